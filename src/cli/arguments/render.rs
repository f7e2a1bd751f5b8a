//! Arguments of `vanthu render`.

use std::path::PathBuf;

use clap::{Arg, ArgAction, ArgMatches, value_parser};
use vanthu::standard::Kind;
use vanthu::write::Format;

use super::{paths, specs};
use crate::cli::commands::{force, kinds, list};

/// What to render, and where to.
#[derive(Debug)]
pub(in crate::cli) struct Render {
    /// Specs and folders.
    pub(in crate::cli) paths: Vec<PathBuf>,
    /// Output folder.
    pub(in crate::cli) out: PathBuf,
    /// Formats of the notices.
    pub(in crate::cli) formats: Vec<Format>,
    /// Whether messages for telephones are wanted.
    pub(in crate::cli) messages: bool,
    /// Where the meetings go as entries of a calendar.
    pub(in crate::cli) calendars: Calendars,
    /// Whether deadlines are entries too.
    pub(in crate::cli) deadlines: bool,
    /// Kinds; all when none is named.
    pub(in crate::cli) kinds: Option<Vec<Kind>>,
    /// Folder with the faces to print.
    pub(in crate::cli) fonts: Option<PathBuf>,
    /// Whether files may be written over that are not to be lost.
    pub(in crate::cli) force: bool,
}

/// Where meetings go as entries of a calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::cli) enum Calendars {
    /// Nowhere.
    None,
    /// Into a file for each spec.
    Each,
    /// All into one file.
    One(PathBuf),
}

/// Ending of calendar files, and the format's name.
pub(in crate::cli) const CALENDAR: &str = "ics";
/// Ending of messages, and the format's name.
pub(in crate::cli) const MESSAGE: &str = "txt";

/// Formats made when none is named: Word files are asked for where a draft is to be edited. Calendars and messages are no formats of
/// notices; they too are made only when asked for.
const USUAL: [Format; 2] = [Format::Markdown, Format::Pdf];

/// The command.
pub(super) fn command(say: &impl Fn(&str) -> String) -> clap::Command {
    let path = value_parser!(PathBuf);
    clap::Command::new("render")
        .about(say("render.about"))
        .override_usage(say("render.usage"))
        .arg(specs(say, "render.paths"))
        .arg(
            Arg::new("out")
                .short('o')
                .long("out")
                .value_name(say("folder"))
                .default_value("out")
                .hide_default_value(true)
                .help(say("render.out"))
                .value_parser(path.clone()),
        )
        .arg(
            list("format", Format::ALL.map(Format::id).into_iter().chain([CALENDAR, MESSAGE]).collect())
                .help(say("render.format")),
        )
        .arg(list("kind", Kind::ALL.map(Kind::id).to_vec()).help(say("render.kind")))
        .arg(
            Arg::new("fonts")
                .long("fonts")
                .value_name(say("folder"))
                .help(say("render.fonts"))
                .value_parser(path.clone()),
        )
        .arg(
            Arg::new("calendar")
                .long("calendar")
                .value_name(say("file"))
                .help(say("render.calendar"))
                .value_parser(path),
        )
        .arg(Arg::new("deadlines").long("deadlines").action(ArgAction::SetTrue).help(say("render.deadlines")))
        .arg(force(say("render.force")))
}

/// What the command is to do.
pub(super) fn chosen(matches: &ArgMatches) -> Render {
    let strings = |name: &str| matches.get_many::<String>(name).map(|values| values.cloned().collect::<Vec<_>>());
    let formats = strings("format");
    let named = |format: &str| formats.as_ref().map(|wanted| wanted.iter().any(|id| id == format));
    let made = |format: &Format| named(format.id()).unwrap_or_else(|| USUAL.contains(format));
    let calendars = match matches.get_one::<PathBuf>("calendar") {
        Some(file) => Calendars::One(file.clone()),
        None if named(CALENDAR) == Some(true) => Calendars::Each,
        None => Calendars::None,
    };
    Render {
        paths: paths(matches),
        out: matches.get_one::<PathBuf>("out").cloned().unwrap_or_default(),
        formats: Format::ALL.into_iter().filter(made).collect(),
        messages: named(MESSAGE).unwrap_or(false),
        calendars,
        deadlines: matches.get_flag("deadlines"),
        kinds: kinds(matches),
        fonts: matches.get_one::<PathBuf>("fonts").cloned(),
        force: matches.get_flag("force"),
    }
}
