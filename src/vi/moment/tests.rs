use super::*;

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a date of the calendar")
}

fn hour(hour: u32, minute: u32) -> Option<NaiveTime> {
    NaiveTime::from_hms_opt(hour, minute, 0)
}

fn known(text: &str) -> Moment {
    read(text).unwrap_or_else(|fault| panic!("{text}: {fault:?}"))
}

fn unreadable(text: &str) -> &str {
    match read(text) {
        Err(MomentFault::Unreadable { range }) => &text[range],
        other => panic!("{text}: {other:?}"),
    }
}

#[test]
fn hour_weekday_and_date_are_read_in_any_order() {
    for text in [
        "14:00 thứ Hai 25/11/2024",
        "14 giờ 00 ngày 25/11/2024 (thứ Hai)",
        "từ 14 giờ 00 ngày 25/11/2024 (thứ Hai)",
        "14 giờ 00 phút, ngày 25/11/2024 (Thứ hai)",
        "14h00 thứ Hai, ngày 25/11/2024",
        "14h thứ 2 ngày 25 tháng 11 năm 2024",
        "14g00, T2 25-11-2024",
        "vào hồi 14 giờ thứ Hai (25.11.2024)",
        "thứ Hai 2024-11-25T14:00:00",
        "T2 2024-11-25 14:00",
        "thu hai, ngay 25/11/2024, luc 14h",
        "14 giờ 25/11/2024 thứ Hai",
        "14h chiều thứ 2, 25/11/2024",
        "14h00’ chiều thứ Hai, ngày 25/11/2024",
    ] {
        let moment = known(text);
        assert_eq!(moment.date(), Some(day(2024, 11, 25)), "{text}");
        assert_eq!(moment.time, hour(14, 0), "{text}");
        assert_eq!(moment.weekday.map(|typed| typed.weekday), Some(Weekday::Mon), "{text}");
    }
}

#[test]
fn a_date_alone_is_read() {
    for text in ["08/3/2024", "8-03-2024", "8.3.2024", "ngày 08 tháng 3 năm 2024", "2024-03-08"] {
        let moment = known(text);
        assert_eq!(moment.date(), Some(day(2024, 3, 8)), "{text}");
        assert_eq!((moment.time, moment.weekday), (None, None), "{text}");
    }
}

#[test]
fn a_month_alone_is_read() {
    for text in ["11/2024", "tháng 11/2024", "tháng 11 năm 2024", "ngày    tháng 11 năm 2024", "11-2024"] {
        assert_eq!(known(text).day, Day::Month { year: 2024, month: 11 }, "{text}");
    }
}

#[test]
fn every_weekday_has_its_names() {
    for (text, weekday) in [
        ("thứ Ba 16/6/2026", Weekday::Tue),
        ("Thứ Tư 16/6/2026", Weekday::Wed),
        ("thứ năm, 16/6/2026", Weekday::Thu),
        ("16/6/2026 (thứ 6)", Weekday::Fri),
        ("T7 16/6/2026", Weekday::Sat),
        ("Chủ nhật 16/6/2026", Weekday::Sun),
        ("chủ nhật, 16/6/2026", Weekday::Sun),
        ("16/6/2026 CN", Weekday::Sun),
    ] {
        assert_eq!(known(text).weekday.map(|typed| typed.weekday), Some(weekday), "{text}");
    }
}

#[test]
fn places_are_those_of_the_words() {
    let text = "14 giờ 00 phút, ngày 04/12/2025 (Thứ Năm)";
    let moment = known(text);
    assert_eq!(&text[moment.date_range], "04/12/2025");
    assert_eq!(&text[moment.weekday.expect("typed").range], "Thứ Năm");
}

#[test]
fn minutes_may_be_typed_in_short() {
    assert_eq!(known("14g30 25/11/2024").time, hour(14, 30));
    assert_eq!(known("7 giờ 5 phút 25/11/2024").time, hour(7, 5));
    assert_eq!(known("0:00 25/11/2024").time, hour(0, 0));
}

#[test]
fn a_day_that_does_not_exist_is_a_fault_of_its_own() {
    let text = "ngày 31/02/2024";
    let fault = MomentFault::Impossible { range: 6..16, day: Some(31), month: 2, year: 2024 };
    assert_eq!(read(text), Err(fault));
    let month = MomentFault::Impossible { range: 0..7, day: None, month: 13, year: 2024 };
    assert_eq!(read("13/2024"), Err(month));
    assert!(read("29/02/2024").is_ok());
    assert!(matches!(read("29/02/2025"), Err(MomentFault::Impossible { .. })));
}

#[test]
fn an_hour_that_does_not_exist_is_a_fault_of_its_own() {
    for (text, hour) in [("25:00 25/11/2024", "25:00"), ("từ 14 giờ 60 25/11/2024", "14 giờ 60")] {
        let Err(MomentFault::ImpossibleTime { range }) = read(text) else { panic!("{text}") };
        assert_eq!(&text[range], hour);
    }
}

#[test]
fn anything_else_is_pointed_at() {
    assert_eq!(unreadable("2h chiều thứ Hai 25/11/2024"), "chiều");
    assert_eq!(unreadable("14h sáng thứ Hai 25/11/2024"), "sáng");
    assert_eq!(unreadable("14:00 ngày 25/11/24"), "ngày 25/11/24");
    assert_eq!(unreadable("thứ 8 25/11/2024"), "thứ 8");
    assert_eq!(unreadable("14:00"), "14:00");
    assert_eq!(unreadable("25/11/2024 26/11/2024"), "26/11/2024");
    assert_eq!(unreadable("14:00 - 16:00 25/11/2024"), "-");
    assert_eq!(unreadable("14:00 tháng 11/2024"), "14:00");
    assert_eq!(unreadable("T2 11/2024"), "T2");
    assert_eq!(unreadable("25/11/2024 (thứ Hai"), "(thứ");
    assert_eq!(unreadable("7h5 25/11/2024"), "5");
    assert_eq!(unreadable("25/11/2024,"), ",");
    assert_eq!(unreadable("  "), "");
    assert_eq!(unreadable("2024-11-25T14:00:00Z"), "Z");
    assert_eq!(unreadable("99999999999/11/2024"), "99999999999/11/2024");
}

#[test]
fn no_cut_of_a_text_panics() {
    let text = "Từ 14 giờ 00 phút, ngày 04/12/2025 (Thứ Năm) Chủ nhật T2 2024-11-25T14:00:00 ½…\u{301}";
    for (start, _) in text.char_indices() {
        for (end, _) in text.char_indices().filter(|&(end, _)| end >= start) {
            let _ = read(&text[start..end]);
        }
    }
}

#[test]
fn a_wrong_weekday_is_told_with_the_nearest_right_date() {
    let conflict = weekday_conflict(&known("14:00 thứ Hai 16/6/2026")).expect("a Tuesday");
    assert_eq!((conflict.actual, conflict.typed), (Weekday::Tue, Weekday::Mon));
    assert_eq!(conflict.nearest, day(2026, 6, 15));
    assert_eq!(conflict.range, 6..15);
    let week = ["2", "3", "4", "5", "6", "7"];
    let nearest = week.map(|n| {
        let moment = known(&format!("thứ {n} 18/6/2026"));
        weekday_conflict(&moment).map_or(18, |conflict| conflict.nearest.day())
    });
    assert_eq!(nearest, [15, 16, 17, 18, 19, 20]);
    let sunday = weekday_conflict(&known("CN 18/6/2026")).expect("a Thursday");
    assert_eq!(sunday.nearest, day(2026, 6, 21));
}

#[test]
fn a_right_weekday_or_none_is_no_conflict() {
    assert_eq!(weekday_conflict(&known("thứ Năm 04/12/2025")), None);
    assert_eq!(weekday_conflict(&known("04/12/2025")), None);
}
