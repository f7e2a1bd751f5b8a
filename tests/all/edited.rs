//! An edit changes what it is about and nothing else: no other value, no comment, no line end.

use proptest::prelude::*;
use proptest::sample::{Index, select};
use toml::Value as Toml;
use vanthu::edit::{Change, Path, Seen, Step, Tree, Value, edit};
use vanthu::form::{self, Asked, Typed};
use vanthu::spec::KEYS;

use crate::support::cases::cases;
use crate::support::repository::text;

const SPECS: [&str; 4] = [
    "meetings/2018-05-15-ket-luan-thuong-truc-tinh-uy.toml",
    "meetings/2024-03-08-vsip.toml",
    "meetings/2024-11-25-cua-khau-thong-minh.toml",
    "meetings/2025-12-04-thao-go-du-an.toml",
];

/// Layouts that no showcase has.
const ODD: &str = "# đầu tệp\nco_quan_ban_hanh = 'x' # một\n\n[cuoc_hop] # hai\nchu_de = \"\"\"\nmột # không phải ghi chú\n\"\"\" # ba\n\
tai_lieu.den = \"a\" # bốn\ntai_lieu.so_bo = 2\nthanh_phan = [ # năm\n  \"a\", # sáu\n  # bảy\n  { nhom = \"so\", cac_don_vi = [\"b\", \"c\"] },\n\
  # tám\n]\nluc = 2026-03-10T14:00:00\n\n# chín\n[[van_ban]] # mười\nloai = \"giay-moi\"\nnoi_nhan = [\"a\",\"b\" , \"c\"]\n[[van_ban]]\n\
loai = \"ket-luan\" # cuối\nso = 12";

fn bases() -> Vec<String> {
    let mut bases: Vec<String> = SPECS.into_iter().map(text).collect();
    bases.push(ODD.to_owned());
    let windows: Vec<String> = bases.iter().map(|text| text.replace('\n', "\r\n")).collect();
    bases.extend(windows);
    bases
}

/// Every path of a text.
fn paths(tree: &Tree<'_>) -> Vec<Path> {
    let (mut found, mut open) = (Vec::new(), vec![Path::default()]);
    while let Some(path) = open.pop() {
        match tree.get(&path) {
            Some(Seen::Table(keys)) => open.extend(keys.iter().map(|key| path.key(key))),
            Some(Seen::List(count)) => open.extend((0..count).map(|at| path.index(at))),
            _ => {}
        }
        found.push(path);
    }
    found.retain(|path| !path.steps().is_empty());
    found
}

/// What a text says, with keys in English; a broken text is told.
fn said(text: &str) -> Toml {
    fn english(value: Toml) -> Toml {
        let name = |key: String| {
            let known = KEYS.0.iter().find(|(english, alias)| *english == key || *alias == key);
            known.map_or(key, |(english, _)| (*english).to_owned())
        };
        match value {
            Toml::Table(table) => {
                Toml::Table(table.into_iter().map(|(key, value)| (name(key), english(value))).collect())
            }
            Toml::Array(items) => Toml::Array(items.into_iter().map(english).collect()),
            Toml::String(text) => Toml::String(text.replace("\r\n", "\n")),
            value => value,
        }
    }
    english(Toml::Table(text.parse().unwrap_or_else(|error| panic!("{error}\n{text}"))))
}

fn at<'v>(value: &'v mut Toml, steps: &[Step]) -> Option<&'v mut Toml> {
    steps.iter().try_fold(value, |value, step| match step {
        Step::Key(key) => value.get_mut(key),
        Step::Index(index) => value.get_mut(index),
    })
}

/// The comments of a text, in order, as far as they are surely such: no value of the texts here has this mark but one.
fn comments(text: &str) -> Vec<String> {
    let comment = |line: &str| line.find('#').map(|at| line[at..].trim_end().to_owned());
    text.lines().filter_map(comment).filter(|comment| !comment.contains("không phải")).collect()
}

/// Whether the letters of one text stand in another in their order.
fn is_within(one: &str, other: &str) -> bool {
    let mut letters = other.chars();
    one.chars().all(|letter| letters.any(|known| known == letter))
}

fn words() -> impl Strategy<Value = String> {
    let piece = select(vec![
        "a", "ổ", "\"", "\\", "'", "\n", "#", "]", "}", "=", "\"\"\"", "'''", " ", "\t", "\u{1}", ",", "{x}", "[a]",
    ]);
    proptest::collection::vec(piece, 1..8).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn a_value_that_is_set_is_the_only_one_that_changes((base, place, typed) in (any::<Index>(), any::<Index>(), words())) {
        let bases = bases();
        let base = base.get(&bases).as_str();
        let tree = Tree::parse(base).expect("TOML");
        let paths = paths(&tree);
        let path = place.get(&paths);
        prop_assume!(matches!(tree.get(path), Some(Seen::Text(_) | Seen::Bare(_) | Seen::Flag(_))));
        let new = edit(base, path, &Change::Set(Value::Text(typed.clone())), &[]).expect("it can be set");
        let mut expected = said(base);
        *at(&mut expected, path.steps()).expect("it is there") = Toml::String(typed);
        prop_assert_eq!(said(&new), expected);
        let mut rest = new.as_str();
        for comment in comments(base) {
            let at = rest.find(&comment);
            prop_assert!(at.is_some(), "{}\n{}", comment, new);
            rest = &rest[at.unwrap_or(0) + comment.len()..];
        }
        prop_assert!(!base.contains("\r\n") || !new.replace("\r\n", "").contains('\n'));
    }

    #[test]
    fn what_goes_takes_nothing_with_it((base, place) in (any::<Index>(), any::<Index>())) {
        let bases = bases();
        let base = base.get(&bases).as_str();
        let tree = Tree::parse(base).expect("TOML");
        let paths = paths(&tree);
        let path = place.get(&paths);
        let new = edit(base, path, &Change::Remove, &[]).expect("it can go");
        prop_assert!(is_within(&new.replace("\"\"", ""), base), "{}\n{}", path, new);
        let (mut left, mut expected) = (said(&new), said(base));
        // What is above may go with it, and of an element of a list the last key stays without words.
        let kept = (0..path.steps().len()).rev().find(|count| at(&mut left, &path.steps()[..*count]).is_some()).unwrap_or(0);
        let top = &path.steps()[..kept.min(1)];
        for value in [&mut left, &mut expected] {
            if let (Some(Step::Key(key)), Toml::Table(table)) = (path.steps().first(), value) {
                table.remove(key);
            }
        }
        prop_assert_eq!(left, expected, "{:?}", top);
    }

    #[test]
    fn a_row_that_is_added_or_moved_leaves_the_others((base, place, to, row) in (any::<Index>(), any::<Index>(), any::<Index>(), words())) {
        let bases = bases();
        let base = base.get(&bases);
        let base = base.as_str();
        let tree = Tree::parse(base).expect("TOML");
        let lists: Vec<(Path, usize)> = paths(&tree).into_iter().filter_map(|path| match tree.get(&path) {
            Some(Seen::List(count)) if count > 0 => Some((path, count)),
            _ => None,
        }).collect();
        prop_assume!(!lists.is_empty());
        let (path, count) = place.get(&lists);
        let (from, behind) = (to.index(*count), to.index(count + 1));
        let is_tables = matches!(tree.get(&path.index(0)), Some(Seen::Table(_)));
        let value = if is_tables { Value::Table(vec![("text".to_owned(), Value::Text(row.clone()))]) } else { Value::Text(row.clone()) };
        let new = edit(base, &path.index(behind), &Change::Insert(value), &[]).expect("it can be added");
        let mut expected = said(base);
        let list = at(&mut expected, path.steps()).and_then(Toml::as_array_mut).expect("a list");
        let added = if is_tables { Toml::Table([("text".to_owned(), Toml::String(row))].into_iter().collect()) } else { Toml::String(row) };
        list.insert(behind, added);
        prop_assert_eq!(said(&new), expected, "{}", new);
        prop_assert!(is_within(base, &new), "{}", new);
        let moved = edit(base, &path.index(from), &Change::Move(count - 1), &[]).expect("it can be moved");
        let mut expected = said(base);
        let list = at(&mut expected, path.steps()).and_then(Toml::as_array_mut).expect("a list");
        let element = list.remove(from);
        list.push(element);
        prop_assert_eq!(said(&moved), expected, "{}", moved);
        prop_assert_eq!(comments(&moved).len(), comments(base).len());
    }

    #[test]
    fn no_edit_of_the_form_panics_or_breaks_a_text((base, place, what, typed) in (any::<Index>(), any::<Index>(), 0..5_usize, words())) {
        let bases = bases();
        let base = base.get(&bases).as_str();
        let tree = Tree::parse(base).expect("TOML");
        let paths = paths(&tree);
        let path = place.get(&paths);
        let path = match path.steps().len() % 3 {
            0 => path.key("title"),
            1 => path.index(1),
            _ => path.clone(),
        };
        let asked = match what {
            0 => Asked::Remove,
            1 => Asked::Add(None),
            2 => Asked::Move(0),
            3 => Asked::Type(Typed::Flag(false)),
            _ => Asked::Type(Typed::Text(typed)),
        };
        if let Some((path, change, order)) = form::asked(&tree, &path, &asked)
            && let Ok(new) = edit(base, &path, &change, &order)
        {
            prop_assert!(new.parse::<toml::Table>().is_ok());
        }
    }
}

#[test]
fn every_key_of_the_form_can_be_typed_into_an_empty_spec() {
    let mut count = 0;
    let mut open = vec![(Path::default(), &form::SPEC)];
    while let Some((above, table)) = open.pop() {
        for field in table.fields {
            let path = above.key(field.key);
            match &field.kind {
                form::Kind::Table(inner) if path.steps().len() < 5 => open.push((path, inner)),
                form::Kind::Tables(inner) if path.steps().len() < 5 => open.push((path.index(0), inner)),
                form::Kind::Table(_)
                | form::Kind::Tables(_)
                | form::Kind::Coded(_)
                | form::Kind::Named
                | form::Kind::Cells => {}
                kind => {
                    let path = match kind {
                        form::Kind::People | form::Kind::Bodies | form::Kind::Lines | form::Kind::Measures => {
                            path.index(0)
                        }
                        _ => path,
                    };
                    let tree = Tree::parse("").expect("TOML");
                    let typed = Asked::Type(Typed::Text("12".to_owned()));
                    let (place, change, order) = form::asked(&tree, &path, &typed).unwrap_or_else(|| panic!("{path}"));
                    let new = edit("", &place, &change, &order).unwrap_or_else(|error| panic!("{path}: {error}"));
                    assert!(new.contains("12"), "{path}\n{new}");
                    count += 1;
                }
            }
        }
    }
    assert!(count > 150, "{count}");
}
