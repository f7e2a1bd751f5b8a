use super::*;

fn body(markup: &str) -> Vec<String> {
    let markup = format!("<subject>x</subject>{markup}");
    let parsed = parse(&markup, &Origins::default(), &[]).expect("the markup is well formed");
    parsed.body.iter().map(Block::text).collect()
}

#[test]
fn blanks_of_a_template_fold() {
    assert_eq!(body("<p>\n  Thực hiện\n  chương trình </p>\n\n<p> </p>"), ["Thực hiện chương trình"]);
}

#[test]
fn a_value_of_several_paragraphs_parts_its_block() {
    let found = body("<p label=\"4.\" end=\".\">Nội dung: một<para label=\"-\"/>hai<para label=\"\"/>ba</p>");
    assert_eq!(found, ["4. Nội dung: một", "- hai", "ba."]);
}

#[test]
fn a_label_of_one_kind_stands_once() {
    let found = body("<p label=\"-\"><para label=\"-\"/>một</p><p label=\"1.\"><para label=\"3.\"/>hai</p>");
    assert_eq!(found, ["- một", "3. hai"]);
    assert_eq!(body("<p label=\"1.\"><para label=\"a)\"/>ba</p>"), ["1. a) ba"]);
}

#[test]
fn a_typed_end_mark_stays() {
    assert_eq!(body("<p end=\".\">thực hiện;</p><p end=\".\">thực hiện</p>"), ["thực hiện;", "thực hiện."]);
}

#[test]
fn a_typed_heading_at_the_end_of_a_value_has_no_end_mark() {
    let found = body("<p end=\".\">một<para label=\"II.\"/>Nhiệm vụ</p><p label=\"I.\" end=\".\">hai</p>");
    assert_eq!(found, ["một", "II. Nhiệm vụ", "I. hai."]);
    assert_eq!(body("<p end=\".\"><para label=\"I.\"/>Kết quả<para label=\"\"/>tốt</p>"), ["I. Kết quả", "tốt."]);
}

#[test]
fn tags_that_do_not_fit_together_are_faults() {
    let problem = |markup: &str| match parse(markup, &Origins::default(), &[]) {
        Ok(_) => None,
        Err(finding) => finding.args.into_iter().find(|(name, _)| *name == "problem").map(|(_, word)| word),
    };
    for (markup, word) in [
        ("<subject>a</subject><p>x", "unclosed"),
        ("<subject>a</subject><p>x<p>y</p></p>", "nested"),
        ("<subject>a</subject><p>x</b></p>", "mismatch"),
        ("<p>x</p>", "missing"),
        ("<subject>a</subject>", "missing"),
        ("<subject>a</subject><subject>b</subject><p>x</p>", "repeated"),
        ("<subject>a</subject><p style=\"x\">x</p>", "attribute"),
    ] {
        assert_eq!(problem(markup), Some(Arg::Word(format!("template.{word}"))), "{markup}");
    }
}

#[test]
fn escaped_letters_come_back() {
    assert_eq!(body("<p>&lt;b&gt; &amp; &#57344;</p>"), ["<b> & \u{E000}"]);
}
