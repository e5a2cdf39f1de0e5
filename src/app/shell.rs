//! The app as eframe sees it: how it starts, and what happens in every frame.

use std::{
    collections::VecDeque,
    panic,
    path::PathBuf,
    process,
    sync::{Arc, atomic::Ordering},
    time::{SystemTime, UNIX_EPOCH},
};

use eframe::{CreationContext, Frame};
use egui::{Context, Ui, ViewportCommand};

use super::{
    StartRequest,
    clipboard::Clipboard,
    jobs::Jobs,
    preferences::Keeper,
    recovery::{Recovery, state_dir},
    renderer::watch,
    saves::Saves,
    start::Course,
    watch::{Watch, identity},
};
use crate::{
    file::{Renderer, Settings},
    lang::Shown as _,
    model::{Date, IdSource},
    view::{Effect, ImagesRead, Notice, Unsaved, Window, install},
};

/// The app: the window, the work on threads, the settings, the open file, and how the start went.
pub(super) struct App {
    pub(super) window: Window,
    pub(super) jobs: Jobs,
    pub(super) keeper: Keeper,
    pub(super) clipboard: Clipboard,
    pub(super) recovery: Recovery,
    pub(super) saves: Saves,
    pub(super) watch: Watch,
    pub(super) start: Start,
    /// Whether another window, such as a dialog, has had the keyboard since a dialog was asked for.
    pub(super) has_lost_focus: bool,
    title: String,
    /// What events asked for, done in the next frame.
    pub(super) waiting_effects: Vec<Effect>,
    /// Pictures that were read and wait until nothing else is going on.
    pub(super) waiting_images: VecDeque<ImagesRead>,
}

/// How the start goes.
pub(super) struct Start {
    /// The renderer that the command line asked for; further windows get it too.
    pub(super) renderer: Option<Renderer>,
    /// The map to open first.
    map: Option<PathBuf>,
    /// The renderer that stepped in, to be remembered once it has drawn.
    worked: Option<Renderer>,
    /// How far the window came.
    course: Course,
    frames: u8,
}

impl App {
    /// Makes the app with the first map still to be opened.
    pub(super) fn new(
        creation: &CreationContext<'_>,
        request: StartRequest,
        mut keeper: Keeper,
        worked: Option<Renderer>,
        course: Course,
    ) -> Self {
        let ctx = &creation.egui_ctx;
        install(ctx);
        let preferences = keeper.start(request.language, request.theme);
        ctx.set_zoom_factor(preferences.interface_zoom());
        ctx.set_theme(preferences.look.preference());
        let mut window = Window::new(preferences, IdSource::seeded(seed()), today());
        let words = window.words();
        window.panels.notice = keeper
            .note
            .take()
            .map(|note| Notice::lasting(note.shown(words)));
        let start = Start {
            renderer: request.renderer,
            map: request.map,
            worked,
            course,
            frames: 0,
        };
        watch(creation, &start.course.lost);
        let jobs = Jobs::new(ctx.clone());
        let recovery = Recovery::start(state_dir(), jobs.post.clone());
        let others = Watch::start(identity(), jobs.post.clone());
        recovery.note_panics(Arc::clone(&start.course.painted));
        Self {
            window,
            jobs,
            keeper,
            clipboard: Clipboard::default(),
            saves: Saves::new(recovery.state.clone()),
            recovery,
            watch: others,
            start,
            has_lost_focus: false,
            title: String::new(),
            waiting_effects: Vec::new(),
            waiting_images: VecDeque::new(),
        }
    }

    /// Asks about unsaved work, and waits for a save, when the window's own close button, or the system, wants to
    /// close it.
    fn take_close_request(&mut self, ctx: &Context) {
        if !ctx.input(|input| input.viewport().close_requested()) {
            return;
        }
        if self.window.is_unsaved() || self.window.is_saving() {
            ctx.send_viewport_cmd(ViewportCommand::CancelClose);
            let effect = self.window.leave(ctx, Unsaved::Quit);
            self.waiting_effects.extend(effect);
        }
    }

    /// Ends the window when the graphics card has stopped working: nothing would ever be drawn again.
    fn end_without_graphics(&self) {
        if self.start.course.lost.load(Ordering::Relaxed) {
            self.recovery.flush();
            panic::resume_unwind(Box::new("the graphics card stopped working"));
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
                self.find_what_a_crash_left();
                if let Some(path) = self.start.map.take() {
                    self.load(&path);
                }
                // The second frame says that the first one was drawn.
                ctx.request_repaint();
            }
            2 => {
                self.start.course.painted.store(true, Ordering::Relaxed);
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
        self.take_found();
        self.take_images(ctx);
    }

    fn ui(&mut self, ui: &mut Ui, frame: &mut Frame) {
        let ctx = ui.ctx().clone();
        // A window may stay open over midnight.
        self.window.today = today();
        self.end_without_graphics();
        self.begin(&ctx);
        self.has_lost_focus |= !ctx.input(|input| input.focused);
        for effect in std::mem::take(&mut self.waiting_effects) {
            self.effect(frame, effect);
        }
        self.take_close_request(&ctx);
        let wishes = self.window.ui(ui);
        let did_anything = !wishes.is_empty();
        for wish in wishes {
            if let Some(effect) = self.window.perform(&ctx, wish) {
                self.effect(frame, effect);
            }
        }
        self.recovery.follow(&self.window, ctx.text_edit_focused());
        self.watch.follow(self.window.open.as_ref());
        let title = self.window.title();
        if title != self.title {
            ctx.send_viewport_cmd(ViewportCommand::Title(title.clone()));
            self.title = title;
        }
        if did_anything || self.recovery.is_waiting() {
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

/// Returns the day of the machine's clock in its own time zone.
fn today() -> Option<Date> {
    let today = jiff::Zoned::now().date();
    Date::new(today.year(), today.month(), today.day()).ok()
}

/// Returns a seed that two windows do not share, even when they start at the same moment.
fn seed() -> u64 {
    #[expect(
        clippy::disallowed_methods,
        reason = "the app reads the clock and hands the seed on"
    )]
    let now = SystemTime::now();
    let since = now.duration_since(UNIX_EPOCH).unwrap_or_default();
    since.as_nanos() as u64 ^ u64::from(process::id()).rotate_left(40)
}
