//! A system that gives no more threads: the one that is there does it all.

#![cfg(all(target_os = "linux", target_pointer_width = "64"))]

use super::{changed, good};
use crate::support::desk::Desk;

/// A stack for each new thread that no system has room for, so that none can be begun. The limit on threads themselves does not
/// bind the superuser, as whom tests may run.
const NONE: [(&str, &str); 1] = [("RUST_MIN_STACK", "2305843009213693952")];

#[test]
fn without_threads_all_is_made_and_told_as_with_them() {
    let desk = Desk::with("mot/hop.toml", good());
    for number in 0..30 {
        desk.put(&format!("nhieu/{number:02}.toml"), good().replace("trọng điểm", &format!("trọng điểm số {number}")));
    }
    desk.put("sai/a.toml", good());
    desk.put("sai/b.toml", changed("thứ Hai", "thứ Ba"));
    for (folder, code) in [("mot", 0), ("nhieu", 0), ("sai", 1)] {
        for arguments in [
            format!("check {folder}"),
            format!("check {folder} --json"),
            format!("check {folder} --fix"),
            format!("data {folder}/a.toml"),
            format!("render {folder} --format md,pdf,docx,txt,ics -o"),
        ] {
            let [with, without] = [(&[][..], "nhieu-luong"), (&NONE[..], "mot-luong")].map(|(environment, out)| {
                let arguments =
                    if arguments.ends_with("-o") { format!("{arguments} {out}") } else { arguments.clone() };
                (desk.run_with(&arguments, environment), out)
            });
            let told = |(run, out): &(crate::support::desk::Run, &str)| {
                [run.out.replace(out, ""), run.err.replace(out, ""), run.made.join(" ").replace(out, "")]
            };
            assert_eq!(with.0.code, without.0.code, "{}", without.0.transcript());
            assert_eq!(told(&with), told(&without));
            assert!(arguments.starts_with("data") || with.0.code == code, "{}", with.0.transcript());
            for path in &with.0.made {
                assert!(desk.bytes(path) == desk.bytes(&path.replace("nhieu-luong", "mot-luong")), "{path}");
            }
        }
    }
}
