#include "packaging/documents/completions.hpp"

namespace attune::documents {

std::vector<Scope> scopes_of(const client::DescribedProgram& program) {
  std::vector<Scope> scopes{{"", program.options}};
  for (const auto& verb : program.verbs) scopes.push_back({verb.name, verb.options});
  return scopes;
}

std::string joined(const std::vector<std::string>& words, std::string_view separator) {
  std::string text;
  for (const auto& word : words) {
    if (!text.empty()) text += separator;
    text += word;
  }
  return text;
}

}  // namespace attune::documents
