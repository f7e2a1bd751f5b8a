//! Values as they are typed in TOML.

/// A value to be typed.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// A text.
    Text(String),
    /// A truth value.
    Flag(bool),
    /// A whole number.
    Number(i64),
    /// A number with a fraction.
    Decimal(f64),
    /// A list.
    List(Vec<Value>),
    /// A table of keys in their order.
    Table(Vec<(String, Value)>),
}

impl Value {
    /// Whether it is a list of tables.
    pub(super) fn is_tables(&self) -> bool {
        matches!(self, Self::List(items) if !items.is_empty() && items.iter().all(|item| matches!(item, Self::Table(_))))
    }
}

/// A value as it is typed in one place; `line_end` is that of the file.
pub(super) fn written(value: &Value, line_end: &str) -> String {
    match value {
        Value::Text(text) if text.contains('\n') => lines(text, line_end),
        Value::Text(text) => quoted(text),
        Value::Flag(flag) => flag.to_string(),
        Value::Number(number) => number.to_string(),
        // A whole number is one in TOML too: both are read as measures.
        Value::Decimal(number) => number.to_string(),
        Value::List(items) if value.is_tables() => {
            let rows = items.iter().map(|item| format!("  {},{line_end}", written(item, line_end)));
            format!("[{line_end}{}]", rows.collect::<String>())
        }
        Value::List(items) => {
            let items: Vec<String> = items.iter().map(|item| written(item, line_end)).collect();
            format!("[{}]", items.join(", "))
        }
        Value::Table(entries) if entries.is_empty() => "{}".to_owned(),
        Value::Table(entries) => {
            let entries: Vec<String> =
                entries.iter().map(|(key, value)| format!("{} = {}", bare(key), written(value, line_end))).collect();
            format!("{{ {} }}", entries.join(", "))
        }
    }
}

/// A value as it is typed in the place of another: a text in several lines stays one, and keeps the line end before its last marks.
pub(super) fn written_as(value: &Value, old: &str, line_end: &str) -> String {
    match value {
        Value::Text(text) if old.starts_with("\"\"\"") || old.starts_with("'''") => lines(text, line_end),
        _ => written(value, line_end),
    }
}

/// A key, in quotation marks where it needs them.
pub(super) fn bare(key: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-';
    if !key.is_empty() && key.bytes().all(plain) { key.to_owned() } else { quoted(key) }
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.chars().map(|letter| escaped(letter, true)).collect::<String>())
}

/// A text in several lines. Quotation marks stand bare but where three would meet, or where the last would meet those that end it.
fn lines(text: &str, line_end: &str) -> String {
    let (mut inner, mut marks) = (String::new(), 0);
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        marks = if letter == '"' { marks + 1 } else { 0 };
        match letter {
            '\n' => inner.push_str(line_end),
            '"' if marks == 3 || letters.peek().is_none() => {
                inner.push_str("\\\"");
                marks = 0;
            }
            _ => inner.push_str(&escaped(letter, false)),
        }
    }
    format!("\"\"\"{line_end}{inner}\"\"\"")
}

fn escaped(letter: char, quotes: bool) -> String {
    match letter {
        '"' if quotes => "\\\"".to_owned(),
        '\\' => "\\\\".to_owned(),
        '\t' => "\t".to_owned(),
        '\n' => "\\n".to_owned(),
        _ if letter.is_control() => format!("\\u{:04X}", u32::from(letter)),
        _ => letter.to_string(),
    }
}
