#include "core/time/instant.hpp"
