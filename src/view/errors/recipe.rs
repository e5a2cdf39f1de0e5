//! Why a recipe cannot be read.

use super::with;
use crate::{
    lang::{Key, Shown, Words},
    survey::{DecisionError, RecipeError},
};

impl Shown for RecipeError {
    fn shown(&self, words: &Words) -> String {
        match self {
            Self::Syntax(reason) => with(words, Key::RecipeSyntax, "reason", reason),
            Self::UnknownField {
                field,
                line,
                meant,
                known,
            } => {
                let fields = meant.map_or_else(|| known.join(", "), str::to_owned);
                let key = if meant.is_some() {
                    Key::RecipeMeant
                } else {
                    Key::RecipeKnown
                };
                words.format(
                    key,
                    &[
                        ("line", (*line).into()),
                        ("field", field.into()),
                        ("fields", (&fields).into()),
                    ],
                )
            }
            Self::Newer(format) => with(words, Key::RecipeNewer, "format", u64::from(*format)),
            Self::Decision(error) => with(words, Key::RecipeDecision, "text", wrong_part(error)),
            Self::NotOneCharacter { field, text } => words.format(
                Key::RecipeNotOneCharacter,
                &[("field", (*field).into()), ("text", text.into())],
            ),
        }
    }
}

/// Returns what was written and makes no sense.
fn wrong_part(error: &DecisionError) -> &str {
    let (DecisionError::NothingDecided(text)
    | DecisionError::NoColumn(text)
    | DecisionError::UnknownKey(text)
    | DecisionError::UnknownKind(text)
    | DecisionError::BadScale(text)
    | DecisionError::BadLabels(text)
    | DecisionError::UnknownDirection(text)
    | DecisionError::UnknownShape(text)
    | DecisionError::UnknownQuotes(text)
    | DecisionError::UnknownRows(text)
    | DecisionError::BadMatch(text)) = error;
    text
}
