#!/usr/bin/env python3
"""Measures how the time of each command grows with the length of a text, for every kind in tests/fixtures/shapes.toml.

    scripts/growth.py [KIND...] [--build target/release/vanthu] [--sizes 10,100,1000] [--commands check,pdf,...] [--everywhere]

Prints a table: the seconds of the processor that `check` takes at each size in KB, those of the other commands at the largest, and the most
memory of all. A word is repeated in the conclusion of a short spec, or with --everywhere in a dozen values of one with every key; tables and
lists stand behind the short spec, and rows of directories in a file of their own. Judges nothing. Needs Python 3.11, on Linux or macOS.
"""

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SHORT = ROOT / "tests/fixtures/specs/giao-ban.toml"
WITH_EVERY_KEY = ROOT / "tests/fixtures/robust/moi-khoa.toml"
CONCLUSION = '"Các cơ quan tiếp tục thực hiện kế hoạch đã được phê duyệt."'
VALUES = [
    "đánh giá tiến độ {du_an}", "chương trình công tác tháng 3/2026", "Phòng họp tầng 2, trụ sở UBND tỉnh", "tiến độ *chung*; các vướng mắc",
    "mỗi đơn vị 01 đồng chí", "Đại diện **Báo Lạng Sơn** đến đưa tin", "chuẩn bị báo cáo sơ kết", "Ban Tiếp công dân tỉnh",
    "UBND tỉnh trân trọng kính mời các cơ quan báo chí dự {event} như sau", "tự chọn, *lịch sự*", "Giải ngân",
    "Các cơ quan báo cáo vào **ngày 25** hằng tháng.", "hoàn thiện hồ sơ",
]
COMMANDS = ["check", "fix", "md", "pdf", "docx", "ics", "txt", "data", "copy"]


def repeated(shape, size):
    """So many bytes of a shape: its beginning, its piece as often as it takes, numbered, and its end."""
    begin, piece, end = shape if isinstance(shape, list) else ("", shape, "")
    count = size // len(piece.encode()) + 1
    return begin + "".join(piece.replace("¤", str(number)) for number in range(count)) + end


def quoted(text):
    """A text as a TOML string on one line."""
    escapes = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t"}
    return '"' + "".join(escapes.get(letter, letter) for letter in text) + '"'


def specs(shapes, everywhere):
    """Each kind with what makes its spec of a size in bytes."""
    short, every_key = SHORT.read_text(), WITH_EVERY_KEY.read_text()

    def value(shape):
        if not everywhere:
            return lambda size: short.replace(CONCLUSION, quoted(repeated(shape, size)))

        def spec(size):
            text, made = quoted(repeated(shape, size // len(VALUES))), every_key
            for old in VALUES:
                made = made.replace(f'"{old}"', text)
            return made

        return spec

    def table(shape):
        return lambda size: short + "\n" + repeated(shape, size)

    made = {name: value(shape) for part in ("words", "between") for name, shape in shapes[part].items()}
    if not everywhere:
        made |= {name: table(shape) for part in ("tables", "lists") for name, shape in shapes[part].items()}
    return made


def measure(command, folder):
    """Seconds of the processor and megabytes of memory of a run; nothing where it takes more than a minute."""
    limit = lambda: resource.setrlimit(resource.RLIMIT_CPU, (60, 60))
    quiet = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    process = subprocess.Popen(command, cwd=folder, preexec_fn=limit, **quiet)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    megabytes = used.ru_maxrss / (1024 * 1024 if sys.platform == "darwin" else 1024)
    return (used.ru_utime + used.ru_stime, megabytes) if process.returncode in (0, 1) else None


def run(build, command, text):
    """Measures a command on a spec, in a folder of its own."""
    with tempfile.TemporaryDirectory() as folder:
        if command == "office":
            offices = Path(folder, "offices/directories")
            offices.mkdir(parents=True)
            (offices / "lang-son.toml").write_text(text)
            return measure([build, "office", "check", "offices"], folder)
        Path(folder, "hop.toml").write_text(text)
        arguments = {"check": ["check"], "fix": ["check", "--fix"], "data": ["data"], "copy": ["copy"]}
        spec = ["hop.toml", "moi.toml"] if command == "copy" else ["hop.toml"]
        return measure([build, *arguments.get(command, ["render", "--format", command]), *spec], folder)


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("kinds", nargs="*", metavar="KIND")
    options.add_argument("--build", default=str(ROOT / "target/release/vanthu"))
    options.add_argument("--sizes", default="10,100,1000")
    options.add_argument("--commands", default=",".join(COMMANDS))
    options.add_argument("--everywhere", action="store_true")
    given = options.parse_args()
    build = str(Path(given.build).resolve())
    sizes = [int(size) for size in given.sizes.split(",")]
    commands = given.commands.split(",")
    shapes = tomllib.loads((ROOT / "tests/fixtures/shapes.toml").read_text())
    kinds = {name: (commands, spec) for name, spec in specs(shapes, given.everywhere).items()}
    if not given.everywhere:
        kinds |= {name: (["office"], lambda size, row=row: repeated(row, size)) for name, row in shapes["rows"].items()}
    columns = [f"{commands[0]} {size} KB" for size in sizes] + commands[1:] + ["MB"]
    print("| kind |", " | ".join(columns), "|")
    print("| --- |" + " --: |" * len(columns))
    for name, (asked, text) in kinds.items():
        if given.kinds and name not in given.kinds:
            continue
        made = [run(build, asked[0], text(size * 1000)) for size in sizes]
        made += [run(build, command, text(sizes[-1] * 1000)) for command in asked[1:]]
        seconds = ["over a minute, or ended" if used is None else f"{used[0]:.2f}" for used in made]
        seconds += [""] * (len(sizes) + len(commands) - 1 - len(made))
        memory = max((used[1] for used in made if used), default=0)
        print(f"| {name} |", " | ".join(seconds), f"| {memory:.0f} |", flush=True)


if __name__ == "__main__":
    main()
