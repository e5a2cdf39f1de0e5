//! Every row of text lies inside its box, and no two labels lie over each other.

use egui::Rect;
use proptest::prelude::*;

use super::fixtures::{any_map, everything, laid_out, overlay};
use crate::{
    layout::{CardKind, Fit, MapLayout, MapView, TextBlock},
    model::Language,
};

const VIEWS: [MapView; 3] = [MapView::Map, MapView::Curve, MapView::Overview];

/// Text is measured exactly; half a point is left for rounding.
const SLACK: f32 = 0.5;

#[track_caller]
pub(super) fn check(layout: &MapLayout) {
    for card in &layout.cards {
        card.texts
            .iter()
            .for_each(|text| inside(text, card.rect, "its card"));
        if let CardKind::Touchpoint {
            flag: Some((flag, text)),
        } = &card.kind
        {
            inside(text, *flag, "the flag");
        }
    }
    layout
        .stages
        .iter()
        .for_each(|stage| inside(&stage.name, stage.rect, "its chevron"));
    layout
        .texts()
        .for_each(|text| inside(text, layout.page, "the page"));
    for picture in &layout.multiples {
        let texts = picture.texts();
        texts.for_each(|text| inside(text, picture.rect, "its picture"));
        assert!(layout.sheet.contains_rect(picture.rect));
    }
    for cards in layout.cards.windows(2) {
        if let [a, b] = cards {
            assert!(
                !overlap(a.rect, b.rect),
                "cards overlap: {:?} {:?}",
                a.rect,
                b.rect
            );
        }
    }
    let boxes = labels(layout);
    for (index, (a, what)) in boxes.iter().enumerate() {
        for (b, other) in boxes.iter().skip(index + 1) {
            assert!(
                !overlap(*a, *b),
                "labels overlap: {what} at {a:?}, {other} at {b:?}"
            );
        }
    }
}

/// Lists every label that stands by itself: axis, points, gaps, legend, header, gap lists.
fn labels(layout: &MapLayout) -> Vec<(Rect, String)> {
    let words = |text: &TextBlock| {
        text.rows
            .iter()
            .map(|row| row.text.to_string())
            .collect::<Vec<_>>()
            .join(" ")
    };
    let mut boxes: Vec<(Rect, String)> = Vec::new();
    boxes.extend(
        layout
            .lanes
            .iter()
            .map(|lane| (lane.name.rect, words(&lane.name))),
    );
    boxes.extend(
        std::iter::once(&layout.header.title)
            .chain(&layout.header.lines)
            .map(|text| (text.rect, words(text))),
    );
    boxes.extend(
        layout
            .legend
            .iter()
            .map(|entry| (entry.text.rect, words(&entry.text))),
    );
    for list in &layout.gap_lists {
        boxes.extend(
            std::iter::once(&list.heading)
                .chain(&list.lines)
                .map(|text| (text.rect, words(text))),
        );
    }
    for picture in &layout.multiples {
        let own = [&picture.name, &picture.basis].into_iter();
        let own = own.chain(&picture.touchpoints);
        boxes.extend(own.map(|text| (text.rect, words(text))));
    }
    let pictures = layout.multiples.iter().map(|picture| &picture.emotion);
    for emotion in layout.emotion.iter().chain(pictures) {
        boxes.extend(
            emotion
                .levels
                .iter()
                .flat_map(|level| std::iter::once(&level.text).chain(&level.own))
                .map(|text| (text.rect, words(text))),
        );
        boxes.extend(emotion.labels.iter().map(|label| {
            (
                label.rect,
                label.texts.iter().map(words).collect::<Vec<_>>().join("/"),
            )
        }));
        boxes.extend(emotion.gaps.iter().map(|gap| (gap.pill, words(&gap.text))));
    }
    boxes.retain(|(rect, _)| rect.area() > 0.0);
    boxes
}

fn overlap(a: Rect, b: Rect) -> bool {
    let common = a.intersect(b);
    common.width() > SLACK && common.height() > SLACK
}

#[track_caller]
fn inside(text: &TextBlock, outer: Rect, what: &str) {
    for row in &text.rows {
        let rect = Rect::from_x_y_ranges(
            row.baseline.x..=row.baseline.x + row.width,
            text.rect.y_range(),
        );
        assert!(
            outer.expand(SLACK).contains_rect(rect),
            "{:?} at {rect:?} leaves {what} {outer:?}",
            row.text
        );
    }
}

#[test]
fn every_kind_of_card_and_point_keeps_its_place() {
    let mut map = everything();
    overlay(&mut map, "wave-0", 0);
    overlay(&mut map, "wave-1", 1);
    for view in VIEWS {
        for fit in [Fit::Free, Fit::Slide, Fit::A4] {
            for language in [Language::En, Language::De] {
                check(&laid_out(&map, view, fit, language));
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn random_maps_keep_every_row_in_its_place(map in any_map(), view in 0..VIEWS.len(), slide in any::<bool>()) {
        let view = VIEWS[view];
        let fit = if slide { Fit::Slide } else { Fit::Free };
        check(&laid_out(&map, view, fit, Language::De));
    }
}
