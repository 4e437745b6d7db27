// The sample calendar, read and analysed in one process, as it was on the Wednesday it was made for.
#pragma once

#include <string>
#include <vector>

#include "core/analysis/analysis.hpp"
#include "daemon/reader/understanding.hpp"
#include "tests/support/sample/worker.hpp"

namespace attune::sample {

class SampleWorld {
 public:
  SampleWorld();

  Zone zone;
  Instant now;
  analysis::Settings settings;
  std::vector<SourceMeetings> sources;
  std::size_t diagnostics = 0;
  analysis::Analysis analysed;

 private:
  void read(SourceMeetings& source, const std::string& bytes, const Period& window);

  reader::OwnersUnderstanding understanding_;
};

}  // namespace attune::sample
