//! Whether a file is still as it was written: a digest of all its other bytes stands in a comment before its end. A program that saves
//! the file anew leaves the comment out; a digital signature stands behind the end, and all before it stays.

use sha2::{Digest, Sha256};

use crate::write::Written;

/// What stands before the digest on its line.
const MARK: &[u8] = b"%vanthu-sha256 ";
/// What stands before the number of an issued notice, on the line above.
const ISSUED: &[u8] = b"%vanthu-issued ";
/// What stands after both.
const REFERENCE: &[u8] = b"startxref";
/// The end of the file.
const END: &[u8] = b"%%EOF";
/// Figures of a digest.
const FIGURES: usize = 64;
/// The most bytes between digest and end: the place of the table of objects, a number.
const LONGEST_TAIL: usize = 64;

/// Puts the digest into a file that is written otherwise, and the number of the notice where it is issued.
pub(super) fn seal(bytes: &mut Vec<u8>, issued: Option<&str>) {
    let Some(reference) = bytes.windows(REFERENCE.len()).rposition(|part| part == REFERENCE) else { return };
    let tail = bytes.split_off(reference);
    if let Some(number) = issued {
        [ISSUED, number.as_bytes(), b"\n"].into_iter().for_each(|part| bytes.extend(part));
    }
    bytes.extend(MARK);
    let tail = [b"\n", tail.as_slice()].concat();
    let digest = Sha256::new().chain_update(&*bytes).chain_update(&tail);
    bytes.extend(shown(digest).as_bytes());
    bytes.extend(tail);
}

/// A digest in small letters.
fn shown(digest: Sha256) -> String {
    digest.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

/// How a file stands to one that was sealed.
#[must_use]
pub fn written(bytes: &[u8]) -> Written {
    // Somebody may have typed marks of his own; what stands before them is read once.
    let (mut before, mut from) = (Sha256::new(), 0);
    while let Some(mark) = find(&bytes[from..], MARK).map(|at| from + at) {
        let at = mark + MARK.len();
        before.update(&bytes[from..at]);
        if let Some(end) = end_of_sealed(bytes, at, &before) {
            let whole = bytes[end..].iter().all(u8::is_ascii_whitespace);
            return if whole { Written::Whole { issued: number(&bytes[..mark]) } } else { Written::Continued };
        }
        from = at;
    }
    Written::Otherwise
}

/// Where the part ends whose digest stands at a place, if it does; `before` has taken in what stands before that.
fn end_of_sealed(bytes: &[u8], at: usize, before: &Sha256) -> Option<usize> {
    let after = at + FIGURES;
    let stated = bytes.get(at..after)?;
    let tail = &bytes[after..bytes.len().min(after + LONGEST_TAIL)];
    let tail = &tail[..find(tail, END)? + END.len()];
    (shown(before.clone().chain_update(tail)).as_bytes() == stated).then_some(after + tail.len())
}

/// The number that stands on the last line.
fn number(before: &[u8]) -> Option<String> {
    let line = before.strip_suffix(b"\n")?.rsplit(|byte| *byte == b'\n').next()?;
    Some(String::from_utf8_lossy(line.strip_prefix(ISSUED)?).into_owned())
}

fn find(bytes: &[u8], part: &[u8]) -> Option<usize> {
    bytes.windows(part.len()).position(|window| window == part)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sealed(issued: Option<&str>) -> Vec<u8> {
        let mut bytes = b"%PDF-1.7\n1 0 obj\ntrailer\n<</Size 1>>\nstartxref\n28\n%%EOF".to_vec();
        seal(&mut bytes, issued);
        bytes
    }

    fn whole(issued: Option<&str>) -> Written {
        Written::Whole { issued: issued.map(str::to_owned) }
    }

    #[test]
    fn a_sealed_file_is_known_and_so_is_its_number() {
        for issued in [None, Some("Số: 12/GM-UBND")] {
            let bytes = sealed(issued);
            assert_eq!(written(&bytes), whole(issued));
            assert_eq!(written(&[bytes.as_slice(), b"\r\n"].concat()), whole(issued));
            assert_eq!(written(&[bytes.as_slice(), b"\n7 0 obj\nstartxref\n99\n%%EOF"].concat()), Written::Continued);
        }
    }

    #[test]
    fn any_other_byte_is_noticed() {
        let bytes = sealed(Some("Số: 12/GM-UBND"));
        for at in 0..bytes.len() {
            let mut other = bytes.clone();
            other[at] ^= 1;
            assert_ne!(written(&other), whole(Some("Số: 12/GM-UBND")), "byte {at}");
            assert_eq!(written(&bytes[..at]), Written::Otherwise, "cut at {at}");
        }
    }

    #[test]
    fn a_mark_that_somebody_typed_is_passed_over() {
        let mut bytes = b"%PDF-1.7\n%vanthu-sha256 %vanthu-sha256 abc\n%%EOF\ntrailer\nstartxref\n28\n%%EOF".to_vec();
        seal(&mut bytes, None);
        assert_eq!(written(&bytes), whole(None));
        assert_eq!(written(b""), Written::Otherwise);
    }
}
