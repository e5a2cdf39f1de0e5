//! The scanner: one pass over the bytes, recovering after every fault.

use super::{Fault, Field, Kind, Limit, Node, Tree, token::raw_hashes};
use crate::file::{MAX_DEPTH, MAX_ELEMENTS, MAX_FIELDS};

/// How many faults are told; a text with more is not worth reading on.
const MAX_FAULTS: usize = 1_000;
/// How often the scanner goes back behind a text without an end; each time it may cost a pass over the rest.
const MAX_RETURNS: usize = 20;

type Refusal = (usize, Limit);

/// Walks over a text.
pub(super) struct Scanner<'a> {
    pub(super) text: &'a str,
    pub(super) at: usize,
    /// The brackets that stand open, with their places.
    open: Vec<(u8, usize)>,
    elements: usize,
    fields: usize,
    /// The elements and fields of all open parts: each part takes its own off the end when it is whole,
    /// so that its list is as long as it must be and no longer.
    items_read: Vec<Node<'a>>,
    fields_read: Vec<Field<'a>>,
    faults: Vec<(usize, Fault)>,
    returns: usize,
}

impl<'a> Scanner<'a> {
    /// Starts at the beginning of a text.
    pub(super) fn new(text: &'a str) -> Self {
        Self {
            text,
            at: 0,
            open: Vec::new(),
            elements: 0,
            fields: 0,
            items_read: Vec::new(),
            fields_read: Vec::new(),
            faults: Vec::new(),
            returns: 0,
        }
    }

    /// Says whether the scanner may go back once more.
    pub(super) fn may_return(&mut self) -> bool {
        self.returns += 1;
        self.returns <= MAX_RETURNS
    }

    /// Takes the whole text apart.
    pub(super) fn document(mut self) -> Result<Tree<'a>, Refusal> {
        self.skip_space();
        self.skip_attributes();
        let root = self.value()?;
        self.skip_space();
        if self.at < self.text.len() && self.faults.is_empty() {
            self.fault(self.at, Fault::TrailingText);
        }
        Ok(Tree {
            root,
            faults: self.faults,
        })
    }

    /// Skips `#![enable(...)]` and its like at the head of a text.
    fn skip_attributes(&mut self) {
        while self.rest().starts_with("#!") {
            let end = self
                .rest()
                .find(']')
                .map_or(self.text.len(), |end| self.at + end + 1);
            self.at = end;
            self.skip_space();
        }
    }

    fn value(&mut self) -> Result<Node<'a>, Refusal> {
        let start = self.at;
        let kind = match self.peek() {
            Some(b'(') => self.fields("")?,
            Some(b'[') => self.list()?,
            Some(b'{') => self.braces()?,
            Some(b'"') => self.string(1),
            Some(b'\'') => self.character(),
            None | Some(b',' | b':' | b')' | b']' | b'}') => {
                self.fault(start, Fault::MissingValue);
                Kind::Broken
            }
            Some(_) => self.word()?,
        };
        Ok(Node {
            raw: self.text.get(start..self.at).unwrap_or_default(),
            at: start,
            kind,
        })
    }

    fn list(&mut self) -> Result<Kind<'a>, Refusal> {
        let first = self.items_read.len();
        self.inside(b']', |scanner| {
            scanner.elements += 1;
            if scanner.elements > MAX_ELEMENTS {
                return Err((scanner.at, Limit::Elements));
            }
            let item = scanner.value()?;
            scanner.items_read.push(item);
            Ok(())
        })?;
        Ok(Kind::List(self.items_read.split_off(first)))
    }

    fn fields(&mut self, name: &'a str) -> Result<Kind<'a>, Refusal> {
        let first = self.fields_read.len();
        self.inside(b')', |scanner| {
            let field = scanner.field()?;
            scanner.fields_read.push(field);
            Ok(())
        })?;
        let fields = self.fields_read.split_off(first);
        Ok(Kind::Struct { name, fields })
    }

    fn braces(&mut self) -> Result<Kind<'a>, Refusal> {
        self.inside(b'}', |scanner| scanner.field().map(drop))?;
        Ok(Kind::Braces)
    }

    /// Reads `name: value`, or a value without a name.
    fn field(&mut self) -> Result<Field<'a>, Refusal> {
        self.fields += 1;
        if self.fields > MAX_FIELDS {
            return Err((self.at, Limit::Fields));
        }
        let first = self.value()?;
        let end = self.at;
        self.skip_space();
        if self.peek() == Some(b':') {
            self.at += 1;
            self.skip_space();
            return Ok(Field {
                name: first.raw,
                at: first.at,
                value: self.value()?,
            });
        }
        self.at = end;
        Ok(Field {
            name: "",
            at: first.at,
            value: first,
        })
    }

    /// Reads entries up to a closing bracket, which may be missing.
    fn inside(
        &mut self,
        close: u8,
        mut entry: impl FnMut(&mut Self) -> Result<(), Refusal>,
    ) -> Result<(), Refusal> {
        if self.open.len() >= MAX_DEPTH {
            return Err((self.at, Limit::Depth));
        }
        self.open.push((close, self.at));
        self.at += 1;
        loop {
            self.skip_space();
            match self.peek() {
                None => {
                    self.truncated();
                    break;
                }
                Some(byte) if byte == close => {
                    self.at += 1;
                    break;
                }
                Some(byte @ (b')' | b']' | b'}')) => {
                    self.fault(
                        self.at,
                        Fault::WrongBracket {
                            found: byte.into(),
                            wanted: close.into(),
                        },
                    );
                    // A bracket that closes an outer part also ends this one; any other is skipped.
                    if self.open.iter().any(|(outer, _)| *outer == byte) {
                        break;
                    }
                    self.at += 1;
                }
                Some(byte @ (b',' | b':')) => {
                    self.fault(self.at, Fault::Unexpected(byte.into()));
                    self.at += 1;
                }
                Some(_) => {
                    entry(self)?;
                    self.separator(close);
                }
            }
        }
        self.open.pop();
        Ok(())
    }

    /// Skips the comma after an entry; a missing one is told, and reading goes on as if it stood there.
    fn separator(&mut self, close: u8) {
        let end = self.at;
        self.skip_space();
        match self.peek() {
            Some(b',') => self.at += 1,
            Some(byte) if byte != close && !matches!(byte, b')' | b']' | b'}' | b':') => {
                self.fault(end, Fault::MissingComma);
            }
            _ => {}
        }
    }

    /// Reads a number, a word, `Name(...)`, or a text with a prefix.
    fn word(&mut self) -> Result<Kind<'a>, Refusal> {
        let start = self.at;
        self.skip_word();
        let word = self.text.get(start..self.at).unwrap_or_default();
        match (word, self.peek()) {
            ("r" | "b" | "br", Some(b'"')) => {
                return Ok(if word == "b" {
                    self.string(1)
                } else {
                    self.raw_string(0)
                });
            }
            ("b", Some(b'\'')) => return Ok(self.character()),
            _ => {}
        }
        if let Some(hashes) = raw_hashes(word)
            && self.peek() == Some(b'"')
        {
            return Ok(self.raw_string(hashes));
        }
        let end = self.at;
        if word.starts_with(|c: char| c.is_alphabetic() || c == '_') {
            self.skip_space();
            if self.peek() == Some(b'(') {
                return self.fields(word);
            }
        }
        self.at = end;
        Ok(Kind::Leaf)
    }

    /// Tells once that the text ends too early.
    fn truncated(&mut self) {
        let told = |fault: &(usize, Fault)| {
            matches!(fault.1, Fault::Truncated { .. } | Fault::UnclosedText)
        };
        if let Some((_, opened_at)) = self.open.last()
            && !self.faults.iter().any(told)
        {
            let before = self.text.get(..*opened_at).unwrap_or_default();
            let opened_in = 1 + before.bytes().filter(|byte| *byte == b'\n').count();
            self.fault(self.text.len(), Fault::Truncated { opened_in });
        }
    }

    pub(super) fn fault(&mut self, at: usize, fault: Fault) {
        if self.faults.len() < MAX_FAULTS {
            self.faults.push((at, fault));
        }
    }

    pub(super) fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    pub(super) fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }
}
