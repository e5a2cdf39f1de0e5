//! Empty places of the lanes: what a double click adds there, and what a note becomes that is dropped.

use egui::{
    Align2, DragAndDrop, FontFamily, FontId, Pos2, Rect, Response, Stroke, StrokeKind, Ui, pos2,
    vec2,
};

use super::{Action, NewCard, Spot, aim, canvas::Shown, edit::label::subject_key, own};
use crate::{
    lang::Key,
    layout::{CARD_GAP, CARD_PADDING_X, LaneKind, LaneLayout, MapLayout, TextStyle},
    model::NoteId,
    paint::Camera,
};

/// The smallest zoom at which the hint can be read.
const SMALLEST: f32 = 0.5;

/// A place of a lane, in map units.
pub(super) struct Place {
    /// What can stand there.
    pub(super) spot: Spot,
    /// The part of the lane in its column.
    area: Rect,
    /// What is free of it for something new.
    free: Option<Rect>,
}

/// Returns the empty place at a point, below the cards that the column has in the lane.
pub(super) fn vacant_at(layout: &MapLayout, at: Pos2) -> Option<Place> {
    let place = place_at(layout, at)?;
    let is_in = |free: Rect| at.y >= free.top() - CARD_GAP;
    place.free.is_some_and(is_in).then_some(place)
}

fn place_at(layout: &MapLayout, at: Pos2) -> Option<Place> {
    let index = layout.column_at(at)?;
    let column = layout.columns.get(index)?;
    let touchpoint = column.touchpoint.clone();
    let lane = own::lane_at(layout, at.y)?;
    let last = aim::in_lane(layout, lane, index).last();
    let area = Rect::from_x_y_ranges(column.left..=column.right, lane.rect.y_range());
    let (spot, free) = match (card_kind(lane), &lane.own) {
        (Some(kind), _) => {
            let top = last.map_or_else(|| area.top(), |card| card.rect.bottom() + CARD_GAP);
            let end = pos2(area.right(), area.bottom().max(top));
            let free = Rect::from_min_max(pos2(area.left(), top), end);
            (Spot::Cards(kind, touchpoint), Some(free))
        }
        // A cell holds one text.
        (None, Some(id)) => {
            let free = last.is_none().then_some(area);
            (Spot::Cell(touchpoint, id.clone()), free)
        }
        (None, None) => (Spot::Column(Some(touchpoint)), None),
    };
    Some(Place { spot, area, free })
}

fn card_kind(lane: &LaneLayout) -> Option<NewCard> {
    match lane.kind {
        LaneKind::Thoughts => Some(NewCard::Thought),
        LaneKind::PainPoints => Some(NewCard::PainPoint),
        LaneKind::Highlights => Some(NewCard::Highlight),
        LaneKind::Opportunities => Some(NewCard::Opportunity),
        LaneKind::Measures => Some(NewCard::Measure),
        LaneKind::Backstage => Some(NewCard::Backstage),
        LaneKind::Touchpoint
        | LaneKind::Images
        | LaneKind::Own(_)
        | LaneKind::Emotion
        | LaneKind::Answers => None,
    }
}

/// Says faintly on an empty place under the pointer what a double click adds there.
pub(super) fn hint(ui: &Ui, response: &Response, shown: &Shown<'_>, camera: Camera) {
    let pointer = ui.input(|input| input.pointer.hover_pos());
    let (true, Some(pointer)) = (response.hovered(), pointer) else {
        return;
    };
    let at = camera.map_from_screen(pointer);
    let row = TextStyle::Label.line_height();
    let Some(Place {
        spot,
        free: Some(free),
        ..
    }) = vacant_at(shown.layout, at)
    else {
        return;
    };
    if camera.zoom < SMALLEST || free.height() < row {
        return;
    }
    let what = shown.words.text(subject_key(spot.subject()));
    let text = shown.words.format(Key::AddHere, &[("what", what.into())]);
    let corner = free.left_top() + vec2(CARD_PADDING_X, free.height().min(2.0 * row) / 2.0);
    let font = FontId::new(
        TextStyle::Label.size() * camera.zoom,
        FontFamily::Proportional,
    );
    let place = camera.screen_from_map(corner);
    ui.painter()
        .with_clip_rect(camera.rect(free).intersect(ui.clip_rect()))
        .text(place, Align2::LEFT_CENTER, text, font, shown.theme.muted);
}

/// Shows where a note would go that is dragged over the map, and puts it there when it is dropped.
pub(super) fn take_note(
    ui: &Ui,
    response: &Response,
    shown: &Shown<'_>,
    camera: Camera,
    actions: &mut Vec<Action>,
) {
    let is_over = response.contains_pointer() && DragAndDrop::has_payload_of_type::<NoteId>(ui);
    let pointer = ui.input(|input| input.pointer.latest_pos());
    let (true, Some(pointer)) = (is_over, pointer) else {
        return;
    };
    let Some(place) = place_at(shown.layout, camera.map_from_screen(pointer)) else {
        return;
    };
    let stroke = Stroke::new(2.0, shown.theme.accent);
    ui.painter().rect_stroke(
        camera.rect(place.area),
        8.0 * camera.zoom,
        stroke,
        StrokeKind::Outside,
    );
    if let Some(note) = response.dnd_release_payload::<NoteId>() {
        let (note, spot) = ((*note).clone(), place.spot);
        actions.push(Action::PlaceNote { note, spot });
    }
}
