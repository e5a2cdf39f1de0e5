//! Why nothing can be imported: what, where, why, what to do, and the way to another file.

use egui::Ui;

use super::ImportDialog;
use crate::{
    lang::{Key, Shown as _, Words},
    view::{
        Action, Command,
        widgets::{muted, strong, theme_of},
    },
};

/// Says what stands against the file, and that a sample is only a sample.
pub(super) fn ui(ui: &mut Ui, dialog: &ImportDialog, words: &Words, actions: &mut Vec<Action>) {
    if dialog.sample.is_some() {
        ui.label(muted(ui, words.text(Key::ImportSample)));
    }
    let (title, lines) = why(dialog, words);
    if title.is_none() && lines.is_empty() {
        return;
    }
    let mark = theme_of(ui).pain.mark;
    if let Some(title) = title {
        ui.colored_label(mark, strong(title));
    }
    for line in lines {
        ui.colored_label(mark, line);
    }
    if ui.button(words.text(Key::ImportOtherFile)).clicked() {
        actions.push(Action::Run(Command::Import));
    }
}

/// Returns a title and lines; nothing where nothing is wrong.
fn why(dialog: &ImportDialog, words: &Words) -> (Option<String>, Vec<String>) {
    if let Some(failed) = &dialog.failed {
        let hint = Some(&failed.hint).filter(|hint| !hint.is_empty());
        let lines = failed.lines.iter().chain(hint).cloned().collect();
        return (Some(failed.title.clone()), lines);
    }
    let reason = match (dialog.shown(), dialog.proposal()) {
        (Some(read), _) if read.survey.rows == 0 => words.text(Key::ImportNoRows).to_owned(),
        (Some(_), Some(Err(trouble))) => trouble.shown(words),
        _ => return (None, Vec::new()),
    };
    (None, vec![reason])
}
