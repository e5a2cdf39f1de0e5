use std::sync::Arc;

use egui::epaint::{Brush, RectShape};
use egui::{Color32, CornerRadius, Rect, StrokeKind, TextureId};

use super::{RED, WHITE, blue, check, check_pixels, check_refused, rect};

#[test]
fn rect_radii() {
    let radius = |nw, ne, sw, se| CornerRadius { nw, ne, sw, se };
    check(
        RectShape::filled(rect(10.0, 20.0, 60.0, 40.0), 0, Color32::RED),
        r##"<rect x="10" y="20" width="60" height="40" fill="#ff0000"/>"##,
    );
    check(
        RectShape::filled(rect(10.0, 20.0, 60.0, 40.0), 6, Color32::RED),
        r##"<rect x="10" y="20" width="60" height="40" rx="6" fill="#ff0000"/>"##,
    );
    check(
        RectShape::filled(rect(10.0, 20.0, 60.0, 40.0), 99, Color32::RED),
        r##"<rect x="10" y="20" width="60" height="40" rx="20" fill="#ff0000"/>"##,
    );
    check(
        RectShape::filled(
            rect(10.0, 20.0, 60.0, 40.0),
            radius(8, 0, 4, 0),
            Color32::RED,
        ),
        r##"<path d="M18 20L70 20L70 60L14 60A4 4 0 0 1 10 56L10 28A8 8 0 0 1 18 20Z" fill="#ff0000"/>"##,
    );
    let lone = RectShape::filled(
        rect(10.0, 10.0, 80.0, 80.0),
        radius(0, 40, 0, 0),
        Color32::RED,
    );
    check_pixels(
        lone,
        &[(11, 11, RED), (88, 11, WHITE), (11, 88, RED), (88, 88, RED)],
    );
}

#[test]
fn rect_stroke_kind() {
    let kinds = [
        (
            StrokeKind::Inside,
            r#"x="12" y="22" width="56" height="36" rx="4""#,
        ),
        (
            StrokeKind::Middle,
            r#"x="10" y="20" width="60" height="40" rx="6""#,
        ),
        (
            StrokeKind::Outside,
            r#"x="8" y="18" width="64" height="44" rx="8""#,
        ),
    ];
    for (kind, place) in kinds {
        let shape = RectShape::new(
            rect(10.0, 20.0, 60.0, 40.0),
            6,
            Color32::RED,
            blue(4.0),
            kind,
        );
        let paint = r##"fill="#ff0000" stroke="#0000ff" stroke-width="4""##;
        check(shape, &format!("<rect {place} {paint}/>"));
    }
    // A stroke that covers the whole rectangle is all that is left of it.
    let thin = rect(10.0, 20.0, 60.0, 4.0);
    check(
        RectShape::new(thin, 0, Color32::RED, blue(3.0), StrokeKind::Inside),
        r##"<rect x="10" y="20" width="60" height="4" fill="#0000ff"/>"##,
    );
}

#[test]
fn rect_angle_turns_around_its_centre() {
    let shape = RectShape::filled(rect(60.0, 45.0, 80.0, 10.0), 0, Color32::RED);
    let turned = shape.with_angle(std::f32::consts::FRAC_PI_2);
    check_pixels(turned, &[(100, 15, RED), (100, 85, RED), (65, 50, WHITE)]);
}

#[test]
fn rect_brush_blur_and_infinity() {
    let plain_rect = RectShape::filled(rect(1.0, 1.0, 9.0, 9.0), 0, Color32::RED);
    check_refused(plain_rect.clone().with_blur_width(3.0), "blurred");
    let mut textured = plain_rect.clone();
    textured.brush = Some(Arc::new(Brush {
        fill_texture_id: TextureId::User(1),
        uv: Rect::ZERO,
    }));
    check_refused(textured, "texture");
    let endless = RectShape::filled(Rect::EVERYTHING, 0, Color32::RED);
    check_pixels(endless, &[(0, 0, RED), (199, 99, RED)]);
    let nowhere = RectShape::filled(Rect::NAN, 0, Color32::RED);
    check_refused(nowhere, "not a number");
}
