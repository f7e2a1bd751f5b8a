//! A block's letters as Markdown: emphasis as marks, and every letter that is a mark escaped.

use crate::document::{Blank, Block, Inline};
use crate::text::Emphasis;

/// No-break spaces that stand for a blank.
const BLANK: &str = "\u{A0}\u{A0}\u{A0}\u{A0}\u{A0}\u{A0}";

/// The end of a line inside a paragraph.
pub(super) const LINE_END: &str = "\\\n";

/// What stands around the whole of a block.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Around {
    None,
    Bold,
    Italic,
}

/// A block's letters with its emphasis as Markdown.
pub(super) fn block_text(block: &Block, around: Around) -> String {
    let mut lines: Vec<Vec<(String, Emphasis)>> = vec![Vec::new()];
    let push = |lines: &mut Vec<Vec<(String, Emphasis)>>, text: &str, emphasis: Emphasis| {
        let Some(spans) = lines.last_mut() else { return };
        match spans.last_mut() {
            Some((last, same)) if *same == emphasis => last.push_str(text),
            _ => spans.push((text.to_owned(), emphasis)),
        }
    };
    let plain = match around {
        Around::None => Emphasis::default(),
        Around::Bold => Emphasis { bold: true, italic: false },
        Around::Italic => Emphasis { bold: false, italic: true },
    };
    if let Some(label) = &block.label {
        let bold = plain.bold || block.label_emphasis().bold;
        push(&mut lines, &format!("{label} "), Emphasis { bold, ..plain });
    }
    for inline in &block.inlines {
        match inline {
            Inline::Text(inline) => {
                let bold = inline.emphasis.bold || plain.bold;
                let italic = inline.emphasis.italic || plain.italic;
                push(&mut lines, &inline.text, Emphasis { bold, italic });
            }
            Inline::Blank(Blank::Number | Blank::Date) => push(&mut lines, BLANK, plain),
            Inline::Break => lines.push(Vec::new()),
        }
    }
    let line = |spans: Vec<(String, Emphasis)>| {
        spans.iter().fold(String::new(), |mut out, (text, emphasis)| {
            emphasised(&mut out, text, *emphasis);
            out
        })
    };
    lines.into_iter().map(line).collect::<Vec<_>>().join(LINE_END)
}

/// Marks stand next to letters, never next to the blanks at a span's ends.
fn emphasised(out: &mut String, text: &str, emphasis: Emphasis) {
    let mark = match (emphasis.bold, emphasis.italic) {
        (false, false) => "",
        (false, true) => "*",
        (true, false) => "**",
        (true, true) => "***",
    };
    let inner = text.trim_matches([' ', '\u{A0}']);
    if inner.is_empty() {
        out.push_str(text);
        return;
    }
    let start = text.len() - text.trim_start_matches([' ', '\u{A0}']).len();
    out.push_str(&text[..start]);
    out.push_str(mark);
    let at_line_start = out.is_empty();
    out.push_str(&escaped(inner, at_line_start));
    out.push_str(mark);
    out.push_str(&text[start + inner.len()..]);
}

/// Text in which nothing is a mark. At a line's start a number's dot and a dash would begin a list.
pub(super) fn escaped(text: &str, line_start: bool) -> String {
    let mut out = String::with_capacity(text.len());
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    for (index, letter) in text.char_indices() {
        let marks_list = line_start
            && match letter {
                '-' | '+' | '=' => index == 0,
                '.' | ')' => digits > 0 && index == digits,
                _ => false,
            };
        let begins_entity = letter == '&' && is_entity(&text[index..]);
        if marks_list
            || begins_entity
            || matches!(letter, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '~' | '$' | '!')
        {
            out.push('\\');
        }
        out.push(letter);
    }
    out
}

/// Whether text begins with what Markdown reads as one letter, such as `&copy;`.
fn is_entity(text: &str) -> bool {
    let name =
        text[1..].split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '#').next().unwrap_or_default();
    !name.is_empty() && text[1 + name.len()..].starts_with(';')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{BlockKind, TextInline};

    fn block(label: Option<&str>, parts: &[(&str, bool, bool)]) -> Block {
        let inline = |(text, bold, italic): &(&str, bool, bool)| {
            let emphasis = Emphasis { bold: *bold, italic: *italic };
            Inline::Text(TextInline { text: (*text).to_owned(), emphasis, origin: None })
        };
        Block {
            label: label.map(str::to_owned),
            inlines: parts.iter().map(inline).collect(),
            ..Block::empty(BlockKind::Paragraph)
        }
    }

    #[test]
    fn marks_of_markdown_come_out_as_letters() {
        let text = block(None, &[("# a*b_c [x] <y> & &copy; `z` ~", false, false)]);
        assert_eq!(block_text(&text, Around::None), "\\# a\\*b\\_c \\[x\\] \\<y\\> & \\&copy; \\`z\\` \\~");
    }

    #[test]
    fn a_label_begins_no_list() {
        assert_eq!(block_text(&block(Some("2."), &[("Thời gian", false, false)]), Around::None), "2\\. Thời gian");
        assert_eq!(block_text(&block(None, &[("- x", false, false)]), Around::None), "\\- x");
    }

    #[test]
    fn emphasis_marks_touch_letters() {
        let text = block(None, &[("ngày", false, false), (" 15/12 ", true, false), ("x", false, true)]);
        assert_eq!(block_text(&text, Around::None), "ngày **15/12** *x*");
    }
}
