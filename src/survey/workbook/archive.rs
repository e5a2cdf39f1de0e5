//! Workbooks that are ZIP archives: what kind they are, and what they unpack and unfold to.
//!
//! calamine trusts the numbers that stand in a file; here they are counted before it may.

use std::io::{BufReader, Read};

use quick_xml::{
    Reader,
    events::{BytesStart, Event},
};
use zip::{ZipArchive, result::ZipError};

use super::{
    Kind, MAX_WORKBOOK_BYTES, WorkbookError,
    polled::{Counts, Polled, Watch},
    unfold::Unfolded,
};
use crate::survey::{ForeignFile, SurveyError, TableError};

/// The most different texts that a workbook may announce; room is made for them at once.
const MAX_TEXTS: u64 = 16 << 20;
/// How much is unpacked at once.
const PIECE: usize = 64 * 1024;

/// An archive whose reader is watched.
pub(super) type Archive<'w, 'p> = ZipArchive<Polled<'w, 'p>>;

/// Says which kind of workbook an archive is, once it is sure that it may be read.
pub(super) fn kind_of(bytes: &[u8], watch: &Watch<'_>) -> Result<Kind, SurveyError> {
    let mut archive = ZipArchive::new(Polled::new(bytes, watch, Counts::No)).map_err(zip_error)?;
    let kind = kind_by_parts(&mut archive)?;
    check_size(&mut archive, MAX_WORKBOOK_BYTES)?;
    match kind {
        Kind::Xlsx => check_texts(&mut archive)?,
        Kind::Ods => check_repeats(&mut archive)?,
        Kind::Xls => {}
    }
    Ok(kind)
}

fn kind_by_parts(archive: &mut Archive<'_, '_>) -> Result<Kind, SurveyError> {
    let has = |part: &str| {
        let mut names = archive.file_names();
        names.any(|name| name.replace('\\', "/").eq_ignore_ascii_case(part))
    };
    if has("xl/workbook.xml") {
        return Ok(Kind::Xlsx);
    }
    let foreign = if has("xl/workbook.bin") {
        ForeignFile::BinaryWorkbook
    } else {
        ForeignFile::Zip
    };
    let mut mimetype = Vec::new();
    if let Ok(part) = archive.by_name("mimetype") {
        // A part that cannot be read says nothing.
        let _read = part.take(PIECE as u64).read_to_end(&mut mimetype);
    }
    if mimetype.starts_with(b"application/vnd.oasis.opendocument.spreadsheet") {
        return Ok(Kind::Ods);
    }
    Err(TableError::NotATable { what: foreign }.into())
}

/// Unpacks everything once and counts, because the sizes in an archive may lie.
pub(super) fn check_size(archive: &mut Archive<'_, '_>, limit: u64) -> Result<(), WorkbookError> {
    let declared = archive.decompressed_size();
    if declared.is_some_and(|bytes| bytes > u128::from(limit)) {
        return Err(WorkbookError::TooLarge);
    }
    let mut left = limit;
    let mut piece = vec![0; PIECE];
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).map_err(zip_error)?;
        // What is wrong with a part shows when it is needed.
        while let Ok(length @ 1..) = part.read(&mut piece) {
            left = left
                .checked_sub(length as u64)
                .ok_or(WorkbookError::TooLarge)?;
        }
    }
    Ok(())
}

/// Refuses an xlsx that announces more texts than any workbook has.
fn check_texts(archive: &mut Archive<'_, '_>) -> Result<(), WorkbookError> {
    for index in 0..archive.len() {
        let part = archive.by_index(index).map_err(zip_error)?;
        if !part
            .name()
            .to_ascii_lowercase()
            .ends_with("sharedstrings.xml")
        {
            continue;
        }
        let mut announced = 0;
        each_event(part, &mut |event| match event {
            Event::Start(tag) if tag.local_name().as_ref() == b"sst" => {
                announced = number(tag, b"uniqueCount", 0).unwrap_or_default();
                false
            }
            _ => true,
        });
        if announced > MAX_TEXTS {
            return Err(WorkbookError::TooLarge);
        }
    }
    Ok(())
}

/// Refuses an ods whose repeated rows, cells and blanks unfold to more than is read.
fn check_repeats(archive: &mut Archive<'_, '_>) -> Result<(), WorkbookError> {
    let part = match archive.by_name("content.xml") {
        Ok(part) => part,
        Err(ZipError::FileNotFound) => return Ok(()),
        Err(error) => return Err(zip_error(error)),
    };
    let mut unfolded = Unfolded::default();
    each_event(part, &mut |event| unfolded.add(event));
    unfolded.verdict()
}

/// Hands out the events of a part as calamine sees them, until one is answered with `false`.
pub(super) fn each_event(part: impl Read, take: &mut dyn FnMut(&Event<'_>) -> bool) {
    let mut xml = Reader::from_reader(BufReader::new(part));
    let config = xml.config_mut();
    config.check_end_names = false;
    config.expand_empty_elements = true;
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        // Where this reader stumbles, calamine's does too.
        let Ok(event) = xml.read_event_into(&mut buffer) else {
            return;
        };
        if !take(&event) || matches!(event, Event::Eof) {
            return;
        }
    }
}

/// Reads a number from an attribute; what is no plain number counts as `otherwise`.
pub(super) fn number(tag: &BytesStart<'_>, name: &[u8], otherwise: u64) -> Option<u64> {
    let mut attributes = tag.attributes();
    attributes.with_checks(false);
    let mut readable = attributes.flatten();
    let found = readable.find(|attribute| attribute.key.as_ref() == name)?;
    let plain = std::str::from_utf8(&found.value).ok();
    Some(
        plain
            .and_then(|text| text.parse().ok())
            .unwrap_or(otherwise),
    )
}

fn zip_error(error: ZipError) -> WorkbookError {
    match error {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) | ZipError::InvalidPassword => {
            WorkbookError::Encrypted
        }
        error => WorkbookError::damaged(&error),
    }
}
