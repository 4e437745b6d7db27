// A child that behaves as badly as its first argument says. What it finds out it prints as lines.
#include <fcntl.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <functional>
#include <iostream>
#include <map>
#include <string>

namespace {

[[noreturn]] void sleep_for_ever() {
  while (true) ::pause();
}

void say(const std::string& line) {
  std::cout << line << std::endl;
}

void attempt(const char* path, int flags) {
  const int opened = ::open(path, flags);
  char byte = 0;
  if (opened < 0) {
    say(std::string("refused ") + std::strerror(errno));
  } else if ((flags & O_ACCMODE) == O_RDONLY && ::read(opened, &byte, 1) < 0) {
    say(std::string("unreadable ") + std::strerror(errno));
  } else {
    say("opened");
  }
}

void flood(const std::string& piece) {
  std::string block;
  while (block.size() < std::size_t{32} * 1024) block += piece;
  while (::write(STDOUT_FILENO, block.data(), block.size()) > 0) {
  }
}

void echo() {
  for (std::string line; std::getline(std::cin, line);) say(line);
}

void list_descriptors() {
  for (int number = 0; number < 1024; ++number) {
    if (::fcntl(number, F_GETFD) >= 0) say(std::to_string(number));
  }
  say("end");
}

void list_environment() {
  for (char** entry = environ; *entry != nullptr; ++entry) say(*entry);
  say("end");
}

void leave_a_grandchild() {
  const pid_t grandchild = ::fork();
  if (grandchild == 0) sleep_for_ever();
  say(std::to_string(grandchild));
}

void connect_to(const char* path) {
  const int opened = ::socket(AF_UNIX, SOCK_STREAM, 0);
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  std::strncpy(address.sun_path + 1, path, sizeof address.sun_path - 2);
  const auto length = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + 1 + std::strlen(path));
  const int connected = ::connect(opened, reinterpret_cast<const sockaddr*>(&address), length);
  say(connected == 0 ? "connected" : std::string("refused ") + std::strerror(errno));
}

std::string limit(__rlimit_resource resource) {
  rlimit found{};
  ::getrlimit(resource, &found);
  return std::to_string(found.rlim_cur) +
         (found.rlim_max == found.rlim_cur ? "" : " " + std::to_string(found.rlim_max));
}

void list_limits() {
  say("cpu " + limit(RLIMIT_CPU) + ", address space " + limit(RLIMIT_AS) + ", file size " + limit(RLIMIT_FSIZE) +
      ", open files " + limit(RLIMIT_NOFILE) + ", core " + limit(RLIMIT_CORE));
}

}  // namespace

int main(int count, char** arguments) {
  const std::string how = count > 1 ? arguments[1] : "";
  const char* what = count > 2 ? arguments[2] : "";
  const std::map<std::string, std::function<void()>> ways{
      {"hang", sleep_for_ever},
      {"flood", [] { flood("a line like any other\n"); }},
      {"endless-line", [] { flood("aaaaaaaaaaaaaaaa"); }},
      {"half-a-line", [] { std::cout << "no end" << std::flush; }},
      {"close-output",
       [] {
         ::close(STDOUT_FILENO);
         sleep_for_ever();
       }},
      {"close-input",
       [] {
         ::close(STDIN_FILENO);
         say("closed");
         sleep_for_ever();
       }},
      {"ignore-sigterm",
       [] {
         static_cast<void>(std::signal(SIGTERM, SIG_IGN));
         say("ready");
         sleep_for_ever();
       }},
      {"crash", [] { std::abort(); }},
      {"killed", [] { ::raise(SIGKILL); }},
      {"exit", [what] { std::exit(std::atoi(what)); }},
      {"echo", echo},
      {"read", [what] { attempt(what, O_RDONLY); }},
      {"write", [what] { attempt(what, O_WRONLY); }},
      {"ptrace", [what] { say(::ptrace(PTRACE_ATTACH, std::atoi(what), 0, 0) == 0 ? "attached" : "refused"); }},
      {"signal", [what] { say(::kill(std::atoi(what), 0) == 0 ? "reached" : "refused"); }},
      {"connect", [what] { connect_to(what); }},
      {"descriptors", list_descriptors},
      {"limits", list_limits},
      {"environment", list_environment},
      {"grandchild",
       [] {
         leave_a_grandchild();
         sleep_for_ever();
       }},
      {"grandchild-and-exit", leave_a_grandchild},
      {"errors", [what] { std::cerr << what << std::endl; }},
  };
  const auto found = ways.find(how);
  if (found == ways.end()) return 2;
  found->second();
  return 0;
}
