//! What the tests of the export share, and the way through all formats.

use egui::epaint::ClippedShape;
use egui::{Align2, Color32, FontFamily, FontId, Pos2, Rect, Shape, Vec2, pos2, vec2};
use egui_plot::{FilledArea, Line, Plot, PlotPoints};
use image::RgbImage;

use super::png::PixelBudget;
use super::{Drawing, ExportError, Faces, Picture, headless, missing_characters, svg};
use crate::layout::semibold;

pub(super) fn picture(size: Vec2, shapes: Vec<ClippedShape>) -> Picture {
    Picture {
        shapes,
        images: Vec::new(),
        size,
        background: Color32::WHITE,
        title: "Test".to_owned(),
        language: "en".to_owned(),
        faces: Faces::bundled(),
    }
}

/// A picture of 200 by 100 points with unclipped shapes.
pub(super) fn plain(shapes: Vec<Shape>) -> Picture {
    let clipped = shapes
        .into_iter()
        .map(|shape| clipped(Rect::EVERYTHING, shape));
    picture(vec2(200.0, 100.0), clipped.collect())
}

pub(super) fn clipped(clip_rect: Rect, shape: Shape) -> ClippedShape {
    ClippedShape {
        clip_rect,
        shape,
        transform_after_tessellation: Default::default(),
    }
}

/// The elements of the picture without root, title and background.
#[track_caller]
pub(super) fn body(picture: &Picture) -> String {
    let text = svg(picture).unwrap();
    let (_, after) = text.split_once("fill=\"#ffffff\"/>\n").unwrap();
    after.strip_suffix("</svg>\n").unwrap().to_owned()
}

pub(super) fn decoded(png: &[u8]) -> RgbImage {
    let image = image::load_from_memory(png).unwrap();
    assert_eq!(image.color(), image::ColorType::Rgb8, "no alpha");
    image.into_rgb8()
}

/// The pixels of a picture at `scale`.
#[track_caller]
pub(super) fn pixels(picture: &Picture, scale: f32) -> RgbImage {
    let drawing = Drawing::new(picture).unwrap();
    decoded(&drawing.png(scale, PixelBudget::default()).unwrap())
}

/// The shapes of painted text, one row each, at `pos` with its left upper corner.
pub(super) fn painted_text(rows: &[(Pos2, f32, bool, &str)]) -> Vec<ClippedShape> {
    let fonts = Faces::bundled().definitions();
    headless::paint(vec2(800.0, 600.0), 2.0, fonts, |ui| {
        for &(pos, size, semibold, text) in rows {
            let font = FontId::new(size, family(semibold));
            ui.painter()
                .text(pos, Align2::LEFT_TOP, text, font, Color32::BLACK);
        }
    })
    .shapes
}

pub(super) fn family(is_semibold: bool) -> FontFamily {
    if is_semibold {
        semibold()
    } else {
        FontFamily::Proportional
    }
}

/// A filled area between y = 1 and y = 3, a line at y = 2 and a headline.
fn plotted() -> Picture {
    let size = vec2(400.0, 300.0);
    let fonts = Faces::bundled().definitions();
    let painted = headless::paint(size, 2.0, fonts, |ui| {
        let title = FontId::new(20.0, family(true));
        ui.painter().text(
            pos2(20.0, 10.0),
            Align2::LEFT_TOP,
            "Überblick",
            title,
            Color32::BLACK,
        );
        let lane = Rect::from_min_max(pos2(0.0, 50.0), pos2(400.0, 250.0));
        let mut lane = ui.new_child(egui::UiBuilder::new().max_rect(lane));
        Plot::new("curve")
            .width(400.0)
            .height(200.0)
            .show_background(false)
            .show_axes(false)
            .show_grid(false)
            .show_x(false)
            .show_y(false)
            .auto_bounds(false)
            .show(&mut lane, |plot| {
                plot.set_plot_bounds_x(0.0..=4.0);
                plot.set_plot_bounds_y(0.0..=4.0);
                let xs = [1.0, 2.0, 3.0];
                let area = FilledArea::new("band", &xs, &[1.0; 3], &[3.0; 3]);
                plot.add(area.fill_color(Color32::LIGHT_BLUE).allow_hover(false));
                let points = PlotPoints::from(vec![[0.0, 2.0], [2.0, 2.0], [4.0, 2.0]]);
                let line = Line::new("mood", points).width(4.0).color(Color32::RED);
                plot.line(line.allow_band(false).allow_hover(false));
            });
    });
    picture(size, painted.shapes)
}

#[test]
fn a_plot_reaches_the_pixels() {
    let picture = plotted();
    let image = pixels(&picture, 2.0);
    assert_eq!(image.dimensions(), (800, 600));
    let [red, green, blue, _] = Color32::LIGHT_BLUE.to_array();
    assert_eq!(image.get_pixel(400, 220).0, [red, green, blue], "area");
    assert_eq!(image.get_pixel(400, 300).0, [255, 0, 0], "line over area");
    assert_eq!(image.get_pixel(100, 300).0, [255, 0, 0], "line alone");
    assert_eq!(
        image.get_pixel(100, 220).0,
        [255, 255, 255],
        "beside the area"
    );
    let ink = image
        .enumerate_pixels()
        .filter(|(_, y, pixel)| *y < 80 && pixel.0[0] < 64);
    assert!(ink.count() > 500, "the headline is black");
}

#[test]
fn equal_pictures_give_equal_bytes() {
    let (first, second) = (plotted(), plotted());
    assert_eq!(svg(&first).unwrap(), svg(&second).unwrap());
    let [a, b] = [&first, &second].map(|picture| Drawing::new(picture).unwrap());
    let budget = PixelBudget::default();
    assert_eq!(a.png(1.5, budget).unwrap(), b.png(1.5, budget).unwrap());
    let page = super::pdf::PageSize::Picture;
    assert_eq!(a.pdf(page).unwrap().bytes, b.pdf(page).unwrap().bytes);
}

#[test]
fn characters_without_a_glyph_are_listed_once_and_in_order() {
    let faces = Faces::bundled();
    let texts = ["Größe – 95 %", "ชื่อ ข", "ข\u{200d}\u{fe0f}\n\t"];
    let missing = missing_characters(texts, &faces);
    assert_eq!(missing, ['ข', 'ช', 'อ', 'ื', '่']);
    assert!(missing_characters(["Ärger, Straße, “ok” → ½ €"], &faces).is_empty());
}

#[test]
fn a_picture_with_missing_characters_is_refused() {
    let picture = picture(
        vec2(800.0, 600.0),
        painted_text(&[(pos2(10.0, 10.0), 14.0, false, "Thai: ข")]),
    );
    let error = svg(&picture).unwrap_err();
    assert!(
        matches!(&error, ExportError::MissingCharacters { characters } if *characters == ['ข'])
    );
    let message = error.to_string();
    assert!(message.contains("“ข” (U+0E02)"), "{message}");
}

#[test]
fn padding_keeps_the_content_in_the_middle() {
    let dot = Shape::circle_filled(pos2(100.0, 50.0), 10.0, Color32::RED);
    let padded = plain(vec![dot]).padded_to(1.0);
    assert_eq!(padded.size, Vec2::splat(200.0));
    let image = pixels(&padded, 1.0);
    assert_eq!(image.get_pixel(100, 100).0, [255, 0, 0]);
    assert_eq!(image.get_pixel(100, 50).0, [255, 255, 255]);
}

#[test]
fn the_bare_ui_paints_nothing_and_clips_nothing() {
    let size = vec2(320.0, 200.0);
    let painted = headless::paint(size, 1.0, Faces::bundled().definitions(), |ui| {
        assert_eq!(ui.max_rect(), Rect::from_min_size(Pos2::ZERO, size));
        ui.painter()
            .circle_filled(pos2(160.0, 100.0), 5.0, Color32::RED);
    });
    let visible: Vec<_> = painted
        .shapes
        .iter()
        .filter(|clipped| clipped.shape != Shape::Noop)
        .collect();
    assert_eq!(visible.len(), 1, "{visible:?}");
    assert!(
        visible[0]
            .clip_rect
            .contains_rect(Rect::from_min_size(Pos2::ZERO, size))
    );
}

#[test]
fn a_fallback_steps_in_after_the_own_face_of_every_family() {
    let extra: egui::epaint::text::Blob = std::sync::Arc::new(b"not a font".to_vec());
    let faces = Faces::bundled().with_fallback(extra);
    let definitions = faces.definitions();
    for (semibold, own) in [(false, "Inter 400"), (true, "Inter 600")] {
        assert_eq!(definitions.families[&family(semibold)], [own, "fallback 0"]);
    }
    assert_eq!(
        missing_characters(["ข"], &faces),
        ['ข'],
        "a broken font has no characters"
    );
}
