// The command line as data, read back from its declarations: what the manual page and the completions say is what is
// parsed.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace attune::client {

struct DescribedOption {
  std::vector<std::string> names;  // "-h", "--help"; none: an argument by its position
  std::string value;               // "WEEK", "ID TIME", of an argument its name; empty: it takes none
  std::string text;
  std::vector<std::string> choices;  // what the value may be, where that is a list of words
  bool required = false;
  bool repeated = false;

  bool positional() const { return names.empty(); }
  bool takes_file() const { return value == "FILE" || value == "PATH"; }
  std::size_t values() const;  // how many words follow it
};

struct DescribedVerb {
  std::string name, summary, examples;
  bool asks_service = false;
  std::vector<DescribedOption> options;  // flags, then arguments in their order
};

struct DescribedProgram {
  std::string name, text;
  std::vector<DescribedOption> options;
  std::vector<DescribedVerb> verbs;
};

DescribedProgram describe_command();

}  // namespace attune::client
