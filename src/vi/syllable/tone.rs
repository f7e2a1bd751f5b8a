//! Tone marks on vowels.

/// A tone that has a mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::vi) enum Tone {
    /// huyền
    Grave,
    /// hỏi
    Hook,
    /// ngã
    Tilde,
    /// sắc
    Acute,
    /// nặng
    Dot,
}

/// Each vowel with each tone, in the order of [`Tone`].
const TONED: [(char, [char; 5]); 12] = [
    ('a', ['à', 'ả', 'ã', 'á', 'ạ']),
    ('ă', ['ằ', 'ẳ', 'ẵ', 'ắ', 'ặ']),
    ('â', ['ầ', 'ẩ', 'ẫ', 'ấ', 'ậ']),
    ('e', ['è', 'ẻ', 'ẽ', 'é', 'ẹ']),
    ('ê', ['ề', 'ể', 'ễ', 'ế', 'ệ']),
    ('i', ['ì', 'ỉ', 'ĩ', 'í', 'ị']),
    ('o', ['ò', 'ỏ', 'õ', 'ó', 'ọ']),
    ('ô', ['ồ', 'ổ', 'ỗ', 'ố', 'ộ']),
    ('ơ', ['ờ', 'ở', 'ỡ', 'ớ', 'ợ']),
    ('u', ['ù', 'ủ', 'ũ', 'ú', 'ụ']),
    ('ư', ['ừ', 'ử', 'ữ', 'ứ', 'ự']),
    ('y', ['ỳ', 'ỷ', 'ỹ', 'ý', 'ỵ']),
];

impl Tone {
    /// Whether a syllable that ends in p, t, c or ch can have it.
    pub(super) const fn suits_stop(self) -> bool {
        matches!(self, Self::Acute | Self::Dot)
    }

    /// A vowel with this tone; any other letter as it is.
    pub(in crate::vi) fn on(self, letter: char) -> char {
        let toned = TONED.iter().find(|(vowel, _)| *vowel == letter);
        toned.map_or(letter, |(_, toned)| toned[self as usize])
    }
}

/// A letter without its tone, and the tone. Asked of every letter of a text, so it looks nothing up.
#[rustfmt::skip] // one letter a line would hide the table
pub(in crate::vi) const fn bare(letter: char) -> (char, Option<Tone>) {
    let vowel = match letter {
        'à' | 'ả' | 'ã' | 'á' | 'ạ' => 'a', 'ằ' | 'ẳ' | 'ẵ' | 'ắ' | 'ặ' => 'ă', 'ầ' | 'ẩ' | 'ẫ' | 'ấ' | 'ậ' => 'â',
        'è' | 'ẻ' | 'ẽ' | 'é' | 'ẹ' => 'e', 'ề' | 'ể' | 'ễ' | 'ế' | 'ệ' => 'ê', 'ì' | 'ỉ' | 'ĩ' | 'í' | 'ị' => 'i',
        'ò' | 'ỏ' | 'õ' | 'ó' | 'ọ' => 'o', 'ồ' | 'ổ' | 'ỗ' | 'ố' | 'ộ' => 'ô', 'ờ' | 'ở' | 'ỡ' | 'ớ' | 'ợ' => 'ơ',
        'ù' | 'ủ' | 'ũ' | 'ú' | 'ụ' => 'u', 'ừ' | 'ử' | 'ữ' | 'ứ' | 'ự' => 'ư', 'ỳ' | 'ỷ' | 'ỹ' | 'ý' | 'ỵ' => 'y',
        _ => return (letter, None),
    };
    let tone = match letter {
        'à' | 'ằ' | 'ầ' | 'è' | 'ề' | 'ì' | 'ò' | 'ồ' | 'ờ' | 'ù' | 'ừ' | 'ỳ' => Tone::Grave,
        'ả' | 'ẳ' | 'ẩ' | 'ẻ' | 'ể' | 'ỉ' | 'ỏ' | 'ổ' | 'ở' | 'ủ' | 'ử' | 'ỷ' => Tone::Hook,
        'ã' | 'ẵ' | 'ẫ' | 'ẽ' | 'ễ' | 'ĩ' | 'õ' | 'ỗ' | 'ỡ' | 'ũ' | 'ữ' | 'ỹ' => Tone::Tilde,
        'á' | 'ắ' | 'ấ' | 'é' | 'ế' | 'í' | 'ó' | 'ố' | 'ớ' | 'ú' | 'ứ' | 'ý' => Tone::Acute,
        _ => Tone::Dot,
    };
    (vowel, Some(tone))
}
