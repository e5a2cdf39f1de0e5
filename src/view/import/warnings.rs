//! Warnings about columns: what is the same of several is said once, with the columns behind it at hand.

use std::collections::{BTreeMap, BTreeSet};

use egui::{Label, RichText, Ui};

use crate::{
    lang::{Key, Words},
    survey::{Column, Issue, IssueCode, Survey},
    view::{errors::issue_words, style::SMALL, widgets::theme_of},
};

/// The most columns that are named beside a warning.
const NAMED: usize = 12;
/// The most warnings that are listed while the pointer rests on one.
const LISTED: usize = 20;

/// What is odd about the columns.
pub(super) struct Warnings<'a> {
    /// What several columns have in common.
    pub(super) groups: Vec<Group<'a>>,
    /// What one column has alone.
    pub(super) single: BTreeMap<usize, Vec<&'a Issue>>,
}

/// Warnings of one sort about several columns.
pub(super) struct Group<'a> {
    what: Key,
    columns: BTreeSet<usize>,
    issues: Vec<&'a Issue>,
}

impl<'a> Warnings<'a> {
    /// Puts the issues of columns together by their sort; those of a list of labels below its column say nothing new.
    pub(super) fn of(issues: &'a [Issue], survey: &Survey) -> Self {
        let mut sorts: BTreeMap<IssueCode, Vec<(usize, &Issue)>> = BTreeMap::new();
        for issue in issues {
            let column = issue.column.filter(|column| {
                let is_listed = survey.column(*column).is_some_and(Column::is_open);
                issue.code != IssueCode::UnknownLabels || !is_listed
            });
            if let Some(column) = column {
                sorts.entry(issue.code).or_default().push((column, issue));
            }
        }
        let mut warnings = Self {
            groups: Vec::new(),
            single: BTreeMap::new(),
        };
        for (code, issues) in sorts {
            let columns: BTreeSet<usize> = issues.iter().map(|(column, _)| *column).collect();
            match of_several(code).filter(|_| columns.len() > 1) {
                Some(what) => warnings.groups.push(Group {
                    what,
                    columns,
                    issues: issues.into_iter().map(|(_, issue)| issue).collect(),
                }),
                None => {
                    for (column, issue) in issues {
                        warnings.single.entry(column).or_default().push(issue);
                    }
                }
            }
        }
        warnings
    }

    /// Says whether a column is among those of a group.
    pub(super) fn is_grouped(&self, column: usize) -> bool {
        self.groups
            .iter()
            .any(|group| group.columns.contains(&column))
    }
}

impl Group<'_> {
    /// Says it in one line; the pointer brings up what is said of each column.
    pub(super) fn ui(&self, ui: &mut Ui, survey: &Survey, words: &Words) {
        let columns = self
            .columns
            .iter()
            .filter_map(|index| survey.column(*index));
        let mut names: Vec<&str> = columns
            .map(|column| column.name.as_str())
            .take(NAMED)
            .collect();
        if self.columns.len() > NAMED {
            names.push("…");
        }
        let names = names.join(", ");
        let text = words.format(
            Key::ImportIssues,
            &[
                ("n", self.columns.len().into()),
                ("what", words.text(self.what).into()),
                ("names", (&names).into()),
            ],
        );
        let mark = theme_of(ui).highlight.mark;
        let label = Label::new(RichText::new(text).size(SMALL).color(mark)).truncate();
        ui.add(label).on_hover_ui(|ui| {
            for issue in self.issues.iter().take(LISTED) {
                ui.label(issue_words(issue, &survey.columns, words));
            }
            if let Some(more) = self.issues.len().checked_sub(LISTED + 1) {
                ui.label(words.format(Key::ProblemsMore, &[("n", (more + 1).into())]));
            }
        });
    }
}

/// Says of several columns what an issue says of one; none of those that are about a place in the file.
fn of_several(code: IssueCode) -> Option<Key> {
    Some(match code {
        IssueCode::DuplicateHeader => Key::IssuesDuplicateHeader,
        IssueCode::SuspectedMissingCode => Key::IssuesSuspectedCode,
        IssueCode::UnknownDirection => Key::IssuesUnknownDirection,
        IssueCode::AssumedDirection => Key::IssuesAssumedDirection,
        IssueCode::MixedScale => Key::IssuesMixedScale,
        IssueCode::CodeGap => Key::IssuesCodeGap,
        IssueCode::FrequencyScale => Key::IssuesFrequencyScale,
        IssueCode::ReversedItem => Key::IssuesReversedItem,
        IssueCode::MirroredScale => Key::IssuesMirroredScale,
        IssueCode::MeanWithoutN => Key::IssuesMeanWithoutN,
        IssueCode::UnknownLabels => Key::IssuesUnknownLabels,
        IssueCode::LabelsAsInFeedback => Key::IssuesLabelsAsInFeedback,
        IssueCode::LabelsAsOrdered => Key::IssuesLabelsAsOrdered,
        IssueCode::UnreadableNumbers => Key::IssuesUnreadableNumbers,
        IssueCode::PersonalColumn => Key::IssuesPersonalColumn,
        IssueCode::Binned => Key::IssuesBinned,
        IssueCode::UnterminatedQuote
        | IssueCode::RaggedRows
        | IssueCode::UndecodableBytes
        | IssueCode::StraightLiners
        | IssueCode::UnfinishedRows
        | IssueCode::PreviewRows
        | IssueCode::NoRating => return None,
    })
}
