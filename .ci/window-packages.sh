#!/usr/bin/env bash
# Leave one GDAL, one PROJ and one GEOS to a process: QGIS's own.
#
#   .ci/window-packages.sh VENV
#
# The window and qgis_process link these libraries themselves, so their symbols win over those of the copies
# that Linux wheels carry; a wheel of another version then runs half on its own code and half on QGIS's, and
# crashes. On a Debian whose geopandas is too old (Python 3.11) the wheels that carry GDAL and PROJ make room
# for the system's fiona and pyproj, and shapely is the one with the system's GEOS. Elsewhere the system's
# packages are new enough and pip leaves them alone.
set -euo pipefail
venv=$1
if "$venv/bin/python" -c 'import sys; sys.exit(sys.version_info >= (3, 12))'; then
  "$venv/bin/python" -m pip uninstall -qq -y --disable-pip-version-check pyogrio fiona pyproj 2>/dev/null || true
fi
# the system's pyproj looks for its data below the prefix of the interpreter
mkdir -p "$venv/share"
ln -sfn /usr/share/proj "$venv/share/proj"
