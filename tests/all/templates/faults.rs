//! Faults of templates stand at their place in the author's file, in Vietnamese words.

use super::{OPENING, fault, fault_of};

#[test]
fn what_the_engine_does_not_take_is_told_in_our_words() {
    for (opening, place, words) in [
        ("a\n{{ meeting.topic", "T101 2:17 ", "kết thúc giữa chừng"),
        ("{{ meeting. }}", "T105 1:13 }}", "gặp “}}”, cần “một tên”"),
        ("{{ ? }}", "T101 1:4", "không viết được"),
        ("{{ ) }}", "T105 1:4 )", "cần “một giá trị: chữ trong dấu nháy, số hoặc tên dữ liệu”"),
        ("{% if %}{% endif %}", "T105 1:7 %}", "cần “một giá trị"),
        ("{{ meeting.topic | truncate(7) }}", "T105 1:29 7", "gặp “một số”, cần “một tên”"),
        ("{{ meeting.topic \"a\" }}", "T105 1:18 \"a\"", "gặp “chữ trong dấu nháy”, cần “}}”"),
        ("{{ 'a }}", "T101 1:4", "dấu nháy mở ở đây"),
        ("{# a", "T101 1:1", "ghi chú mở bằng {#"),
        ("{% lặp %}", "T101 1:4 l", "không có lệnh này"),
        ("{% loop %}", "T101 1:4 loop", "không có lệnh này"),
        ("{% include meeting %}", "T105 1:12 meeting", "cần “chữ trong dấu nháy”"),
        ("{{ meeting.topic + 1 }}", "T101 1:4", "chỉ tính được với số"),
        ("{{ 1 / 0 }}", "T101 1:8 0", "chia cho 0"),
        ("{% if meeting.topic < 3 %}{% endif %}", "T101 1:", "không so sánh với nhau"),
        ("{% for a in 3 %}{% endfor %}", "T101 1:1", "for cần một danh sách"),
        ("{% for a in meeting.content %}{% endfor %}", "T101 1:", "không có dữ liệu ở đây"),
        ("{{ meeting.topic | truncate }}", "T101 1:20 truncate", "thiếu hoặc nhận sai một giá trị"),
        ("{{ meeting.attendees | upper }}", "T101 1:4 meeting.attendees", "không hợp với bộ lọc"),
        ("{{ throw(message='thiếu ' ~ meeting.event) }}", "T101 1:4", "mẫu bị lỗi: thiếu cuộc họp"),
        ("{{ <dong /> }}", "T104 1:", "thành phần “dong” không có"),
        ("{{ range(end=200000) | length }}", "T101 1:4", "mẫu chạy quá dài"),
        ("{{ meeting.topicc }}", "T102 1:12 topicc", "mẫu dùng tên “topicc”"),
        ("{{ meetting }}", "T102 1:4 meetting", "mẫu dùng tên “meetting”"),
        ("{{ 'a' ~ meeting.chairss.x }}", "T102 1:18 chairss", "mẫu dùng tên “chairss”"),
    ] {
        let (found, said) = fault(opening);
        assert!(found.starts_with(place), "{opening}: {found}: {said}");
        assert!(said.contains(words), "{opening}: {found}: {said}");
    }
}

#[test]
fn what_is_not_there_is_told_where_it_is_asked_for() {
    let missing =
        fault_of(&[(OPENING, "{% include 'parts/a.tera' %}"), ("parts/a.tera", "\n{% extends \"parts/b.tera\" %}")]);
    assert_eq!(missing.0, "T104 templates/parts/a.tera:2:13 parts/b.tera");
    let block = fault_of(&[
        (OPENING, "{% include 'parts/a.tera' %}"),
        ("parts/a.tera", "{% extends 'parts/b.tera' %}{% block than %}{% endblock %}"),
        ("parts/b.tera", "{% block khac %}{% endblock %}"),
    ]);
    assert!(block.0.starts_with("T104 templates/parts/a.tera:1:") && block.1.contains("khối “than”"), "{block:?}");
}

#[test]
fn circles_are_told_where_they_begin() {
    let extends = fault_of(&[
        (OPENING, "{% include 'parts/a.tera' %}"),
        ("parts/a.tera", "{% extends 'parts/b.tera' %}"),
        ("parts/b.tera", "{% extends 'parts/a.tera' %}"),
    ]);
    assert!(extends.0.starts_with("T108 templates/parts/") && extends.1.contains("parts/a.tera"), "{extends:?}");
    let own = fault_of(&[(OPENING, "{% include 'parts/a.tera' %}"), ("parts/a.tera", "{% extends 'parts/a.tera' %}")]);
    assert_eq!(own.0, "T108 templates/parts/a.tera:1:13 parts/a.tera");
    let (place, said) = fault("{% component dong(a) %}x\n{{ <dong a={a} /> }}{% endcomponent %}{{ <dong a=\"1\" /> }}");
    assert_eq!(place, "T108 2:5 dong");
    assert!(said.contains("dong, dong"), "{said}");
    let two = "{% component a() %}{{ <b.c /> }}{% endcomponent %}{% component b.c() %}{{ <a /> }}{% endcomponent %}{{ <a /> }}";
    assert_eq!(fault(two).0, "T108 1:24 b.c");
}

#[test]
fn a_name_given_twice_is_told() {
    let one = "{% component dong() %}a{% endcomponent %}";
    let twice = fault_of(&[(OPENING, &format!("{one}{{{{ <dong /> }}}}")), ("parts/zz.tera", one)]);
    assert_eq!(twice.0, "T101 templates/parts/zz.tera:1:14 dong");
}
