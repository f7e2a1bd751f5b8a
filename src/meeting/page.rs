//! Page measures of an office, kept inside the standard's ranges.

use std::sync::Arc;

use super::schedule::place;
use crate::finding::{Finding, rules};
use crate::source::Source;
use crate::spec::{At, FitChoice, MarginsSpec, PageSpec, Pages};
use crate::standard::{HeadSizes, Millimetres, Points, Range, Standard};

/// Measures of a page, each inside its range.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PageStyle {
    /// Top margin.
    pub top: Millimetres,
    /// Bottom margin.
    pub bottom: Millimetres,
    /// Left margin.
    pub left: Millimetres,
    /// Right margin.
    pub right: Millimetres,
    /// First-line indent.
    pub indent: Millimetres,
    /// Gap between paragraphs.
    pub paragraph_gap: Points,
    /// Line spacing in single lines.
    pub line_spacing: f32,
    /// Size of the text.
    pub text_size: Points,
    /// Room for the signature.
    pub signature_gap: Millimetres,
    /// Sizes of the head that move together; none lets the head take the greatest that fit.
    pub head_sizes: Option<HeadSizes>,
    /// Whether measures are narrowed to save a page.
    pub fit: Fit,
    /// The narrowest measures to which they may go: those that were chosen stay as they are.
    pub narrowest: Narrowest,
}

/// Whether measures are narrowed to save a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fit {
    /// Never.
    Off,
    /// Where the last page would hold little but the signature.
    LastPage,
    /// Where there are more pages than these.
    Pages(usize),
}

/// The narrowest measures that a page may have.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Narrowest {
    /// Gap between paragraphs.
    pub paragraph_gap: Points,
    /// Line spacing, in the standard's unit.
    pub line_spacing: f32,
    /// Room for the signature.
    pub signature_gap: Millimetres,
    /// Top margin.
    pub top: Millimetres,
    /// Bottom margin.
    pub bottom: Millimetres,
    /// Left margin.
    pub left: Millimetres,
    /// Right margin.
    pub right: Millimetres,
    /// Size of the text.
    pub text_size: Points,
}

impl PageStyle {
    /// What the standard usually has.
    #[must_use]
    pub fn usual(standard: &Standard) -> Self {
        let page = &standard.page;
        Self {
            top: page.top.usual,
            bottom: page.bottom.usual,
            left: page.left.usual,
            right: page.right.usual,
            indent: page.indent.usual,
            paragraph_gap: page.paragraph_gap.usual,
            line_spacing: page.line_spacing.usual,
            text_size: standard.type_sizes.text.usual,
            signature_gap: page.signature_gap.usual,
            head_sizes: None,
            fit: Fit::LastPage,
            narrowest: Narrowest {
                paragraph_gap: page.paragraph_gap.least,
                line_spacing: page.line_spacing.least,
                signature_gap: page.signature_gap.least,
                top: page.top.least,
                bottom: page.bottom.least,
                left: page.left.least,
                right: page.right.least,
                text_size: standard.type_sizes.text.least,
            },
        }
    }

    /// With what is typed of fitting in place of what is in force.
    #[must_use]
    pub fn fitting(self, typed: Option<&At<FitChoice>>) -> Self {
        let fit = typed.map_or(self.fit, |typed| match *typed.value {
            Pages::Free(true) => Fit::LastPage,
            Pages::Free(false) => Fit::Off,
            Pages::Most(pages) => Fit::Pages(usize::from(pages)),
        });
        Self { fit, ..self }
    }

    /// What an office chose; a choice outside its range is a finding and the usual measure stands.
    pub(super) fn chosen(
        standard: &Standard,
        source: &Arc<Source>,
        typed: Option<&At<PageSpec>>,
        findings: &mut Vec<Finding>,
    ) -> Self {
        let mut style = Self::usual(standard);
        let Some(typed) = typed.map(|typed| &typed.value) else { return style };
        style = style.fitting(typed.fit.as_ref());
        let mut choice = Choice { source, findings };
        let page = &standard.page;
        if let Some(margins) = &typed.margins {
            choice.margins(&mut style, standard, &margins.value);
        }
        let (least, most) = (page.indent.least.0, page.indent.most.0);
        choice.one_of(typed.indent.as_ref(), &[least, most], |value| style.indent = Millimetres(value));
        choice.number(typed.text_size.as_ref(), points(standard.type_sizes.text), |value| {
            (style.text_size, style.narrowest.text_size) = (Points(value), Points(value));
        });
        choice.number(typed.paragraph_gap.as_ref(), points(page.paragraph_gap), |value| {
            (style.paragraph_gap, style.narrowest.paragraph_gap) = (Points(value), Points(value));
        });
        choice.number(typed.line_spacing.as_ref(), page.line_spacing, |value| {
            (style.line_spacing, style.narrowest.line_spacing) = (value, value);
        });
        if let Some(size) = &typed.head_size {
            let found = standard.sizes.iter().find(|sizes| (sizes.national_name.0 - size.value).abs() < 0.01);
            style.head_sizes = found.copied();
            if found.is_none() {
                let sizes: Vec<f32> = standard.sizes.iter().map(|sizes| sizes.national_name.0).collect();
                choice.one_of(Some(size), &sizes, |_| {});
            }
        }
        style
    }
}

struct Choice<'a> {
    source: &'a Arc<Source>,
    findings: &'a mut Vec<Finding>,
}

impl Choice<'_> {
    fn margins(&mut self, style: &mut PageStyle, standard: &Standard, typed: &MarginsSpec) {
        let page = &standard.page;
        self.number(typed.top.as_ref(), plain(page.top), |value| {
            (style.top, style.narrowest.top) = (Millimetres(value), Millimetres(value));
        });
        self.number(typed.bottom.as_ref(), plain(page.bottom), |value| {
            (style.bottom, style.narrowest.bottom) = (Millimetres(value), Millimetres(value));
        });
        self.number(typed.left.as_ref(), plain(page.left), |value| {
            (style.left, style.narrowest.left) = (Millimetres(value), Millimetres(value));
        });
        self.number(typed.right.as_ref(), plain(page.right), |value| {
            (style.right, style.narrowest.right) = (Millimetres(value), Millimetres(value));
        });
    }

    fn number(&mut self, typed: Option<&At<f32>>, range: Range<f32>, set: impl FnOnce(f32)) {
        match typed {
            Some(typed) if (range.least..=range.most).contains(&typed.value) => set(typed.value),
            Some(typed) => self.refuse(typed, range),
            None => {}
        }
    }

    /// A choice between single measures.
    fn one_of(&mut self, typed: Option<&At<f32>>, allowed: &[f32], set: impl FnOnce(f32)) {
        let Some(typed) = typed else { return };
        if allowed.iter().any(|allowed| (allowed - typed.value).abs() < 0.005) {
            return set(typed.value);
        }
        let allowed = allowed.iter().map(f32::to_string).collect::<Vec<_>>().join(", ");
        let finding = Finding::new(&rules::NOT_ALLOWED).arg("value", typed.value.to_string()).arg("allowed", allowed);
        self.findings.push(finding.at(place(self.source, typed.span)));
    }

    fn refuse(&mut self, typed: &At<f32>, range: Range<f32>) {
        self.findings.push(
            Finding::new(&rules::OUT_OF_RANGE)
                .arg("value", typed.value.to_string())
                .arg("least", range.least.to_string())
                .arg("most", range.most.to_string())
                .arg("clause", range.clause)
                .at(place(self.source, typed.span)),
        );
    }
}

const fn plain(range: Range<Millimetres>) -> Range<f32> {
    Range { least: range.least.0, most: range.most.0, usual: range.usual.0, clause: range.clause }
}

const fn points(range: Range<Points>) -> Range<f32> {
    Range { least: range.least.0, most: range.most.0, usual: range.usual.0, clause: range.clause }
}
