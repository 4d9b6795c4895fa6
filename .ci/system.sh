#!/usr/bin/env bash
# Install the named Debian packages that are missing. Silent when all are there.
#
#   .ci/system.sh [--optional] PACKAGE…
#
# --optional: what cannot be installed is told and no failure; the tests that need it are skipped.
set -euo pipefail

optional=
if [ "${1:-}" = --optional ]; then
  optional=1
  shift
fi
fail() { # fail WORDS…
  [ -z "$optional" ] || { echo "Going on without ${missing[*]}: $*"; exit 0; }
  echo "$*" >&2
  exit 1
}

missing=()
for package in "$@"; do
  status=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || true)
  [ "$status" = installed ] || missing+=("$package")
done
[ ${#missing[@]} -eq 0 ] && exit 0

as_root=()
if [ "$(id -u)" -ne 0 ]; then
  command -v sudo >/dev/null || fail "install as root: apt-get install ${missing[*]}"
  as_root=(sudo)
fi
echo "Installing with apt: ${missing[*]}"
log=$(mktemp)
trap 'rm -f "$log"' EXIT
if ! { "${as_root[@]}" apt-get update &&
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${missing[@]}"; } \
  >"$log" 2>&1; then
  fail "$(tail -n "${optional:-20}" "$log")"  # one line when it may be missing
fi
