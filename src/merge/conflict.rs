//! Conflicts: what two people did to one thing that cannot both stand.

use super::{Field, Located, Spot, Thing, Value, Versions};

/// One of the two sides of a merge.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Side {
    /// The side that wins.
    Mine,
    /// The other side.
    Theirs,
}

/// A conflict: what it is about, and what the sides want.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Conflict {
    /// What it is about.
    pub located: Located,
    /// What the sides want.
    pub dispute: Dispute,
}

/// What the sides of a merge want of one thing.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Dispute {
    /// Both changed a field, and mine is kept.
    Field {
        /// The field.
        field: Field,
        /// What it was, and what each side made of it.
        versions: Versions,
    },
    /// One side removed it with all that it holds, the other changed it; it is kept with the changes.
    Removed {
        /// The side that removed it.
        by: Side,
    },
    /// Both put it in another place, and mine is kept.
    Place {
        /// Where it stands.
        mine: Spot,
        /// Where theirs has put it.
        theirs: Spot,
    },
    /// One side refers to what the other one removed; the reference is left out.
    LeftOut {
        /// The field that refers.
        field: Field,
        /// The side that refers.
        side: Side,
        /// What is left out.
        value: Value,
    },
    /// A side shows a segment or wave that the feedback shown after the merge does not have; it is left out.
    NotShown {
        /// The field that names it.
        field: Field,
        /// The side that names it.
        side: Side,
        /// What is left out.
        value: Value,
    },
    /// Both let another question lead the curve of a touchpoint; theirs is made a detail.
    SecondLead {
        /// The touchpoint.
        touchpoint: Thing,
    },
}
