//! The one list of commands that feeds menu, toolbar, palette and shortcuts.

mod keys;

pub use super::edit::{command::Step, create::NewCard};
use crate::lang::{Key, Words};

/// Something the window can do on a word, a button or a key.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Command {
    /// Begin a map.
    New,
    /// Choose a map and open it.
    Open,
    /// Type the path of a map.
    OpenPath,
    /// Go back to the welcome screen.
    CloseMap,
    /// Save the map.
    Save,
    /// Save the map to another file.
    SaveAs,
    /// Go back to what the file holds.
    Revert,
    /// Import feedback from a survey file.
    Import,
    /// Save a picture.
    Export,
    /// Close the window.
    Quit,
    /// Take the last step back.
    Undo,
    /// Make the step again that was taken back.
    Redo,
    /// Type on what is selected.
    EditText,
    /// Type the title.
    EditTitle,
    /// Type the channels of a touchpoint.
    Channels,
    /// Copy what is selected and put it behind.
    Duplicate,
    /// Delete what is selected.
    Delete,
    /// Move what is selected one place.
    Move(Step),
    /// Give so many stars; 0 takes the estimate back.
    Rate(u8),
    /// Flag a moment of truth, or no longer.
    MomentOfTruth,
    /// Add a touchpoint.
    AddTouchpoint,
    /// Add a stage.
    AddStage,
    /// Add a card to a touchpoint.
    Add(NewCard),
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
    /// Show or hide the inspector.
    Inspector,
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
    Insert,
    Rate,
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
    /// Without what it makes no sense.
    pub(super) needs: Needs,
}

/// Without what a command makes no sense.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Needs {
    Nothing,
    Map,
    /// Something is selected.
    Item,
    /// A touchpoint, or something of it, is selected.
    Touchpoint,
    Undo,
    Redo,
    /// The map differs from its file.
    Changes,
}

/// What the window has now.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
#[expect(clippy::struct_excessive_bools, reason = "each stands for one need")]
pub struct Can {
    pub(super) map: bool,
    pub(super) item: bool,
    pub(super) touchpoint: bool,
    pub(super) undo: bool,
    pub(super) redo: bool,
    pub(super) changes: bool,
}

const fn always(text: Key, tip: Key, menu: Menu) -> Entry {
    Entry {
        text,
        tip,
        menu,
        needs: Needs::Nothing,
    }
}

const fn with_map(text: Key, tip: Key, menu: Menu) -> Entry {
    Entry {
        text,
        tip,
        menu,
        needs: Needs::Map,
    }
}

const fn needing(needs: Needs, text: Key, tip: Key, menu: Menu) -> Entry {
    Entry {
        text,
        tip,
        menu,
        needs,
    }
}

impl Command {
    /// All commands in the order of the menus.
    pub const ALL: [Self; 55] = [
        Self::New,
        Self::Open,
        Self::OpenPath,
        Self::CloseMap,
        Self::Save,
        Self::SaveAs,
        Self::Revert,
        Self::Import,
        Self::Export,
        Self::Quit,
        Self::Undo,
        Self::Redo,
        Self::EditText,
        Self::EditTitle,
        Self::Channels,
        Self::Duplicate,
        Self::Delete,
        Self::Move(Step::Left),
        Self::Move(Step::Right),
        Self::Move(Step::Up),
        Self::Move(Step::Down),
        Self::MomentOfTruth,
        Self::Rate(5),
        Self::Rate(4),
        Self::Rate(3),
        Self::Rate(2),
        Self::Rate(1),
        Self::Rate(0),
        Self::AddTouchpoint,
        Self::AddStage,
        Self::Add(NewCard::Thought),
        Self::Add(NewCard::PainPoint),
        Self::Add(NewCard::Highlight),
        Self::Add(NewCard::Opportunity),
        Self::Add(NewCard::Measure),
        Self::CopyPicture,
        Self::Paste,
        Self::ZoomIn,
        Self::ZoomOut,
        Self::ZoomWhole,
        Self::Fit,
        Self::Outline,
        Self::Inspector,
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
            Self::New => always(Key::CommandNew, Key::TipNew, Menu::File),
            Self::Save => with_map(Key::CommandSave, Key::TipSave, Menu::File),
            Self::SaveAs => with_map(Key::CommandSaveAs, Key::TipSaveAs, Menu::File),
            Self::Revert => needing(
                Needs::Changes,
                Key::CommandRevert,
                Key::TipRevert,
                Menu::File,
            ),
            Self::Undo
            | Self::Redo
            | Self::EditText
            | Self::EditTitle
            | Self::Channels
            | Self::Duplicate
            | Self::Delete
            | Self::Move(_)
            | Self::MomentOfTruth
            | Self::Rate(_)
            | Self::AddTouchpoint
            | Self::AddStage
            | Self::Add(_) => self.editing_entry(),
            Self::Open => always(Key::CommandOpen, Key::TipOpen, Menu::File),
            Self::OpenPath => always(Key::CommandOpenPath, Key::TipOpenPath, Menu::File),
            Self::CloseMap => with_map(Key::CommandCloseMap, Key::TipCloseMap, Menu::File),
            Self::Import => always(Key::CommandImport, Key::TipImport, Menu::File),
            Self::Export => with_map(Key::CommandExport, Key::TipExport, Menu::File),
            Self::Quit => always(Key::CommandQuit, Key::TipQuit, Menu::File),
            Self::CopyPicture => with_map(Key::CommandCopyPicture, Key::TipCopyPicture, Menu::Edit),
            Self::Paste => always(Key::CommandPaste, Key::TipPaste, Menu::Edit),
            Self::ZoomIn => with_map(Key::CommandZoomIn, Key::TipZoomIn, Menu::View),
            Self::ZoomOut => with_map(Key::CommandZoomOut, Key::TipZoomOut, Menu::View),
            Self::ZoomWhole => with_map(Key::CommandZoomWhole, Key::TipZoomWhole, Menu::View),
            Self::Fit => with_map(Key::CommandFit, Key::TipFit, Menu::View),
            Self::Outline => with_map(Key::CommandOutline, Key::TipOutline, Menu::View),
            Self::Inspector => with_map(Key::CommandInspector, Key::TipInspector, Menu::View),
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

    /// Returns the words, place and keys of what changes the map.
    const fn editing_entry(self) -> Entry {
        use Needs::{Item, Redo, Touchpoint, Undo};

        match self {
            Self::Undo => needing(Undo, Key::CommandUndo, Key::TipUndo, Menu::Edit),
            Self::Redo => needing(Redo, Key::CommandRedo, Key::TipRedo, Menu::Edit),
            Self::EditText => needing(Item, Key::CommandEditText, Key::TipEditText, Menu::Edit),
            Self::Channels => needing(
                Touchpoint,
                Key::CommandChannels,
                Key::TipChannels,
                Menu::Edit,
            ),
            Self::Duplicate => needing(Item, Key::CommandDuplicate, Key::TipDuplicate, Menu::Edit),
            Self::Delete => needing(Item, Key::CommandDelete, Key::TipDelete, Menu::Edit),
            Self::Move(step) => {
                let text = match step {
                    Step::Left => Key::CommandMoveLeft,
                    Step::Right => Key::CommandMoveRight,
                    Step::Up => Key::CommandMoveUp,
                    Step::Down => Key::CommandMoveDown,
                };
                needing(Item, text, Key::TipMove, Menu::Edit)
            }
            Self::MomentOfTruth => needing(
                Touchpoint,
                Key::CommandMomentOfTruth,
                Key::TipMomentOfTruth,
                Menu::Edit,
            ),
            Self::Rate(0) => needing(Touchpoint, Key::CommandRateNone, Key::TipRate, Menu::Rate),
            Self::Rate(_) => needing(Touchpoint, Key::CommandRateStars, Key::TipRate, Menu::Rate),
            Self::AddTouchpoint => {
                with_map(Key::CommandAddTouchpoint, Key::TipAddColumn, Menu::Insert)
            }
            Self::AddStage => with_map(Key::CommandAddStage, Key::TipAddColumn, Menu::Insert),
            Self::Add(kind) => {
                let text = match kind {
                    NewCard::Thought => Key::CommandAddThought,
                    NewCard::PainPoint => Key::CommandAddPainPoint,
                    NewCard::Highlight => Key::CommandAddHighlight,
                    NewCard::Opportunity => Key::CommandAddOpportunity,
                    NewCard::Measure | NewCard::Backstage => Key::CommandAddMeasure,
                };
                needing(Touchpoint, text, Key::TipAddCard, Menu::Insert)
            }
            _ => with_map(Key::CommandEditTitle, Key::TipEditTitle, Menu::Edit),
        }
    }

    /// Returns its name.
    pub(super) fn name(self, words: &Words) -> String {
        let text = self.entry().text;
        match self {
            Self::Rate(stars @ 1..) => words.format(text, &[("n", u64::from(stars).into())]),
            _ => words.text(text).to_owned(),
        }
    }

    /// Says whether it can run now.
    pub const fn is_enabled(self, can: Can) -> bool {
        match self.entry().needs {
            Needs::Nothing => true,
            Needs::Map => can.map,
            Needs::Item => can.item,
            Needs::Touchpoint => can.touchpoint,
            Needs::Undo => can.undo,
            Needs::Redo => can.redo,
            Needs::Changes => can.changes,
        }
    }
}
