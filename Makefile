# Everything runs in .venv, which `make` builds with Python 3.11 or newer; nothing else need be installed.
PYTHON ?= $(shell command -v python3.11 || command -v python3)
BIN := .venv/bin
AXE := 4.14.1

.PHONY: demo test check fix bench setup browser golden clean

demo: setup ## build the dossier of examples/union-state and say where it is
	$(BIN)/pactline build examples/union-state -o demo --today 2026-11-24

test: setup browser ## all tests
	$(BIN)/python -m pytest

check: setup ## format, lint, types, layers
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

fix: setup ## format and mend what can be mended
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

bench: setup ## every benchmark that finds its data, with its baselines
	$(BIN)/python -m bench

golden: setup ## rewrite the golden dossiers; review them as a diff
	$(BIN)/python -m tests.golden

setup: .venv/ready

.venv/ready: pyproject.toml uv.lock
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	test -x $(BIN)/uv || $(BIN)/python -m pip install --quiet uv
	$(BIN)/uv sync --frozen --quiet
	touch $@

# Needs root and a network; where either is missing the tests of the page in a browser skip, and say so.
browser: .venv/browser ## Debian's chromium and axe-core, for the tests of the page, where they can be had

.venv/browser: .venv/ready
	command -v chromium || { apt-get update && apt-get install -y --no-install-recommends chromium fonts-dejavu-core; } \
	  || echo "no chromium: the tests in a browser will skip"
	{ npm pack --silent axe-core@$(AXE) --pack-destination .venv && tar -xzf .venv/axe-core-$(AXE).tgz -C .venv package/axe.min.js; } \
	  || echo "no axe-core: the test of accessibility will skip"
	touch $@

clean:
	rm -rf .venv demo out
