//! Who may ask: a browser of this machine that was given the token, from the page itself. A page of another site, a name that was made to
//! lead here, a program without the token get nothing.

use std::io;

use axum::http::header::{COOKIE, HOST, HeaderName, HeaderValue, ORIGIN};
use axum::http::{HeaderMap, Method};

/// What a browser says of the site that a request comes from.
const SITE: HeaderName = HeaderName::from_static("sec-fetch-site");
/// Bytes of the token.
const LENGTH: usize = 32;

/// What is sent with every answer: nothing of others is loaded, nobody frames the page, nothing is kept.
pub(super) const HEADERS: [(&str, &str); 7] = [
    (
        "content-security-policy",
        "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; \
         form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    ),
    ("x-content-type-options", "nosniff"),
    ("x-frame-options", "DENY"),
    ("referrer-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cache-control", "no-store"),
];

/// What a request must show.
pub(super) struct Guard {
    port: u16,
    token: String,
}

/// Why a request is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Refusal {
    /// It was sent to another name.
    Host,
    /// It comes from a page of another site.
    Origin,
    /// It does not show the token.
    Token,
}

impl Guard {
    /// A guard with a token of its own.
    pub(super) fn new(port: u16) -> io::Result<Self> {
        let mut bytes = [0; LENGTH];
        getrandom::fill(&mut bytes).map_err(|error| io::Error::other(error.to_string()))?;
        Ok(Self { port, token: bytes.iter().map(|byte| format!("{byte:02x}")).collect() })
    }

    /// The address that lets a browser in.
    pub(super) fn address(&self) -> String {
        format!("http://{}/enter/{}", self.host(), self.token)
    }

    /// Whether these letters are the token; takes as long whatever they are.
    pub(super) fn is_token(&self, letters: &str) -> bool {
        let (token, letters) = (self.token.as_bytes(), letters.as_bytes());
        let differ = token.iter().zip(letters).fold(0, |differ, (one, other)| differ | (one ^ other));
        token.len() == letters.len() && differ == 0
    }

    /// The cookie that a browser shows from then on. Ports share their cookies, so its name tells them apart.
    pub(super) fn cookie(&self) -> String {
        format!("{}={}; Path=/; HttpOnly; SameSite=Strict", self.cookie_name(), self.token)
    }

    /// Whether a request may be answered. The address that lets a browser in needs no token yet, but all the rest.
    pub(super) fn check(&self, method: &Method, headers: &HeaderMap, enters: bool) -> Result<(), Refusal> {
        let said = |name: &HeaderName| {
            let mut values = headers.get_all(name).iter();
            let value = values.next().map(HeaderValue::as_bytes);
            // Two of them are a trick.
            if values.next().is_some() { Some(&b"\0"[..]) } else { value }
        };
        if said(&HOST) != Some(self.host().as_bytes()) {
            return Err(Refusal::Host);
        }
        let origin = format!("http://{}", self.host());
        let is_read = *method == Method::GET || *method == Method::HEAD;
        match said(&ORIGIN) {
            Some(from) if from != origin.as_bytes() => return Err(Refusal::Origin),
            None if !is_read => return Err(Refusal::Origin),
            _ => {}
        }
        match said(&SITE) {
            Some(b"same-origin") | None => {}
            // Typed, or opened by another program.
            Some(b"none") if is_read => {}
            _ => return Err(Refusal::Origin),
        }
        if enters || self.shows_token(headers) { Ok(()) } else { Err(Refusal::Token) }
    }

    fn shows_token(&self, headers: &HeaderMap) -> bool {
        let name = self.cookie_name();
        let cookies = headers.get_all(COOKIE).iter().filter_map(|value| value.to_str().ok());
        let mut pairs = cookies.flat_map(|cookies| cookies.split(';')).filter_map(|pair| pair.trim().split_once('='));
        pairs.any(|(known, value)| known == name && self.is_token(value))
    }

    fn host(&self) -> String {
        format!("127.0.0.1:{}", self.port)
    }

    fn cookie_name(&self) -> String {
        format!("vanthu-{}", self.port)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asks(guard: &Guard, method: &Method, changed: &[(&'static str, Option<&str>)]) -> Result<(), Refusal> {
        let cookie = format!("other=1; vanthu-81={}", guard.token);
        let mut said = vec![
            ("host", Some("127.0.0.1:81")),
            ("origin", Some("http://127.0.0.1:81")),
            ("cookie", Some(&*cookie)),
            ("sec-fetch-site", Some("same-origin")),
        ];
        said.retain(|(name, _)| changed.iter().all(|(other, _)| name != other));
        let mut headers = HeaderMap::new();
        for (name, value) in said.iter().chain(changed) {
            if let Some(value) = value {
                headers.append(*name, value.parse().expect("a header"));
            }
        }
        guard.check(method, &headers, false)
    }

    #[test]
    fn only_the_page_itself_is_answered() {
        let guard = Guard::new(81).expect("there is chance");
        let (get, post) = (Method::GET, Method::POST);
        assert_eq!(asks(&guard, &post, &[]), Ok(()));
        assert_eq!(asks(&guard, &get, &[("origin", None), ("sec-fetch-site", Some("none"))]), Ok(()));
        for host in ["localhost:81", "127.0.0.1:82", "example.com", "127.0.0.1", "127.0.0.1:81.example.com"] {
            assert_eq!(asks(&guard, &get, &[("host", Some(host))]), Err(Refusal::Host), "{host}");
        }
        for origin in
            ["http://example.com", "null", "https://127.0.0.1:81", "http://127.0.0.1:82", "http://localhost:81"]
        {
            assert_eq!(asks(&guard, &post, &[("origin", Some(origin))]), Err(Refusal::Origin), "{origin}");
            assert_eq!(asks(&guard, &get, &[("origin", Some(origin))]), Err(Refusal::Origin), "{origin}");
        }
        assert_eq!(asks(&guard, &post, &[("origin", None)]), Err(Refusal::Origin));
        for site in ["cross-site", "same-site", "x"] {
            assert_eq!(asks(&guard, &get, &[("origin", None), ("sec-fetch-site", Some(site))]), Err(Refusal::Origin));
        }
        assert_eq!(asks(&guard, &post, &[("sec-fetch-site", Some("none"))]), Err(Refusal::Origin));
    }

    #[test]
    fn without_the_token_there_is_no_answer() {
        let guard = Guard::new(81).expect("there is chance");
        let other = Guard::new(81).expect("there is chance");
        let short = format!("vanthu-81={}", &guard.token[1..]);
        let port = format!("vanthu-82={}", guard.token);
        let foreign = format!("vanthu-81={}", other.token);
        for cookie in [None, Some(""), Some("vanthu-81="), Some(&*short), Some(&*port), Some(&*foreign)] {
            assert_eq!(asks(&guard, &Method::GET, &[("cookie", cookie)]), Err(Refusal::Token), "{cookie:?}");
        }
        assert_eq!(guard.token.len(), 2 * LENGTH);
        assert_ne!(guard.token, other.token);
    }
}
