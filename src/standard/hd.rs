//! Party standards: Hướng dẫn 36-HD/VPTW of 3/4/2018 and, from 27/5/2026, Hướng dẫn 05-HD/VPTW. "6.2.2" names a point of HD 05's part II.
//! The type table of HD 05 was not at hand: sizes are those of HD 36, Phụ lục 3 ("T1" names its row), which measured pages of HD 05 keep.

use chrono::NaiveDate;

use super::{
    AnnexForm, Authority, ContactPlace, HeadSizes, Kind, KindName, LetterForm, Mark, Millimetres, NationalLine,
    PageRanges, PartSize, Pitch, Points, Range, RecipientsHeading, Standard, TypeSizes, Urgency, UrgencyBox,
};

/// Hướng dẫn 36-HD/VPTW of 3/4/2018, to 26/5/2026.
pub static HD36: Standard = Standard {
    id: "hd36",
    letter: LetterForm { subject_label: "", ..PARTY.letter },
    recipient_ends: (",", "."),
    page: PageRanges { line_spacing: Range { most: 30.0, ..PARTY.page.line_spacing }, ..PARTY.page },
    ..PARTY
};

/// Hướng dẫn 05-HD/VPTW of 27/5/2026.
pub static HD05: Standard = PARTY;

/// The last day of HD 36; HD 05 is in force from the next.
#[must_use]
pub(super) fn hd36_to() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 5, 26).expect("a day of the calendar")
}

const PARTY: Standard = Standard {
    id: "hd05",
    national: &[NationalLine { text: "ĐẢNG CỘNG SẢN VIỆT NAM", clause: "1.2" }],
    issuer_mark: Mark::Signs("*"),      // 2.2
    subject_mark: Mark::Signs("-----"), // 5.2.1
    number_label: "Số",                 // 3.2: no colon
    number_join: "-",
    symbol_join: "/",
    before_cited_date: ", ngày ", // 6.1.4
    end_mark: ".",                // 6.2.2
    authorities: &[
        // 7.1.4; the Party delegates to nobody by TUQ
        (Authority::OnBehalf, "T/M"),
        (Authority::For, "K/T"),
        (Authority::ByOrder, "T/L"),
        (Authority::Acting, "Q."),
    ],
    bold_title_under_authority: false,    // T10
    addressees_label: "Kính gửi:",        // 9.2.3
    italic_addressees_label: true,        // T12
    addressees_indent: Millimetres(30.0), // house figure, near that of PL III, Mẫu 1.5
    letter: LetterForm { subject_label: "về việc ", italic_subject: true, gap: Points(6.0), clause: "5.2.3" },
    recipients_heading: "Nơi nhận:", // 9.2.1
    recipients_heading_style: RecipientsHeading::Underlined,
    as_above: "Như trên", // 9.2.3
    file_label: "Lưu ",
    recipient_ends: (";", "."), // 9.2.5
    kinds: &[
        // 3.1.2.a; subjects begin small (HD 36, T6; HD 05, 5.1.1)
        KindName { kind: Kind::GiayMoi, title: Some("GIẤY MỜI"), abbreviation: "GM", small_subject: Some("") },
        KindName {
            kind: Kind::ThongBaoHop, title: Some("THÔNG BÁO"), abbreviation: "TB", small_subject: Some("về ")
        },
        KindName {
            kind: Kind::ThayDoi, title: Some("THÔNG BÁO"), abbreviation: "TB", small_subject: Some("về việc ")
        },
        KindName { kind: Kind::KetLuan, title: Some("THÔNG BÁO"), abbreviation: "TB", small_subject: Some("") },
        KindName { kind: Kind::CongVan, title: None, abbreviation: "CV", small_subject: None },
    ],
    urgencies: &[
        // T14; the widths are those of the State, since the Party gives none
        UrgencyBox::new(Urgency::Express, "HỎA TỐC", Points(14.0), Millimetres(30.0), "II.II.3"),
        UrgencyBox::new(Urgency::VeryUrgent, "THƯỢNG KHẨN", Points(14.0), Millimetres(42.0), "II.II.3"),
        UrgencyBox::new(Urgency::Urgent, "KHẨN", Points(14.0), Millimetres(20.0), "II.II.3"),
    ],
    draft_label: "Dự thảo lần ", // II.II.4.2
    annex: AnnexForm { label: "Phụ lục", roman: false, label_size: Points(14.0), clause: "II.II.1" },
    contact: ContactPlace::LastPage, // II.II.6
    page: PAGE,
    sizes: &[HeadSizes {
        national_name: Points(15.0), // T1
        agency: Points(14.0),        // T2
        motto: Points(15.0),
        place_date: Points(14.0), // T4
    }],
    type_sizes: TypeSizes {
        number: Points(14.0), // T3
        text: Range { least: Points(14.0), most: Points(15.0), usual: Points(14.0), clause: "T8" },
        title: PartSize::Fixed(Points(15.0)),   // T5
        subject: PartSize::Fixed(Points(14.0)), // T6
        letter_subject: Points(12.0),           // T7
        addressees: PartSize::Fixed(Points(14.0)),
        signature: PartSize::Fixed(Points(14.0)), // T9-11
        recipients_heading: Points(14.0),         // T13
        recipients: Points(12.0),
        page_number: Points(14.0), // T19
        drafter: Points(8.0),      // T17
        contact: Points(10.0),     // T18
        draft: Points(14.0),       // T16
        table: Points(12.0),
    },
};

const PAGE: PageRanges = PageRanges {
    sheet: (Millimetres(210.0), Millimetres(297.0)), // IV.3
    top: fixed(20.0),                                // IV.4
    bottom: fixed(20.0),
    left: fixed(30.0),
    right: fixed(15.0),
    number_from_top: Millimetres(10.0), // IV.5
    indent: Range { least: Millimetres(10.0), most: Millimetres(12.7), usual: Millimetres(10.0), clause: "6.2.2" },
    paragraph_gap: Range { least: Points(6.0), most: Points(24.0), usual: Points(6.0), clause: "6.2.2" },
    line_spacing: Range { least: 18.0, most: 22.0, usual: 18.0, clause: "6.2.2" },
    pitch: Pitch::Points,
    short_rule: Range { least: 1.0 / 3.0, most: 0.5, usual: 0.42, clause: "" },
    number_blank: Millimetres(14.0),
    day_blank: Millimetres(8.0),
    signature_gap: Range { least: Millimetres(25.0), most: Millimetres(40.0), usual: Millimetres(27.0), clause: "" },
};

const fn fixed(length: f32) -> Range<Millimetres> {
    let length = Millimetres(length);
    Range { least: length, most: length, usual: length, clause: "IV.4" }
}
