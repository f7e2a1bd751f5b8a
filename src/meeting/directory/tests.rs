//! Directories of a few rows: names by day, by group, near ones.

use super::*;
use crate::spec::{KEYS, decode};

fn directory(text: &str) -> Directory {
    let source = Source::new("d.toml", text);
    let (spec, findings) = decode::decode::<DirectorySpec>(&source, &KEYS);
    assert!(findings.is_empty(), "{findings:?}");
    Directory::new(&source, &spec).0
}

const ROWS: &str = r#"
[[group]]
id = "so"
lead = "đại diện lãnh đạo các Sở"
strip = "Sở "
[[body]]
name = "Sở Tài chính"
aliases = ["STC"]
group = "so"
to = "28/02/2025"
[[body]]
name = "Sở Tài chính"
group = "so"
from = "01/3/2025"
listed = "Tài chính mới"
"#;

#[test]
fn of_two_bodies_of_one_name_the_one_valid_on_the_day_is_found() {
    let directory = directory(ROWS);
    let listed = |year, month| {
        let day = NaiveDate::from_ymd_opt(year, month, 10);
        directory.body("sở  tài chính", Some("so"), day).map(|body| body.listed.letters())
    };
    assert_eq!(listed(2025, 2).as_deref(), Some("Tài chính"));
    assert_eq!(listed(2025, 3).as_deref(), Some("Tài chính mới"));
}

#[test]
fn a_body_of_two_groups_is_listed_without_the_longest_beginning() {
    let directory = directory(
        r#"
[[group]]
id = "xa"
lead = "đại diện lãnh đạo UBND các xã"
strip = "UBND xã "
[[group]]
id = "xa-phuong"
lead = "đại diện lãnh đạo UBND các xã, phường"
strip = ["UBND ", "UBND xã ", "UBND phường "]
[[body]]
name = "UBND xã Chi Lăng"
aliases = ["Chi Lăng"]
group = ["xa", "xa-phuong"]
from = "01/7/2025"
[[body]]
name = "UBND huyện Chi Lăng"
aliases = ["Chi Lăng"]
group = "huyen"
to = "30/6/2025"
"#,
    );
    let found = |group, month| {
        let day = NaiveDate::from_ymd_opt(2025, month, 10);
        directory.body("chi lăng", group, day).map(|body| (body.name.letters(), body.listed.letters()))
    };
    let names = |name: &str, listed: &str| Some((name.to_owned(), listed.to_owned()));
    assert_eq!(found(Some("xa"), 8), names("UBND xã Chi Lăng", "Chi Lăng"));
    assert_eq!(found(Some("xa-phuong"), 8), names("UBND xã Chi Lăng", "Chi Lăng"));
    assert_eq!(found(Some("huyen"), 3), names("UBND huyện Chi Lăng", "UBND huyện Chi Lăng"));
    assert_eq!(found(None, 8), names("UBND xã Chi Lăng", "Chi Lăng"));
    assert_eq!(found(None, 3), names("UBND huyện Chi Lăng", "UBND huyện Chi Lăng"));
}

#[test]
fn a_near_name_is_suggested_and_a_far_one_is_not() {
    let directory = directory(ROWS);
    assert_eq!(directory.nearest_body("Sở Tài chánh").as_deref(), Some("Sở Tài chính"));
    assert_eq!(directory.nearest_body("Kho bạc Nhà nước"), None);
}
