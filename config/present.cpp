#include <string>

#include "config/table.hpp"
#include "config/values.hpp"
#include "core/base/text.hpp"

namespace attune::config {
namespace {

template <class Values, class Write>
std::string bracketed(const Values& values, const Write& write) {
  std::string text;
  for (const auto& value : values) text += (text.empty() ? "" : ", ") + write(value);
  return '[' + text + ']';
}

std::string duration(Minutes value) {
  auto text = to_text(value);
  std::erase(text, ' ');
  return in_quotes(text);
}

std::string clock(Minutes time) {
  const auto minutes = static_cast<unsigned>(time.count());
  return two_digits(minutes / 60) + ':' + two_digits(minutes % 60);
}

std::string span(const ClockSpan& span) {
  return in_quotes(clock(span.start) + '-' + clock(span.end));
}

class Present {
 public:
  explicit Present(Settings& settings) : settings_(settings) {}

  std::string operator()(const FlagType& type) const { return type.place(settings_) ? "true" : "false"; }
  std::string operator()(const IntegerType& type) const { return std::to_string(type.place(settings_)); }
  std::string operator()(const DecimalType& type) const { return to_text(type.place(settings_)); }
  std::string operator()(const DurationType& type) const { return duration(type.place(settings_)); }
  std::string operator()(const ChoiceType& type) const {
    return type.chosen == nullptr ? "" : in_quotes(type.names.at(type.chosen(settings_)));
  }
  std::string operator()(const TextType& type) const { return in_quotes(type.place(settings_)); }
  std::string operator()(const TextsType& type) const { return bracketed(type.place(settings_), in_quotes); }
  std::string operator()(const ListsType& type) const {
    return bracketed(type.place(settings_), [](const auto& list) { return bracketed(list, in_quotes); });
  }
  std::string operator()(const SpansType& type) const { return bracketed(type.place(settings_), span); }
  std::string operator()(const PathType& type) const { return in_quotes(type.place(settings_).string()); }
  std::string operator()(const UrlType& type) const { return in_quotes(type.place(settings_)); }
  std::string operator()(const ZoneType& type) const {
    const auto& zone = type.place(settings_);
    return zone ? in_quotes(*zone) : "";
  }
  std::string operator()(const NamesType& type) const { return bracketed(type.place(settings_), in_quotes); }
  std::string operator()(const CommandType& type) const { return bracketed(type.place(settings_), in_quotes); }

 private:
  Settings& settings_;
};

// Addresses are shown to nobody, not even to their owner's terminal.
struct Number {
  Settings& settings;
  std::string operator()(const TextsType& type) const { return told(type.place(settings).size()); }
  std::string operator()(const ListsType& type) const { return told(type.place(settings).size()); }
  template <class Other>
  std::string operator()(const Other& /*type*/) const {
    return {};
  }
  static std::string told(std::size_t count) { return counted(static_cast<std::int64_t>(count), "entry", "entries"); }
};

}  // namespace

std::string present_value(const Setting& setting, Settings settings) {
  if (is_list(setting.section)) return {};
  if (setting.section == "identity") return std::visit(Number{settings}, setting.type);
  return std::visit(Present(settings), setting.type);
}

}  // namespace attune::config
