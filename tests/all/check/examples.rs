//! What `vanthu explain` shows as wrong is found, and what it shows as right is not.

use vanthu::face::Faces;
use vanthu::finding::rules;
use vanthu::finding::words::{Lang, explained};
use vanthu::shelf::File;
use vanthu::source::Source;
use vanthu::{Shelf, draft};

use super::{changed, findings};

const FILE: &str = "file = \"TH\"";
const TIME: &str = "time = \"14:00 thứ Ba 11/3/2025\"";
const DATE: &str = "date = \"28/02/2025\"";
const CHAIR: &str = "chair = { name = \"Nguyễn Văn B\", title = \"Phó Chủ tịch UBND tỉnh\" }";
const ROOM: &str = "room = \"Phòng họp tầng 2, trụ sở UBND tỉnh\"";
const SIGNER: &str = "signer = { name = \"Nguyễn Văn A\", title = \"Chánh Văn phòng\", chain = [\"TL. Chủ tịch\", \"Chánh Văn phòng\"] }";
const TOPIC: &str = "topic = \"xét duyệt danh mục dự án năm 2025\"";
const DUTY: &str = "{ assign = \"Sở Công Thương\", task = \"chuẩn bị ý kiến\" },";
const DUTIES: &str = "duties = [\n  { assign = \"Sở Tài chính\", task = \"chuẩn bị báo cáo\", due = \"10/3/2025\" },\n  \
                      { assign = \"Sở Công Thương\", task = \"chuẩn bị ý kiến\" },\n]";
const GROUP: &str = "{ group = \"so\", bodies = [\"Sở Công Thương\"], same_line = true },";
const KIND: &str = "kind = \"giay-moi\"";

/// Where an example stands in the good spec.
#[derive(Clone, Copy)]
enum Spot {
    /// In place of these words.
    For(&'static str),
    /// In the line below them.
    Below(&'static str),
}

/// Codes whose examples are whole lines of a spec; the right one stands where the wrong one does.
const EXAMPLES: [(&str, Spot); 35] = [
    ("F102", Spot::Below(KIND)),
    ("F111", Spot::Below(DATE)),
    ("L101", Spot::For(ROOM)),
    ("L230", Spot::For(TOPIC)),
    ("M201", Spot::For(TIME)),
    ("M202", Spot::For(TIME)),
    ("M203", Spot::For(TIME)),
    ("M204", Spot::For(TIME)),
    ("M205", Spot::For(TIME)),
    ("M210", Spot::Below(TIME)),
    ("M301", Spot::For("issuer = \"ubnd-tinh-lang-son\"")),
    ("M302", Spot::For(CHAIR)),
    ("M303", Spot::For(DUTY)),
    ("M304", Spot::For(GROUP)),
    ("M306", Spot::For(SIGNER)),
    ("M403", Spot::For(DUTIES)),
    ("O101", Spot::For(ROOM)),
    ("O103", Spot::For(ROOM)),
    ("S101", Spot::For(FILE)),
    ("S102", Spot::For(CHAIR)),
    ("S103", Spot::For(SIGNER)),
    ("S104", Spot::For(TOPIC)),
    ("S105", Spot::For(DUTY)),
    ("S106", Spot::For(FILE)),
    ("S107", Spot::For(FILE)),
    ("S108", Spot::For(ROOM)),
    ("S109", Spot::For(DUTY)),
    ("S111", Spot::For(KIND)),
    ("S112", Spot::For(FILE)),
    ("S113", Spot::Below(DATE)),
    ("S114", Spot::Below(FILE)),
    ("S115", Spot::Below(FILE)),
    ("S116", Spot::Below(FILE)),
    ("S117", Spot::Below(FILE)),
    ("T109", Spot::Below(KIND)),
];

fn is_found(code: &str, spot: Spot, part: &str, lang: Lang) -> bool {
    let rule = rules::of_code(code).unwrap_or_else(|| panic!("there is no {code}"));
    let example = explained(rule, part, lang);
    let spec = match spot {
        Spot::For(words) => changed(&[(words, example)]),
        Spot::Below(words) => changed(&[(words, &format!("{words}\n{example}"))]),
    };
    // A phrase is read where it is used, and the sentence on papers needs papers.
    let spec = spec.replace("topic = \"xét", "topic = \"{goi} xét").replace("\n[[notice]]\nkind = \"giay", PAPERS);
    findings("a.toml", &spec).iter().any(|finding| finding.rule.code == code)
}

const PAPERS: &str = "\n[meeting.papers]\nto = \"Sở Tài chính\"\ndue = \"10/3/2025\"\n\n[[notice]]\nkind = \"giay";

/// Codes whose examples are paragraphs of a template.
const OF_TEMPLATES: [&str; 6] = ["T102", "T103", "T104", "T105", "T106", "T107"];

fn is_found_in_template(code: &str, part: &str) -> bool {
    let rule = rules::of_code(code).unwrap_or_else(|| panic!("there is no {code}"));
    let example = explained(rule, part, Lang::Vi);
    let text = format!("<subject>Dự họp</subject>\n{example}\n");
    let template = File { path: "giay-moi.tera".to_owned(), source: Source::new("templates/giay-moi.tera", text) };
    let shelf = Shelf::new(Vec::new(), vec![template]);
    let draft = draft(&Source::new("a.toml", changed(&[(KIND, KIND)])), &shelf, Faces::embedded(), None);
    draft.findings.iter().any(|finding| finding.rule.code == code)
}

#[test]
fn examples_of_templates_are_those_of_their_rules() {
    for code in OF_TEMPLATES {
        assert!(is_found_in_template(code, "wrong"), "{code} does not find its own example");
        assert!(!is_found_in_template(code, "right"), "{code} finds what is right");
    }
}

#[test]
fn wrong_examples_are_found_and_right_ones_are_not() {
    for (code, spot) in EXAMPLES {
        for lang in [Lang::Vi, Lang::En] {
            assert!(is_found(code, spot, "wrong", lang), "{code} does not find its own example");
            let word = code == "S117";
            assert!(word || !is_found(code, spot, "right", lang), "{code} finds what is right");
        }
    }
}
