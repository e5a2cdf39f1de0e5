//! The curve as it will be: the proposed step on a copy of the map, drawn by the map's own code.

use std::sync::Arc;

use egui::{Align, Label, Layout, Margin, Rect, ScrollArea, Sense, Spinner, Ui, UiBuilder, vec2};

use super::ImportDialog;
use crate::{
    lang::{Key, Words},
    layout::{MapLayout, MapView},
    model::{JourneyMap, Target},
    paint::{self, Camera, Theme},
    view::{
        Sight, Window,
        style::{CONTROL, SMALL},
        widgets::{group_heading, muted, theme_of},
    },
};

/// The height of the line above the picture.
pub(super) const HEAD: f32 = CONTROL;
/// The zoom at which names can still be read; a curve that is larger then is scrolled.
const READABLE: f32 = 0.42;
/// The space around the curve.
const MARGIN: f32 = 8.0;

/// Shows the curve, or why there is none yet.
pub(super) fn ui(
    ui: &mut Ui,
    dialog: &mut ImportDialog,
    window: &mut Window,
    height: f32,
    words: &Words,
) {
    head(ui, dialog, words);
    // The import is decided by its figures, hidden or not.
    let sight = Sight {
        view: MapView::Curve,
        ..Sight::of_map(words.language())
    };
    let theme = window.map_theme(ui);
    let size = vec2(ui.available_width(), height);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    ui.painter().rect_filled(rect, 6.0, theme_of(ui).desk);
    let after = match after(dialog) {
        Ok(after) => after,
        Err(reason) => {
            ui.place(rect, Label::new(words.text(reason)));
            return;
        }
    };
    match window.pictures.of(ui, after, sight) {
        Some(layout) => {
            let builder = UiBuilder::new().id_salt("import curve").max_rect(rect);
            picture(&mut ui.new_child(builder), &layout, theme);
        }
        None => ui.place(rect, Spinner::new()).surrender_focus(),
    }
}

/// Says whether there is a curve to show.
pub(super) fn is_there(dialog: &ImportDialog) -> bool {
    after(dialog).is_ok()
}

/// Returns the map after the import, or why there is no measured curve in it.
fn after(dialog: &ImportDialog) -> Result<&Arc<JourneyMap>, Key> {
    let Some(Ok(proposal)) = dialog.proposal() else {
        return Err(Key::ImportPreviewUnread);
    };
    if has_points(&proposal.after) {
        Ok(&proposal.after)
    } else if proposal.left_out.is_empty() {
        Err(Key::ImportPreviewNothing)
    } else {
        Err(Key::ImportPreviewWaits)
    }
}

/// Says what is left out, and lets the curve be larger.
fn head(ui: &mut Ui, dialog: &mut ImportDialog, words: &Words) {
    let size = vec2(ui.available_width(), HEAD);
    let layout = Layout::right_to_left(Align::Center);
    ui.allocate_ui_with_layout(size, layout, |ui| {
        let key = if dialog.large_curve {
            Key::ImportPreviewSmaller
        } else {
            Key::ImportPreviewLarger
        };
        if is_there(dialog) && ui.button(words.text(key)).clicked() {
            dialog.large_curve = !dialog.large_curve;
        }
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            group_heading(ui, words.text(Key::ImportPreview));
            let Some(Ok(proposal)) = dialog.proposal() else {
                return;
            };
            if !proposal.left_out.is_empty() && has_points(&proposal.after) {
                let names = proposal.left_out.join(", ");
                let text = words.format(Key::ImportPreviewWithout, &[("names", (&names).into())]);
                let label = Label::new(muted(ui, text).size(SMALL)).truncate();
                ui.add(label).on_hover_text(names);
            }
        });
    });
}

/// Says whether the measured curve has anything to show.
fn has_points(map: &JourneyMap) -> bool {
    let is_curve = |target: &Target| matches!(target, Target::Touchpoint(_));
    map.shown_set()
        .is_some_and(|set| set.targets.iter().any(|one| is_curve(&one.target)))
}

/// Draws stages, touchpoints, curve and answers, as large as the height allows, at least readable.
fn picture(ui: &mut Ui, layout: &MapLayout, theme: &Theme) {
    let room = ui.available_size();
    let part = journey(layout).expand(MARGIN);
    let zoom = (room.y / part.height()).clamp(READABLE, 1.0);
    let size = (part.size() * zoom).max(room);
    ScrollArea::both()
        .id_salt("import curve")
        // The bars lie on the picture's own margin.
        .content_margin(Margin::ZERO)
        .auto_shrink([false, false])
        .show(ui, |ui| {
            let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
            let origin = rect.center() - part.center().to_vec2() * zoom;
            let camera = Camera::new(origin, zoom);
            let shown = camera.rect(part).intersect(ui.clip_rect());
            let mut child = ui.new_child(UiBuilder::new().id_salt("curve").max_rect(rect));
            child.set_clip_rect(shown);
            child.painter().rect_filled(shown, 0.0, theme.page);
            paint::map(&mut child, layout, theme, camera);
        });
}

/// Returns the part of the picture from the stages to the last lane: without title, gap lists and legend.
fn journey(layout: &MapLayout) -> Rect {
    let top = layout.stages.first().map(|stage| stage.rect.top());
    let bottom = layout.lanes.last().map(|lane| lane.rect.bottom());
    let sheet = layout.sheet;
    let top = top.unwrap_or_else(|| sheet.top());
    let bottom = bottom.unwrap_or_else(|| sheet.bottom());
    Rect::from_x_y_ranges(sheet.x_range(), top..=bottom)
}
