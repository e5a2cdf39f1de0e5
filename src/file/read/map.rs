//! The outermost parts: the map, its header, personas, stages, own lanes and notes.

use std::sync::Arc;

use super::{
    expected::Expected,
    feedback::feedback_set,
    fields::{Fields, Part},
    log::Log,
    touchpoint::{note, touchpoint},
    tree::Node,
};
use crate::model::{
    FeedbackId, Header, JourneyMap, LaneId, OwnLane, Persona, PersonaId, ShownPart, Stage, StageId,
    Team,
};

/// Reads the fields of a map.
pub(super) fn journey_map<'a>(log: &mut Log<'a>, mut fields: Fields<'_, 'a>) -> JourneyMap {
    let head = fields.take(log, "header");
    log.spot(
        "header",
        "".into(),
        head.map_or_else(|| fields.at(), |node| node.at),
    );
    let header = head.and_then(|node| header(log, node)).unwrap_or_default();
    JourneyMap {
        header,
        shown: fields.reference(log, "shown", FeedbackId::parse),
        overlaid: fields.references(log, "overlaid", FeedbackId::parse),
        shown_segment: shown_part(log, &mut fields, ("shown_segment", "overlaid_segments")),
        shown_wave: shown_part(log, &mut fields, ("shown_wave", "overlaid_waves")),
        personas: shared(log, &mut fields, "personas", persona),
        stages: shared(log, &mut fields, "stages", stage),
        unsorted: shared(log, &mut fields, "unsorted", touchpoint),
        own_lanes: shared(log, &mut fields, "own_lanes", own_lane),
        notes: shared(log, &mut fields, "notes", note),
        feedback: shared(log, &mut fields, "feedback", feedback_set),
        extra: fields.extra(log),
    }
}

/// Takes the names of the segments or waves that are drawn; like ids they lead to something else.
fn shown_part<'a>(
    log: &mut Log<'a>,
    fields: &mut Fields<'_, 'a>,
    (one, beside): (&'static str, &'static str),
) -> ShownPart {
    ShownPart {
        name: fields.reference(log, one, |name| Ok(name.to_owned())),
        overlaid: fields.references(log, beside, |name| Ok(name.to_owned())),
    }
}

/// Takes a list of parts that later versions of the document share.
fn shared<'a, T>(
    log: &mut Log<'a>,
    fields: &mut Fields<'_, 'a>,
    name: &'static str,
    part: Part<'a, T>,
) -> Vec<Arc<T>> {
    fields.parts(log, name, |log, node| part(log, node).map(Arc::new))
}

fn header<'a>(log: &mut Log<'a>, node: &Node<'a>) -> Option<Header> {
    let mut fields = Fields::of(log, node, Expected::Written("header: (...)"))?;
    Some(Header {
        title: fields.text(log, "title"),
        state: fields.word(log, "state").unwrap_or_default(),
        scope: fields.text(log, "scope"),
        persona: fields.reference(log, "persona", PersonaId::parse),
        team: fields
            .take(log, "team")
            .and_then(|node| team(log, node))
            .unwrap_or_default(),
        date: fields.date(log, "date"),
        evidence: fields.text(log, "evidence"),
        language: fields.word(log, "language").unwrap_or_default(),
        extra: fields.extra(log),
    })
}

fn team<'a>(log: &mut Log<'a>, node: &Node<'a>) -> Option<Team> {
    let mut fields = Fields::of(log, node, Expected::Written("team: (...)"))?;
    Some(Team {
        people: fields.count(log, "people"),
        who: fields.text(log, "who"),
        extra: fields.extra(log),
    })
}

fn persona<'a>(log: &mut Log<'a>, node: &Node<'a>) -> Option<Persona> {
    let mut fields = Fields::of(log, node, Expected::Persona)?;
    let id = fields.id(log, "persona", PersonaId::parse);
    Some(Persona {
        name: fields.text(log, "name"),
        description: fields.text(log, "description"),
        goal: fields.text(log, "goal"),
        extra: fields.extra(log),
        id: id?,
    })
}

fn stage<'a>(log: &mut Log<'a>, node: &Node<'a>) -> Option<Stage> {
    let mut fields = Fields::of(log, node, Expected::Stage)?;
    let id = fields.id(log, "stage", StageId::parse);
    Some(Stage {
        name: fields.text(log, "name"),
        touchpoints: shared(log, &mut fields, "touchpoints", touchpoint),
        extra: fields.extra(log),
        id: id?,
    })
}

fn own_lane<'a>(log: &mut Log<'a>, node: &Node<'a>) -> Option<OwnLane> {
    let mut fields = Fields::of(log, node, Expected::Lane)?;
    let id = fields.id(log, "lane", LaneId::parse);
    Some(OwnLane {
        name: fields.text(log, "name"),
        extra: fields.extra(log),
        id: id?,
    })
}
