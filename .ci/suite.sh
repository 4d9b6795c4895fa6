#!/usr/bin/env bash
# Run every test and end with pytest's own summary.
#
#   .ci/suite.sh PYTHON [CORE_PYTHON]
#
# PYTHON sees QGIS. CORE_PYTHON sees neither QGIS nor the system's packages; without it PYTHON runs all.
set -uo pipefail
cd "$(dirname "$0")/.."
python=$1
core=${2:-$1}
export QT_QPA_PLATFORM=offscreen PYTHONDONTWRITEBYTECODE=1
options=(-q -p no:cacheprovider)
failed=0

echo "== Qt-only parts under PyQt6"
"$core" -m pytest "${options[@]}" tests/qt6 || failed=1
echo "== core$([ "$core" = "$python" ] || echo ", without QGIS")"
"$core" -m pytest "${options[@]}" tests/core || failed=1
echo "== QGIS $("$python" -c 'from qgis.core import Qgis; print(Qgis.QGIS_VERSION)')"
"$python" -m pytest "${options[@]}" tests/test_*.py tests/qgis tests/desktop || failed=1
exit $failed
