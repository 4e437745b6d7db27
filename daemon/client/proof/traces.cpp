#include "daemon/client/proof/traces.hpp"

#include <set>

#include "daemon/client/proof/digests.hpp"
#include "daemon/client/proof/encodings.hpp"

namespace attune::client::proof {
namespace {

// A hash that was cut short is still one: so many of its bytes are looked for, and as many as they make in letters.
constexpr std::size_t digest_bytes = 8;
constexpr std::size_t digest_base64 = digest_bytes * 8 / 6;

class Collector {
 public:
  void add(std::string bytes, const std::string& disguise) {
    if (bytes.size() >= shortest_trace && seen_.insert(bytes).second) traces_.push_back({std::move(bytes), disguise});
  }
  std::vector<Trace> take() { return std::move(traces_); }

 private:
  std::set<std::string> seen_;
  std::vector<Trace> traces_;
};

std::set<Word> spellings(const Word& word) {
  std::set<Word> all{word, lower(word), upper(word)};
  for (const auto& forwards : std::set<Word>(all)) all.insert(Word(forwards.rbegin(), forwards.rend()));
  return all;
}

void add_bytes(Collector& traces, const std::string& bytes) {
  for (const auto digits : {Digits::lower, Digits::upper}) {
    traces.add(hexadecimal(bytes, digits), "in hexadecimal");
    traces.add(percent_encoded(bytes, digits), "percent-encoded");
  }
  traces.add(quoted_printable(bytes), "quoted-printable");
  traces.add(backslash_x(bytes), "escaped");
  for (const auto alphabet : {Base64::standard, Base64::url}) {
    for (const std::size_t before : {0U, 1U, 2U}) traces.add(base64_within(bytes, before, alphabet), "in base64");
  }
}

void add_word(Collector& traces, const Word& word) {
  for (const auto& spelled : spellings(word)) {
    const auto bytes = utf8(spelled);
    traces.add(bytes, "");
    add_bytes(traces, bytes);
    for (const bool big_endian : {false, true}) {
      const auto wide = utf16(spelled, big_endian);
      traces.add(wide, "in UTF-16");
      traces.add(utf32(spelled, big_endian), "in UTF-32");
      for (const std::size_t before : {0U, 1U, 2U}) {
        traces.add(base64_within(wide, before, Base64::standard), "in base64 of UTF-16");
      }
    }
    for (const auto digits : {Digits::lower, Digits::upper}) traces.add(json_escaped(spelled, digits), "escaped");
    traces.add(html_escaped(spelled), "escaped");
  }
}

Result<void> add_digests(Collector& traces, const std::string& text) {
  const auto digests = digests_of(text);
  if (!digests) return tl::unexpected(digests.error());
  for (const auto& digest : *digests) {
    const auto disguise = "as a plain " + std::string(digest.name);
    const auto bytes = digest.bytes.substr(0, digest_bytes);
    traces.add(bytes, disguise);
    for (const auto digits : {Digits::lower, Digits::upper}) traces.add(hexadecimal(bytes, digits), disguise);
    for (const auto alphabet : {Base64::standard, Base64::url}) {
      traces.add(base64(bytes, alphabet).substr(0, digest_base64), disguise);
    }
  }
  return {};
}

// What is usually hashed: the text, and what it is brought to first.
std::set<std::string> hashed_forms(const Canary& canary) {
  std::set<std::string> forms{canary.text};
  std::string low = canary.text;
  std::string up = canary.text;
  for (const auto& word : canary.words) {
    forms.insert({utf8(word), utf8(lower(word)), utf8(upper(word))});
    const auto plain = utf8(word);
    const auto at = canary.text.find(plain);
    if (at == std::string::npos) continue;
    low.replace(at, plain.size(), utf8(lower(word)));
    up.replace(at, plain.size(), utf8(upper(word)));
  }
  forms.insert({low, up});
  if (canary.kind == CanaryKind::address || canary.kind == CanaryKind::own_address) {
    forms.insert({"mailto:" + canary.text, "MAILTO:" + canary.text, "mailto:" + low, "MAILTO:" + up});
  }
  for (const auto& form : std::set<std::string>(forms)) forms.insert(form + "\n");
  return forms;
}

}  // namespace

Result<std::vector<Trace>> traces_of(const Canary& canary) {
  Collector traces;
  for (const auto& word : canary.words) add_word(traces, word);
  for (const auto& form : hashed_forms(canary)) {
    if (auto added = add_digests(traces, form); !added) return tl::unexpected(added.error());
  }
  return traces.take();
}

}  // namespace attune::client::proof
