//! A plain client: what it says is what a browser says, header by header.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use serde_json::Value;

use crate::support::desk::Desk;

/// A running page of the folder of a desk, and a browser that was let in.
pub(crate) struct Browser {
    child: Child,
    pub(crate) port: u16,
    pub(crate) token: String,
    cookie: String,
}

/// An answer.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) headers: String,
    pub(crate) body: Vec<u8>,
}

impl Answer {
    pub(crate) fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    pub(crate) fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|error| panic!("{error}: {}", self.text()))
    }

    /// A header's value.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let lines = self.headers.lines().filter_map(|line| line.split_once(": "));
        lines.into_iter().find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| value)
    }
}

impl Browser {
    /// Serves the folder `meetings` of a desk, and opens the address that is printed.
    pub(crate) fn new(desk: &Desk) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_vanthu"))
            .args(["serve", "--no-open"])
            .current_dir(desk.path())
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the command can be run");
        let mut line = String::new();
        let out = child.stdout.take().expect("it is piped");
        BufReader::new(out).read_line(&mut line).expect("the address is printed");
        let address = line.split("http://127.0.0.1:").nth(1).unwrap_or_else(|| panic!("no address: {line}")).trim();
        let (port, token) = address.split_once("/enter/").expect("a token");
        let (port, token) = (port.parse().expect("a port"), token.to_owned());
        let mut browser = Self { child, port, token, cookie: String::new() };
        let entered = browser.ask("GET", &format!("/enter/{}", browser.token), &[], "");
        assert_eq!(entered.status, 303);
        let cookie = entered.header("set-cookie").expect("a cookie");
        assert!(cookie.ends_with("; Path=/; HttpOnly; SameSite=Strict"), "{cookie}");
        browser.cookie = cookie.split(';').next().unwrap_or_default().to_owned();
        browser
    }

    /// Asks with the headers of the page itself; those given take the place of them, an empty one leaves it out.
    pub(crate) fn ask(&self, method: &str, path: &str, changed: &[(&str, &str)], body: &str) -> Answer {
        let host = format!("127.0.0.1:{}", self.port);
        let origin = format!("http://{host}");
        let mut headers = vec![("Host", host.as_str()), ("Cookie", &self.cookie), ("Sec-Fetch-Site", "same-origin")];
        if method == "POST" {
            headers.extend([("Origin", origin.as_str()), ("Content-Type", "application/json")]);
        }
        headers.retain(|(name, _)| changed.iter().all(|(other, _)| name != other));
        headers.extend(changed.iter().filter(|(_, value)| !value.is_empty()));
        let headers: String = headers.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
        let length = body.len();
        let request =
            format!("{method} {path} HTTP/1.1\r\n{headers}Content-Length: {length}\r\nConnection: close\r\n\r\n{body}");
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).expect("it listens");
        stream.set_read_timeout(Some(Duration::from_secs(60))).expect("a time-out");
        stream.write_all(request.as_bytes()).expect("it can be asked");
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).expect("it answers");
        let end = bytes.windows(4).position(|window| window == b"\r\n\r\n").expect("headers");
        let headers = String::from_utf8_lossy(&bytes[..end]).into_owned();
        let status = headers.split(' ').nth(1).and_then(|status| status.parse().ok()).expect("a status");
        Answer { status, headers, body: bytes[end + 4..].to_vec() }
    }

    pub(crate) fn get(&self, path: &str) -> Answer {
        self.ask("GET", path, &[], "")
    }

    pub(crate) fn post(&self, path: &str, body: &Value) -> Answer {
        self.ask("POST", path, &[], &body.to_string())
    }

    /// What tells the text that the page of a file shows.
    pub(crate) fn digest(&self, file: &str) -> String {
        self.get(&format!("/view?file={file}")).json()["digest"].as_str().expect("a digest").to_owned()
    }

    /// The form that a browser sends by itself.
    pub(crate) fn form(&self, path: &str, body: &str) -> Answer {
        self.ask("POST", path, &[("Content-Type", "application/x-www-form-urlencoded")], body)
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
