//! The only way to change a document: an [`Edit`] says what, [`apply`] makes the changed map.
//!
//! [`Document`] adds undo and gestures, [`Session`] the selection, [`Texts`] finds what to select.
//! Knows no window, file, clock or randomness: new ids and dates are handed in.

mod apply;
mod card;
mod document;
mod duplicate;
mod error;
mod estimate;
mod feedback;
mod field;
mod find;
mod fold;
mod fragment;
mod header;
mod label;
mod lane;
mod parts;
mod paste;
mod pasted;
mod search;
mod selection;
mod session;
mod stage;
mod template;
#[cfg(test)]
pub(crate) mod tests;
mod touchpoint;

use std::{collections::BTreeMap, sync::Arc};

use crate::model::{
    Date, FeedbackId, FeedbackSet, LaneId, Level, MeasureId, Note, NoteId, OpportunityId, OwnLane,
    PainPointId, PartKind, Persona, PersonaId, Rating, Role, Stage, StageId, Target, Touchpoint,
    TouchpointId,
};

pub use apply::apply;
pub use card::{Card, CardId, ids as card_ids, place as card_place};
pub use document::{Document, UNDO_DEPTH};
pub use duplicate::{
    Originals, duplicate_lane, duplicate_note, duplicate_stage, stage_with_fresh_ids,
    touchpoint_with_fresh_ids,
};
pub use error::EditError;
pub use estimate::current_estimate;
pub use field::{
    HeaderField, MeasureField, OpportunityField, PersonaField, ProvenanceField, TouchpointField,
};
pub use fold::{Umlauts, fold};
pub use fragment::Fragment;
pub use label::{EditLabel, Subject};
pub use parts::Parts;
pub use paste::{Paste, PastePlace};
pub use pasted::{
    Column, Grid, LeftOut, List, ListReading, MAX_PASTED, Orientation, Outcome, Proposal,
    TableWords, TooMuch, write_table,
};
pub use search::{Hit, Texts};
pub use selection::{Item, Selection};
pub use session::Session;
pub use template::Template;

/// One wish for a change: fine-grained and absolute, so that two wishes in one frame both survive.
///
/// A place counts from 0 and is the one that the thing has afterwards; beyond the end it means the end.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Edit {
    /// Sets one field of the header.
    SetHeader(HeaderField),
    /// Adds a persona.
    AddPersona {
        /// The persona, with an id of its own.
        persona: Arc<Persona>,
        /// Its place in the list.
        place: usize,
    },
    /// Sets one field of a persona.
    SetPersona {
        /// Which persona.
        persona: PersonaId,
        /// The field and its value.
        field: PersonaField,
    },
    /// Moves a persona in the list.
    MovePersona {
        /// Which persona.
        persona: PersonaId,
        /// Its place in the list.
        place: usize,
    },
    /// Removes a persona; if the journey was theirs, it is nobody's until another is chosen.
    RemovePersona(PersonaId),
    /// Adds a stage with all that it holds.
    AddStage {
        /// The stage, with ids of its own.
        stage: Arc<Stage>,
        /// Its place among the stages.
        place: usize,
    },
    /// Renames a stage.
    RenameStage {
        /// Which stage.
        stage: StageId,
        /// The new name.
        name: String,
    },
    /// Moves a stage with its touchpoints.
    MoveStage {
        /// Which stage.
        stage: StageId,
        /// Its place among the stages.
        place: usize,
    },
    /// Removes a stage with its touchpoints; their feedback stays, unassigned.
    RemoveStage(StageId),
    /// Adds a touchpoint with all that it holds.
    AddTouchpoint {
        /// The touchpoint, with ids of its own.
        touchpoint: Arc<Touchpoint>,
        /// Its stage; none if it is unsorted.
        stage: Option<StageId>,
        /// Its place in the stage.
        place: usize,
    },
    /// Adds stages and touchpoints with all that they hold, which may refer to each other.
    AddParts(Arc<Parts>),
    /// Sets one field of a touchpoint.
    SetTouchpoint {
        /// Which touchpoint.
        touchpoint: TouchpointId,
        /// The field and its value.
        field: TouchpointField,
    },
    /// Moves a touchpoint.
    MoveTouchpoint {
        /// Which touchpoint.
        touchpoint: TouchpointId,
        /// Its stage; none if it is unsorted.
        stage: Option<StageId>,
        /// Its place in the stage.
        place: usize,
    },
    /// Removes a touchpoint; its feedback stays, unassigned.
    RemoveTouchpoint(TouchpointId),
    /// Sets a rater group's estimate; without votes it is taken back.
    ///
    /// Once the map has feedback, the value from before the data is frozen and this is a revision.
    SetEstimate {
        /// Which touchpoint.
        touchpoint: TouchpointId,
        /// Who gives it; [`crate::model::TEAM`] unless a group is named.
        group: String,
        /// Votes per number of stars.
        votes: BTreeMap<Rating, u32>,
        /// When it is given; unknown if absent.
        date: Option<Date>,
    },
    /// Adds a card to a touchpoint.
    AddCard {
        /// Which touchpoint.
        touchpoint: TouchpointId,
        /// The card, with an id of its own.
        card: Card,
        /// Its place among the touchpoint's cards of its kind.
        place: usize,
    },
    /// Sets the words of a card.
    SetCardText {
        /// Which card.
        card: CardId,
        /// The new words.
        text: String,
    },
    /// Judges a pain point.
    SetSeverity {
        /// Which pain point.
        pain_point: PainPointId,
        /// How much it hurts; not judged if absent.
        severity: Option<Level>,
    },
    /// Sets one field of an opportunity.
    SetOpportunity {
        /// Which opportunity.
        opportunity: OpportunityId,
        /// The field and its value.
        field: OpportunityField,
    },
    /// Sets one field of a measure.
    SetMeasure {
        /// Which measure.
        measure: MeasureId,
        /// The field and its value.
        field: MeasureField,
    },
    /// Moves a card, also to another touchpoint.
    MoveCard {
        /// Which card.
        card: CardId,
        /// The touchpoint that it belongs to afterwards.
        touchpoint: TouchpointId,
        /// Its place among the touchpoint's cards of its kind.
        place: usize,
    },
    /// Removes a card; opportunities no longer answer a pain point that is gone.
    RemoveCard(CardId),
    /// Adds an own lane.
    AddLane {
        /// The lane, with an id of its own.
        lane: Arc<OwnLane>,
        /// Its place among the own lanes.
        place: usize,
    },
    /// Renames an own lane.
    RenameLane {
        /// Which lane.
        lane: LaneId,
        /// The new name.
        name: String,
    },
    /// Moves an own lane.
    MoveLane {
        /// Which lane.
        lane: LaneId,
        /// Its place among the own lanes.
        place: usize,
    },
    /// Removes an own lane with its cells.
    RemoveLane(LaneId),
    /// Sets what a touchpoint has in an own lane; an empty text clears the cell.
    SetCell {
        /// Which touchpoint.
        touchpoint: TouchpointId,
        /// Which lane.
        lane: LaneId,
        /// The text.
        text: String,
    },
    /// Moves what a touchpoint has in an own lane to another cell, and what that holds back in exchange.
    MoveCell {
        /// Which touchpoint.
        touchpoint: TouchpointId,
        /// Which lane.
        lane: LaneId,
        /// The other touchpoint and lane.
        to: (TouchpointId, LaneId),
    },
    /// Adds a note to the parking lot.
    AddNote {
        /// The note, with an id of its own.
        note: Arc<Note>,
        /// Its place in the parking lot.
        place: usize,
    },
    /// Sets the words of a note in the parking lot.
    SetNote {
        /// Which note.
        note: NoteId,
        /// The new words.
        text: String,
    },
    /// Moves a note within the parking lot.
    MoveNote {
        /// Which note.
        note: NoteId,
        /// Its place in the parking lot.
        place: usize,
    },
    /// Removes a note from the parking lot.
    RemoveNote(NoteId),
    /// Adds a feedback set and shows it; a set with the same id is replaced in its place.
    ImportFeedback {
        /// The set; all its targets are in the map.
        set: Arc<FeedbackSet>,
        /// The set whose place it takes.
        replaces: Option<FeedbackId>,
    },
    /// Chooses the set that is the measured curve, or none.
    ShowFeedback(Option<FeedbackId>),
    /// Draws a feedback set faintly beside the shown one, or no longer.
    OverlayFeedback {
        /// Which set.
        set: FeedbackId,
        /// Whether it is drawn; it comes behind those that already are.
        is_overlaid: bool,
    },
    /// Chooses the segment or wave of the shown set that is the measured curve, or all of them.
    ShowPart {
        /// Segment or wave.
        kind: PartKind,
        /// Which one; all of them if absent.
        name: Option<String>,
    },
    /// Draws a segment or wave of the shown set faintly beside the measured curve, or no longer.
    OverlayPart {
        /// Segment or wave.
        kind: PartKind,
        /// Which one.
        name: String,
        /// Whether it is drawn; it comes behind those that already are.
        is_overlaid: bool,
    },
    /// Renames a feedback set.
    RenameFeedback {
        /// Which set.
        set: FeedbackId,
        /// The new name.
        label: String,
    },
    /// Says what a question of a set is about.
    ///
    /// If it leads its touchpoint's curve, the question that led it becomes a detail.
    AssignFeedback {
        /// Which set.
        set: FeedbackId,
        /// The question's name in the survey file.
        source: String,
        /// What it is about.
        target: Target,
        /// Curve or detail.
        role: Role,
    },
    /// Sets one fact about where a feedback set comes from.
    SetProvenance {
        /// Which set.
        set: FeedbackId,
        /// The fact and its value.
        field: ProvenanceField,
    },
    /// Removes a feedback set; if it was shown, none is.
    RemoveFeedback(FeedbackId),
    /// Several changes, one after the other, as one step: all of them or none.
    Several(EditLabel, Vec<Self>),
}
