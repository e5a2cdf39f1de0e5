//! What threads tell the window.

use std::{
    path::PathBuf,
    sync::{Arc, mpsc::Sender},
    time::Duration,
};

use egui::{ColorImage, Context};

use super::{jobs::Ticket, load::Loaded, save::Saved, watch::Found};
use crate::{
    edit::Fragment,
    file::{PartsError, SaveError, SaveReason},
    survey::Recipe,
    view::{
        CommentsOutcome, ExportChoice, ImagesRead, KeptVersion, LeftBehind, Listing, Message,
        PathPurpose, ReadOutcome, ReadProgress, VersionRead,
    },
};

/// Something that a thread has finished.
pub(super) enum Event {
    /// A map was read whole, or why not.
    Loaded(Ticket, Result<Box<Loaded>, Message>),
    /// A survey file was read so far.
    SurveyProgress(Ticket, ReadProgress),
    /// A survey file was read, or why not.
    SurveyRead(Ticket, ReadOutcome),
    /// Comments of a survey file were read, or why not.
    CommentsRead(Ticket, CommentsOutcome),
    /// Pictures for a touchpoint were read, and why others were not.
    ImagesRead(Ticket, ImagesRead, Vec<String>),
    /// A recipe was read, or why not.
    RecipeRead(PathBuf, Result<Box<Recipe>, String>),
    /// A recipe was written, or why not.
    RecipeWritten(PathBuf, Result<(), String>),
    /// A map was saved, or why not.
    Saved(Saved),
    /// A picture was written.
    Exported(Ticket, Exported),
    /// A picture for the clipboard was drawn.
    Drawn(Ticket, Result<Arc<ColorImage>, String>),
    /// The clipboard was read after a text was pasted.
    Pasted {
        /// Into which of the window's maps.
        number: u64,
        /// The text.
        text: String,
        /// What the clipboard carries beside it.
        parts: Option<Result<Fragment, PartsError>>,
    },
    /// The system's dialog answered.
    Chosen {
        /// What was asked for.
        purpose: PathPurpose,
        /// The answer; none if cancelled, or if there is no such dialog.
        path: Option<PathBuf>,
        /// How long the answer took.
        took: Duration,
    },
    /// A folder was listed.
    Listed(Listing),
    /// Another window that was opened from this one could not be opened, or an error closed it.
    WindowFailed,
    /// An error ended work on a thread.
    Broken(String),
    /// Somebody has asked what earlier windows left behind.
    LostListed(LeftBehind),
    /// What earlier windows left behind was found at the start, and what ended the program.
    LostFound(LeftBehind, Option<String>),
    /// What earlier saves of the file of one of the window's maps held.
    VersionsListed(u64, Vec<KeptVersion>),
    /// A version was read.
    VersionRead(PathBuf, VersionRead),
    /// Others did something to the open map's file.
    Found(Found),
    /// Recovery copies cannot be kept.
    NotKept(SaveReason),
    /// A version that gave way could not be kept.
    VersionNotKept(SaveReason),
    /// The settings could not be written.
    SettingsNotSaved(SaveError),
}

/// What came of an export.
pub(super) enum Exported {
    /// The file, and what is worth saying about it.
    Done(PathBuf, Option<String>),
    /// A file stands there and may not be replaced without asking.
    Exists(PathBuf, ExportChoice),
    /// The file, and why it was not written.
    Failed(PathBuf, String),
    /// Nothing was written, because somebody gave it up.
    GivenUp,
}

/// Where threads post what they finished; the window wakes up for it.
#[derive(Clone)]
pub(super) struct Post {
    /// The channel.
    pub(super) sender: Sender<Event>,
    /// The window.
    pub(super) ctx: Context,
}

impl Post {
    /// Posts an event.
    pub(super) fn send(&self, event: Event) {
        // Without a receiver the window is gone.
        let _sent = self.sender.send(event);
        self.ctx.request_repaint();
    }
}
