//! HTML of the page, made from what is known of a text. Every word of it is of the locale or of the author.

mod field;
mod findings;
mod form;
mod list;
mod page;
mod pages;
mod results;
mod rows;

pub(super) use findings::{findings, ready};
pub(super) use form::form;
pub(super) use list::list;
pub(super) use page::{meeting, message};
pub(super) use pages::pages;
pub(super) use results::{encoded, results};

use maud::{DOCTYPE, Markup, html};
use vanthu::finding::words::{self, Lang};

/// A text of the page by its key.
fn say(lang: Lang, key: &str) -> &str {
    words::text(lang, key)
}

/// A whole page.
fn whole(lang: Lang, title: &str, body: &Markup) -> Markup {
    let code = match lang {
        Lang::Vi => "vi",
        Lang::En => "en",
    };
    html! {
        (DOCTYPE)
        html lang=(code) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width";
                title { (title) }
                link rel="icon" href="/icon.svg";
                link rel="stylesheet" href="/style.css";
                script type="module" src="/page.js" {}
            }
            body { (body) }
        }
    }
}
