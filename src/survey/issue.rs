//! What a survey file cannot prove, or got wrong: a list beside the figures, never an error box.

use std::fmt;

/// What sort of issue it is; the words of `--json`.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum IssueCode {
    /// A quote is opened and never closed.
    UnterminatedQuote,
    /// Rows have more or fewer cells than the header.
    RaggedRows,
    /// Bytes that the encoding does not know.
    UndecodableBytes,
    /// Two columns have the same header.
    DuplicateHeader,
    /// A number that looks as if it stood for a missing answer.
    SuspectedMissingCode,
    /// Nothing in the file says which end of the scale is good.
    UnknownDirection,
    /// High was taken as good without evidence.
    AssumedDirection,
    /// Two scales in one column.
    MixedScale,
    /// The codes of a scale have a gap.
    CodeGap,
    /// The labels say how often or how important, not how good.
    FrequencyScale,
    /// The question complains, so that low is good.
    ReversedItem,
    /// Another column has the same two poles the other way round.
    MirroredScale,
    /// Many people gave the same score everywhere.
    StraightLiners,
    /// Means without the number of answers behind them.
    MeanWithoutN,
    /// Rows of people who did not finish.
    UnfinishedRows,
    /// Rows of somebody trying the survey out.
    PreviewRows,
    /// Labels that no known set has.
    UnknownLabels,
    /// The labels are in the order that other feedback of the map has.
    LabelsAsInFeedback,
    /// The labels are in the order that the user gave them before.
    LabelsAsOrdered,
    /// Cells of a count or weight column that are no numbers.
    UnreadableNumbers,
    /// A column with names, addresses or free text.
    PersonalColumn,
    /// No column is a rating.
    NoRating,
    /// Numbers were grouped.
    Binned,
}

impl IssueCode {
    /// Returns the word that `--json` uses.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::UnterminatedQuote => "unterminated_quote",
            Self::RaggedRows => "ragged_rows",
            Self::UndecodableBytes => "undecodable_bytes",
            Self::DuplicateHeader => "duplicate_header",
            Self::SuspectedMissingCode => "suspected_missing_code",
            Self::UnknownDirection => "unknown_direction",
            Self::AssumedDirection => "assumed_direction",
            Self::MixedScale => "mixed_scale",
            Self::CodeGap => "code_gap",
            Self::FrequencyScale => "frequency_scale",
            Self::ReversedItem => "reversed_item",
            Self::MirroredScale => "mirrored_scale",
            Self::StraightLiners => "straight_liners",
            Self::MeanWithoutN => "mean_without_n",
            Self::UnfinishedRows => "unfinished_rows",
            Self::PreviewRows => "preview_rows",
            Self::UnknownLabels => "unknown_labels",
            Self::LabelsAsInFeedback => "labels_as_in_feedback",
            Self::LabelsAsOrdered => "labels_as_ordered",
            Self::UnreadableNumbers => "unreadable_numbers",
            Self::PersonalColumn => "personal_column",
            Self::NoRating => "no_rating",
            Self::Binned => "binned",
        }
    }
}

impl fmt::Display for IssueCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// One issue with its place and evidence.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Issue {
    /// What sort it is.
    pub code: IssueCode,
    /// The first data row that shows it, from 1.
    pub row: Option<u64>,
    /// The physical line of that row, from 1.
    pub line: Option<u64>,
    /// The column, from 0.
    pub column: Option<usize>,
    /// How many rows, cells or columns show it.
    pub count: u64,
    /// The evidence: the value, label or range in question, as it stands in the file.
    pub detail: String,
}
