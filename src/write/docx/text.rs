//! The body of the file: head, title, addressees, text, foot, address, annexes.

use super::Writer;
use super::names;
use super::paragraph::{Paragraph, runs};
use super::units::twips;
use super::xml::{Element, element};
use crate::document::{Addressees, Block, BlockKind};
use crate::face::Slant;
use crate::standard::{Mark, Points};
use crate::text::Emphasis;
use crate::write::pdf::layout::addressees::OneLine;
use crate::write::pdf::layout::line::Align;
use crate::write::pdf::layout::parts::Part;
use crate::write::pdf::layout::{Setting, body, contact, flow, foot};

/// What the body is made of.
#[derive(Debug)]
pub(super) enum Flow {
    Paragraph(Paragraph),
    Table(Element),
}

impl Flow {
    /// How many lines it has in the pages; a table has enough to stand alone.
    const fn lines(&self) -> usize {
        match self {
            Self::Paragraph(paragraph) => paragraph.lines,
            Self::Table(_) => LEAST_PARTED,
        }
    }
}

/// The end of a page leaves two lines of a paragraph on either side.
const LEAST_PARTED: usize = 4;

const NAMESPACES: [(&str, &str); 3] = [
    ("xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    ("xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
    ("xmlns:v", "urn:schemas-microsoft-com:vml"),
];

/// A root element with the names of all vocabularies.
pub(super) fn root(name: &'static str) -> Element {
    NAMESPACES.iter().fold(element(name), |root, (name, uri)| root.with(name, uri))
}

impl Writer<'_> {
    pub(super) fn body(&mut self) -> Element {
        let mut sections = vec![self.notice()];
        for annex in &self.document.annexes {
            sections.push(self.annex(annex));
        }
        self.setter.lay(false);
        let last = sections.len() - 1;
        let mut body = element("w:body");
        for (index, flow) in sections.into_iter().enumerate() {
            let measures = self.section(index);
            body = body.children(self.ended(flow, (index < last).then(|| measures.clone())));
            if index == last {
                body.push(measures);
            }
        }
        root("w:document").child(body)
    }

    /// A section's elements; after a table Word wants a paragraph, and the measures of all sections but the last stand in a paragraph.
    fn ended(&self, mut flow: Vec<Flow>, measures: Option<Element>) -> Vec<Element> {
        if !matches!(flow.last(), Some(Flow::Paragraph(_))) {
            flow.push(Flow::Paragraph(Paragraph::new(names::AFTER_TABLE.0)));
        }
        if let Some(Flow::Paragraph(last)) = flow.last_mut() {
            last.section = measures;
        }
        let element = |flow| match flow {
            Flow::Paragraph(paragraph) => paragraph.element(),
            Flow::Table(table) => table,
        };
        flow.into_iter().map(element).collect()
    }

    /// All but the annexes.
    fn notice(&mut self) -> Vec<Flow> {
        let document = self.document;
        let mut flow = vec![Flow::Table(self.head())];
        let mut above = self.title();
        above.extend(self.addressees());
        let bare = above.is_empty();
        flow.extend(above.into_iter().map(Flow::Paragraph));
        let mut text = self.text(&document.body);
        self.keep_with_foot(&mut text);
        if let Some(Flow::Paragraph(first)) = text.first_mut().filter(|_| bare) {
            first.before = Some(body::ABOVE);
        }
        // Word makes one of two tables that touch.
        let touches = matches!(text.last(), Some(Flow::Table(_)));
        flow.extend(text);
        flow.extend(touches.then(|| Flow::Paragraph(Paragraph::new(names::AFTER_TABLE.0))));
        flow.push(Flow::Table(self.foot()));
        if !self.address_in_footer() && !document.contact.is_empty() {
            let frame = self.page_foot_frame();
            let address = self.contact().into_iter();
            flow.extend(address.map(|line| Flow::Paragraph(Paragraph { frame: Some(frame.clone()), ..line })));
            flow.push(Flow::Paragraph(Paragraph::new(names::AFTER_TABLE.0)));
        }
        flow
    }

    fn title(&mut self) -> Vec<Paragraph> {
        let document = self.document;
        let Some(title) = &document.title else { return Vec::new() };
        let mark = document.standard.subject_mark;
        let mut words = vec![(title, Part::Title)];
        words.extend(document.subject.iter().map(|subject| (subject, Part::Subject)));
        self.ruled(&words, mark, Part::SubjectSigns)
    }

    /// Centred lines with the standard's mark under the last.
    pub(super) fn ruled(&mut self, words: &[(&Block, Part)], mark: Mark, signs: Part) -> Vec<Paragraph> {
        let mut paragraphs: Vec<_> = words.iter().map(|(block, part)| self.paragraph(block, *part)).collect();
        if let (Mark::Rule, Some(last), Some((block, part))) = (mark, paragraphs.last_mut(), words.last()) {
            last.runs.push(self.short_rule(block, *part));
        }
        paragraphs.extend(self.signs(mark, signs));
        paragraphs
    }

    fn addressees(&mut self) -> Vec<Paragraph> {
        let Some(to) = &self.document.addressees else { return Vec::new() };
        match &to.lines[..] {
            [one] => vec![self.one_line(to, one)],
            several => {
                let label = self.paragraph(&to.label, Part::AddresseesLabel);
                let lines: Vec<_> = several.iter().map(|line| self.paragraph(line, Part::Addressee)).collect();
                [vec![label], lines].concat()
            }
        }
    }

    /// Label and name in one paragraph.
    fn one_line(&mut self, to: &Addressees, name: &Block) -> Paragraph {
        let OneLine { start, label, fits } = self.setter.one_line(to, name);
        let (left, width) = self.setter.whole();
        let kind = self.setter.kind(Part::Addressee);
        let room = if fits { width } else { left + width - start - label };
        let held = self.setter.typed(name, Setting::single(kind, (start + label, room), Align::Left)).held;
        let italic = self.setter.kind(Part::AddresseesLabel).style.slant() == Slant::Italic;
        let words = to.label.text() + " ";
        let mut pieces = vec![(Emphasis { italic, ..Emphasis::default() }, words)];
        for (emphasis, text) in self.pieces(name, kind, &held) {
            match pieces.last_mut() {
                Some((last, letters)) if *last == emphasis => letters.push_str(&text),
                _ => pieces.push((emphasis, text)),
            }
        }
        Paragraph { runs: runs(&pieces, kind), ..self.styled(Part::AddresseesLabel) }
    }

    /// Paragraphs and tables of the text or of an annex.
    pub(super) fn text(&mut self, blocks: &[Block]) -> Vec<Flow> {
        let mut flow = Vec::with_capacity(blocks.len());
        for block in blocks {
            if let Some(table) = &block.table {
                flow.push(Flow::Table(self.table(table)));
                continue;
            }
            let mut paragraph = self.paragraph(block, Part::of_text(block.kind));
            // The style of headings says so. A long one would be moved whole by programs that part none that stays with the next.
            let leads = block.kind != BlockKind::Heading && body::leads(block);
            paragraph.with_next = leads && paragraph.lines < LEAST_PARTED;
            // Gaps of the text stand after its paragraphs, and a table has none.
            if matches!(flow.last(), Some(Flow::Table(_))) {
                paragraph.before = Some(self.setter.frame().paragraph_gap);
            }
            flow.push(Flow::Paragraph(paragraph));
        }
        flow
    }

    /// The foot never stands on a page with fewer than two lines of text; a gap wider than that above the foot gives way to it.
    ///
    /// Word keeps the last lines of a paragraph with the next, two because no line of one stands alone. LibreOffice keeps all of it, and
    /// leaves a hole where it began. So nothing is said of a paragraph that the end of a full page parts: two lines of it or more stand
    /// above the foot in any case.
    fn keep_with_foot(&self, text: &mut [Flow]) {
        let lines: Vec<usize> = text.iter().map(Flow::lines).collect();
        let mut first = lines.len();
        while first > 0 && lines[first..].iter().sum::<usize>() < 2 {
            first -= 1;
        }
        let is_long = lines[first..].iter().any(|count| *count >= LEAST_PARTED);
        let parted = if is_long { flow::parted(self.document, &lines) } else { Vec::new() };
        for (index, flow) in text.iter_mut().enumerate().skip(first) {
            if let Flow::Paragraph(paragraph) = flow {
                paragraph.with_next = !parted.contains(&index);
            }
        }
        if let Some(Flow::Paragraph(last)) = text.last_mut().filter(|_| self.setter.frame().paragraph_gap > foot::ABOVE)
        {
            last.after = Some(foot::ABOVE);
        }
    }

    /// A frame as wide as the text at the foot of the page. LibreOffice looks for frames in paragraphs, not in their styles.
    fn page_foot_frame(&self) -> Element {
        let (_, width) = self.setter.whole();
        let frame = element("w:framePr").with("w:w", twips(width)).with("w:vSpace", twips(contact::ABOVE));
        let frame = frame.with("w:wrap", "around").with("w:vAnchor", "margin").with("w:hAnchor", "margin");
        frame.with("w:xAlign", "left").with("w:yAlign", "bottom")
    }

    /// The address of the office.
    pub(super) fn contact(&mut self) -> Vec<Paragraph> {
        self.document.contact.iter().map(|line| self.paragraph(line, Part::Contact)).collect()
    }
}

/// Ends of lines between those of a column, as an indent.
pub(super) fn indent(setting: Setting, (left, width): (Points, Points)) -> Option<Element> {
    let sides = [("w:left", setting.x - left), ("w:right", left + width - setting.x - setting.width)];
    let first = if setting.indent < Points(0.0) {
        ("w:hanging", Points(0.0) - setting.indent)
    } else {
        ("w:firstLine", setting.indent)
    };
    let lengths = sides.into_iter().chain([first]).map(|(name, length)| (name, twips(length)));
    let lengths = lengths.filter(|(_, length)| *length != 0);
    let indent = lengths.fold(element("w:ind"), |indent, (name, length)| indent.with(name, length));
    Some(indent).filter(|indent| !indent.is_empty())
}
