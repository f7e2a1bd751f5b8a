//! Sense of a meeting: one place of a spec against another, or against the directory.

use super::rules;

rules! {
    /// An invitation issued when the meeting is over.
    INVITED_TOO_LATE = error("M601");
    /// A conclusion issued before the meeting.
    CONCLUDED_TOO_EARLY = error("M602");
    /// Papers due when the meeting has begun.
    PAPERS_TOO_LATE = error("M603");
    /// A duty due when the meeting is over.
    DUTY_TOO_LATE = warning("M604");
    /// A task due before the notice that sets it, or before the meeting.
    DUE_BEFORE_CONCLUSION = warning("M605");
    /// Tasks with a deadline that nobody is to carry out.
    NOBODY_ACTS = warning("M606");
    /// Tasks without a deadline beside others that have one.
    TASKS_WITHOUT_DATE = hint("M607");
    /// A conclusion that tells of another day than that of the meeting.
    HELD_ANOTHER_DAY = warning("M608");
    /// A meeting on a day of rest.
    REST_DAY = warning("M609");
    /// One body twice in one list.
    BODY_TWICE = error("M610");
    /// A body that was dissolved before the day.
    DISSOLVED_BODY = error("M611");
    /// A body that was founded after the day.
    FUTURE_BODY = error("M612");
    /// A body that may not have existed on the day.
    DOUBTFUL_BODY = hint("M613");
    /// A duty for a body that is not called to the meeting.
    DUTY_NOT_INVITED = warning("M614");
    /// A task for a body that was not at the meeting and does not receive the conclusion.
    TASK_NOT_SENT = warning("M615");
    /// A person twice among those invited.
    PERSON_TWICE = warning("M616");
    /// A conclusion of a meeting that was not held.
    CONCLUDED_THOUGH_OFF = error("M617");
    /// A change to what was said before.
    CHANGES_NOTHING = warning("M618");
    /// A change to a time before the invitation was issued.
    CHANGED_TO_EARLIER = error("M619");
    /// "As above" among recipients where nobody is addressed above.
    AS_ABOVE_NOWHERE = error("M620");
    /// A signer for a head whose deputy the signer is not.
    NOT_DEPUTY = error("M621");
    /// A meeting that is called and nobody chairs.
    NO_CHAIR = warning("M622");
    /// A title that the person did not hold on the day.
    OTHER_TITLE_HELD = warning("M623");
    /// A signer with a title that signs other kinds only.
    MAY_NOT_SIGN = warning("M624");
    /// A new beginning without a new end.
    END_LEFT_OPEN = warning("M625");
    /// A notice and its meeting more than half a year apart.
    FAR_APART = warning("M626");
    /// A row of a timetable at an hour that does not fit.
    TIMETABLE_AMISS = warning("M627");
    /// A session at a time that does not fit.
    SESSION_AMISS = warning("M628");
    /// One number given to two documents of a series.
    NUMBER_TWICE = error("M631");
    /// A person at two meetings at one time.
    PERSON_ELSEWHERE = warning("M632");
    /// Two meetings in one room at one time.
    ROOM_TAKEN = warning("M633");
    /// "As those invited" among recipients of what invites nobody.
    AS_INVITED_NOWHERE = error("M640");
    /// A deputy who signs under nobody's name.
    DEPUTY_ALONE = error("M641");
    /// A task with two deadlines.
    TWO_DATES_OF_TASK = warning("M642");
    /// On behalf of one person.
    ON_BEHALF_OF_ONE = error("M643");
    /// By order of a collective.
    BY_ORDER_OF_MANY = error("M644");
    /// Delegated to somebody who delegates it again.
    DELEGATED_AGAIN = error("M645");
    /// The head of a unit under a committee's name.
    UNIT_HEAD_ALONE = error("M646");
    /// The head of another body under an office's name.
    HEAD_OF_OTHER_BODY = error("M647");
    /// A body that reported and was not called.
    REPORTER_NOT_INVITED = warning("M648");
    /// A body that is addressed, and again among the recipients.
    ADDRESSED_AGAIN = warning("M652");
    /// One recipient under two names.
    RECIPIENT_TWICE = warning("M653");
    /// An invitation issued too few working days before the meeting; a setting.
    SHORT_NOTICE = hint("M650");
    /// Letterhead, symbol and signature of two offices; a setting.
    FOREIGN_LETTERHEAD = hint("M651");
    /// A title of which the directory knows no day, so that it may be held no longer.
    UNDATED_TITLE = hint("M660");
    /// A title that somebody else has been given since.
    GIVEN_SINCE = warning("M661");
}
