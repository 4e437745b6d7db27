#include "daemon/reading/reader_process.hpp"

#include "daemon/process/program.hpp"

namespace attune::reading {

namespace {

constexpr std::uint64_t descriptors = 64;

// The reader locks itself once it knows what it is to read; this holds for whatever runs in its place from its first
// instruction.
process::Confinement confinement_of(const SourcePlan& plan, const std::filesystem::path& program) {
  process::Confinement confinement;
  confinement.sandbox = plan.settings.sandbox_required ? process::Sandbox::required : process::Sandbox::best_effort;
  confinement.files.execute = {"/usr", "/lib", "/lib64", program};
  confinement.files.read = {"/etc/ld.so.cache", absolute_path(plan)};
  confinement.files.own_process = true;  // it counts its threads
  confinement.limits.file_size = 0;
  confinement.limits.open_files = descriptors;
  return confinement;
}

Result<process::Command> command_of(const SourcePlan& plan) {
  process::Command command;
  if (plan.reader.empty()) {
    auto found = process::find_program("attune-reader");
    if (!found) return tl::unexpected(found.error());
    command.program = std::move(*found);
  } else {
    command.program = plan.reader;
  }
  command.confinement = confinement_of(plan, command.program);
  return command;
}

}  // namespace

process::Awaitable<Result<process::Child>> start_reader(const SourcePlan& plan, process::Deadline deadline) {
  auto command = command_of(plan);
  if (!command) co_return tl::unexpected(command.error());
  co_return co_await process::Child::spawn(std::move(*command), deadline);
}

}  // namespace attune::reading
