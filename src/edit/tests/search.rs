//! Search finds every text of a map, in reading order, and however umlauts are written.

use std::sync::Arc;

use super::{feedback, lane, note, opportunity, pain_point, persona, question, shop, stage};
use crate::{
    edit::{CardId, Item, Subject, Texts},
    model::{
        Cell, Channel, Extra, Header, Highlight, HighlightId, Image, ImageFormat, ImageId,
        JourneyMap, Known, LaneId, Measure, MeasureId, MeasureStatus, Note, Opportunity, PainPoint,
        Persona, Provenance, Target, Team, Thought, ThoughtId, Touchpoint,
    },
};

/// A map on which every text says that it holds a needle.
fn everywhere() -> JourneyMap {
    let said = |what: &str| format!("A Needle in the {what}");
    let maya = Persona {
        name: said("persona"),
        description: said("description"),
        goal: said("goal"),
        ..persona("maya")
    };
    let mut buy = stage("buy");
    buy.name = said("stage");
    buy.touchpoints = vec![Arc::new(touchpoint(said))];
    let mut own = lane("own");
    own.name = said("lane");
    let mut set = feedback("survey", vec![question("q", Target::Journey)]);
    set.label = said("label");
    set.provenance = Provenance {
        file: said("file"),
        question: said("question"),
        ..Provenance::default()
    };
    set.targets[0].question = said("question of a touchpoint");
    JourneyMap {
        header: Header {
            title: said("title"),
            scope: said("scope"),
            team: Team {
                who: said("team"),
                ..Team::default()
            },
            evidence: said("evidence"),
            ..Header::default()
        },
        personas: vec![Arc::new(maya)],
        stages: vec![Arc::new(buy)],
        own_lanes: vec![Arc::new(own)],
        notes: vec![Arc::new(Note {
            text: said("note"),
            ..note("parked")
        })],
        feedback: vec![Arc::new(set)],
        ..JourneyMap::default()
    }
}

fn touchpoint(said: impl Fn(&str) -> String) -> Touchpoint {
    let extra = Extra::default;
    let mut pays = super::touchpoint("pays");
    pays.name = said("name");
    pays.channels = vec![Channel::named("App"), Channel::named(said("channel"))];
    pays.description = said("description");
    pays.expectation = said("expectation");
    pays.responsible_unit = said("unit");
    pays.thoughts = vec![Thought {
        id: ThoughtId::parse("thought").unwrap(),
        text: said("thought"),
        extra: extra(),
    }];
    pays.pain_points = vec![PainPoint {
        text: said("pain point"),
        ..pain_point("hurts")
    }];
    pays.highlights = vec![Highlight {
        id: HighlightId::parse("works").unwrap(),
        text: said("highlight"),
        extra: extra(),
    }];
    pays.opportunities = vec![Opportunity {
        text: said("opportunity"),
        ..opportunity("idea", &[])
    }];
    pays.measures = vec![Measure {
        id: MeasureId::parse("deed").unwrap(),
        what: said("measure"),
        responsible: said("responsible"),
        due: None,
        status: MeasureStatus::Planned.into(),
        extra: extra(),
    }];
    pays.backstage = vec![Note {
        text: said("backstage"),
        ..note("behind")
    }];
    pays.cells = vec![Cell {
        lane: LaneId::parse("own").unwrap(),
        text: said("cell"),
        extra: extra(),
    }];
    pays.images = vec![Image {
        id: ImageId::parse("photo").unwrap(),
        caption: said("caption"),
        format: Known::Is(ImageFormat::Png),
        bytes: Arc::from(Vec::new()),
        extra: extra(),
    }];
    pays
}

/// A map with one touchpoint of this name.
fn named(name: &str) -> JourneyMap {
    let mut one = super::touchpoint("one");
    one.name = name.to_owned();
    JourneyMap {
        unsorted: vec![Arc::new(one)],
        ..JourneyMap::default()
    }
}

#[track_caller]
fn check(name: &str, query: &str, is_found: bool) {
    let hits = Texts::of(&named(name)).hits(query);
    assert_eq!(!hits.is_empty(), is_found, "{query:?} in {name:?}");
}

#[test]
fn every_text_is_found_in_reading_order() {
    use Subject::{
        Backstage, Cell, Channels, Description, Evidence, Expectation, Feedback, Goal, Highlight,
        Image, Measure, Note, Opportunity, OwnLane, PainPoint, Persona, Question, Responsible,
        ResponsibleUnit, Scope, Stage, Team, Thought, Title, Touchpoint,
    };

    let hits = Texts::of(&everywhere()).hits("needle");
    let found: Vec<Subject> = hits.iter().map(|hit| hit.subject).collect();
    let expected = [
        Title,
        Persona,
        Description,
        Goal,
        Scope,
        Team,
        Evidence,
        Stage,
        Touchpoint,
        Channels,
        Description,
        Expectation,
        ResponsibleUnit,
        Thought,
        PainPoint,
        Highlight,
        Opportunity,
        Measure,
        Responsible,
        Backstage,
        Cell,
        Image,
        OwnLane,
        Note,
        Feedback,
        Feedback,
        Question,
        Question,
    ];
    assert_eq!(found, expected);
    assert!(hits.is_sorted_by_key(|hit| hit.order));
}

#[test]
fn a_hit_names_what_its_text_belongs_to() {
    let map = shop();
    let texts = Texts::of(&map);
    let hits = texts.hits("queue hurts");
    let queue = map.stages[1].touchpoints[0].pain_points[0].id.clone();
    let expected = Item::Card(CardId::PainPoint(queue));
    assert_eq!(hits.len(), 1);
    assert_eq!(hits[0].item.as_ref(), Some(&expected));
    assert_eq!(texts.order_of(&expected), Some(hits[0].order));
}

#[test]
fn umlauts_are_found_however_they_are_written() {
    for query in ["Gäste", "gaeste", "GASTE", "Ga\u{308}ste"] {
        check("Die Gäste kommen an", query, true);
        check("Die Ga\u{308}ste kommen an", query, true);
    }
    check("Die Gaeste kommen an", "gäste", true);
    check("Die Gaste kommen an", "gäste", true);
    check("Straße", "strasse", true);
    check("STRASSE", "straße", true);
    check("Crème brûlée", "creme brulee", true);
    check("Quality", "Qualität", false);
    check("Quality", "quae", false);
}

#[test]
fn signs_are_found_and_line_breaks_are_blanks() {
    check("Who pays???", "??", true);
    check("50 % off", "50 %", true);
    check("first\norder", "first order", true);
    check("first order", "  first   order ", true);
    check("first order", "   ", false);
}

#[test]
fn a_phrase_goes_before_its_words_apart() {
    let mut map = named("the parcel comes late");
    let mut other = super::touchpoint("other");
    other.name = "late, so late: the parcel".to_owned();
    map.unsorted.push(Arc::new(other));
    let texts = Texts::of(&map);
    let count = |query| texts.hits(query).len();
    assert_eq!(count("comes late"), 1);
    assert_eq!(count("late parcel"), 2);
    assert_eq!(count("late comes"), 1);
    assert_eq!(count("late letter"), 0);
}
