#!/usr/bin/env bash
# Renders every spec of the repository as Word file and PDF, has LibreOffice turn the Word files into pages, and counts pages and lines that
# differ from the PDF; both are set in the faces of fonts/, whatever the machine has. Then openxml-audit and python-docx (PyPI) read the files. Not part of the tests, since it needs programs that many machines
# lack; what is missing is said to be skipped. Ends with 1 where a number of pages differs or a reader complains.
set -euo pipefail
cd "$(dirname "$0")/.."

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mkdir "$folder/specs" "$folder/specs/meetings"
cp meetings/*.toml "$folder/specs/meetings"
cp -r tests/fixtures/offices tests/fixtures/specs/*.toml tests/fixtures/reference/*.toml docs/starter.toml "$folder/specs"
cargo run --quiet --release -- render "$folder/specs" -o "$folder/out" --format pdf,docx >/dev/null
find "$folder/out" -name '*.docx' | sort >"$folder/list"
mapfile -t files <"$folder/list"
echo "${#files[@]} Word files"
bad=0

has() { command -v "$1" >/dev/null || { echo "skipped: $1 is not installed"; return 1; }; }
pages() { pdfinfo "$1" | awk '/^Pages:/ {print $2}'; }
# The lines of a PDF, blanks between words and between lines made one.
lines() { pdftotext -layout "$1" - | tr -s ' \n' | sed 's/^ //'; }

# An older Liberation Serif has no Vietnamese letters, and another face takes their place.
cat >"$folder/fonts.conf" <<XML
<fontconfig>
  <dir>$PWD/fonts</dir>
  <cachedir>$folder/fontcache</cachedir>
  <alias binding="same"><family>Times New Roman</family><accept><family>Liberation Serif</family></accept></alias>
</fontconfig>
XML
to_pdf() {
  FONTCONFIG_FILE="$folder/fonts.conf" soffice -env:UserInstallation="file://$folder/profile" --headless --convert-to pdf "$@" >/dev/null 2>&1
}

if has soffice && has pdftotext && has pdfinfo; then
  to_pdf --outdir "$folder/pages" "$folder/out"/*.docx
  to_pdf --outdir "$folder/pages/meetings" "$folder/out/meetings"/*.docx
  total=0
  for file in "${files[@]}"; do
    name=${file#"$folder/out/"} name=${name%.docx}
    ours="${file%.docx}.pdf" theirs="$folder/pages/$name.pdf"
    one=$(pages "$ours") other=$(pages "$theirs")
    differing=$(diff <(lines "$ours") <(lines "$theirs") | grep -c '^[<>]' || true)
    echo "$name: $one and $other pages, $differing lines differ"
    [ "$one" = "$other" ] || bad=1
    total=$((total + differing))
  done
  echo "$total lines differ"
fi

if has python3 && python3 -m venv "$folder/venv" && "$folder/venv/bin/pip" install --quiet openxml-audit python-docx; then
  for file in "${files[@]}"; do
    "$folder/venv/bin/openxml-audit" --quiet "$file" || bad=1
    "$folder/venv/bin/python" -c 'import docx, sys; assert docx.Document(sys.argv[1]).tables' "$file" || bad=1
  done
  echo "openxml-audit and python-docx have read the files"
else
  echo "skipped: openxml-audit, python-docx"
fi
exit $bad
