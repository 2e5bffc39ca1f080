# Debian/Ubuntu packages, by what needs them. Sourced by ./run and ./test.
# shellcheck shell=bash disable=SC2034

# To build: a C compiler for the cryptography that rustls uses.
BUILD_PACKAGES="gcc libc6-dev"

# To open the window: eframe loads these when it starts, so no linker names them.
WINDOW_PACKAGES="libegl1 libgl1 libgl1-mesa-dri libx11-6 libx11-xcb1 libxcb1 libxcursor1 libxi6
  libxrender1 libxkbcommon0 libxkbcommon-x11-0 libfontconfig1 fonts-noto-core fonts-noto-cjk"

# To open the window without a display, drive it through the accessibility bus, and take pictures.
VIRTUAL_PACKAGES="xvfb xauth dbus at-spi2-core python3 python3-pyatspi gir1.2-atspi-2.0 imagemagick gnome-keyring"

# Tests: a real Samba AD domain controller and its clients, a key store, software Vulkan for pictures,
# keys for a window, a place for Microsoft's Python clients, and a JSON Schema validator that is not ours.
TEST_PACKAGES="samba samba-ad-dc samba-ad-provision samba-dsdb-modules winbind python3-samba ldb-tools
  ldap-utils openssl iproute2 util-linux procps libvulkan1 mesa-vulkan-drivers xdotool
  python3-venv python3-jsonschema ca-certificates"

# The feature "kerberos" and its tests: headers and their reader at build time, kinit, and a clock that is wrong.
KERBEROS_PACKAGES="libkrb5-dev libclang-dev pkg-config krb5-user faketime"

missing_packages() { # prints those of its arguments that are not installed
  local name missing=""
  for name in "$@"; do
    [ "$(dpkg-query -W -f='${db:Status-Status}' "$name" 2>/dev/null)" = installed ] || missing="$missing $name"
  done
  echo $missing
}

# Says what it installs before it does. On other systems: lists them and stops.
install_packages() {
  local missing sudo=""
  if ! command -v apt-get >/dev/null; then
    echo "This script installs packages on Debian and Ubuntu only. Install the equivalents of these, then run cargo yourself:" >&2
    printf '  %s\n' "$@" >&2
    return 1
  fi
  # Packages that this release does not have (names differ between releases) are named at the end.
  missing=$(missing_packages "$@")
  [ -z "$missing" ] && return 0
  echo "Installing: $missing"
  if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null || { echo "Run this as root, or install sudo, or install the packages above yourself." >&2; return 1; }
    sudo=sudo
  fi
  $sudo apt-get update -qq || return 1
  # No service of a package may start because of us: tests run their own in a folder.
  local policy=/usr/sbin/policy-rc.d made=""
  if [ ! -e $policy ]; then
    printf '#!/bin/sh\nexit 101\n' | $sudo tee $policy >/dev/null
    $sudo chmod 755 $policy
    made=1
  fi
  # shellcheck disable=SC2086
  $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null
  local status=$?
  [ -z "$made" ] || $sudo rm -f $policy
  [ $status = 0 ] || { echo "apt-get could not install them (status $status)." >&2; return 1; }
}
