//! Facts of the meeting that the text surely tells.

use chrono::Timelike;

use super::notice::Notice;
use super::open;
use super::toml::{Lines, quoted};
use crate::standard::Kind;
use crate::text::without_end_mark;
use crate::vi;

/// Words before the topic in a subject, with what the meeting is called.
const LEADS: [(&str, &str); 10] = [
    ("tại cuộc họp ", "cuộc họp"),
    ("tại hội nghị ", "hội nghị"),
    ("tại Hội nghị ", "Hội nghị"),
    ("tại buổi làm việc ", "buổi làm việc"),
    ("tại buổi kiểm tra ", "buổi kiểm tra"),
    ("Dự họp ", "cuộc họp"),
    ("Dự cuộc họp ", "cuộc họp"),
    ("Dự hội nghị ", "hội nghị"),
    ("Dự Hội nghị ", "Hội nghị"),
    ("Họp ", "cuộc họp"),
];

/// The table of the meeting; `facts` tells whether more than its topic is set.
pub(super) fn meeting(lines: &mut Lines, notice: &Notice, facts: bool) {
    let mut called = LEADS.iter().filter_map(|(lead, event)| Some((*event, notice.subject.split_once(lead)?.1.trim())));
    match called.find(|(_, topic)| !topic.is_empty()) {
        Some((event, topic)) => {
            if event != "cuộc họp" {
                lines.text("event", event);
            }
            lines.text("topic", topic);
        }
        None => lines.noted("topic", &open("chủ đề, viết tiếp sau chữ “cuộc họp”"), &notice.subject),
    }
    if notice.kind == Kind::KetLuan {
        return held(lines, notice);
    }
    let told = |name: &str| {
        let item = notice
            .items
            .iter()
            .find(|item| item[0].split_once(' ').is_some_and(|(_, words)| words.starts_with(name)))?;
        let (_, words) = item[0].split_once(':')?;
        (item.len() == 1).then(|| without_end_mark(words.trim()).trim().to_owned()).filter(|words| !words.is_empty())
    };
    let people = notice.opening.iter().chain(notice.items.iter().flatten());
    match people.clone().find_map(|text| chair(text)).filter(|_| facts) {
        Some((name, title)) => lines.raw("chair", &format!("{{ name = {}, title = {} }}", quoted(name), quoted(title))),
        None => {
            let near = people.clone().find(|text| text.to_lowercase().contains("chủ trì")).cloned().unwrap_or_default();
            lines.noted("chair", &open("người chủ trì"), &near);
        }
    }
    for (key, name, what) in [("time", "Thời gian", "giờ, ngày họp"), ("room", "Địa điểm", "nơi họp")] {
        let words = told(name).unwrap_or_default();
        let value =
            if key == "time" { time(&words) } else { Some(words.strip_prefix("tại ").unwrap_or(&words).to_owned()) };
        match value.filter(|value| facts && !value.is_empty()) {
            Some(value) => lines.text(key, &value),
            None => lines.noted(key, &open(what), &words),
        }
    }
}

/// Who chaired a meeting that is concluded, and when: as its first paragraph says.
fn held(lines: &mut Lines, notice: &Notice) {
    let first = notice.opening.first().map(String::as_str).unwrap_or_default();
    match chair(first) {
        Some((name, title)) => {
            lines.raw("chair", &format!("{{ name = {}, title = {} }}", quoted(name), quoted(title)));
        }
        None => lines.noted("chair", &open("người chủ trì"), first),
    }
    let words: Vec<&str> = first.split([' ', ',', '(', ')']).collect();
    let day = words.iter().find_map(|word| vi::read_moment(word).ok()?.date());
    match day {
        Some(day) => lines.text("time", &vi::short_date(day)),
        None => lines.noted("time", &open("ngày họp"), first),
    }
}

/// `đồng chí Phạm Văn D, Chủ tịch UBND tỉnh chủ trì`, `Đồng chí Phạm Văn D, Chủ tịch UBND xã - Chủ trì`: a name and a title.
fn chair(text: &str) -> Option<(&str, &str)> {
    let at = text.find("chủ trì").or_else(|| text.find("Chủ trì"))?;
    let before = text[..at].trim_end_matches([' ', '-', '(', ',', '–']);
    let before = before.strip_suffix(" đã").unwrap_or(before);
    let (_, named) = before.rsplit_once("đồng chí ").or_else(|| before.rsplit_once("Đồng chí "))?;
    let (name, title) = named.split_once(" - ").or_else(|| named.split_once(", "))?;
    let words: Vec<&str> = name.split(' ').collect();
    let is_name = (2..=5).contains(&words.len()) && words.iter().all(|word| word.starts_with(char::is_uppercase));
    (is_name && !title.contains([';', ':', '.'])).then_some((name, title))
}

/// A day and hour as a spec has it: of a stretch the beginning.
fn time(words: &str) -> Option<String> {
    let lower = words.to_lowercase();
    let leads = ["từ ", "lúc ", "vào "].into_iter().filter_map(|lead| Some(lower.find(lead)? + lead.len()));
    let tries = std::iter::once(0).chain(leads).filter_map(|at| words.get(at..));
    let moment = tries.into_iter().find_map(|words| vi::read_moment(words).ok())?;
    let (day, time) = (moment.date()?, moment.time?);
    Some(format!("{:02}:{:02} {}", time.hour(), time.minute(), vi::short_date(day)))
}
