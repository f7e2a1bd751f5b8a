use super::rime::RIMES;
use super::{Verdict, judge};

fn all(words: &str, verdict: &Verdict) {
    assert!(words.split(' ').count() > 3);
    for word in words.split(' ') {
        assert_eq!(judge(word), *verdict, "{word}");
    }
}

#[test]
fn rimes_are_in_order_and_each_stands_once() {
    assert!(RIMES.is_sorted_by(|one, next| one < next));
}

#[test]
fn syllables_of_vietnamese_are_sound() {
    all(
        "được nghiệp giếng gì gìn quốc quyết quý quỳnh quýt khuỷu ngoằn ngoèo thuở khuỵu nguồn nghiêng",
        &Verdict::Sound,
    );
    all("hoà hòa khỏe khoẻ thủy thuỷ uỷ ủy kỹ kĩ bảo đảm yếu ý ưu ướt ươm huỳnh huýt giặt giữ", &Verdict::Sound);
    all(
        "ngoại ngữ gỗ ghế cá kể quả quở quạt quặng quắc nguệch hoạch tuýp séc xoèn ngoáy phở rượu bưởi",
        &Verdict::Sound,
    );
}

#[test]
fn other_words_are_left_alone() {
    all("logistics online website thuc hien ngay cong", &Verdict::Foreign);
    all("café zèng đắk klông brôm prôtêin đc vnđ trđ señor naïve", &Verdict::Foreign);
    all("ôtô bêtông vắcxin axít kilômét sôcôla cácbon ôxy xíchlô lôgic đôla", &Verdict::Foreign);
    all("kơ kămpông đk đrao", &Verdict::Foreign);
}

#[test]
fn slips_of_typing_are_no_syllables() {
    all("kiểmm đượcc thựchiện kếhoạch triểnkhai môt đăc quyêt nhiệmvụ củaủ đòcc nhiiệm", &Verdict::Impossible(None));
}

#[test]
fn onset_that_the_vowel_forbids_is_mended() {
    for (wrong, right) in [("nghành", "ngành"), ("ghạch", "gạch"), ("ngỉ", "nghỉ"), ("gế", "ghế"), ("cế", "kế")]
    {
        assert_eq!(judge(wrong), Verdict::Impossible(Some(right.to_owned())), "{wrong}");
    }
}

#[test]
fn tone_mark_on_the_wrong_vowel_is_moved() {
    for (wrong, right) in
        [("đựơc", "được"), ("qúy", "quý"), ("hòan", "hoàn"), ("gía", "giá"), ("lụât", "luật"), ("kíên", "kiến")]
    {
        assert_eq!(judge(wrong), Verdict::MisplacedTone(right.to_owned()), "{wrong}");
    }
}

#[test]
fn each_tone_is_taken_off_and_put_back() {
    for tone in ['à', 'ả', 'ã', 'á', 'ạ', 'ằ', 'ẩ', 'ẽ', 'ế', 'ị', 'ò', 'ổ', 'ỡ', 'ú', 'ự', 'ỳ']
    {
        let (vowel, mark) = super::tone::bare(tone);
        assert_eq!(mark.map(|mark| mark.on(vowel)), Some(tone));
        assert_ne!(vowel, tone);
    }
}
