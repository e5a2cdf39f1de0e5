//! A touchpoint and all that hangs on it.

use std::sync::Arc;

use base64::{Engine as _, engine::general_purpose::STANDARD};

use super::{
    expected::Expected, feedback::unique, fields::Fields, leaf, log::Log, problem::ProblemKind,
    tree::Node,
};
use crate::model::{
    Cell, Channel, Estimate, Highlight, HighlightId, Image, ImageId, LaneId, MAX_IMAGE_BYTES,
    Measure, MeasureId, Note, NoteId, Opportunity, OpportunityId, PainPoint, PainPointId, Rating,
    TEAM, Thought, ThoughtId, Touchpoint, TouchpointId,
};

/// Reads a touchpoint.
pub(super) fn touchpoint<'a>(log: &mut Log<'a>, node: &Node<'a>) -> Option<Touchpoint> {
    let mut fields = Fields::of(log, node, Expected::Touchpoint)?;
    let id = fields.id(log, "touchpoint", TouchpointId::parse);
    Some(Touchpoint {
        name: fields.text(log, "name"),
        description: fields.text(log, "description"),
        channels: fields.parts(log, "channels", channel),
        moment_of_truth: fields
            .read(log, "moment_of_truth", leaf::flag)
            .unwrap_or_default(),
        expectation: fields.text(log, "expectation"),
        evidence: fields.word(log, "evidence"),
        responsible_unit: fields.text(log, "responsible_unit"),
        estimates: fields.parts(log, "estimates", estimate),
        thoughts: fields.parts(log, "thoughts", thought),
        pain_points: fields.parts(log, "pain_points", pain_point),
        highlights: fields.parts(log, "highlights", highlight),
        opportunities: fields.parts(log, "opportunities", opportunity),
        measures: fields.parts(log, "measures", measure),
        backstage: fields.parts(log, "backstage", note),
        cells: fields.parts(log, "cells", cell),
        images: fields.parts(log, "images", image),
        extra: fields.extra(log),
        id: id?,
    })
}

fn channel<'a>(log: &mut Log<'a>, node: &Node<'a>) -> Option<Channel> {
    let mut fields = Fields::of(log, node, Expected::Channel)?;
    Some(Channel {
        name: fields.text(log, "name"),
        medium: fields.word(log, "medium"),
        served_by: fields.words(log, "served_by"),
        extra: fields.extra(log),
    })
}

fn estimate<'a>(log: &mut Log<'a>, node: &Node<'a>) -> Option<Estimate> {
    let mut fields = Fields::of(log, node, Expected::Estimate)?;
    let group = fields.optional_text(log, "group");
    let had_value = fields.has_any(&["rating", "votes"]);
    let agreed = fields.read(log, "rating", leaf::rating);
    let mut read = fields.parts(log, "votes", vote);
    read.splice(0..0, agreed.map(|rating| (rating, 1, node.at)));
    let votes = unique(log, "votes", read, Rating::to_string);
    let date = fields.date(log, "date");
    let given = fields.word(log, "given").unwrap_or_default();
    let extra = fields.extra(log);
    // An estimate all of whose values were refused would look like one without votes.
    if had_value && votes.is_empty() {
        return None;
    }
    Some(Estimate {
        group: group.unwrap_or_else(|| TEAM.to_owned()),
        votes,
        date,
        given,
        extra,
    })
}

fn vote<'a>(log: &mut Log<'a>, node: &Node<'a>) -> Option<(Rating, u32, usize)> {
    let mut fields = Fields::of(log, node, Expected::Votes)?;
    let rating = fields.require_read(log, "rating", leaf::rating);
    let n = fields.require_read(log, "n", leaf::count);
    fields.no_extra(log);
    Some((rating?, n?, node.at))
}

fn thought<'a>(log: &mut Log<'a>, node: &Node<'a>) -> Option<Thought> {
    let mut fields = Fields::of(log, node, Expected::Thought)?;
    let id = fields.id(log, "thought", ThoughtId::parse);
    Some(Thought {
        text: fields.text(log, "text"),
        extra: fields.extra(log),
        id: id?,
    })
}

fn pain_point<'a>(log: &mut Log<'a>, node: &Node<'a>) -> Option<PainPoint> {
    let mut fields = Fields::of(log, node, Expected::PainPoint)?;
    let id = fields.id(log, "pain_point", PainPointId::parse);
    Some(PainPoint {
        text: fields.text(log, "text"),
        severity: fields.level(log, "severity"),
        extra: fields.extra(log),
        id: id?,
    })
}

fn highlight<'a>(log: &mut Log<'a>, node: &Node<'a>) -> Option<Highlight> {
    let mut fields = Fields::of(log, node, Expected::Highlight)?;
    let id = fields.id(log, "highlight", HighlightId::parse);
    Some(Highlight {
        text: fields.text(log, "text"),
        extra: fields.extra(log),
        id: id?,
    })
}

fn opportunity<'a>(log: &mut Log<'a>, node: &Node<'a>) -> Option<Opportunity> {
    let mut fields = Fields::of(log, node, Expected::Opportunity)?;
    let id = fields.id(log, "opportunity", OpportunityId::parse);
    Some(Opportunity {
        text: fields.text(log, "text"),
        impact: fields.level(log, "impact"),
        effort: fields.level(log, "effort"),
        answers: fields.references(log, "answers", PainPointId::parse),
        extra: fields.extra(log),
        id: id?,
    })
}

fn measure<'a>(log: &mut Log<'a>, node: &Node<'a>) -> Option<Measure> {
    let mut fields = Fields::of(log, node, Expected::Measure)?;
    let id = fields.id(log, "measure", MeasureId::parse);
    Some(Measure {
        what: fields.text(log, "what"),
        responsible: fields.text(log, "responsible"),
        due: fields.date(log, "due"),
        status: fields.word(log, "status").unwrap_or_default(),
        extra: fields.extra(log),
        id: id?,
    })
}

/// Reads a note.
pub(super) fn note<'a>(log: &mut Log<'a>, node: &Node<'a>) -> Option<Note> {
    let mut fields = Fields::of(log, node, Expected::Note)?;
    let id = fields.id(log, "note", NoteId::parse);
    Some(Note {
        text: fields.text(log, "text"),
        extra: fields.extra(log),
        id: id?,
    })
}

fn cell<'a>(log: &mut Log<'a>, node: &Node<'a>) -> Option<Cell> {
    let mut fields = Fields::of(log, node, Expected::Cell)?;
    if !fields.has("lane") {
        log.error(node.at, "lane", ProblemKind::MissingField("lane"));
    }
    let lane = fields.reference(log, "lane", LaneId::parse);
    Some(Cell {
        text: fields.text(log, "text"),
        extra: fields.extra(log),
        lane: lane?,
    })
}

fn image<'a>(log: &mut Log<'a>, node: &Node<'a>) -> Option<Image> {
    let mut fields = Fields::of(log, node, Expected::Picture)?;
    let id = fields.id(log, "image", ImageId::parse);
    let caption = fields.text(log, "caption");
    let format = fields.word(log, "format").unwrap_or_default();
    let data = fields.require(log, "data");
    let extra = fields.extra(log);
    Some(Image {
        id: id?,
        caption,
        format,
        bytes: data.and_then(|data| image_bytes(log, data))?,
        extra,
    })
}

/// Decodes a picture, if it is small enough alone and together with those before it.
fn image_bytes<'a>(log: &mut Log<'a>, node: &Node<'a>) -> Option<Arc<[u8]>> {
    let digits = match leaf::text(node) {
        Ok(text) => text.split_ascii_whitespace().collect::<String>(),
        Err(problem) => {
            log.error(node.at, "data", problem);
            return None;
        }
    };
    let decoded = STANDARD.decode(digits);
    let problem = match decoded {
        Err(error) => ProblemKind::ImageData(error.to_string()),
        Ok(bytes) if bytes.len() > MAX_IMAGE_BYTES => ProblemKind::ImageTooLarge(bytes.len()),
        Ok(bytes) if log.image_fits(bytes.len()) => return Some(bytes.into()),
        Ok(_) => ProblemKind::ImagesTooLarge,
    };
    log.error(node.at, "data", problem);
    None
}
