//! Whole drafts as offices write them, each with one slip and beside it without; others that are right, or look wrong and are not.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::LazyLock;

use vanthu::face::Faces;
use vanthu::finding::Finding;
use vanthu::shelf::File;
use vanthu::source::Source;
use vanthu::{Shelf, draft};

use crate::support::repository::{files, root, slashed, text, told, tomls};

const FOLDER: &str = "tests/fixtures/drafts";

/// Drafts whose slip is not found yet: a name goes from here with the rule that finds it, and none comes to it.
const NOT_FOUND: &[&str] = &[];

/// What the drafts are made with: the offices beside them.
fn shelf() -> &'static Shelf {
    static SHELF: LazyLock<Shelf> = LazyLock::new(|| {
        let folder = root().join(FOLDER).join("offices");
        let file = |path: PathBuf| {
            let path = slashed(&path, &folder);
            let source = Source::new(path.as_str(), text(&format!("{FOLDER}/offices/{path}")));
            File { path, source }
        };
        Shelf::new(files(&folder).into_iter().map(file).collect(), Vec::new())
    });
    &SHELF
}

pub(super) fn findings(name: &str, spec: &str) -> Vec<Finding> {
    draft(&Source::new(name, spec), shelf(), Faces::embedded(), None).findings
}

/// Whether a finding stands at these words of the spec, or they at it.
fn is_at(finding: &Finding, spec: &str, words: &str) -> bool {
    let Some(place) = &finding.place else { return false };
    let mut starts = spec.match_indices(words).map(|(start, _)| start);
    starts.any(|start| start < place.span.end && place.span.start < start + words.len())
}

/// Names of drafts with the words at which each is wrong.
fn wrong() -> Vec<(String, String)> {
    let table = text(&format!("{FOLDER}/wrong.tsv"));
    let rows = table.lines().skip(1).map(|row| {
        let mut cells = row.split('\t');
        let (name, words) = (cells.next(), cells.nth(1));
        (name.expect("a row has a name").to_owned(), words.expect("a row has words").to_owned())
    });
    rows.collect()
}

#[test]
fn the_slip_of_a_draft_is_found_at_its_words() {
    let rows = wrong();
    assert!(rows.len() > 15, "{}", rows.len());
    let mut missed = BTreeSet::new();
    for (name, words) in &rows {
        let spec = text(&format!("{FOLDER}/wrong/{name}.toml"));
        assert!(spec.contains(words), "{name} has no {words}");
        if !findings(name, &spec).iter().any(|finding| is_at(finding, &spec, words)) {
            missed.insert(name.as_str());
        }
    }
    assert_eq!(missed, NOT_FOUND.iter().copied().collect());
}

#[test]
fn nothing_is_said_of_a_draft_without_its_slip_or_of_one_that_is_right() {
    let wrong = wrong().into_iter().map(|(name, _)| format!("{FOLDER}/wrong/{name}-right.toml"));
    let all: Vec<_> = wrong.chain(tomls(&format!("{FOLDER}/correct"))).collect();
    assert!(all.len() > 80, "{}", all.len());
    for path in all {
        assert_eq!(told(&findings(&path, &text(&path))), "", "{path}");
    }
}

/// A draft of March 2026 with a sentence in its content.
fn with(sentence: &str) -> String {
    let frame = text(&format!("{FOLDER}/correct/r01.toml"));
    let content = "content = \"\"\"\n";
    assert_eq!(frame.matches(content).count(), 1);
    frame.replace(content, &format!("{content}{sentence}\n\n"))
}

/// What is found in a sentence of that draft stands between ‹ ›, with the code.
fn says(code: &str, sentence: &str) {
    let spec = with(&sentence.replace(['‹', '›'], ""));
    let found = findings("a.toml", &spec).into_iter().map(|finding| {
        let place = finding.place.expect("a rule on words has a place");
        (finding.rule.code, place.source.slice(place.span).to_owned())
    });
    let marked = sentence.split('‹').skip(1).filter_map(|rest| Some((code, rest.split_once('›')?.0.to_owned())));
    assert_eq!(found.collect::<Vec<_>>(), marked.collect::<Vec<_>>(), "{sentence}");
}

#[test]
fn bodies_levels_and_laws_that_are_no_more_are_found_in_every_province() {
    says("L330", "Đề nghị ‹Sở Kế hoạch và Đầu tư›, ‹Sở GTVT› và ‹Bộ NN&PTNT› báo cáo.");
    says("L330", "Yêu cầu ‹Sở KH - ĐT›, ‹Sở LĐTBXH› rà soát.");
    says("L355", "Đề nghị ‹UBND các huyện› rà soát; phối hợp ‹Công an huyện›; báo cáo ‹cấp huyện›.");
    says("L355", "Tuyên truyền đến các ‹xã, phường, thị trấn› trên địa bàn.");
    says("L365", "Thực hiện theo Luật Đất đai số ‹45/2013/QH13› ngày 29/11/2013.");
}

#[test]
fn what_is_told_of_the_past_keeps_its_names() {
    for sentence in [
        "Hồ sơ mà Sở Kế hoạch và Đầu tư đã tiếp nhận; tài liệu của Sở GTVT; UBND huyện Chư Păh (cũ) bàn giao.",
        "Trước đây UBND các huyện đã giao đất; công chức cấp huyện dôi dư; sau khi kết thúc hoạt động của cấp huyện.",
        "Nghị quyết số 12/NQ-HĐND ngày 05/12/2023 của HĐND tỉnh về hỗ trợ các xã, phường, thị trấn.",
        "Đất giao năm 2014 theo Luật Đất đai số 45/2013/QH13; nay thực hiện Luật Đất đai số 31/2024/QH15.",
        "Tổng kết Pháp lệnh Thực hiện dân chủ ở xã, phường, thị trấn.",
        "Sở Tài chính, Sở Nông nghiệp và Môi trường, Sở Khoa học và Công nghệ; Công an xã, Công an tỉnh.",
    ] {
        says("", sentence);
    }
}

#[test]
fn nothing_is_said_of_sentences_that_only_look_wrong() {
    let sentences = text(&format!("{FOLDER}/looks-wrong.txt"));
    assert!(sentences.lines().count() > 5);
    for sentence in sentences.lines() {
        assert_eq!(told(&findings("a.toml", &with(sentence))), "", "{sentence}");
    }
}
