//! How much of a text another has, word by word, in order.

/// The most words that are compared one by one.
const MOST: usize = 20_000;

/// The part of the words of both texts that stand in both in the same order, from 0 to 1.
#[must_use]
pub fn likeness(one: &str, other: &str) -> f64 {
    let words = |text: &str| text.split_whitespace().take(MOST).map(str::to_owned).collect::<Vec<String>>();
    let (one, other) = (words(one), words(other));
    if one.is_empty() && other.is_empty() {
        return 1.0;
    }
    let mut row = vec![0_u32; other.len() + 1];
    for word in &one {
        let mut corner = 0;
        for (at, against) in other.iter().enumerate() {
            let above = row[at + 1];
            row[at + 1] = if word == against { corner + 1 } else { above.max(row[at]) };
            corner = above;
        }
    }
    let common = f64::from(row.last().copied().unwrap_or_default());
    let all = u32::try_from(one.len() + other.len()).unwrap_or(u32::MAX);
    2.0 * common / f64::from(all)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_in_order_are_counted() {
        assert!((likeness("a b c d", "a b x d") - 0.75).abs() < 1e-9);
        assert!((likeness("", "") - 1.0).abs() < 1e-9);
        assert!(likeness("a", "b") < 1e-9);
    }
}
