//! The third step: what everything in the file is about, how sure that is, and what is left on either side.

use egui::{Label, Rect, RichText, ScrollArea, Ui, UiBuilder, vec2};

use super::{
    ImportDialog,
    parts::{Choose, follow_focus},
    proposal::{Choice, Proposal},
};
use crate::{
    lang::{self, Key, Shown as _, Words},
    model::{Distribution, JourneyMap, Target},
    survey::{Match, MatchNote},
    view::{
        style::{CONTROL, SMALL},
        widgets::{muted, strong, theme_of},
    },
};

/// The height of a row: name, list and note.
const ROW: f32 = CONTROL + 44.0;
/// The height of what is said below it.
const NOTE: f32 = 16.0;
/// The width of the list of touchpoints.
const LIST: f32 = 208.0;

/// Shows what is left on either side, then what everything in the file is about.
pub(super) fn ui(ui: &mut Ui, dialog: &mut ImportDialog, proposal: &Proposal, words: &Words) {
    left_over(ui, dialog, proposal, words);
    let import = &proposal.import;
    let rows = import.matches.iter().zip(&import.set.targets);
    ScrollArea::vertical()
        .id_salt("touchpoints")
        .auto_shrink([false, false])
        .show_viewport(ui, |ui, seen| {
            ui.set_height(import.matches.len() as f32 * ROW);
            // Rows beyond the edge are laid out, so that the Tab key finds their lists.
            let seen = seen.expand(ROW);
            let (corner, width) = (ui.max_rect().left_top(), ui.available_width());
            for (place, (found, target)) in rows.enumerate() {
                let top = place as f32 * ROW;
                if top + ROW < seen.top() || top > seen.bottom() {
                    continue;
                }
                let n = target.distribution(None, None).map_or(0, Distribution::n);
                let rect = Rect::from_min_size(corner + vec2(0.0, top), vec2(width, ROW));
                let builder = UiBuilder::new().id_salt(place).max_rect(rect);
                ui.scope_builder(builder, |ui| {
                    row(ui, place, (found, n), proposal, dialog, words);
                });
                follow_focus(ui, dialog.keys, rect);
            }
        });
}

fn row(
    ui: &mut Ui,
    place: usize,
    (found, n): (&Match, u64),
    proposal: &Proposal,
    dialog: &mut ImportDialog,
    words: &Words,
) {
    ui.spacing_mut().item_spacing.y = 2.0;
    let called = proposal.names.get(&found.source).unwrap_or(&found.source);
    let n = lang::count(n, words.language());
    let n = words.format(Key::FigureN, &[("n", (&n).into())]);
    ui.horizontal(|ui| {
        ui.label(muted(ui, n).size(SMALL));
        ui.add(Label::new(strong(called)).truncate())
            .on_hover_text(&found.source);
    });
    ui.horizontal(|ui| {
        target_ui(ui, place, (found, called), &proposal.map, dialog, words);
        ui.label(muted(ui, how_sure(found, dialog, words)).size(SMALL));
    });
    match &found.note {
        Some(note @ (MatchNote::Lead | MatchNote::Detail { .. })) => {
            lead_ui(ui, (found, called), note, dialog, words);
        }
        Some(note) => {
            let note = note.shown(words);
            let text = RichText::new(&note).size(SMALL);
            let text = text.color(theme_of(ui).highlight.mark);
            ui.add(Label::new(text).truncate()).on_hover_text(note);
        }
        None => {}
    }
}

/// Says which of the questions about a touchpoint leads its curve, and lets another one.
fn lead_ui(
    ui: &mut Ui,
    (found, called): (&Match, &str),
    note: &MatchNote,
    dialog: &mut ImportDialog,
    words: &Words,
) {
    let is_lead = *note == MatchNote::Lead;
    let said = note.shown(words);
    ui.spacing_mut().interact_size.y = NOTE;
    ui.horizontal(|ui| {
        let name = words.format(Key::ImportLeads, &[("source", called.into())]);
        let choice = ui.radio(is_lead, "").accessible_name(name);
        if choice.clicked() && !is_lead {
            dialog.lead(&found.source);
        }
        let text = muted(ui, &said).size(SMALL);
        ui.add(Label::new(text).truncate()).on_hover_text(said);
    });
}

fn target_ui(
    ui: &mut Ui,
    place: usize,
    (found, called): (&Match, &str),
    map: &JourneyMap,
    dialog: &mut ImportDialog,
    words: &Words,
) {
    let current = dialog.choices.get(&found.source).cloned();
    let new = words.format(Key::ImportTargetNew, &[("name", called.into())]);
    let shown = if current == Some(Choice::New) {
        new.clone()
    } else {
        target_name(&found.target, map, words)
    };
    let list = Choose {
        id: ("target", place),
        name: &words.format(Key::ImportTargetOf, &[("source", (&found.source).into())]),
        width: LIST,
        shown: &shown,
    };
    let chosen = list.ui(ui, |ui| all_targets(ui, current.as_ref(), &new, map, words));
    match chosen {
        Some(Some(choice)) => {
            dialog.choices.insert(found.source.clone(), choice);
        }
        Some(None) => {
            dialog.choices.remove(&found.source);
        }
        None => {}
    }
}

/// Lists everything that something can be about; returns what was clicked, nothing by hand included.
#[expect(
    clippy::option_option,
    reason = "taking a choice back is another thing than not choosing"
)]
fn all_targets(
    ui: &mut Ui,
    current: Option<&Choice>,
    new: &str,
    map: &JourneyMap,
    words: &Words,
) -> Option<Option<Choice>> {
    let mut clicked = None;
    let mut entry = |choice: Option<Choice>, text: &str| {
        let is_taken = current == choice.as_ref();
        if ui.selectable_label(is_taken, text).clicked() {
            clicked = Some(choice);
        }
    };
    entry(None, words.text(Key::ImportTargetFound));
    entry(Some(Choice::New), new);
    for target in [Target::Journey, Target::Unassigned] {
        let text = target_name(&target, map, words);
        entry(Some(Choice::Target(target)), &text);
    }
    let stages = map
        .stages
        .iter()
        .map(|stage| Target::Stage(stage.id.clone()));
    let touchpoints = map
        .places()
        .map(|place| Target::Touchpoint(place.touchpoint.id.clone()));
    for target in touchpoints.chain(stages) {
        let text = target_name(&target, map, words);
        entry(Some(Choice::Target(target)), &text);
    }
    clicked
}

/// Names what something is about.
pub(super) fn target_name(target: &Target, map: &JourneyMap, words: &Words) -> String {
    match target {
        Target::Touchpoint(id) => map.place(id).map_or_else(
            || id.to_string(),
            |place| match place.stage {
                Some(stage) => format!("{} / {}", stage.name, place.touchpoint.name),
                None => place.touchpoint.name.clone(),
            },
        ),
        Target::Stage(id) => map
            .stage(id)
            .map_or_else(|| id.to_string(), |stage| stage_name(&stage.name, words)),
        Target::Journey => words.text(Key::ImportTargetJourney).to_owned(),
        Target::Unassigned => words.text(Key::ImportTargetNone).to_owned(),
        Target::Unknown(text) => text.clone(),
    }
}

fn how_sure(found: &Match, dialog: &ImportDialog, words: &Words) -> String {
    match dialog.choices.get(&found.source) {
        // The list itself says that it is new.
        Some(Choice::New) => return String::new(),
        Some(Choice::Target(_)) => return words.text(Key::ImportByHand).to_owned(),
        None => {}
    }
    if found.target == Target::Unassigned && found.note.is_none() {
        return String::new();
    }
    let share = lang::percent(found.confidence, words.language());
    words.format(Key::ImportSure, &[("share", (&share).into())])
}

fn stage_name(name: &str, words: &Words) -> String {
    words.format(Key::ImportTargetStage, &[("name", name.into())])
}

/// What is left on either side, and what can be done about it.
fn left_over(ui: &mut Ui, dialog: &mut ImportDialog, proposal: &Proposal, words: &Words) {
    let import = &proposal.import;
    let without: Vec<&str> = import
        .unmatched_touchpoints
        .iter()
        .filter_map(|id| Some(proposal.map.place(id)?.touchpoint.name.as_str()))
        .collect();
    names_ui(ui, &without, Key::ImportWithoutAnswers, words);
    let unassigned: Vec<&str> = import
        .matches
        .iter()
        .filter(|found| found.target == Target::Unassigned)
        .map(|found| found.source.as_str())
        .collect();
    names_ui(ui, &unassigned, Key::ImportWithoutTouchpoint, words);
    let open: Vec<&str> = unassigned
        .into_iter()
        .filter(|source| !dialog.choices.contains_key(*source))
        .collect();
    let create = words.format(Key::ImportCreate, &[("n", open.len().into())]);
    if !open.is_empty() && ui.button(create).clicked() {
        let new = open
            .into_iter()
            .map(|source| (source.to_owned(), Choice::New));
        dialog.choices.extend(new);
    }
    let accept = &mut dialog.request.accept_proposals;
    ui.checkbox(accept, words.text(Key::ImportAcceptProposals));
    if let Some(small) = import.small_parts {
        let n = small.segments + small.waves;
        let text = words.format(Key::ImportSmallParts, &[("n", n.into())]);
        ui.label(muted(ui, text).size(SMALL));
    }
}

/// Says how many are left and which; nothing where none are.
fn names_ui(ui: &mut Ui, left: &[&str], key: Key, words: &Words) {
    if left.is_empty() {
        return;
    }
    let names = left.join(", ");
    let text = words.format(key, &[("n", left.len().into()), ("names", (&names).into())]);
    let label = Label::new(muted(ui, text).size(SMALL)).truncate();
    ui.add(label).on_hover_text(names);
}
