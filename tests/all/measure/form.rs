//! The numbers of the State's and the Party's form, as the official texts give them, beside those of the program.

use super::sheet::{Line, Part, Sheet};

/// Numbers of a form: millimetres, points.
#[derive(Debug)]
pub(super) struct Form {
    pub(super) party: bool,
    /// Margins at the left, the right, the top and the bottom, from and to.
    pub(super) margins: [(f64, f64); 4],
    /// The lines at the top right.
    pub(super) national: &'static [&'static str],
    /// Mark after the last word.
    pub(super) end: &'static str,
    /// What the line of the number begins with.
    pub(super) number: &'static str,
}

/// PL I, I.3; II.1; II.3.c; PL III, Mẫu 1.4.
const STATE: Form = Form {
    party: false,
    margins: [(30.0, 35.0), (15.0, 20.0), (20.0, 25.0), (20.0, 25.0)],
    national: &["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"],
    end: "./.",
    number: "Số:",
};

/// HD 05, IV.4; 1.2; 3.2; 6.2.2.
const PARTY: Form = Form {
    party: true,
    margins: [(30.0, 30.0), (15.0, 15.0), (20.0, 20.0), (20.0, 20.0)],
    national: &["ĐẢNG CỘNG SẢN VIỆT NAM"],
    end: ".",
    number: "Số",
};

/// The form that a document has.
pub(super) fn form(sheet: &Sheet<'_>) -> &'static Form {
    match sheet.document.standard.id {
        "nd30" => &STATE,
        "hd36" | "hd05" => &PARTY,
        other => panic!("{other} has no numbers here"),
    }
}

impl Form {
    /// Sizes that a part may have (PL I, V; HD 36, Phụ lục 3).
    pub(super) const fn sizes(&self, part: Part) -> (f64, f64) {
        if self.party { party_sizes(part) } else { state_sizes(part) }
    }

    /// Style of a part, where it is fixed.
    pub(super) const fn style(&self, part: Part) -> Option<&'static str> {
        match part {
            Part::Body(_) | Part::AnnexBody | Part::Cell => None,
            Part::Parent | Part::Number | Part::Recipient | Part::Addressee | Part::Drafter | Part::Contact => {
                Some("R")
            }
            Part::PlaceDate | Part::Draft | Part::AnnexReference => Some("I"),
            Part::RecipientsHeading => Some(if self.party { "R" } else { "BI" }),
            Part::TitleUnderAuthority => Some(if self.party { "R" } else { "B" }),
            Part::LetterSubject | Part::AddresseesLabel => Some(if self.party { "I" } else { "R" }),
            _ => Some("B"),
        }
    }
}

const fn state_sizes(part: Part) -> (f64, f64) {
    match part {
        Part::Parent | Part::Issuer | Part::NationalName | Part::LetterSubject => (12.0, 13.0),
        Part::Number => (13.0, 13.0),
        Part::RecipientsHeading => (12.0, 12.0),
        Part::Recipient | Part::Drafter => (11.0, 11.0),
        Part::Contact => (11.0, 12.0),
        Part::AnnexLabel => (14.0, 14.0),
        // The decree is silent on tables.
        Part::HeadCell | Part::Cell => (11.0, 14.0),
        _ => (13.0, 14.0),
    }
}

const fn party_sizes(part: Part) -> (f64, f64) {
    match part {
        Part::NationalName => (15.0, 15.0),
        Part::Title => (15.0, 16.0),
        Part::Subject | Part::Body(_) | Part::AnnexTitle | Part::AnnexReference | Part::AnnexBody => (14.0, 15.0),
        Part::LetterSubject | Part::Recipient => (12.0, 12.0),
        Part::Drafter => (8.0, 8.0),
        Part::Contact => (10.0, 10.0),
        Part::HeadCell | Part::Cell => (11.0, 14.0),
        _ => (14.0, 14.0),
    }
}

/// Middle of a line.
pub(super) fn middle(line: &Line) -> f64 {
    f64::midpoint(line.x, line.x_end)
}
