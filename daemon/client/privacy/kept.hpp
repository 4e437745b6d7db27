// What Attune keeps of its owner on this machine, as far as it can be said without the key: the files of the state with
// their sizes and dates; and with the running service, how much stands in them.
#pragma once

#include <boost/json/object.hpp>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/time/instant.hpp"
#include "daemon/client/verb.hpp"

namespace attune::client {

struct KeptFile {
  std::string name;  // below the state folder
  std::uint64_t bytes = 0;
  Instant changed{};
  std::string_view holds;
  std::string_view until;
};

// Sorted by name. None: there is no state.
std::vector<KeptFile> kept_files(const std::filesystem::path& state);

// What the running service says of it; nothing: none runs, or it does not answer.
std::optional<boost::json::object> told_by_service(const Context& context);

// What Attune keeps nowhere, a phrase each.
std::vector<std::string_view> never_kept();

// What becomes of what a notifier was told.
std::string_view kept_by_notifier(std::string_view notifier);

}  // namespace attune::client
