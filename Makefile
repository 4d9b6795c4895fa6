# Every command installs what it lacks (with apt, asking sudo when you are not root) and is silent when nothing is.
SHELL := /bin/bash
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
MAKEFLAGS += --no-print-directory

SOURCE ?=
LANGUAGE ?=
YEAR ?=
CITY ?=
CRS ?=
PYTHON := .venv/bin/python
CORE := .venv-core/bin/python
SYSTEM := qgis python3-qgis qgis-providers python3-venv python3-fiona python3-pyproj qttools5-dev-tools
# from Debian 13 on the system's own packages are new enough, and share QGIS's libraries
ifneq ($(shell . /etc/os-release && echo $$VERSION_ID),12)
SYSTEM += python3-geopandas python3-shapely python3-pyogrio python3-pandas python3-openpyxl
endif
WINDOW := xvfb xauth xdotool openbox x11-utils x11-xserver-utils imagemagick gdal-bin poppler-utils procps
BROWSER := chromium chromium-driver
QM := kotaku_qgis/i18n/kotaku_id.qm
ZIP := dist/kotaku_qgis.zip
SHIPPED = $(shell find kotaku_qgis resources -type f -not -name '*.pyc' -not -name '*.qm') metadata.txt LICENSE

export PYTHONDONTWRITEBYTECODE := 1

.PHONY: help setup setup-core setup-window demo test test-core test-qgis lint run package gate test-matrix bench i18n \
	sample clean

help: ## Show this list
	@grep -hE '^[a-z0-9-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-12s %s\n", $$1, $$2}'

setup: .venv/.ready ## Install QGIS and the Python packages in .venv (the other commands do it when needed)
setup-core: .venv-core/.ready
setup-window: setup
	@.ci/system.sh $(WINDOW)
	@.ci/system.sh --optional $(BROWSER)

.venv/.ready: pyproject.toml .ci/requirements.py .ci/system.sh .ci/window-packages.sh
	@.ci/system.sh $(SYSTEM)
	@echo "Preparing .venv"
	@test -x $(PYTHON) || /usr/bin/python3 -m venv --system-site-packages .venv
	@$(PYTHON) .ci/requirements.py core window test lint gate > .venv/requirements.txt
	@$(PYTHON) -m pip install -qq --disable-pip-version-check -r .venv/requirements.txt
	@.ci/window-packages.sh .venv
	@touch $@

# Without QGIS and without the system's packages: what core must run on.
.venv-core/.ready: pyproject.toml .ci/requirements.py .ci/system.sh
	@.ci/system.sh python3-venv
	@echo "Preparing .venv-core"
	@test -x $(CORE) || /usr/bin/python3 -m venv .venv-core
	@$(CORE) .ci/requirements.py core test qt6 > .venv-core/requirements.txt
	@$(CORE) -m pip install -qq --disable-pip-version-check -r .venv-core/requirements.txt
	@touch $@

i18n: $(QM) ## Compile the Indonesian texts
$(QM): kotaku_qgis/i18n/kotaku_id.ts .ci/i18n.py | setup
	@/usr/bin/python3 .ci/i18n.py build >/dev/null

demo: setup i18n ## Make workspace, maps, layers and tables in build/demo [SOURCE=folder] [LANGUAGE=id|en] [CITY=] [YEAR=] [CRS=of polygons without one]
	@QT_QPA_PLATFORM=offscreen $(PYTHON) .ci/demo.py --output build/demo \
		$(if $(SOURCE),--source "$(SOURCE)") $(if $(LANGUAGE),--language $(LANGUAGE)) \
		$(if $(CITY),--city "$(CITY)") $(if $(YEAR),--year $(YEAR)) $(if $(CRS),--source-crs $(CRS))

test: setup-window setup-core i18n ## Run every test: core without QGIS, then QGIS, then a real window
	@.ci/suite.sh $(PYTHON) $(CORE)

test-core: setup-core ## Run the tests of the domain, without QGIS
	@$(CORE) -m pytest -q tests/core

test-qgis: setup i18n ## Run the tests that need QGIS but no window
	@$(PYTHON) -m pytest -q tests/qgis

lint: setup ## Check style, types and translations
	@.venv/bin/ruff check .
	@.venv/bin/ruff format --check .
	@.venv/bin/mypy
	@$(PYTHON) .ci/i18n.py check

run: setup package ## Open QGIS with the plugin and the sample
	@.ci/run-qgis.sh

package: $(ZIP) ## Build dist/kotaku_qgis.zip, which QGIS installs
$(ZIP): $(SHIPPED) $(QM) .ci/package.py | setup
	@$(PYTHON) .ci/package.py $@

gate: package ## Check the zip against the plugin site's rules
	@$(PYTHON) .ci/gate.py $(ZIP)

test-matrix: i18n ## Run every test on QGIS 3.40 (Debian 13 in a chroot, made once)
	@.ci/matrix.sh trixie

bench: setup ## Measure scoring against its alternatives, and the album against a bare atlas
	@$(PYTHON) benchmarks/scoring.py
	@$(PYTHON) benchmarks/album.py

sample: setup ## Make resources/sample again
	@$(PYTHON) -m kotaku_qgis.core.sample resources/sample

clean: ## Remove what was built (not the Python environments, not the chroot)
	@rm -rf build dist $(QM) .pytest_cache .mypy_cache .ruff_cache .hypothesis
