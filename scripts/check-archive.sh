#!/usr/bin/env bash
# Checks the PDF files of meetings/ with outside programs: qpdf (Debian), pdfua and outloud (PyPI). Not part of the tests, since
# it installs programs. veraPDF, the reference checker of PDF/A, is used too where it is installed.
set -euo pipefail
cd "$(dirname "$0")/.."

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cargo run --quiet --release -- render meetings -o "$folder/out"
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet pdfua outloud

find "$folder/out" -name '*.pdf' | sort | while read -r file; do
  echo "== $(basename "$file")"
  qpdf --check "$file" >/dev/null
  "$folder/venv/bin/pdfua" check "$file"
  "$folder/venv/bin/outloud" "$file"
  if command -v verapdf >/dev/null; then verapdf --flavour 2a "$file"; else echo "veraPDF is not installed: PDF/A-2a not checked"; fi
done
