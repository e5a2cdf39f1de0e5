//! Why nothing can be imported: what, where, why, what to do, and the way to another file.

use egui::Ui;

use super::ImportDialog;
use crate::{
    lang::{Key, Shown as _, Words},
    survey::{Issue, IssueCode, Quotes, Survey},
    view::{
        Action, Command,
        errors::issue_words,
        widgets::{muted, strong, theme_of},
    },
};

/// Says what stands against the file, what breaks off in it, and that a sample is only a sample.
pub(super) fn ui(ui: &mut Ui, dialog: &mut ImportDialog, words: &Words, actions: &mut Vec<Action>) {
    if let Some(read) = &dialog.meanwhile {
        let key = if read.is_sample {
            Key::ImportSample
        } else {
            Key::ImportRecount
        };
        ui.label(muted(ui, words.text(key)));
    }
    quote_ui(ui, dialog, words);
    nothing_ui(ui, dialog, words, actions);
}

/// Returns the issue of a quote that is never closed.
pub(super) fn open_quote(survey: &Survey) -> Option<&Issue> {
    let mut issues = survey.issues.iter();
    issues.find(|issue| issue.code == IssueCode::UnterminatedQuote)
}

/// Offers both ways out where a quote is never closed and nobody has said what it is.
fn quote_ui(ui: &mut Ui, dialog: &mut ImportDialog, words: &Words) {
    let survey = dialog.read.as_ref().map(|read| &read.survey);
    let Some(survey) = survey.filter(|_| dialog.options.quotes.is_none()) else {
        return;
    };
    let Some(issue) = open_quote(survey) else {
        return;
    };
    let column = issue.column.and_then(|index| survey.column(index));
    let column = column.map_or("", |column| &column.name);
    let said = issue_words(issue, &survey.columns, words);
    let text = words.format(
        Key::ImportOpenQuote,
        &[("said", (&said).into()), ("column", column.into())],
    );
    ui.horizontal_wrapped(|ui| {
        ui.colored_label(theme_of(ui).highlight.mark, text);
        for (quotes, key) in [
            (Quotes::Text, Key::ImportQuoteAsText),
            (Quotes::Stop, Key::ImportQuoteStopThere),
        ] {
            if ui.button(words.text(key)).clicked() {
                dialog.options.quotes = Some(quotes);
            }
        }
    });
}

/// Says why there is nothing to import, and offers another file.
fn nothing_ui(ui: &mut Ui, dialog: &ImportDialog, words: &Words, actions: &mut Vec<Action>) {
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
