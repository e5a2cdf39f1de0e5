//! What is wrong or odd in a map that could be read.

use std::collections::BTreeSet;

use super::{JourneyMap, PartKind, Target, TargetFeedback};

/// How bad a flaw is.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Severity {
    /// The map is not valid.
    Error,
    /// The map is valid, but somebody should look.
    Warning,
}

/// One thing that is wrong or odd; where it stands is said by ids.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Flaw {
    /// An id occurs more than once.
    DuplicateId {
        /// What it names: `stage`, `touchpoint` ...
        kind: &'static str,
        /// The id.
        id: String,
    },
    /// A reference leads nowhere.
    DanglingReference {
        /// The field that holds it.
        field: &'static str,
        /// The id that nothing has.
        id: String,
    },
    /// A scale's upper end is not above its lower end.
    EmptyScale {
        /// The question's name in the survey file.
        source: String,
    },
    /// An answer lies outside its scale.
    OffTheScale {
        /// The question's name in the survey file.
        source: String,
        /// The score.
        score: String,
    },
    /// Two questions lead the curve of one touchpoint within one set.
    TwoLeads {
        /// The touchpoint.
        touchpoint: String,
    },
    /// A stage or touchpoint has no name.
    Nameless {
        /// What it is: `stage` or `touchpoint`.
        kind: &'static str,
        /// Its id.
        id: String,
    },
    /// The map has no title.
    NoTitle,
}

impl Flaw {
    /// Says how bad it is.
    pub fn severity(&self) -> Severity {
        match self {
            Self::Nameless { .. } | Self::NoTitle => Severity::Warning,
            Self::DuplicateId { .. }
            | Self::DanglingReference { .. }
            | Self::EmptyScale { .. }
            | Self::OffTheScale { .. }
            | Self::TwoLeads { .. } => Severity::Error,
        }
    }
}

/// Lists everything that is wrong or odd in a map, in the order of the document.
pub fn check(map: &JourneyMap) -> Vec<Flaw> {
    let mut flaws = Vec::new();
    if map.header.title.trim().is_empty() {
        flaws.push(Flaw::NoTitle);
    }
    check_ids(map, &mut flaws);
    check_names(map, &mut flaws);
    check_references(map, &mut flaws);
    for set in &map.feedback {
        set.targets
            .iter()
            .for_each(|target| check_scale(target, &mut flaws));
        check_leads(&set.targets, &mut flaws);
    }
    flaws
}

fn check_ids(map: &JourneyMap, flaws: &mut Vec<Flaw>) {
    let mut seen: Vec<(&'static str, &str)> = Vec::new();
    let mut count = |kind, id| seen.push((kind, id));
    map.personas
        .iter()
        .for_each(|persona| count("persona", persona.id.as_str()));
    map.own_lanes
        .iter()
        .for_each(|lane| count("lane", lane.id.as_str()));
    map.notes
        .iter()
        .for_each(|note| count("note", note.id.as_str()));
    map.feedback
        .iter()
        .for_each(|set| count("feedback", set.id.as_str()));
    map.stages
        .iter()
        .for_each(|stage| count("stage", stage.id.as_str()));
    for touchpoint in map.places().map(|place| place.touchpoint) {
        count("touchpoint", touchpoint.id.as_str());
        touchpoint
            .thoughts
            .iter()
            .for_each(|one| count("thought", one.id.as_str()));
        touchpoint
            .pain_points
            .iter()
            .for_each(|one| count("pain_point", one.id.as_str()));
        touchpoint
            .highlights
            .iter()
            .for_each(|one| count("highlight", one.id.as_str()));
        touchpoint
            .opportunities
            .iter()
            .for_each(|one| count("opportunity", one.id.as_str()));
        touchpoint
            .measures
            .iter()
            .for_each(|one| count("measure", one.id.as_str()));
        touchpoint
            .backstage
            .iter()
            .for_each(|one| count("note", one.id.as_str()));
        touchpoint
            .images
            .iter()
            .for_each(|one| count("image", one.id.as_str()));
    }
    flaws.extend(repeated(seen).map(|(kind, id)| Flaw::DuplicateId {
        kind,
        id: id.to_owned(),
    }));
}

/// Returns what a list has more than once, each once, in order.
fn repeated<T: Copy + Ord>(mut all: Vec<T>) -> impl Iterator<Item = T> {
    // Sorted once, which for thousands takes half as long as a tree that grows.
    all.sort_unstable();
    let runs = all.chunk_by(|one, other| one == other);
    let twice: Vec<T> = runs
        .filter_map(|run| run.first().copied().filter(|_| run.len() > 1))
        .collect();
    twice.into_iter()
}

fn check_names(map: &JourneyMap, flaws: &mut Vec<Flaw>) {
    let nameless = |kind, name: &str, id: &str| {
        name.trim().is_empty().then(|| Flaw::Nameless {
            kind,
            id: id.to_owned(),
        })
    };
    flaws.extend(
        map.stages
            .iter()
            .filter_map(|stage| nameless("stage", &stage.name, stage.id.as_str())),
    );
    flaws.extend(map.places().filter_map(|place| {
        nameless(
            "touchpoint",
            &place.touchpoint.name,
            place.touchpoint.id.as_str(),
        )
    }));
}

fn check_references(map: &JourneyMap, flaws: &mut Vec<Flaw>) {
    let mut miss = |field, id: &str| {
        flaws.push(Flaw::DanglingReference {
            field,
            id: id.to_owned(),
        });
    };
    if let Some(id) = &map.header.persona
        && map.persona().is_none()
    {
        miss("persona", id.as_str());
    }
    if let Some(id) = &map.shown
        && map.shown_set().is_none()
    {
        miss("shown", id.as_str());
    }
    map.overlaid
        .iter()
        .filter(|id| map.feedback_set(id).is_none())
        .for_each(|id| miss("overlaid", id.as_str()));
    for (kind, shown, overlaid) in [
        (PartKind::Segment, "shown_segment", "overlaid_segments"),
        (PartKind::Wave, "shown_wave", "overlaid_waves"),
    ] {
        let part = map.shown_part(kind);
        let fields = part.name.iter().map(|name| (shown, name));
        let fields = fields.chain(part.overlaid.iter().map(|name| (overlaid, name)));
        fields
            .filter(|(_, name)| !map.has_shown_part(kind, name))
            .for_each(|(field, name)| miss(field, name.as_str()));
    }
    let touchpoints = || map.places().map(|place| place.touchpoint);
    let pain_points: BTreeSet<_> = touchpoints()
        .flat_map(|one| &one.pain_points)
        .map(|pain| &pain.id)
        .collect();
    let lanes: BTreeSet<_> = map.own_lanes.iter().map(|lane| &lane.id).collect();
    for touchpoint in touchpoints() {
        let answers = touchpoint.opportunities.iter().flat_map(|one| &one.answers);
        answers
            .filter(|id| !pain_points.contains(id))
            .for_each(|id| miss("answers", id.as_str()));
        let cells = touchpoint.cells.iter().map(|cell| &cell.lane);
        cells
            .filter(|id| !lanes.contains(id))
            .for_each(|id| miss("lane", id.as_str()));
    }
    let stages: BTreeSet<_> = map.stages.iter().map(|stage| &stage.id).collect();
    let known: BTreeSet<_> = touchpoints().map(|one| &one.id).collect();
    for target in map.feedback.iter().flat_map(|set| &set.targets) {
        match &target.target {
            Target::Touchpoint(id) if !known.contains(id) => miss("target", id.as_str()),
            Target::Stage(id) if !stages.contains(id) => miss("target", id.as_str()),
            _ => {}
        }
    }
}

fn check_scale(target: &TargetFeedback, flaws: &mut Vec<Flaw>) {
    let scale = &target.scale;
    if scale.max <= scale.min {
        flaws.push(Flaw::EmptyScale {
            source: target.source.clone(),
        });
        return;
    }
    let scores = target
        .distributions
        .iter()
        .flat_map(|one| one.tallies.keys());
    let mut off: Vec<_> = scores
        .filter(|score| **score < scale.min || **score > scale.max)
        .collect();
    off.sort();
    off.dedup();
    flaws.extend(off.into_iter().map(|score| Flaw::OffTheScale {
        source: target.source.clone(),
        score: score.to_string(),
    }));
}

fn check_leads(targets: &[TargetFeedback], flaws: &mut Vec<Flaw>) {
    let leads = targets
        .iter()
        .filter(|one| one.role.known() == Some(&super::Role::Lead))
        .filter_map(|one| match &one.target {
            Target::Touchpoint(id) => Some(id.as_str()),
            _ => None,
        });
    flaws.extend(repeated(leads.collect()).map(|id| Flaw::TwoLeads {
        touchpoint: id.to_owned(),
    }));
}
