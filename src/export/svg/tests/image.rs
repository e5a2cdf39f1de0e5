//! Pictures in exports: the bytes of the map, at their place, or none at all.

use std::sync::Arc;

use egui::{Color32, Rect, Shape, Stroke, TextureId, epaint::RectShape, pos2};

use super::{RED, WHITE, rect};
use crate::{
    export::{
        Drawing, Picture, headless,
        tests::{pixels, plain},
    },
    model::{Image, random::picture},
    paint::{self, ThemeName, WHOLE},
};

fn shown(index: u64) -> RectShape {
    let shape = RectShape::filled(rect(20.0, 30.0, 40.0, 30.0), 0.0, Color32::WHITE);
    shape.with_texture(TextureId::User(index), WHOLE)
}

fn with(shape: RectShape) -> Picture {
    let mut drawn = plain(vec![shape.into()]);
    drawn.images.push(picture(0, [8, 6], [255, 0, 0]));
    drawn
}

#[test]
fn a_picture_stands_at_its_place_with_its_colours() {
    let drawn = with(shown(0));
    let image = pixels(&drawn, 1.0);
    for (x, y, colour) in [
        (40, 45, RED),
        (22, 32, RED),
        (18, 45, WHITE),
        (40, 62, WHITE),
    ] {
        assert_eq!(image.get_pixel(x, y).0, colour, "at {x}, {y}");
    }
}

#[test]
fn the_pdf_carries_the_picture() {
    let page = crate::export::pdf::PageSize::Picture;
    let with_one = Drawing::new(&with(shown(0))).unwrap().pdf(page).unwrap();
    let without = Drawing::new(&plain(Vec::new())).unwrap().pdf(page).unwrap();
    let has_image = |bytes: &[u8]| bytes.windows(14).any(|part| part == b"/Subtype/Image");
    assert!(has_image(&with_one.bytes));
    assert!(!has_image(&without.bytes));
}

#[test]
fn what_is_not_shown_as_it_is_is_refused() {
    let change = |change: &dyn Fn(&mut RectShape)| {
        let mut shape = shown(0);
        change(&mut shape);
        crate::export::svg(&with(shape)).map_err(|error| error.to_string())
    };
    assert!(change(&|_| {}).is_ok());
    let part = Rect::from_min_max(pos2(0.0, 0.0), pos2(0.5, 1.0));
    let refused = [
        change(&|shape| *shape = shown(1)),
        change(&|shape| shape.fill = Color32::RED),
        change(&|shape| shape.stroke = Stroke::new(1.0, Color32::RED)),
        change(&|shape| shape.angle = 0.5),
        change(&|shape| shape.corner_radius = 4.into()),
        change(&|shape| *shape = shown(0).with_texture(TextureId::User(0), part)),
        change(&|shape| *shape = shown(0).with_texture(TextureId::Managed(7), WHOLE)),
    ];
    for (number, refused) in refused.into_iter().enumerate() {
        let why = refused.expect_err(&format!("change {number}"));
        assert!(why.contains("texture"), "{why}");
    }
}

/// What an export brings of pictures that were painted.
fn painted(images: &[Image]) -> headless::Painted {
    let fonts = crate::export::Faces::bundled().definitions();
    let theme = ThemeName::Light.theme();
    headless::paint(egui::vec2(200.0, 100.0), 1.0, fonts, |ui| {
        for image in images {
            paint::image(ui.painter(), rect(0.0, 0.0, 40.0, 30.0), image, theme, 1.0);
        }
    })
}

#[test]
fn an_export_brings_each_picture_once_and_crosses_damaged_ones_out() {
    let good = picture(0, [8, 6], [255, 0, 0]);
    let mut bad = picture(1, [8, 6], [0, 0, 255]);
    bad.bytes = bad.bytes[..bad.bytes.len() / 2].into();
    let painted = painted(&[good.clone(), bad, good.clone()]);
    assert_eq!(painted.images, std::slice::from_ref(&good));
    assert!(Arc::ptr_eq(&painted.images[0].bytes, &good.bytes));
    let shapes = painted.shapes.iter().map(|clipped| &clipped.shape);
    let lines = shapes.filter(|shape| matches!(shape, Shape::LineSegment { .. }));
    assert_eq!(lines.count(), 2, "a cross");
}
