//! A part of a map, whatever its sort, and the way back to its own type.

use crate::model::{
    Cell, Channel, Estimate, FeedbackSet, Highlight, Image, Measure, Note, Opportunity, OwnLane,
    PainPoint, Persona, Stage, Thought, Touchpoint,
};

use super::{
    Kind,
    record::{Record, TellDifference},
};

/// A type of part that stands in a list of the map.
pub(super) trait Listed: Record + 'static {
    /// Its sort.
    const KIND: Kind;

    /// Returns the part if it is of this type.
    fn of(part: Part<'_>) -> Option<&Self>;
}

macro_rules! parts {
    ($($kind:ident($type:ident): |$one:ident| $id:expr, $name:expr;)+) => {
        /// A part of a map.
        #[derive(Clone, Copy, Debug)]
        pub(super) enum Part<'a> {$(
            $kind(&'a $type),
        )+}

        impl<'a> Part<'a> {
            /// Returns its sort.
            pub(super) fn kind(self) -> Kind {
                match self {$(Self::$kind(_) => Kind::$kind,)+}
            }

            /// Returns its id, or what takes the place of one.
            pub(super) fn id(self) -> &'a str {
                match self {$(Self::$kind($one) => $id,)+}
            }

            /// Returns its name or words.
            pub(super) fn name(self) -> &'a str {
                match self {$(Self::$kind($one) => $name,)+}
            }

            /// Tells the plain fields that differ between two parts of one sort.
            pub(super) fn compare(self, after: Self, tell: &mut TellDifference<'_>) {
                match (self, after) {
                    $((Self::$kind(before), Self::$kind(after)) => before.compare(after, tell),)+
                    _ => {}
                }
            }
        }

        $(impl Listed for $type {
            const KIND: Kind = Kind::$kind;

            fn of(part: Part<'_>) -> Option<&Self> {
                match part {
                    Part::$kind(one) => Some(one),
                    _ => None,
                }
            }
        })+
    };
}

parts! {
    Persona(Persona): |one| one.id.as_str(), &one.name;
    Lane(OwnLane): |one| one.id.as_str(), &one.name;
    Stage(Stage): |one| one.id.as_str(), &one.name;
    Touchpoint(Touchpoint): |one| one.id.as_str(), &one.name;
    Channel(Channel): |one| &one.name, &one.name;
    Estimate(Estimate): |one| &one.group, &one.group;
    Thought(Thought): |one| one.id.as_str(), &one.text;
    PainPoint(PainPoint): |one| one.id.as_str(), &one.text;
    Highlight(Highlight): |one| one.id.as_str(), &one.text;
    Opportunity(Opportunity): |one| one.id.as_str(), &one.text;
    Measure(Measure): |one| one.id.as_str(), &one.what;
    Note(Note): |one| one.id.as_str(), &one.text;
    Cell(Cell): |one| one.lane.as_str(), one.lane.as_str();
    Image(Image): |one| one.id.as_str(), &one.caption;
    Feedback(FeedbackSet): |one| one.id.as_str(), &one.label;
}

impl Part<'_> {
    /// Says whether the plain fields of two parts differ.
    pub(super) fn differs(self, after: Self) -> bool {
        let mut differs = false;
        self.compare(after, &mut |_, _, _| differs = true);
        differs
    }
}
