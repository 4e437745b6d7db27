// `attune privacy`: what is kept, where, how long, and what is in force, in plain words or as one JSON object.
#pragma once

#include <string>
#include <vector>

#include "daemon/client/configured.hpp"
#include "daemon/client/privacy/kept.hpp"

namespace attune::client {

struct Privacy {
  settings::Paths paths;
  std::vector<KeptFile> files;
  std::optional<boost::json::object> told;  // by the service
  std::optional<Configured> configured;     // nothing: the configuration can not be read
  std::vector<std::string> policy;          // what the machine's policy restricts; none: there is no policy
};

std::string text_of(const Privacy& privacy);
std::string json_of(const Privacy& privacy);

}  // namespace attune::client
