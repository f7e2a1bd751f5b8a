//! Elements of a part, put together as a tree and written in one go.

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

/// An element with its attributes and what stands in it.
#[derive(Debug, Clone)]
pub(super) struct Element {
    name: &'static str,
    attributes: Vec<(&'static str, String)>,
    children: Vec<Node>,
}

#[derive(Debug, Clone)]
enum Node {
    Element(Element),
    Text(String),
}

/// An element that says something by its name alone.
pub(super) const fn element(name: &'static str) -> Element {
    Element { name, attributes: Vec::new(), children: Vec::new() }
}

/// An element with a value in `w:val`.
pub(super) fn valued(name: &'static str, value: impl ToString) -> Element {
    element(name).with("w:val", value)
}

impl Element {
    pub(super) fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.attributes.push((name, value.to_string()));
        self
    }

    pub(super) fn child(mut self, child: Self) -> Self {
        self.push(child);
        self
    }

    pub(super) fn children(mut self, children: impl IntoIterator<Item = Self>) -> Self {
        children.into_iter().for_each(|child| self.push(child));
        self
    }

    pub(super) fn text(mut self, text: impl Into<String>) -> Self {
        self.children.push(Node::Text(text.into()));
        self
    }

    pub(super) fn push(&mut self, child: Self) {
        self.children.push(Node::Element(child));
    }

    /// Whether it says nothing beyond its name.
    pub(super) const fn is_empty(&self) -> bool {
        self.attributes.is_empty() && self.children.is_empty()
    }

    /// The part whose root it is.
    pub(super) fn into_part(self) -> Vec<u8> {
        let mut writer = Writer::new(Vec::new());
        let declaration = BytesDecl::new("1.0", Some("UTF-8"), Some("yes"));
        writer.write_event(Event::Decl(declaration)).expect("memory can be written to");
        self.write(&mut writer);
        writer.into_inner()
    }

    fn write(&self, writer: &mut Writer<Vec<u8>>) {
        let mut start = BytesStart::new(self.name);
        for (name, value) in &self.attributes {
            start.push_attribute((*name, value.as_str()));
        }
        let mut put = |event: Event<'_>| writer.write_event(event).expect("memory can be written to");
        if self.children.is_empty() {
            return put(Event::Empty(start));
        }
        put(Event::Start(start));
        for child in &self.children {
            match child {
                Node::Element(child) => child.write(writer),
                Node::Text(text) => {
                    writer.write_event(Event::Text(BytesText::new(text))).expect("memory can be written to");
                }
            }
        }
        writer.write_event(Event::End(BytesEnd::new(self.name))).expect("memory can be written to");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_of_xml_come_out_as_letters() {
        let part = valued("w:a", "\"<&'").child(element("w:b").text("<x> & y")).into_part();
        let text = String::from_utf8(part).expect("XML is text");
        let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
        let rest = "<w:a w:val=\"&quot;&lt;&amp;&apos;\"><w:b>&lt;x&gt; &amp; y</w:b></w:a>";
        assert_eq!(text, format!("{declaration}{rest}"));
    }
}
