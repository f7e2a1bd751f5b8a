//! A meeting that others hold and to which the office sends people.

use super::Reader;
use crate::spec::{At, HostSpec};
use crate::text::Text;

/// Who holds a meeting to which the office sends people.
#[derive(Debug)]
pub struct Host {
    /// The body.
    pub name: Text,
    /// Who chairs there.
    pub chair: Option<Text>,
    /// The invitation received.
    pub basis: Option<Text>,
    /// The point on the line from which the office takes part.
    pub point: Option<Text>,
}

impl Reader<'_> {
    pub(super) fn host(&mut self, typed: &At<HostSpec>) -> Host {
        let host = &typed.value;
        if host.name.is_none() {
            self.missing("name", "meeting.host", typed.span);
        }
        let line = |typed: &Option<At<String>>| typed.as_ref().map(|typed| self.words.line(typed));
        Host {
            name: line(&host.name).unwrap_or_default(),
            chair: line(&host.chair),
            basis: line(&host.basis),
            point: line(&host.point),
        }
    }
}
