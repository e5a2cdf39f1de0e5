//! Puts stages, touchpoints and cards together as they are read from top to bottom.

use std::sync::Arc;

use super::{
    column::Column,
    rating::{is_blank, rating},
};
use crate::{
    edit::Fragment,
    model::{
        Cell, Channel, Date, Estimate, Extra, Given, Highlight, HighlightId, IdSource, LaneId,
        Measure, MeasureId, Note, NoteId, Opportunity, OpportunityId, OwnLane, PainPoint,
        PainPointId, Stage, StageId, Thought, ThoughtId, Touchpoint, TouchpointId,
    },
};

/// What becomes of a text.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Outcome {
    /// What would be pasted.
    pub fragment: Fragment,
    /// What would not.
    pub left_out: Vec<LeftOut>,
}

impl Outcome {
    /// Counts its stages and touchpoints.
    pub fn count(&self) -> usize {
        let stages = self.fragment.stages.iter();
        let inside: usize = stages.map(|stage| stage.touchpoints.len() + 1).sum();
        inside + self.fragment.touchpoints.len()
    }
}

/// Something that is not taken.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum LeftOut {
    /// A column, by its number from 0.
    Column(usize),
    /// What is no number of stars from 1 to 5 in halves, or a second one for the same touchpoint.
    Stars(String),
    /// What stands before the first touchpoint.
    Row(String),
}

/// The parts so far.
#[derive(Debug)]
pub(super) struct Builder {
    /// Pasting gives everything an id of its own.
    ids: IdSource,
    day: Option<Date>,
    given: Given,
    stages: Vec<(String, Vec<Touchpoint>)>,
    before: Vec<Touchpoint>,
    lanes: Vec<OwnLane>,
    left_out: Vec<LeftOut>,
}

impl Builder {
    /// Starts with nothing; estimates are given on that day, before or after the data.
    pub(super) fn new(day: Option<Date>, given: Given) -> Self {
        Self {
            ids: IdSource::seeded(0),
            day,
            given,
            stages: Vec::new(),
            before: Vec::new(),
            lanes: Vec::new(),
            left_out: Vec::new(),
        }
    }

    /// Begins a stage.
    pub(super) fn stage(&mut self, name: &str) {
        self.stages.push((one_line(name), Vec::new()));
    }

    /// Says whether the last stage has this name.
    pub(super) fn is_in(&self, name: &str) -> bool {
        let last = self.stages.last();
        last.is_some_and(|(stage, _)| *stage == one_line(name))
    }

    /// Adds a touchpoint to the last stage.
    pub(super) fn touchpoint(&mut self, name: &str) {
        let id = TouchpointId::draw(&mut self.ids);
        let touchpoint = Touchpoint::named(id, one_line(name));
        match self.stages.last_mut() {
            Some((_, touchpoints)) => touchpoints.push(touchpoint),
            None => self.before.push(touchpoint),
        }
    }

    /// Adds cards to the last touchpoint; in an own lane they are one text.
    pub(super) fn cards(&mut self, column: &Column, texts: &[&str]) {
        let lane = match column {
            Column::Own(name) => Some(self.lane(name)),
            _ => None,
        };
        let Self {
            ids,
            stages,
            before,
            left_out,
            ..
        } = self;
        let last = stages.last_mut().map_or(before, |(_, inside)| inside);
        match (last.last_mut(), lane) {
            (Some(touchpoint), Some(lane)) => add_to_cell(touchpoint, &lane, &texts.join("\n")),
            (Some(touchpoint), None) => {
                for text in texts {
                    add_card(touchpoint, column, (*text).to_owned(), ids);
                }
            }
            (None, _) => left_out.extend(texts.iter().map(|text| LeftOut::Row((*text).to_owned()))),
        }
    }

    /// Gives the last touchpoint its stars.
    pub(super) fn stars(&mut self, text: &str) {
        if is_blank(text) {
            return;
        }
        let last = match self.stages.last_mut() {
            Some((_, inside)) => inside.last_mut(),
            None => self.before.last_mut(),
        };
        match (rating(text), last) {
            (Some(rating), Some(touchpoint)) if touchpoint.estimates.is_empty() => {
                let estimate = Estimate::agreed(rating, self.day, self.given);
                touchpoint.estimates.push(estimate);
            }
            _ => self.left_out.push(LeftOut::Stars(one_line(text))),
        }
    }

    /// Leaves a column out.
    pub(super) fn leave_out(&mut self, column: usize) {
        self.left_out.push(LeftOut::Column(column));
    }

    /// Finds or adds an own lane.
    pub(super) fn lane(&mut self, name: &str) -> LaneId {
        let name = one_line(name);
        if let Some(lane) = self.lanes.iter().find(|lane| lane.name == name) {
            return lane.id.clone();
        }
        let id = LaneId::draw(&mut self.ids);
        self.lanes.push(OwnLane {
            id: id.clone(),
            name,
            extra: Extra::default(),
        });
        id
    }

    /// Ends.
    pub(super) fn finish(mut self) -> Outcome {
        let shared = |touchpoints: Vec<Touchpoint>| -> Vec<Arc<Touchpoint>> {
            touchpoints.into_iter().map(Arc::new).collect()
        };
        let stages = self.stages.into_iter().map(|(name, touchpoints)| {
            Arc::new(Stage {
                id: StageId::draw(&mut self.ids),
                name,
                touchpoints: shared(touchpoints),
                extra: Extra::default(),
            })
        });
        Outcome {
            fragment: Fragment {
                stages: stages.collect(),
                touchpoints: shared(self.before),
                cards: Vec::new(),
                lanes: self.lanes.into_iter().map(Arc::new).collect(),
            },
            left_out: self.left_out,
        }
    }
}

/// Puts a text on one line.
pub(super) fn one_line(text: &str) -> String {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join(" ")
}

fn add_to_cell(touchpoint: &mut Touchpoint, lane: &LaneId, text: &str) {
    if text.is_empty() {
        return;
    }
    let mut cells = touchpoint.cells.iter_mut();
    if let Some(cell) = cells.find(|cell| cell.lane == *lane) {
        cell.text = format!("{}\n{text}", cell.text);
    } else {
        touchpoint.cells.push(Cell {
            lane: lane.clone(),
            text: text.to_owned(),
            extra: Extra::default(),
        });
    }
}

fn add_card(touchpoint: &mut Touchpoint, column: &Column, text: String, ids: &mut IdSource) {
    match column {
        Column::Channels => touchpoint.channels.push(Channel::named(text)),
        Column::Thoughts => {
            let id = ThoughtId::draw(ids);
            touchpoint.thoughts.push(Thought::new(id, text));
        }
        Column::PainPoints => {
            let id = PainPointId::draw(ids);
            touchpoint.pain_points.push(PainPoint::new(id, text));
        }
        Column::Highlights => {
            let id = HighlightId::draw(ids);
            touchpoint.highlights.push(Highlight::new(id, text));
        }
        Column::Opportunities => {
            let id = OpportunityId::draw(ids);
            touchpoint.opportunities.push(Opportunity::new(id, text));
        }
        Column::Measures => {
            let id = MeasureId::draw(ids);
            touchpoint.measures.push(Measure::new(id, text));
        }
        Column::Backstage => {
            let id = NoteId::draw(ids);
            touchpoint.backstage.push(Note::new(id, text));
        }
        Column::Stage | Column::Touchpoint | Column::Stars | Column::Own(_) | Column::LeftOut => {}
    }
}
