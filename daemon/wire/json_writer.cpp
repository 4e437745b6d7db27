#include "daemon/wire/json_writer.hpp"

#include <array>
#include <charconv>

#include "daemon/wire/utf8.hpp"

namespace attune::wire {

namespace {

constexpr std::string_view hexadecimal = "0123456789abcdef";
constexpr std::string_view replacement = "\xEF\xBF\xBD";

bool plain(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x20 && byte < 0x7F && c != '"' && c != '\\';
}

void append_byte(std::string& out, char c) {
  const auto byte = static_cast<unsigned char>(c);
  out += hexadecimal[byte >> 4U];
  out += hexadecimal[byte & 0x0FU];
}

void append_escaped(std::string& out, char c) {
  if (c == '"' || c == '\\') {
    out += '\\';
    out += c;
    return;
  }
  out += "\\u00";
  append_byte(out, c);
}

template <class Number>
void append_number(std::string& out, Number value) {
  std::array<char, 32> digits{};
  const auto written = std::to_chars(digits.data(), digits.data() + digits.size(), value);
  out.append(digits.data(), written.ptr);
}

}  // namespace

void JsonWriter::name(std::string_view name) {
  separate();
  out_ += '"';
  out_ += name;
  out_ += "\":";
  first_ = true;
}

void JsonWriter::text(std::string_view text) {
  separate();
  out_ += '"';
  while (!text.empty()) {
    std::size_t run = 0;
    while (run < text.size() && plain(text[run])) ++run;
    out_ += text.substr(0, run);
    text.remove_prefix(run);
    if (text.empty()) break;
    std::size_t taken = 1;
    if (static_cast<unsigned char>(text[0]) < 0x80) {
      append_escaped(out_, text[0]);
    } else if (const auto length = utf8_length(text); length > 0) {
      out_ += text.substr(0, length);
      taken = length;
    } else {
      out_ += replacement;
      append_byte(out_, text[0]);
    }
    text.remove_prefix(taken);
  }
  out_ += '"';
}

void JsonWriter::number(std::int64_t value) {
  separate();
  append_number(out_, value);
}

void JsonWriter::number(double value) {
  separate();
  append_number(out_, value);
}

void JsonWriter::boolean(bool value) {
  separate();
  out_ += value ? "true" : "false";
}

void JsonWriter::null() {
  separate();
  out_ += "null";
}

void JsonWriter::open(char bracket) {
  separate();
  out_ += bracket;
  first_ = true;
}

void JsonWriter::close(char bracket) {
  out_ += bracket;
  first_ = false;
}

void JsonWriter::separate() {
  if (!first_) out_ += ',';
  first_ = false;
}

}  // namespace attune::wire
