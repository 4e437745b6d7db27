// The people a command is about. Nobody is named on a command line, where every program of the machine can read it:
// they are chosen by their tags, or read from standard input.
#pragma once

#include <CLI/CLI.hpp>
#include <boost/json/object.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.hpp"
#include "daemon/client/verb.hpp"

namespace attune::client {

inline constexpr std::string_view from_standard_input = "-";

// Complains about what can be no tag, without repeating it.
CLI::Validator a_tag();

struct Person {
  std::string tag;      // empty: by the address
  std::string address;  // canonical, as identity::printed() prints it

  // Adds this person to a request.
  void put(boost::json::object& request, std::string_view field) const;
};

// One address a line, with or without a name beside it; blank lines and those that begin with '#' are passed over.
// Aliases of the configuration are merged, as they are when calendars are read. ErrorKind::usage, which names the line
// and does not repeat it, or ErrorKind::configuration, which was explained already.
Result<std::vector<Person>> read_people(Context& context, std::string_view text);

// Who is given by `tags`: each of them, but for "-", and for none at all: the lines of standard input in its place.
// Anything wrong has been said when it answers an exit code.
tl::expected<std::vector<Person>, ExitCode> people_given(Context& context, const std::vector<std::string>& tags);

}  // namespace attune::client
