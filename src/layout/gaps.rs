//! The gap lists: where the team was wrong, worse and better apart.

use egui::{Rect, pos2};

use super::{
    GapListLayout, Ink, Measure, Request, TextStyle,
    legend::gaps_in_stars,
    metrics::{LANE_GAP, PADDING},
};
use crate::{
    lang::{self, Key, Words},
    stats::{Curve, CurvePoint},
};

/// The longest list that a picture shows; it says how many more there are.
const MOST: usize = 6;
/// The space that the bar takes at the left.
const BAR_SPACE: f32 = 12.0;

/// Places both lists side by side from `left`, `top` on; an empty list says so.
pub(super) fn gap_lists(
    measure: &mut Measure,
    request: &Request<'_>,
    curve: &Curve<'_>,
    left: f32,
    top: f32,
    width: f32,
) -> Vec<GapListLayout> {
    let each = (width - 2.0 * PADDING) / 2.0;
    [(false, &curve.worse), (true, &curve.better)]
        .into_iter()
        .enumerate()
        .map(|(index, (better, members))| {
            let at = left + index as f32 * (each + 2.0 * PADDING);
            let more = members.len().saturating_sub(MOST);
            let more =
                (more > 0).then(|| request.words.format(Key::GapMore, &[("n", more.into())]));
            let lines: Vec<String> = members
                .iter()
                .take(MOST)
                .filter_map(|member| gap_sentence(curve, *member, request.words))
                .chain(more)
                .collect();
            gap_list(measure, request.words, better, &lines, pos2(at, top), each)
        })
        .collect()
}

/// Returns where the lists end.
pub(super) fn bottom(lists: &[GapListLayout]) -> Option<f32> {
    lists
        .iter()
        .map(|list| list.bar.bottom())
        .max_by(f32::total_cmp)
}

fn gap_list(
    measure: &mut Measure,
    words: &Words,
    better: bool,
    lines: &[String],
    top_left: egui::Pos2,
    width: f32,
) -> GapListLayout {
    let x = top_left.x + BAR_SPACE;
    let room = width - BAR_SPACE;
    let title = words.text(if better {
        Key::GapBetter
    } else {
        Key::GapWorse
    });
    let heading = measure.block(
        title,
        TextStyle::Heading,
        Ink::Text,
        pos2(x, top_left.y),
        room,
    );
    let mut y = heading.rect.bottom() + 2.0;
    let nothing = [words.text(Key::GapNone).to_owned()];
    let (lines, ink) = if lines.is_empty() {
        (&nothing[..], Ink::Muted)
    } else {
        (lines, Ink::Text)
    };
    let place = |line: &String| {
        let block = measure.block(line, TextStyle::Body, ink, pos2(x, y), room);
        y = block.rect.bottom() + 2.0;
        block
    };
    let lines = lines.iter().map(place).collect();
    let bar = Rect::from_min_max(
        top_left,
        pos2(top_left.x + 3.0, y.max(top_left.y + LANE_GAP)),
    );
    GapListLayout {
        better,
        bar,
        heading,
        lines,
    }
}

/// Words the gap at one point of a curve; none where there is no gap with an interval.
pub fn gap_sentence(curve: &Curve<'_>, index: usize, words: &Words) -> Option<String> {
    line(curve.points.get(index)?, gaps_in_stars(curve), words)
}

/// Words one gap: "Creates an account: customers give 2.2 stars less than we thought (95 %: 2.1–2.3; n 412)".
fn line(point: &CurvePoint<'_>, in_stars: bool, words: &Words) -> Option<String> {
    let measured = point.measured.as_ref()?;
    let gap = measured.gap.as_ref()?;
    let interval = gap.ci95?;
    let language = words.language();
    let key = match (in_stars, gap.value < 0.0) {
        (true, true) => Key::GapLineStarsLess,
        (true, false) => Key::GapLineStarsMore,
        (false, true) => Key::GapLinePointsLess,
        (false, false) => Key::GapLinePointsMore,
    };
    let (near, far) = (
        interval.low.abs().min(interval.high.abs()),
        interval.low.abs().max(interval.high.abs()),
    );
    let size = lang::number(gap.value.abs(), 1, language);
    // Thousands of answers make an interval so short that both ends round to the same figure.
    let decimals = if lang::number(near, 1, language) == lang::number(far, 1, language) {
        2
    } else {
        1
    };
    let range = lang::range(near, far, decimals, language);
    let n = lang::count(measured.figures.as_ref()?.n, language);
    Some(words.format(
        key,
        &[
            ("touchpoint", point.touchpoint.name.as_str().into()),
            ("size", (&size).into()),
            ("interval", (&range).into()),
            ("n", (&n).into()),
        ],
    ))
}
