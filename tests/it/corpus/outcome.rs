//! What comes of a file of the corpus, compared with what is expected.

use std::{
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
};

use quick_xml::{Reader, events::Event};
use tempfile::TempDir;
use touchline::{
    file::{MAX_FILE_BYTES, MapFile, Problem, Settings, find_lost, open_picture, read, write},
    model::{
        Extra, IdSource, Image, ImageId, Known, MAX_IMAGE_BYTES, Picture, PictureKind, Severity,
    },
};

use super::{
    home,
    made::place,
    table::{Check, Deed, Entry, Word},
};
use crate::cli::{Touchline, folder};

/// How much of a text a failure quotes.
const QUOTED: usize = 1_500;

/// Checks one file and returns everything that is not as expected.
pub(super) fn wrong(entry: &Entry) -> Vec<String> {
    // If something panics, this is the last line.
    println!("{}", entry.name);
    let folder = folder();
    let Some(path) = place(entry, &folder) else {
        return Vec::new();
    };
    let mut wrong = Vec::new();
    for check in &entry.checks {
        let (told, faults) = outcome(check, &path, &folder);
        let missing = check.words.iter().filter(|word| !fits(word, &told));
        let missing = missing.map(|word| {
            let how = if word.wanted { "missing" } else { "there" };
            format!("{:?} is {how}", word.text)
        });
        let found: Vec<String> = faults.into_iter().chain(missing).collect();
        if !found.is_empty() {
            let quoted: String = told.chars().take(QUOTED).collect();
            let found = found.join("; ");
            wrong.push(format!(
                "expected.txt:{}: {}: {found} in:\n{quoted}",
                check.line, entry.name
            ));
        }
    }
    if entry.kind() == "maps" {
        let broken = broken_laws(&path, &folder);
        wrong.extend(
            broken
                .into_iter()
                .map(|law| format!("{}: {law}", entry.name)),
        );
    }
    wrong
}

fn fits(word: &Word, told: &str) -> bool {
    told.contains(&word.text) == word.wanted
}

/// Does what a check says, and returns what is told and what is wrong whatever the words.
fn outcome(check: &Check, path: &Path, folder: &TempDir) -> (String, Vec<String>) {
    match &check.deed {
        Deed::Run(arguments, code) => run(arguments, *code, path, folder),
        Deed::Opens => match MapFile::from_bytes(fs::read(path).unwrap()) {
            Ok(file) => (all_about(&file), Vec::new()),
            Err(error) => (error.to_string(), vec!["it was refused".to_owned()]),
        },
        Deed::Refused => match MapFile::from_bytes(fs::read(path).unwrap()) {
            Ok(file) => (all_about(&file), vec!["it was opened".to_owned()]),
            Err(error) => (error.to_string(), Vec::new()),
        },
        Deed::Keeps => match MapFile::from_bytes(fs::read(path).unwrap()) {
            Ok(file) => (write(file.map()), Vec::new()),
            Err(error) => (error.to_string(), vec!["nothing was kept".to_owned()]),
        },
        Deed::Writes(name) => written(&folder.path().join(name)),
        Deed::Settings => settings(&fs::read(path).unwrap()),
        Deed::Recovers => recovered(path, folder),
        Deed::Picture => picture(path),
    }
}

/// Tells how large a map is, and everything that is noticed about its file.
fn all_about(file: &MapFile) -> String {
    let map = file.map();
    let mut told = format!(
        "{} stages, {} touchpoints\n",
        map.stages.len(),
        map.touchpoint_count()
    );
    for problem in file.problems() {
        let _written = writeln!(told, "{:?} {problem}", problem.severity);
    }
    for notice in file.notices() {
        let _written = writeln!(told, "Note {notice}");
    }
    told
}

fn run(arguments: &[String], code: i32, path: &Path, folder: &TempDir) -> (String, Vec<String>) {
    let arguments = arguments.iter().map(|argument| match argument.as_str() {
        "@" => path.to_owned(),
        other => match (other.strip_prefix("@/"), other.strip_prefix('@')) {
            (Some(inside), _) => path.join(inside),
            (None, Some(name)) => home().join(name),
            (None, None) => PathBuf::from(other),
        },
    });
    let ran = Touchline::new(folder).args(arguments).run();
    let mut faults = Vec::new();
    if ran.code() != Some(code) {
        faults.push(format!("it exited with {:?}, not with {code}", ran.code()));
    }
    let (stdout, stderr) = (ran.stdout(), ran.stderr());
    if stderr.contains("panicked") {
        faults.push("it panicked".to_owned());
    }
    if code == 2 && !stdout.is_empty() {
        faults.push("it printed a result".to_owned());
    }
    let says_what_to_do = [";", "did you mean", "see the list"]
        .iter()
        .any(|sign| stderr.contains(sign));
    if code != 0 && !says_what_to_do {
        faults.push("it does not say what to do".to_owned());
    }
    let told = format!("{stdout}{stderr}");
    if !stdout.starts_with('{') && told.chars().any(steers) {
        faults.push("it tells what steers a terminal".to_owned());
    }
    (told, faults)
}

/// Says whether a character moves the cursor, colours the text or turns it around.
fn steers(c: char) -> bool {
    (c.is_control() && !matches!(c, '\n' | '\t'))
        || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// Reads a file that a run has written; a picture as SVG must be XML.
fn written(path: &Path) -> (String, Vec<String>) {
    let bytes = match fs::read(path) {
        Ok(bytes) => bytes,
        Err(error) => {
            return (
                error.to_string(),
                vec![format!("{} is not there", path.display())],
            );
        }
    };
    let text = String::from_utf8_lossy(&bytes).into_owned();
    let is_svg = path.extension().is_some_and(|ending| ending == "svg");
    let fault = if is_svg { xml_fault(&text) } else { None };
    (text, fault.into_iter().collect())
}

/// Says why a text is no XML; also for characters that XML 1.0 does not have.
fn xml_fault(text: &str) -> Option<String> {
    let is_allowed = |c: char| matches!(c, '\t' | '\n' | '\r' | ' '..='\u{FFFD}' | '\u{10000}'..);
    if let Some(c) = text.chars().find(|c| !is_allowed(*c)) {
        return Some(format!("{c:?} is not allowed in XML"));
    }
    let mut reader = Reader::from_str(text);
    loop {
        match reader.read_event() {
            Ok(Event::Eof) => return None,
            Ok(_) => {}
            Err(error) => return Some(format!("it is no XML: {error}")),
        }
    }
}

fn settings(bytes: &[u8]) -> (String, Vec<String>) {
    let (settings, note) = Settings::from_bytes(bytes);
    let mut told = note.map_or_else(|| "fine\n".to_owned(), |note| format!("{note}\n"));
    told.push_str(&settings.to_ron());
    let (again, note) = Settings::from_bytes(settings.to_ron().as_bytes());
    let fault = (again != settings || note.is_some()).then(|| "they do not come back".to_owned());
    (told, fault.into_iter().collect())
}

/// Puts a file into a session as what its name says, and finds what the session holds.
fn recovered(path: &Path, folder: &TempDir) -> (String, Vec<String>) {
    let session = folder.path().join("sessions/1-0");
    fs::create_dir_all(&session).unwrap();
    let name = path.file_name().unwrap().to_str().unwrap();
    let is = |what: &str| name.starts_with(what);
    let whole = home().join("maps/whole.ron");
    let snapshot = if is("snapshot") {
        path
    } else {
        whole.as_path()
    };
    fs::copy(snapshot, session.join("snapshot-1.ron")).unwrap();
    if is("journal") {
        fs::copy(path, session.join("journal-1.log")).unwrap();
    }
    let meta = session.join("meta.ron");
    if is("meta") {
        fs::copy(path, meta).unwrap();
    } else {
        fs::write(
            meta,
            "Session(format: 1, process: 1, path: None, sha256: None)",
        )
        .unwrap();
    }
    let found = find_lost(&folder.path().join("sessions"));
    let lost = found.lost.first().map(|lost| write(&lost.map));
    let unread = found.unread.first().map(|unread| unread.why.to_string());
    let told = lost.or(unread).unwrap_or_else(|| "nothing".to_owned());
    (told, Vec::new())
}

/// Reads a picture, and tells what is put into the map or why it is not.
fn picture(path: &Path) -> (String, Vec<String>) {
    match open_picture(path) {
        Ok(picture) => {
            let ([width, height], format) = (picture.size, PictureKind::from(picture.format));
            let fault = unfit(picture);
            (
                format!("{width}x{height} {format}"),
                fault.into_iter().collect(),
            )
        }
        Err(error) => {
            let told = error.to_string();
            let fault = (!told.contains("; ")).then(|| "it does not say what to do".to_owned());
            (told, fault.into_iter().collect())
        }
    }
}

/// Says why a picture does not fit into a map, or cannot be drawn from it.
fn unfit(picture: Picture) -> Option<String> {
    if picture.bytes.len() > MAX_IMAGE_BYTES {
        return Some(format!("it has {} bytes", picture.bytes.len()));
    }
    let image = Image {
        id: ImageId::draw(&mut IdSource::seeded(1)),
        caption: String::new(),
        format: Known::Is(picture.format),
        bytes: picture.bytes,
        extra: Extra::default(),
    };
    if image.size() != Some(picture.size) {
        return Some("its header states another size".to_owned());
    }
    image.pixels().err().map(|error| error.to_string())
}

/// Checks what holds of every file that might be a map, and returns what does not.
fn broken_laws(path: &Path, folder: &TempDir) -> Vec<String> {
    let mut broken = Vec::new();
    let bytes = fs::read(path).unwrap();
    let opened = MapFile::from_bytes(bytes.clone());
    let code = match &opened {
        _ if bytes.len() > MAX_FILE_BYTES => 2,
        Ok(file) if file.is_valid() => 0,
        _ => 1,
    };
    for arguments in [&["check", "@", "--json"][..], &["curve", "@"]] {
        let arguments: Vec<String> = arguments.iter().map(|one| (*one).to_owned()).collect();
        let (told, faults) = run(&arguments, code, path, folder);
        let quoted: String = told.chars().take(QUOTED).collect();
        broken.extend(
            faults
                .into_iter()
                .map(|fault| format!("{arguments:?}: {fault} in:\n{quoted}")),
        );
    }
    let Ok(file) = opened else {
        return broken;
    };
    if file.bytes_for(file.map()) != bytes {
        broken.push("unchanged it is not saved as it was".to_owned());
    }
    let text = write(file.map());
    let again = read(&text);
    if !again.is_valid() {
        broken.push(format!(
            "what was read of it is no whole map: {:?}",
            again.problems
        ));
    }
    if again.map.as_ref() != Some(file.map()) {
        broken.push("what was read of it does not come back".to_owned());
    }
    let is_error = |problem: &&Problem| problem.severity == Severity::Error;
    for problem in file.problems().iter().filter(is_error) {
        if !problem.message().contains("; ") {
            broken.push(format!("{problem}: it does not say what to do"));
        }
    }
    broken
}
