//! Letters of the time before Unicode: TCVN3 in `.VnTime` and its kin, VNI in `VNI-Times`. They are told, never converted.

use crate::finding::{Finding, rules};
use crate::read::Manuscript;

/// Signs that TCVN3 prints as Vietnamese letters and that no Vietnamese word has in Unicode.
const TCVN3: &str = "¸µ¶·¹¨¾»¼½Æ©ÇË®ÐÎÏÑªÕÖ×ØÜÞß«åæç¬ëîïñøö÷ûüþ";
/// The same of VNI, which puts them behind the vowel.
const VNI: &str = "ñÑøØûÛïÏäÄåÅöÖüÜëËÆæ";
/// How many of them make a text of such letters.
const LEAST: usize = 3;

/// What is told of a file whose letters are of another encoding; nothing where all are Unicode. The face alone says nothing: many
/// texts in Unicode have one by name.
pub(super) fn face(manuscript: &Manuscript) -> Option<Finding> {
    for (prefix, signs) in [(".Vn", TCVN3), ("VNI", VNI)] {
        let (mut found, mut first) = (0, None);
        for paragraph in &manuscript.paragraphs {
            for (look, text) in paragraph.looks(0..paragraph.text.len()) {
                let Some(face) = look.marked_face.as_ref().filter(|face| face.starts_with(prefix)) else { continue };
                if text.contains(|c: char| ('\u{1ea0}'..='\u{1eff}').contains(&c) || "ăĂđĐơƠưƯ".contains(c)) {
                    continue;
                }
                found += text.chars().filter(|letter| signs.contains(*letter)).count();
                first.get_or_insert((paragraph, face));
            }
        }
        if let Some((paragraph, face)) = first.filter(|_| found >= LEAST) {
            let place = paragraph.place(&manuscript.source, 0..paragraph.text.len());
            return Some(Finding::new(&rules::LEGACY_LETTERS).arg("face", &**face).at(place));
        }
    }
    None
}
