use super::*;

fn changed(text: &str, path: &str, change: Change, order: &[&str]) -> String {
    edit(text, &Path::parse(path).expect("a pointer"), &change, order).expect("the change can be made")
}

fn text(words: &str) -> Value {
    Value::Text(words.to_owned())
}

fn set(text: &str, path: &str, value: Value) -> String {
    changed(text, path, Change::Set(value), &["topic", "chair", "time", "room"])
}

#[test]
fn a_value_is_replaced_where_it_stands() {
    let old = "[meeting] # a\n  topic = 'x' # b\nroom=\"y\"\r\n";
    assert_eq!(
        set(old, "/meeting/topic", text("a \"b\"")),
        "[meeting] # a\n  topic = \"a \\\"b\\\"\" # b\nroom=\"y\"\r\n"
    );
    assert_eq!(set("[cuoc_hop]\nchu_de = \"x\"\n", "/meeting/topic", text("y")), "[cuoc_hop]\nchu_de = \"y\"\n");
}

#[test]
fn a_text_in_lines_stays_one() {
    let old = "[conclusion]\ntext = \"\"\"\nmột\n\"\"\" # a\n";
    assert_eq!(
        set(old, "/conclusion/text", text("một\n\nhai \"\"\" \\\n")),
        "[conclusion]\ntext = \"\"\"\nmột\n\nhai \"\"\\\" \\\\\n\"\"\" # a\n"
    );
}

#[test]
fn a_new_key_stands_in_its_order() {
    let old = "issuer = \"x\"\n\n[meeting]\ntopic = \"x\" # a\n# b\nroom = \"y\"\n\n[meeting.papers]\nto = \"z\"\n";
    let new = set(old, "/meeting/time", text("8:00"));
    assert_eq!(new, old.replace("# a\n", "# a\ntime = \"8:00\"\n"));
    assert_eq!(set("[meeting]", "/meeting/topic", text("x")), "[meeting]\ntopic = \"x\"");
    assert_eq!(
        set("[meeting.papers]\nto = \"x\"\n", "/meeting/topic", text("x")),
        "[meeting]\ntopic = \"x\"\n\n[meeting.papers]\nto = \"x\"\n"
    );
    assert_eq!(set("", "/meeting/topic", text("x")), "[meeting]\ntopic = \"x\"\n");
    assert_eq!(set("# a\n\n[meeting]\n", "/issuer", text("x")), "# a\n\nissuer = \"x\"\n[meeting]\n");
}

#[test]
fn tables_in_braces_get_and_lose_entries() {
    let old = "a = { topic = \"x\", room = \"y\" } # c\n";
    assert_eq!(set(old, "/a/chair", text("z")), "a = { topic = \"x\", chair = \"z\", room = \"y\" } # c\n");
    assert_eq!(changed(old, "/a/topic", Change::Remove, &[]), "a = { room = \"y\" } # c\n");
    assert_eq!(changed(old, "/a/room", Change::Remove, &[]), "a = { topic = \"x\" } # c\n");
    assert_eq!(changed("a = { b = \"x\" }\nc = 1\n", "/a/b", Change::Remove, &[]), "c = 1\n");
    assert_eq!(changed("a = [{ b = \"x\" }]\n", "/a/0/b", Change::Remove, &[]), "a = [{ b = \"\" }]\n");
}

#[test]
fn elements_come_go_and_move() {
    let old = "a = [\n  \"1\", # eins\n  # two\n  \"2\"\n]\n";
    let insert = |at: &str| changed(old, at, Change::Insert(text("n")), &[]);
    assert_eq!(insert("/a/0"), "a = [\n  \"n\",\n  \"1\", # eins\n  # two\n  \"2\"\n]\n");
    assert_eq!(insert("/a/1"), "a = [\n  \"1\", # eins\n  \"n\",\n  # two\n  \"2\"\n]\n");
    assert_eq!(insert("/a/2"), "a = [\n  \"1\", # eins\n  # two\n  \"2\",\n  \"n\"\n]\n");
    assert_eq!(changed(old, "/a/0", Change::Remove, &[]), "a = [\n  # two\n  \"2\"\n]\n");
    assert_eq!(changed(old, "/a/1", Change::Move(0), &[]), "a = [\n  \"2\", # eins\n  # two\n  \"1\"\n]\n");
    let flat = "a = [\"1\", \"2\"]\n";
    assert_eq!(changed(flat, "/a/1", Change::Insert(text("n")), &[]), "a = [\"1\", \"n\", \"2\"]\n");
    assert_eq!(changed(flat, "/a/2", Change::Insert(text("n")), &[]), "a = [\"1\", \"2\", \"n\"]\n");
    assert_eq!(changed(flat, "/a/1", Change::Remove, &[]), "a = [\"1\"]\n");
    assert_eq!(changed(flat, "/a/0", Change::Remove, &[]), "a = [\"2\"]\n");
}

#[test]
fn tables_with_headers_come_go_and_move() {
    let old = "[[notice]]\nkind = \"a\"\n\n# zwei\n[[notice]]\nkind = \"b\"\n[[notice.section]]\ntext = \"x\"\n\n[conclusion]\ntext = \"y\"\n";
    let kind = || Value::Table(vec![("kind".to_owned(), text("n"))]);
    assert_eq!(
        changed(old, "/notice/1", Change::Insert(kind()), &[]),
        old.replace("# zwei", "[[notice]]\nkind = \"n\"\n\n# zwei")
    );
    assert_eq!(
        changed(old, "/notice/2", Change::Insert(kind()), &[]),
        old.replace("\n[conclusion]", "\n[[notice]]\nkind = \"n\"\n\n[conclusion]")
    );
    assert_eq!(
        changed(old, "/notice/1", Change::Remove, &[]),
        "[[notice]]\nkind = \"a\"\n\n# zwei\n\n[conclusion]\ntext = \"y\"\n"
    );
    assert_eq!(
        changed(old, "/notice/1", Change::Move(0), &[]),
        "[[notice]]\nkind = \"b\"\n[[notice.section]]\ntext = \"x\"\n\n# zwei\n[[notice]]\nkind = \"a\"\n\n[conclusion]\ntext = \"y\"\n"
    );
    assert_eq!(
        changed(
            "[conclusion]\ntext = \"x\"\n",
            "/conclusion/section/0",
            Change::Insert(Value::Table(vec![("heading".to_owned(), text("A"))])),
            &[]
        ),
        "[conclusion]\ntext = \"x\"\n\n[[conclusion.section]]\nheading = \"A\"\n"
    );
}

#[test]
fn lines_go_and_leave_their_comments() {
    assert_eq!(changed("a = 1 # one\nb = 2\n", "/a", Change::Remove, &[]), "# one\nb = 2\n");
    assert_eq!(
        changed(
            "[meeting]\npapers.to = \"x\"\npapers.copies = 2\nroom = \"y\"\n",
            "/meeting/papers",
            Change::Remove,
            &[]
        ),
        "[meeting]\nroom = \"y\"\n"
    );
}

#[test]
fn places_lead_to_paths() {
    let text = "[meeting]\ntopic = \"x\"\nattendees = [\n  { text = \"y\" },\n]\n";
    let tree = Tree::parse(text).expect("TOML");
    for (words, path) in [("topic", "/meeting/topic"), ("x\"", "/meeting/topic"), ("y\"", "/meeting/attendees/0/text")]
    {
        assert_eq!(tree.path_of(text.find(words).expect("it is there")).to_string(), path);
    }
}
