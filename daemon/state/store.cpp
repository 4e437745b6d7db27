#include "daemon/state/store.hpp"

#include <algorithm>

#include "daemon/state/key_file.hpp"
#include "daemon/state/reading_codec.hpp"
#include "daemon/state/sealed_file.hpp"

namespace attune::state {
namespace {

const std::string memory_name = "memory.sealed";
const std::string previous_name = "memory.sealed.1";
const std::string readings_name = "readings";
constexpr std::string_view sealed_ending = ".sealed";
constexpr std::string_view aside_ending = ".damaged";

std::string reading_name(const SourceId& source) {
  return identity::short_tag(source.bytes, 2 * source.bytes.size()) + std::string(sealed_ending);
}

bool remembers(const Handle& folder) {
  const auto names = names_in(folder);
  const auto has = [&](const std::string& name) { return std::binary_search(names.begin(), names.end(), name); };
  if (has(memory_name) || has(previous_name)) return true;
  if (!has(readings_name)) return false;
  const auto readings = open_private_folder(folder, readings_name);
  return !readings || !names_in(*readings).empty();
}

// One flipped bit must not lock the owner out, so a single file that fits is enough.
bool sealed_with_another_key(const Handle& folder, const Handle& readings, const identity::Keys& keys) {
  bool differs = false;
  for (const auto& name : {memory_name, previous_name}) {
    const auto fits = needs_this_key(folder, name, keys);
    if (fits.value_or(false)) return false;
    differs = differs || fits.has_value();
  }
  for (const auto& name : names_in(readings)) {
    const auto fits = needs_this_key(readings, name, keys);
    if (fits.value_or(false)) return false;
    differs = differs || fits.has_value();
  }
  return differs;
}

struct Generation {
  std::optional<Memory> memory;
  std::optional<SealFault> fault;

  bool missing() const { return fault == SealFault::missing; }
};

Generation generation(const Handle& folder, const std::string& name, const identity::Keys& keys) {
  const auto unsealed = read_sealed(folder, name, keys, Content::memory, memory_schema);
  if (const auto* const fault = std::get_if<SealFault>(&unsealed)) return {std::nullopt, *fault};
  auto memory = decode_memory(std::get<Bytes>(unsealed));
  if (!memory) return {std::nullopt, SealFault::damaged};
  return {std::move(*memory), std::nullopt};
}

}  // namespace

Result<Store> Store::open(const std::filesystem::path& path) {
  auto folder = open_private_folder(path);
  if (!folder) return tl::unexpected(folder.error());
  if (!claim(*folder)) return failure(ErrorKind::state, "another attuned is running with the same state folder");
  auto keys = load_key(*folder, remembers(*folder) ? IfMissing::refuse : IfMissing::make);
  if (!keys) return tl::unexpected(keys.error());
  auto readings = open_private_folder(*folder, readings_name);
  if (!readings) return tl::unexpected(readings.error());
  if (sealed_with_another_key(*folder, *readings, *keys)) {
    return failure(ErrorKind::key, "the key is not the one that what is remembered was sealed with");
  }
  remove_leftovers(*folder);
  remove_leftovers(*readings);
  return Store(std::move(*folder), std::move(*readings), std::move(*keys));
}

Result<LoadedMemory> Store::load_memory() {
  auto current = generation(folder_, memory_name, keys_);
  auto previous = generation(folder_, previous_name, keys_);
  if (current.fault == SealFault::newer || previous.fault == SealFault::newer) {
    return failure(ErrorKind::state,
                   "what is remembered was written by a later version of Attune; it is left as it is");
  }
  memory_is_sound_ = current.memory.has_value();
  if (current.memory) return LoadedMemory{std::move(current.memory), std::nullopt};
  if (current.missing() && previous.missing()) return LoadedMemory{};
  if (!previous.memory) {
    return failure(ErrorKind::state,
                   "what is remembered is damaged, in both of its copies; restore memory.sealed from "
                   "a backup, or move both away to start anew");
  }
  if (current.missing()) return LoadedMemory{std::move(previous.memory), std::nullopt};
  rename_file(folder_, memory_name, memory_name + std::string(aside_ending));
  return LoadedMemory{std::move(previous.memory), "what is remembered was damaged; the copy before it is used"};
}

Result<void> Store::save_memory(const Memory& memory) {
  const auto sealed = seal(keys_, Content::memory, memory_schema, encode(memory));
  auto saved =
      replace_file(folder_, memory_name, sealed, memory_is_sound_ ? std::optional(previous_name) : std::nullopt);
  if (saved) memory_is_sound_ = true;
  return saved;
}

bool Store::has_reading(const SourceId& source) const {
  return has_file(readings_, reading_name(source));
}

LoadedReading Store::load_reading(const SourceId& source) {
  const auto name = reading_name(source);
  auto fault = SealFault::damaged;
  {
    auto unsealed = read_sealed(readings_, name, keys_, Content::reading, reading_schema);
    if (const auto* const bytes = std::get_if<Bytes>(&unsealed)) {
      auto reading = decode_reading(*bytes);
      if (reading && reading->source == source) return {std::move(*reading), std::nullopt};
    } else {
      fault = std::get<SealFault>(unsealed);
    }
  }
  switch (fault) {
    case SealFault::missing:
    case SealFault::older:
    case SealFault::newer:
      return {};
    case SealFault::unreadable:
    case SealFault::damaged:
    case SealFault::other_key:
      break;
  }
  rename_file(readings_, name, name + std::string(aside_ending));
  return {std::nullopt, "what was remembered of it was damaged; it is read again"};
}

Result<void> Store::save_reading(const SourceReading& reading) {
  return replace_file(readings_, reading_name(reading.source),
                      seal(keys_, Content::reading, reading_schema, encode(reading)));
}

void Store::keep_readings_of(std::span<const SourceId> sources) {
  for (const auto& name : names_in(readings_)) {
    const bool kept = std::any_of(sources.begin(), sources.end(),
                                  [&](const SourceId& source) { return name.starts_with(reading_name(source)); });
    if (!kept) remove_file(readings_, name);
  }
}

}  // namespace attune::state
