// Completions for three shells, made from the description of a program: verbs, flags, words to choose from, files.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "daemon/client/description.hpp"

namespace attune::documents {

std::string bash_completion(const client::DescribedProgram& program);
std::string zsh_completion(const client::DescribedProgram& program);
std::string fish_completion(const client::DescribedProgram& program);

// What may be given after the program's name (the verb is empty), and after each verb.
struct Scope {
  std::string_view verb;
  const std::vector<client::DescribedOption>& options;
};
std::vector<Scope> scopes_of(const client::DescribedProgram& program);

std::string joined(const std::vector<std::string>& words, std::string_view separator);

}  // namespace attune::documents
