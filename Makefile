# A fresh machine needs python3 (3.11 or newer) and make.
PYTHON ?= python3
BIN := .venv/bin
PIP := pip --disable-pip-version-check -qq
PINS := build/pins

.DEFAULT_GOAL := help
.PHONY: help check test demo sandbox bench pins clean

help: ## List the targets
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 16

check: .venv/.installed-dev ## Lint, format, types and the rooms' borders
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

test: .venv/.installed-dev ## All tests, on SQLite and PostgreSQL, with branch coverage
	$(BIN)/pytest --cov -n auto

demo: .venv/.installed ## The bot in its sandbox, without a token
	$(BIN)/lapor demo

sandbox: .venv/.installed ## The practice town in the browser: phones of citizens and officers
	$(BIN)/lapor sandbox --open

bench: .venv/.installed-dev ## Measure throughput and latency
	$(BIN)/python -m tests.bench

pins: ## Renew constraints.txt with the newest versions that fit
	rm -rf $(PINS)
	$(PYTHON) -m venv $(PINS)
	$(PINS)/bin/$(PIP) install -e .[dev]
	sed -n '/^#/p' constraints.txt > $(PINS)/constraints.txt
	$(PINS)/bin/$(PIP) freeze --exclude-editable | grep -E '^[A-Za-z0-9._-]+==[^ ]+$$' >> $(PINS)/constraints.txt
	mv $(PINS)/constraints.txt constraints.txt
	rm -rf $(PINS)

clean: ## Remove everything that the other targets made
	rm -rf .venv build *.egg-info .coverage .coverage.* .hypothesis
	rm -rf .mypy_cache .pytest_cache .ruff_cache .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

.venv/bin/python:
	$(PYTHON) -m venv .venv

.venv/.installed: pyproject.toml constraints.txt | .venv/bin/python
	$(BIN)/$(PIP) install -c constraints.txt -e .
	@touch $@

.venv/.installed-dev: pyproject.toml constraints.txt | .venv/bin/python
	$(BIN)/$(PIP) install -c constraints.txt -e .[dev]
	@touch .venv/.installed $@
