#include "daemon/language/catalogue.hpp"

#include <libintl.h>
#include <locale.h>

#include <cstdlib>
#include <system_error>

namespace attune::language {
namespace {

namespace fs = std::filesystem;
using nudge::Message;

constexpr const char* domain = "attune";
constexpr const char* locale_of_catalogues = "C.UTF-8";  // any but C, in which gettext translates nothing

// gettext asks for the locale of the thread. Only while a message is looked up it is another one than C: what the
// system says of errors stays as it is.
class InLocale {
 public:
  explicit InLocale(locale_t locale) : before_(::uselocale(locale)) {}
  ~InLocale() { ::uselocale(before_); }
  InLocale(const InLocale&) = delete;
  InLocale& operator=(const InLocale&) = delete;

 private:
  locale_t before_;
};

class Catalogue final : public nudge::Voice {
 public:
  Catalogue(const std::string& language, const fs::path& folder, bool twelve_hours)
      : locale_(::newlocale(LC_MESSAGES_MASK | LC_CTYPE_MASK, locale_of_catalogues, locale_t{})),
        twelve_hours_(twelve_hours),
        right_to_left_(language == "ar") {
    ::setenv("LANGUAGE", language.c_str(), 1);
    ::bindtextdomain(domain, folder.c_str());
    ::bind_textdomain_codeset(domain, "UTF-8");
    // gettext keeps what it found for the language before until the locale changes.
    ::setlocale(LC_MESSAGES, locale_of_catalogues);
    ::setlocale(LC_MESSAGES, "C");
  }
  ~Catalogue() override {
    if (locale_ != locale_t{}) ::freelocale(locale_);
  }
  Catalogue(const Catalogue&) = delete;
  Catalogue& operator=(const Catalogue&) = delete;

  // What gettext answers with lies in the catalogue, which it never lets go of.
  std::string_view translated(const Message& message, std::int64_t number) const override {
    const auto untranslated = nudge::english().translated(message, number);
    if (locale_ == locale_t{}) return untranslated;
    const InLocale here(locale_);
    const auto id = id_of(message);
    if (message.many.empty()) {
      const char* const found = ::dgettext(domain, id.c_str());
      return found == id.c_str() ? untranslated : found;
    }
    const std::string many(message.many);
    const auto count = static_cast<unsigned long>(number < 0 ? -number : number);
    const char* const found = ::dngettext(domain, id.c_str(), many.c_str(), count);
    return found == id.c_str() || found == many.c_str() ? untranslated : found;
  }
  bool twelve_hours() const override { return twelve_hours_; }
  bool right_to_left() const override { return right_to_left_; }

 private:
  static std::string id_of(const Message& message) {
    if (message.context.empty()) return std::string(message.one);
    return std::string(message.context) + '\004' + std::string(message.one);
  }

  locale_t locale_;
  bool twelve_hours_;
  bool right_to_left_;
};

class EnglishByTwelve final : public nudge::Voice {
 public:
  std::string_view translated(const Message& message, std::int64_t number) const override {
    return nudge::english().translated(message, number);
  }
  bool twelve_hours() const override { return true; }
  bool right_to_left() const override { return false; }
};

std::shared_ptr<const nudge::Voice> english_voice(bool twelve_hours) {
  if (twelve_hours) return std::make_shared<EnglishByTwelve>();
  return {std::shared_ptr<const nudge::Voice>{}, &nudge::english()};  // owned by nobody, for it is always there
}

}  // namespace

std::vector<fs::path> catalogue_folders() {
  std::vector<fs::path> folders;
  std::error_code error;
  const auto program = fs::read_symlink("/proc/self/exe", error);
  if (!error) {
    const auto prefix = program.parent_path().parent_path();
    folders = {prefix / "locale", prefix / "share" / "locale", prefix.parent_path() / "share" / "locale"};
  }
  folders.emplace_back("/usr/share/locale");
  return folders;
}

std::shared_ptr<const nudge::Voice> voice_of(const std::string& language, bool twelve_hours,
                                             const std::vector<fs::path>& folders) {
  for (const auto& folder : folders) {
    std::error_code error;
    if (!fs::is_regular_file(folder / language / "LC_MESSAGES" / "attune.mo", error)) continue;
    return std::make_shared<Catalogue>(language, folder, twelve_hours);
  }
  return english_voice(twelve_hours);
}

}  // namespace attune::language
