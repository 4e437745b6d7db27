// The words of a name, whatever it was written in: marks that hide or steer text are gone, and what is no part of a
// name separates words.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace attune::identity {

// What a calendar calls somebody: given name first ("Berg, Ann" is Ann Berg), without remarks in brackets and without
// addresses. Empty: no word of it holds a letter.
std::vector<std::u32string> words_of_common_name(std::string_view common_name);
// What stands before the @. Empty: it is a number or a code rather than a name.
std::vector<std::u32string> words_of_local_part(std::string_view local_part);

// "A. B." of Ann Berg, "A.-M. B." of Anna-Maria Berg; titles and particles are passed over. Letters of scripts that
// know no capitals stand alone. At most three words count.
std::u32string initials_of(const std::vector<std::u32string>& words);

}  // namespace attune::identity
