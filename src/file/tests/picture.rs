//! Picture files: what a file is told by its content, and what it is where it is no picture.

use std::fs;

use crate::{
    file::{OpenError, OpenPictureError, open_picture, write},
    model::random::{large_map, picture},
};

/// Checks what a file is said to be.
#[track_caller]
fn check_named(bytes: &[u8], words: &str) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("photo.png");
    fs::write(&path, bytes).unwrap();
    let message = open_picture(&path).unwrap_err().to_string();
    assert!(message.contains("photo.png: "), "{message}");
    assert!(message.contains(words), "{message}");
}

#[test]
fn the_content_of_a_file_says_what_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("photo.txt");
    fs::write(&path, &picture(0, [48, 32], [1, 2, 3]).bytes).unwrap();
    assert_eq!(open_picture(&path).unwrap().size, [48, 32]);

    fs::write(&path, "Dear all").unwrap();
    let message = open_picture(&path).unwrap_err().to_string();
    assert!(message.contains("photo.txt: this is a text"), "{message}");

    let missing = open_picture(&folder.path().join("nothing.png"));
    let is_missing = |error: OpenPictureError| {
        matches!(error, OpenPictureError::Open(OpenError::Missing { .. }))
    };
    assert!(missing.is_err_and(is_missing));
    let not_a_file = open_picture(folder.path());
    let is_folder = |error: OpenPictureError| {
        matches!(error, OpenPictureError::Open(OpenError::NotAFile { .. }))
    };
    assert!(not_a_file.is_err_and(is_folder));
}

#[test]
fn files_of_other_kinds_are_named() {
    check_named(b"", "0 bytes");
    check_named(b"\0\0\0\0\0\0\0\0", "a binary file");
    check_named(
        b"BM\x36\0\0\0\0\0\0\0\x36\0\0\0",
        "this is a BMP image, and only PNG, JPEG",
    );
    check_named(b"II*\0\x08\0\0\0", "a TIFF image");
    check_named(b"MM\0*\0\0\0\x08", "a TIFF image");
    check_named(
        b"\0\0\0\x18ftypheic\0\0\0\0mif1heic",
        "a HEIC or AVIF image",
    );
    check_named(b"%PDF-1.7\n", "a PDF document");
    check_named(b"PK\x03\x04\x14\0", "a zip archive");
    check_named(b"<?xml version=\"1.0\"?>\n<svg/>", "an SVG drawing");
    check_named(b"<!doctype html><html><svg/></html>", "HTML");
    check_named(b"GIF88a", "a file of no known kind");
    check_named(b"\xFE\xDC\xBA\x98", "a file of no known kind");
    check_named(write(&large_map(3)).as_bytes(), "a journey map");
    check_named(b"Touchpoint(name: \"Till\")", "a text");
}
