//! The journey map itself.

use std::sync::Arc;

use super::{
    Extra, FeedbackId, FeedbackSet, Header, LaneId, Note, PartKind, Persona, PersonaId, ShownPart,
    Stage, StageId, Touchpoint, TouchpointId,
};

/// A lane that the team named itself.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct OwnLane {
    /// The stable id.
    pub id: LaneId,
    /// The name at the left of the lane.
    pub name: String,
    /// Fields of a newer version.
    pub extra: Extra,
}

/// The document: a journey, who travels it, and what customers said of it.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct JourneyMap {
    /// What the map is about.
    pub header: Header,
    /// Everybody who travels; the header names the one whose journey this is.
    pub personas: Vec<Arc<Persona>>,
    /// The stages in order; shared with earlier versions of the document.
    pub stages: Vec<Arc<Stage>>,
    /// Touchpoints that have no stage yet; they stand at the end.
    pub unsorted: Vec<Arc<Touchpoint>>,
    /// The team's own lanes, in order.
    pub own_lanes: Vec<Arc<OwnLane>>,
    /// The parking lot.
    pub notes: Vec<Arc<Note>>,
    /// Imported feedback, one set per import.
    pub feedback: Vec<Arc<FeedbackSet>>,
    /// The set that is the measured curve.
    pub shown: Option<FeedbackId>,
    /// The sets that are drawn faintly beside the shown one, in drawing order.
    ///
    /// The shown one is skipped, unless only a part of it is shown: then all its answers are drawn.
    pub overlaid: Vec<FeedbackId>,
    /// Which groups of people of the shown set are drawn.
    pub shown_segment: ShownPart,
    /// Which periods of the shown set are drawn.
    pub shown_wave: ShownPart,
    /// Fields of a newer version.
    pub extra: Extra,
}

/// Where a touchpoint stands.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Place<'a> {
    /// Its stage; none if it is unsorted.
    pub stage: Option<&'a Stage>,
    /// The touchpoint.
    pub touchpoint: &'a Touchpoint,
}

impl JourneyMap {
    /// Walks all touchpoints in the order of the journey, the unsorted last.
    pub fn places(&self) -> impl Iterator<Item = Place<'_>> {
        let sorted = self.stages.iter().flat_map(|stage| {
            stage.touchpoints.iter().map(|touchpoint| Place {
                stage: Some(stage.as_ref()),
                touchpoint: touchpoint.as_ref(),
            })
        });
        let unsorted = self.unsorted.iter().map(|touchpoint| Place {
            stage: None,
            touchpoint: touchpoint.as_ref(),
        });
        sorted.chain(unsorted)
    }

    /// Counts all touchpoints.
    pub fn touchpoint_count(&self) -> usize {
        self.stages
            .iter()
            .map(|stage| stage.touchpoints.len())
            .sum::<usize>()
            + self.unsorted.len()
    }

    /// Finds a touchpoint and where it stands.
    pub fn place(&self, id: &TouchpointId) -> Option<Place<'_>> {
        self.places().find(|place| place.touchpoint.id == *id)
    }

    /// Finds a stage.
    pub fn stage(&self, id: &StageId) -> Option<&Stage> {
        self.stages
            .iter()
            .find(|stage| stage.id == *id)
            .map(Arc::as_ref)
    }

    /// Finds a feedback set.
    pub fn feedback_set(&self, id: &FeedbackId) -> Option<&FeedbackSet> {
        self.feedback
            .iter()
            .find(|set| set.id == *id)
            .map(Arc::as_ref)
    }

    /// Returns the set that is the measured curve.
    pub fn shown_set(&self) -> Option<&FeedbackSet> {
        self.feedback_set(self.shown.as_ref()?)
    }

    /// Returns which segments or which waves of the shown set are drawn.
    pub fn shown_part(&self, kind: PartKind) -> &ShownPart {
        match kind {
            PartKind::Segment => &self.shown_segment,
            PartKind::Wave => &self.shown_wave,
        }
    }

    /// Says whether the shown set has a segment or a wave.
    pub fn has_shown_part(&self, kind: PartKind, name: &str) -> bool {
        self.shown_set()
            .is_some_and(|set| set.part(kind, name).is_some())
    }

    /// Gives access to which segments or which waves of the shown set are drawn.
    pub fn shown_part_mut(&mut self, kind: PartKind) -> &mut ShownPart {
        match kind {
            PartKind::Segment => &mut self.shown_segment,
            PartKind::Wave => &mut self.shown_wave,
        }
    }

    /// Drops the names of segments and waves that the shown set does not have.
    pub fn drop_missing_parts(&mut self) {
        for kind in PartKind::ALL {
            let mut part = std::mem::take(self.shown_part_mut(kind));
            part.retain(|name| self.has_shown_part(kind, name));
            *self.shown_part_mut(kind) = part;
        }
    }

    /// Returns the persona whose journey this is.
    pub fn persona(&self) -> Option<&Persona> {
        let id: &PersonaId = self.header.persona.as_ref()?;
        self.personas
            .iter()
            .find(|persona| persona.id == *id)
            .map(Arc::as_ref)
    }
}
