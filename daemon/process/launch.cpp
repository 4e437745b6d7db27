#include "daemon/process/launch.hpp"

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>

#include "daemon/process/landlock.hpp"
#include "daemon/process/system_calls.hpp"

namespace attune::process {

namespace {

using Stage = LaunchFailure::Stage;

constexpr int error_pipe_size = 4096;

// Everything the child needs, made before fork: after it, memory must not be allocated.
struct Prepared {
  const char* program;
  std::vector<char*> arguments;
  std::vector<char*> environment;
  Limits limits;
  Landlock lock;
  Descriptor input, output, errors, report;
  pid_t parent;
};

std::vector<char*> pointers_to(const std::vector<std::string>& texts) {
  std::vector<char*> pointers;
  pointers.reserve(texts.size() + 1);
  for (const auto& text : texts) pointers.push_back(const_cast<char*>(text.c_str()));
  pointers.push_back(nullptr);
  return pointers;
}

bool limit(__rlimit_resource resource, const std::optional<std::uint64_t>& value) {
  if (!value) return true;
  rlimit limits{*value, *value};
  // One more second between the warning and the end.
  if (resource == RLIMIT_CPU) limits.rlim_max += 1;
  return ::setrlimit(resource, &limits) == 0;
}

bool apply(const Limits& limits) {
  return limit(RLIMIT_CORE, 0) && limit(RLIMIT_CPU, limits.cpu_seconds) && limit(RLIMIT_AS, limits.address_space) &&
         limit(RLIMIT_DATA, limits.data) && limit(RLIMIT_FSIZE, limits.file_size) &&
         limit(RLIMIT_NOFILE, limits.open_files);
}

void restore_signals() {
  struct sigaction usual {};
  usual.sa_handler = SIG_DFL;
  for (int signal = 1; signal < NSIG; ++signal) ::sigaction(signal, &usual, nullptr);
  sigset_t none;
  ::sigemptyset(&none);
  ::sigprocmask(SIG_SETMASK, &none, nullptr);
}

[[noreturn]] void give_up(const Prepared& prepared, Stage stage) {
  const LaunchFailure failure{stage, errno};
  static_cast<void>(!::write(prepared.report.get(), &failure, sizeof failure));
  ::_exit(127);
}

[[noreturn]] void become(const Prepared& prepared) {
  if (::setpgid(0, 0) != 0) give_up(prepared, Stage::process_group);
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (::getppid() != prepared.parent) ::_exit(127);
  restore_signals();
  if (::dup2(prepared.input.get(), STDIN_FILENO) < 0 || ::dup2(prepared.output.get(), STDOUT_FILENO) < 0 ||
      ::dup2(prepared.errors.get(), STDERR_FILENO) < 0 || ::chdir("/") != 0) {
    give_up(prepared, Stage::streams);
  }
  ::umask(S_IRWXG | S_IRWXO);
  if (system_calls::close_range_on_exec(STDERR_FILENO + 1) != 0) give_up(prepared, Stage::descriptors);
  if (!apply(prepared.limits)) give_up(prepared, Stage::limits);
  if (!prepared.lock.enforce()) give_up(prepared, Stage::sandbox);
  ::execve(prepared.program, prepared.arguments.data(), prepared.environment.data());
  give_up(prepared, Stage::exec);
}

Result<Descriptor> error_output(const Command& command, Launched& launched) {
  if (command.error_output == ErrorOutput::terminal && ::isatty(STDERR_FILENO) != 0) {
    Descriptor terminal(::fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, STDERR_FILENO + 1));
    if (!terminal) return system_failure("cannot pass the terminal on");
    return terminal;
  }
  if (command.error_output != ErrorOutput::captured) {
    Descriptor nowhere(::open("/dev/null", O_WRONLY | O_CLOEXEC));
    if (!nowhere) return system_failure("cannot open /dev/null");
    return nowhere;
  }
  auto pipe = make_pipe();
  if (!pipe) return tl::unexpected(pipe.error());
  // Small, and never blocking: a child that writes more than fits loses it, and nobody has to drain it meanwhile.
  ::fcntl(pipe->write_end.get(), F_SETPIPE_SZ, error_pipe_size);
  set_non_blocking(pipe->read_end);
  set_non_blocking(pipe->write_end);
  launched.errors = std::move(pipe->read_end);
  return std::move(pipe->write_end);
}

Result<void> start(Prepared prepared, Launched& launched) {
  const pid_t process = ::fork();
  if (process < 0) return system_failure("cannot start another program");
  if (process == 0) become(prepared);
  ::setpgid(process, process);  // whichever of the two comes first
  launched.process = process;
  launched.handle.reset(system_calls::pidfd_open(process));
  if (launched.handle) return {};
  const int number = errno;
  ::kill(process, SIGKILL);
  ::waitpid(process, nullptr, 0);
  return system_failure("cannot watch another program", number);
}

std::string_view words_for(Stage stage) {
  switch (stage) {
    case Stage::process_group:
      return "the program cannot have its own process group";
    case Stage::streams:
      return "the program cannot be connected";
    case Stage::descriptors:
      return "open files cannot be kept from the program";
    case Stage::limits:
      return "the program cannot be limited";
    case Stage::sandbox:
      return "the program cannot be locked in";
    case Stage::exec:
      break;
  }
  return "the program cannot be run";
}

}  // namespace

Result<Launched> launch(const Command& command) {
  auto lock = Landlock::prepare(command.confinement);
  if (!lock) return tl::unexpected(lock.error());
  auto input = make_pipe();
  auto output = make_pipe();
  auto report = make_pipe();
  for (const auto* pipe : {&input, &output, &report}) {
    if (!*pipe) return tl::unexpected(pipe->error());
  }
  Launched launched;
  launched.locked = lock->strength();
  auto errors = error_output(command, launched);
  if (!errors) return tl::unexpected(errors.error());

  std::vector<std::string> arguments{command.program.string()};
  arguments.insert(arguments.end(), command.arguments.begin(), command.arguments.end());
  Prepared prepared{command.program.c_str(),
                    pointers_to(arguments),
                    pointers_to(command.environment),
                    command.confinement.limits,
                    std::move(*lock),
                    std::move(input->read_end),
                    std::move(output->write_end),
                    std::move(*errors),
                    std::move(report->write_end),
                    ::getpid()};
  auto started = start(std::move(prepared), launched);
  if (!started) return tl::unexpected(started.error());
  launched.input = std::move(input->write_end);
  launched.output = std::move(output->read_end);
  launched.report = std::move(report->read_end);
  for (const auto* end : {&launched.input, &launched.output, &launched.report}) set_non_blocking(*end);
  return launched;
}

Error describe(const LaunchFailure& failure) {
  return system_failure(std::string(words_for(failure.stage)), failure.number).value();
}

}  // namespace attune::process
