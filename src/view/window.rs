//! Everything the window holds, and how its parts are put together.

use std::{path::PathBuf, sync::Arc};

use egui::{CentralPanel, Context, Frame, Margin, Panel, Ui};

use super::{
    Action, Canvas, Command, Dialog, ExportChoice, Look, Notice, Pictures, Sample, Unsaved, canvas,
    edit::field::Editing,
    inspector, menu, message, outline,
    status::{self, Summary},
    style::{CONTROL, HEADING, STATUS, TOP_BAR},
    welcome,
    widgets::{muted, strong, theme_of},
};
use crate::{
    edit::{Item, Session},
    file::MapFile,
    lang::{Key, Words, words},
    model::{Date, IdSource, JourneyMap, Language},
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
    /// Which of the maps that this window has opened it is: what is saved late belongs to its own.
    pub number: u64,
}

impl OpenMap {
    /// Returns the map, shared.
    pub fn map(&self) -> &Arc<JourneyMap> {
        self.session.document.map()
    }

    /// Says whether closing it would lose work; samples and new maps that nobody changed hold none.
    pub fn is_unsaved(&self) -> bool {
        let document = &self.session.document;
        document.is_modified_since_save()
            && (self.path.is_some() || document.undo_label().is_some())
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
            _ if !title.is_empty() => title.to_owned(),
            Some(stem) => stem,
            None => words.text(Key::Untitled).to_owned(),
        }
    }
}

/// What somebody prefers, kept from start to start.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Preferences {
    /// The language of the interface.
    pub language: Language,
    /// The colours.
    pub look: Look,
    /// The size of the interface in percent, 80 to 200; the zoom of the map is another thing.
    pub interface_percent: u16,
    /// Whether the outline is shown.
    pub outline: bool,
    /// Whether the inspector is shown.
    pub inspector: bool,
    /// The files that were open lately, the latest first.
    pub recent: Vec<PathBuf>,
}

/// The interface sizes that can be chosen, in percent.
const SIZES: [u16; 8] = [80, 90, 100, 110, 125, 150, 175, 200];
/// The size of the interface that nobody has changed, in percent.
pub(super) const USUAL_SIZE: u16 = 100;

impl Preferences {
    /// Returns the factor by which everything but the map is larger than usual.
    pub fn interface_zoom(&self) -> f32 {
        let (smallest, largest) = (SIZES[0], SIZES[SIZES.len() - 1]);
        f32::from(self.interface_percent.clamp(smallest, largest)) / f32::from(USUAL_SIZE)
    }

    /// Takes the next larger size, if there is one.
    pub(super) fn enlarge(&mut self) {
        let larger = SIZES.iter().find(|size| **size > self.interface_percent);
        self.interface_percent = larger.copied().unwrap_or(self.interface_percent);
    }

    /// Takes the next smaller size, if there is one.
    pub(super) fn reduce(&mut self) {
        let smaller = SIZES
            .iter()
            .rev()
            .find(|size| **size < self.interface_percent);
        self.interface_percent = smaller.copied().unwrap_or(self.interface_percent);
    }
}

/// What is shown besides the map, and how.
#[derive(Clone, Debug)]
pub struct Panels {
    /// What stands over the window.
    pub dialog: Option<Dialog>,
    /// What the window has to say.
    pub notice: Option<Notice>,
    /// The choices of the last export.
    pub export: Option<ExportChoice>,
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
    /// What goes on once the map is saved.
    pub after_save: Option<Unsaved>,
    /// How many maps were opened so far.
    pub(super) opened: u64,
    /// The open text field.
    pub(super) editing: Option<Editing>,
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
            after_save: None,
            opened: 0,
            editing: None,
            open: None,
            preferences,
            panels: Panels {
                dialog: None,
                notice: None,
                export: None,
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

    /// Returns the words of the interface.
    pub fn words(&self) -> &'static Words {
        words(self.preferences.language)
    }

    /// Returns what the title bar says.
    pub fn title(&self) -> String {
        match &self.open {
            Some(open) => {
                let mark = if open.is_unsaved() { "• " } else { "" };
                format!("{mark}{} — Touchline", open.name(self.words()))
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
        self.take_input(ui, &mut actions);
        let theme = theme_of(ui);
        let bar = Frame::new()
            .fill(theme.sheet)
            .inner_margin(Margin::symmetric(12, 0));
        let top = bar.inner_margin(Margin::symmetric(12, ((TOP_BAR - CONTROL) / 2.0) as i8));
        Panel::top("menu")
            .exact_size(TOP_BAR)
            .resizable(false)
            .frame(top)
            .show(ui, |ui| menu::ui(ui, self, &mut actions));
        if self.open.is_some() {
            Panel::bottom("status")
                .exact_size(STATUS)
                .resizable(false)
                .frame(bar)
                .show(ui, |ui| status::ui(ui, self, &mut actions));
            self.outline_ui(ui, &mut actions);
            self.inspector_ui(ui, &mut actions);
        }
        let desk = Frame::new().fill(self.map_theme(ui).desk);
        CentralPanel::default()
            .frame(desk)
            .show(ui, |ui| match &self.open {
                Some(_) => self.canvas_ui(ui, &mut actions),
                None => welcome::ui(ui, self, &mut actions),
            });
        message::notice_ui(ui, self.panels.notice.as_ref(), self.words(), &mut actions);
        super::dialog::ui(ui, self, &mut actions);
        message::drop_hint(ui, self.words());
        actions
    }

    fn outline_ui(&self, ui: &mut Ui, actions: &mut Vec<Action>) {
        let Some(open) = &self.open else { return };
        if !self.preferences.outline {
            return;
        }
        let words = self.words();
        let frame = Frame::new()
            .fill(theme_of(ui).sheet)
            .inner_margin(Margin::symmetric(8, 12));
        Panel::left("outline")
            .default_size(216.0)
            .size_range(160.0..=400.0)
            .frame(frame)
            .show(ui, |ui| {
                outline::ui(ui, &open.session, words, actions);
            });
    }

    fn inspector_ui(&mut self, ui: &mut Ui, actions: &mut Vec<Action>) {
        let words = self.words();
        let Some(open) = &self.open else { return };
        if !self.preferences.inspector {
            return;
        }
        let frame = Frame::new()
            .fill(theme_of(ui).sheet)
            .inner_margin(Margin::symmetric(12, 12));
        let facts = match open.session.selection.items() {
            [Item::Touchpoint(id)] => self.canvas.facts(open.map(), id, words),
            _ => None,
        };
        Panel::right("inspector")
            .default_size(272.0)
            .size_range(220.0..=420.0)
            .frame(frame)
            .show(ui, |ui| {
                let about = (words, self.today);
                inspector::ui(ui, &open.session, facts, about, &mut self.ids, actions);
            });
    }

    fn canvas_ui(&mut self, ui: &mut Ui, actions: &mut Vec<Action>) {
        let theme = self.map_theme(ui);
        let words = self.words();
        let Some(open) = &self.open else { return };
        let layout = self.pictures.of_map(ui, open.map(), words.language());
        let Some(layout) = layout else {
            ui.centered_and_justified(egui::Ui::spinner);
            return;
        };
        let shown = canvas::Shown {
            map: open.map(),
            layout: &layout,
            theme,
            words,
            selected: open.session.selection.primary(),
            selection: &open.session.selection,
            today: self.today,
        };
        self.canvas.ui(ui, &shown, self.editing.as_mut(), actions);
        if open.map().touchpoint_count() == 0
            && open.map().stages.is_empty()
            && self.editing.is_none()
        {
            empty_ui(ui, words, actions);
        }
    }

    /// Takes keys, what was pasted and what was dropped.
    fn take_input(&self, ui: &Ui, actions: &mut Vec<Action>) {
        let dropped: Vec<PathBuf> = ui.input(|input| {
            input
                .raw
                .dropped_files
                .iter()
                .map(|file| file.path().to_path_buf())
                .collect()
        });
        if !dropped.is_empty() {
            actions.push(Action::Drop(dropped));
        }
        if self.panels.dialog.is_some() || ui.text_edit_focused() {
            if Command::Quit.is_pressed(ui.ctx()) {
                actions.push(Action::Run(Command::Quit));
            }
            return;
        }
        // These arrive as events, not as keys.
        let copied = ui.input(|input| {
            input.events.iter().find_map(|event| match event {
                egui::Event::Copy => Some(Command::Copy),
                egui::Event::Cut => Some(Command::Cut),
                _ => None,
            })
        });
        let copied = copied.filter(|command| command.is_enabled(self.can()));
        actions.extend(copied.map(Action::Run));
        let pasted = ui.input(|input| {
            input.events.iter().find_map(|event| match event {
                egui::Event::Paste(text) => Some(text.clone()),
                _ => None,
            })
        });
        actions.extend(pasted.map(Action::Paste));
        let focused = ui.memory(egui::Memory::focused);
        let is_on_canvas = focused.is_none_or(|id| self.canvas.is(id));
        actions.extend(
            Command::pressed(ui.ctx(), self.can(), is_on_canvas)
                .into_iter()
                .map(Action::Run),
        );
    }
}

/// Says on an empty map how it begins.
fn empty_ui(ui: &Ui, words: &Words, actions: &mut Vec<Action>) {
    egui::Area::new(egui::Id::unique("empty map"))
        .anchor(egui::Align2::CENTER_CENTER, egui::vec2(0.0, 140.0))
        .order(egui::Order::Middle)
        .show(ui.ctx(), |ui| {
            ui.vertical_centered(|ui| {
                ui.label(strong(words.text(Key::CanvasEmpty)).size(HEADING));
                ui.label(muted(ui, words.text(Key::CanvasEmptyHow)));
                ui.add_space(8.0);
                ui.horizontal(|ui| {
                    for command in [Command::AddTouchpoint, Command::AddStage] {
                        if ui.button(command.name(words)).clicked() {
                            actions.push(Action::Run(command));
                        }
                    }
                });
            });
        });
}
