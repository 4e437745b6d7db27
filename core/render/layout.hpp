// Text on a terminal of a given width.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/render/report.hpp"

namespace attune::render {

// Cells on the screen, for the one-cell characters that Attune writes itself.
std::size_t display_width(std::string_view text);
std::string left_aligned(std::string_view text, std::size_t width);
std::string right_aligned(std::string_view text, std::size_t width);

// Breaks at blanks; lines after the first begin with `indent` blanks. Ends with a line feed.
std::string wrapped(std::string_view text, const Style& style, std::size_t indent = 0);

enum class Ink { heading, busy, crowded, focus, quiet };

// The text in that colour; as it is when no colour is asked for.
std::string inked(std::string_view text, Ink ink, const Style& style);

// "  Focus       two blocks, 5 h": a label, and its text wrapped beside it; below it when the label is long.
std::string labelled(std::string_view label, std::string_view text, const Style& style);

// The text beside what stands left of that column (or of the middle, where the terminal is narrow); below it when that
// is longer.
std::string beside(std::string_view left, std::string_view text, std::size_t column, const Style& style);

std::string heading(std::string_view text, const Style& style);

// Joins with ", ".
std::string listed(const std::vector<std::string>& parts);

}  // namespace attune::render
