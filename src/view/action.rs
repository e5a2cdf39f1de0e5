//! What views wish for, and what of it only the outermost layer can do.

use std::path::PathBuf;

use crate::model::{StageId, TouchpointId};

use super::{Command, ExportChoice, Sample};

/// A wish that a view pushes; nothing has happened yet.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Run a command of the list.
    Run(Command),
    /// Open a file.
    OpenPath(PathBuf),
    /// Open a sample.
    OpenSample(Sample),
    /// Open what was copied: the text of a map, or a path.
    Paste(String),
    /// Open what was dropped on the window.
    Drop(Vec<PathBuf>),
    /// Select a touchpoint, or nothing.
    Select(Option<TouchpointId>),
    /// Select a touchpoint and bring it into view.
    JumpToTouchpoint(TouchpointId),
    /// Bring a stage into view.
    JumpToStage(StageId),
    /// Ask where the picture goes, then write it.
    Export(ExportChoice),
    /// Write a picture to a file.
    ExportTo {
        /// The file.
        path: PathBuf,
        /// Which picture.
        choice: ExportChoice,
        /// Whether a file that exists may be replaced.
        replace: bool,
    },
    /// List what the path dialog can choose from.
    List(PathBuf),
    /// Copy text to the clipboard.
    CopyText(String),
    /// Close the open dialog.
    CloseDialog,
    /// Take the notice away.
    CloseNotice,
    /// Give up what is running.
    Cancel,
}

/// What only the outermost layer can do: files, dialogs of the system, threads.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Ask with the system's dialog which map to open.
    AskForMap,
    /// Open a file.
    Load(PathBuf),
    /// Read the text of a map.
    LoadText(String),
    /// Ask with the system's dialog where the picture goes.
    AskForTarget(ExportChoice),
    /// Write a picture to a file.
    Export {
        /// The file.
        path: PathBuf,
        /// Which picture.
        choice: ExportChoice,
        /// Whether a file that exists may be replaced.
        replace: bool,
    },
    /// Put a picture of the map on the clipboard.
    CopyPicture,
    /// List a folder for the path dialog.
    List(PathBuf),
    /// Keep the preferences and recent files.
    Remember,
    /// Give up what is running.
    Cancel,
}
