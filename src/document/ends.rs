//! The ends of a block: blanks dropped, end marks added.

use super::{Block, Inline, TextInline};
use crate::text::{Emphasis, Origin, without_end_mark};

/// Drops blanks at both ends and doubled ones where template and value meet.
pub(super) fn trim(block: &mut Block) {
    let mut after_blank = true;
    for inline in &mut block.inlines {
        let Inline::Text(inline) = inline else { continue };
        if after_blank {
            let kept = inline.text.trim_start_matches(' ').len();
            let dropped = inline.text.len() - kept;
            inline.text.drain(..dropped);
            inline.origin = inline.origin.take().map(|origin| origin.after(dropped));
        }
        if !inline.text.is_empty() {
            after_blank = inline.text.ends_with(' ');
        }
    }
    for inline in block.inlines.iter_mut().rev() {
        let Inline::Text(inline) = inline else { break };
        inline.text.truncate(inline.text.trim_end_matches(' ').len());
        if !inline.text.is_empty() {
            break;
        }
    }
    block.inlines.retain(|inline| !matches!(inline, Inline::Text(inline) if inline.text.is_empty()));
}

/// Drops a typed end mark where the sentence of the template goes on: `họp giao ban. như sau`, `lịch công tác.,`.
pub(super) fn go_on(block: &mut Block) {
    for at in 1..block.inlines.len() {
        let [before, after] = &mut block.inlines[at - 1..=at] else { continue };
        let (Inline::Text(typed), Inline::Text(next)) = (before, after) else { continue };
        let (mark, follows) = (typed.text.trim_end().chars().next_back(), next.text.trim_start().chars().next());
        let goes_on = follows.is_some_and(|c| match mark {
            // A colon or a comma leads on to words, not to another mark.
            Some(':' | ',') => matches!(c, ',' | ';' | '.' | ':'),
            _ => c.is_lowercase() || matches!(c, '(' | ',' | ';' | '.' | ':'),
        });
        let bare = without_end_mark(&typed.text);
        let word = mark != Some('.') || is_word(bare);
        // Nor is a mark dropped where the author's own text goes on with what a name in braces stands for.
        let own = |origin: &Origin| {
            origin.ways().any(|way| typed.origin.as_ref().is_some_and(|own| own.literal == way.literal))
        };
        let goes_on = goes_on && bare.len() < typed.text.trim_end().len() && !next.origin.as_ref().is_some_and(own);
        if typed.typed().is_some() && next.typed().is_none() && goes_on && word {
            let kept = bare.len();
            typed.text.truncate(kept);
        }
    }
}

/// Whether a text ends with a common word or a number: a full stop after it is none of an abbreviation (`TP.`, `Ltd.`, `tr.`).
fn is_word(text: &str) -> bool {
    let word = text.rsplit(' ').next().unwrap_or_default();
    let said = |c: char| !c.is_ascii() || c.is_ascii_digit() || "aeiouy".contains(c);
    word.chars().all(|c| c.is_lowercase() || c.is_ascii_digit()) && word.contains(said)
}

/// Takes the label that the author typed at a text's start in place of the form's, where both are of one kind: `- - Lãnh đạo Sở`,
/// `1. 1. Về tài chính`.
pub(super) fn label_once(block: &mut Block) {
    let Some(label) = &mut block.label else { return };
    let Some(Inline::Text(first)) = block.inlines.first_mut() else { return };
    let Some((typed, rest)) = first.text.split_once(' ').filter(|_| first.typed().is_some()) else { return };
    if !relabel(label, typed) {
        return;
    }
    let dropped = first.text.len() - rest.trim_start().len();
    first.text.drain(..dropped);
    first.origin = first.origin.take().map(|origin| origin.after(dropped));
}

/// Puts a typed label in the place of the form's, if both are of one kind.
pub(super) fn relabel(label: &mut String, typed: &str) -> bool {
    let same = shape(label).is_some_and(|shape| self::shape(typed) == Some(shape));
    if same {
        typed.clone_into(label);
    }
    same
}

/// What a label is made of: what stands before its number, whether that is figures, Roman or a letter, what stands behind.
fn shape(label: &str) -> Option<(&'static str, char, &'static str)> {
    if matches!(label, "-" | "–" | "•" | "+") {
        return Some(("", '-', ""));
    }
    let (open, rest) = label.strip_prefix('(').map_or(("", label), |rest| ("(", rest));
    let (number, close) = match rest.split_at_checked(rest.len().checked_sub(1)?)? {
        (number, ".") => (number, "."),
        (number, ")") => (number, ")"),
        _ => return None,
    };
    let of = |fits: fn(char) -> bool| !number.is_empty() && number.chars().all(fits);
    let kind = if of(|c| c.is_ascii_digit()) && number.len() <= 2 {
        '1'
    } else if of(|c| matches!(c, 'I' | 'V' | 'X' | 'L')) {
        'I'
    } else if of(|c| c.is_ascii_lowercase() || c == 'đ') && number.chars().nth(1).is_none() {
        'a'
    } else {
        return None;
    };
    Some((open, kind, close))
}

/// Ends a block with a mark unless it has one that the author chose.
pub(super) fn end_with(block: &mut Block, end: &str) {
    if !block.text().ends_with(['.', ';', ':', ',', '!', '?', '…']) {
        push_end(block, end);
    }
}

/// Adds a mark after the last letter, in the emphasis of none.
pub(super) fn push_end(block: &mut Block, end: &str) {
    if end.is_empty() {
        return;
    }
    match block.inlines.last_mut() {
        Some(Inline::Text(last)) if last.emphasis == Emphasis::default() => last.text.push_str(end),
        _ => block.inlines.push(Inline::Text(TextInline {
            text: end.to_owned(),
            emphasis: Emphasis::default(),
            origin: None,
        })),
    }
}
