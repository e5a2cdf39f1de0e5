//! One clear English sentence per issue: what, where, with what evidence, what to do.

use super::{Column, Issue, IssueCode, Survey};

/// Returns how an option names a column: by its header, or by its position where that is not plain.
pub(super) fn option_name(columns: &[Column], index: usize) -> String {
    let name = columns.get(index).map_or("", |column| &column.name);
    let same = columns.iter().filter(|one| one.name == name).count();
    let is_plain = !name.contains([':', '"', '\n']) && !name.starts_with('#');
    // Blanks around a name are lost where an option is read.
    if same == 1 && is_plain && name.trim() == name {
        name.to_owned()
    } else {
        format!("#{index}")
    }
}

impl Survey {
    /// Returns how an option names a column: by its header, or by its position where that is not plain.
    pub fn option_name(&self, index: usize) -> String {
        option_name(&self.columns, index)
    }
}

impl Issue {
    /// Returns the sentence; the columns give it a name.
    pub fn message(&self, columns: &[Column]) -> String {
        let column = self.column_text(columns);
        let Self { count, detail, .. } = self;
        match self.code {
            IssueCode::UnterminatedQuote => format!(
                "a quote is opened{} in {column} and never closed; the {count} lines from there on are in no count; \
                 if quotes are text like any other: --quotes text",
                self.line_text()
            ),
            IssueCode::RaggedRows => format!(
                "{count} rows have more or fewer cells than the header, the first{} (row: cells of columns: {detail}); \
                 check the delimiter and the quotes there",
                self.line_text()
            ),
            IssueCode::UndecodableBytes => format!(
                "{count} bytes do not belong to the encoding, the first{}; check the encoding",
                self.line_text()
            ),
            IssueCode::DuplicateHeader => {
                format!("{column} has the same header as an earlier one; name it by its position")
            }
            IssueCode::SuspectedMissingCode => format!(
                "{detail} in {column} was taken as a missing answer ({count} times), because the scale ends before it; \
                 say which codes are missing if that is wrong"
            ),
            IssueCode::UnknownDirection => format!(
                "nothing in the file says which end of {column} ({detail}) is good; it must be decided before import"
            ),
            IssueCode::AssumedDirection => format!(
                "high was taken as good in {column} ({detail}), but nothing in the file says so; if low is good: \
                 --column \"{}:direction=low\"",
                option_name(columns, self.column.unwrap_or_default())
            ),
            IssueCode::MixedScale => format!(
                "{column} seems to mix two scales ({detail}): {count} answers lie above the shorter one; no mean is right for both"
            ),
            IssueCode::FrequencyScale
            | IssueCode::ReversedItem
            | IssueCode::MirroredScale
            | IssueCode::UnknownLabels
            | IssueCode::LabelsAsInFeedback
            | IssueCode::LabelsAsOrdered
            | IssueCode::CodeGap => self.meaning(&column, columns),
            IssueCode::StraightLiners => {
                format!("{count} people gave the same score everywhere")
            }
            IssueCode::MeanWithoutN => format!(
                "{column} holds means without the number of answers behind them; no interval can be drawn"
            ),
            IssueCode::UnfinishedRows => {
                format!(
                    "{count} rows are of people who did not finish ({column}); they are included, unless --leave-out unfinished says otherwise"
                )
            }
            IssueCode::PreviewRows => format!(
                "{count} rows are of somebody trying the survey out ({column}); they are included, unless --leave-out previews says otherwise"
            ),
            IssueCode::UnreadableNumbers => format!(
                "{count} cells of {column} are no number, the first ({detail:?}){}; their rows count nothing",
                self.line_text()
            ),
            IssueCode::PersonalColumn => {
                format!("{column} holds personal data; it is never stored in the map")
            }
            IssueCode::NoRating => {
                "no column is a rating; if one is, say so with --column \"NAME:kind=rating\""
                    .to_owned()
            }
            IssueCode::Binned => format!("the numbers of {column} were grouped: {detail}"),
        }
    }

    /// Returns the sentence of an issue about what labels or codes mean.
    fn meaning(&self, column: &str, columns: &[Column]) -> String {
        let Self { count, detail, .. } = self;
        let option = option_name(columns, self.column.unwrap_or_default());
        match self.code {
            IssueCode::CodeGap => format!(
                "nobody gave {detail} in {column} although {count} answered; the codes may not be in the order of the levels: \
                 if so, name them from the worst to the best with --column \"{option}:labels=1|3|2\""
            ),
            IssueCode::FrequencyScale => format!(
                "the labels of {column} say how often or how important, not how good ({detail}); \
                 it is no point of the curve unless --match says so"
            ),
            IssueCode::ReversedItem => format!(
                "{column} ({detail}) complains, so low was taken as good; if high is good: --column \"{option}:direction=high\""
            ),
            IssueCode::MirroredScale => format!(
                "{column} runs from one pole to the other ({detail}), another column the other way round"
            ),
            IssueCode::LabelsAsInFeedback => {
                format!("the labels of {column} are in the order that the feedback {detail:?} has")
            }
            IssueCode::LabelsAsOrdered if detail.is_empty() => {
                format!("the labels of {column} are in the order that they were given before")
            }
            IssueCode::LabelsAsOrdered => {
                format!("the labels of {column} are in the order that they were given on {detail}")
            }
            _ => format!(
                "the labels of {column} are no known set ({detail}); if they are a scale, name them from the worst \
                 to the best: --column \"{option}:labels=...|...|...\""
            ),
        }
    }

    fn column_text(&self, columns: &[Column]) -> String {
        let Some(index) = self.column else {
            return "the file".to_owned();
        };
        match columns.get(index).map(|column| column.name.as_str()) {
            Some(name) if !name.is_empty() => format!("column {name:?}"),
            _ => format!("column #{index}"),
        }
    }

    fn line_text(&self) -> String {
        match (self.line, self.row) {
            (Some(line), _) => format!(" in line {line}"),
            (None, Some(row)) => format!(" in row {row}"),
            (None, None) => String::new(),
        }
    }
}
