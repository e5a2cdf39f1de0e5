//! One test for every field of every shape.

mod image;
mod mesh;
mod path;
mod rect;
mod text;

use egui::epaint::{
    CubicBezierShape, EllipseShape, PaintCallback, PathShape, QuadraticBezierShape, RectShape,
};
use egui::{Color32, Pos2, Rect, Shape, Stroke, StrokeKind, Vec2, pos2, vec2};

use super::markup::{PathData, number};
use crate::export::tests::{body, clipped, picture, pixels, plain};
use crate::export::{ExportError, svg};

const HALF_RED: Color32 = Color32::from_rgba_premultiplied(128, 0, 0, 128);
const WHITE: [u8; 3] = [255, 255, 255];
const RED: [u8; 3] = [255, 0, 0];
const BLUE: [u8; 3] = [0, 0, 255];

#[track_caller]
fn check(shape: impl Into<Shape>, expected: &str) {
    assert_eq!(body(&plain(vec![shape.into()])), format!("{expected}\n"));
}

#[track_caller]
fn check_refused(shape: impl Into<Shape>, why: &str) {
    let shapes = vec![Shape::Noop, Shape::Vec(vec![shape.into()])];
    let error = svg(&plain(shapes)).unwrap_err();
    let ExportError::Unsupported { what, shape } = &error else {
        panic!("{error}");
    };
    assert_eq!(*shape, 1);
    assert!(what.contains(why), "{what}");
}

/// The colours of a picture with one shape at several points.
#[track_caller]
fn check_pixels(shape: impl Into<Shape>, points: &[(u32, u32, [u8; 3])]) {
    let image = pixels(&plain(vec![shape.into()]), 1.0);
    for &(x, y, color) in points {
        assert_eq!(image.get_pixel(x, y).0, color, "at {x}, {y}");
    }
}

fn rect(x: f32, y: f32, width: f32, height: f32) -> Rect {
    Rect::from_min_size(pos2(x, y), vec2(width, height))
}

fn blue(width: f32) -> Stroke {
    Stroke::new(width, Color32::BLUE)
}

#[test]
fn numbers_are_short() {
    let cases = [
        (0.0, "0"),
        (-0.0, "0"),
        (-0.0004, "0"),
        (0.5, ".5"),
        (-0.5, "-.5"),
        (1.0, "1"),
        (1.25, "1.25"),
        (1.2346, "1.235"),
        (-12.34, "-12.34"),
        (0.05, ".05"),
        (100.0, "100"),
    ];
    for (value, written) in cases {
        assert_eq!(number(value), written);
    }
    let mut data = PathData::default();
    data.command('M', &[1.0, -2.0, 0.5, 3.0]);
    assert_eq!(data.as_str(), "M1-2 .5 3");
}

#[test]
fn nothing_and_groups() {
    assert_eq!(body(&plain(vec![Shape::Noop, Shape::Vec(Vec::new())])), "");
    let dot = Shape::circle_filled(pos2(5.0, 5.0), 1.0, Color32::RED);
    let nested = Shape::Vec(vec![dot.clone(), Shape::Vec(vec![dot])]);
    assert_eq!(body(&plain(vec![nested])).lines().count(), 2);
}

#[test]
fn curves_that_reach_too_far_are_refused_at_once() {
    let near = Shape::circle_stroke(pos2(5.0, 5.0), 1e6, blue(1e6));
    assert!(svg(&plain(vec![near])).is_ok());
    let far = [pos2(0.0, 0.0), pos2(1e8, 0.0), pos2(1.0, 1.0)];
    let cubic = [far[0], far[1], far[2], far[0]];
    let shapes: [Shape; 6] = [
        Shape::circle_stroke(pos2(5.0, 5.0), 3.6e11, blue(7.3e11)),
        Shape::circle_stroke(pos2(5.0, 5.0), 3.0, blue(1e8)),
        EllipseShape::filled(pos2(5.0, 5.0), vec2(1e8, 1.0), Color32::RED).into(),
        RectShape::stroke(rect(1.0, 1.0, 9.0, 9.0), 4, blue(1e8), StrokeKind::Middle).into(),
        QuadraticBezierShape::from_points_stroke(far, false, Color32::RED, blue(1.0)).into(),
        CubicBezierShape::from_points_stroke(cubic, false, Color32::RED, blue(1.0)).into(),
    ];
    for shape in shapes {
        check_refused(shape, "reaches too far");
    }
}

#[test]
fn circle() {
    let center = pos2(50.0, 40.0);
    check(
        Shape::circle_filled(center, 10.5, Color32::RED),
        r##"<circle cx="50" cy="40" r="10.5" fill="#ff0000"/>"##,
    );
    // egui puts the stroke outside of the radius.
    check(
        Shape::circle_stroke(center, 10.0, blue(2.0)),
        r##"<circle cx="50" cy="40" r="11" fill="none" stroke="#0000ff" stroke-width="2"/>"##,
    );
    assert_eq!(
        body(&plain(vec![Shape::circle_filled(
            center,
            0.0,
            Color32::RED
        )])),
        ""
    );
}

#[test]
fn colours_lose_their_premultiplied_alpha() {
    check(
        Shape::circle_filled(pos2(9.0, 9.0), 3.0, HALF_RED),
        r##"<circle cx="9" cy="9" r="3" fill="#ff0000" fill-opacity=".502"/>"##,
    );
    check(
        Shape::circle_stroke(pos2(9.0, 9.0), 3.0, Stroke::new(1.0, HALF_RED)),
        r##"<circle cx="9" cy="9" r="3.5" fill="none" stroke="#ff0000" stroke-opacity=".502"/>"##,
    );
    check_refused(
        Shape::circle_filled(pos2(9.0, 9.0), 3.0, Color32::from_rgb_additive(9, 9, 9)),
        "adds light",
    );
}

#[test]
fn ellipse() {
    let ellipse = EllipseShape {
        center: pos2(100.0, 50.0),
        radius: vec2(40.0, 10.0),
        fill: Color32::RED,
        stroke: blue(4.0),
        angle: std::f32::consts::FRAC_PI_2,
    };
    check(
        ellipse,
        r##"<ellipse cx="100" cy="50" rx="42" ry="12" transform="rotate(90 100 50)" fill="#ff0000" stroke="#0000ff" stroke-width="4"/>"##,
    );
    check_pixels(ellipse, &[(100, 15, RED), (135, 50, WHITE)]);
}

#[test]
fn line_segments_of_one_stroke_are_one_path() {
    let segment =
        |y: f32, stroke: Stroke| Shape::line_segment([pos2(1.0, y), pos2(9.0, y)], stroke);
    let dashes = vec![
        segment(1.0, blue(1.5)),
        segment(3.0, blue(1.5)),
        segment(5.0, blue(2.0)),
    ];
    assert_eq!(
        body(&plain(dashes)),
        "<path d=\"M1 1L9 1M1 3L9 3\" stroke=\"#0000ff\" stroke-width=\"1.5\"/>\n\
         <path d=\"M1 5L9 5\" stroke=\"#0000ff\" stroke-width=\"2\"/>\n"
    );
    let translucent = vec![segment(1.0, Stroke::new(1.0, HALF_RED)); 2];
    assert_eq!(
        body(&plain(translucent)).lines().count(),
        2,
        "they darken each other"
    );
    let dot = Shape::circle_filled(pos2(5.0, 5.0), 1.0, Color32::RED);
    let between = vec![segment(1.0, blue(1.0)), dot, segment(3.0, blue(1.0))];
    assert_eq!(body(&plain(between)).lines().count(), 3, "the order stays");
}

#[test]
fn coordinates_must_be_numbers() {
    let nan = pos2(f32::NAN, 1.0);
    check_refused(Shape::circle_filled(nan, 1.0, Color32::RED), "not a number");
    check_refused(
        Shape::line_segment([nan, Pos2::ZERO], blue(1.0)),
        "not a number",
    );
    check_refused(
        PathShape::line(vec![Pos2::ZERO, nan], blue(1.0)),
        "not a number",
    );
}

#[test]
fn drawing_code_and_late_transforms_are_refused() {
    let callback = PaintCallback {
        rect: rect(0.0, 0.0, 9.0, 9.0),
        callback: std::sync::Arc::new(()),
    };
    check_refused(Shape::Callback(callback), "drawing code");
    let mut late = clipped(Rect::EVERYTHING, Shape::Noop);
    late.transform_after_tessellation.scaling = 2.0;
    let error = svg(&picture(vec2(9.0, 9.0), vec![late])).unwrap_err();
    assert!(
        error.to_string().contains("shape 0 has a transform"),
        "{error}"
    );
}

#[test]
fn clips_cut_once_defined_and_only_where_needed() {
    let disc = |x: f32| Shape::circle_filled(pos2(x, 50.0), 30.0, Color32::RED);
    let left = rect(0.0, 0.0, 50.0, 100.0);
    let shapes = vec![
        clipped(left, disc(50.0)),
        clipped(
            left,
            Shape::circle_filled(pos2(20.0, 10.0), 5.0, Color32::BLUE),
        ),
        clipped(left, disc(40.0)),
        clipped(left, disc(150.0)),
        clipped(Rect::EVERYTHING, disc(190.0)),
    ];
    let picture = picture(vec2(200.0, 100.0), shapes);
    let text = svg(&picture).unwrap();
    assert_eq!(text.matches("<clipPath").count(), 1);
    assert_eq!(text.matches("clip-path=\"url(#clip0)\"").count(), 2);
    assert_eq!(
        text.matches("<circle").count(),
        4,
        "the fourth is outside of its clip"
    );
    let image = pixels(&picture, 1.0);
    for (x, y, color) in [
        (45, 50, RED),
        (55, 50, WHITE),
        (20, 10, BLUE),
        (165, 50, RED),
    ] {
        assert_eq!(image.get_pixel(x, y).0, color, "at {x}, {y}");
    }
}

#[test]
fn a_picture_needs_an_area() {
    for size in [
        Vec2::ZERO,
        vec2(10.0, -1.0),
        vec2(f32::NAN, 1.0),
        vec2(f32::INFINITY, 1.0),
    ] {
        let error = svg(&picture(size, Vec::new())).unwrap_err();
        assert!(matches!(error, ExportError::NoArea { .. }), "{error}");
    }
}

#[test]
fn a_hostile_title_stays_a_title() {
    let mut picture = picture(vec2(20.0, 20.0), Vec::new());
    picture.title = "</title><script>alert(1)</script>\0\u{202e}&\"\u{feff}'\u{b}\n]]>".to_owned();
    picture.language = "de\" onload=\"x".to_owned();
    let text = svg(&picture).unwrap();
    let document = resvg::usvg::roxmltree::Document::parse(&text).unwrap();
    let title = document
        .descendants()
        .find(|node| node.has_tag_name("title"))
        .unwrap();
    assert_eq!(
        title.text(),
        Some("</title><script>alert(1)</script>&\"' ]]>")
    );
    assert!(
        !document
            .descendants()
            .any(|node| node.has_tag_name("script"))
    );
    assert_eq!(document.root_element().attribute("onload"), None);
}
