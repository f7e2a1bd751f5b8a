//! Which of many names stand in many texts: each text is gone through once, whatever number of names there is.

use std::collections::{BTreeMap, BTreeSet};

/// Names to look for, as a tree of their letters.
#[derive(Debug)]
pub(super) struct Needles<'n> {
    /// The first is the root; each says where its letters lead, and which name ends in it.
    nodes: Vec<Node<'n>>,
}

#[derive(Debug, Default)]
struct Node<'n> {
    next: BTreeMap<char, usize>,
    name: Option<&'n str>,
}

impl<'n> Needles<'n> {
    /// These names.
    pub(super) fn new(names: &BTreeSet<&'n str>) -> Self {
        let mut nodes = vec![Node::default()];
        for name in names {
            let mut at = 0;
            for letter in name.chars() {
                let free = nodes.len();
                at = *nodes[at].next.entry(letter).or_insert(free);
                if at == free {
                    nodes.push(Node::default());
                }
            }
            nodes[at].name = Some(name);
        }
        Self { nodes }
    }

    /// The names that stand in any of some texts, also inside of words.
    pub(super) fn found_in<'t>(&self, texts: impl Iterator<Item = &'t str>) -> BTreeSet<&'n str> {
        let mut found = BTreeSet::new();
        for text in texts {
            for (start, _) in text.char_indices() {
                self.from(&text[start..], &mut found);
            }
        }
        found
    }

    /// The names with which a text begins.
    fn from(&self, text: &str, found: &mut BTreeSet<&'n str>) {
        let mut at = 0;
        for letter in text.chars() {
            let Some(next) = self.nodes[at].next.get(&letter) else { return };
            at = *next;
            found.extend(self.nodes[at].name);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_found_wherever_they_stand() {
        let names = BTreeSet::from(["sở y tế", "sở", "y tế", "ban", "sở xây dựng"]);
        let found = Needles::new(&names).found_in(["giám đốc sở y tế", "xsở"].into_iter());
        assert_eq!(found, BTreeSet::from(["sở", "sở y tế", "y tế"]));
        assert!(Needles::new(&names).found_in(std::iter::empty()).is_empty());
        assert!(Needles::new(&BTreeSet::new()).found_in(["a"].into_iter()).is_empty());
    }
}
