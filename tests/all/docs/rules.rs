//! The list of rules: generated from the words of the locales, and every code has a meaning.

use std::fmt::Write as _;

use vanthu::finding::rules;
use vanthu::finding::words::{EXPLAINED, Lang, of_rule, severity};

use crate::support::snapshot::same_as_file;

const HEAD: &str = "# Những điều được kiểm tra

<!-- Lập từ locales/vi.toml bằng: UPDATE=1 cargo test -->

`vanthu check` nói mọi điều sai trong một lần chạy; `vanthu explain MÃ` in từng mục dưới đây. Chữ đầu của mã: S hình thức tệp, M nghĩa của cuộc
họp, F thể thức, T mẫu, L ngôn ngữ, O tệp kết quả.
";

const TITLES: [&str; 5] = ["Vì sao", "Sai", "Đúng", "Căn cứ", "Chắc đến đâu"];

fn generated() -> String {
    let mut all: Vec<_> = rules::all().collect();
    all.sort_by_key(|rule| rule.code);
    let mut out = HEAD.to_owned();
    for rule in all {
        let said = |part| of_rule(rule, part, Lang::Vi);
        let message = said("message").expect("every rule has a message");
        write!(out, "\n## {} ({})\n\n{message}\n", rule.code, severity(rule.severity, Lang::Vi)).expect("a string");
        out.push('\n');
        // What is wrong may say all there is to do.
        let parts = EXPLAINED.into_iter().zip(TITLES).chain([("help", "Cách sửa")]);
        for (title, text) in parts.filter_map(|(part, title)| Some((title, said(part)?))) {
            writeln!(out, "- {title}: {text}").expect("a string");
        }
    }
    out
}

#[test]
fn list_of_rules_is_that_of_the_program() {
    same_as_file("docs/rules.md", &generated());
}

#[test]
fn every_code_is_explained() {
    assert!(rules::all().count() > 60);
    for rule in rules::all() {
        for (lang, part) in [Lang::Vi, Lang::En].into_iter().flat_map(|lang| EXPLAINED.map(|part| (lang, part))) {
            assert!(of_rule(rule, part, lang).is_some_and(|text| !text.is_empty()), "{} has no {part}", rule.code);
        }
    }
}
