//! A map with the bytes it was read from, so that an unedited map is saved as it was.

use std::sync::Arc;

use super::{
    format::write,
    read::{Notice, Problem, ReadOutcome, read},
    recognise::{ReadError, recognise},
};
use crate::model::{JourneyMap, Severity};

/// A map as it was read, and the bytes that it was read from.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct MapFile {
    bytes: Arc<Vec<u8>>,
    map: JourneyMap,
    outcome: ReadOutcome,
}

impl MapFile {
    /// Reads a map; one that is damaged is read without its damaged parts.
    pub fn from_bytes(bytes: Vec<u8>) -> Result<Self, ReadError> {
        let recognised = recognise(&bytes)?;
        let mut outcome = read(&recognised.text);
        outcome.notices.extend(recognised.notices);
        let Some(map) = outcome.map.take() else {
            return Err(ReadError::Unfit {
                problems: outcome.problems,
                format: outcome.format,
            });
        };
        Ok(Self {
            bytes: Arc::new(bytes),
            map,
            outcome,
        })
    }

    /// Pairs a map with the bytes that it was just saved as.
    pub(super) fn saved(bytes: Vec<u8>, map: JourneyMap, mut outcome: ReadOutcome) -> Self {
        outcome.map = None;
        Self {
            bytes: Arc::new(bytes),
            map,
            outcome,
        }
    }

    /// Returns the map; without its damaged parts if there are errors among the problems.
    pub fn map(&self) -> &JourneyMap {
        &self.map
    }

    /// Returns the bytes that were read.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// Returns what is wrong or odd, in the order of the file.
    pub fn problems(&self) -> &[Problem] {
        &self.outcome.problems
    }

    /// Returns what else is worth saying.
    pub fn notices(&self) -> &[Notice] {
        &self.outcome.notices
    }

    /// Returns the format number, where one stood.
    pub fn format(&self) -> Option<u32> {
        self.outcome.format
    }

    /// Says whether the map was read without an error, and so as a whole.
    pub fn is_valid(&self) -> bool {
        let is_error = |problem: &Problem| problem.severity == Severity::Error;
        !self.outcome.problems.iter().any(is_error)
    }

    /// Says whether a changed map keeps comments and layout when it is saved.
    ///
    /// If not, the first save of a changed map keeps the old file as a backup.
    pub fn keeps_layout(&self) -> bool {
        write(&self.map).as_bytes() == self.bytes.as_slice()
    }

    /// Returns the bytes to save for a map: those that were read if it is unchanged, else the canonical form.
    pub fn bytes_for(&self, map: &JourneyMap) -> Vec<u8> {
        if *map == self.map {
            self.bytes.to_vec()
        } else {
            write(map).into_bytes()
        }
    }
}
