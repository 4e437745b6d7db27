// The line to the proof that is running: a socket in the runtime folder of the proof's own service. Without one this
// notifier is of no use, and says so.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace attune::plugin::proof {

// What the proof wants tried, from behind the lock of a notifier.
struct Places {
  std::string key;     // the file
  std::string state;   // the folder it is in
  std::string folder;  // where a file could be written
};

class Witness {
 public:
  // To `$XDG_RUNTIME_DIR/attune-proof`, if a program of the same user listens there.
  static std::optional<Witness> find(const char* runtime_folder);

  Witness(Witness&& other) noexcept;
  Witness& operator=(Witness&&) = delete;
  ~Witness();

  const Places& places() const { return places_; }
  // One message: a word that says what it is, and the rest. False: nobody listens any more.
  bool tell(std::string_view what, std::string_view text) const;

 private:
  explicit Witness(int socket) : socket_(socket) {}
  bool hear_places();

  int socket_;
  Places places_;
};

}  // namespace attune::plugin::proof
