//! Every kind of text that may be typed again and again takes time for its length, not for its square: compared with plain words of the
//! same length, so that the machine does not count. A long run tries texts twenty times as long.

use std::sync::Arc;
use std::time::Duration;

use cpu_time::ThreadTime;
use vanthu::finding::{show, words::Lang};
use vanthu::shelf::File;
use vanthu::source::Source;
use vanthu::{Shelf, check, copy, mend};

use super::BUILT_IN;
use crate::support::cases::is_long_run;
use crate::support::odd::Form;
use crate::support::repository::text;
use crate::support::shapes::{Shape, shapes};

/// Words in which nothing is found.
const PLAIN: &str = "tiến độ thực hiện ";
const EVERYDAY: usize = 50_000;
const LONG: usize = 1_000_000;
/// How many times as long as plain words anything may take: the dearest takes a fifth of it.
const TIMES: u32 = 25;
/// What any text may take, for times so short that they cannot be compared.
const LEAST: Duration = Duration::from_millis(50);

/// A spec with a text in many of its values.
const KEYS: &str = "tests/fixtures/robust/moi-khoa.toml";
/// Values of that spec, of each kind that is read in a way of its own.
const VALUES: [&str; 13] = [
    "đánh giá tiến độ {du_an}",
    "chương trình công tác tháng 3/2026",
    "Phòng họp tầng 2, trụ sở UBND tỉnh",
    "tiến độ *chung*; các vướng mắc",
    "mỗi đơn vị 01 đồng chí",
    "Đại diện **Báo Lạng Sơn** đến đưa tin",
    "chuẩn bị báo cáo sơ kết",
    "Ban Tiếp công dân tỉnh",
    "UBND tỉnh trân trọng kính mời các cơ quan báo chí dự {event} như sau",
    "tự chọn, *lịch sự*",
    "Giải ngân",
    "Các cơ quan báo cáo vào **ngày 25** hằng tháng.",
    "hoàn thiện hồ sơ",
];

fn length() -> usize {
    if is_long_run() { LONG } else { EVERYDAY }
}

/// The time of the processor that the checks of a spec take, its mending and its copy.
fn time(spec: String) -> Duration {
    let source = Source::new("hop.toml", spec);
    let begun = ThreadTime::now();
    let findings = super::whole::drafted_once(&source, &BUILT_IN);
    assert!(show::terminal(&findings, Lang::Vi, false).len() < 200_000);
    let _lines = show::lines(&findings, Lang::Vi);
    let _mended = mend::mend(&source, &findings);
    let _copied = copy::copy(&source);
    begun.elapsed()
}

/// A spec whose conclusion is that text.
fn concluding(text: &str) -> String {
    let spec = spec();
    let own = "\"Các cơ quan tiếp tục thực hiện kế hoạch đã được phê duyệt.\"";
    assert!(spec.contains(own));
    spec.replace(own, &Form::Basic.write(text))
}

/// A spec that says the text at many places.
fn everywhere(text_of: TextOf<'_>) -> String {
    let text = text_of(length() / VALUES.len());
    VALUES.iter().fold(self::text(KEYS), |spec, value| {
        let value = format!("\"{value}\"");
        assert!(spec.contains(&value), "{value}");
        spec.replace(&value, &Form::Basic.write(&text))
    })
}

fn spec() -> String {
    text("tests/fixtures/specs/giao-ban.toml")
}

/// The time that the checks of a directory take.
fn time_of_directory(rows: String) -> Duration {
    let source = Source::new("lang-son.toml", rows);
    let file = File { path: "directories/lang-son.toml".to_owned(), source: Arc::clone(&source) };
    let begun = ThreadTime::now();
    let shelf = Shelf::new(vec![file], Vec::new());
    let findings = check::directory(&source, &shelf.offices_of("lang-son"));
    assert!(show::terminal(&findings, Lang::Vi, false).len() < 200_000);
    begun.elapsed()
}

type TextOf<'t> = &'t dyn Fn(usize) -> String;

/// The shapes that take too long, with their times and the longest that they may take.
fn slow(shapes: &[Shape], time: impl Fn(TextOf<'_>) -> Duration) -> Vec<(&str, Duration, Duration)> {
    let plain = time(&|bytes| PLAIN.repeat(bytes / PLAIN.len()));
    let least = LEAST * u32::try_from(length() / EVERYDAY).expect("the long text is not so long");
    let most = plain.max(least) * TIMES;
    let timed = shapes.iter().map(|shape| (shape.name.as_str(), time(&|bytes| shape.of(bytes)), most));
    timed.filter(|(_, time, most)| time > most).collect()
}

#[test]
fn a_long_text_takes_time_for_its_length() {
    assert_eq!(slow(&shapes().texts, |text_of| time(concluding(&text_of(length())))), []);
}

#[test]
fn a_text_at_many_places_takes_time_for_its_length() {
    assert_eq!(slow(&shapes().texts, |text_of| time(everywhere(text_of))), []);
}

#[test]
fn many_tables_take_time_for_their_number() {
    assert_eq!(slow(&shapes().tables, |text_of| time(format!("{}\n{}", spec(), text_of(length())))), []);
}

#[test]
fn many_rows_of_a_directory_take_time_for_their_number() {
    assert_eq!(slow(&shapes().rows, |text_of| time_of_directory(text_of(length()))), []);
}
