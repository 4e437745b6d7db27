// The daemon's side of a conversation with a reader that has been started.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/identity/keys.hpp"
#include "daemon/process/child.hpp"
#include "daemon/reading/directory.hpp"
#include "daemon/reading/plan.hpp"
#include "daemon/state/source_reading.hpp"
#include "daemon/wire/reader_decode.hpp"

namespace attune::reading {

// What a conversation brought, before it is laid over what was known.
struct Heard {
  bool unchanged = false;
  bool locked = true;
  std::string listing;
  std::vector<ItemId> listed;
  std::vector<state::FreshItem> fresh;
  std::vector<state::StoredDiagnostic> diagnostics;  // of the source as a whole
};

class Conversation {
 public:
  // All of these must outlive it. `previous` may be null; it is what still holds.
  Conversation(process::Child& child, const SourcePlan& plan, const state::SourceReading* previous,
               const identity::Keys& keys, Directory* names);
  Conversation(const Conversation&) = delete;
  Conversation& operator=(const Conversation&) = delete;
  ~Conversation();

  process::Awaitable<Result<Heard>> run();

 private:
  process::Awaitable<Result<wire::ReaderLine>> next();
  process::Awaitable<Error> early_end();
  process::Awaitable<Result<void>> greet();
  process::Awaitable<Result<void>> list();
  process::Awaitable<Result<void>> want();
  process::Awaitable<Result<void>> hear();

  Result<bool> take_listing(const wire::ReaderLine& line);  // true: it is complete
  Result<bool> take_reading(const wire::ReaderLine& line);
  Result<void> take(const wire::ItemLine& line);
  Result<void> take(const wire::ItemsEnd& line);
  Result<void> take(const wire::OccurrenceLine& line);
  Result<void> take(const wire::DiagnosticLine& line);
  Result<void> take(const wire::Done& line);
  bool is_expected(std::uint32_t item) const;

  process::Child& child_;
  const SourcePlan& plan_;
  const state::SourceReading* previous_;
  const identity::Keys& keys_;
  Directory* names_;
  process::Deadline deadline_;
  std::string unless_;
  wire::ReaderDecoder decoder_;

  Heard heard_;
  std::vector<ItemTag> tags_;          // of wanted items
  std::vector<std::uint32_t> wanted_;  // item numbers, ascending
  std::size_t done_ = 0;               // how many of them are read
  std::size_t bytes_ = 0, occurrences_ = 0, people_ = 0, diagnostics_ = 0;
};

}  // namespace attune::reading
