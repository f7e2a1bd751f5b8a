use super::*;

fn copied(toml: &str) -> String {
    copy(&Source::new("x.toml", toml)).expect("the TOML can be read").text
}

const SPEC: &str = "# Cuộc họp\nissuer = \"x\" # giữ\n\n[meeting]\ntopic = \"a tháng 11\"\ntime = '14:00 thứ Hai 25/11/2024'\nend = \"16:00\"\n\
    duties = [{ task = \"b\", due = \"24/11/2024\" }, { task = \"c\" }]\n\n[[notice]]\nkind = \"giay-moi\"\nnumber = 12 # đã cấp\n\
    date = \"20/11/2024\"\n\n# Họp xong\n[[notice]]\nkind = \"ket-luan\"\nnumber = 13\ndate = \"11/2024\"\n\n# Kết luận\n[conclusion]\n\
    text = \"\"\"\n[x]\n\"\"\"\n\n[[conclusion.section]]\ntext = \"d\"\n\n[[change]]\naction = \"huy\"\n\n# Hết\n";

#[test]
fn what_is_of_the_old_meeting_goes_and_the_rest_stays() {
    let expected = "# Cuộc họp\nissuer = \"x\" # giữ\n\n[meeting]\ntopic = \"a tháng 11\"\ntime = \"[điền: ngày giờ họp]\"\n\
        end = \"[điền: giờ kết thúc]\"\nduties = [{ task = \"b\", due = \"[điền: thời hạn]\" }, { task = \"c\" }]\n\n[[notice]]\n\
        kind = \"giay-moi\"\ndate = \"[điền: ngày hoặc tháng ban hành]\"\n\n# Sau cuộc họp, bỏ dấu # ở các dòng dưới.\n# # Họp xong\n\
        # [[notice]]\n# kind = \"ket-luan\"\n# date = \"[điền: ngày hoặc tháng ban hành]\"\n\n# [conclusion]\n\
        # text = \"[điền: kết luận của cuộc họp]\"\n\n# Hết\n";
    assert_eq!(copied(SPEC), expected);
    let copied = copy(&Source::new("x.toml", SPEC)).expect("the TOML can be read");
    assert_eq!((copied.marks, copied.set_aside), (4, true));
    assert_eq!(copied.mentions, [Mention { line: 5, text: "topic = \"a tháng 11\"".to_owned() }]);
}

#[test]
fn windows_line_ends_are_kept() {
    assert_eq!(copied(&SPEC.replace('\n', "\r\n")), copied(SPEC).replace('\n', "\r\n"));
}

#[test]
fn vietnamese_keys_are_known() {
    let names = [
        ("meeting", "cuoc_hop"),
        ("time =", "luc ="),
        ("end =", "ket_thuc_luc ="),
        ("due =", "han ="),
        ("notice", "van_ban"),
        ("kind =", "loai ="),
        ("number =", "so ="),
        ("date =", "ngay ="),
        ("conclusion", "ket_luan"),
        ("text =", "loi_van ="),
        ("change", "thay_doi"),
    ];
    let vietnamese =
        |spec: &str| names.iter().fold(spec.to_owned(), |spec, (english, name)| spec.replace(english, name));
    assert_eq!(copied(&vietnamese(SPEC)), vietnamese(&copied(SPEC)));
}

#[test]
fn tables_in_brackets_are_cleared_too() {
    let spec = "conclusion = { text = \"a\" }\nchange = [{ action = \"huy\" }]\nmeeting.time = 2024-11-25T14:00:00\n\
        notice = [{ kind = \"giay-moi\", number = 1, date = \"11/2024\" }, { kind = \"thay-doi\", number = false }]\n";
    let expected = "meeting.time = \"[điền: ngày giờ họp]\"\n\
        notice = [{ kind = \"giay-moi\", date = \"[điền: ngày hoặc tháng ban hành]\" }]\n";
    assert_eq!(copied(spec), expected);
}

#[test]
fn a_spec_that_is_only_concluded_keeps_its_notice() {
    let spec = "[meeting]\ntime = \"25/11/2024\"\n[[notice]]\nkind = \"ket-luan\"\nnumber = false\ndate = false\n[conclusion]\ntext = \"a\"\n";
    let expected = "[meeting]\ntime = \"[điền: ngày giờ họp]\"\n[[notice]]\nkind = \"ket-luan\"\nnumber = false\ndate = false\n\
        [conclusion]\ntext = \"[điền: kết luận của cuộc họp]\"\n";
    assert_eq!(copied(spec), expected);
}

#[test]
fn broken_toml_is_told_and_other_faults_are_copied() {
    let findings = copy(&Source::new("x.toml", "[meeting]\ntime = \"a\n")).expect_err("the text has no end");
    assert!(!findings.is_empty() && findings.iter().all(|finding| finding.place.is_some()));
    assert_eq!(copied("x = 1\n[meeting]\ntime = \"mai\"\n"), "x = 1\n[meeting]\ntime = \"[điền: ngày giờ họp]\"\n");
}

#[test]
fn letters_on_a_conclusion_wait_for_it() {
    let letter = "[[notice]]\nkind = \"cong-van\"\n";
    let spec =
        format!("[[notice]]\nkind = \"giay-moi\"\n\n{letter}opening = \"a\"\n\n{letter}\n[conclusion]\ntext = \"a\"\n");
    let copied = copied(&spec);
    assert_eq!(copied.matches("\n[[notice]]\nkind = \"cong-van\"\nopening").count(), 1, "{copied}");
    assert_eq!(copied.matches("\n# [[notice]]\n# kind = \"cong-van\"\n").count(), 1, "{copied}");
}

#[test]
fn whatever_can_be_read_can_be_read_again() {
    let mut read = 0;
    for (end, _) in SPEC.char_indices() {
        let Ok(copied) = copy(&Source::new("x.toml", &SPEC[..end])) else { continue };
        assert!(DeTable::parse(&copied.text).is_ok(), "{}\nbecame\n{}", &SPEC[..end], copied.text);
        read += 1;
    }
    assert!(read > 20);
}
