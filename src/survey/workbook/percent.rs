//! Which columns of an xlsx show percent: calamine hands out 0.8 and does not tell that people see 80 %.
//!
//! Nothing here is an error: what cannot be read shows no percent.

use std::collections::{BTreeMap, BTreeSet};

use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;

use super::{
    archive::{Archive, each_event, number},
    polled::{Counts, Polled, Watch},
};

/// The usual formats `0%` and `0.00%`.
const USUAL: [u64; 2] = [9, 10];

/// The styles of a workbook that show percent, and the parts of its sheets.
#[derive(Debug, Default)]
pub(super) struct Percent {
    styles: BTreeSet<u64>,
    parts: Vec<String>,
}

/// How many numbers of a column there are.
#[derive(Clone, Copy, Debug, Default)]
struct Numbers {
    all: u64,
    percent: u64,
}

impl Percent {
    /// Reads the styles of a workbook, and where its sheets are if one of them shows percent.
    pub(super) fn of(bytes: &[u8], watch: &Watch<'_>) -> Self {
        let Some(mut archive) = open(bytes, watch) else {
            return Self::default();
        };
        let styles = styles(&mut archive);
        let parts = if styles.is_empty() {
            Vec::new()
        } else {
            parts(&mut archive)
        };
        Self { styles, parts }
    }

    /// Returns the columns of a sheet, by its place among all, most of whose numbers show percent.
    pub(super) fn columns(&self, bytes: &[u8], watch: &Watch<'_>, place: usize) -> BTreeSet<u32> {
        let Some(part) = self.parts.get(place) else {
            return BTreeSet::new();
        };
        let mut columns: BTreeMap<u32, Numbers> = BTreeMap::new();
        let Some(mut archive) = open(bytes, watch) else {
            return BTreeSet::new();
        };
        each_tag(&mut archive, part, |tag| {
            if tag.local_name().as_ref() == b"c" && is_number(tag) {
                let reference = attribute(tag, |name| name == b"r").unwrap_or_default();
                if let Some(column) = column_of(&reference) {
                    let style = number(tag, b"s", u64::MAX).unwrap_or_default();
                    let numbers = columns.entry(column).or_default();
                    numbers.all += 1;
                    numbers.percent += u64::from(self.styles.contains(&style));
                }
            }
        });
        columns
            .into_iter()
            .filter(|(_, numbers)| numbers.percent * 2 > numbers.all)
            .map(|(column, _)| column)
            .collect()
    }
}

fn open<'w, 'p>(bytes: &'w [u8], watch: &'w Watch<'p>) -> Option<Archive<'w, 'p>> {
    ZipArchive::new(Polled::new(bytes, watch, Counts::No)).ok()
}

/// Hands out the beginnings of the elements of a part.
fn each_tag(archive: &mut Archive<'_, '_>, part: &str, mut take: impl FnMut(&BytesStart<'_>)) {
    if let Ok(part) = archive.by_name(part) {
        each_event(part, &mut |event| {
            if let Event::Start(tag) = event {
                take(tag);
            }
            true
        });
    }
}

/// Returns the numbers of the cell styles that show percent.
fn styles(archive: &mut Archive<'_, '_>) -> BTreeSet<u64> {
    let mut formats = BTreeSet::from(USUAL);
    let mut styles = BTreeSet::new();
    // The styles of cells come behind others that look the same.
    let mut next: Option<u64> = None;
    each_tag(archive, "xl/styles.xml", |tag| {
        match tag.local_name().as_ref() {
            b"numFmt" => {
                let code = attribute(tag, |name| name == b"formatCode").unwrap_or_default();
                if shows_percent(&code) {
                    formats.extend(number(tag, b"numFmtId", 0));
                }
            }
            b"cellXfs" => next = Some(0),
            b"cellStyles" | b"dxfs" => next = None,
            b"xf" => {
                if let Some(style) = &mut next {
                    let format = number(tag, b"numFmtId", 0).unwrap_or_default();
                    if formats.contains(&format) {
                        styles.insert(*style);
                    }
                    *style += 1;
                }
            }
            _ => {}
        }
    });
    styles
}

/// Says whether a format shows percent, and does not only name the sign.
fn shows_percent(code: &str) -> bool {
    let code = code.replace("&quot;", "\"").replace("\\%", "");
    code.split('"').step_by(2).any(|part| part.contains('%'))
}

/// Returns the part of each sheet, in the order of the workbook.
fn parts(archive: &mut Archive<'_, '_>) -> Vec<String> {
    let mut targets: BTreeMap<String, String> = BTreeMap::new();
    each_tag(archive, "xl/_rels/workbook.xml.rels", |tag| {
        let id = attribute(tag, |name| name == b"Id");
        let target = attribute(tag, |name| name == b"Target");
        targets.extend(id.zip(target));
    });
    let mut parts = Vec::new();
    each_tag(archive, "xl/workbook.xml", |tag| {
        if tag.local_name().as_ref() == b"sheet" {
            let id = attribute(tag, |name| name.ends_with(b":id")).unwrap_or_default();
            let target = targets.get(&id).map_or("", String::as_str);
            parts.push(match target.strip_prefix('/') {
                Some(whole) => whole.to_owned(),
                None => format!("xl/{target}"),
            });
        }
    });
    parts
}

/// Says whether a cell holds a number as it is, not a text or a flag.
fn is_number(tag: &BytesStart<'_>) -> bool {
    attribute(tag, |name| name == b"t").is_none_or(|kind| kind == "n")
}

/// Returns the text of the first wanted attribute.
fn attribute(tag: &BytesStart<'_>, is_wanted: impl Fn(&[u8]) -> bool) -> Option<String> {
    let mut attributes = tag.attributes();
    attributes.with_checks(false);
    let mut readable = attributes.flatten();
    let found = readable.find(|attribute| is_wanted(attribute.key.as_ref()))?;
    std::str::from_utf8(&found.value).ok().map(str::to_owned)
}

/// Returns the place of a column, from 0, by the letters of a cell's name: 1 for `B7`.
fn column_of(reference: &str) -> Option<u32> {
    let letters = reference.bytes().take_while(u8::is_ascii_alphabetic);
    let number = letters.take(4).fold(0, |number, letter| {
        number * 26 + u32::from(letter.to_ascii_uppercase() - b'A') + 1
    });
    number.checked_sub(1)
}
