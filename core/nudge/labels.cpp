#include <stdexcept>

#include "core/nudge/words.hpp"

namespace attune::nudge {
namespace {

constexpr Message message_of(Answer answer) {
  switch (answer) {
    case Answer::show:
      return term("button", "Show");
    case Answer::later:
      return term("button", "Later");
    case Answer::elsewhere:
      return term("button", "We talk elsewhere");
    case Answer::not_this_kind:
      return term("button", "Not this kind");
    case Answer::not_useful:
      return term("button", "Not useful");
  }
  throw std::logic_error("an answer without a label");
}

}  // namespace

std::string label_of(Answer answer, const Voice& voice) {
  return std::string(voice.translated(message_of(answer), 1));
}

}  // namespace attune::nudge
