//! What a PDF states of itself, besides its pages.

/// Properties of the document. Empty texts are left out of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meta {
    /// Title, shown by readers in place of the file name.
    pub title: String,
    /// Body that issues the document.
    pub author: String,
    /// What the document is about.
    pub subject: String,
    /// Language tag of the text, such as `vi-VN`.
    pub language: String,
    /// When the document was made, in seconds from 1970-01-01 UTC; left out of the file if `None`.
    pub date: Option<i64>,
    /// The number of a notice that is issued, as printed.
    pub issued: Option<String>,
}

impl Default for Meta {
    fn default() -> Self {
        let [title, author, subject] = Default::default();
        Self { title, author, subject, language: "vi-VN".to_owned(), date: None, issued: None }
    }
}
