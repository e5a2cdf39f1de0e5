//! Feedback: what customers said, as distributions and where they come from, never as answers.

use std::collections::BTreeMap;

use super::{Date, Extra, FeedbackId, Known, Score, StageId, TouchpointId};

/// The segment or wave that keeps what is too little to stand alone.
pub const OTHER: &str = "other";

/// Which end of a scale is the good one.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Direction {
    /// High is good.
    High,
    /// Low is good, as with German school grades.
    Low,
}

/// What sort of scale a question has.
#[derive(Clone, Copy, Debug, Default, Eq, Ord, PartialEq, PartialOrd)]
pub enum ScaleKind {
    /// Stars, 1 to 5.
    Stars,
    /// Levels with names, or bare integers that stand for them.
    Likert,
    /// 0 to 10 with a recommend question.
    Nps,
    /// Customer effort score.
    Ces,
    /// German school grades.
    SchoolGrade,
    /// A share of one hundred.
    Percent,
    /// A slider.
    Slider,
    /// Faces.
    Emoji,
    /// Thumbs up or down.
    Thumbs,
    /// Anything else.
    #[default]
    Other,
}

/// The scale of a question: its ends (not the lowest and highest answer), direction and labels.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Scale {
    /// The lower end.
    pub min: Score,
    /// The upper end; above `min`.
    pub max: Score,
    /// Which end is good.
    pub direction: Known<Direction>,
    /// What sort of scale it is.
    pub kind: Known<ScaleKind>,
    /// What the levels are called, where they have names.
    pub labels: BTreeMap<Score, String>,
    /// Fields of a newer version.
    pub extra: Extra,
}

/// Sums of the weights of equal answers, in millionths.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct WeightSums {
    /// The sum of the weights.
    pub sum: u128,
    /// The sum of the squared weights.
    pub sum_of_squares: u128,
}

/// How often one score was given.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Tally {
    /// The number of answers.
    pub n: u64,
    /// Their weights; absent in an unweighted set.
    pub weights: Option<WeightSums>,
}

/// Why a rating is missing; the kinds are kept apart.
#[derive(Clone, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum MissingKind {
    /// The cell is empty.
    Empty,
    /// The question was not shown.
    NotAsked,
    /// Shown and left out.
    NoAnswer,
    /// "Don't know".
    DontKnow,
    /// A number that stands for one of these: `99`.
    Code(Score),
    /// A kind that a newer version wrote.
    Unknown(String),
}

/// How often each score was given, by everybody or by one segment in one wave.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Distribution {
    /// The group whose answers these are; everybody if absent.
    pub segment: Option<String>,
    /// The period whose answers these are; all periods if absent.
    pub wave: Option<String>,
    /// The answers per score.
    pub tallies: BTreeMap<Score, Tally>,
    /// The cells without a rating, by kind.
    pub missing: BTreeMap<MissingKind, u64>,
    /// The cells that are neither a score of the scale nor a known missing value.
    pub invalid: u64,
    /// Fields of a newer version.
    pub extra: Extra,
}

impl Distribution {
    /// Counts the answers.
    pub fn n(&self) -> u64 {
        self.tallies.values().map(|tally| tally.n).sum()
    }
}

/// What a question of a survey is about.
#[derive(Clone, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Target {
    /// One touchpoint.
    Touchpoint(TouchpointId),
    /// A whole stage.
    Stage(StageId),
    /// The whole journey, such as an overall recommendation; never a point of the curve.
    Journey,
    /// Nothing yet: kept, and shown as unassigned.
    Unassigned,
    /// A target that a newer version wrote.
    Unknown(String),
}

/// Whether a question is the curve's, or a detail beside it.
#[derive(Clone, Copy, Debug, Default, Eq, Ord, PartialEq, PartialOrd)]
pub enum Role {
    /// It leads the touchpoint's curve.
    #[default]
    Lead,
    /// It is a further question on the same touchpoint; questions are never pooled.
    Detail,
}

/// The answers to one question about one target.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct TargetFeedback {
    /// What the question is about.
    pub target: Target,
    /// Its name in the file: a column's header, or a value of the touchpoint column.
    pub source: String,
    /// The wording of the question; the set's own wording if empty.
    pub question: String,
    /// Curve or detail.
    pub role: Known<Role>,
    /// The scale of the answers.
    pub scale: Scale,
    /// Everybody's answers first, then those of segments and waves.
    pub distributions: Vec<Distribution>,
    /// Fields of a newer version.
    pub extra: Extra,
}

impl TargetFeedback {
    /// Returns the answers of a segment in a wave; everybody's and all periods' where none is named.
    pub fn distribution(&self, segment: Option<&str>, wave: Option<&str>) -> Option<&Distribution> {
        self.distributions
            .iter()
            .find(|one| one.segment.as_deref() == segment && one.wave.as_deref() == wave)
    }
}

/// Rows that survey tools mark, and that may be left out.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum MarkedRows {
    /// Of people who did not finish.
    Unfinished,
    /// Of somebody trying the survey out.
    Previews,
}

/// Where a feedback set comes from; what is absent or empty is unknown, and shown so.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Provenance {
    /// The name of the file, without its folder.
    pub file: String,
    /// The SHA-256 of its bytes in hexadecimal.
    pub sha256: String,
    /// The headers of the columns that were read.
    pub columns: Vec<String>,
    /// The wording of the question, where one question was asked of all touchpoints.
    pub question: String,
    /// Who was asked: "people who had filled a basket".
    pub asked: String,
    /// How they were asked: "link in the app and by e-mail".
    pub mode: String,
    /// The first day of the field time.
    pub field_from: Option<Date>,
    /// The last day of the field time.
    pub field_to: Option<Date>,
    /// How many people were asked.
    pub invited: Option<u64>,
    /// How many people answered; unknown in the counted shape.
    pub people: Option<u64>,
    /// Data rows read.
    pub rows: u64,
    /// Data rows left out on purpose.
    pub rows_left_out: u64,
    /// Which rows were to be left out, whether the file had any or not; empty in sets of older versions.
    pub left_out: Vec<Known<MarkedRows>>,
    /// The day of the import, where it was given.
    pub imported: Option<Date>,
    /// Fields of a newer version.
    pub extra: Extra,
}

/// What a paired comparison of two columns needs: sums over the rows that answered both.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct PairSums {
    /// The source name of the first column.
    pub x: String,
    /// The source name of the second column.
    pub y: String,
    /// Rows with both answers.
    pub n: u64,
    /// The sum of the first, in ten-thousandths.
    pub sum_x: i128,
    /// The sum of the second, in ten-thousandths.
    pub sum_y: i128,
    /// The sum of squares of the first, in hundred-millionths.
    pub sum_xx: i128,
    /// The sum of squares of the second, in hundred-millionths.
    pub sum_yy: i128,
    /// The sum of products, in hundred-millionths.
    pub sum_xy: i128,
}

/// One import: the answers to a survey's questions, and where they come from.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct FeedbackSet {
    /// The stable id, from the file's SHA-256 and columns.
    pub id: FeedbackId,
    /// The name in lists and in the legend.
    pub label: String,
    /// Where it comes from.
    pub provenance: Provenance,
    /// The answers per question and target, in the order of the file.
    pub targets: Vec<TargetFeedback>,
    /// Sums for paired comparisons; wide files only.
    pub pairs: Vec<PairSums>,
    /// Fields of a newer version.
    pub extra: Extra,
}

impl FeedbackSet {
    /// Counts the ratings that make the touchpoints' curve, everybody's; ratings are not people.
    pub fn ratings(&self) -> u64 {
        self.targets
            .iter()
            .filter(|one| matches!(one.target, Target::Touchpoint(_)))
            .filter(|one| one.role.known() == Some(&Role::Lead))
            .filter_map(|one| one.distribution(None, None))
            .fold(0, |sum, one| sum.saturating_add(one.n()))
    }
}
