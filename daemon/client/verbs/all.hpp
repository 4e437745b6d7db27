// The verbs, one file each.
#pragma once

#include "daemon/client/verb.hpp"

namespace attune::client {

extern const Verb analyse_verb;
extern const Verb occurrences_verb;
extern const Verb check_verb;
extern const Verb setup_verb;
extern const Verb config_verb;
extern const Verb status_verb;
extern const Verb report_verb;
extern const Verb people_verb;
extern const Verb alias_verb;
extern const Verb pin_verb;
extern const Verb rhythm_verb;
extern const Verb nudges_verb;
extern const Verb digest_verb;
extern const Verb why_verb;
extern const Verb what_if_verb;
extern const Verb preview_verb;
extern const Verb answer_verb;
extern const Verb pause_verb;
extern const Verb resume_verb;
extern const Verb refresh_verb;
extern const Verb notify_verb;
extern const Verb forget_verb;
extern const Verb reset_verb;
extern const Verb privacy_verb;

}  // namespace attune::client
