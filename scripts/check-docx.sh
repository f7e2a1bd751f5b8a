#!/usr/bin/env bash
# Renders every spec of the repository as Word file and PDF, some also with a long place of issue and with a long last paragraph. LibreOffice turns
# the Word files into pages; pages and lines that differ from the PDF are counted, the lines for information: lines may end elsewhere. Both are set
# in the faces of fonts/, whatever the machine has. Then openxml-audit and python-docx (PyPI) read the files. Not part of the tests, since it needs
# programs that many machines lack; what is missing is said to be skipped. Ends with 1 where a number of pages differs, a line of place and date or a
# document number is parted, a last paragraph leaves the page that it fills, or a reader complains.
set -euo pipefail
cd "$(dirname "$0")/.."

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mkdir "$folder/specs" "$folder/specs/meetings"
cp meetings/*.toml "$folder/specs/meetings"
cp -r tests/fixtures/offices tests/fixtures/specs/*.toml tests/fixtures/reference/*.toml docs/starter.toml "$folder/specs"
for office in vi-du-ubnd vi-du-tinh-uy; do
  mkdir -p "$folder/specs/dia-danh/offices"
  sed 's/^place = .*/place = "Thành phố Hồ Chí Minh"/' "tests/fixtures/offices/$office.toml" >"$folder/specs/dia-danh/offices/$office.toml"
done
cp tests/fixtures/specs/bo-cuc-dang.toml "$folder/specs/dia-danh/dang.toml"
cp tests/fixtures/specs/bo-cuc-cong-van.toml "$folder/specs/dia-danh/nha-nuoc.toml"
sentence="Giao các cơ quan, đơn vị căn cứ chức năng, nhiệm vụ được giao khẩn trương triển khai thực hiện các nội dung trên. "
mkdir "$folder/specs/doan-cuoi"
for count in 14 16 18; do
  {
    printf 'issuer = "vi-du-so"\nsigner = "Trần Thị B"\n[meeting]\ntopic = "giao ban"\nchair = "Nguyễn Văn A"\n'
    printf 'time = "14:00 21/4/2026"\nroom = "Phòng họp"\nattendees = ["Sở A"]\n[[notice]]\nkind = "ket-luan"\ndate = "4/2026"\n'
    printf '[conclusion]\nattended = "as-invited"\ntext = """\n'
    for ((number = 1; number <= count; number++)); do printf 'Đoạn thứ %d ở trên.\n\n' "$number"; done
    for number in 1 2 3 4 5 6 7 8; do printf '%s' "$sentence"; done
    printf '"""\n'
  } >"$folder/specs/doan-cuoi/$count.toml"
done
cargo run --quiet --release -- render "$folder/specs" -o "$folder/out" --format pdf,docx >/dev/null
find "$folder/out" -name '*.docx' | sort >"$folder/list"
mapfile -t files <"$folder/list"
echo "${#files[@]} Word files"
bad=0

has() { command -v "$1" >/dev/null || { echo "skipped: $1 is not installed"; return 1; }; }
pages() { pdfinfo "$1" | awk '/^Pages:/ {print $2}'; }
# The lines of a PDF, blanks between words and between lines made one.
lines() { pdftotext -layout "$1" - | tr -s ' \n' | sed 's/^ //'; }

# The lines of a PDF's first page that say place and date.
dated() { pdftotext -l 1 -layout "$1" - | grep -oE '[^ ].*, ngày .*năm.*' | sed 's/.*   *\(.*, ngày\)/\1/' | tr -s ' ' | head -1; }
# How many lines of a last paragraph stand on the first page.
begun() { pdftotext -l 1 -layout "$1" - | sed -n '/Giao các cơ quan/,$p' | grep -c '[a-z]' || true; }

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
  for below in meetings dia-danh doan-cuoi; do to_pdf --outdir "$folder/pages/$below" "$folder/out/$below"/*.docx; done
  total=0
  for file in "${files[@]}"; do
    name=${file#"$folder/out/"} name=${name%.docx}
    ours="${file%.docx}.pdf" theirs="$folder/pages/$name.pdf"
    one=$(pages "$ours") other=$(pages "$theirs")
    differing=$(diff <(lines "$ours") <(lines "$theirs") | grep -c '^[<>]' || true)
    echo "$name: $one and $other pages, $differing lines differ"
    [ "$one" = "$other" ] || bad=1
    [ "$(dated "$ours")" = "$(dated "$theirs")" ] || { echo "  place and date are parted"; bad=1; }
    if pdftotext -layout "$theirs" - | grep -E '[0-9]+[-/][A-ZĐ]+[-/]$'; then echo "  a document number is parted"; bad=1; fi
    if [[ $name == doan-cuoi/* ]] && [ "$(begun "$ours")" != "$(begun "$theirs")" ]; then echo "  the last paragraph has left its page"; bad=1; fi
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
