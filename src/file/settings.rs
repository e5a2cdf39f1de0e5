//! The window's settings: our own small RON file, read leniently, saved atomically.

use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
};

use super::{
    disk::{OpenError, Replace, SaveError, read_bounded, save},
    format::write_settings,
    read::{Problem, read_settings},
    recognise::{ReadError, recognise},
    words::{Word, words},
};
use crate::model::{Date, Extra, Language};

/// The most recent files that are remembered.
pub const MAX_RECENT: usize = 12;
/// The most orders of labels that are remembered.
pub const MAX_ORDERS: usize = 200;
/// The size of the interface that nobody has changed.
pub(super) const DEFAULT_PERCENT: u16 = 100;
/// The most bytes that a settings file may have.
const MAX_SETTINGS_BYTES: usize = 1_024 * 1_024;

/// Which colours the window has.
#[derive(Clone, Copy, Debug, Default, Eq, Ord, PartialEq, PartialOrd)]
pub enum ThemeChoice {
    /// Those of the system.
    #[default]
    System,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

/// What draws the window.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Renderer {
    /// OpenGL.
    Glow,
    /// Vulkan, Metal, DirectX.
    Wgpu,
}

words! {
    Renderer { Glow, Wgpu }
    ThemeChoice { System, Light, Dark }
}

/// Labels that the user has put in order.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct KeptOrder {
    labels: Vec<String>,
    missing: Vec<String>,
    date: Option<Date>,
}

impl KeptOrder {
    /// The most labels of an order, and the most texts beside them that are no answers.
    pub const MOST_LABELS: usize = 11;

    /// Makes an order from the worst label to the best; none of too few or too many labels.
    pub fn new(labels: Vec<String>, missing: Vec<String>, date: Option<Date>) -> Option<Self> {
        let fits =
            (2..=Self::MOST_LABELS).contains(&labels.len()) && missing.len() <= Self::MOST_LABELS;
        fits.then_some(Self {
            labels,
            missing,
            date,
        })
    }

    /// Returns the labels from the worst to the best.
    pub fn labels(&self) -> &[String] {
        &self.labels
    }

    /// Returns what stands beside them and is no answer.
    pub fn missing(&self) -> &[String] {
        &self.missing
    }

    /// Returns the day on which they were put in order.
    pub fn date(&self) -> Option<Date> {
        self.date
    }

    /// Puts it first among others, in the place of an earlier order of the same labels.
    pub fn put_first(self, orders: &mut Vec<Self>) {
        orders.retain(|other| !self.has_labels_of(other));
        orders.insert(0, self);
        orders.truncate(MAX_ORDERS);
    }

    fn has_labels_of(&self, other: &Self) -> bool {
        let set = |one: &Self| -> BTreeSet<String> {
            one.labels
                .iter()
                .map(|label| label.to_lowercase())
                .collect()
        };
        set(self) == set(other)
    }
}

/// What somebody set for the window.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Settings {
    /// The language of the interface; the system's if absent.
    pub language: Option<Language>,
    /// Which colours.
    pub theme: ThemeChoice,
    /// The size of the interface in percent, 80 to 200.
    pub interface_percent: u16,
    /// Whether the outline is hidden.
    pub outline_hidden: bool,
    /// Whether the inspector is hidden.
    pub inspector_hidden: bool,
    /// What draws the window; whatever works if absent.
    pub renderer: Option<Renderer>,
    /// The files that were open lately, the latest first, at most [`MAX_RECENT`].
    pub recent: Vec<PathBuf>,
    /// The labels that the user has put in order, the latest first, at most [`MAX_ORDERS`].
    pub label_orders: Vec<KeptOrder>,
    /// Fields and values of a newer version.
    pub extra: Extra,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: None,
            theme: ThemeChoice::default(),
            interface_percent: DEFAULT_PERCENT,
            outline_hidden: false,
            inspector_hidden: false,
            renderer: None,
            recent: Vec::new(),
            label_orders: Vec::new(),
            extra: Extra::default(),
        }
    }
}

/// Why settings are not, or not all, what was saved.
#[derive(Debug, thiserror::Error)]
pub enum SettingsNote {
    /// The file could not be read.
    #[error("{0}; the settings start afresh")]
    Unreadable(#[from] OpenError),
    /// The file is no text of settings.
    #[error("the settings were damaged and start afresh: {0}")]
    NotSettings(#[from] ReadError),
    /// Some settings were damaged.
    #[error("some settings were damaged and start afresh: {0}")]
    Damaged(Problem),
}

impl Settings {
    /// Reads settings; whatever is damaged has its default, and the note says so.
    pub fn from_bytes(bytes: &[u8]) -> (Self, Option<SettingsNote>) {
        match recognise(bytes) {
            Ok(recognised) => {
                let (settings, problem) = read_settings(&recognised.text);
                (settings, problem.map(SettingsNote::Damaged))
            }
            Err(error) => (Self::default(), Some(error.into())),
        }
    }

    /// Returns the settings as RON text.
    pub fn to_ron(&self) -> String {
        write_settings(self)
    }

    /// Reads the settings file; one that does not exist yet holds the defaults.
    pub fn load(path: &Path) -> (Self, Option<SettingsNote>) {
        match read_bounded(path, MAX_SETTINGS_BYTES) {
            Ok(bytes) => Self::from_bytes(&bytes),
            Err(OpenError::Missing { .. }) => (Self::default(), None),
            Err(error) => (Self::default(), Some(error.into())),
        }
    }

    /// Saves the settings file atomically.
    pub fn save(&self, path: &Path) -> Result<(), SaveError> {
        save(path, self.to_ron().as_bytes(), Replace::Always)
    }

    /// Makes the change that led here from `before` in settings that another window may have changed meanwhile.
    pub fn merged(&self, before: &Self, there: Self) -> Self {
        let Self {
            language,
            theme,
            interface_percent,
            outline_hidden,
            inspector_hidden,
            renderer,
            recent,
            label_orders,
            extra,
        } = self;
        let mut merged = Self {
            language: changed(language, &before.language, there.language),
            theme: changed(theme, &before.theme, there.theme),
            interface_percent: changed(
                interface_percent,
                &before.interface_percent,
                there.interface_percent,
            ),
            outline_hidden: changed(outline_hidden, &before.outline_hidden, there.outline_hidden),
            inspector_hidden: changed(
                inspector_hidden,
                &before.inspector_hidden,
                there.inspector_hidden,
            ),
            renderer: changed(renderer, &before.renderer, there.renderer),
            recent: there.recent,
            label_orders: there.label_orders,
            extra: changed(extra, &before.extra, there.extra),
        };
        let first = before.recent.first();
        let opened: Vec<&PathBuf> = recent
            .iter()
            .take_while(|path| Some(*path) != first)
            .collect();
        for path in opened.into_iter().rev() {
            merged.remember(path);
        }
        let is_new = |order: &&KeptOrder| !before.label_orders.contains(order);
        for order in label_orders.iter().rev().filter(is_new) {
            order.clone().put_first(&mut merged.label_orders);
        }
        merged
    }

    /// Puts a file first among those that were open lately.
    pub fn remember(&mut self, path: &Path) {
        self.recent.retain(|known| known != path);
        self.recent.insert(0, path.to_path_buf());
        self.recent.truncate(MAX_RECENT);
    }
}

/// Returns a value that was changed here, else the one that is there.
fn changed<T: Clone + PartialEq>(here: &T, before: &T, there: T) -> T {
    if here == before { there } else { here.clone() }
}
