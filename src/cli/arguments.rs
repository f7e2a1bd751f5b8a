//! Arguments, with help and refusals in the user's language.

mod check;
mod office;

use std::ffi::OsString;
use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, ArgMatches};
use vanthu::finding::words::{self, Lang};
use vanthu::spec::schema::Shape;
use vanthu::standard::Kind;

use super::commands::{self, Copy, Export, list};
pub(super) use check::{CheckFormat, Checking};
pub(super) use office::Office;

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
    /// Print what templates receive.
    Data {
        /// The spec.
        file: PathBuf,
        /// Kinds; all when none is named.
        kinds: Option<Vec<Kind>>,
    },
    /// Write built-in templates out.
    Export(Export),
    /// Try templates.
    Check {
        /// The folder of templates; none: those above the current folder.
        folder: Option<PathBuf>,
    },
}

/// What to render, and where to.
#[derive(Debug)]
pub(super) struct Render {
    /// Specs and folders.
    pub(super) paths: Vec<PathBuf>,
    /// Output folder.
    pub(super) out: PathBuf,
    /// Formats.
    pub(super) formats: Vec<Format>,
    /// Kinds; all when none is named.
    pub(super) kinds: Option<Vec<Kind>>,
    /// Folder with the faces to print.
    pub(super) fonts: Option<PathBuf>,
}

/// An output format.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Format {
    /// Markdown.
    Markdown,
    /// PDF.
    Pdf,
}

impl Format {
    const ALL: [Self; 2] = [Self::Markdown, Self::Pdf];

    /// Name on the command line, and ending of the files.
    pub(super) const fn id(self) -> &'static str {
        match self {
            Self::Markdown => "md",
            Self::Pdf => "pdf",
        }
    }
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
                Parsed::Refused(refusal(&error, lang, if office { "office check" } else { "render" }))
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
    let version = Arg::new("version").short('V').long("version").action(ArgAction::Version).help(say("version"));
    shared(clap::Command::new("vanthu"))
        .version(env!("CARGO_PKG_VERSION"))
        .disable_version_flag(true)
        .disable_help_subcommand(true)
        .about(say("about"))
        .arg(version)
        .subcommand_required(true)
        .arg_required_else_help(true)
        .subcommand_value_name(say("command"))
        .subcommand_help_heading(say("commands"))
        .help_template(say("main-template"))
        .subcommand(shared(render(&say)))
        .subcommand(shared(check::command(&say)))
        .subcommand(shared(check::explain(&say)))
        .subcommand(shared(check::rules(&say)).help_template(say("bare-template")))
        .subcommand(shared(
            clap::Command::new("new").about(say("new.about")).override_usage(say("new.usage")).arg(
                Arg::new("file")
                    .value_name(say("file"))
                    .required(true)
                    .help(say("new.file"))
                    .value_parser(clap::value_parser!(PathBuf)),
            ),
        ))
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
        .subcommand(shared(commands::data(&say)))
        .subcommand(
            shared(commands::templates(&say))
                .help_template(say("templates.template"))
                .subcommand(shared(commands::export(&say)))
                .subcommand(shared(commands::check(&say))),
        )
}

fn render(say: &impl Fn(&str) -> String) -> clap::Command {
    let path = clap::value_parser!(PathBuf);
    clap::Command::new("render")
        .about(say("render.about"))
        .override_usage(say("render.usage"))
        .arg(
            Arg::new("paths")
                .value_name(say("paths"))
                .num_args(0..)
                .default_value("meetings")
                .hide_default_value(true)
                .help(say("render.paths"))
                .value_parser(path.clone()),
        )
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
        .arg(list("format", Format::ALL.map(Format::id).to_vec()).help(say("render.format")))
        .arg(list("kind", Kind::ALL.map(Kind::id).to_vec()).help(say("render.kind")))
        .arg(Arg::new("fonts").long("fonts").value_name(say("folder")).help(say("render.fonts")).value_parser(path))
}

fn chosen(matches: &ArgMatches) -> Command {
    match matches.subcommand() {
        Some(("new", matches)) => {
            Command::New { file: matches.get_one::<PathBuf>("file").cloned().unwrap_or_default() }
        }
        Some(("check", matches)) => Command::Findings(check::chosen(matches)),
        Some(("explain", matches)) => {
            Command::Explain { code: matches.get_one::<String>("code").cloned().unwrap_or_default() }
        }
        Some(("rules", _)) => Command::Rules,
        Some(("office", matches)) => Command::Office(office::chosen(matches)),
        Some(("schema", matches)) => {
            let id = matches.get_one::<String>("shape");
            let shape = Shape::ALL.into_iter().find(|shape| id.is_some_and(|id| id == shape.id()));
            Command::Schema { shape: shape.unwrap_or(Shape::Spec) }
        }
        Some(("copy", matches)) => Command::Copy(Copy::chosen(matches)),
        Some(("data", matches)) => {
            let file = matches.get_one::<PathBuf>("file").cloned().unwrap_or_default();
            Command::Data { file, kinds: commands::kinds(matches) }
        }
        Some(("templates", matches)) => match matches.subcommand() {
            Some(("export", matches)) => Command::Export(Export::chosen(matches)),
            Some((_, matches)) => Command::Check { folder: matches.get_one::<PathBuf>("folder").cloned() },
            None => Command::Check { folder: None },
        },
        Some((_, matches)) => Command::Render(rendering(matches)),
        None => Command::Render(Render {
            paths: Vec::new(),
            out: PathBuf::new(),
            formats: Vec::new(),
            kinds: None,
            fonts: None,
        }),
    }
}

fn rendering(matches: &ArgMatches) -> Render {
    let strings = |name: &str| matches.get_many::<String>(name).map(|values| values.cloned().collect::<Vec<_>>());
    let formats = strings("format");
    let wanted = |format: &Format| formats.as_ref().is_none_or(|wanted| wanted.iter().any(|id| id == format.id()));
    Render {
        paths: matches.get_many::<PathBuf>("paths").map(|paths| paths.cloned().collect()).unwrap_or_default(),
        out: matches.get_one::<PathBuf>("out").cloned().unwrap_or_default(),
        formats: Format::ALL.into_iter().filter(wanted).collect(),
        kinds: commands::kinds(matches),
        fonts: matches.get_one::<PathBuf>("fonts").cloned(),
    }
}

/// Whoever names a spec without a command wants it rendered, or an office file checked.
fn suggested_command(typed: &str, near: String, usual: &str) -> String {
    if typed.ends_with(".toml") || std::path::Path::new(typed).exists() { format!("{usual} {typed}") } else { near }
}

/// One sentence on what is wrong with the arguments.
fn refusal(error: &clap::Error, lang: Lang, usual: &str) -> String {
    let text = |kind: ContextKind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        Some(other) => other.to_string(),
        None => String::new(),
    };
    let (argument, value) = (text(ContextKind::InvalidArg), text(ContextKind::InvalidValue));
    let (key, near) = match error.kind() {
        ErrorKind::UnknownArgument if !argument.starts_with('-') => ("extra-argument", String::new()),
        ErrorKind::ArgumentConflict => ("repeated-argument", String::new()),
        ErrorKind::UnknownArgument => ("unknown-argument", text(ContextKind::SuggestedArg)),
        ErrorKind::InvalidSubcommand => (
            "unknown-command",
            suggested_command(&text(ContextKind::InvalidSubcommand), text(ContextKind::SuggestedSubcommand), usual),
        ),
        ErrorKind::InvalidValue if value.is_empty() => ("missing-value", String::new()),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => ("invalid-value", text(ContextKind::ValidValue)),
        ErrorKind::MissingRequiredArgument => ("missing-argument", String::new()),
        ErrorKind::MissingSubcommand => ("missing-command", String::new()),
        _ => ("bad-arguments", error.kind().to_string()),
    };
    let subcommand = text(ContextKind::InvalidSubcommand);
    let say = |key: &str| {
        let values: [(&str, &dyn std::fmt::Display); 4] =
            [("argument", &argument), ("value", &value), ("near", &near), ("command", &subcommand)];
        words::fill(words::text(lang, &format!("cli.refused.{key}")), &values)
    };
    let mut sentence = say(key);
    if !near.is_empty() && key != "bad-arguments" {
        sentence.push_str(&say(if key == "invalid-value" { "allowed" } else { "near" }));
    }
    format!("{sentence}\n{}\n", say("see-help"))
}
