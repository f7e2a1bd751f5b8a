//! Vietnamese as officials write it: dates, capitals, letters, and what a line must keep together.
//! Everything here is pure and works on text in composed form (NFC); nothing knows of specs or pages.

mod alphabet;
pub(crate) mod amount;
mod capital;
mod date;
mod duration;
mod heading;
mod keep;
mod letters;
mod moment;
pub(crate) mod number;
mod numbering;
mod phrase;
mod plain;
pub(crate) mod syllable;
pub(crate) mod telex;
pub(crate) mod usage;
pub(crate) mod words;

pub use alphabet::{Mixed, in_latin, looks_latin, mixed};
pub use capital::{lower_first, upper};
pub use date::{Pattern, PatternFault, padded_day, padded_month, period, short_date, weekday_name};
pub use duration::read as read_duration;
pub use heading::{LAST_RESORT, break_penalty};
pub use keep::{Keeps, Names, keep_together};
pub use letters::{LetterTrouble, replacement, trouble};
pub(crate) use moment::inside;
pub use moment::{Day, Moment, MomentFault, TypedWeekday, WeekdayConflict, read as read_moment, weekday_conflict};
pub use numbering::{Numbering, roman};
pub(crate) use phrase::line_end_costs;
pub use plain::plain;
