#include "core/ical/line_scanner.hpp"

#include <algorithm>
#include <cstring>

namespace attune::ical {
namespace {

const char* find(const char* from, const char* end, char wanted) {
  const auto* const found =
      from == end ? nullptr : static_cast<const char*>(std::memchr(from, wanted, static_cast<std::size_t>(end - from)));
  return found == nullptr ? end : found;
}

// CR CR LF is what a text-mode copy of CRLF leaves behind; read as two breaks it would cut every folded line.
const char* after_break(const char* at, const char* end) {
  if (at == end) return end;
  if (*at == '\n') return at + 1;
  const auto left = end - at;
  if (left > 1 && at[1] == '\n') return at + 2;
  if (left > 2 && at[1] == '\r' && at[2] == '\n') return at + 3;
  return at + 1;
}

bool continues(const char* at, const char* end) {
  return at != end && (*at == ' ' || *at == '\t');
}

}  // namespace

LineScanner::LineScanner(std::string_view bytes, std::uint32_t first_line)
    : begin_(bytes.data()),
      at_(begin_),
      end_(begin_ + bytes.size()),
      next_lf_(find(begin_, end_, '\n')),
      line_(first_line) {}

const char* LineScanner::pass_physical_line() {
  const auto* const stop = find(at_, next_lf_, '\r');
  const bool usual = stop + 1 == next_lf_ && next_lf_ != end_;
  at_ = usual ? next_lf_ + 1 : after_break(stop, end_);
  ++line_;
  if (next_lf_ < at_) next_lf_ = find(at_, end_, '\n');
  return stop;
}

bool LineScanner::next(RawLine& line) {
  if (at_ == end_) return false;
  const auto* const start = at_;
  line.number = line_;
  const auto* stop = pass_physical_line();
  line.first_segment = static_cast<std::size_t>(stop - start);
  while (continues(at_, end_)) stop = pass_physical_line();
  line.raw = {start, static_cast<std::size_t>(stop - start)};
  return true;
}

std::string_view unfolded(const RawLine& line, std::string& scratch) {
  if (!line.folded()) return line.raw;
  scratch.assign(line.raw, 0, line.first_segment);
  const auto* const end = line.raw.data() + line.raw.size();
  const auto* at = after_break(line.raw.data() + line.first_segment, end);
  while (at != end) {
    ++at;  // the space or tab that marks the fold
    const auto* const stop = std::min(find(at, end, '\r'), find(at, end, '\n'));
    scratch.append(at, stop);
    at = after_break(stop, end);
  }
  return scratch;
}

}  // namespace attune::ical
