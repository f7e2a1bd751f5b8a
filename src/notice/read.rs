//! A table `[[notice]]` → notices: what it says, else what its office has for the kind.

use super::{Notice, Notices, Wording, annex, cited, frame, guest, letter, mark, recipients, signature, standard};
use crate::finding::near::nearest;
use crate::finding::{Arg, Finding, rules};
use crate::meeting::{Change, Closing, KindCustom, Meeting, Office, Reader};
use crate::spec::{At, NoticeSpec, Spec};
use crate::standard::{ChangeForm, Kind};
use crate::text::Text;

/// What a notice is read in the light of, beside its own table.
#[derive(Debug, Clone, Copy)]
pub struct Setting<'a> {
    /// The spec.
    pub spec: &'a Spec,
    /// The meeting as it stands for the notice.
    pub meeting: Option<&'a Meeting>,
    /// The change that the notice tells of, with its number from 1.
    pub change: Option<(usize, &'a Change)>,
}

/// The notices of a table: one, or one a guest.
pub fn notices(reader: &mut Reader<'_>, typed: &At<NoticeSpec>, kind: Kind, setting: Setting<'_>) -> Notices {
    let guests = guest::guests(reader, &typed.value);
    Notices::new(notice(reader, typed, kind, setting), guests)
}

fn notice(reader: &mut Reader<'_>, typed: &At<NoticeSpec>, kind: Kind, setting: Setting<'_>) -> Notice {
    let said = &typed.value;
    let office: &Office = reader.office;
    let mut custom = office.kind(kind);
    if kind == Kind::ThayDoi && custom.recipients.is_empty() {
        // Who was to know of the invitation is to know of its change.
        custom.recipients = office.kind(Kind::GiayMoi).recipients;
    }
    if let Some(id) = said.id.as_ref().filter(|id| !is_file_name(&id.value)) {
        reader.refuse(&id.value, "a-z, 0-9, -", id.span);
    }
    let date = frame::issue_date(reader, said.date.as_ref());
    let standard = standard::standard(reader, typed, kind, date);
    let named_as = form(reader, said, kind, &custom);
    if let Some((number, _)) = setting.change.filter(|(_, change)| named_as == Kind::GiayMoi && !change.invites()) {
        // Nobody is invited anew to what is not held, or has no time yet.
        let span = said.form.as_ref().map_or(typed.span, |form| form.span);
        let finding = Finding::new(&rules::NOT_ALLOWED).arg("value", Kind::GiayMoi.id());
        let finding = finding.arg("allowed", "thong-bao, cong-van").at(reader.place(span));
        let action = setting.spec.change.get(number - 1).and_then(|change| change.value.action.as_ref());
        let because = Arg::Word("because.not-held".to_owned());
        reader.findings.push(match action {
            Some(action) => finding.arg("because", because).with(reader.place(action.span)),
            None => finding,
        });
    }
    if kind == Kind::GiayMoi && named_as == Kind::CongVan {
        // An invitation in a letter is numbered and sent as letters are.
        let letter = office.kind(Kind::CongVan);
        (custom.recipients, custom.symbol) = (letter.recipients, letter.symbol);
    }
    let signature = signature::signature(reader, setting.spec, said, kind, date, standard);
    let mut style = office.style.clone();
    crate::meeting::read_style(&mut style, reader.source, said.style.as_ref(), &mut reader.findings);
    if let Some(meeting) = setting.meeting {
        reader.derive_facts(meeting, &style);
    }
    let items = if said.items.is_empty() {
        // A letter has items only where it says so.
        if named_as == Kind::CongVan && kind == Kind::CongVan { Vec::new() } else { custom.items.clone() }
    } else {
        crate::meeting::read_items(&reader.words, reader.source, &said.items, &mut reader.findings)
    };
    let closing = said.closing.as_ref().map(|closing| Closing::read(&reader.words, closing));
    let numbering = reader.numbering(said.numbering.as_ref());
    let sections = reader.sections(&said.section, numbering.unwrap_or_default(), "notice.section");
    let taken = said.tasks_of.as_ref().map(|bodies| letter::tasks_of(reader, &bodies.value.0, setting.meeting));
    let label = standard.addressees_label.to_lowercase();
    let lines = reader.attendees(&said.addressees).into_iter();
    let mut addressees: Vec<Text> = lines.map(|line| line.without_lead(&label).without_lead(" ")).collect();
    addressees.retain(|line| !line.is_empty());
    if addressees.is_empty() && named_as == Kind::CongVan {
        // Whose tasks a letter hands on, or who was invited to what it changes, is whom it goes to.
        let invited = setting.meeting.filter(|_| kind == Kind::ThayDoi);
        let invited = invited.map(|meeting| meeting.facts.attendees.clone());
        addressees = taken.as_ref().map(|taken| taken.bodies.clone()).or(invited).unwrap_or_default();
    }
    if named_as == Kind::CongVan && addressees.is_empty() {
        reader.missing("addressees", "notice", typed.span);
    }
    let title = standard.kind(named_as).title.map(Text::plain);
    let own_title = said.name.as_ref().map(|name| reader.words.plain(name)).or_else(|| custom.name.clone());
    Notice {
        kind,
        form: named_as,
        id: said.id.as_ref().map(|id| id.value.0.clone()),
        guest: None,
        template: said.template.clone().or_else(|| custom.template.clone()),
        standard,
        page: office.page(standard).fitting(said.fit.as_ref()),
        own_style: said.style.is_some(),
        style,
        parent: office.parent.clone(),
        issuer: office.name.clone(),
        short: office.short.clone(),
        number: frame::number(reader, said, named_as, &custom, standard),
        place_date: frame::place_date(reader, said, date),
        date,
        draft: said.draft.as_ref().map(|draft| {
            Text::plain(&format!("{}{}", standard.draft_label, draft.value)).made_of(&reader.made(draft.span))
        }),
        urgency: mark::urgency(reader, said, standard),
        drafter: mark::drafter(reader, said),
        contact: mark::contact(office, said, &custom),
        title: title.map(|title| own_title.unwrap_or(title)),
        addressees: addressees.clone(),
        subject: said.subject.as_ref().map(|subject| reader.words.lines(subject)),
        opening: reader.words.rich_option(said.opening.as_ref()),
        closing: closing.or(matches!(custom.closing, Some(Closing::None)).then_some(Closing::None)),
        wording: Wording {
            subject: custom.subject.clone(),
            opening: custom.opening.clone(),
            closing: match custom.closing.clone() {
                Some(Closing::Text(text)) => Some(text),
                Some(Closing::None) | None => None,
            },
        },
        items,
        session_items: custom.session_items.clone(),
        numbering: numbering.or(custom.numbering),
        sections,
        taken_tasks: taken.map(|taken| taken.tasks).unwrap_or_default(),
        cites: said.cites.as_ref().map(|cites| reader.words.plain(cites)),
        cited: cited::cited(reader, setting.spec, kind, setting.change.map(|(number, _)| number)),
        recipients: recipients::recipients(reader, setting.spec, said, &custom, standard, !addressees.is_empty()),
        signature,
        annexes: annex::annexes(reader, said, setting.meeting),
    }
}

/// The kind whose form a notice has: of a change the spec's choice, else the office's.
pub(super) fn form(reader: &mut Reader<'_>, said: &NoticeSpec, kind: Kind, custom: &KindCustom) -> Kind {
    let typed = said.form.as_ref();
    let said = typed.and_then(|form| crate::meeting::change_form(reader.source, form, &mut reader.findings));
    let chosen = said.or(custom.form);
    match kind {
        Kind::ThayDoi => chosen.unwrap_or(ChangeForm::Notice).kind(),
        Kind::GiayMoi if chosen == Some(ChangeForm::Letter) => Kind::CongVan,
        _ => {
            if let Some((typed, _)) = typed.zip(said).filter(|(_, form)| form.kind() != kind) {
                let allowed = if kind == Kind::GiayMoi { "giay-moi, cong-van" } else { "kind = \"thay-doi\"" };
                reader.refuse(&typed.value, allowed, typed.span);
            }
            kind
        }
    }
}

/// The kind of a notice's table.
pub fn kind(reader: &mut Reader<'_>, typed: &At<NoticeSpec>) -> Option<Kind> {
    let Some(id) = &typed.value.kind else {
        reader.missing("kind", "notice", typed.span);
        return None;
    };
    let kind = Kind::from_id(&id.value);
    if kind.is_none() {
        let near = nearest(&id.value, Kind::ALL.map(Kind::id));
        let allowed = Kind::ALL.map(Kind::id).join(", ");
        let finding = Finding::new(&rules::NOT_ALLOWED).arg("value", id.value.as_str()).arg("allowed", allowed);
        reader.findings.push(finding.maybe("near", near).at(reader.place(id.span)));
    }
    kind
}

/// An id is part of a file's name on every system, and is no kind, so that no two notices share a file: small letters, figures and
/// hyphens.
fn is_file_name(id: &str) -> bool {
    let fits = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    id.len() <= 40 && id.bytes().all(fits) && Kind::from_id(id).is_none()
}
