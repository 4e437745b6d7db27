// The example file: every setting with its default and what it is for.
#pragma once

#include <string>

namespace attune::config {

std::string example();

}  // namespace attune::config
