.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory
SHELL := /bin/sh
.DELETE_ON_ERROR:

export UV_PYTHON_DOWNLOADS := never
export UV_CONSTRAINT := constraints.txt
export UV_BUILD_CONSTRAINT := constraints.txt
export PATH := $(CURDIR)/.venv/bin:$(PATH)

SUPPORTED := import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 15))
PYTHON ?= $(shell for python in python3 python3.14 python3.13 python3.12 python3.11; do \
	"$$python" -c '$(SUPPORTED)' 2>/dev/null && echo "$$python" && break; done)
# The suite runs on the oldest Python that we support and on the newest that this machine has.
NEWEST = $(shell for minor in 14 13 12; do \
	"python3.$$minor" -c '' 2>/dev/null && echo ",py3$$minor" && break; done)
BUILD_INPUTS := $(shell find spec generator overrides -type f ! -name '*.pyc' 2>/dev/null)
READ := tox run-parallel --quiet --parallel 2 --parallel-no-spinner --no-list-dependencies \
	-e lint,types,imports,spec
VENV := .venv/bin/python
CI ?= false

.PHONY: help demo test soak bench build check docs samples contract contract-strength lint format lock clean

help: ## what can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-17s %s\n", $$1, $$2}' Makefile

demo: .venv/.ready ## a message from YAML to its delivery, on this machine
	@$(VENV) -m tests.end_to_end.demo

test: .venv/.tools node_modules/.package-lock.json ## the whole suite, as CI runs it
	@rm -rf build/reports; mkdir -p build/reports
	@status=0; read=build/reports/reading.log; \
	echo "==> Lint, types, imports, spec"; \
	{ $(READ) 2>&1 || touch build/reports/misread; } | tee $$read; \
	test ! -e build/reports/misread || status=1; \
	echo "==> Tests on Python 3.11$(subst $(comma)py3,$(space)and 3.,$(NEWEST)), on the lowest versions, contract"; \
	tox run --quiet --no-list-dependencies --skip-missing-interpreters $(if $(filter true,$(CI)),false,true) \
		-e py311$(NEWEST),lowest,coverage,contract && tests=0 || tests=1; \
	test $$status = 0 || { echo "==> What failed before the tests"; cat $$read; }; \
	$(VENV) -m tests.counts build/reports && exit $$((status | tests))

soak: .venv/.tools ## the long form of the tests that have one; figures into benchmarks/SOAK.md
	@mkdir -p build/reports
	@tox run --quiet --no-list-dependencies -e soak

build: .venv/.tools ## spec/ to generated/
	@$(VENV) -m generator build
	@touch .venv/.built

check: .venv/.tools ## is generated/ what the build makes?
	@$(VENV) -m generator check

docs: .venv/.tools ## the documentation site, into build/site/; BASE_URL=… for canonical addresses, a sitemap and a feed
	@$(VENV) -m generator docs $(if $(BASE_URL),--base-url "$(BASE_URL)")

samples: .venv/.ready ## run the site's samples against a sandbox and record what they print, into docs/samples/
	@$(VENV) -m tests.docs.record

contract: .venv/.ready ## contract tests; URL=… for another target, PROFILE=pr|full|nightly, SPEND=yes for one that costs
	@$(VENV) -m tests.contract $(if $(URL),--url "$(URL)") $(if $(PROFILE),--profile "$(PROFILE)") \
		$(if $(SPEND),--spend)

contract-strength: .venv/.ready ## which mutants of the sandbox the contract tests catch, into docs/contract-strength.md; it takes minutes, and goes on after Ctrl-C
	@$(VENV) -m tests.contract.strength

bench: .venv/.tools ## speed beside the alternatives, into benchmarks/RESULTS.md; it takes minutes
	@tox run --quiet --no-list-dependencies -e bench

lint: .venv/.tools node_modules/.package-lock.json ## everything that reads code and spec without running it
	@$(READ)

format: .venv/.tools ## layout, import order, safe fixes
	@ruff check --fix-only --quiet
	@ruff format --quiet

lock: .venv/.tools ## pin anew: constraints.txt, constraints-lowest.txt, package-lock.json
	@echo "==> Resolving"
	@env -u UV_CONSTRAINT -u UV_BUILD_CONSTRAINT uv pip compile --quiet --upgrade --universal \
		--python-version 3.11 --custom-compile-command "make lock" --output-file constraints.txt \
		--group dev sandbox/pyproject.toml generated/python/pyproject.toml
	@env -u UV_CONSTRAINT -u UV_BUILD_CONSTRAINT uv pip compile --quiet --upgrade --universal \
		--python-version 3.11 --custom-compile-command "make lock" --output-file constraints-lowest.txt \
		--resolution lowest-direct \
		--group test sandbox/pyproject.toml generated/python/pyproject.toml
	@npm install --package-lock-only --ignore-scripts --omit-lockfile-registry-resolved \
		--no-audit --no-fund --loglevel=error

clean: ## everything that can be made again, but for generated/
	rm -rf .venv .tox .cache build dist node_modules .hypothesis .schemathesis schemathesis-report \
		.mypy_cache .pytest_cache .ruff_cache .coverage*
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

comma := ,
empty :=
space := $(empty) $(empty)

.venv/bin/python:
	@test -n "$(PYTHON)" || { \
		echo "Python 3.11, 3.12, 3.13 or 3.14 is needed, and none was found as python3 or python3.1x." >&2; \
		echo "Install one, or name it: make PYTHON=/path/to/python3.12" >&2; exit 1; }
	@echo "==> Making .venv with $$("$(PYTHON)" --version)"
	@"$(PYTHON)" -m venv .venv || { rm -rf .venv; \
		echo "This Python cannot make a virtual environment (Debian and Ubuntu: apt-get install python3-venv)." >&2; \
		exit 1; }
	@touch $@

.venv/.tools: pyproject.toml constraints.txt | .venv/bin/python
	@test -x .venv/bin/uv || .ci/quietly "Installing uv into .venv" \
		$(VENV) -m pip install --disable-pip-version-check --constraint constraints.txt uv
	@.ci/quietly "Installing the tools into .venv, as pinned in constraints.txt" \
		uv pip install --python $(VENV) --group dev
	@touch $@

.venv/.built: $(BUILD_INPUTS) | .venv/.tools
	@echo "==> Building the client"
	@$(VENV) -m generator build
	@touch $@

# A build renews the whole of generated/: only another content means another installation.
.venv/.client.toml: .venv/.built
	@cmp -s generated/python/pyproject.toml $@ || cp generated/python/pyproject.toml $@

.venv/.ready: .venv/.tools .venv/.client.toml sandbox/pyproject.toml
	@.ci/quietly "Installing the client and the sandbox" \
		uv pip install --python $(VENV) -e sandbox -e generated/python
	@touch $@

node_modules/.package-lock.json: package.json package-lock.json | .venv/.tools
	@.ci/quietly "Installing the tools from npm, as pinned in package-lock.json" \
		npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
	@touch $@
