//! Entries → iCalendar (RFC 5545): one calendar, published to whoever reads it, by the clock of Vietnam.

use icalendar::{Component, Event, EventLike, EventStatus, Property};

use crate::calendar::{Begin, Entry};
use crate::meeting::Standing;

/// Name of the time zone in the database of time zones; no summer time since 1975 and none planned.
const ZONE: &str = "Asia/Ho_Chi_Minh";

/// Longest line before its end.
const MOST_OCTETS: usize = 75;

/// What stands before the entries. It is written here, not by the crate: that would put the time of the clock and a random name
/// into a time zone, which has neither.
const HEAD: [&str; 14] = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//vanthu//vanthu//VI",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    "BEGIN:VTIMEZONE",
    "TZID:Asia/Ho_Chi_Minh",
    "BEGIN:STANDARD",
    "DTSTART:19700101T000000",
    "TZOFFSETFROM:+0700",
    "TZOFFSETTO:+0700",
    "TZNAME:+07",
    "END:STANDARD",
    "END:VTIMEZONE",
];

/// The calendar of some entries, in their order.
#[must_use]
pub fn write(entries: &[Entry]) -> String {
    let mut calendar: String = HEAD.iter().map(|line| format!("{line}\r\n")).collect();
    entries.iter().for_each(|entry| calendar.push_str(&event(entry)));
    calendar + "END:VCALENDAR\r\n"
}

/// Whether a file is one calendar of this program: another one names another maker.
#[must_use]
pub fn is_ours(bytes: &[u8]) -> bool {
    let Ok(text) = std::str::from_utf8(bytes) else { return false };
    let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n");
    let unfolded = text.replace("\n ", "").replace("\n\t", "");
    let mut begun = unfolded.lines().filter(|line| line.eq_ignore_ascii_case(HEAD[0]));
    let one = unfolded.starts_with(HEAD[0]) && begun.next().is_some() && begun.next().is_none();
    let mut makers =
        unfolded.lines().filter(|line| line.get(..6).is_some_and(|name| name.eq_ignore_ascii_case("PRODID")));
    one && makers.next() == Some(HEAD[2]) && makers.next().is_none()
}

/// A component with its lines folded as RFC 5545, 3.1 asks: no more than 75 octets, never inside a letter. The crate's own folds are
/// undone first: its last piece may have 76. Text cannot hold such a fold, since its line feeds are escaped.
fn folded(component: &str) -> String {
    let mut out = String::with_capacity(component.len());
    for line in component.replace("\r\n ", "").split_terminator("\r\n") {
        let mut octets = 0;
        for letter in line.chars() {
            if octets + letter.len_utf8() > MOST_OCTETS {
                out.push_str("\r\n ");
                octets = 1;
            }
            octets += letter.len_utf8();
            out.push(letter);
        }
        out.push_str("\r\n");
    }
    out
}

/// The crate escapes, and puts the properties in the order of their names.
fn event(entry: &Entry) -> String {
    let mut event = Event::new();
    // Both are always given: else the crate would ask the clock, and chance.
    event.uid(&entry.uid).timestamp(entry.stamp.and_utc());
    event.sequence(entry.sequence).summary(&entry.summary).status(match entry.standing {
        Standing::Held => EventStatus::Confirmed,
        Standing::Postponed | Standing::Cancelled => EventStatus::Cancelled,
    });
    match entry.begin {
        Begin::Day(day) => {
            let mut start = Property::new("DTSTART", day.format("%Y%m%d").to_string());
            event.append_property(start.add_parameter("VALUE", "DATE").done());
        }
        Begin::Hour(moment) => drop(event.append_property(local("DTSTART", moment))),
    }
    // An end that nobody has said is left out, as RFC 5545, 3.6.1 allows: an hour made up would be a false statement.
    if let Some(end) = entry.end {
        event.append_property(local("DTEND", end));
    }
    if let Some(place) = &entry.place {
        event.location(place);
    }
    if !entry.description.is_empty() {
        event.description(&entry.description);
    }
    event.add_property("TRANSP", if entry.busy { "OPAQUE" } else { "TRANSPARENT" });
    folded(&event.try_into_string().expect("a string takes all that is written to it"))
}

/// A time by the clock of Vietnam.
fn local(name: &str, moment: chrono::NaiveDateTime) -> Property {
    let mut property = Property::new(name, moment.format("%Y%m%dT%H%M%S").to_string());
    property.add_parameter("TZID", ZONE).done()
}
