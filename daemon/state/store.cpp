#include "daemon/state/store.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <cerrno>

#include "daemon/state/key_file.hpp"
#include "daemon/state/reading_codec.hpp"
#include "daemon/state/sealed_file.hpp"

namespace attune::state {
namespace {

const std::string readings_name = "readings";
constexpr std::string_view sealed_ending = ".sealed";

constexpr const char* taken = "another attuned is running with the same state folder";

// Nothing can have been kept in a folder that does not exist; in one that cannot be looked into, it may have been.
bool is_certainly_absent(const std::filesystem::path& path) {
  struct stat status {};
  return ::lstat(path.c_str(), &status) != 0 && errno == ENOENT;
}

std::string reading_name(const SourceId& source) {
  return identity::short_tag(source.bytes, 2 * source.bytes.size()) + std::string(sealed_ending);
}

bool remembers(const Handle& folder) {
  const auto names = names_in(folder);
  const auto has = [&](const std::string& name) { return std::binary_search(names.begin(), names.end(), name); };
  if (has(memory_name) || has(second_memory_name)) return true;
  if (!has(readings_name)) return false;
  const auto readings = open_private_folder(folder, readings_name);
  return !readings || !names_in(*readings).empty();
}

// One flipped bit must not lock the owner out, so a single file that fits is enough.
bool sealed_with_another_key(const Handle& folder, const Handle& readings, const identity::Keys& keys) {
  bool differs = false;
  for (const auto& name : {memory_name, second_memory_name}) {
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

}  // namespace

Result<Store> Store::open(const std::filesystem::path& path) {
  auto folder = open_private_folder(path);
  if (!folder && !is_certainly_absent(path)) return tl::unexpected(folder.error());
  Handle found = folder ? std::move(*folder) : Handle();
  if (found && !claim(found)) return failure(ErrorKind::state, taken);
  auto master = found ? load_key(found) : Result<std::optional<identity::MasterKey>>(std::nullopt);
  if (!master) return tl::unexpected(master.error());
  if (!*master && found && remembers(found)) {
    return failure(ErrorKind::key,
                   "the key is missing, and what is remembered cannot be opened without it; put the "
                   "file \"key\" back into the state folder, or begin anew with: attune reset");
  }
  std::optional<identity::MasterKey> unkept;
  if (!*master) {
    identity::Keys::make_master(master->emplace().bytes());
    std::ranges::copy((*master)->bytes(), unkept.emplace().bytes().begin());
  }
  Store store(path, std::move(found), identity::Keys::from_master((*master)->bytes()));
  store.unkept_key_ = std::move(unkept);
  static_cast<void>(store.settle());  // or with the first save, which says why not
  if (sealed_with_another_key(store.folder_, store.readings_, store.keys_)) {
    return failure(
        ErrorKind::key,
        "the key is not the one that what is remembered was sealed with; put that one back, or begin anew with: "
        "attune reset");
  }
  remove_leftovers(store.folder_);
  remove_leftovers(store.readings_);
  return store;
}

Result<void> Store::settle_folder() {
  auto folder = open_private_folder(path_);
  if (!folder) return tl::unexpected(folder.error());
  if (!claim(*folder)) return failure(ErrorKind::state, taken);
  folder_ = std::move(*folder);
  return {};
}

Result<void> Store::settle() {
  if (!folder_) {
    if (auto settled = settle_folder(); !settled) return settled;
  }
  if (unkept_key_) {
    if (auto kept = keep_key(folder_, *unkept_key_); !kept) return kept;
    unkept_key_.reset();
  }
  if (!readings_) {
    auto readings = open_private_folder(folder_, readings_name);
    if (!readings) return tl::unexpected(readings.error());
    readings_ = std::move(*readings);
  }
  return {};
}

Result<LoadedMemory> Store::load_memory() {
  if (unkept_key_) return LoadedMemory{};  // there never was one
  auto loaded = memory_.load(folder_, keys_);
  if (loaded && loaded->memory) forgotten_ = loaded->memory->forgotten;
  return loaded;
}

Result<void> Store::save_memory(const Memory& memory) {
  if (auto settled = settle(); !settled) return settled;
  if (auto saved = memory_.save(folder_, keys_, memory); !saved) return saved;
  if (!std::ranges::includes(forgotten_, memory.forgotten)) remove_put_aside(Instant::max());
  forgotten_ = memory.forgotten;
  return {};
}

void Store::remove_put_aside(Instant before) {
  for (const auto* const folder : {&folder_, &readings_}) {
    for (const auto& name : names_in(*folder)) {
      if (is_put_aside(name) && changed_at(*folder, name) < before) remove_file(*folder, name);
    }
  }
}

bool Store::has_reading(const SourceId& source) const {
  return has_file(readings_, reading_name(source));
}

LoadedReading Store::load_reading(const SourceId& source) {
  if (!readings_) return {};
  const auto name = reading_name(source);
  {
    const auto unsealed = read_sealed(readings_, name, keys_, Content::reading, reading_schema);
    if (const auto* const opened = std::get_if<Opened>(&unsealed)) {
      if (opened->schema < reading_schema) return {};
      auto reading = decode_reading(opened->plain);
      if (reading && reading->source == source) return {std::move(*reading), std::nullopt};
    } else if (const auto fault = std::get<SealFault>(unsealed);
               fault == SealFault::missing || fault == SealFault::newer) {
      return {};
    }
  }
  rename_file(readings_, name, name + std::string(damaged_ending));
  return {std::nullopt, "what was remembered of it was damaged; it is read again"};
}

Result<void> Store::save_reading(const SourceReading& reading) {
  if (auto settled = settle(); !settled) return settled;
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
