//! Stops the program where a template does not end, or takes more memory than there should be. A thread cannot be stopped from
//! outside, so the whole run ends; what was found and written until then is told, and the files are whole.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use vanthu::finding::Finding;
use vanthu::template::running::{Excess, running, stopped};

use super::terminal::Terminal;
use super::{many, writing};

/// How long a template may run: many times what the largest spec takes.
const LONGEST: Duration = Duration::from_secs(10);
/// The most memory in bytes that the program may hold while a template runs on and on.
const MOST: u64 = 2 << 30;
/// A template that ends sooner is not what fills the memory.
const SOON: Duration = Duration::from_millis(500);
/// Time between two looks.
const PAUSE: Duration = Duration::from_millis(100);
/// The exit code of a run with findings.
const FINDINGS: i32 = 1;

/// What has to be told of the specs that are done.
static DONE: Mutex<Done> = Mutex::new(Done { findings: Vec::new(), written: String::new() });

struct Done {
    findings: Vec<Finding>,
    /// The lines of a summary on files that were written.
    written: String,
}

/// Keeps what was found in a spec and written of it, should the run not come to its end.
pub(super) fn done(findings: &[Finding], written: &str) {
    let mut done = DONE.lock().unwrap_or_else(PoisonError::into_inner);
    done.findings.extend_from_slice(findings);
    done.written.push_str(written);
}

/// Watches the templates that run from now on. Where the system gives no thread for it, a template that loops is left to the user.
pub(super) fn begin(terminal: Terminal) {
    many::aside(move || {
        let mut watch = Watch::default();
        loop {
            std::thread::sleep(PAUSE);
            if let Some((file, excess)) = watch.look(&running(), Instant::now(), memory) {
                let _written = writing::finish_writing();
                let mut done = DONE.lock().unwrap_or_else(PoisonError::into_inner);
                done.findings.push(stopped(&file, excess));
                vanthu::finding::sort(&mut done.findings);
                terminal.findings(&done.findings);
                terminal.out(&done.written);
                std::process::exit(FINDINGS);
            }
        }
    });
}

/// Since when templates run, by the number of the run.
#[derive(Default)]
struct Watch {
    since: BTreeMap<u64, Instant>,
}

impl Watch {
    /// The template that must be stopped.
    fn look(
        &mut self,
        running: &[(u64, String)],
        now: Instant,
        memory: impl Fn() -> Option<u64>,
    ) -> Option<(String, Excess)> {
        self.since = running.iter().map(|(run, _)| (*run, *self.since.get(run).unwrap_or(&now))).collect();
        // The one that runs longest: numbers go up.
        let (run, file) = running.first()?;
        let time = now - self.since[run];
        if time >= LONGEST {
            Some((file.clone(), Excess::Time))
        } else if time >= SOON && memory().is_some_and(|bytes| bytes > MOST) {
            Some((file.clone(), Excess::Memory))
        } else {
            None
        }
    }
}

/// Bytes that the program holds in memory, where the system says so in a file.
fn memory() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let size = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    size.trim().strip_suffix(" kB")?.parse::<u64>().ok().map(|size| size * 1024)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn looks(memory: u64, seconds: &[(f32, &[u64])]) -> Vec<Option<Excess>> {
        let (mut watch, begun) = (Watch::default(), Instant::now());
        let look = |(second, runs): &(f32, &[u64])| {
            let running: Vec<_> = runs.iter().map(|run| (*run, format!("{run}.tera"))).collect();
            let found = watch.look(&running, begun + Duration::from_secs_f32(*second), || Some(memory));
            found.map(|(_, excess)| excess)
        };
        seconds.iter().map(look).collect()
    }

    #[test]
    fn a_template_that_runs_too_long_is_stopped() {
        assert_eq!(looks(0, &[(0.0, &[1, 2]), (9.0, &[2, 3]), (9.9, &[2, 3])]), [None; 3]);
        assert_eq!(looks(0, &[(0.0, &[1, 2]), (9.0, &[2]), (10.1, &[2])]), [None, None, Some(Excess::Time)]);
    }

    #[test]
    fn a_template_that_fills_the_memory_is_stopped_sooner() {
        let runs: [(f32, &[u64]); 3] = [(0.0, &[1]), (0.2, &[1]), (0.6, &[1])];
        assert_eq!(looks(MOST + 1, &runs), [None, None, Some(Excess::Memory)]);
        assert_eq!(looks(MOST, &runs), [None; 3]);
    }

    #[test]
    fn short_runs_are_let_be_whatever_memory_is_held() {
        assert_eq!(looks(MOST + 1, &[(0.0, &[1]), (0.6, &[2]), (1.0, &[])]), [None; 3]);
    }
}
