//! A beginning and an end typed as one, `8h-11h30 10/3/2026`, parted before anything reads them. Parts only what is certain: two hours with
//! a dash or `đến` between, and no end of its own.

use super::{At, Spec, When};
use crate::vi;

/// What stands between the hours.
const BETWEEN: [&str; 3] = ["-", "–", "đến"];
/// The word that announces what comes after the end.
const DAY: &str = "ngày";
/// The most words of an end: `11 giờ 30 phút`.
const MOST_WORDS: usize = 4;

/// Parts the times of a meeting, its sessions and its changes.
pub(super) fn part(spec: &mut Spec) {
    if let Some(meeting) = &mut spec.meeting {
        let meeting = &mut meeting.value;
        for session in meeting.session.iter_mut().map(|session| &mut session.value) {
            part_time(&mut session.time, &mut session.end, session.duration.is_some());
        }
        part_time(&mut meeting.time, &mut meeting.end, meeting.duration.is_some());
    }
    for change in spec.change.iter_mut().map(|change| &mut change.value) {
        part_time(&mut change.time, &mut change.end, false);
    }
}

fn part_time(time: &mut Option<At<When>>, end: &mut Option<At<When>>, has_duration: bool) {
    let Some(typed) = time.as_mut().filter(|_| end.is_none() && !has_duration) else { return };
    if let Some((beginning, last)) = parted(&typed.value.0) {
        *end = Some(At { value: When(last), span: typed.span });
        typed.value.0 = beginning;
    }
}

/// The beginning, with blanks in place of the end so that each letter keeps its place, and the end.
fn parted(text: &str) -> Option<(String, String)> {
    if vi::read_moment(text).is_ok() {
        return None;
    }
    BETWEEN.iter().flat_map(|mark| text.match_indices(mark)).find_map(|(at, mark)| {
        let after = &text[at + mark.len()..];
        let ends: Vec<usize> = ends_of_words(after).take(MOST_WORDS).collect();
        ends.into_iter().rev().find_map(|length| {
            let end = after[..length].trim();
            if end.ends_with(DAY) || end.contains(',') {
                return None;
            }
            let beginning = format!("{}{}{}", &text[..at], " ".repeat(mark.len() + length), &after[length..]);
            let is_timed = |text: &str| vi::read_moment(text).is_ok_and(|moment| moment.time.is_some());
            (is_timed(&format!("{end} 01/01/2000")) && is_timed(&beginning)).then(|| (beginning, end.to_owned()))
        })
    })
}

/// Where words end, a comma behind them left out.
fn ends_of_words(text: &str) -> impl Iterator<Item = usize> {
    text.split(|letter: char| letter.is_whitespace() || letter == ',').filter(|word| !word.is_empty()).map(|word| {
        // Both are slices of one text.
        word.as_ptr().addr() - text.as_ptr().addr() + word.len()
    })
}

#[cfg(test)]
mod tests {
    use super::parted;

    #[test]
    fn two_hours_are_a_beginning_and_an_end() {
        for (text, begins, ends) in [
            ("8h-11h30 10/3/2026", "8h 10/3/2026", "11h30"),
            ("từ 8h đến 11h30 ngày 10/3/2026", "từ 8h ngày 10/3/2026", "11h30"),
            ("14:00 - 16:30, thứ Ba 10/3/2026", "14:00 , thứ Ba 10/3/2026", "16:30"),
            ("8 giờ 00 đến 11 giờ 30 phút ngày 10-3-2026", "8 giờ 00 ngày 10-3-2026", "11 giờ 30 phút"),
        ] {
            let (beginning, end) = parted(text).expect(text);
            assert_eq!(beginning.len(), text.len());
            let beginning = beginning.split_whitespace().collect::<Vec<_>>().join(" ");
            assert_eq!((beginning.as_str(), end.as_str()), (begins, ends));
        }
    }

    #[test]
    fn what_is_a_time_already_or_none_is_left() {
        for text in
            ["14:00 25-11-2024", "25-11-2024", "8h-11h30", "sáng - chiều 10/3/2026", "8h-10/3/2026", "", "-", "đến"]
        {
            assert_eq!(parted(text), None, "{text}");
        }
    }
}
