//! iCalendar read by rules of its own (RFC 5545, 3.1 and 3.3.11), so that a slip of the writer shows.

/// The content lines of a calendar, unfolded. Each must end with CRLF and be no longer than 75 octets before that.
pub(crate) fn lines(calendar: &str) -> Vec<String> {
    let physical: Vec<&str> = calendar.strip_suffix("\r\n").expect("the last line is ended").split("\r\n").collect();
    let mut lines: Vec<String> = Vec::new();
    for line in physical {
        assert!(line.len() <= 75, "{} octets: {line}", line.len());
        assert!(!line.contains(['\r', '\n']), "{line:?}");
        match line.strip_prefix(' ') {
            Some(rest) => lines.last_mut().expect("a first line is not folded").push_str(rest),
            None => lines.push(line.to_owned()),
        }
    }
    lines
}

/// The properties of a calendar: name with parameters, and value as text.
pub(crate) fn properties(calendar: &str) -> Vec<(String, String)> {
    let property = |line: String| {
        let (name, value) = line.split_once(':').unwrap_or_else(|| panic!("{line} is no property"));
        (name.to_owned(), unescaped(value))
    };
    lines(calendar).into_iter().map(property).collect()
}

/// The values of all properties of a name.
pub(crate) fn values(calendar: &str, wanted: &str) -> Vec<String> {
    properties(calendar).into_iter().filter(|(name, _)| name == wanted).map(|(_, value)| value).collect()
}

fn unescaped(value: &str) -> String {
    let mut out = String::new();
    let mut letters = value.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => match letters.next() {
                Some('n' | 'N') => out.push('\n'),
                Some(letter @ ('\\' | ';' | ',')) => out.push(letter),
                other => panic!("{other:?} is escaped in {value}"),
            },
            ';' | ',' => panic!("{letter} is not escaped in {value}"),
            letter => out.push(letter),
        }
    }
    out
}

#[test]
fn folded_and_escaped_text_comes_back() {
    assert_eq!(properties("A;X=1:b\\, c\r\n  d\\\\n\\ne\r\n"), [("A;X=1".to_owned(), "b, c d\\n\ne".to_owned())]);
}
