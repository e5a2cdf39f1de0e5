//! Which colours window and map have.

use egui::{Theme as Brightness, ThemePreference};

use crate::paint::{Theme, ThemeName};

/// What somebody chose.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum Look {
    /// Light or dark, as the system is.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
    /// The print colours on the map, a light window around it.
    Print,
}

impl Look {
    /// Returns what egui should do.
    pub fn preference(self) -> ThemePreference {
        match self {
            Self::System => ThemePreference::System,
            Self::Light | Self::Print => ThemePreference::Light,
            Self::Dark => ThemePreference::Dark,
        }
    }

    /// Returns the colours of the map while the window has this brightness.
    pub fn map_theme(self, brightness: Brightness) -> ThemeName {
        match (self, brightness) {
            (Self::Print, _) => ThemeName::Print,
            (Self::Light, _) | (Self::System, Brightness::Light) => ThemeName::Light,
            (Self::Dark, _) | (Self::System, Brightness::Dark) => ThemeName::Dark,
        }
    }
}

/// Returns the colours of the interface.
pub(super) fn interface_theme(brightness: Brightness) -> &'static Theme {
    match brightness {
        Brightness::Light => ThemeName::Light.theme(),
        Brightness::Dark => ThemeName::Dark.theme(),
    }
}
