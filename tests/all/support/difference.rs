//! Where two sequences differ: the fewest pieces to take out of one and put in from the other.

/// A place where the sequences differ.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Hunk<T> {
    /// Where it begins in the first sequence.
    pub(crate) at: usize,
    /// What the first has there.
    pub(crate) old: Vec<T>,
    /// What the second has there.
    pub(crate) new: Vec<T>,
}

/// The differences in order; none where the two are equal.
pub(crate) fn hunks<T: PartialEq + Clone>(old: &[T], new: &[T]) -> Vec<Hunk<T>> {
    let begin = old.iter().zip(new).take_while(|(one, other)| one == other).count();
    let tails = old[begin..].iter().rev().zip(new[begin..].iter().rev());
    let end = tails.take_while(|(one, other)| one == other).count();
    let (old, new) = (&old[begin..old.len() - end], &new[begin..new.len() - end]);
    let common = lengths(old, new);
    let width = new.len() + 1;
    let mut hunks: Vec<Hunk<T>> = Vec::new();
    let (mut i, mut j, mut open) = (0, 0, false);
    while i < old.len() || j < new.len() {
        if i < old.len() && j < new.len() && old[i] == new[j] {
            (i, j, open) = (i + 1, j + 1, false);
            continue;
        }
        if !open {
            hunks.push(Hunk { at: begin + i, old: Vec::new(), new: Vec::new() });
            open = true;
        }
        let hunk = hunks.last_mut().expect("one was just pushed");
        let skip_old = j == new.len() || i < old.len() && common[(i + 1) * width + j] >= common[i * width + j + 1];
        if skip_old {
            hunk.old.push(old[i].clone());
            i += 1;
        } else {
            hunk.new.push(new[j].clone());
            j += 1;
        }
    }
    hunks
}

/// How long the longest common subsequence of every two tails is, row by row.
fn lengths<T: PartialEq>(old: &[T], new: &[T]) -> Vec<u32> {
    let width = new.len() + 1;
    let mut common = vec![0; (old.len() + 1) * width];
    for i in (0..old.len()).rev() {
        for j in (0..new.len()).rev() {
            common[i * width + j] = if old[i] == new[j] {
                common[(i + 1) * width + j + 1] + 1
            } else {
                common[(i + 1) * width + j].max(common[i * width + j + 1])
            };
        }
    }
    common
}

#[test]
fn hunks_name_what_went_and_what_came() {
    let [old, new] = ["a b c d e f", "a x c e f g"].map(|text| text.split(' ').collect::<Vec<_>>());
    let told: Vec<_> = hunks(&old, &new).into_iter().map(|hunk| (hunk.at, hunk.old, hunk.new)).collect();
    assert_eq!(told, [(1, vec!["b"], vec!["x"]), (3, vec!["d"], vec![]), (6, vec![], vec!["g"])]);
    assert_eq!(hunks(&old, &old), []);
}
