// What canonical forms need of Unicode. Pure ASCII never reaches ICU. All text is UTF-8; what is not gives nothing.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace attune::identity {

bool is_utf8(std::string_view text);

// Normalization Form C (UAX 15).
std::optional<std::string> composed(std::string_view text);
// Full lower case without a language, in Normalization Form C.
std::optional<std::string> lower_composed(std::string_view text);
// The A-label form of a domain by UTS 46, non-transitional, in lower case. Nothing if it cannot be a domain.
std::optional<std::string> ascii_domain(std::string_view domain);

}  // namespace attune::identity
