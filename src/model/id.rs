//! Typed ids: short random strings, stable for ever.

use std::{fmt, sync::Arc};

/// The reason why a text is no id.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
pub enum IdError {
    /// The text is empty.
    #[error("an id must not be empty")]
    Empty,
    /// The text is longer than 64 characters.
    #[error("an id has at most 64 characters, this one has {0}")]
    TooLong(usize),
    /// The text holds something other than ASCII letters, digits, `-` and `_`.
    #[error("an id has only letters, digits, - and _; this one has {0:?}")]
    Character(char),
}

/// Draws new ids from a generator that is handed in, so that a seed repeats them.
#[derive(Clone, Debug)]
pub struct IdSource(fastrand::Rng);

impl IdSource {
    /// Makes a source whose ids follow from `seed` alone.
    pub fn seeded(seed: u64) -> Self {
        Self(fastrand::Rng::with_seed(seed))
    }

    /// Draws one id: ten characters without those that are easily mistaken for another.
    fn draw(&mut self) -> Arc<str> {
        const ALPHABET: &[u8] = b"23456789abcdefghjkmnpqrstuvwxyz";
        (0..10)
            .map(|_| {
                self.0
                    .choice(ALPHABET)
                    .map_or('x', |byte| char::from(*byte))
            })
            .collect::<String>()
            .into()
    }
}

fn parse(text: &str) -> Result<Arc<str>, IdError> {
    if text.is_empty() {
        return Err(IdError::Empty);
    }
    if let Some(odd) = text
        .chars()
        .find(|c| !(c.is_ascii_alphanumeric() || matches!(c, '-' | '_')))
    {
        return Err(IdError::Character(odd));
    }
    if text.len() > 64 {
        return Err(IdError::TooLong(text.len()));
    }
    Ok(text.into())
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Eq, Hash, Ord, PartialEq, PartialOrd)]
        pub struct $name(Arc<str>);

        impl $name {
            /// Reads an id: 1 to 64 ASCII letters, digits, `-` or `_`.
            pub fn parse(text: &str) -> Result<Self, IdError> {
                parse(text).map(Self)
            }

            /// Draws a new id.
            pub fn draw(source: &mut IdSource) -> Self {
                Self(source.draw())
            }

            /// Returns the id as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!(stringify!($name), "({})"), self.0)
            }
        }
    )+};
}

ids! {
    /// Names a feedback set.
    FeedbackId,
    /// Names a highlight.
    HighlightId,
    /// Names an image.
    ImageId,
    /// Names an own lane.
    LaneId,
    /// Names a measure.
    MeasureId,
    /// Names a note.
    NoteId,
    /// Names an opportunity.
    OpportunityId,
    /// Names a pain point.
    PainPointId,
    /// Names a persona.
    PersonaId,
    /// Names a stage.
    StageId,
    /// Names a thought.
    ThoughtId,
    /// Names a touchpoint.
    TouchpointId,
}
