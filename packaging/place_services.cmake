# Part of `cmake --install`: the files that say where the programs are, which the prefix decides as late as here. They are
# written where they belong and nowhere else, so that two installations at once do not meet.
# SOURCE: this folder; BINDIR: where the programs are below the prefix.
set(BINDIR "${CMAKE_INSTALL_PREFIX}/${BINDIR}")
set(unit lib/systemd/user/attune.service)
if(NOT CMAKE_INSTALL_PREFIX MATCHES "^/usr(/local)?$")
  set(unit share/systemd/user/attune.service)  # below a home systemd looks there alone
endif()
set(entry share/applications/attune.desktop)

configure_file("${SOURCE}/systemd/attune.service" "$ENV{DESTDIR}${CMAKE_INSTALL_PREFIX}/${unit}" @ONLY)

# A menu does not search a home for programs.
file(READ "${SOURCE}/desktop/attune.desktop" text)
string(REPLACE "\nExec=" "\nExec=${BINDIR}/" text "${text}")
file(WRITE "$ENV{DESTDIR}${CMAKE_INSTALL_PREFIX}/${entry}" "${text}")

list(APPEND CMAKE_INSTALL_MANIFEST_FILES "${CMAKE_INSTALL_PREFIX}/${unit}" "${CMAKE_INSTALL_PREFIX}/${entry}")
