# Everything one can do with Visit Guide. `make` alone prints the list.

SHELL := /bin/bash
.DEFAULT_GOAL := help
# Two installs into one environment at once would damage it.
.NOTPARALLEL:
# Where it is set, every process of the checks compiles all code anew.
unexport PYTHONDONTWRITEBYTECODE

PYTHON ?= python3
HOST ?= 127.0.0.1
PORT ?= 8501

VENV := .venv
BIN := $(VENV)/bin
RUNTIME := $(VENV)/.runtime-installed
DEV := $(VENV)/.dev-installed
BENCH := $(VENV)/.bench-installed
PROOF := build/proof.json
KEPT := build/content.kept

# Only wheels whose hash is in the lock: nothing is built, and no set-up script runs, on install.
INSTALL = $(BIN)/python -m pip install --quiet --quiet --disable-pip-version-check \
	--require-hashes --only-binary :all:
APT_INSTALL = apt-get update --quiet=2 && apt-get install --quiet=2 --yes --no-install-recommends
CAN_APT = [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null

.PHONY: help
help: ## Print this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "make %-19s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

# Run ---------------------------------------------------------------------------------------------

.PHONY: run
run: $(PROOF) $(KEPT) ## Start the app on http://localhost:8501 (PORT=, HOST=, WORKERS=)
	@echo "Visit Guide: http://$(subst 127.0.0.1,localhost,$(HOST)):$(PORT)  (Ctrl+C stops it)"
	@VISIT_GUIDE_SHARED_DEVICE=$(or $(SHARED_DEVICE),$(VISIT_GUIDE_SHARED_DEVICE)) \
		VISIT_GUIDE_WORKERS=$(or $(WORKERS),$(VISIT_GUIDE_WORKERS)) \
		exec $(BIN)/python -m ui --host $(HOST) --port $(PORT)

.PHONY: cluster
cluster: $(PROOF) $(KEPT) haproxy ## Start N=3 of them behind HAProxy on https://localhost:8443
	@VISIT_GUIDE_SHARED_DEVICE=$(or $(SHARED_DEVICE),$(VISIT_GUIDE_SHARED_DEVICE)) \
		exec $(BIN)/python -m deploy.cluster --replicas $(or $(N),3) --port $(or $(CLUSTER_PORT),8443)

.PHONY: image
image: $(PROOF) $(KEPT) ## Make the file tree of the image in build/image (on Debian 12)
	@rm -rf build/image
	@$(BIN)/python -m deploy.image build/image

.PHONY: haproxy
haproxy:
	@command -v haproxy >/dev/null || { $(CAN_APT) && $(APT_INSTALL) haproxy; } || \
		echo "WARNING: HAProxy is missing, so nothing is tried behind it (Debian: haproxy)."

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "Visit Guide needs Python 3.11 or newer; $(PYTHON) is: $$($(PYTHON) --version 2>&1)."; \
		echo "Name a newer one, for example: make run PYTHON=python3.12"; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); \
		echo "Python could not make an environment. On Debian or Ubuntu: apt install python3-venv"; \
		exit 1; }

$(RUNTIME): requirements.txt | $(BIN)/python
	@echo "Installing what the app needs (once, about half a minute) ..."
	@$(INSTALL) --requirement $<
	@touch $@

# What is served has been proved: a change of the content makes a new proof, and a failed one stops.
$(PROOF): $(RUNTIME) $(shell find questionnaire rules -name '*.yaml' -o -name '*.py')
	@echo "Proving the rules over every possible answer ..."
	@$(BIN)/python -m rules prove --people 20000 --write $@

# What makes a start quick. Without it, as with a draft that is not sealed, every file is read.
$(KEPT): content.sha256 $(RUNTIME)
	@$(BIN)/python -m rules keep || echo "So every start reads and checks all content."

# Check -------------------------------------------------------------------------------------------

# More workers than cores, because browsers mostly wait; tests/workers.py says who runs what.
PYTEST = $(BIN)/python -m pytest --numprocesses=auto --dist=loadfile

.PHONY: test
test: style browser $(PROOF) $(KEPT) ## Run style, types and all tests, headless browser included (minutes)
	@# The types beside the tests, in the time in which these wait; both must hold.
	@nice $(BIN)/mypy & types=$$!; $(PYTEST) -m "not deep"; tests=$$?; wait $$types && exit $$tests

.PHONY: test-fast
test-fast: $(DEV) $(PROOF) $(KEPT) ## Run the tests that need no browser
	$(PYTEST) -m "not browser and not deep"

.PHONY: test-deep
test-deep: lint browser $(PROOF) $(KEPT) ## Run everything, with all random and mutation work (much longer)
	VISIT_GUIDE_DEEP=1 $(PYTEST)

BROWSER_TESTS = tests/browser/test_every_browser.py tests/browser/test_other_browsers.py \
	tests/browser/test_walks.py tests/browser/test_small_and_old.py tests/browser/test_by_keys.py \
	tests/browser/test_private_window.py

.PHONY: test-browsers
test-browsers: browser ## Walk whole visits in Chromium, Firefox and WebKit
	VISIT_GUIDE_DEEP=1 $(PYTEST) $(BROWSER_TESTS)

# In an environment of its own, so that the locked one stays as it is. Made again each time.
NEXT := build/next-streamlit
NEXT_TESTS = tests/server/test_changed_streamlit.py tests/server/test_assets.py \
	tests/server/test_websocket_filter.py tests/test_architecture.py tests/test_app.py \
	tests/browser/test_walks.py

.PHONY: test-next-streamlit
test-next-streamlit: ## Try the newest Streamlit, an early release too, before it is asked for
	rm -rf $(NEXT)
	$(MAKE) VENV=$(NEXT) with-next-streamlit

.PHONY: with-next-streamlit
with-next-streamlit: browser
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade --pre streamlit
	@$(BIN)/python -c 'import streamlit; print("Trying Streamlit", streamlit.__version__)'
	$(PYTEST) -m "not deep" $(NEXT_TESTS)

# Orca speaks to a screen of its own. Where it cannot be had, only the browser's own tree is kept.
.PHONY: hear
hear: browser ## Record anew what a screen reader says of each page (PAGES= names some)
	@{ command -v orca && command -v dbus-run-session && command -v Xvfb; } >/dev/null || \
		{ $(CAN_APT) && $(APT_INSTALL) orca at-spi2-core dbus xvfb; } || \
		echo "WARNING: Orca is missing, so only the browser's tree is kept (Debian: orca, dbus, xvfb)."
	@$$(command -v dbus-run-session | sed 's/$$/ --/') $(BIN)/python -m tests.heard $(PAGES)

.PHONY: looks
looks: browser ## Draw the pictures of the pages in docs/looks anew
	$(BIN)/python -m tests.browser.looks docs/looks/after

.PHONY: seal
seal: $(RUNTIME) ## Check all content, show the texts that changed, and seal it as meant
	$(BIN)/python -m rules seal

.PHONY: lint
lint: style ## Check style, formatting and types
	$(BIN)/mypy

.PHONY: style
style: $(DEV)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

$(DEV): requirements-dev.txt | $(BIN)/python
	@echo "Installing what the checks need (once, about a minute) ..."
	@$(INSTALL) --requirement $<
	@touch $@ $(RUNTIME)

.PHONY: browser
browser: $(DEV) haproxy
	@if [ -x "$(CHROMIUM)" ] || [ -x /usr/bin/chromium ]; then :; \
	elif $(CAN_APT) && echo "Installing Chromium ..." && $(APT_INSTALL) chromium; then :; \
	else echo "Fetching Playwright's own Chromium ..."; $(BIN)/python -m playwright install chromium; fi
	@[ ! -x /usr/bin/chromium ] || command -v chromium-headless-shell >/dev/null || \
		{ $(CAN_APT) && $(APT_INSTALL) chromium-headless-shell; } || \
		echo "NOTE: Chromium's headless shell is missing (Debian: chromium-headless-shell)." \
			"The whole browser takes its place, and the checks take longer."
	@command -v firefox-esr firefox >/dev/null || { $(CAN_APT) && $(APT_INSTALL) firefox-esr; } || \
		echo "WARNING: Firefox is missing, so nothing is tried in it (Debian: firefox-esr)."
	@{ command -v WebKitWebDriver && command -v Xvfb; } >/dev/null || \
		{ $(CAN_APT) && $(APT_INSTALL) webkit2gtk-driver xvfb; } || \
		echo "WARNING: WebKit is missing, so nothing is tried in it (Debian: webkit2gtk-driver, xvfb)."
	@command -v pdftotext >/dev/null || { $(CAN_APT) && $(APT_INSTALL) poppler-utils; } || \
		echo "WARNING: pdftotext is missing, so tests that compare it with the PDF are skipped." \
			"Install poppler (Debian: poppler-utils) to run them."

# Supply chain ------------------------------------------------------------------------------------

# Terms that let anyone use, change and pass on what the app ships with.
LICENCES := MIT;BSD;Apache;ISC;MPL-2.0;Mozilla Public License 2.0;PSF-2.0
SHIPPED = $$(sed -n 's/^\([A-Za-z0-9._-]*\)==.*/\1/p' requirements.txt)

.PHONY: audit
audit: $(DEV) ## Check licences and known vulnerabilities of what ships; write build/sbom.json
	@mkdir -p build
	$(BIN)/pip-licenses --from=mixed --format=markdown --partial-match --allow-only="$(LICENCES)" \
		--packages $(SHIPPED) --output-file=build/licences.md
	@! grep -i gpl build/licences.md || { \
		echo "FAILED: the terms above bind those who pass the app on."; exit 1; }
	$(BIN)/cyclonedx-py requirements requirements.txt --pyproject pyproject.toml \
		--output-reproducible --output-file build/sbom.json
	@$(BIN)/pip-audit --strict --disable-pip --require-hashes --progress-spinner=off \
		--requirement requirements.txt 2>&1 | tee build/vulnerabilities.txt; \
	if [ "$${PIPESTATUS[0]}" = 0 ]; then exit 0; fi; \
	if grep -q "known vulnerabilit" build/vulnerabilities.txt; then \
		echo "FAILED: raise the versions above with: make lock UPGRADE=1"; exit 1; fi; \
	echo "NOT CHECKED: the vulnerability service gave no answer, so nothing is known either way."; \
	if [ -n "$(OFFLINE)" ]; then echo "OFFLINE is set: going on without this check."; else \
		echo "Run it where the service can be reached, or accept the gap with OFFLINE=1."; exit 1; fi

# A week's wait lets a hijacked release be found out first. A security fix need not wait:
# make lock UPGRADE=1 COOLDOWN="0 days"
COOLDOWN ?= 7 days
LOCK = $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--exclude-newer "$(COOLDOWN)" --custom-compile-command "make lock" $(if $(UPGRADE),--upgrade)

.PHONY: lock
lock: $(DEV) ## Pin the .in files again (UPGRADE=1 takes newer versions)
	$(LOCK) requirements.in --output-file requirements.txt
	$(LOCK) requirements-dev.in --output-file requirements-dev.txt
	$(LOCK) requirements-bench.in --output-file requirements-bench.txt

# Measure -----------------------------------------------------------------------------------------

.PHONY: bench
bench: $(BENCH) browser ## Measure speed, side by side with other rule engines
	$(BIN)/python -m benchmarks

.PHONY: load
load: $(DEV) haproxy ## Walk many sessions through the app at once (CLUSTER=3: behind HAProxy)
	$(BIN)/python -m benchmarks.load $(if $(CLUSTER),--cluster $(CLUSTER)) $(LOAD)

$(BENCH): requirements-bench.txt $(DEV)
	@$(INSTALL) --requirement $< && touch $@ || \
		echo "Some engines could not be installed; the table shows them as missing."

.PHONY: clean
clean: ## Remove what the other targets wrote (.venv stays)
	rm -rf build .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -not -path './$(VENV)/*' -prune -exec rm -rf {} +
