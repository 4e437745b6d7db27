# Part of `cmake --install`: the files that say where the programs are, which the prefix decides as late as here.
# SOURCE: this folder; MADE: that of the build; BINDIR: where the programs are below the prefix.
set(BINDIR "${CMAKE_INSTALL_PREFIX}/${BINDIR}")
set(unit_folder lib/systemd/user)
if(NOT CMAKE_INSTALL_PREFIX MATCHES "^/usr(/local)?$")
  set(unit_folder share/systemd/user)  # below a home systemd looks there alone
endif()

configure_file("${SOURCE}/systemd/attune.service" "${MADE}/attune.service" @ONLY)
file(INSTALL "${MADE}/attune.service" DESTINATION "${CMAKE_INSTALL_PREFIX}/${unit_folder}")

# A menu does not search a home for programs.
file(READ "${SOURCE}/desktop/attune.desktop" entry)
string(REPLACE "\nExec=" "\nExec=${BINDIR}/" entry "${entry}")
file(WRITE "${MADE}/attune.desktop" "${entry}")
file(INSTALL "${MADE}/attune.desktop" DESTINATION "${CMAKE_INSTALL_PREFIX}/share/applications")
