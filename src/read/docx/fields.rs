//! Fields: what they were last shown as is text, what they are made of is not.

/// Fields that are open, the innermost last.
#[derive(Debug, Default)]
pub(super) struct Fields(Vec<Field>);

#[derive(Debug, Default)]
struct Field {
    code: String,
    /// Whether what follows is what is shown.
    shown: bool,
}

/// The most fields inside each other.
const DEEPEST: usize = 50;
/// The longest code that is looked at.
const LONGEST: usize = 200;

impl Fields {
    /// A mark of a field: `begin`, `separate` or `end`. Tells whether it ends one that prints the number of the page.
    pub(super) fn mark(&mut self, kind: &str) -> bool {
        match kind {
            "begin" if self.0.len() < DEEPEST => self.0.push(Field::default()),
            "separate" => {
                if let Some(field) = self.0.last_mut() {
                    field.shown = true;
                }
            }
            "end" => return self.0.pop().is_some_and(|field| numbers_pages(&field.code)),
            _ => {}
        }
        false
    }

    /// Letters of a code.
    pub(super) fn code(&mut self, letters: &str) {
        if let Some(field) = self.0.last_mut().filter(|field| field.code.len() < LONGEST) {
            field.code.push_str(letters);
        }
    }

    /// Whether letters are text: no field is open whose code they belong to.
    pub(super) fn are_shown(&self) -> bool {
        self.0.iter().all(|field| field.shown)
    }
}

/// Whether a code prints the number of the page.
pub(super) fn numbers_pages(code: &str) -> bool {
    code.split_whitespace().next().is_some_and(|name| name.eq_ignore_ascii_case("PAGE"))
}
