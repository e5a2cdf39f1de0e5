//! The curve as it will be: the proposed step on a copy of the map, drawn by the map's own code.

use egui::{Sense, Ui, vec2};

use super::ImportDialog;
use crate::{
    lang::{Key, Words},
    layout::MapView,
    model::Target,
    view::{
        Sight, Window, export,
        widgets::{group_heading, theme_of},
    },
};

/// The height of the picture.
pub(super) const HEIGHT: f32 = 168.0;

/// Shows the curve, or why there is none yet.
pub(super) fn ui(ui: &mut Ui, dialog: &ImportDialog, window: &mut Window, words: &Words) {
    group_heading(ui, words.text(Key::ImportPreview));
    let size = vec2(ui.available_width(), HEIGHT);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let theme = theme_of(ui);
    let Some(Ok(proposal)) = dialog.proposal() else {
        ui.painter().rect_filled(rect, 6.0, theme.desk);
        return;
    };
    let is_curve = |target: &Target| matches!(target, Target::Touchpoint(_));
    let has_points = proposal
        .import
        .set
        .targets
        .iter()
        .any(|one| is_curve(&one.target));
    let reason = match &proposal.after {
        None => Key::ImportPreviewWaits,
        Some(_) if !has_points => Key::ImportPreviewNothing,
        Some(map) => {
            // The import is decided by its figures, hidden or not.
            let sight = Sight {
                view: MapView::Curve,
                ..Sight::of_map(words.language())
            };
            let layout = window.pictures.of(ui, map, sight);
            if let Some(layout) = layout {
                let look = window.preferences.look.map_theme(ui.ctx().theme());
                export::preview(ui, rect, &layout, look);
            }
            return;
        }
    };
    ui.painter().rect_filled(rect, 6.0, theme.desk);
    ui.place(rect, egui::Label::new(words.text(reason)));
}
