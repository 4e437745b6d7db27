#include "daemon/state/store.hpp"

#include <algorithm>

#include "daemon/state/key_file.hpp"
#include "daemon/state/reading_codec.hpp"
#include "daemon/state/sealed_file.hpp"

namespace attune::state {
namespace {

const std::string readings_name = "readings";
constexpr std::string_view sealed_ending = ".sealed";

std::string reading_name(const SourceId& source) {
  return identity::short_tag(source.bytes, 2 * source.bytes.size()) + std::string(sealed_ending);
}

bool remembers(const Handle& folder) {
  const auto names = names_in(folder);
  const auto has = [&](const std::string& name) { return std::binary_search(names.begin(), names.end(), name); };
  if (has(memory_name) || has(second_memory_name)) return true;
  if (!has(readings_name)) return false;
  const auto readings = open_private_folder(folder, readings_name);
  return !readings || !names_in(*readings).empty();
}

// One flipped bit must not lock the owner out, so a single file that fits is enough.
bool sealed_with_another_key(const Handle& folder, const Handle& readings, const identity::Keys& keys) {
  bool differs = false;
  for (const auto& name : {memory_name, second_memory_name}) {
    const auto fits = needs_this_key(folder, name, keys);
    if (fits.value_or(false)) return false;
    differs = differs || fits.has_value();
  }
  for (const auto& name : names_in(readings)) {
    const auto fits = needs_this_key(readings, name, keys);
    if (fits.value_or(false)) return false;
    differs = differs || fits.has_value();
  }
  return differs;
}

}  // namespace

Result<Store> Store::open(const std::filesystem::path& path) {
  auto folder = open_private_folder(path);
  if (!folder) return tl::unexpected(folder.error());
  if (!claim(*folder)) return failure(ErrorKind::state, "another attuned is running with the same state folder");
  auto keys = load_key(*folder, remembers(*folder) ? IfMissing::refuse : IfMissing::make);
  if (!keys) return tl::unexpected(keys.error());
  auto readings = open_private_folder(*folder, readings_name);
  if (!readings) return tl::unexpected(readings.error());
  if (sealed_with_another_key(*folder, *readings, *keys)) {
    return failure(ErrorKind::key, "the key is not the one that what is remembered was sealed with");
  }
  remove_leftovers(*folder);
  remove_leftovers(*readings);
  return Store(std::move(*folder), std::move(*readings), std::move(*keys));
}

void Store::remove_put_aside(Instant before) {
  for (const auto* const folder : {&folder_, &readings_}) {
    for (const auto& name : names_in(*folder)) {
      if (is_put_aside(name) && changed_at(*folder, name) < before) remove_file(*folder, name);
    }
  }
}

bool Store::has_reading(const SourceId& source) const {
  return has_file(readings_, reading_name(source));
}

LoadedReading Store::load_reading(const SourceId& source) {
  const auto name = reading_name(source);
  {
    const auto unsealed = read_sealed(readings_, name, keys_, Content::reading, reading_schema);
    if (const auto* const opened = std::get_if<Opened>(&unsealed)) {
      if (opened->schema < reading_schema) return {};
      auto reading = decode_reading(opened->plain);
      if (reading && reading->source == source) return {std::move(*reading), std::nullopt};
    } else if (const auto fault = std::get<SealFault>(unsealed);
               fault == SealFault::missing || fault == SealFault::newer) {
      return {};
    }
  }
  rename_file(readings_, name, name + std::string(damaged_ending));
  return {std::nullopt, "what was remembered of it was damaged; it is read again"};
}

Result<void> Store::save_reading(const SourceReading& reading) {
  return replace_file(readings_, reading_name(reading.source),
                      seal(keys_, Content::reading, reading_schema, encode(reading)));
}

void Store::keep_readings_of(std::span<const SourceId> sources) {
  for (const auto& name : names_in(readings_)) {
    const bool kept = std::any_of(sources.begin(), sources.end(),
                                  [&](const SourceId& source) { return name.starts_with(reading_name(source)); });
    if (!kept) remove_file(readings_, name);
  }
}

}  // namespace attune::state
