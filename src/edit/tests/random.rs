//! Random edits over a small pool of ids, so that some exist, some do not and some are taken.

use std::sync::Arc;

use proptest::prelude::*;

use crate::{
    edit::{
        Card, CardId, Edit, EditLabel, HeaderField, MeasureField, OpportunityField, Parts,
        PersonaField, ProvenanceField, Subject, TouchpointField,
    },
    model::{
        Channel, Distribution, Extra, FeedbackId, Highlight, HighlightId, Image, ImageId,
        JourneyMap, Known, LaneId, Level, MapState, Measure, MeasureId, MeasureStatus, NoteId,
        OpportunityId, PainPointId, PartKind, PersonaId, Rating, Role, StageId, Target, Thought,
        ThoughtId, TouchpointId,
    },
};

use super::{
    feedback, lane, note, on, opportunity, pain_point, persona, question, stage, stage_id,
    touchpoint,
};

const POOL: [&str; 5] = ["a", "b", "c", "d", "e"];

fn key() -> impl Strategy<Value = &'static str> {
    prop::sample::select(&POOL[..])
}

fn place() -> impl Strategy<Value = usize> {
    0..5_usize
}

/// A map whose ids are from the pool: stages a (touchpoints a, b) and b (c), d unsorted, a feedback set.
pub(crate) fn pool_map() -> JourneyMap {
    let column = |key: &str, answers: &[&str]| {
        let mut column = touchpoint(key);
        column.pain_points.push(pain_point(key));
        column.opportunities.push(opportunity(key, answers));
        Arc::new(column)
    };
    let (mut a, mut b) = (stage("a"), stage("b"));
    a.touchpoints = vec![column("a", &["a", "c"]), column("b", &["b", "d"])];
    b.touchpoints = vec![column("c", &["a", "b", "c"])];
    let questions = vec![
        question("a", on("a")),
        question("b", on("c")),
        question("c", Target::Stage(stage_id("b"))),
        question("d", Target::Journey),
    ];
    JourneyMap {
        personas: vec![Arc::new(persona("a"))],
        stages: vec![Arc::new(a), Arc::new(b)],
        unsorted: vec![column("d", &["c", "d"])],
        own_lanes: vec![Arc::new(lane("a"))],
        notes: vec![Arc::new(note("a"))],
        feedback: vec![Arc::new(feedback("a", questions))],
        ..JourneyMap::default()
    }
}

/// Any edit, also several at once.
pub(crate) fn any_edit() -> impl Strategy<Value = Edit> {
    let several = prop::collection::vec(one_edit(), 0..4)
        .prop_map(|edits| Edit::Several(EditLabel::Change(Subject::Selection), edits));
    prop_oneof![12 => one_edit(), 1 => several]
}

fn one_edit() -> impl Strategy<Value = Edit> {
    prop_oneof![header(), structure(), cards(), lanes(), sets()]
}

fn header() -> impl Strategy<Value = Edit> {
    let id = |key| PersonaId::parse(key).unwrap();
    prop_oneof![
        key().prop_map(|text| Edit::SetHeader(HeaderField::Title(text.to_owned()))),
        Just(Edit::SetHeader(HeaderField::State(MapState::Future))),
        prop::option::of(key())
            .prop_map(move |key| Edit::SetHeader(HeaderField::Persona(key.map(id)))),
        (key(), place()).prop_map(|(key, place)| Edit::AddPersona {
            persona: Arc::new(persona(key)),
            place
        }),
        (key(), key()).prop_map(move |(key, text)| Edit::SetPersona {
            persona: id(key),
            field: PersonaField::Goal(text.to_owned())
        }),
        (key(), place()).prop_map(move |(key, place)| Edit::MovePersona {
            persona: id(key),
            place
        }),
        key().prop_map(move |key| Edit::RemovePersona(id(key))),
    ]
}

fn structure() -> impl Strategy<Value = Edit> {
    let id = |key| StageId::parse(key).unwrap();
    let touch = |key| TouchpointId::parse(key).unwrap();
    let field = prop_oneof![
        key().prop_map(|text| TouchpointField::Name(text.to_owned())),
        any::<bool>().prop_map(TouchpointField::MomentOfTruth),
        key().prop_map(|name| TouchpointField::Channels(vec![Channel::named(name)])),
    ];
    prop_oneof![
        2 => (key(), key(), place()).prop_map(|(key, inner, place)| {
            let mut stage = stage(key);
            stage.touchpoints.push(Arc::new(touchpoint(inner)));
            Edit::AddStage { stage: Arc::new(stage), place }
        }),
        1 => (key(), key()).prop_map(move |(key, name)| Edit::RenameStage {
            stage: id(key),
            name: name.to_owned()
        }),
        1 => (key(), place()).prop_map(move |(key, place)| Edit::MoveStage { stage: id(key), place }),
        1 => key().prop_map(move |key| Edit::RemoveStage(id(key))),
        3 => (key(), key(), prop::option::of(key()), place()).prop_map(
            move |(key, pain, stage, place)| {
                let mut new = touchpoint(key);
                new.pain_points.push(pain_point(pain));
                new.opportunities.push(opportunity(key, &[pain]));
                Edit::AddTouchpoint { touchpoint: Arc::new(new), stage: stage.map(id), place }
            }
        ),
        2 => (key(), key(), key(), prop::option::of(key()), place()).prop_map(
            move |(key, inside, beside, to, place)| {
                let column = |key: &str, answers| {
                    let mut new = touchpoint(key);
                    new.pain_points.push(pain_point(key));
                    new.opportunities.push(opportunity(key, &[answers]));
                    Arc::new(new)
                };
                let mut new = stage(key);
                new.touchpoints.push(column(inside, beside));
                Edit::AddParts(Arc::new(Parts {
                    stages: vec![Arc::new(new)],
                    stage_place: place,
                    touchpoints: vec![column(beside, inside)],
                    stage: to.map(id),
                    place,
                }))
            }
        ),
        2 => (key(), field).prop_map(move |(key, field)| Edit::SetTouchpoint {
            touchpoint: touch(key),
            field
        }),
        2 => (key(), prop::option::of(key()), place()).prop_map(move |(key, stage, place)| {
            Edit::MoveTouchpoint { touchpoint: touch(key), stage: stage.map(id), place }
        }),
        1 => key().prop_map(move |key| Edit::RemoveTouchpoint(touch(key))),
        3 => (key(), 0..3_u32, 2..=10_i64).prop_map(move |(key, votes, half_stars)| {
            Edit::SetEstimate {
                touchpoint: touch(key),
                group: crate::model::TEAM.to_owned(),
                votes: [(Rating::from_half_stars(half_stars).unwrap(), votes)].into(),
                date: None,
            }
        }),
    ]
}

fn card(kind: usize, key: &str, answers: &str) -> Card {
    let (text, extra) = (key.to_owned(), Extra::default());
    match kind {
        0 => Card::Thought(Thought {
            id: ThoughtId::parse(key).unwrap(),
            text,
            extra,
        }),
        1 => Card::PainPoint(pain_point(key)),
        2 => Card::Highlight(Highlight {
            id: HighlightId::parse(key).unwrap(),
            text,
            extra,
        }),
        3 => Card::Opportunity(opportunity(key, &[answers])),
        4 => Card::Measure(Measure {
            id: MeasureId::parse(key).unwrap(),
            what: text,
            responsible: String::new(),
            due: None,
            status: Known::default(),
            extra,
        }),
        5 => Card::Backstage(note(key)),
        _ => Card::Image(Image {
            id: ImageId::parse(key).unwrap(),
            caption: text,
            format: Known::default(),
            bytes: [0; 4].into(),
            extra,
        }),
    }
}

fn card_id() -> impl Strategy<Value = CardId> {
    (0..7_usize, key()).prop_map(|(kind, key)| card(kind, key, key).id())
}

fn cards() -> impl Strategy<Value = Edit> {
    let touch = |key| TouchpointId::parse(key).unwrap();
    let pain = |key| PainPointId::parse(key).unwrap();
    prop_oneof![
        4 => (key(), 0..7_usize, key(), key(), place()).prop_map(
            move |(touchpoint, kind, key, answers, place)| Edit::AddCard {
                touchpoint: touch(touchpoint),
                card: card(kind, key, answers),
                place,
            }
        ),
        1 => (card_id(), key()).prop_map(|(card, text)| Edit::SetCardText {
            card,
            text: text.to_owned()
        }),
        1 => (key(), 1..=5_i64).prop_map(move |(key, level)| Edit::SetSeverity {
            pain_point: pain(key),
            severity: Level::new(level).ok()
        }),
        1 => (key(), key()).prop_map(move |(key, answer)| Edit::SetOpportunity {
            opportunity: OpportunityId::parse(key).unwrap(),
            field: OpportunityField::Answers(vec![pain(answer)]),
        }),
        1 => key().prop_map(|key| Edit::SetMeasure {
            measure: MeasureId::parse(key).unwrap(),
            field: MeasureField::Status(MeasureStatus::Done),
        }),
        2 => (card_id(), key(), place()).prop_map(move |(card, touchpoint, place)| Edit::MoveCard {
            card,
            touchpoint: touch(touchpoint),
            place
        }),
        2 => card_id().prop_map(Edit::RemoveCard),
    ]
}

fn lanes() -> impl Strategy<Value = Edit> {
    let id = |key| LaneId::parse(key).unwrap();
    let note_id = |key| NoteId::parse(key).unwrap();
    prop_oneof![
        (key(), place()).prop_map(|(key, place)| Edit::AddLane {
            lane: Arc::new(lane(key)),
            place
        }),
        (key(), key()).prop_map(move |(key, name)| Edit::RenameLane {
            lane: id(key),
            name: name.to_owned()
        }),
        (key(), place()).prop_map(move |(key, place)| Edit::MoveLane {
            lane: id(key),
            place
        }),
        key().prop_map(move |key| Edit::RemoveLane(id(key))),
        (key(), key(), prop::option::of(key())).prop_map(move |(touchpoint, lane, text)| {
            Edit::SetCell {
                touchpoint: TouchpointId::parse(touchpoint).unwrap(),
                lane: id(lane),
                text: text.unwrap_or_default().to_owned(),
            }
        }),
        (key(), key(), key(), key()).prop_map(move |(touchpoint, lane, other, other_lane)| {
            Edit::MoveCell {
                touchpoint: TouchpointId::parse(touchpoint).unwrap(),
                lane: id(lane),
                to: (TouchpointId::parse(other).unwrap(), id(other_lane)),
            }
        }),
        (key(), place()).prop_map(|(key, place)| Edit::AddNote {
            note: Arc::new(note(key)),
            place
        }),
        (key(), key()).prop_map(move |(key, text)| Edit::SetNote {
            note: note_id(key),
            text: text.to_owned()
        }),
        (key(), place()).prop_map(move |(key, place)| Edit::MoveNote {
            note: note_id(key),
            place
        }),
        key().prop_map(move |key| Edit::RemoveNote(note_id(key))),
    ]
}

fn target() -> impl Strategy<Value = Target> {
    prop_oneof![
        key().prop_map(|key| Target::Touchpoint(TouchpointId::parse(key).unwrap())),
        key().prop_map(|key| Target::Stage(StageId::parse(key).unwrap())),
        Just(Target::Journey),
        Just(Target::Unassigned),
    ]
}

fn part_kind() -> impl Strategy<Value = PartKind> {
    prop::sample::select(&PartKind::ALL[..])
}

fn sets() -> impl Strategy<Value = Edit> {
    let id = |key| FeedbackId::parse(key).unwrap();
    let targets = prop::collection::vec(target(), 0..3);
    prop_oneof![
        (key(), targets, prop::option::of(key())).prop_map(move |(key, targets, replaces)| {
            let questions = targets.into_iter().zip(POOL);
            // Groups are named like everything else, so that some are missing in another set.
            let questions = questions.map(|(target, source)| {
                let mut question = question(source, target);
                question.distributions.push(Distribution {
                    segment: Some(source.to_owned()),
                    wave: Some(key.to_owned()),
                    ..Distribution::default()
                });
                question
            });
            Edit::ImportFeedback {
                set: Arc::new(feedback(key, questions.collect())),
                replaces: replaces.map(id),
            }
        }),
        prop::option::of(key()).prop_map(move |key| Edit::ShowFeedback(key.map(id))),
        (key(), any::<bool>()).prop_map(move |(key, is_overlaid)| Edit::OverlayFeedback {
            set: id(key),
            is_overlaid
        }),
        (part_kind(), prop::option::of(key())).prop_map(|(kind, name)| Edit::ShowPart {
            kind,
            name: name.map(str::to_owned)
        }),
        (part_kind(), key(), any::<bool>()).prop_map(|(kind, name, is_overlaid)| {
            Edit::OverlayPart {
                kind,
                name: name.to_owned(),
                is_overlaid,
            }
        }),
        (key(), key()).prop_map(move |(key, label)| Edit::RenameFeedback {
            set: id(key),
            label: label.to_owned()
        }),
        (key(), key(), target(), any::<bool>()).prop_map(move |(key, source, target, leads)| {
            Edit::AssignFeedback {
                set: id(key),
                source: source.to_owned(),
                target,
                role: if leads { Role::Lead } else { Role::Detail },
            }
        }),
        (key(), 0..9_u64).prop_map(move |(key, people)| Edit::SetProvenance {
            set: id(key),
            field: ProvenanceField::People(Some(people))
        }),
        key().prop_map(move |key| Edit::RemoveFeedback(id(key))),
    ]
}
