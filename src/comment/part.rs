//! The part that holds the words of comments: a new one, or that of the file with more at its end.

use super::Comment;
use super::copy::Copy;

const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const RELATION: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments";
const CONTENT: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";

/// The first number that no comment of the file has.
pub(super) fn first_number(file: &Copy<'_>) -> Option<usize> {
    let comments = file.comments().map(|(_, text)| text).unwrap_or_default();
    let main = file.main_text()?;
    let numbers = [comments.as_str(), main.as_str()].into_iter().flat_map(numbers);
    Some(numbers.max().map_or(0, |most| most + 1))
}

/// Numbers of comments in a part.
fn numbers(part: &str) -> impl Iterator<Item = usize> {
    let tags = part.match_indices("comment").filter_map(|(at, _)| part[at..].split('>').next());
    tags.filter_map(|tag| tag.split(":id=\"").nth(1)?.split('"').next()?.parse().ok())
}

/// Letters as XML has them; what XML cannot have is left out.
fn escaped(text: &str) -> String {
    let allowed = |letter: &char| !letter.is_control() && !matches!(letter, '\u{fffe}' | '\u{ffff}');
    let text: String = text.chars().filter(allowed).collect();
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// Adds the words of the comments to the file.
pub(super) fn add(file: &mut Copy<'_>, comments: &[Comment], author: &str, first: usize) -> Option<()> {
    let existing = file.comments();
    let bound = existing.as_ref().is_some_and(|(_, text)| text.contains("xmlns:w=\""));
    let name = if bound { String::new() } else { format!(" xmlns:w=\"{WORD}\"") };
    let initials: String = author.split_whitespace().filter_map(|word| word.chars().next()).collect();
    let mut made = String::new();
    for (index, comment) in comments.iter().enumerate() {
        let (author, initials) = (escaped(author), escaped(&initials));
        let number = first + index;
        made += &format!("<w:comment{name} w:id=\"{number}\" w:author=\"{author}\" w:initials=\"{initials}\">");
        for line in &comment.text {
            made += &format!("<w:p><w:r><w:t xml:space=\"preserve\">{}</w:t></w:r></w:p>", escaped(line));
        }
        made += "</w:comment>";
    }
    match existing {
        Some((path, text)) => {
            let end = text.rfind("</").unwrap_or_default();
            let whole = match text.rfind("/>").filter(|empty| *empty > end || end == 0) {
                // An element without any comment yet.
                Some(empty) => {
                    let open = text[..empty].rfind('<')?;
                    let root = text[open + 1..empty].split_whitespace().next()?;
                    format!("{}>{made}</{root}>", &text[..empty])
                }
                None => format!("{}{made}{}", &text[..end], &text[end..]),
            };
            file.replace(&path, whole);
        }
        None => {
            let root =
                format!("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><w:comments xmlns:w=\"{WORD}\">");
            let path = file.free_path("comments");
            file.replace(&path, format!("{root}{}</w:comments>", made.replace(&name, "")));
            file.relate(RELATION, &path)?;
            file.declare(&path, CONTENT)?;
        }
    }
    Some(())
}
