# The front door. `make help` lists what can be asked for. GNU make 3.81 and later.

SITE   ?= site
ARGS   ?=
PREFIX ?= /usr/local
SWIFT  ?= swift
# For release builds. On Linux Swift's libraries become part of the program, which is faster so and runs where there is no
# Swift; SWIFTFLAGS= leaves them apart.
ifeq ($(shell uname -s),Linux)
SWIFTFLAGS ?= --static-swift-stdlib -Xswiftc -use-ld=lld
endif

CODICIL     := .build/release/codicil
# Written when a build begins, with its flags: what is newer than this was not built yet.
STAMP       := .build/release-stamp
COMPLETIONS := .build/completions
BASH_FOLDER := $(PREFIX)/share/bash-completion/completions
ZSH_FOLDER  := $(PREFIX)/share/zsh/site-functions
FISH_FOLDER := $(PREFIX)/share/fish/vendor_completions.d

.PHONY: site preview check bench publish pdf test-browser test lint format check-borders install clean help release prerequisites

## site: build the sample site into site/ (SITE=folder, ARGS="--as-of 2027-01-01")
site: release
	@$(CODICIL) build --output "$(SITE)" $(ARGS)

## preview: show the site while it is being written, on http://127.0.0.1:8080/ (ARGS="--port 3000 --open")
preview: release
	@$(CODICIL) preview $(ARGS)

## publish: build the site and bring it to a target of content/site.yml (TARGET=name, ARGS="--dry-run")
publish: release
	@if [ -z "$(TARGET)" ]; then echo "Name a target of content/site.yml: make publish TARGET=name" >&2; exit 2; fi
	@$(CODICIL) publish "$(TARGET)" $(ARGS)

## pdf: build the site and print each text in force to policy.pdf, where there is a Chromium (CHROMIUM=path)
pdf: site
	@CHROMIUM="$(CHROMIUM)" .ci/pdf "$(SITE)"

## check: look for lagging translations, missing duties, impossible dates (ARGS="--strict wemet")
check: release
	@$(CODICIL) check $(ARGS)

## bench: measure builds and checks of large sites against Hugo and libcmark, and the preview (ARGS="--texts 500,5000 --shards 2,4")
bench: release
	@hugo="$$(Benchmarks/hugo.sh)" && python3 Benchmarks/bench.py --codicil $(CODICIL) --hugo "$$hugo" $(ARGS)
	@Benchmarks/preview.sh $(CODICIL)

## test: build and run all tests
test: prerequisites
	@command -v rclone > /dev/null || .ci/install rclone rclone || \
	  echo "SKIPPED: publishing through rclone is not tested, for it can't be installed here."
	@$(SWIFT) build --build-tests
	@$(SWIFT) test --skip-build --parallel

## test-browser: look at the site and the preview in Chromium: axe, keyboard, network, layout, reload (CHROMIUM=path)
test-browser: site
	@CHROMIUM="$(CHROMIUM)" CODICIL="$(CODICIL)" .ci/test-browser "$(SITE)"

## lint: check the formatting and the borders between modules
lint: check-borders
	@$(SWIFT) format lint --strict --recursive --parallel Sources Tests Package.swift

## format: format all sources in place
format:
	@$(SWIFT) format --in-place --recursive --parallel Sources Tests Package.swift

## check-borders: check that each foreign import lives in one module
check-borders:
	@.ci/check-borders

## install: install codicil with completions for bash, zsh and fish (PREFIX=/usr/local, DESTDIR=)
install: release
	@mkdir -p $(COMPLETIONS)
	@for shell in bash zsh fish; do \
	  $(CODICIL) --generate-completion-script $$shell > $(COMPLETIONS)/$$shell || exit 1; \
	done
	@install -d "$(DESTDIR)$(PREFIX)/bin" "$(DESTDIR)$(BASH_FOLDER)" "$(DESTDIR)$(ZSH_FOLDER)" "$(DESTDIR)$(FISH_FOLDER)"
	install -m 755 $(CODICIL) "$(DESTDIR)$(PREFIX)/bin/codicil"
	install -m 644 $(COMPLETIONS)/bash "$(DESTDIR)$(BASH_FOLDER)/codicil"
	install -m 644 $(COMPLETIONS)/zsh "$(DESTDIR)$(ZSH_FOLDER)/_codicil"
	install -m 644 $(COMPLETIONS)/fish "$(DESTDIR)$(FISH_FOLDER)/codicil.fish"

## clean: remove what was built; the site too, if Codicil made it
clean:
	@rm -rf .build .codicil
	@if [ -f "$(SITE)/.codicil-site" ]; then rm -rf "$(SITE)"; fi

## help: this list
help:
	@sed -n 's/^## \([a-z-]*\): /\1: /p' Makefile | awk -F ': ' '{ name = $$1; sub(/^[^:]*: /, ""); printf "  make %-14s %s\n", name, $$0 }'

# Asks nothing of Swift when nothing changed: that is fast, and `sudo make install` needs no compiler.
release:
	@if [ ! -x $(CODICIL) ] || [ "$$(cat $(STAMP) 2> /dev/null)" != "flags: $(SWIFTFLAGS)" ] || \
	  [ -n "$$(find Package.swift Sources -newer $(STAMP))" ]; then \
	  $(MAKE) --no-print-directory prerequisites && mkdir -p .build && echo "flags: $(SWIFTFLAGS)" > $(STAMP).new && \
	  $(SWIFT) build -c release --product codicil $(SWIFTFLAGS) && mv $(STAMP).new $(STAMP); \
	fi

prerequisites:
	@SWIFT="$(SWIFT)" .ci/prerequisites
