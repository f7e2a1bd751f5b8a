#!/usr/bin/env python3
"""Packs counts of syllables and of pairs into data/usage.bin, which `src/vi/usage/` reads.

    scripts/pack-usage.py FOLDER

FOLDER holds `vi-syllables.tsv.gz` (syllable, count, documents), `vi-pairs.tsv.gz` (first, second, count, documents) and
`vi-syllables-elsewhere.txt` (syllables of general prose); `data/README.md` says what they were counted in. `data/words-of-notices.txt`
adds syllables that laws use less than notices do.

Layout, numbers with the low byte first: log of the number of syllables counted (u16); number of entries (u16); each entry, in the order
of its bytes: length (u8), letters, log of its count (u8), logs of how seldom a known pair stands before and behind it (u8 each), number
of its pairs (u16); then the pairs of each entry: second half (u16, its entry) and log of the count (u8), in the order of the seconds.
A log is of base 2, in fourteenths.
"""
import gzip
import math
import pathlib
import struct
import sys
import unicodedata

STEPS = 14
# How often a word of notices would stand in texts of their own, and how often one that they have now and then.
FREQUENT, SELDOM = 120, 40
TONES = {"\u0300", "\u0301", "\u0309", "\u0303", "\u0323"}
VOWELS = set("aăâeêioôơuưy")
NUCLEI = set(
    "a e i o u y ă â ê ô ơ ư ai ao au ay eo ia iu iê iêu oa oai oay oao oe oeo oi oo oă ua ui uy uya uyu uyê uâ uây uê uô uôi "
    "uơ yê yêu âu ây êu ôi ơi ưa ưi ưu ươ ươi ươu".split()
)
CODAS = {"", "c", "ch", "m", "n", "ng", "nh", "p", "t"}
ONSETS = (
    "ngh ng nh gh gi qu ch kh ph th tr b c d đ g h k l m n p r s t v x".split()
)


def is_syllable(word):
    """Whether the letters could make a syllable of Vietnamese: pairs of other languages are left out."""
    parts = unicodedata.normalize("NFD", word)
    letters = unicodedata.normalize("NFC", "".join(c for c in parts if c not in TONES))
    onset = next((o for o in ONSETS if letters.startswith(o)), "")
    rest = letters[len(onset):]
    if onset in ("gi", "qu") and not (rest and rest[0] in VOWELS):
        onset, rest = letters[0], letters[1:]
    end = len(rest)
    while end and rest[end - 1] not in VOWELS:
        end -= 1
    return rest[:end] in NUCLEI and rest[end:] in CODAS


def rows(path):
    for row in gzip.open(path, "rt", encoding="utf-8").read().splitlines()[1:]:
        yield row.split("\t")


def log(count):
    return round(STEPS * math.log2(max(count, 1)))


def seldom(count, known):
    """How seldom a syllable of this count stands beside none of its known neighbours, as a positive log."""
    return round(-STEPS * math.log2(max((count - known + 3) / (count + 3), 0.02)))


def main(folder):
    here = pathlib.Path(__file__).resolve().parent.parent / "data"
    counts = {row[0]: int(row[1]) for row in rows(folder / "vi-syllables.tsv.gz") if is_syllable(row[0])}
    total = sum(counts.values())
    pairs = {}
    before, behind = {}, {}
    for first, second, count, _ in rows(folder / "vi-pairs.tsv.gz"):
        if first in counts and second in counts:
            count = int(count)
            pairs.setdefault(first, {})[second] = count
            behind[first] = behind.get(first, 0) + count
            before[second] = before.get(second, 0) + count
    for word in (folder / "vi-syllables-elsewhere.txt").read_text(encoding="utf-8").split():
        counts[word] = max(counts.get(word, 0), 40)
    single, *doubles = (here / "words-of-notices.txt").read_text(encoding="utf-8").split("---")
    for line in single.splitlines():
        count, *words = line.split("#")[0].split() or [0]
        for word in words:
            counts[word] = max(counts.get(word, 0), int(count))
    words = [(word.split(), often) for double, often in zip(doubles, (FREQUENT, SELDOM)) for word in double.replace("\n", " ").split(";")]
    for (first, second), often in words:
        known = pairs.setdefault(first, {}).get(second, 0)
        added = max(often - known, 0)
        pairs[first][second] = known + added
        for word, beside in ((first, behind), (second, before)):
            counts[word] = counts.get(word, 0) + added
            beside[word] = beside.get(word, 0) + added
    entries = sorted(counts, key=lambda word: word.encode())
    at = {word: index for index, word in enumerate(entries)}
    head, tail = bytearray(struct.pack("<HH", log(total), len(entries))), bytearray()
    for word in entries:
        letters, count, own = word.encode(), counts[word], pairs.get(word, {})
        head += struct.pack("<B", len(letters)) + letters
        head += struct.pack("<BBBH", log(count), seldom(count, before.get(word, 0)), seldom(count, behind.get(word, 0)), len(own))
        for second in sorted(own, key=at.get):
            tail += struct.pack("<HB", at[second], log(own[second]))
    (here / "usage.bin").write_bytes(head + tail)
    print(len(entries), len(tail) // 3, len(head) + len(tail))


main(pathlib.Path(sys.argv[1]))
