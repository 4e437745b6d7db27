// A canary that is no random one, so that what it looks like in disguise can be worked out beforehand.
#pragma once

#include "daemon/client/proof/search.hpp"

namespace attune::client::proof {

inline Canary fox() {
  return {CanaryKind::address, "quizzicalfox@brownjumping.example", {U"quizzicalfox", U"brownjumping"}};
}

inline Canary fox_by_name() {
  return {CanaryKind::name, "Quizzicalfox Brownjumping", {U"Quizzicalfox", U"Brownjumping"}};
}

inline Canary cyrillic_title() {
  return {CanaryKind::title, "Жвгдежзиклмн", {U"Жвгдежзиклмн"}};
}

inline Search search_for(std::vector<Canary> canaries) {
  return Search::for_all(canaries).value();
}

}  // namespace attune::client::proof
