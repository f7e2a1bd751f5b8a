//! Text in, text out: whatever is typed into a value of a spec stands in the Markdown, in the PDF and in the DOCX, and what they tell of in the
//! calendar and in the message, letter for letter, or is told to be a letter that no page can show, at its place.

mod fields;

use std::fmt::Write as _;

use proptest::prelude::*;
use proptest::sample::select;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::canonical_combining_class;
use vanthu::calendar::Wanted;
use vanthu::finding::{Arg, Finding, Severity};
use vanthu::source::Source;

use crate::support::cases::cases;
use crate::support::docx_text::docx_words;
use crate::support::ics::properties;
use crate::support::odd::{Form, compact, escaped, odd, printable};
use crate::support::repository::{drafts_of, entries_of, messages_of, told};
use crate::support::words::{markdown_words, pdf_words};

use fields::Reading::{Capitals, Rich};
use fields::{FIELDS, IN_CALENDAR, IN_MESSAGE, Reading, SPEC};

/// A value and how it is typed.
#[derive(Debug, Clone)]
struct Typed {
    /// What is meant.
    text: String,
    form: Form,
    /// Whether its number stands at both ends, so that nothing is done to the ends and it is found only in its own place.
    guarded: bool,
}

/// A value for each field; where none is given, one without any trouble.
#[derive(Clone)]
struct Values(Vec<Option<Typed>>);

impl std::fmt::Debug for Values {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let given = FIELDS.iter().zip(&self.0).filter_map(|((name, _), typed)| Some((name, typed.as_ref()?)));
        out.debug_map().entries(given).finish()
    }
}

impl Values {
    /// The texts that are meant, none of them empty.
    fn meant(&self) -> Vec<(String, Form)> {
        let meant = |(index, typed): (usize, &Option<Typed>)| {
            let Some(Typed { text, form, guarded }) = typed else {
                return (format!("giá trị {index}"), Form::Basic);
            };
            let text = if *guarded { format!("{index}§{text}§{index}") } else { text.clone() };
            (if text.trim().is_empty() { "x".to_owned() } else { text }, *form)
        };
        self.0.iter().enumerate().map(meant).collect()
    }
}

fn values(text: impl Strategy<Value = String>) -> impl Strategy<Value = Values> {
    let typed = (text, select(Form::ALL), any::<bool>());
    let typed = typed.prop_map(|(text, form, guarded)| Typed { text, form, guarded });
    proptest::collection::vec(proptest::option::weighted(0.8, typed), FIELDS.len()).prop_map(Values)
}

/// The spec with the values; `whole_papers` says whether the sentence on papers is given whole.
fn spec(values: &[(String, Form)], whole_papers: bool) -> String {
    let mut spec = SPEC.to_owned();
    // The sentence given whole has no parts.
    let parts = "lead = ‹papers-lead›\nto = ‹papers-to›\ncopies = 3\nform = ‹papers-form›\n";
    assert!(spec.contains(parts), "the parts of the sentence stand together");
    let papers = if whole_papers { "text = ‹papers-text›" } else { "" };
    spec = spec.replace(if whole_papers { parts } else { "" }, "").replace("‹papers-text-key›", papers);
    let mut out = String::new();
    let mut rest = spec.as_str();
    while let Some((before, after)) = rest.split_once('‹') {
        let (name, after) = after.split_once('›').expect("a place of text ends");
        let at = FIELDS.iter().position(|(known, _)| *known == name).unwrap_or_else(|| panic!("{name}"));
        let (text, form) = &values[at];
        let text = if FIELDS[at].1 == Rich { escaped(text) } else { text.clone() };
        out.push_str(before);
        out.push_str(&form.write(&text));
        rest = after;
    }
    out + rest
}

/// Letters as they are compared where a text may be put into capitals: without their case.
fn folded(text: &str) -> String {
    let capitals: String = compact(text).to_uppercase();
    compact(&capitals.chars().flat_map(char::to_lowercase).collect::<String>())
}

/// Whether a value stands in a page. The program may change the case of its first letter and the marks at its end.
fn stands_in(page: &str, text: &str, reading: Reading) -> bool {
    let text = compact(text);
    let text = text.trim_end_matches(|letter: char| ".;,:".contains(letter));
    let begin = text.char_indices().find(|(_, letter)| letter.is_alphanumeric());
    let tail = begin.map_or("", |(at, letter)| &text[at + letter.len_utf8()..]);
    folded(page).contains(&folded(text)) && (reading == Capitals || page.contains(tail))
}

/// What is written of a spec, without blanks.
struct Written {
    markdown: String,
    pdf: String,
    docx: String,
    calendar: String,
    message: String,
}

impl Written {
    /// The texts by the name of their format, each with the fields that stand in it; none where all do.
    fn formats(&self) -> [(&str, &str, Option<&[&str]>); 5] {
        [
            ("Markdown", &self.markdown, None),
            ("PDF", &self.pdf, None),
            ("DOCX", &self.docx, None),
            ("calendar", &self.calendar, Some(IN_CALENDAR)),
            ("message", &self.message, Some(IN_MESSAGE)),
        ]
    }
}

/// What a spec's notices, its calendar and its messages say, and the findings on it.
fn written(spec: &str) -> (Written, Vec<Finding>) {
    let source = Source::new("x.toml", spec);
    let draft = drafts_of(&source);
    let [mut markdown, mut pdf, mut docx, mut calendar, mut message] = [const { String::new() }; 5];
    if !draft.documents.is_empty() {
        let file = vanthu::write::ics::write(&entries_of(&source, Wanted::default()));
        calendar = compact(&properties(&file).into_iter().map(|(_, value)| value).collect::<Vec<_>>().join("\n"));
        message = compact(&messages_of(&source).into_iter().map(|message| message.text).collect::<String>());
    }
    for drafted in &draft.documents {
        let bytes = vanthu::write::pdf::write(&drafted.document, vanthu::face::Faces::embedded(), None);
        let bytes = bytes.unwrap_or_else(|error| panic!("{error}\n{spec}"));
        pdf.push_str(&pdf_words(&bytes).concat());
        markdown.push_str(&markdown_words(&vanthu::write::markdown::write(&drafted.document)).concat());
        let bytes = vanthu::write::docx::write(&drafted.document, None);
        docx.push_str(&docx_words(&bytes.unwrap_or_else(|error| panic!("{error}\n{spec}"))).concat());
    }
    let errors = draft.findings.into_iter().filter(|finding| finding.severity == Severity::Error);
    (Written { markdown, pdf, docx, calendar, message }, errors.collect())
}

/// The letter that a finding names, if its place is that letter.
fn letter_named(finding: &Finding) -> Result<char, String> {
    // A finding at a wrong place may not be fit to be shown.
    let complaint =
        || format!("{} {:?} at {:?}", finding.rule.code, finding.args, finding.place.as_ref().map(|at| at.span));
    let named = finding.args.iter().find_map(|(name, arg)| match arg {
        Arg::Text(text) if *name == "letter" => text.chars().next(),
        _ => None,
    });
    let (Some(letter), Some(place)) = (named.filter(|_| finding.rule.code.starts_with("O10")), &finding.place) else {
        return Err(complaint());
    };
    let raw = place.source.text().get(place.span.start..place.span.end).ok_or_else(complaint)?;
    let decoded = toml::from_str::<toml::Table>(&format!("x = \"{raw}\"")).ok();
    let decoded = decoded.and_then(|table| Some(table["x"].as_str()?.to_owned()));
    if [Some(raw.to_owned()), decoded].into_iter().flatten().any(|text| is_letter(&text, letter)) {
        Ok(letter)
    } else {
        Err(format!("{letter:?} is not {raw:?}: {}", complaint()))
    }
}

/// Whether a text is a letter, or the letter with those that it shares its marks with: `ự` and a loose grave out of `ừ` with a dot.
fn is_letter(text: &str, letter: char) -> bool {
    let composed = composed(text);
    let loose_marks = composed.chars().skip(1).all(|mark| canonical_combining_class(mark) != 0);
    composed == letter.to_string() || composed.contains(letter) && loose_marks && !unicode_normalization::is_nfc(text)
}

fn composed(text: &str) -> String {
    text.replace("\r\n", "\n").nfc().collect()
}

/// A signing line whose first word is an authority, `Q Chánh Văn phòng`, as it is printed: with the mark of the standard.
fn marked_line(line: &str) -> Option<String> {
    let (authority, title) = line.trim().split_once(BLANKS)?;
    vanthu::standard::Authority::from_letters(authority).map(|_| format!("{authority}. {title}"))
}

/// Every value of the spec that does not stand in a format that has it.
fn lost(values: &[(String, Form)], whole_papers: bool, written: &Written) -> String {
    let mut lost = String::new();
    for ((name, reading), (text, form)) in FIELDS.iter().zip(values) {
        let printed = if whole_papers {
            !["papers-lead", "papers-to", "papers-form"].contains(name)
        } else {
            *name != "papers-text"
        };
        for (format, page, fields) in written.formats() {
            let printed = printed && fields.is_none_or(|fields| fields.contains(name));
            if printed
                && !stands_in(page, text, *reading)
                && !(*name == "signer-line" && marked_line(text).is_some_and(|text| stands_in(page, &text, *reading)))
            {
                writeln!(lost, "{name} is not in the {format}: {text:?} as {form:?}").expect("a string");
            }
        }
    }
    lost
}

const BLANKS: [char; 4] = [' ', '\t', '\r', '\n'];

/// What a finding says is left open, as it may stand in a value: as printed, where a mark of the notice may be part of it, or as typed.
fn left_open(finding: &Finding) -> Vec<String> {
    let told =
        finding.args.iter().filter_map(|(_, arg)| if let Arg::Text(words) = arg { Some(words.clone()) } else { None });
    let typed = finding.place.iter().map(|place| place.source.slice(place.span).to_owned());
    let mut readings: Vec<String> = told.chain(typed).collect();
    let decoded = readings.last().and_then(|raw| toml::from_str::<toml::Table>(&format!("x = \"{raw}\"")).ok());
    readings.extend(decoded.and_then(|table| Some(table["x"].as_str()?.to_owned())));
    readings.extend(readings.last().map(|escaped| escaped.replace('\\', "")));
    readings.into_iter().map(|words| words.trim().to_owned()).filter(|words| !words.is_empty()).collect()
}

fn check(values: &Values, whole_papers: bool) -> Result<(), TestCaseError> {
    let mut values = values.meant();
    // Letters of labels and of the page are told at once; composition may bring one to light when others are gone. What is filled in
    // may leave another place open, `[[ ]]`.
    let (mut told_letters, mut told_open) = (0, 0);
    while told_letters < 3 && told_open < 10 {
        let (written, findings) = written(&spec(&values, whole_papers));
        if findings.is_empty() {
            let lost = lost(&values, whole_papers, &written);
            prop_assert!(lost.is_empty(), "{lost}");
            return Ok(());
        }
        // What seems to be left open is filled in, as an author would.
        let (open, findings): (Vec<_>, Vec<_>) = findings.into_iter().partition(|finding| finding.rule.code == "L201");
        let open: Vec<Vec<String>> = open.iter().map(left_open).collect();
        let letters = findings.iter().map(letter_named).collect::<Result<Vec<_>, _>>();
        let letters = letters.map_err(TestCaseError::fail)?;
        told_letters += usize::from(!letters.is_empty());
        told_open += usize::from(letters.is_empty());
        // What was not complained of must come out once the rest is gone.
        for (value, _) in &mut values {
            *value = composed(value).chars().filter(|letter| !letters.contains(letter)).collect();
            for readings in &open {
                // Words are told as printed, a run of blanks as one space.
                let printed = value.split(BLANKS).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
                if let Some(words) = readings.iter().find(|words| printed.contains(words.as_str())) {
                    *value = printed.replace(words.as_str(), "đủ");
                }
            }
            if value.trim().is_empty() {
                *value = "x".to_owned();
            }
        }
    }
    Err(TestCaseError::fail("letters are told of one after the other, or places that are open"))
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn every_printable_letter_comes_out(values in values(printable()), whole_papers in any::<bool>()) {
        check(&values, whole_papers)?;
    }

    #[test]
    fn every_letter_comes_out_or_is_named_at_its_place(values in values(odd()), whole_papers in any::<bool>()) {
        check(&values, whole_papers)?;
    }
}

#[test]
fn a_lost_letter_is_noticed() {
    let values: Vec<_> = FIELDS.iter().enumerate().map(|(index, _)| (format!("chữ{index}§"), Form::Basic)).collect();
    let (written, findings) = written(&spec(&values, false));
    assert!(findings.is_empty(), "{}", told(&findings));
    assert_eq!(lost(&values, false, &written), "");
    for (index, (name, _)) in FIELDS.iter().enumerate().filter(|(_, (name, _))| *name != "papers-text") {
        let mut wrong = values.clone();
        wrong[index].0.push('x');
        let lost = lost(&wrong, false, &written);
        let formats = 3 + [IN_CALENDAR, IN_MESSAGE].iter().filter(|fields| fields.contains(name)).count();
        assert_eq!(lost.matches(&format!("{name} is not in the ")).count(), formats, "{lost}");
        assert_eq!(lost.lines().count(), formats, "{lost}");
    }
}

#[test]
fn a_finding_at_another_letter_is_noticed() {
    let source = Source::new("x.toml", "a = 'x\u{200b}y\\u200b'");
    let finding = |start: usize, end: usize| {
        let finding = Finding::new(&vanthu::finding::rules::INVISIBLE_LETTER).arg("letter", "\u{200b}");
        // Made by hand: the source itself would never cut a letter.
        finding.at(vanthu::source::Place { source: source.clone(), span: (start..end).into() })
    };
    assert_eq!(letter_named(&finding(6, 9)), Ok('\u{200b}'));
    assert_eq!(letter_named(&finding(10, 16)), Ok('\u{200b}'));
    for (start, end) in [(5, 6), (6, 8), (6, 10), (9, 10), (6, 6)] {
        assert!(letter_named(&finding(start, end)).is_err(), "{start}..{end}");
    }
}
