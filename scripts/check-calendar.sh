#!/usr/bin/env bash
# Reads the calendars of meetings/ and of tests/fixtures/specs with Python's icalendar (PyPI), the reference of the format among readers. Not part
# of the tests. Without that library: "skipped". Another Python: PYTHON=/path/to/python scripts/check-calendar.sh
set -euo pipefail
cd "$(dirname "$0")/.."
python=${PYTHON:-python3}
if ! "$python" -c 'import icalendar' 2>/dev/null; then
  echo "skipped: $python has no icalendar (pip install icalendar)"
  exit 0
fi

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mkdir "$folder/made-up"
cp -r tests/fixtures/offices tests/fixtures/specs/*.toml "$folder/made-up"
cargo run --quiet -- render meetings "$folder/made-up" -o "$folder/out" --format ics --deadlines
cargo run --quiet -- render meetings "$folder/made-up" --format ics --calendar "$folder/out/all.ics" --deadlines

"$python" - "$folder"/out/*.ics <<'PYTHON'
import datetime, pathlib, sys
import icalendar

total = 0
for path in sys.argv[1:]:
    raw = pathlib.Path(path).read_bytes()
    assert all(len(line) <= 75 for line in raw.split(b"\r\n")), path
    calendar = icalendar.Calendar.from_ical(raw)
    assert calendar["METHOD"] == "PUBLISH", path
    events = calendar.walk("VEVENT")
    assert events, f"{path}: no event"
    assert len({str(event["UID"]) for event in events}) == len(events), path
    for event in events:
        start = event["DTSTART"].dt
        if isinstance(start, datetime.datetime):
            assert start.utcoffset() == datetime.timedelta(hours=7), (path, start)
        assert event["STATUS"] in ("CONFIRMED", "CANCELLED") and int(event["SEQUENCE"]) >= 0, path
        assert not event.errors and str(event["SUMMARY"]), (path, event.errors)
    total += len(events)
print(f"{len(sys.argv) - 1} calendars, {total} events: read")
PYTHON
