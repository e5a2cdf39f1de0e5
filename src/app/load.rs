//! Reads a map on a thread: it comes back whole and laid out, or as a message that says why not.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use super::folder::name_of;
use crate::{
    edit::Document,
    file::{MapFile, OpenError, Problem, ProblemKind, ReadError, open},
    lang::{Key, Words, words},
    layout::{Fit, MapLayout, MapView, Measure, Request, layout},
    model::{Language, Severity},
    view::Message,
};

/// A map, ready to be shown.
pub(super) struct Loaded {
    /// The document.
    pub(super) document: Document,
    /// The file; none for pasted text.
    pub(super) path: Option<PathBuf>,
    /// What is worth saying about the file.
    pub(super) notes: Vec<String>,
    /// The language it was laid out in.
    pub(super) language: Language,
    /// The measured texts.
    pub(super) measure: Measure,
    /// The picture.
    pub(super) layout: Arc<MapLayout>,
}

/// Reads a file.
pub(super) fn load_file(path: PathBuf, language: Language) -> Result<Box<Loaded>, Message> {
    let words = words(language);
    match open(&path) {
        Ok(file) => whole(&file, Some(path), words),
        Err(error) => Err(why_not_opened(&path, &error, words)),
    }
}

/// Reads the text of a map.
pub(super) fn load_text(text: String, language: Language) -> Result<Box<Loaded>, Message> {
    let words = words(language);
    let name = words.text(Key::CommandPaste).to_owned();
    match MapFile::from_bytes(text.into_bytes()) {
        Ok(file) => whole(&file, None, words),
        Err(error) => Err(message(
            &name,
            &[error.to_string()],
            hint_for(&error),
            words,
        )),
    }
}

/// Refuses a damaged map with the list of its problems; lays a whole one out.
fn whole(file: &MapFile, path: Option<PathBuf>, words: &Words) -> Result<Box<Loaded>, Message> {
    if !file.is_valid() {
        let name = path
            .as_deref()
            .map_or_else(|| words.text(Key::CommandPaste).to_owned(), name_of);
        return Err(message(
            &name,
            &listed(file.problems(), Severity::Error, words),
            Key::HintDamaged,
            words,
        ));
    }
    let map = file.map().clone();
    let mut measure = Measure::new();
    let request = Request {
        map: &map,
        view: MapView::Map,
        fit: Fit::Free,
        set: None,
        words,
    };
    let layout = Arc::new(layout(&mut measure, &request));
    let mut notes: Vec<String> = file.notices().iter().map(ToString::to_string).collect();
    notes.extend(listed(file.problems(), Severity::Warning, words));
    let document = if path.is_some() {
        Document::saved(map)
    } else {
        Document::unsaved(map)
    };
    Ok(Box::new(Loaded {
        document,
        path,
        notes,
        language: words.language(),
        measure,
        layout,
    }))
}

fn listed(problems: &[Problem], severity: Severity, words: &Words) -> Vec<String> {
    let shown = |problem: &Problem| {
        let values = [
            ("line", problem.line.into()),
            ("column", problem.column.into()),
        ];
        let message = problem.message();
        let [line, column] = values;
        words.format(
            Key::ProblemAt,
            &[line, column, ("message", (&message).into())],
        )
    };
    problems
        .iter()
        .filter(|problem| problem.severity == severity)
        .map(shown)
        .collect()
}

fn why_not_opened(path: &Path, error: &OpenError, words: &Words) -> Message {
    let (reason, hint) = match error {
        OpenError::Missing { .. } => (vec![error.to_string()], Key::HintMissing),
        OpenError::NotAMap {
            source: ReadError::Unfit { problems, .. },
            ..
        } => {
            let is_newer = problems
                .iter()
                .any(|problem| matches!(problem.kind, ProblemKind::NewerReader(_)));
            (
                listed(problems, Severity::Error, words),
                if is_newer {
                    Key::HintNewer
                } else {
                    Key::HintDamaged
                },
            )
        }
        OpenError::NotAMap { source, .. } => (vec![source.to_string()], hint_for(source)),
        OpenError::NotAFile { .. } | OpenError::TooLarge { .. } => {
            (vec![error.to_string()], Key::HintNotAMap)
        }
        OpenError::Unreadable { .. } => (vec![error.to_string()], Key::HintTryAgain),
    };
    message(&name_of(path), &reason, hint, words)
}

fn hint_for(error: &ReadError) -> Key {
    match error {
        ReadError::Foreign(_) | ReadError::TooLarge(_) => Key::HintNotAMap,
        _ => Key::HintDamaged,
    }
}

fn message(name: &str, lines: &[String], hint: Key, words: &Words) -> Message {
    // The reasons are English sentences that end in advice; elsewhere, and after lists of problems, it is added.
    let is_said =
        words.language() == Language::En && hint != Key::HintDamaged && hint != Key::HintNewer;
    Message {
        title: words.format(Key::ErrorOpen, &[("file", name.into())]),
        lines: lines.to_vec(),
        hint: if is_said {
            String::new()
        } else {
            words.text(hint).to_owned()
        },
        command: String::new(),
    }
}
