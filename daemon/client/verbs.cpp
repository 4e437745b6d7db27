#include "daemon/client/verbs.hpp"

#include <array>

#include "daemon/client/verbs/all.hpp"

namespace attune::client {

std::span<const Verb> verbs() {
  static const std::array all{
      setup_verb,   status_verb, report_verb,  people_verb,      alias_verb,   pin_verb,    rhythm_verb,  forget_verb,
      nudges_verb,  digest_verb, why_verb,     what_if_verb,     preview_verb, answer_verb, pause_verb,   resume_verb,
      refresh_verb, notify_verb, analyse_verb, occurrences_verb, check_verb,   config_verb, privacy_verb, reset_verb,
  };
  return all;
}

}  // namespace attune::client
