//! The sRGB colour space (IEC 61966-2-1) as an ICC profile (ICC.1:2004-10), made from its published figures: what PDF/A wants to
//! know of the colours of a page that is black and white.

/// Primaries and white, adapted to D50, as X, Y, Z.
const COLOURS: [(&[u8; 4], [f64; 3]); 4] = [
    (b"rXYZ", [0.436_065_67, 0.222_488_4, 0.013_916_02]),
    (b"gXYZ", [0.385_147_1, 0.716_873_17, 0.097_076_42]),
    (b"bXYZ", [0.143_066_41, 0.060_607_91, 0.714_096_07]),
    (b"wtpt", D50),
];
const D50: [f64; 3] = [0.964_202_88, 1.0, 0.824_905_4];
/// Adaptation of D65 to D50 (Bradford).
const ADAPTATION: [f64; 9] = [
    1.047_882_08,
    0.022_918_7,
    -0.050_216_67,
    0.029_586_8,
    0.990_478_52,
    -0.017_074_58,
    -0.009_246_83,
    0.015_075_68,
    0.751_678_47,
];
/// Tone curve: exponent, then the figures of the straight foot.
const CURVE: [f64; 5] = [2.4, 1.0 / 1.055, 0.055 / 1.055, 1.0 / 12.92, 0.040_45];
const HEADER: usize = 128;

/// The bytes of the profile.
pub(super) fn srgb() -> Vec<u8> {
    let mut tags: Vec<([u8; 4], Vec<u8>)> =
        vec![(*b"desc", text("sRGB")), (*b"cprt", text("Public domain")), (*b"chad", numbers(*b"sf32", &ADAPTATION))];
    tags.extend(COLOURS.iter().map(|(name, colour)| (**name, numbers(*b"XYZ ", colour))));
    let mut curve = b"para\0\0\0\0\0\x03\0\0".to_vec();
    curve.extend(CURVE.iter().flat_map(|value| fixed(*value)));
    tags.extend([b"rTRC", b"gTRC", b"bTRC"].map(|name| (*name, curve.clone())));
    assemble(&tags)
}

/// Header, table of tags, tags.
fn assemble(tags: &[([u8; 4], Vec<u8>)]) -> Vec<u8> {
    let mut table = (tags.len() as u32).to_be_bytes().to_vec();
    let mut data = Vec::new();
    let start = HEADER + 4 + tags.len() * 12;
    for (name, bytes) in tags {
        table.extend(name);
        table.extend(((start + data.len()) as u32).to_be_bytes());
        table.extend((bytes.len() as u32).to_be_bytes());
        data.extend(bytes);
        data.resize(data.len().next_multiple_of(4), 0);
    }
    let mut profile = header((start + data.len()) as u32);
    profile.extend(table);
    profile.extend(data);
    profile
}

fn header(size: u32) -> Vec<u8> {
    let mut header = Vec::with_capacity(HEADER);
    header.extend(size.to_be_bytes());
    header.extend(b"\0\0\0\0\x04\x20\0\0mntrRGB XYZ ");
    header.extend([2026_u16, 1, 1, 0, 0, 0].iter().flat_map(|part| part.to_be_bytes()));
    header.extend(b"acsp");
    header.resize(68, 0);
    header.extend(D50.iter().flat_map(|value| fixed(*value)));
    header.resize(HEADER, 0);
    header
}

/// A text in one language.
fn text(text: &str) -> Vec<u8> {
    let units: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let mut bytes = b"mluc\0\0\0\0\0\0\0\x01\0\0\0\x0CenUS".to_vec();
    bytes.extend((units.len() as u32).to_be_bytes());
    bytes.extend(28_u32.to_be_bytes());
    bytes.extend(units);
    bytes
}

fn numbers(kind: [u8; 4], values: &[f64]) -> Vec<u8> {
    let mut bytes = kind.to_vec();
    bytes.extend([0; 4]);
    bytes.extend(values.iter().flat_map(|value| fixed(*value)));
    bytes
}

/// A number with 16 bits after the point.
fn fixed(value: f64) -> [u8; 4] {
    ((value * 65536.0).round() as i32).to_be_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_header_states_the_size_and_the_table_points_inside() {
        let profile = srgb();
        let word = |at: usize| u32::from_be_bytes([profile[at], profile[at + 1], profile[at + 2], profile[at + 3]]);
        assert_eq!(word(0) as usize, profile.len());
        assert_eq!(&profile[36..40], b"acsp");
        for tag in 0..word(HEADER) as usize {
            let row = HEADER + 4 + tag * 12;
            assert!((word(row + 4) + word(row + 8)) as usize <= profile.len());
            assert_eq!(word(row + 4) % 4, 0);
        }
    }
}
