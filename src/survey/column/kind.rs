//! Decides which columns are ratings, and what each of them has to go by.

use super::{
    Codes, Column, Columns,
    adopt::{Candidate, adopt},
    bookkeeping,
    cells::Cells,
    mirror::mark_mirrored,
    numbered::{Numbered, find_numbered},
    ranked::rank_labels,
    rating::{Basis, Evidence, Fit, fit},
    survey_types::{self, Asked},
    usability,
};
use crate::{
    model::{Direction, Score},
    survey::{
        ColumnKind, Issue, IssueCode, LabelCount,
        counts::{ColumnCounts, Counts},
        labels::{Labels, Ranking},
        number,
        resolve::{Decision, Decisions},
        scale,
        table::Header,
        words::Words,
    },
};

/// Everything that the reading of columns rests on.
#[derive(Clone, Copy, Debug)]
pub(in crate::survey) struct Reading<'a> {
    /// The header.
    pub(in crate::survey) header: &'a Header,
    /// What was counted.
    pub(in crate::survey) counts: &'a Counts,
    /// What the user decided.
    pub(in crate::survey) decisions: &'a Decisions,
    /// Whether `,` is the decimal mark.
    pub(in crate::survey) decimal_comma: bool,
    /// Whether the file is German.
    pub(in crate::survey) german: bool,
    /// The column that counts answers, once the shape is known.
    pub(in crate::survey) count_column: Option<usize>,
}

/// Reads all columns.
pub(in crate::survey) fn read_columns(reading: Reading<'_>) -> Columns {
    let empty = ColumnCounts::default();
    let counted = |index| reading.counts.columns.get(index).unwrap_or(&empty);
    let items = usability::items(reading.header);
    let mut all: Vec<One<'_>> = (0..reading.header.names.len())
        .map(|index| One {
            item: items.get(&index).copied(),
            ..One::new(reading, index, counted(index))
        })
        .collect();
    find_numbered(&mut all);
    rank_labels(&mut all);
    mark_mirrored(&mut all);
    let asked = survey_types::asked(&all);
    if asked == Asked::Recommendation {
        for one in &mut all {
            one.ask_for_recommendation();
        }
    }
    let mut candidates: Vec<Candidate> = all.iter().map(One::candidate).collect();
    adopt(&mut candidates, reading.header.source);
    doubt_burdens(&mut all, &candidates);
    let mut columns = Columns::default();
    for (one, candidate) in all.iter().zip(candidates) {
        let (column, codes) = one.column(candidate.fit.as_ref(), &mut columns.issues);
        if let Asked::Several { sorts, shortest } = &asked {
            columns
                .issues
                .extend(one.several_scales(&column, sorts, *shortest));
        }
        columns.columns.push(column);
        columns.codes.push(codes);
    }
    columns
}

/// One column on its way.
pub(super) struct One<'a> {
    /// What everything rests on.
    pub(super) reading: Reading<'a>,
    /// The position.
    pub(super) index: usize,
    /// What stood in it.
    pub(super) counts: &'a ColumnCounts,
    /// The same by what it is.
    pub(super) cells: Cells,
    /// The header.
    pub(super) name: &'a str,
    /// The wording of the question; empty where it is the header.
    pub(super) question: &'a str,
    /// The words of both.
    pub(super) words: Words,
    /// What the user decided.
    pub(super) decision: Decision,
    /// Its labels, where they are few enough to be levels.
    pub(super) labels: Vec<LabelCount>,
    /// Its cells that are no answers in an order that is known from elsewhere.
    pub(super) no_answers: Vec<String>,
    /// The ranks of its labels, where it is a scale made of words.
    pub(super) ranking: Option<Ranking>,
    /// The usual set whose names stand beside its numbers.
    pub(super) numbered: Option<Numbered>,
    /// Its labels, where no set explains them.
    pub(super) unknown_labels: Option<Labels>,
    /// Which end is good by its place in a usual block of questions.
    pub(super) item: Option<Direction>,
    /// The poles that it names, the left one first, where another column names them the other way round.
    pub(super) mirrored: Option<(String, String)>,
    /// Whether it names nothing but something bad, beside a rating of something else.
    pub(super) may_be_cared_for: bool,
}

impl<'a> One<'a> {
    fn new(reading: Reading<'a>, index: usize, counts: &'a ColumnCounts) -> Self {
        let text = |texts: &'a [String]| texts.get(index).map_or("", String::as_str);
        let name = text(&reading.header.names);
        let question = text(&reading.header.questions);
        let cells = Cells::of(counts, reading.decimal_comma);
        Self {
            reading,
            index,
            counts,
            numbered: None,
            cells,
            name,
            question: if question == name { "" } else { question },
            words: Words::of(&format!("{name} {question}")),
            decision: reading.decisions.column(index),
            labels: Vec::new(),
            no_answers: Vec::new(),
            ranking: None,
            unknown_labels: None,
            item: None,
            mirrored: None,
            may_be_cared_for: false,
        }
    }

    /// Takes a plain score for the answer to whether people would recommend, because the file asks nothing else.
    fn ask_for_recommendation(&mut self) {
        if survey_types::holds_any_answer(&Words::of(self.name)) {
            self.words = Words::of(&format!("{} nps", self.name));
        }
    }

    /// Tells of answers to several sorts of questions in one column, some of them beyond the shortest of the scales.
    fn several_scales(&self, column: &Column, sorts: &str, shortest: Score) -> Option<Issue> {
        let is_rating = column.scale.is_some();
        let tallies = column.tallies.iter();
        let above = tallies.filter(|(score, _)| **score > shortest);
        let n: u64 = above.map(|(_, tally)| tally.n).sum();
        let is_mixed = is_rating && n > 0 && survey_types::holds_any_answer(&Words::of(self.name));
        is_mixed.then(|| self.issue(IssueCode::MixedScale, n, sorts))
    }

    /// Says whether the user has settled that this is a rating.
    pub(super) fn told_rating(&self) -> bool {
        self.decision.kind == Some(ColumnKind::Rating)
            || self.reading.decisions.score == Some(self.index)
    }

    /// Says whether somebody has said that it is something else.
    pub(super) fn told_another(&self) -> bool {
        let kind = self.decision.kind;
        kind.is_some_and(|kind| kind != ColumnKind::Rating) || self.is_applied()
    }

    fn candidate(&self) -> Candidate {
        let evidence = self.evidence(Basis::Partial);
        Candidate {
            fit: self.fit(&evidence),
            doubtful: !self.told_rating() && self.is_never_rated(),
            block: block(self.name),
            graded: evidence.words.grade()
                || self.reading.german
                || self.decision.scale.is_some()
                || self.reading.decisions.all.scale.is_some(),
            words: self.words.clone(),
            cells: self.cells.clone(),
        }
    }

    fn fit(&self, evidence: &Evidence) -> Option<Fit> {
        let told = self.told_rating();
        let other =
            self.told_another() || (!told && self.is_never_rated() && !self.words.may_be_met());
        let ranked = self.ranking.is_some();
        if other || ranked || self.cells.overflow || self.cells.numbers.is_empty() {
            return None;
        }
        // "3+" alone is no grade but the last step of a count.
        let counts_up = self.cells.pluses > 0 && self.cells.minuses == 0 && !self.words.grade();
        if !told && (counts_up || !self.cells.are_numbers()) {
            return None;
        }
        let mut cells = self.cells.clone();
        if let Some(missing) = &self.decision.missing {
            let codes = self.told_codes(missing);
            cells
                .numbers
                .retain(|score, _| !codes.scores.contains(score));
        }
        let mut found = fit(&cells, evidence).or_else(|| told.then(|| span(&cells)).flatten())?;
        let unproved = self.decision.scale.is_none() && found.basis < Basis::Explicit;
        if let Some(ends) = self.reading.decisions.all.scale.filter(|_| unproved) {
            let told_ends = Some(ends);
            found = fit(
                &cells,
                &Evidence {
                    told_ends,
                    ..evidence.clone()
                },
            )?;
        }
        if found.basis == Basis::Thirds && self.cells.minuses > 0 {
            // Only schools write "2-", and their worst grade is 6.
            found.max = Score::whole(6);
        }
        if self.decision.missing.is_some() {
            // Whatever is not in the user's list is an answer.
            for score in std::mem::take(&mut found.suspects) {
                found.min = found.min.min(score);
                found.max = found.max.max(score);
            }
            found.codes.clear();
        }
        if told {
            found.basis = found.basis.max(Basis::Likely);
        }
        Some(found)
    }

    /// Says whether the column already has another part: it counts or weighs rows, or groups them.
    fn is_applied(&self) -> bool {
        let decisions = self.reading.decisions;
        [
            self.reading.count_column,
            decisions.count,
            decisions.weight,
            decisions.touchpoint,
            decisions.segment,
            decisions.wave,
        ]
        .contains(&Some(self.index))
    }

    pub(super) fn is_never_rated(&self) -> bool {
        let header = Words::of(self.name);
        let weak_question = header.are_never_rated()
            || (!self.question.is_empty() && Words::of(self.question).are_never_rated());
        weak_question
            || (header.count_answers() && !header.judge())
            || header.hold_phrase(&["nps", "group"])
            || header.name_an_id()
            || header.weigh()
            || is_time_of_page(self.name)
            || bookkeeping::is_kept_by(self.reading.header.source, self.name)
    }

    /// Sorts the missing codes that the user named.
    pub(super) fn told_codes(&self, missing: &[String]) -> Codes {
        let mut codes = Codes::default();
        for text in missing {
            match number::parse(text, self.reading.decimal_comma) {
                Some(number) => codes.scores.push(number.value),
                None => codes.texts.extend(self.spellings(text.trim())),
            }
        }
        codes
    }

    /// Collects what header, question and cells say about the scale.
    pub(super) fn evidence(&self, basis: Basis) -> Evidence {
        let asked = format!("{} {}", self.name, self.question);
        let mut labels = scale::anchors(&asked);
        labels.extend(self.cells.labels.clone());
        Evidence {
            words: self.words.clone(),
            labels,
            ends: scale::ends(&asked).or_else(|| self.numbered.map(|set| set.ends)),
            no_answers: scale::no_answers(&asked),
            told: self.decision.direction,
            told_for_all: self.reading.decisions.all.direction,
            told_ends: self.decision.scale,
            german: self.reading.german,
            is_percent: asked.contains('%') || self.words.hold("percent percentage pct prozent"),
            tool: self.reading.header.source,
            item: self.item,
            mirrored: self.mirrored.clone(),
            may_be_cared_for: self.may_be_cared_for,
            basis,
        }
    }
}

/// "Pain" between "Nurses" and "Food" asks rather how it was treated: nothing proves that little is good.
fn doubt_burdens(all: &mut [One<'_>], candidates: &[Candidate]) {
    let is_other = |place: usize| {
        let one = candidates.get(place);
        one.is_some_and(|one| one.fit.is_some() && !one.words.name_something_bad())
    };
    for (place, one) in all.iter_mut().enumerate() {
        let has_other = place.checked_sub(1).is_some_and(is_other) || is_other(place + 1);
        one.may_be_cared_for = has_other && one.words.only_name_something_bad();
    }
}

/// The ends of a column that the user calls a rating although it fits no usual scale.
fn span(cells: &Cells) -> Option<Fit> {
    let min = *cells.numbers.keys().next()?;
    let max = *cells.numbers.keys().next_back()?;
    let max = if max > min {
        max
    } else {
        Score::from_parts(min.parts() + Score::PARTS)
    };
    Some(Fit {
        min,
        max,
        basis: Basis::Likely,
        suspects: Vec::new(),
        codes: Vec::new(),
        gap: Vec::new(),
        mixed: false,
    })
}

/// The beginning of a header that the questions of a block share: `Q7` of `Q7ART`, `polarization` of `polarization_3`.
fn block(name: &str) -> String {
    let head = name
        .split(['_', '[', ' ', '.', '-', ':'])
        .next()
        .unwrap_or_default();
    let letters = head.chars().take_while(|c| c.is_alphabetic()).count();
    let digits = head
        .chars()
        .skip(letters)
        .take_while(char::is_ascii_digit)
        .count();
    if digits > 0 {
        head.chars().take(letters + digits).collect()
    } else {
        head.to_owned()
    }
}

/// Says whether a header is one of the page timings that survey tools write.
fn is_time_of_page(name: &str) -> bool {
    let name = name.to_lowercase();
    let ends = ["first click", "last click", "page submit", "click count"];
    let sosci = name
        .strip_prefix("time")
        .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()) || rest == "_sum");
    sosci || ends.iter().any(|end| name.ends_with(end))
}
