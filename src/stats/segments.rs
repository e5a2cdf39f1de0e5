//! The figures of every segment at every touchpoint.

use crate::model::{JourneyMap, Touchpoint};

use super::{Choice, Figures, Tier, curve, figures};

/// What one segment said of one touchpoint.
#[derive(Clone, Debug, PartialEq)]
pub struct SegmentFigures<'a> {
    /// The touchpoint.
    pub touchpoint: &'a Touchpoint,
    /// The name of the segment.
    pub segment: &'a str,
    /// Its figures, from at least five answers.
    pub figures: Figures,
}

/// Returns the figures of all segments of a set in one wave: by touchpoint in the order of the journey,
/// then in the order of the file.
///
/// The segment of the choice does not count. Segments with less than five answers are left out.
pub fn segments<'a>(map: &'a JourneyMap, choice: Choice<'_>) -> Vec<SegmentFigures<'a>> {
    let choice = choice.in_map(map);
    let points = curve(map, choice).points.into_iter();
    points
        .filter_map(|point| Some((point.touchpoint, point.measured?)))
        .flat_map(|(touchpoint, measured)| {
            let parts = measured.feedback.distributions.iter();
            parts
                .filter(|part| part.wave.as_deref() == choice.wave)
                .filter_map(|part| {
                    let segment = part.segment.as_deref()?;
                    let figures = figures(&part.tallies, &measured.ends)?;
                    (Tier::of(figures.n) >= Tier::Few).then_some(SegmentFigures {
                        touchpoint,
                        segment,
                        figures,
                    })
                })
                .collect::<Vec<_>>()
        })
        .collect()
}
