//! Decisions that are used again: written to a recipe, read from one, or as they were for an earlier wave.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use super::{ImportDialog, name_of, proposal::Choice};
use crate::{
    lang::{Key, Shown as _, Words},
    model::{FeedbackSet, JourneyMap},
    survey::{
        ImportRequest, Lost, MatchOption, NEW, Recipe, RecipeError, as_last_time, write_recipe,
    },
    view::{Dialog, Effect, Panels, Window},
};

/// What somebody wants of a recipe.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum RecipeWish {
    /// Ask where the decisions of the open import go.
    Keep,
    /// Write them there.
    KeepIn {
        /// The file.
        path: PathBuf,
        /// Whether a file that exists may be replaced.
        replace: bool,
    },
    /// Ask which recipe decides the open import.
    Choose,
    /// Use that one.
    Use(PathBuf),
}

/// What the outermost layer has to do about a recipe.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum RecipeDeed {
    /// Ask with the system's dialog where a recipe goes.
    AskWhere,
    /// Ask with the system's dialog which recipe to use.
    AskWhich,
    /// Write a recipe.
    Write {
        /// The file.
        path: PathBuf,
        /// Its text.
        text: String,
        /// Whether a file that exists may be replaced.
        replace: bool,
    },
    /// Read a recipe.
    Read(PathBuf),
}

/// What was said last about decisions that are used again.
#[derive(Clone, Debug)]
pub(super) enum Said {
    /// Something was done, but what is lost could not be followed.
    Done {
        /// What was done.
        text: String,
        /// What could not be followed.
        lost: Vec<Lost>,
    },
    /// Something failed.
    Failed(String),
}

impl ImportDialog {
    /// Decides everything as for an earlier wave; what is imported stands beside it.
    pub(super) fn decide_like(&mut self, set: &FeedbackSet, map: &JourneyMap, words: &Words) {
        let Some(read) = &self.read else { return };
        let (recipe, lost) = as_last_time(set, &read.survey, map);
        let said = words.format(Key::ImportDecidedLike, &[("name", (&set.label).into())]);
        self.use_recipe(recipe, (Some(set.id.clone()), lost), said);
    }

    /// Returns the feedback that an earlier wave of the file left in the map, as long as nobody has used it.
    pub(super) fn earlier_wave(&self) -> Option<Arc<FeedbackSet>> {
        let is_settled = self.reading.is_none() && self.meanwhile.is_none();
        let id = self
            .last_time()
            .filter(|_| is_settled && self.like.is_none() && self.waiting.is_none())?;
        let mut sets = self.basis()?.map.feedback.iter();
        sets.find(|set| set.id == *id).cloned()
    }

    /// Collects the decisions; none before the file is read.
    fn recipe(&self) -> Option<Recipe> {
        let basis = self.basis()?;
        let by_hand = basis.survey.rated.iter().filter_map(|rated| {
            match basis.choices.get(&rated.name)? {
                Choice::Target(target) => MatchOption::of(&rated.name, target, &basis.map),
                // A map that begins with a file gets its touchpoints from it.
                Choice::New if self.map.is_none() => None,
                Choice::New => Some(MatchOption {
                    source: rated.name.clone(),
                    target: NEW.to_owned(),
                }),
            }
        });
        let request = ImportRequest {
            matches: by_hand.collect(),
            ..basis.request.clone()
        };
        let map = &basis.map;
        Some(Recipe::of(&self.options, &request, &basis.survey, map))
    }

    fn fail(&mut self, words: &Words, path: &Path, reason: &str) {
        let file = name_of(path);
        let said = words.format(
            Key::RecipeFailed,
            &[("file", (&file).into()), ("reason", reason.into())],
        );
        self.said = Some(Said::Failed(said));
    }
}

impl Window {
    /// Does what is the window's own about a recipe, and returns what the outermost layer has to do.
    pub fn recipe(&mut self, wish: RecipeWish) -> Option<Effect> {
        let deed = match wish {
            RecipeWish::Keep => RecipeDeed::AskWhere,
            RecipeWish::Choose => RecipeDeed::AskWhich,
            RecipeWish::Use(path) => RecipeDeed::Read(path),
            RecipeWish::KeepIn { path, replace } => {
                let words = self.words();
                let dialog = self.open_import()?;
                let recipe = dialog.recipe()?;
                match write_recipe(&recipe) {
                    Ok(text) => RecipeDeed::Write {
                        path,
                        text,
                        replace,
                    },
                    Err(error) => {
                        dialog.fail(words, &path, &error.shown(words));
                        return None;
                    }
                }
            }
        };
        Some(Effect::Recipe(deed))
    }

    /// Returns what a recipe of the open import is called: as its feedback.
    pub fn recipe_name(&self) -> Option<String> {
        match &self.panels.dialog {
            Some(Dialog::Import(dialog)) => Some(dialog.request.set_label()),
            _ => None,
        }
    }

    /// Takes over a recipe that was read, or why it was not.
    pub fn recipe_read(&mut self, path: &Path, outcome: Result<Recipe, String>) {
        let words = self.words();
        let Some(dialog) = self.open_import() else {
            return;
        };
        match outcome {
            Ok(recipe) => {
                let file = name_of(path);
                let said = words.format(Key::ImportDecidedBy, &[("file", (&file).into())]);
                dialog.use_recipe(recipe, (None, Vec::new()), said);
            }
            Err(reason) => dialog.fail(words, path, &reason),
        }
    }

    /// Says that a recipe was written, or why not.
    pub fn recipe_written(&mut self, path: &Path, outcome: Result<(), String>) {
        let words = self.words();
        let Some(dialog) = self.open_import() else {
            return;
        };
        match outcome {
            Ok(()) => {
                let file = name_of(path);
                let said = words.format(Key::RecipeKept, &[("file", (&file).into())]);
                dialog.said = Some(Said::Done {
                    text: said,
                    lost: Vec::new(),
                });
            }
            Err(reason) => dialog.fail(words, path, &reason),
        }
    }

    /// Returns the import that is open, or goes on once a path is typed for it.
    pub(super) fn open_import(&mut self) -> Option<&mut ImportDialog> {
        let Panels {
            dialog, beneath, ..
        } = &mut self.panels;
        match dialog {
            Some(Dialog::Import(dialog)) => Some(dialog.as_mut()),
            _ => beneath.as_deref_mut(),
        }
    }
}

/// Reads the text of a recipe and says in the words of the interface what is wrong with it.
pub fn recipe_of(text: &str, words: &Words) -> Result<Recipe, String> {
    crate::survey::parse_recipe(text).map_err(|error: RecipeError| error.shown(words))
}
