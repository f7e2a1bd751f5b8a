//! Arguments of the commands that carry work over: copies of specs, and templates of one's own.

use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use vanthu::standard::Kind;

/// A spec to be taken over to a new meeting.
#[derive(Debug)]
pub(super) struct Copy {
    /// The spec of the old meeting.
    pub(super) old: PathBuf,
    /// The file to write.
    pub(super) new: PathBuf,
    /// Whether it may be written over one that is there.
    pub(super) force: bool,
}

/// A draft that somebody else wrote, to be made a spec.
#[derive(Debug)]
pub(super) struct Import {
    /// The draft.
    pub(super) draft: PathBuf,
    /// The file to write; beside the draft where none is named.
    pub(super) new: Option<PathBuf>,
    /// Name of the office.
    pub(super) office: Option<String>,
    /// Whether it is for a new meeting at once.
    pub(super) new_date: bool,
    /// Whether it may be written over one that is there.
    pub(super) force: bool,
}

/// Built-in templates to be written out.
#[derive(Debug)]
pub(super) struct Export {
    /// Names without `.tera`; all when none is given.
    pub(super) names: Vec<String>,
    /// Folder.
    pub(super) out: PathBuf,
    /// Whether files that are there may be written over.
    pub(super) force: bool,
}

impl Copy {
    pub(super) fn chosen(matches: &ArgMatches) -> Self {
        let path = |name: &str| matches.get_one::<PathBuf>(name).cloned().unwrap_or_default();
        Self { old: path("old"), new: path("new"), force: matches.get_flag("force") }
    }
}

impl Import {
    pub(super) fn chosen(matches: &ArgMatches) -> Self {
        Self {
            draft: matches.get_one::<PathBuf>("draft").cloned().unwrap_or_default(),
            new: matches.get_one::<PathBuf>("new").cloned(),
            office: matches.get_one::<String>("office").cloned(),
            new_date: matches.get_flag("new-date"),
            force: matches.get_flag("force"),
        }
    }
}

impl Export {
    pub(super) fn chosen(matches: &ArgMatches) -> Self {
        Self {
            names: matches.get_many::<String>("names").map(|names| names.cloned().collect()).unwrap_or_default(),
            out: matches.get_one::<PathBuf>("out").cloned().unwrap_or_default(),
            force: matches.get_flag("force"),
        }
    }
}

/// The command that begins a spec.
pub(super) fn new(say: &impl Fn(&str) -> String) -> Command {
    let file = Arg::new("file").value_name(say("file")).required(true).help(say("new.file"));
    let office = Arg::new("office").long("office").value_name(say("name")).help(say("new.office"));
    Command::new("new")
        .about(say("new.about"))
        .override_usage(say("new.usage"))
        .args([file.value_parser(value_parser!(PathBuf)), office])
}

/// The kinds asked for; none where all are wanted.
pub(super) fn kinds(matches: &ArgMatches) -> Option<Vec<Kind>> {
    let ids = matches.get_many::<String>("kind")?;
    Some(ids.filter_map(|id| Kind::from_id(id)).collect())
}

/// An option that takes some of a few values, with commas between them.
pub(super) fn list(name: &'static str, values: Vec<&'static str>) -> Arg {
    Arg::new(name)
        .long(name)
        .value_delimiter(',')
        .value_name(values.join(","))
        .value_parser(PossibleValuesParser::new(values))
        .hide_possible_values(true)
        .action(ArgAction::Append)
}

/// `vanthu copy`.
pub(super) fn copy(say: &impl Fn(&str) -> String) -> Command {
    let file = |name: &'static str| {
        let key = format!("copy.{name}");
        Arg::new(name).value_name(say(&format!("{key}-name"))).required(true).help(say(&key))
    };
    Command::new("copy")
        .about(say("copy.about"))
        .override_usage(say("copy.usage"))
        .arg(file("old").value_parser(value_parser!(PathBuf)))
        .arg(file("new").value_parser(value_parser!(PathBuf)))
        .arg(force(say("copy.force")))
}

/// `vanthu import`.
pub(super) fn import(say: &impl Fn(&str) -> String) -> Command {
    let file = |name: &'static str| {
        let key = format!("import.{name}");
        Arg::new(name).value_name(say(&format!("{key}-name"))).help(say(&key)).value_parser(value_parser!(PathBuf))
    };
    Command::new("import")
        .about(say("import.about"))
        .override_usage(say("import.usage"))
        .arg(file("draft").required(true))
        .arg(file("new"))
        .arg(Arg::new("office").long("office").value_name(say("name")).help(say("import.office")))
        .arg(Arg::new("new-date").long("new-date").action(ArgAction::SetTrue).help(say("import.new-date")))
        .arg(force(say("copy.force")))
}

/// `vanthu data`.
pub(super) fn data(say: &impl Fn(&str) -> String) -> Command {
    let file = Arg::new("file").value_name(say("file")).required(true).help(say("data.file"));
    Command::new("data")
        .about(say("data.about"))
        .override_usage(say("data.usage"))
        .arg(file.value_parser(value_parser!(PathBuf)))
        .arg(list("kind", Kind::ALL.map(Kind::id).to_vec()).help(say("data.kind")))
}

/// `vanthu templates`.
pub(super) fn templates(say: &impl Fn(&str) -> String) -> Command {
    Command::new("templates")
        .about(say("templates.about"))
        .override_usage(say("templates.usage"))
        .subcommand_required(true)
        .arg_required_else_help(true)
        .disable_help_subcommand(true)
}

/// `vanthu templates export`.
pub(super) fn export(say: &impl Fn(&str) -> String) -> Command {
    Command::new("export")
        .about(say("templates.export.about"))
        .override_usage(say("templates.export.usage"))
        .arg(Arg::new("names").value_name(say("templates.name")).num_args(0..).help(say("templates.export.names")))
        .arg(
            Arg::new("out")
                .short('o')
                .long("out")
                .value_name(say("folder"))
                .default_value("templates")
                .hide_default_value(true)
                .help(say("templates.export.out"))
                .value_parser(value_parser!(PathBuf)),
        )
        .arg(force(say("templates.export.force")))
}

/// `vanthu templates check`.
pub(super) fn check(say: &impl Fn(&str) -> String) -> Command {
    let folder = Arg::new("folder").value_name(say("folder")).help(say("templates.check.folder"));
    Command::new("check")
        .about(say("templates.check.about"))
        .override_usage(say("templates.check.usage"))
        .arg(folder.value_parser(value_parser!(PathBuf)))
}

/// The flag that lets files be written over.
pub(super) fn force(help: String) -> Arg {
    Arg::new("force").long("force").action(ArgAction::SetTrue).help(help)
}
