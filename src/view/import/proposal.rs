//! What an import would do to the open map: new touchpoints, matches, the step, and the map after it.

use std::{collections::BTreeMap, sync::Arc};

use super::place::Place;
use crate::{
    edit::{Edit, EditError, EditLabel, HeaderField, apply},
    lang::{Shown, Words},
    model::{
        Extra, FeedbackId, FeedbackSet, IdSource, JourneyMap, Known, Stage, StageId, Target,
        Touchpoint, TouchpointId,
    },
    survey::{
        Import, ImportError, ImportRequest, MatchOption, Survey, earlier_import, propose,
        unmatched, unsorted,
    },
};

/// What somebody decided that a name in the file is about.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) enum Choice {
    /// A touchpoint that the map does not have yet.
    New,
    /// Something that there is, or nothing.
    Target(Target),
}

/// What a proposal is made from; surveys and maps compare by where they are.
#[derive(Clone, Debug)]
pub(super) struct Basis {
    /// What was read.
    pub(super) survey: Arc<Survey>,
    /// The open map, or an empty one.
    pub(super) map: Arc<JourneyMap>,
    /// What is wanted.
    pub(super) request: ImportRequest,
    /// Where the feedback goes, as far as somebody said so.
    pub(super) place: Option<Place>,
    /// Targets by hand, by the name in the file.
    pub(super) choices: BTreeMap<String, Choice>,
}

impl Basis {
    /// Says whether the same would follow from both.
    pub(super) fn is(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.survey, &other.survey)
            && Arc::ptr_eq(&self.map, &other.map)
            && self.request == other.request
            && self.place == other.place
            && self.choices == other.choices
    }

    /// Returns the names of the touchpoints to be made, in the order of the file.
    pub(super) fn new_touchpoints(&self) -> impl Iterator<Item = &str> {
        let rated = self.survey.rated.iter().map(|one| one.name.as_str());
        rated.filter(move |name| self.choices.get(*name) == Some(&Choice::New))
    }

    /// Returns the set that is replaced by hand; the same file and columns replace themselves.
    pub(super) fn replaced(&self) -> Option<&FeedbackId> {
        match &self.place {
            Some(Place::InsteadOf(id)) => {
                Some(id).filter(|_| earlier_import(&self.survey, &self.map).is_none())
            }
            Some(Place::Beside) | None => None,
        }
    }

    /// Returns the request with all targets by hand.
    fn request(&self, new_ids: &NewIds) -> ImportRequest {
        let rated = self.survey.rated.iter();
        let by_hand = rated.filter_map(|one| {
            let target = match self.choices.get(&one.name)? {
                Choice::New => new_ids.touchpoints.get(&one.name)?.to_string(),
                Choice::Target(Target::Touchpoint(id)) => id.to_string(),
                Choice::Target(Target::Stage(id)) => id.to_string(),
                Choice::Target(Target::Journey) => "journey".to_owned(),
                Choice::Target(Target::Unassigned | Target::Unknown(_)) => "none".to_owned(),
            };
            Some(MatchOption {
                source: one.name.clone(),
                target,
            })
        });
        ImportRequest {
            matches: by_hand.collect(),
            replace: self.replaced().map(ToString::to_string),
            ..self.request.clone()
        }
    }
}

/// The ids of what is new, drawn once so that a proposal made again is the same.
#[derive(Clone, Debug, Default)]
pub(super) struct NewIds {
    touchpoints: BTreeMap<String, TouchpointId>,
    stage: Option<StageId>,
}

impl NewIds {
    /// Draws the ids that are missing.
    pub(super) fn draw(&mut self, basis: &Basis, ids: &mut IdSource) {
        for name in basis.new_touchpoints() {
            self.touchpoints
                .entry(name.to_owned())
                .or_insert_with(|| TouchpointId::draw(ids));
        }
        if self.stage.is_none() {
            self.stage = Some(StageId::draw(ids));
        }
    }
}

/// What an import would do.
#[derive(Clone, Debug)]
pub(super) struct Proposal {
    /// The map with the new touchpoints, before the import.
    pub(super) map: JourneyMap,
    /// Matches, questions and the set.
    pub(super) import: Import,
    /// The whole change as one step; none while something is undecided.
    pub(super) step: Option<Edit>,
    /// The map after it; while something is undecided, with what is decided already.
    pub(super) after: Arc<JourneyMap>,
    /// What is rated and left out of the map after it, because its direction is undecided.
    pub(super) left_out: Vec<String>,
    /// Which touchpoints are made.
    pub(super) makes: Makes,
    /// What a touchpoint is called that is made for something in the file.
    pub(super) names: BTreeMap<String, String>,
}

/// Which touchpoints an import makes, as the command line says it.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Makes {
    /// None, or some that are named one by one.
    Named,
    /// Everything that would find none.
    Missing,
}

/// Why nothing can be imported.
#[derive(Clone, Debug)]
pub(super) enum Trouble {
    /// The file does not fit.
    Import(ImportError),
    /// The map refuses.
    Edit(EditError),
}

impl From<ImportError> for Trouble {
    fn from(error: ImportError) -> Self {
        Self::Import(error)
    }
}

impl From<EditError> for Trouble {
    fn from(error: EditError) -> Self {
        Self::Edit(error)
    }
}

impl Shown for Trouble {
    fn shown(&self, words: &Words) -> String {
        match self {
            Self::Import(error) => error.shown(words),
            Self::Edit(error) => error.shown(words),
        }
    }
}

/// Returns what was rated and would be unassigned although nobody said so.
pub(super) fn unassigned(basis: &Basis) -> Vec<String> {
    let Ok(mut missing) = unmatched(&basis.survey, &basis.map, &basis.request) else {
        return Vec::new();
    };
    missing.retain(|source| !basis.choices.contains_key(source));
    missing
}

/// Finds out whether the new touchpoints are just those that are missing otherwise.
fn makes(basis: &Basis) -> Result<Makes, ImportError> {
    if basis.new_touchpoints().next().is_none() {
        return Ok(Makes::Named);
    }
    // Without ids, nothing that is to be new has a match by hand.
    let others = basis.request(&NewIds::default());
    let missing = unmatched(&basis.survey, &basis.map, &others)?;
    let are_missing = basis
        .new_touchpoints()
        .eq(missing.iter().map(String::as_str));
    Ok(if are_missing {
        Makes::Missing
    } else {
        Makes::Named
    })
}

/// Makes the proposal; a new map gets a title, and its touchpoints one stage of that name.
pub(super) fn make(basis: &Basis, is_new_map: bool, ids: &NewIds) -> Result<Proposal, Trouble> {
    let request = basis.request(ids);
    let name = request.set_label();
    let mut changes = if is_new_map {
        beginning(basis, ids, &name)
    } else {
        unsorted(touchpoints(basis, ids))
    };
    let mut map = JourneyMap::clone(&basis.map);
    for change in &changes {
        map = apply(&map, change)?;
    }
    let import = propose(&basis.survey, &map, &request)?;
    let (set, left_out) = decided_part(&import);
    let edit = Edit::ImportFeedback {
        set: Arc::new(set),
        replaces: import.replaces.clone(),
    };
    let after = Arc::new(apply(&map, &edit)?);
    let step = import.edit().map(|edit| {
        changes.push(edit);
        let label = EditLabel::Import(import.set.label.clone());
        Edit::Several(label, changes)
    });
    Ok(Proposal {
        map,
        import,
        step,
        after,
        left_out,
        makes: makes(basis)?,
        names: names(basis),
    })
}

/// Returns the set as far as it is decided, and the names of what is not: its answers are about nothing yet.
fn decided_part(import: &Import) -> (FeedbackSet, Vec<String>) {
    let mut set = import.set.clone();
    let mut left_out = Vec::new();
    for one in &mut set.targets {
        let is_decided = matches!(one.scale.direction, Known::Is(_));
        if !is_decided && one.target != Target::Unassigned {
            one.target = Target::Unassigned;
            left_out.push(one.source.clone());
        }
    }
    (set, left_out)
}

fn names(basis: &Basis) -> BTreeMap<String, String> {
    let names = basis.survey.touchpoint_names().into_iter();
    names
        .map(|(name, called)| (name.to_owned(), called.to_owned()))
        .collect()
}

fn touchpoints(basis: &Basis, ids: &NewIds) -> impl Iterator<Item = Touchpoint> {
    let names = basis.survey.touchpoint_names();
    basis.new_touchpoints().filter_map(move |name| {
        let id = ids.touchpoints.get(name)?.clone();
        let called = names.get(name).copied().unwrap_or(name);
        Some(Touchpoint::named(id, called))
    })
}

/// Begins a map with a title and one stage.
fn beginning(basis: &Basis, ids: &NewIds, name: &str) -> Vec<Edit> {
    let mut changes = vec![Edit::SetHeader(HeaderField::Title(name.to_owned()))];
    let touchpoints: Vec<Arc<Touchpoint>> = touchpoints(basis, ids).map(Arc::new).collect();
    if let Some(id) = ids.stage.clone().filter(|_| !touchpoints.is_empty()) {
        let stage = Stage {
            id,
            name: name.to_owned(),
            touchpoints,
            extra: Extra::default(),
        };
        changes.push(Edit::AddStage {
            stage: Arc::new(stage),
            place: 0,
        });
    }
    changes
}
