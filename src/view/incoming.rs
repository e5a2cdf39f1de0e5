//! What is dropped on the window or pasted into it.

use std::path::{Path, PathBuf};

use egui::Context;

use super::{Dialog, Effect, Message, Notice, Unsaved, Window};
use crate::lang::Key;

impl Window {
    /// Opens what was pasted, or says that it is nothing to open.
    pub(super) fn paste(&mut self, ctx: &Context, text: &str) -> Option<Effect> {
        match pasted(text) {
            Some(Pasted::Map) => self.leave(ctx, Unsaved::LoadText(text.to_owned())),
            Some(Pasted::Path(path)) => self.leave(ctx, Unsaved::Open(path)),
            None => {
                let text = self.words().text(Key::PasteNothing).to_owned();
                self.panels.notice = Some(Notice::done(text, ctx.input(|input| input.time)));
                None
            }
        }
    }

    /// Opens the first map among the files, and names the others.
    pub(super) fn drop_files(&mut self, ctx: &Context, paths: &[PathBuf]) -> Option<Effect> {
        let has_ending = |path: &Path, endings: &[&str]| {
            path.extension()
                .is_some_and(|found| endings.iter().any(|one| found.eq_ignore_ascii_case(one)))
        };
        let first = paths
            .iter()
            .position(|path| has_ending(path, &["ron"]))
            .unwrap_or(0);
        let path = paths.get(first)?;
        if has_ending(path, &["csv", "tsv", "xlsx", "ods"]) {
            self.panels.dialog = Some(Dialog::Message(self.how_to_import(path)));
            return None;
        }
        let others: Vec<String> = paths
            .iter()
            .enumerate()
            .filter(|(index, _)| *index != first)
            .map(|(_, other)| file_name(other))
            .collect();
        if !others.is_empty() {
            let text = self
                .words()
                .format(Key::DropOthers, &[("files", (&others.join(", ")).into())]);
            self.panels.notice = Some(Notice::lasting(text));
        }
        self.leave(ctx, Unsaved::Open(path.clone()))
    }

    /// Says how feedback gets into a map.
    fn how_to_import(&self, survey: &Path) -> Message {
        let words = self.words();
        let map = self
            .open
            .as_ref()
            .and_then(|open| open.path.clone())
            .unwrap_or_else(|| PathBuf::from("map.ron"));
        let [map, quoted] = [&map, survey].map(quoted_path_of);
        Message {
            title: words.format(Key::CsvTitle, &[("file", (&file_name(survey)).into())]),
            lines: vec![words.text(Key::CsvHow).to_owned()],
            hint: String::new(),
            command: format!("touchline import {map} {quoted} -o {map}"),
        }
    }
}

/// Returns a file's name without its folder.
fn file_name(path: &Path) -> String {
    path.file_name()
        .unwrap_or(path.as_os_str())
        .to_string_lossy()
        .into_owned()
}

fn quoted_path_of(path: &Path) -> String {
    quoted_for_shell(&path.to_string_lossy())
}

/// Writes a path so that a shell takes it as one word.
pub(super) fn quoted_for_shell(path: &str) -> String {
    let is_plain = |c: char| c.is_alphanumeric() || matches!(c, '/' | '\\' | '.' | '-' | '_' | ':');
    if path.chars().all(is_plain) && !path.starts_with('-') {
        path.to_owned()
    } else if cfg!(windows) {
        format!("\"{path}\"")
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
}

/// Says what a pasted text is; nothing that could be opened otherwise.
pub(super) fn pasted(text: &str) -> Option<Pasted> {
    let text = text.trim();
    if text.contains("JourneyMap(") || (text.starts_with('(') && text.contains("format")) {
        return Some(Pasted::Map);
    }
    let line = text.trim_matches(['"', '\'']);
    let is_path = !line.contains('\n')
        && (line.to_lowercase().ends_with(".ron") || line.starts_with("file://"));
    is_path.then(|| {
        Pasted::Path(
            line.strip_prefix("file://")
                .map_or_else(|| PathBuf::from(line), decoded),
        )
    })
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
