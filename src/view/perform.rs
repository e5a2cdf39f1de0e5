//! What the window itself does about a wish, and what it hands on.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use egui::{Context, ViewportCommand};

use super::{
    Action, Canvas, Dialog, Effect, ExportChoice, Gallery, ImageSource, OpenMap, PathDialog,
    PathPurpose, Sample, Then, Unsaved, Window, aim, others::Others, outline::Outline,
    reveal::Curtain, search::Finder,
};
use crate::{
    edit::{Document, Item, Session, Template},
    lang::Key,
    layout::{Fit, MapLayout, MapView},
    model::Language,
};

/// How many folders the path dialog offers.
const FOLDERS: usize = 4;

impl Window {
    /// Does what is the window's own, and returns what the outermost layer has to do.
    pub fn perform(&mut self, ctx: &Context, action: Action) -> Option<Effect> {
        match action {
            Action::Run(command) => return self.run(ctx, command),
            Action::OpenPath(path) => return self.leave(ctx, Unsaved::Open(path)),
            Action::OpenElsewhere(path) => return Some(self.open_elsewhere(path)),
            Action::Recover(folder) => return self.leave_from(ctx, Unsaved::Recover(folder)),
            Action::OpenCopy(path) => return self.leave_from(ctx, Unsaved::OpenCopy(path)),
            Action::ShowVersionsOf(versions) => return self.show_versions_of(versions),
            Action::ShowVersion(path) => return Some(self.choose_version(path)),
            Action::RestoreVersion => self.restore_version(),
            Action::DiscardLost(folder) => return Some(self.discard_lost(folder)),
            Action::OpenSample(sample) => self.open_sample(sample),
            Action::Begin { template, language } => self.begin(template, language),
            Action::Paste(text) => return self.paste(ctx, text),
            Action::PasteImage(pixels) => return self.paste_image(ctx, pixels),
            Action::AddImage(path) => return self.images_from(vec![ImageSource::File(path)]),
            Action::PasteAsShown => self.paste_as_shown(),
            Action::Drop(paths) => return self.drop_files(ctx, &paths),
            Action::Select(item) => self.select(item),
            Action::SelectMany(items) => self.select_many(items),
            Action::SelectManyToo(items) => self.select_many_too(items),
            Action::Drag { item, edit } => {
                self.select_dragged(item);
                self.edit(Some(edit));
            }
            Action::SayNoTouchpoint => self.say_in_passing(ctx, Key::NoteNeedsTouchpoint),
            Action::Apply(edit) => self.apply(edit),
            Action::Preview(edit) => self.preview(&edit),
            Action::Commit => self.commit(),
            Action::CancelGesture => self.cancel_gesture(),
            Action::SelectToo(item) => self.select_too(item),
            Action::Go(item) => self.go(item),
            Action::JumpTo(item) => self.jump_to(ctx, &item),
            Action::OpenField(field) => self.open_field(field),
            Action::AddAt(spot) => self.add_at(spot),
            Action::PlaceNote { note, spot } => self.place_note(&note, &spot),
            Action::OpenName(field) => self.open_name(field),
            Action::Typed => {
                self.typed();
                self.canvas.reveal();
            }
            Action::FinishField(then) => self.finish_field(then),
            Action::CancelField => self.cancel_field(ctx.input(|input| input.time)),
            Action::Search => self.find_typed(ctx),
            Action::CloseSearch => self.close_search(),
            Action::Discard(unsaved) => return self.go_on(ctx, unsaved),
            Action::SaveThen(unsaved) => return Some(self.save_then(unsaved)),
            Action::WaitNoLonger(unsaved) => return self.wait_no_longer(ctx, unsaved),
            Action::SaveTo { path, replace } => {
                self.panels.dialog = None;
                return Some(Effect::SaveTo { path, replace });
            }
            Action::SaveAgain(offer) => {
                self.panels.dialog = None;
                return Some(Effect::SaveAgain(offer));
            }
            Action::Others(wish) => return self.perform_others(wish),
            Action::Export(choice) => return Some(self.choose_target(choice)),
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
            Action::Import(wish) => return self.perform_import(ctx, wish),
            Action::CloseDialog => return self.close_dialog(ctx),
            Action::CloseNotice => self.panels.notice = None,
            Action::Cancel => {
                self.panels.notice = None;
                return Some(Effect::Cancel);
            }
        }
        None
    }

    /// Shows a map that was opened or made, with the file it came from.
    pub fn show_map(&mut self, document: Document, path: Option<PathBuf>) {
        self.editing = None;
        self.after_save = None;
        self.opened += 1;
        self.open = Some(OpenMap {
            number: self.opened,
            session: Session::new(document),
            curtain: Curtain::default(),
            knows_late_estimates: false,
            path,
            file: None,
            is_recovered: false,
            others: Others::default(),
        });
        self.canvas = Canvas::default();
        self.finder = Finder::default();
        self.outline = Outline::default();
        // What an earlier window left behind is offered while the first map is read.
        drop(self.panels.dialog.take_if(|one| !one.is_about_no_map()));
        self.panels.later.retain(Dialog::is_about_no_map);
        self.panels.beneath = None;
        self.panels.notice = None;
    }

    fn open_elsewhere(&mut self, path: PathBuf) -> Effect {
        self.panels.dialog = None;
        Effect::NewWindow(Some(path))
    }

    fn choose_target(&mut self, choice: ExportChoice) -> Effect {
        self.panels.dialog = None;
        self.panels.export = Some(choice);
        Effect::AskForTarget(choice)
    }

    fn save_then(&mut self, unsaved: Unsaved) -> Effect {
        self.panels.dialog = None;
        self.after_save = Some(unsaved);
        self.save_effect()
    }

    /// Does something that somebody has chosen in a dialog, and that leaves the open map.
    fn leave_from(&mut self, ctx: &Context, wish: Unsaved) -> Option<Effect> {
        self.panels.dialog = None;
        self.leave(ctx, wish)
    }

    /// Does something that leaves the open map, once it is saved if it is about to be, and after asking what becomes
    /// of unsaved work.
    pub fn leave(&mut self, ctx: &Context, wish: Unsaved) -> Option<Effect> {
        self.finish_field(Then::Stay);
        self.put_import_away();
        if self.waits_for_save(&wish) {
            return None;
        }
        self.leave_unsaved(ctx, wish)
    }

    /// Does something that leaves the open map, after asking what becomes of unsaved work.
    pub(super) fn leave_unsaved(&mut self, ctx: &Context, wish: Unsaved) -> Option<Effect> {
        let is_unsaved = self.open.as_ref().is_some_and(OpenMap::is_unsaved);
        if is_unsaved {
            self.show_dialog(Dialog::Unsaved(wish));
            return None;
        }
        self.go_on(ctx, wish)
    }

    /// Leaves the open map as it is.
    pub fn go_on(&mut self, ctx: &Context, wish: Unsaved) -> Option<Effect> {
        self.panels.dialog = None;
        match wish {
            Unsaved::Quit => {
                self.close_map();
                // Whoever did not want to wait for a save is not made to.
                self.saving.clear();
                ctx.send_viewport_cmd(ViewportCommand::Close);
                None
            }
            Unsaved::CloseMap => {
                self.close_map();
                None
            }
            Unsaved::New => {
                let gallery = Gallery::new(self.preferences.language);
                self.panels.dialog = Some(Dialog::New(gallery));
                None
            }
            Unsaved::Open(path) => Some(Effect::Load(path)),
            Unsaved::OpenCopy(path) => Some(Effect::LoadCopy(path)),
            Unsaved::LoadText(text) => Some(Effect::LoadText(text)),
            Unsaved::Recover(folder) => Some(Effect::Recover(folder)),
        }
    }

    fn close_map(&mut self) {
        self.open = None;
        self.panels.later.retain(Dialog::is_about_no_map);
    }

    /// Opens the path dialog.
    pub fn ask_for_path(&mut self, purpose: PathPurpose, start: &Path) {
        if purpose.is_for_import() {
            self.lay_import_beneath();
        } else {
            self.put_import_away();
        }
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

    fn open_sample(&mut self, sample: Sample) {
        self.show_map(Document::unsaved(sample.map()), None);
    }

    fn begin(&mut self, template: Template, language: Language) {
        let map = template.build_in(language, &mut self.ids);
        self.show_map(Document::unsaved(map), None);
    }

    pub(super) fn open_export(&mut self, ctx: &Context) {
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
        let beside = match self.panels.dialog {
            Some(Dialog::SideBySide(kind)) => Some(kind),
            _ => None,
        };
        // What the window shows: the map, of which the curve is a part, or what stands side by side.
        let view = match beside.filter(|kind| self.side_by_side().contains(kind)) {
            Some(kind) => MapView::Multiples(kind),
            None if matches!(choice.view, MapView::Multiples(_)) => MapView::Map,
            None => choice.view,
        };
        let choice = ExportChoice {
            view,
            hides_verdict: open.hides_verdict(),
            ..choice
        };
        self.panels.dialog = Some(Dialog::Export(choice));
    }

    /// Returns where a typed path begins: the folder of the open or latest map, with a separator.
    pub(super) fn start_folder(&self) -> PathBuf {
        let open = self.open.as_ref().and_then(|open| open.path.as_ref());
        let latest = open.or_else(|| self.preferences.recent.first());
        latest
            .and_then(|path| path.parent())
            .map(|folder| folder.join(""))
            .unwrap_or_default()
    }

    /// Selects something and brings it into the middle.
    fn jump_to(&mut self, ctx: &Context, item: &Item) {
        self.select(Some(item.clone()));
        let Some(map) = self.open.as_ref().map(|open| Arc::clone(open.map())) else {
            return;
        };
        let sight = self.sight(MapView::Map, Fit::Free);
        let Some(layout) = self.pictures.of(ctx, &map, sight) else {
            return;
        };
        if let Some(rect) = aim::rect_of(&layout, item) {
            self.canvas
                .jump_to(span(&layout, rect.left(), rect.right()));
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
