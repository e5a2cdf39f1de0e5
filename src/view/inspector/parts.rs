//! Which segments and waves of the shown feedback are drawn: one as the measured curve, others beside it.

use egui::{Checkbox, WidgetInfo, accesskit::Role};

use super::fields::Fields;
use crate::{
    edit::Edit,
    lang::Key,
    layout::{OverlaySign, part_name},
    model::{FeedbackSet, JourneyMap, PartKind},
    view::widgets::{choices, group_heading, muted},
};

/// Offers the segments and the waves of a set, if it has any.
pub(super) fn ui(fields: &mut Fields<'_>, map: &JourneyMap, set: &FeedbackSet) {
    for kind in PartKind::ALL {
        let names = set.parts(kind);
        if !names.is_empty() {
            shown_ui(fields, map, kind, &names);
            beside_ui(fields, map, kind, &names);
        }
    }
}

/// Says whether only a segment or a wave of the shown set is the measured curve.
pub(super) fn is_part_shown(map: &JourneyMap, set: &FeedbackSet) -> bool {
    PartKind::ALL.into_iter().any(|kind| {
        let name = map.shown_part(kind).name.as_deref();
        name.is_some_and(|name| set.part(kind, name).is_some())
    })
}

fn shown_ui(fields: &mut Fields<'_>, map: &JourneyMap, kind: PartKind, names: &[&str]) {
    let words = fields.words;
    let (heading, all) = match kind {
        PartKind::Segment => (Key::SegmentShown, Key::AllAnswers),
        PartKind::Wave => (Key::WaveShown, Key::AllWaves),
    };
    let current = shown_among(map, kind, names);
    let each = names
        .iter()
        .map(|name| (Some(*name), part_name(name, words)));
    let among: Vec<(Option<&str>, &str)> = std::iter::once((None, words.text(all)))
        .chain(each)
        .collect();
    group_heading(fields.ui, words.text(heading));
    let chosen = fields
        .ui
        .push_id(("shown", kind), |ui| choices(ui, current, &among));
    if let Some(name) = chosen.inner.filter(|name| *name != current) {
        fields.apply(Edit::ShowPart {
            kind,
            name: name.map(str::to_owned),
        });
    }
}

/// Returns the one that is shown; none where all are.
fn shown_among<'n>(map: &JourneyMap, kind: PartKind, names: &[&'n str]) -> Option<&'n str> {
    let shown = map.shown_part(kind).name.as_deref();
    names.iter().copied().find(|name| Some(*name) == shown)
}

/// One box for each that can be drawn beside the measured curve, as long as lines can be told apart.
fn beside_ui(fields: &mut Fields<'_>, map: &JourneyMap, kind: PartKind, names: &[&str]) {
    let words = fields.words;
    let heading = words.text(match kind {
        PartKind::Segment => Key::SegmentsBeside,
        PartKind::Wave => Key::WavesBeside,
    });
    let current = shown_among(map, kind, names);
    let overlaid = &map.shown_part(kind).overlaid;
    let lines = PartKind::ALL.map(|kind| map.shown_part(kind).overlaid.len());
    let is_full = map.overlaid.len() + lines.iter().sum::<usize>() >= OverlaySign::COUNT;
    group_heading(fields.ui, heading);
    let mut wish = None;
    fields.ui.push_id(("beside", kind), |ui| {
        for name in names.iter().filter(|name| Some(**name) != current) {
            let was_overlaid = overlaid.iter().any(|one| one == name);
            let mut is_overlaid = was_overlaid;
            let is_possible = was_overlaid || !is_full;
            let text = part_name(name, words);
            let check = Checkbox::new(&mut is_overlaid, text);
            let response = ui.add_enabled(is_possible, check);
            // The name alone is that of the button above, too.
            let said = format!("{heading}: {text}");
            response.widget_info(|| {
                WidgetInfo::selected(Role::CheckBox, is_possible, is_overlaid, &said)
            });
            if response.changed() {
                wish = Some(Edit::OverlayPart {
                    kind,
                    name: (*name).to_owned(),
                    is_overlaid,
                });
            }
        }
    });
    if kind == PartKind::Wave && current.is_none() && !overlaid.is_empty() {
        let hint = muted(fields.ui, words.text(Key::WavesHint));
        fields.ui.label(hint);
    }
    if let Some(edit) = wish {
        fields.apply(edit);
    }
}
