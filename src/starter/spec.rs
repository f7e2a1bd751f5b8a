//! A first spec of an office: its own people chair and sign, its own neighbours are invited.

use super::string;
use crate::meeting::Office;
use crate::nation::Level;
use crate::standard::{Family, Kind};

const TEXT: &str = include_str!("spec.toml");
/// The day of the meeting in it, on which the people must hold their titles.
const DAY: Option<chrono::NaiveDate> = chrono::NaiveDate::from_ymd_opt(2026, 3, 10);
/// How titles of deputies begin.
const DEPUTY: [&str; 2] = ["Phó ", "Thứ "];

/// A commented spec for an office of that name.
#[must_use]
pub fn spec(name: &str, office: &Office) -> String {
    let (bodies, first, second) = invited(office);
    let short = office.short.letters();
    let room = if short.starts_with("Nhà ") {
        format!("Phòng họp {short}")
    } else {
        format!("Phòng họp tầng 2, trụ sở {short}")
    };
    let file = match office.family {
        Family::State => "file = \"TH (TTB)\" # in thành \"- Lưu: VT, TH (TTB).\"\n",
        Family::Party => "",
    };
    let values = [
        ("<issuer>", string(name)),
        ("<signer>", signer(office)),
        ("<file>\n", format!("{file}\n")),
        ("<chair>", person(office, chairing(office), "Nguyễn Văn A")),
        ("<room>", string(&room)),
        ("<bodies>", bodies),
        ("<first>", first),
        ("<second>", second),
        ("<reported>", string(&format!("hoàn thiện hồ sơ, báo cáo {short}"))),
    ];
    values.iter().fold(TEXT.to_owned(), |text, (mark, value)| text.replace(mark, value))
}

/// The title of who chairs: a deputy's, as meetings mostly have it.
fn chairing(office: &Office) -> Option<&str> {
    let titles = || office.chains.iter().map(|chain| chain.title.as_str());
    let deputies =
        || titles().filter(|title| DEPUTY.iter().any(|deputy| title.starts_with(deputy)) && !is_clerk(title));
    let held = |title: &&str| office.directory.holder(title, DAY).is_some();
    let first = deputies().find(held).or_else(|| titles().filter(|title| !is_clerk(title)).find(held));
    first.or_else(|| deputies().next()).or_else(|| titles().next())
}

fn is_clerk(title: &str) -> bool {
    title.contains("Chánh Văn phòng")
}

/// Who signs both notices: the chief of the office where that is known, or nobody is known.
fn signer(office: &Office) -> String {
    let signs =
        |kinds: &[Kind]| kinds.is_empty() || [Kind::GiayMoi, Kind::KetLuan].iter().all(|kind| kinds.contains(kind));
    let titles = || office.chains.iter().filter(|chain| signs(&chain.kinds)).map(|chain| chain.title.as_str());
    let held = |title: &&str| office.directory.holder(title, DAY).is_some();
    let clerks = || titles().filter(|title| is_clerk(title));
    let title = clerks()
        .find(held)
        .or_else(|| titles().find(held))
        .or_else(|| clerks().next())
        .or_else(|| titles().next_back());
    person(office, title, "Trần Thị B")
}

/// The holder of a title, or somebody made up with it.
fn person(office: &Office, title: Option<&str>, made_up: &str) -> String {
    let title = title.unwrap_or_default();
    match office.directory.holder(title, DAY) {
        Some(name) => string(&name),
        None => format!("{{ name = {}, title = {} }}", string(made_up), string(title)),
    }
}

/// A line of bodies that are invited, and two of them that get duties.
fn invited(office: &Office) -> (String, String, String) {
    let country = office.directory.country();
    let committee = office.parent.is_empty() && office.family == Family::State;
    match (&country.commune, country.province) {
        (Some((level, _)), _) if committee => {
            let economy = if *level == Level::Commune {
                "Phòng Kinh tế"
            } else {
                "Phòng Kinh tế, Hạ tầng và Đô thị"
            };
            let (first, second) = (string(economy), string("Phòng Văn hóa - Xã hội"));
            let line = "lead = \"đại diện lãnh đạo các phòng\" # lời dẫn tự ghi; mời các xã, sở thì có sẵn nhóm: group = \"xa-phuong\", \"so\"";
            (format!("{line}\nbodies = [{first}, {second}]"), first, second)
        }
        (None, Some(_)) if office.family == Family::State => {
            let own = office.name.iter().map(crate::text::Text::letters).collect::<Vec<_>>().join(" ");
            let mut others =
                ["Sở Xây dựng", "Sở Tài chính", "Sở Nội vụ"].into_iter().filter(|name| *name != own).map(string);
            let (first, second) = (others.next().unwrap_or_default(), others.next().unwrap_or_default());
            let line = "group = \"so\" # nhóm có sẵn, cho lời dẫn \"đại diện lãnh đạo các Sở, ban, ngành\"";
            (format!("{line}\nbodies = [{second}, {first}]"), first, second)
        }
        _ => {
            let (first, second) = ("{ name = \"Bộ phận Tổng hợp\" }", "{ name = \"Bộ phận Tài vụ\" }");
            let line = "lead = \"lãnh đạo các bộ phận\" # đơn vị ngoài danh bạ thì ghi { name = \"…\" }";
            (format!("{line}\nbodies = [{first}, {second}]"), first.to_owned(), second.to_owned())
        }
    }
}
