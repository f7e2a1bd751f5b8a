#!/usr/bin/env python3
"""Renders made-up notices of one to three pages and says where a last page holds little but the signature.

    scripts/check-fit.py [--build target/debug/vanthu] [--notices 200] [--seed 1] [--keep FOLDER]

Each is read back from its PDF (poppler's pdftotext). Where LibreOffice is installed, the Word files are turned into pages too, in the faces
of fonts/, and their number is held against that of the PDF. Ends with 1 where a signature stands alone or numbers differ. The same seed makes
the same notices. Needs Python 3.11; what is missing is said to be skipped.
"""

import argparse
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

OFFICES = {
    "vi-du-ubnd": ("Nguyễn Văn An", "Chánh Văn phòng"),
    "vi-du-tinh-uy": ("Lê Thị Bình", "Phó Chánh Văn phòng"),
    "ubnd-tinh-lang-son": ("Trần Văn Cường", "Chủ tịch UBND tỉnh"),
}
PARTS = [
    "Giao Sở Tài chính chủ trì, phối hợp với các cơ quan liên quan",
    "rà soát kế hoạch vốn đã giao tại Quyết định số 865/QĐ-UBND ngày 17/8/2024",
    "khẩn trương hoàn thiện hồ sơ dự án",
    "bảo đảm đúng tiến độ, chất lượng theo chỉ đạo tại Kế hoạch số 239/KH-UBND",
    "tham mưu phương án bồi thường, hỗ trợ, tái định cư cho 125 hộ dân",
    "báo cáo kết quả thực hiện trước ngày 20/12/2024",
    "đồng chí Nguyễn Thị Minh Hạnh trực tiếp theo dõi, đôn đốc",
    "tháo gỡ khó khăn, vướng mắc trong giải phóng mặt bằng",
    "tổng hợp ý kiến của các sở, ban, ngành và Ủy ban nhân dân các xã, phường",
    "công khai kết quả trên Cổng thông tin điện tử của tỉnh",
    "tổ chức đối thoại với người dân trong vùng dự án",
    "kiểm tra việc chấp hành kỷ luật, kỷ cương hành chính",
]
TOPICS = [
    "giao ban tháng 11",
    "xem xét tiến độ các dự án trọng điểm",
    "rà soát việc giải ngân vốn đầu tư công và tiến độ giải phóng mặt bằng các dự án giao thông trên địa bàn tỉnh",
]
BODIES = ["Sở Tài chính", "Sở Xây dựng", "Sở Công Thương", "Thanh tra tỉnh", "Công an tỉnh", "Sở Y tế", "Sở Nội vụ", "Sở Tư pháp"]


def sentence(pick, parts):
    text = ", ".join(pick.sample(PARTS, parts))
    return text[0].upper() + text[1:]


def paragraphs(pick, letters):
    """Paragraphs of about so many letters together."""
    made = []
    while letters > 0:
        sentences = [sentence(pick, pick.randint(1, 4)) + "." for _ in range(pick.randint(1, 4))]
        number = len(made) + 1
        text = " ".join(sentences)
        made.append(pick.choice(["", f"{number}. ", f"({number}) "]) + text)
        letters -= len(text)
    return made


def spec(pick):
    office = pick.choice(list(OFFICES))
    name, title = OFFICES[office]
    kind = pick.choice(["giay-moi", "ket-luan", "ket-luan"])
    number = pick.choice(["", "", f"number = {pick.randint(1, 999)}\n"])
    date = "11/2024" if not number else "22/11/2024" if kind == "giay-moi" else "28/11/2024"
    guests = pick.sample(BODIES, pick.randint(2, len(BODIES)))
    others = [f"Ủy ban nhân dân xã {letter}" for letter in "ABCDEGH"[: pick.randint(0, 7)]]
    listed = ", ".join(f'"{body}"' for body in guests)
    lines = [f'issuer = "{office}"', f'signer = {{ name = "{name}", title = "{title}" }}', "[meeting]"]
    lines += [f'topic = "{pick.choice(TOPICS)}"', 'chair = { name = "Đoàn Thanh Sơn", title = "Phó Chủ tịch UBND tỉnh" }']
    lines += ['time = "14:00 thứ Hai 25/11/2024"', 'room = "Phòng họp tầng 4, trụ sở UBND tỉnh"', f"attendees = [{listed}]"]
    letters = pick.randint(300, 6000)
    if kind == "giay-moi":
        duties = paragraphs(pick, letters)
        tasks = [re.sub(r"^\(?\d+[.)] ", "", text).rstrip(".") for text in duties]
        lines.append("duties = [")
        lines += [f'  {{ body = "{pick.choice(guests)}", task = "{text}" }},' for text in tasks]
        lines.append("]")
    added = ", ".join(f'"{body}"' for body in others)
    lines += ["[[notice]]", f'kind = "{kind}"', f'date = "{date}"', number + f"recipients = {{ add = [{added}] }}"]
    if kind == "ket-luan":
        lines += ["[conclusion]", 'attended = "as-invited"', 'text = """', "\n\n".join(paragraphs(pick, letters)), '"""']
    return "\n".join(lines) + "\n"


def text_pages(pdf):
    """The lines of each page, blanks outside left out."""
    text = subprocess.run(["pdftotext", "-layout", pdf, "-"], check=True, capture_output=True, text=True).stdout
    return [[line for line in page.splitlines() if line.strip()] for page in text.split("\f")[:-1]]


def lines_before_foot(page):
    """Lines of text above recipients and signature; the page number left out."""
    foot = next((index for index, line in enumerate(page) if "Nơi nhận" in line or re.match(r"\s*(TM\.|KT\.|TL\.|T/L|K/T)", line)), len(page))
    return sum(1 for line in page[:foot] if not line.strip().isdigit())


def word_pages(folder, files):
    config = folder / "fonts.conf"
    config.write_text(
        f"<fontconfig><dir>{ROOT}/fonts</dir><cachedir>{folder}/fontcache</cachedir>"
        '<alias binding="same"><family>Times New Roman</family><accept><family>Liberation Serif</family></accept></alias></fontconfig>'
    )
    env = os.environ | {"FONTCONFIG_FILE": str(config)}
    out = folder / "word"
    command = ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf", "--outdir", out]
    subprocess.run(command + files, check=True, capture_output=True, env=env)
    return {path.stem: len(text_pages(path)) for path in out.glob("*.pdf")}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--build", type=Path, default=ROOT / "target/debug/vanthu")
    parser.add_argument("--notices", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path, help="folder for the files, which stay")
    wanted = parser.parse_args()
    if not shutil.which("pdftotext"):
        print("skipped: pdftotext is not installed")
        return 0
    folder = wanted.keep or Path(tempfile.mkdtemp())
    folder = folder.resolve()
    specs = folder / "specs"
    specs.mkdir(parents=True, exist_ok=True)
    shutil.copytree(ROOT / "tests/fixtures/offices", specs / "offices", dirs_exist_ok=True)
    pick = random.Random(wanted.seed)
    for number in range(wanted.notices):
        (specs / f"hop-{number:03}.toml").write_text(spec(pick))
    out = folder / "out"
    run = subprocess.run([wanted.build, "render", specs, "-o", out, "--format", "pdf,docx", "--force"], capture_output=True, text=True)
    if run.returncode not in (0, 1) or not out.is_dir():
        sys.exit(run.stdout + run.stderr)
    print(run.stdout.strip().splitlines()[-1])
    pages = {path.stem: text_pages(path) for path in sorted(out.glob("*.pdf"))}
    print("pages:", dict(sorted(Counter(len(found) for found in pages.values()).items())))
    bare = {name: lines_before_foot(found[-1]) for name, found in pages.items() if len(found) > 1}
    print("lines before the signature:", dict(sorted(Counter(min(count, 9) for count in bare.values()).items())))
    bad = [name for name, count in bare.items() if count < 2]
    few = [name for name, count in bare.items() if 2 <= count < 4]
    print("signature alone:", bad)
    print("fewer than four lines, and no page to be saved:", few)
    if shutil.which("soffice"):
        word = word_pages(folder, sorted(out.glob("*.docx")))
        differ = {name: (len(found), word.get(name)) for name, found in pages.items() if word.get(name) != len(found)}
        print("other number of pages in Word:", differ)
        bad += differ
    else:
        print("skipped: soffice is not installed")
    if not wanted.keep:
        shutil.rmtree(folder)
    return 1 if bad or not pages else 0


if __name__ == "__main__":
    sys.exit(main())
