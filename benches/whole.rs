//! Whole runs of the command: one spec to its notices, and folders of generated, differing specs. Prints what each took; judges
//! nothing. Run with `cargo bench`; `cargo bench -- 10000` also times that many specs.

#![expect(clippy::disallowed_methods, reason = "a benchmark makes files and reads the clock")]

use std::ffi::OsStr;
use std::fmt::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

const SPEC: &str = include_str!("../meetings/2024-11-25-cua-khau-thong-minh.toml");
const RUNS: usize = 21;

fn main() {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let wanted = std::env::args().skip(1).filter_map(|argument| argument.parse().ok());
    single(folder.path());
    for count in [1_000].into_iter().chain(wanted) {
        many(folder.path(), count);
    }
}

/// The formats made without being asked for, and all.
const FORMATS: [&str; 2] = ["md,pdf", "md,pdf,docx"];

/// One spec to two notices, a process each time.
fn single(folder: &Path) {
    let spec = folder.join("one.toml");
    std::fs::write(&spec, SPEC).expect("the temporary folder can be written");
    for formats in FORMATS {
        let out = folder.join(formats);
        let mut times: Vec<Duration> = (0..RUNS).map(|_| run(&spec, &out, formats)).collect();
        times.sort_unstable();
        let bytes = size(&out);
        print(&format!("one spec as {formats}: median {:?}, least {:?}; {bytes}", times[RUNS / 2], times[0]));
    }
}

/// A folder of specs, one process.
fn many(folder: &Path, count: usize) {
    let specs = folder.join(format!("specs-{count}"));
    std::fs::create_dir_all(&specs).expect("the temporary folder can be written");
    for index in 0..count {
        let path = specs.join(format!("hop-{index:05}.toml"));
        std::fs::write(path, varied(index)).expect("the temporary folder can be written");
    }
    let check = command(&["check".as_ref(), specs.as_os_str()]);
    print(&format!("{count} specs checked: {check:?}"));
    for formats in FORMATS {
        let out = folder.join(format!("out-{count}-{formats}"));
        let time = run(&specs, &out, formats);
        let notices = count as f64 * 2.0;
        let rate = notices / time.as_secs_f64();
        print(&format!("{count} specs as {formats}: {time:?}, {rate:.0} notices a second; {}", size(&out)));
    }
}

/// Working days of the showcase's month, 4 weeks of 5: later than all that it cites.
const DAYS: usize = 20;

/// The showcase with another day, minute, room, topic and number of sentences for each index; nothing in it is to be found wrong.
fn varied(index: usize) -> String {
    let (week, weekday) = (index % DAYS / 5, index % 5);
    let day = chrono::NaiveDate::from_ymd_opt(2024, 11, 4).expect("the day exists")
        + chrono::Days::new((week * 7 + weekday) as u64);
    // The chair is at one meeting at a time.
    let minute = index / DAYS;
    let begin = format!("{:02}:{:02} {}", 8 + minute / 60, minute % 60, day.format("%d/%m/%Y"));
    let mut more = String::new();
    for sentence in 0..index % 7 {
        writeln!(more, "\nĐoạn {sentence} của cuộc họp thứ {index}: các cơ quan báo cáo tiến độ, khó khăn, vướng mắc.")
            .expect("writing to a string cannot fail");
    }
    SPEC.replace("14:00 thứ Hai 25/11/2024", &begin)
        .replace("10:00 25/11/2024", &format!("07:00 {}", day.format("%d/%m/%Y")))
        .replace("Phòng họp tầng 4", &format!("Phòng họp số {}", index % 97))
        .replace("cửa khẩu thông minh\"", &format!("cửa khẩu thông minh, đợt {index}\""))
        .replace("\n(1) Về đối ngoại", &format!("{more}\n(1) Về đối ngoại"))
}

fn run(specs: &Path, out: &Path, formats: &str) -> Duration {
    let (specs, out) = (specs.as_os_str(), out.as_os_str());
    command(&["render".as_ref(), specs, "-o".as_ref(), out, "--format".as_ref(), formats.as_ref()])
}

/// How long a command takes, in which nothing may go wrong.
fn command(arguments: &[&OsStr]) -> Duration {
    let begun = Instant::now();
    let output = Command::new(env!("CARGO_BIN_EXE_vanthu"))
        .args(arguments)
        .stdin(Stdio::null())
        .output()
        .expect("the command can be started");
    let time = begun.elapsed();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && said.is_empty(), "{}", said.chars().take(2_000).collect::<String>());
    time
}

/// Number and mean size of the PDF files made.
fn size(out: &Path) -> String {
    let sizes: Vec<u64> = std::fs::read_dir(out)
        .expect("the output folder was made")
        .filter_map(Result::ok)
        .filter(|entry| entry.path().extension().is_some_and(|ending| ending == "pdf"))
        .filter_map(|entry| entry.metadata().ok())
        .map(|metadata| metadata.len())
        .collect();
    let total: u64 = sizes.iter().sum();
    format!("{} PDF files of {} KB on average", sizes.len(), total / 1000 / sizes.len().max(1) as u64)
}

#[expect(clippy::print_stdout, reason = "a benchmark speaks on the terminal")]
fn print(line: &str) {
    println!("{line}");
}
