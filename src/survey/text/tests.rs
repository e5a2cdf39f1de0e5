//! What a reader sees of a file's encoding: the right letters, whatever the bytes and however they arrive.

use std::io::{Cursor, Read};

use proptest::prelude::*;

use super::{SurveyTextError, TextEncoding, Utf8Reader, detect_encoding};

const GERMAN: &str = "Kanal;Größe;Note\nFiliale „Süd“;groß;2\nWäscherei;weiß;1\n";

/// Hands out a few bytes at a time.
pub(crate) struct Drip<'a> {
    pub(crate) bytes: &'a [u8],
    pub(crate) step: usize,
}

impl Read for Drip<'_> {
    fn read(&mut self, room: &mut [u8]) -> std::io::Result<usize> {
        let step = self.step.min(room.len());
        self.bytes.read(&mut room[..step])
    }
}

pub(crate) fn utf_16(text: &str, is_little: bool) -> Vec<u8> {
    let units = text.encode_utf16();
    if is_little {
        units.flat_map(u16::to_le_bytes).collect()
    } else {
        units.flat_map(u16::to_be_bytes).collect()
    }
}

pub(crate) fn windows_1252(text: &str) -> Vec<u8> {
    encoding_rs::WINDOWS_1252.encode(text).0.into_owned()
}

fn label(bytes: &[u8]) -> (&'static str, bool) {
    let found = detect_encoding(bytes, true, None).unwrap();
    (found.label, found.bom)
}

fn read(bytes: &[u8], encoding: TextEncoding) -> (String, u64) {
    let mut texts = [1, 2, 7, 4096].map(|step| {
        let mut reader = Utf8Reader::new(Drip { bytes, step }, encoding);
        let mut text = Vec::new();
        reader.read_to_end(&mut text).unwrap();
        assert_eq!(reader.bytes_read(), bytes.len() as u64);
        (String::from_utf8(text).unwrap(), reader.undecodable())
    });
    texts.sort();
    assert_eq!(texts.first(), texts.last(), "chunks change the text");
    texts.into_iter().next().unwrap()
}

#[test]
fn encodings_of_spreadsheets_are_found() {
    assert_eq!(label(b""), ("utf-8", false));
    assert_eq!(label(b"a,b\n1,2\n"), ("utf-8", false));
    assert_eq!(label(GERMAN.as_bytes()), ("utf-8", false));
    assert_eq!(
        label(format!("\u{FEFF}{GERMAN}").as_bytes()),
        ("utf-8", true)
    );
    assert_eq!(label(&windows_1252(GERMAN)), ("windows-1252", false));
    for (is_little, name) in [(true, "utf-16le"), (false, "utf-16be")] {
        assert_eq!(label(&utf_16(GERMAN, is_little)), (name, false));
        let marked = utf_16(&format!("\u{FEFF}{GERMAN}"), is_little);
        assert_eq!(label(&marked), (name, true));
    }
}

#[test]
fn a_tail_of_nuls_is_not_utf_16() {
    let mut damaged = b"a,b\n1,2\n".to_vec();
    damaged.resize(4096, 0);
    assert_eq!(label(&damaged), ("utf-8", false));
}

#[test]
fn a_sample_may_end_inside_a_character() {
    let cut = &"Größe".as_bytes()[..3];
    let of_part = detect_encoding(cut, false, None).unwrap();
    let of_whole = detect_encoding(cut, true, None).unwrap();
    assert_eq!(of_part.label, "utf-8");
    assert_ne!(of_whole.label, "utf-8");
}

#[test]
fn few_umlauts_are_never_taken_for_a_foreign_script() {
    for text in [
        "ß",
        "ä;ö\n1;2\n",
        "Straße;Note\nMüllerstraße;1\n",
        "Ä\nÖ\nÜ\n",
    ] {
        assert_eq!(label(&windows_1252(text)).0, "windows-1252", "{text}");
    }
}

#[test]
fn a_cyrillic_file_keeps_its_letters() {
    let text = "Вопрос;Оценка\nНасколько вы довольны доставкой;хорошо\nМагазин и касса;плохо\n";
    let bytes = encoding_rs::WINDOWS_1251.encode(text).0.into_owned();
    let encoding = detect_encoding(&bytes, true, None).unwrap();
    assert_eq!(read(&bytes, encoding), (text.to_owned(), 0));
}

#[test]
fn a_wanted_encoding_wins_but_the_mark_orders_utf_16() {
    let wanted = |bytes: &[u8], label| detect_encoding(bytes, true, Some(label)).unwrap().label;
    assert_eq!(wanted(GERMAN.as_bytes(), "ISO-8859-15"), "iso-8859-15");
    assert_eq!(wanted(b"abc", " Latin1 "), "windows-1252");
    assert_eq!(wanted(&utf_16("\u{FEFF}a", false), "utf-16"), "utf-16be");
}

#[test]
fn an_unknown_encoding_is_named() {
    let error = detect_encoding(b"a", true, Some("klingon")).unwrap_err();
    let label = "klingon".to_owned();
    assert_eq!(error, SurveyTextError::UnknownEncoding { label });
    assert!(error.to_string().contains("\"klingon\""));
}

#[test]
fn text_arrives_without_its_mark_in_any_chunks() {
    let files = [
        GERMAN.as_bytes().to_vec(),
        format!("\u{FEFF}{GERMAN}").into_bytes(),
        utf_16(&format!("\u{FEFF}{GERMAN}"), true),
        utf_16(GERMAN, true),
        utf_16(GERMAN, false),
        windows_1252(GERMAN),
    ];
    for bytes in files {
        let encoding = detect_encoding(&bytes, true, None).unwrap();
        assert_eq!(
            read(&bytes, encoding),
            (GERMAN.to_owned(), 0),
            "{encoding:?}"
        );
    }
}

#[test]
fn undecodable_bytes_are_replaced_and_counted() {
    let (text, undecodable) = read(b"gut\xFF\xFE;sch\xC3\xB6n\xC3", TextEncoding::UTF_8);
    assert_eq!(text, "gut\u{FFFD}\u{FFFD};schön\u{FFFD}");
    assert_eq!(undecodable, 3);
    let utf_16le = detect_encoding(b"a", true, Some("utf-16le")).unwrap();
    let (text, undecodable) = read(b"a\x00\x00\xD8b\x00c", utf_16le);
    assert_eq!((text.as_str(), undecodable), ("a\u{FFFD}b\u{FFFD}", 2));
}

#[test]
fn the_first_undecodable_place_is_known() {
    for step in [1, 5, 4096] {
        let bytes = b"line\nw\xC3\xA4re\xFF\nmore\xFF\n";
        let mut reader = Utf8Reader::new(Drip { bytes, step }, TextEncoding::UTF_8);
        std::io::copy(&mut reader, &mut std::io::sink()).unwrap();
        assert_eq!(reader.first_undecodable(), Some(10), "step {step}");
    }
}

proptest! {
    #[test]
    fn any_text_survives_any_encoding(text in "[^\u{FEFF}]{0,200}") {
        prop_assert_eq!(read(text.as_bytes(), TextEncoding::UTF_8), (text.clone(), 0));
        for label in ["utf-16le", "utf-16be"] {
            let encoding = detect_encoding(b"", true, Some(label)).unwrap();
            let bytes = utf_16(&text, label == "utf-16le");
            prop_assert_eq!(read(&bytes, encoding), (text.clone(), 0));
        }
    }

    #[test]
    fn any_bytes_become_the_same_text_as_in_the_standard_library(bytes: Vec<u8>) {
        let bytes = [b"x", &bytes[..]].concat();
        let mut text = Vec::new();
        Utf8Reader::new(Cursor::new(&bytes), TextEncoding::UTF_8).read_to_end(&mut text).unwrap();
        prop_assert_eq!(String::from_utf8(text).unwrap(), String::from_utf8_lossy(&bytes));
    }
}
