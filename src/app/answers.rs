//! What the app does with the answers of threads and dialogs.

use std::{
    io,
    path::{Path, PathBuf},
    sync::Arc,
};

use egui::Context;

use super::{
    ask::was_shown,
    events::{Event, Exported},
    folder,
    load::Loaded,
    shell::App,
};
use crate::{
    lang::{Key, Shown},
    view::{
        Dialog, ImageSource, Message, PathPurpose, RecipeWish, Unsaved, with_ending,
        with_recipe_ending,
    },
};

impl App {
    pub(super) fn take(&mut self, ctx: &Context, event: Event) {
        match event {
            Event::Loaded(_, Ok(loaded)) => self.show(*loaded),
            Event::Loaded(_, Err(message)) => {
                self.window.panels.say_no_longer();
                self.window.show_dialog(Dialog::Message(message));
            }
            Event::ImagesRead(_, read, refused) => self.images_read(read, &refused),
            Event::Exported(_, exported) => self.exported(ctx, exported),
            Event::Drawn(_, Ok(image)) => {
                ctx.copy_image(Arc::unwrap_or_clone(image));
                self.done(ctx, self.window.words().text(Key::CopyDone).to_owned());
            }
            Event::Drawn(_, Err(reason)) => {
                let title = self.window.words().text(Key::ErrorCopy).to_owned();
                self.fail(title, reason);
            }
            Event::Pasted {
                number,
                text,
                parts,
            } => {
                let effect = self.window.pasted(ctx, number, text, parts);
                self.waiting_effects.extend(effect);
            }
            Event::Chosen {
                purpose,
                path: Some(path),
                ..
            } => self.chosen(ctx, purpose, &path),
            Event::Chosen {
                purpose,
                path: None,
                took,
            } if !was_shown(took, self.has_lost_focus) => {
                let start = self.suggested(purpose);
                self.window.ask_for_path(purpose, &start);
            }
            Event::Chosen { .. } => {}
            Event::Saved(saved) => self.saved_among_others(ctx, saved),
            Event::SurveyProgress(_, progress) => self.window.survey_progress(progress),
            Event::SurveyRead(_, outcome) => self.window.survey_read(outcome),
            Event::CommentsRead(_, outcome) => self.window.comments_read(outcome),
            Event::RecipeRead(path, outcome) => {
                let outcome = outcome.map(|recipe| *recipe);
                self.window.recipe_read(&path, outcome);
            }
            Event::RecipeWritten(path, outcome) => self.window.recipe_written(&path, outcome),
            Event::Listed(listing) => {
                if let Some(Dialog::Path(dialog)) = &mut self.window.panels.dialog {
                    dialog.listing = Some(listing);
                }
            }
            Event::WindowFailed => {
                let text = self.window.words().text(Key::NewWindowFailed).to_owned();
                self.window.panels.say_lasting(text);
            }
            Event::Broken(why) => self.say_broken(why),
            Event::VersionsListed(number, versions) => {
                let effect = self.window.list_versions(number, versions);
                self.waiting_effects.extend(effect);
            }
            Event::VersionRead(path, version) => self.window.show_version(&path, version),
            Event::LostListed(left) => self.window.list_lost(left),
            Event::LostFound(left, crash) => self.window.offer_lost(left, crash),
            Event::Found(found) => self.found(found),
            Event::NotKept(reason) => self.note(Key::NotKept, &reason),
            Event::VersionNotKept(reason) => self.note(Key::VersionNotKept, &reason),
            Event::SettingsNotSaved(error) => self.note(Key::SettingsNotSaved, &error),
        }
    }

    /// Says what does not work from now on, and why.
    pub(super) fn note(&mut self, what: Key, why: &impl Shown) {
        let words = self.window.words();
        let reason = why.shown(words);
        let text = words.format(what, &[("reason", (&reason).into())]);
        self.window.panels.say_lasting(text);
    }

    fn show(&mut self, loaded: Loaded) {
        let Loaded {
            document,
            path,
            file,
            notes,
            language,
            measure,
            layout,
            recovered,
            is_copy,
        } = loaded;
        self.window
            .pictures
            .adopt(document.map(), language, measure, layout);
        if let Some(path) = &path {
            self.remember(path);
        }
        self.window.show_map(document, path);
        if let Some(open) = &mut self.window.open {
            open.file = file;
            open.is_recovered = is_copy || recovered.is_some();
        }
        if let Some(claim) = recovered {
            let lost = &mut self.window.left_behind.lost;
            lost.retain(|lost| lost.lost.folder != claim.folder());
            self.recovery.replace(claim);
        }
        let said = notes.join(" ");
        self.window.panels.say_no_longer();
        if !said.is_empty() {
            self.window.panels.say_lasting(said);
        }
    }

    /// Puts a file first among the recent ones.
    pub(super) fn remember(&mut self, path: &Path) {
        let mut settings = self.keeper.settings.clone();
        settings.remember(path);
        self.window.preferences.recent.clone_from(&settings.recent);
        self.keeper.keep(&self.window.preferences, &self.jobs.post);
    }

    fn exported(&mut self, ctx: &Context, exported: Exported) {
        match exported {
            Exported::Done(path, note) => {
                let file = path.to_string_lossy().into_owned();
                let text = self
                    .window
                    .words()
                    .format(Key::ExportDone, &[("file", (&file).into())]);
                match note {
                    Some(note) => {
                        self.window.panels.say_no_longer();
                        self.window.panels.say_lasting(format!("{text}. {note}"));
                    }
                    None => self.done(ctx, text),
                }
            }
            Exported::GivenUp => {}
            Exported::Exists(path, choice) => {
                self.window.panels.say_no_longer();
                self.window.show_dialog(Dialog::Replace {
                    path,
                    purpose: PathPurpose::Export(choice),
                });
            }
            Exported::Failed(path, reason) => {
                let title = self.window.words().format(
                    Key::ErrorExport,
                    &[("file", (&folder::name_of(&path)).into())],
                );
                self.fail(title, reason);
            }
        }
    }

    pub(super) fn done(&mut self, ctx: &Context, text: String) {
        let now = ctx.input(|input| input.time);
        self.window.panels.say_done(text, now);
    }

    /// Says that work could not even begin.
    pub(super) fn fail_to_start(&mut self, title: String, error: &io::Error) {
        let words = self.window.words();
        let reason = error.shown(words);
        self.tell(Message {
            title,
            lines: vec![words.format(Key::ErrorStart, &[("reason", (&reason).into())])],
            hint: words.text(Key::HintTryAgain).to_owned(),
            ..Message::default()
        });
    }

    /// Says that an error ended work on a thread.
    fn say_broken(&mut self, why: String) {
        let words = self.window.words();
        self.tell(Message {
            title: words.text(Key::TaskBroken).to_owned(),
            lines: vec![why],
            hint: words.text(Key::HintTryAgain).to_owned(),
            ..Message::default()
        });
    }

    /// Says what failed; the reason also says what to do.
    pub(super) fn fail(&mut self, title: String, reason: String) {
        self.tell(Message {
            title,
            lines: vec![reason],
            ..Message::default()
        });
    }

    pub(super) fn tell(&mut self, message: Message) {
        self.window.panels.say_no_longer();
        self.window.show_dialog(Dialog::Message(message));
    }

    /// The system's dialog named a file; it has asked about replacing, unless we changed the name.
    fn chosen(&mut self, ctx: &Context, purpose: PathPurpose, path: &Path) {
        match purpose {
            PathPurpose::Open => {
                let path = path.to_path_buf();
                let effect = self.window.leave(ctx, Unsaved::Open(path));
                self.waiting_effects.extend(effect);
            }
            PathPurpose::OpenElsewhere => self.open_another(Some(path)),
            PathPurpose::Survey => {
                let effect = self.window.import_from(path.to_path_buf());
                self.waiting_effects.push(effect);
            }
            PathPurpose::Image => {
                let source = ImageSource::File(path.to_path_buf());
                let effect = self.window.images_from(vec![source]);
                self.waiting_effects.extend(effect);
            }
            PathPurpose::Save => {
                // Typing may have gone on beside the dialog.
                self.window.keep_typed();
                let target = with_ending(path.to_path_buf());
                let replace = target == path;
                self.save_to(target, replace);
            }
            PathPurpose::Export(choice) => {
                let target = choice.with_extension(path.to_path_buf());
                let replace = target == path;
                self.export(target, choice, replace);
            }
            PathPurpose::Recipe => self.read_recipe(path),
            PathPurpose::KeepRecipe => {
                let target = with_recipe_ending(path.to_path_buf());
                let replace = target == path;
                let wish = RecipeWish::KeepIn {
                    path: target,
                    replace,
                };
                let effect = self.window.recipe(wish);
                self.waiting_effects.extend(effect);
            }
        }
    }

    /// Returns what a typed path begins with.
    fn suggested(&self, purpose: PathPurpose) -> PathBuf {
        let folder = self.folder();
        if purpose == PathPurpose::KeepRecipe
            && let Some(name) = self.window.recipe_name()
        {
            return folder.join(format!("{}.recipe", folder::file_name(&name)));
        }
        match (purpose, &self.window.open) {
            (PathPurpose::Save, Some(open)) => {
                let name = folder::file_name(&open.name(self.window.words()));
                folder.join(format!("{name}.ron"))
            }
            (PathPurpose::Export(choice), Some(open)) => {
                let name = folder::file_name(&open.name(self.window.words()));
                folder.join(format!("{name}.{}", choice.format.extension()))
            }
            _ => folder.join(""),
        }
    }

    /// Returns the folder of the open or latest map.
    pub(super) fn folder(&self) -> PathBuf {
        let open = self
            .window
            .open
            .as_ref()
            .and_then(|open| open.path.as_ref());
        let known = open
            .or_else(|| self.window.preferences.recent.first())
            .and_then(|path| path.parent());
        known.map_or_else(folder::documents, Path::to_path_buf)
    }
}
