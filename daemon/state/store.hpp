// The state folder as a whole: the key, the memory, and one reading a source. Only one process at a
// time holds it.
#pragma once

#include <filesystem>
#include <optional>
#include <set>
#include <span>
#include <string>

#include "core/identity/keys.hpp"
#include "daemon/state/atomic_file.hpp"
#include "daemon/state/memory_files.hpp"
#include "daemon/state/source_reading.hpp"

namespace attune::state {

// `notice` as in LoadedMemory.
struct LoadedReading {
  std::optional<SourceReading> reading;  // nothing: to be read from the calendar
  std::optional<std::string> notice;
};

class Store {
 public:
  // Makes the folder, and on the very first start the key. Where the disk takes neither then (it is full, or
  // read-only), there is a key for this run, and every save tries again to make them. `identity::initialise()` comes
  // before. Errors: ErrorKind::key when the key is missing, unsafe or another one than the state was sealed with;
  // ErrorKind::state when another process holds the folder or it cannot be used. What is remembered is untouched by any
  // of them.
  static Result<Store> open(const std::filesystem::path& folder);

  const identity::Keys& keys() const { return keys_; }

  // As MemoryFiles. Whoever is forgotten is forgotten by what was put aside, too: it goes at once.
  Result<LoadedMemory> load_memory();
  Result<void> save_memory(const Memory& memory);
  // What was put aside before that moment: copies of a memory from before a new schema, and what was damaged.
  void remove_put_aside(Instant before);

  // Without looking inside.
  bool has_reading(const SourceId& source) const;
  // A cache: what cannot be used is put aside.
  LoadedReading load_reading(const SourceId& source);
  // Error: ErrorKind::state; what was saved before is still there.
  Result<void> save_reading(const SourceReading& reading);
  // Forgets the sources that are not in `sources`.
  void keep_readings_of(std::span<const SourceId> sources);

 private:
  Store(std::filesystem::path path, Handle folder, identity::Keys keys)
      : path_(std::move(path)), folder_(std::move(folder)), keys_(std::move(keys)) {}

  // Makes what could not be made before. Error: ErrorKind::state.
  Result<void> settle();
  Result<void> settle_folder();

  std::filesystem::path path_;
  Handle folder_;    // closed: it could not be made yet
  Handle readings_;  // the same
  identity::Keys keys_;
  std::optional<identity::MasterKey> unkept_key_;  // not on disk yet; all that is kept needs it
  MemoryFiles memory_;
  std::set<PersonId> forgotten_;  // as the memory on disk has it
};

}  // namespace attune::state
