//! Arguments of `vanthu render`.

use std::path::PathBuf;

use clap::{Arg, ArgMatches, value_parser};
use vanthu::standard::Kind;

use super::{paths, specs};
use crate::cli::commands::{force, kinds, list};

/// What to render, and where to.
#[derive(Debug)]
pub(in crate::cli) struct Render {
    /// Specs and folders.
    pub(in crate::cli) paths: Vec<PathBuf>,
    /// Output folder.
    pub(in crate::cli) out: PathBuf,
    /// Formats.
    pub(in crate::cli) formats: Vec<Format>,
    /// Kinds; all when none is named.
    pub(in crate::cli) kinds: Option<Vec<Kind>>,
    /// Folder with the faces to print.
    pub(in crate::cli) fonts: Option<PathBuf>,
    /// Whether what people have changed may be written over.
    pub(in crate::cli) force: bool,
}

/// An output format.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::cli) enum Format {
    /// Markdown.
    Markdown,
    /// PDF.
    Pdf,
    /// Word.
    Docx,
}

impl Format {
    const ALL: [Self; 3] = [Self::Markdown, Self::Pdf, Self::Docx];
    /// Those made when none is named: Word files are asked for where a draft is to be edited.
    const USUAL: [Self; 2] = [Self::Markdown, Self::Pdf];

    /// Name on the command line, and ending of the files.
    pub(in crate::cli) const fn id(self) -> &'static str {
        match self {
            Self::Markdown => "md",
            Self::Pdf => "pdf",
            Self::Docx => "docx",
        }
    }
}

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
        .arg(list("format", Format::ALL.map(Format::id).to_vec()).help(say("render.format")))
        .arg(list("kind", Kind::ALL.map(Kind::id).to_vec()).help(say("render.kind")))
        .arg(Arg::new("fonts").long("fonts").value_name(say("folder")).help(say("render.fonts")).value_parser(path))
        .arg(force(say("render.force")))
}

/// What the command is to do.
pub(super) fn chosen(matches: &ArgMatches) -> Render {
    let strings = |name: &str| matches.get_many::<String>(name).map(|values| values.cloned().collect::<Vec<_>>());
    let formats = strings("format");
    let wanted = |format: &Format| match &formats {
        Some(wanted) => wanted.iter().any(|id| id == format.id()),
        None => Format::USUAL.contains(format),
    };
    Render {
        paths: paths(matches),
        out: matches.get_one::<PathBuf>("out").cloned().unwrap_or_default(),
        formats: Format::ALL.into_iter().filter(wanted).collect(),
        kinds: kinds(matches),
        fonts: matches.get_one::<PathBuf>("fonts").cloned(),
        force: matches.get_flag("force"),
    }
}
