//! What a survey file cannot prove, or got wrong.

use super::with;
use crate::{
    lang::{self, Key, Words},
    model::Date,
    survey::{Column, Issue, IssueCode},
};

/// Says what an issue is; the columns give it a name.
pub(in crate::view) fn issue_words(issue: &Issue, columns: &[Column], words: &Words) -> String {
    let column = column_name(issue, columns, words);
    let about = |key| with(words, key, "column", &column);
    let counted = |key| {
        words.format(
            key,
            &[("column", (&column).into()), ("n", issue.count.into())],
        )
    };
    let shown_by = |key| {
        let detail = issue.detail.as_str();
        words.format(
            key,
            &[("column", (&column).into()), ("detail", detail.into())],
        )
    };
    match issue.code {
        IssueCode::UnterminatedQuote => placed(Key::IssueUnterminatedQuote, issue, words),
        IssueCode::RaggedRows => ragged(issue, words),
        IssueCode::UndecodableBytes => placed(Key::IssueUndecodableBytes, issue, words),
        IssueCode::DuplicateHeader => about(Key::IssueDuplicateHeader),
        IssueCode::SuspectedMissingCode => whole(Key::IssueSuspectedCode, issue, &column, words),
        IssueCode::UnknownDirection => shown_by(Key::IssueUnknownDirection),
        IssueCode::AssumedDirection => shown_by(Key::IssueAssumedDirection),
        IssueCode::MixedScale => whole(Key::IssueMixedScale, issue, &column, words),
        IssueCode::CodeGap => whole(Key::IssueCodeGap, issue, &column, words),
        IssueCode::FrequencyScale => shown_by(Key::IssueFrequencyScale),
        IssueCode::ReversedItem => shown_by(Key::IssueReversedItem),
        IssueCode::MirroredScale => shown_by(Key::IssueMirroredScale),
        IssueCode::StraightLiners => with(words, Key::IssueStraightLiners, "n", issue.count),
        IssueCode::MeanWithoutN => about(Key::IssueMeanWithoutN),
        IssueCode::UnfinishedRows => counted(Key::IssueUnfinishedRows),
        IssueCode::PreviewRows => counted(Key::IssuePreviewRows),
        IssueCode::UnknownLabels => shown_by(Key::IssueUnknownLabels),
        IssueCode::LabelsAsInFeedback => shown_by(Key::IssueLabelsAsInFeedback),
        IssueCode::LabelsAsOrdered => as_ordered(issue, &column, words),
        IssueCode::UnreadableNumbers => whole(Key::IssueUnreadableNumbers, issue, &column, words),
        IssueCode::PersonalColumn => about(Key::IssuePersonalColumn),
        IssueCode::NoRating => words.text(Key::IssueNoRating).to_owned(),
        IssueCode::Binned => shown_by(Key::IssueBinned),
    }
}

/// Says when the labels were put in order, as far as that is known.
fn as_ordered(issue: &Issue, column: &str, words: &Words) -> String {
    let detail = issue.detail.as_str();
    if detail.is_empty() {
        return with(words, Key::IssueLabelsAsBefore, "column", column);
    }
    let day = detail.parse::<Date>().ok().map_or_else(
        || detail.to_owned(),
        |day| lang::date(day, words.language()),
    );
    words.format(
        Key::IssueLabelsAsOrdered,
        &[("column", column.into()), ("day", (&day).into())],
    )
}

/// Says how often and where it first stands.
fn placed(key: Key, issue: &Issue, words: &Words) -> String {
    let place = place(issue, words);
    words.format(
        key,
        &[("n", issue.count.into()), ("place", (&place).into())],
    )
}

/// Says how many rows have too few or too many cells, and lists the first of them.
fn ragged(issue: &Issue, words: &Words) -> String {
    let place = place(issue, words);
    words.format(
        Key::IssueRaggedRows,
        &[
            ("n", issue.count.into()),
            ("place", (&place).into()),
            ("rows", issue.detail.as_str().into()),
        ],
    )
}

fn place(issue: &Issue, words: &Words) -> String {
    match (issue.line, issue.row) {
        (Some(line), _) => with(words, Key::IssueInLine, "line", line),
        (None, Some(row)) => with(words, Key::IssueInRow, "row", row),
        (None, None) => words.text(Key::IssueSomewhere).to_owned(),
    }
}

/// Says in which column, how often and with what evidence.
fn whole(key: Key, issue: &Issue, column: &str, words: &Words) -> String {
    let detail = issue.detail.as_str();
    words.format(
        key,
        &[
            ("column", column.into()),
            ("n", issue.count.into()),
            ("detail", detail.into()),
        ],
    )
}

fn column_name(issue: &Issue, columns: &[Column], words: &Words) -> String {
    let Some(index) = issue.column else {
        return words.text(Key::IssueWholeFile).to_owned();
    };
    match columns.get(index) {
        Some(column) if !column.name.is_empty() => column.name.clone(),
        _ => format!("#{index}"),
    }
}
