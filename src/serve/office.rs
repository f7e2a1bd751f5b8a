//! The office of whoever begins: what `vanthu office new` asks, on the page.

use std::sync::Arc;

use axum::body::Bytes;
use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::LOCATION;
use axum::response::{IntoResponse, Response};
use vanthu::finding::words;
use vanthu::starter::{self, Answers, Lacking};

use super::Served;
use super::new::posted;
use super::routes::listed;
use crate::cli::desk::Unsaved;

/// Writes an office on a base, with the directory of its people.
pub(super) async fn office(State(served): State<Arc<Served>>, body: Bytes) -> Response {
    let lang = served.desk.lang();
    let said = |name: &str| Some(posted(&body, name).trim().to_owned()).filter(|said| !said.is_empty());
    let answers = Answers {
        province: said("province"),
        commune: said("commune"),
        name: said("name"),
        symbol: said("symbol"),
        parent: None,
        chief: said("chief"),
        deputies: posted(&body, "deputies")
            .split(',')
            .map(str::trim)
            .filter(|name| !name.is_empty())
            .map(str::to_owned)
            .collect(),
    };
    let Some(kind) = starter::kind(&posted(&body, "kind")) else { return StatusCode::BAD_REQUEST.into_response() };
    let label = |field: starter::Field| words::text(lang, &format!("serve.office.{}", field.id())).to_owned();
    let lacking: Vec<String> = kind.lacking(&answers).map(label).collect();
    if !lacking.is_empty() {
        let words = words::fill(words::text(lang, "serve.office.lacking"), &[("fields", &lacking.join(", "))]);
        return listed(&served, Some(&words));
    }
    let answers = match answers.placed() {
        Ok(answers) => answers,
        Err(Lacking::Unknown { said, near, .. }) => {
            let near = near.map(|near| words::fill(words::text(lang, "serve.office.near"), &[("near", &near)]));
            let unknown = words::fill(words::text(lang, "serve.office.unknown"), &[("said", &said)]);
            return listed(&served, Some(&format!("{unknown} {}", near.unwrap_or_default())));
        }
    };
    match served.desk.office(&kind, &answers) {
        Ok(()) => (StatusCode::SEE_OTHER, [(LOCATION, "/")]).into_response(),
        Err(Unsaved::There | Unsaved::Changed) => listed(&served, Some(words::text(lang, "serve.there"))),
        Err(Unsaved::Reason(words)) => listed(&served, Some(&words)),
    }
}
