use egui::epaint::{
    BandPoint, BandShape, CubicBezierShape, PathShape, PathStroke, QuadraticBezierShape,
};
use egui::{Color32, Pos2, Shape, Stroke, StrokeKind, pos2};

use super::{BLUE, RED, WHITE, blue, check, check_pixels, check_refused};
use crate::export::{svg, tests::plain};

#[test]
fn path_open_and_closed() {
    let points = vec![pos2(10.0, 10.0), pos2(50.0, 10.0), pos2(50.0, 50.0)];
    check(
        PathShape::line(points.clone(), blue(2.0)),
        r##"<path d="M10 10L50 10L50 50" fill="none" stroke="#0000ff" stroke-width="2"/>"##,
    );
    check(
        PathShape::convex_polygon(points.clone(), Color32::RED, Stroke::NONE),
        r##"<path d="M10 10L50 10L50 50Z" fill="#ff0000"/>"##,
    );
    check(
        PathShape::closed_line(points.clone(), blue(1.0)),
        r##"<path d="M10 10L50 10L50 50Z" fill="none" stroke="#0000ff"/>"##,
    );
    let gradient = PathStroke::new_uv(2.0, |_, _| Color32::RED);
    check_refused(PathShape::line(points, gradient), "colour changes");
}

#[test]
fn path_stroke_kind() {
    let square: Vec<Pos2> = [(50, 20), (110, 20), (110, 80), (50, 80)]
        .map(|(x, y)| pos2(x as f32, y as f32))
        .to_vec();
    for reversed in [false, true] {
        let mut points = square.clone();
        if reversed {
            points.reverse();
        }
        let polygon =
            |stroke: PathStroke| PathShape::convex_polygon(points.clone(), Color32::RED, stroke);
        let stroke = || PathStroke::from(blue(8.0));
        check_pixels(
            polygon(stroke().inside()),
            &[(48, 50, WHITE), (56, 50, BLUE), (60, 50, RED)],
        );
        check_pixels(
            polygon(stroke().middle()),
            &[(44, 50, WHITE), (48, 50, BLUE), (56, 50, RED)],
        );
        check_pixels(
            polygon(stroke().outside()),
            &[(43, 50, BLUE), (48, 50, BLUE), (52, 50, RED)],
        );
        check_pixels(
            polygon(stroke().outside()),
            &[(43, 13, BLUE), (40, 50, WHITE)],
        );
    }
}

#[test]
fn curves() {
    let points = [pos2(10.0, 10.0), pos2(40.0, 90.0), pos2(90.0, 10.0)];
    check(
        QuadraticBezierShape::from_points_stroke(points, false, Color32::TRANSPARENT, blue(2.0)),
        r##"<path d="M10 10Q40 90 90 10" fill="none" stroke="#0000ff" stroke-width="2"/>"##,
    );
    let [from, first, to] = points;
    let points = [from, first, pos2(60.0, 90.0), to];
    check(
        CubicBezierShape::from_points_stroke(points, true, Color32::RED, Stroke::NONE),
        r##"<path d="M10 10C40 90 60 90 90 10Z" fill="#ff0000"/>"##,
    );
    let outside = PathStroke::from(blue(8.0)).outside();
    let curve = CubicBezierShape::from_points_stroke(points, true, Color32::RED, outside);
    check_pixels(curve, &[(50, 7, BLUE), (50, 13, RED), (50, 40, RED)]);
}

#[test]
fn a_curve_that_ends_above_its_beginning_has_an_end() {
    let outside = PathStroke::from(blue(8.0)).outside();
    let [from, to] = [pos2(50.0, 10.0), pos2(50.0, 90.0)];
    let [first, second] = [pos2(90.0, 10.0), pos2(90.0, 90.0)];
    let bow = CubicBezierShape::from_points_stroke(
        [from, first, second, to],
        true,
        Color32::RED,
        outside.clone(),
    );
    check_pixels(bow, &[(65, 50, RED), (84, 50, BLUE), (92, 50, WHITE)]);
    let bow = QuadraticBezierShape::from_points_stroke(
        [from, pos2(110.0, 50.0), to],
        true,
        Color32::RED,
        outside.clone(),
    );
    check_pixels(bow, &[(65, 50, RED), (84, 50, BLUE), (92, 50, WHITE)]);
    // As far as curves reach.
    let far = 1e7;
    let far = [from, pos2(far, 0.0), pos2(0.0, far), to];
    let shape = CubicBezierShape::from_points_stroke(far, true, Color32::RED, outside);
    assert!(svg(&plain(vec![Shape::CubicBezier(shape)])).is_ok());
}

#[test]
fn band_with_gap_stroke_and_angle() {
    let point = |x: f32, from: f32, to: f32| BandPoint::new(x, from..=to);
    let points = vec![
        point(10.0, 20.0, 40.0),
        point(60.0, 20.0, 40.0),
        point(f32::NAN, 0.0, 0.0),
        point(80.0, 20.0, 60.0),
        point(120.0, 20.0, 60.0),
    ];
    let filled = BandShape::filled(points.clone(), Color32::RED);
    check_pixels(
        filled,
        &[
            (30, 30, RED),
            (70, 30, WHITE),
            (100, 50, RED),
            (30, 50, WHITE),
        ],
    );

    let stroked =
        |kind| BandShape::new(points.clone(), Color32::RED, blue(6.0)).with_stroke_kind(kind);
    check_pixels(
        stroked(StrokeKind::Inside),
        &[(30, 18, WHITE), (30, 22, BLUE), (30, 30, RED)],
    );
    check_pixels(
        stroked(StrokeKind::Middle),
        &[(30, 18, BLUE), (30, 22, BLUE), (30, 30, RED)],
    );
    check_pixels(
        stroked(StrokeKind::Outside),
        &[(30, 16, BLUE), (30, 22, RED)],
    );

    let upright = BandShape::filled(
        vec![point(60.0, 45.0, 55.0), point(140.0, 45.0, 55.0)],
        Color32::RED,
    )
    .with_angle_and_pivot(std::f32::consts::FRAC_PI_2, pos2(100.0, 50.0));
    check_pixels(upright, &[(100, 15, RED), (100, 85, RED), (65, 50, WHITE)]);
}
