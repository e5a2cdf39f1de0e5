//! Files that are made from a short recipe, because they are too large to be stored or are no files at all.

use std::{
    fs::{self, File},
    io::{BufWriter, Write},
    path::{Path, PathBuf},
};

use rust_xlsxwriter::Workbook;
use tempfile::TempDir;
use zip::{ZipWriter, write::SimpleFileOptions};

use super::{home, table::Entry};

/// How the recipe of a file begins that is made only for those who ask for it.
const LARGE: &str = "large ";

/// Returns where the files that are made stay, if somebody wants them.
fn kept() -> Option<PathBuf> {
    std::env::var_os("TOUCHLINE_CORPUS_OUT").map(PathBuf::from)
}

/// Returns the file of an entry, made anew if it is not stored; none where this system has no such thing.
pub(super) fn place(entry: &Entry, folder: &TempDir) -> Option<PathBuf> {
    let Some(recipe) = &entry.recipe else {
        return Some(home().join(&entry.name));
    };
    let kept = kept();
    let recipe = match recipe.strip_prefix(LARGE) {
        Some(_) if kept.is_none() => return None,
        Some(recipe) => recipe,
        None => recipe.as_str(),
    };
    if let Some(path) = recipe.strip_prefix("the path ") {
        return Some(PathBuf::from(path)).filter(|path| path.exists());
    }
    let path = kept
        .unwrap_or_else(|| folder.path().to_owned())
        .join(&entry.name);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    if fs::symlink_metadata(&path).is_ok_and(|there| !there.is_dir()) {
        // Of an earlier run.
        fs::remove_file(&path).unwrap();
    }
    make(recipe, &path).then_some(path)
}

/// Makes what a recipe says; false where this system has no such thing.
fn make(recipe: &str, path: &Path) -> bool {
    match recipe {
        "a folder" => fs::create_dir_all(path).unwrap(),
        "a pipe" => return make_pipe(path),
        "a read-only folder" => return make_read_only(path),
        _ => match recipe.strip_prefix("a link to ") {
            Some(target) => return make_link(target, path),
            None => make_file(recipe, path),
        },
    }
    true
}

#[cfg(unix)]
fn make_pipe(path: &Path) -> bool {
    let made = std::process::Command::new("mkfifo").arg(path).status();
    made.unwrap().success()
}

#[cfg(unix)]
fn make_link(target: &str, path: &Path) -> bool {
    std::os::unix::fs::symlink(target, path).unwrap();
    true
}

/// Makes a folder into which nobody may write; root may write anywhere.
#[cfg(unix)]
fn make_read_only(path: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt as _;

    fs::create_dir_all(path).unwrap();
    fs::set_permissions(path, fs::Permissions::from_mode(0o555)).unwrap();
    File::create(path.join("probe")).is_err()
}

#[cfg(not(unix))]
fn make_pipe(_path: &Path) -> bool {
    false
}

#[cfg(not(unix))]
fn make_link(_target: &str, _path: &Path) -> bool {
    false
}

#[cfg(not(unix))]
fn make_read_only(_path: &Path) -> bool {
    false
}

/// Writes the pieces of a recipe one after the other.
fn make_file(recipe: &str, path: &Path) {
    let mut out = BufWriter::new(File::create(path).unwrap());
    let mut rest = recipe.trim();
    while !rest.is_empty() {
        let (piece, behind) = split_piece(rest);
        rest = behind.trim_start();
        if piece.starts_with('"') {
            out.write_all(text(piece).as_bytes()).unwrap();
        } else if let Some(times) = piece.strip_suffix('*') {
            let (repeated, behind) = split_piece(rest);
            rest = behind.trim_start();
            repeat(&mut out, &text(repeated), times.parse().unwrap());
        } else if let Some(name) = piece.strip_prefix('@') {
            out.write_all(&fs::read(home().join(name)).unwrap())
                .unwrap();
        } else if let Some(digits) = piece.strip_prefix("hex:") {
            out.write_all(&bytes(digits)).unwrap();
        } else {
            out.write_all(&book(piece)).unwrap();
        }
    }
    out.flush().unwrap();
}

/// Splits off a text in quotes, or a word up to the next blank or quote.
fn split_piece(recipe: &str) -> (&str, &str) {
    let Some(inside) = recipe.strip_prefix('"') else {
        let end = recipe.find([' ', '"']).unwrap_or(recipe.len());
        return recipe.split_at(end);
    };
    let mut is_escaped = false;
    for (at, c) in inside.char_indices() {
        if c == '"' && !is_escaped {
            return recipe.split_at(at + 2);
        }
        is_escaped = c == '\\' && !is_escaped;
    }
    panic!("a quote is open in {recipe:?}");
}

fn text(quoted: &str) -> String {
    ron::from_str(quoted).unwrap_or_else(|error| panic!("{quoted}: {error}"))
}

/// Writes a text many times; its # is the number of the repeat.
fn repeat(out: &mut impl Write, text: &str, times: usize) {
    if text.contains('#') {
        for number in 1..=times {
            let numbered = text.replace('#', &number.to_string());
            out.write_all(numbered.as_bytes()).unwrap();
        }
        return;
    }
    // Whole blocks, so that hundreds of megabytes take no minute.
    let in_block = (65_536 / text.len()).clamp(1, times.max(1));
    let block = text.repeat(in_block);
    for _ in 0..times / in_block {
        out.write_all(block.as_bytes()).unwrap();
    }
    out.write_all(text.repeat(times % in_block).as_bytes())
        .unwrap();
}

fn bytes(digits: &str) -> Vec<u8> {
    let pairs = digits.as_bytes().chunks(2);
    let pairs = pairs.map(|pair| std::str::from_utf8(pair).unwrap());
    pairs
        .map(|pair| u8::from_str_radix(pair, 16).unwrap())
        .collect()
}

/// Makes a workbook.
fn book(name: &str) -> Vec<u8> {
    match name {
        "book" => answers().save_to_buffer().unwrap(),
        "half-a-book" => {
            let whole = answers().save_to_buffer().unwrap();
            whole[..whole.len() / 2].to_vec()
        }
        "book-without-answers" => {
            let mut book = Workbook::new();
            book.add_worksheet();
            book.save_to_buffer().unwrap()
        }
        "book-of-one-far-cell" => {
            let mut book = Workbook::new();
            let sheet = book.add_worksheet();
            sheet.write_string(0, 0, "Pays").unwrap();
            sheet.write_number(1_048_575, 16_383, 5.0).unwrap();
            book.save_to_buffer().unwrap()
        }
        "zip-bomb" => bomb("xl/worksheets/sheet1.xml", 600),
        "zip-bomb-beside-the-sheet" => bomb("xl/media/image1.png", 600),
        _ => panic!("nobody knows how to make {name:?}"),
    }
}

fn answers() -> Workbook {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write_string(0, 0, "Pays").unwrap();
    for row in 1..=20 {
        sheet.write_number(row, 0, row % 5 + 1).unwrap();
    }
    book
}

/// Makes a workbook of a few hundred kilobytes one part of which has so many megabytes when it is unpacked.
fn bomb(part: &str, megabytes: usize) -> Vec<u8> {
    let mut archive = ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default();
    archive.start_file("xl/workbook.xml", options).unwrap();
    archive.write_all(b"<workbook/>").unwrap();
    archive.start_file(part, options).unwrap();
    let blanks = vec![b' '; 1 << 20];
    for _ in 0..megabytes {
        archive.write_all(&blanks).unwrap();
    }
    archive.finish().unwrap().into_inner()
}
