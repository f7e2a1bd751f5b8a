//! Changes: of a field, of the text, back and forth; and none where the file is another by now.

use serde_json::json;

use super::browser::Browser;
use crate::support::desk::Desk;

const SPEC: &str = include_str!("../../../meetings/2024-11-25-cua-khau-thong-minh.toml");

fn desk() -> Desk {
    Desk::with("meetings/a.toml", SPEC)
}

#[test]
fn a_field_changes_its_value_and_nothing_else() {
    let desk = desk();
    let browser = Browser::new(&desk);
    let digest = browser.digest("a.toml");
    let body = json!({ "file": "a.toml", "digest": digest, "sequence": 7, "path": "/meeting/room", "text": "Phòng họp \"A\"" });
    let answer = browser.post("/edit", &body);
    assert_eq!(answer.status, 200, "{}", answer.text());
    let answer = answer.json();
    assert_eq!(answer["sequence"], 7);
    let new = SPEC.replace("\"Phòng họp tầng 4, trụ sở UBND tỉnh\"", "\"Phòng họp \\\"A\\\"\"");
    assert_ne!(new, SPEC);
    assert_eq!(desk.text("meetings/a.toml"), new);
    assert_eq!(answer["text"], new);
    let fragments = answer["fragments"].as_object().expect("fragments");
    assert!(fragments["pages"].as_str().is_some_and(|html| html.contains("Phòng họp")));
    assert!(fragments["group-what"].as_str().is_some_and(|html| html.contains("Phòng họp &quot;A&quot;")));
    assert!(!fragments.contains_key("group-who"), "what did not change is not sent");
}

#[test]
fn a_change_from_outside_is_never_written_over() {
    let desk = desk();
    let browser = Browser::new(&desk);
    let digest = browser.digest("a.toml");
    let outside = SPEC.replace("tầng 4", "tầng 5");
    desk.put("meetings/a.toml", &outside);
    let base = json!({ "file": "a.toml", "digest": digest, "sequence": 1, "path": "/meeting/room", "text": "x" });
    for (path, add) in [("/edit", None), ("/text", Some("x")), ("/undo", None), ("/redo", None)] {
        let mut body = base.clone();
        if let Some(text) = add {
            body["text"] = json!(text);
        }
        let answer = browser.post(path, &body);
        assert_eq!(answer.status, 409, "{path}");
        assert_eq!(desk.text("meetings/a.toml"), outside, "{path}");
    }
    let digest = browser.digest("a.toml");
    let body = json!({ "file": "a.toml", "digest": digest, "sequence": 2, "path": "/meeting/room", "text": "x" });
    assert_eq!(browser.post("/edit", &body).status, 200);
}

#[test]
fn the_second_of_two_tabs_is_told() {
    let desk = desk();
    let browser = Browser::new(&desk);
    let digest = browser.digest("a.toml");
    let body = |room: &str| json!({ "file": "a.toml", "digest": digest, "sequence": 1, "path": "/meeting/room", "text": room });
    assert_eq!(browser.post("/edit", &body("one")).status, 200);
    assert_eq!(browser.post("/edit", &body("two")).status, 409);
    assert!(desk.text("meetings/a.toml").contains("room = \"one\"\n"));
}

#[test]
fn steps_go_back_and_forth() {
    let desk = desk();
    let browser = Browser::new(&desk);
    let step = |path: &str, more: serde_json::Value| {
        let mut body =
            json!({ "file": "a.toml", "digest": browser.get("/view?file=a.toml").json()["digest"], "sequence": 1 });
        // Looking at the file anew forgets the steps, so the digest is taken from the answer instead.
        if let Some(digest) = more.get("digest") {
            body["digest"] = digest.clone();
        }
        for (key, value) in more.as_object().into_iter().flatten() {
            body[key] = value.clone();
        }
        browser.post(path, &body)
    };
    let first = step("/edit", json!({ "path": "/meeting/room", "text": "x" })).json();
    let typed =
        json!({ "file": "a.toml", "digest": first["digest"], "sequence": 2, "path": "/meeting/topic", "text": "y" });
    let second = browser.post("/edit", &typed).json();
    let go = |path: &str, digest: &serde_json::Value| {
        browser.post(path, &json!({ "file": "a.toml", "digest": digest, "sequence": 3 })).json()
    };
    let back = go("/undo", &second["digest"]);
    assert_eq!(back["text"], first["text"]);
    let back = go("/undo", &back["digest"]);
    assert_eq!(back["text"], SPEC);
    assert_eq!(desk.text("meetings/a.toml"), SPEC);
    let back = go("/undo", &back["digest"]);
    assert_eq!(back["text"], SPEC, "there is nothing before");
    let forth = go("/redo", &back["digest"]);
    assert_eq!(forth["text"], first["text"]);
}

#[test]
fn a_text_that_is_broken_is_kept_and_its_faults_told() {
    let desk = desk();
    let browser = Browser::new(&desk);
    let body = json!({ "file": "a.toml", "digest": browser.digest("a.toml"), "sequence": 1, "text": "[meeting\ntopic = \"x\"\n" });
    let answer = browser.post("/text", &body);
    assert_eq!(answer.status, 200);
    assert_eq!(desk.text("meetings/a.toml"), "[meeting\ntopic = \"x\"\n");
    let answer = answer.json();
    let piece = |place: &str| answer["fragments"][place].as_str().unwrap_or_default().to_owned();
    assert!(piece("group-what").contains("class=\"unread\""));
    assert!(piece("findings").contains("class=\"error\""));
    let body =
        json!({ "file": "a.toml", "digest": answer["digest"], "sequence": 2, "path": "/meeting/topic", "text": "y" });
    assert_eq!(browser.post("/edit", &body).status, 422);
}

#[test]
fn what_is_no_change_is_refused() {
    let desk = desk();
    let browser = Browser::new(&desk);
    let digest = browser.digest("a.toml");
    let edit = |more: serde_json::Value| {
        let mut body = json!({ "file": "a.toml", "digest": digest, "sequence": 1 });
        for (key, value) in more.as_object().into_iter().flatten() {
            body[key] = value.clone();
        }
        browser.post("/edit", &body).status
    };
    assert_eq!(edit(json!({ "path": "/meeting/room" })), 400);
    assert_eq!(edit(json!({ "path": "meeting", "text": "x" })), 422);
    assert_eq!(edit(json!({ "path": "/meeting/attendees/99/text", "remove": true })), 422);
    assert_eq!(browser.ask("POST", "/edit", &[("Content-Type", "text/plain")], "{}").status, 400);
    assert_eq!(desk.text("meetings/a.toml"), SPEC);
}
