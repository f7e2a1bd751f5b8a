//! Styles: one a part in use, made of how the pages set it; nothing is left to Word's own.

use super::form::Form;
use super::text::indent;
use super::units::{eighths, half_points, twips};
use super::xml::{Element, element, valued};
use super::{Writer, names};
use crate::document::UrgencyMark;
use crate::face::{Slant, Weight};
use crate::standard::{Points, RecipientsHeading};
use crate::write::pdf::layout::columns::GUTTER;
use crate::write::pdf::layout::frame::Spacing;
use crate::write::pdf::layout::head::urgency_baseline;
use crate::write::pdf::layout::line::Align;
use crate::write::pdf::layout::measure::{ascent, line_height};
use crate::write::pdf::layout::parts::Part;
use crate::write::pdf::layout::tokens::Type;
use crate::write::pdf::layout::{RULE, Setting, contact};

/// The face that the standards name (PL I, I.4; HD 05, IV.2).
pub(super) const FACE: &str = "Times New Roman";
/// Bright red, the one colour (PL I, III.2.b).
const RED: &str = "FF0000";
/// Room beyond either end of a column whose lines may just fill it.
const SPARE: Points = Points(3.0);
/// The same for the line of the date: in italics LibreOffice makes each no-break space of a blank a third wider.
const SPARE_OF_DATE: Points = GUTTER;
/// The height of what must stand but not be seen.
const LEAST: Points = Points(1.0);

impl Writer<'_> {
    /// Defaults and the styles of the parts in use; those of the text always, for whoever adds to it.
    pub(super) fn styles(&mut self) -> Element {
        self.used.extend([Part::Paragraph, Part::Heading]);
        let normal = element("w:style").with("w:type", "paragraph").with("w:default", 1).with("w:styleId", "Normal");
        let normal = normal.child(valued("w:name", "Normal")).child(element("w:qFormat"));
        let parts = self.used.iter().map(|part| self.style(*part));
        let names = [("xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main")];
        let root = names.into_iter().fold(element("w:styles"), |root, (name, uri)| root.with(name, uri));
        root.child(self.defaults()).child(normal).children(parts).child(after_table())
    }

    fn defaults(&self) -> Element {
        let faces = ["w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"];
        let faces = faces.into_iter().fold(element("w:rFonts"), |fonts, name| fonts.with(name, FACE));
        let size = half_points(self.setter.frame().text_size);
        let language = self.document.meta.language;
        let language = valued("w:lang", language).with("w:eastAsia", language);
        let run = element("w:rPr").children([faces, valued("w:sz", size), valued("w:szCs", size), language]);
        let single = spacing(Form::default(), Spacing::Singles(1.0));
        let paragraph = element("w:pPr").children([element("w:widowControl"), single]);
        element("w:docDefaults")
            .child(element("w:rPrDefault").child(run))
            .child(element("w:pPrDefault").child(paragraph))
    }

    fn style(&self, part: Part) -> Element {
        let (id, name) = names::style(part);
        let style = custom(id, name);
        style.child(self.paragraph_properties(part)).child(self.run_properties(part))
    }

    fn paragraph_properties(&self, part: Part) -> Element {
        let form = self.form(part);
        let mut setting = self.style_setting(part);
        let mut properties = element("w:pPr");
        if form.with_next {
            properties = properties.children([element("w:keepNext")]);
        }
        if matches!(part, Part::Title | Part::Subject | Part::AnnexTitle | Part::AnnexReference) {
            properties.push(element("w:keepLines"));
        }
        properties = properties.children(self.borders(part));
        let mut lines = setting.spacing;
        if let (Part::Urgency, Some(mark)) = (part, &self.document.head.urgency) {
            lines = Spacing::Exactly(urgency_box(mark).line);
            setting.indent = Points(0.0);
        }
        properties = properties.child(spacing(form, lines)).children(indent(setting, self.container(part)));
        if form.contextual {
            properties.push(element("w:contextualSpacing"));
        }
        properties.push(valued(
            "w:jc",
            match setting.align {
                Align::Left => "left",
                Align::Centre => "center",
                Align::Right => "right",
                Align::Justify => "both",
            },
        ));
        properties.children(form.outline.map(|level| valued("w:outlineLvl", level)))
    }

    /// How a part's style sets its lines: cells have the ends of their columns, and one addressee stands in its label's line.
    pub(super) fn style_setting(&self, part: Part) -> Setting {
        let setting = self.setter.setting(part);
        let (left, width) = self.container(part);
        match (part, self.one_addressee(), &self.document.addressees) {
            (Part::AddresseesLabel, Some(name), Some(to)) => {
                let place = self.setter.one_line(to, name);
                let kind = self.setter.kind(Part::Addressee);
                if place.fits {
                    return Setting::single(kind, (left, width), Align::Centre);
                }
                let x = place.start + place.label;
                let hanging = Setting::single(kind, (x, left + width - x), Align::Left);
                Setting { indent: Points(0.0) - place.label, ..hanging }
            }
            (Part::Subject | Part::LetterSubject, ..) => {
                self.document.subject.as_ref().map_or(setting, |subject| self.setter.evened(subject, setting))
            }
            // The column is at best a hair wider than its widest line. Programs round widths up and cells down, and the face at hand may
            // be another: what stands on one line in the pages must do so there.
            (part, ..) if is_of_one_line(part) => {
                let spare = if part == Part::PlaceDate { SPARE_OF_DATE } else { SPARE };
                Setting { x: setting.x - spare, width: setting.width + spare + spare, ..setting }
            }
            _ => setting,
        }
    }

    fn run_properties(&self, part: Part) -> Element {
        let Type { size, style } = self.style_setting(part).kind;
        let mut properties = element("w:rPr");
        properties = properties.children(emphasis(style.weight() == Weight::Bold, style.slant() == Slant::Italic));
        if part == Part::Urgency {
            properties.push(valued("w:color", RED));
        }
        let size = half_points(size);
        properties = properties.children([valued("w:sz", size), valued("w:szCs", size)]);
        let underlined = self.document.standard.recipients_heading_style == RecipientsHeading::Underlined;
        if part == Part::RecipientsHeading && underlined {
            properties.push(valued("w:u", "single"));
        }
        properties
    }

    /// The box of urgency, and the rule above an address.
    fn borders(&self, part: Part) -> Option<Element> {
        let line = |name, colour: &str, room: f32| {
            let line = valued(name, "single").with("w:sz", eighths(RULE));
            line.with("w:space", room).with("w:color", colour)
        };
        match (part, &self.document.head.urgency) {
            (Part::Urgency, Some(mark)) => {
                let Box { above, below, .. } = urgency_box(mark);
                let sides = [("w:top", above), ("w:left", 0.0), ("w:bottom", below), ("w:right", 0.0)];
                Some(element("w:pBdr").children(sides.map(|(name, room)| line(name, RED, room))))
            }
            (Part::Contact, _) => Some(element("w:pBdr").child(line("w:top", "000000", contact::BELOW_RULE.0))),
            _ => None,
        }
    }
}

/// Whether a part stands in a column that is made to fit it, a line a paragraph.
const fn is_of_one_line(part: Part) -> bool {
    use Part as P;
    matches!(
        part,
        P::Parent
            | P::Issuer
            | P::NationalName
            | P::Motto
            | P::Number
            | P::PlaceDate
            | P::Authority
            | P::SignerTitle
            | P::OtherTitle
            | P::Name
    )
}

/// The height of a box of urgency: whole points above and below its line, since borders know no others.
struct Box {
    above: f32,
    below: f32,
    line: Points,
}

fn urgency_box(mark: &UrgencyMark) -> Box {
    let height = mark.form.sides.1.to_points();
    let natural = line_height(mark.form.size, Spacing::Singles(1.0));
    let above = (urgency_baseline(mark.form) - ascent(mark.form.size)).0.round().max(0.0);
    let below = (height - natural).0.round() - above;
    Box { above, below: below.max(0.0), line: height - Points(above + below.max(0.0)) }
}

fn custom(id: &'static str, name: &'static str) -> Element {
    let style = element("w:style").with("w:type", "paragraph").with("w:customStyle", 1).with("w:styleId", id);
    style.children([valued("w:name", name), valued("w:basedOn", "Normal"), element("w:qFormat")])
}

/// The paragraph after a last table takes no room to speak of.
fn after_table() -> Element {
    let (id, name) = names::AFTER_TABLE;
    let lines = spacing(Form::default(), Spacing::Exactly(LEAST));
    let size = half_points(LEAST);
    let letters = element("w:rPr").children([valued("w:sz", size), valued("w:szCs", size)]);
    custom(id, name).child(element("w:pPr").child(lines)).child(letters)
}

/// Bold and italic, where they are so.
pub(super) fn emphasis(bold: bool, italic: bool) -> impl Iterator<Item = Element> {
    let bold = ["w:b", "w:bCs"].into_iter().filter(move |_| bold);
    bold.chain(["w:i", "w:iCs"].into_iter().filter(move |_| italic)).map(element)
}

fn spacing(form: Form, lines: Spacing) -> Element {
    let (line, rule) = match lines {
        // 240 is a single line.
        Spacing::Singles(count) => ((count * 240.0).round() as i32, "auto"),
        Spacing::Exactly(pitch) => (twips(pitch), "exact"),
    };
    let gaps = element("w:spacing").with("w:before", twips(form.before)).with("w:after", twips(form.after));
    gaps.with("w:line", line).with("w:lineRule", rule)
}
