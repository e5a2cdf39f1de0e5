//! Takes what customers said out of a picture.

use super::{
    EmotionRequest, LaneKind, MapLayout, Measure, Request, emotion,
    fit::Curves,
    legend::legend,
    metrics::{AXIS_GAP, LEGEND_GAP},
};
use crate::stats::assumed_curve;

/// Leaves our estimate alone.
///
/// Nothing else moves, so that revealing the verdict adds to the picture and pushes nothing aside.
pub(super) fn hide_verdict(measure: &mut Measure, request: &Request<'_>, layout: &mut MapLayout) {
    let estimates = Curves {
        main: assumed_curve(request.map),
        overlaid: Vec::new(),
    };
    // The first line says what the map is about, the others are figures of the whole journey.
    layout.header.lines.truncate(1);
    for lane in &mut layout.lanes {
        if lane.kind == LaneKind::Answers {
            lane.name.rows.clear();
        }
    }
    layout.strips.clear();
    layout.gap_lists.clear();
    let plot = layout.emotion.as_ref().map(|emotion| emotion.plot);
    if let (Some(plot), Some(first)) = (plot, layout.columns.first()) {
        // Built anew: the estimates stand aside where they would meet a measured mark.
        let built = emotion::emotion(
            measure,
            &EmotionRequest {
                plot,
                axis_right: first.left - AXIS_GAP,
                columns: &layout.columns,
                curve: &estimates.main,
                overlaid: &[],
                words: request.words,
            },
        );
        layout.emotion = Some(built);
    }
    if let Some((left, right, y)) = layout.rule {
        let top = y + LEGEND_GAP;
        layout.legend = legend(measure, request, &estimates, left, top, right - left);
    }
}

impl MapLayout {
    /// Returns the picture with measured line, marks and whiskers, without what is read off them.
    #[must_use]
    pub fn without_figures(&self) -> Self {
        let mut layout = self.clone();
        layout.strips.clear();
        if let Some(emotion) = &mut layout.emotion {
            emotion.hatch.clear();
            emotion.gaps.clear();
            emotion.labels.clear();
        }
        layout
    }
}
