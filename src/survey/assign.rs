//! Who gets which touchpoint: told by hand, else the best assignment of names, one to one.

use std::collections::BTreeMap;

use super::{
    create::NEW,
    import_error::ImportError,
    matching::{confidence, fold},
    request::{Match, MatchNote, MatchOption},
};
use crate::model::{JourneyMap, StageId, Target, TouchpointId};

/// From here on a match is taken without asking.
pub const CERTAIN: f64 = 0.8;
/// Below this two names have nothing to do with each other.
const WORTH_PROPOSING: f64 = 0.6;
/// Two candidates nearer than this cannot be told apart.
const TELLING_DIFFERENCE: f64 = 0.04;

/// Something rated, as far as its target depends on it.
#[derive(Clone, Debug)]
pub(super) struct Subject<'a> {
    /// Its name in the file.
    pub(super) name: &'a str,
    /// The wording of its question, where there is one.
    pub(super) question: &'a str,
    /// The position of its column, where the column is its own.
    pub(super) column: Option<usize>,
    /// Whether it asks for a recommendation of the whole.
    pub(super) recommends: bool,
    /// Whether it asks how good something was; how often and how important are no points of a curve.
    pub(super) judges: bool,
}

/// Finds the target of every subject.
pub(super) fn assign(
    subjects: &[Subject<'_>],
    map: &JourneyMap,
    by_hand: &[MatchOption],
    accept_proposals: bool,
) -> Result<Vec<Match>, ImportError> {
    let mut matches: Vec<Option<Match>> = vec![None; subjects.len()];
    for option in by_hand {
        let target = find_target(&option.target, map)?;
        let place = find_subject(&option.source, subjects)?;
        if let (Some(slot), Some(subject)) = (matches.get_mut(place), subjects.get(place)) {
            *slot = Some(Match::by_hand(subject.name, target));
        }
    }
    for (slot, subject) in matches.iter_mut().zip(subjects) {
        let names_one = || {
            map.places()
                .any(|place| confidence(subject.name, &place.touchpoint.name) >= CERTAIN)
        };
        if slot.is_none() && subject.recommends && !names_one() {
            *slot = Some(Match::found(subject.name, Target::Journey, 1.0));
        }
    }
    let taken: Vec<Target> = matches
        .iter()
        .flatten()
        .map(|one| one.target.clone())
        .collect();
    let touchpoints: Vec<(TouchpointId, &str)> = map
        .places()
        .map(|place| (place.touchpoint.id.clone(), place.touchpoint.name.as_str()))
        .filter(|(id, _)| !taken.contains(&Target::Touchpoint(id.clone())))
        .collect();
    let open: Vec<usize> = (0..subjects.len())
        .filter(|place| matches.get(*place).is_some_and(Option::is_none))
        .filter(|place| subjects.get(*place).is_some_and(|subject| subject.judges))
        .collect();
    for (place, found) in best(&open, subjects, &touchpoints, accept_proposals) {
        if let Some(slot) = matches.get_mut(place) {
            *slot = Some(found);
        }
    }
    Ok(matches
        .into_iter()
        .zip(subjects)
        .map(|(one, subject)| one.unwrap_or_else(|| unmatched(subject)))
        .collect())
}

fn unmatched(subject: &Subject<'_>) -> Match {
    if subject.recommends {
        Match::found(subject.name, Target::Journey, 1.0)
    } else {
        Match::none(subject.name)
    }
}

/// One possible match.
struct Candidate {
    confidence: f64,
    subject: usize,
    touchpoint: usize,
}

impl Candidate {
    /// Says whether the other one is clearly worse; nothing beats the very same name.
    fn is_told_apart_from(&self, other: &Self) -> bool {
        let same_name = |one: &Self| one.confidence >= 1.0;
        (same_name(self) && !same_name(other))
            || self.confidence - other.confidence >= TELLING_DIFFERENCE
    }
}

fn best(
    open: &[usize],
    subjects: &[Subject<'_>],
    touchpoints: &[(TouchpointId, &str)],
    accept_proposals: bool,
) -> BTreeMap<usize, Match> {
    let mut candidates = candidates(open, subjects, touchpoints);
    candidates.sort_by(|a, b| b.confidence.total_cmp(&a.confidence));
    let mut found = BTreeMap::new();
    let mut used = Vec::new();
    let mut assigned = Vec::new();
    for one in &candidates {
        let (Some(subject), Some((id, name))) =
            (subjects.get(one.subject), touchpoints.get(one.touchpoint))
        else {
            continue;
        };
        if found.contains_key(&one.subject) || used.contains(&one.touchpoint) {
            continue;
        }
        let rival = candidates.iter().find(|other| {
            let competes = (other.subject == one.subject) != (other.touchpoint == one.touchpoint);
            competes
                && !assigned.contains(&other.subject)
                && !used.contains(&other.touchpoint)
                && !one.is_told_apart_from(other)
        });
        let target = Target::Touchpoint(id.clone());
        let certain = one.confidence >= CERTAIN || accept_proposals;
        let mut proposal = Match::found(subject.name, target, one.confidence);
        if let Some(rival) = rival {
            let other = touchpoints
                .get(rival.touchpoint)
                .map_or("", |(_, name)| name);
            proposal.unassign(rival_note(rival, one, name, other, subjects));
        } else if certain {
            used.push(one.touchpoint);
            assigned.push(one.subject);
        } else {
            proposal.unassign(MatchNote::Uncertain {
                touchpoint: (*name).to_owned(),
            });
        }
        found.insert(one.subject, proposal);
    }
    found
}

fn rival_note(
    rival: &Candidate,
    one: &Candidate,
    name: &str,
    other: &str,
    subjects: &[Subject<'_>],
) -> MatchNote {
    let touchpoint = name.to_owned();
    if rival.subject == one.subject {
        MatchNote::Ambiguous {
            touchpoint,
            other: other.to_owned(),
        }
    } else {
        let rival = subjects
            .get(rival.subject)
            .map_or("", |subject| subject.name);
        MatchNote::Contested {
            rival: rival.to_owned(),
            touchpoint,
        }
    }
}

fn candidates(
    open: &[usize],
    subjects: &[Subject<'_>],
    touchpoints: &[(TouchpointId, &str)],
) -> Vec<Candidate> {
    let mut candidates = Vec::new();
    for place in open {
        let Some(subject) = subjects.get(*place) else {
            continue;
        };
        for (touchpoint, (_, name)) in touchpoints.iter().enumerate() {
            // The wording of a question names the touchpoint less surely than its own header.
            let asked = if subject.question.is_empty() {
                0.0
            } else {
                0.95 * confidence(subject.question, name)
            };
            let confidence = confidence(subject.name, name).max(asked);
            if confidence >= WORTH_PROPOSING {
                candidates.push(Candidate {
                    confidence,
                    subject: *place,
                    touchpoint,
                });
            }
        }
    }
    candidates
}

/// Returns the touchpoint that a text certainly names.
pub fn touchpoint_named(text: &str, map: &JourneyMap) -> Option<TouchpointId> {
    let named = map.places().map(|place| {
        let touchpoint = place.touchpoint;
        (confidence(text, &touchpoint.name), &touchpoint.id)
    });
    let (best, id) = named.max_by(|a, b| a.0.total_cmp(&b.0))?;
    (best >= CERTAIN).then(|| id.clone())
}

/// Finds what a name by hand means: a name in the file, `#index`, or a name that is nearly the same.
pub(super) fn find_subject(source: &str, subjects: &[Subject<'_>]) -> Result<usize, ImportError> {
    let index = source
        .strip_prefix('#')
        .and_then(|text| text.parse::<usize>().ok());
    let folded = fold(source);
    subjects
        .iter()
        .position(|one| one.name == source)
        .or_else(|| {
            let index = index?;
            subjects.iter().position(|one| one.column == Some(index))
        })
        .or_else(|| {
            let mut same = (0..subjects.len()).filter(|place| {
                subjects
                    .get(*place)
                    .is_some_and(|one| fold(one.name) == folded)
            });
            same.next()
                .filter(|_| same.next().is_none() && !folded.is_empty())
        })
        .ok_or_else(|| ImportError::UnknownSource {
            source_name: source.to_owned(),
            known: subjects.iter().map(|one| one.name.to_owned()).collect(),
        })
}

/// Finds what a target text means: `journey`, `none`, an id, `Touchpoint`, `Stage/Touchpoint`.
pub(super) fn find_target(text: &str, map: &JourneyMap) -> Result<Target, ImportError> {
    let text = text.trim();
    match text.to_lowercase().as_str() {
        "journey" => return Ok(Target::Journey),
        "none" => return Ok(Target::Unassigned),
        _ => {}
    }
    if let Some(place) = map
        .places()
        .find(|place| place.touchpoint.id.as_str() == text)
    {
        return Ok(Target::Touchpoint(place.touchpoint.id.clone()));
    }
    if let Some(stage) = map.stages.iter().find(|stage| stage.id.as_str() == text) {
        return Ok(Target::Stage(StageId::clone(&stage.id)));
    }
    let exact = named(map, |stage, name| name == text || path(stage, name) == text);
    let found = if exact.is_empty() {
        let folded = fold(text);
        named(map, |stage, name| {
            fold(name) == folded || (text.contains('/') && fold(&path(stage, name)) == folded)
        })
    } else {
        exact
    };
    match found.as_slice() {
        [id] => Ok(Target::Touchpoint(id.clone())),
        [] => Err(ImportError::UnknownTarget {
            target: text.to_owned(),
            known: map
                .places()
                .map(|place| place.touchpoint.name.clone())
                .collect(),
        }),
        [_, _, ..] => Err(ImportError::AmbiguousTarget {
            target: text.to_owned(),
        }),
    }
}

/// Writes a target so that it is found again: by name where that is clear, else by id; none where nobody can.
pub(super) fn target_name(target: &Target, map: &JourneyMap) -> Option<String> {
    match target {
        Target::Touchpoint(id) => {
            let place = map.place(id)?;
            let name = &place.touchpoint.name;
            let stage = place.stage.map_or("", |stage| stage.name.as_str());
            let is_found = |text: &String| {
                !text.eq_ignore_ascii_case(NEW) && find_target(text, map).as_ref() == Ok(target)
            };
            let spellings = [name.clone(), path(stage, name), id.to_string()];
            spellings.into_iter().find(is_found)
        }
        Target::Stage(id) => map.stage(id).map(|_| id.to_string()),
        Target::Journey => Some("journey".to_owned()),
        Target::Unassigned => Some("none".to_owned()),
        Target::Unknown(_) => None,
    }
}

fn named(map: &JourneyMap, is_meant: impl Fn(&str, &str) -> bool) -> Vec<TouchpointId> {
    map.places()
        .filter(|place| {
            let stage = place.stage.map_or("", |stage| stage.name.as_str());
            is_meant(stage, &place.touchpoint.name)
        })
        .map(|place| place.touchpoint.id.clone())
        .collect()
}

fn path(stage: &str, name: &str) -> String {
    format!("{stage}/{name}")
}
