//! Wide, long or counted: which columns are touchpoints, or name them, and which counts answers.

use super::{
    Column, ColumnKind, Issue, IssueCode, Shape, SurveyError, column::Columns, counts::Counts,
    message::option_name, outcome::Parts, resolve::Decisions, words::Words,
};

/// The most values that a column of touchpoints may have; more are names of something else.
const MAX_TOUCHPOINTS: usize = 500;

/// The shape of a file and the columns that make it.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub(super) struct Layout {
    /// The shape; unknown without a rating.
    pub(super) shape: Option<Shape>,
    /// The columns that group the rows.
    pub(super) parts: Parts,
    /// The column of counts.
    pub(super) count: Option<usize>,
    /// Pairs of a grouping and a score column worth counting, the proposed one first.
    pub(super) groupings: Vec<(usize, usize)>,
}

impl Layout {
    /// Refuses to divide the answers by people: every name would stand in the map.
    pub(super) fn check_people(&self, columns: &Columns) -> Result<(), SurveyError> {
        let parts = self.parts;
        let all = columns.columns.as_slice();
        let dividing = [parts.touchpoint, parts.segment, parts.wave];
        let mut dividing = dividing.into_iter().flatten();
        let people = dividing.find_map(|index| {
            let column = all.get(index);
            column.filter(|one| one.kind == ColumnKind::Personal)
        });
        match people {
            Some(column) => Err(SurveyError::PersonalPart {
                column: column.name.clone(),
                option: option_name(all, column.index),
            }),
            None => Ok(()),
        }
    }
}

/// Finds the shape.
pub(super) fn find(columns: &Columns, counts: &Counts, decisions: &Decisions) -> Layout {
    let ratings = leading(columns);
    let columns = columns.columns.as_slice();
    let mut layout = Layout {
        parts: Parts {
            touchpoint: None,
            score: None,
            segment: decisions.segment,
            wave: decisions.wave,
        },
        ..Layout::default()
    };
    let Some(first) = ratings.first() else {
        return layout;
    };
    let score = decisions
        .score
        .unwrap_or_else(|| score_column(&ratings).unwrap_or(first.index));
    let groups = ranked_groups(columns, counts, decisions, score);
    let touchpoint = decisions.touchpoint.or_else(|| groups.first().copied());
    layout.shape = Some(shape(&ratings, columns, touchpoint, decisions));
    if layout.shape != Some(Shape::Wide) {
        layout.parts.touchpoint = touchpoint;
        layout.parts.score = Some(score);
    }
    if layout.shape == Some(Shape::Counted) {
        layout.count = decisions.count.or_else(|| count_column(columns));
    }
    layout.groupings = touchpoint
        .into_iter()
        .chain(groups)
        .fold(Vec::new(), |mut pairs: Vec<(usize, usize)>, group| {
            if !pairs.iter().any(|(other, _)| *other == group) {
                pairs.push((group, score));
            }
            pairs
        })
        .into_iter()
        .take(5)
        .collect();
    layout
}

/// The ratings that say how good something was; all ratings where none does.
fn leading(columns: &Columns) -> Vec<&Column> {
    let ratings = || {
        let all = columns.columns.iter();
        all.filter(|one| one.kind == ColumnKind::Rating)
    };
    let says_how_often = |one: &&Column| {
        let about = |issue: &Issue| {
            (issue.code, issue.column) == (IssueCode::FrequencyScale, Some(one.index))
        };
        columns.issues.iter().any(about)
    };
    let judging: Vec<&Column> = ratings().filter(|one| !says_how_often(one)).collect();
    if judging.is_empty() {
        ratings().collect()
    } else {
        judging
    }
}

/// The rating that leads: a named scale before a bare one, then the first.
fn score_column(ratings: &[&Column]) -> Option<usize> {
    let judged = ratings.iter().find(|one| Words::of(&one.name).judge());
    judged.or_else(|| ratings.first()).map(|one| one.index)
}

fn shape(
    ratings: &[&Column],
    columns: &[Column],
    touchpoint: Option<usize>,
    decisions: &Decisions,
) -> Shape {
    if let Some(shape) = decisions.shape {
        return shape;
    }
    let Some(touchpoint) = touchpoint else {
        return Shape::Wide;
    };
    let named = decisions.touchpoint.is_some()
        || columns
            .get(touchpoint)
            .is_some_and(|one| Words::of(&one.name).name_touchpoints());
    // A file with ids has a row per answer, whatever it counts besides.
    let has_ids = columns.iter().any(|one| one.kind == ColumnKind::Id);
    let counted = count_column(columns).is_some() && !has_ids;
    if decisions.count.is_some() || (counted && ratings.len() == 1) {
        return Shape::Counted;
    }
    if decisions.touchpoint.is_some() || ratings.len() == 1 || (named && ratings.len() <= 2) {
        return Shape::Long;
    }
    let same_scale = |one: &&Column, other: &&Column| {
        let ends = |column: &Column| column.scale.as_ref().map(|scale| (scale.min, scale.max));
        one.index != other.index && ends(one) == ends(other)
    };
    let shared = ratings
        .iter()
        .any(|one| ratings.iter().any(|other| same_scale(one, other)));
    if shared || ratings.len() > 2 {
        Shape::Wide
    } else {
        Shape::Long
    }
}

/// The columns that may name touchpoints, the likeliest first; ties go to the earlier column.
fn ranked_groups(
    columns: &[Column],
    counts: &Counts,
    decisions: &Decisions,
    score: usize,
) -> Vec<usize> {
    let mut ranked: Vec<(i32, usize)> = columns
        .iter()
        .filter(|one| one.kind == ColumnKind::Group && one.index != score)
        .filter(|one| ![decisions.segment, decisions.wave].contains(&Some(one.index)))
        .filter_map(|one| {
            let counted = counts.columns.get(one.index)?;
            let distinct = counted.values.len();
            (2..=MAX_TOUCHPOINTS).contains(&distinct).then(|| {
                let header = Words::of(&one.name);
                let mut points = 0;
                points += 10 * i32::from(header.name_touchpoints());
                points += 2 * i32::from(distinct >= 4);
                points += i32::from(one.missing == 0);
                points -= 3 * i32::from(distinct > 60);
                points -= 4 * i32::from(header.are_never_rated());
                (points, one.index)
            })
        })
        .collect();
    ranked.sort_by_key(|(points, index)| (-points, *index));
    ranked.into_iter().map(|(_, index)| index).collect()
}

/// The column that counts answers: whole numbers under a header that says so.
fn count_column(columns: &[Column]) -> Option<usize> {
    columns
        .iter()
        .find(|one| {
            matches!(one.kind, ColumnKind::Number | ColumnKind::Count)
                && Words::of(&one.name).count_answers()
        })
        .map(|one| one.index)
}
