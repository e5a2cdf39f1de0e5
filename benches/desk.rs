//! A whole window on a screen that nobody sees.

use std::{hint::black_box, sync::Arc};

use egui::{Context, Event, Pos2, RawInput, Rect, ViewportId};
use touchline::{
    edit::{Document, Item},
    model::{Date, IdSource, Language},
    view::{Action, Field, Look, Preferences, Window, install},
};

use crate::maps::large_map;

/// The window of the measurements.
const WINDOW: Rect = Rect::from_min_max(Pos2::ZERO, Pos2::new(1280.0, 800.0));

/// A window with a map, on a screen that nobody sees.
pub(crate) struct Desk {
    context: Context,
    pub(crate) window: Window,
    time: f64,
}

impl Desk {
    /// Opens a map of `count` touchpoints, and waits for its picture.
    pub(crate) fn open(count: usize) -> Self {
        let context = Context::default();
        install(&context);
        let preferences = Preferences {
            language: Language::En,
            look: Look::Light,
            interface_percent: 100,
            outline: true,
            inspector: true,
            recent: Vec::new(),
            label_orders: Vec::new(),
        };
        let today = Date::new(2026, 5, 12).ok();
        let mut window = Window::new(preferences, IdSource::seeded(11), today);
        window.show_map(Document::saved(large_map(count)), None);
        let mut desk = Self {
            context,
            window,
            time: 0.0,
        };
        for _ in 0..200 {
            desk.frame(Vec::new());
            std::thread::park_timeout(std::time::Duration::from_millis(5));
        }
        desk
    }

    pub(crate) fn perform(&mut self, action: Action) {
        let effect = self.window.perform(&self.context, action);
        assert_eq!(effect, None);
    }

    /// Runs a frame with these events and turns it into triangles.
    pub(crate) fn frame(&mut self, events: Vec<Event>) {
        self.time += 1.0 / 60.0;
        let mut input = RawInput {
            screen_rect: Some(WINDOW),
            max_texture_side: Some(8_192),
            time: Some(self.time),
            events,
            ..RawInput::default()
        };
        input
            .viewports
            .entry(ViewportId::ROOT)
            .or_default()
            .native_pixels_per_point = Some(1.0);
        let mut wishes = Vec::new();
        let mut output = self
            .context
            .run_ui(input, |ui| wishes.extend(self.window.ui(ui)));
        let shapes = std::mem::take(&mut output.shapes);
        black_box(self.context.tessellate(shapes, output.pixels_per_point));
        output.textures_delta.clear();
        for wish in wishes {
            self.perform(wish);
        }
    }

    /// Opens the field of a touchpoint in the middle of the map, readable, and sees that it takes what is typed.
    pub(crate) fn open_field(&mut self) {
        let map = Arc::clone(self.window.open.as_ref().unwrap().map());
        let middle = map.places().nth(map.touchpoint_count() / 2).unwrap();
        let id = middle.touchpoint.id.clone();
        self.perform(Action::JumpTo(Item::Touchpoint(id.clone())));
        self.frame(Vec::new());
        self.perform(Action::OpenField(Field::Touchpoint(id.clone())));
        self.frame(Vec::new());
        self.frame(Vec::new());
        self.frame(vec![Event::Text("Å".to_owned())]);
        let map = self.window.open.as_ref().unwrap().map();
        let place = map.place(&id).unwrap();
        assert!(place.touchpoint.name.ends_with('Å'));
    }
}
