//! Why an edit cannot be applied.

use super::Subject;

/// Why an edit cannot be applied; the map is then as it was.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
pub enum EditError {
    /// The edit names something that the map does not have.
    #[error(
        "the map has no {subject} {id:?}; it may have been removed meanwhile: choose another one"
    )]
    Missing {
        /// What it should be.
        subject: Subject,
        /// Its id, or a question's name in the survey file.
        id: String,
    },
    /// The edit adds something whose id is in use.
    #[error("the map already has a {subject} {id:?}; add it with an id of its own")]
    IdTaken {
        /// What it is.
        subject: Subject,
        /// The id.
        id: String,
    },
    /// Two questions of a set lead the curve of one touchpoint.
    #[error(
        "two questions lead the curve of the touchpoint {touchpoint:?}; make one of them a detail"
    )]
    TwoLeads {
        /// The touchpoint's id.
        touchpoint: String,
    },
    /// A picture is larger than a map may keep.
    #[error("the image has {bytes} bytes, a map keeps at most {limit}; scale it down first")]
    ImageTooLarge {
        /// Its size.
        bytes: usize,
        /// The most that is allowed.
        limit: usize,
    },
    /// All pictures together are larger than a map may keep.
    #[error(
        "the map's images would take {bytes} bytes, at most {limit} are kept; remove some first"
    )]
    ImagesTooLarge {
        /// Their size.
        bytes: usize,
        /// The most that is allowed.
        limit: usize,
    },
}

impl EditError {
    /// Makes the error for something that the map does not have.
    pub(super) fn missing(subject: Subject, id: &str) -> Self {
        let id = id.to_owned();
        Self::Missing { subject, id }
    }

    /// Makes the error for an id in use.
    pub(super) fn taken(subject: Subject, id: &str) -> Self {
        let id = id.to_owned();
        Self::IdTaken { subject, id }
    }
}
