//! From counted numbers to a scale: its ends, and the numbers in between that are none of its scores.

use std::collections::BTreeMap;

use super::{
    bounds::{around_zero, reaches_beyond_ten},
    cells::Cells,
    whole::whole_fit,
};
use crate::{
    model::{Direction, Score},
    survey::{missing::is_usual_code, words::Words},
};

/// How firmly the numbers stand for a scale.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub(in crate::survey) enum Basis {
    /// A few levels that several scales have; only neighbours can say which.
    Partial,
    /// Most levels of a usual scale.
    Likely,
    /// All levels of a usual scale.
    Full,
    /// Thirds: 1.0, 1.3, 1.7 ...
    Thirds,
    /// The header, the cells or the user name the ends.
    Explicit,
}

/// What is known about a column besides its numbers.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
pub(in crate::survey) struct Evidence {
    /// The words of header and question.
    pub(in crate::survey) words: Words,
    /// The names of levels, from cells and from the question.
    pub(in crate::survey) labels: BTreeMap<Score, String>,
    /// The ends that header or question name.
    pub(in crate::survey) ends: Option<(Score, Score)>,
    /// The numbers that they give to missing answers.
    pub(in crate::survey) no_answers: Vec<Score>,
    /// The direction that the user told.
    pub(in crate::survey) told: Option<Direction>,
    /// The direction that the user told for all columns whose own is unproved.
    pub(in crate::survey) told_for_all: Option<Direction>,
    /// The ends that the user told.
    pub(in crate::survey) told_ends: Option<(Score, Score)>,
    /// Whether the file is German.
    pub(in crate::survey) german: bool,
    /// Whether the header speaks of percent.
    pub(in crate::survey) is_percent: bool,
    /// The tool that wrote the file, where it is certain.
    pub(in crate::survey) tool: Option<&'static str>,
    /// Which end is good by the column's place in a usual block of questions.
    pub(in crate::survey) item: Option<Direction>,
    /// The poles that the column names, the left one first, where another names them the other way round.
    pub(in crate::survey) mirrored: Option<(String, String)>,
    /// Whether it names nothing but something bad, beside a rating of something else.
    pub(in crate::survey) may_be_cared_for: bool,
    /// How firmly the numbers stand for a scale.
    pub(in crate::survey) basis: Basis,
}

/// A scale that the numbers of a column fit.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) struct Fit {
    /// The lower end.
    pub(super) min: Score,
    /// The upper end.
    pub(super) max: Score,
    /// How firm that is.
    pub(super) basis: Basis,
    /// Numbers that lie in or next to the scale, but look as if they stood for a missing answer.
    pub(super) suspects: Vec<Score>,
    /// Numbers far from the scale that survey tools use for missing answers.
    pub(super) codes: Vec<Score>,
    /// Whole numbers between the ends that nobody gave although many answered.
    pub(super) gap: Vec<Score>,
    /// Whether a part of the answers seems to be on a longer scale.
    pub(super) mixed: bool,
}

impl Fit {
    pub(super) fn new(min: i32, max: i32, basis: Basis) -> Self {
        Self {
            min: Score::whole(min),
            max: Score::whole(max),
            basis,
            suspects: Vec::new(),
            codes: Vec::new(),
            gap: Vec::new(),
            mixed: false,
        }
    }

    /// Says whether a scale with these ends would hold all of the numbers that count.
    pub(super) fn fits_into(&self, numbers: &BTreeMap<Score, u64>, min: Score, max: Score) -> bool {
        self.answers(numbers)
            .all(|score| min <= score && score <= max)
    }

    /// Returns the highest of the numbers that count.
    pub(super) fn tops(&self, numbers: &BTreeMap<Score, u64>) -> Option<Score> {
        self.answers(numbers).max()
    }

    fn answers(&self, numbers: &BTreeMap<Score, u64>) -> impl Iterator<Item = Score> {
        let counts = |score: &Score| !self.codes.contains(score) && !self.suspects.contains(score);
        numbers.keys().copied().filter(counts)
    }
}

/// Finds the scale that the numbers fit; none if they fit none.
pub(super) fn fit(cells: &Cells, evidence: &Evidence) -> Option<Fit> {
    let are_shares = cells.percent * 2 > cells.numeric();
    if are_shares && !evidence.words.judge() && evidence.told_ends.is_none() {
        return None;
    }
    let longest = Score::whole(if reaches_beyond_ten(cells, evidence) {
        100
    } else {
        10
    });
    let around_zero = around_zero(cells, evidence);
    let is_level = |score: Score| {
        let inside = |fit: &Fit| fit.min <= score && score <= fit.max;
        around_zero.as_ref().is_some_and(inside)
    };
    let (codes, ordinary): (BTreeMap<_, _>, BTreeMap<_, _>) = cells
        .numbers
        .iter()
        .map(|(score, n)| (*score, *n))
        .partition(|(score, _)| {
            let is_code = is_usual_code(*score, longest) && !is_level(*score);
            evidence.told_ends.is_none() && (is_code || evidence.no_answers.contains(score))
        });
    let mut found = match evidence.told_ends {
        Some((min, max)) => Fit {
            min,
            max,
            ..Fit::new(0, 0, Basis::Explicit)
        },
        None => around_zero
            .clone()
            .or_else(|| named_fit(&ordinary, evidence))
            .or_else(|| points_fit(&ordinary, evidence))
            .or_else(|| fractions_fit(&ordinary, evidence))
            .or_else(|| shown_fit(cells, &ordinary))
            .or_else(|| whole_fit(&ordinary, evidence))
            .or_else(|| parts_fit(&ordinary, evidence))
            .or_else(|| slider_fit(&ordinary, evidence))
            .or_else(|| fit_beside_strays(&ordinary, evidence))?,
    };
    if evidence.told_ends.is_none() && !cells.out_of.is_empty() && cells.agreed_end().is_none() {
        found.mixed = true;
    }
    found.codes = if evidence.told_ends.is_some() {
        cells
            .numbers
            .keys()
            .copied()
            .filter(|score| {
                (*score < found.min || found.max < *score) && is_usual_code(*score, found.max)
            })
            .collect()
    } else {
        codes.into_keys().collect()
    };
    Some(found)
}

/// The ends that header or question name, if the numbers agree.
fn named_fit(ordinary: &BTreeMap<Score, u64>, evidence: &Evidence) -> Option<Fit> {
    let other_ends = evidence
        .ends
        .is_some_and(|ends| ends != (Score::whole(0), Score::whole(10)));
    if evidence.words.recommend() && !other_ends {
        let inside = ordinary
            .keys()
            .all(|s| Score::whole(0) <= *s && *s <= Score::whole(11) && s.is_whole());
        let reaches = |level| ordinary.keys().any(|score| *score > Score::whole(level));
        // Unhappy or few people give no 8; flags and groups end sooner, and a scale from 1 has no 0.
        let n: u64 = ordinary.values().sum();
        let is_told =
            evidence.words.name_promoters() && (n < 30 || ordinary.contains_key(&Score::whole(0)));
        if inside && (reaches(7) || is_told && reaches(3)) {
            let mut fit = Fit::new(0, 10, Basis::Explicit);
            fit.suspects = [Score::whole(11)]
                .into_iter()
                .filter(|score| ordinary.contains_key(score))
                .collect();
            return Some(fit);
        }
    }
    let (low, high) = evidence.ends?;
    let (min, max) = (low.min(high), low.max(high));
    let inside = |score: &Score| min <= *score && *score <= max;
    let nearly_all: u64 = ordinary
        .iter()
        .filter(|(s, _)| inside(s))
        .map(|(_, n)| n)
        .sum();
    let mut fit = Fit {
        min,
        max,
        ..Fit::new(0, 0, Basis::Explicit)
    };
    let beside: Vec<_> = ordinary
        .keys()
        .filter(|score| !inside(score))
        .copied()
        .collect();
    // A stray 0 or 6 beside a named scale is no score of it; anything else says that the words mean something else.
    let above = Score::from_parts(max.parts() + Score::PARTS);
    let beyond = |score: &Score| *score != Score::whole(0) && *score != above;
    // All of 1 to 6 under "0 to 5" are its levels by other codes.
    let shifted = !ordinary.contains_key(&min) && beside.contains(&above);
    let all: u64 = ordinary.values().sum();
    if all == 0 || beside.iter().any(beyond) || shifted || nearly_all * 2 < all {
        return None;
    }
    fit.suspects = beside;
    Some(fit)
}

/// The ends that the cells themselves name: `8/10`, `80 %`, stars.
fn shown_fit(cells: &Cells, ordinary: &BTreeMap<Score, u64>) -> Option<Fit> {
    let has_zero = ordinary.contains_key(&Score::whole(0));
    if let Some(max) = cells.agreed_end() {
        let min = i32::from(!has_zero && max < Score::whole(100));
        let end = i32::try_from(max.parts() / Score::PARTS).ok()?;
        return Some(Fit::new(min, end, Basis::Explicit))
            .filter(|_| ordinary.keys().all(|s| *s <= max));
    }
    if cells.percent * 2 > cells.numeric() {
        return Some(Fit::new(0, 100, Basis::Explicit));
    }
    let top = *ordinary.keys().next_back()?;
    (cells.stars * 2 > cells.numeric() && top <= Score::whole(10)).then(|| {
        let max = if top <= Score::whole(5) { 5 } else { 10 };
        Fit::new(i32::from(!has_zero), max, Basis::Explicit)
    })
}

/// Half steps and thirds.
fn parts_fit(ordinary: &BTreeMap<Score, u64>, evidence: &Evidence) -> Option<Fit> {
    if ordinary.keys().all(|score| score.is_whole()) {
        return None;
    }
    let top = *ordinary.keys().next_back()?;
    let bottom = *ordinary.keys().next()?;
    let has_zero = bottom == Score::whole(0);
    let halves = ordinary
        .keys()
        .all(|score| score.parts() % (Score::PARTS / 2) == 0);
    if halves && Score::whole(0) <= bottom && ordinary.len() >= 2 {
        let grade = evidence.words.grade() && top <= Score::whole(6);
        let end = [5, 6, 7, 10]
            .into_iter()
            .find(|end| top <= Score::whole(*end))?;
        let enough = ordinary.len() >= 3 || evidence.words.judge();
        let mut fit = Fit::new(
            i32::from(!(has_zero && end == 10)),
            if grade { 6 } else { end },
            if enough { Basis::Full } else { Basis::Partial },
        );
        if bottom == Score::from_parts(Score::PARTS / 2) {
            fit.min = bottom;
        }
        if has_zero && end < 10 {
            fit.suspects = vec![bottom];
        }
        return Some(fit);
    }
    if let Some(fit) = tenths_fit(ordinary, evidence) {
        return Some(fit);
    }
    let thirds = ordinary
        .keys()
        .all(|score| matches!(score.parts() % Score::PARTS, 0 | 3_000 | 7_000));
    let inside = Score::whole(1) <= bottom && top <= Score::whole(6);
    (thirds && inside && ordinary.len() >= 3)
        .then(|| Fit::new(1, if top <= Score::whole(5) { 5 } else { 6 }, Basis::Thirds))
}

/// A scale of many answers beside one or two numbers that are none: the means in a last line, a slip of the hand.
fn fit_beside_strays(ordinary: &BTreeMap<Score, u64>, evidence: &Evidence) -> Option<Fit> {
    let is_level =
        |score: &Score| score.is_whole() && Score::whole(0) <= *score && *score <= Score::whole(10);
    let (levels, strays): (BTreeMap<_, _>, BTreeMap<_, _>) = ordinary
        .iter()
        .map(|(score, n)| (*score, *n))
        .partition(|(score, _)| is_level(score));
    let n: u64 = levels.values().sum();
    let are_few = strays.len() <= 2 && n >= 30 && strays.values().sum::<u64>() * 50 <= n;
    // Counts have a few high numbers, too; means do not.
    let are_means = strays.keys().all(|score| !score.is_whole());
    if !are_few || !(are_means || evidence.words.judge_plainly()) {
        return None;
    }
    let mut fit = whole_fit(&levels, evidence).filter(|fit| fit.basis == Basis::Full)?;
    fit.suspects.extend(strays.into_keys());
    Some(fit)
}

/// Scores that travel sites make of several answers, `7.9` or `9.2`: many of them a full 10, unlike the means of a list.
fn tenths_fit(ordinary: &BTreeMap<Score, u64>, evidence: &Evidence) -> Option<Fit> {
    let bottom = *ordinary.keys().next()?;
    let (top, tops) = ordinary.last_key_value()?;
    let n: u64 = ordinary.values().sum();
    let mut scores = ordinary.keys();
    let are_tenths = scores.all(|score| score.parts() % (Score::PARTS / 10) == 0);
    let inside = Score::whole(0) <= bottom && *top == Score::whole(10);
    let are_scores = evidence.words.judge_plainly() && !evidence.words.average();
    let is_usual = n >= 30 && tops * 20 >= n;
    let min = i32::from(bottom >= Score::whole(1));
    (are_tenths && inside && are_scores && is_usual).then(|| Fit::new(min, 10, Basis::Likely))
}

/// Shares of one, as spreadsheets keep what they show as percent, where the header speaks of percent.
fn fractions_fit(ordinary: &BTreeMap<Score, u64>, evidence: &Evidence) -> Option<Fit> {
    let inside = |score: &Score| Score::whole(0) <= *score && *score <= Score::whole(1);
    let are_fractions =
        ordinary.keys().all(inside) && ordinary.keys().any(|score| !score.is_whole());
    let are_meant = evidence.is_percent && evidence.words.judge();
    (are_fractions && are_meant).then(|| Fit::new(0, 1, Basis::Explicit))
}

/// The points of the upper classes of German schools, 0 to 15.
fn points_fit(ordinary: &BTreeMap<Score, u64>, evidence: &Evidence) -> Option<Fit> {
    let inside = |score: &Score| Score::whole(0) <= *score && *score <= Score::whole(15);
    let fits = evidence.words.count_points() && ordinary.keys().all(inside);
    (fits && !ordinary.is_empty()).then(|| Fit::new(0, 15, Basis::Explicit))
}

/// 0 to 100 by hand of a slider, where the header speaks of judging or the tool has such sliders.
fn slider_fit(ordinary: &BTreeMap<Score, u64>, evidence: &Evidence) -> Option<Fit> {
    let bottom = *ordinary.keys().next()?;
    let top = *ordinary.keys().next_back()?;
    let inside = Score::whole(0) <= bottom && top <= Score::whole(101);
    // Numbers that end well below are counts of something.
    let is_far = top >= Score::whole(50);
    let begins_at_one = bottom >= Score::whole(1);
    let from_one = evidence.tool == Some("SoSci Survey") && begins_at_one;
    let judges = evidence.words.judge();
    (inside && is_far && (judges || from_one) && ordinary.len() >= 5).then(|| {
        let is_long = top > Score::whole(100) || from_one;
        // Bare numbers may be ages; the columns beside them tell.
        let basis = if judges {
            Basis::Likely
        } else {
            Basis::Partial
        };
        Fit::new(i32::from(is_long), if is_long { 101 } else { 100 }, basis)
    })
}
