#include "config/edit.hpp"

#include <toml++/toml.h>

#include <algorithm>
#include <optional>
#include <vector>

#include "config/table.hpp"
#include "config/values.hpp"
#include "core/base/text.hpp"

namespace attune::config {
namespace {

using Lines = std::vector<std::string>;

// Nothing: it is no TOML any more, for a change did not go together with how the rest is written. Whoever loads the
// text will say so.
std::optional<toml::table> parsed(const std::string& text) {
  try {
    return toml::parse(text);
  } catch (const toml::parse_error&) {
    return std::nullopt;
  }
}

Lines lines_of(const std::string& text) {
  Lines lines;
  for (const auto line : split(text, '\n')) lines.emplace_back(line);
  return lines;
}

std::string text_of(const Lines& lines) {
  std::string text;
  for (std::size_t i = 0; i < lines.size(); ++i) text += (i == 0 ? "" : "\n") + lines[i];
  return text;
}

// Where a column of toml++, which counts characters from 1, is in the bytes of its line.
std::size_t byte_of(std::string_view line, std::size_t column) {
  std::size_t at = 0;
  for (std::size_t character = 1; at < line.size(); ++at) {
    const bool begins_character = (static_cast<unsigned char>(line[at]) & 0xC0U) != 0x80U;
    if (begins_character && character++ == column) break;
  }
  return at;
}

std::size_t offset_of(const Lines& lines, const toml::source_position& position) {
  std::size_t offset = 0;
  for (std::size_t i = 0; i + 1 < position.line && i < lines.size(); ++i) offset += lines[i].size() + 1;
  const auto line = std::min<std::size_t>(position.line, lines.size()) - 1;
  return offset + byte_of(lines[line], position.column);
}

void replace_value(std::string& text, const toml::node& node, std::string_view value) {
  const auto lines = lines_of(text);
  const auto begin = offset_of(lines, node.source().begin);
  text.replace(begin, offset_of(lines, node.source().end) - begin, value);
}

// "[work.hours]" or "[[source]]", with or without a '#' before it and a comment behind it.
struct Heading {
  std::string_view name;
  bool list = false;
  bool comment = false;
};

std::optional<Heading> heading_in(std::string_view line) {
  Heading heading;
  line = trim(line);
  if (line.starts_with('#')) {
    heading.comment = true;
    line = trim(line.substr(1));
  }
  heading.list = line.starts_with("[[");
  const std::string_view open = heading.list ? "[[" : "[";
  const auto end = line.find(']');
  if (!line.starts_with(open) || end == std::string_view::npos) return std::nullopt;
  heading.name = trim(line.substr(open.size(), end - open.size()));
  const auto rest = trim(line.substr(std::min(line.size(), end + open.size())));
  const bool plain = heading.name.find_first_not_of("abcdefghijklmnopqrstuvwxyz_.") == std::string_view::npos;
  // A comment may hold a bracketed word that is no section.
  if (heading.name.empty() || (heading.comment && !plain)) return std::nullopt;
  return rest.empty() || rest.front() == '#' ? std::optional(heading) : std::nullopt;
}

// The lines below a heading, up to the next one.
std::size_t end_of_section(const Lines& lines, std::size_t heading) {
  auto line = heading + 1;
  while (line < lines.size() && !heading_in(lines[line])) ++line;
  return line;
}

bool says_something(const std::string& line) {
  const auto text = trim(line);
  return !text.empty() && text.front() != '#';
}

std::optional<std::size_t> find_heading(const Lines& lines, std::string_view section, bool comment) {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto heading = heading_in(lines[i]);
    if (heading && heading->name == section && !heading->list && heading->comment == comment) return i;
  }
  return std::nullopt;
}

// A section that stands there as a comment comes to life, unless that would take settings away from the one before it.
std::optional<std::size_t> revive_heading(Lines& lines, std::string_view section) {
  const auto heading = find_heading(lines, section, true);
  if (!heading) return std::nullopt;
  const auto end = end_of_section(lines, *heading);
  for (auto line = *heading + 1; line < end; ++line) {
    if (says_something(lines[line])) return std::nullopt;
  }
  lines[*heading] = "[" + std::string(section) + "]";
  return heading;
}

std::size_t append_heading(Lines& lines, std::string_view section) {
  while (!lines.empty() && trim(lines.back()).empty()) lines.pop_back();
  lines.insert(lines.end(), {"", "[" + std::string(section) + "]", ""});
  return lines.size() - 2;
}

bool is_comment_of(std::string_view line, std::string_view key) {
  line = trim(line);
  if (!line.starts_with('#')) return false;
  line = trim(line.substr(1));
  return line.starts_with(key) && trim(line.substr(key.size())).starts_with('=');
}

void write_setting(Lines& lines, std::size_t heading, std::string_view key, std::string_view value) {
  auto written = std::string(key) + " = " + std::string(value);
  const auto end = end_of_section(lines, heading);
  for (auto line = heading + 1; line < end; ++line) {
    if (!is_comment_of(lines[line], key)) continue;
    lines[line] = std::move(written);
    return;
  }
  lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(heading) + 1, std::move(written));
}

const toml::node* node_at(const toml::table& root, std::string_view section, std::string_view key) {
  const auto* table = &root;
  for (const auto part : split(section, '.')) {
    const auto* const node = table->get(part);
    table = node == nullptr ? nullptr : node->as_table();
    if (table == nullptr) return nullptr;
  }
  return table->get(key);
}

const toml::table* source_named(const toml::table& root, std::string_view name) {
  const auto* const list = root.get("source");
  const auto* const array = list == nullptr ? nullptr : list->as_array();
  if (array == nullptr) return nullptr;
  for (const auto& entry : *array) {
    const auto* const table = entry.as_table();
    if (table != nullptr && table->get("name") != nullptr && table->get("name")->value_or(std::string{}) == name) {
      return table;
    }
  }
  return nullptr;
}

std::size_t line_of(const toml::table& table) {
  return table.source().begin.line - 1;
}

std::string written_path(const std::filesystem::path& path, const std::filesystem::path& home) {
  const auto below = path.lexically_relative(home).native();
  const bool inside = !home.empty() && !below.empty() && !below.starts_with("..") && below != ".";
  return in_quotes(inside ? "~/" + below : path.native());
}

std::string_view name_of(const ChoiceType& choice, std::size_t index) {
  return choice.names.at(index);
}

const ChoiceType& choice_of_source(std::string_view key) {
  return std::get<ChoiceType>(find_setting("source", key)->type);
}

}  // namespace

void Edit::set(std::string_view section, std::string_view key, std::string_view value) {
  const auto root = parsed(text_);
  if (!root) return;
  if (const auto* const node = node_at(*root, section, key)) return replace_value(text_, *node, value);
  auto lines = lines_of(text_);
  auto heading = find_heading(lines, section, false);
  if (!heading) heading = revive_heading(lines, section);
  write_setting(lines, heading ? *heading : append_heading(lines, section), key, value);
  text_ = text_of(lines);
}

void Edit::add_source(const Source& source, const std::filesystem::path& home) {
  while (text_.ends_with('\n')) text_.pop_back();
  const auto kind = name_of(choice_of_source("kind"), static_cast<std::size_t>(source.kind));
  text_ += "\n\n[[source]]\nname = " + in_quotes(source.name) + "\nkind = \"" + std::string(kind) +
           "\"\npath = " + written_path(source.path, home) + "\n";
  if (source.role != SourceRole::own) {
    const auto role = name_of(choice_of_source("role"), static_cast<std::size_t>(source.role));
    text_ += "role = " + in_quotes(role) + "\n";
  }
  if (source.assume_meetings) text_ += "assume = \"meetings\"\n";
}

void Edit::set_in_source(std::string_view name, std::string_view key, std::string_view value) {
  const auto root = parsed(text_);
  if (!root) return;
  const auto* const source = source_named(*root, name);
  if (source == nullptr) return;
  if (const auto* const node = source->get(key)) return replace_value(text_, *node, value);
  auto lines = lines_of(text_);
  write_setting(lines, line_of(*source), key, value);
  text_ = text_of(lines);
}

void Edit::set_source_aside(std::string_view name) {
  const auto root = parsed(text_);
  if (!root) return;
  const auto* const source = source_named(*root, name);
  if (source == nullptr) return;
  auto lines = lines_of(text_);
  const auto first = line_of(*source);
  const auto end = end_of_section(lines, first);
  for (auto line = first; line < end; ++line) {
    if (says_something(lines[line])) lines[line].insert(0, 1, '#');
  }
  text_ = text_of(lines);
}

}  // namespace attune::config
