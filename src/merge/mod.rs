//! What differs between two maps, and the three-way merge of two people's work on one map.
//!
//! Parts are told apart by their ids alone. Both yield data that somebody else words; nothing here knows
//! words, pictures or files.

mod conflict;
mod difference;
mod feedback;
mod index;
mod key;
mod order;
mod part;
mod record;
mod reference;
mod survivors;
mod value;
mod weave;

#[cfg(test)]
mod tests;

pub use conflict::{Conflict, Dispute, Side};
pub use difference::{Change, Difference, differences};
pub use key::{Kind, Located, Spot, Thing};
pub use value::{Field, Match, Value, Versions};
pub use weave::{Merged, merge};
