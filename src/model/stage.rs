//! A stage: a named group of columns.

use std::sync::Arc;

use super::{Extra, StageId, Touchpoint};

/// A group of touchpoints in the order of the journey.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Stage {
    /// The stable id.
    pub id: StageId,
    /// The name on the chevron.
    pub name: String,
    /// The columns, in order; shared with earlier versions of the document.
    pub touchpoints: Vec<Arc<Touchpoint>>,
    /// Fields of a newer version.
    pub extra: Extra,
}
