//! The name of an entry among all entries of all calendars: made of what a meeting keeps, so that a later file changes the entry
//! instead of adding one.

use uuid::Uuid;

use crate::spec::Spec;

/// Under which our names are made: a number drawn once for this program.
const NAMESPACE: Uuid = Uuid::from_u128(0xec9c_767c_f615_42a1_ac24_147d_f389_1c5a);

/// What names a meeting: its issuer with its own id, else with what it was first called by. A new date is a record of change, so
/// neither that nor another file name touches it.
#[derive(Debug, Clone)]
pub struct Identity {
    parts: Vec<String>,
}

impl Identity {
    /// Of the meeting of a spec as it was first called.
    #[must_use]
    pub fn of(spec: &Spec) -> Self {
        let mut parts = vec![spec.issuer.as_ref().map(|issuer| issuer.value.0.clone()).unwrap_or_default()];
        let Some(meeting) = spec.meeting.as_ref().map(|meeting| &meeting.value) else { return Self { parts } };
        if let Some(id) = &meeting.id {
            parts.extend(["id".to_owned(), id.value.trim().to_owned()]);
            return Self { parts };
        }
        let first = meeting.session.iter().find_map(|session| session.value.time.as_ref());
        let time = meeting.time.as_ref().or(first).map(|time| match crate::vi::read_moment(&time.value.0) {
            // However it is typed.
            Ok(moment) => format!("{:?} {:?}", moment.day, moment.time),
            Err(_) => time.value.0.clone(),
        });
        let topic = meeting.topic.as_ref().map(|topic| topic.value.clone());
        parts.extend(["topic".to_owned(), topic.unwrap_or_default(), time.unwrap_or_default()]);
        Self { parts }
    }

    /// The name of one of its entries (RFC 5545, 3.8.4.7 and RFC 7986, 5.3: a UUID, which gives no address away).
    #[must_use]
    pub fn uid(&self, entry: &[&str]) -> String {
        let parts = self.parts.iter().map(String::as_str).chain(entry.iter().copied());
        // Each part with its length, so that no two lists of parts are one name.
        let name: String = parts.map(|part| format!("{}:{part}", part.len())).collect();
        Uuid::new_v5(&NAMESPACE, name.as_bytes()).to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Source;

    fn uid(meeting: &str) -> String {
        let source = Source::new("x.toml", format!("issuer = \"x\"\n[meeting]\n{meeting}"));
        Identity::of(&crate::spec::read(&source).0).uid(&["1"])
    }

    #[test]
    fn an_id_names_the_meeting_whatever_its_topic_and_time() {
        let one = uid("id = \"hop-1\"\ntopic = \"a\"\ntime = \"8:00 01/3/2026\"");
        assert_eq!(one, uid("id = \"hop-1\"\ntopic = \"b\"\ntime = \"9:00 02/3/2026\""));
        assert_ne!(one, uid("id = \"hop-2\"\ntopic = \"a\"\ntime = \"8:00 01/3/2026\""));
    }

    #[test]
    fn without_an_id_the_first_topic_and_time_do() {
        let one = uid("topic = \"a\"\ntime = \"8:00 01/3/2026\"");
        assert_eq!(one, uid("topic = \"a\"\ntime = \"8h00 Chủ nhật, ngày 01/3/2026\""));
        assert_ne!(one, uid("topic = \"a\"\ntime = \"8:00 02/3/2026\""));
        assert_ne!(one, uid("topic = \"b\"\ntime = \"8:00 01/3/2026\""));
    }

    #[test]
    fn parts_do_not_run_into_each_other() {
        let identity = Identity { parts: vec!["x".to_owned()] };
        assert_ne!(identity.uid(&["a", "bc"]), identity.uid(&["ab", "c"]));
    }
}
