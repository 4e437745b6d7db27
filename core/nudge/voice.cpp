#include "core/nudge/voice.hpp"

namespace attune::nudge {
namespace {

class English final : public Voice {
 public:
  std::string_view translated(const Message& message, std::int64_t number) const override {
    return message.many.empty() || number == 1 ? message.one : message.many;
  }
  bool twelve_hours() const override { return false; }
  bool right_to_left() const override { return false; }
};

}  // namespace

const Voice& english() {
  static const English voice;
  return voice;
}

}  // namespace attune::nudge
