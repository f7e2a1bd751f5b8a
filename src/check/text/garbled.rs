//! Letters of another encoding: UTF-8 that was read as Latin (`Uá»· ban`), the old TCVN3 (`Uû ban nh©n d©n`) and VNI (`Uûy ban nhaân daân`), and
//! raw keys of Telex (`thuwjc hieejn`). Told once a line, at the first word.

use super::Page;
use crate::finding::{Finding, rules};
use crate::vi::telex;
use crate::vi::words::Word;

/// Pairs of letters that UTF-8 makes when it is read as Latin, and no language writes.
#[rustfmt::skip] // one a line would hide the list
const MOJIBAKE: &[&str] = &["á»", "áº", "Ä‘", "Æ°", "Æ¡", "Ã¡", "Ã ", "Ã¢", "Ãª", "Ã´", "Ã¬", "Ã©", "Ã¨", "Ã²", "Ã³", "Ãº", "Ã¹", "Ã½", "Ä\u{90}", "Ä©", "Å©"];
/// Signs that TCVN3 has in the place of letters, and that stand inside no word else.
const TCVN: &[char] = &['©', '®', '¸', 'µ', '¶', '¹', '¨', '¬', 'ª', '«'];
/// A vowel with the letter that VNI puts behind it for its mark.
#[rustfmt::skip]
const VNI: &[&str] = &["aâ", "aù", "aø", "aû", "aõ", "aï", "aá", "aà", "aå", "aã", "aä", "eâ", "eá", "eà", "eå", "eã", "eä", "oâ", "oå", "oä", "öô", "öï", "öõ"];

/// Checks every line.
pub(super) fn check(page: &Page<'_>, findings: &mut Vec<Finding>) {
    for line in &page.lines {
        let odd = (0..line.words.len()).find(|at| is_garbled(&line.words, *at));
        findings.extend(odd.and_then(|at| line.finding(&rules::GARBLED, line.words[at].range.clone())));
    }
}

fn is_garbled(words: &[Word<'_>], at: usize) -> bool {
    let word = &words[at];
    if !word.core.is_ascii() {
        let latin = MOJIBAKE.iter().any(|pair| word.core.contains(pair));
        return latin || is_tcvn(word.core) || (is_vni(word.core) && near(words, at, |word| is_vni(word.core)));
    }
    telex::means(word.core).is_some_and(|one| {
        let next = words.get(at + 1).filter(|_| !word.closed).and_then(|next| telex::means(next.core));
        next.is_some_and(|next| telex::is_pair(&one, &next))
    })
}

/// A sign between letters: `nh©n`.
fn is_tcvn(core: &str) -> bool {
    let letters: Vec<char> = core.chars().collect();
    let inside = letters.windows(3).filter(|three| three[0].is_ascii_alphabetic() && three[2].is_ascii_alphabetic());
    inside.into_iter().any(|three| TCVN.contains(&three[1]))
}

fn is_vni(core: &str) -> bool {
    let small = core.to_lowercase();
    VNI.iter().any(|pair| small.contains(pair))
}

fn near(words: &[Word<'_>], at: usize, test: impl Fn(&Word<'_>) -> bool) -> bool {
    let around = at.saturating_sub(2)..(at + 3).min(words.len());
    around.filter(|other| *other != at).any(|other| test(&words[other]))
}
