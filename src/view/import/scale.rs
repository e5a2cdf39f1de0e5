//! The line of a scale: its ends, its missing codes and which end is best; of a column or of a block.

use egui::{Id, Label, RichText, Ui};

use super::{ImportDialog, parts::small_field};
use crate::{
    lang::{self, Key, Words},
    model::{Direction, Score},
    survey::{Column, ColumnOption, ProposedScale},
    view::{
        style::SMALL,
        widgets::{choices, muted, theme_of},
    },
};

/// The width of one end of a scale.
const END: f32 = 34.0;
/// The width of the missing codes.
const CODES: f32 = 64.0;
/// The width of the widest one.
const WIDEST_CODES: f32 = 160.0;
/// About the width of a letter.
const LETTER: f32 = 8.0;

/// Whose scale it is: a column's, or that of all ratings between two ends.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub(super) enum EndsOf {
    /// The column of that place in the file.
    Column(usize),
    /// All ratings with these ends.
    Block(Score, Score),
}

/// What the line shows.
pub(super) struct ScaleLine<'a> {
    /// Whose scale it is.
    pub(super) of: EndsOf,
    /// The columns that a decision is about.
    pub(super) columns: &'a [usize],
    /// The ends.
    pub(super) ends: (Score, Score),
    /// The missing codes.
    pub(super) codes: String,
    /// Which end is good; none while that is open, or differs between the columns.
    pub(super) direction: Option<Direction>,
    /// What the fields of the lower end, the upper end and the missing codes are called.
    pub(super) names: [String; 3],
}

impl ScaleLine<'_> {
    /// Shows the line, and below it why what was typed makes no scale.
    pub(super) fn ui(&self, ui: &mut Ui, dialog: &mut ImportDialog, words: &Words) {
        ui.horizontal(|ui| {
            self.ends_ui(ui, dialog);
            self.codes_ui(ui, dialog, words);
            if let Some(direction) = best_ui(ui, self.direction, self.ends, words) {
                dialog.decide(self.columns, |option| option.direction = Some(direction));
            }
        });
        let typed = dialog.typed_ends.get(&self.of);
        if let Some(problem) = typed.and_then(|typed| scale_of(typed).err()) {
            let text = RichText::new(problem.text(words)).size(SMALL);
            let text = text.color(theme_of(ui).pain.mark);
            ui.add(Label::new(text).truncate());
        }
    }

    /// The ends; what makes no scale stays as it was typed.
    fn ends_ui(&self, ui: &mut Ui, dialog: &mut ImportDialog) {
        let [lower, upper, _] = &self.names;
        let [from, to] = match dialog.typed_ends.get(&self.of) {
            Some(typed) => typed.clone(),
            None => [self.ends.0.to_string(), self.ends.1.to_string()],
        };
        let new_from = small_field(ui, self.id("from"), lower, END, &from);
        ui.label("–");
        let new_to = small_field(ui, self.id("to"), upper, END, &to);
        if new_from.is_none() && new_to.is_none() {
            return;
        }
        let typed = [new_from.unwrap_or(from), new_to.unwrap_or(to)];
        if let Ok(ends) = scale_of(&typed) {
            dialog.typed_ends.remove(&self.of);
            for column in self.columns {
                dialog.typed_ends.remove(&EndsOf::Column(*column));
            }
            dialog.decide(self.columns, |option| option.scale = Some(ends));
        } else {
            dialog.typed_ends.insert(self.of, typed);
        }
    }

    fn codes_ui(&self, ui: &mut Ui, dialog: &mut ImportDialog, words: &Words) {
        let [.., name] = &self.names;
        ui.label(muted(ui, words.text(Key::ImportMissing)).size(SMALL));
        // Labels want more room than numbers.
        let width = CODES.max(LETTER * self.codes.chars().count() as f32);
        let width = width.min(WIDEST_CODES);
        if let Some(text) = small_field(ui, self.id("missing"), name, width, &self.codes) {
            let codes = codes(&text);
            dialog.decide(self.columns, |option| option.missing = Some(codes.clone()));
        }
    }

    fn id(&self, part: &'static str) -> Id {
        Id::unique(("survey scale", self.of, part))
    }
}

/// Why a typed pair of ends is no scale.
enum NoScale {
    /// An end is missing.
    Empty,
    /// An end is no number.
    NotANumber(String),
    /// The lower end is not below the upper one.
    NotAscending,
}

impl NoScale {
    fn text(&self, words: &Words) -> String {
        match self {
            Self::Empty => words.text(Key::ImportEndsEmpty).to_owned(),
            Self::NotANumber(text) => words.format(Key::ImportEndsNumber, &[("text", text.into())]),
            Self::NotAscending => words.text(Key::ImportEndsOrder).to_owned(),
        }
    }
}

/// Reads the ends of a scale as people type them: with a decimal comma, too.
fn scale_of(typed: &[String; 2]) -> Result<(Score, Score), NoScale> {
    let end = |text: &String| {
        if text.trim().is_empty() {
            return Err(NoScale::Empty);
        }
        let plain = text.trim().replace(',', ".").replace('\u{2212}', "-");
        plain
            .parse::<Score>()
            .map_err(|_not_a_score| NoScale::NotANumber(text.clone()))
    };
    let [from, to] = typed;
    let (min, max): (Score, Score) = (end(from)?, end(to)?);
    if min < max {
        Ok((min, max))
    } else {
        Err(NoScale::NotAscending)
    }
}

/// Splits missing codes as people list them, `98, 99` or `98 99`; words stay together.
pub(super) fn codes(text: &str) -> Vec<String> {
    let parts = text.split([',', ';', '|']).map(str::trim);
    let codes = parts.flat_map(|part| {
        let words: Vec<&str> = part.split_whitespace().collect();
        if words.iter().all(|word| word.parse::<Score>().is_ok()) {
            words
        } else {
            vec![part]
        }
    });
    codes.map(str::to_owned).collect()
}

/// Writes the missing codes of a column: those that were told, else the numbers that were found.
pub(super) fn codes_text(column: &Column, told: Option<&ColumnOption>) -> String {
    if let Some(codes) = told.and_then(|one| one.missing.as_ref()) {
        return codes.join(", ");
    }
    column.missing_codes().collect::<Vec<_>>().join(", ")
}

/// Returns which end is good: as it was told, else as it was found.
pub(super) fn direction_of(
    scale: &ProposedScale,
    told: Option<&ColumnOption>,
) -> Option<Direction> {
    told.and_then(|one| one.direction).or(scale.direction)
}

/// Two buttons, one per end of the scale; returns the direction that was clicked.
fn best_ui(
    ui: &mut Ui,
    current: Option<Direction>,
    (min, max): (Score, Score),
    words: &Words,
) -> Option<Direction> {
    let best = |score| {
        let value = lang::score(score, words.language());
        words.format(Key::ImportIsBest, &[("value", (&value).into())])
    };
    let (low, high) = (best(min), best(max));
    let both = [
        (Some(Direction::Low), low.as_str()),
        (Some(Direction::High), high.as_str()),
    ];
    choices(ui, current, &both).flatten()
}

#[cfg(test)]
mod tests;
