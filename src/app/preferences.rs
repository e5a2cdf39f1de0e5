//! Settings: read once at the start, written in order by one thread.

use std::{
    env, fs,
    path::{Path, PathBuf},
    sync::mpsc::{Sender, channel},
};

use super::{
    events::{Event, Post},
    worker::Worker,
};
use crate::{
    file::{OnDisk, SaveError, SaveReason, SaveStep, Settings, SettingsNote, ThemeChoice},
    model::Language,
    paint::ThemeName,
    view::{Look, Preferences},
};

/// The name of the settings' file.
const FILE: &str = "settings.ron";

/// Returns the folder for settings; none where the system names no home.
pub(super) fn config_dir() -> Option<PathBuf> {
    directories::ProjectDirs::from("", "", "touchline").map(|dirs| dirs.config_dir().to_path_buf())
}

/// Settings before and after somebody changed them in this window.
struct Change {
    before: Settings,
    after: Settings,
}

/// Holds the settings and keeps them on the disk.
pub(super) struct Keeper {
    /// The settings as they were last written or read.
    pub(super) settings: Settings,
    /// What was odd about the file.
    pub(super) note: Option<SettingsNote>,
    path: Option<PathBuf>,
    writer: Option<(Sender<Change>, Worker)>,
    /// Whether it was said that there is no folder to write to.
    has_told: bool,
    /// The language at the start, which is written only once somebody chose one.
    language: Option<Language>,
    /// The colours at the start; those of the command line are for this window alone.
    look: Option<Look>,
}

impl Keeper {
    /// Reads the settings of a folder; without one they last only until the window closes.
    pub(super) fn open(dir: Option<PathBuf>) -> Self {
        let path = dir.map(|dir| dir.join(FILE));
        let (settings, note) = path.as_deref().map(Settings::load).unwrap_or_default();
        Self {
            settings,
            note,
            path,
            writer: None,
            has_told: false,
            language: None,
            look: None,
        }
    }

    /// Returns the preferences to start with; what the command line says goes first.
    pub(super) fn start(
        &mut self,
        language: Option<Language>,
        theme: Option<ThemeName>,
    ) -> Preferences {
        let set = match self.settings.theme {
            ThemeChoice::System => Look::System,
            ThemeChoice::Light => Look::Light,
            ThemeChoice::Dark => Look::Dark,
        };
        let asked = theme.map(|theme| match theme {
            ThemeName::Light => Look::Light,
            ThemeName::Dark => Look::Dark,
            ThemeName::Print => Look::Print,
        });
        let language = language
            .or(self.settings.language)
            .unwrap_or_else(system_language);
        self.language = Some(language);
        let look = asked.unwrap_or(set);
        self.look = Some(look);
        Preferences {
            language,
            look,
            interface_percent: self.settings.interface_percent,
            outline: !self.settings.outline_hidden,
            inspector: !self.settings.inspector_hidden,
            recent: self.settings.recent.clone(),
            label_orders: self.settings.label_orders.clone(),
        }
    }

    /// Writes the preferences if they changed.
    pub(super) fn keep(&mut self, preferences: &Preferences, post: &Post) {
        let mut settings = self.settings.clone();
        if self.language != Some(preferences.language) {
            settings.language = Some(preferences.language);
            self.language = Some(preferences.language);
        }
        if self.look != Some(preferences.look) {
            self.look = Some(preferences.look);
            match preferences.look {
                Look::System => settings.theme = ThemeChoice::System,
                Look::Light => settings.theme = ThemeChoice::Light,
                Look::Dark => settings.theme = ThemeChoice::Dark,
                // Print colours are for a look at the print, not for every day.
                Look::Print => {}
            }
        }
        settings.interface_percent = preferences.interface_percent;
        settings.outline_hidden = !preferences.outline;
        settings.inspector_hidden = !preferences.inspector;
        settings.recent.clone_from(&preferences.recent);
        settings.label_orders.clone_from(&preferences.label_orders);
        self.write(settings, post);
    }

    /// Writes settings if they changed.
    pub(super) fn write(&mut self, settings: Settings, post: &Post) {
        if settings == self.settings {
            return;
        }
        let before = std::mem::replace(&mut self.settings, settings);
        let Some(path) = &self.path else {
            if !self.has_told {
                self.has_told = true;
                post.send(Event::SettingsNotSaved(no_home()));
            }
            return;
        };
        if self.writer.is_none() {
            self.writer = writer(path.clone(), post.clone());
        }
        if let Some((sender, _)) = &self.writer {
            let after = self.settings.clone();
            // A writer that ended has said why.
            let _sent = sender.send(Change { before, after });
        }
    }
}

impl Drop for Keeper {
    /// Waits until the last settings are on the disk, but not for ever.
    fn drop(&mut self) {
        if let Some((sender, thread)) = self.writer.take() {
            drop(sender);
            thread.wait();
        }
    }
}

/// Starts the thread that writes; it says once why it cannot, and then ends.
fn writer(path: PathBuf, post: Post) -> Option<(Sender<Change>, Worker)> {
    let (sender, receiver) = channel::<Change>();
    let work = move || {
        for change in receiver {
            if let Err(error) = write(&change, &path) {
                post.send(Event::SettingsNotSaved(error));
                return;
            }
        }
    };
    let thread = Worker::start("settings", work).ok()?;
    Some((sender, thread))
}

/// Says that the system names no home.
fn no_home() -> SaveError {
    SaveError {
        path: FILE.into(),
        reason: SaveReason::NoHome,
        on_disk: OnDisk::Nothing,
    }
}

/// Makes the change in the file: what another window has written there meanwhile stays.
fn write(change: &Change, path: &Path) -> Result<(), SaveError> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(|source| SaveError {
            path: path.into(),
            reason: SaveReason::System {
                step: SaveStep::Folder,
                source,
            },
            on_disk: OnDisk::Nothing,
        })?;
    }
    let Change { before, after } = change;
    match Settings::load(path) {
        (there, None) => after.merged(before, there).save(path),
        // What is damaged cannot tell what another window wrote.
        (_, Some(_damage)) => after.save(path),
    }
}

/// Returns the language that the system's environment names; English if it is none of ours.
fn system_language() -> Language {
    let named = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .find_map(|name| env::var(name).ok().filter(|value| !value.is_empty()));
    if named.is_some_and(|value| value.starts_with("de")) {
        Language::De
    } else {
        Language::En
    }
}
