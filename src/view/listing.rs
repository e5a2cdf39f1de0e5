//! What a folder holds, as far as the path dialog shows it, and what a typed path means.

use std::path::{MAIN_SEPARATOR, PathBuf};

use super::{ExportChoice, Format};

/// The endings of survey files.
pub(super) const SURVEY_FILES: &[&str] = &["csv", "tsv", "txt", "xlsx", "xls", "ods"];

/// The endings of picture files.
pub(super) const IMAGE_FILES: &[&str] = &["png", "jpg", "jpeg", "gif", "webp"];

/// What the path is for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum PathPurpose {
    /// Open a map.
    Open,
    /// Open a map in a window of its own.
    OpenElsewhere,
    /// Import a survey file.
    Survey,
    /// Hang a picture on a touchpoint.
    Image,
    /// Save the map.
    Save,
    /// Write a picture.
    Export(ExportChoice),
    /// Decide an import by a recipe.
    Recipe,
    /// Keep the decisions of an import in a recipe.
    KeepRecipe,
}

impl PathPurpose {
    /// Returns the endings of the files to show; a new file gets the first of them.
    pub fn extensions(self) -> &'static [&'static str] {
        match self {
            Self::Open | Self::OpenElsewhere | Self::Save => &["ron"],
            Self::Survey => SURVEY_FILES,
            Self::Image => IMAGE_FILES,
            Self::KeepRecipe => &["recipe"],
            Self::Recipe => &["recipe", "ron"],
            Self::Export(choice) => match choice.format {
                Format::Png => &["png"],
                Format::Svg => &["svg"],
                Format::Pdf => &["pdf"],
            },
        }
    }

    /// Says whether it is for a file that is there already.
    pub(super) fn is_reading(self) -> bool {
        matches!(
            self,
            Self::Open | Self::OpenElsewhere | Self::Survey | Self::Image | Self::Recipe
        )
    }

    /// Says whether it is for an import that goes on afterwards.
    pub(super) fn is_for_import(self) -> bool {
        matches!(self, Self::Recipe | Self::KeepRecipe)
    }
}

/// A folder's folders and fitting files, in order.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Listing {
    /// The folder as it was asked for.
    pub folder: PathBuf,
    /// The names of its folders.
    pub folders: Vec<String>,
    /// The names of its fitting files.
    pub files: Vec<String>,
}

impl Listing {
    /// Returns the names that begin with `start`, folders with a separator behind them.
    pub(super) fn matches(&self, start: &str) -> Vec<String> {
        let start = start.to_lowercase();
        let begins = |name: &&String| {
            name.to_lowercase().starts_with(&start)
                && (!name.starts_with('.') || start.starts_with('.'))
        };
        let folders = self
            .folders
            .iter()
            .filter(begins)
            .map(|name| format!("{name}{MAIN_SEPARATOR}"));
        folders
            .chain(self.files.iter().filter(begins).cloned())
            .collect()
    }
}

/// Splits a typed path into its folder, separator included, and the beginning of a name.
pub(super) fn split(text: &str) -> (&str, &str) {
    let end = text
        .rfind(['/', MAIN_SEPARATOR])
        .map_or(0, |index| index + 1);
    text.split_at(end)
}

/// Returns the longest beginning that all names share.
pub(super) fn common_start(names: &[String]) -> String {
    let Some((first, rest)) = names.split_first() else {
        return String::new();
    };
    let mut common = first.clone();
    for name in rest {
        let shared = common
            .chars()
            .zip(name.chars())
            .take_while(|(one, other)| one == other)
            .count();
        common = common.chars().take(shared).collect();
    }
    common
}
