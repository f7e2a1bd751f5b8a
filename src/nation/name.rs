//! How names of places are held against each other.

/// A name without regard to capitals, blanks, `và`, `&`, hyphens, where the mark of `ủy` stands, and with `UBND` for the words. In one
/// pass, since a province has hundreds of names.
#[must_use]
pub fn key(name: &str) -> String {
    let mut key = String::with_capacity(name.len());
    let mut word = 0;
    for letter in name.chars() {
        if letter.is_whitespace() || matches!(letter, '&' | '-' | '–' | '.' | ',') {
            end_word(&mut key, &mut word);
        } else if letter.is_ascii() {
            key.push(letter.to_ascii_lowercase());
        } else if matches!(letter, 'ỷ' | 'Ỷ') && key.ends_with('u') {
            key.pop();
            key.push_str("ủy");
        } else {
            key.extend(letter.to_lowercase());
        }
    }
    end_word(&mut key, &mut word);
    if !key.contains("nhândân") {
        return key;
    }
    key.replace("ủybannhândân", "ubnd").replace("hộiđồngnhândân", "hđnd")
}

/// Ends a word that began at a byte of a key: `và` says nothing.
fn end_word(key: &mut String, start: &mut usize) {
    if key[*start..] == *"và" {
        key.truncate(*start);
    }
    *start = key.len();
}

/// Two bytes that stand for a key in the packed data: FNV-1a (<http://www.isthe.com/chongo/tech/comp/fnv/>), its halves put together.
#[must_use]
pub fn mark(key: &str) -> u16 {
    let hash = key.bytes().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    let [a, b, c, d] = hash.to_le_bytes();
    u16::from_le_bytes([a ^ c, b ^ d])
}

#[cfg(test)]
mod tests {
    use super::key;

    #[test]
    fn spellings_of_one_name_have_one_key() {
        for (one, other) in [
            ("Ủy ban nhân dân xã Tân An", "UBND xã Tân  An"),
            ("Uỷ ban nhân dân xã Tân An", "ủy ban Nhân dân xã Tân An"),
            ("Sở Nông nghiệp và Môi trường", "Sở Nông nghiệp & Môi trường"),
            ("Sở Nông nghiệp - Môi trường", "sở nông nghiệp môi trường"),
            ("Hội đồng nhân dân tỉnh", "HĐND tỉnh"),
            ("Đảng uỷ phường Đông Kinh", "Đảng ủy phường Đông Kinh"),
        ] {
            assert_eq!(key(one), key(other));
        }
        assert_ne!(key("xã Tân An"), key("xã Tân Ân"));
    }
}
