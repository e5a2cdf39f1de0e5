//! The one list of commands that feeds menu, toolbar, palette and shortcuts.

mod entry;
mod keys;

pub use super::edit::{command::Step, create::NewCard};
pub(super) use entry::Menu;
pub(super) use keys::{is_letter, keys_in_words, opens_field};

use crate::lang::Words;

/// Something the window can do on a word, a button or a key.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Command {
    /// Begin a map.
    New,
    /// Open a second window.
    NewWindow,
    /// Choose a map and open it.
    Open,
    /// Type the path of a map.
    OpenPath,
    /// Choose a map and open it in a window of its own.
    OpenElsewhere,
    /// Go back to the welcome screen.
    CloseMap,
    /// Save the map.
    Save,
    /// Save the map to another file.
    SaveAs,
    /// Go back to what the file holds.
    Revert,
    /// List what earlier saves of the file held.
    History,
    /// List what earlier windows left behind.
    Recover,
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
    /// Take what is selected to the clipboard.
    Cut,
    /// Copy what is selected to the clipboard.
    Copy,
    /// Take in what was copied.
    Paste,
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
    /// Say what an opportunity would cost, 1 to 5; 0 takes it back.
    Effort(u8),
    /// Flag a moment of truth, or no longer.
    MomentOfTruth,
    /// Add a touchpoint.
    AddTouchpoint,
    /// Add a stage.
    AddStage,
    /// Add a card to a touchpoint.
    Add(NewCard),
    /// Hang a picture on a touchpoint.
    AddImage,
    /// Look for a text.
    Find,
    /// Show the next hit.
    FindNext,
    /// Show the hit before.
    FindPrevious,
    /// Add a lane of the team's own.
    AddLane,
    /// Add a note to the parking lot.
    AddNote,
    /// Put a picture on the clipboard.
    CopyPicture,
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
    /// Give the focus to the next part of the window.
    NextPart,
    /// Give the focus to the previous part of the window.
    PreviousPart,
    /// Show the next segment of the shown feedback.
    NextSegment,
    /// Show the next wave of the shown feedback.
    NextWave,
    /// Show the curves of all segments.
    SideBySide,
    /// Keep what customers said off the screen, or no longer.
    HideVerdict,
    /// Let what customers said appear.
    Reveal,
    /// Show the map alone, full screen; or end that.
    Present,
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

/// Without what a command makes no sense.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Needs {
    Nothing,
    Map,
    /// Something is selected.
    Item,
    /// A part of the journey is selected that can be copied.
    Parts,
    /// A touchpoint, or something of it, is selected.
    Touchpoint,
    /// An opportunity is selected.
    Opportunity,
    Undo,
    Redo,
    /// The map differs from its file.
    Changes,
    /// The map has feedback, or what customers said is hidden.
    Feedback,
    /// What customers said is hidden.
    Hidden,
}

/// What the window has now.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
#[expect(clippy::struct_excessive_bools, reason = "each stands for one need")]
pub struct Can {
    pub(super) map: bool,
    pub(super) item: bool,
    pub(super) parts: bool,
    pub(super) touchpoint: bool,
    pub(super) opportunity: bool,
    pub(super) undo: bool,
    pub(super) redo: bool,
    pub(super) changes: bool,
    pub(super) feedback: bool,
    pub(super) hidden: bool,
}

impl Command {
    /// All commands in the order of the menus.
    const ALL: &[Self] = &[
        Self::New,
        Self::NewWindow,
        Self::Open,
        Self::OpenPath,
        Self::OpenElsewhere,
        Self::CloseMap,
        Self::Save,
        Self::SaveAs,
        Self::Revert,
        Self::History,
        Self::Recover,
        Self::Import,
        Self::Export,
        Self::Quit,
        Self::Undo,
        Self::Redo,
        Self::Cut,
        Self::Copy,
        Self::Paste,
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
        Self::Effort(5),
        Self::Effort(4),
        Self::Effort(3),
        Self::Effort(2),
        Self::Effort(1),
        Self::Effort(0),
        Self::AddTouchpoint,
        Self::AddStage,
        Self::Add(NewCard::Thought),
        Self::Add(NewCard::PainPoint),
        Self::Add(NewCard::Highlight),
        Self::Add(NewCard::Opportunity),
        Self::Add(NewCard::Measure),
        Self::AddImage,
        Self::Find,
        Self::FindNext,
        Self::FindPrevious,
        Self::AddLane,
        Self::AddNote,
        Self::CopyPicture,
        Self::ZoomIn,
        Self::ZoomOut,
        Self::ZoomWhole,
        Self::Fit,
        Self::NextSegment,
        Self::NextWave,
        Self::SideBySide,
        Self::HideVerdict,
        Self::Reveal,
        Self::Present,
        Self::Outline,
        Self::Inspector,
        Self::NextPart,
        Self::PreviousPart,
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

    /// Walks all commands in the order of the menus.
    pub fn all() -> impl Iterator<Item = Self> {
        Self::ALL.iter().copied()
    }

    /// Returns its name.
    pub(super) fn name(self, words: &Words) -> String {
        let text = self.entry().text;
        match self {
            Self::Rate(n @ 1..) | Self::Effort(n @ 1..) => {
                words.format(text, &[("n", u64::from(n).into())])
            }
            _ => words.text(text).to_owned(),
        }
    }

    /// Says whether it opens the text field of something on the map: what is typed next belongs there.
    pub(super) const fn opens_field(self) -> bool {
        matches!(
            self,
            Self::EditText
                | Self::EditTitle
                | Self::Channels
                | Self::AddTouchpoint
                | Self::AddStage
                | Self::Add(_)
                | Self::AddLane
                | Self::AddNote
        )
    }

    /// Says whether it can run now.
    pub const fn is_enabled(self, can: Can) -> bool {
        match self.entry().needs {
            Needs::Nothing => true,
            Needs::Map => can.map,
            Needs::Item => can.item,
            Needs::Parts => can.parts,
            Needs::Touchpoint => can.touchpoint,
            Needs::Opportunity => can.opportunity,
            Needs::Undo => can.undo,
            Needs::Redo => can.redo,
            Needs::Changes => can.changes,
            Needs::Feedback => can.feedback,
            Needs::Hidden => can.hidden,
        }
    }
}
