//! What is said at a point: the figure, the number of answers, a warning.

use egui::Rect;

use super::{EmotionRequest, STAR_SPACE};
use crate::{
    lang::{self, Key, Words},
    layout::{Measure, TextStyle, scale_words},
    stats::{Curve, CurvePoint, Tier},
};

/// The words at a point: a figure with its unit, then smaller lines.
pub(super) struct PointWords {
    /// The figure, and whether a star follows it.
    pub(super) figure: Option<(String, bool)>,
    /// Smaller lines.
    pub(super) lines: Vec<String>,
}

/// Says what stands at a point; nothing where no survey is shown.
///
/// A star follows the figure where all points share a scale of stars.
pub(super) fn words_at(
    point: &CurvePoint<'_>,
    request: &EmotionRequest<'_>,
    with_stars: bool,
) -> Option<PointWords> {
    let words = request.words;
    let only = |key| {
        Some(PointWords {
            figure: None,
            lines: vec![words.text(key).to_owned()],
        })
    };
    let Some(measured) = &point.measured else {
        return if request.curve.set.is_some() {
            only(Key::TierNone)
        } else {
            None
        };
    };
    let figures = match (measured.tier, &measured.figures) {
        _ if measured.is_merged => return only(Key::PartMerged),
        (Tier::None, _) | (_, None) => return only(Key::TierNone),
        (Tier::Hidden, _) => return only(Key::TierHidden),
        (_, Some(figures)) => figures,
    };
    let mut lines = vec![words.format(Key::FigureN, &[("n", figures.n.into())])];
    match measured.tier {
        Tier::Few => lines.push(words.text(Key::TierFew).to_owned()),
        Tier::Tentative => lines.push(words.text(Key::TierTentative).to_owned()),
        _ => {}
    }
    if measured.two_camps {
        lines.push(words.text(Key::TwoCamps).to_owned());
    }
    if let Some(score) = measured.unanimous {
        lines.push(words.format(
            Key::AllGave,
            &[("score", (&lang::score(score, words.language())).into())],
        ));
    }
    Some(PointWords {
        figure: Some((
            scale_words::figure(&measured.ends, figures.mean, words),
            with_stars,
        )),
        lines,
    })
}

/// Says whether all points share a scale of stars.
pub(super) fn all_in_stars(curve: &Curve<'_>) -> bool {
    curve
        .common_ends()
        .is_some_and(|ends| scale_words::in_stars(&ends))
}

/// Returns the widest label that a point of the curve may need, so that columns can be made wide enough.
pub(crate) fn widest_label(measure: &mut Measure, curve: &Curve<'_>, words: &Words) -> f32 {
    let request = EmotionRequest {
        plot: Rect::NOTHING,
        axis_right: 0.0,
        columns: &[],
        curve,
        overlaid: &[],
        words,
    };
    let with_stars = all_in_stars(curve);
    let mut widest = 0.0_f32;
    for point in &curve.points {
        let Some(words) = words_at(point, &request, with_stars) else {
            continue;
        };
        if let Some((figure, stars)) = &words.figure {
            widest = widest.max(
                measure.line(figure, TextStyle::Figure).size().x
                    + if *stars { STAR_SPACE } else { 0.0 },
            );
        }
        for line in &words.lines {
            widest = widest.max(measure.line(line, TextStyle::Label).size().x);
        }
    }
    widest
}
