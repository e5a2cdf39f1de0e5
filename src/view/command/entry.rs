//! What is known of each command: its words, its place in the menus, without what it makes no sense.

use super::{Command, Needs, NewCard, Step};
use crate::lang::Key;

/// Where in the menu bar a command stands.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub(in crate::view) enum Menu {
    File,
    Edit,
    Insert,
    Rate,
    Effort,
    View,
    Look,
    Size,
    Language,
    Help,
}

/// All that is known about a command.
pub(in crate::view) struct Entry {
    pub(in crate::view) text: Key,
    pub(in crate::view) tip: Key,
    pub(in crate::view) menu: Menu,
    /// Without what it makes no sense.
    pub(in crate::view) needs: Needs,
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
    /// Returns its words, place and keys.
    pub(in crate::view) const fn entry(self) -> Entry {
        use Needs::Changes;

        match self {
            Self::New => always(Key::CommandNew, Key::TipNew, Menu::File),
            Self::NewWindow => always(Key::CommandNewWindow, Key::TipNewWindow, Menu::File),
            Self::OpenElsewhere => {
                with_map(Key::CommandOpenElsewhere, Key::TipOpenElsewhere, Menu::File)
            }
            Self::Save => with_map(Key::CommandSave, Key::TipSave, Menu::File),
            Self::SaveAs => with_map(Key::CommandSaveAs, Key::TipSaveAs, Menu::File),
            Self::Revert => needing(Changes, Key::CommandRevert, Key::TipRevert, Menu::File),
            Self::History => with_map(Key::CommandHistory, Key::TipHistory, Menu::File),
            Self::Recover => always(Key::CommandRecover, Key::TipRecover, Menu::File),
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
            | Self::Effort(_)
            | Self::AddTouchpoint
            | Self::AddStage
            | Self::AddLane
            | Self::AddNote
            | Self::AddImage
            | Self::Add(_) => self.editing_entry(),
            Self::Open => always(Key::CommandOpen, Key::TipOpen, Menu::File),
            Self::OpenPath => always(Key::CommandOpenPath, Key::TipOpenPath, Menu::File),
            Self::CloseMap => with_map(Key::CommandCloseMap, Key::TipCloseMap, Menu::File),
            Self::Import => always(Key::CommandImport, Key::TipImport, Menu::File),
            Self::Export => with_map(Key::CommandExport, Key::TipExport, Menu::File),
            Self::Quit => always(Key::CommandQuit, Key::TipQuit, Menu::File),
            Self::Find => with_map(Key::CommandFind, Key::TipFind, Menu::Edit),
            Self::FindNext => with_map(Key::CommandFindNext, Key::TipFindNext, Menu::Edit),
            Self::FindPrevious => {
                with_map(Key::CommandFindPrevious, Key::TipFindPrevious, Menu::Edit)
            }
            Self::CopyPicture => with_map(Key::CommandCopyPicture, Key::TipCopyPicture, Menu::Edit),
            Self::Cut => needing(Needs::Parts, Key::CommandCut, Key::TipCut, Menu::Edit),
            Self::Copy => needing(Needs::Parts, Key::CommandCopy, Key::TipCopy, Menu::Edit),
            Self::Paste => always(Key::CommandPaste, Key::TipPaste, Menu::Edit),
            Self::ZoomIn => with_map(Key::CommandZoomIn, Key::TipZoomIn, Menu::View),
            Self::ZoomOut => with_map(Key::CommandZoomOut, Key::TipZoomOut, Menu::View),
            Self::ZoomWhole => with_map(Key::CommandZoomWhole, Key::TipZoomWhole, Menu::View),
            Self::Fit => with_map(Key::CommandFit, Key::TipFit, Menu::View),
            Self::NextSegment
            | Self::NextWave
            | Self::SideBySide
            | Self::HideVerdict
            | Self::Reveal => self.answers_entry(),
            Self::Present => with_map(Key::CommandPresent, Key::TipPresent, Menu::View),
            Self::Outline => with_map(Key::CommandOutline, Key::TipOutline, Menu::View),
            Self::Inspector => with_map(Key::CommandInspector, Key::TipInspector, Menu::View),
            Self::NextPart => with_map(Key::CommandNextPart, Key::TipPart, Menu::View),
            Self::PreviousPart => with_map(Key::CommandPreviousPart, Key::TipPart, Menu::View),
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

    /// Returns the words, place and keys of what shows and hides customers' answers.
    const fn answers_entry(self) -> Entry {
        let (needs, text, tip) = match self {
            Self::NextSegment => (
                Needs::Feedback,
                Key::CommandNextSegment,
                Key::TipNextSegment,
            ),
            Self::NextWave => (Needs::Feedback, Key::CommandNextWave, Key::TipNextWave),
            Self::SideBySide => (Needs::Feedback, Key::CommandSideBySide, Key::TipSideBySide),
            Self::HideVerdict => (
                Needs::Feedback,
                Key::CommandHideVerdict,
                Key::TipHideVerdict,
            ),
            _ => (Needs::Hidden, Key::CommandReveal, Key::TipReveal),
        };
        needing(needs, text, tip, Menu::View)
    }

    /// Returns the words, place and keys of what changes the map.
    const fn editing_entry(self) -> Entry {
        use Needs::{Item, Opportunity, Redo, Touchpoint, Undo};

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
            Self::Effort(0) => needing(
                Opportunity,
                Key::CommandEffortNone,
                Key::TipEffort,
                Menu::Effort,
            ),
            Self::Effort(_) => needing(
                Opportunity,
                Key::CommandEffort,
                Key::TipEffort,
                Menu::Effort,
            ),
            Self::AddLane => with_map(Key::CommandAddLane, Key::TipAddLane, Menu::Insert),
            Self::AddNote => with_map(Key::CommandAddNote, Key::TipAddNote, Menu::Insert),
            Self::AddTouchpoint => {
                with_map(Key::CommandAddTouchpoint, Key::TipAddColumn, Menu::Insert)
            }
            Self::AddStage => with_map(Key::CommandAddStage, Key::TipAddColumn, Menu::Insert),
            Self::AddImage => needing(
                Touchpoint,
                Key::CommandAddImage,
                Key::TipAddImage,
                Menu::Insert,
            ),
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
}
