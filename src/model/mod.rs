//! The document as a plain value: a journey map and its parts.
//!
//! Everything here is `Clone + Eq`, holds no float, no handle, no cache and no interface state.
//! Derived facts (curves, means, gaps) are functions of `stats`; changes are the business of `edit`.

mod check;
mod estimate;
mod extra;
mod feedback;
mod header;
mod id;
mod image;
mod map;
mod score;
mod shown;
mod stage;
mod touchpoint;

#[cfg(test)]
pub mod random;

pub use check::{Flaw, Severity, check};
pub use estimate::{Estimate, Given, Rating, TEAM};
pub use extra::{Extra, Known};
pub use feedback::{
    Direction, Distribution, FeedbackSet, MarkedRows, MissingKind, OTHER, PairSums, Provenance,
    Role, Scale, ScaleKind, Tally, Target, TargetFeedback, WeightSums,
};
pub use header::{Header, Language, MapState, Persona, Team};
pub use id::{
    FeedbackId, HighlightId, IdError, IdSource, ImageId, LaneId, MeasureId, NoteId, OpportunityId,
    PainPointId, PersonaId, StageId, ThoughtId, TouchpointId,
};
pub use image::{
    Image, ImageFormat, MAX_IMAGE_BYTES, MAX_IMAGE_SIDE, MAX_MAP_IMAGE_BYTES, MAX_PICTURE_BYTES,
    MAX_PICTURE_PIXELS, MAX_PICTURE_SIDE, Picture, PictureError, PictureKind, Pixels,
    picture_of_pixels, picture_size, read_picture,
};
pub use jiff::civil::Date;
pub use map::{JourneyMap, OwnLane, Place};
pub use score::{Level, Score, ScoreError};
pub use shown::{PartKind, ShownPart};
pub use stage::Stage;
pub use touchpoint::{
    Cell, Channel, EvidenceGrade, Highlight, Measure, MeasureStatus, Medium, Note, Opportunity,
    PainPoint, ServedBy, Thought, Touchpoint,
};
