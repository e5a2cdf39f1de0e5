//! The promises of drawing: readable colours, marks that stand out, and the same shapes everywhere.

use egui::Color32;

use super::{Camera, Theme, ThemeName};
use crate::layout::Ink;

/// The contrast of two colours from 1 to 21: W3C, Web Content Accessibility Guidelines 2.2, "contrast ratio".
fn contrast(a: Color32, b: Color32) -> f32 {
    let luminance = |colour: Color32| {
        let channel = |value: u8| {
            let value = f32::from(value) / 255.0;
            if value <= 0.04045 {
                value / 12.92
            } else {
                ((value + 0.055) / 1.055).powf(2.4)
            }
        };
        0.2126 * channel(colour.r()) + 0.7152 * channel(colour.g()) + 0.0722 * channel(colour.b())
    };
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

#[track_caller]
fn at_least(wanted: f32, pairs: &[(&str, Color32, Color32)]) {
    for (what, colour, ground) in pairs {
        let ratio = contrast(*colour, *ground);
        assert!(ratio >= wanted, "{what}: {ratio:.2} is under {wanted}");
    }
}

fn grounds(theme: &Theme) -> [(&'static str, Color32); 11] {
    [
        ("page", theme.page),
        ("sheet", theme.sheet),
        ("plot", theme.plot),
        ("pain point", theme.pain.fill),
        ("opportunity", theme.opportunity.fill),
        ("highlight", theme.highlight.fill),
        ("measure", theme.measure.fill),
        ("thought", theme.thought.fill),
        ("plain card", theme.plain.fill),
        ("desk", theme.desk),
        ("sheet again", theme.sheet),
    ]
}

#[test]
fn text_has_a_contrast_of_four_and_a_half() {
    for name in ThemeName::ALL {
        let theme = name.theme();
        for (ground, colour) in grounds(theme) {
            at_least(
                4.5,
                &[
                    (ground, theme.ink(Ink::Text), colour),
                    (ground, theme.ink(Ink::Muted), colour),
                ],
            );
        }
        at_least(
            4.5,
            &[
                ("stage", theme.ink(Ink::OnStage), theme.stage),
                ("flag", theme.ink(Ink::OnFlag), theme.flag),
                (
                    "positive pill",
                    theme.ink(Ink::OnPositive),
                    theme.positive_pill.fill,
                ),
                (
                    "negative pill",
                    theme.ink(Ink::OnNegative),
                    theme.negative_pill.fill,
                ),
            ],
        );
    }
}

#[test]
fn marks_have_a_contrast_of_three() {
    for name in ThemeName::ALL {
        let theme = name.theme();
        at_least(
            3.0,
            &[
                ("happy", theme.positive, theme.plot),
                ("unhappy", theme.negative, theme.plot),
                ("neither", theme.neutral, theme.plot),
                ("measured line", theme.ink, theme.plot),
                ("assumed line", theme.muted, theme.plot),
                ("overlaid marks", theme.muted, theme.plot),
                ("overlaid marks in the legend", theme.muted, theme.sheet),
                ("happiest answers", theme.shades[4], theme.sheet),
                ("unhappiest answers", theme.shades[0], theme.sheet),
                ("severity", theme.pain.mark, theme.pain.fill),
                (
                    "opportunity",
                    theme.opportunity.mark,
                    theme.opportunity.fill,
                ),
                ("highlight", theme.highlight.mark, theme.highlight.fill),
                ("measure", theme.measure.mark, theme.measure.fill),
                ("star", theme.star.mark, theme.sheet),
                ("selection", theme.accent, theme.sheet),
            ],
        );
    }
}

#[test]
fn zooming_keeps_the_point_under_the_pointer() {
    let camera = Camera::new(egui::pos2(40.0, 30.0), 0.8);
    let pointer = egui::pos2(311.0, 207.0);
    let before = camera.map_from_screen(pointer);
    for factor in [1.25, 0.5, 100.0, 0.0001] {
        let after = camera.zoomed(factor, pointer).map_from_screen(pointer);
        assert!(
            (before - after).length() < 0.01,
            "{factor}: {before:?} became {after:?}"
        );
    }
}

#[test]
fn zoom_stays_between_ten_and_four_hundred_percent() {
    let camera = Camera::new(egui::Pos2::ZERO, 1.0);
    assert_eq!(camera.zoomed(1e9, egui::Pos2::ZERO).zoom, 4.0);
    assert_eq!(camera.zoomed(1e-9, egui::Pos2::ZERO).zoom, 0.1);
}

#[test]
fn text_steps_during_a_gesture_and_never_grows_beyond_its_place() {
    let zooms: Vec<f32> = (0..60).map(|step| 0.5 * 1.03_f32.powi(step)).collect();
    let mut sizes: Vec<f32> = zooms
        .iter()
        .map(|zoom| Camera::new(egui::Pos2::ZERO, *zoom).in_gesture().text_zoom)
        .collect();
    for (zoom, size) in zooms.iter().zip(&sizes) {
        assert!(size <= zoom && zoom / size < 1.0906, "{size} at {zoom}");
    }
    sizes.dedup();
    assert!(sizes.len() < 24, "{} sizes in 60 frames", sizes.len());
}
