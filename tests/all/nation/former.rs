//! Units that ended on 30/6/2025: told with what took their place where they are invited and where the text names them, and silent
//! where the day is before, and beside words of the past.

use std::fmt::Write as _;

use vanthu::face::Faces;
use vanthu::finding::{Arg, Finding, Severity};
use vanthu::nation::{Province, Unit, province};
use vanthu::shelf::File;
use vanthu::source::Source;
use vanthu::{Shelf, draft};

use crate::support::repository::told;

/// A province without merger, one with a city of its name, one made of three.
const PROVINCES: [&str; 3] = ["Lạng Sơn", "Quảng Ngãi", "Lâm Đồng"];

/// The findings on a meeting of a province's committee, called five days before.
fn findings(province: &str, day: &str, issued: &str, meeting: &str, text: &str) -> Vec<Finding> {
    let office = format!(
        "standard = \"nd30\"\nname = \"Ủy ban nhân dân tỉnh {province}\"\nplace = \"{province}\"\nsymbol = \"UBND\"\n\
         province = \"{province}\"\n[[sign]]\ntitle = \"Chủ tịch UBND tỉnh\"\nchain = [\"Chủ tịch\"]\n"
    );
    let file = File { path: "thu.toml".to_owned(), source: Source::new("offices/thu.toml", office) };
    let spec = format!(
        "issuer = \"thu\"\nsigner = {{ name = \"Nguyễn Văn A\", title = \"Chủ tịch UBND tỉnh\" }}\n[meeting]\n\
         topic = \"rà soát công việc\"\nchair = {{ name = \"Nguyễn Văn A\", title = \"Chủ tịch UBND tỉnh\" }}\n\
         time = \"08:00 {day}\"\nroom = \"Phòng họp số 1\"\nattendees = [{meeting}]\n\
         [[notice]]\nkind = \"ket-luan\"\ndate = \"{issued}\"\n[conclusion]\ntext = \"\"\"\n{text}\"\"\"\n"
    );
    draft(&Source::new("hop.toml", spec), &Shelf::new(vec![file], Vec::new()), Faces::embedded(), None).findings
}

/// Former units of a province whose name no unit of today has.
fn gone(province: &'static Province) -> Vec<&'static Unit> {
    let lives = |unit: &Unit| {
        let same = |other: &&Unit| other.level == unit.level && other.name.to_lowercase() == unit.name.to_lowercase();
        province.units().iter().filter(same).any(|other| other.to.is_none())
    };
    let found: Vec<_> = province.units().iter().filter(|unit| unit.to.is_some() && !lives(unit)).collect();
    assert!(found.len() > 100, "{}", province.name);
    found
}

fn provinces() -> impl Iterator<Item = (&'static Province, Vec<&'static Unit>)> {
    PROVINCES.map(|name| province(name).expect("a province")).into_iter().map(|province| (province, gone(province)))
}

/// What the finding on a line says with a name.
fn said(findings: &[Finding], code: &str, at: usize, first: &str) -> Option<String> {
    let line = |finding: &&Finding| {
        let place = finding.place.as_ref()?;
        let line = place.source.line_column(place.span.start).0;
        let begin = place.source.text().lines().position(|text| text.starts_with(first))? + 1;
        Some(line == begin + at && finding.rule.code == code)
    };
    let found = findings.iter().find(|finding| line(finding) == Some(true))?;
    let successor = found.args.iter().find(|(name, _)| *name == "successor").map(|(_, arg)| arg);
    Some(match successor {
        Some(Arg::Text(successor)) => successor.clone(),
        _ => String::new(),
    })
}

/// Whether a unit's only successor is told; of a district that its level ended, and of two of one name nobody knows which is meant.
fn is_told(said: &str, unit: &Unit, units: &[&Unit]) -> bool {
    let twins = units.iter().filter(|other| other.level == unit.level && other.name == unit.name).count();
    match unit.successors.as_slice() {
        // Who is invited is told what to invite instead.
        [] if unit.level.is_district() => said.is_empty() || said.contains("không còn cấp huyện"),
        [] => said.is_empty(),
        _ if twins > 1 => true,
        successors => successors.iter().all(|successor| said.contains(successor.as_str())),
    }
}

#[test]
fn every_former_unit_that_is_invited_is_told_with_its_successor() {
    for (province, units) in provinces() {
        let rows = units.iter().fold(String::new(), |mut rows, unit| {
            writeln!(rows, "{{ bodies = [\"UBND {}\"] }},", unit.told()).expect("a string");
            rows
        });
        let after = findings(province.name, "10/3/2026", "12/3/2026", &format!("\n{rows}"), "Thống nhất.");
        for (at, unit) in units.iter().enumerate() {
            let said = said(&after, "M611", at, "{ bodies").unwrap_or_else(|| {
                // A body that stands twice in the list is told as such.
                let twins = units[..at].iter().any(|other| other.level == unit.level && other.name == unit.name);
                assert!(twins, "{}: {}\n{}", province.name, unit.told(), told(&after));
                String::new()
            });
            assert!(is_told(&said, unit, &units), "{}: {}: {said}", province.name, unit.told());
        }
        let before = findings(province.name, "10/3/2025", "12/3/2025", &format!("\n{rows}"), "Thống nhất.");
        let codes: Vec<_> = before.iter().map(|finding| finding.rule.code).filter(|code| *code != "M610").collect();
        assert!(codes.is_empty(), "{}", told(&before));
    }
}

#[test]
fn every_former_unit_in_the_text_is_told_with_its_successor() {
    for (province, units) in provinces() {
        let lines = units.iter().fold(String::new(), |mut lines, unit| {
            writeln!(lines, "- Giao UBND {} rà soát, báo cáo.\n", unit.told()).expect("a string");
            lines
        });
        let after = findings(province.name, "10/3/2026", "12/3/2026", "", &lines);
        for (at, unit) in units.iter().enumerate() {
            let said = said(&after, "L330", 2 * at, "- Giao").unwrap_or_else(|| {
                panic!("{}: {}\n{}", province.name, unit.told(), told(&after));
            });
            assert!(is_told(&said, unit, &units), "{}: {}: {said}", province.name, unit.told());
        }
        let before = findings(province.name, "10/3/2025", "12/3/2025", "", &lines);
        let gone = before.iter().filter(|finding| finding.rule.code == "L330");
        assert_eq!(gone.count(), 0, "{}", told(&before));
    }
}

#[test]
fn a_unit_is_right_where_the_text_speaks_of_the_past_or_of_what_keeps_the_name() {
    for line in [
        "Giao UBND xã Tân Văn, địa bàn xã Bình La cũ, rà soát.",
        "Xã Bình La (nay là xã Tân Văn) rà soát.",
        "Trước đây huyện Tràng Định có 22 xã.",
        "Dự án nâng cấp đường xã Bình La, huyện Bình Gia được tiếp tục.",
        "Trường THCS xã Bình La chuẩn bị năm học mới.",
        "Thực hiện Quyết định số 12/QĐ-UBND ngày 05/3/2025 của UBND huyện Tràng Định.",
        "Thực hiện Đề án “Chợ xã Bình La”.",
        "Mời UBND xã Bình La, tỉnh Cao Bằng.",
        "Giao UBND xã Tân Thành, xã Chi Lăng rà soát.",
        "Giao thành phố Huế, thành phố Đà Nẵng trao đổi kinh nghiệm.",
    ] {
        let found = findings("Lạng Sơn", "10/3/2026", "12/3/2026", "", line);
        let gone: Vec<_> = found.into_iter().filter(|finding| finding.rule.code == "L330").collect();
        assert!(gone.is_empty(), "{line}\n{}", told(&gone));
    }
    for line in
        ["Kiểm tra tại xã Bình La.", "Giao các huyện, UBND tỉnh Quảng Nam rà soát.", "Đề nghị Sở KH&ĐT rà soát."]
    {
        let found = findings("Lạng Sơn", "10/3/2026", "12/3/2026", "", line);
        assert!(found.iter().any(|finding| finding.rule.code == "L330"), "{line}\n{}", told(&found));
    }
}

#[test]
fn a_name_of_several_provinces_means_the_own_one() {
    let invited = |province: &str, name: &str| {
        let list = format!("{{ bodies = [\"{name}\"] }}");
        findings(province, "10/3/2026", "12/3/2026", &list, "Thống nhất.")
    };
    // Seven provinces have a commune of this name.
    assert!(invited("Lạng Sơn", "UBND xã Tân Tiến").is_empty());
    assert!(invited("Lạng Sơn", "xã tân  tiến").is_empty());
    let codes = |found: Vec<Finding>| found.iter().map(|finding| finding.rule.code).collect::<Vec<_>>();
    assert_eq!(codes(invited("Quảng Ngãi", "UBND xã Tân Tiến")), ["M303"]);
    // This one stands in Lạng Sơn only.
    assert!(invited("Quảng Ngãi", "UBND phường Kỳ Lừa").is_empty());
    for name in
        ["UBND tỉnh Quảng Ngãi", "Sở NNMT", "Sở NN&MT", "sở nông nghiệp & môi trường", "Sở Nội vụ tỉnh Lạng Sơn", "BNV"]
    {
        assert!(invited("Quảng Ngãi", name).is_empty(), "{name}: {}", told(&invited("Quảng Ngãi", name)));
    }
    let old = invited("Quảng Ngãi", "Sở KH&ĐT");
    assert_eq!(
        old.iter().map(|finding| (finding.rule.code, finding.severity)).collect::<Vec<_>>(),
        [("M611", Severity::Error)]
    );
    // What one source says only hints.
    assert_eq!(codes(invited("Quảng Ngãi", "Cục Quản lý thị trường")), ["M613"]);
}
