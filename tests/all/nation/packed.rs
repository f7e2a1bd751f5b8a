//! What is packed is what the tables have. `UPDATE=1` packs it anew.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use libdeflater::{CompressionLvl, Compressor, Decompressor};
use vanthu::nation::{Level, key, mark, provinces};

use crate::support::repository::root;
use crate::support::snapshot::updating;

const PACK: &str = "data/places/units.pack";

/// The rows of a table, its head left out.
fn rows(text: &str) -> Vec<Vec<String>> {
    text.lines().skip(1).map(|line| line.split('\t').map(str::to_owned).collect()).collect()
}

fn table(name: &str) -> Vec<Vec<String>> {
    let path = root().join("data/places").join(name);
    let bytes = std::fs::read(path).expect("a table can be read");
    if !name.ends_with(".gz") {
        return rows(str::from_utf8(&bytes).expect("a table is UTF-8"));
    }
    // The last four bytes of a gzip file are the length of what it holds.
    let length = bytes.last_chunk().map_or(0, |length| u32::from_le_bytes(*length));
    let mut text = vec![0; usize::try_from(length).expect("a length")];
    Decompressor::new().gzip_decompress(&bytes, &mut text).expect("a table can be unpacked");
    rows(str::from_utf8(&text).expect("a table is UTF-8"))
}

/// The name without `Tỉnh` or `Thành phố`.
fn bare(full: &str) -> &str {
    full.strip_prefix("Tỉnh ").or_else(|| full.strip_prefix("Thành phố ")).unwrap_or(full)
}

/// The lines of each province of today.
fn texts() -> BTreeMap<String, String> {
    let became: BTreeMap<String, String> =
        table("provinces.tsv").into_iter().map(|row| (row[0].clone(), row[3].clone())).collect();
    let last = |name: &str| {
        let next = |name: &String| became.get(name).filter(|next| !next.is_empty()).cloned();
        std::iter::successors(Some(name.to_owned()), next).last().expect("a name")
    };
    let (communes, districts, former) =
        (table("communes.tsv"), table("districts.tsv"), table("former-communes.tsv.gz"));
    let names = became.keys().map(|name| bare(&last(name)).to_owned());
    let texts = names.map(|name| {
        let own: Vec<_> = communes.iter().filter(|row| bare(&row[0]) == name).collect();
        let mut text = String::new();
        for row in &own {
            write!(text, "={}", row[1]).expect("a string");
            if row[3] != "2025-07-01" || !row[4].is_empty() {
                write!(text, "\t{}\t{}", row[3], row[4]).expect("a string");
            }
            if !row[4].is_empty() {
                let next = own.iter().position(|next| next[2] == row[2] && next[1] != row[1]).expect("what followed");
                write!(text, "\t{next}").expect("a string");
            }
            text.push('\n');
        }
        let mut places: Vec<_> = districts.iter().filter(|row| bare(&last(&row[0])) == name).collect();
        places.sort();
        let mut above = "";
        for place in places {
            if above != place[0] {
                writeln!(text, "@{}", place[0]).expect("a string");
                above = &place[0];
            }
            writeln!(text, "#{}", place[1]).expect("a string");
            for row in former.iter().filter(|row| row[0] == place[0] && row[1] == place[1] && bare(&row[3]) == name) {
                let index = |next: &str| own.iter().position(|row| row[1] == next.trim()).expect("a unit of today");
                let next: Vec<_> = row[4].split(';').map(|next| index(next).to_string()).collect();
                writeln!(text, "{}\t{}", row[2], next.join(",")).expect("a string");
            }
        }
        (name, text)
    });
    texts.collect()
}

/// The marks of the names in the lines of a province, in their order and each once.
fn marks(text: &str) -> Vec<u8> {
    let full = text.lines().map(|line| line.trim_start_matches(['=', '#']).split('\t').next().unwrap_or_default());
    let names = full.filter_map(|full| Level::split(full)).map(|(_, name)| mark(&key(name)));
    names.collect::<BTreeSet<_>>().into_iter().flat_map(u16::to_le_bytes).collect()
}

fn pack(texts: &BTreeMap<String, String>) -> Vec<u8> {
    let (mut head, mut body) = (String::new(), Vec::new());
    for (name, text) in texts {
        let mut compressor = Compressor::new(CompressionLvl::best());
        let mut packed = vec![0; compressor.deflate_compress_bound(text.len())];
        let length = compressor.deflate_compress(text.as_bytes(), &mut packed).expect("room for the text");
        let marks = marks(text);
        writeln!(head, "{name}\t{}\t{length}\t{}", marks.len(), text.len()).expect("a string");
        body.extend_from_slice(&marks);
        body.extend_from_slice(&packed[..length]);
    }
    [head.as_bytes(), b"\n", &body].concat()
}

/// The marks and the lines of each province.
fn unpack(bytes: &[u8]) -> BTreeMap<String, (Vec<u8>, String)> {
    let end = bytes.windows(2).position(|pair| pair == b"\n\n").expect("a head");
    let mut rest = &bytes[end + 2..];
    let head = str::from_utf8(&bytes[..end]).expect("a head in UTF-8");
    let texts = head.lines().map(|line| {
        let cells: Vec<_> = line.split('\t').collect();
        let length = |at: usize| cells[at].parse().expect("a length");
        let (marks, behind) = rest.split_at(length(1));
        let (own, others) = behind.split_at(length(2));
        rest = others;
        let mut text = vec![0; length(3)];
        Decompressor::new().deflate_decompress(own, &mut text).expect("a province can be unpacked");
        (cells[0].to_owned(), (marks.to_vec(), String::from_utf8(text).expect("lines in UTF-8")))
    });
    texts.collect()
}

#[test]
fn the_pack_holds_what_the_tables_have() {
    let texts = texts();
    assert_eq!(texts.len(), 34);
    let path = root().join(PACK);
    if updating() {
        std::fs::write(&path, pack(&texts)).expect("the pack can be written");
    }
    let packed = unpack(&std::fs::read(&path).expect("the pack can be read"));
    for (name, text) in &texts {
        assert!(packed.get(name) == Some(&(marks(text), text.clone())), "{name}: write it with UPDATE=1 cargo test");
    }
    assert_eq!(packed.len(), provinces().len());
}
