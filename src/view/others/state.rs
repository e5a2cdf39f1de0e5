//! Who else has the open map's file open, and what they have made of it.

use std::sync::Arc;

use crate::{
    file::MapFile,
    lang::{Key, Words},
    model::{Date, JourneyMap},
    view::Moment,
};

/// Somebody else who has the open map's file open.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Other {
    /// Who it is.
    pub who: Who,
    /// Since when, if that is known.
    pub since: Option<Moment>,
}

/// Who somebody is.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Who {
    /// The same person, in another window.
    OwnWindow,
    /// Somebody by their account and computer; what is not known is empty.
    Person {
        /// The name of the account.
        user: String,
        /// The name of the computer.
        computer: String,
    },
}

impl Other {
    /// Says who it is.
    pub(super) fn name(&self, words: &Words) -> String {
        match &self.who {
            Who::OwnWindow => words.text(Key::OtherWindow).to_owned(),
            Who::Person { user, computer } => match (user.as_str(), computer.as_str()) {
                ("", "") => words.text(Key::OtherUnknown).to_owned(),
                ("", known) | (known, "") => known.to_owned(),
                (user, computer) => words.format(
                    Key::OtherPerson,
                    &[("user", user.into()), ("computer", computer.into())],
                ),
            },
        }
    }

    /// Says who it is and since when.
    pub(super) fn shown(&self, today: Option<Date>, words: &Words) -> String {
        let name = self.name(words);
        let Some(since) = self.since else { return name };
        let since = since.shown(today, words);
        let values = [("who", (&name).into()), ("since", (&since).into())];
        words.format(Key::OtherSince, &values)
    }
}

/// What may be done with the open map's file.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub(in crate::view) enum Access {
    /// Nobody else has it open.
    #[default]
    Own,
    /// Somebody else has it open, and it is only looked at here.
    ReadOnly(Other),
    /// Somebody else has it open, and it is changed here all the same.
    Shared(Other),
}

/// What somebody wishes about a file that others have open or have changed.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum OthersWish {
    /// Be asked again.
    Ask,
    /// Look at the map without changing it.
    ReadOnly,
    /// Go on with a map that has no file.
    Copy,
    /// Change the map all the same.
    Anyway,
    /// Be told how the two versions differ, or no longer.
    Compare,
    /// Go on with the map as it is here: the next save replaces the other version.
    KeepMine,
    /// Load the other version: the map as it is here goes to the history.
    LoadTheirs,
}

/// A version that would otherwise be lost; it goes to the history of the open map's file.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Kept {
    /// What the file held before another program changed it.
    File(Arc<MapFile>),
    /// What was given up for what the file holds.
    Map(Arc<JourneyMap>),
}

/// What the file holds that is not what was read or saved here.
#[derive(Clone, Debug)]
pub(in crate::view) enum Theirs {
    /// Another map.
    Map(Arc<MapFile>),
    /// Something that cannot be opened, and why.
    Unreadable(String),
}

/// What others do to the file of an open map.
#[derive(Clone, Debug, Default)]
pub(in crate::view) struct Others {
    /// What may be done with the file.
    pub(in crate::view) access: Access,
    /// What the file holds now, if it was changed and nobody has decided yet.
    pub(in crate::view) theirs: Option<Theirs>,
    /// Whether the map is saved as soon as that is decided.
    pub(in crate::view) saves: bool,
    /// Whether the file holds what somebody else has written, and the next save replaces it all the same.
    pub(in crate::view) gives_way: bool,
    /// How the two versions differ, once somebody wants to know.
    pub(in crate::view) compared: Option<Vec<String>>,
}
