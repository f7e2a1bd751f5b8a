//! Large texts: what is said of them is short, and the time they take grows with their length, not with its square.

use std::time::Duration;

use cpu_time::ThreadTime;
use vanthu::face::Faces;
use vanthu::finding::{Finding, rules, show, words::Lang};
use vanthu::shelf::File;
use vanthu::source::Source;
use vanthu::write::{docx, pdf};
use vanthu::{Shelf, draft};

use crate::support::repository::text;

const SPEC: &str = "tests/fixtures/specs/giao-ban.toml";
const OFFICE: &str = "ubnd-tinh-lang-son.toml";
/// A line of the office's style.
const DUE: &str = "due = \"**{day}/{month}/{year}**\"";
/// Letters of a large text. What once went through it again for each of its words took minutes at this length.
const LARGE: usize = 1_000_000;
/// What the slowest takes without optimisation on a slow machine, several times over; other work on the machine does not count.
const PATIENCE: Duration = Duration::from_secs(8);

fn findings(spec: String, shelf: &Shelf) -> Vec<Finding> {
    draft(&Source::new("hop.toml", spec), shelf, Faces::embedded(), None).findings
}

fn spec() -> String {
    text(SPEC)
}

/// The time of the processor that the PDFs and the Word files of a spec take.
fn printing(spec: String, shelf: &Shelf) -> Duration {
    let begun = ThreadTime::now();
    let draft = draft(&Source::new("hop.toml", spec), shelf, Faces::embedded(), None);
    assert!(!draft.documents.is_empty(), "{:?}", draft.findings.first().map(|finding| finding.rule.code));
    for drafted in &draft.documents {
        pdf::write(&drafted.document, Faces::embedded(), None).expect("every letter can be printed");
        docx::write(&drafted.document, None).expect("a package can be put together");
    }
    begun.elapsed()
}

/// A spec with that conclusion.
fn concluding(conclusion: &str) -> String {
    spec().replace("\"Các cơ quan tiếp tục thực hiện kế hoạch đã được phê duyệt.\"", &format!("'''{conclusion}'''"))
}

/// A spec with these tables behind its own.
fn with_tables(tables: &str) -> String {
    format!("{}\n{tables}", spec())
}

/// As many copies as fill a large text, `#` in each being its number.
fn many(part: &str) -> String {
    (0..LARGE / part.len()).map(|number| part.replace('#', &number.to_string())).collect()
}

fn file(path: &str, name: &str, text: String) -> File {
    File { path: path.to_owned(), source: Source::new(name, text) }
}

fn office(changed: impl FnOnce(String) -> String) -> Shelf {
    Shelf::new(vec![file(OFFICE, OFFICE, changed(text(&format!("offices/{OFFICE}"))))], Vec::new())
}

#[test]
fn time_grows_with_the_length_only() {
    let lists = [
        ("letters that cannot be printed", concluding(&many("日"))),
        ("words that cannot be printed", concluding(&many("日 bản\u{200b} "))),
        ("marks in a row", concluding(&many("a.,b ,c"))),
        ("slips in a row", concluding(&many("đượcc sát nhập của của "))),
        ("brackets and quotations without partner", concluding(&many("(a ”b \" )“"))),
        ("a word of slashes and dots", concluding(&many("…/"))),
        ("open stars", concluding(&many(" *a"))),
        ("stars that do not fit", concluding(&[many("*a "), many("a** ")].concat())),
        ("empty duties", with_tables(&many("[[meeting.duties]]\n"))),
        ("empty notices", with_tables(&many("[[notice]]\n"))),
        ("notices of one name", with_tables(&many("[[notice]]\nkind = \"giay-moi\"\n"))),
        ("unknown bodies", spec().replace("\"KH&ĐT\"", &(many("\"Cơ quan #\", ") + "\"XD\""))),
        ("unknown keys", many("khoa# = 1\n") + &spec()),
        ("guests", with_tables(&many("[[meeting.attendees]]\nperson = { name = \"Nguyễn Văn #\", title = \"x\" }\n"))),
        ("long names of long bodies", spec().replace("\"KH&ĐT\"", &format!("\"{}\"", many("Sở ")))),
        ("a long event many times", {
            let event = format!("[meeting]\nevent = \"{}\"", many("họp "));
            concluding(&many("{event} ")).replace("[meeting]", &event)
        }),
    ];
    let bold = text("templates/giay-moi.tera") + &many("<b>") + &many("<p></p>");
    let torn = file("giay-moi.tera", "giay-moi.tera", bold);
    let body = |number: usize| format!("[[body]]\nname = \"Cơ quan số {number} của tỉnh\"\n");
    let bodies = (0..5000).map(body).collect::<String>() + &text("offices/directories/lang-son.toml");
    let crowded = file("directories/lang-son.toml", "lang-son.toml", bodies);
    let unknown = spec().replace("\"KH&ĐT\"", &("\"Cơ quan lạ của tỉnh\", ".repeat(3000) + "\"XD\""));
    let shelves = [
        ("tags that are not closed", spec(), Shelf::new(Vec::new(), vec![torn])),
        ("unknown bodies beside very many", unknown, Shelf::new(vec![crowded], Vec::new())),
    ];
    let lists = lists.into_iter().map(|(what, spec)| (what, spec, Shelf::new(Vec::new(), Vec::new())));
    let mut slow = Vec::new();
    for (what, spec, shelf) in lists.chain(shelves) {
        let begun = ThreadTime::now();
        let findings = findings(spec, &shelf);
        let shown = show::terminal(&findings, Lang::Vi, false);
        if begun.elapsed() > PATIENCE || shown.len() > 100_000 {
            slow.push((what, begun.elapsed(), shown.len()));
        }
    }
    assert!(slow.is_empty(), "{slow:?}");
}

#[test]
fn time_to_print_grows_with_the_length_only() {
    let built_in = || Shelf::new(Vec::new(), Vec::new());
    // A name of an issuer too long for its column is tried with ever more breaks.
    let name = "name = \"Ủy ban nhân dân tỉnh ";
    let long = |text: String| text.replacen(name, &format!("{name}{}", many("Ủy ban nhân dân tỉnh ")), 1);
    let texts = [
        ("a word of slashes", concluding(&many("a/")), built_in()),
        ("a word of dots", concluding(&many("a...")), built_in()),
        ("a word of backslashes", concluding(&many("\\\\")), built_in()),
        ("kept places", concluding(&many("Điều 5 khoản 3 ")), built_in()),
        ("small paragraphs", concluding(&many("Một đoạn.\n\n")), built_in()),
        ("a long name", spec(), office(long)),
    ];
    let slow: Vec<_> = texts
        .into_iter()
        .map(|(what, spec, shelf)| (what, printing(spec, &shelf)))
        .filter(|(_, time)| *time > PATIENCE)
        .collect();
    assert!(slow.is_empty(), "{slow:?}");
}

#[test]
fn a_letter_is_told_once_a_value_with_its_number() {
    let built_in = Shelf::new(Vec::new(), Vec::new());
    let spec = concluding("日 và 日\u{200b} và 日").replace("room = \"", "room = \"日 ");
    let found = findings(spec, &built_in);
    let told: Vec<_> = found.iter().map(|finding| (finding.rule.code, finding.args.len())).collect();
    // The room is printed more than once, but typed once.
    assert_eq!(told, [("O101", 2), ("O101", 3), ("O102", 2)], "{found:#?}");
    assert!(show::terminal(&found, Lang::En, false).contains("3 times in this value"));
}

#[test]
fn invisible_letters_of_styles_and_labels_are_told_as_such() {
    let shelf = office(|text| {
        assert!(text.contains(DUE));
        text.replace(DUE, "due = \"{day}\u{200b}/{month}/{year}\"")
    });
    let section = "[[conclusion.section]]\nlabel = \"a\u{200b}\"\ntext = \"x\"\n";
    let codes = |spec: String, shelf: &Shelf| -> Vec<_> {
        findings(spec, shelf).iter().map(|finding| (finding.file_name().to_owned(), finding.rule.code)).collect()
    };
    assert_eq!(codes(spec(), &shelf), [(OFFICE.to_owned(), "O102")]);
    let built_in = Shelf::new(Vec::new(), Vec::new());
    assert_eq!(codes(with_tables(section), &built_in), [("hop.toml".to_owned(), "O102")]);
}

#[test]
fn a_letter_of_a_label_hides_no_other() {
    let section = "[[conclusion.section]]\nlabel = \"日\"\ntext = \"một\u{200b}\"\n";
    let shelf = office(|text| text.replace(DUE, "due = \"{day}月/{month}/{year}\""));
    let found = findings(with_tables(section), &shelf);
    let codes: Vec<_> = found.iter().map(|finding| finding.rule.code).collect();
    assert_eq!(codes, ["O101", "O102", "O101"], "{found:#?}");
}

#[test]
fn very_many_notices_are_refused_at_once() {
    let notice = |number: usize| format!("[[notice]]\nkind = \"giay-moi\"\ndate = false\nid = \"so-{number}\"\n");
    let built_in = Shelf::new(Vec::new(), Vec::new());
    let codes = |count: usize| -> Vec<_> {
        let spec = with_tables(&(0..count).map(notice).collect::<String>());
        findings(spec, &built_in).iter().map(|finding| finding.rule.code).collect()
    };
    assert!(codes(48).is_empty());
    assert_eq!(codes(49), [rules::TOO_MANY_NOTICES.code]);
}

#[test]
fn whatever_prints_the_meeting_again_has_an_end() {
    let many = |piece: &'static str| move |count: usize| piece.repeat(count);
    let inside = |begin: &'static str, piece: &'static str, end: &'static str| {
        move |count: usize| format!("[[notice]]\nkind = \"giay-moi\"\nid = \"x\"\n{begin}{}{end}", piece.repeat(count))
    };
    type Many = Box<dyn Fn(usize) -> String>;
    let limits: [(usize, Many); 6] = [
        (20, Box::new(many("[[change]]\naction = \"doi\"\ntext = \"a\"\n"))),
        (50, Box::new(many("[[meeting.session]]\ntopic = \"a\"\n"))),
        (20_000, Box::new(inside("template = \"x\"\nguests = [", "{ name = \"A\" }, ", "]\n"))),
        (50, Box::new(inside("", "[[notice.annex]]\ntitle = \"a\"\ntext = \"b\"\n", ""))),
        (50, Box::new(inside("items = [", "{ item = \"time\" }, ", "]\n"))),
        (40, Box::new(inside("[[notice.annex]]\ntitle = \"a\"\ntable = { rows = [[", "\"a\", ", "]] }\n"))),
    ];
    let built_in = Shelf::new(Vec::new(), Vec::new());
    for (most, many) in limits {
        let told = |count: usize| {
            let found = findings(with_tables(&many(count)), &built_in);
            let told: Vec<_> = found.into_iter().filter(|finding| *finding.rule == rules::TOO_MANY).collect();
            assert!(told.iter().all(|finding| finding.place.is_some()));
            told.len()
        };
        assert_eq!((told(most), told(most + 1), told(most + 60)), (0, 1, 1), "{}", many(1));
    }
}

#[test]
fn a_document_of_very_many_paragraphs_is_refused_where_they_were_typed() {
    let own = "text = \"Các cơ quan tiếp tục thực hiện kế hoạch đã được phê duyệt.\"";
    let found = |count: usize| {
        let spec = with_tables("");
        assert!(spec.contains(own));
        let spec = spec.replace(own, &format!("text = \"\"\"\n{}\"\"\"", "- a\n".repeat(count)));
        let shelf = Shelf::new(Vec::new(), Vec::new());
        let draft = draft(&Source::new("hop.toml", spec), &shelf, Faces::embedded(), None);
        let told = draft.findings.into_iter().filter(|finding| *finding.rule == rules::TOO_MANY);
        let places = told.map(|finding| finding.place.expect("it has a place"));
        places.map(|place| place.source.slice(place.span).len()).collect::<Vec<_>>()
    };
    assert!(found(1_000).is_empty());
    let literal = "\"\"\"\n\"\"\"".len() + "- a\n".len() * 100_000;
    assert_eq!(found(100_000), [literal]);
}

#[test]
fn a_wrong_weekday_is_told_beside_too_many_changes() {
    let change = "[[change]]\naction = \"doi\"\nroom = \"a\"\n";
    let spec = with_tables(&change.repeat(30)).replace("thứ Hai 25/11/2024", "thứ Ba 25/11/2024");
    let found = findings(spec, &Shelf::new(Vec::new(), Vec::new()));
    let codes: Vec<_> = found.iter().map(|finding| finding.rule.code).collect();
    assert!(codes.contains(&"M204") && codes.contains(&"M404"), "{codes:?}");
}

#[test]
fn of_very_many_guests_one_document_is_kept() {
    let guests: String = (0..500).map(|number| format!("{{ name = \"Nguyễn Văn {number}\" }}, ")).collect();
    let table = format!("[[notice]]\nkind = \"giay-moi\"\nid = \"ten\"\nguests = [{guests}]\n");
    let (source, shelf) = (Source::new("hop.toml", with_tables(&table)), Shelf::new(Vec::new(), Vec::new()));
    let draft = draft(&source, &shelf, Faces::embedded(), None);
    let [.., first] = &draft.documents[..] else { panic!("{:?}", draft.findings) };
    assert_eq!((draft.documents.len(), first.guests), (3, 499));
    let mut names = Vec::new();
    vanthu::guests(&source, &shelf, first, &mut |other, before| {
        assert!(before.is_empty() && other.document.text().contains(&format!("Nguyễn Văn {}", names.len() + 1)));
        names.push(other.name);
    });
    let last = names.last().map(String::as_str);
    assert_eq!((names.len(), last), (499, Some("giay-moi.ten.500-nguyen-van-499")));
}

#[test]
fn a_template_without_end_is_refused() {
    let loops = "{% for a in range(end=10000) %}{% for b in range(end=10000) %}<p>a</p>{% endfor %}{% endfor %}";
    let template = file("giay-moi.tera", "giay-moi.tera", text("templates/giay-moi.tera") + loops);
    let found = findings(spec(), &Shelf::new(Vec::new(), vec![template]));
    let told: Vec<_> = found.iter().map(|finding| (finding.rule.code, finding.file_name())).collect();
    assert_eq!(told, [("T101", "giay-moi.tera")]);
}
