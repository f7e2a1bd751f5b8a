//! Arguments, with help and refusals in the user's language.

mod check;
mod office;
mod refusal;
mod render;

use std::ffi::OsString;
use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::error::ErrorKind;
use clap::{Arg, ArgAction, ArgMatches};
use vanthu::finding::words::{self, Lang};
use vanthu::spec::schema::Shape;
use vanthu::standard::Kind;

use super::commands::{self, Copy, Export, Import};
pub(super) use check::{CheckFormat, Checking};
pub(super) use office::Office;
pub(super) use render::{CALENDAR, Calendars, MESSAGE, Render};

/// What the user wants.
#[derive(Debug)]
pub(super) enum Command {
    /// Make notices.
    Render(Render),
    /// Say what is wrong in specs.
    Findings(Checking),
    /// Explain a rule.
    Explain {
        /// Its code.
        code: String,
    },
    /// List all rules.
    Rules,
    /// Write a starter spec.
    New {
        /// Where.
        file: PathBuf,
        /// Whose.
        office: Option<String>,
    },
    /// Do something with office files.
    Office(Office),
    /// Print a schema.
    Schema {
        /// Of what.
        shape: Shape,
    },
    /// Take a spec over to a new meeting.
    Copy(Copy),
    /// Make a spec of a draft.
    Import(Import),
    /// Print what templates receive.
    Data {
        /// The spec.
        file: PathBuf,
        /// Kinds; all when none is named.
        kinds: Option<Vec<Kind>>,
    },
    /// Show the page in the browser.
    #[cfg(feature = "serve")]
    Serve(super::serve::Serve),
    /// Write built-in templates out.
    Export(Export),
    /// Try templates.
    Check {
        /// The folder of templates; none: those above the current folder.
        folder: Option<PathBuf>,
    },
}

/// What came of reading the arguments.
#[derive(Debug)]
pub(super) enum Parsed {
    /// A command to run.
    Command(Command),
    /// Help or version to print.
    Help(String),
    /// A refusal to print.
    Refused(String),
}

/// The language asked for, needed before anything else can be said.
pub(super) fn lang(arguments: &[OsString]) -> Lang {
    let english = arguments.windows(2).any(|pair| pair[0] == "--lang" && pair[1] == "en")
        || arguments.iter().any(|argument| argument == "--lang=en");
    if english { Lang::En } else { Lang::Vi }
}

/// Reads the arguments.
pub(super) fn parse(arguments: &[OsString], lang: Lang) -> Parsed {
    let mut command = command(lang);
    match command.try_get_matches_from_mut(arguments) {
        Ok(matches) => Parsed::Command(chosen(&matches)),
        Err(error) => match error.kind() {
            ErrorKind::DisplayHelp | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
                Parsed::Help(error.render().to_string())
            }
            ErrorKind::DisplayVersion => Parsed::Help(error.render().to_string()),
            _ => {
                let office = arguments.iter().any(|argument| argument == "office");
                Parsed::Refused(refusal::refusal(&error, lang, if office { "office check" } else { "render" }))
            }
        },
    }
}

fn command(lang: Lang) -> clap::Command {
    let say = |key: &str| words::text(lang, &format!("cli.{key}")).to_owned();
    let shared = |command: clap::Command| {
        command
            .disable_help_flag(true)
            .arg(Arg::new("help").short('h').long("help").action(ArgAction::Help).help(say("help")))
            .arg(
                Arg::new("lang")
                    .long("lang")
                    .value_name("vi|en")
                    .value_parser(["vi", "en"])
                    .hide_possible_values(true)
                    .help(say("lang")),
            )
            .help_template(say("template"))
            .next_line_help(false)
    };
    let pages = |command: clap::Command| {
        #[cfg(feature = "serve")]
        let command = command.subcommand(shared(super::serve::command(&say)));
        command
    };
    let version = Arg::new("version").short('V').long("version").action(ArgAction::Version).help(say("version"));
    let command = shared(clap::Command::new("vanthu"))
        .version(env!("CARGO_PKG_VERSION"))
        .disable_version_flag(true)
        .disable_help_subcommand(true)
        .about(say("about"))
        .arg(version)
        .subcommand_required(true)
        .arg_required_else_help(true)
        .subcommand_value_name(say("command"))
        .subcommand_help_heading(say("commands"))
        .help_template(say("main-template"));
    pages(command)
        .subcommand(shared(render::command(&say)))
        .subcommand(shared(check::command(&say)))
        .subcommand(shared(check::explain(&say)))
        .subcommand(shared(check::rules(&say)).help_template(say("bare-template")))
        .subcommand(shared(commands::new(&say)))
        .subcommand(office::command(&say, &shared))
        .subcommand(shared(
            clap::Command::new("schema").about(say("schema.about")).override_usage(say("schema.usage")).arg(
                Arg::new("shape")
                    .value_name("spec|office|directory")
                    .default_value("spec")
                    .hide_default_value(true)
                    .value_parser(PossibleValuesParser::new(Shape::ALL.map(Shape::id)))
                    .hide_possible_values(true)
                    .help(say("schema.shape")),
            ),
        ))
        .subcommand(shared(commands::copy(&say)))
        .subcommand(shared(commands::import(&say)))
        .subcommand(shared(commands::data(&say)))
        .subcommand(
            shared(commands::templates(&say))
                .help_template(say("templates.template"))
                .subcommand(shared(commands::export(&say)))
                .subcommand(shared(commands::check(&say))),
        )
}

fn chosen(matches: &ArgMatches) -> Command {
    match matches.subcommand() {
        Some(("new", matches)) => {
            let file = matches.get_one::<PathBuf>("file").cloned().unwrap_or_default();
            Command::New { file, office: matches.get_one::<String>("office").cloned() }
        }
        Some(("check", matches)) => Command::Findings(check::chosen(matches)),
        Some(("explain", matches)) => {
            Command::Explain { code: matches.get_one::<String>("code").cloned().unwrap_or_default() }
        }
        Some(("rules", _)) => Command::Rules,
        Some(("office", matches)) => Command::Office(office::chosen(matches)),
        #[cfg(feature = "serve")]
        Some(("serve", matches)) => Command::Serve(super::serve::chosen(matches)),
        Some(("schema", matches)) => {
            let id = matches.get_one::<String>("shape");
            let shape = Shape::ALL.into_iter().find(|shape| id.is_some_and(|id| id == shape.id()));
            Command::Schema { shape: shape.unwrap_or(Shape::Spec) }
        }
        Some(("copy", matches)) => Command::Copy(Copy::chosen(matches)),
        Some(("import", matches)) => Command::Import(Import::chosen(matches)),
        Some(("data", matches)) => {
            let file = matches.get_one::<PathBuf>("file").cloned().unwrap_or_default();
            Command::Data { file, kinds: commands::kinds(matches) }
        }
        Some(("templates", matches)) => match matches.subcommand() {
            Some(("export", matches)) => Command::Export(Export::chosen(matches)),
            Some((_, matches)) => Command::Check { folder: matches.get_one::<PathBuf>("folder").cloned() },
            None => Command::Check { folder: None },
        },
        Some((_, matches)) => Command::Render(render::chosen(matches)),
        None => unreachable!("a command is required"),
    }
}

/// Specs and folders, `meetings` where none is named.
fn specs(say: &impl Fn(&str) -> String, help: &str) -> Arg {
    Arg::new("paths")
        .value_name(say("paths"))
        .num_args(0..)
        .default_value("meetings")
        .hide_default_value(true)
        .help(say(help))
        .value_parser(clap::value_parser!(PathBuf))
}

/// The specs and folders named.
fn paths(matches: &ArgMatches) -> Vec<PathBuf> {
    matches.get_many::<PathBuf>("paths").map(|paths| paths.cloned().collect()).unwrap_or_default()
}
