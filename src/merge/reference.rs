//! References to other parts: merged so that none leads nowhere.

use std::collections::BTreeSet;

use crate::model::{FeedbackId, Opportunity, PainPointId, PersonaId};

use super::{
    Dispute, Field, Kind, Located, Side, Value, Versions,
    key::Key,
    order::{merged_order, numbered},
    record::{Choice, choose},
    weave::Weaver,
};

/// A field that refers to other parts.
struct Referring {
    /// What has the field.
    located: Located,
    field: Field,
    /// What it refers to.
    kind: Kind,
}

impl<'a> Weaver<'_, 'a> {
    /// Merges whose journey it is.
    pub(super) fn persona(&mut self) -> Option<PersonaId> {
        let about = self.whole(Field::Persona, Kind::Persona);
        let headers = self.sides.all().map(|index| &index.map.header);
        let ids = headers.map(|header| header.persona.as_ref().map(PersonaId::as_str));
        PersonaId::parse(self.one(&about, ids)?).ok()
    }

    /// Merges which feedback is the measured curve.
    pub(super) fn shown(&mut self) -> Option<FeedbackId> {
        let about = self.whole(Field::Shown, Kind::Feedback);
        let maps = self.sides.all().map(|index| index.map);
        let ids = maps.map(|map| map.shown.as_ref().map(FeedbackId::as_str));
        FeedbackId::parse(self.one(&about, ids)?).ok()
    }

    /// Merges which feedback is drawn beside it.
    pub(super) fn overlaid(&mut self) -> Vec<FeedbackId> {
        let about = self.whole(Field::Overlaid, Kind::Feedback);
        let maps = self.sides.all().map(|index| index.map);
        let lists = maps.map(|map| map.overlaid.iter().map(FeedbackId::as_str).collect());
        let ids = self.several(&about, lists).into_iter();
        ids.filter_map(|id| FeedbackId::parse(id).ok()).collect()
    }

    /// Merges which pain points an opportunity answers.
    pub(super) fn answered(&mut self, key: Key<'a>) -> Vec<PainPointId> {
        let about = Referring {
            located: self.sides.having(key).located(key),
            field: Field::Answers,
            kind: Kind::PainPoint,
        };
        let versions = match self.sides.parts::<Opportunity>(key) {
            [base, Some(mine), Some(theirs)] => [base, Some(mine), Some(theirs)],
            // What only one side has keeps all that can be kept.
            [_, mine, theirs] => [None, mine, theirs],
        };
        let lists = versions.map(|one| {
            let answers = one.into_iter().flat_map(|one| &one.answers);
            answers.map(PainPointId::as_str).collect()
        });
        let ids = self.several(&about, lists).into_iter();
        ids.filter_map(|id| PainPointId::parse(id).ok()).collect()
    }

    fn whole(&self, field: Field, kind: Kind) -> Referring {
        let located = self.sides.mine.whole();
        Referring {
            located,
            field,
            kind,
        }
    }

    /// Merges a field that refers to one part.
    fn one(
        &mut self,
        about: &Referring,
        [base, mine, theirs]: [Option<&'a str>; 3],
    ) -> Option<&'a str> {
        let (survivors, kind) = (self.survivors, about.kind);
        let key = |id| Key::plain(kind, id);
        // A side that only let go of what it removed has said nothing of the field.
        let sides = self.sides;
        let said = |id: Option<&'a str>, side: Side| match (id, base) {
            (None, Some(before)) if !sides.side(side).has(key(before)) => base,
            _ => id,
        };
        let (mine, theirs) = (said(mine, Side::Mine), said(theirs, Side::Theirs));
        let stands = |id: Option<&'a str>| id.is_none_or(|id| survivors.has(key(id)));
        match (stands(mine), stands(theirs)) {
            (true, true) => match choose(Some(&base), &mine, &theirs) {
                Choice::Mine => mine,
                Choice::Theirs => theirs,
                Choice::Disputed => {
                    let lists = [base, mine, theirs].map(|id| id.into_iter().collect());
                    self.tell_versions(about, lists);
                    mine
                }
            },
            (true, false) => {
                self.tell_left_out(about, Side::Theirs, theirs.filter(|_| theirs != base));
                mine
            }
            (false, true) => {
                self.tell_left_out(about, Side::Mine, mine.filter(|_| mine != base));
                theirs
            }
            (false, false) => {
                self.tell_left_out(about, Side::Mine, mine.filter(|_| mine != base));
                self.tell_left_out(about, Side::Theirs, theirs.filter(|_| theirs != base));
                None
            }
        }
    }

    /// Merges a field that refers to several parts.
    fn several(&mut self, about: &Referring, lists: [Vec<&'a str>; 3]) -> Vec<&'a str> {
        let (survivors, kind) = (self.survivors, about.kind);
        let key = |id| Key::plain(kind, id);
        let elements = lists.each_ref().map(|list| numbered(list.iter().copied()));
        let [in_base, in_mine, in_theirs] = elements
            .each_ref()
            .map(|list| list.iter().copied().collect::<BTreeSet<_>>());
        let is_kept = |one: (&'a str, usize)| {
            let stays_without = |side: Side| {
                !in_base.contains(&one) || survivors.removed_by(key(one.0)) == Some(side)
            };
            survivors.has(key(one.0))
                && match (in_mine.contains(&one), in_theirs.contains(&one)) {
                    (true, true) => true,
                    (true, false) => stays_without(Side::Theirs),
                    (false, true) => stays_without(Side::Mine),
                    (false, false) => false,
                }
        };
        let order = merged_order(elements.each_ref().map(Vec::as_slice), is_kept);
        for (side, list) in [(Side::Mine, &in_mine), (Side::Theirs, &in_theirs)] {
            let gone = list.difference(&in_base).map(|(id, _)| *id);
            let gone = gone.filter(|id| !survivors.has(key(*id)));
            self.tell_left_out(about, side, gone);
        }
        if !order.disputed.is_empty() {
            self.tell_versions(about, lists);
        }
        order.keys.into_iter().map(|(id, _)| id).collect()
    }

    fn tell_versions(&mut self, about: &Referring, lists: [Vec<&'a str>; 3]) {
        let (sides, kind) = (self.sides, about.kind);
        let [base, mine, theirs] = lists;
        let versions = Versions {
            base: sides.base.referred(kind, base),
            mine: sides.mine.referred(kind, mine),
            theirs: sides.theirs.referred(kind, theirs),
        };
        let field = about.field;
        self.dispute(about.located.clone(), Dispute::Field { field, versions });
    }

    /// Tells what a side refers to in vain; nothing if that is nothing.
    fn tell_left_out(
        &mut self,
        about: &Referring,
        side: Side,
        ids: impl IntoIterator<Item = &'a str>,
    ) {
        let value = self.sides.side(side).referred(about.kind, ids);
        if value != Value::Parts(Vec::new()) {
            let field = about.field;
            self.dispute(
                about.located.clone(),
                Dispute::LeftOut { field, side, value },
            );
        }
    }
}
