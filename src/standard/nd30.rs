//! State standard: Nghị định 30/2020/NĐ-CP, Phụ lục I (layout) and III (abbreviations, sample forms).
//! "PL I, II.3.c" names the appendix, its section and point.

use super::{
    AnnexForm, Authority, ContactPlace, HeadSizes, Kind, KindName, LetterForm, Mark, Millimetres, NationalLine,
    PageRanges, PartSize, Pitch, Points, Range, RecipientsHeading, Standard, TypeSizes, Urgency, UrgencyBox,
};

/// Nghị định 30/2020/NĐ-CP of 5/3/2020.
pub static ND30: Standard = Standard {
    id: "nd30",
    national: &[
        NationalLine { text: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", clause: "PL I, II.1.a" },
        NationalLine { text: "Độc lập - Tự do - Hạnh phúc", clause: "PL I, II.1.b" },
    ],
    issuer_mark: Mark::Rule,  // PL I, II.2.b
    subject_mark: Mark::Rule, // PL I, II.5.b
    number_label: "Số:",      // PL I, II.3.c
    number_join: "/",
    symbol_join: "-",
    before_cited_date: " ngày ", // PL I, II.6.b
    end_mark: "./.",             // PL III, Mẫu 1.4-1.7
    authorities: &[
        // PL I, II.7.b
        (Authority::OnBehalf, "TM."),
        (Authority::For, "KT."),
        (Authority::ByOrder, "TL."),
        (Authority::ByDelegation, "TUQ."),
        (Authority::Acting, "Q."),
    ],
    bold_title_under_authority: true,     // PL I, V.7
    addressees_label: "Kính gửi:",        // PL I, II.9.b
    italic_addressees_label: false,       // PL I, V.8
    addressees_indent: Millimetres(30.0), // house figure, near that of PL III, Mẫu 1.5
    letter: LetterForm { subject_label: "V/v ", italic_subject: false, gap: Points(6.0), clause: "PL I, II.5.b" },
    recipients_heading: "Nơi nhận:", // PL I, II.9.d
    recipients_heading_style: RecipientsHeading::BoldItalic,
    as_above: "Như trên",
    file_label: "Lưu: VT, ",
    recipient_ends: (";", "."),
    kinds: &[
        // PL III, I
        KindName { kind: Kind::GiayMoi, title: Some("GIẤY MỜI"), abbreviation: "GM", small_subject: None },
        KindName { kind: Kind::ThongBaoHop, title: Some("THÔNG BÁO"), abbreviation: "TB", small_subject: None },
        KindName { kind: Kind::ThayDoi, title: Some("THÔNG BÁO"), abbreviation: "TB", small_subject: None },
        KindName { kind: Kind::KetLuan, title: Some("THÔNG BÁO"), abbreviation: "TB", small_subject: None },
        KindName { kind: Kind::CongVan, title: None, abbreviation: "", small_subject: None },
    ],
    urgencies: &[
        // PL I, III.2.b
        UrgencyBox::new(Urgency::Express, "HỎA TỐC", Points(13.0), Millimetres(30.0), "PL I, III.2.b"),
        UrgencyBox::new(Urgency::VeryUrgent, "THƯỢNG KHẨN", Points(13.0), Millimetres(40.0), "PL I, III.2.b"),
        UrgencyBox::new(Urgency::Urgent, "KHẨN", Points(13.0), Millimetres(20.0), "PL I, III.2.b"),
    ],
    draft_label: "Dự thảo lần ", // practice: the decree knows no drafts
    annex: AnnexForm { label: "Phụ lục", roman: true, label_size: Points(14.0), clause: "PL I, III.1" },
    contact: ContactPlace::FirstPage, // PL I, III.4
    page: PAGE,
    sizes: &[
        // PL I, V, footnote 1
        HeadSizes { national_name: Points(13.0), agency: Points(13.0), motto: Points(14.0), place_date: Points(14.0) },
        HeadSizes { national_name: Points(12.0), agency: Points(12.0), motto: Points(13.0), place_date: Points(13.0) },
    ],
    type_sizes: TypeSizes {
        number: Points(13.0), // PL I, V.3
        text: Range { least: Points(13.0), most: Points(14.0), usual: Points(14.0), clause: "PL I, V.5-7" },
        title: PartSize::AsText, // PL I, V.5
        subject: PartSize::AsText,
        letter_subject: Points(12.0),     // PL I, V.5.c
        addressees: PartSize::AsText,     // PL I, V.8
        signature: PartSize::AsText,      // PL I, V.7
        recipients_heading: Points(12.0), // PL I, V.8
        recipients: Points(11.0),
        page_number: Points(14.0), // PL I, V.14
        drafter: Points(11.0),     // PL I, V.11
        contact: Points(11.0),     // PL I, V.12
        draft: Points(13.0),
        table: Points(12.0), // house figure: the decree is silent
    },
};

const PAGE: PageRanges = PageRanges {
    sheet: (Millimetres(210.0), Millimetres(297.0)), // PL I, I.1
    top: millimetres(20.0, 25.0, 20.0, "PL I, I.3"),
    bottom: millimetres(20.0, 25.0, 20.0, "PL I, I.3"),
    left: millimetres(30.0, 35.0, 30.0, "PL I, I.3"),
    right: millimetres(15.0, 20.0, 20.0, "PL I, I.3"),
    number_from_top: Millimetres(10.0), // header distance of the decree's own file
    indent: millimetres(10.0, 12.7, 10.0, "PL I, II.6.e"),
    // The decree sets no most: 24 pt is ours, above which a slip is likelier than a choice.
    paragraph_gap: Range { least: Points(6.0), most: Points(24.0), usual: Points(6.0), clause: "PL I, II.6.e" },
    line_spacing: Range { least: 1.0, most: 1.5, usual: 1.1, clause: "PL I, II.6.e" },
    pitch: Pitch::Singles,
    short_rule: Range { least: 1.0 / 3.0, most: 0.5, usual: 0.42, clause: "PL I, II.2.b, II.5.b" },
    // House figures, not the decree's: room for a stamp or a hand.
    number_blank: Millimetres(14.0),
    day_blank: Millimetres(8.0),
    signature_gap: millimetres(25.0, 40.0, 27.0, "PL I, II.7"),
};

const fn millimetres(least: f32, most: f32, usual: f32, clause: &'static str) -> Range<Millimetres> {
    Range { least: Millimetres(least), most: Millimetres(most), usual: Millimetres(usual), clause }
}
