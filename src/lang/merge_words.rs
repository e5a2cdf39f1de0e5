//! How differences and conflicts are said: one line each, below the part of the map that it is about.

use super::{
    Key, Words,
    value_words::{bare_name, field_key, name, one_line, thing, value},
};
use crate::merge::{
    Change, Conflict, Difference, Dispute, Field, Kind, Located, Side, Spot, Thing, Value,
};

/// Writes lines below the headings of stages and touchpoints.
pub fn grouped<'a>(lines: impl Iterator<Item = (&'a Located, String)>, words: &Words) -> String {
    let mut text = String::new();
    let mut last = String::new();
    for (located, line) in lines {
        let heading = heading(located, words);
        if heading != last {
            text.push_str(&heading);
            text.push('\n');
        }
        last = heading;
        text.push_str("  ");
        text.push_str(&one_line(&line));
        text.push('\n');
    }
    text
}

fn heading(located: &Located, words: &Words) -> String {
    let of_kind = |kind: Kind| Some(&located.thing).filter(|thing| thing.kind == kind);
    let bare = |one: &Thing| bare_name(one, words);
    let stage = located.stage.as_ref().or_else(|| of_kind(Kind::Stage));
    let touchpoint = located.touchpoint.as_ref();
    let touchpoint = touchpoint.or_else(|| of_kind(Kind::Touchpoint));
    match (stage.map(bare), touchpoint.map(bare)) {
        (Some(stage), Some(touchpoint)) => format!("{stage}/{touchpoint}"),
        (None, Some(touchpoint)) => format!("{}/{touchpoint}", words.text(Key::Unsorted)),
        (Some(stage), None) => stage,
        (None, None) => {
            let set = located.set.as_ref().or_else(|| of_kind(Kind::Feedback));
            set.map_or_else(
                || words.text(Key::DiffMap).to_owned(),
                |set| thing(set, words),
            )
        }
    }
}

/// Says a difference.
pub fn difference(one: &Difference, words: &Words) -> String {
    let what = thing(&one.located.thing, words);
    let what = ("thing", (&what).into());
    match &one.change {
        Change::Added => words.format(Key::DiffAdded, &[what]),
        Change::Removed => words.format(Key::DiffRemoved, &[what]),
        Change::Moved { before, after } if is_elsewhere(before, after) => {
            let kind = one.located.thing.kind;
            let (from, to) = (owner(before, kind, words), owner(after, kind, words));
            let values = [what, ("from", (&from).into()), ("to", (&to).into())];
            words.format(Key::DiffMovedFrom, &values)
        }
        Change::Moved { after, .. } => {
            let place = place(after, words);
            words.format(Key::DiffMoved, &[what, ("place", (&place).into())])
        }
        Change::Field {
            field,
            before,
            after,
        } => {
            let (before, after) = (value(before, words), value(after, words));
            let field = ("field", words.text(field_key(*field)).into());
            // Two pictures of one size, or other answers of as many people, say the same.
            if before == after {
                return words.format(Key::DiffChangedWithin, &[what, field]);
            }
            let (before, after) = (("before", (&before).into()), ("after", (&after).into()));
            words.format(Key::DiffChanged, &[what, field, before, after])
        }
    }
}

/// Says a conflict.
pub fn conflict(one: &Conflict, words: &Words) -> String {
    let subject = thing(&one.located.thing, words);
    let what = ("thing", (&subject).into());
    match &one.dispute {
        Dispute::Field { field, versions } => {
            let (mine, theirs) = (value(&versions.mine, words), value(&versions.theirs, words));
            let field = ("field", words.text(field_key(*field)).into());
            if mine == theirs {
                return words.format(Key::ConflictFieldWithin, &[what, field]);
            }
            let (mine, theirs) = (("mine", (&mine).into()), ("theirs", (&theirs).into()));
            words.format(Key::ConflictField, &[what, field, mine, theirs])
        }
        Dispute::Removed { by: Side::Mine } => words.format(Key::ConflictRemovedMine, &[what]),
        Dispute::Removed { by: Side::Theirs } => words.format(Key::ConflictRemovedTheirs, &[what]),
        Dispute::Place { mine, theirs } => {
            let kind = one.located.thing.kind;
            let said = |spot: &Spot| {
                if is_elsewhere(mine, theirs) {
                    let owner = owner(spot, kind, words);
                    words.format(Key::PlaceIn, &[("owner", (&owner).into())])
                } else {
                    place(spot, words)
                }
            };
            let (mine, theirs) = (said(mine), said(theirs));
            let values = [what, ("mine", (&mine).into()), ("theirs", (&theirs).into())];
            words.format(Key::ConflictPlace, &values)
        }
        Dispute::LeftOut { field, side, value } => {
            let key = match side {
                Side::Mine => Key::ConflictLeftOutMine,
                Side::Theirs => Key::ConflictLeftOutTheirs,
            };
            left_out(key, &subject, *field, value, words)
        }
        Dispute::NotShown { field, side, value } => {
            let key = match side {
                Side::Mine => Key::ConflictNotShownMine,
                Side::Theirs => Key::ConflictNotShownTheirs,
            };
            left_out(key, &subject, *field, value, words)
        }
        Dispute::SecondLead { touchpoint } => {
            let touchpoint = name(touchpoint, words);
            let values = [what, ("touchpoint", (&touchpoint).into())];
            words.format(Key::ConflictSecondLead, &values)
        }
    }
}

fn left_out(key: Key, subject: &str, field: Field, gone: &Value, words: &Words) -> String {
    let gone = value(gone, words);
    words.format(
        key,
        &[
            ("thing", subject.into()),
            ("field", words.text(field_key(field)).into()),
            ("value", (&gone).into()),
        ],
    )
}

/// Says whether two places are in lists of different parts, whatever those are called.
fn is_elsewhere(one: &Spot, other: &Spot) -> bool {
    let id = |spot: &Spot| spot.owner.as_ref().map(|owner| owner.id.clone());
    id(one) != id(other)
}

/// Names what holds the list that a part of some kind stands in.
fn owner(spot: &Spot, kind: Kind, words: &Words) -> String {
    match (&spot.owner, kind) {
        (Some(owner), _) => name(owner, words),
        (None, Kind::Touchpoint) => words.text(Key::Unsorted).to_owned(),
        (None, Kind::Note | Kind::Backstage) => words.text(Key::PlaceParkingLot).to_owned(),
        (None, _) => words.text(Key::DiffMap).to_owned(),
    }
}

fn place(spot: &Spot, words: &Words) -> String {
    match &spot.behind {
        Some(other) => {
            let other = name(other, words);
            words.format(Key::PlaceBehind, &[("other", (&other).into())])
        }
        None => words.text(Key::PlaceFirst).to_owned(),
    }
}
