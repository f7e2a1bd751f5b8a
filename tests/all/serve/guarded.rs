//! Who gets nothing: other names, other sites, other programs, and names that lead out of the folder.

use super::browser::Browser;
use crate::support::desk::Desk;

const ROUTES: [(&str, &str); 13] = [
    ("GET", "/"),
    ("GET", "/meeting?file=a.toml"),
    ("GET", "/view?file=a.toml"),
    ("GET", "/result?file=a.toml&document=giay-moi&format=pdf"),
    ("GET", "/page.js"),
    ("GET", "/face/regular.ttf"),
    ("POST", "/edit"),
    ("POST", "/text"),
    ("POST", "/undo"),
    ("POST", "/redo"),
    ("POST", "/new"),
    ("POST", "/copy"),
    ("POST", "/out"),
];

fn desk() -> Desk {
    let desk = Desk::with("meetings/a.toml", "issuer = \"x\"\n");
    desk.put("secret.toml", "secret = 1\n");
    desk.put("meetings/.hidden.toml", "secret = 1\n");
    desk.put("meetings/b.txt", "secret = 1\n");
    desk
}

#[test]
fn nobody_else_is_answered() {
    let desk = desk();
    let browser = Browser::new(&desk);
    let files = desk.files();
    let port = browser.port;
    let (localhost, other) = (format!("localhost:{port}"), format!("http://127.0.0.1:{}", port.wrapping_add(1)));
    for (method, path) in ROUTES {
        let cases = [
            ("Host", "example.com"),
            ("Host", localhost.as_str()),
            ("Origin", "http://example.com"),
            ("Origin", other.as_str()),
            ("Origin", "null"),
            ("Sec-Fetch-Site", "cross-site"),
            ("Sec-Fetch-Site", "same-site"),
            ("Cookie", ""),
            ("Cookie", "vanthu=1"),
        ];
        for case in cases {
            let answer = browser.ask(method, path, &[case], "{}");
            assert_eq!(answer.status, 403, "{method} {path} {case:?}");
            assert!(!answer.text().contains("issuer"), "{method} {path} {case:?}");
        }
    }
    for path in ["/edit", "/text", "/undo", "/redo", "/new", "/copy", "/out"] {
        assert_eq!(browser.ask("POST", path, &[("Origin", "")], "{}").status, 403, "{path}");
    }
    assert_eq!(browser.get(&format!("/enter/{}", "0".repeat(64))).status, 403);
    assert_eq!(browser.ask("GET", &format!("/enter/{}", browser.token), &[("Host", "example.com")], "").status, 403);
    assert_eq!(desk.files(), files);
}

#[test]
fn every_answer_keeps_the_page_to_itself() {
    let desk = desk();
    let browser = Browser::new(&desk);
    for answer in [browser.get("/"), browser.get("/none"), browser.ask("GET", "/", &[("Cookie", "")], "")] {
        let policy = answer.header("content-security-policy").expect("a policy");
        assert!(policy.starts_with("default-src 'none'; script-src 'self'"), "{policy}");
        assert!(!policy.contains("unsafe") && !policy.contains("http"), "{policy}");
        assert_eq!(answer.header("x-content-type-options"), Some("nosniff"));
        assert_eq!(answer.header("cache-control"), Some("no-store"));
        assert_eq!(answer.header("access-control-allow-origin"), None);
    }
}

#[test]
fn no_name_leads_out_of_the_folder() {
    let desk = desk();
    #[cfg(unix)]
    std::os::unix::fs::symlink("../secret.toml", desk.path().join("meetings/link.toml")).expect("a link");
    let browser = Browser::new(&desk);
    let names = [
        "../secret.toml",
        "..%2Fsecret.toml",
        "%2e%2e/secret.toml",
        "./../secret.toml",
        "a/../../secret.toml",
        ".hidden.toml",
        "b.txt",
        "link.toml",
        "",
        ".",
        "a.toml/",
        "/etc/passwd",
        "C:%5Ca.toml",
        "..%5Csecret.toml",
        "a.toml%00",
        "none.toml",
    ];
    for name in names {
        for path in ["meeting?", "view?", "result?document=giay-moi&format=md&"] {
            let answer = browser.get(&format!("/{path}file={name}"));
            assert_eq!(answer.status, 404, "{path} {name}");
            assert!(!answer.text().contains("secret ="), "{name}");
        }
    }
    let files = desk.files();
    for name in ["..%2Fnew", ".new", "a%2F..%2F..%2Fnew", "%2Ftmp%2Fvanthu-new", "C:new", "..%5Cnew"] {
        let answer = browser.form("/new", &format!("name={name}&office=ubnd-tinh-lang-son"));
        assert_eq!(answer.status, 409, "{name}");
    }
    assert_eq!(desk.files(), files);
    assert!(!browser.get("/").text().contains("link.toml"));
}

#[test]
fn nothing_that_the_page_names_is_of_others() {
    let desk = desk();
    let browser = Browser::new(&desk);
    for path in ["/", "/meeting?file=a.toml", "/style.css", "/page.js", "/patch.js", "/send.js", "/list.js"] {
        let answer = browser.get(path);
        assert_eq!(answer.status, 200, "{path}");
        let text = answer.text().replace("http://www.w3.org/2000/svg", "");
        for mark in ["http:", "https:", "//cdn", "<style", " style=", " onclick="] {
            assert!(!text.contains(mark), "{path} has {mark}");
        }
    }
}
