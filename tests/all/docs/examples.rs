//! Examples of README and of the spec format are rendered, and what README shows of them is what comes out.

use vanthu::face::Faces;
use vanthu::finding::{show, words::Lang};
use vanthu::shelf::File;
use vanthu::source::Source;
use vanthu::spec::schema::Shape;
use vanthu::write::markdown;
use vanthu::{Shelf, draft, starter};

use super::schema::told;
use crate::support::repository::{documents_of, text, told as findings_told};
use crate::support::snapshot::same_as_file;

/// A fenced block: what stands behind the fence, the line it begins at, and its text.
#[derive(Debug)]
struct Block {
    info: String,
    line: usize,
    text: String,
}

/// The fenced blocks of a document.
fn blocks(path: &str) -> Vec<Block> {
    let mut found: Vec<Block> = Vec::new();
    let mut open = false;
    for (index, line) in text(path).lines().enumerate() {
        match (line.strip_prefix("```"), open) {
            (Some(info), false) => {
                found.push(Block { info: info.to_owned(), line: index + 1, text: String::new() });
                open = true;
            }
            (Some(_), true) => open = false,
            (None, true) => {
                let block = found.last_mut().expect("a block is open");
                block.text.push_str(line);
                block.text.push('\n');
            }
            (None, false) => {}
        }
    }
    assert!(!open && !found.is_empty(), "{path} has no fenced block, or one without end");
    found
}

/// The examples of a document as whole specs, by place.
fn examples(path: &str) -> Vec<(String, String)> {
    let minimal = text("tests/fixtures/specs/giao-ban.toml");
    let whole = |block: Block| {
        let place = format!("{path}:{}", block.line);
        match block.info.as_str() {
            "toml" => Some((place, block.text)),
            info if info.starts_with("toml offices/") => None,
            "toml fragment" => Some((place, format!("{minimal}\n{}", block.text))),
            info => {
                assert!(!info.starts_with("toml"), "{place}: how is {info} to be read?");
                None
            }
        }
    };
    blocks(path).into_iter().filter_map(whole).collect()
}

/// The office files of a document.
fn offices(path: &str) -> Vec<File> {
    let office = |block: Block| {
        let name = block.info.strip_prefix("toml offices/")?.to_owned();
        Some(File { source: Source::new(name.as_str(), block.text), path: name })
    };
    let found: Vec<File> = blocks(path).into_iter().filter_map(office).collect();
    assert!(!found.is_empty(), "{path} shows no office file");
    found
}

#[test]
fn examples_render_without_findings() {
    let [readme, format] = ["README.md", "docs/spec-format.md"].map(examples);
    assert!(!readme.is_empty() && format.len() >= 5);
    let shelf = Shelf::new(offices("docs/spec-format.md"), Vec::new());
    for (place, spec) in readme.into_iter().chain(format) {
        let made = draft(&Source::new(place.as_str(), spec.as_str()), &shelf, Faces::embedded(), None);
        assert_eq!(findings_told(&made.findings), "", "{place}");
        assert!(!made.documents.is_empty(), "{place} makes no notice");
        assert_eq!(told(Shape::Spec, &spec), Vec::<String>::new(), "{place}");
    }
}

#[test]
fn the_starter_is_what_a_made_up_office_begins_with() {
    let shelf = Shelf::new(Vec::new(), Vec::new());
    let office = &shelf.office("vi-du-so").expect("the office is built in").office;
    same_as_file("docs/starter.toml", &starter::spec("vi-du-so", office));
}

#[test]
fn the_starter_renders_with_its_second_half_too() {
    let starter = text("docs/starter.toml");
    assert_eq!(documents_of("starter.toml", &starter).len(), 1);
    let (first, second) = starter.split_once("# Sau cuộc họp").expect("the second half has its head");
    let (_, second) = second.split_once('\n').expect("lines follow");
    let second: Vec<_> =
        second.lines().map(|line| line.strip_prefix("# ").unwrap_or(line.trim_start_matches('#'))).collect();
    let whole = format!("{first}\n{}\n", second.join("\n"));
    assert_eq!(documents_of("starter.toml", &whole).len(), 2);
    assert_eq!(told(Shape::Spec, &whole), Vec::<String>::new());
}

/// Quoted passages of README, each as the Markdown that is quoted.
fn quotes(readme: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let mut open = false;
    for line in readme.lines() {
        if let Some(quoted) = line.strip_prefix('>') {
            if !open {
                found.push(String::new());
            }
            let quote = found.last_mut().expect("a quote is open");
            quote.push_str(quoted.strip_prefix(' ').unwrap_or(quoted));
            quote.push('\n');
        }
        open = line.starts_with('>');
    }
    found
}

#[test]
fn notices_quoted_in_readme_are_those_of_its_example() {
    let spec = &examples("README.md")[0].1;
    let made = documents_of("hop.toml", spec);
    let quotes = quotes(&text("README.md"));
    assert_eq!(quotes.len(), made.len());
    for (quote, made) in quotes.iter().zip(&made) {
        let markdown = markdown::write(&made.document);
        assert!(markdown.contains(quote), "README quotes\n{quote}\nbut {} is\n{markdown}", made.name);
    }
}

#[test]
fn the_message_shown_in_readme_is_that_of_the_program() {
    let blocks = blocks("README.md");
    let shown = blocks.iter().find(|block| block.info == "text").expect("README shows a message");
    let spec = examples("README.md")[0].1.replace("thứ Ba", "thứ Hai");
    let draft = draft(&Source::new("hop.toml", spec), &Shelf::new(Vec::new(), Vec::new()), Faces::embedded(), None);
    assert_eq!(shown.text, show::terminal(&draft.findings, Lang::Vi, false));
}
