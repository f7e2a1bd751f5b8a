//! TOML → Spec: the shape of what a secretary writes, every value with its place. No meaning: names are not looked up
//! and dates are not read here.

mod aside;
mod change;
mod check;
mod conclusion;
pub mod decode;
mod directory;
mod hours;
mod keys;
mod meeting;
mod notice;
mod office;
mod refs;
pub mod schema;
pub mod unfilled;

use std::collections::BTreeMap;
use std::sync::Arc;

use schemars::JsonSchema;
use serde::Deserialize;

use crate::finding::Finding;
use crate::source::Source;
pub use aside::{Choice, FitChoice, Id, Level, Measure, Ordinal, Pages, Pattern, Reason, Share};
pub use change::ChangeSpec;
pub use check::LevelSpec;
pub use conclusion::{ConclusionSpec, SectionSpec};
pub use decode::{At, Leaf};
pub use directory::{BodyRow, DaysRow, DirectorySpec, GroupRow, PersonRow, TitleRow};
pub use keys::KEYS;
pub use meeting::{
    AttendeesSpec, DeliverSpec, HostSpec, MeetingSpec, PapersSpec, PointSpec, SessionSpec, TaskSpec, TimetableRow,
};
pub use notice::{AnnexSpec, ItemSpec, NoticeSpec, RecipientsSpec, TableSpec};
pub use office::{KindSpec, MarginsSpec, OfficeSpec, PageSpec, SignSpec, StyleSpec};
pub use refs::{BodyRef, Cell, PersonRef, Printed, Several, When};

/// A spec: the facts of one meeting and the notices made of it.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default)]
#[schemars(deny_unknown_fields, extend("required" = ["issuer", "notice"]))]
pub struct Spec {
    /// Name of the office file (without `.toml`) of the issuing body.
    pub issuer: Option<At<Id>>,
    /// Who signs, unless a notice says otherwise.
    pub signer: Option<At<PersonRef>>,
    /// Filing units after `Lưu: VT, `; `false` prints `Lưu: VT`.
    pub file: Option<At<Printed>>,
    /// Long names used more than once, written `{name}` where they are meant.
    pub phrases: BTreeMap<String, At<String>>,
    /// The meeting; a letter that stands alone has none.
    pub meeting: Option<At<MeetingSpec>>,
    /// The notices to make, one table each.
    pub notice: Vec<At<NoticeSpec>>,
    /// What the meeting concluded.
    pub conclusion: Option<At<ConclusionSpec>>,
    /// Changes of the meeting after it was called, in their order; what stood first is not overwritten.
    pub change: Vec<At<ChangeSpec>>,
    /// Levels of rules in this spec, by their codes; they go before those of the office.
    pub check: BTreeMap<At<String>, At<LevelSpec>>,
    /// What was typed to be printed.
    #[serde(skip)]
    pub leaves: Arc<[Leaf]>,
}

/// Decodes a spec; findings name every fault of shape.
#[must_use]
pub fn read(source: &Arc<Source>) -> (Spec, Vec<Finding>) {
    let (mut spec, leaves, findings) = decode::decode_with_leaves::<Spec>(source, &KEYS);
    spec.leaves = leaves.into();
    hours::part(&mut spec);
    (spec, findings)
}
