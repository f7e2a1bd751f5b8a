//! What lacks before the notices are signed: the check of that stage.

use std::sync::Arc;

use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use vanthu::check::Status;

use super::changes::opened;
use super::engine::Opened;
use super::routes::Which;
use super::{Served, html};

/// The list to tick off.
pub(super) async fn ready(State(served): State<Arc<Served>>, Query(which): Query<Which>) -> Response {
    let Ok(source) = opened(&served, &which.file) else { return StatusCode::NOT_FOUND.into_response() };
    let shelf = served.desk.shelf(&which.file);
    let opened = Opened::at(&which.file, &source, (&shelf, served.desk.lang()), Status::Submitted);
    html::ready(&opened).into_string().into_response()
}
