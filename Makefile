# One verb per need; `make help` lists them.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory
BIN := .venv/bin
INSTALLED := .venv/.installed
PORT ?= 8000
CITIES := $(wildcard cities/*/)

.PHONY: help install demo test lint format soak bench wheel vendor fonts messages locks

help: ## list these verbs
	@sed -nE 's/^([a-z]+):.*## (.*)/make \1\t\2/p' Makefile | expand -t 16

install: $(INSTALLED) ## Python packages into .venv, system packages where they are missing
	@:

$(INSTALLED): requirements/bootstrap.txt requirements/dev.txt pyproject.toml scripts/install scripts/system-packages
	@scripts/system-packages
	@scripts/install
	@touch $@

demo: install ## build the full-size demonstration city, or keep the one that stands; print its figures, serve it
	@$(BIN)/baigong demo --keep
	@$(BIN)/baigong serve --port $(PORT)

test: install lint ## everything that CI checks; the tests come last
	@$(BIN)/python -m pytest -n 2

lint: install ## ruff, mypy, import-linter, and every city pack checked
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check
	@BAIGONG_HOME=.mypy_cache/home $(BIN)/mypy
	@floors=$$($(BIN)/lint-imports --no-logo) && echo "Imports: floors kept" || { echo "$$floors"; exit 1; }
	@for city in $(CITIES); do $(BIN)/baigong pack check "$$city"; done

format: install ## put the code into its standard form
	@$(BIN)/ruff check --fix
	@$(BIN)/ruff format

soak: install ## the long tests
	@$(BIN)/python -m pytest -m soak

bench: install ## measure the speeds that are promised, into docs/benchmarks.md
	@$(BIN)/python -m benchmarks.run

wheel: install ## build dist/baigong-VERSION-py3-none-any.whl
	@$(BIN)/python -m build --wheel --no-isolation --outdir dist >/dev/null
	@ls dist/*.whl

vendor: ## fetch the front-end files that stand in the tree, at the versions written in the script
	@scripts/vendor

fonts: ## bring free fonts for the PDFs of letters into BAIGONG_HOME/fonts
	@scripts/fonts

messages: install ## gather the messages to translate, and compile the translation
	@$(BIN)/python scripts/messages

locks: install ## write requirements/*.txt anew from pyproject.toml
	@scripts/locks
