// Where a reader's calendar is: opened before the lock, read after it.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "daemon/reader/acquire/file_bytes.hpp"
#include "daemon/reader/emit.hpp"

namespace attune::reader {

class Source {
 public:
  Source() = default;
  Source(const Source&) = delete;
  Source& operator=(const Source&) = delete;
  virtual ~Source() = default;

  // All that is to be read, in bytes.
  virtual std::uint64_t size() const = 0;
  // A folder that must stay readable behind the lock.
  virtual std::optional<int> folder() const { return std::nullopt; }
  // Tells an unchanged source without a look inside; empty: it cannot be told.
  virtual std::string listing() const = 0;

  // Behind the lock. Announces every item, in the order of their numbers; their count.
  virtual Acquired<std::uint32_t> list(const ical::Request& request, Emitter& emitter) = 0;
  // What was not announced.
  virtual wire::PassedOver passed_over() const { return {}; }
  virtual void expand(std::uint32_t item, const ical::Request& request, const ical::Understanding& understanding,
                      Emitter& emitter) = 0;
  // What is left to say after the wanted items: faults of the whole source, or that all of it was in vain.
  virtual Acquired<void> finish(Emitter& emitter) = 0;
};

Acquired<std::unique_ptr<Source>> open_file(const std::string& path);
Acquired<std::unique_ptr<Source>> open_vdir(const std::string& path);

}  // namespace attune::reader
