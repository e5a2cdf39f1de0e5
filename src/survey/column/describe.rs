//! Writes down what a column is: its scale, its counts, and what is unproved about it.

use std::collections::BTreeMap;

use super::{
    Codes, Column, ProposedScale,
    cells::Cells,
    figures_of,
    kind::One,
    ranked::is_plain_answer,
    rating::{Basis, Evidence, Fit},
    tally, tally_cells,
};
use crate::{
    model::{Direction, Distribution, MissingKind, ScaleKind, Score},
    survey::{
        ColumnKind, Issue, IssueCode,
        counts::{ColumnCounts, Count},
        direction::{self, Found},
        labels::{Family, are_alike},
        missing,
        words::Words,
    },
};

impl One<'_> {
    /// Describes the column, as a rating if it fits a scale.
    pub(super) fn column(&self, fit: Option<&Fit>, issues: &mut Vec<Issue>) -> (Column, Codes) {
        let mut column = Column {
            index: self.index,
            name: self.name.to_owned(),
            question: self.question.to_owned(),
            kind: ColumnKind::Rating,
            scale: None,
            labels: Vec::new(),
            n: 0,
            missing: 0,
            missing_by_kind: BTreeMap::new(),
            invalid: 0,
            tallies: BTreeMap::new(),
            figures: None,
        };
        let Some((scale, codes)) = self.scale_and_codes(fit, issues) else {
            self.report_unknown_labels(issues);
            column.kind = self.other_kind();
            self.count_others(&mut column);
            match column.kind {
                ColumnKind::Personal => {
                    issues.push(self.issue(IssueCode::PersonalColumn, column.n, self.name));
                }
                ColumnKind::Group | ColumnKind::Text => column.labels.clone_from(&self.labels),
                _ => {}
            }
            return (column, Codes::default());
        };
        let cells = tally::Cells {
            scale: &scale,
            codes: &codes,
            decimal_comma: self.reading.decimal_comma,
            weighted: self.reading.decisions.weight.is_some(),
        };
        let sum = tally_cells(with_empty(self.counts), cells);
        self.report(fit, &codes, &sum, issues);
        if scale.is_open() {
            self.report_unknown_labels(issues);
        }
        column.labels.clone_from(&self.labels);
        column.n = sum.n();
        column.missing = sum.missing.values().sum();
        column.invalid = sum.invalid;
        column.figures = figures_of(&sum, &scale);
        column.missing_by_kind = sum.missing;
        column.tallies = sum.tallies;
        column.scale = Some(scale);
        (column, codes)
    }

    /// Returns the scale of a rating, by its numbers or by its words, and what its cells stand for.
    fn scale_and_codes(
        &self,
        fit: Option<&Fit>,
        issues: &mut Vec<Issue>,
    ) -> Option<(ProposedScale, Codes)> {
        if let Some(fit) = fit {
            return Some((self.scale(fit, issues), self.codes(fit)));
        }
        let ranking = self.ranking.as_ref()?;
        Some((
            self.ranked_scale(ranking, issues),
            self.ranked_codes(ranking),
        ))
    }

    fn codes(&self, fit: &Fit) -> Codes {
        match &self.decision.missing {
            Some(missing) => self.told_codes(missing),
            None => Codes {
                scores: fit.codes.iter().chain(&fit.suspects).copied().collect(),
                ..Codes::default()
            },
        }
    }

    fn scale(&self, fit: &Fit, issues: &mut Vec<Issue>) -> ProposedScale {
        let evidence = self.evidence(fit.basis);
        let ends = (fit.min, fit.max);
        let kind = if self.are_numbered_grades(ends) {
            ScaleKind::SchoolGrade
        } else {
            scale_kind(&self.cells, &evidence, ends)
        };
        let found = direction::find(&evidence, kind, ends);
        let n = self.cells.numeric();
        let range = format!("{}–{}", fit.min, fit.max);
        let is_complaint = found == Found::Proved(Direction::Low)
            && direction::is_complaint(&evidence.words, &evidence.labels);
        let is_reversed = is_complaint || self.item == Some(Direction::Low);
        if self.decision.direction.is_none() && is_reversed {
            issues.push(self.issue(IssueCode::ReversedItem, n, &range));
        }
        if let Some((left, right)) = &self.mirrored {
            let poles = format!("{left} \u{2194} {right}");
            issues.push(self.issue(IssueCode::MirroredScale, n, &poles));
        }
        let direction = match found {
            Found::Proved(direction) => Some(direction),
            Found::Assumed => {
                issues.push(self.issue(IssueCode::AssumedDirection, n, &range));
                Some(Direction::High)
            }
            Found::Undecided => {
                issues.push(self.issue(IssueCode::UnknownDirection, n, &range));
                None
            }
        };
        let kind = if kind == ScaleKind::Likert && tells_grades(&evidence, direction, ends) {
            ScaleKind::SchoolGrade
        } else {
            kind
        };
        let mut labels = evidence.labels;
        labels.retain(|score, _| fit.min <= *score && *score <= fit.max);
        ProposedScale {
            min: fit.min,
            max: fit.max,
            direction,
            kind,
            labels,
            order: None,
        }
    }

    /// Says whether the names of school grades stand beside the numbers.
    fn are_numbered_grades(&self, ends: (Score, Score)) -> bool {
        self.numbered
            .is_some_and(|set| set.family == Family::Grades && set.ends == ends)
    }

    fn report(
        &self,
        fit: Option<&Fit>,
        codes: &Codes,
        sum: &Distribution,
        issues: &mut Vec<Issue>,
    ) {
        if self.decision.missing.is_none() {
            for suspect in &codes.scores {
                let n = sum.missing.get(&MissingKind::Code(*suspect));
                let n = n.copied().unwrap_or_default();
                issues.push(self.issue(IssueCode::SuspectedMissingCode, n, &suspect.to_string()));
            }
        }
        let Some(fit) = fit else { return };
        if fit.mixed {
            let n = sum
                .tallies
                .range(Score::whole(6)..)
                .map(|(_, tally)| tally.n)
                .sum();
            let ends: Vec<_> = self.cells.out_of.keys().collect();
            let detail = match ends.as_slice() {
                [short, long, ..] => format!("1–{short}, 1–{long}"),
                [end] if **end != fit.max => format!("1–{}, 1–{end}", fit.max),
                _ => "1–5, 1–10".to_owned(),
            };
            issues.push(self.issue(IssueCode::MixedScale, n, &detail));
        }
        if !fit.gap.is_empty() {
            let gap: Vec<_> = fit.gap.iter().map(Score::to_string).collect();
            issues.push(self.issue(IssueCode::CodeGap, sum.n(), &gap.join(", ")));
        }
    }

    pub(super) fn issue(&self, code: IssueCode, count: u64, detail: &str) -> Issue {
        Issue {
            code,
            row: None,
            line: None,
            column: Some(self.index),
            count,
            detail: detail.to_owned(),
        }
    }

    fn other_kind(&self) -> ColumnKind {
        if let Some(kind) = self
            .decision
            .kind
            .filter(|kind| *kind != ColumnKind::Rating)
        {
            return kind;
        }
        let decisions = self.reading.decisions;
        let is = |column: Option<usize>| column == Some(self.index);
        if is(self.reading.count_column) || is(decisions.count) {
            return ColumnKind::Count;
        }
        if is(decisions.weight) {
            return ColumnKind::Weight;
        }
        let found = self.found_kind();
        let divides = is(decisions.touchpoint) || is(decisions.segment) || is(decisions.wave);
        // Whoever lets people divide the answers has to say first that they are no people.
        if divides && found != ColumnKind::Personal {
            ColumnKind::Group
        } else {
            found
        }
    }

    fn found_kind(&self) -> ColumnKind {
        let cells = &self.cells;
        let header = Words::of(self.name);
        let filled = cells.filled();
        if filled == 0 {
            return ColumnKind::Empty;
        }
        // Ids have as many forms as people who make them up, some of them those of phone numbers.
        let numbers = if header.may_name_an_id() {
            0
        } else {
            cells.phones
        };
        let names_people = header.are_personal() && !self.says_nothing_of_people();
        if (cells.addresses + numbers) * 2 > filled || names_people {
            return ColumnKind::Personal;
        }
        if cells.are_dates() || (header.speak_of_time() && cells.dates * 2 > filled) {
            return ColumnKind::Date;
        }
        if cells.are_numbers() {
            return match () {
                () if header.weigh() => ColumnKind::Weight,
                () if header.may_name_an_id() => ColumnKind::Id,
                () => ColumnKind::Number,
            };
        }
        if header.may_name_an_id() {
            return ColumnKind::Id;
        }
        if header.ask_for_remarks() {
            return ColumnKind::Text;
        }
        let distinct = self.counts.values.len() as u64;
        let typical = cells.letters / cells.distinct_words.max(1);
        if cells.overflow || typical > 60 {
            ColumnKind::Text
        } else if filled >= distinct * 2 && distinct <= 500 {
            ColumnKind::Group
        } else {
            ColumnKind::Text
        }
    }

    /// Says whether no cell can be about somebody, whatever the header says: `Phone` with 1 to 5, `E-mail` with yes.
    fn says_nothing_of_people(&self) -> bool {
        let is_small = |cell: &str| {
            let number = cell.parse::<u8>().ok();
            number.is_some_and(|number| number <= 10)
        };
        let is_harmless = |cell: &str| {
            is_small(cell)
                || is_plain_answer(cell)
                || missing::cell(cell).is_some()
                || are_alike(cell, self.name)
        };
        let mut cells = self.counts.values.iter().map(|(cell, _)| cell.as_str());
        !self.counts.overflow && cells.all(is_harmless)
    }

    /// Counts a column that is no rating: everything but a missing answer is a value.
    fn count_others(&self, column: &mut Column) {
        let total = self.total();
        let unfilled = if self.counts.overflow {
            BTreeMap::from([(MissingKind::Empty, self.counts.empty.n)])
        } else {
            self.cells.missing.clone()
        };
        column.missing_by_kind = unfilled.into_iter().filter(|(_, n)| *n > 0).collect();
        column.missing = column.missing_by_kind.values().sum();
        column.n = total.saturating_sub(column.missing);
    }

    /// The rows of the file, or the answers that they stand for.
    fn total(&self) -> u64 {
        if self.reading.count_column.is_some() && !self.counts.overflow {
            self.cells.filled() + self.cells.unfilled()
        } else {
            self.reading.counts.rows
        }
    }
}

/// Returns the values of a column and, under the empty text, its empty cells.
pub(in crate::survey) fn with_empty(counts: &ColumnCounts) -> impl Iterator<Item = (&str, Count)> {
    let values = counts
        .values
        .iter()
        .map(|(value, count)| (value.as_str(), *count));
    values.chain([("", counts.empty)])
}

/// Says whether the user said that a 1 is best on a scale that German schools have.
fn tells_grades(
    evidence: &Evidence,
    direction: Option<Direction>,
    (min, max): (Score, Score),
) -> bool {
    let told = evidence.told.or(evidence.told_for_all) == Some(Direction::Low);
    let schools = min == Score::whole(1) && [5, 6].map(Score::whole).contains(&max);
    let other = evidence.words.rank() || evidence.words.name_something_bad();
    evidence.german && told && direction == Some(Direction::Low) && schools && !other
}

/// Says whether the question is for ease or effort, not for the satisfaction with somebody's effort.
pub(super) fn asks_for_effort(words: &Words) -> bool {
    words.speak_of_ease() || words.speak_of_effort() && !words.speak_of_satisfaction()
}

fn scale_kind(cells: &Cells, evidence: &Evidence, (min, max): (Score, Score)) -> ScaleKind {
    let words = &evidence.words;
    let ends = |low, high| (min, max) == (Score::whole(low), Score::whole(high));
    if ends(0, 10) && words.recommend() {
        ScaleKind::Nps
    } else if cells.percent * 2 > cells.numeric() || (evidence.is_percent && ends(0, 100)) {
        ScaleKind::Percent
    } else if ends(0, 1) {
        ScaleKind::Other
    } else if cells.stars * 2 > cells.numeric() || (words.count_stars() && max <= Score::whole(10))
    {
        ScaleKind::Stars
    } else if words.rank() {
        ScaleKind::Other
    } else if (words.grade() || evidence.basis == Basis::Thirds) && (ends(1, 6) || ends(1, 5)) {
        ScaleKind::SchoolGrade
    } else if asks_for_effort(words) && max <= Score::whole(7) {
        ScaleKind::Ces
    } else if max <= Score::whole(7) {
        ScaleKind::Likert
    } else if max >= Score::whole(100) {
        ScaleKind::Slider
    } else {
        ScaleKind::Other
    }
}
