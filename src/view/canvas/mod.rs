//! The canvas: the map through the camera, and every gesture that moves it.

mod empty;
mod figures;
mod motion;

use egui::{Pos2, Rect, Response, Sense, Ui, UiBuilder, WidgetInfo, accesskit::Role};

pub(super) use empty::empty_ui;
use motion::Hold;
pub(super) use motion::ZOOM_STEP;

use super::{
    Action, Facts,
    access::Points,
    drag::Drag,
    edit::{field::Editing, field_ui},
    known::Known,
    reveal::Picture,
    ring,
    search::{self, Found},
    vacant,
};
use crate::{
    edit::{Item, Selection},
    lang::{Key, Words},
    layout::{MapLayout, Measure},
    model::{Date, JourneyMap, TouchpointId},
    paint::{Camera, Theme},
};

/// What the canvas needs to draw a map.
pub(in crate::view) struct Shown<'a> {
    pub(in crate::view) map: &'a JourneyMap,
    /// What is painted.
    pub(in crate::view) picture: &'a Picture,
    /// Where everything of it is.
    pub(in crate::view) layout: &'a MapLayout,
    pub(in crate::view) theme: &'a Theme,
    pub(in crate::view) words: &'a Words,
    /// What keys start from.
    pub(in crate::view) selected: Option<&'a Item>,
    pub(in crate::view) selection: &'a Selection,
    /// Where hits of a search are; none unless something is looked for.
    pub(in crate::view) found: Option<Found<'a>>,
    /// The day on which estimates are given.
    pub(in crate::view) today: Option<Date>,
    /// Whether what customers said is not to be seen.
    pub(in crate::view) hides_verdict: bool,
}

/// The canvas's own state.
#[derive(Debug)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "they do not exclude each other"
)]
pub struct Canvas {
    pub(in crate::view) camera: Camera,
    /// Where the canvas was in the last frame; none before the first.
    pub(in crate::view) area: Option<Rect>,
    /// Who has said where the picture lies.
    hold: Hold,
    /// Until when a zoom gesture lasts.
    gesture_until: f64,
    /// What the card shows, until pointer or map move on.
    facts: Known,
    /// What is known about the selected touchpoint, until selection or map change.
    selected_facts: Known,
    /// What a screen reader says of the points of the curves, until the map changes.
    pub(in crate::view) points: Points,
    /// Whether keys were pressed or the map was moved since the pointer last moved: nobody looks at what it points at.
    is_quiet: bool,
    /// The column under the pointer whose card a press has sent away.
    sent_away: Option<usize>,
    /// What was selected in the frame before.
    followed: Option<Item>,
    /// Whether the card of the selected point is open, unless something else closes it.
    explains: bool,
    /// The canvas in egui's memory; none before the first frame.
    pub(in crate::view) id: Option<egui::Id>,
    /// Whether the canvas takes the focus in the next frame.
    pub(in crate::view) wants_focus: bool,
    /// Whether what is selected, or typed on, is to come into view once it is laid out.
    pub(in crate::view) reveals: bool,
    /// What is being dragged.
    pub(in crate::view) drag: Option<Drag>,
}

impl Default for Canvas {
    fn default() -> Self {
        Self {
            camera: Camera::new(Pos2::ZERO, 1.0),
            area: None,
            hold: Hold::New,
            gesture_until: f64::NEG_INFINITY,
            facts: Known::default(),
            selected_facts: Known::default(),
            points: Points::default(),
            is_quiet: false,
            sent_away: None,
            followed: None,
            explains: false,
            id: None,
            wants_focus: true,
            reveals: false,
            drag: None,
        }
    }
}

impl Canvas {
    /// Returns the camera.
    pub fn camera(&self) -> Camera {
        self.camera
    }

    /// Returns where the canvas is on the screen; none before it was shown.
    pub fn area(&self) -> Option<Rect> {
        self.area
    }

    /// Draws the map and takes gestures.
    pub(in crate::view) fn ui(
        &mut self,
        ui: &mut Ui,
        shown: &Shown<'_>,
        (editing, measure): (Option<&mut Editing>, Option<&mut Measure>),
        actions: &mut Vec<Action>,
    ) {
        let (_, area) = ui.allocate_space(ui.available_size());
        // One id, whichever panels are shown: the focus stays.
        let response = ui.interact(area, egui::Id::unique("canvas"), Sense::click_and_drag());
        self.id = Some(response.id);
        if std::mem::take(&mut self.wants_focus) && editing.is_none() {
            response.request_focus();
        }
        self.place(area, shown.layout);
        if self.reveals {
            self.reveal_now(shown, editing.as_deref());
        }
        let before = self.camera;
        self.take_gestures(ui, &response);
        if editing.is_none() {
            self.take_drag(ui, &response, shown, actions);
            // A field that has only just opened has no focus yet.
            self.take_keys(ui, &response, shown, actions);
        }
        self.keep_in_view(shown.layout);
        self.note_hands(ui, shown, self.camera != before);
        let looked_at = self.looked_at(ui, &response, shown.layout);
        self.take_clicks(ui, &response, shown.layout, actions);
        let camera = self.paint(ui, area, &response, shown, editing.is_some());
        self.tell(ui, &response, shown, actions);
        vacant::take_note(ui, &response, shown, camera, actions);
        if let Some(editing) = editing {
            let mut over = ui.new_child(UiBuilder::new().id_salt("field").max_rect(area));
            over.set_clip_rect(area.intersect(ui.clip_rect()));
            field_ui::ui(
                &mut over,
                (editing, measure),
                shown.layout,
                (shown.theme, camera),
                shown.words,
                actions,
            );
        } else {
            if self.drag.is_none() && !self.is_quiet {
                vacant::hint(ui, &response, shown, camera);
            }
            self.marks_ui(ui, shown, camera, actions);
            self.card(ui, looked_at, shown);
        }
    }

    /// Draws the map with what is selected on it, and returns the camera that was used.
    fn paint(
        &self,
        ui: &mut Ui,
        area: Rect,
        response: &Response,
        shown: &Shown<'_>,
        is_typing: bool,
    ) -> Camera {
        let title = if shown.map.header.title.is_empty() {
            shown.words.text(Key::Untitled)
        } else {
            &shown.map.header.title
        };
        let name = shown
            .words
            .format(Key::CanvasName, &[("title", title.into())]);
        response.widget_info(|| WidgetInfo::labeled(Role::Canvas, true, &name));
        let mut camera = self.camera;
        if ui.input(|input| input.time) < self.gesture_until {
            camera = camera.in_gesture();
        }
        let mut child = ui.new_child(UiBuilder::new().id_salt("map").max_rect(area));
        child.set_clip_rect(area.intersect(ui.clip_rect()));
        shown.picture.paint(&mut child, shown.theme, camera);
        if let Some(found) = shown.found {
            search::paint(&child, found, shown.theme, camera);
        }
        if !is_typing {
            ring::paint(&child, shown, camera, area, response.has_focus());
        }
        self.paint_drag(&child, shown);
        camera
    }

    /// Returns what is known about a touchpoint, collected once until the map changes.
    pub(in crate::view) fn facts(
        &mut self,
        map: &JourneyMap,
        touchpoint: &TouchpointId,
        words: &Words,
        hides_verdict: bool,
    ) -> Option<&Facts> {
        self.selected_facts
            .about(map, touchpoint, words, hides_verdict)
    }

    /// Forgets what was collected about the map before it changed.
    pub(in crate::view) fn forget_facts(&mut self) {
        self.facts.forget();
        self.selected_facts.forget();
        self.points.forget();
    }
}
