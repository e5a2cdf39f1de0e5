//! Feedback sets: where they come from, their scales and distributions.

use super::{
    text::quoted,
    writer::{Writer, known_text},
};
use crate::{
    file::decimal,
    model::{
        Distribution, FeedbackSet, MissingKind, PairSums, Provenance, Scale, Score, Tally, Target,
        TargetFeedback,
    },
};

/// Writes a feedback set.
pub(super) fn feedback_set(writer: &mut Writer, set: &FeedbackSet) {
    let FeedbackSet {
        id,
        label,
        provenance: from,
        targets,
        pairs,
        extra,
    } = set;
    writer.text("id", id.as_str());
    writer.text("label", label);
    if *from != Provenance::default() {
        writer.part("provenance", |writer| provenance(writer, from));
    }
    writer.parts("targets", targets, target_feedback);
    writer.lines("pairs", pairs.iter().map(pair));
    writer.extra(extra);
}

fn provenance(writer: &mut Writer, provenance: &Provenance) {
    let Provenance {
        file,
        sha256,
        columns,
        question,
        asked,
        mode,
        field_from,
        field_to,
        invited,
        people,
        rows,
        rows_left_out,
        left_out,
        imported,
        extra,
    } = provenance;
    writer.text("file", file);
    writer.text("sha256", sha256);
    writer.lines("columns", columns.iter().map(|column| quoted(column)));
    writer.text("question", question);
    writer.text("asked", asked);
    writer.text("mode", mode);
    writer.date("field_from", *field_from);
    writer.date("field_to", *field_to);
    writer.optional_count("invited", *invited);
    writer.optional_count("people", *people);
    writer.count("rows", *rows);
    writer.count("rows_left_out", *rows_left_out);
    let marked = left_out.iter().map(|rows| known_text(rows).to_owned());
    writer.lines("left_out", marked);
    writer.date("imported", *imported);
    writer.extra(extra);
}

fn target_feedback(writer: &mut Writer, one: &TargetFeedback) {
    let TargetFeedback {
        target,
        source,
        question,
        role,
        scale: levels,
        distributions,
        extra,
    } = one;
    writer.raw("target", &target_text(target));
    writer.text("source", source);
    writer.text("question", question);
    writer.word_unless_default("role", role);
    writer.part("scale", |writer| scale(writer, levels));
    writer.parts("distributions", distributions, distribution);
    writer.extra(extra);
}

fn target_text(target: &Target) -> String {
    match target {
        Target::Touchpoint(id) => format!("Touchpoint({})", quoted(id.as_str())),
        Target::Stage(id) => format!("Stage({})", quoted(id.as_str())),
        Target::Journey => "Journey".to_owned(),
        Target::Unassigned => "Unassigned".to_owned(),
        Target::Unknown(text) => text.clone(),
    }
}

fn scale(writer: &mut Writer, scale: &Scale) {
    let Scale {
        min,
        max,
        direction,
        kind,
        labels,
        extra,
    } = scale;
    writer.raw("min", &min.to_string());
    writer.raw("max", &max.to_string());
    writer.word("direction", direction);
    writer.word_unless_default("kind", kind);
    let label =
        |(score, text): (&Score, &String)| format!("(score: {score}, text: {})", quoted(text));
    writer.lines("labels", labels.iter().map(label));
    writer.extra(extra);
}

fn distribution(writer: &mut Writer, distribution: &Distribution) {
    let Distribution {
        segment,
        wave,
        tallies,
        missing,
        invalid,
        extra,
    } = distribution;
    writer.optional_text("segment", segment.as_deref());
    writer.optional_text("wave", wave.as_deref());
    let tallies = tallies
        .iter()
        .map(|(score, tally)| tally_text(*score, tally));
    writer.lines("tallies", tallies);
    let missing = missing
        .iter()
        .map(|(kind, n)| format!("(kind: {}, n: {n})", missing_text(kind)));
    writer.lines("missing", missing);
    writer.count("invalid", *invalid);
    writer.extra(extra);
}

fn tally_text(score: Score, tally: &Tally) -> String {
    let n = tally.n;
    tally.weights.map_or_else(
        || format!("(score: {score}, n: {n})"),
        |weights| {
            let sum = decimal::unsigned(weights.sum, decimal::MILLIONTHS);
            let squares = decimal::unsigned(weights.sum_of_squares, decimal::MILLIONTHS);
            format!("(score: {score}, n: {n}, weight: {sum}, weight_squared: {squares})")
        },
    )
}

fn missing_text(kind: &MissingKind) -> String {
    match kind {
        MissingKind::Empty => "Empty".to_owned(),
        MissingKind::NotAsked => "NotAsked".to_owned(),
        MissingKind::NoAnswer => "NoAnswer".to_owned(),
        MissingKind::DontKnow => "DontKnow".to_owned(),
        MissingKind::Code(score) => format!("Code({score})"),
        MissingKind::Unknown(text) => text.clone(),
    }
}

fn pair(pair: &PairSums) -> String {
    let PairSums {
        x,
        y,
        n,
        sum_x,
        sum_y,
        sum_xx,
        sum_yy,
        sum_xy,
    } = pair;
    let sum = |value| decimal::signed(value, decimal::SCORES);
    let square = |value| decimal::signed(value, decimal::SQUARES);
    format!(
        "(x: {}, y: {}, n: {n}, sum_x: {}, sum_y: {}, sum_xx: {}, sum_yy: {}, sum_xy: {})",
        quoted(x),
        quoted(y),
        sum(*sum_x),
        sum(*sum_y),
        square(*sum_xx),
        square(*sum_yy),
        square(*sum_xy),
    )
}
