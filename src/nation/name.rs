//! How names of places are held against each other.

/// A name without regard to capitals, blanks, `và`, `&`, hyphens, and with `UBND` for the words.
#[must_use]
pub fn key(name: &str) -> String {
    let lower =
        name.to_lowercase().replace("uỷ", "ủy").replace("ủy ban nhân dân", "ubnd").replace("hội đồng nhân dân", "hđnd");
    let words = lower.split(|c: char| c.is_whitespace() || matches!(c, '&' | '-' | '–' | '.' | ','));
    words.filter(|word| *word != "và").collect()
}

/// Two bytes that stand for a key in the packed data: FNV-1a (<http://www.isthe.com/chongo/tech/comp/fnv/>), its halves put together.
#[must_use]
pub fn mark(key: &str) -> u16 {
    let hash = key.bytes().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    let [a, b, c, d] = hash.to_le_bytes();
    u16::from_le_bytes([a ^ c, b ^ d])
}
