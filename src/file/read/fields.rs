//! The fields of one part: taken by name, and what nobody took is kept or told.

mod taken;

use std::str::FromStr;

use super::{
    expected::Expected,
    leaf,
    log::{Log, excerpt},
    problem::ProblemKind,
    tree::{Field, Kind, Node},
};
use taken::Taken;

use crate::{
    file::words::Word,
    model::{Date, Extra, IdError, Known, Level},
};

/// How many fields the largest part has, roughly.
const MOST_FIELDS: usize = 20;
/// How many parts of a list have room from the start; few lists are longer, and those of a damaged text may be
/// longer than there is memory.
const FEW_PARTS: usize = 32;

/// Reads a value, or says why it is none.
pub(super) type Leaf<'a, T> = fn(&Node<'a>) -> Result<T, ProblemKind>;
/// Reads a part, or tells the log why it is none.
pub(super) type Part<'a, T> = fn(&mut Log<'a>, &Node<'a>) -> Option<T>;

/// The fields of one part while it is read.
#[derive(Debug)]
pub(super) struct Fields<'n, 'a> {
    at: usize,
    fields: &'n [Field<'a>],
    taken: Taken,
    asked: Vec<&'static str>,
}

impl<'n, 'a> Fields<'n, 'a> {
    /// Opens a part; tells the log if the node is none.
    pub(super) fn of(log: &mut Log<'a>, node: &'n Node<'a>, expected: Expected) -> Option<Self> {
        match &node.kind {
            _ if log.is_full() => None,
            Kind::Struct { fields, .. } => Some(Self {
                at: node.at,
                fields,
                taken: Taken::none_of(fields.len()),
                asked: Vec::with_capacity(MOST_FIELDS),
            }),
            Kind::Broken => None,
            _ => {
                log.error(node.at, "", leaf::wrong_type(node, expected));
                None
            }
        }
    }

    /// Returns where the part begins.
    pub(super) fn at(&self) -> usize {
        self.at
    }

    /// Says whether a field is written down, whatever its value.
    pub(super) fn has(&self, name: &str) -> bool {
        self.fields.iter().any(|field| field.name == name)
    }

    /// Says whether any of some fields is written down.
    pub(super) fn has_any(&self, names: &[&str]) -> bool {
        names.iter().any(|name| self.has(name))
    }

    /// Takes the value of a field; none if it is missing, `None`, or broken.
    pub(super) fn take(&mut self, log: &mut Log<'a>, name: &'static str) -> Option<&'n Node<'a>> {
        self.asked.push(name);
        let mut value = None;
        for (place, field) in self.fields.iter().enumerate() {
            if field.name != name {
                continue;
            }
            self.taken.mark(place);
            if value.is_none() {
                value = Some(&field.value);
            } else {
                log.error(field.at, name, ProblemKind::RepeatedField(name.to_owned()));
            }
        }
        value
            .and_then(Node::present)
            .filter(|node| !matches!(node.kind, Kind::Broken))
    }

    /// Takes a field that must be there; tells the log if it is not.
    pub(super) fn require(
        &mut self,
        log: &mut Log<'a>,
        name: &'static str,
    ) -> Option<&'n Node<'a>> {
        let node = self.take(log, name);
        let broken =
            |field: &Field<'_>| field.name == name && matches!(field.value.kind, Kind::Broken);
        if node.is_none() && !self.fields.iter().any(broken) {
            log.error(self.at, name, ProblemKind::MissingField(name));
        }
        node
    }

    /// Takes a field and reads it; tells the log if that fails.
    pub(super) fn read<T>(
        &mut self,
        log: &mut Log<'a>,
        name: &'static str,
        leaf: impl FnOnce(&Node<'a>) -> Result<T, ProblemKind>,
    ) -> Option<T> {
        let node = self.take(log, name)?;
        told(log, node, name, leaf)
    }

    /// Takes a field that must be there and reads it.
    pub(super) fn require_read<T>(
        &mut self,
        log: &mut Log<'a>,
        name: &'static str,
        leaf: impl FnOnce(&Node<'a>) -> Result<T, ProblemKind>,
    ) -> Option<T> {
        let node = self.require(log, name)?;
        told(log, node, name, leaf)
    }

    /// Takes a text; empty if there is none.
    pub(super) fn text(&mut self, log: &mut Log<'a>, name: &'static str) -> String {
        self.optional_text(log, name).unwrap_or_default()
    }

    /// Takes a text that may be absent.
    pub(super) fn optional_text(
        &mut self,
        log: &mut Log<'a>,
        name: &'static str,
    ) -> Option<String> {
        self.read(log, name, |node| leaf::text(node).map(String::from))
    }

    /// Takes a date.
    pub(super) fn date(&mut self, log: &mut Log<'a>, name: &'static str) -> Option<Date> {
        self.read(log, name, leaf::date)
    }

    /// Takes a level from 1 to 5.
    pub(super) fn level(&mut self, log: &mut Log<'a>, name: &'static str) -> Option<Level> {
        self.read(log, name, leaf::level)
    }

    /// Takes a whole number from 0.
    pub(super) fn count<T: FromStr>(&mut self, log: &mut Log<'a>, name: &'static str) -> Option<T> {
        self.read(log, name, leaf::count)
    }

    /// Takes a value of a fixed list.
    pub(super) fn word<T: Word>(
        &mut self,
        log: &mut Log<'a>,
        name: &'static str,
    ) -> Option<Known<T>> {
        let node = self.take(log, name)?;
        word(log, node, name)
    }

    /// Takes a list of parts; those that are damaged are left out.
    pub(super) fn parts<T>(
        &mut self,
        log: &mut Log<'a>,
        name: &'static str,
        mut part: impl FnMut(&mut Log<'a>, &Node<'a>) -> Option<T>,
    ) -> Vec<T> {
        let items = self.items(log, name);
        let mut parts = Vec::with_capacity(items.len().min(FEW_PARTS));
        parts.extend(items.iter().filter_map(|item| part(log, item)));
        parts
    }

    /// Takes a list of single values; those that are damaged are left out.
    pub(super) fn leaves<T>(
        &mut self,
        log: &mut Log<'a>,
        name: &'static str,
        leaf: Leaf<'a, T>,
    ) -> Vec<T> {
        let items = self.items(log, name);
        items
            .iter()
            .filter_map(|item| told(log, item, name, leaf))
            .collect()
    }

    /// Takes a list of values of a fixed list.
    pub(super) fn words<T: Word>(
        &mut self,
        log: &mut Log<'a>,
        name: &'static str,
    ) -> Vec<Known<T>> {
        let items = self.items(log, name);
        items
            .iter()
            .filter_map(|item| word(log, item, name))
            .collect()
    }

    /// Takes a list of references, and remembers where they stood.
    pub(super) fn references<T>(
        &mut self,
        log: &mut Log<'a>,
        name: &'static str,
        parse: fn(&str) -> Result<T, IdError>,
    ) -> Vec<T> {
        let items = self.items(log, name);
        items
            .iter()
            .filter_map(|item| reference(log, item, name, parse))
            .collect()
    }

    /// Takes a reference, and remembers where it stood.
    pub(super) fn reference<T>(
        &mut self,
        log: &mut Log<'a>,
        name: &'static str,
        parse: fn(&str) -> Result<T, IdError>,
    ) -> Option<T> {
        let node = self.take(log, name)?;
        reference(log, node, name, parse)
    }

    /// Takes the id of the part; a second owner of an id gets a fresh one.
    pub(super) fn id<T>(
        &mut self,
        log: &mut Log<'a>,
        kind: &'static str,
        parse: fn(&str) -> Result<T, IdError>,
    ) -> Option<T> {
        let node = self.require(log, "id")?;
        let text = told(log, node, "id", leaf::text)?;
        let id = told(log, node, "id", |_| parse(&text).map_err(ProblemKind::Id))?;
        let Err(fresh) = log.claim(kind, text.clone()) else {
            log.spot(kind, text, node.at);
            return Some(id);
        };
        let id = if log.mends() {
            parse(&fresh).ok()
        } else {
            Some(id)
        };
        let problem = ProblemKind::DuplicateId {
            kind,
            id: text.into_owned(),
            fresh: fresh.clone(),
        };
        log.error(node.at, "id", problem);
        log.spot(kind, fresh.into(), node.at);
        id
    }

    /// Keeps the fields that nobody took, and tells them.
    pub(super) fn extra(self, log: &mut Log<'a>) -> Extra {
        let mut extra = Extra::default();
        if self.left().next().is_none() {
            return extra;
        }
        let free = self.free();
        for field in self.left() {
            if log.is_full() || !is_keepable(log, field) {
                continue;
            }
            log.count_unknown();
            let name = field.name.to_owned();
            let near = nearest(field.name, free.iter().copied());
            log.warning(field.at, "", ProblemKind::UnknownField { name, near });
            extra
                .0
                .push((field.name.to_owned(), field.value.raw.to_owned()));
        }
        extra
    }

    /// Tells the fields that nobody took, where the model has no room for them.
    pub(super) fn no_extra(self, log: &mut Log<'a>) {
        if self.left().next().is_none() {
            return;
        }
        let free = self.free();
        for field in self.left() {
            if !log.is_full() && is_keepable(log, field) {
                let name = field.name.to_owned();
                let near = nearest(field.name, free.iter().copied());
                log.warning(field.at, "", ProblemKind::LostField { name, near });
            }
        }
    }

    fn left(&self) -> impl Iterator<Item = &'n Field<'a>> {
        let fields = self.fields.iter().enumerate();
        fields
            .filter(|(place, _)| !self.taken.has(*place))
            .map(|(_, field)| field)
    }

    /// Lists the fields that exist and are not written down: one of them may have been meant.
    fn free(&self) -> Vec<&'static str> {
        let asked = self.asked.iter().copied();
        asked.filter(|name| !self.has(name)).collect()
    }

    fn items(&mut self, log: &mut Log<'a>, name: &'static str) -> &'n [Node<'a>] {
        let Some(node) = self.take(log, name) else {
            return &[];
        };
        let Kind::List(items) = &node.kind else {
            log.error(node.at, name, leaf::wrong_type(node, Expected::List));
            return &[];
        };
        items
    }
}

/// Finds the word that was probably meant.
fn nearest(word: &str, known: impl Iterator<Item = &'static str>) -> Option<&'static str> {
    let word = word.to_lowercase();
    known
        .map(|known| {
            (
                strsim::damerau_levenshtein(&word, &known.to_lowercase()),
                known,
            )
        })
        .filter(|(distance, known)| *distance <= 2 && *distance * 2 < known.len())
        .min()
        .map(|(_, known)| known)
}

/// Reads a value and tells the log if that fails.
pub(super) fn told<'a, T>(
    log: &mut Log<'a>,
    node: &Node<'a>,
    field: &'static str,
    leaf: impl FnOnce(&Node<'a>) -> Result<T, ProblemKind>,
) -> Option<T> {
    if matches!(node.kind, Kind::Broken) {
        return None;
    }
    leaf(node)
        .map_err(|problem| log.error(node.at, field, problem))
        .ok()
}

fn word<'a, T: Word>(log: &mut Log<'a>, node: &Node<'a>, field: &'static str) -> Option<Known<T>> {
    let value = told(log, node, field, leaf::word::<T>)?;
    if let Known::Unknown(text) = &value {
        let near = nearest(text, T::WORDS.iter().map(|(word, _)| *word));
        let value = excerpt(text);
        log.warning(node.at, field, ProblemKind::UnknownValue { value, near });
    }
    Some(value)
}

/// Reads a reference and remembers where it stood.
pub(super) fn reference<'a, T>(
    log: &mut Log<'a>,
    node: &Node<'a>,
    field: &'static str,
    parse: fn(&str) -> Result<T, IdError>,
) -> Option<T> {
    let text = told(log, node, field, leaf::text)?;
    let id = told(log, node, field, |_| parse(&text).map_err(ProblemKind::Id))?;
    log.spot(field, text, node.at);
    Some(id)
}

/// Says whether an unknown field is sound; tells the log if it is not.
fn is_keepable<'a>(log: &mut Log<'a>, field: &Field<'a>) -> bool {
    if matches!(field.value.kind, Kind::Broken) {
        return false;
    }
    if field.name.is_empty() {
        log.error(field.at, "", ProblemKind::NamelessValue);
        return false;
    }
    let sound =
        leaf::valid(&format!("({}: 0)", field.name)).and_then(|()| leaf::valid(field.value.raw));
    sound
        .map_err(|problem| log.error(field.at, "", problem))
        .is_ok()
}
