//! The arguments of the window.

use std::path::PathBuf;

use clap::Args;

#[cfg(feature = "gui")]
use crate::{file::Renderer, model::Language, paint::ThemeName};

#[cfg(feature = "gui")]
use super::values::{LANGUAGES, THEMES, one_of};

/// How the window opens; without the window only the map can be named.
#[derive(Debug, Args)]
pub(in crate::cli) struct WindowArguments {
    /// The map to open; without it the welcome screen
    pub(in crate::cli) map: Option<PathBuf>,
    /// What draws the window; without it the one that was set, or whatever works
    #[cfg(feature = "gui")]
    #[arg(long, value_parser = one_of([("wgpu", Renderer::Wgpu), ("glow", Renderer::Glow)]))]
    pub(in crate::cli) renderer: Option<Renderer>,
    /// The language of the window; without it the one that was set, or the system's
    #[cfg(feature = "gui")]
    #[arg(long = "lang", value_parser = one_of(LANGUAGES))]
    pub(in crate::cli) language: Option<Language>,
    /// The colours of the window; without it those that were set, or the system's
    #[cfg(feature = "gui")]
    #[arg(long, value_parser = one_of(THEMES))]
    pub(in crate::cli) theme: Option<ThemeName>,
}
