//! What a row of the outline looks like, and the text field of its name.

use egui::{
    Align2, FontId, Frame, Id, LayerId, Order, Rect, Response, Sense, Stroke, StrokeKind, TextEdit,
    TextStyle, Ui, WidgetInfo,
    accesskit::Role,
    text::{LayoutJob, TextWrapping},
    vec2,
};

use crate::{
    lang::{Key, Words},
    layout::{one_line, semibold},
    view::{
        Action,
        edit::{field::Editing, field_ui, label::subject_key},
        style::{BODY, RADIUS, ROW, tint},
        widgets::{paint_triangle, theme_of},
    },
};

/// The width of the place for a heading's triangle.
const TRIANGLE: f32 = 18.0;
/// Where the text of a touchpoint begins.
const INDENT: f32 = 28.0;

/// What a row shows.
pub(super) struct Look<'a> {
    pub(super) text: &'a str,
    pub(super) is_heading: bool,
    pub(super) state: State,
    /// The ring of the row that the keys start from.
    pub(super) ring: Stroke,
}

/// How a row stands out.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum State {
    Plain,
    Selected,
    /// It is being dragged to another place.
    Moved,
}

/// Returns where a row's text begins, from the left edge of the row.
pub(super) fn indent(is_heading: bool) -> f32 {
    if is_heading { TRIANGLE } else { INDENT }
}

/// Shows a row.
pub(super) fn ui(ui: &mut Ui, look: &Look<'_>) -> Response {
    let theme = theme_of(ui);
    // The list as a whole has the focus, or Tab would stop at every row.
    let sense = Sense::CLICK | Sense::DRAG;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), sense);
    let is_selected = look.state == State::Selected;
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, is_selected, look.text));
    if ui.is_rect_visible(rect) {
        let fill = if is_selected {
            tint(theme.sheet, theme.accent, 0.10)
        } else if response.hovered() {
            tint(theme.sheet, theme.ink, 0.05)
        } else {
            theme.sheet
        };
        ui.painter()
            .rect(rect, RADIUS, fill, look.ring, StrokeKind::Inside);
        let font = if look.is_heading || is_selected {
            FontId::new(BODY, semibold())
        } else {
            FontId::proportional(BODY)
        };
        let colour = match look.state {
            State::Plain => theme.ink,
            State::Selected => theme.accent,
            State::Moved => theme.muted,
        };
        let left = indent(look.is_heading);
        let mut job = LayoutJob::simple_singleline(one_line(look.text), font, colour);
        job.wrap = TextWrapping::truncate_at_width(rect.width() - left - 4.0);
        let galley = ui.painter().layout_job(job);
        let at = Align2::LEFT_CENTER
            .anchor_size(rect.left_center() + vec2(left, 0.0), galley.size())
            .min;
        ui.painter().galley(at, galley, colour);
    }
    response
}

/// Shows the triangle of a heading; says whether it was clicked.
pub(super) fn triangle(
    ui: &Ui,
    row: &Response,
    is_folded: bool,
    (name, words): (&str, &Words),
) -> bool {
    let theme = theme_of(ui);
    let rect = Rect::from_min_size(row.rect.min, vec2(TRIANGLE, ROW));
    let response = ui.interact(rect, row.id.with("triangle"), Sense::CLICK);
    let key = if is_folded {
        Key::OutlineUnfold
    } else {
        Key::OutlineFold
    };
    let label = words.format(key, &[("name", name.into())]);
    response.widget_info(|| WidgetInfo::labeled(Role::DisclosureTriangle, true, &label));
    let colour = if response.hovered() {
        theme.ink
    } else {
        theme.muted
    };
    paint_triangle(ui, rect.center(), !is_folded, colour);
    response.clicked()
}

/// Shows the text field of a row's name, and takes the keys that leave it.
pub(super) fn name_ui(
    ui: &mut Ui,
    row: &Response,
    is_heading: bool,
    editing: &mut Editing,
    words: &Words,
    actions: &mut Vec<Action>,
) {
    if let Some(action) = field_ui::keys(ui, editing) {
        actions.push(action);
        return;
    }
    let theme = theme_of(ui);
    let line = ui.text_style_height(&TextStyle::Body);
    let mut place = row.rect.shrink2(vec2(4.0, (ROW - line) / 2.0));
    place.min.x = row.rect.left() + indent(is_heading);
    let ring = Stroke::new(2.0, theme.accent);
    ui.painter()
        .rect(row.rect, RADIUS, theme.sheet, ring, StrokeKind::Inside);
    let field = TextEdit::singleline(&mut editing.text)
        .id(field_ui::id())
        .event_filter(field_ui::FILTER)
        .frame(Frame::NONE)
        .margin(0)
        .text_color(theme.ink)
        .desired_width(place.width());
    let name = words.text(subject_key(editing.field.subject()));
    let response = ui.place(place, field).accessible_name(name);
    field_ui::follow(ui, &response, editing, actions);
}

/// Writes what is dragged beside the pointer.
pub(in crate::view) fn ghost(ui: &Ui, text: &str) {
    let Some(pointer) = ui.input(|input| input.pointer.latest_pos()) else {
        return;
    };
    let theme = theme_of(ui);
    let layer = LayerId::new(Order::Tooltip, Id::unique("dragged row"));
    let painter = ui.ctx().layer_painter(layer);
    let font = FontId::new(BODY, semibold());
    let mut job = LayoutJob::simple_singleline(text.to_owned(), font, theme.ink);
    job.wrap = TextWrapping::truncate_at_width(240.0);
    let galley = painter.layout_job(job);
    let at = pointer + vec2(20.0, 8.0);
    let around = Rect::from_min_size(at, galley.size()).expand2(vec2(8.0, 4.0));
    let stroke = Stroke::new(1.5, theme.accent);
    painter.rect(around, RADIUS, theme.sheet, stroke, StrokeKind::Inside);
    painter.galley(at, galley, theme.ink);
}
