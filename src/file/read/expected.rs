//! What should stand where something else was found.

/// What a value should have been.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
pub enum Expected {
    /// A text.
    #[error("a text in quotes")]
    Text,
    /// Yes or no.
    #[error("true or false")]
    Flag,
    /// A whole number.
    #[error("a whole number")]
    WholeNumber,
    /// Any number.
    #[error("a number")]
    Number,
    /// A value of a fixed list.
    #[error("a bare word without quotes")]
    Word,
    /// A list.
    #[error("a list in [ ]")]
    List,
    /// A part that is written like this in every language: `header: (...)`.
    #[error("{0}")]
    Written(&'static str),
    /// A persona.
    #[error("a persona in ( )")]
    Persona,
    /// A stage.
    #[error("a stage in ( )")]
    Stage,
    /// An own lane.
    #[error("a lane in ( )")]
    Lane,
    /// A note.
    #[error("a note in ( )")]
    Note,
    /// A touchpoint.
    #[error("a touchpoint in ( )")]
    Touchpoint,
    /// A channel.
    #[error("a channel in ( )")]
    Channel,
    /// An estimate.
    #[error("an estimate in ( )")]
    Estimate,
    /// Votes of an estimate.
    #[error("votes in ( )")]
    Votes,
    /// A thought.
    #[error("a thought in ( )")]
    Thought,
    /// A pain point.
    #[error("a pain point in ( )")]
    PainPoint,
    /// A highlight.
    #[error("a highlight in ( )")]
    Highlight,
    /// An opportunity.
    #[error("an opportunity in ( )")]
    Opportunity,
    /// A measure.
    #[error("a measure in ( )")]
    Measure,
    /// A cell of an own lane.
    #[error("a cell in ( )")]
    Cell,
    /// A picture.
    #[error("a picture in ( )")]
    Picture,
    /// A feedback set.
    #[error("a feedback set in ( )")]
    FeedbackSet,
    /// A question and what it is about.
    #[error("a target in ( )")]
    Target,
    /// A distribution of answers.
    #[error("a distribution in ( )")]
    Distribution,
    /// How often a score was given.
    #[error("a tally in ( )")]
    Tally,
    /// How many answers are missing, and why.
    #[error("missing answers in ( )")]
    MissingAnswers,
    /// The sums of two questions.
    #[error("sums of a pair in ( )")]
    PairSums,
    /// The label of a score.
    #[error("a label in ( )")]
    Label,
}
