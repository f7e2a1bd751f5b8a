use super::*;
use crate::finding::rules;

/// Findings that say what stands right for some words of a text.
fn findings(source: &Arc<Source>, wrong: &[(&str, &str)]) -> Vec<Finding> {
    let finding = |(old, new): &(&str, &str)| {
        let at = source.text().find(old).expect("the words stand in the text");
        Finding::new(&rules::LOOK_ALIKE).mended(*new).at(source.place(at..at + old.len()))
    };
    wrong.iter().map(finding).collect()
}

fn mended(text: &str, wrong: &[(&str, &str)]) -> String {
    let source = Source::new("a.toml", text);
    let done = mend(&source, &findings(&source, wrong)).expect("only the words change");
    done.map_or_else(|| text.to_owned(), |done| done.source.text().to_owned())
}

#[test]
fn words_are_mended_with_layout_and_comments_kept() {
    let text = "# wrong\r\na  =  \"wrong \\\"one\\\"\" # wrong\r\nb = ['''x\r\n  bad''',]\r\n";
    let right = "# wrong\r\na  =  \"right \\\"one\\\"\" # wrong\r\nb = ['''x\r\n  good''',]\r\n";
    let source = Source::new("a.toml", text);
    let at = |word: &str, from: usize| text[from..].find(word).map(|at| at + from).expect("a word");
    let (one, two) = (at("wrong", 10), at("bad", 0));
    let fix = |at: usize, length: usize, new: &str| {
        Finding::new(&rules::LOOK_ALIKE).mended(new).at(source.place(at..at + length))
    };
    let done = mend(&source, &[fix(two, 3, "good"), fix(one, 5, "right")]).expect("only the words change");
    let done = done.expect("there is something to mend");
    assert_eq!(done.source.text(), right);
    let words: Vec<_> = done.mends.iter().map(Mend::words).collect();
    assert_eq!(words, [("wrong".to_owned(), "right".to_owned()), ("bad".to_owned(), "good".to_owned())]);
}

#[test]
fn right_words_are_escaped_as_their_literal_needs() {
    assert_eq!(mended("a = \"x y\"", &[("x", "\"\\")]), "a = \"\\\"\\\\ y\"");
    assert_eq!(mended("a = 'x y'", &[("x", "\"\\")]), "a = '\"\\ y'");
    assert_eq!(mended("a = 'x y'", &[("x", "it's")]), "a = 'x y'");
    assert_eq!(mended("a = \"\"\"x\ny\"\"\"", &[("y", "")]), "a = \"\"\"x\n\"\"\"");
}

#[test]
fn composed_letters_leave_escapes_and_joined_lines_alone() {
    let text = "a = \"\"\"\nNga\u{300}y \\\n   \\\"ho\u{323}p\\\" x\"\"\"\n";
    let (start, end) = ("Nga\u{300}y", "ho\u{323}p");
    let span = text.find(start).expect("a word")..text.find(end).expect("a word") + end.len();
    let source = Source::new("a.toml", text);
    let finding = Finding::new(&rules::DECOMPOSED).mended("Ngày \"họp").at(source.place(span));
    let done = mend(&source, &[finding]).expect("nothing changes but composition").expect("there is something to mend");
    assert_eq!(done.source.text(), "a = \"\"\"\nNgày \\\n   \\\"họp\\\" x\"\"\"\n");
}

#[test]
fn a_letter_is_mended_wherever_it_stands_in_its_value() {
    let source = Source::new("a.toml", "a = \"x\u{200B}y\\u200Bz\"\nb = \"\u{200B}\"");
    let at = source.text().find('\u{200B}').expect("the letter");
    let finding = letter::finding('\u{200B}', &rules::INVISIBLE_LETTER, 2).at(source.place(at..at + 3));
    let done = mend(&source, &[finding]).expect("only the letters go").expect("there is something to mend");
    assert_eq!(done.source.text(), "a = \"xyz\"\nb = \"\u{200B}\"");
    assert_eq!(done.mends[1].words(), ("x<U+200B>y\\u200Bz".to_owned(), "x<U+200B>yz".to_owned()));
}

#[test]
fn of_overlapping_places_one_is_mended() {
    assert_eq!(mended("a = \"xyz\"", &[("xy", "1"), ("yz", "2")]), "a = \"1z\"");
}

#[test]
fn keys_comments_and_texts_of_other_files_stay() {
    let other = Source::new("b.toml", "a = \"x\"");
    let source = Source::new("a.toml", "x = \"y\" # x");
    let finding = Finding::new(&rules::LOOK_ALIKE).mended("z");
    let places = [source.place(0..1), source.place(10..11), other.place(5..6), source.place(4..7)];
    let found: Vec<_> = places.into_iter().map(|place| finding.clone().at(place)).collect();
    assert!(mend(&source, &found).expect("nothing changes").is_none());
}

#[test]
fn a_text_that_would_say_something_else_is_refused() {
    // A backslash before the place makes the new letter an escape.
    let source = Source::new("a.toml", "a = \"\"\"x \\\n  y\"\"\"");
    let at = source.text().find('y').expect("a letter");
    let finding = Finding::new(&rules::LOOK_ALIKE).mended(" y").at(source.place(at..at + 1));
    assert_eq!(mend(&source, &[finding]).err(), Some(Changed));
}
