#!/usr/bin/env bash
# Open QGIS with the plugin and the sample, in a profile of its own that leaves the user's alone.
set -euo pipefail
cd "$(dirname "$0")/.."
home=build/run
plugins=$home/profiles/default/python/plugins

mkdir -p "$plugins" "$home/profiles/default/QGIS"
rm -rf "$plugins/kotaku_qgis"
.venv/bin/python -m zipfile -e dist/kotaku_qgis.zip "$plugins"
settings=$home/profiles/default/QGIS/QGIS3.ini
[ -e "$settings" ] || printf '[PythonPlugins]\nkotaku_qgis=true\n' >"$settings"
project=$(find "$home/contoh" -name '*.qgz' 2>/dev/null | head -n 1 || true)
if [ -z "$project" ]; then
  rm -rf "$home/contoh"
  .venv/bin/python .ci/demo.py --output "$home/contoh" --no-exports >/dev/null
  project=$(find "$home/contoh" -name '*.qgz' | head -n 1)
fi
if [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
  echo "There is no screen here (DISPLAY is not set); the profile and the sample are ready in $home." >&2
  exit 1
fi
# the Python packages of .venv are for the functions that need geopandas
site=$(.venv/bin/python -c 'import sysconfig; print(sysconfig.get_path("purelib"))')
unset QT_QPA_PLATFORM
exec env PYTHONPATH="$site${PYTHONPATH:+:$PYTHONPATH}" qgis --nologo --noversioncheck \
  --profiles-path "$PWD/$home" --project "$project"
