//! Touchpoints for what was rated and finds none in the map: without a stage, in the order of the file.

use std::{collections::BTreeMap, sync::Arc};

use super::{
    ImportError, ImportRequest, MatchOption, Shape, Survey,
    assign::{Subject, find_subject},
    propose,
};
use crate::{
    edit::Edit,
    model::{IdSource, JourneyMap, Target, Touchpoint, TouchpointId},
};

/// The target that asks for a new touchpoint.
pub const NEW: &str = "new";

/// What becomes of what was rated and finds no touchpoint.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Unmatched {
    /// It stays about nothing.
    StaysUnassigned,
    /// It becomes a touchpoint.
    BecomesTouchpoint,
}

/// The touchpoints that an import makes.
#[derive(Clone, Debug)]
pub struct Created {
    /// Their names in the file, in its order, with their ids.
    pub touchpoints: Vec<(String, TouchpointId)>,
    /// What they are called.
    names: Vec<String>,
    /// The request with matches that name them by their ids.
    pub request: ImportRequest,
}

impl MatchOption {
    /// Says whether it asks for a touchpoint that is made.
    pub fn is_new(&self) -> bool {
        self.target.trim().eq_ignore_ascii_case(NEW)
    }
}

impl Created {
    /// Returns the changes that add them to a map.
    pub fn edits(&self) -> Vec<Edit> {
        let new = self.touchpoints.iter().zip(&self.names);
        unsorted(new.map(|((_, id), name)| Touchpoint::named(id.clone(), name)))
    }
}

/// Adds touchpoints to those that have no stage yet.
pub fn unsorted(touchpoints: impl Iterator<Item = Touchpoint>) -> Vec<Edit> {
    let add = |touchpoint| Edit::AddTouchpoint {
        touchpoint: Arc::new(touchpoint),
        stage: None,
        place: usize::MAX,
    };
    touchpoints.map(add).collect()
}

/// Returns what was rated and would be about nothing although nobody said so, in the order of the file.
pub fn unmatched(
    survey: &Survey,
    map: &JourneyMap,
    request: &ImportRequest,
) -> Result<Vec<String>, ImportError> {
    let matches = propose(survey, map, request)?.matches.into_iter();
    Ok(matches
        .filter(|found| found.target == Target::Unassigned && !found.by_hand)
        .map(|found| found.source)
        .collect())
}

/// Draws the ids of the touchpoints that a request asks for by hand, and of those that are missing besides.
pub fn create(
    survey: &Survey,
    map: &JourneyMap,
    request: &ImportRequest,
    rest: Unmatched,
    ids: &mut IdSource,
) -> Result<Created, ImportError> {
    let by_hand = request.matches.iter().filter(|option| option.is_new());
    let mut wanted: Vec<usize> = by_hand
        .map(|option| find_subject(&option.source, &subjects(survey)))
        .collect::<Result<_, _>>()?;
    let mut request = request.clone();
    if rest == Unmatched::BecomesTouchpoint {
        // What is told to be new takes no touchpoint away from anything else.
        let mut others = request.clone();
        for option in others.matches.iter_mut().filter(|option| option.is_new()) {
            option.target = "none".to_owned();
        }
        let missing = unmatched(survey, map, &others)?;
        let places = survey.rated.iter().enumerate();
        let missing = places.filter(|(_, one)| missing.contains(&one.name));
        wanted.extend(missing.map(|(place, _)| place));
    }
    let made: BTreeMap<usize, TouchpointId> = wanted
        .into_iter()
        .map(|place| (place, fresh(map, ids)))
        .collect();
    let touchpoints: Vec<(String, TouchpointId)> = made
        .into_iter()
        .filter_map(|(place, id)| Some((survey.rated.get(place)?.name.clone(), id)))
        .collect();
    request.matches.retain(|option| !option.is_new());
    let matches = touchpoints.iter().map(|(name, id)| MatchOption {
        source: name.clone(),
        target: id.to_string(),
    });
    request.matches.extend(matches);
    let names = survey.touchpoint_names();
    let called =
        |(name, _): &(String, _)| names.get(name.as_str()).copied().unwrap_or(name).to_owned();
    Ok(Created {
        names: touchpoints.iter().map(called).collect(),
        touchpoints,
        request,
    })
}

/// What was rated, as far as a name by hand can mean it.
fn subjects(survey: &Survey) -> Vec<Subject<'_>> {
    let is_wide = survey.shape == Some(Shape::Wide);
    let rated = survey.rated.iter();
    let subject = rated.map(|one| Subject {
        name: &one.name,
        question: "",
        column: is_wide.then_some(one.column),
        recommends: false,
        judges: true,
    });
    subject.collect()
}

/// Draws an id that no touchpoint of the map has: a seed may repeat those that made the map.
fn fresh(map: &JourneyMap, ids: &mut IdSource) -> TouchpointId {
    loop {
        let id = TouchpointId::draw(ids);
        if map.place(&id).is_none() {
            return id;
        }
    }
}
