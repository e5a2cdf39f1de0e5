//! The scale of a question.

use super::{
    super::{expected::Expected, fields::Fields, leaf, log::Log, problem::ProblemKind, tree::Node},
    unique,
};
use crate::model::{Flaw, Scale, Score};

/// Reads a scale; one without length is told, with the question it belongs to.
pub(super) fn scale<'a>(log: &mut Log<'a>, node: &Node<'a>, source: &str) -> Option<Scale> {
    let mut fields = Fields::of(log, node, Expected::Written("scale: (...)"))?;
    let min = fields.require_read(log, "min", leaf::score);
    let max = fields.require_read(log, "max", leaf::score);
    let has_direction = fields.has("direction");
    let direction = fields.word(log, "direction");
    if direction.is_none() && !has_direction {
        log.error(node.at, "direction", ProblemKind::MissingField("direction"));
    }
    let kind = fields.word(log, "kind").unwrap_or_default();
    let labels = fields.parts(log, "labels", label);
    let labels = unique(log, "labels", labels, Score::to_string);
    let extra = fields.extra(log);
    let (min, max) = (min?, max?);
    if max <= min {
        let source = source.to_owned();
        let flaw = Flaw::EmptyScale { source };
        log.error(node.at, "scale", ProblemKind::Flaw(flaw));
        if log.mends() {
            return None;
        }
    }
    Some(Scale {
        min,
        max,
        direction: direction?,
        kind,
        labels,
        extra,
    })
}

fn label<'a>(log: &mut Log<'a>, node: &Node<'a>) -> Option<(Score, String, usize)> {
    let mut fields = Fields::of(log, node, Expected::Label)?;
    let score = fields.require_read(log, "score", leaf::score);
    let text = fields.text(log, "text");
    fields.no_extra(log);
    Some((score?, text, node.at))
}
