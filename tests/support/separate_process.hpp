// Runs a part of a test in a process of its own: for what cannot be undone (locks, another user).
#pragma once

#include <filesystem>
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

// A copy of the program that any user can reach and run, gone when the tests end: the checkout may lie in a folder that
// only its owner may enter.
const std::filesystem::path& within_reach(const std::filesystem::path& program);

}  // namespace attune::test
