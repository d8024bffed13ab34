# Two commands on a machine with only python3 and make: `make demo` and `make test`. Works with GNU make 3.81.

VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check install -qq
# The first of these that is new enough; `make PYTHON=/path/to/python3.12 demo` names another.
PYTHON := $(shell for p in python3 python3.13 python3.12 python3.11; do \
  $$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
OUT := keluaran

# A stamp carries a digest of what it stands for, so that only a change installs again.
digest = $(shell cat pyproject.toml $(1) | cksum | cut -d' ' -f1)
RUNTIME := $(VENV)/.runtime-$(call digest,requirements/build.txt requirements/runtime.txt)
DEV := $(VENV)/.dev-$(call digest,requirements/runtime.txt requirements/dev.txt)
CI_ONLY := $(VENV)/.ci-$(call digest,requirements/runtime.txt requirements/ci.txt)
BENCH := $(VENV)/.bench-$(call digest,requirements/runtime.txt requirements/bench.txt)

.DEFAULT_GOAL := help
.PHONY: help demo test test-ci check format bench bench-reviu pins clean

help:
	@echo "make demo     writes the LKjIP 2025 of Kecamatan Kencong as DOCX, PDF, HTML and XLSX into $(OUT)/"
	@echo "make test     runs the tests that need nothing but Python"
	@echo "make test-ci  runs the tests that also need LibreOffice, poppler and Chromium"
	@echo "make check    lint, format, types and the contracts between the rooms"
	@echo "make format   formats the code"
	@echo "make bench    measures speed and size; with SAVE=1 it writes docs/kinerja.md"
	@echo "make bench-reviu  plants errors in reports and counts what the review sees; with SAVE=1 it writes docs/reviu-mutasi.md"
	@echo "make pins     pins the requirements anew from pyproject.toml (needs uv)"
	@echo "make clean    removes what these commands made, $(VENV)/ included"

demo: $(RUNTIME)
	@$(BIN)/akuntabel demo --ke $(OUT) --timpa

test: $(RUNTIME) $(DEV)
	@$(BIN)/python -m pytest -q -n auto -m "not ci"

test-ci: $(RUNTIME) $(DEV) $(CI_ONLY)
	@$(BIN)/python -m pytest -q -m ci

check: $(RUNTIME) $(DEV)
	@$(BIN)/ruff check --quiet .
	@$(BIN)/ruff format --check --quiet . || { echo "Some files are not formatted: make format mends them."; exit 1; }
	@$(BIN)/mypy --no-error-summary
	@report=$$($(BIN)/lint-imports 2>&1) || { echo "$$report"; exit 1; }

format: $(RUNTIME) $(DEV)
	@$(BIN)/ruff check --quiet --fix .
	@$(BIN)/ruff format --quiet .

bench: $(RUNTIME) $(BENCH)
	@$(BIN)/python -m bench $(if $(SAVE),--save)

bench-reviu: $(RUNTIME)
	@$(BIN)/python -m bench.reviu $(if $(SAVE),--save)

pins:
	@command -v uv >/dev/null || { echo "Pinning needs uv: python3 -m pip install uv"; exit 1; }
	@sh requirements/pin.sh

clean:
	@rm -rf $(VENV) $(OUT) build dist .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	@find src tests -name __pycache__ -type d -prune -exec rm -rf {} +

$(RUNTIME): | $(BIN)/python
	@echo "Installing what Akuntabel needs to run into $(VENV)/ ..."
	@rm -f $(VENV)/.runtime-*
	@$(PIP) --require-hashes -r requirements/build.txt -r requirements/runtime.txt
	@$(PIP) --no-build-isolation --no-deps -e .
	@touch $@

$(DEV): | $(RUNTIME)
	@echo "Installing what the tests need into $(VENV)/ ..."
	@rm -f $(VENV)/.dev-*
	@$(PIP) --require-hashes -r requirements/dev.txt
	@touch $@

$(CI_ONLY): | $(RUNTIME)
	@echo "Installing what the tests of CI need into $(VENV)/ ..."
	@rm -f $(VENV)/.ci-*
	@$(PIP) --require-hashes -r requirements/ci.txt
	@touch $@

$(BENCH): | $(RUNTIME)
	@echo "Installing what the bench compares with into $(VENV)/ ..."
	@rm -f $(VENV)/.bench-*
	@$(PIP) --require-hashes -r requirements/bench.txt
	@touch $@

$(BIN)/python:
	@if [ -z "$(PYTHON)" ]; then \
	  echo "Akuntabel needs Python 3.11 or newer, which is not here: sudo apt install python3.11 python3.11-venv," \
	    "or name one: make PYTHON=/path/to/python3.12 demo"; exit 1; fi
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
	  echo "Python's module venv is missing: sudo apt install $(notdir $(PYTHON))-venv"; exit 1; }
	@$(PYTHON) -m venv $(VENV)
