#!/usr/bin/env bash
# Times the making of the showcase's invitation, a whole process each: vanthu from its spec, typst from the same notice set by hand
# in benches/giay-moi.typ. Wants the typst command and hyperfine.
set -euo pipefail
cd "$(dirname "$0")/.."

out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
cargo build --quiet --release
hyperfine --warmup 3 --shell=none \
  "target/release/vanthu render meetings -o $out --kind giay-moi --format pdf" \
  "typst compile --ignore-system-fonts --font-path fonts benches/giay-moi.typ $out/typst.pdf"
