// Where each value in force was written. What no file says is the default, and stands nowhere.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace attune::config {

struct Position {
  unsigned line = 0;    // from 1
  unsigned column = 0;  // from 1
};

struct Origin {
  std::string file;
  Position at;
  std::vector<Position> entries = {};  // of a list: where each one stands
};

using OriginsByName = std::map<std::string, Origin, std::less<>>;

struct Origins {
  OriginsByName settings;  // by Setting::origin_name()
  OriginsByName sources;   // by their names, as the next ones
  OriginsByName rituals;
};

}  // namespace attune::config
