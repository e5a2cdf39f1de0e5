//! The outermost parts: the map, its header, personas, stages, own lanes and notes.

use std::sync::Arc;

use super::{
    feedback::feedback_set,
    text::quoted,
    touchpoint::{note, touchpoint},
    writer::Writer,
};
use crate::{
    file::FORMAT,
    model::{Extra, Header, JourneyMap, OwnLane, Persona, ShownPart, Stage, Team},
};

/// Writes a map.
pub(super) fn journey_map(writer: &mut Writer, map: &JourneyMap) {
    let JourneyMap {
        header: head,
        personas,
        stages,
        unsorted,
        own_lanes,
        notes,
        feedback,
        shown,
        overlaid,
        shown_segment,
        shown_wave,
        extra,
    } = map;
    // A newer format's number follows along like its fields: reading keeps it in `extra`.
    let version = |name: &str| {
        let found = extra.0.iter().find(|(field, _)| field == name);
        found.map_or_else(|| FORMAT.to_string(), |(_, value)| value.clone())
    };
    writer.root("JourneyMap", |writer| {
        writer.raw("format", &version("format"));
        writer.raw("min_reader", &version("min_reader"));
        writer.part("header", |writer| header(writer, head));
        if let Some(id) = shown {
            writer.text("shown", id.as_str());
        }
        writer.lines("overlaid", overlaid.iter().map(|id| quoted(id.as_str())));
        shown_part(
            writer,
            ("shown_segment", "overlaid_segments"),
            shown_segment,
        );
        shown_part(writer, ("shown_wave", "overlaid_waves"), shown_wave);
        writer.parts("personas", personas.iter().map(Arc::as_ref), persona);
        writer.parts("stages", stages.iter().map(Arc::as_ref), stage);
        writer.parts("unsorted", unsorted.iter().map(Arc::as_ref), touchpoint);
        writer.parts("own_lanes", own_lanes.iter().map(Arc::as_ref), own_lane);
        writer.parts("notes", notes.iter().map(Arc::as_ref), note);
        writer.parts("feedback", feedback.iter().map(Arc::as_ref), feedback_set);
        for (name, value) in &extra.0 {
            if !matches!(name.as_str(), "format" | "min_reader") {
                writer.raw(name, value);
            }
        }
    });
}

/// Writes which parts of the shown set are drawn; nothing where that is all its answers.
fn shown_part(writer: &mut Writer, (one, beside): (&str, &str), part: &ShownPart) {
    let ShownPart { name, overlaid } = part;
    writer.optional_text(one, name.as_deref());
    writer.lines(beside, overlaid.iter().map(|name| quoted(name)));
}

fn header(writer: &mut Writer, header: &Header) {
    let Header {
        title,
        state,
        scope,
        persona,
        team: who,
        date,
        evidence,
        language,
        extra,
    } = header;
    writer.text("title", title);
    writer.word("state", state);
    writer.text("scope", scope);
    if let Some(id) = persona {
        writer.text("persona", id.as_str());
    }
    if *who != Team::default() {
        writer.part("team", |writer| team(writer, who));
    }
    writer.date("date", *date);
    writer.text("evidence", evidence);
    writer.word("language", language);
    writer.extra(extra);
}

fn team(writer: &mut Writer, team: &Team) {
    let Team { people, who, extra } = team;
    writer.optional_count("people", people.map(u64::from));
    writer.text("who", who);
    writer.extra(extra);
}

fn persona(writer: &mut Writer, persona: &Persona) {
    let Persona {
        id,
        name,
        description,
        goal,
        extra,
    } = persona;
    writer.text("id", id.as_str());
    writer.text("name", name);
    writer.text("description", description);
    writer.text("goal", goal);
    writer.extra(extra);
}

fn stage(writer: &mut Writer, stage: &Stage) {
    let Stage {
        id,
        name,
        touchpoints,
        extra,
    } = stage;
    writer.text("id", id.as_str());
    writer.text("name", name);
    writer.parts(
        "touchpoints",
        touchpoints.iter().map(Arc::as_ref),
        touchpoint,
    );
    writer.extra(extra);
}

fn own_lane(writer: &mut Writer, lane: &OwnLane) {
    let OwnLane { id, name, extra } = lane;
    named_line(writer, id.as_str(), ("name", name), extra);
}

/// Writes a part that has an id and one text.
pub(super) fn named_line(writer: &mut Writer, id: &str, text: (&str, &str), extra: &Extra) {
    writer.text("id", id);
    writer.text(text.0, text.1);
    writer.extra(extra);
}
