//! Work on many specs at once, on every core; their order is kept.

use indicatif::ProgressBar;
use rayon::prelude::*;

use super::files::SpecFile;

/// What comes of each spec, in their order. One alone is not worth starting threads for.
pub(super) fn each<T: Send>(
    specs: &[SpecFile],
    make: impl Fn(&SpecFile) -> T + Sync + Send,
    progress: &ProgressBar,
) -> Vec<T> {
    if let [spec] = specs {
        return vec![make(spec)];
    }
    specs.par_iter().map(make).inspect(|_| progress.inc(1)).collect()
}
