//! What a notice needs at each stage of its way: silent on drafts but for a blank month, on what is not printed, and on what is issued already.

use vanthu::check::{Status, Wanted};
use vanthu::face::Faces;
use vanthu::source::Source;
use vanthu::standard::Kind;
use vanthu::{Shelf, draft_at};

use super::{changed, lines, marked};

const INVITATION: &str = "kind = \"giay-moi\"\ndate = \"28/02/2025\"";
const CONCLUSION: &str = "kind = \"ket-luan\"";
const RECIPIENTS: &str = "recipients = [\"Như thành phần dự họp\", \"TT Tỉnh ủy\"]";
const DATED: &str = "date = \"3/2025\"\nrecipients = [\"Như thành phần dự họp\", \"TT Tỉnh ủy\"]";
const BLANK: (&str, &str) = (INVITATION, "kind = \"giay-moi\"\ndate = \"02/2025\"");

fn at(status: Status, kinds: Option<&[Kind]>, edits: &[(&str, &str)]) {
    // People of the good spec are nobody, which is a fault of its own here.
    let spec =
        changed(edits).replace("Nguyễn Văn A\"", "Nguyễn Văn Mẫu\"").replace("Nguyễn Văn B\"", "Nguyễn Văn Mẫu\"");
    let shelf = Shelf::new(Vec::new(), Vec::new());
    let draft = draft_at(&Source::new("a.toml", spec.as_str()), &shelf, Faces::embedded(), Wanted { kinds, status });
    assert_eq!(lines(&draft.findings), marked(&spec), "{status:?} {edits:#?}");
}

fn submitted(edits: &[(&str, &str)]) {
    // The good spec says nothing of when it will be concluded.
    let says_when = edits.iter().any(|(old, new)| *old == RECIPIENTS || new.contains("12/3/2025"));
    let dated = (RECIPIENTS, DATED);
    let edits: Vec<_> = edits.iter().copied().chain((!says_when).then_some(dated)).collect();
    let edits = edits.as_slice();
    at(Status::Submitted, None, edits);
    let unmarked: Vec<_> = edits.iter().map(|(old, new)| (*old, new.replace("#~", "#"))).collect();
    let unmarked: Vec<_> = unmarked.iter().map(|(old, new)| (*old, new.as_str())).collect();
    at(Status::Drafted, None, &unmarked);
}

#[test]
fn number_and_day_are_blank_until_the_signature() {
    submitted(&[BLANK]);
    submitted(&[(INVITATION, "kind = \"giay-moi\"\ndate = \"28/02/2025\" #~ M702")]);
    submitted(&[(INVITATION, "kind = \"giay-moi\"\nnumber = \"12\" #~ M702\ndate = \"02/2025\"")]);
    submitted(&[(INVITATION, "kind = \"giay-moi\"\nnumber = false\ndate = false")]);
}

#[test]
fn an_issued_invitation_does_not_trouble_the_conclusion_to_be_signed() {
    let issued = "kind = \"giay-moi\"\nnumber = \"12\"\ndate = \"28/02/2025\"";
    submitted(&[(INVITATION, issued)]);
    let both = "kind = \"giay-moi\"\nnumber = \"12\" #~ M702\ndate = \"28/02/2025\" #~ M702";
    let concluded = "kind = \"ket-luan\"\nnumber = \"15\" #~ M702\ndate = \"12/3/2025\" #~ M702";
    submitted(&[(INVITATION, both), (CONCLUSION, concluded)]);
}

#[test]
fn a_submitted_notice_is_whole() {
    let notice = "[[notice]] #~ M701\nkind = \"ket-luan\"";
    submitted(&[
        BLANK,
        ("[[notice]]\nkind = \"ket-luan\"", notice),
        (RECIPIENTS, "date = \"3/2025\"\nrecipients = []"),
    ]);
    submitted(&[BLANK, (CONCLUSION, "kind = \"ket-luan\"\ndraft = 2 #~ M701")]);
}

#[test]
fn only_number_and_day_are_left_blank_unless_more_is_asked_for() {
    at(Status::Submitted, None, &[(INVITATION, "kind = \"giay-moi\" #~ M701"), (RECIPIENTS, DATED)]);
    at(Status::Drafted, None, &[(INVITATION, "kind = \"giay-moi\" #~ M705")]);
    submitted(&[(INVITATION, "kind = \"giay-moi\"\ndate = \"trống\"")]);
    submitted(&[(INVITATION, "kind = \"giay-moi\"\ndate = false")]);
}

#[test]
fn a_conclusion_is_asked_for_its_month_once_its_meeting_was_called() {
    let issued = "kind = \"giay-moi\"\nnumber = \"12\"\ndate = \"28/02/2025\"";
    at(Status::Drafted, None, &[(INVITATION, issued), (CONCLUSION, "kind = \"ket-luan\" #~ M705")]);
    at(Status::Drafted, None, &[(INVITATION, issued), (RECIPIENTS, DATED)]);
    at(Status::Drafted, None, &[]);
}

#[test]
fn somebody_is_invited() {
    let attendees = "attendees = [\n  { group = \"so\", bodies = [\"Sở Tài chính\", \"Sở Xây dựng\"] },\n  { group = \"so\", bodies = [\"Sở Công Thương\"], same_line = true },\n]";
    submitted(&[BLANK, (attendees, ""), ("[meeting]", "[meeting] #~ M701")]);
    let guests = "kind = \"giay-moi\"\ndate = \"02/2025\"\nguests = [{ name = \"Trần Văn X\", title = \"Giám đốc\" }]";
    submitted(&[(INVITATION, guests), (attendees, "")]);
    let items = "kind = \"giay-moi\"\ndate = \"02/2025\"\nitems = [{ item = \"time-room\" }, { item = \"chair\" }, { text = \"Kính mời toàn thể cán bộ.\" }, { item = \"duties\" }]";
    submitted(&[(INVITATION, items), (attendees, "")]);
}

#[test]
fn of_what_is_issued_number_and_date_are_recorded() {
    let issued = "kind = \"giay-moi\"\nnumber = \"12\"\ndate = \"28/02/2025\"";
    let only = Some(&[Kind::GiayMoi][..]);
    at(Status::Issued, only, &[(INVITATION, issued)]);
    at(Status::Issued, only, &[(INVITATION, "kind = \"giay-moi\"\nnumber = false\ndate = false")]);
    at(Status::Issued, only, &[("[[notice]]\nkind = \"giay-moi\"", "[[notice]] #~ M703\nkind = \"giay-moi\"")]);
    let month = "kind = \"giay-moi\"\nnumber = \"12\"\ndate = \"02/2025\" #~ M703";
    at(Status::Issued, only, &[(INVITATION, month)]);
    let blank = "[[notice]] #~ M703\nkind = \"ket-luan\"";
    at(Status::Issued, None, &[(INVITATION, issued), ("[[notice]]\nkind = \"ket-luan\"", blank)]);
}

#[test]
fn people_of_the_starter_are_gone_before_the_signature() {
    let chair = "chair = { name = \"Nguyễn Văn B\",";
    submitted(&[BLANK, (chair, "chair = { name = \"Nguyễn Văn Bê\",")]);
    let basis = |words: &str| format!("[meeting]\nbasis = \"Kế hoạch số 116/KH-UBND ngày 21/01/2025 {words}");
    submitted(&[BLANK, ("[meeting]", &basis("do đồng chí Lê Thị C, Giám đốc, nêu\" #~ M704"))]);
    submitted(&[BLANK, ("[meeting]", &basis("của Hội Văn nghệ Thị A và Trường Nguyễn Văn An\""))]);
}
