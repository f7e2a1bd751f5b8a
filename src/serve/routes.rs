//! The routes, each behind the guard. `docs/serve.md` has them in a table.

use std::sync::Arc;

use axum::Router;
use axum::body::Bytes;
use axum::extract::{DefaultBodyLimit, Path, Query, Request, State};
use axum::http::header::{CONTENT_TYPE, HeaderName, HeaderValue, LOCATION, SET_COOKIE};
use axum::http::{HeaderMap, StatusCode};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use serde::Deserialize;
use vanthu::face::{Faces, Style};
use vanthu::finding::words;

use super::guard::HEADERS;
use super::{Served, changes, html, listing, new, office, place, ready, results, suggest};

/// No spec is larger, nor what is sent of one.
const MOST: usize = 5 * 1024 * 1024;

const ICON: &str = include_str!("../../web/icon.svg");
const STYLE: &str = include_str!("../../web/style.css");
/// The modules of the page, each under its name.
const MODULES: [(&str, &str); 5] = [
    ("page.js", include_str!("../../web/page.js")),
    ("patch.js", include_str!("../../web/patch.js")),
    ("send.js", include_str!("../../web/send.js")),
    ("suggest.js", include_str!("../../web/suggest.js")),
    ("list.js", include_str!("../../web/list.js")),
];

type Shared = State<Arc<Served>>;

/// All routes.
pub(super) fn router(served: Arc<Served>) -> Router {
    let router = Router::new()
        .route("/enter/{token}", get(enter))
        .route("/", get(list))
        .route("/meeting", get(meeting))
        .route("/view", get(changes::view))
        .route("/edit", post(changes::edit))
        .route("/text", post(changes::text))
        .route("/undo", post(changes::undo))
        .route("/redo", post(changes::redo))
        .route("/mend", post(changes::mend))
        .route("/disk", get(changes::disk))
        .route("/ready", get(ready::ready))
        .route("/place", get(place::place))
        .route("/office", post(office::office))
        .route("/new", post(new::new))
        .route("/copy", post(new::copy))
        .route("/result", get(results::result))
        .route("/out", post(results::out))
        .route("/face/{style}", get(face))
        .route("/suggest", get(suggest::suggest))
        .route("/icon.svg", get(|| async { asset("image/svg+xml", ICON) }))
        .route("/style.css", get(|| async { asset("text/css; charset=utf-8", STYLE) }))
        .route("/{module}", get(module))
        .fallback(|| async { StatusCode::NOT_FOUND })
        .layer(DefaultBodyLimit::max(MOST))
        .layer(from_fn_with_state(Arc::clone(&served), guarded));
    router.with_state(served)
}

/// Refuses whoever may not ask, and puts on every answer what keeps the page to itself.
async fn guarded(State(served): Shared, request: Request, next: Next) -> Response {
    let enters = request.uri().path().starts_with("/enter/");
    let mut response = match served.guard.check(request.method(), request.headers(), enters) {
        Ok(()) => next.run(request).await,
        Err(_) => {
            let lang = served.desk.lang();
            (StatusCode::FORBIDDEN, words::text(lang, "serve.refused").to_owned()).into_response()
        }
    };
    for (name, value) in HEADERS {
        response.headers_mut().insert(HeaderName::from_static(name), HeaderValue::from_static(value));
    }
    response
}

/// Lets a browser in that has the token, and takes the token out of its address.
async fn enter(State(served): Shared, Path(token): Path<String>) -> Response {
    if !served.guard.is_token(&token) {
        return StatusCode::FORBIDDEN.into_response();
    }
    (StatusCode::SEE_OTHER, [(SET_COOKIE, served.guard.cookie()), (LOCATION, "/".to_owned())]).into_response()
}

async fn list(State(served): Shared) -> Response {
    listed(&served, None)
}

/// The list of meetings, with what came of the last attempt to make one.
pub(super) fn listed(served: &Served, said: Option<&str>) -> Response {
    let rows = listing::rows(served);
    let own = served.desk.shelf("x.toml").0.given_offices().next().is_some();
    let page = html::list(served.desk.lang(), (&served.desk.shown(), own), &rows, &new::offices(served), said);
    let status = if said.is_some() { StatusCode::CONFLICT } else { StatusCode::OK };
    (status, page_of(page.into_string())).into_response()
}

/// Which spec is meant.
#[derive(Debug, Deserialize)]
pub(super) struct Which {
    /// Its name below the folder.
    pub(super) file: String,
}

async fn meeting(State(served): Shared, Query(which): Query<Which>) -> Response {
    match changes::opened(&served, &which.file) {
        Ok(source) => {
            let shelf = served.desk.shelf(&which.file);
            let opened = super::engine::Opened::new(&which.file, &source, &shelf, served.desk.lang());
            let view = opened.view();
            let page = html::meeting(&opened, &view);
            served.sessions.news(&which.file, "", view);
            page_of(page.into_string()).into_response()
        }
        Err(words) => {
            (StatusCode::NOT_FOUND, page_of(html::message(served.desk.lang(), &words).into_string())).into_response()
        }
    }
}

async fn module(Path(name): Path<String>) -> Response {
    match MODULES.iter().find(|(known, _)| *known == name) {
        Some((_, text)) => asset("text/javascript; charset=utf-8", text).into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

/// An embedded face: the pages are pictures in the very letters that are printed.
async fn face(Path(style): Path<String>) -> Response {
    let names = ["regular.ttf", "bold.ttf", "italic.ttf", "bold-italic.ttf"];
    match Style::ALL.into_iter().zip(names).find(|(_, name)| *name == style) {
        Some((style, _)) => {
            let (bytes, _) = Faces::embedded().get(style).file();
            ([(CONTENT_TYPE, "font/ttf")], bytes.to_vec()).into_response()
        }
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

fn asset(kind: &'static str, text: &'static str) -> impl IntoResponse {
    ([(CONTENT_TYPE, kind)], text)
}

fn page_of(html: String) -> impl IntoResponse {
    ([(CONTENT_TYPE, "text/html; charset=utf-8")], html)
}

/// What the page sent as JSON; nothing where the page would not send that.
pub(super) fn sent<T: serde::de::DeserializeOwned>(headers: &HeaderMap, body: &Bytes) -> Option<T> {
    let json = headers.get(CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"application/json"));
    serde_json::from_slice(body).ok().filter(|_| json)
}
