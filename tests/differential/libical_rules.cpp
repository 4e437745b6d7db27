// What libical's iterator makes of rules, for a test that compares it with ours. Each line of standard input holds,
// between tabs, a rule without COUNT and UNTIL, DTSTART and the last moment that is wanted, both without a zone. Each
// answer is a line of instances, as on the clock, in seconds since 1970; or `lost`, for some rules make libical run for
// ever or crash. So each has a process of its own, with little time.
#include <libical/ical.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <iostream>
#include <sstream>
#include <string>
#include <vector>

namespace {

std::vector<std::string> fields_of(const std::string& line) {
  std::vector<std::string> fields(1);
  for (const char c : line) {
    if (c == '\t') {
      fields.emplace_back();
    } else {
      fields.back() += c;
    }
  }
  return fields;
}

std::string answer(const std::string& line) {
  const auto fields = fields_of(line);
  const auto rule = icalrecurrencetype_from_string(fields.at(0).c_str());
  const auto start = icaltime_from_string(fields.at(1).c_str());
  const auto end = icaltime_from_string(fields.at(2).c_str());
  std::ostringstream instances;
  if (icalrecur_iterator* const iterator = icalrecur_iterator_new(rule, start); iterator != nullptr) {
    for (auto next = icalrecur_iterator_next(iterator); !icaltime_is_null_time(next) && icaltime_compare(next, end) < 0;
         next = icalrecur_iterator_next(iterator)) {
      instances << icaltime_as_timet(next) << ' ';
    }
    icalrecur_iterator_free(iterator);
  }
  return instances.str();
}

void answer_apart(const std::string& line) {
  std::cout.flush();
  const pid_t child = fork();
  if (child == 0) {
    const itimerval little{{}, {0, 50'000}};
    setitimer(ITIMER_PROF, &little, nullptr);
    std::cout << answer(line) << std::flush;
    _exit(EXIT_SUCCESS);
  }
  int status = 0;
  waitpid(child, &status, 0);
  std::cout << (WIFEXITED(status) ? "\n" : "lost\n");
}

}  // namespace

int main() {
  for (std::string line; std::getline(std::cin, line);) answer_apart(line);
}
