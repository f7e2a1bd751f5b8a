//! The list of rules, generated from the words of the locales.

use std::fmt::Write as _;

use vanthu::finding::rules;
use vanthu::finding::words::{EXPLAINED, Lang, explained, of_rule, severity};

use crate::support::snapshot::same_as_file;

const HEAD: &str = "# Những điều được kiểm tra

<!-- Lập từ locales/vi.toml bằng: UPDATE=1 cargo test -->

`vanthu check` nói trong một lần chạy mọi điều xét được: còn lỗi làm văn bản chưa lập được (khóa sai, tên không có trong danh bạ, mẫu hỏng …) thì
những điều phải có văn bản mới xét được báo sau khi sửa các lỗi ấy. `vanthu explain MÃ` in từng mục dưới đây. Chữ đầu của mã: S hình thức tệp, M
nghĩa của cuộc họp, F thể thức, T mẫu, L ngôn ngữ, O tệp kết quả.
";

const TITLES: [&str; 5] = ["Vì sao", "Sai", "Đúng", "Căn cứ", "Chắc đến đâu"];

fn generated() -> String {
    let mut all: Vec<_> = rules::all().collect();
    all.sort_by_key(|rule| rule.code);
    let mut out = HEAD.to_owned();
    for rule in all {
        let message = of_rule(rule, "message", Lang::Vi).expect("every rule has a message");
        write!(out, "\n## {} ({})\n\n{message}\n", rule.code, severity(rule.severity, Lang::Vi)).expect("a string");
        out.push('\n');
        for (part, title) in EXPLAINED.into_iter().zip(TITLES) {
            writeln!(out, "- {title}: {}", explained(rule, part, Lang::Vi)).expect("a string");
        }
        // What is wrong may say all there is to do.
        if let Some(help) = of_rule(rule, "help", Lang::Vi) {
            writeln!(out, "- Cách sửa: {help}").expect("a string");
        }
    }
    out
}

#[test]
fn list_of_rules_is_that_of_the_program() {
    same_as_file("docs/rules.md", &generated());
}
