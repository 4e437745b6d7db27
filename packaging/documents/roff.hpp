// Pieces of a manual page in the man macros of roff. Text is printed literally, whatever it holds.
#pragma once

#include <string>
#include <string_view>

namespace attune::documents {

struct Page {
  std::string_view name;  // "attune"
  int section;
  std::string_view title;  // "notices when ..."
};

std::string heading(const Page& page, std::string_view version);  // .TH and NAME
std::string section(std::string_view name);
std::string subsection(std::string_view name);
std::string paragraph(std::string_view text);
std::string entry(std::string_view term, std::string_view text);  // a term in bold, and what it means
std::string literal(std::string_view lines);                      // as they stand there
std::string references(std::string_view list);                    // "attune(1), attuned(8)": SEE ALSO

}  // namespace attune::documents
