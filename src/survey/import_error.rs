//! Why nothing can be imported.

/// The reason why nothing can be imported.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
pub enum ImportError {
    /// No column is a rating.
    #[error(
        "no column of {file:?} is a rating, so there is nothing to import; if one is, say so with --column \"NAME:kind=rating\""
    )]
    NoRating {
        /// The name of the file.
        file: String,
    },
    /// A long file without a column that names touchpoints.
    #[error(
        "no column of {file:?} names touchpoints; say which does with --touchpoint-column NAME, or that the file is wide with --shape wide"
    )]
    NoTouchpointColumn {
        /// The name of the file.
        file: String,
    },
    /// A match names something that the file has not.
    #[error("{source_name:?} is not rated in this file; rated are: {}", known.join(", "))]
    UnknownSource {
        /// The name.
        source_name: String,
        /// What is rated.
        known: Vec<String>,
    },
    /// A match names something that the map has not.
    #[error("the map has no touchpoint {target:?}; its touchpoints are: {}", known.join(", "))]
    UnknownTarget {
        /// The target.
        target: String,
        /// The touchpoints of the map.
        known: Vec<String>,
    },
    /// A match names several touchpoints.
    #[error("the map has several touchpoints {target:?}; name it as Stage/Touchpoint or by its id")]
    AmbiguousTarget {
        /// The target.
        target: String,
    },
    /// The set to replace is not in the map.
    #[error("the map has no feedback {set:?} to replace; it has: {}", known.join(", "))]
    UnknownSet {
        /// The id or label.
        set: String,
        /// The sets of the map.
        known: Vec<String>,
    },
    /// The file's fingerprint makes no id.
    #[error("the survey file has no fingerprint; read it again")]
    NoFingerprint,
}
