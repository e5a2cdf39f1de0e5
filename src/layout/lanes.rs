//! The lanes: which there are, how high, and the cards in them.

use egui::{Rect, pos2};

use super::{
    CardLayout, ColumnLayout, LaneKind, Measure, Request, TextStyle,
    cards::{Slot, cards},
    metrics::{CARD_PADDING_Y, LANE_GAP},
};
use crate::{
    lang::Key,
    model::{JourneyMap, Touchpoint},
};

/// A lane of cards with its place.
pub(super) struct CardLane {
    /// From the first column's left to the last one's right.
    pub rect: Rect,
    /// Its cards.
    pub cards: Vec<CardLayout>,
}

/// Names a lane.
pub(super) fn lane_name(kind: LaneKind, request: &Request<'_>) -> String {
    let key = match kind {
        LaneKind::Own(index) => {
            return request
                .map
                .own_lanes
                .get(index)
                .map(|lane| lane.name.clone())
                .unwrap_or_default();
        }
        LaneKind::Touchpoint => Key::LaneTouchpoint,
        LaneKind::Images => Key::LaneImages,
        LaneKind::Thoughts => Key::LaneThoughts,
        LaneKind::PainPoints => Key::LanePainPoints,
        LaneKind::Highlights => Key::LaneHighlights,
        LaneKind::Opportunities => Key::LaneOpportunities,
        LaneKind::Measures => Key::LaneMeasures,
        LaneKind::Backstage => Key::LaneBackstage,
        LaneKind::Emotion => Key::LaneEmotion,
        LaneKind::Answers => Key::LaneAnswers,
    };
    request.words.text(key).to_owned()
}

/// Lists the lanes of cards that hold something, from top to bottom.
pub(super) fn card_lanes(map: &JourneyMap) -> Vec<LaneKind> {
    let any = |has: fn(&Touchpoint) -> bool| map.places().any(|place| has(place.touchpoint));
    let fixed = [
        (LaneKind::Touchpoint, true),
        (LaneKind::Images, any(|one| !one.images.is_empty())),
        (LaneKind::Thoughts, any(|one| !one.thoughts.is_empty())),
        (LaneKind::PainPoints, any(|one| !one.pain_points.is_empty())),
        (LaneKind::Highlights, any(|one| !one.highlights.is_empty())),
        (
            LaneKind::Opportunities,
            any(|one| !one.opportunities.is_empty()),
        ),
        (LaneKind::Measures, any(|one| !one.measures.is_empty())),
        (LaneKind::Backstage, any(|one| !one.backstage.is_empty())),
    ];
    let own = (0..map.own_lanes.len()).map(LaneKind::Own);
    fixed
        .into_iter()
        .filter(|(_, present)| *present)
        .map(|(kind, _)| kind)
        .chain(own)
        .collect()
}

/// Places a lane's cards from `top` on; all touchpoint cards become equally high.
pub(super) fn card_lane(
    measure: &mut Measure,
    request: &Request<'_>,
    columns: &[ColumnLayout],
    kind: LaneKind,
    top: f32,
) -> CardLane {
    let columns_and_places: Vec<_> = columns.iter().zip(request.map.places()).collect();
    let cells = measure.each(&columns_and_places, |measure, index, (column, place)| {
        let slot = Slot {
            column: index,
            top_left: pos2(column.left, top),
            width: column.width(),
        };
        cards(measure, request, place.touchpoint, kind, slot)
    });
    let mut built: Vec<CardLayout> = cells.into_iter().flatten().collect();
    // An own lane has room for a card from the beginning: there is something to point at.
    let least = match kind {
        LaneKind::Own(_) => 2.0 * CARD_PADDING_Y + TextStyle::Body.line_height(),
        _ => LANE_GAP,
    };
    let bottom = built
        .iter()
        .map(|card| card.rect.bottom())
        .fold(top + least, f32::max);
    if kind == LaneKind::Touchpoint {
        for card in &mut built {
            stretch(card, bottom);
        }
    }
    let left = columns.first().map_or(0.0, |column| column.left);
    let right = columns.last().map_or(left, |column| column.right);
    CardLane {
        rect: Rect::from_min_max(pos2(left, top), pos2(right, bottom)),
        cards: built,
    }
}

/// Makes a touchpoint's card reach down to `bottom` and moves its channels there.
fn stretch(card: &mut CardLayout, bottom: f32) {
    let by = bottom - card.rect.bottom();
    card.rect.max.y = bottom;
    if card.texts.len() > 1
        && let Some(channels) = card.texts.pop()
    {
        card.texts.push(channels.translated(egui::vec2(0.0, by)));
    }
}
