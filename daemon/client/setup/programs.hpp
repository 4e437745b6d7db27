// Who may keep calendars here; one file each. Every one adds what it finds.
#pragma once

#include "daemon/client/setup/found.hpp"
#include "daemon/client/setup/places.hpp"

namespace attune::client::setup {

void find_evolution(const Places& places, Discovery& found);
void find_kde(const Places& places, Discovery& found);
void find_vdirsyncer(const Places& places, Discovery& found);
void find_khal(const Places& places, Discovery& found);
void find_thunderbird(const Places& places, Discovery& found);
void find_calcurse(const Places& places, Discovery& found);
// Folders of calendars where people usually keep them, and .ics files that somebody exported.
void find_folders(const Places& places, Discovery& found);
void find_exports(const Places& places, Discovery& found);

// A name that a configuration and a terminal can bear: what a program says, else what the path does.
std::string harmless_name(std::string_view said, const std::filesystem::path& path);
// Adds it if it can be opened.
void add_file(Discovery& found, std::string_view program, const std::filesystem::path& path, std::string_view name);
void add_folder(Discovery& found, std::string_view program, const std::filesystem::path& path, std::string_view name);

}  // namespace attune::client::setup
