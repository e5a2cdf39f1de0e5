//! The proposed import: which answers go to which touchpoint, and what must be decided before.

use std::{collections::BTreeSet, sync::Arc};

use super::{
    Issue, IssueCode, ProposedScale, Shape, Survey,
    assign::{Subject, assign},
    outcome::Rated,
    provenance,
    request::{ImportRequest, Match, Question},
    scale,
    words::Words,
};
use crate::{
    edit::Edit,
    model::{
        Extra, FeedbackId, FeedbackSet, JourneyMap, PairSums, Role, ScaleKind, Score, Target,
        TargetFeedback, TouchpointId,
    },
};

/// A proposed import.
#[derive(Clone, Debug, PartialEq)]
pub struct Import {
    /// The set as it would be stored.
    pub set: FeedbackSet,
    /// The set whose place it takes.
    pub replaces: Option<FeedbackId>,
    /// What every name in the file was found to mean.
    pub matches: Vec<Match>,
    /// What must be decided first; while this is not empty, nothing may be written.
    pub undecided: Vec<Question>,
    /// Touchpoints without answers.
    pub unmatched_touchpoints: Vec<TouchpointId>,
    /// What the file cannot prove, or got wrong.
    pub issues: Vec<Issue>,
}

impl Import {
    /// Makes the change of the document; none while something is undecided.
    pub fn edit(&self) -> Option<Edit> {
        self.undecided.is_empty().then(|| Edit::ImportFeedback {
            set: Arc::new(self.set.clone()),
            replaces: self.replaces.clone(),
        })
    }
}

/// The reason why nothing can be imported.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
pub enum ImportError {
    /// No column is a rating.
    #[error(
        "no column of {file:?} is a rating, so there is nothing to import; if one is, say so with --column \"NAME:kind=rating\""
    )]
    NoRating {
        /// The name of the file.
        file: String,
    },
    /// A long file without a column that names touchpoints.
    #[error(
        "no column of {file:?} names touchpoints; say which does with --touchpoint-column NAME, or that the file is wide with --shape wide"
    )]
    NoTouchpointColumn {
        /// The name of the file.
        file: String,
    },
    /// A match names something that the file has not.
    #[error("{source_name:?} is not rated in this file; rated are: {}", known.join(", "))]
    UnknownSource {
        /// The name.
        source_name: String,
        /// What is rated.
        known: Vec<String>,
    },
    /// A match names something that the map has not.
    #[error("the map has no touchpoint {target:?}; its touchpoints are: {}", known.join(", "))]
    UnknownTarget {
        /// The target.
        target: String,
        /// The touchpoints of the map.
        known: Vec<String>,
    },
    /// A match names several touchpoints.
    #[error("the map has several touchpoints {target:?}; name it as Stage/Touchpoint or by its id")]
    AmbiguousTarget {
        /// The target.
        target: String,
    },
    /// The set to replace is not in the map.
    #[error("the map has no feedback {set:?} to replace; it has: {}", known.join(", "))]
    UnknownSet {
        /// The id or label.
        set: String,
        /// The sets of the map.
        known: Vec<String>,
    },
    /// The file's fingerprint makes no id.
    #[error("the survey file has no fingerprint; read it again")]
    NoFingerprint,
}

/// Proposes what importing a survey into a map would do.
pub fn propose(
    survey: &Survey,
    map: &JourneyMap,
    request: &ImportRequest,
) -> Result<Import, ImportError> {
    if survey.rated.is_empty() {
        let file = request.file.clone();
        return Err(if survey.shape.is_none() {
            ImportError::NoRating { file }
        } else {
            ImportError::NoTouchpointColumn { file }
        });
    }
    let proposal = Proposal { survey, request };
    let subjects: Vec<Subject<'_>> = survey
        .rated
        .iter()
        .map(|one| proposal.subject(one))
        .collect();
    let matches = assign(&subjects, map, &request.matches, request.accept_proposals)?;
    let targets = proposal.targets(&matches);
    let set = FeedbackSet {
        id: provenance::feedback_id(survey)?,
        label: provenance::label(request),
        provenance: provenance::provenance(survey, request),
        pairs: proposal.pairs(&targets),
        targets,
        extra: Extra::default(),
    };
    let unmatched = map
        .places()
        .map(|place| place.touchpoint.id.clone())
        .filter(|id| {
            !set.targets
                .iter()
                .any(|one| one.target == Target::Touchpoint(id.clone()))
        });
    Ok(Import {
        replaces: provenance::replaced(&set.id, map, request)?,
        undecided: proposal.undecided(&matches),
        unmatched_touchpoints: unmatched.collect(),
        issues: proposal.issues(),
        matches,
        set,
    })
}

/// A survey and what is wanted of it.
#[derive(Clone, Copy)]
struct Proposal<'a> {
    survey: &'a Survey,
    request: &'a ImportRequest,
}

impl<'a> Proposal<'a> {
    fn is_wide(self) -> bool {
        self.survey.shape == Some(Shape::Wide)
    }

    fn subject(self, rated: &'a Rated) -> Subject<'a> {
        let question = self
            .survey
            .column(rated.column)
            .map_or("", |one| &one.question);
        let kind = self.scale(rated.column).map(|scale| scale.kind);
        Subject {
            name: &rated.name,
            question: if self.is_wide() { question } else { "" },
            column: self.is_wide().then_some(rated.column),
            recommends: self.is_wide() && kind == Some(ScaleKind::Nps),
        }
    }

    /// The scale of a column, with what the request's wording of the question adds to it.
    fn scale(self, column: usize) -> Option<ProposedScale> {
        let found = self.survey.column(column)?;
        let mut scale = found.scale.clone()?;
        let question = &self.request.question;
        if question.is_empty() || scale.kind == ScaleKind::Nps {
            return Some(scale);
        }
        let anchors = scale::anchors(question);
        if self.direction_is_open(column) {
            let proved = scale::direction_of_labels(&anchors, (scale.min, scale.max));
            scale.direction = proved.or(scale.direction);
        }
        for (score, label) in anchors {
            if scale.holds(score) {
                scale.labels.entry(score).or_insert(label);
            }
        }
        let words = Words::of(question);
        let open_kind = matches!(scale.kind, ScaleKind::Likert | ScaleKind::Other);
        if open_kind && words.speak_of_ease() && scale.max <= Score::whole(7) {
            scale.kind = ScaleKind::Ces;
        }
        Some(scale)
    }

    /// Says whether nothing in the file proved which end is good.
    fn direction_is_open(self, column: usize) -> bool {
        self.survey.issues.iter().any(|issue| {
            issue.column == Some(column)
                && matches!(
                    issue.code,
                    IssueCode::AssumedDirection | IssueCode::UnknownDirection
                )
        })
    }

    fn targets(self, matches: &[Match]) -> Vec<TargetFeedback> {
        let mut led = BTreeSet::new();
        let mut targets = Vec::new();
        for (rated, found) in self.survey.rated.iter().zip(matches) {
            let Some(scale) = self.scale(rated.column) else {
                continue;
            };
            let is_first = match &found.target {
                Target::Touchpoint(id) => led.insert(id.clone()),
                _ => true,
            };
            let question = self
                .survey
                .column(rated.column)
                .map_or("", |one| &one.question);
            targets.push(TargetFeedback {
                target: found.target.clone(),
                source: rated.name.clone(),
                question: if self.is_wide() {
                    question.to_owned()
                } else {
                    String::new()
                },
                role: if is_first { Role::Lead } else { Role::Detail }.into(),
                scale: scale.to_model(),
                distributions: rated.distributions.clone(),
                extra: Extra::default(),
            });
        }
        targets
    }

    /// The sums of all pairs of assigned columns that share a scale.
    fn pairs(self, targets: &[TargetFeedback]) -> Vec<PairSums> {
        let assigned = |column: usize| {
            let place = self
                .survey
                .rated
                .iter()
                .position(|one| one.column == column)?;
            let target = targets.get(place)?;
            matches!(target.target, Target::Touchpoint(_)).then_some(target)
        };
        self.survey
            .pairs
            .iter()
            .filter_map(|pair| {
                let (x, y) = (assigned(pair.x)?, assigned(pair.y)?);
                let same = (x.scale.min, x.scale.max, &x.scale.direction)
                    == (y.scale.min, y.scale.max, &y.scale.direction);
                same.then(|| PairSums {
                    x: x.source.clone(),
                    y: y.source.clone(),
                    n: pair.sums.n,
                    sum_x: pair.sums.sum_x,
                    sum_y: pair.sums.sum_y,
                    sum_xx: pair.sums.sum_xx,
                    sum_yy: pair.sums.sum_yy,
                    sum_xy: pair.sums.sum_xy,
                })
            })
            .collect()
    }

    /// Asks for the direction of every column that would become a point of the curve.
    fn undecided(self, matches: &[Match]) -> Vec<Question> {
        let mut questions: Vec<Question> = Vec::new();
        for (rated, found) in self.survey.rated.iter().zip(matches) {
            let asked = questions.iter().any(|one| one.column == rated.column);
            let (Some(scale), Some(column)) =
                (self.scale(rated.column), self.survey.column(rated.column))
            else {
                continue;
            };
            if scale.direction.is_none() && !asked && found.target != Target::Unassigned {
                questions.push(Question {
                    column: column.index,
                    name: column.name.clone(),
                    min: scale.min,
                    max: scale.max,
                    kind: scale.kind,
                    option: self.option(column.index, &column.name),
                });
            }
        }
        questions
    }

    fn option(self, index: usize, name: &str) -> String {
        let same = self
            .survey
            .columns
            .iter()
            .filter(|one| one.name == name)
            .count();
        if same == 1 && !name.contains([':', '"', '\n']) && !name.starts_with('#') {
            name.to_owned()
        } else {
            format!("#{index}")
        }
    }

    /// The issues of the file without those that the request has settled.
    fn issues(self) -> Vec<Issue> {
        let settled = |issue: &&Issue| {
            let direction = matches!(
                issue.code,
                IssueCode::AssumedDirection | IssueCode::UnknownDirection
            );
            let proved = || {
                let scale = self.scale(issue.column?)?;
                let anchors = scale::anchors(&self.request.question);
                scale::direction_of_labels(&anchors, (scale.min, scale.max))
            };
            !(direction && proved().is_some())
        };
        self.survey.issues.iter().filter(settled).cloned().collect()
    }
}
