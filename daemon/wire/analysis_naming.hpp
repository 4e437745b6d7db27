// How people and series appear in what the command prints.
#pragma once

#include <string>
#include <vector>

#include "core/analysis/analysis.hpp"

namespace attune::wire {

class Naming {
 public:
  Naming() = default;
  Naming(const Naming&) = delete;
  Naming& operator=(const Naming&) = delete;
  virtual ~Naming() = default;

  virtual std::string person(const PersonId& person) const = 0;
  virtual std::string series(const SeriesId& series) const = 0;
};

// Everyone a source shows, some of them several times.
std::vector<PersonId> people_in(const std::vector<SourceMeetings>& sources);

// Tags: the first 8 hexadecimal digits of the hash, and more of them, for all, where two would look the same.
class TagNaming final : public Naming {
 public:
  TagNaming(const std::vector<SourceMeetings>& sources, const std::vector<analysis::Rhythm>& rhythms);
  // `people` holds everyone there is to name.
  TagNaming(const std::vector<SourceMeetings>& sources, std::vector<PersonId> people);

  std::string person(const PersonId& person) const override;
  std::string series(const SeriesId& series) const override;

 private:
  std::size_t person_digits_;
  std::size_t series_digits_;
};

}  // namespace attune::wire
