//! The ends of a block: blanks dropped, end marks added.

use super::{Block, Inline, TextInline};
use crate::text::Emphasis;

/// Drops blanks at both ends and doubled ones where template and value meet.
pub(super) fn trim(block: &mut Block) {
    let mut after_blank = true;
    for inline in &mut block.inlines {
        let Inline::Text(inline) = inline else { continue };
        if after_blank {
            let kept = inline.text.trim_start_matches(' ').len();
            let dropped = inline.text.len() - kept;
            inline.text.drain(..dropped);
            if let Some(origin) = &mut inline.origin {
                origin.offset += dropped;
            }
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
