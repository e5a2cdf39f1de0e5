//! The status line: saved or not, counts, zoom.

use std::sync::Arc;

use egui::{Align, Button, Layout, Ui};

use super::{
    Action, Command, Window,
    icon::Icon,
    others,
    style::{SMALL, flat},
    widgets::{icon_button, muted},
};
use crate::{
    edit::Document,
    lang::{self, Key, Words},
    layout::shown_words,
    model::{JourneyMap, Language},
    stats::{Choice, curve},
};

/// The count of ratings, kept until a step has changed the map: while somebody types, it waits.
#[derive(Default)]
pub(super) struct Summary {
    of: Option<(Arc<JourneyMap>, Language, bool)>,
    ratings: String,
}

impl Summary {
    /// Returns the counts of a map: "5 stages · 11 touchpoints · 1,908 ratings from 431 people".
    ///
    /// While the verdict is hidden, it says so instead of counting ratings.
    fn text(&mut self, document: &Document, words: &Words, hides_verdict: bool) -> String {
        let map = document.map();
        let is_known = self.of.as_ref().is_some_and(|(known, language, hides)| {
            let is_same = document.is_in_gesture() || Arc::ptr_eq(known, map);
            is_same && (*language, *hides) == (words.language(), hides_verdict)
        });
        if !is_known {
            self.ratings = ratings(map, words, hides_verdict);
            self.of = Some((Arc::clone(map), words.language(), hides_verdict));
        }
        let stages = words.format(Key::CountStages, &[("n", map.stages.len().into())]);
        let touchpoints = words.format(
            Key::CountTouchpoints,
            &[("n", map.touchpoint_count().into())],
        );
        [stages.as_str(), &touchpoints, &self.ratings].join(lang::SEPARATOR)
    }
}

fn ratings(map: &JourneyMap, words: &Words, hides_verdict: bool) -> String {
    let figures = curve(map, Choice::default());
    match figures.set {
        None => words.text(Key::StatusNoFeedback).to_owned(),
        Some(_) if hides_verdict => words.text(Key::VerdictHidden).to_owned(),
        Some(set) => {
            let ratings = ("ratings", figures.ratings().into());
            // How many of the people belong to a segment or answered in a wave, nobody counted.
            let people = set.provenance.people.filter(|_| !figures.is_of_part());
            let ratings = match people {
                Some(people) => words.format(
                    Key::RatingsFromPeople,
                    &[ratings, ("people", people.into())],
                ),
                None => words.format(Key::RatingsPeopleUnknown, &[ratings]),
            };
            let shown = shown_words(&figures, words).into_iter();
            let parts: Vec<String> = shown.chain([ratings]).collect();
            parts.join(lang::SEPARATOR)
        }
    }
}

/// Shows the line.
pub(super) fn ui(ui: &mut Ui, window: &mut Window, actions: &mut Vec<Action>) {
    let words = window.words();
    let Some(open) = &window.open else { return };
    let is_saved = !open.session.document.is_modified_since_save();
    let saved = words.text(if is_saved {
        Key::StatusSaved
    } else {
        Key::StatusNotSaved
    });
    let summary = window
        .summary
        .text(&open.session.document, words, open.hides_verdict());
    let text = [saved, &summary].join(lang::SEPARATOR);
    let zoom = lang::percent(f64::from(window.canvas.camera().zoom), words.language());
    flat(ui.style_mut());
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = 2.0;
        let fit = Button::new(words.text(Key::CommandFit)).min_size(egui::vec2(0.0, 24.0));
        if ui.add(fit).on_hover_text(words.text(Key::TipFit)).clicked() {
            actions.push(Action::Run(Command::Fit));
        }
        if icon_button(
            ui,
            Icon::Plus,
            words.text(Key::CommandZoomIn),
            words.text(Key::TipZoomIn),
        )
        .clicked()
        {
            actions.push(Action::Run(Command::ZoomIn));
        }
        let label = format!("{} {zoom}", words.text(Key::StatusZoom));
        let whole = ui
            .add(Button::new(zoom).min_size(egui::vec2(56.0, 24.0)))
            .on_hover_text(words.text(Key::TipZoomWhole));
        whole
            .widget_info(|| egui::WidgetInfo::labeled(egui::accesskit::Role::Button, true, &label));
        if whole.clicked() {
            actions.push(Action::Run(Command::ZoomWhole));
        }
        if icon_button(
            ui,
            Icon::Minus,
            words.text(Key::CommandZoomOut),
            words.text(Key::TipZoomOut),
        )
        .clicked()
        {
            actions.push(Action::Run(Command::ZoomOut));
        }
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            others::status_ui(ui, open, words, actions);
            ui.add(egui::Label::new(muted(ui, text).size(SMALL)).truncate());
        });
    });
}
