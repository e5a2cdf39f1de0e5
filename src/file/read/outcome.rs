//! What came of reading a text.

use super::problem::Problem;
use crate::model::{JourneyMap, Severity};

/// Something worth saying that is no problem of the map.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
pub enum Notice {
    /// A newer version wrote the map.
    #[error("a newer Touchline wrote this map in format {0}; what this one does not know is kept")]
    NewerFormat(u32),
    /// NUL bytes followed the map.
    #[error(
        "{0} NUL bytes followed the map, damage typical of a power cut; the map itself is whole if no problem is listed"
    )]
    NulTail(usize),
    /// The file began with a byte order mark.
    #[error("the file began with a byte order mark, which a save removes")]
    ByteOrderMark,
    /// The file was not UTF-8.
    #[error("the file was encoded as {0}; a save writes UTF-8")]
    Encoding(&'static str),
}

/// The whole that could be read, and everything that was wrong with the text.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct ReadOutcome {
    /// The map without its damaged parts; none if the text is no map, or may not be read as one.
    pub map: Option<JourneyMap>,
    /// The format number, where one stood.
    pub format: Option<u32>,
    /// What is wrong or odd, in the order of the text.
    pub problems: Vec<Problem>,
    /// What else is worth saying.
    pub notices: Vec<Notice>,
}

impl ReadOutcome {
    /// Says whether the map was read without an error.
    pub fn is_valid(&self) -> bool {
        self.map.is_some()
            && self
                .problems
                .iter()
                .all(|problem| problem.severity != Severity::Error)
    }
}
