//! Which fields of a part were taken.

/// A bit per field; parts have few, but a text may bring any number.
#[derive(Debug)]
pub(super) enum Taken {
    Few(u64),
    Many(Vec<bool>),
}

impl Taken {
    /// Starts with none of so many fields.
    pub(super) fn none_of(count: usize) -> Self {
        if count <= 64 {
            Self::Few(0)
        } else {
            Self::Many(vec![false; count])
        }
    }

    /// Marks a field.
    pub(super) fn mark(&mut self, place: usize) {
        match self {
            Self::Few(bits) => *bits |= 1_u64 << place,
            Self::Many(all) => {
                if let Some(taken) = all.get_mut(place) {
                    *taken = true;
                }
            }
        }
    }

    /// Says whether a field is marked.
    pub(super) fn has(&self, place: usize) -> bool {
        match self {
            Self::Few(bits) => (bits >> place) & 1 == 1,
            Self::Many(all) => all.get(place).copied().unwrap_or_default(),
        }
    }
}
