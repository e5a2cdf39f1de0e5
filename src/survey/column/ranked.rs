//! Which columns are scales made of words: labels of one column, of its block, of its neighbours, of the user.

use super::{Codes, ProposedScale, describe::asks_for_effort, kind::One};
use crate::{
    model::{Direction, ScaleKind, Score},
    survey::{
        Issue, IssueCode, LabelOrder, OrderSource,
        direction::asks_how_much_effort,
        labels::{Family, Labels, Ranking},
        missing::{self, is_usual_code},
        number,
    },
};

/// More distinct words are names or remarks.
const MOST_LABELS: usize = 20;
/// Longer texts are remarks.
const LONGEST_LABEL: usize = 90;

/// Ranks the labels of all columns that have some.
pub(super) fn rank_labels(all: &mut [One<'_>]) {
    let labels: Vec<Option<Labels>> = all.iter().map(One::labels).collect();
    let mut found: Vec<Option<Ranking>> = all.iter().map(One::told_ranking).collect();
    for block in blocks(all, &labels) {
        rank_block(&block, &labels, &mut found);
    }
    for ((one, own), slot) in all.iter_mut().zip(&labels).zip(&mut found) {
        if own.is_none() {
            continue;
        }
        one.labels = one.label_counts();
        if let Some(known) = one.known_ranking(slot.as_ref()) {
            *slot = Some(known);
        }
    }
    take_from_neighbours(&labels, &mut found);
    for ((one, ranking), labels) in all.iter_mut().zip(found).zip(labels) {
        one.unknown_labels = ranking.is_none().then_some(labels).flatten();
        let accepted = ranking.filter(|ranking| one.accepts(ranking));
        one.ranking = accepted.or_else(|| one.open_ranking());
    }
}

/// The runs of columns with labels that one question asks, each as a list of positions.
fn blocks(all: &[One<'_>], labels: &[Option<Labels>]) -> Vec<Vec<usize>> {
    let mut blocks: Vec<Vec<usize>> = Vec::new();
    let mut before: Option<&str> = None;
    for (one, own) in all.iter().zip(labels) {
        let key = own.is_some().then(|| one.block_key());
        match blocks.last_mut() {
            Some(block) if key.is_some_and(|key| !key.is_empty()) && key == before => {
                block.push(one.index);
            }
            _ if key.is_some() => blocks.push(vec![one.index]),
            _ => {}
        }
        before = key;
    }
    blocks
}

/// Ranks the columns of a block by all of its labels, or each by its own where the block has no set.
fn rank_block(block: &[usize], labels: &[Option<Labels>], found: &mut [Option<Ranking>]) {
    let own = |index: &usize| labels.get(*index).and_then(Option::as_ref);
    let pooled = block
        .iter()
        .filter_map(own)
        .filter(|labels| labels.look_like_levels())
        .fold(Labels::default(), |mut pooled, labels| {
            pooled.extend(labels);
            pooled
        });
    let shared = pooled.rank();
    for index in block {
        let (Some(labels), Some(slot @ None)) = (own(index), found.get_mut(*index)) else {
            continue;
        };
        let by_block = shared.as_ref().and_then(|shared| labels.rank_like(shared));
        *slot = by_block.or_else(|| labels.rank());
    }
}

/// A column whose labels say too little has the set of the column next to it, if that explains them.
fn take_from_neighbours(labels: &[Option<Labels>], found: &mut [Option<Ranking>]) {
    let mut changed = true;
    while changed {
        changed = false;
        for (place, own) in labels.iter().enumerate() {
            let Some(own) = own else { continue };
            let before = place.checked_sub(1);
            let better = [before, Some(place + 1)]
                .into_iter()
                .flatten()
                .filter_map(|next| found.get(next)?.as_ref())
                .filter(|next| says_more(next, found.get(place).and_then(Option::as_ref)))
                .find_map(|next| own.rank_like(next));
            if let (Some(ranking), Some(slot)) = (better, found.get_mut(place)) {
                *slot = Some(ranking);
                changed = true;
            }
        }
    }
}

/// Says whether a neighbour's set is better proved than the column's own; nothing is better than an order of its own.
fn says_more(next: &Ranking, own: Option<&Ranking>) -> bool {
    own.is_none_or(|own| {
        let is_better_proved = if own.is_complete() {
            next.is_sure() && !own.is_sure()
        } else {
            next.is_complete()
        };
        *own.order() == LabelOrder::Usual
            && is_better_proved
            && next.family() == own.family()
            && !next.has_set_of(own)
    })
}

impl One<'_> {
    /// The labels of a column that may be a scale made of words.
    pub(super) fn labels(&self) -> Option<Labels> {
        let told = self.told_rating();
        let other = self.told_another() || (!told && self.is_never_rated());
        if other || self.counts.overflow || self.cells.are_numbers() {
            return None;
        }
        let mut labels = Labels::default();
        for (cell, _) in &self.counts.values {
            if self.is_told_missing(cell) {
                continue;
            }
            let label = match number::parse(cell, self.reading.decimal_comma) {
                Some(found) => match found.label {
                    Some(label) => label,
                    None if is_usual_code(found.value, Score::whole(10)) => continue,
                    None => return None,
                },
                None => cell.clone(),
            };
            labels.add(cell, &label, missing::cell(cell).is_some());
            if cell.len() > LONGEST_LABEL || labels.len() > MOST_LABELS {
                return None;
            }
        }
        (labels.len() > 0).then_some(labels)
    }

    /// What the columns of a block share: the question, or the beginning of the header.
    fn block_key(&self) -> &str {
        if !self.question.is_empty() {
            let parts = self.question.rsplit_once(" - ");
            return parts.map_or(self.question, |(question, _)| question);
        }
        let parts = [
            self.name.split_once('['),
            self.name.rsplit_once(" - "),
            self.name.rsplit_once('_'),
        ];
        let first = parts.into_iter().flatten().next();
        first.map_or("", |(question, _)| question)
    }

    /// Says whether labels with a rank make a rating: not two words that may mean something else.
    fn accepts(&self, ranking: &Ranking) -> bool {
        let is_known = matches!(ranking.order(), LabelOrder::Known(_));
        if is_known || self.told_rating() || self.decision.labels.is_some() {
            return true;
        }
        let judges = self.words.judge() || self.words.hold("sentiment tonality");
        let short = ranking.levels().len() <= 3;
        let enough = ranking.seen() >= 3 || (ranking.seen() == 2 && (short || judges));
        enough && (judges || !ranking.is_vague())
    }

    /// The scale of ranked labels.
    pub(super) fn ranked_scale(&self, ranking: &Ranking, issues: &mut Vec<Issue>) -> ProposedScale {
        let levels = ranking.levels();
        let (min, max) = self.ranked_ends(ranking);
        let range = levels.join(" \u{b7} ");
        let n = self.cells.filled();
        if matches!(ranking.family(), Family::Frequency | Family::Importance) {
            issues.push(self.issue(IssueCode::FrequencyScale, n, &range));
        }
        if let LabelOrder::Known(source) = ranking.order() {
            let (code, evidence) = match source {
                OrderSource::Feedback(name) => (IssueCode::LabelsAsInFeedback, name.clone()),
                OrderSource::User(day) => {
                    let day = day.map_or_else(String::new, |day| day.to_string());
                    (IssueCode::LabelsAsOrdered, day)
                }
            };
            issues.push(self.issue(code, n, &evidence));
        }
        let is_open = ranking.order().is_open();
        let named = levels
            .iter()
            .enumerate()
            .map(|(level, label)| (rank(min, level), label.clone()))
            .filter(|(score, _)| *score <= max);
        ProposedScale {
            min,
            max,
            direction: (!is_open).then(|| self.ranked_direction(ranking, &range, issues)),
            kind: self.ranked_kind(ranking.family()),
            labels: named.collect(),
            order: Some(ranking.order().clone()),
        }
    }

    /// What the cells of a column with ranked labels stand for.
    pub(super) fn ranked_codes(&self, ranking: &Ranking) -> Codes {
        let (min, _) = self.ranked_ends(ranking);
        let mut codes = match &self.decision.missing {
            Some(missing) => self.told_codes(missing),
            None => Codes {
                scores: self.usual_codes().collect(),
                ..Codes::default()
            },
        };
        codes.texts.extend(self.no_answers.iter().cloned());
        let ranks = ranking.ranks().iter();
        codes.levels = ranks
            .map(|(cell, level)| (cell.clone(), rank(min, *level)))
            .collect();
        codes
    }

    /// The numbers among the words that survey tools use for missing answers.
    fn usual_codes(&self) -> impl Iterator<Item = Score> {
        let numbers = self.cells.numbers.keys().copied();
        numbers.filter(|score| is_usual_code(*score, Score::whole(10)))
    }

    /// The ends: 1 and the number of levels, unless somebody has told others.
    fn ranked_ends(&self, ranking: &Ranking) -> (Score, Score) {
        let levels = i32::try_from(ranking.levels().len()).unwrap_or(i32::MAX);
        let found = (Score::whole(1), Score::whole(levels));
        self.decision.scale.unwrap_or(found)
    }

    fn ranked_direction(
        &self,
        ranking: &Ranking,
        range: &str,
        issues: &mut Vec<Issue>,
    ) -> Direction {
        if let Some(told) = self.decision.direction {
            return told;
        }
        let n = self.cells.filled();
        let words = &self.words;
        let disagreeing_is_good = ranking.family() == Family::Agreement
            && (self.item == Some(Direction::Low) || words.complain());
        if disagreeing_is_good {
            issues.push(self.issue(IssueCode::ReversedItem, n, range));
            return Direction::Low;
        }
        if ranking.is_proved() && ranking.family() != Family::Amount {
            return ranking.direction();
        }
        if asks_how_much_effort(words) || words.name_something_bad() {
            return Direction::Low;
        }
        if let Some(told) = self.reading.decisions.all.direction {
            return told;
        }
        issues.push(self.issue(IssueCode::AssumedDirection, n, range));
        Direction::High
    }

    fn ranked_kind(&self, family: Family) -> ScaleKind {
        match family {
            Family::Agreement | Family::Amount if asks_for_effort(&self.words) => ScaleKind::Ces,
            Family::Judgement | Family::Agreement | Family::Amount => ScaleKind::Likert,
            Family::Effort => ScaleKind::Ces,
            Family::Frequency | Family::Importance => ScaleKind::Other,
            Family::Grades => ScaleKind::SchoolGrade,
            Family::Faces => ScaleKind::Emoji,
            Family::Thumbs => ScaleKind::Thumbs,
        }
    }

    /// Says that the labels of a question that judges are no known set; the user may order them.
    pub(super) fn report_unknown_labels(&self, issues: &mut Vec<Issue>) {
        let Some(labels) = &self.unknown_labels else {
            return;
        };
        let told = self.told_rating();
        let few = (2..=MOST_LABELS / 2).contains(&labels.len());
        let repeated = self.cells.filled() >= 2 * labels.len() as u64;
        let are_answer_codes = labels.texts().all(is_answer_code);
        let asked = self.words.judge_plainly() || are_answer_codes;
        let are_known = labels.texts().all(is_plain_answer);
        if told || (few && repeated && asked && !are_known) {
            let texts: Vec<&str> = labels.texts().take(MOST_LABELS / 2).collect();
            let detail = texts.join(" \u{b7} ");
            issues.push(self.issue(IssueCode::UnknownLabels, self.cells.filled(), &detail));
        }
    }
}

/// The score of a level: the ranks begin at the lower end.
fn rank(min: Score, level: usize) -> Score {
    let level = i64::try_from(level).unwrap_or(i64::MAX / Score::PARTS);
    Score::from_parts(min.parts() + level * Score::PARTS)
}

/// Says whether a cell is one of the codes that `LimeSurvey` gives to answers: `A1`, `A02`.
fn is_answer_code(cell: &str) -> bool {
    let digits = cell.strip_prefix('A').unwrap_or_default();
    (1..=2).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// Says whether a cell is yes or no, which nobody takes for a scale.
pub(super) fn is_plain_answer(cell: &str) -> bool {
    const PLAIN: &[&str] = &[
        "yes", "no", "ja", "nein", "true", "false", "wahr", "falsch", "y", "n",
    ];
    PLAIN.contains(&cell.to_lowercase().as_str())
}
