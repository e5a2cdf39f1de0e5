//! The list in which labels are put in order: dragged, or moved by keys and buttons.

use egui::{
    Align, Align2, CursorIcon, FontId, Id, Key as Keyboard, Label, Layout, Modifiers, Rect,
    Response, RichText, Sense, Stroke, StrokeKind, Ui, WidgetInfo,
    accesskit::Role,
    pos2,
    style::ScrollAnimation,
    text::{LayoutJob, TextWrapping},
    vec2,
};

use super::{
    ImportDialog,
    order::{Change, OrderDraft},
};
use crate::{
    lang::{self, Key, Words},
    survey::{Column, LabelOrder, Survey, is_same_label},
    view::{
        icon::Icon,
        style::{CONTROL, RADIUS, SMALL, tint},
        widgets::{focus_stroke, icon_button, muted, primary_button, strong, theme_of},
    },
};

/// The height of a label.
const STEP: f32 = CONTROL + 2.0;
/// The height of a line of explanation.
const LINE: f32 = 20.0;
/// The lines of explanation: how to, what is proposed, and the worst end.
const LINES: f32 = 3.0;
/// The lines with buttons: the best end, and the end of it all.
const BUTTONS: f32 = 2.0;
/// Where the text of a label begins: behind the handle.
const INDENT: f32 = 24.0;

/// The list of one column, and of all that share its labels.
pub(super) struct OrderList<'a> {
    /// What was read.
    pub(super) survey: &'a Survey,
    /// The column.
    pub(super) column: &'a Column,
    /// The order so far.
    pub(super) draft: OrderDraft,
}

/// Returns the height of a list.
pub(super) fn height(draft: &OrderDraft) -> f32 {
    let aside = draft.aside.len() as f32;
    let heading = if aside > 0.0 { LINE } else { 0.0 };
    let labels = draft.levels.len() as f32 + aside;
    LINES * LINE + BUTTONS * STEP + labels * STEP + heading
}

impl OrderList<'_> {
    /// Shows the list; the best label is at the top.
    pub(super) fn ui(&self, ui: &mut Ui, dialog: &mut ImportDialog, words: &Words) {
        ui.spacing_mut().item_spacing.y = 0.0;
        self.explain(ui, words);
        let mut change = line(ui, STEP, |ui| {
            ui.label(strong(words.text(Key::ImportOrderBest)).size(SMALL));
            let reverse = ui.button(words.text(Key::ImportOrderReverse));
            reverse.clicked().then_some(Change::Reverse)
        });
        let top = ui.cursor().top();
        for place in 0..self.draft.levels.len() {
            change = self.level_ui(ui, place, top, words).or(change);
        }
        small(ui, strong(words.text(Key::ImportOrderWorst)));
        if !self.draft.aside.is_empty() {
            let heading = muted(ui, words.text(Key::ImportOrderAside));
            small(ui, heading);
        }
        for place in 0..self.draft.aside.len() {
            change = self.aside_ui(ui, place, words).or(change);
        }
        let mut draft = self.draft.clone();
        if let Some(change) = change {
            draft.change(change);
            dialog.orders.insert(self.column.index, draft.clone());
        }
        line(ui, STEP, |ui| self.buttons(ui, dialog, &draft, words));
    }

    /// Says what to do, where the first order comes from, and how many columns it is for.
    fn explain(&self, ui: &mut Ui, words: &Words) {
        let how = muted(ui, words.text(Key::ImportOrderHow));
        small(ui, how);
        let order = self
            .column
            .scale
            .as_ref()
            .and_then(|scale| scale.order.as_ref());
        let proposed = match order {
            Some(LabelOrder::ByNumbers) => Some(Key::ImportOrderByNumbers),
            Some(LabelOrder::AsFound) => Some(Key::ImportOrderAsFound),
            _ => None,
        };
        let columns = [("n", self.draft.block.columns.len().into())];
        let holds = words.format(Key::ImportOrderHolds, &columns);
        let said = match proposed {
            Some(key) => [words.text(key), &holds].join(" "),
            None => holds,
        };
        let said = muted(ui, said);
        small(ui, said);
    }

    /// A label with its place, to be dragged or moved; returns what was wished.
    fn level_ui(&self, ui: &mut Ui, place: usize, top: f32, words: &Words) -> Option<Change> {
        let label = self.draft.levels.get(place)?;
        let last = self.draft.levels.len() - 1;
        let about = |key| words.format(key, &[("label", label.into())]);
        line(ui, STEP, |ui| {
            let response = self.label_ui(ui, place, words);
            let dragged = self.drag(ui, &response, place, top);
            let moved = keys(ui, &response, place);
            let mut clicked = None;
            let steps = [
                (
                    Icon::Up,
                    Key::ImportOrderBetter,
                    place > 0,
                    place.saturating_sub(1),
                ),
                (Icon::Down, Key::ImportOrderWorse, place < last, place + 1),
            ];
            for (icon, key, can, to) in steps {
                let name = about(key);
                let button = ui.add_enabled_ui(can, |ui| icon_button(ui, icon, &name, &name));
                if button.inner.clicked() {
                    clicked = Some(Change::Move(place, to));
                }
            }
            if clicked.is_some() {
                // At the end of the list the button that was pressed cannot keep the focus.
                response.request_focus();
            }
            let name = about(Key::ImportOrderTakeOut);
            if icon_button(ui, Icon::Close, &name, &name).clicked() {
                clicked = Some(Change::TakeOut(place));
            }
            dragged.or(moved).or(clicked)
        })
    }

    /// The label itself; its id goes with it, so that it keeps the focus where it moves.
    fn label_ui(&self, ui: &mut Ui, place: usize, words: &Words) -> Response {
        let label = self.draft.levels.get(place).map_or("", String::as_str);
        let buttons = 3.0 * (CONTROL + ui.spacing().item_spacing.x);
        let size = vec2((ui.available_width() - buttons).max(CONTROL), CONTROL);
        let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
        let id = Id::unique(("label in order", self.column.index, label));
        let response = ui.interact(rect, id, Sense::click_and_drag());
        let n = self.count_of(label, words);
        let name = words.format(
            Key::ImportOrderLabel,
            &[
                ("label", label.into()),
                ("place", (place + 1).into()),
                ("of", self.draft.levels.len().into()),
                ("answers", (&n).into()),
            ],
        );
        response.widget_info(|| WidgetInfo::labeled(Role::ListItem, true, &name));
        if response.clicked() || response.drag_started() {
            response.request_focus();
        }
        let theme = theme_of(ui);
        let fill = if response.hovered() || response.dragged() {
            tint(theme.sheet, theme.ink, 0.05)
        } else {
            theme.sheet
        };
        let ring = if response.has_focus() {
            focus_stroke(ui, &response)
        } else {
            Stroke::new(1.0, theme.hairline)
        };
        let painter = ui.painter();
        painter.rect(rect, RADIUS, fill, ring, StrokeKind::Inside);
        for (x, y) in [
            (9.0, -4.0),
            (9.0, 0.0),
            (9.0, 4.0),
            (13.0, -4.0),
            (13.0, 0.0),
            (13.0, 4.0),
        ] {
            painter.circle_filled(rect.left_center() + vec2(x, y), 1.2, theme.muted);
        }
        let font = FontId::proportional(SMALL);
        let at = rect.right_center() - vec2(8.0, 0.0);
        let count = painter.text(at, Align2::RIGHT_CENTER, n, font.clone(), theme.muted);
        let mut job = LayoutJob::simple_singleline(label.to_owned(), font, theme.ink);
        job.wrap =
            TextWrapping::truncate_at_width((count.left() - rect.left() - INDENT - 8.0).max(0.0));
        let galley = painter.layout_job(job);
        let at =
            Align2::LEFT_CENTER.anchor_size(rect.left_center() + vec2(INDENT, 0.0), galley.size());
        painter.galley(at.min, galley, theme.ink);
        response
            .on_hover_cursor(CursorIcon::Grab)
            .on_hover_text(label)
    }

    /// Follows a drag and draws where the label would go; Escape ends it without a change.
    fn drag(&self, ui: &Ui, response: &Response, place: usize, top: f32) -> Option<Change> {
        let has_ended = response.drag_stopped();
        if !response.dragged() && !has_ended {
            return None;
        }
        let pointer = ui.input(|input| input.pointer.latest_pos())?;
        let labels = self.draft.levels.len();
        let gap = ((pointer.y - top) / STEP).round().clamp(0.0, labels as f32) as usize;
        if has_ended {
            let is_given_up = ui.input(|input| input.key_pressed(Keyboard::Escape));
            let to = if gap > place { gap - 1 } else { gap };
            return (!is_given_up && to != place).then_some(Change::Move(place, to));
        }
        ui.set_cursor_icon(CursorIcon::Grabbing);
        let y = top + gap as f32 * STEP - 1.0;
        let ends = [
            pos2(response.rect.left(), y),
            pos2(response.rect.right(), y),
        ];
        let stroke = Stroke::new(3.0, theme_of(ui).accent);
        ui.painter().line_segment(ends, stroke);
        let near =
            Rect::from_center_size(pos2(response.rect.center().x, pointer.y), vec2(1.0, STEP));
        ui.scroll_to_rect_animation(near, None, ScrollAnimation::none());
        None
    }

    /// Something that is no answer, and the way back.
    fn aside_ui(&self, ui: &mut Ui, place: usize, words: &Words) -> Option<Change> {
        let label = self.draft.aside.get(place)?;
        let name = words.format(Key::ImportOrderPutBack, &[("label", label.into())]);
        line(ui, STEP, |ui| {
            let is_back = icon_button(ui, Icon::Plus, &name, &name).clicked();
            let said = [label.as_str(), &self.count_of(label, words)].join(lang::SEPARATOR);
            let said = muted(ui, said).size(SMALL);
            ui.add(Label::new(said).truncate());
            is_back.then_some(Change::PutBack(place))
        })
    }

    fn buttons(&self, ui: &mut Ui, dialog: &mut ImportDialog, draft: &OrderDraft, words: &Words) {
        let text = words.text(Key::ImportOrderDone);
        let done = ui.add_enabled_ui(draft.is_scale(), |ui| primary_button(ui, text));
        if done.inner.clicked() {
            dialog.settle_order(self.survey, self.column, draft);
        }
        if !self.column.is_open() && ui.button(words.text(Key::Cancel)).clicked() {
            dialog.orders.remove(&self.column.index);
        }
    }

    fn count_of(&self, label: &str, words: &Words) -> String {
        let mut labels = self.draft.block.labels.iter();
        let found = labels.find(|one| is_same_label(&one.text, label));
        lang::count(found.map_or(0, |one| one.n), words.language())
    }
}

/// Moves the label that has the focus by keys.
fn keys(ui: &Ui, response: &Response, place: usize) -> Option<Change> {
    if !response.has_focus() {
        return None;
    }
    let pressed = |key| ui.input_mut(|input| input.count_and_consume_key(Modifiers::ALT, key));
    let (up, down) = (pressed(Keyboard::ArrowUp), pressed(Keyboard::ArrowDown));
    let to = (place + down).saturating_sub(up);
    (to != place).then_some(Change::Move(place, to))
}

/// A line of a fixed height.
fn line<R>(ui: &mut Ui, height: f32, add: impl FnOnce(&mut Ui) -> R) -> R {
    let size = vec2(ui.available_width(), height);
    let layout = Layout::left_to_right(Align::Center);
    let shown = ui.allocate_ui_with_layout(size, layout, |ui| {
        ui.set_min_size(size);
        add(ui)
    });
    shown.inner
}

/// A line of small text.
fn small(ui: &mut Ui, text: RichText) {
    let said = text.text().to_owned();
    let label = Label::new(text.size(SMALL)).truncate();
    line(ui, LINE, |ui| ui.add(label)).on_hover_text(said);
}
