//! Small parts that several views share.

use egui::{
    Button, Color32, Pos2, Response, RichText, Sense, Shape, Stroke, StrokeKind, Ui, WidgetInfo,
    accesskit::Role, vec2,
};

use super::{
    icon::{self, Icon},
    look::interface_theme,
    style::{CONTROL, RADIUS, SMALL, tint},
};
use crate::{layout::semibold, paint::Theme};

/// Returns the colours of the interface.
pub(super) fn theme_of(ui: &Ui) -> &'static Theme {
    interface_theme(ui.ctx().theme())
}

/// Makes text semi-bold.
pub(super) fn strong(text: impl Into<String>) -> RichText {
    RichText::new(text).family(semibold())
}

/// Makes text secondary.
pub(super) fn muted(ui: &Ui, text: impl Into<String>) -> RichText {
    RichText::new(text).color(theme_of(ui).muted)
}

/// A small heading above a group.
pub(super) fn group_heading(ui: &mut Ui, text: &str) -> Response {
    let heading = strong(text).size(SMALL).color(theme_of(ui).muted);
    ui.label(heading)
}

/// A square button with an icon; `label` is its name and, with the keys, its tooltip.
pub(super) fn icon_button(ui: &mut Ui, icon: Icon, label: &str, tip: &str) -> Response {
    let (rect, response) = ui.allocate_exact_size(vec2(CONTROL, CONTROL), Sense::click());
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, label));
    if ui.is_rect_visible(rect) {
        let visuals = ui.style().interact(&response);
        let colour = if enabled {
            visuals.fg_stroke.color
        } else {
            theme_of(ui).border
        };
        if response.hovered() || response.has_focus() {
            ui.painter().rect(
                rect,
                RADIUS,
                visuals.weak_bg_fill,
                focus_stroke(ui, &response),
                StrokeKind::Inside,
            );
        }
        icon::paint(ui.painter(), icon, rect, colour);
    }
    response.on_hover_text(tip)
}

/// Draws the triangle beside what can be folded: it points down at what is unfolded.
pub(super) fn paint_triangle(ui: &Ui, centre: Pos2, is_unfolded: bool, colour: Color32) {
    let points = if is_unfolded {
        [vec2(-4.0, -2.0), vec2(4.0, -2.0), vec2(0.0, 3.0)]
    } else {
        [vec2(-2.0, -4.0), vec2(3.0, 0.0), vec2(-2.0, 4.0)]
    };
    let points = points.map(|point| centre + point).to_vec();
    let triangle = Shape::convex_polygon(points, colour, Stroke::NONE);
    ui.painter().add(triangle);
}

/// Returns the ring of a widget that has the focus.
pub(super) fn focus_stroke(ui: &Ui, response: &Response) -> Stroke {
    if response.has_focus() {
        Stroke::new(2.0, theme_of(ui).accent)
    } else {
        Stroke::NONE
    }
}

/// The button that does what a dialog is for.
pub(super) fn primary_button(ui: &mut Ui, text: &str) -> Response {
    let theme = theme_of(ui);
    let (fill, on) = if ui.is_enabled() {
        (theme.ink, theme.sheet)
    } else {
        (theme.hairline, theme.muted)
    };
    ui.scope(|ui| {
        let widgets = &mut ui.visuals_mut().widgets;
        for quiet in [&mut widgets.inactive, &mut widgets.hovered] {
            quiet.bg_stroke = Stroke::NONE;
        }
        ui.add(
            Button::new(strong(text).color(on))
                .fill(fill)
                .min_size(vec2(88.0, CONTROL)),
        )
    })
    .inner
}

/// Several choices side by side, one of them taken; returns what was clicked.
pub(super) fn choices<T: Copy + PartialEq>(
    ui: &mut Ui,
    current: T,
    all: &[(T, &str)],
) -> Option<T> {
    let theme = theme_of(ui);
    let mut clicked = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(4.0, 4.0);
        for (value, text) in all {
            let is_taken = *value == current;
            let fill = if is_taken {
                tint(theme.sheet, theme.accent, 0.14)
            } else {
                Color32::TRANSPARENT
            };
            let stroke = Stroke::new(
                1.0,
                if is_taken {
                    tint(theme.border, theme.accent, 0.5)
                } else {
                    theme.border
                },
            );
            let text = if is_taken {
                strong(*text)
            } else {
                RichText::new(*text)
            };
            let button = Button::new(text.clone())
                .fill(fill)
                .min_size(vec2(40.0, CONTROL));
            // A scope of its own for each button would not wrap.
            ui.visuals_mut().widgets.inactive.bg_stroke = stroke;
            let response = ui.add(button);
            response.widget_info(|| {
                WidgetInfo::selected(Role::RadioButton, true, is_taken, text.text())
            });
            if response.clicked() {
                clicked = Some(*value);
            }
        }
    });
    clicked
}
