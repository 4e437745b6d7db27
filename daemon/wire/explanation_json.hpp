// The JSON of `attune why`: version 1.
#pragma once

#include <string>

#include "core/render/explain.hpp"
#include "daemon/wire/analysis_naming.hpp"

namespace attune::wire {

struct ExplanationDocument {
  const analysis::Definition& definition;
  const analysis::Finding* finding;  // null: a definition was asked for
  const render::Scope& scope;
  const render::Ground& ground;
  const Naming& naming;
};

// One object, without a line feed.
std::string explanation_json(const ExplanationDocument& document);

}  // namespace attune::wire
