//! What becomes of notices, conclusion and changes: changes go; notices of a conclusion wait as comments until there is one, so
//! that the invitation can be rendered before the meeting.

use super::blocks::{Block, Blocks};
use super::edits::Edits;
use super::line_end;
use super::walk::{NoticeEntry, Walk};
use crate::source::Span;
use crate::spec::KEYS;
use crate::spec::unfilled::mark;
use crate::standard::Kind;

/// Said above the first notice that waits.
const WAITS: &str = "# Sau cuộc họp, bỏ dấu # ở các dòng dưới.";

/// What becomes of a notice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fate {
    Stays,
    Goes,
    Waits,
}

/// Clears what belongs to the old meeting. Says whether notices wait as comments.
pub(super) fn clear(text: &str, walk: &Walk<'_>, blocks: &Blocks, edits: &mut Edits) -> bool {
    let fates = fates(walk);
    let waits = fates.contains(&Fate::Waits);
    let concludes = |(notice, fate): (&NoticeEntry, &Fate)| *fate == Fate::Stays && notice.kind == Some(Kind::KetLuan);
    let live = walk.notices.iter().zip(&fates).any(concludes);
    let mut skeleton = (waits || live).then(|| skeleton(walk, blocks, if live { "" } else { "# " }, line_end(text)));
    for (notice, _) in walk.notices.iter().zip(&fates).filter(|(_, fate)| **fate == Fate::Goes) {
        notice.inline.into_iter().for_each(|span| edits.cut(text, span));
    }
    let (mut number, mut said) = (None::<usize>, false);
    for block in &blocks.0 {
        let root = block.path.first().map(String::as_str).unwrap_or_default();
        if block.path == ["notice"] {
            number = Some(number.map_or(0, |number| number + 1));
        }
        let fate = number.filter(|_| root == "notice").and_then(|number| fates.get(number));
        match (root, fate) {
            ("conclusion", _) => {
                let new = skeleton.take().unwrap_or_default();
                let span = if new.is_empty() { with_blanks(text, block.lines) } else { block.lines };
                edits.put(span, new);
            }
            ("change", _) | (_, Some(Fate::Goes)) => edits.put(with_blanks(text, block.lines), ""),
            (_, Some(Fate::Waits)) => {
                comment_out(text, block, edits, !said);
                said = true;
            }
            _ => {}
        }
    }
    walk.gone.iter().for_each(|lines| edits.put(*lines, ""));
    if let Some(skeleton) = skeleton {
        let end = line_end(text);
        let gap = if text.is_empty() || text.ends_with('\n') { end.to_owned() } else { end.repeat(2) };
        edits.put(Span::new(text.len(), text.len()), format!("{gap}{skeleton}"));
    }
    waits
}

/// A notice waits if it needs the conclusion, stands under a header of its own, and something else is left to render.
fn fates(walk: &Walk<'_>) -> Vec<Fate> {
    let notices = &walk.notices;
    let needs = |notice: &NoticeEntry| match notice.kind {
        Some(Kind::KetLuan) => true,
        // A letter without a beginning of its own begins with the conclusion.
        Some(Kind::CongVan) => notice.takes_tasks || walk.concluded && !notice.opens,
        _ => false,
    };
    let fate = |notice: &NoticeEntry| match notice.kind {
        Some(Kind::ThayDoi) => Fate::Goes,
        _ if needs(notice) && notice.inline.is_none() => Fate::Waits,
        _ => Fate::Stays,
    };
    let mut fates: Vec<Fate> = notices.iter().map(fate).collect();
    if !fates.contains(&Fate::Stays) {
        // A spec that is only concluded is filled in as a whole.
        for (notice, fate) in notices.iter().zip(&mut fates) {
            if *fate == Fate::Waits && notice.kind == Some(Kind::KetLuan) {
                *fate = Fate::Stays;
            }
        }
    }
    fates
}

/// The empty conclusion, in the language of the old one's keys.
fn skeleton(walk: &Walk<'_>, blocks: &Blocks, sign: &str, end: &str) -> String {
    let mut typed = blocks.0.iter().filter_map(|block| block.typed.first());
    let vietnamese = typed.any(|name| KEYS.0.iter().any(|(_, alias)| alias == name));
    let name = |english: &'static str| {
        let alias = KEYS.0.iter().find(|(key, _)| *key == english).map(|(_, alias)| *alias);
        alias.filter(|_| vietnamese).unwrap_or(english)
    };
    let concluder = walk.concluder.iter().map(|typed| format!("{sign}{typed}{end}")).collect::<String>();
    let text = mark("kết luận của cuộc họp");
    format!("{sign}[{}]{end}{concluder}{sign}{} = \"{text}\"{end}", name("conclusion"), name("text"))
}

/// The lines with the blank ones after them.
fn with_blanks(text: &str, lines: Span) -> Span {
    let rest = &text[lines.end..];
    let blank: usize = rest.split_inclusive('\n').take_while(|line| line.trim().is_empty()).map(str::len).sum();
    Span::new(lines.start, lines.end + blank)
}

fn comment_out(text: &str, block: &Block, edits: &mut Edits, first: bool) {
    let mut at = block.lines.start;
    if first {
        edits.put(Span::new(at, at), format!("{WAITS}{}", line_end(text)));
    }
    for line in text[block.lines.start..block.lines.end].split_inclusive('\n') {
        let sign = if line.trim().is_empty() { "#" } else { "# " };
        edits.put(Span::new(at, at), sign);
        at += line.len();
    }
}
