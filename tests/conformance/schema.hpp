// Lines held against plugins/protocol/schema.json.
#pragma once

#include <boost/json/value.hpp>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace attune::conformance {

class Schema {
 public:
  explicit Schema(const std::filesystem::path& file);
  ~Schema();
  Schema(const Schema&) = delete;
  Schema& operator=(const Schema&) = delete;

  // `definition`: from_service or from_notifier.
  bool allows(std::string_view definition, const boost::json::value& line) const;

 private:
  struct Rules;
  std::unique_ptr<Rules> rules_;
};

}  // namespace attune::conformance
