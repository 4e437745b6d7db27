#include "daemon/state/memory_files.hpp"

#include <algorithm>

#include "daemon/state/sealed_file.hpp"

namespace attune::state {
namespace {

constexpr std::string_view earlier_ending = ".schema-";

struct Copy {
  std::string name;
  std::optional<Memory> memory;
  std::uint32_t schema = 0;
  SealFault fault = SealFault::damaged;  // counts when there is no memory
  Bytes sealed;

  bool missing() const { return !memory && fault == SealFault::missing; }
  bool newer() const { return !memory && fault == SealFault::newer; }
  bool damaged() const { return !memory && !missing() && !newer(); }
};

Copy read_copy(const Handle& folder, const identity::Keys& keys, const std::string& name) {
  Copy copy{.name = name, .memory = std::nullopt, .sealed = {}};
  auto sealed = read_bytes(folder, name);
  if (const auto* const fault = std::get_if<SealFault>(&sealed)) {
    copy.fault = *fault;
    return copy;
  }
  copy.sealed = std::move(std::get<Bytes>(sealed));
  const auto unsealed = unseal(keys, Content::memory, memory_schema, copy.sealed);
  if (const auto* const fault = std::get_if<SealFault>(&unsealed)) {
    copy.fault = *fault;
    return copy;
  }
  const auto& opened = std::get<Opened>(unsealed);
  copy.schema = opened.schema;
  if (auto memory = decode_memory(opened.plain, opened.schema)) copy.memory = std::move(*memory);
  return copy;
}

// Of two equal ones the first, which is written first.
const Copy& later_of(const Copy& first, const Copy& second) {
  if (!first.memory || !second.memory) return first.memory ? first : second;
  return second.memory->generation > first.memory->generation ? second : first;
}

}  // namespace

Result<LoadedMemory> MemoryFiles::load(const Handle& folder, const identity::Keys& keys) {
  const auto first = read_copy(folder, keys, memory_name);
  const auto second = read_copy(folder, keys, second_memory_name);
  if (first.newer() || second.newer()) {
    return failure(ErrorKind::state,
                   "what is remembered was written by a later version of Attune; it is left as it is");
  }
  if (first.missing() && second.missing()) return LoadedMemory{};
  const auto& later = later_of(first, second);
  if (!later.memory) {
    return failure(ErrorKind::state,
                   "what is remembered is damaged, in both of its copies; restore memory.sealed from "
                   "a backup, or begin anew with: attune reset");
  }
  LoadedMemory loaded{later.memory, std::nullopt};
  generation_ = later.memory->generation;
  if (later.schema < memory_schema) {
    earlier_ = Earlier{memory_name + std::string(earlier_ending) + std::to_string(later.schema), later.sealed};
  }
  for (const auto* const copy : {&first, &second}) {
    if (!copy->damaged()) continue;
    rename_file(folder, copy->name, copy->name + std::string(damaged_ending));
    loaded.notice = "one of the two copies of what is remembered was damaged; the other one is used";
  }
  // Where nothing can be written now, the next save does it.
  if (first.sealed != second.sealed || earlier_) static_cast<void>(save(folder, keys, *loaded.memory));
  return loaded;
}

Result<void> MemoryFiles::save(const Handle& folder, const identity::Keys& keys, Memory memory) {
  if (earlier_) {
    if (auto kept = replace_file(folder, earlier_->name, earlier_->sealed); !kept) return kept;
  }
  memory.generation = ++generation_;
  const auto sealed = seal(keys, Content::memory, memory_schema, encode(memory));
  if (auto saved = replace_file(folder, memory_name, sealed); !saved) return saved;
  earlier_.reset();
  // It is saved; the copy may wait for a disk with more room.
  static_cast<void>(replace_file(folder, second_memory_name, sealed));
  return {};
}

bool is_put_aside(std::string_view name) {
  return name.ends_with(damaged_ending) || name.find(earlier_ending) != std::string_view::npos;
}

}  // namespace attune::state
