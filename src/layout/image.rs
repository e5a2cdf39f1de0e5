//! Pictures of touchpoints: how large each is drawn, and its words below it.

use egui::{Rect, Vec2, pos2, vec2};

use super::{
    CardItem, CardKind, CardLayout, Ink, Measure, TextStyle,
    cards::Slot,
    metrics::{CARD_PADDING_X, CARD_PADDING_Y, IMAGE_PADDING},
};
use crate::model::Image;

/// How much higher than wide a picture may be: that of a telephone is seen whole, but not as wide as others.
const HIGHEST: f32 = 1.25;
/// The size of what cannot be measured, in pixels.
const UNKNOWN: [u32; 2] = [4, 3];

/// Builds the card of a picture.
pub(super) fn card(measure: &mut Measure, image: &Image, slot: Slot) -> CardLayout {
    let room = slot.width - 2.0 * IMAGE_PADDING;
    let size = drawn_size(image.size().unwrap_or(UNKNOWN), room);
    let corner = slot.top_left + vec2((slot.width - size.x) / 2.0, IMAGE_PADDING);
    let frame = Rect::from_min_size(corner, size);
    let at = pos2(
        slot.top_left.x + CARD_PADDING_X,
        frame.bottom() + IMAGE_PADDING,
    );
    let width = slot.width - 2.0 * CARD_PADDING_X;
    let caption = measure.block(&image.caption, TextStyle::Label, Ink::Text, at, width);
    // Without words there is no room for any, and none is missing.
    let bottom = if image.caption.trim().is_empty() {
        frame.bottom() + IMAGE_PADDING - CARD_PADDING_Y
    } else {
        caption.rect.bottom()
    };
    let kind = CardKind::Image {
        frame,
        image: image.clone(),
    };
    slot.card(
        CardItem::Image(image.id.clone()),
        kind,
        vec![caption],
        bottom,
    )
}

/// Returns the size of a picture in map units: whole, with its own proportions, as wide as there is room, but
/// not blown up.
fn drawn_size(pixels: [u32; 2], room: f32) -> Vec2 {
    let [width, height] = pixels.map(|side| side.max(1) as f32);
    let scale = (room / width).min(room * HIGHEST / height).min(1.0);
    vec2(width * scale, height * scale)
}
