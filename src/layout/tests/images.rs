//! Pictures: whole, with their own proportions, in a lane of their own, with their words below.

use egui::{Rect, vec2};

use super::fixtures::{column, laid_out, map};
use crate::{
    layout::{CardKind, CardLayout, Fit, LaneKind, MapLayout, MapView},
    model::{JourneyMap, Language, random::picture},
};

/// Two touchpoints, of which the first has pictures of these sizes, with these words.
fn pictured(pictures: &[([u32; 2], &str)]) -> JourneyMap {
    let columns = vec![column("Searches", 8, None), column("Pays", 8, None)];
    let mut map = map(&[columns]);
    let stage = std::sync::Arc::make_mut(&mut map.stages[0]);
    let touchpoint = std::sync::Arc::make_mut(&mut stage.touchpoints[0]);
    for (number, (size, caption)) in pictures.iter().enumerate() {
        let mut image = picture(number, *size, [200, 30, 30]);
        image.caption = (*caption).to_owned();
        touchpoint.images.push(image);
    }
    map
}

fn drawn(pictures: &[([u32; 2], &str)]) -> MapLayout {
    laid_out(&pictured(pictures), MapView::Map, Fit::Free, Language::En)
}

fn cards(layout: &MapLayout) -> Vec<(&CardLayout, Rect)> {
    let frame = |card| match card {
        &CardLayout {
            kind: CardKind::Image { frame, .. },
            ..
        } => Some((card, frame)),
        _ => None,
    };
    layout.cards.iter().filter_map(frame).collect()
}

#[test]
fn a_map_without_pictures_has_no_lane_for_them() {
    let layout = drawn(&[]);
    assert!(
        layout
            .lanes
            .iter()
            .all(|lane| lane.kind != LaneKind::Images)
    );
}

#[test]
fn pictures_keep_their_proportions_and_stand_under_each_other_in_their_card() {
    let sizes = [[1_024, 768], [300, 900], [1_024, 100]];
    let layout = drawn(&sizes.map(|size| (size, "")));
    let lane = layout
        .lanes
        .iter()
        .find(|lane| lane.kind == LaneKind::Images);
    let lane = lane.unwrap();
    let cards = cards(&layout);
    assert_eq!(cards.len(), 3);
    let mut top = lane.rect.top();
    for ((card, frame), [width, height]) in cards.into_iter().zip(sizes) {
        assert!(
            card.rect.contains_rect(frame),
            "{frame:?} in {:?}",
            card.rect
        );
        assert!(lane.rect.contains_rect(card.rect));
        assert!(card.rect.top() >= top, "over the one above");
        top = card.rect.bottom();
        let proportions = frame.width() / frame.height() * height as f32 / width as f32;
        assert!((proportions - 1.0).abs() < 1e-4, "{proportions}");
        // High ones stand in the middle, the others are as wide as the card.
        assert!((frame.center().x - card.rect.center().x).abs() < 0.01);
        assert!(frame.height() <= card.rect.width() * 1.25);
        assert!(height > width || frame.width() > card.rect.width() - 10.0);
    }
}

#[test]
fn small_pictures_are_not_blown_up() {
    let layout = drawn(&[([32, 24], "")]);
    let (_, frame) = cards(&layout)[0];
    assert_eq!(frame.size(), vec2(32.0, 24.0));
}

#[test]
fn the_words_of_a_picture_stand_below_it_inside_the_card() {
    let layout = drawn(&[([640, 480], "The form asks for a telephone number twice")]);
    let (card, frame) = cards(&layout)[0];
    let words = card.texts[0].rect;
    assert!(words.top() >= frame.bottom() && card.rect.contains_rect(words));
    assert!(words.height() > 0.0);
    let without = drawn(&[([640, 480], "")]);
    assert!(cards(&without)[0].0.rect.height() < card.rect.height());
}
