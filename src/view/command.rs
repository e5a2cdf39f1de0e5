//! The one list of commands that feeds menu, toolbar, palette and shortcuts.

use egui::{Context, Key as Keyboard, KeyboardShortcut, Modifiers};

use crate::lang::{Key, Words};

/// Something the window can do on a word, a button or a key.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Command {
    /// Choose a map and open it.
    Open,
    /// Type the path of a map.
    OpenPath,
    /// Go back to the welcome screen.
    CloseMap,
    /// Save a picture.
    Export,
    /// Close the window.
    Quit,
    /// Put a picture on the clipboard.
    CopyPicture,
    /// Open what was copied.
    Paste,
    /// Zoom in.
    ZoomIn,
    /// Zoom out.
    ZoomOut,
    /// Zoom to 100 %.
    ZoomWhole,
    /// Show the whole map.
    Fit,
    /// Show or hide the outline.
    Outline,
    /// The colours of the system.
    LookSystem,
    /// Light colours.
    LookLight,
    /// Dark colours.
    LookDark,
    /// Print colours.
    LookPrint,
    /// A larger interface.
    SizeLarger,
    /// A smaller interface.
    SizeSmaller,
    /// The interface at its usual size.
    SizeWhole,
    /// English.
    English,
    /// German.
    German,
    /// Find a command.
    Palette,
    /// Show the keys.
    Shortcuts,
    /// Version and licences.
    About,
}

/// Where in the menu bar a command stands.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub(super) enum Menu {
    File,
    Edit,
    View,
    Look,
    Size,
    Language,
    Help,
}

/// All that is known about a command.
pub(super) struct Entry {
    pub(super) text: Key,
    pub(super) tip: Key,
    pub(super) menu: Menu,
    /// Whether it makes sense only while a map is open.
    pub(super) needs_map: bool,
}

const fn ctrl(key: Keyboard) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::COMMAND, key)
}

const fn ctrl_shift(key: Keyboard) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::COMMAND.plus(Modifiers::SHIFT), key)
}

const fn plain(key: Keyboard) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::NONE, key)
}

const fn always(text: Key, tip: Key, menu: Menu) -> Entry {
    Entry {
        text,
        tip,
        menu,
        needs_map: false,
    }
}

const fn with_map(text: Key, tip: Key, menu: Menu) -> Entry {
    Entry {
        text,
        tip,
        menu,
        needs_map: true,
    }
}

impl Command {
    /// All commands in the order of the menus.
    pub const ALL: [Self; 24] = [
        Self::Open,
        Self::OpenPath,
        Self::CloseMap,
        Self::Export,
        Self::Quit,
        Self::CopyPicture,
        Self::Paste,
        Self::ZoomIn,
        Self::ZoomOut,
        Self::ZoomWhole,
        Self::Fit,
        Self::Outline,
        Self::LookSystem,
        Self::LookLight,
        Self::LookDark,
        Self::LookPrint,
        Self::SizeLarger,
        Self::SizeSmaller,
        Self::SizeWhole,
        Self::English,
        Self::German,
        Self::Palette,
        Self::Shortcuts,
        Self::About,
    ];

    /// Returns its words, place and keys.
    pub(super) const fn entry(self) -> Entry {
        match self {
            Self::Open => always(Key::CommandOpen, Key::TipOpen, Menu::File),
            Self::OpenPath => always(Key::CommandOpenPath, Key::TipOpenPath, Menu::File),
            Self::CloseMap => with_map(Key::CommandCloseMap, Key::TipCloseMap, Menu::File),
            Self::Export => with_map(Key::CommandExport, Key::TipExport, Menu::File),
            Self::Quit => always(Key::CommandQuit, Key::TipQuit, Menu::File),
            Self::CopyPicture => with_map(Key::CommandCopyPicture, Key::TipCopyPicture, Menu::Edit),
            Self::Paste => always(Key::CommandPaste, Key::TipPaste, Menu::Edit),
            Self::ZoomIn => with_map(Key::CommandZoomIn, Key::TipZoomIn, Menu::View),
            Self::ZoomOut => with_map(Key::CommandZoomOut, Key::TipZoomOut, Menu::View),
            Self::ZoomWhole => with_map(Key::CommandZoomWhole, Key::TipZoomWhole, Menu::View),
            Self::Fit => with_map(Key::CommandFit, Key::TipFit, Menu::View),
            Self::Outline => with_map(Key::CommandOutline, Key::TipOutline, Menu::View),
            Self::LookSystem => always(Key::ThemeSystem, Key::TipTheme, Menu::Look),
            Self::LookLight => always(Key::ThemeLight, Key::TipTheme, Menu::Look),
            Self::LookDark => always(Key::ThemeDark, Key::TipTheme, Menu::Look),
            Self::LookPrint => always(Key::ThemePrint, Key::TipTheme, Menu::Look),
            Self::SizeLarger => always(Key::SizeLarger, Key::TipSize, Menu::Size),
            Self::SizeSmaller => always(Key::SizeSmaller, Key::TipSize, Menu::Size),
            Self::SizeWhole => always(Key::SizeWhole, Key::TipSize, Menu::Size),
            Self::English => always(Key::LanguageEnglish, Key::TipLanguage, Menu::Language),
            Self::German => always(Key::LanguageGerman, Key::TipLanguage, Menu::Language),
            Self::Palette => always(Key::CommandPalette, Key::TipPalette, Menu::Help),
            Self::Shortcuts => always(Key::CommandShortcuts, Key::TipShortcuts, Menu::Help),
            Self::About => always(Key::CommandAbout, Key::TipAbout, Menu::Help),
        }
    }

    /// Returns its keys: the first is shown, the others work too.
    pub(super) fn keys(self) -> Vec<KeyboardShortcut> {
        match self {
            Self::Open => vec![ctrl(Keyboard::O)],
            Self::OpenPath => vec![ctrl_shift(Keyboard::O)],
            Self::CloseMap => vec![ctrl(Keyboard::W)],
            Self::Export => vec![ctrl(Keyboard::E)],
            Self::Quit => vec![ctrl(Keyboard::Q)],
            Self::CopyPicture => vec![ctrl_shift(Keyboard::C)],
            // They arrive as a paste event, never as keys.
            Self::Paste => vec![ctrl(Keyboard::V)],
            Self::ZoomIn => vec![ctrl(Keyboard::Plus), ctrl(Keyboard::Equals)],
            Self::ZoomOut => vec![ctrl(Keyboard::Minus)],
            Self::ZoomWhole => vec![ctrl(Keyboard::Num0)],
            Self::Fit => vec![ctrl(Keyboard::Num9)],
            Self::Outline => vec![ctrl(Keyboard::B)],
            Self::Palette => vec![ctrl(Keyboard::K)],
            Self::Shortcuts => vec![plain(Keyboard::Questionmark)],
            _ => Vec::new(),
        }
    }

    /// Says whether it can run now.
    pub const fn is_enabled(self, has_map: bool) -> bool {
        has_map || !self.entry().needs_map
    }

    /// Writes its keys as keyboards of the language do; nothing if it has none.
    pub(super) fn keys_shown(self, ctx: &Context, words: &Words) -> Option<String> {
        let keys = *self.keys().first()?;
        if keys.modifiers.is_none() {
            return Some(keys.logical_key.symbol_or_name().to_owned());
        }
        if ctx.os().is_mac() {
            return Some(ctx.format_shortcut(&keys));
        }
        let shift = keys.modifiers.shift.then(|| words.text(Key::KeyShift));
        let parts = [
            Some(words.text(Key::KeyCtrl)),
            shift,
            Some(keys.logical_key.symbol_or_name()),
        ];
        Some(parts.into_iter().flatten().collect::<Vec<_>>().join("+"))
    }

    /// Takes its keys out of the input; says whether they were pressed.
    pub(super) fn is_pressed(self, ctx: &Context) -> bool {
        let keys = self.keys();
        ctx.input_mut(|input| keys.iter().any(|keys| input.consume_shortcut(keys)))
    }

    /// Takes the commands whose keys were pressed out of the input.
    pub(super) fn pressed(ctx: &Context, has_map: bool) -> Vec<Self> {
        // Keys with more modifiers come first: Ctrl+O also matches while Shift is held.
        let with_keys = |command: Self| command.keys().into_iter().map(move |keys| (command, keys));
        let mut keyed: Vec<(Self, KeyboardShortcut)> =
            Self::ALL.into_iter().flat_map(with_keys).collect();
        keyed.sort_by_key(|(_, keys)| !keys.modifiers.shift);
        ctx.input_mut(|input| {
            let mut pressed = keyed;
            pressed.retain(|(command, keys)| {
                command.is_enabled(has_map) && input.consume_shortcut(keys)
            });
            pressed.into_iter().map(|(command, _)| command).collect()
        })
    }
}
