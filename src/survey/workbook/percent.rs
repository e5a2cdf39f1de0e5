//! Which cells of an xlsx show percent: calamine hands out 0.8 and does not tell that people see 80 %.
//!
//! Nothing here is an error: what cannot be read shows no percent.

use std::{
    collections::{BTreeMap, BTreeSet},
    io::Read,
};

use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;

use super::{
    archive::{Archive, each_event, number},
    polled::{Counts, Polled, Watch},
};

/// The usual formats `0%` and `0.00%`.
const USUAL: [u64; 2] = [9, 10];

/// The most styles that a workbook has.
const MOST_STYLES: usize = 65_536;

/// The largest usual rating; numbers beyond it may be percent.
const LARGEST_RATING: f64 = 10.0;

/// The styles of a workbook that show percent, and the parts of its sheets.
#[derive(Debug, Default)]
pub(super) struct Percent {
    styles: BTreeSet<u64>,
    parts: Vec<String>,
}

/// The cells of a sheet that are shares shown as percent.
///
/// By column: the rows, in ascending order, from which its numbers are such shares, or no longer are.
#[derive(Debug, Default)]
pub(super) struct Shares(BTreeMap<u32, Vec<u32>>);

impl Shares {
    /// Says whether a cell is a share shown as percent.
    pub(super) fn has(&self, row: u32, column: u32) -> bool {
        let switches = self.0.get(&column);
        switches.is_some_and(|rows| rows.partition_point(|from| *from <= row) % 2 == 1)
    }
}

/// The numbers of a column.
#[derive(Debug, Default)]
struct Numbers {
    all: u64,
    percent: u64,
    /// Whether a number that shows percent lies beyond 0 % to 100 %.
    is_beyond: bool,
    /// Whether a number that shows percent is neither 0 % nor 100 %.
    is_parted: bool,
    /// The largest number that shows no percent, or 0.
    largest: f64,
    /// The rows at which numbers that show percent begin and end.
    switches: Vec<u32>,
}

impl Numbers {
    fn add(&mut self, row: u32, number: f64, is_percent: bool) {
        self.all += 1;
        if is_percent {
            self.percent += 1;
            self.is_beyond |= !(0.0..=1.0).contains(&number);
            self.is_parted |= number > 0.0 && number < 1.0;
        } else {
            self.largest = self.largest.max(number);
        }
        if is_percent == self.switches.len().is_multiple_of(2) {
            self.switches.push(row);
        }
    }

    /// Returns the rows from which the numbers are shares, or no longer are.
    fn shares(self) -> Option<Vec<u32>> {
        // Whoever gives ratings from 1 to 5 does not mean 500 %: the format was left over.
        if self.is_beyond {
            return None;
        }
        let are_most = self.percent * 2 > self.all;
        if self.largest > 1.0 {
            // Beside 40 and 70 only a cell that shows percent is a share. A lone 1 has a stray format, and a
            // few shares below ratings are no answers.
            let is_mixed = self.is_parted && (are_most || self.largest > LARGEST_RATING);
            return is_mixed.then_some(self.switches);
        }
        // Among nothing but shares a cell without the format is one as well.
        are_most.then(|| vec![0])
    }
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

    /// Returns the shares in a sheet, by its place among all.
    pub(super) fn shares(&self, bytes: &[u8], watch: &Watch<'_>, place: usize) -> Shares {
        let Some(part) = self.parts.get(place) else {
            return Shares::default();
        };
        let Some(mut archive) = open(bytes, watch) else {
            return Shares::default();
        };
        let mut columns: BTreeMap<u32, Numbers> = BTreeMap::new();
        if let Ok(part) = archive.by_name(part) {
            self.each_number(part, |(row, column, is_percent), number| {
                let numbers = columns.entry(column).or_default();
                numbers.add(row, number, is_percent);
            });
        }
        let shares = columns.into_iter();
        Shares(
            shares
                .filter_map(|(column, numbers)| Some((column, numbers.shares()?)))
                .collect(),
        )
    }

    /// Hands out the numbers of a sheet, each with its row, its column and whether it shows percent.
    fn each_number(&self, part: impl Read, mut take: impl FnMut((u32, u32, bool), f64)) {
        let mut cell = None;
        let mut is_value = false;
        each_event(part, &mut |event| {
            match event {
                Event::Start(tag) => {
                    is_value = tag.local_name().as_ref() == b"v";
                    if tag.local_name().as_ref() == b"c" {
                        cell = self.number_cell(tag);
                    }
                }
                Event::End(_) => is_value = false,
                Event::Text(text) if is_value => {
                    if let Some((place, number)) = cell.take().zip(number_of(text)) {
                        take(place, number);
                    }
                }
                _ => {}
            }
            true
        });
    }

    /// Returns the row and column of a cell for a number, and whether it shows percent.
    fn number_cell(&self, tag: &BytesStart<'_>) -> Option<(u32, u32, bool)> {
        if !is_number(tag) {
            return None;
        }
        let (row, column) = place_of(&attribute(tag, |name| name == b"r")?)?;
        let style = number(tag, b"s", u64::MAX).unwrap_or_default();
        Some((row, column, self.styles.contains(&style)))
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
    let mut used = Vec::new();
    // The styles of cells stand behind others that look the same.
    let mut is_of_cells = false;
    each_tag(archive, "xl/styles.xml", |tag| {
        match tag.local_name().as_ref() {
            b"numFmt" if formats.len() < MOST_STYLES => {
                let code = attribute(tag, |name| name == b"formatCode").unwrap_or_default();
                if shows_percent(&code) {
                    formats.extend(number(tag, b"numFmtId", 0));
                }
            }
            b"cellXfs" => is_of_cells = true,
            b"cellStyles" | b"dxfs" => is_of_cells = false,
            b"xf" if is_of_cells && used.len() < MOST_STYLES => {
                used.push(number(tag, b"numFmtId", 0).unwrap_or_default());
            }
            _ => {}
        }
    });
    let styles = (0..).zip(used);
    let percent = styles.filter(|(_, format)| formats.contains(format));
    percent.map(|(style, _)| style).collect()
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

/// Reads the value of a cell.
fn number_of(text: &[u8]) -> Option<f64> {
    std::str::from_utf8(text).ok()?.trim().parse().ok()
}

/// Returns row and column, from 0, by the name of a cell: 6 and 1 for `B7`.
fn place_of(reference: &str) -> Option<(u32, u32)> {
    let digits = reference.trim_start_matches(|sign: char| sign.is_ascii_alphabetic());
    let row: u32 = digits.parse().ok()?;
    let letters = reference.bytes().take_while(u8::is_ascii_alphabetic);
    let column = letters.take(4).fold(0, |number, letter| {
        number * 26 + u32::from(letter.to_ascii_uppercase() - b'A') + 1
    });
    row.checked_sub(1).zip(column.checked_sub(1))
}
