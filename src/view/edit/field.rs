//! A text on the map that is being typed: one visit of a field is one step.

use std::{collections::BTreeMap, sync::Arc};

use crate::{
    edit::{Card, CardId, Edit, EditLabel, HeaderField, Item, Subject, TouchpointField},
    model::{Channel, JourneyMap, LaneId, NoteId, StageId, TouchpointId},
};

use super::create::New;

/// Which text of the map a field holds.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Field {
    /// The title of the map.
    Title,
    /// The name of a stage.
    Stage(StageId),
    /// The name of a touchpoint.
    Touchpoint(TouchpointId),
    /// The channels of touchpoints, separated by commas; of several those that all of them have.
    ///
    /// What is typed takes the place of these, and each touchpoint keeps its others.
    Channels(Vec<TouchpointId>),
    /// The words of a card.
    Card(CardId),
    /// The name of an own lane.
    Lane(LaneId),
    /// What a touchpoint has in an own lane.
    Cell(TouchpointId, LaneId),
    /// A note in the parking lot.
    Note(NoteId),
}

/// What happens when a field is left.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Then {
    /// Its item stays selected.
    Stay,
    /// The field of the next touchpoint opens.
    NextTouchpoint,
    /// The field in the next lane opens.
    NextLane,
    /// The field in the lane before opens.
    PreviousLane,
    /// The touchpoint gets this many stars, and the field opens again.
    Rate(u8),
}

impl Field {
    /// Returns the field of an item's main text; none for what has no text on the map.
    pub(in crate::view) fn of(item: &Item) -> Option<Self> {
        match item {
            Item::Stage(id) => Some(Self::Stage(id.clone())),
            Item::Touchpoint(id) | Item::Point(id) => Some(Self::Touchpoint(id.clone())),
            Item::Feedback(_) | Item::Persona(_) => None,
            Item::Card(id) => Some(Self::Card(id.clone())),
            Item::Lane(id) => Some(Self::Lane(id.clone())),
            Item::Cell(touchpoint, lane) => Some(Self::Cell(touchpoint.clone(), lane.clone())),
            Item::Note(id) => Some(Self::Note(id.clone())),
        }
    }

    /// Returns the item that is selected while the field is open and after.
    pub(in crate::view) fn item(&self) -> Option<Item> {
        match self {
            Self::Title => None,
            Self::Stage(id) => Some(Item::Stage(id.clone())),
            Self::Touchpoint(id) => Some(Item::Touchpoint(id.clone())),
            Self::Channels(ids) => ids.last().cloned().map(Item::Touchpoint),
            Self::Card(id) => Some(Item::Card(id.clone())),
            Self::Lane(id) => Some(Item::Lane(id.clone())),
            Self::Cell(touchpoint, lane) => Some(Item::Cell(touchpoint.clone(), lane.clone())),
            Self::Note(id) => Some(Item::Note(id.clone())),
        }
    }

    /// Returns what stands there now.
    pub(in crate::view) fn text(&self, map: &JourneyMap) -> Option<String> {
        let touchpoint = |id| map.place(id).map(|place| place.touchpoint);
        Some(match self {
            Self::Title => map.header.title.clone(),
            Self::Stage(id) => map.stage(id)?.name.clone(),
            Self::Touchpoint(id) => touchpoint(id)?.name.clone(),
            Self::Channels(ids) => {
                touchpoint(ids.last()?)?;
                shared(&known(map, ids)).join(", ")
            }
            Self::Card(id) => Card::find(map, id)?.1.text().to_owned(),
            Self::Lane(id) => {
                let mut lanes = map.own_lanes.iter();
                lanes.find(|lane| lane.id == *id)?.name.clone()
            }
            Self::Note(id) => {
                let mut notes = map.notes.iter();
                notes.find(|note| note.id == *id)?.text.clone()
            }
            Self::Cell(id, lane) => {
                let mut cells = touchpoint(id)?.cells.iter();
                let cell = cells.find(|cell| cell.lane == *lane);
                cell.map_or_else(String::new, |cell| cell.text.clone())
            }
        })
    }

    /// Makes the edit that puts a text there.
    pub(super) fn edit(&self, map: &JourneyMap, text: &str) -> Edit {
        let text = text.to_owned();
        match self {
            Self::Title => Edit::SetHeader(HeaderField::Title(text)),
            Self::Stage(id) => Edit::RenameStage {
                stage: id.clone(),
                name: text,
            },
            Self::Touchpoint(id) => Edit::SetTouchpoint {
                touchpoint: id.clone(),
                field: TouchpointField::Name(text),
            },
            Self::Channels(ids) => set_channels(map, ids, &text),
            Self::Card(id) => Edit::SetCardText {
                card: id.clone(),
                text,
            },
            Self::Lane(id) => Edit::RenameLane {
                lane: id.clone(),
                name: text,
            },
            Self::Cell(touchpoint, lane) => Edit::SetCell {
                touchpoint: touchpoint.clone(),
                lane: lane.clone(),
                text,
            },
            Self::Note(id) => Edit::SetNote {
                note: id.clone(),
                text,
            },
        }
    }

    /// Says whether an emptied text keeps what stood there: a name is changed, never taken away.
    fn keeps_its_text(&self) -> bool {
        matches!(
            self,
            Self::Title | Self::Stage(_) | Self::Touchpoint(_) | Self::Lane(_)
        )
    }

    /// Says whether it is about several things, which stay selected.
    pub(in crate::view) fn is_shared(&self) -> bool {
        matches!(self, Self::Channels(ids) if ids.len() > 1)
    }

    /// Says whether its text may have several lines.
    pub(in crate::view) fn has_lines(&self) -> bool {
        matches!(self, Self::Card(_) | Self::Cell(..) | Self::Note(_))
    }

    /// Says what sort of text it is.
    pub(in crate::view) fn subject(&self) -> Subject {
        match self {
            Self::Title => Subject::Title,
            Self::Stage(_) => Subject::Stage,
            Self::Touchpoint(_) => Subject::Touchpoint,
            Self::Channels(_) => Subject::Channels,
            Self::Card(id) => id.subject(),
            Self::Lane(_) => Subject::OwnLane,
            Self::Cell(..) => Subject::Cell,
            Self::Note(_) => Subject::Note,
        }
    }
}

/// Reads channels; those that the touchpoint has already keep what else is known of them.
pub(in crate::view) fn channels(known: &[Channel], text: &str) -> Vec<Channel> {
    text.split([',', ';', '\n'])
        .map(str::trim)
        .filter(|name| !name.is_empty())
        .map(|name| {
            let same = known.iter().find(|one| one.name == name);
            same.cloned().unwrap_or_else(|| Channel::named(name))
        })
        .collect()
}

/// Returns the channels of several touchpoints.
fn known<'a>(map: &'a JourneyMap, touchpoints: &[TouchpointId]) -> Vec<&'a [Channel]> {
    let all = map.places().map(|place| place.touchpoint);
    let all = all.map(|touchpoint| (&touchpoint.id, touchpoint.channels.as_slice()));
    let all: BTreeMap<&TouchpointId, &[Channel]> = all.collect();
    let channels = |id: &TouchpointId| all.get(id).copied().unwrap_or_default();
    touchpoints.iter().map(channels).collect()
}

/// Returns the names of the channels that all of several touchpoints have, in the order of the last one.
fn shared<'a>(known: &[&'a [Channel]]) -> Vec<&'a str> {
    let is_shared = |name: &&str| {
        let mut each = known.iter();
        each.all(|channels| channels.iter().any(|one| one.name == *name))
    };
    let last = known.last().copied().unwrap_or_default();
    let names = last.iter().map(|one| one.name.as_str());
    names.filter(is_shared).collect()
}

fn set_channels(map: &JourneyMap, touchpoints: &[TouchpointId], text: &str) -> Edit {
    let known = known(map, touchpoints);
    let shared = shared(&known);
    let typed = channels(&[], text);
    let is_unchanged = typed
        .iter()
        .map(|one| one.name.as_str())
        .eq(shared.iter().copied());
    let set = |(id, own): (&TouchpointId, &[Channel])| {
        let channels = if is_unchanged {
            own.to_vec()
        } else {
            replaced(own, &shared, text)
        };
        Edit::SetTouchpoint {
            touchpoint: id.clone(),
            field: TouchpointField::Channels(channels),
        }
    };
    let label = EditLabel::Change(Subject::Channels);
    let each = touchpoints.iter().zip(known.iter().copied());
    Edit::Several(label, each.map(set).collect())
}

/// Puts what was typed where the first shared channel stood, without one at the end.
fn replaced(own: &[Channel], shared: &[&str], text: &str) -> Vec<Channel> {
    let typed = channels(own, text);
    let is_shared = |one: &Channel| shared.contains(&one.name.as_str());
    let stays =
        |one: &&Channel| !is_shared(one) && typed.iter().all(|typed| typed.name != one.name);
    let place = own.iter().position(is_shared).unwrap_or(own.len());
    let before = own.iter().take(place).filter(stays);
    let behind = own.iter().skip(place).filter(stays);
    before.chain(&typed).chain(behind).cloned().collect()
}

/// An open field.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::view) struct Editing {
    /// Which text it is.
    pub(in crate::view) field: Field,
    /// What was typed.
    pub(in crate::view) text: String,
    /// The map before the field was opened.
    before: Arc<JourneyMap>,
    /// How its thing comes into the map, if the field is on something new.
    add: Option<Edit>,
    /// What was selected before something new was added.
    pub(in crate::view) origin: Option<Item>,
    /// Whether the field has had the focus.
    pub(in crate::view) had_focus: bool,
    /// Whether it stands in the outline and not on the map.
    pub(in crate::view) is_in_outline: bool,
}

impl Editing {
    /// Opens the field of something that is in the map.
    pub(in crate::view) fn existing(field: Field, map: &Arc<JourneyMap>) -> Option<Self> {
        Some(Self {
            text: field.text(map)?,
            field,
            before: Arc::clone(map),
            add: None,
            origin: None,
            had_focus: false,
            is_in_outline: false,
        })
    }

    /// Opens the field of something new.
    pub(in crate::view) fn new(new: New, map: &Arc<JourneyMap>, origin: Option<Item>) -> Self {
        Self {
            field: new.field,
            text: String::new(),
            before: Arc::clone(map),
            add: Some(new.add),
            origin,
            had_focus: false,
            is_in_outline: false,
        }
    }

    /// Says whether it stands on the map itself: neither in the outline nor in the parking lot.
    pub(in crate::view) fn is_on_map(&self) -> bool {
        !self.is_in_outline && !matches!(self.field, Field::Note(_))
    }

    /// Says whether nothing would come of it: something new that has no words.
    pub(in crate::view) fn is_nothing(&self) -> bool {
        self.add.is_some() && self.text.trim().is_empty()
    }

    /// Says whether its thing would stay if the field were left now: it has words, or needs none.
    pub(in crate::view) fn stays(&self) -> bool {
        let needs_none = matches!(
            self.field,
            Field::Cell(..) | Field::Channels(_) | Field::Card(CardId::Image(_))
        );
        !self.text.trim().is_empty() || (self.add.is_none() && needs_none)
    }

    /// Goes on in the same field, from what the map is now.
    pub(in crate::view) fn going_on(self, map: &Arc<JourneyMap>) -> Self {
        let before = match self.field {
            // Which channels are replaced is a matter of what they were when the field was opened.
            Field::Channels(_) => self.before,
            _ => Arc::clone(map),
        };
        Self {
            before,
            add: None,
            ..self
        }
    }

    /// Makes the edit of what was typed so far.
    pub(in crate::view) fn preview(&self) -> Edit {
        self.whole(&self.text)
    }

    /// Makes the edit of the whole visit; none if it changes nothing.
    pub(in crate::view) fn finish(&self) -> Option<Edit> {
        let text = self.text.trim();
        if !text.is_empty() {
            return Some(self.whole(text));
        }
        match &self.field {
            _ if self.add.is_some() => None,
            field if field.keeps_its_text() => None,
            // A picture needs none, but a card without words is no card, and a note no note.
            field @ Field::Card(CardId::Image(_)) => Some(field.edit(&self.before, "")),
            Field::Card(id) => Some(Edit::RemoveCard(id.clone())),
            Field::Note(id) => Some(Edit::RemoveNote(id.clone())),
            field => Some(field.edit(&self.before, "")),
        }
    }

    fn whole(&self, text: &str) -> Edit {
        let set = self.field.edit(&self.before, text);
        match &self.add {
            None => set,
            Some(add) => {
                let label = EditLabel::Add(self.field.subject(), text.to_owned());
                Edit::Several(label, vec![add.clone(), set])
            }
        }
    }
}
