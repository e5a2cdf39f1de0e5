//! The dialog for a typed path: it needs no portal, and completes with Tab.

use std::path::{MAIN_SEPARATOR, Path, PathBuf};

use egui::{
    Button, Id, Key as Keyboard, Modifiers, ScrollArea, TextEdit, Ui, WidgetInfo, accesskit::Role,
    vec2,
};

use super::{
    Action, ImportWish, Listing, PathPurpose, RecipeWish, dialog,
    early::put_cursor_at_end,
    listing::{common_start, split},
    style::flat,
    widgets::{group_heading, muted, primary_button},
};
use crate::lang::{Key, Words};

/// The height of the list.
const LIST: f32 = 220.0;
/// How many entries are listed.
const LISTED: usize = 200;

/// A path that is being typed.
#[derive(Clone, Debug, PartialEq)]
pub struct PathDialog {
    /// What it is for.
    pub purpose: PathPurpose,
    /// What was typed.
    pub text: String,
    /// What the folder of the typed path holds; none before it was listed.
    pub listing: Option<Listing>,
    /// Folders that were used lately.
    pub recent: Vec<PathBuf>,
    /// The folder whose listing was asked for last.
    asked: Option<PathBuf>,
    /// Whether the field has been shown.
    was_shown: bool,
}

impl PathDialog {
    /// Starts with a path already typed.
    pub fn new(purpose: PathPurpose, start: &Path, recent: Vec<PathBuf>) -> Self {
        Self {
            purpose,
            text: start.to_string_lossy().into_owned(),
            listing: None,
            recent,
            asked: None,
            was_shown: false,
        }
    }

    /// Returns the entries that what was typed may mean.
    fn matches(&self) -> Vec<String> {
        self.beginning_with(split(&self.text).1)
    }

    /// Returns the entries to choose from: a new file's name is like no other, so its whole folder is shown.
    fn choices(&self) -> Vec<String> {
        let matches = self.matches();
        if matches.is_empty() && !self.purpose.is_reading() {
            return self.beginning_with("");
        }
        matches
    }

    fn beginning_with(&self, start: &str) -> Vec<String> {
        let folder = split(&self.text).0;
        let listing = self
            .listing
            .as_ref()
            .filter(|listing| listing.folder == Path::new(folder));
        listing
            .map(|listing| listing.matches(start))
            .unwrap_or_default()
    }

    /// Goes into a folder with the name of a new file, or takes the name of a file that is there.
    fn choose(&mut self, entry: &str) {
        let (folder, name) = split(&self.text);
        let keeps_name = entry.ends_with(MAIN_SEPARATOR) && !self.purpose.is_reading();
        let name = if keeps_name { name } else { "" };
        self.text = format!("{folder}{entry}{name}");
    }

    /// Completes what was typed as far as it is clear.
    fn complete(&mut self, matches: &[String]) {
        let (folder, name) = split(&self.text);
        let common = common_start(matches);
        if common.len() >= name.len() {
            self.text = format!("{folder}{common}");
        }
    }

    /// Returns what Enter means: the file, once the text names one.
    fn chosen(&self) -> Option<Action> {
        let text = self.text.trim();
        if text.is_empty() || text.ends_with(['/', MAIN_SEPARATOR]) {
            return None;
        }
        let path = PathBuf::from(text);
        Some(match self.purpose {
            PathPurpose::Open => Action::OpenPath(path),
            PathPurpose::OpenElsewhere => Action::OpenElsewhere(path),
            PathPurpose::Survey => Action::Import(ImportWish::From(path)),
            PathPurpose::Image => Action::AddImage(path),
            PathPurpose::Save => Action::SaveTo {
                path: with_ending(path),
                replace: false,
            },
            PathPurpose::Export(choice) => Action::ExportTo {
                path: choice.with_extension(path),
                choice,
                replace: false,
            },
            PathPurpose::Recipe => Action::Import(ImportWish::Recipe(RecipeWish::Use(path))),
            PathPurpose::KeepRecipe => Action::Import(ImportWish::Recipe(RecipeWish::KeepIn {
                path: with_recipe_ending(path),
                replace: false,
            })),
        })
    }
}

/// Shows the dialog.
pub(super) fn ui(ui: &mut Ui, path: &mut PathDialog, words: &Words, actions: &mut Vec<Action>) {
    ui.set_width(560.0);
    let (title, does) = match path.purpose {
        PathPurpose::Open => (Key::WelcomeTitle, Key::PathOpen),
        PathPurpose::OpenElsewhere => (Key::UnsavedElsewhere, Key::PathOpen),
        PathPurpose::Survey => (Key::ImportChoose, Key::PathOpen),
        PathPurpose::Image => (Key::ImageChoose, Key::PathOpen),
        PathPurpose::Save => (Key::CommandSaveAs, Key::CommandSave),
        PathPurpose::Export(_) => (Key::ExportTitle, Key::ExportDo),
        PathPurpose::Recipe => (Key::RecipeChoose, Key::PathOpen),
        PathPurpose::KeepRecipe => (Key::RecipeKeep, Key::CommandSave),
    };
    dialog::heading(ui, words.text(title));
    ask(path, actions);
    let enters = field(ui, path, words);
    ui.add_space(4.0);
    entries(ui, path, words);
    recent(ui, path, words);
    dialog::buttons(ui, |ui| {
        let chosen = path.chosen();
        let does = ui
            .add_enabled_ui(chosen.is_some(), |ui| primary_button(ui, words.text(does)))
            .inner;
        if let Some(action) = chosen.filter(|_| does.clicked() || enters) {
            actions.push(Action::CloseDialog);
            actions.push(action);
        }
        if ui.button(words.text(Key::Cancel)).clicked() {
            actions.push(Action::CloseDialog);
        }
    });
}

/// Asks for the folder's listing once the text names another folder.
fn ask(path: &mut PathDialog, actions: &mut Vec<Action>) {
    let folder = PathBuf::from(split(&path.text).0);
    if path.asked.as_ref() != Some(&folder) {
        actions.push(Action::List(folder.clone()));
        path.asked = Some(folder);
    }
}

/// The field; says whether Enter means that the typed file is meant.
fn field(ui: &mut Ui, path: &mut PathDialog, words: &Words) -> bool {
    let id = Id::unique("path");
    let matches = path.matches();
    let can_complete = !matches.is_empty()
        && !path
            .text
            .ends_with(matches.first().map_or("", String::as_str));
    let has_focus = ui.memory(|memory| memory.has_focus(id));
    let completes = has_focus
        && can_complete
        && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Keyboard::Tab));
    let enters = has_focus && ui.input(|input| input.key_pressed(Keyboard::Enter));
    // Enter on a folder's name goes into it.
    let is_folder = matches
        .first()
        .filter(|_| matches.len() == 1 && enters)
        .is_some_and(|only| only.ends_with(MAIN_SEPARATOR));
    if completes || is_folder {
        path.complete(&matches);
        put_cursor_at_end(ui, id, &path.text);
    }
    if !std::mem::replace(&mut path.was_shown, true) {
        put_cursor_at_end(ui, id, &path.text);
    }
    let label = group_heading(ui, words.text(Key::PathFileName));
    let field = TextEdit::singleline(&mut path.text)
        .id(id)
        .hint_text(words.text(Key::PathHint))
        .lock_focus(can_complete);
    let field = ui
        .add(field.desired_width(f32::INFINITY).margin(vec2(10.0, 7.0)))
        .labelled_by(label.id);
    if ui.memory(|memory| memory.focused().is_none()) || enters {
        field.request_focus();
    }
    enters && !is_folder
}

fn entries(ui: &mut Ui, path: &mut PathDialog, words: &Words) {
    let choices = path.choices();
    // A list of one height: the dialog must not jump while somebody types.
    ScrollArea::vertical()
        .max_height(LIST)
        .auto_shrink([false, false])
        .show(ui, |ui| {
            flat(ui.style_mut());
            ui.spacing_mut().item_spacing.y = 0.0;
            if choices.is_empty() && path.purpose.is_reading() {
                ui.label(muted(ui, words.text(Key::PathNothing)));
            }
            for name in choices.iter().take(LISTED) {
                let button = Button::new(name.as_str())
                    .min_size(vec2(ui.available_width(), 26.0))
                    .right_text("")
                    .truncate();
                let response = ui.add(button);
                response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
                if response.clicked() {
                    path.choose(name);
                    put_cursor_at_end(ui, Id::unique("path"), &path.text);
                    ui.memory_mut(|memory| memory.request_focus(Id::unique("path")));
                }
            }
        });
}

fn recent(ui: &mut Ui, path: &mut PathDialog, words: &Words) {
    if path.recent.is_empty() {
        return;
    }
    ui.add_space(8.0);
    group_heading(ui, words.text(Key::PathRecentFolders));
    let recent = path.recent.clone();
    for folder in recent {
        let shown = folder.to_string_lossy().into_owned();
        if ui.add(Button::new(shown.as_str()).truncate()).clicked() {
            let name = split(&path.text).1.to_owned();
            path.text = format!("{shown}{MAIN_SEPARATOR}{name}");
        }
    }
}

/// Gives a map its ending.
pub fn with_ending(path: PathBuf) -> PathBuf {
    ended(path, "ron")
}

/// Gives a recipe its ending.
pub fn with_recipe_ending(path: PathBuf) -> PathBuf {
    ended(path, "recipe")
}

fn ended(path: PathBuf, wanted: &str) -> PathBuf {
    let has_ending = path
        .extension()
        .is_some_and(|ending| ending.eq_ignore_ascii_case(wanted));
    if has_ending {
        path
    } else {
        let mut name = path.into_os_string();
        name.push(".");
        name.push(wanted);
        name.into()
    }
}
