// Runs a part of a test in a process of its own: for what cannot be undone (locks, another user).
#pragma once

#include <functional>
#include <string>

namespace attune::test {

struct Ended {
  bool by_signal = false;
  int number = 0;      // the signal, or the exit status
  std::string output;  // what `work` returned
};

// Forks, does the work, and tells what it returned and how the process ended.
Ended in_separate_process(const std::function<std::string()>& work);

// The same as a user without any privilege; as the tests' own user where they do not run as root.
Ended as_ordinary_user(const std::function<std::string()>& work);

}  // namespace attune::test
