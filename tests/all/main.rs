//! All integration tests, in one binary.

#![expect(clippy::disallowed_methods, reason = "tests read fixtures, write snapshots and look into folders")]

mod calendar;
mod check;
mod cli;
mod docs;
mod docx;
mod drafts;
mod edited;
mod forms;
mod golden;
mod kinds;
mod landscape;
mod measure;
mod message;
mod nation;
mod offices;
mod once;
mod paint;
mod property;
mod put_in;
mod reference;
mod robust;
mod roundtrip;
mod same;
#[cfg(feature = "serve")]
mod serve;
mod slips;
mod support;
mod tables;
mod templates;
mod trial;
mod wording;
