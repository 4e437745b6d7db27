#include "tests/conformance/schema.hpp"

#include <boost/json/object.hpp>
#include <boost/json/parse.hpp>
#include <fstream>
#include <iterator>
#include <map>

// Not ours to keep free of warnings.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wshadow"
#pragma GCC diagnostic ignored "-Wsign-conversion"
#include <valijson/adapters/boost_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>
#pragma GCC diagnostic pop

namespace attune::conformance {

struct Schema::Rules {
  std::map<std::string, valijson::Schema, std::less<>> by_name;
};

Schema::Schema(const std::filesystem::path& file) : rules_(std::make_unique<Rules>()) {
  std::ifstream stream(file);
  const std::string text(std::istreambuf_iterator<char>(stream), {});
  const auto whole = boost::json::parse(text).as_object();
  for (const std::string name : {"from_service", "from_notifier"}) {
    const boost::json::value one{{"definitions", whole.at("definitions")},
                                 {"allOf", {{{"$ref", "#/definitions/" + name}}}}};
    valijson::SchemaParser(valijson::SchemaParser::kDraft7)
        .populateSchema(valijson::adapters::BoostJsonAdapter(one), rules_->by_name[name]);
  }
}

Schema::~Schema() = default;

bool Schema::allows(std::string_view definition, const boost::json::value& line) const {
  valijson::Validator validator;
  return validator.validate(rules_->by_name.find(definition)->second, valijson::adapters::BoostJsonAdapter(line),
                            nullptr);
}

}  // namespace attune::conformance
