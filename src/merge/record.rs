//! The plain fields of every part: one table from which comparing and merging follow.
//!
//! What refers to other parts is not among them; that is the business of `reference` and `feedback`.

use crate::model::{
    Cell, Channel, Estimate, FeedbackSet, Header, Highlight, Image, JourneyMap, Measure, Note,
    Opportunity, OwnLane, PainPoint, Persona, Stage, Thought, Touchpoint,
};

use super::{Field, Value, Versions, value::Told};

/// Which side of a merge is taken.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Choice {
    /// Mine, because theirs says nothing else.
    Mine,
    /// Theirs, because mine says nothing.
    Theirs,
    /// Both say something else; mine is taken.
    Disputed,
}

/// Chooses between two sides: a change wins over none.
pub(super) fn choose<T: PartialEq>(base: Option<&T>, mine: &T, theirs: &T) -> Choice {
    if mine == theirs || base == Some(theirs) {
        Choice::Mine
    } else if base == Some(mine) {
        Choice::Theirs
    } else {
        Choice::Disputed
    }
}

/// Takes a field that differs, with both values.
pub(super) type TellDifference<'t> = dyn FnMut(Field, Value, Value) + 't;
/// Takes a field that both sides changed, with its three values.
pub(super) type TellDispute<'t> = dyn FnMut(Field, Versions) + 't;

/// What can be compared and merged field by field.
pub(super) trait Record: Clone {
    /// Tells the fields that differ.
    fn compare(&self, after: &Self, tell: &mut TellDifference<'_>);

    /// Merges the fields; of one that both changed mine is taken, and theirs told.
    fn merge(base: Option<&Self>, mine: &Self, theirs: &Self, tell: &mut TellDispute<'_>) -> Self;
}

macro_rules! records {
    ($($type:ident { $($($path:ident).+ => $field:ident,)+ })+) => {$(
        impl Record for $type {
            fn compare(&self, after: &Self, tell: &mut TellDifference<'_>) {
                $(if self.$($path).+ != after.$($path).+ {
                    tell(Field::$field, self.$($path).+.told(), after.$($path).+.told());
                })+
            }

            fn merge(
                base: Option<&Self>,
                mine: &Self,
                theirs: &Self,
                tell: &mut TellDispute<'_>,
            ) -> Self {
                let mut merged = mine.clone();
                $(
                    let before = base.map(|base| &base.$($path).+);
                    match choose(before, &mine.$($path).+, &theirs.$($path).+) {
                        Choice::Mine => {}
                        Choice::Theirs => merged.$($path).+.clone_from(&theirs.$($path).+),
                        Choice::Disputed => tell(
                            Field::$field,
                            Versions {
                                base: before.map_or(Value::Nothing, Told::told),
                                mine: mine.$($path).+.told(),
                                theirs: theirs.$($path).+.told(),
                            },
                        ),
                    }
                )+
                merged
            }
        }
    )+};
}

records! {
    JourneyMap {
        shown_segment.name => ShownSegment,
        shown_segment.overlaid => OverlaidSegments,
        shown_wave.name => ShownWave,
        shown_wave.overlaid => OverlaidWaves,
    }
    Header {
        title => Title,
        state => State,
        scope => Scope,
        team.people => TeamPeople,
        team.who => TeamWho,
        team.extra => Unknown,
        date => Date,
        evidence => Evidence,
        language => Language,
        extra => Unknown,
    }
    Persona {
        name => Name,
        description => Description,
        goal => Goal,
        extra => Unknown,
    }
    OwnLane {
        name => Name,
        extra => Unknown,
    }
    Stage {
        name => Name,
        extra => Unknown,
    }
    Touchpoint {
        name => Name,
        description => Description,
        moment_of_truth => MomentOfTruth,
        expectation => Expectation,
        evidence => EvidenceGrade,
        responsible_unit => ResponsibleUnit,
        extra => Unknown,
    }
    Channel {
        medium => Medium,
        served_by => ServedBy,
        extra => Unknown,
    }
    Estimate {
        votes => Votes,
        date => Date,
        given => Given,
        extra => Unknown,
    }
    Thought {
        text => Text,
        extra => Unknown,
    }
    PainPoint {
        text => Text,
        severity => Severity,
        extra => Unknown,
    }
    Highlight {
        text => Text,
        extra => Unknown,
    }
    Opportunity {
        text => Text,
        impact => Impact,
        effort => Effort,
        extra => Unknown,
    }
    Measure {
        what => What,
        responsible => Responsible,
        due => Due,
        status => Status,
        extra => Unknown,
    }
    Note {
        text => Text,
        extra => Unknown,
    }
    Cell {
        text => Text,
        extra => Unknown,
    }
    Image {
        caption => Caption,
        format => Format,
        bytes => Picture,
        extra => Unknown,
    }
    FeedbackSet {
        label => Label,
        provenance.question => Question,
        provenance.asked => Asked,
        provenance.mode => Mode,
        provenance.field_from => AskedFrom,
        provenance.field_to => AskedTo,
        provenance.invited => Invited,
        provenance.people => People,
        provenance.imported => Imported,
        provenance.extra => Unknown,
        extra => Unknown,
    }
}
