// Another program of this machine, run without a shell. What it prints is for nobody.
#pragma once

#include <sys/types.h>

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace attune::client {

enum class Staying : bool { with_us, by_itself };

// In a session of its own, so that it goes on when this terminal closes; one that stays by itself works in "/".
// `variables`: "NAME=value", beside our own environment. Nothing: it can not be run.
std::optional<pid_t> start_quietly(const std::vector<std::string>& words,
                                   const std::vector<std::string>& variables = {}, Staying staying = Staying::with_us);

// How it ended; nothing: it was killed, or still runs then.
std::optional<int> exit_of(pid_t program, std::chrono::milliseconds patience);
bool still_runs(pid_t program);

}  // namespace attune::client
