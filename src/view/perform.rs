//! What the window itself does about a wish, and what it hands on.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use egui::{Context, ViewportCommand};

use super::{
    Action, Canvas, Command, Dialog, Effect, ExportChoice, Look, OpenMap, PathDialog, PathPurpose,
    Preferences, Sample, Window, canvas::ZOOM_STEP, window::USUAL_SIZE,
};
use crate::{
    edit::{Document, Item, Session},
    layout::MapLayout,
    model::{JourneyMap, Language, StageId, TouchpointId},
};

/// How many folders the path dialog offers.
const FOLDERS: usize = 4;

impl Window {
    /// Does what is the window's own, and returns what the outermost layer has to do.
    pub fn perform(&mut self, ctx: &Context, action: Action) -> Option<Effect> {
        match action {
            Action::Run(command) => return self.run(ctx, command),
            Action::OpenPath(path) => return Some(Effect::Load(path)),
            Action::OpenSample(sample) => self.open_sample(sample),
            Action::Paste(text) => return self.paste(ctx, &text),
            Action::Drop(paths) => return self.drop_files(&paths),
            Action::Select(touchpoint) => self.select(touchpoint),
            Action::JumpToTouchpoint(id) => self.jump_to_touchpoint(ctx, id),
            Action::JumpToStage(id) => self.jump_to_stage(ctx, &id),
            Action::Export(choice) => {
                self.panels.dialog = None;
                self.panels.export = Some(choice);
                return Some(Effect::AskForTarget(choice));
            }
            Action::ExportTo {
                path,
                choice,
                replace,
            } => {
                self.panels.dialog = None;
                return Some(Effect::Export {
                    path,
                    choice,
                    replace,
                });
            }
            Action::List(folder) => return Some(Effect::List(folder)),
            Action::CopyText(text) => ctx.copy_text(text),
            Action::CloseDialog => self.panels.dialog = None,
            Action::CloseNotice => self.panels.notice = None,
            Action::Cancel => {
                self.panels.notice = None;
                return Some(Effect::Cancel);
            }
        }
        None
    }

    /// Shows a map that was opened, and remembers its file.
    pub fn show_map(&mut self, document: Document, path: Option<PathBuf>) {
        self.open = Some(OpenMap {
            session: Session::new(document),
            path,
        });
        self.canvas = Canvas::default();
        self.panels.dialog = None;
        self.panels.notice = None;
    }

    /// Opens the path dialog.
    pub fn ask_for_path(&mut self, purpose: PathPurpose, start: &Path) {
        let mut recent: Vec<PathBuf> = Vec::new();
        for folder in self
            .preferences
            .recent
            .iter()
            .filter_map(|path| path.parent())
        {
            if !recent.iter().any(|known| known == folder) && recent.len() < FOLDERS {
                recent.push(folder.to_path_buf());
            }
        }
        self.panels.dialog = Some(Dialog::Path(PathDialog::new(purpose, start, recent)));
    }

    fn run(&mut self, ctx: &Context, command: Command) -> Option<Effect> {
        match command {
            Command::Open => return Some(Effect::AskForMap),
            Command::OpenPath => {
                let start = self.start_folder();
                self.ask_for_path(PathPurpose::Open, &start);
            }
            Command::CloseMap => self.open = None,
            Command::Export => self.open_export(ctx),
            Command::Quit => ctx.send_viewport_cmd(ViewportCommand::Close),
            Command::CopyPicture => return Some(Effect::CopyPicture),
            Command::Paste => ctx.send_viewport_cmd(ViewportCommand::RequestPaste),
            Command::ZoomIn => self.canvas.zoom_by(ZOOM_STEP),
            Command::ZoomOut => self.canvas.zoom_by(1.0 / ZOOM_STEP),
            Command::ZoomWhole => self.canvas.zoom_to(1.0),
            Command::Fit => self.canvas.fit(),
            Command::Outline => {
                self.preferences.outline = !self.preferences.outline;
                return Some(Effect::Remember);
            }
            Command::LookSystem => return Some(self.set_look(ctx, Look::System)),
            Command::LookLight => return Some(self.set_look(ctx, Look::Light)),
            Command::LookDark => return Some(self.set_look(ctx, Look::Dark)),
            Command::LookPrint => return Some(self.set_look(ctx, Look::Print)),
            Command::SizeLarger => return Some(self.set_size(ctx, Preferences::enlarge)),
            Command::SizeSmaller => return Some(self.set_size(ctx, Preferences::reduce)),
            Command::SizeWhole => {
                let usual =
                    |preferences: &mut Preferences| preferences.interface_percent = USUAL_SIZE;
                return Some(self.set_size(ctx, usual));
            }
            Command::English => return Some(self.set_language(Language::En)),
            Command::German => return Some(self.set_language(Language::De)),
            Command::Palette => self.panels.dialog = Some(Dialog::Palette(Default::default())),
            Command::Shortcuts => self.panels.dialog = Some(Dialog::Shortcuts),
            Command::About => self.panels.dialog = Some(Dialog::About),
        }
        None
    }

    fn set_look(&mut self, ctx: &Context, look: Look) -> Effect {
        self.preferences.look = look;
        ctx.set_theme(look.preference());
        Effect::Remember
    }

    fn set_size(&mut self, ctx: &Context, change: impl FnOnce(&mut Preferences)) -> Effect {
        change(&mut self.preferences);
        ctx.set_zoom_factor(self.preferences.interface_zoom());
        Effect::Remember
    }

    fn set_language(&mut self, language: Language) -> Effect {
        self.preferences.language = language;
        self.canvas.forget_facts();
        Effect::Remember
    }

    fn open_sample(&mut self, sample: Sample) {
        self.show_map(Document::unsaved(sample.map()), None);
    }

    fn open_export(&mut self, ctx: &Context) {
        let Some(open) = &self.open else { return };
        let language = open
            .map()
            .header
            .language
            .known()
            .copied()
            .unwrap_or_default();
        let theme = self.preferences.look.map_theme(ctx.theme());
        let choice = self.panels.export.map_or_else(
            || ExportChoice::new(theme, language),
            |last| ExportChoice { language, ..last },
        );
        self.panels.dialog = Some(Dialog::Export(choice));
    }

    /// Returns where a typed path begins: the folder of the open or latest map, with a separator.
    fn start_folder(&self) -> PathBuf {
        let open = self.open.as_ref().and_then(|open| open.path.as_ref());
        let latest = open.or_else(|| self.preferences.recent.first());
        latest
            .and_then(|path| path.parent())
            .map(|folder| folder.join(""))
            .unwrap_or_default()
    }

    fn layout(&mut self, ctx: &Context) -> Option<Arc<MapLayout>> {
        let map: Arc<JourneyMap> = Arc::clone(self.open.as_ref()?.map());
        self.pictures.of_map(ctx, &map, self.preferences.language)
    }

    fn select(&mut self, touchpoint: Option<TouchpointId>) {
        let Some(open) = &mut self.open else { return };
        match touchpoint {
            Some(id) => open.session.selection.only(Item::Touchpoint(id)),
            None => open.session.selection.clear(),
        }
    }

    fn jump_to_touchpoint(&mut self, ctx: &Context, id: TouchpointId) {
        if let Some(layout) = self.layout(ctx)
            && let Some(column) = layout.columns.iter().find(|column| column.touchpoint == id)
        {
            self.canvas
                .jump_to(span(&layout, column.left, column.right));
        }
        self.select(Some(id));
    }

    fn jump_to_stage(&mut self, ctx: &Context, id: &StageId) {
        let Some(layout) = self.layout(ctx) else {
            return;
        };
        if let Some(stage) = layout
            .stages
            .iter()
            .find(|stage| stage.stage.as_ref() == Some(id))
        {
            self.canvas
                .jump_to(span(&layout, stage.rect.left(), stage.rect.right()));
        }
    }
}

/// Returns the part of the picture between two x, from the chevrons to the last lane.
fn span(layout: &MapLayout, left: f32, right: f32) -> egui::Rect {
    let top = layout
        .stages
        .first()
        .map_or_else(|| layout.sheet.top(), |stage| stage.rect.top());
    let bottom = layout
        .lanes
        .last()
        .map_or_else(|| layout.sheet.bottom(), |lane| lane.rect.bottom());
    egui::Rect::from_x_y_ranges(left..=right, top..=bottom)
}
