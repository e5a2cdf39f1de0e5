//! What a newer version wrote and this one does not know: kept, so that a round trip loses nothing.

/// Fields that this version does not know, as the text they were written in, in their order.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Extra(pub Vec<(String, String)>);

impl Extra {
    /// Says whether there is nothing unknown.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// A value of a fixed list, or one that a newer version wrote and that is kept as it stands.
#[derive(Clone, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Known<T> {
    /// A value that this version knows.
    Is(T),
    /// The text of a value that it does not know.
    Unknown(String),
}

impl<T> Known<T> {
    /// Returns the text of a value that this version does not know.
    pub fn unknown(&self) -> Option<&str> {
        match self {
            Self::Is(_) => None,
            Self::Unknown(text) => Some(text),
        }
    }

    /// Returns the value if this version knows it.
    pub fn known(&self) -> Option<&T> {
        match self {
            Self::Is(value) => Some(value),
            Self::Unknown(_) => None,
        }
    }
}

impl<T> From<T> for Known<T> {
    fn from(value: T) -> Self {
        Self::Is(value)
    }
}

impl<T: Default> Default for Known<T> {
    fn default() -> Self {
        Self::Is(T::default())
    }
}
