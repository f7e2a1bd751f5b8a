#!/usr/bin/env python3
"""Compares what two builds of `vanthu` say and make: for a change of structure, which must change neither.

    scripts/compare-builds.py BEFORE AFTER [FOLDER...] [--odd 500] [--seed 1] [--keep FOLDER]

Both run over the specs of meetings/, docs/, tests/fixtures/ and each FOLDER, and over odd ones made of those by seeded changes, the same ones
on every machine. Each finding (code, place, sentences) and each output (md, pdf, docx, ics, txt, data, what --fix and copy write) that differs
is told; `--keep` leaves the specs and both outputs there. Ends with 1 where anything differs. Needs Python 3.9 and nothing else.
"""

import argparse
import json
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
OWN = ["meetings", "docs", "tests/fixtures"]
LONGEST_RUN = 120  # seconds

# What is asked about each spec by itself, and about each folder as a whole.
OF_SPEC = [
    "check {} --json",
    "check {} --json --lang en --stage trinh-ky",
    "check {} --json --stage phat-hanh",
    "check {} --format line",
    "render {} --out out --format md,pdf,docx,ics,txt --deadlines",
    "data {}",
    "copy {} copied.toml",
    "check {} --fix",
]
OF_FOLDER = ["check {} --json", "render {} --out out --format md,pdf,ics,txt --calendar all.ics"]
OF_BUILD = ["rules", "rules --lang en", "schema", "office check", "templates check", "--help"]


def run(build, command, folder):
    """What a command prints and how it ends, the time in its summary left out."""
    environment = {**os.environ, "SOURCE_DATE_EPOCH": "1700000000"}
    try:
        done = subprocess.run([build, *command], cwd=folder, env=environment, capture_output=True, timeout=LONGEST_RUN)
    except subprocess.TimeoutExpired:
        return {"ends": b"never"}
    printed = re.sub(rb", \d+ (ms|s|gi\xc3\xa2y)$", b"", done.stdout, flags=re.MULTILINE)
    return {"ends": str(done.returncode).encode(), "standard output": printed, "standard error": done.stderr}


def files(folder):
    """Every file of a folder with its bytes."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def results(build, commands, target, home):
    """All that a build makes of a target, in a folder of its own: what each command prints, and the files that are there afterwards."""
    made = {}
    for command in commands:
        words = [target if word == "{}" else word for word in command.split()]
        made.update({(command, name): value for name, value in run(build, words, home).items()})
    made.update({("written", name): value for name, value in files(home).items()})
    return made


def findings(text):
    """The findings of `--json`, a line each."""
    def line(found):
        place = f"{found['file']}:{found['line']}:{found['column']} to {found['end']}"
        rest = {key: value for key, value in found.items() if key not in ("code", "file", "line", "column", "end")}
        return f"{found['code']} {place} {json.dumps(rest, ensure_ascii=False)}"

    return [line(found) for found in json.loads(text)["findings"]]


def differences(before, after):
    """What differs, a line each."""
    told = []
    for key in sorted(before.keys() | after.keys()):
        command, name = key
        old, new = before.get(key), after.get(key)
        if old == new:
            continue
        if old is None or new is None:
            told.append(f"{command}: {name} is made by {'the second' if old is None else 'the first'} only")
        elif "--json" in command and name == "standard output" and old and new:
            old, new = findings(old), findings(new)
            lines = [f"- {line}" for line in old if line not in new] + [f"+ {line}" for line in new if line not in old]
            told.append(f"{command}: " + "\n      ".join(["findings", *(lines or ["in another order"])]))
        else:
            told.append(f"{command}: {name} differs, {len(old)} and {len(new)} bytes")
    return told


LETTERS = [*'\t\\"“{}[]#=*_<&😀', "\u00a0", "\u200b", "\u0301", "\u0430", "\u202e", "\ufeff", "\ue000", "\x07", "\r"]
VALUE = re.compile(r'"((?:[^"\\\n]|\\.)*)"')
KEY = re.compile(r"(?m)(?:^|[{,\[.])[ ]*([A-Za-z_]+)(?=[ ]*[=\]])")


def place(chance, pattern, text):
    """One match of a pattern."""
    found = list(re.finditer(pattern, text))
    return chance.choice(found) if found else None


def lines(chance, text, _):
    """A line or a block of lines is dropped, doubled, or changes places with another."""
    part = chance.choice(["\n", "\n", "\n\n"])
    pieces = text.split(part)
    one, other = chance.randrange(len(pieces)), chance.randrange(len(pieces))
    what = chance.choice(["drop", "double", "swap"])
    if what == "drop":
        del pieces[one]
    elif what == "double":
        pieces.insert(other, pieces[one])
    else:
        pieces[one], pieces[other] = pieces[other], pieces[one]
    return part.join(pieces)


def keys(chance, text, _):
    """A key is misspelt, or is another key of the spec."""
    found, other = place(chance, KEY, text), place(chance, KEY, text)
    if not found:
        return text
    key = found[1]
    at = chance.randrange(len(key))
    new = chance.choice([key[:at] + key[at + 1:], key[:at] + key[at] + key[at:], key + "s", other[1], key.upper()])
    return text[:found.start(1)] + new + text[found.end(1):]


def values(chance, text, pool):
    """A text changes places with another, or gives way to one of any spec."""
    found, other = place(chance, VALUE, text), place(chance, VALUE, text)
    if not found:
        return text
    if chance.random() < 0.5 and found.end() <= other.start():
        return text[:found.start()] + other[0] + text[found.end():other.start()] + found[0] + text[other.end():]
    new = chance.choice([chance.choice(pool), chance.choice(pool), '""', "5", "true", "[]", "2025-03-11"])
    return text[:found.start()] + new + text[found.end():]


def figures(chance, text, _):
    """A number is another."""
    found = place(chance, r"\d+", text)
    if not found:
        return text
    number = int(found[0])
    new = chance.choice([number + 1, max(number - 1, 0), number * 10, 0, 31, 2025, f"0{number}"])
    return text[:found.start()] + str(new) + text[found.end():]


def letters(chance, text, _):
    """A letter too many or too few, a word typed twice, the end of the file cut off."""
    at = chance.randrange(len(text))
    word = place(chance, r"\w+[ ]", text)
    return chance.choice([
        text[:at] + chance.choice(LETTERS) + text[at:],
        text[:at] + chance.choice(LETTERS) + text[at:],
        text[:at] + text[at + 1:],
        text[:word.end()] + text[word.start():] if word else text,
        text[:at] if chance.random() < 0.3 else text.replace("\n", "\r\n"),
    ])


def odd(chance, text, pool):
    """A spec with up to four such changes."""
    for _ in range(chance.choice([1, 1, 2, 2, 3, 4])):
        change = chance.choice([lines, lines, keys, values, values, figures, letters])
        text = change(chance, text, pool) or text
    return text


class Comparison:
    """Two builds, and a place to run them in."""

    def __init__(self, wanted, scratch):
        self.builds = [str(Path(build).resolve()) for build in (wanted.before, wanted.after)]
        self.scratch, self.keep, self.outputs = scratch, wanted.keep, 0

    def compare(self, name, commands, target, fill):
        """What differs for one target; `fill` puts what it needs into an empty folder."""
        made = []
        homes = [self.scratch / f"{build}" / name.replace("/", "~") for build in ("before", "after")]
        for build, home in zip(self.builds, homes):
            home.mkdir(parents=True)
            fill(home)
            made.append(results(build, commands, target, home))
        self.outputs += len(made[0])
        told = differences(*made)
        if told and self.keep:
            for home in homes:
                shutil.copytree(home, Path(self.keep) / home.relative_to(self.scratch), dirs_exist_ok=True)
        for home in homes:
            shutil.rmtree(home)
        return name, told


def beside(spec, home):
    """Office files and templates of the folders above a spec, the nearest first."""
    for above in [spec.parent, *spec.parent.parents]:
        if above in (ROOT, ROOT.parent):
            break
        for name in ("offices", "templates"):
            if (above / name).is_dir() and not (home / name).exists():
                shutil.copytree(above / name, home / name)


def specs(folders):
    """Every spec with its name, office files and the like left out."""
    found = {}
    for folder in folders:
        for path in sorted(Path(folder).resolve().rglob("*.toml")):
            if not {"offices", "directories", "target"} & set(path.parts):
                found[f"{Path(folder).name}/{path.relative_to(Path(folder).resolve())}"] = path
    return found


def main():
    reader = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    reader.add_argument("before")
    reader.add_argument("after")
    reader.add_argument("folders", nargs="*")
    reader.add_argument("--odd", type=int, default=500, help="how many odd specs are made (500)")
    reader.add_argument("--seed", type=int, default=1, help="which odd specs are made (1)")
    reader.add_argument("--keep", help="a folder for the specs on which the builds differ")
    wanted = reader.parse_intermixed_args()
    folders = [ROOT / folder for folder in OWN] + [Path(folder) for folder in wanted.folders]
    found = specs(folders)
    assert found, "there are specs"
    texts = {name: path.read_bytes().decode(errors="replace") for name, path in found.items()}
    pool = [match[0] for text in texts.values() for match in VALUE.finditer(text)]

    def task(name, text, path):
        def fill(home):
            beside(path, home)
            (home / path.name).write_bytes(text)
        return comparison.compare(name, OF_SPEC, path.name, fill)

    def whole(folder):
        def fill(home):
            shutil.copytree(folder, home / "specs")
        return comparison.compare(f"{folder} as a whole", OF_FOLDER, "specs", fill)

    def builds():
        rules = run(comparison.builds[0], ["rules"], ROOT)["standard output"].decode()
        codes = [line.split()[0] for line in rules.splitlines()]
        commands = OF_BUILD + [f"explain {code} --lang {lang}" for code in codes for lang in ("vi", "en")]
        return comparison.compare("what is built in", commands, "", lambda home: None)

    with tempfile.TemporaryDirectory(prefix="vanthu-compare-") as scratch, ThreadPoolExecutor(os.cpu_count()) as threads:
        comparison = Comparison(wanted, Path(scratch))
        jobs = [threads.submit(builds)]
        jobs += [threads.submit(whole, folder) for folder in folders]
        jobs += [threads.submit(task, name, path.read_bytes(), path) for name, path in found.items()]
        for number in range(wanted.odd):
            chance = random.Random(f"{wanted.seed}/{number}")
            name = sorted(found)[number % len(found)]
            text = odd(chance, texts[name], pool).encode(errors="surrogatepass")
            jobs.append(threads.submit(task, f"{name} made odd ({number})", text, found[name]))
        different = 0
        for job in jobs:
            name, told = job.result()
            different += bool(told)
            if told:
                print(name, *told, sep="\n  ", flush=True)
    print(f"{len(found)} specs, {wanted.odd} made of them: {comparison.outputs} outputs compared, {different} targets differ")
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main())
