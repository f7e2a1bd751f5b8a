//! `docs/templates.md` is played from top to bottom: its files are written, its commands run, what it shows is what comes out.

use vanthu::template::TAGS;

use crate::support::desk::Desk;
use crate::support::repository::text;
use crate::support::snapshot::same_as_file;

const DOCUMENT: &str = "docs/templates.md";

/// What the commands of the document left behind so far.
#[derive(Default)]
struct Play {
    /// What the last command said, findings first.
    said: String,
    commands: usize,
    quotes: usize,
}

impl Play {
    fn run(&mut self, desk: &Desk, command: &str) {
        let arguments = command.trim().strip_prefix("vanthu ").unwrap_or_else(|| panic!("{command} is not ours"));
        let run = desk.run(arguments);
        assert!(run.code < 2, "{command}\n{}", run.err);
        let gap = if run.err.is_empty() { "" } else { "\n" };
        self.said = format!("{}{gap}{}", run.err, run.out);
        self.commands += 1;
    }

    /// A quoted line stands in the invitation made last.
    fn quote(&mut self, desk: &Desk, quoted: &str) {
        let made = desk.text("out/hop.giay-moi.md");
        assert!(made.contains(quoted), "{DOCUMENT} quotes\n{quoted}\nbut the invitation is\n{made}");
        self.quotes += 1;
    }
}

#[test]
fn the_example_is_played_as_it_is_told() {
    let (desk, mut play) = (Desk::new(), Play::default());
    let (mut out, mut files) = (String::new(), 0);
    let document = text(DOCUMENT);
    let mut parts = document.split("```");
    while let Some(prose) = parts.next() {
        out.push_str(prose);
        prose.lines().filter_map(|line| line.strip_prefix("> ")).for_each(|quoted| play.quote(&desk, quoted));
        let Some((info, block)) = parts.next().and_then(|block| block.split_once('\n')) else { break };
        let mut shown = block.to_owned();
        match info.split_once(' ').unwrap_or((info, "")) {
            ("sh", _) => block.lines().for_each(|command| play.run(&desk, command)),
            ("text", _) => shown = std::mem::take(&mut play.said),
            (_, "") => panic!("{info} has no file"),
            (_, path) => {
                desk.put(path, block);
                files += 1;
            }
        }
        out.push_str(&format!("```{info}\n{shown}```"));
    }
    assert!(play.commands >= 5 && play.quotes >= 2 && files >= 4);
    same_as_file(DOCUMENT, &out);
}

#[test]
fn all_tags_are_named() {
    let document = text(DOCUMENT);
    for tag in TAGS {
        assert!(document.contains(&format!("`<{tag}>")), "{tag}");
    }
}
