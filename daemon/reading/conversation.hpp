// The conversation that reads a calendar: no pipe and no clock, so that it can be tried with anything a reader may ever
// say.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/identity/keys.hpp"
#include "daemon/reading/directory.hpp"
#include "daemon/reading/listener.hpp"
#include "daemon/reading/plan.hpp"
#include "daemon/reading/previous.hpp"
#include "daemon/reading/pseudonymise.hpp"
#include "daemon/state/source_reading.hpp"
#include "daemon/wire/reader_decode.hpp"

namespace attune::reading {

// What a conversation brought, before it is laid over what was known.
struct Heard {
  bool unchanged = false;
  bool locked = true;
  std::string listing;
  wire::PassedOver passed_over;
  std::vector<ItemId> listed;
  std::vector<state::FreshItem> fresh;
  std::vector<state::StoredDiagnostic> diagnostics;  // of the source as a whole
  std::vector<PersonId> also_forgotten;              // aliases of those who were forgotten
};

class Conversation final : public Listener {
 public:
  // All of these must outlive it. `previous` may be null; it is what still holds.
  Conversation(const SourcePlan& plan, Previous* previous, const identity::Keys& keys, Directory* names);
  ~Conversation() override;

  Result<std::string> hear(std::string_view line) override;
  bool is_over() const override { return phase_ == Phase::over; }
  // When it is over.
  Heard heard() && {
    heard_.also_forgotten = pseudonymiser_.also_forgotten();
    return std::move(heard_);
  }

 private:
  enum class Phase : std::uint8_t { greeting, listing, reading, over };

  Result<std::string> greet(const wire::ReaderLine& line);
  Result<std::string> list(const wire::ReaderLine& line);
  Result<std::string> read(const wire::ReaderLine& line);

  Result<bool> take_listing(const wire::ReaderLine& line);  // true: it is complete
  Result<bool> take_reading(const wire::ReaderLine& line);
  Result<void> take(const wire::ItemsLine& line);
  Result<void> take(const wire::ListedItem& listed);
  Result<void> take(const wire::ItemsEnd& line);
  Result<void> take(const wire::OccurrenceLine& line);
  Result<void> take(const wire::DiagnosticLine& line);
  Result<void> take(const wire::Done& line);
  void count(std::string_view code, std::uint32_t number);
  bool is_expected(std::uint32_t item) const;

  const SourcePlan& plan_;
  Previous* previous_;
  const identity::Keys& keys_;
  Pseudonymiser pseudonymiser_;
  std::string unless_;
  wire::ReaderDecoder decoder_;

  Phase phase_ = Phase::greeting;
  Heard heard_;
  std::vector<ItemTag> tags_;          // of wanted items
  std::vector<std::uint32_t> wanted_;  // item numbers, ascending
  std::size_t done_ = 0;               // how many of them are read
  std::size_t bytes_ = 0, occurrences_ = 0, people_ = 0, diagnostics_ = 0;
};

}  // namespace attune::reading
