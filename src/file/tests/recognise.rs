//! Files that are no map, or a map in another dress.

use crate::{
    file::{
        Foreign, Limit, MAX_FILE_BYTES, MapFile, Notice, ProblemKind, ReadError, recognise, write,
    },
    model::random::large_map,
};

/// Reads bytes that are no map and returns the sentence that says why.
#[track_caller]
fn refused(bytes: impl AsRef<[u8]>) -> String {
    let error = MapFile::from_bytes(bytes.as_ref().to_vec()).unwrap_err();
    error.to_string()
}

#[track_caller]
fn check_refused(bytes: impl AsRef<[u8]>, words: &str) {
    let message = refused(bytes);
    assert!(message.contains(words), "{message}");
}

fn canonical() -> String {
    write(&large_map(3))
}

#[test]
fn damage_of_a_power_cut_is_named() {
    check_refused("", "empty (0 bytes)");
    check_refused([0; 300], "300 NUL bytes");
    check_refused(" \n\t\n", "only white space");
}

#[test]
fn files_of_other_kinds_are_named() {
    check_refused(
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
        "this is a PNG image, not a journey map",
    );
    check_refused(b"\xFF\xD8\xFF\xE0\0\x10JFIF", "JPEG");
    check_refused("%PDF-1.7\n", "PDF");
    check_refused(b"PK\x03\x04\x14\0", "zip archive");
    check_refused("{\"title\": 1}", "JSON");
    check_refused("[1, 2]", "JSON");
    check_refused("<!DOCTYPE html><html>", "HTML");
    check_refused("id;Note\n1;5\n", "import it into a map as a survey");
    check_refused("\u{FEFF}id,\"Score (1-5)\"\n1,5\n", "CSV");
    check_refused("Dear all, here is the map.", "CSV");
    check_refused(
        "GameConfig(window: (800, 600))",
        "RON document of GameConfig",
    );
    check_refused("()", "`format` is missing");
    check_refused("JourneyMap", "expected JourneyMap(...)");
}

#[test]
fn kinds_can_be_told_apart_by_programs() {
    let error = MapFile::from_bytes(b"%PDF-1.4".to_vec()).unwrap_err();
    assert_eq!(error, ReadError::Foreign(Foreign::Pdf));
}

#[test]
fn bytes_that_are_no_text_are_found() {
    let text = b"JourneyMap(\n  format: 1,\n  h\xFC: 1,\n)";
    check_refused(text, "line 3, column 4: the byte 0xfc");
}

#[test]
fn a_whole_map_before_nuls_is_read_with_a_note() {
    let mut bytes = canonical().into_bytes();
    bytes.extend([0; 4096]);
    let file = MapFile::from_bytes(bytes.clone()).unwrap();
    assert!(file.is_valid());
    assert_eq!(file.map(), &large_map(3));
    assert_eq!(file.notices(), [Notice::NulTail(4096)]);
    assert_eq!(file.bytes_for(file.map()), bytes);
}

#[test]
fn a_torn_map_before_nuls_is_read_as_far_as_it_goes() {
    let text = canonical();
    let mut bytes = text.as_bytes()[..text.len() / 2].to_vec();
    bytes.extend([0; 512]);
    let file = MapFile::from_bytes(bytes).unwrap();
    assert!(!file.is_valid());
    assert!(
        file.problems()
            .iter()
            .any(|one| one.message().contains("truncated"))
    );
}

#[test]
fn one_endless_word_is_a_text_and_a_short_one_the_name_of_a_map() {
    let recognised = |length: usize| recognise("é".repeat(length).as_bytes()).map(drop);
    assert_eq!(recognised(1_000), Err(ReadError::Foreign(Foreign::Text)));
    assert_eq!(recognised(512), Ok(()));
    let table = format!("{}\n1,2\n", "word,".repeat(1_000));
    let table = recognise(table.as_bytes()).map(drop);
    assert_eq!(table, Err(ReadError::Foreign(Foreign::Csv)));
}

#[test]
fn a_byte_order_mark_is_no_fault() {
    let file = MapFile::from_bytes(format!("\u{FEFF}{}", canonical()).into_bytes()).unwrap();
    assert!(file.is_valid());
    assert_eq!(file.notices(), [Notice::ByteOrderMark]);
}

#[test]
fn utf_16_is_read_with_and_without_a_mark() {
    let units: Vec<u16> = canonical().encode_utf16().collect();
    let little: Vec<u8> = units.iter().flat_map(|unit| unit.to_le_bytes()).collect();
    let big: Vec<u8> = units.iter().flat_map(|unit| unit.to_be_bytes()).collect();
    let marked = [b"\xFF\xFE".as_slice(), &little].concat();
    for (bytes, name) in [
        (little, "UTF-16LE"),
        (big, "UTF-16BE"),
        (marked, "UTF-16LE"),
    ] {
        let file = MapFile::from_bytes(bytes).unwrap();
        assert_eq!(file.map(), &large_map(3));
        assert_eq!(file.notices(), [Notice::Encoding(name)]);
    }
}

#[test]
fn line_ends_of_windows_are_read() {
    let file = MapFile::from_bytes(canonical().replace('\n', "\r\n").into_bytes()).unwrap();
    assert!(file.is_valid());
    assert_eq!(file.map(), &large_map(3));
    assert!(!file.keeps_layout());
}

#[test]
fn merge_conflicts_are_named_with_their_line() {
    let text = "JourneyMap(\n  format: 1,\n<<<<<<< HEAD\n  header: (title: \"A\"),\n=======\n  header: (title: \"B\"),\n>>>>>>> other\n)\n";
    check_refused(text, "line 3, column 1: this is a merge-conflict marker");
}

#[test]
fn limits_are_named_with_their_line() {
    check_refused(
        format!("JourneyMap(\n{}", "(".repeat(200_000)),
        "line 2, column 64: more than 64 brackets",
    );
    let many = format!(
        "JourneyMap(format: 1, stages: [{}])",
        "(),".repeat(1_000_001)
    );
    check_refused(many, "1000000 list elements");
    let fields = format!(
        "JourneyMap(format: 1, header: ({}))",
        "a:1,".repeat(500_001)
    );
    check_refused(fields, "500000 fields");
    let unknown = format!("JourneyMap(format: 1, header: ({}))", "a:1,".repeat(50_001));
    check_refused_by(unknown, Limit::Unknown);
    let errors = format!("JourneyMap(format: 1, stages: [{}])", "(),".repeat(10_001));
    check_refused_by(errors, Limit::Errors);
    check_refused(vec![b' '; MAX_FILE_BYTES + 1], "has 67108865 bytes");
}

#[track_caller]
fn check_refused_by(text: String, limit: Limit) {
    let ReadError::Unfit { problems, .. } = MapFile::from_bytes(text.into_bytes()).unwrap_err()
    else {
        panic!("refused for another reason");
    };
    assert_eq!(problems.last().unwrap().kind, ProblemKind::TooMuch(limit));
}

#[test]
fn a_map_that_only_a_newer_version_reads_is_refused() {
    let text = "JourneyMap(\n  format: 4,\n  min_reader: 3,\n  worlds: [],\n)";
    check_refused(
        text,
        "line 3, column 15: this map needs a Touchline that reads format 3",
    );
}

#[test]
fn a_truncated_map_is_read_as_far_as_it_goes() {
    let text = canonical();
    for length in (text.find("stages").unwrap()..text.len() - 2).step_by(7) {
        let file = MapFile::from_bytes(text.as_bytes()[..length].to_vec()).unwrap();
        assert!(!file.is_valid(), "{length}");
    }
    let most = text.find("feedback").unwrap();
    let file = MapFile::from_bytes(text.as_bytes()[..most].to_vec()).unwrap();
    assert_eq!(file.map().stages, large_map(3).stages);
    let last = file.problems().last().unwrap().to_string();
    assert!(last.contains("truncated"), "{last}");
}
