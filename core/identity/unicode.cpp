#include "core/identity/unicode.hpp"

#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/idna.h>
#include <unicode/normalizer2.h>
#include <unicode/ustring.h>

#include <algorithm>
#include <memory>

#include "core/base/text.hpp"

namespace attune::identity {
namespace {

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

icu::StringPiece piece(std::string_view text) {
  return {text.data(), static_cast<std::int32_t>(text.size())};
}

// Names that DNS itself would carry, such as "-x" or "r3---sn": odd, and nobody's business here.
constexpr std::uint32_t forgiven =
    UIDNA_ERROR_LEADING_HYPHEN | UIDNA_ERROR_TRAILING_HYPHEN | UIDNA_ERROR_HYPHEN_3_4 | UIDNA_ERROR_EMPTY_LABEL;

const icu::IDNA* domain_rules() {
  static const std::unique_ptr<const icu::IDNA> rules = [] {
    UErrorCode status = U_ZERO_ERROR;
    return std::unique_ptr<const icu::IDNA>(icu::IDNA::createUTS46Instance(
        UIDNA_NONTRANSITIONAL_TO_ASCII | UIDNA_NONTRANSITIONAL_TO_UNICODE | UIDNA_CHECK_CONTEXTJ, status));
  }();
  return rules.get();
}

}  // namespace

bool is_utf8(std::string_view text) {
  if (is_ascii(text)) return true;
  // Only measures what UTF-16 would take; ill-formed bytes are the one other thing it reports.
  UErrorCode status = U_ZERO_ERROR;
  std::int32_t length = 0;
  u_strFromUTF8(nullptr, 0, &length, text.data(), static_cast<std::int32_t>(text.size()), &status);
  return status != U_INVALID_CHAR_FOUND;
}

std::optional<std::string> composed(std::string_view text) {
  if (is_ascii(text)) return std::string(text);
  if (!is_utf8(text)) return std::nullopt;
  UErrorCode status = U_ZERO_ERROR;
  const auto* const form = icu::Normalizer2::getNFCInstance(status);
  if (form == nullptr) return std::nullopt;
  std::string result;
  icu::StringByteSink<std::string> sink(&result);
  form->normalizeUTF8(0, piece(text), sink, nullptr, status);
  if (U_FAILURE(status) != 0) return std::nullopt;
  return result;
}

std::optional<std::string> lower_composed(std::string_view text) {
  if (is_ascii(text)) return ascii_lower(text);
  const auto first = composed(text);
  if (!first) return std::nullopt;
  UErrorCode status = U_ZERO_ERROR;
  std::string lower;
  icu::StringByteSink<std::string> sink(&lower);
  icu::CaseMap::utf8ToLower("", 0, piece(*first), sink, nullptr, status);
  if (U_FAILURE(status) != 0) return std::nullopt;
  return composed(lower);
}

std::optional<std::string> ascii_domain(std::string_view domain) {
  if (is_ascii(domain)) return ascii_lower(domain);
  const auto normal = composed(domain);
  if (!normal || domain_rules() == nullptr) return std::nullopt;
  UErrorCode status = U_ZERO_ERROR;
  icu::IDNAInfo info;
  std::string result;
  icu::StringByteSink<std::string> sink(&result);
  domain_rules()->nameToASCII_UTF8(piece(*normal), sink, info, status);
  if (U_FAILURE(status) != 0 || (info.getErrors() & ~forgiven) != 0) return std::nullopt;
  return ascii_lower(result);
}

}  // namespace attune::identity
