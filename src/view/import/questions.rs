//! What the file does not say and nobody can guess: asked in plain words, one button per answer.

use std::sync::Arc;

use egui::{Frame, ScrollArea, Ui};

use super::{ImportDialog, parts::follow_focus, place};
use crate::{
    lang::{self, Key, Words},
    model::{Direction, Score},
    survey::{ColumnKind, Question},
    view::{style::CARD_RADIUS, widgets::theme_of},
};

/// The most that the questions take of the dialog's height.
const MOST: f32 = 108.0;
/// The most columns that are asked about one by one; the others follow, or are decided in their block.
const LISTED: usize = 40;

/// Asks the open questions.
pub(super) fn ui(ui: &mut Ui, dialog: &mut ImportDialog, words: &Words) {
    let questions = dialog.questions();
    let map = dialog.basis().map(|basis| Arc::clone(&basis.map));
    let map = map.filter(|_| place::is_open(dialog));
    if questions.is_empty() && map.is_none() {
        return;
    }
    let theme = theme_of(ui);
    Frame::new()
        .fill(theme.highlight.fill)
        .corner_radius(CARD_RADIUS)
        .inner_margin(10)
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            ScrollArea::vertical()
                .id_salt("questions")
                .max_height(MOST)
                .auto_shrink([false, true])
                .show(ui, |ui| {
                    if let Some(map) = map {
                        place::question(ui, dialog, &map, words);
                    }
                    all_alike(ui, &questions, dialog, words);
                    for question in questions.iter().take(LISTED) {
                        one(ui, question, dialog, words);
                    }
                    if let Some(more) = questions.len().checked_sub(LISTED + 1) {
                        let more = words.format(Key::ProblemsMore, &[("n", (more + 1).into())]);
                        ui.label(more);
                    }
                    follow_focus(ui, dialog.keys, ui.min_rect());
                });
        });
    ui.add_space(4.0);
}

fn one(ui: &mut Ui, question: &Question, dialog: &mut ImportDialog, words: &Words) {
    ui.horizontal_wrapped(|ui| {
        let name = question.name.as_str();
        if !question.labels.is_empty() {
            ui.label(words.format(Key::ImportOrderAsk, &[("column", name.into())]));
            if ui.button(words.text(Key::ImportOrderGo)).clicked() {
                dialog.goes_to = Some(question.column);
            }
            return;
        }
        ui.label(words.format(Key::ImportBestIn, &[("column", name.into())]));
        for (score, direction) in ends(question) {
            if ui.button(answer(question, score, words)).clicked() {
                dialog.decide(&[question.column], |option| {
                    option.direction = Some(direction);
                });
            }
        }
        if ui.button(words.text(Key::ImportIsNoRating)).clicked() {
            no_rating(dialog, &[question.column]);
        }
    });
}

/// Leaves out columns that look like ratings and are none.
fn no_rating(dialog: &mut ImportDialog, columns: &[usize]) {
    dialog.decide(columns, |option| option.kind = Some(ColumnKind::Number));
}

/// Asks once for all columns where all have the same scale.
fn all_alike(ui: &mut Ui, questions: &[Question], dialog: &mut ImportDialog, words: &Words) {
    let [first, rest @ ..] = questions else {
        return;
    };
    let asks_for_end = |one: &Question| one.labels.is_empty();
    let is_alike =
        |other: &Question| asks_for_end(other) && (other.min, other.max) == (first.min, first.max);
    if !asks_for_end(first) || rest.is_empty() || !rest.iter().all(is_alike) {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        ui.label(words.format(Key::ImportBestInAll, &[("n", questions.len().into())]));
        let columns: Vec<usize> = questions.iter().map(|one| one.column).collect();
        let for_all = |answer: &str| words.format(Key::ImportForAll, &[("answer", answer.into())]);
        for (score, direction) in ends(first) {
            if ui.button(for_all(&answer(first, score, words))).clicked() {
                dialog.decide(&columns, |option| option.direction = Some(direction));
            }
        }
        if ui
            .button(for_all(words.text(Key::ImportIsNoRating)))
            .clicked()
        {
            no_rating(dialog, &columns);
        }
    });
}

/// Returns the two ends of the scale and which direction makes each the best.
fn ends(question: &Question) -> [(Score, Direction); 2] {
    [
        (question.min, Direction::Low),
        (question.max, Direction::High),
    ]
}

/// Writes an end as an answer: "1 (school grade)".
fn answer(question: &Question, score: Score, words: &Words) -> String {
    let value = lang::score(score, words.language());
    let is_grade =
        score == question.min && question.min == Score::whole(1) && question.max <= Score::whole(6);
    if is_grade {
        words.format(Key::ImportGrade, &[("value", (&value).into())])
    } else {
        value
    }
}
