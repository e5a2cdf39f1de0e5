//! Reads and writes recipes on a thread.

use std::path::Path;

use super::{events::Event, folder::typed, shell::App};
use crate::{
    file::{MAX_RECIPE_BYTES, Replace, read_bounded, save},
    lang::{Key, Shown as _, words},
    model::Language,
    survey::Recipe,
    view::recipe_of,
};

impl App {
    /// Reads a recipe for the import dialog.
    pub(super) fn read_recipe(&mut self, path: &Path) {
        let path = typed(path);
        let language = self.window.preferences.language;
        let started = self.jobs.aside("recipe", move || {
            let outcome = read(&path, language);
            Event::RecipeRead(path, outcome.map(Box::new))
        });
        if let Err(error) = started {
            let title = self.window.words().text(Key::RecipeChoose).to_owned();
            self.fail_to_start(title, &error);
        }
    }

    /// Writes a recipe; a file that exists is replaced only if that was asked for.
    pub(super) fn write_recipe(&mut self, path: &Path, text: String, replace: bool) {
        let path = typed(path);
        let language = self.window.preferences.language;
        let started = self.jobs.aside("recipe", move || {
            let outcome = write(&path, &text, replace, language);
            Event::RecipeWritten(path, outcome)
        });
        if let Err(error) = started {
            let title = self.window.words().text(Key::RecipeKeep).to_owned();
            self.fail_to_start(title, &error);
        }
    }
}

fn read(path: &Path, language: Language) -> Result<Recipe, String> {
    let words = words(language);
    let bytes = read_bounded(path, MAX_RECIPE_BYTES).map_err(|error| error.shown(words))?;
    let text = String::from_utf8(bytes);
    let text = text.map_err(|_not_text| words.text(Key::RecipeNotText).to_owned())?;
    recipe_of(&text, words)
}

fn write(path: &Path, text: &str, replace: bool, language: Language) -> Result<(), String> {
    let replace = if replace {
        Replace::Always
    } else {
        Replace::Never
    };
    save(path, text.as_bytes(), replace).map_err(|error| error.shown(words(language)))
}

#[cfg(test)]
mod tests;
