//! Kinds of text that are repeated to any length, from `tests/fixtures/shapes.toml`.

use std::sync::LazyLock;

use serde::Deserialize;

use super::repository::text;

/// What is repeated, and what stands before and behind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Shape {
    /// Its name.
    pub(crate) name: String,
    begin: String,
    piece: String,
    end: String,
}

/// All kinds.
#[derive(Debug)]
pub(crate) struct Shapes {
    /// Texts of a value.
    pub(crate) texts: Vec<Shape>,
    /// Tables, lists and lines behind a spec.
    pub(crate) tables: Vec<Shape>,
    /// Rows of a directory.
    pub(crate) rows: Vec<Shape>,
}

#[derive(Deserialize)]
struct File {
    words: toml::map::Map<String, toml::Value>,
    between: toml::map::Map<String, toml::Value>,
    tables: toml::map::Map<String, toml::Value>,
    lists: toml::map::Map<String, toml::Value>,
    rows: toml::map::Map<String, toml::Value>,
}

impl Shape {
    fn new(name: String, value: &toml::Value) -> Self {
        let part = |at: usize| match value {
            toml::Value::Array(parts) => parts[at].as_str(),
            piece => piece.as_str().map(|piece| if at == 1 { piece } else { "" }),
        };
        let [begin, piece, end] = [0, 1, 2].map(|at| part(at).expect("a shape is made of texts").to_owned());
        Self { name, begin, piece, end }
    }

    /// So many bytes of it, or a few more, the pieces numbered.
    pub(crate) fn of(&self, bytes: usize) -> String {
        let mut text = self.begin.clone();
        let count = bytes / self.piece.len() + 1;
        (0..count).for_each(|number| text.push_str(&self.piece.replace('¤', &number.to_string())));
        text + &self.end
    }
}

/// The kinds of the file, which is read once.
pub(crate) fn shapes() -> &'static Shapes {
    static SHAPES: LazyLock<Shapes> = LazyLock::new(|| {
        let file: File = toml::from_str(&text("tests/fixtures/shapes.toml")).expect("the shapes are tables of texts");
        let read = |parts: Vec<toml::map::Map<String, toml::Value>>| {
            let shapes: Vec<_> = parts.into_iter().flatten().map(|(name, value)| Shape::new(name, &value)).collect();
            assert!(!shapes.is_empty());
            shapes
        };
        Shapes {
            texts: read(vec![file.words, file.between]),
            tables: read(vec![file.tables, file.lists]),
            rows: read(vec![file.rows]),
        }
    });
    &SHAPES
}
