//! Lines of a spec.

/// Lines that are put together.
#[derive(Debug, Default)]
pub(super) struct Lines(String);

impl Lines {
    pub(super) fn blank(&mut self) {
        self.0.push('\n');
    }

    pub(super) fn comment(&mut self, words: &str) {
        self.0 += &format!("# {}\n", one_line(words));
    }

    pub(super) fn table(&mut self, head: &str) {
        self.0 += head;
        self.0.push('\n');
    }

    /// A key with a text.
    pub(super) fn text(&mut self, key: &str, text: &str) {
        self.raw(key, &quoted(text));
    }

    /// A key with a text and a comment behind it.
    pub(super) fn noted(&mut self, key: &str, text: &str, note: &str) {
        self.0 += &format!("{key} = {} # {}\n", quoted(text), one_line(note));
    }

    /// A key with a value that is TOML already.
    pub(super) fn raw(&mut self, key: &str, value: &str) {
        self.0 += &format!("{key} = {value}\n");
    }

    /// A key with a list of texts, one a line.
    pub(super) fn list(&mut self, key: &str, texts: &[String]) {
        let items: String = texts.iter().map(|text| format!("  {},\n", quoted(text))).collect();
        self.0 += &format!("{key} = [\n{items}]\n");
    }

    /// A key with paragraphs.
    pub(super) fn paragraphs(&mut self, key: &str, paragraphs: &[String]) {
        match paragraphs {
            [one] => self.text(key, one),
            several => self.0 += &format!("{key} = \"\"\"\n{}\n\"\"\"\n", escaped(&several.join("\n\n"))),
        }
    }

    pub(super) fn into_text(self) -> String {
        self.0
    }
}

fn one_line(text: &str) -> String {
    text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect()
}

fn escaped(text: &str) -> String {
    let mut made = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\\' => made.push_str("\\\\"),
            '"' => made.push_str("\\\""),
            '\n' => made.push('\n'),
            letter if letter.is_control() => made.push_str(&format!("\\u{:04X}", u32::from(letter))),
            letter => made.push(letter),
        }
    }
    made
}

/// A text as a string of TOML.
pub(super) fn quoted(text: &str) -> String {
    format!("\"{}\"", escaped(text).replace('\n', "\\n"))
}
