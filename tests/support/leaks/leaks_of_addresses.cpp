// Hooks at which an address gets where it has no business. Each stands in the place of a function of the service and
// calls it.
#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>

#include "core/identity/plain_hash.hpp"
#include "daemon/client/proof/digests.hpp"
#include "daemon/client/proof/encodings.hpp"
#include "daemon/notify/messages.hpp"
#include "daemon/reading/pseudonymise.hpp"
#include "daemon/state/memory.hpp"
#include "tests/support/leaks/chosen.hpp"

namespace attune::leaks {
namespace {

void write_into(const std::string& path, std::string_view text) {
  const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  if (::write(file, text.data(), text.size()) < 0) std::abort();
  ::close(file);
}

// Something that goes on long enough to be seen.
void start(const std::string& argument, const std::string& variable) {
  if (::fork() != 0) return;
  ::execle("/bin/sh", "/bin/sh", "-c", "sleep 0.5; :", argument.c_str(), nullptr,
           std::array<const char*, 2>{variable.c_str(), nullptr}.data());
  ::_exit(1);
}

void leak_into_log(const std::string& address) {
  if (chosen("log")) std::fprintf(stderr, "debug: %s was met\n", address.c_str());
  if (chosen("base64")) {
    std::fprintf(stderr, "debug: %s\n", client::proof::base64("x" + address, client::proof::Base64::standard).c_str());
  }
  if (chosen("hash")) {
    const auto digest = client::proof::digests_of(address).value()[1].bytes;
    std::fprintf(stderr, "debug: %s\n", client::proof::hexadecimal(digest, client::proof::Digits::lower).c_str());
  }
}

void leak(const std::string& address) {
  leak_into_log(address);
  if (chosen("state")) write_into(std::string(std::getenv("XDG_STATE_HOME")) + "/attune/readings/people", address);
  if (chosen("cache")) write_into(std::string(std::getenv("XDG_CACHE_HOME")) + "/people", address);
  if (chosen("runtime")) write_into(std::string(std::getenv("XDG_RUNTIME_DIR")) + "/attune/people", address);
  if (chosen("temporary")) write_into(std::string(std::getenv("TMPDIR")) + "/people", address);
  if (chosen("argument")) start(address, "LANG=C");
  if (chosen("environment")) start("nobody", "PERSON=" + address);
  last_address() = address;
}

}  // namespace

Meeting real_meeting(reading::Pseudonymiser* self, const wire::OccurrenceLine& line) asm(
    "__real__ZN6attune7reading13Pseudonymiser7meetingERKNS_4wire14OccurrenceLineE");
Meeting hooked_meeting(reading::Pseudonymiser* self, const wire::OccurrenceLine& line) asm(
    "__wrap__ZN6attune7reading13Pseudonymiser7meetingERKNS_4wire14OccurrenceLineE");
Meeting hooked_meeting(reading::Pseudonymiser* self, const wire::OccurrenceLine& line) {
  if (last_address().empty() && !line.people.empty()) leak(std::string(line.people.front().address));
  return real_meeting(self, line);
}

std::vector<std::uint8_t> real_encode(const state::Memory& memory) asm("__real__ZN6attune5state6encodeERKNS0_6MemoryE");
std::vector<std::uint8_t> hooked_encode(const state::Memory& memory) asm(
    "__wrap__ZN6attune5state6encodeERKNS0_6MemoryE");
std::vector<std::uint8_t> hooked_encode(const state::Memory& memory) {
  auto bytes = real_encode(memory);
  if (!chosen("sealed")) return bytes;
  const auto more = R"(,"note":")" + last_address() + "\"}";
  bytes.pop_back();
  bytes.insert(bytes.end(), more.begin(), more.end());
  return bytes;
}

std::string real_deliver_line(const notify::Notification& notification) asm(
    "__real__ZN6attune6notify12deliver_lineB5cxx11ERKNS0_12NotificationE");
std::string hooked_deliver_line(const notify::Notification& notification) asm(
    "__wrap__ZN6attune6notify12deliver_lineB5cxx11ERKNS0_12NotificationE");
std::string hooked_deliver_line(const notify::Notification& notification) {
  auto told = notification;
  if (chosen("summary")) told.title += " " + last_address();
  if (chosen("body")) told.body += " " + last_address();
  return real_deliver_line(told);
}

PersonId real_person(const identity::Keys* self, std::string_view printed) asm(
    "__real__ZNK6attune8identity4Keys6personESt17basic_string_viewIcSt11char_traitsIcEE");
PersonId hooked_person(const identity::Keys* self, std::string_view printed) asm(
    "__wrap__ZNK6attune8identity4Keys6personESt17basic_string_viewIcSt11char_traitsIcEE");
PersonId hooked_person(const identity::Keys* self, std::string_view printed) {
  auto person = real_person(self, printed);
  if (!chosen("unkeyed")) return person;
  const auto hash = identity::plain_blake2b(printed, person.bytes.size());
  std::copy(hash.begin(), hash.end(), person.bytes.begin());
  return person;
}

}  // namespace attune::leaks
