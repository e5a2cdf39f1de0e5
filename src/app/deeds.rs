//! What only the app can do for the window: dialogs of the system, files, threads.

use std::{
    io,
    path::{Path, PathBuf},
    sync::Arc,
};

use eframe::Frame;

use super::{
    ask, clipboard, events::Event, folder, history::with_versions, jobs::Slot, load, picture,
    shell::App,
};
use crate::{
    lang::Key,
    view::{Dialog, Effect, ExportChoice, PathPurpose, RecipeDeed},
};

impl App {
    pub(super) fn effect(&mut self, frame: &Frame, effect: Effect) {
        match effect {
            Effect::AskForMap => self.ask(frame, PathPurpose::Open),
            Effect::AskForMapElsewhere => self.ask(frame, PathPurpose::OpenElsewhere),
            Effect::NewWindow(map) => self.open_another(map.as_deref()),
            Effect::AskForSurvey => self.ask(frame, PathPurpose::Survey),
            Effect::ReadSurvey { path, options } => self.read_survey(&path, options),
            Effect::StopReading => {
                self.jobs.give_up(Slot::Survey);
                self.jobs.give_up(Slot::Comments);
            }
            Effect::ReadComments { path, wanted } => self.read_comments(&path, wanted),
            Effect::StopComments => self.jobs.give_up(Slot::Comments),
            Effect::Recipe(RecipeDeed::AskWhich) => self.ask(frame, PathPurpose::Recipe),
            Effect::Recipe(RecipeDeed::AskWhere) => self.ask(frame, PathPurpose::KeepRecipe),
            Effect::Recipe(RecipeDeed::Read(path)) => self.read_recipe(&path),
            Effect::Recipe(RecipeDeed::Write {
                path,
                text,
                replace,
            }) => self.write_recipe(&path, text, replace),
            Effect::AskForImage => self.ask(frame, PathPurpose::Image),
            Effect::ReadImages(wanted) => self.read_images(wanted),
            Effect::AskForTarget(choice) => self.ask(frame, PathPurpose::Export(choice)),
            Effect::Load(path) => self.load(&path),
            Effect::LoadCopy(path) => {
                let language = self.window.preferences.language;
                let started = self.jobs.start(Slot::Load, "load", move |ticket| {
                    Event::Loaded(ticket, load::load_copy(&path, language))
                });
                self.running(Key::HistoryOpen, started);
            }
            Effect::LoadText(text) => {
                let language = self.window.preferences.language;
                let started = self.jobs.start(Slot::Load, "load", move |ticket| {
                    Event::Loaded(ticket, load::load_text(text, language))
                });
                self.running(Key::CommandPaste, started);
            }
            Effect::Export {
                path,
                choice,
                replace,
            } => self.export(folder::typed(&path), choice, replace),
            Effect::Save { over } => self.save(frame, over),
            Effect::SaveAgain(offer) => self.save_again(offer),
            Effect::SaveAs => self.ask(frame, PathPurpose::Save),
            Effect::SaveTo { path, replace } => self.save_to(folder::typed(&path), replace),
            Effect::CopyPicture => self.copy_picture(),
            Effect::CopyParts { text, html } => {
                if !self.clipboard.put(&text, &html) {
                    // egui has ways of its own.
                    self.jobs.post.ctx.copy_text(text);
                }
            }
            Effect::ReadParts(text) => self.read_parts(text),
            Effect::List(folder) => self.list(folder),
            Effect::ListVersions => self.list_versions(),
            Effect::ReadVersion(path) => self.read_version(&path),
            Effect::KeepVersion(kept) => self.keep_version(kept),
            Effect::FindLost => self.find_lost(),
            Effect::Recover(folder) => self.recover(folder),
            Effect::DiscardLost(folder) => Self::discard_lost(folder),
            Effect::Remember => self.keeper.keep(&self.window.preferences, &self.jobs.post),
            Effect::Cancel => {
                self.jobs.cancel();
                self.window.panels.say_no_longer();
            }
        }
    }

    pub(super) fn ask(&mut self, frame: &Frame, purpose: PathPurpose) {
        self.has_lost_focus = false;
        let words = self.window.words();
        let of_import = self
            .window
            .recipe_name()
            .filter(|_| purpose == PathPurpose::KeepRecipe);
        let of_map = || self.window.open.as_ref().map(|open| open.name(words));
        let name = of_import.or_else(of_map);
        let name = name.map(|name| folder::file_name(&name));
        let name = name.unwrap_or_default();
        if let Err(error) = ask::ask(&self.jobs, frame, purpose, self.folder(), &name, words) {
            let title = match purpose {
                PathPurpose::Open => Key::WelcomeTitle,
                PathPurpose::OpenElsewhere => Key::UnsavedElsewhere,
                PathPurpose::Survey => Key::ImportChoose,
                PathPurpose::Image => Key::ImageChoose,
                PathPurpose::Save => Key::CommandSaveAs,
                PathPurpose::Export(_) => Key::ExportTitle,
                PathPurpose::Recipe => Key::RecipeChoose,
                PathPurpose::KeepRecipe => Key::RecipeKeep,
            };
            self.fail_to_start(words.text(title).to_owned(), &error);
        }
    }

    pub(super) fn load(&mut self, path: &Path) {
        let path = folder::typed(path);
        let language = self.window.preferences.language;
        let text = self
            .window
            .words()
            .format(Key::Loading, &[("file", (&folder::name_of(&path)).into())]);
        let state = self.recovery.state.clone();
        let started = self.jobs.start(Slot::Load, "load", move |ticket| {
            let loaded = load::load_file(path.clone(), language);
            let offer = |message| with_versions(message, state.as_deref(), &path);
            Event::Loaded(ticket, loaded.map_err(offer))
        });
        self.announce(text, started);
    }

    pub(super) fn export(&mut self, path: PathBuf, choice: ExportChoice, replace: bool) {
        let Some(open) = &self.window.open else {
            return;
        };
        let (map, interface) = (Arc::clone(open.map()), self.window.preferences.language);
        let started = self.jobs.start(Slot::Picture, "export", move |ticket| {
            let wanted = || !ticket.is_given_up();
            let exported = picture::export(&map, choice, path, replace, interface, wanted);
            Event::Exported(ticket, exported)
        });
        self.running(Key::ExportRunning, started);
    }

    fn copy_picture(&mut self) {
        let Some(open) = &self.window.open else {
            return;
        };
        let language = self.window.preferences.language;
        let theme = self
            .window
            .preferences
            .look
            .map_theme(self.jobs.post.ctx.theme());
        let choice = ExportChoice {
            hides_verdict: open.hides_verdict(),
            ..ExportChoice::new(theme, language)
        };
        let map = Arc::clone(open.map());
        let started = self
            .jobs
            .start(Slot::Picture, "copy picture", move |ticket| {
                Event::Drawn(ticket, picture::draw(&map, choice, language))
            });
        self.running(Key::ExportRunning, started);
    }

    /// Looks on a thread for copied parts beside a pasted text.
    fn read_parts(&mut self, text: String) {
        let Some(number) = self.window.open.as_ref().map(|open| open.number) else {
            return;
        };
        if let Some(parts) = self.clipboard.own_parts(&text) {
            let ctx = self.jobs.post.ctx.clone();
            let effect = self.window.pasted(&ctx, number, text, Some(parts));
            self.waiting_effects.extend(effect);
            return;
        }
        let pasted = text.clone();
        let started = self.jobs.aside("paste", move || Event::Pasted {
            number,
            text: pasted,
            parts: clipboard::parts(),
        });
        if started.is_err() {
            let ctx = self.jobs.post.ctx.clone();
            let effect = self.window.pasted(&ctx, number, text, None);
            self.waiting_effects.extend(effect);
        }
    }

    fn list(&self, folder: PathBuf) {
        let Some(Dialog::Path(dialog)) = &self.window.panels.dialog else {
            return;
        };
        let extensions = dialog.purpose.extensions();
        // Without a thread the dialog stays without a list, and still opens what is typed.
        let _started = self.jobs.aside("list folder", move || {
            Event::Listed(folder::list(folder, extensions))
        });
    }

    pub(super) fn running(&mut self, what: Key, started: io::Result<()>) {
        self.announce(self.window.words().text(what).to_owned(), started);
    }

    /// Says that work runs, or why it does not.
    fn announce(&mut self, text: String, started: io::Result<()>) {
        match started {
            Ok(()) => self.window.panels.say_running(text),
            Err(error) => self.fail_to_start(text, &error),
        }
    }
}
