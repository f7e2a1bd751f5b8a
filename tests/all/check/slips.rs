//! Slips planted in right sentences, in letters and conclusions of offices of several provinces: each is found, and the sentence without
//! it is silent. How many of all are found is held.

use crate::support::repository::{text, told};

use super::drafts::findings;

const SLIPS: &str = "tests/fixtures/drafts/slips.txt";

/// A sentence with the slip in it, and the frame that it stands in.
struct Planted {
    /// The slip as typed, and what is right.
    sentence: String,
    frame: String,
    /// Whether it is known that nothing is said of it.
    is_missed: bool,
}

impl Planted {
    fn read() -> Vec<Self> {
        let (mut frame, mut all) = (String::new(), Vec::new());
        for line in text(SLIPS).lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
            if let Some(name) = line.strip_prefix('@') {
                frame = framed(name);
                continue;
            }
            let sentence = line.trim_start_matches('~').replace("\\n", "\n\n");
            all.push(Self { sentence, frame: frame.clone(), is_missed: line.starts_with('~') });
        }
        all
    }

    /// The spec with the slip, or with what is right.
    fn spec(&self, slip: bool) -> String {
        let (before, rest) = self.sentence.split_once("[[").expect("a slip begins");
        let (pair, after) = rest.split_once("]]").expect("a slip ends");
        let (wrong, right) = pair.split_once('→').expect("what is right stands behind the arrow");
        self.frame.replace("{text}", &format!("{before}{}{after}", if slip { wrong } else { right }))
    }
}

/// A letter or a conclusion of an office: `@ubnd-quang-ninh`, `@ubnd-gia-lai ket-luan`.
fn framed(name: &str) -> String {
    let (office, kind) = name.split_once(' ').unwrap_or((name, "cong-van"));
    let signer =
        "signer = { name = \"Nguyễn Văn A\", title = \"Phó Chủ tịch\", chain = [\"KT. Chủ tịch\", \"Phó Chủ tịch\"] }";
    let head = format!("issuer = \"{office}\"\n{signer}\n[[notice]]\nkind = \"{kind}\"\ndate = \"3/2026\"\n");
    if kind == "cong-van" {
        let subject =
            "unit = \"TH\"\nsubject = \"thực hiện một số nhiệm vụ\"\naddressees = [\"Các cơ quan liên quan\"]";
        return format!("{head}{subject}\nopening = '''\n{{text}}\n'''\n");
    }
    let chair = "chair = { name = \"Trần Văn B\", title = \"Chủ tịch\" }";
    let meeting = format!(
        "[meeting]\ntopic = \"triển khai nhiệm vụ\"\n{chair}\ntime = \"14:00 10/3/2026\"\nroom = \"Phòng họp số 1\""
    );
    let tasks = "[[conclusion.section]]\ntasks = [{ body = { name = \"Các cơ quan\" }, task = \"thực hiện\" }]";
    format!("{head}{meeting}\n[conclusion]\ntext = '''\n{{text}}\n'''\n{tasks}\n")
}

#[test]
fn slips_are_found_and_the_sentences_without_them_are_silent() {
    let all = Planted::read();
    assert!(all.len() > 150, "{}", all.len());
    let mut missed = Vec::new();
    for planted in &all {
        let right = planted.spec(false);
        assert_eq!(told(&findings("a.toml", &right)), "", "{right}");
        if findings("a.toml", &planted.spec(true)).is_empty() != planted.is_missed {
            missed.push(&planted.sentence);
        }
    }
    assert!(missed.is_empty(), "{missed:#?}");
    let found = all.iter().filter(|planted| !planted.is_missed).count();
    assert!(found * 100 >= all.len() * 85, "{found} of {}", all.len());
}
