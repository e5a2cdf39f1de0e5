//! The app as eframe sees it: how it starts, and what happens in every frame.

use std::{
    path::PathBuf,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

use eframe::{CreationContext, Frame};
use egui::{Context, Ui, ViewportCommand};

use super::{StartRequest, jobs::Jobs, preferences::Keeper};
use crate::{
    file::{Renderer, Settings},
    lang::Shown as _,
    view::{Notice, Window, install},
};

/// The app: the window, the work on threads, the settings, and how the start went.
pub(super) struct App {
    pub(super) window: Window,
    pub(super) jobs: Jobs,
    pub(super) keeper: Keeper,
    start: Start,
    title: String,
    /// A notice that comes back when the work that hides it is done.
    pub(super) waiting: Option<Notice>,
}

/// How the start goes.
struct Start {
    /// The map to open first.
    map: Option<PathBuf>,
    /// The renderer that stepped in, to be remembered once it has drawn.
    worked: Option<Renderer>,
    /// Whether a frame has been on the screen.
    painted: Arc<AtomicBool>,
    frames: u8,
}

impl App {
    /// Makes the app with the first map still to be opened.
    pub(super) fn new(
        creation: &CreationContext<'_>,
        request: StartRequest,
        mut keeper: Keeper,
        worked: Option<Renderer>,
        painted: Arc<AtomicBool>,
    ) -> Self {
        let ctx = &creation.egui_ctx;
        install(ctx);
        let preferences = keeper.start(request.language, request.theme);
        ctx.set_zoom_factor(preferences.interface_zoom());
        ctx.set_theme(preferences.look.preference());
        let mut window = Window::new(preferences);
        let words = window.words();
        window.panels.notice = keeper
            .note
            .take()
            .map(|note| Notice::lasting(note.shown(words)));
        let start = Start {
            map: request.map,
            worked,
            painted,
            frames: 0,
        };
        Self {
            window,
            jobs: Jobs::new(ctx.clone()),
            keeper,
            start,
            title: String::new(),
            waiting: None,
        }
    }

    /// Opens the map of the command line, and notes when the first frame was on the screen.
    fn begin(&mut self, ctx: &Context) {
        if self.start.frames > 2 {
            return;
        }
        self.start.frames += 1;
        match self.start.frames {
            1 => {
                if let Some(path) = self.start.map.take() {
                    self.load(&path);
                }
                // The second frame says that the first one was drawn.
                ctx.request_repaint();
            }
            2 => {
                self.start.painted.store(true, Ordering::Relaxed);
                if let Some(renderer) = self.start.worked.take() {
                    let settings = Settings {
                        renderer: Some(renderer),
                        ..self.keeper.settings.clone()
                    };
                    self.keeper.write(settings, &self.jobs.post);
                }
            }
            _ => {}
        }
    }
}

impl eframe::App for App {
    fn logic(&mut self, ctx: &Context, _frame: &mut Frame) {
        while let Some(event) = self.jobs.next() {
            self.take(ctx, event);
        }
    }

    fn ui(&mut self, ui: &mut Ui, frame: &mut Frame) {
        let ctx = ui.ctx().clone();
        self.begin(&ctx);
        let wishes = self.window.ui(ui);
        let did_anything = !wishes.is_empty();
        for wish in wishes {
            if let Some(effect) = self.window.perform(&ctx, wish) {
                self.effect(frame, effect);
            }
        }
        let title = self.window.title();
        if title != self.title {
            ctx.send_viewport_cmd(ViewportCommand::Title(title.clone()));
            self.title = title;
        }
        if did_anything {
            // What the wishes changed is drawn only in the next frame.
            ctx.request_repaint();
        }
    }

    fn clear_color(&self, visuals: &egui::Visuals) -> [f32; 4] {
        visuals.panel_fill.to_normalized_gamma_f32()
    }

    fn persist_egui_memory(&self) -> bool {
        false
    }
}
