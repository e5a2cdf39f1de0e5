//! What can go wrong between bytes and text.

/// The reason why bytes cannot be read as text.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
pub enum SurveyTextError {
    /// Nobody knows an encoding of this name.
    #[error(
        "the encoding {label:?} is not known; use a name such as utf-8, utf-16le, windows-1252 or iso-8859-15"
    )]
    UnknownEncoding {
        /// The name that was asked for.
        label: String,
    },
}
