#include "daemon/reading/listener.hpp"

namespace attune::reading {

Result<void> check_greeting(const wire::ReaderLine& line) {
  const auto* hello = std::get_if<wire::ReaderHello>(&line);
  if (hello == nullptr) return out_of_turn();
  if (hello->protocol != wire::reader_protocol || hello->version != ATTUNE_VERSION) {
    return failure(ErrorKind::protocol, "the reader belongs to another version of Attune");
  }
  return {};
}

}  // namespace attune::reading
