#include "tests/support/golden.hpp"

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string_view>

namespace attune::testing {
namespace {

bool accepting() {
  const char* const accept = std::getenv("ATTUNE_ACCEPT");
  return accept != nullptr && std::string_view(accept) == "1";
}

class GoldenMatcher {
 public:
  using is_gtest_matcher = void;
  explicit GoldenMatcher(std::filesystem::path file) : file_(std::move(file)) {}

  bool MatchAndExplain(const std::string& text, ::testing::MatchResultListener* listener) const {
    if (accepting()) {
      std::filesystem::create_directories(file_.parent_path());
      std::ofstream(file_, std::ios::binary | std::ios::trunc) << text;
      return true;
    }
    std::ifstream in(file_, std::ios::binary);
    if (!in) {
      *listener << "there is no such golden file; look at the output, then accept it with ATTUNE_ACCEPT=1";
      return false;
    }
    std::ostringstream golden;
    golden << in.rdbuf();
    if (golden.str() == text) return true;
    *listener << "golden:\n" << golden.str() << "\nnow:\n" << text << "\nif the new one is right: ATTUNE_ACCEPT=1";
    return false;
  }
  void DescribeTo(std::ostream* out) const { *out << "is the golden file " << file_; }
  void DescribeNegationTo(std::ostream* out) const { *out << "differs from the golden file " << file_; }

 private:
  std::filesystem::path file_;
};

}  // namespace

::testing::Matcher<const std::string&> IsGolden(const std::filesystem::path& name) {
  return GoldenMatcher(std::filesystem::path(ATTUNE_GOLDEN_FILES) / name);
}

}  // namespace attune::testing
