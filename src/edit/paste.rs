//! How copied parts come into a map: as one step, with ids of their own, their lanes found by name.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use crate::model::{
    IdSource, JourneyMap, LaneId, OwnLane, PainPointId, StageId, Touchpoint, TouchpointId,
};

use super::{Card, Edit, EditLabel, Fragment, Item, Parts, Subject, card, duplicate::draw_ids};

/// Where pasted parts go.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct PastePlace {
    /// The place of the first stage among the stages.
    pub stages: usize,
    /// The stage of pasted touchpoints; none if they are unsorted.
    pub stage: Option<StageId>,
    /// The place of the first touchpoint in it.
    pub touchpoints: usize,
    /// The touchpoints that get the cards, each of them all.
    pub onto: Vec<TouchpointId>,
}

/// What pasting makes of a map.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Paste {
    /// The step.
    pub edit: Edit,
    /// What is new after it.
    pub items: Vec<Item>,
}

impl Fragment {
    /// Makes the step that puts the parts into a map; none if there are cards, but no touchpoint for them.
    ///
    /// Opportunities answer the pasted pain points, and those that the map has already; own lanes are found
    /// by their names, and those that the map lacks are added.
    pub fn paste(&self, map: &JourneyMap, place: &PastePlace, ids: &mut IdSource) -> Option<Paste> {
        if !self.cards.is_empty() && place.onto.is_empty() {
            return None;
        }
        let (lanes, mut edits) = lanes(&self.lanes, map, ids);
        let mut pasting = Pasting {
            lanes,
            new: BTreeMap::new(),
            known: pain_points(map),
        };
        let mut parts = self.renewed(place, &mut pasting, ids);
        let mut cards = self.renewed_cards(place, &mut pasting, ids);
        pasting.settle_parts(&mut parts);
        for carried in &mut cards {
            pasting.settle(Arc::make_mut(&mut carried.carrier), &carried.new);
        }
        let mut items: Vec<Item> = parts
            .stages
            .iter()
            .map(|stage| Item::Stage(stage.id.clone()))
            .collect();
        let touchpoints = parts.touchpoints.iter();
        items.extend(touchpoints.map(|touchpoint| Item::Touchpoint(touchpoint.id.clone())));
        // Opportunities come after the pain points that they answer, wherever those stand.
        let (pains, others): (Vec<Edit>, Vec<Edit>) = cards
            .iter()
            .flat_map(Carried::edits)
            .partition(is_pain_point);
        let added = pains.iter().chain(&others).filter_map(|edit| match edit {
            Edit::AddCard { card, .. } => Some(Item::Card(card.id())),
            _ => None,
        });
        items.extend(added);
        edits.extend(pains);
        if !self.is_only_cards() {
            edits.push(Edit::AddParts(Arc::new(parts)));
        }
        edits.extend(others);
        for (touchpoint, lane, text) in cells(&cards, map) {
            items.push(Item::Cell(touchpoint.clone(), lane.clone()));
            edits.push(Edit::SetCell {
                touchpoint,
                lane,
                text,
            });
        }
        let label = EditLabel::Paste(Subject::of(&items));
        Some(Paste {
            edit: Edit::Several(label, edits),
            items,
        })
    }

    /// Copies stages and touchpoints with new ids.
    fn renewed(&self, place: &PastePlace, pasting: &mut Pasting, ids: &mut IdSource) -> Parts {
        let mut renew = |touchpoint: &mut Arc<Touchpoint>| {
            let new = draw_ids(Arc::make_mut(touchpoint), ids);
            pasting.new.extend(new);
        };
        let mut touchpoints = self.touchpoints.clone();
        touchpoints.iter_mut().for_each(&mut renew);
        let mut stages = self.stages.clone();
        for stage in &mut stages {
            let stage = Arc::make_mut(stage);
            stage.touchpoints.iter_mut().for_each(&mut renew);
        }
        for stage in &mut stages {
            Arc::make_mut(stage).id = StageId::draw(ids);
        }
        Parts {
            stages,
            stage_place: place.stages,
            touchpoints,
            stage: place.stage.clone(),
            place: place.touchpoints,
        }
    }

    /// Copies the cards with new ids, once for each touchpoint that gets them.
    fn renewed_cards(
        &self,
        place: &PastePlace,
        pasting: &mut Pasting,
        ids: &mut IdSource,
    ) -> Vec<Carried> {
        let mut all = Vec::new();
        for (number, onto) in place.onto.iter().enumerate() {
            let mut carriers = self.cards.clone();
            let mut new = BTreeMap::new();
            for carrier in &mut carriers {
                new.extend(draw_ids(Arc::make_mut(carrier), ids));
            }
            // What is pasted beside the cards means those of the first touchpoint.
            if number == 0 {
                pasting.new.extend(new.clone());
            }
            let new = Arc::new(new);
            all.extend(carriers.into_iter().map(|carrier| Carried {
                onto: onto.clone(),
                carrier,
                new: Arc::clone(&new),
            }));
        }
        all
    }
}

/// What pain points are called that were copied, and what they are called now.
type Renamed = BTreeMap<PainPointId, PainPointId>;

/// What has another name after pasting.
struct Pasting {
    lanes: BTreeMap<LaneId, LaneId>,
    new: Renamed,
    /// The pain points that the map has already.
    known: BTreeSet<PainPointId>,
}

impl Pasting {
    fn settle_parts(&self, parts: &mut Parts) {
        let none = BTreeMap::new();
        let inside = parts
            .stages
            .iter_mut()
            .flat_map(|stage| &mut Arc::make_mut(stage).touchpoints);
        for touchpoint in inside.chain(&mut parts.touchpoints) {
            self.settle(Arc::make_mut(touchpoint), &none);
        }
    }

    /// Lets answers and cells name what they mean in the map; answers to what is not there are left out.
    fn settle(&self, touchpoint: &mut Touchpoint, nearest: &Renamed) {
        for opportunity in &mut touchpoint.opportunities {
            let answers = std::mem::take(&mut opportunity.answers);
            let now = answers.into_iter().filter_map(|id| {
                let new = nearest.get(&id).or_else(|| self.new.get(&id)).cloned();
                new.or_else(|| self.known.contains(&id).then_some(id))
            });
            opportunity.answers = now.collect();
        }
        touchpoint
            .cells
            .retain_mut(|cell| match self.lanes.get(&cell.lane) {
                Some(lane) => {
                    cell.lane = lane.clone();
                    true
                }
                None => false,
            });
    }
}

/// The cards of one touchpoint on their way to another.
struct Carried {
    onto: TouchpointId,
    carrier: Arc<Touchpoint>,
    new: Arc<Renamed>,
}

impl Carried {
    fn edits(&self) -> Vec<Edit> {
        let cards = card::all(&self.carrier).into_iter();
        cards
            .map(|card| Edit::AddCard {
                touchpoint: self.onto.clone(),
                card,
                place: usize::MAX,
            })
            .collect()
    }
}

fn is_pain_point(edit: &Edit) -> bool {
    matches!(
        edit,
        Edit::AddCard {
            card: Card::PainPoint(_),
            ..
        }
    )
}

fn pain_points(map: &JourneyMap) -> BTreeSet<PainPointId> {
    let all = map.places().flat_map(|place| &place.touchpoint.pain_points);
    all.map(|pain| pain.id.clone()).collect()
}

/// Says what copied lanes are in the map: the same one, else one of the same name, else a new one.
fn lanes(
    copied: &[Arc<OwnLane>],
    map: &JourneyMap,
    ids: &mut IdSource,
) -> (BTreeMap<LaneId, LaneId>, Vec<Edit>) {
    let mut found: BTreeMap<LaneId, LaneId> = BTreeMap::new();
    let mut edits = Vec::new();
    // No two of them may meet in one lane: a touchpoint has one cell there.
    let mut free: Vec<&OwnLane> = map.own_lanes.iter().map(Arc::as_ref).collect();
    let mut unknown = Vec::new();
    for lane in copied {
        match free.iter().position(|one| one.id == lane.id) {
            Some(at) => drop(found.insert(lane.id.clone(), free.swap_remove(at).id.clone())),
            None => unknown.push(lane),
        }
    }
    for lane in unknown {
        let named = free.iter().position(|one| is_same(&one.name, &lane.name));
        let id = named.map_or_else(|| LaneId::draw(ids), |at| free.swap_remove(at).id.clone());
        if named.is_none() {
            let mut new = OwnLane::clone(lane);
            new.id = id.clone();
            edits.push(Edit::AddLane {
                lane: Arc::new(new),
                place: usize::MAX,
            });
        }
        found.insert(lane.id.clone(), id);
    }
    (found, edits)
}

fn is_same(one: &str, other: &str) -> bool {
    one.trim().to_lowercase() == other.trim().to_lowercase()
}

/// Returns what own lanes say after pasting: what stood there comes first.
fn cells(cards: &[Carried], map: &JourneyMap) -> Vec<(TouchpointId, LaneId, String)> {
    let mut texts: BTreeMap<(&TouchpointId, &LaneId), Vec<&str>> = BTreeMap::new();
    for carried in cards {
        for cell in &carried.carrier.cells {
            let lines = texts.entry((&carried.onto, &cell.lane));
            let lines = lines.or_insert_with(|| {
                let touchpoint = map.place(&carried.onto).map(|place| place.touchpoint);
                let mut there = touchpoint.into_iter().flat_map(|one| &one.cells);
                let before = there.find(|one| one.lane == cell.lane);
                before.map(|one| one.text.as_str()).into_iter().collect()
            });
            lines.push(&cell.text);
        }
    }
    let whole = texts.into_iter().map(|((touchpoint, lane), lines)| {
        let text = lines.join("\n").trim_start().to_owned();
        (touchpoint.clone(), lane.clone(), text)
    });
    whole.collect()
}
