// One JSON object on one line, written straight into a string. For the lines of which there are hundreds of thousands.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace attune::wire {

// Members and elements in the order they are written; commas are taken care of, nesting is up to the caller.
class JsonWriter {
 public:
  explicit JsonWriter(std::string& out) : out_(out) {}

  void begin_object() { open('{'); }
  void end_object() { close('}'); }
  void begin_array() { open('['); }
  void end_array() { close(']'); }

  void name(std::string_view name);
  // Any bytes: those that are not UTF-8 become U+FFFD and two hexadecimal digits.
  void text(std::string_view text);
  void number(std::int64_t value);
  void number(double value);
  void boolean(bool value);
  void null();

  void member(std::string_view its_name, std::string_view value) {
    name(its_name);
    text(value);
  }
  void member(std::string_view its_name, std::int64_t value) {
    name(its_name);
    number(value);
  }
  void member(std::string_view its_name, double value) {
    name(its_name);
    number(value);
  }
  void member(std::string_view its_name, bool value) {
    name(its_name);
    boolean(value);
  }

 private:
  void open(char bracket);
  void close(char bracket);
  void separate();

  std::string& out_;
  bool first_ = true;
};

// A line that is an object: opened at once, closed with its newline when it goes out of scope.
class JsonLine : public JsonWriter {
 public:
  explicit JsonLine(std::string& out) : JsonWriter(out), line_(out) { begin_object(); }
  JsonLine(const JsonLine&) = delete;
  JsonLine& operator=(const JsonLine&) = delete;
  ~JsonLine() {
    end_object();
    line_ += '\n';
  }

 private:
  std::string& line_;
};

}  // namespace attune::wire
