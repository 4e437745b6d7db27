// Which programs on this machine are notifiers that may be trusted with a nudge.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace attune::notify {

struct Program {
  std::string name;  // NAME of attune-notify-NAME
  std::filesystem::path path;
  std::vector<std::string> arguments = {};
  std::vector<std::filesystem::path> files = {};  // what it may read and run besides what every notifier may
};

struct Rejected {
  std::string name;
  std::string reason;  // one plain line
};

struct Discovery {
  std::vector<Program> usable;  // in the order of `use`
  std::vector<Rejected> rejected;
};

// Looks for attune-notify-NAME in the folders, for the names in `use` alone: nothing is told to a program that the
// owner did not choose. The first folder that has one wins. Rejected is what another user could have put there or
// changed: not owned by root or `owner`, writable by others, reached by a link that leaves its folder, or in a folder
// of that sort.
// The notifier `command` runs a program of the owner's, which may lie anywhere: `command` is its path and arguments.
// The program, and files that the arguments name by absolute paths, are held to the same rules.
Discovery discover(const std::vector<std::filesystem::path>& folders, const std::vector<std::string>& use,
                   const std::vector<std::string>& command = {});

// Beside the running program, and ../libexec/attune from there.
std::vector<std::filesystem::path> notifier_folders();

}  // namespace attune::notify
