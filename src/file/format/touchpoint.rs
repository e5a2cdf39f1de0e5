//! A touchpoint and all that hangs on it.

use base64::{Engine as _, engine::general_purpose::STANDARD};

use super::{
    map::named_line,
    text::quoted,
    writer::{Writer, known_text},
};
use crate::model::{
    Cell, Channel, Estimate, Highlight, Image, Measure, Note, Opportunity, PainPoint, TEAM,
    Thought, Touchpoint,
};

/// How many characters of base64 stand in one line.
const BASE64_COLUMNS: usize = 76;

/// Writes a touchpoint.
pub(super) fn touchpoint(writer: &mut Writer, touchpoint: &Touchpoint) {
    let Touchpoint {
        id,
        name,
        description,
        channels,
        moment_of_truth,
        expectation,
        evidence,
        responsible_unit,
        estimates,
        thoughts,
        pain_points,
        highlights,
        opportunities,
        measures,
        backstage,
        cells,
        images,
        extra,
    } = touchpoint;
    writer.text("id", id.as_str());
    writer.text("name", name);
    writer.text("description", description);
    writer.parts("channels", channels, channel);
    if *moment_of_truth {
        writer.raw("moment_of_truth", "true");
    }
    writer.text("expectation", expectation);
    if let Some(grade) = evidence {
        writer.word("evidence", grade);
    }
    writer.text("responsible_unit", responsible_unit);
    writer.parts("estimates", estimates, estimate);
    writer.parts("thoughts", thoughts, thought);
    writer.parts("pain_points", pain_points, pain_point);
    writer.parts("highlights", highlights, highlight);
    writer.parts("opportunities", opportunities, opportunity);
    writer.parts("measures", measures, measure);
    writer.parts("backstage", backstage, note);
    writer.parts("cells", cells, cell);
    writer.parts("images", images, image);
    writer.extra(extra);
}

fn channel(writer: &mut Writer, channel: &Channel) {
    let Channel {
        name,
        medium,
        served_by,
        extra,
    } = channel;
    writer.text("name", name);
    if let Some(medium) = medium {
        writer.word("medium", medium);
    }
    let who = served_by.iter().map(|who| known_text(who).to_owned());
    writer.lines("served_by", who);
    writer.extra(extra);
}

fn estimate(writer: &mut Writer, estimate: &Estimate) {
    let Estimate {
        group,
        votes,
        date,
        given,
        extra,
    } = estimate;
    if group != TEAM {
        writer.optional_text("group", Some(group));
    }
    // A value that all agreed on, by far the commonest case, is one readable line.
    match votes.first_key_value() {
        Some((rating, 1)) if votes.len() == 1 => writer.raw("rating", &rating.to_string()),
        _ => writer.lines(
            "votes",
            votes
                .iter()
                .map(|(rating, n)| format!("(rating: {rating}, n: {n})")),
        ),
    }
    writer.date("date", *date);
    writer.word_unless_default("given", given);
    writer.extra(extra);
}

fn thought(writer: &mut Writer, thought: &Thought) {
    let Thought { id, text, extra } = thought;
    named_line(writer, id.as_str(), ("text", text), extra);
}

fn pain_point(writer: &mut Writer, pain_point: &PainPoint) {
    let PainPoint {
        id,
        text,
        severity,
        extra,
    } = pain_point;
    writer.text("id", id.as_str());
    writer.text("text", text);
    writer.optional_count("severity", severity.map(|level| level.get().into()));
    writer.extra(extra);
}

fn highlight(writer: &mut Writer, highlight: &Highlight) {
    let Highlight { id, text, extra } = highlight;
    named_line(writer, id.as_str(), ("text", text), extra);
}

fn opportunity(writer: &mut Writer, opportunity: &Opportunity) {
    let Opportunity {
        id,
        text,
        impact,
        effort,
        answers,
        extra,
    } = opportunity;
    writer.text("id", id.as_str());
    writer.text("text", text);
    writer.optional_count("impact", impact.map(|level| level.get().into()));
    writer.optional_count("effort", effort.map(|level| level.get().into()));
    writer.lines("answers", answers.iter().map(|id| quoted(id.as_str())));
    writer.extra(extra);
}

fn measure(writer: &mut Writer, measure: &Measure) {
    let Measure {
        id,
        what,
        responsible,
        due,
        status,
        extra,
    } = measure;
    writer.text("id", id.as_str());
    writer.text("what", what);
    writer.text("responsible", responsible);
    writer.date("due", *due);
    writer.word_unless_default("status", status);
    writer.extra(extra);
}

/// Writes a note.
pub(super) fn note(writer: &mut Writer, note: &Note) {
    let Note { id, text, extra } = note;
    named_line(writer, id.as_str(), ("text", text), extra);
}

fn cell(writer: &mut Writer, cell: &Cell) {
    let Cell { lane, text, extra } = cell;
    writer.text("lane", lane.as_str());
    writer.text("text", text);
    writer.extra(extra);
}

fn image(writer: &mut Writer, image: &Image) {
    let Image {
        id,
        caption,
        format,
        bytes,
        extra,
    } = image;
    writer.text("id", id.as_str());
    writer.text("caption", caption);
    writer.word("format", format);
    writer.raw("data", &base64_lines(bytes));
    writer.extra(extra);
}

/// Writes bytes as one text that runs over lines of equal length.
fn base64_lines(bytes: &[u8]) -> String {
    let digits = STANDARD.encode(bytes);
    let mut out = String::with_capacity(digits.len() + digits.len() / BASE64_COLUMNS + 4);
    out.push('"');
    let mut rest = digits.as_str();
    while !rest.is_empty() {
        let (line, tail) = rest.split_at(BASE64_COLUMNS.min(rest.len()));
        out.push('\n');
        out.push_str(line);
        rest = tail;
    }
    out.push_str("\n\"");
    out
}
