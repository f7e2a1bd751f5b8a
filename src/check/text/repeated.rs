//! A word or phrase typed twice in a row. Doubling is a way to make words (`luôn luôn`, `từng bước từng bước`), and a noun may meet
//! the verb that sounds the same (`nhà đầu tư đầu tư`), so only what is never doubled is told.

use super::{Line, Page};
use crate::finding::{Finding, rules};
use crate::vi::words::Word;

/// Words of grammar that never end a phrase before another that begins with them; `trên`, `theo`, `có`, `được` may:
/// `nêu trên trên địa bàn`, `kèm theo theo quy định`, `hiện có có nhu cầu`, `đạt được được đánh giá`.
#[rustfmt::skip] // one word a line would hide the list
const SINGLE: &[&str] = &["bởi", "cho", "các", "của", "hoặc", "là", "mà", "nhằm", "như", "những", "sẽ", "thì", "và", "với", "đang", "đã", "để"];

/// Phrases of two words that are no nouns: after a noun they do not begin anew.
const PAIRS: &[&str] = &[
    "bảo đảm",
    "chủ động",
    "hoàn thành",
    "khẩn trương",
    "kịp thời",
    "nghiêm túc",
    "thường xuyên",
    "thực hiện",
    "tiếp tục",
    "triển khai",
    "tăng cường",
    "tập trung",
    "đảm bảo",
    "đồng thời",
];

/// The longest phrase that is compared, in words.
const LONGEST: usize = 5;

/// Checks every line.
pub(super) fn check(page: &Page<'_>, findings: &mut Vec<Finding>) {
    for line in &page.lines {
        let mut told = 0;
        for at in 0..line.words.len() {
            if let Some(count) = repeated(line, at).filter(|_| at >= told) {
                told = at + 2 * count;
                let range = line.words[at + count].range.start..line.words[at + 2 * count - 1].core_range().end;
                findings.extend(line.finding(&rules::REPEATED_WORD, range));
            }
        }
    }
}

/// How many words the phrase has that begins here and is at once said again.
fn repeated(line: &Line<'_>, at: usize) -> Option<usize> {
    let words = &line.words[at..];
    let first = &words[0];
    (1..=LONGEST.min(words.len() / 2)).find(|&count| {
        // The first words are compared before anything else: they nearly always differ.
        first.core == words[count].core
            && is_run(&words[..2 * count])
            && (1..count).all(|index| words[index].core == words[count + index].core)
            && match count {
                1 => SINGLE.contains(&first.core),
                2 => PAIRS.iter().any(|pair| pair.split(' ').eq([first.core, words[1].core])),
                _ => !first.is_any(&["từng", "một", "cứ", "càng", "ngày", "mỗi"]),
            }
    })
}

/// Whether words follow one another without a mark, in small letters.
fn is_run(words: &[Word<'_>]) -> bool {
    let small = |word: &Word<'_>| word.core.chars().all(char::is_lowercase) && !word.core.is_empty();
    words.iter().all(small)
        && words[1..].iter().all(|word| !word.opened && !word.first)
        && words[..words.len() - 1].iter().all(|word| !word.closed)
}
