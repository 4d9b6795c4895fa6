#!/usr/bin/env bash
# Run the whole suite on another Debian release's QGIS, in a chroot that this script makes once and keeps.
#
#   .ci/matrix.sh [SUITE]            default: trixie (Debian 13, QGIS 3.40)
#   .ci/matrix.sh [SUITE] COMMAND…   run another command there, in the repository
#
# The chroot lies in the user's cache, outside the repository. All mounts live in a mount namespace of
# their own, so they are gone when the run ends, however it ends.
set -euo pipefail

suite=${1:-trixie}
[ $# -gt 0 ] && shift
here=$(cd "$(dirname "$0")/.." && pwd)
cache=${XDG_CACHE_HOME:-${HOME:?}/.cache}/kotaku_qgis/matrix
root=$cache/$suite

# No browser: the web page is the same whichever QGIS wrote it, and its tests skip here.
packages="qgis python3-qgis qgis-providers xvfb xauth xdotool openbox x11-utils imagemagick gdal-bin \
poppler-utils fonts-dejavu-core procps python3-geopandas python3-shapely python3-pyproj python3-pyogrio \
python3-fiona python3-openpyxl python3-pandas python3-pytest python3-hypothesis python3-pyqt6 \
python3-pyqt6.qtsvg"

if [ "$(id -u)" -ne 0 ]; then
  exec sudo --preserve-env=XDG_CACHE_HOME,HOME,KOTAKU_DATA,CI "$0" "$suite" "$@"
fi
if [ -z "${KOTAKU_MATRIX_INSIDE:-}" ]; then
  "$here/.ci/system.sh" debootstrap util-linux
  KOTAKU_MATRIX_INSIDE=1 exec unshare --mount --pid --fork --kill-child --propagation private "$0" "$suite" "$@"
fi

# The mirror is the one this machine's apt already uses; nothing names a host here.
mirror() {
  apt-get indextargets --format '$(SITE)' 'Created-By: Packages' 'Origin: Debian' | grep -v security | head -n 1
}

settle() { # what a chroot needs before apt can run in it
  cp -L /etc/resolv.conf "$1/etc/resolv.conf"
  cp -L /etc/apt/apt.conf.d/*proxy* "$1/etc/apt/apt.conf.d/" 2>/dev/null || true
  printf 'force-unsafe-io\npath-exclude=/usr/share/doc/*\npath-exclude=/usr/share/man/*\n' \
    >"$1/etc/dpkg/dpkg.cfg.d/kotaku"
  printf 'APT::Install-Recommends "false";\nAPT::Keep-Downloaded-Packages "false";\n' \
    >"$1/etc/apt/apt.conf.d/90kotaku"
  printf '#!/bin/sh\nexit 101\n' >"$1/usr/sbin/policy-rc.d"
  chmod 755 "$1/usr/sbin/policy-rc.d"
}

enter() { # enter ROOT COMMAND…: with proc and dev
  mountpoint -q "$1/proc" || mount -t proc proc "$1/proc"
  mountpoint -q "$1/dev" || mount --rbind /dev "$1/dev"
  local into=$1
  shift
  chroot "$into" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 \
    DEBIAN_FRONTEND=noninteractive "$@"
}

mkdir -p "$cache"
exec 9>"$cache/$suite.lock"
flock 9

if [ ! -e "$root/.base" ]; then
  echo "Making a Debian $suite chroot in $root (once)"
  rm -rf "$root"
  site=$(mirror)
  [ -n "$site" ] || { echo "apt on this machine names no Debian mirror" >&2; exit 1; }
  if ! debootstrap --variant=minbase "$suite" "$root" "$site" >"$cache/$suite.log" 2>&1; then
    tail -n 20 "$cache/$suite.log" >&2
    exit 1
  fi
  touch "$root/.base"
fi
if [ "$(cat "$root/.packages" 2>/dev/null)" != "$packages" ]; then
  echo "Installing QGIS in the $suite chroot"
  settle "$root"
  # shellcheck disable=SC2086
  if ! { enter "$root" apt-get update && enter "$root" apt-get install -y -q $packages; } \
    >>"$cache/$suite.log" 2>&1; then
    tail -n 30 "$cache/$suite.log" >&2
    exit 1
  fi
  printf '%s' "$packages" >"$root/.packages"
fi
flock -u 9

mkdir -p "$root/repo" "$root/data"
mount --bind "$here" "$root/repo"
data=${KOTAKU_DATA:-$here/../shared/data}
[ -d "$data" ] && mount --bind -o ro "$data" "$root/data"
mount -t tmpfs tmpfs "$root/tmp"

if [ $# -eq 0 ]; then set -- .ci/suite.sh /usr/bin/python3; fi
enter "$root" /bin/sh -c 'cd /repo && exec "$@"' sh env \
  KOTAKU_DATA=/data KOTAKU_BUILD="build/$suite" KOTAKU_LANGUAGES="${KOTAKU_LANGUAGES:-id}" PYTHONPYCACHEPREFIX=/tmp/pyc CI="${CI:-}" "$@"
