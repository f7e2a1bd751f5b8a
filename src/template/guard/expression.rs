//! Reads the tokens of a tag as the engine does, and notes what is to be put in.

mod cursor;

use std::ops::Range;

use super::{EACH, Edit, PRINT, Prints, TEXT, TEXT_OR_NOTHING};
use crate::template::tags::{For, Sort, Tag, Token};

/// Filters of the engine that look at a text's letters and give no text.
const OF_LETTERS: [&str; 4] = ["wordcount", "int", "float", "length"];
/// Tests of the engine that look at a text's letters.
const TESTS_OF_LETTERS: [&str; 3] = ["starting_with", "ending_with", "containing"];
/// The name under which the engine gives everything that there is, in no order.
const EVERYTHING: &str = "__tera_context";

/// How tight operators bind to their left and right; a higher number binds tighter.
const OPERATORS: [(&[&str], (u8, u8)); 10] = [
    (&["or"], (1, 2)),
    (&["and"], (3, 4)),
    (&["in"], (5, 6)),
    (&["is"], (5, 6)),
    (&["==", "!=", "<", "<=", ">", ">="], (7, 8)),
    (&["+", "-"], (11, 12)),
    (&["*", "/", "%", "//"], (13, 14)),
    (&["~"], (13, 14)),
    (&["**"], (16, 15)),
    (&["|"], (17, 18)),
];
const NOT: u8 = 5;
const MINUS: u8 = 20;
/// Expressions inside each other; the engine takes no more.
const DEEPEST: usize = 40;
/// Tighter than a condition inside an expression, `… if … else …`.
const NO_CONDITION: u8 = 1;

/// What an expression gives, as far as its form tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Gives {
    /// A text or number that the template itself has.
    Literal,
    /// A number, or whether something is so.
    NoText,
    /// What was printed, as tags.
    Printed,
    Anything,
}

/// An expression that was read.
#[derive(Debug, Clone, Copy)]
struct Node {
    start: usize,
    end: usize,
    /// Whether a filter behind it takes all of it.
    whole: bool,
    gives: Gives,
}

/// Reads the tokens of one tag.
pub(super) struct Reader<'r, 't> {
    tokens: &'r [Token<'t>],
    at: usize,
    /// How many expressions the next token stands in.
    depth: usize,
    edits: &'r mut Vec<Edit>,
    /// Where everything is asked for.
    pub(super) dumps: Vec<Range<usize>>,
}

impl<'r, 't> Reader<'r, 't> {
    pub(super) fn new(tokens: &'r [Token<'t>], edits: &'r mut Vec<Edit>) -> Self {
        Self { tokens, at: 0, depth: 0, edits, dumps: Vec::new() }
    }

    /// Reads a tag to its end; nothing where it is not understood.
    pub(super) fn tag(&mut self, tag: &Tag<'_>, prints: Prints) -> Option<()> {
        if tag.is_for == For::Print {
            let printed = self.expression(0)?;
            if prints == Prints::Handed && !matches!(printed.gives, Gives::Literal | Gives::Printed) {
                self.hand(printed, PRINT);
            }
        } else {
            self.statement()?;
        }
        (self.at == self.tokens.len()).then_some(())
    }

    fn statement(&mut self) -> Option<()> {
        let word = self.next()?;
        match word.text {
            "set" | "set_global" => {
                self.name()?;
                if self.take("=") {
                    self.expression(0)?;
                }
                while self.peek() == "|" {
                    let pipe = self.next()?.start;
                    self.filter(Some(pipe))?;
                }
            }
            "if" | "elif" => drop(self.expression(0)?),
            "for" => self.each(0)?,
            "filter" => {
                self.filter(None)?;
                while self.peek() == "|" {
                    let pipe = self.next()?.start;
                    self.filter(Some(pipe))?;
                }
            }
            "<" => {
                self.component()?;
                self.expect(">")?;
            }
            // What the others take is no expression that runs.
            _ => self.at = self.tokens.len(),
        }
        Some(())
    }

    /// `name, name in expression`.
    fn each(&mut self, least: u8) -> Option<()> {
        self.name()?;
        if self.take(",") {
            self.name()?;
        }
        self.expect("in")?;
        let looped = self.expression(least)?;
        self.hand(looped, EACH);
        Some(())
    }

    fn expression(&mut self, least: u8) -> Option<Node> {
        self.depth += 1;
        let read = if self.depth > DEEPEST { None } else { self.operations(least) };
        self.depth -= 1;
        read
    }

    fn operations(&mut self, least: u8) -> Option<Node> {
        let mut left = self.first()?;
        loop {
            let sign = self.peek();
            if sign == "[" && self.is_sign() {
                left = self.subscript_behind(left)?;
                continue;
            }
            if sign == "if" {
                return if least == 0 { self.condition(left) } else { Some(left) };
            }
            let operator = if sign == "not" { "in" } else { sign };
            let known = OPERATORS.iter().find(|(operators, _)| operators.contains(&operator));
            let Some((_, (_, to_right))) = known.filter(|(_, (to_left, _))| *to_left >= least) else {
                return Some(left);
            };
            if sign == "not" {
                self.at += 1;
                if self.peek() != "in" {
                    return None;
                }
            }
            left = self.operation(left, operator, *to_right)?;
        }
    }

    /// Reads on behind the left side of an operator, which comes next.
    fn operation(&mut self, left: Node, operator: &str, to_right: u8) -> Option<Node> {
        let sign = self.next()?.start;
        let gives = match operator {
            "|" => {
                let counts = self.tokens.get(self.at).is_some_and(|name| OF_LETTERS.contains(&name.text));
                let gives = if counts { Gives::NoText } else { Gives::Anything };
                return Some(Node { end: self.filter(Some(sign))?, whole: true, gives, ..left });
            }
            "is" => {
                self.take("not");
                let test = self.name()?;
                if TESTS_OF_LETTERS.contains(&test.text) {
                    self.compared(left);
                }
                let end = if self.peek() == "(" { self.named(true)? } else { test.end() };
                return Some(Node { end, whole: false, gives: Gives::NoText, ..left });
            }
            "~" => {
                self.joined(left);
                let right = self.expression(to_right)?;
                self.joined(right);
                return Some(Node { end: right.end, whole: false, gives: Gives::Anything, ..left });
            }
            "or" | "and" => Gives::Anything,
            _ => Gives::NoText,
        };
        let compares = matches!(operator, "in" | "==" | "!=" | "<" | "<=" | ">" | ">=");
        if compares {
            self.compared(left);
        }
        let right = self.expression(to_right)?;
        if compares {
            self.compared(right);
        }
        Some(Node { end: right.end, whole: false, gives, ..left })
    }

    /// `… if expression else expression`.
    fn condition(&mut self, left: Node) -> Option<Node> {
        self.expect("if")?;
        self.expression(0)?;
        self.expect("else")?;
        let other = self.expression(0)?;
        let gives = if left.gives == other.gives { left.gives } else { Gives::Anything };
        Some(Node { end: other.end, whole: false, gives, ..left })
    }

    /// What an expression begins with.
    fn first(&mut self) -> Option<Node> {
        let token = self.next()?;
        let (start, mut end, mut whole, mut gives) = (token.start, token.end(), true, Gives::Anything);
        match (token.sort, token.text) {
            (Sort::Number | Sort::Text, _) | (_, "none" | "None" | "null") => gives = Gives::Literal,
            (_, "true" | "True" | "false" | "False") => gives = Gives::NoText,
            (_, "-" | "not") => {
                let binds = if token.text == "-" { MINUS } else { NOT };
                end = self.expression(binds)?.end;
                (whole, gives) = (false, Gives::NoText);
            }
            (Sort::Name, _) => return self.chain(token),
            (_, "<") => {
                self.component()?;
                self.expect("/")?;
                end = self.expect(">")?.end();
                gives = Gives::Printed;
            }
            (_, "{") => end = self.map()?,
            (_, "[") => end = self.list()?,
            (_, "(") => {
                gives = self.expression(0)?.gives;
                end = self.expect(")")?.end();
            }
            _ => return None,
        }
        Some(Node { start, end, whole, gives })
    }

    /// A name with the fields and places behind it, or a call.
    fn chain(&mut self, name: Token<'t>) -> Option<Node> {
        let mut node = Node { start: name.start, end: name.end(), whole: true, gives: Gives::Anything };
        if name.text == EVERYTHING {
            self.dumps.push(node.start..node.end);
        }
        if self.peek() == "(" {
            node.end = self.named(false)?;
            if name.text == "super" {
                node.gives = Gives::Printed;
            }
            return Some(node);
        }
        // Where the last places behind the name begin: before a field stands no text.
        let mut places = Vec::new();
        loop {
            match self.peek() {
                "." | "?." => {
                    self.at += 1;
                    node.end = self.name()?.end();
                    places.clear();
                }
                open @ ("[" | "?[") if self.is_sign() => {
                    places.push((self.next()?.start, open == "?["));
                    node.end = self.place()?;
                }
                _ => break,
            }
        }
        for (start, nothing) in places {
            self.edits.push(Edit { place: node.start..node.start, text: "(".to_owned() });
            let (end, filter) = if nothing { (start + 1, TEXT_OR_NOTHING) } else { (start, TEXT) };
            self.edits.push(Edit { place: start..end, text: format!("|{filter})") });
        }
        Some(node)
    }

    /// A place behind anything but a name.
    fn subscript_behind(&mut self, left: Node) -> Option<Node> {
        let open = self.next()?.start;
        let (before, behind) = if left.whole { ("(", "") } else { ("((", ")") };
        self.edits.push(Edit { place: left.start..left.start, text: before.to_owned() });
        self.edits.push(Edit { place: open..open, text: format!("{behind}|{TEXT})") });
        let end = self.place()?;
        Some(Node { end, whole: true, gives: Gives::Anything, ..left })
    }

    /// What stands in the brackets of a place, which are open; where they close.
    fn place(&mut self) -> Option<usize> {
        if self.peek() != ":" {
            let key = self.expression(0)?;
            self.compared(key);
        }
        for _ in 0..2 {
            if self.take(":") && !matches!(self.peek(), ":" | "]") {
                self.expression(0)?;
            }
        }
        Some(self.expect("]")?.end())
    }

    /// A filter behind its bar, which is at `pipe`; where it ends.
    fn filter(&mut self, pipe: Option<usize>) -> Option<usize> {
        let name = self.name()?;
        if OF_LETTERS.contains(&name.text) {
            let (place, text) = match pipe {
                Some(pipe) => (pipe, format!("|{TEXT}")),
                None => (name.start, format!("{TEXT}|")),
            };
            self.edits.push(Edit { place: place..place, text });
        }
        if self.peek() == "(" { self.named(name.text == "get") } else { Some(name.end()) }
    }

    /// `(name=expression, …)`; where it ends.
    fn named(&mut self, compared: bool) -> Option<usize> {
        self.expect("(")?;
        while self.peek() != ")" {
            self.name()?;
            self.expect("=")?;
            let value = self.expression(0)?;
            if compared {
                self.compared(value);
            }
            if !self.take(",") {
                break;
            }
        }
        Some(self.expect(")")?.end())
    }

    /// The name of a component and what it is given.
    fn component(&mut self) -> Option<()> {
        self.name()?;
        while self.take(".") {
            self.name()?;
        }
        loop {
            if self.take("{") {
                self.expect("...")?;
                self.expression(0)?;
                self.expect("}")?;
            } else if self.tokens.get(self.at)?.sort == Sort::Name {
                self.at += 1;
                if self.take("=") && self.next()?.text == "{" {
                    self.expression(0)?;
                    self.expect("}")?;
                }
            } else {
                return Some(());
            }
        }
    }

    /// A map behind its first brace; where it ends.
    fn map(&mut self) -> Option<usize> {
        while self.peek() != "}" {
            if !self.take("...") {
                self.next()?;
                self.expect(":")?;
            }
            self.expression(0)?;
            if !self.take(",") {
                break;
            }
        }
        Some(self.expect("}")?.end())
    }

    /// A list behind its first bracket, or one made of another; where it ends.
    fn list(&mut self) -> Option<usize> {
        while self.peek() != "]" {
            self.take("...");
            self.expression(0)?;
            if self.take("for") {
                self.each(NO_CONDITION)?;
                if self.take("if") {
                    self.expression(NO_CONDITION)?;
                }
                break;
            }
            if !self.take(",") {
                break;
            }
        }
        Some(self.expect("]")?.end())
    }
}
