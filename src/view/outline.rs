//! The outline: stages and touchpoints as a list; a click goes there.

use egui::{
    Align2, FontId, Response, ScrollArea, Sense, StrokeKind, Ui, WidgetInfo,
    accesskit::Role,
    text::{LayoutJob, TextWrapping},
    vec2,
};

use super::{
    Action,
    style::{BODY, RADIUS, ROW, tint},
    widgets::{focus_stroke, group_heading, muted, theme_of},
};
use crate::{
    edit::{Item, Session},
    lang::{Key, Words},
    layout::semibold,
};

/// One row of the list.
struct Row<'a> {
    text: &'a str,
    action: Option<Action>,
    is_stage: bool,
    is_selected: bool,
}

/// Shows the list.
pub(super) fn ui(ui: &mut Ui, session: &Session, words: &Words, actions: &mut Vec<Action>) {
    ui.horizontal(|ui| {
        ui.add_space(8.0);
        group_heading(ui, words.text(Key::CommandOutline));
    });
    let rows = rows(session, words);
    if rows.is_empty() {
        ui.horizontal(|ui| {
            ui.add_space(8.0);
            ui.label(muted(ui, words.text(Key::OutlineEmpty)));
        });
    }
    ui.spacing_mut().item_spacing.y = 0.0;
    ScrollArea::vertical()
        .auto_shrink(false)
        .show_rows(ui, ROW, rows.len(), |ui, visible| {
            for (index, row) in rows
                .iter()
                .enumerate()
                .skip(visible.start)
                .take(visible.len())
            {
                // Ids by row: scrolling must not move the focus.
                let response = ui.push_id(index, |ui| row_ui(ui, row)).inner;
                if let Some(action) = row.action.as_ref().filter(|_| response.clicked()) {
                    actions.push(action.clone());
                }
            }
        });
}

fn rows<'a>(session: &'a Session, words: &'a Words) -> Vec<Row<'a>> {
    let map = session.map();
    let touchpoint = |touchpoint: &'a crate::model::Touchpoint| Row {
        text: named(&touchpoint.name, words),
        action: Some(Action::JumpTo(Item::Touchpoint(touchpoint.id.clone()))),
        is_stage: false,
        is_selected: session.selection.primary() == Some(&Item::Touchpoint(touchpoint.id.clone())),
    };
    let mut rows = Vec::with_capacity(map.stages.len() + map.touchpoint_count());
    for stage in &map.stages {
        let item = Item::Stage(stage.id.clone());
        rows.push(Row {
            text: named(&stage.name, words),
            is_stage: true,
            is_selected: session.selection.primary() == Some(&item),
            action: Some(Action::JumpTo(item)),
        });
        rows.extend(stage.touchpoints.iter().map(|one| touchpoint(one)));
    }
    if !map.unsorted.is_empty() {
        rows.push(Row {
            text: words.text(Key::Unsorted),
            action: None,
            is_stage: true,
            is_selected: false,
        });
        rows.extend(map.unsorted.iter().map(|one| touchpoint(one)));
    }
    rows
}

/// Returns a name, or that there is none yet.
fn named<'a>(name: &'a str, words: &'a Words) -> &'a str {
    if name.trim().is_empty() {
        words.text(Key::Unnamed)
    } else {
        name
    }
}

fn row_ui(ui: &mut Ui, row: &Row<'_>) -> Response {
    let theme = theme_of(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, row.is_selected, row.text));
    if ui.is_rect_visible(rect) {
        let fill = if row.is_selected {
            tint(theme.sheet, theme.accent, 0.10)
        } else if response.hovered() {
            tint(theme.sheet, theme.ink, 0.05)
        } else {
            theme.sheet
        };
        ui.painter().rect(
            rect,
            RADIUS,
            fill,
            focus_stroke(ui, &response),
            StrokeKind::Inside,
        );
        let family = if row.is_stage || row.is_selected {
            semibold()
        } else {
            egui::FontFamily::Proportional
        };
        let indent = if row.is_stage { 8.0 } else { 18.0 };
        let colour = if row.is_selected {
            theme.accent
        } else {
            theme.ink
        };
        let text = rect.shrink2(vec2(4.0, 0.0));
        let mut job =
            LayoutJob::simple_singleline(row.text.to_owned(), FontId::new(BODY, family), colour);
        job.wrap = TextWrapping::truncate_at_width(text.width() - indent);
        let galley = ui.painter().layout_job(job);
        let at = Align2::LEFT_CENTER
            .anchor_size(rect.left_center() + vec2(indent, 0.0), galley.size())
            .min;
        ui.painter().galley(at, galley, colour);
    }
    response
}
