//! What was decided about an earlier wave, found again in the feedback that it left in the map.

use std::collections::BTreeMap;

use super::{ColumnPart, Lost, Recipe, columns::rated_name};
use crate::{
    model::{
        FeedbackSet, JourneyMap, Known, MarkedRows, MissingKind, Role, Scale, Score, Target,
        TargetFeedback,
    },
    survey::{
        Column, ColumnKind, ColumnOption, ColumnRef, IssueCode, MatchOption, ReadingOptions, Shape,
        Survey,
    },
};

/// Of four columns of the earlier wave so many must be in a file that is another wave of it.
const FITTING_OF_FOUR: usize = 3;

/// Finds the feedback whose columns a file has, too; the latest of those that fit best.
pub fn last_time<'a>(survey: &Survey, map: &'a JourneyMap) -> Option<&'a FeedbackSet> {
    let sets = map.feedback.iter().map(AsRef::as_ref);
    let fitting = sets.filter_map(|set| Some((fit(set, survey)?, set)));
    // Of equal ones the last wins, which was imported last.
    let best = fitting.max_by_key(|(fit, _)| *fit);
    best.map(|(_, set)| set)
}

/// Returns the decisions that made a feedback set, as far as the file does not say the same by itself, and what of
/// them the file lacks or the set does not tell.
///
/// Shape and columns are told, then the scale of each rating where it was found otherwise, its direction where it
/// is not proved, its missing codes where they would count as answers, and what everything was about.
pub fn as_last_time(set: &FeedbackSet, survey: &Survey, map: &JourneyMap) -> (Recipe, Vec<Lost>) {
    let parts = Parts::of(set);
    let known = &set.provenance;
    let mut lost = parts.lost(survey);
    lost.extend(Some(Lost::UnknownRows).filter(|_| !tells_rows(set)));
    let (matches, unknown) = parts.matches(set, survey, map);
    lost.extend(unknown);
    let rows = known.left_out.iter().filter_map(Known::known);
    let recipe = Recipe {
        options: ReadingOptions {
            columns: parts.decisions(set, survey),
            leave_out: rows.copied().collect(),
            ..parts.options(survey)
        },
        matches,
        leads: parts.leads(set, survey),
        asked: known.asked.clone(),
        mode: known.mode.clone(),
        question: known.question.clone(),
        ..Recipe::default()
    };
    (recipe, lost)
}

/// Says whether a set tells which rows were left out; older versions told only how many.
fn tells_rows(set: &FeedbackSet) -> bool {
    let known = &set.provenance;
    let is_known = |rows: &Known<MarkedRows>| rows.known().is_some();
    known.left_out.iter().all(is_known) && (known.rows_left_out == 0 || !known.left_out.is_empty())
}

/// How well a file fits, in thousandths of the columns that were rated; none where it does not.
fn fit(set: &FeedbackSet, survey: &Survey) -> Option<usize> {
    let parts = Parts::of(set);
    let (found, all) = if parts.is_wide {
        let found = set
            .targets
            .iter()
            .filter(|one| rating(one, survey).is_some());
        (found.count(), set.targets.len())
    } else {
        let needed = [
            parts.touchpoint?,
            parts.score?,
            parts.count.unwrap_or(parts.score?),
        ];
        let found = needed.iter().filter(|name| by_name(name, survey).is_some());
        // Without one of them nothing is left of a long file.
        (found.count() / needed.len(), 1)
    };
    (all > 0 && found * 4 >= all * FITTING_OF_FOUR).then(|| found * 1_000 / all)
}

/// The columns that a set was read from, by the parts they played; a set keeps only their names and order.
#[derive(Default)]
struct Parts<'a> {
    is_wide: bool,
    touchpoint: Option<&'a str>,
    score: Option<&'a str>,
    segment: Option<&'a str>,
    wave: Option<&'a str>,
    count: Option<&'a str>,
    weight: Option<&'a str>,
    /// The columns that may have been any of segments, waves, counts and weights.
    unknown: Vec<&'a str>,
}

impl<'a> Parts<'a> {
    fn of(set: &'a FeedbackSet) -> Self {
        let names = || set.provenance.columns.iter().map(String::as_str);
        let is_rated = |name: &str| set.targets.iter().any(|one| one.source == name);
        let is_wide = set
            .targets
            .iter()
            .all(|one| names().any(|name| name == one.source));
        let mut parts = Self {
            is_wide,
            ..Self::default()
        };
        let mut rest: Vec<&str> = if is_wide {
            names().filter(|name| !is_rated(name)).collect()
        } else {
            let mut names = names();
            (parts.touchpoint, parts.score) = (names.next(), names.next());
            names.collect()
        };
        rest.reverse();
        let distributions = || set.targets.iter().flat_map(|one| &one.distributions);
        let has_segments = distributions().any(|one| one.segment.is_some());
        let has_waves = distributions().any(|one| one.wave.is_some());
        let mut tallies = distributions().flat_map(|one| one.tallies.values());
        let has_weights = tallies.any(|tally| tally.weights.is_some());
        let known = [has_segments, has_waves, has_weights];
        let known = known.into_iter().filter(|is_there| *is_there).count();
        let has_count = !is_wide && rest.len() == known + 1;
        // Columns that left no trace in the answers could be any of them.
        if rest.len() == known + usize::from(has_count) {
            parts.segment = has_segments.then(|| rest.pop()).flatten();
            parts.wave = has_waves.then(|| rest.pop()).flatten();
            parts.count = has_count.then(|| rest.pop()).flatten();
            parts.weight = has_weights.then(|| rest.pop()).flatten();
        } else {
            parts.unknown = rest.into_iter().rev().collect();
        }
        parts
    }

    /// Names the columns that the file lacks, and those of which the set does not tell the part.
    fn lost(&self, survey: &Survey) -> Vec<Lost> {
        let named = [
            (self.touchpoint, ColumnPart::Touchpoint),
            (self.score, ColumnPart::Score),
            (self.count, ColumnPart::Count),
            (self.weight, ColumnPart::Weight),
            (self.segment, ColumnPart::Segment),
            (self.wave, ColumnPart::Wave),
        ];
        let is_there = |name: &str| by_name(name, survey).is_some();
        let named = named.into_iter().filter_map(|(name, part)| {
            let column = name.filter(|name| !is_there(name))?.to_owned();
            let part = Some(part);
            Some(Lost::Column { column, part })
        });
        let unknown = (!self.unknown.is_empty()).then(|| Lost::UnknownParts {
            columns: self.unknown.join(", "),
        });
        named.chain(unknown).collect()
    }

    fn shape(&self) -> Shape {
        match (self.is_wide, self.count) {
            (true, _) => Shape::Wide,
            (false, Some(_)) => Shape::Counted,
            (false, None) => Shape::Long,
        }
    }

    /// Tells shape and columns where the file was understood otherwise.
    fn options(&self, survey: &Survey) -> ReadingOptions {
        let told = |name: Option<&str>, found: Option<usize>| {
            let index = by_name(name?, survey).filter(|index| Some(*index) != found)?;
            Some(ColumnRef::Index(index))
        };
        let of = survey.parts;
        // Which of its columns counted, the feedback does not say; what else it may have been must not multiply.
        let count = self.count.and_then(|name| by_name(name, survey));
        let counts = |index: usize| {
            survey
                .column(index)
                .is_some_and(|one| one.kind == ColumnKind::Count)
        };
        let is_sure = self.count.is_none() || count.is_some_and(counts);
        let told_shape = is_sure && survey.shape != Some(self.shape());
        ReadingOptions {
            shape: told_shape.then(|| self.shape()),
            touchpoint_column: told(self.touchpoint, of.touchpoint),
            score_column: told(self.score, of.score),
            count_column: told(self.count.filter(|_| is_sure), survey.count_column),
            weight_column: told(self.weight, survey.weight_column),
            segment_column: told(self.segment, of.segment),
            wave_column: told(self.wave, of.wave),
            ..ReadingOptions::default()
        }
    }

    fn decisions(&self, set: &FeedbackSet, survey: &Survey) -> Vec<ColumnOption> {
        if self.is_wide {
            let rated = set.targets.iter();
            let found = rated.filter_map(|one| decision(rating(one, survey)?, one, survey));
            return found.collect();
        }
        let score = self.score.and_then(|name| by_name(name, survey));
        let column = score.and_then(|index| survey.column(index));
        let decided = column.and_then(|column| decision(column, set.targets.first()?, survey));
        decided.into_iter().collect()
    }

    /// Tells what everything was about; what the file does not rate is among it.
    fn matches(
        &self,
        set: &FeedbackSet,
        survey: &Survey,
        map: &JourneyMap,
    ) -> (Vec<MatchOption>, Vec<Lost>) {
        let (mut matches, mut lost) = (Vec::new(), Vec::new());
        for one in &set.targets {
            let source = self.source(one, survey);
            match (MatchOption::of(&source, &one.target, map), &one.target) {
                (Some(told), _) => matches.push(told),
                (None, Target::Unknown(text)) => lost.push(Lost::Target {
                    source,
                    target: text.clone(),
                }),
                // A set is about nothing that the map does not have.
                (None, _) => {}
            }
        }
        (matches, lost)
    }

    /// Tells which question leads where several are about one touchpoint.
    fn leads(&self, set: &FeedbackSet, survey: &Survey) -> Vec<String> {
        let shares = |one: &&TargetFeedback| {
            let mut targets = set.targets.iter();
            let is_other =
                |other: &TargetFeedback| !std::ptr::eq(*one, other) && one.target == other.target;
            matches!(one.target, Target::Touchpoint(_)) && targets.any(is_other)
        };
        let is_lead = |one: &&TargetFeedback| one.role.known() == Some(&Role::Lead);
        let leads = set.targets.iter().filter(is_lead).filter(shares);
        leads.map(|one| self.source(one, survey)).collect()
    }

    /// Names something rated as the file does; as the set does where the file lacks it, or is not yet known.
    fn source(&self, one: &TargetFeedback, survey: &Survey) -> String {
        let column = rating(one, survey).filter(|_| self.is_wide);
        let of_column = |column: &Column| {
            let mut rated = survey.rated.iter();
            let found = rated.find(|rated| rated.column == column.index);
            found.map_or(&column.name, |rated| &rated.name).clone()
        };
        let of_value = || {
            // Values are known once the file is read as a long one.
            let found = rated_name(&one.source, survey).filter(|_| !self.is_wide);
            found.unwrap_or(&one.source).to_owned()
        };
        column.map_or_else(of_value, of_column)
    }
}

fn by_name(name: &str, survey: &Survey) -> Option<usize> {
    survey.columns.iter().position(|column| column.name == name)
}

/// Finds the column of a question by its header, else by its wording where only one column has it.
fn rating<'a>(rated: &TargetFeedback, survey: &'a Survey) -> Option<&'a Column> {
    if let Some(index) = by_name(&rated.source, survey) {
        return survey.column(index);
    }
    let asks_the_same = |column: &&Column| column.question == rated.question;
    let mut same = survey.columns.iter().filter(asks_the_same);
    let first = same.next()?;
    (!rated.question.is_empty() && same.next().is_none()).then_some(first)
}

/// Tells of a rating what the file does not say by itself; none where it says all.
fn decision(column: &Column, rated: &TargetFeedback, survey: &Survey) -> Option<ColumnOption> {
    let Scale { min, max, .. } = rated.scale;
    let mut option = ColumnOption::about(ColumnRef::Index(column.index));
    let found = column.scale.as_ref();
    let labels = told_labels(column, &rated.scale);
    // Ranks follow from the labels.
    let is_ranked = labels.is_some()
        || found.is_some_and(|scale| levels(&scale.labels, scale.min, scale.max).is_some());
    if found.is_none() {
        option.kind = Some(ColumnKind::Rating);
    }
    if !is_ranked && found.is_none_or(|scale| (scale.min, scale.max) != (min, max)) {
        option.scale = Some((min, max));
    }
    option.labels = labels;
    option.missing = told_codes(column, rated);
    if let Known::Is(direction) = rated.scale.direction {
        let open = [IssueCode::AssumedDirection, IssueCode::UnknownDirection];
        let mut issues = survey.issues.iter();
        let is_open =
            issues.any(|one| one.column == Some(column.index) && open.contains(&one.code));
        let is_told = found.is_some_and(|scale| scale.direction == Some(direction)) && !is_open;
        option.direction = Some(direction).filter(|_| !is_told);
    }
    (option != ColumnOption::about(ColumnRef::Index(column.index))).then_some(option)
}

/// Returns the labels in their order if they had to be told, and have to be told again.
fn told_labels(column: &Column, scale: &Scale) -> Option<Vec<String>> {
    let known = levels(&scale.labels, scale.min, scale.max)?;
    let are_codes = known.iter().all(|label| label.parse::<Score>().is_ok());
    let is_needed = match &column.scale {
        Some(found) => found.is_open() || (are_codes && found.labels != scale.labels),
        None => are_codes || matches!(column.kind, ColumnKind::Group | ColumnKind::Text),
    };
    is_needed.then_some(known)
}

/// Returns the labels of all levels from the lowest to the highest; none where one has no label.
fn levels(labels: &BTreeMap<Score, String>, min: Score, max: Score) -> Option<Vec<String>> {
    let steps = (max.parts() - min.parts()) / Score::PARTS;
    let is_complete = steps >= 1 && i64::try_from(labels.len()) == Ok(steps + 1);
    is_complete.then(|| labels.values().cloned().collect())
}

/// Returns the missing codes if one of them would count as an answer this time.
fn told_codes(column: &Column, rated: &TargetFeedback) -> Option<Vec<String>> {
    let everybody = rated.distribution(None, None)?;
    let mut known: Vec<Score> = codes(everybody.missing.keys()).collect();
    let counts = |code: &Score| column.scale.is_none() || column.tallies.contains_key(code);
    if !known.iter().any(counts) {
        return None;
    }
    known.extend(codes(column.missing_by_kind.keys()));
    known.sort_unstable();
    known.dedup();
    Some(known.iter().map(Score::to_string).collect())
}

fn codes<'a>(kinds: impl Iterator<Item = &'a MissingKind>) -> impl Iterator<Item = Score> {
    kinds.filter_map(|kind| match kind {
        MissingKind::Code(code) => Some(*code),
        _ => None,
    })
}
