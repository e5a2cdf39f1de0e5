//! Everything the window holds, and how its parts are put together.

use std::{path::PathBuf, sync::Arc};

use egui::{CentralPanel, Context, Frame, Margin, Panel, Ui};

use super::{
    Action, Canvas, Dialog, ExportChoice, ImportDialog, LeftBehind, Notice, Pictures, Preferences,
    Sample, Unsaved, canvas,
    edit::{field::Editing, field_ui},
    finding::Spot,
    inspector, menu, message,
    others::Others,
    outline::Outline,
    pace::Pace,
    part::Part,
    present::{self, Present},
    reveal::Curtain,
    search::{self, Finder},
    status::{self, Summary},
    style::{BODY, CONTROL, STATUS, TOP_BAR},
    welcome,
    widgets::theme_of,
};
use crate::{
    edit::{Item, Session},
    file::MapFile,
    lang::{Key, Words, words},
    layout::{Fit, MapView, one_line},
    model::{Date, IdSource, JourneyMap},
    paint::Theme,
};

/// The map that is open.
#[derive(Clone, Debug)]
pub struct OpenMap {
    /// The document and what is selected.
    pub session: Session,
    /// The file it came from; none for samples and what was pasted.
    pub path: Option<PathBuf>,
    /// What that file held when it was last read or written.
    pub file: Option<Arc<MapFile>>,
    /// Whether it was recovered, and so holds work that no file has.
    pub is_recovered: bool,
    /// Which of the maps that this window has opened it is: what is saved late belongs to its own.
    pub number: u64,
    /// What others do to its file.
    pub(super) others: Others,
    /// Whether what customers said may be seen.
    pub(super) curtain: Curtain,
    /// Whether it was said that estimates given after an import show no gap.
    pub(super) knows_late_estimates: bool,
}

impl OpenMap {
    /// Returns the map, shared.
    pub fn map(&self) -> &Arc<JourneyMap> {
        self.session.document.map()
    }

    /// Says whether what customers said is kept off the screen.
    pub fn hides_verdict(&self) -> bool {
        self.curtain.hides_verdict()
    }

    /// Says whether closing it would lose work; samples and new maps that nobody changed hold none.
    pub fn is_unsaved(&self) -> bool {
        let document = &self.session.document;
        document.is_modified_since_save()
            && (self.path.is_some() || self.is_recovered || document.undo_label().is_some())
    }

    /// Returns the name for title bars and suggested file names: the map's title, else its file's.
    pub fn name(&self, words: &Words) -> String {
        let title = self.map().header.title.trim();
        let stem = self
            .path
            .as_ref()
            .and_then(|path| path.file_stem())
            .map(|stem| stem.to_string_lossy().into_owned());
        match stem {
            _ if !title.is_empty() => one_line(title),
            Some(stem) => stem,
            None => words.text(Key::Untitled).to_owned(),
        }
    }
}

/// What is shown besides the map, and how.
#[derive(Clone, Debug)]
pub struct Panels {
    /// What stands over the window.
    pub dialog: Option<Dialog>,
    /// What stands there once that is closed, the last one first.
    pub later: Vec<Dialog>,
    /// What the window has to say.
    pub notice: Option<Notice>,
    /// What it has to say once what hides it is done.
    pub(super) hidden: Option<Notice>,
    /// The choices of the last export.
    pub export: Option<ExportChoice>,
    /// The import that comes back once a path is typed for it.
    pub beneath: Option<Box<ImportDialog>>,
    /// The imports that were closed before they were done, the latest first.
    pub imports: Vec<ImportDialog>,
    /// Whether the parking lot shows its notes.
    pub parking_lot: bool,
}

/// The window: the open map, preferences, panels and what is derived from them.
pub struct Window {
    /// The open map; none on the welcome screen.
    pub open: Option<OpenMap>,
    /// What somebody prefers.
    pub preferences: Preferences,
    /// What is shown besides the map.
    pub panels: Panels,
    /// The canvas.
    pub canvas: Canvas,
    /// The layouts.
    pub pictures: Pictures,
    /// Where new ids come from.
    pub ids: IdSource,
    /// The day on which estimates are given; unknown if absent.
    pub today: Option<Date>,
    /// What earlier windows left behind, as far as it is known.
    pub left_behind: LeftBehind,
    /// What goes on once the map is saved.
    pub after_save: Option<Unsaved>,
    /// Which of the window's maps are being saved, by their numbers.
    pub(super) saving: Vec<u64>,
    /// The presentation that runs.
    pub(super) present: Option<Present>,
    /// How many maps were opened so far.
    pub(super) opened: u64,
    /// The part that the focus goes to in the next frame.
    pub(super) goes_to: Option<Part>,
    /// The open text field.
    pub(super) editing: Option<Editing>,
    /// What was typed faster than the frames.
    pub(super) pace: Pace,
    /// The search.
    pub(super) finder: Finder,
    /// The outline's own state.
    pub(super) outline: Outline,
    /// The samples of the welcome screen; none before it is shown.
    pub(super) samples: Vec<(Sample, Arc<JourneyMap>)>,
    /// The counts of the status line.
    pub(super) summary: Summary,
}

impl Window {
    /// Makes a window without a map.
    pub fn new(preferences: Preferences, ids: IdSource, today: Option<Date>) -> Self {
        Self {
            ids,
            today,
            left_behind: LeftBehind::default(),
            after_save: None,
            saving: Vec::new(),
            present: None,
            opened: 0,
            goes_to: None,
            editing: None,
            pace: Pace::default(),
            finder: Finder::default(),
            outline: Outline::default(),
            open: None,
            preferences,
            panels: Panels {
                dialog: None,
                later: Vec::new(),
                notice: None,
                hidden: None,
                export: None,
                beneath: None,
                imports: Vec::new(),
                parking_lot: true,
            },
            canvas: Canvas::default(),
            pictures: Pictures::default(),
            samples: Vec::new(),
            summary: Summary::default(),
        }
    }

    /// Says whether closing the window would lose work.
    pub fn is_unsaved(&self) -> bool {
        self.editing.is_some() || self.open.as_ref().is_some_and(OpenMap::is_unsaved)
    }

    /// Says whether a text field on the map or in the outline is open.
    pub fn is_typing(&self) -> bool {
        self.editing.is_some()
    }

    /// Returns the words of the interface.
    pub fn words(&self) -> &'static Words {
        words(self.preferences.language)
    }

    /// Returns what the title bar says.
    pub fn title(&self) -> String {
        match &self.open {
            Some(open) => {
                let words = self.words();
                let mark = if open.is_unsaved() { "• " } else { "" };
                let name = open.name(words);
                if open.is_read_only() {
                    let access = words.text(Key::StatusReadOnly);
                    return format!("{mark}{name} ({access}) — Touchline");
                }
                format!("{mark}{name} — Touchline")
            }
            None => "Touchline".to_owned(),
        }
    }

    /// Returns the colours of the map.
    pub fn map_theme(&self, ctx: &Context) -> &'static Theme {
        self.preferences.look.map_theme(ctx.theme()).theme()
    }

    /// Shows everything and returns what was wished for.
    pub fn ui(&mut self, ui: &mut Ui) -> Vec<Action> {
        let mut actions = Vec::new();
        self.keep_pace(ui);
        self.advance(ui);
        if self.is_presenting(ui) {
            present::ui(ui, self, &mut actions);
            return actions;
        }
        // Nothing of it changes before the wishes are performed.
        let can = self.can();
        self.take_input(ui, can, &mut actions);
        let goes_to = self.goes_to.take();
        let theme = theme_of(ui);
        let bar = Frame::new()
            .fill(theme.sheet)
            .inner_margin(Margin::symmetric(12, 0));
        let top = bar.inner_margin(Margin::symmetric(12, ((TOP_BAR - CONTROL) / 2.0) as i8));
        Panel::top("menu")
            .exact_size(TOP_BAR)
            .resizable(false)
            .frame(top)
            .show(ui, |ui| {
                Part::TopBar.enter(ui, goes_to);
                menu::ui(ui, (&*self, can), &mut actions);
            });
        if self.open.is_some() {
            Panel::bottom("status")
                .exact_size(STATUS)
                .resizable(false)
                .frame(bar)
                .show(ui, |ui| status::ui(ui, self, &mut actions));
            self.outline_ui(ui, goes_to, &mut actions);
            self.inspector_ui(ui, goes_to, &mut actions);
        }
        let desk = Frame::new().fill(self.map_theme(ui).desk);
        CentralPanel::default()
            .frame(desk)
            .show(ui, |ui| match &self.open {
                Some(_) => self.canvas_ui(ui, &mut actions),
                None => welcome::ui(ui, self, &mut actions),
            });
        self.cover(ui);
        self.paint_edge_in_focus(ui);
        message::notice_ui(ui, self.panels.notice.as_ref(), self.words(), &mut actions);
        super::dialog::ui(ui, self, can, &mut actions);
        message::drop_hint(ui, self.words());
        actions
    }

    fn inspector_ui(&mut self, ui: &mut Ui, goes_to: Option<Part>, actions: &mut Vec<Action>) {
        let words = self.words();
        let Some(open) = &self.open else { return };
        if !self.preferences.inspector {
            return;
        }
        let frame = Frame::new()
            .fill(theme_of(ui).sheet)
            .inner_margin(Margin::symmetric(12, 12));
        let facts = match open.session.selection.items() {
            [Item::Touchpoint(id) | Item::Point(id)] => {
                self.canvas
                    .facts(open.map(), id, words, open.hides_verdict())
            }
            _ => None,
        };
        Panel::right("inspector")
            .default_size(284.0)
            .size_range(220.0..=420.0)
            .frame(frame)
            .show(ui, |ui| {
                Part::Inspector.enter(ui, goes_to);
                let access = inspector::Access {
                    hides_verdict: open.hides_verdict(),
                    is_read_only: open.is_read_only(),
                };
                let about = (words, self.today, access);
                inspector::ui(ui, &open.session, facts, about, &mut self.ids, actions);
            });
    }

    fn canvas_ui(&mut self, ui: &mut Ui, actions: &mut Vec<Action>) {
        let theme = self.map_theme(ui);
        let words = self.words();
        let Some(picture) = self.picture(ui, MapView::Map, Fit::Free) else {
            ui.centered_and_justified(egui::Ui::spinner);
            if let Some(editing) = self.editing.as_mut().filter(|editing| editing.is_on_map()) {
                field_ui::wait(ui, editing, actions);
            }
            return;
        };
        let is_free = self.editing.is_none() && self.canvas.drag.is_none();
        let Some(open) = &self.open else { return };
        self.finder.prepare(open, &picture.layout);
        if self.finder.is_open && is_free && self.panels.dialog.is_none() {
            search::keys(ui, &self.canvas, actions);
        }
        let shown = canvas::Shown {
            map: open.map(),
            picture: &picture,
            layout: &picture.layout,
            theme,
            words,
            selected: open.session.selection.primary(),
            selection: &open.session.selection,
            found: self.finder.found(),
            today: self.today,
            hides_verdict: open.hides_verdict(),
        };
        let editing = self.editing.as_mut();
        let editing = editing.filter(|editing| !editing.is_in_outline);
        let measure = self.pictures.measure();
        self.canvas.ui(ui, &shown, (editing, measure), actions);
        if let Some(area) = self.canvas.area().filter(|_| self.finder.is_open) {
            search::ui(ui, &mut self.finder, (area, open.map()), words, actions);
        }
        if let (Curtain::Opened(finding), Some(area)) = (&open.curtain, self.canvas.area) {
            let spot = Spot {
                layout: &picture.layout,
                camera: self.canvas.camera,
                area,
                around: area,
                text_size: BODY,
            };
            finding.ui(ui, &spot, theme, words);
        }
        if open.map().touchpoint_count() == 0
            && open.map().stages.is_empty()
            && self.editing.is_none()
        {
            let page = self.canvas.camera.rect(picture.layout.page);
            canvas::empty_ui(ui, page.center_bottom(), words, actions);
        }
    }
}
