//! Which items a notice prints: the office's or the spec's, without those that have nothing to say, and with those that the meeting
//! has something to say for though nobody listed them.

use crate::meeting::{Item, ItemFact, Meeting, Session};
use crate::notice::Notice;
use crate::standard::Kind;

/// The items of a notice.
pub(super) fn of_notice(notice: &Notice, meeting: &Meeting) -> Vec<Item> {
    if notice.kind == Kind::CongVan && notice.items.is_empty() {
        return Vec::new();
    }
    let mut items: Vec<Item> = notice.items.iter().filter(|item| has_content(item, meeting)).cloned().collect();
    let listed = |items: &[Item], fact| items.iter().any(|item| item.fact == Some(fact));
    if !meeting.sessions.is_empty() {
        // Sessions say themselves who meets when, where and about what.
        let theirs = |item: &Item| matches!(item.fact, Some(fact) if SAID_BY_SESSIONS.contains(&fact));
        let first = items.iter().position(theirs).unwrap_or(0);
        items.retain(|item| !theirs(item));
        if !listed(&items, ItemFact::Sessions) {
            items.insert(first.min(items.len()), Item::usual(ItemFact::Sessions));
        }
    }
    let before_duties =
        |items: &[Item]| items.iter().position(|item| item.fact == Some(ItemFact::Duties)).unwrap_or(items.len());
    let extra = [(ItemFact::Points, !meeting.points.is_empty()), (ItemFact::Timetable, !meeting.timetable.is_empty())];
    for (fact, there) in extra {
        if there && !listed(&items, fact) {
            items.insert(before_duties(&items), Item::usual(fact));
        }
    }
    if meeting.contact.is_some() && !listed(&items, ItemFact::Contact) {
        items.push(Item::usual(ItemFact::Contact));
    }
    items
}

/// Facts that sessions print themselves.
const SAID_BY_SESSIONS: [ItemFact; 6] =
    [ItemFact::Chair, ItemFact::Attendees, ItemFact::Time, ItemFact::Room, ItemFact::TimeRoom, ItemFact::Content];

/// Whether there is anything to print under an item's heading.
fn has_content(item: &Item, meeting: &Meeting) -> bool {
    match item.fact {
        Some(ItemFact::Duties) => !meeting.duties.is_empty() || meeting.papers.is_some(),
        Some(ItemFact::Points) => !meeting.points.is_empty(),
        Some(ItemFact::Timetable) => !meeting.timetable.is_empty(),
        Some(ItemFact::Contact) => meeting.contact.is_some(),
        Some(ItemFact::Sessions) => !meeting.sessions.is_empty(),
        _ => true,
    }
}

/// Whether a session has anything to print under an item's heading.
pub(super) fn session_has(item: &Item, session: &Session) -> bool {
    match item.fact {
        Some(ItemFact::Content) => session.facts.content.is_some(),
        Some(ItemFact::Attendees) => !session.facts.attendees.is_empty() || !session.facts.chairs.is_empty(),
        Some(fact) => SAID_BY_SESSIONS.contains(&fact),
        None => item.text.is_some(),
    }
}
