//! The decoder on specs as authors type them: what is told, where, and that nothing else is.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::*;
use crate::finding::show;
use crate::finding::words::{self, Lang};

const KEYS: Keys = Keys(&[
    ("meeting", "cuoc_hop"),
    ("chair", "chu_tri"),
    ("time", "luc"),
    ("room", "tai"),
    ("attendees", "thanh_phan"),
    ("bodies", "don_vi"),
    ("due", "han"),
    ("copies", "so_ban"),
]);

#[derive(Debug, Default, Deserialize, PartialEq)]
#[serde(default)]
struct Spec {
    issuer: Option<At<String>>,
    meeting: At<Meeting>,
    notice: Vec<At<Notice>>,
    phrases: BTreeMap<String, At<String>>,
}

#[derive(Debug, Default, Deserialize, PartialEq)]
#[serde(default)]
struct Meeting {
    chair: Option<At<Person>>,
    time: Option<At<When>>,
    room: Option<At<String>>,
    online: Option<At<bool>>,
    attendees: Vec<At<Group>>,
}

#[derive(Debug, Default, Deserialize, PartialEq)]
#[serde(default)]
struct Group {
    bodies: Vec<At<String>>,
    copies: Option<u8>,
}

#[derive(Debug, Default, Deserialize, PartialEq)]
#[serde(default)]
struct Notice {
    kind: Option<At<Kind>>,
    due: Option<At<String>>,
}

#[derive(Debug, Deserialize, PartialEq)]
#[serde(rename_all = "kebab-case")]
enum Kind {
    GiayMoi,
    KetLuan,
    Other(String),
}

/// A date typed as text or as TOML's own.
#[derive(Debug, PartialEq)]
struct When(String);

impl<'de> Deserialize<'de> for When {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;
        impl serde::de::Visitor<'_> for Visitor {
            type Value = When;
            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("expected.date")
            }
            fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<When, E> {
                Ok(When(text.to_owned()))
            }
        }
        deserializer.deserialize_any(Visitor)
    }
}

/// A person typed as a name or as a table.
#[derive(Debug, Default, PartialEq)]
struct Person(String);

impl<'de> Deserialize<'de> for Person {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Default, Deserialize)]
        #[serde(default)]
        struct Full {
            name: String,
        }
        struct Visitor;
        impl<'de> serde::de::Visitor<'de> for Visitor {
            type Value = Person;
            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("expected.text")
            }
            fn visit_str<E: serde::de::Error>(self, name: &str) -> Result<Person, E> {
                Ok(Person(name.to_owned()))
            }
            fn visit_map<A: serde::de::MapAccess<'de>>(self, map: A) -> Result<Person, A::Error> {
                let full = Full::deserialize(serde::de::value::MapAccessDeserializer::new(map))?;
                Ok(Person(full.name))
            }
        }
        deserializer.deserialize_struct("Person", &["name", "title"], Visitor)
    }
}

fn read(text: &str) -> (Arc<Source>, Spec, Vec<Finding>) {
    let source = Source::new("a.toml", text);
    let (spec, findings) = decode(&source, &KEYS);
    (source, spec, findings)
}

/// Each finding as "line:column CODE text under the caret".
fn told(text: &str) -> Vec<String> {
    let (source, _, findings) = read(text);
    let one = |finding: &Finding| {
        let span = finding.place.as_ref().map(|place| place.span).unwrap_or_default();
        let (line, column) = source.line_column(span.start);
        format!("{line}:{column} {} {}", finding.rule.code, source.slice(span))
    };
    findings.iter().map(one).collect()
}

fn message(text: &str) -> Vec<String> {
    read(text).2.iter().map(|finding| words::sentences(finding, Lang::Vi).message).collect()
}

const GOOD: &str = r#"issuer = "ubnd"
[cuoc_hop]
chu_tri = { name = "Đoàn Thanh Sơn" }
time = 2024-11-25T14:00:00
thanh_phan = [{ don_vi = ["KH&ĐT", "XD"], so_ban = 2 }]
[[notice]]
kind = "giay-moi"
[[notice]]
kind = { other = "cong-van" }
[phrases]
chair = "ghế"
chu_tri = "dự án"
"#;

#[test]
fn good_spec_is_silent_and_whole() {
    let (source, spec, findings) = read(GOOD);
    assert_eq!(findings, []);
    assert_eq!(spec.meeting.value.chair.map(|chair| chair.value.0).as_deref(), Some("Đoàn Thanh Sơn"));
    assert_eq!(spec.meeting.value.time.map(|time| time.value.0).as_deref(), Some("2024-11-25T14:00:00"));
    assert_eq!(source.slice(spec.meeting.span), "[cuoc_hop]");
    let headers: Vec<_> = spec.notice.iter().map(|notice| source.line_column(notice.span.start)).collect();
    assert_eq!(headers, [(6, 1), (8, 1)]);
    assert_eq!(source.slice(spec.meeting.value.attendees[0].value.bodies[0].span), "\"KH&ĐT\"");
    assert_eq!(source.slice(spec.meeting.value.attendees[0].span), "{ don_vi = [\"KH&ĐT\", \"XD\"], so_ban = 2 }");
    assert_eq!(spec.notice[1].value.kind.as_ref().map(|kind| &kind.value), Some(&Kind::Other("cong-van".into())));
    assert_eq!(spec.phrases.keys().collect::<Vec<_>>(), ["chair", "chu_tri"]);
}

#[test]
fn all_faults_are_told_in_one_run() {
    let text = r#"issuer = 5
isuer = "x"
[meeting]
chair = ["A"]
chu_tri = "B"
time = 14
online = "có"
room = 2024-11-25
attendees = [{ bodies = "KH&ĐT", copies = 300 }, 7, { bodies = ["A", 3], don_vi = ["B"] }]
[[notice]]
kind = "giay-moii"
han = 5
[[notice]]
kid = "ket-luan"
"#;
    assert_eq!(
        told(text),
        [
            "1:10 S104 5",
            "2:1 S102 isuer",
            "4:9 S104 [\"A\"]",
            "5:1 S105 chu_tri",
            "6:8 S104 14",
            "7:10 S104 \"có\"",
            "8:8 S104 2024-11-25",
            "9:25 S104 \"KH&ĐT\"",
            "9:43 S111 300",
            "9:50 S104 7",
            "9:70 S104 3",
            "9:74 S105 don_vi",
            "11:8 S111 \"giay-moii\"",
            "12:7 S104 5",
            "14:1 S102 kid",
        ]
    );
    let said = message(text);
    assert_eq!(said[0], "cần chữ trong dấu nháy, gặp số nguyên");
    assert_eq!(said[4], "cần ngày giờ, gặp số nguyên");
    assert_eq!(said[6], "cần chữ trong dấu nháy, gặp ngày giờ");
    let (_, spec, _) = read(text);
    assert_eq!(spec.notice.len(), 2);
    assert_eq!(spec.meeting.value.attendees.len(), 2);
}

#[test]
fn slips_in_keys_are_told_the_nearest_name() {
    let near = |text: &str| {
        let finding = read(text).2.remove(0);
        (words::sentences(&finding, Lang::Vi).label, words::sentences(&finding, Lang::Vi).help)
    };
    assert_eq!(near("[meeting]\nchiar = 1").0.as_deref(), Some("có phải là “chair”?"));
    assert_eq!(near("[meeting]\nchu_chi = 1").0.as_deref(), Some("có phải là “chu_tri”?"));
    assert_eq!(near("[meeting]\n\"Chủ trì\" = 1").0.as_deref(), Some("có phải là “chu_tri”?"));
    assert_eq!(near("[meeting]\nchair = { nam = 1 }").0.as_deref(), Some("có phải là “name”?"));
    let known = "các khóa dùng được: chu_tri, luc, tai, online, thanh_phan";
    assert_eq!(near("[meeting]\nluc = \"a\"\nxyzzyx = 1").1.as_deref(), Some(known));
}

#[test]
fn broken_toml_is_told_in_plain_words() {
    let cases = [
        ("issuer = Đoàn Sơn\n[metting]", &["1:10 S106 Đoàn Sơn", "2:2 S102 metting"][..]),
        ("issuer = “Sơn”", &["1:10 S112 “Sơn”"]),
        ("issuer = \"abc\nx = 1", &["1:10 S107 \"", "2:1 S102 x"]),
        ("issuer = \"\"\"abc\nx = 1", &["1:10 S107 \"\"\""]),
        ("issuer \"abc\"\nx = 1", &["1:8 S101 ", "2:1 S102 x"]),
        ("issuer =\nx = 1", &["1:9 S101 ", "2:1 S102 x"]),
        ("issuer = \"C:\\docs\"\nx = 1", &["1:13 S108 \\d", "2:1 S102 x"]),
        ("issuer = \"a\"\nissuer = \"b\"\nx = 1", &["2:1 S109 issuer", "3:1 S102 x"]),
        ("[meeting]\ntime = 2026-02-31\nchair = 1", &["2:8 M201 2026-02-31", "3:9 S104 1"]),
        ("[meeting]\ntime = 2026-2-3", &["2:8 M202 2026-2-3"]),
        ("[meeting]\ntime = 14:00 25/11/2024", &["2:8 S106 14:00 25/11/2024"]),
        ("x = 1\nissuer = [1, 2\ny = 3\nz = 4", &["1:1 S102 x", "2:10 S101 [", "3:1 S102 y", "4:1 S102 z"]),
        ("x = 1\nissuer = {a = 1\ny = 3\nz = 4", &["1:1 S102 x", "2:10 S101 {", "3:1 S102 y", "4:1 S102 z"]),
        ("x = 1\n[meeting\nchair = 5", &["1:1 S102 x", "2:9 S101 ", "3:9 S104 5"]),
        ("issuer = \"ông \"A\" đến\"\nx = 1", &["1:16 S101 A\" đến\"", "2:1 S102 x"]),
        ("// ghi chú\nx = 1", &["1:1 S101 // ghi chú", "2:1 S102 x"]),
        ("chủ trì = \"A\"\nx = 1", &["1:1 S101 chủ trì", "2:1 S102 x"]),
        ("chủ_trì = \"A\"\nx = 1", &["1:1 S101 chủ_trì", "2:1 S102 x"]),
        ("issuer == 1\nx = 1", &["1:9 S101 =", "2:1 S102 x"]),
        ("issuer = True\nx = 1", &["1:10 S101 True", "2:1 S102 x"]),
        ("issuer = 007\nx = 1", &["1:10 S101 007", "2:1 S102 x"]),
        ("issuer = \"a\" x = 1", &["1:14 S101 x = 1"]),
        ("[meeting]\nattendees = [{ bodies = [\"A\", \"B }]\nx = 1\n", &["2:31 S107 \"", "3:1 S102 x"]),
        ("[meeting]\nattendees = [\n  { bodies = [\"A\", \"B\"} },\n]\nx = 1\n", &["3:23 S101 }", "5:1 S102 x"]),
    ];
    for (text, expected) in cases {
        assert_eq!(told(text), expected, "{text}");
    }
}

#[test]
fn impossible_date_is_named_the_official_way() {
    assert_eq!(message("[meeting]\ntime = 2026-02-31"), ["không có ngày 31/02/2026"]);
    assert_eq!(message("[meeting]\ntime = 2026-04-31T14:00:00"), ["không có ngày 31/4/2026"]);
}

#[test]
fn deep_nesting_is_a_finding() {
    let codes = |text: &str| read(text).2.iter().map(|finding| finding.rule.code).collect::<Vec<_>>();
    let lists = |depth: usize| format!("x = {}{}", "[".repeat(depth), "]".repeat(depth));
    assert_eq!(codes(&lists(60)), ["S102"]);
    assert_eq!(codes(&lists(70)), ["S110"]);
    assert_eq!(codes(&lists(100_000)), ["S110"]);
    assert_eq!(codes(&format!("x{} = 1", ".a".repeat(3000))), ["S110"]);
    let path = "a.".repeat(78) + "a";
    let both = format!("x = {}1{}", format!("{{ {path} = ").repeat(78), "}".repeat(78));
    assert_eq!(codes(&both), ["S110"]);
}

#[test]
fn strings_are_composed_and_have_one_line_end() {
    let (_, spec, findings) = read("issuer = \"\"\"Đoa\u{300}n\r\nSơn\"\"\"\r\n");
    assert_eq!(findings, []);
    assert_eq!(spec.issuer.map(|issuer| issuer.value).as_deref(), Some("Đoàn\nSơn"));
}

#[test]
fn schema_of_a_value_with_its_place_is_that_of_the_value() {
    assert_eq!(schemars::schema_for!(At<bool>), schemars::schema_for!(bool));
}

proptest::proptest! {
    #[test]
    fn no_text_makes_it_panic(
        cuts in proptest::collection::vec((0usize..400, proptest::sample::select(&["", "\"", "[", "]", "{", "}", "=", "\n", "'''", "\\", "ủ", ".", ",", "[[", "[a]\n", "\u{0}", "2026-02-31", "a.b = 1\n"][..])), 0..6)
    ) {
        let mut text = GOOD.to_owned();
        for (at, part) in cuts {
            let mut at = at.min(text.len());
            while !text.is_char_boundary(at) {
                at -= 1;
            }
            let next = text[at..].chars().next().map_or(0, char::len_utf8);
            text.replace_range(at..at + next, part);
        }
        let (_, _, findings) = read(&text);
        let _ = show::terminal(&findings, Lang::Vi, true);
    }
}
/// A body typed as a bare name or as a table, and one or several of them.
#[derive(Debug, Default, Deserialize, PartialEq)]
#[serde(default, rename = "Body|lookup")]
struct Body {
    lookup: Option<At<String>>,
    name: Option<At<String>>,
}

#[derive(Debug, Default, PartialEq)]
struct Several(Vec<At<Body>>);

impl<'de> Deserialize<'de> for Several {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;
        impl<'de> serde::de::Visitor<'de> for Visitor {
            type Value = Several;
            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("a sequence")
            }
            fn visit_seq<A: serde::de::SeqAccess<'de>>(self, mut items: A) -> Result<Several, A::Error> {
                let mut several = Vec::new();
                while let Some(item) = items.next_element()? {
                    several.push(item);
                }
                Ok(Several(several))
            }
        }
        deserializer.deserialize_newtype_struct(SEVERAL, Visitor)
    }
}

#[test]
fn short_forms_stand_for_the_long_ones() {
    #[derive(Debug, Default, Deserialize)]
    #[serde(default)]
    struct Short {
        one: Several,
        many: Several,
        bad: Option<Several>,
        list: Option<Body>,
    }
    let source = Source::new("a", "one = 'A'\nmany = ['A', { name = 'B' }, 5, { nam = 'C' }]\nbad = 5\nlist = ['A']");
    let (short, findings) = decode::<Short>(&source, &KEYS);
    assert_eq!(short.one.0[0].value.lookup, Some(At::new("A".to_owned(), Span::new(6, 9))));
    assert_eq!(short.many.0[1].value.name.as_ref().map(|name| name.value.as_str()), Some("B"));
    assert_eq!((short.many.0.len(), short.bad, short.list), (3, None, None));
    let told = |finding: &Finding| {
        let span = finding.place.as_ref().map(|place| place.span).unwrap_or_default();
        format!("{} {}", finding.rule.code, source.slice(span))
    };
    assert_eq!(findings.iter().map(told).collect::<Vec<_>>(), ["S104 5", "S102 nam", "S104 5", "S104 ['A']"]);
}

#[test]
fn garbage_ends_with_some_findings() {
    for part in [
        "a ",
        "[",
        "= ",
        "\" ",
        "a\n",
        "x = [1 ",
        "a.b = 1\n",
        "{",
        "x = \n",
        "[a]\n",
        "ủ",
        "x=[a,",
        "[[notice]]\nkind=1\n",
    ] {
        let count = read(&part.repeat(40_000)).2.len();
        assert!((1..2000).contains(&count), "{part:?}: {count}");
    }
}

#[test]
fn a_brace_open_at_the_end_is_no_open_string() {
    assert_eq!(told("a = { n"), ["1:5 S101 {"]);
    assert_eq!(told("a = { n = 1, m ="), ["1:5 S101 {"]);
    assert_eq!(told("a = { \"n"), ["1:7 S107 \""]);
}
