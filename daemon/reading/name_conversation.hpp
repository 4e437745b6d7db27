// Asks a reader how one person is called: one item is wanted, one name is heard, and the rest is not listened to.
#pragma once

#include <optional>
#include <unordered_map>
#include <vector>

#include "core/base/wiped_text.hpp"
#include "core/identity/keys.hpp"
#include "daemon/reading/listener.hpp"
#include "daemon/reading/plan.hpp"
#include "daemon/wire/reader_decode.hpp"

namespace attune::reading {

struct NameWanted {
  std::vector<PersonId> person;  // all hashes of the one person
  std::vector<ItemId> items;     // that the person takes part in; of those still there the first is read
  NameForm form = NameForm::initials;
};

class NameConversation final : public Listener {
 public:
  // All of these must outlive it.
  NameConversation(const SourcePlan& plan, const NameWanted& wanted, const identity::Keys& keys);
  ~NameConversation() override;

  Result<std::string> hear(std::string_view line) override;
  bool is_over() const override { return phase_ == Phase::over; }
  // Nothing: none was heard.
  std::optional<WipedText> name() && { return std::move(name_); }

 private:
  enum class Phase : std::uint8_t { greeting, listing, reading, over };

  Result<std::string> greet(const wire::ReaderLine& line);
  Result<std::string> list(const wire::ReaderLine& line);
  Result<std::string> read(const wire::ReaderLine& line);
  void take(const wire::ItemsLine& line);
  void take(const wire::NameLine& line);

  const SourcePlan& plan_;
  const NameWanted& wanted_;
  const identity::Keys& keys_;
  std::unordered_map<ItemId, std::size_t> place_;  // in wanted_.items
  wire::ReaderDecoder decoder_;

  Phase phase_ = Phase::greeting;
  std::size_t bytes_ = 0;
  std::uint32_t listed_ = 0;           // items so far
  std::size_t best_place_;             // of the item chosen so far
  std::optional<std::uint32_t> item_;  // its number
  std::optional<WipedText> name_;
};

}  // namespace attune::reading
