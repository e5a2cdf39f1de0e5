//! Reads a map on a thread: it comes back whole and laid out, or as a message that says why not.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use super::folder::name_of;
use crate::{
    edit::Document,
    file::{Claim, MapFile, OpenError, Problem, ProblemKind, ReadError, open},
    lang::{Key, Shown as _, Words, words},
    layout::{Fit, MapLayout, MapView, Measure, Request, layout},
    model::{Flaw, JourneyMap, Language, Severity},
    view::Message,
};

/// A map, ready to be shown.
pub(super) struct Loaded {
    /// The document.
    pub(super) document: Document,
    /// The file; none for pasted text.
    pub(super) path: Option<PathBuf>,
    /// What the file holds; none for pasted text.
    pub(super) file: Option<Arc<MapFile>>,
    /// What is worth saying about the file.
    pub(super) notes: Vec<String>,
    /// The language it was laid out in.
    pub(super) language: Language,
    /// The measured texts.
    pub(super) measure: Measure,
    /// The picture.
    pub(super) layout: Arc<MapLayout>,
    /// The session that it was recovered from.
    pub(super) recovered: Option<Claim>,
    /// Whether it is what could be read of a file that stays as it is.
    pub(super) is_copy: bool,
}

/// Reads a file.
pub(super) fn load_file(path: PathBuf, language: Language) -> Result<Box<Loaded>, Message> {
    let words = words(language);
    match open(&path) {
        Ok(file) => whole(file, Some(path), words),
        Err(error) => Err(why_not_opened(&path, &error, words)),
    }
}

/// Reads what can be read of a file as a new map; the file stays as it is.
pub(super) fn load_copy(path: &Path, language: Language) -> Result<Box<Loaded>, Message> {
    let words = words(language);
    let file = open(path).map_err(|error| why_not_opened(path, &error, words))?;
    let map = file.map().clone();
    let (measure, layout) = laid_out(&map, words);
    Ok(Box::new(Loaded {
        document: Document::recovered(map, None),
        path: None,
        file: None,
        notes: vec![words.text(Key::CopyOpened).to_owned()],
        language,
        measure,
        layout,
        recovered: None,
        is_copy: true,
    }))
}

/// Reads the text of a map.
pub(super) fn load_text(text: String, language: Language) -> Result<Box<Loaded>, Message> {
    let words = words(language);
    match MapFile::from_bytes(text.into_bytes()) {
        Ok(file) => whole(file, None, words),
        Err(error) => Err(why_no_map(words.text(Key::PastedText), &error, words)),
    }
}

/// Refuses a damaged map with the list of its problems; lays a whole one out.
fn whole(file: MapFile, path: Option<PathBuf>, words: &Words) -> Result<Box<Loaded>, Message> {
    if !file.is_valid() {
        let name = path
            .as_deref()
            .map_or_else(|| words.text(Key::PastedText).to_owned(), name_of);
        let told = damaged(&name, file.problems(), words);
        return Err(with_salvage(told, path, words));
    }
    let map = file.map().clone();
    let (measure, layout) = laid_out(&map, words);
    let told = file.notices().iter().map(|notice| notice.shown(words));
    let mut notes: Vec<String> = told.collect();
    notes.extend(listed(file.problems(), Severity::Warning, words));
    let document = if path.is_some() {
        Document::saved(map)
    } else {
        Document::unsaved(map)
    };
    Ok(Box::new(Loaded {
        document,
        file: path.is_some().then(|| Arc::new(file)),
        path,
        notes,
        language: words.language(),
        measure,
        layout,
        recovered: None,
        is_copy: false,
    }))
}

/// Reads what an earlier window left behind; it belongs to its file only while that is as it was.
pub(super) fn recover(folder: &Path, language: Language) -> Result<Box<Loaded>, Message> {
    let words = words(language);
    let failed = |line: String| Message {
        title: words.text(Key::RecoveryFailed).to_owned(),
        lines: vec![line],
        ..Message::default()
    };
    let Some(mut claim) = Claim::take(folder) else {
        return Err(failed(words.text(Key::RecoveryTaken).to_owned()));
    };
    claim.note_trial();
    let read = claim.read().map_err(|why| failed(why.shown(words)))?;
    let map = read.map().clone();
    let path = claim.origin().path.clone();
    let file = path.as_ref().and_then(|path| open(path).ok());
    let file = file.filter(|file| claim.origin().is_of(file));
    let note = match (&path, &file) {
        (Some(path), None) => {
            let file = path.display().to_string();
            words.format(Key::RecoveryDetached, &[("file", (&file).into())])
        }
        _ => words.text(Key::RecoveryDone).to_owned(),
    };
    let mut notes = vec![note];
    if !read.is_valid() {
        claim.let_stay();
        let reason = first_error(&read, words);
        notes.push(words.format(Key::RecoveryDamaged, &[("reason", (&reason).into())]));
    }
    let (measure, layout) = laid_out(&map, words);
    Ok(Box::new(Loaded {
        document: Document::recovered(map, file.as_ref().map(|file| file.map().clone())),
        path: path.filter(|_| file.is_some()),
        file: file.map(Arc::new),
        notes,
        language,
        measure,
        layout,
        recovered: Some(claim),
        is_copy: false,
    }))
}

/// Says what is wrong with a damaged map first of all.
pub(super) fn first_error(file: &MapFile, words: &Words) -> String {
    let mut problems = file.problems().iter();
    let first = problems.find(|problem| problem.severity == Severity::Error);
    first.map_or_else(String::new, |problem| problem.shown(words))
}

/// Measures and lays out a whole map.
fn laid_out(map: &JourneyMap, words: &Words) -> (Measure, Arc<MapLayout>) {
    let mut measure = Measure::new();
    let request = Request {
        map,
        view: MapView::Map,
        fit: Fit::Free,
        set: None,
        hides_verdict: false,
        words,
    };
    let layout = layout(&mut measure, &request);
    (measure, Arc::new(layout))
}

/// Says whether something has no name yet, which the window shows by itself and no file is to blame for.
fn is_nameless(problem: &Problem) -> bool {
    matches!(
        problem.kind,
        ProblemKind::Flaw(Flaw::NoTitle | Flaw::Nameless { .. })
    )
}

fn listed(problems: &[Problem], severity: Severity, words: &Words) -> Vec<String> {
    problems
        .iter()
        .filter(|problem| problem.severity == severity && !is_nameless(problem))
        .map(|problem| problem.shown(words))
        .collect()
}

fn why_not_opened(path: &Path, error: &OpenError, words: &Words) -> Message {
    let name = name_of(path);
    match error {
        OpenError::NotAMap { source, .. } => why_no_map(&name, source, words),
        OpenError::Missing { .. }
        | OpenError::NotAFile { .. }
        | OpenError::Unreadable { .. }
        | OpenError::TooLarge { .. } => message(&name, vec![error.shown(words)], words),
    }
}

fn why_no_map(name: &str, error: &ReadError, words: &Words) -> Message {
    match error {
        ReadError::Unfit { problems, .. } if !problems.is_empty() => damaged(name, problems, words),
        _ => message(name, vec![error.shown(words)], words),
    }
}

/// Lists what is wrong with a map, and says what to do about it.
fn damaged(name: &str, problems: &[Problem], words: &Words) -> Message {
    let is_newer = problems
        .iter()
        .any(|problem| matches!(problem.kind, ProblemKind::NewerReader(_)));
    let hint = if is_newer {
        Key::HintNewer
    } else {
        Key::HintDamaged
    };
    Message {
        hint: words.text(hint).to_owned(),
        ..message(name, listed(problems, Severity::Error, words), words)
    }
}

/// Offers to open what could be read of a damaged map.
fn with_salvage(mut message: Message, path: Option<PathBuf>, words: &Words) -> Message {
    if path.is_some() {
        message.hint = format!("{} {}", message.hint, words.text(Key::HintSalvage));
    }
    message.salvage = path;
    message
}

/// Makes a message whose lines say what to do.
fn message(name: &str, lines: Vec<String>, words: &Words) -> Message {
    Message {
        title: words.format(Key::ErrorOpen, &[("file", name.into())]),
        lines,
        ..Message::default()
    }
}
