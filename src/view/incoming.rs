//! What is dropped on the window or pasted into it.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use egui::{ColorImage, Context};

use super::{
    Effect, ImageSource, Notice, Unsaved, Window,
    listing::{IMAGE_FILES, SURVEY_FILES},
};
use crate::lang::{Key, Words};

/// How many of the files that were dropped with another one are named.
const NAMED: usize = 5;

impl Window {
    /// Takes in what was pasted: into an open map parts or a list, otherwise a map that it is or names.
    pub(super) fn paste(&mut self, ctx: &Context, text: String) -> Option<Effect> {
        if self.open.is_some() {
            // Parts of a map stand beside their text.
            return Some(Effect::ReadParts(text));
        }
        if let Some(what) = pasted(&text) {
            return self.open_pasted(ctx, what, text);
        }
        self.say_in_passing(ctx, Key::PasteNothing);
        None
    }

    /// Opens what was pasted.
    pub(super) fn open_pasted(
        &mut self,
        ctx: &Context,
        what: Pasted,
        text: String,
    ) -> Option<Effect> {
        match what {
            Pasted::Map => self.leave(ctx, Unsaved::LoadText(text)),
            Pasted::Path(path) => self.leave(ctx, Unsaved::Open(path)),
            Pasted::Survey(_) if self.refuses_changes() => None,
            Pasted::Survey(path) => Some(self.import_from(path)),
        }
    }

    /// Says something that goes by itself.
    pub(super) fn say_in_passing(&mut self, ctx: &Context, key: Key) {
        let text = self.words().text(key).to_owned();
        self.panels.notice = Some(Notice::done(text, ctx.input(|input| input.time)));
    }

    /// Takes in a picture that was pasted; without a map there is nothing to hang it on.
    pub(super) fn paste_image(&mut self, ctx: &Context, pixels: Arc<ColorImage>) -> Option<Effect> {
        if self.open.is_none() {
            self.say_in_passing(ctx, Key::PasteNothing);
            return None;
        }
        self.images_from(vec![ImageSource::Pixels(pixels)])
    }

    /// Opens the first map among the files, else imports the first survey, and names the others; pictures
    /// alone go to the selected touchpoint.
    pub(super) fn drop_files(&mut self, ctx: &Context, paths: &[PathBuf]) -> Option<Effect> {
        if self.open.is_some() && paths.iter().all(|path| has_ending(path, IMAGE_FILES)) {
            let sources = paths.iter().cloned().map(ImageSource::File);
            return self.images_from(sources.collect());
        }
        let first = paths
            .iter()
            .position(|path| has_ending(path, &["ron"]))
            .or_else(|| paths.iter().position(|path| is_survey(path)))
            .unwrap_or(0);
        let path = paths.get(first)?;
        let others: Vec<String> = paths
            .iter()
            .enumerate()
            .filter(|(index, _)| *index != first)
            .map(|(_, other)| file_name(other))
            .collect();
        if !others.is_empty() {
            let text = not_opened(&others, is_survey(path), self.words());
            self.panels.notice = Some(Notice::lasting(text));
        }
        if is_survey(path) {
            let is_refused = self.refuses_changes();
            return (!is_refused).then(|| self.import_from(path.clone()));
        }
        self.leave(ctx, Unsaved::Open(path.clone()))
    }
}

/// Says which files were not opened, or not imported; the first of them by name.
fn not_opened(others: &[String], is_survey: bool, words: &Words) -> String {
    let mut named: Vec<String> = others.iter().take(NAMED).cloned().collect();
    if let Some(more) = others.len().checked_sub(NAMED + 1) {
        named.push(words.format(Key::ProblemsMore, &[("n", (more + 1).into())]));
    }
    let key = if is_survey {
        Key::DropOtherSurveys
    } else {
        Key::DropOthers
    };
    words.format(key, &[("files", (&named.join(", ")).into())])
}

/// Returns a file's name without its folder.
fn file_name(path: &Path) -> String {
    path.file_name()
        .unwrap_or(path.as_os_str())
        .to_string_lossy()
        .into_owned()
}

/// Writes a path or another argument so that a shell takes it as one word.
pub(super) fn quoted_for_shell(path: &str) -> String {
    let is_plain = |c: char| {
        c.is_alphanumeric()
            || matches!(c, '/' | '.' | '-' | '_' | ':')
            || (cfg!(windows) && c == '\\')
    };
    if !path.is_empty() && path.chars().all(is_plain) && !path.starts_with('-') {
        path.to_owned()
    } else if cfg!(windows) {
        format!("\"{}\"", path.replace('"', "\\\""))
    } else {
        format!("'{}'", path.replace('\'', r"'\''"))
    }
}

/// What was on the clipboard.
#[derive(Debug, PartialEq)]
pub(super) enum Pasted {
    /// The text of a map.
    Map,
    /// The path of one.
    Path(PathBuf),
    /// The path of a survey file.
    Survey(PathBuf),
}

/// Says what a pasted text is; nothing that could be opened otherwise.
pub(super) fn pasted(text: &str) -> Option<Pasted> {
    let text = text.trim();
    if text.contains("JourneyMap(") || (text.starts_with('(') && text.contains("format:")) {
        return Some(Pasted::Map);
    }
    let line = text.trim_matches(['"', '\'']);
    if line.contains('\n') {
        return None;
    }
    let url = line.strip_prefix("file://");
    let path = url.map_or_else(|| PathBuf::from(line), decoded);
    if is_survey(&path) {
        return Some(Pasted::Survey(path));
    }
    (url.is_some() || has_ending(&path, &["ron"])).then_some(Pasted::Path(path))
}

/// Says whether a file is imported rather than opened.
fn is_survey(path: &Path) -> bool {
    has_ending(path, SURVEY_FILES)
}

/// Says whether a file's name ends like this, in capitals or not.
fn has_ending(path: &Path, endings: &[&str]) -> bool {
    path.extension()
        .is_some_and(|found| endings.iter().any(|one| found.eq_ignore_ascii_case(one)))
}

/// Reads a file URL's path: `%20` is a space.
fn decoded(url: &str) -> PathBuf {
    let mut bytes = Vec::with_capacity(url.len());
    let mut rest = url.as_bytes();
    while let [first, after @ ..] = rest {
        let hex = after
            .get(..2)
            .filter(|_| *first == b'%')
            .and_then(|hex| std::str::from_utf8(hex).ok());
        if let Some(byte) = hex.and_then(|hex| u8::from_str_radix(hex, 16).ok()) {
            bytes.push(byte);
            rest = after.get(2..).unwrap_or_default();
        } else {
            bytes.push(*first);
            rest = after;
        }
    }
    PathBuf::from(String::from_utf8_lossy(&bytes).into_owned())
}
