//! Typed text with names in braces, marks and backslashes.

use super::*;

fn typed(text: &str) -> At<String> {
    At { value: text.to_owned(), span: Span { start: 0, end: text.len() } }
}

#[test]
fn only_known_names_are_replaced() {
    let source = Source::new("x.toml", "");
    let road = typed("dự án Mở rộng đường");
    let mut words = Words::new(&source);
    words.phrase("road", &road);
    let text = words.plain(&typed("tiến độ {road} {raod} {}"));
    assert_eq!(text.letters(), "tiến độ dự án Mở rộng đường {raod} {}");
}

#[test]
fn a_name_nearly_known_is_noted_and_other_braces_are_not() {
    let source = Source::new("x.toml", "");
    let road = typed("đường");
    let mut words = Words::new(&source);
    words.phrase("du_an", &road);
    let found = |text: &str| {
        let _ = words.rich(&typed(text));
        words.misnamed().into_iter().map(|found| (found.name, found.near)).collect::<Vec<_>>()
    };
    for name in ["du_na", "du an", "Du_an", "dự_án", "DU-AN"] {
        assert_eq!(found(&format!("tiến độ {{{name}}}")), [(name.to_owned(), "du_an".to_owned())]);
    }
    for text in [r"\{du_na}", "{du_an}", "{a}", "{hai}", "{x, y}", "{}", "{du_na", "{1}", "{không rõ}", "{ten}"] {
        assert_eq!(found(text), [], "{text}");
    }
}

#[test]
fn a_phrase_that_leads_back_to_itself_ends() {
    let source = Source::new("x.toml", "");
    let (a, b) = (typed("a{b}"), typed("b{a}"));
    let mut words = Words::new(&source);
    words.phrase("a", &a);
    words.phrase("b", &b);
    assert_eq!(words.plain(&typed("{a}")).letters(), "ab{a}");
}

#[test]
fn a_backslash_keeps_a_placeholder_in_rich_text() {
    let source = Source::new("x.toml", "");
    let road = typed("đường");
    let mut words = Words::new(&source);
    words.phrase("road", &road);
    assert_eq!(words.rich(&typed(r"\{road} {road}")).letters(), "{road} đường");
}

#[test]
fn a_bare_text_is_what_the_long_way_makes_of_it() {
    let source = Source::new("x.toml", "");
    let words = Words::new(&source);
    let mut bare = 0;
    let texts = "Sở Tài chính|a|1. Một|- a|(1) a|a *b*|a {b|a  b| a|a |\u{a0}a|a\u{a0}|a\tb|a\nb|a\\- b|a}b|-|1.|";
    for (text, marks) in
        texts.split('|').flat_map(|text| [Marks::Plain, Marks::Line, Marks::Rich].map(|marks| (text, marks)))
    {
        let typed = typed(text);
        let raw = rich::letters(text, marks).into_iter();
        let long = raw.map(|raw| words.paragraph(raw, typed.span, marks != Marks::Plain)).collect::<Vec<_>>();
        if rich::is_bare(text, marks) {
            bare += 1;
            assert_eq!(format!("{:?}", words.bare(&typed).paragraphs), format!("{long:?}"), "{text:?} {marks:?}");
        }
    }
    assert!(bare > 15, "{bare}");
}

#[test]
fn a_fact_stands_as_its_sentence_wants_it() {
    let source = Source::new("x.toml", "");
    let mut words = Words::new(&source);
    words.derive("time", Text::plain("từ 14 giờ 00"));
    let of = |text: &str| words.rich(&typed(text)).letters();
    assert_eq!(of("{time}, họp lúc {time} hoặc từ {time}. {time}; {time}"), {
        "Từ 14 giờ 00, họp lúc 14 giờ 00 hoặc từ 14 giờ 00. Từ 14 giờ 00; từ 14 giờ 00"
    });
    assert_eq!(words.plain(&typed("{time}")).letters(), "từ 14 giờ 00", "a value of one line goes on in a sentence");
}

#[test]
fn typed_lines_are_paragraphs() {
    let source = Source::new("x.toml", "");
    let words = Words::new(&source);
    let text = words.lines(&typed("Dự họp\n  về *hai* việc\n"));
    assert_eq!(text.letters(), "Dự họp\nvề *hai* việc");
    let text = words.starred_lines(&typed("DANH SÁCH\n*đại biểu*"));
    assert_eq!((text.letters().as_str(), text.paragraphs[1].pieces[0].emphasis.italic), ("DANH SÁCH\nđại biểu", true));
}
