//! The proposed import: which answers go to which touchpoint, and what must be decided before.

use std::{collections::BTreeMap, sync::Arc};

use super::{
    Column, Issue, IssueCode, ProposedScale, Shape, Survey,
    assign::{Subject, assign, find_subject},
    direction,
    import_error::ImportError,
    message::option_name,
    outcome::Rated,
    provenance,
    request::{ImportRequest, Match, MatchNote, Question},
    scale,
    words::Words,
};
use crate::{
    edit::Edit,
    model::{
        Distribution, Extra, FeedbackId, FeedbackSet, JourneyMap, OTHER, PairSums, Role, ScaleKind,
        Score, Target, TargetFeedback, TouchpointId,
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
    /// What is rated with labels whose order nobody has told, by its name in the file; it is not stored.
    pub unordered: Vec<String>,
    /// Touchpoints without answers.
    pub unmatched_touchpoints: Vec<TouchpointId>,
    /// What the file cannot prove, or got wrong.
    pub issues: Vec<Issue>,
    /// Answers of segments and waves with fewer than five, which are kept together as "other".
    pub small_parts: Option<SmallParts>,
}

/// Answers that are kept as "other", because fewer than five of their segment or wave stand at a touchpoint.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct SmallParts {
    /// Answers of segments.
    pub segments: u64,
    /// Answers of waves.
    pub waves: u64,
}

impl Import {
    /// Makes the change of the document; none while something is undecided.
    pub fn edit(&self) -> Option<Edit> {
        self.undecided.is_empty().then(|| {
            let mut set = self.set.clone();
            set.targets
                .retain(|one| !self.unordered.contains(&one.source));
            Edit::ImportFeedback {
                set: Arc::new(set),
                replaces: self.replaces.clone(),
            }
        })
    }
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
    let id = provenance::feedback_id(survey)?;
    let earlier = map.feedback_set(&id);
    let request = &provenance::over_earlier(request, earlier);
    let proposal = Proposal { survey, request };
    let subjects: Vec<Subject<'_>> = survey
        .rated
        .iter()
        .map(|one| proposal.subject(one))
        .collect();
    let mut matches = assign(&subjects, map, &request.matches, request.accept_proposals)?;
    let leads = proposal.leads(&subjects, &matches)?;
    let targets = proposal.targets(&matches, &leads);
    note_details(&mut matches, &targets);
    let set = FeedbackSet {
        label: request.set_label(),
        provenance: provenance::provenance(survey, request),
        id,
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
        unordered: proposal.unordered().map(str::to_owned).collect(),
        unmatched_touchpoints: unmatched.collect(),
        issues: proposal.issues(),
        small_parts: small_parts(&set.targets),
        matches,
        set,
    })
}

/// Says of questions that share a touchpoint which one makes its point of the curve.
fn note_details(matches: &mut [Match], targets: &[TargetFeedback]) {
    let mut shared: BTreeMap<&TouchpointId, (&str, usize)> = BTreeMap::new();
    for one in targets {
        if let Target::Touchpoint(id) = &one.target {
            let (lead, questions) = shared.entry(id).or_default();
            *questions += 1;
            if one.role.known() == Some(&Role::Lead) {
                *lead = &one.source;
            }
        }
    }
    for (found, one) in matches.iter_mut().zip(targets) {
        let Target::Touchpoint(id) = &one.target else {
            continue;
        };
        let shares = shared.get(id).filter(|(_, questions)| *questions > 1);
        if let Some((lead, _)) = shares {
            found.note = Some(if one.role.known() == Some(&Role::Lead) {
                MatchNote::Lead
            } else {
                let lead = (*lead).to_owned();
                MatchNote::Detail { lead }
            });
        }
    }
}

fn small_parts(targets: &[TargetFeedback]) -> Option<SmallParts> {
    let others = |is_other: fn(&Distribution) -> bool| -> u64 {
        let parts = targets.iter().flat_map(|target| &target.distributions);
        parts.filter(|one| is_other(one)).map(Distribution::n).sum()
    };
    let found = SmallParts {
        segments: others(|one| one.segment.as_deref() == Some(OTHER) && one.wave.is_none()),
        waves: others(|one| one.wave.as_deref() == Some(OTHER) && one.segment.is_none()),
    };
    (found.segments + found.waves > 0).then_some(found)
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
            judges: !self.has_issue(rated.column, &[IssueCode::FrequencyScale]),
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
            let ends = (scale.min, scale.max);
            let proved = direction::by_labels(&Words::of(question), &anchors, ends);
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
        let open = [IssueCode::AssumedDirection, IssueCode::UnknownDirection];
        self.has_issue(column, &open)
    }

    fn has_issue(self, column: usize, codes: &[IssueCode]) -> bool {
        let mut about = self.survey.issues.iter();
        about.any(|issue| issue.column == Some(column) && codes.contains(&issue.code))
    }

    /// Finds the question that leads the curve of each touchpoint: the one that was chosen, else the first.
    fn leads(
        self,
        subjects: &[Subject<'_>],
        matches: &[Match],
    ) -> Result<BTreeMap<TouchpointId, usize>, ImportError> {
        let mut leads = BTreeMap::new();
        for source in &self.request.leads {
            let place = find_subject(source, subjects)?;
            let about = matches.get(place).map(|found| &found.target);
            if let Some(Target::Touchpoint(id)) = about {
                leads.insert(id.clone(), place);
            }
        }
        for (place, found) in matches.iter().enumerate() {
            if let Target::Touchpoint(id) = &found.target {
                leads.entry(id.clone()).or_insert(place);
            }
        }
        Ok(leads)
    }

    fn targets(
        self,
        matches: &[Match],
        leads: &BTreeMap<TouchpointId, usize>,
    ) -> Vec<TargetFeedback> {
        let mut targets = Vec::new();
        let rated = self.survey.rated.iter().zip(matches);
        for (place, (rated, found)) in rated.enumerate() {
            let Some(scale) = self.scale(rated.column) else {
                continue;
            };
            let is_lead = match &found.target {
                Target::Touchpoint(id) => leads.get(id) == Some(&place),
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
                role: if is_lead { Role::Lead } else { Role::Detail }.into(),
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

    /// The names of what is rated with labels whose order is open.
    fn unordered(self) -> impl Iterator<Item = &'a str> {
        let survey = self.survey;
        let is_open = |one: &&Rated| survey.column(one.column).is_some_and(Column::is_open);
        let rated = survey.rated.iter().filter(move |one| is_open(one));
        rated.map(|one| one.name.as_str())
    }

    /// Asks for the direction, or the order of the labels, of every column that would become a point of the curve.
    fn undecided(self, matches: &[Match]) -> Vec<Question> {
        // Without any order there is nothing at all to import.
        let is_all_open = self.unordered().count() == self.survey.rated.len();
        let mut questions: Vec<Question> = Vec::new();
        for (rated, found) in self.survey.rated.iter().zip(matches) {
            let asked = questions.iter().any(|one| one.column == rated.column);
            let (Some(scale), Some(column)) =
                (self.scale(rated.column), self.survey.column(rated.column))
            else {
                continue;
            };
            let counts = found.target != Target::Unassigned || is_all_open;
            if scale.direction.is_none() && !asked && counts {
                let labels = scale.labels.values().filter(|_| scale.is_open());
                questions.push(Question {
                    column: column.index,
                    name: column.name.clone(),
                    min: scale.min,
                    max: scale.max,
                    kind: scale.kind,
                    option: option_name(&self.survey.columns, column.index),
                    labels: labels.cloned().collect(),
                });
            }
        }
        questions
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
                let question = &self.request.question;
                let anchors = scale::anchors(question);
                let ends = (scale.min, scale.max);
                direction::by_labels(&Words::of(question), &anchors, ends)
            };
            !(direction && proved().is_some())
        };
        self.survey.issues.iter().filter(settled).cloned().collect()
    }
}
