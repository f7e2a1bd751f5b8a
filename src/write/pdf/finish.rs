//! The last stage: what the writer cannot say (identity, language, tags), what it says wrongly, compression, bytes.

use std::cell::RefCell;

use libdeflater::{CompressionLvl, Compressor};
use lopdf::{Document, Object, ObjectId, Stream, StringFormat, dictionary};

use super::error::PdfError;
use super::meta::Meta;
use super::tags::Structure;
use super::{digest, icc, xmp};

thread_local! {
    /// One compressor for all documents of a thread: it takes much room. Level 5 makes files 4 % smaller in twice the time of level 1.
    static DEFLATER: RefCell<Compressor> =
        RefCell::new(Compressor::new(CompressionLvl::new(1).unwrap_or_else(|_| CompressionLvl::default())));
}

/// What the file states of itself.
#[derive(Debug, Clone, Copy)]
pub(super) struct Facts<'a> {
    pub(super) meta: &'a Meta,
    /// The program that made the file.
    pub(super) creator: &'a str,
}

/// Turns the document of the writer into the bytes of a PDF 1.7 file that is PDF/A-2a and PDF/UA-1.
pub(super) fn finish(
    mut pdf: Document,
    facts: Facts<'_>,
    structure: &Structure,
    identity: [u8; 16],
) -> Result<Vec<u8>, PdfError> {
    let meta = facts.meta;
    pdf.version = "1.7".to_owned();
    // The writer's own identity differs from document to document of one process.
    let id = Object::String(identity.to_vec(), StringFormat::Hexadecimal);
    pdf.trailer.set("ID", vec![id.clone(), id]);
    let pages: Vec<_> = pdf.page_iter().collect();
    mend_info(&mut pdf, meta)?;
    mend_pages(&mut pdf, &pages)?;
    structure.write(&mut pdf, &pages)?;
    archive(&mut pdf, facts)?;
    let catalog = pdf.catalog_mut()?;
    catalog.set("Lang", Object::string_literal(meta.language.as_str()));
    catalog.set("ViewerPreferences", dictionary! { "DisplayDocTitle" => true });
    deflate(&mut pdf);
    let mut bytes = Vec::with_capacity(1 << 17);
    pdf.save_to(&mut bytes)?;
    digest::seal(&mut bytes, meta.issued.as_deref());
    Ok(bytes)
}

/// Adds what PDF/A asks for: the properties as XMP, which stays readable in the bytes, and the colour space.
fn archive(pdf: &mut Document, facts: Facts<'_>) -> Result<(), PdfError> {
    let packet = xmp::packet(facts.meta, facts.creator).into_bytes();
    let properties = Stream::new(dictionary! { "Type" => "Metadata", "Subtype" => "XML" }, packet);
    let properties = pdf.add_object(properties.with_compression(false));
    // Too short to be worth compressing.
    let profile = Stream::new(dictionary! { "N" => 3 }, icc::srgb()).with_compression(false);
    let profile = pdf.add_object(profile);
    let intent = dictionary! {
        "Type" => "OutputIntent",
        "S" => "GTS_PDFA1",
        "OutputConditionIdentifier" => Object::string_literal("sRGB"),
        "Info" => Object::string_literal("sRGB IEC61966-2.1"),
        "DestOutputProfile" => profile,
    };
    let catalog = pdf.catalog_mut()?;
    catalog.set("Metadata", properties);
    catalog.set("OutputIntents", vec![Object::Dictionary(intent)]);
    Ok(())
}

/// Takes out what was not asked for. `GTS_PDFXVersion` even makes readers call the file PDF/X.
fn mend_info(pdf: &mut Document, meta: &Meta) -> Result<(), PdfError> {
    let info = pdf.trailer.get(b"Info")?.as_reference()?;
    let info = pdf.get_dictionary_mut(info)?;
    let texts = [("Title", &meta.title), ("Author", &meta.author), ("Subject", &meta.subject)];
    let unwanted = ["GTS_PDFXVersion", "Identifier", "Trapped", "Keywords"].into_iter();
    let empty = texts.into_iter().filter(|(_, text)| text.is_empty()).map(|(key, _)| key);
    let undated: &[&str] = if meta.date.is_none() { &["CreationDate", "ModDate"] } else { &[] };
    for key in unwanted.chain(empty).chain(undated.iter().copied()) {
        info.remove(key.as_bytes());
    }
    Ok(())
}

/// Takes out empty lists of annotations.
fn mend_pages(pdf: &mut Document, pages: &[ObjectId]) -> Result<(), PdfError> {
    for page in pages {
        let page = pdf.get_dictionary_mut(*page)?;
        if page.get(b"Annots").and_then(Object::as_array).is_ok_and(Vec::is_empty) {
            page.remove(b"Annots");
        }
    }
    Ok(())
}

/// Compresses every stream that gets smaller by it.
fn deflate(pdf: &mut Document) {
    let streams = pdf.objects.values_mut().filter_map(|object| object.as_stream_mut().ok());
    for stream in streams.filter(|stream| stream.allows_compression && !stream.dict.has(b"Filter")) {
        if let Some(packed) = DEFLATER.with_borrow_mut(|deflater| deflated(deflater, &stream.content)) {
            stream.dict.set("Filter", "FlateDecode");
            stream.set_content(packed);
        }
    }
}

/// The content compressed; `None` if it does not get smaller.
fn deflated(deflater: &mut Compressor, content: &[u8]) -> Option<Vec<u8>> {
    let mut packed = vec![0; content.len().saturating_sub(1)];
    // More room than that means that nothing is gained.
    let length = deflater.zlib_compress(content, &mut packed).ok()?;
    packed.truncate(length);
    Some(packed)
}
