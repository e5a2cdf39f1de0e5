//! What names a part: a key that stays while all else changes, and a thing that people recognise.

use crate::model::{Given, Known};

use super::part::Part;

/// The sorts of parts that a map is made of.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Kind {
    /// The map itself.
    Map,
    /// A persona.
    Persona,
    /// An own lane.
    Lane,
    /// A stage.
    Stage,
    /// A touchpoint.
    Touchpoint,
    /// A channel of a touchpoint.
    Channel,
    /// A rater group's estimate for a touchpoint.
    Estimate,
    /// A thought.
    Thought,
    /// A pain point.
    PainPoint,
    /// A highlight.
    Highlight,
    /// An opportunity.
    Opportunity,
    /// A measure.
    Measure,
    /// A note of the parking lot.
    Note,
    /// A backstage line: a note that stands at a touchpoint.
    Backstage,
    /// What a touchpoint has in an own lane.
    Cell,
    /// A picture.
    Image,
    /// A feedback set.
    Feedback,
    /// A question of a feedback set.
    Question,
}

impl Kind {
    /// Returns the word that reports use.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Map => "map",
            Self::Persona => "persona",
            Self::Lane => "lane",
            Self::Stage => "stage",
            Self::Touchpoint => "touchpoint",
            Self::Channel => "channel",
            Self::Estimate => "estimate",
            Self::Thought => "thought",
            Self::PainPoint => "pain_point",
            Self::Highlight => "highlight",
            Self::Opportunity => "opportunity",
            Self::Measure => "measure",
            Self::Note => "note",
            Self::Backstage => "backstage",
            Self::Cell => "cell",
            Self::Image => "image",
            Self::Feedback => "feedback",
            Self::Question => "question",
        }
    }
}

/// One part of a map as people and programs know it.
#[derive(Clone, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub struct Thing {
    /// What it is.
    pub kind: Kind,
    /// Its id; where a part has none, what tells it from others of its kind at the same touchpoint.
    pub id: String,
    /// Its name or words.
    pub name: String,
}

/// A part and where it stands.
#[derive(Clone, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub struct Located {
    /// The part.
    pub thing: Thing,
    /// The stage that it stands in.
    pub stage: Option<Thing>,
    /// The touchpoint that it hangs on.
    pub touchpoint: Option<Thing>,
    /// The feedback set that it belongs to.
    pub set: Option<Thing>,
}

impl Located {
    /// Makes a part that stands in none of these.
    pub(super) fn alone(thing: Thing) -> Self {
        Self {
            thing,
            stage: None,
            touchpoint: None,
            set: None,
        }
    }
}

/// A place in a list of the map.
#[derive(Clone, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub struct Spot {
    /// What holds the list: a stage or a touchpoint; the map itself if absent.
    pub owner: Option<Thing>,
    /// The part before it; it is the first if absent.
    pub behind: Option<Thing>,
    /// The place in the list, from 1.
    pub place: usize,
}

/// What stays the same about a part, so that it is found in other versions of the map.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub(super) struct Key<'a> {
    /// What it is; a note wherever it stands.
    pub(super) kind: Kind,
    /// The touchpoint of what is told apart only there: channels, estimates, cells.
    of: &'a str,
    /// The id, or what takes its place.
    pub(super) id: &'a str,
    /// What tells two estimates of one group apart.
    detail: &'a str,
    /// Counts those that have all else in common, as two channels of one name.
    pub(super) nth: usize,
}

impl<'a> Key<'a> {
    /// Makes the key of a part with an id of its own.
    pub(super) fn plain(kind: Kind, id: &'a str) -> Self {
        Self {
            kind,
            of: "",
            id,
            detail: "",
            nth: 0,
        }
    }

    /// Makes the key of a part.
    pub(super) fn of(part: Part<'a>, owner: Option<Self>) -> Self {
        let touchpoint = owner.map_or("", |owner| owner.id);
        let (of, detail) = match part {
            Part::Channel(_) | Part::Cell(_) => (touchpoint, ""),
            Part::Estimate(one) => (touchpoint, moment(&one.given)),
            _ => ("", ""),
        };
        Self {
            of,
            detail,
            ..Self::plain(part.kind(), part.id())
        }
    }

    /// Returns the lane that a cell stands in.
    pub(super) fn lane(self) -> Option<Self> {
        (self.kind == Kind::Cell).then(|| Self::plain(Kind::Lane, self.id))
    }
}

fn moment(given: &Known<Given>) -> &str {
    match given {
        Known::Is(Given::BeforeData) => "before",
        Known::Is(Given::AfterData) => "after",
        Known::Unknown(text) => text,
    }
}
