//! Where every part of a RON text begins and ends, and what is wrong with its brackets.
//!
//! `ron` stops at the first wrong token and does not say where the good values stood; reading each level
//! as `RawValue` scans every byte several times, 60 ms for a map of 2,000 touchpoints. So this scanner
//! finds the parts in one pass, whatever is broken; it does not judge the values inside them.

mod scanner;
mod token;

use super::problem::{Fault, Limit};
use crate::file::MAX_FILE_BYTES;
use scanner::Scanner;

/// A part of the text, trimmed of white space and comments.
#[derive(Debug)]
pub(super) struct Node<'a> {
    /// The part as it is written.
    pub(super) raw: &'a str,
    /// Where it begins, in bytes from the start of the text.
    pub(super) at: usize,
    /// What it consists of.
    pub(super) kind: Kind<'a>,
}

/// What a part consists of.
#[derive(Debug)]
pub(super) enum Kind<'a> {
    /// A text, number or word.
    Leaf,
    /// Values between `[` and `]`.
    List(Vec<Node<'a>>),
    /// Fields between `(` and `)`, perhaps after a name.
    Struct {
        /// The name before the bracket; empty if there is none.
        name: &'a str,
        /// The fields; the name of a value without one is empty.
        fields: Vec<Field<'a>>,
    },
    /// Anything between `{` and `}`; maps have no use for it, newer versions may.
    Braces,
    /// No value; a fault that is already told says why.
    Broken,
}

/// A field of a struct.
#[derive(Debug)]
pub(super) struct Field<'a> {
    /// The name; empty if the value has none.
    pub(super) name: &'a str,
    /// Where the field begins.
    pub(super) at: usize,
    /// The value.
    pub(super) value: Node<'a>,
}

impl<'a> Node<'a> {
    /// Returns the value inside `Some(...)`, or the node itself; nothing for `None`.
    pub(super) fn present(&self) -> Option<&Self> {
        match &self.kind {
            Kind::Leaf if self.raw == "None" => None,
            Kind::Struct {
                name: "Some",
                fields,
            } => match fields.as_slice() {
                [only] if only.name.is_empty() => Some(&only.value),
                _ => Some(self),
            },
            _ => Some(self),
        }
    }

    /// Returns the name and the only value of `Name(value)`.
    pub(super) fn variant(&self) -> Option<(&'a str, &Self)> {
        match &self.kind {
            Kind::Struct { name, fields } if !name.is_empty() => match fields.as_slice() {
                [only] if only.name.is_empty() => Some((*name, &only.value)),
                _ => None,
            },
            _ => None,
        }
    }
}

/// A whole text, taken apart.
#[derive(Debug)]
pub(super) struct Tree<'a> {
    /// The outermost part.
    pub(super) root: Node<'a>,
    /// What is wrong with brackets, commas and colons, with its place.
    pub(super) faults: Vec<(usize, Fault)>,
}

/// Says whether a text has nothing but white space and comments.
pub(in crate::file) fn is_blank(text: &str) -> bool {
    let mut scanner = Scanner::new(text);
    scanner.skip_space();
    scanner.rest().trim().is_empty()
}

/// Takes a text apart; refuses one that is too large, too deep or has too many parts, and says where.
pub(super) fn tree(text: &str) -> Result<Tree<'_>, (usize, Limit)> {
    if text.len() > MAX_FILE_BYTES {
        return Err((0, Limit::Bytes));
    }
    Scanner::new(text).document()
}
