//! Copies of stages, touchpoints, cards, own lanes and notes; the copies' ids are drawn from a source that is handed in.

use std::{collections::BTreeMap, sync::Arc};

use crate::model::{
    HighlightId, IdSource, ImageId, JourneyMap, LaneId, MeasureId, Note, NoteId, OpportunityId,
    OwnLane, PainPointId, Stage, StageId, ThoughtId, Touchpoint, TouchpointId,
};

use super::{Card, CardId, Edit, EditError, EditLabel, Subject};

/// Where touchpoints and cards stand, found in one walk over the map however many of them are copied.
pub struct Originals<'a> {
    touchpoints: BTreeMap<&'a TouchpointId, Original<'a>>,
    cards: BTreeMap<CardId, &'a Touchpoint>,
}

/// A touchpoint, and where it stands.
#[derive(Clone, Copy)]
struct Original<'a> {
    touchpoint: &'a Touchpoint,
    stage: Option<&'a Stage>,
    place: usize,
}

impl<'a> Originals<'a> {
    /// Walks over a map.
    pub fn of(map: &'a JourneyMap) -> Self {
        let stages = map.stages.iter();
        let stages = stages.map(|stage| (Some(&**stage), &stage.touchpoints));
        let (mut touchpoints, mut cards) = (BTreeMap::new(), BTreeMap::new());
        for (stage, list) in stages.chain([(None, &map.unsorted)]) {
            for (place, touchpoint) in list.iter().enumerate() {
                let original = Original {
                    touchpoint,
                    stage,
                    place,
                };
                touchpoints.entry(&touchpoint.id).or_insert(original);
                for card in super::card::ids(touchpoint) {
                    cards.entry(card).or_insert(original.touchpoint);
                }
            }
        }
        Self { touchpoints, cards }
    }

    /// Makes the edit that puts a copy of a touchpoint behind it; feedback stays with the original.
    pub fn touchpoint(&self, id: &TouchpointId, ids: &mut IdSource) -> Result<Edit, EditError> {
        let original = self.touchpoints.get(id).copied();
        let Original {
            touchpoint,
            stage,
            place,
        } = original.ok_or_else(|| EditError::missing(Subject::Touchpoint, id.as_str()))?;
        let label = EditLabel::Duplicate(Subject::Touchpoint, touchpoint.name.clone());
        let add = Edit::AddTouchpoint {
            touchpoint: Arc::new(touchpoint_with_fresh_ids(touchpoint, ids)),
            stage: stage.map(|stage| stage.id.clone()),
            place: place + 1,
        };
        Ok(Edit::Several(label, vec![add]))
    }

    /// Makes the edit that puts a copy of a card behind it.
    pub fn card(&self, id: &CardId, ids: &mut IdSource) -> Result<Edit, EditError> {
        let missing = || EditError::missing(id.subject(), id.as_str());
        let touchpoint = self.cards.get(id).copied().ok_or_else(missing)?;
        let mut card = Card::of(touchpoint, id).ok_or_else(missing)?;
        let place = super::card::place(touchpoint, id).ok_or_else(missing)?;
        let label = EditLabel::Duplicate(id.subject(), card.text().to_owned());
        match &mut card {
            Card::Thought(one) => one.id = ThoughtId::draw(ids),
            Card::PainPoint(one) => one.id = PainPointId::draw(ids),
            Card::Highlight(one) => one.id = HighlightId::draw(ids),
            Card::Opportunity(one) => one.id = OpportunityId::draw(ids),
            Card::Measure(one) => one.id = MeasureId::draw(ids),
            Card::Backstage(one) => one.id = NoteId::draw(ids),
            Card::Image(one) => one.id = ImageId::draw(ids),
        }
        let add = Edit::AddCard {
            touchpoint: touchpoint.id.clone(),
            card,
            place: place + 1,
        };
        Ok(Edit::Several(label, vec![add]))
    }
}

/// Makes the edit that puts a copy of a stage with its touchpoints behind it.
pub fn duplicate_stage(
    map: &JourneyMap,
    id: &StageId,
    ids: &mut IdSource,
) -> Result<Edit, EditError> {
    let missing = || EditError::missing(Subject::Stage, id.as_str());
    let place = map
        .stages
        .iter()
        .position(|one| one.id == *id)
        .ok_or_else(missing)?;
    let stage = map.stages.get(place).ok_or_else(missing)?;
    let label = EditLabel::Duplicate(Subject::Stage, stage.name.clone());
    let add = Edit::AddStage {
        stage: Arc::new(stage_with_fresh_ids(stage, ids)),
        place: place + 1,
    };
    Ok(Edit::Several(label, vec![add]))
}

/// Makes the edit that puts a copy of an own lane behind it, with what its cells say.
pub fn duplicate_lane(
    map: &JourneyMap,
    id: &LaneId,
    ids: &mut IdSource,
) -> Result<Edit, EditError> {
    let missing = || EditError::missing(Subject::OwnLane, id.as_str());
    let place = map
        .own_lanes
        .iter()
        .position(|one| one.id == *id)
        .ok_or_else(missing)?;
    let original = map.own_lanes.get(place).ok_or_else(missing)?;
    let copy = LaneId::draw(ids);
    let lane = OwnLane {
        id: copy.clone(),
        ..(**original).clone()
    };
    let label = EditLabel::Duplicate(Subject::OwnLane, lane.name.clone());
    let mut edits = vec![Edit::AddLane {
        lane: Arc::new(lane),
        place: place + 1,
    }];
    for touchpoint in map.places().map(|place| place.touchpoint) {
        if let Some(cell) = touchpoint.cells.iter().find(|cell| cell.lane == *id) {
            edits.push(Edit::SetCell {
                touchpoint: touchpoint.id.clone(),
                lane: copy.clone(),
                text: cell.text.clone(),
            });
        }
    }
    Ok(Edit::Several(label, edits))
}

/// Makes the edit that puts a copy of a note behind it.
pub fn duplicate_note(
    map: &JourneyMap,
    id: &NoteId,
    ids: &mut IdSource,
) -> Result<Edit, EditError> {
    let missing = || EditError::missing(Subject::Note, id.as_str());
    let place = map
        .notes
        .iter()
        .position(|one| one.id == *id)
        .ok_or_else(missing)?;
    let original = map.notes.get(place).ok_or_else(missing)?;
    let note = Note {
        id: NoteId::draw(ids),
        ..(**original).clone()
    };
    let label = EditLabel::Duplicate(Subject::Note, note.text.clone());
    let add = Edit::AddNote {
        note: Arc::new(note),
        place: place + 1,
    };
    Ok(Edit::Several(label, vec![add]))
}

/// Copies a stage with new ids throughout.
///
/// Opportunities of the copy answer the copied pain points.
pub fn stage_with_fresh_ids(stage: &Stage, ids: &mut IdSource) -> Stage {
    let mut copy = stage.clone();
    copy.id = StageId::draw(ids);
    let mut renamed = BTreeMap::new();
    for touchpoint in &mut copy.touchpoints {
        let touchpoint = Arc::make_mut(touchpoint);
        renamed.extend(draw_ids(touchpoint, ids));
    }
    for touchpoint in &mut copy.touchpoints {
        point_answers(Arc::make_mut(touchpoint), &renamed);
    }
    copy
}

/// Copies a touchpoint with new ids throughout.
///
/// Opportunities of the copy answer the copied pain points, and those of other touchpoints as before.
pub fn touchpoint_with_fresh_ids(touchpoint: &Touchpoint, ids: &mut IdSource) -> Touchpoint {
    let mut copy = touchpoint.clone();
    let renamed = draw_ids(&mut copy, ids);
    point_answers(&mut copy, &renamed);
    copy
}

/// Gives a touchpoint and its cards new ids and says what its pain points are called now.
pub(super) fn draw_ids(
    touchpoint: &mut Touchpoint,
    ids: &mut IdSource,
) -> BTreeMap<PainPointId, PainPointId> {
    let mut renamed = BTreeMap::new();
    touchpoint.id = TouchpointId::draw(ids);
    for one in &mut touchpoint.thoughts {
        one.id = ThoughtId::draw(ids);
    }
    for one in &mut touchpoint.pain_points {
        let new = PainPointId::draw(ids);
        renamed.insert(std::mem::replace(&mut one.id, new.clone()), new);
    }
    for one in &mut touchpoint.highlights {
        one.id = HighlightId::draw(ids);
    }
    for one in &mut touchpoint.opportunities {
        one.id = OpportunityId::draw(ids);
    }
    for one in &mut touchpoint.measures {
        one.id = MeasureId::draw(ids);
    }
    for one in &mut touchpoint.backstage {
        one.id = NoteId::draw(ids);
    }
    for one in &mut touchpoint.images {
        one.id = ImageId::draw(ids);
    }
    renamed
}

fn point_answers(touchpoint: &mut Touchpoint, renamed: &BTreeMap<PainPointId, PainPointId>) {
    let answers = touchpoint
        .opportunities
        .iter_mut()
        .flat_map(|one| &mut one.answers);
    for answer in answers {
        if let Some(new) = renamed.get(answer) {
            *answer = new.clone();
        }
    }
}
