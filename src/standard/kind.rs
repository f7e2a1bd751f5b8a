//! Kinds of notice.

/// Printed name and abbreviation of a kind of notice.
#[derive(Debug, Clone, Copy)]
pub struct KindName {
    /// The kind.
    pub kind: Kind,
    /// Name as printed, in capitals: `GIẤY MỜI`; none for a letter, which has no title.
    pub title: Option<&'static str>,
    /// Abbreviation in the symbol: `GM`; empty for a letter of the State.
    pub abbreviation: &'static str,
    /// What a derived subject begins with, its own first letter small; none leaves it as the template has it.
    pub small_subject: Option<&'static str>,
}

/// Kinds of notice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Giấy mời: the invitation.
    GiayMoi,
    /// Thông báo họp: the notice that replaces an invitation.
    ThongBaoHop,
    /// Thay đổi: the change of a meeting already called.
    ThayDoi,
    /// Thông báo kết luận: the conclusion notice.
    KetLuan,
    /// Công văn: the letter.
    CongVan,
}

impl Kind {
    /// All kinds, in the order in which a meeting produces them.
    pub const ALL: [Self; 5] = [Self::GiayMoi, Self::ThongBaoHop, Self::ThayDoi, Self::KetLuan, Self::CongVan];

    /// Name in specs, templates, file names and on the command line.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::GiayMoi => "giay-moi",
            Self::ThongBaoHop => "thong-bao-hop",
            Self::ThayDoi => "thay-doi",
            Self::KetLuan => "ket-luan",
            Self::CongVan => "cong-van",
        }
    }

    /// The kind of that name.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.id() == id)
    }

    /// Whether it calls people to the meeting.
    #[must_use]
    pub const fn invites(self) -> bool {
        matches!(self, Self::GiayMoi | Self::ThongBaoHop)
    }
}

/// Form that a notice of a change takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChangeForm {
    /// A notice with a title.
    Notice,
    /// A letter.
    Letter,
    /// A new invitation.
    Invitation,
}

impl ChangeForm {
    /// All forms with their names in specs and office files.
    pub const ALL: [(Self, &'static str); 3] =
        [(Self::Notice, "thong-bao"), (Self::Letter, "cong-van"), (Self::Invitation, "giay-moi")];

    /// Kind whose title and abbreviation the form has.
    #[must_use]
    pub const fn kind(self) -> Kind {
        match self {
            Self::Notice => Kind::ThayDoi,
            Self::Letter => Kind::CongVan,
            Self::Invitation => Kind::GiayMoi,
        }
    }
}
