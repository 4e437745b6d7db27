// The parts of the page. Internal to this folder.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/render/html/markup.hpp"
#include "core/render/html/page.hpp"

namespace attune::render::html {

// <section> with a heading that names it.
Markup section(const std::string& id, std::string_view title, const Markup& content);
// A table whose first column names its rows; it can be scrolled with the keyboard where it is too wide.
Markup table(std::string_view caption, const std::vector<std::string>& columns,
             const std::vector<std::vector<std::string>>& rows);
// What can be opened: a summary, and content below it.
Markup folded(std::string_view summary, const Markup& content);
Markup paragraph(std::string_view words, const std::string& kind = {});

// Per week of the window, as analysis::usual_loads() has it.
using UsualLoads = std::vector<std::optional<double>>;

// What a nudge said, and why.
Markup said(const PageRequest::Said& said, const Zone& zone);
// The figures of the week at a glance.
Markup figure_tiles(const PageRequest& request, const UsualLoads& usual);
// The week as blocks, a row a day, with the same as a table.
Markup week_blocks(const PageRequest& request);
// Load and focus time over every week of the window, with the owner's own usual.
Markup many_weeks(const PageRequest& request, const UsualLoads& usual);
Markup rhythm_table(const PageRequest& request);
Markup finding_list(const PageRequest& request);
Markup left_out_list(const PageRequest& request);

// The stylesheet, and its SHA-256 as the content security policy names it.
std::string_view stylesheet();
std::string_view stylesheet_hash();

}  // namespace attune::render::html
