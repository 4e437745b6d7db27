#include "core/render/html/parts.hpp"

namespace attune::render::html {

Markup section(const std::string& id, std::string_view title, const Markup& content) {
  const auto heading = element("h2", {{"id", id}}, text(title));
  return element("section", {{"aria-labelledby", id}}, heading + content);
}

Markup table(std::string_view caption, const std::vector<std::string>& columns,
             const std::vector<std::vector<std::string>>& rows) {
  Markup head;
  for (const auto& column : columns) head += element("th", {{"scope", "col"}}, text(column));
  Markup body;
  for (const auto& row : rows) {
    Markup cells;
    for (std::size_t i = 0; i < row.size(); ++i) {
      cells += i == 0 ? element("th", {{"scope", "row"}}, text(row[i])) : element("td", text(row[i]));
    }
    body += element("tr", cells);
  }
  const auto whole = element(
      "table", element("caption", text(caption)) + element("thead", element("tr", head)) + element("tbody", body));
  return element(
      "div", {{"class", "wide"}, {"role", "region"}, {"aria-label", std::string(caption)}, {"tabindex", "0"}}, whole);
}

Markup folded(std::string_view summary, const Markup& content) {
  return element("details", element("summary", text(summary)) + content);
}

Markup paragraph(std::string_view words, const std::string& kind) {
  if (kind.empty()) return element("p", text(words));
  return element("p", {{"class", kind}}, text(words));
}

}  // namespace attune::render::html
