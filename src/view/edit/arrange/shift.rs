//! Things that move one place on together: none overtakes another that cannot go on.

use std::{mem::discriminant, sync::Arc};

use super::Moved;
use crate::{
    edit::{CardId, Edit, Item, card_ids},
    model::{JourneyMap, Note, OwnLane, Stage, Touchpoint},
    view::edit::{
        command::{Step, beside},
        lane,
    },
};

/// What is where a thing of a list would go.
#[derive(Clone, Copy)]
enum Ahead {
    /// One that does not move: it gives way.
    Free,
    /// One that moves too but cannot go on, or nothing any more.
    Taken,
    /// The next list.
    List,
}

impl Moved {
    /// Moves each of them one place on, as one step; one that cannot go on is not overtaken.
    pub(in crate::view) fn shift(&self, map: &JourneyMap, step: Step) -> Option<Edit> {
        let is_sideways = matches!(step, Step::Left | Step::Right);
        let edits = match &self.lead {
            Item::Stage(_) => self.shift_stages(map, step),
            Item::Touchpoint(_) if is_sideways => self.shift_touchpoints(map, step),
            Item::Card(_) if is_sideways => self.shift_cards_sideways(map, step),
            Item::Card(_) => self.shift_cards(map, step),
            Item::Lane(_) if !is_sideways => self.shift_lanes(map, step),
            Item::Note(_) if !is_sideways => self.shift_notes(map, step),
            Item::Cell(touchpoint, id) => {
                let edit = lane::shift_cell(map, (touchpoint, id), step);
                edit.into_iter().collect()
            }
            _ => Vec::new(),
        };
        self.step(edits)
    }

    fn shift_stages(&self, map: &JourneyMap, step: Step) -> Vec<Edit> {
        let moves = |stage: &Arc<Stage>| self.has(&Item::Stage(stage.id.clone()));
        let edit = |(stage, place): (&Arc<Stage>, usize)| Edit::MoveStage {
            stage: stage.id.clone(),
            place,
        };
        within(&map.stages, moves, step).map(edit).collect()
    }

    /// Moves touchpoints within their stages, and at the edge into the next one.
    fn shift_touchpoints(&self, map: &JourneyMap, step: Step) -> Vec<Edit> {
        let stages = map.stages.iter().map(|stage| Some(stage.as_ref()));
        let mut lists: Vec<Option<&Stage>> = stages.chain([None]).collect();
        // What comes into a list must not count among those that move in it.
        if is_forward(step) {
            lists.reverse();
        }
        let moves = |one: &Arc<Touchpoint>| self.has(&Item::Touchpoint(one.id.clone()));
        let mut edits = Vec::new();
        let (mut edge, mut next) = (Ahead::Taken, None);
        for stage in lists {
            let list = stage.map_or(&map.unsorted, |stage| &stage.touchpoints);
            for (touchpoint, place) in going_on(list, moves, step, edge) {
                let end = if is_forward(step) { 0 } else { usize::MAX };
                let (stage, place) = place.map_or((next, end), |place| (stage, place));
                edits.push(Edit::MoveTouchpoint {
                    touchpoint: touchpoint.id.clone(),
                    stage: stage.map(|stage| stage.id.clone()),
                    place,
                });
            }
            (edge, next) = (Ahead::List, stage);
        }
        edits
    }

    /// Moves cards to the end of the next touchpoint, one behind the other.
    fn shift_cards_sideways(&self, map: &JourneyMap, step: Step) -> Vec<Edit> {
        let touchpoints: Vec<&Touchpoint> = map.places().map(|place| place.touchpoint).collect();
        let mut edits = Vec::new();
        for (index, touchpoint) in touchpoints.iter().enumerate() {
            let next = beside(index, touchpoints.len(), step);
            let Some(next) = next.and_then(|next| touchpoints.get(next)) else {
                continue;
            };
            let cards = card_ids(touchpoint).into_iter();
            let moved = cards.filter(|card| self.has(&Item::Card(card.clone())));
            edits.extend(moved.map(|card| Edit::MoveCard {
                card,
                touchpoint: next.id.clone(),
                place: usize::MAX,
            }));
        }
        edits
    }

    /// Moves cards up or down among their like.
    fn shift_cards(&self, map: &JourneyMap, step: Step) -> Vec<Edit> {
        let moves = |card: &CardId| self.has(&Item::Card(card.clone()));
        let mut edits = Vec::new();
        for touchpoint in map.places().map(|place| place.touchpoint) {
            let cards = card_ids(touchpoint);
            for like in cards.chunk_by(|one, other| discriminant(one) == discriminant(other)) {
                let moved = within(like, moves, step);
                edits.extend(moved.map(|(card, place)| Edit::MoveCard {
                    card: card.clone(),
                    touchpoint: touchpoint.id.clone(),
                    place,
                }));
            }
        }
        edits
    }

    fn shift_lanes(&self, map: &JourneyMap, step: Step) -> Vec<Edit> {
        let moves = |lane: &Arc<OwnLane>| self.has(&Item::Lane(lane.id.clone()));
        let edit = |(lane, place): (&Arc<OwnLane>, usize)| Edit::MoveLane {
            lane: lane.id.clone(),
            place,
        };
        within(&map.own_lanes, moves, step).map(edit).collect()
    }

    fn shift_notes(&self, map: &JourneyMap, step: Step) -> Vec<Edit> {
        let moves = |note: &Arc<Note>| self.has(&Item::Note(note.id.clone()));
        let edit = |(note, place): (&Arc<Note>, usize)| Edit::MoveNote {
            note: note.id.clone(),
            place,
        };
        within(&map.notes, moves, step).map(edit).collect()
    }
}

fn is_forward(step: Step) -> bool {
    matches!(step, Step::Right | Step::Down)
}

/// Says which things of a list go on within it, and to which place, one after the other.
fn within<T>(
    list: &[T],
    moves: impl Fn(&T) -> bool,
    step: Step,
) -> impl Iterator<Item = (&T, usize)> {
    let all = going_on(list, moves, step, Ahead::Taken).into_iter();
    all.filter_map(|(one, place)| Some((one, place?)))
}

/// Says which things of a list go on, and to which place, one after the other; without a place they leave it.
fn going_on<T>(
    list: &[T],
    moves: impl Fn(&T) -> bool,
    step: Step,
    edge: Ahead,
) -> Vec<(&T, Option<usize>)> {
    let mut numbered: Vec<(usize, &T)> = list.iter().enumerate().collect();
    if is_forward(step) {
        numbered.reverse();
    }
    let (mut ahead, mut left, mut all) = (edge, 0, Vec::new());
    for (index, one) in numbered {
        if !moves(one) {
            ahead = Ahead::Free;
            continue;
        }
        match ahead {
            Ahead::Taken => {}
            Ahead::List => {
                left += 1;
                all.push((one, None));
            }
            Ahead::Free if is_forward(step) => all.push((one, Some(index + 1))),
            // Those that left the list stood before.
            Ahead::Free => all.push((one, Some(index - left - 1))),
        }
    }
    all
}
