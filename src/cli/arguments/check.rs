//! Arguments of `vanthu check` and `vanthu explain`.

use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, ArgMatches, Command};

use vanthu::check::Status;
use vanthu::standard::Kind;

use super::{paths, specs};
use crate::cli::commands::{kinds, list};

/// What to check, and for whom.
#[derive(Debug)]
pub(in crate::cli) struct Checking {
    /// Specs and folders.
    pub(in crate::cli) paths: Vec<PathBuf>,
    /// How far the notices have come.
    pub(in crate::cli) status: Status,
    /// Kinds; all when none is named.
    pub(in crate::cli) kinds: Option<Vec<Kind>>,
    /// Name of the office that drafts are held against.
    pub(in crate::cli) office: Option<String>,
    /// Whether a copy of each draft is written with what is found as comments.
    pub(in crate::cli) comment: bool,
    /// In whose name.
    pub(in crate::cli) author: String,
    /// Whether what was measured in drafts is printed.
    pub(in crate::cli) form: bool,
    /// Whether what is safe to mend is mended.
    pub(in crate::cli) fix: bool,
    /// Who reads the findings.
    pub(in crate::cli) format: CheckFormat,
}

/// A form of the findings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::cli) enum CheckFormat {
    /// For people.
    Text,
    /// A line each, for editors.
    Line,
    /// For programs.
    Json,
}

/// The command.
pub(super) fn command(say: &impl Fn(&str) -> String) -> Command {
    Command::new("check")
        .about(say("check.about"))
        .override_usage(say("check.usage"))
        .arg(specs(say, "check.paths"))
        .arg(
            Arg::new("stage")
                .long("stage")
                .value_name(Status::ALL.map(Status::id).join("|"))
                .value_parser(PossibleValuesParser::new(Status::ALL.map(Status::id)))
                .hide_possible_values(true)
                .help(say("check.stage")),
        )
        .arg(list("kind", Kind::ALL.map(Kind::id).to_vec()).help(say("check.kind")))
        .arg(Arg::new("office").long("office").value_name(say("name")).help(say("check.office")))
        .arg(Arg::new("form").long("form").action(ArgAction::SetTrue).help(say("check.form")))
        .arg(Arg::new("comment").long("comment").action(ArgAction::SetTrue).help(say("check.comment")))
        .arg(
            Arg::new("author")
                .long("author")
                .value_name(say("name"))
                .default_value("vanthu")
                .hide_default_value(true)
                .help(say("check.author")),
        )
        .arg(Arg::new("fix").long("fix").action(ArgAction::SetTrue).help(say("check.fix")))
        .arg(
            Arg::new("format")
                .long("format")
                .value_name("text|line")
                .value_parser(["text", "line"])
                .hide_possible_values(true)
                .help(say("check.format")),
        )
        .arg(Arg::new("json").long("json").action(ArgAction::SetTrue).help(say("check.json")))
}

/// What the command is to do.
pub(super) fn chosen(matches: &ArgMatches) -> Checking {
    let lines = matches.get_one::<String>("format").is_some_and(|format| format == "line");
    let format = match (matches.get_flag("json"), lines) {
        (true, _) => CheckFormat::Json,
        (false, true) => CheckFormat::Line,
        (false, false) => CheckFormat::Text,
    };
    let stage = matches.get_one::<String>("stage");
    let status = Status::ALL.into_iter().find(|status| stage.is_some_and(|id| id == status.id()));
    Checking {
        paths: paths(matches),
        status: status.unwrap_or_default(),
        kinds: kinds(matches),
        office: matches.get_one::<String>("office").cloned(),
        comment: matches.get_flag("comment"),
        author: matches.get_one::<String>("author").cloned().unwrap_or_default(),
        form: matches.get_flag("form"),
        fix: matches.get_flag("fix"),
        format,
    }
}

/// `vanthu explain`.
pub(super) fn explain(say: &impl Fn(&str) -> String) -> Command {
    let code = Arg::new("code").value_name(say("explain.code-name")).required(true).help(say("explain.code"));
    Command::new("explain").about(say("explain.about")).override_usage(say("explain.usage")).arg(code)
}

/// `vanthu rules`.
pub(super) fn rules(say: &impl Fn(&str) -> String) -> Command {
    Command::new("rules").about(say("rules.about")).override_usage(say("rules.usage"))
}
