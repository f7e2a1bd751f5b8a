//! A word or phrase typed twice in a row. Doubling is a way to make words (`luôn luôn`, `từng bước từng bước`), and a noun may meet
//! the verb that sounds the same (`nhà đầu tư đầu tư`, `biện pháp bảo đảm bảo đảm`), so only what is never doubled is told.

use super::{Line, Page};
use crate::finding::{Finding, rules};
use crate::vi::words::Word;

/// Words of grammar that never end a phrase before another that begins with them, and bodies; `trên`, `theo`, `có`, `được`, `cho` may:
/// `nêu trên trên địa bàn`, `kèm theo theo quy định`, `hiện có có nhu cầu`, `đạt được được đánh giá`, `dành cho cho vay`.
#[rustfmt::skip] // one word a line would hide the list
const SINGLE: &[&str] = &["bởi", "các", "của", "hoặc", "là", "mà", "nhằm", "như", "những", "sẽ", "thì", "và", "với", "đang", "đã", "để", "ubnd"];

/// Words that are told only where the first begins its sentence: no phrase can end with it there.
const OPENING: &[&str] = &["tại", "trong", "do", "phải", "có", "theo", "trên", "cho", "không"];

/// Phrases of two words that no noun ends with.
const PAIRS: &[&str] = &["chủ động", "khẩn trương", "kịp thời", "nghiêm túc", "tiếp tục", "tăng cường", "đồng thời"];

/// Words behind `thực hiện thực hiện` that are what is done: `hợp đồng thực hiện thực hiện đúng` has none.
const DONE: &[&str] = &["các", "những", "nhiệm", "tốt", "nghiêm", "quyết"];

/// The longest phrase that is compared, in words.
const LONGEST: usize = 5;

/// Checks every line.
pub(super) fn check(page: &Page<'_>, findings: &mut Vec<Finding>) {
    for line in &page.lines {
        let mut told = 0;
        for at in 0..line.words.len() {
            if let Some(count) = repeated(line, at).filter(|_| at >= told) {
                told = at + 2 * count;
                let end = line.words[at + 2 * count - 1].core_range().end;
                // Where two values meet, or one and words of the form, another rule tells what is said twice.
                if line.is_one_piece(&(line.words[at].range.start..end)) {
                    findings.extend(line.finding(&rules::REPEATED_WORD, line.words[at + count].range.start..end));
                }
            }
        }
    }
}

/// How many words the phrase has that begins here and is at once said again.
fn repeated(line: &Line<'_>, at: usize) -> Option<usize> {
    let words = &line.words[at..];
    let first = &words[0];
    let opens =
        first.is_capitalised() && (at == 0 || first.first || line.words[at - 1].text.ends_with(['.', ';', ':']));
    (1..=LONGEST.min(words.len() / 2)).find(|&count| {
        // The first words are compared before anything else: they nearly always differ.
        (first.core == words[count].core || (opens && is_small(first.core, words[count].core)))
            && is_run(&words[..2 * count])
            && (1..count).all(|index| words[index].core == words[count + index].core)
            && match count {
                1 => is_single(words, opens),
                2 => is_pair(words, opens),
                _ => !first.is_any(&["từng", "một", "cứ", "càng", "ngày", "mỗi"]),
            }
    })
}

/// Whether a word is another with a small first letter.
fn is_small(core: &str, small: &str) -> bool {
    let (mut one, mut two) = (core.chars(), small.chars());
    let first = one.next().zip(two.next());
    first.is_some_and(|(one, two)| one.to_lowercase().eq([two])) && one.as_str() == two.as_str()
}

fn is_single(words: &[Word<'_>], opens: bool) -> bool {
    let counted = words[0].is_any(&["ngày", "tháng"]) && words.get(2).is_some_and(|next| next.begins_with_figure());
    words[1].is_any(SINGLE) || counted || (opens && words[0].is_any(OPENING))
}

fn is_pair(words: &[Word<'_>], opens: bool) -> bool {
    let is = |pair: &str| pair.split(' ').eq([words[2].core, words[3].core]);
    let done = is("thực hiện") && words.get(4).is_some_and(|next| next.is_any(DONE));
    done || (opens && is("yêu cầu")) || PAIRS.iter().any(|pair| is(pair))
}

/// Whether words, more than figures, follow one another without a mark.
fn is_run(words: &[Word<'_>]) -> bool {
    let letters = |word: &Word<'_>| word.core.chars().all(char::is_alphabetic) && !word.core.is_empty();
    let named = |word: &Word<'_>| word.core.chars().next().is_some_and(char::is_uppercase);
    // Two names in a row may be of two: `Nguyễn Văn`, `Ba Ba`.
    let short = words.len() < 6 && words[1..].iter().any(named) && !words[0].is_any(SINGLE);
    words.iter().all(letters)
        && !short
        && words[1..].iter().all(|word| !word.opened && !word.first)
        && words[..words.len() - 1].iter().all(|word| !word.closed)
}
