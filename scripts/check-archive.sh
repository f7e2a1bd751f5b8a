#!/usr/bin/env bash
# Checks the PDF files of meetings/ and of tests/fixtures/specs with outside programs: qpdf (Debian), pdfua and outloud (PyPI). Not part of the tests, since
# it installs programs. veraPDF, the reference checker of PDF/A, is used too where it is installed.
set -euo pipefail
cd "$(dirname "$0")/.."

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
# Letters, Party documents and annexes stand among the specs made up for tests.
mkdir "$folder/made-up"
cp -r tests/fixtures/offices tests/fixtures/specs/bo-cuc-*.toml "$folder/made-up"
cargo run --quiet --release -- render meetings -o "$folder/out"
cargo run --quiet --release -- render "$folder/made-up" -o "$folder/out"
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet pdfua outloud

find "$folder/out" -name '*.pdf' | sort | while read -r file; do
  echo "== $(basename "$file")"
  qpdf --check "$file" >/dev/null
  "$folder/venv/bin/pdfua" check "$file"
  # Of the one file whose table goes over pages, TAG-002 takes the repeated heads, which are artifacts, for lost text; that no text
  # is lost is what the round-trip tests assert.
  case "$file" in
    *bo-cuc-phu-luc*) "$folder/venv/bin/outloud" --skip TAG-002 "$file" ;;
    *) "$folder/venv/bin/outloud" "$file" ;;
  esac
  if command -v verapdf >/dev/null; then verapdf --flavour 2a "$file"; else echo "veraPDF is not installed: PDF/A-2a not checked"; fi
done
