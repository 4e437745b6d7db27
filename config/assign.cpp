#include "config/assign.hpp"

#include <algorithm>
#include <cmath>

#include "config/values.hpp"
#include "core/base/nearest.hpp"
#include "core/base/text.hpp"
#include "core/time/zone.hpp"

namespace attune::config {
namespace {

constexpr std::size_t longest_text = 1000;
constexpr std::size_t longest_list = 1000;
constexpr std::size_t most_spans = 24;

using Outcome = std::optional<Misfit>;

bool is_plain_text(std::string_view text) {
  const bool blank = trim(text).empty();
  const bool control =
      std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
  return !blank && !control && text.size() <= longest_text;
}

std::optional<std::string> plain_text(const toml::node& value) {
  const auto* const text = value.as_string();
  if (text == nullptr || !is_plain_text(text->get())) return std::nullopt;
  return text->get();
}

class Assigner {
 public:
  Assigner(const Type& type, const toml::node& value, const Place& place, Settings& settings)
      : type_(type), value_(value), place_(place), settings_(settings) {}

  Outcome operator()(const FlagType& type) const {
    const auto* const flag = value_.as_boolean();
    if (flag == nullptr) return misfit();
    type.place(settings_) = flag->get();
    return {};
  }

  Outcome operator()(const IntegerType& type) const {
    const auto* const number = value_.as_integer();
    if (number == nullptr || number->get() < type.least || number->get() > type.most) return misfit();
    type.place(settings_) = static_cast<int>(number->get());
    return {};
  }

  Outcome operator()(const DecimalType& type) const {
    const auto number = value_.is_number() ? value_.value<double>() : std::nullopt;
    if (!number || !std::isfinite(*number) || *number < type.least || *number > type.most) return misfit();
    type.place(settings_) = *number;
    return {};
  }

  Outcome operator()(const DurationType& type) const {
    std::optional<Minutes> duration;
    if (const auto* const text = value_.as_string()) duration = parse_duration(text->get());
    if (const auto* const number = value_.as_integer()) duration = Minutes{number->get()};
    if (!duration || *duration < type.least || *duration > type.most) return misfit();
    type.place(settings_) = *duration;
    return {};
  }

  Outcome operator()(const ChoiceType& type) const {
    const auto* const text = value_.as_string();
    if (text == nullptr) return misfit();
    const auto written = ascii_lower(trim(text->get()));
    const auto found = std::find(type.names.begin(), type.names.end(), written);
    if (found == type.names.end()) {
      const auto meant = closest(written, type.names);
      return misfit(meant ? "; did you mean \"" + *meant + "\"?" : "");
    }
    type.choose(settings_, static_cast<std::size_t>(found - type.names.begin()));
    return {};
  }

  Outcome operator()(const TextType& type) const {
    const auto text = plain_text(value_);
    if (!text) return misfit();
    type.place(settings_) = *text;
    return {};
  }

  Outcome operator()(const TextsType& type) const { return list(type.place(settings_), plain_text); }

  Outcome operator()(const ListsType& type) const {
    const auto* const lists = value_.as_array();
    if (lists == nullptr || lists->size() > longest_list) return misfit();
    std::vector<std::vector<std::string>> all;
    for (const auto& entry : *lists) {
      const auto* const texts = entry.as_array();
      if (texts == nullptr || texts->size() < 2) return misfit_at(entry);
      std::vector<std::string> one;
      if (auto fault = Assigner(type_, entry, place_, settings_).list(one, plain_text)) return fault;
      all.push_back(std::move(one));
    }
    type.place(settings_) = std::move(all);
    return {};
  }

  Outcome operator()(const SpansType& type) const {
    if (const auto* const spans = value_.as_array(); spans != nullptr && spans->size() > most_spans) return misfit();
    return list(type.place(settings_), [](const toml::node& entry) -> std::optional<ClockSpan> {
      const auto* const text = entry.as_string();
      return text == nullptr ? std::nullopt : parse_clock_span(text->get());
    });
  }

  Outcome operator()(const PathType& type) const {
    const auto text = plain_text(value_);
    if (!text) return misfit();
    if (text->front() == '~') {
      if (place_.home.empty() || (text->size() > 1 && text->at(1) != '/')) {
        return misfit("; ~ stands for your own home only, and it must be known");
      }
      const auto below = text->size() > 2 ? text->substr(2) : std::string{};
      type.place(settings_) = (place_.home / below).lexically_normal();
      return {};
    }
    type.place(settings_) = (place_.folder / *text).lexically_normal();
    return {};
  }

  Outcome operator()(const UrlType& type) const {
    const auto text = plain_text(value_);
    const auto scheme = text ? ascii_lower(text->substr(0, text->find(':'))) : std::string{};
    if (scheme != "https" && scheme != "http" && scheme != "webcal") return misfit();
    const auto host = text->substr(std::min(text->size(), scheme.size() + 3));
    if (host.substr(0, host.find_first_of("/?#")).find('@') != std::string::npos) {
      return misfit("; a name belongs into username, a password into password_command");
    }
    type.place(settings_) = *text;
    return {};
  }

  Outcome operator()(const ZoneType& type) const {
    const auto text = plain_text(value_);
    if (!text || !Zone::system(*text)) return misfit();
    type.place(settings_) = *text;
    return {};
  }

  Outcome operator()(const NamesType& type) const {
    return list(type.place(settings_), [](const toml::node& entry) -> std::optional<std::string> {
      const auto* const text = entry.as_string();
      if (text == nullptr || !is_notifier_name(text->get())) return std::nullopt;
      return text->get();
    });
  }

  Outcome operator()(const CommandType& type) const {
    const auto program = [this](const toml::node& entry) -> std::optional<std::string> {
      auto word = plain_text(entry);
      if (!word || !word->starts_with("~/")) return word;
      if (place_.home.empty()) return std::nullopt;
      return (place_.home / word->substr(2)).lexically_normal().string();
    };
    std::vector<std::string> words;
    if (auto fault = list(words, program)) return fault;
    if (!words.empty() && !words.front().starts_with('/')) return misfit();
    type.place(settings_) = std::move(words);
    return {};
  }

 private:
  // A single value stands for a list of one.
  template <class Value, class Read>
  Outcome list(std::vector<Value>& target, Read read) const {
    std::vector<Value> values;
    const auto add = [&](const toml::node& entry) {
      auto value = read(entry);
      if (value) values.push_back(std::move(*value));
      return value.has_value();
    };
    if (const auto* const entries = value_.as_array()) {
      if (entries->size() > longest_list) return misfit();
      for (const auto& entry : *entries) {
        if (!add(entry)) return misfit_at(entry);
      }
    } else if (!add(value_)) {
      return misfit();
    }
    target = std::move(values);
    return {};
  }

  Misfit misfit(const std::string& hint = {}) const {
    return {value_.source().begin, "expected " + expectation(type_) + hint};
  }
  Misfit misfit_at(const toml::node& entry) const { return {entry.source().begin, "expected " + expectation(type_)}; }

  const Type& type_;
  const toml::node& value_;
  const Place& place_;
  Settings& settings_;
};

}  // namespace

std::optional<Misfit> assign(const Type& type, const toml::node& value, const Place& place, Settings& settings) {
  return std::visit(Assigner(type, value, place, settings), type);
}

}  // namespace attune::config
