//! Work on many specs at once, on every core, or on the files of one; their order is kept. Where the system gives no more threads,
//! the one that is there does it all.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{LazyLock, Mutex};
use std::thread::Builder;

use indicatif::ProgressBar;
use rayon::ThreadPoolBuilder;
use rayon::prelude::*;

use super::files::SpecFile;

/// Whether there are threads for work on many specs. Asked for by ourselves: the first use of a pool that cannot be made panics.
static POOL: LazyLock<bool> = LazyLock::new(|| ThreadPoolBuilder::new().build_global().is_ok());

/// Begins work that is only a help to what follows: without a thread for it nothing is lost but time.
pub(super) fn aside<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) {
    let _ = Builder::new().spawn(work);
}

/// What comes of each spec, in their order. One alone is not worth starting threads for.
pub(super) fn each<T: Send>(
    specs: &[SpecFile],
    make: impl Fn(&SpecFile) -> T + Sync + Send,
    progress: &ProgressBar,
) -> Vec<T> {
    if let [spec] = specs {
        return vec![make(spec)];
    }
    let make = |spec: &SpecFile| {
        let made = make(spec);
        progress.inc(1);
        made
    };
    if *POOL { specs.par_iter().map(make).collect() } else { specs.iter().map(make).collect() }
}

/// What comes of each item, in their order, made by two at once. For a run that is too short for more threads.
pub(super) fn by_two<I: Sync, T: Send>(items: &[I], make: impl Fn(&I) -> T + Sync) -> Vec<T> {
    let next = AtomicUsize::new(0);
    let made = Mutex::new(Vec::with_capacity(items.len()));
    let take = || {
        let at = next.fetch_add(1, Ordering::Relaxed);
        Some((at, items.get(at)?))
    };
    let work = || {
        for (at, item) in std::iter::from_fn(take) {
            let one = make(item);
            made.lock().expect("nothing panics while it is held").push((at, one));
        }
    };
    std::thread::scope(|scope| {
        if items.len() > 1 {
            let _ = Builder::new().spawn_scoped(scope, work);
        }
        work();
    });
    let mut made = made.into_inner().expect("nothing panics while it is held");
    made.sort_by_key(|(at, _)| *at);
    made.into_iter().map(|(_, one)| one).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_two_make_stands_in_order() {
        let items: Vec<u32> = (0..100).collect();
        assert_eq!(by_two(&items, |item| item * 2), items.iter().map(|item| item * 2).collect::<Vec<_>>());
        assert!(by_two(&[], |item: &u32| *item).is_empty());
    }
}
