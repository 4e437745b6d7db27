#include "core/render/people.hpp"

#include <algorithm>
#include <array>

#include "core/base/escape.hpp"
#include "core/base/text.hpp"
#include "core/render/layout.hpp"
#include "core/render/wording.hpp"

namespace attune::render {
namespace {

using namespace analysis;

constexpr std::string_view margin = "  ";
constexpr std::size_t gap = 2;
constexpr std::size_t columns = 5;
using Cells = std::array<std::string, columns>;

// "7 days"; half days come from a median of an even number of gaps.
std::string days_words(std::optional<double> days) {
  if (!days) return "–";
  const auto whole = static_cast<std::int64_t>(*days);
  if (*days != static_cast<double>(whole)) return std::to_string(whole) + ".5 days";
  return counted(whole, "day", "days");
}

std::string day_words(std::optional<Instant> instant, const Zone& zone) {
  return instant ? short_date(zone.date_at(*instant)) : "–";
}

Cells cells_of(const PersonOverview& person, const Zone& zone, const Style& style) {
  const Rhythm& rhythm = person.rhythm;
  return {person_words(rhythm.person, style), days_words(rhythm.days), day_words(rhythm.last_held, zone),
          day_words(rhythm.next, zone), std::string(state_words(rhythm.state))};
}

std::string said_of(const PersonOverview& person, const Zone& zone, const Style& style) {
  std::vector<std::string> parts;
  if (person.pinned) parts.emplace_back("pinned");
  if (person.role) parts.emplace_back(name_of(*person.role));
  if (!person.rhythm.learned) parts.emplace_back("rhythm set by you");
  if (person.elsewhere) parts.push_back("you talk elsewhere, said " + short_date(zone.date_at(*person.elsewhere)));
  std::string also;
  for (const PersonId& alias : person.aliases) also += ' ' + person_words(alias, style);
  if (!also.empty()) parts.push_back("also" + also);
  return listed(parts);
}

std::string row(const Cells& cells, const std::array<std::size_t, columns>& widths) {
  std::string line(margin);
  for (std::size_t column = 0; column < columns; ++column) {
    line += left_aligned(cells[column], widths[column] + gap);
  }
  return line;
}

std::string without_blanks_behind(std::string line) {
  line.erase(line.find_last_not_of(' ') + 1);
  return line;
}

Ink ink_of(RhythmState state) {
  switch (state) {
    case RhythmState::missing:
    case RhythmState::faded:
      return Ink::crowded;
    case RhythmState::on_rhythm:
      return Ink::focus;
    case RhythmState::cannot_tell:
    case RhythmState::not_enough_history:
    case RhythmState::resting:
      return Ink::quiet;
  }
  return Ink::quiet;
}

// The state is the last cell: its colour takes no room.
std::string person_lines(const PersonOverview& person, const Cells& cells,
                         const std::array<std::size_t, columns>& widths, const Zone& zone, const Style& style) {
  auto plain = row(cells, widths);
  const auto said = said_of(person, zone, style);
  const auto width = display_width(plain);
  const auto fits = width + display_width(said) <= static_cast<std::size_t>(std::max(style.width, 0));
  const auto state_at = plain.size() - (widths.back() + gap - display_width(cells.back())) - cells.back().size();
  const auto behind = plain.substr(state_at + cells.back().size());
  auto line = plain.substr(0, state_at) + inked(cells.back(), ink_of(person.rhythm.state), style);
  if (!said.empty() && fits) return line + behind + said + '\n';
  line = without_blanks_behind(std::move(line)) + '\n';
  return said.empty() ? line : line + wrapped("    " + said, style, 4);
}

}  // namespace

std::string people_report(const std::vector<PersonOverview>& people, const Zone& zone, const Style& style) {
  std::string text = heading("People you meet one-to-one", style);
  if (people.empty()) {
    return text + wrapped("  Nobody yet: on this calendar there is no one-to-one, held or planned.", style, 2);
  }
  const Cells titles{"Person", "Usual", "Last", "Next", "Rhythm"};
  std::vector<Cells> rows;
  for (const PersonOverview& person : people) rows.push_back(cells_of(person, zone, style));
  std::array<std::size_t, columns> widths{};
  for (std::size_t column = 0; column < columns; ++column) {
    widths[column] = display_width(titles[column]);
    for (const Cells& cells : rows) widths[column] = std::max(widths[column], display_width(cells[column]));
  }
  text += inked(without_blanks_behind(row(titles, widths)), Ink::quiet, style) + '\n';
  for (std::size_t index = 0; index < people.size(); ++index) {
    text += person_lines(people[index], rows[index], widths, zone, style);
  }
  return text;
}

}  // namespace attune::render
