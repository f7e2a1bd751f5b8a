//! What a PDF states of itself as XMP: the same as its Info dictionary, and that it is PDF/A-2a and PDF/UA-1.

use std::fmt::Write as _;

use chrono::DateTime;

use super::meta::Meta;

/// The packet, UTF-8. `creator` is the program that made the file.
pub(super) fn packet(meta: &Meta, creator: &str) -> String {
    let mut out = String::from(START);
    let mut write = |text: std::fmt::Arguments<'_>| out.write_fmt(text).expect("writing to a string cannot fail");
    if !meta.title.is_empty() {
        let title = escaped(&meta.title);
        write(format_args!(
            "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">{title}</rdf:li></rdf:Alt></dc:title>\n"
        ));
    }
    if !meta.author.is_empty() {
        write(format_args!("<dc:creator><rdf:Seq><rdf:li>{}</rdf:li></rdf:Seq></dc:creator>\n", escaped(&meta.author)));
    }
    if !meta.subject.is_empty() {
        let subject = escaped(&meta.subject);
        write(format_args!(
            "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">{subject}</rdf:li></rdf:Alt></dc:description>\n"
        ));
    }
    let language = escaped(&meta.language);
    write(format_args!("<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>\n"));
    write(format_args!("<xmp:CreatorTool>{0}</xmp:CreatorTool>\n<pdf:Producer>{0}</pdf:Producer>\n", escaped(creator)));
    if let Some(date) = meta.date.and_then(|seconds| DateTime::from_timestamp(seconds, 0)) {
        let date = date.format("%Y-%m-%dT%H:%M:%SZ");
        write(format_args!("<xmp:CreateDate>{date}</xmp:CreateDate>\n<xmp:ModifyDate>{date}</xmp:ModifyDate>\n"));
        write(format_args!("<xmp:MetadataDate>{date}</xmp:MetadataDate>\n"));
    }
    out.push_str(END);
    out
}

fn escaped(text: &str) -> String {
    quick_xml::escape::escape(text).into_owned()
}

const START: &str = "<?xpacket begin=\"\u{FEFF}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>
<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">
<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">
<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" \
xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\" \
xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">
<pdfaid:part>2</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
<dc:format>application/pdf</dc:format>
";

/// PDF/A knows no schema for PDF/UA, so the packet has to bring it (ISO 19005-2, 6.6.2.3).
const END: &str = "</rdf:Description>
<rdf:Description rdf:about=\"\" xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\" \
xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\" xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 to which the file conforms</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end=\"w\"?>
";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_of_xml_in_a_title_are_escaped() {
        let meta = Meta { title: "a <b> & \"c\"".to_owned(), date: Some(0), ..Meta::default() };
        let packet = packet(&meta, "vanthu");
        assert!(packet.contains("a &lt;b&gt; &amp; &quot;c&quot;"));
        assert!(packet.contains("<xmp:CreateDate>1970-01-01T00:00:00Z</xmp:CreateDate>"));
    }
}
