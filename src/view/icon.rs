//! The window's icons, drawn as paths: no font is needed for them.

use egui::{Color32, Painter, Rect, Stroke, StrokeKind, vec2};

/// A small picture on a button.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Icon {
    /// A panel at the left.
    Outline,
    /// Two sheets.
    Copy,
    /// An arrow that turns back.
    Undo,
    /// An arrow that turns forth.
    Redo,
    /// A magnifying glass.
    Find,
    /// A sheet.
    File,
    /// A cross.
    Close,
    /// A plus.
    Plus,
    /// A minus.
    Minus,
    /// An angle that points up.
    Up,
    /// An angle that points down.
    Down,
    /// A tick.
    Check,
    /// Three dots: there is more to choose from.
    More,
}

/// Draws an icon of 16 points in the middle of a box.
pub(super) fn paint(painter: &Painter, icon: Icon, rect: Rect, colour: Color32) {
    let stroke = Stroke::new(1.4, colour);
    let at = |x: f32, y: f32| rect.center() + vec2(x - 8.0, y - 8.0);
    let line = |points: &[(f32, f32)]| {
        painter.line(points.iter().map(|(x, y)| at(*x, *y)).collect(), stroke);
    };
    let frame = |from: (f32, f32), to: (f32, f32)| {
        painter.rect_stroke(
            Rect::from_min_max(at(from.0, from.1), at(to.0, to.1)),
            2.0,
            stroke,
            StrokeKind::Middle,
        );
    };
    match icon {
        Icon::Outline => {
            frame((2.0, 3.0), (14.0, 13.0));
            line(&[(6.0, 3.0), (6.0, 13.0)]);
        }
        Icon::Copy => {
            frame((5.5, 5.5), (13.5, 13.5));
            line(&[(10.5, 2.5), (4.0, 2.5), (2.5, 4.0), (2.5, 10.5)]);
        }
        Icon::Find => {
            painter.circle_stroke(at(7.0, 7.0), 4.5, stroke);
            line(&[(10.5, 10.5), (14.0, 14.0)]);
        }
        Icon::File => {
            line(&[
                (4.0, 2.0),
                (9.5, 2.0),
                (12.5, 5.0),
                (12.5, 14.0),
                (4.0, 14.0),
                (4.0, 2.0),
            ]);
            line(&[(9.5, 2.0), (9.5, 5.0), (12.5, 5.0)]);
        }
        Icon::Close => {
            line(&[(4.0, 4.0), (12.0, 12.0)]);
            line(&[(12.0, 4.0), (4.0, 12.0)]);
        }
        Icon::Plus => {
            line(&[(3.0, 8.0), (13.0, 8.0)]);
            line(&[(8.0, 3.0), (8.0, 13.0)]);
        }
        Icon::Undo => {
            line(&[(5.5, 2.5), (2.5, 5.5), (5.5, 8.5)]);
            line(&[
                (2.5, 5.5),
                (9.5, 5.5),
                (12.5, 7.0),
                (13.5, 9.5),
                (12.5, 12.0),
                (9.5, 13.5),
                (6.0, 13.5),
            ]);
        }
        Icon::Redo => {
            line(&[(10.5, 2.5), (13.5, 5.5), (10.5, 8.5)]);
            line(&[
                (13.5, 5.5),
                (6.5, 5.5),
                (3.5, 7.0),
                (2.5, 9.5),
                (3.5, 12.0),
                (6.5, 13.5),
                (10.0, 13.5),
            ]);
        }
        Icon::Minus => line(&[(3.0, 8.0), (13.0, 8.0)]),
        Icon::Up => line(&[(3.5, 10.5), (8.0, 6.0), (12.5, 10.5)]),
        Icon::Check => line(&[(3.0, 8.5), (6.5, 12.0), (13.0, 4.5)]),
        Icon::Down => line(&[(3.5, 6.0), (8.0, 10.5), (12.5, 6.0)]),
        Icon::More => {
            for x in [3.5, 8.0, 12.5] {
                painter.circle_filled(at(x, 8.0), 1.3, colour);
            }
        }
    }
}
