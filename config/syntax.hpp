// What toml++ says about broken TOML, without what it quotes of the file. Internal to this library.
#pragma once

#include <string>
#include <string_view>

namespace attune::config {

std::string syntax_message(std::string_view description);

}  // namespace attune::config
