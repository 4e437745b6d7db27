// How surely an occurrence takes the owner's time: firm, maybe or out, and why it is out.
#pragma once

#include "core/analysis/entry.hpp"
#include "core/analysis/settings.hpp"

namespace attune::analysis {

// Kind, size, verdict and reason of an occurrence that is no copy (or keeps its reason `duplicate`).
// `few_answer`: what `automatic` found for its source.
void judge(Entry& entry, const Settings& settings, bool few_answer);

}  // namespace attune::analysis
