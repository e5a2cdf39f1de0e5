//! What views wish for, and what of it only the outermost layer can do.

use std::{path::PathBuf, sync::Arc};

use egui::ColorImage;

use crate::{
    edit::{Edit, Item, Template},
    model::{Language, NoteId},
    survey::{CommentsWanted, ReadingOptions},
};

use super::{
    Command, ExportChoice, Field, ImagesWanted, ImportWish, Kept, KeptVersion, OthersWish,
    RecipeDeed, Sample, SaveOffer, Spot, Then, Unsaved,
};

/// A wish that a view pushes; nothing has happened yet.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Run a command of the list.
    Run(Command),
    /// Open a file.
    OpenPath(PathBuf),
    /// Open a file in a window of its own.
    OpenElsewhere(PathBuf),
    /// Open a sample.
    OpenSample(Sample),
    /// Begin a map.
    Begin {
        /// What it starts from.
        template: Template,
        /// The language of its words.
        language: Language,
    },
    /// Take in what was copied: parts, a list, a block of a spreadsheet; open a map or path.
    Paste(String),
    /// Paste as the dialog shows it.
    PasteAsShown,
    /// Take in a picture that was copied elsewhere.
    PasteImage(Arc<ColorImage>),
    /// Hang a picture on the selected touchpoint.
    AddImage(PathBuf),
    /// Open what was dropped on the window.
    Drop(Vec<PathBuf>),
    /// Select one thing, or nothing.
    Select(Option<Item>),
    /// Select several things and nothing else.
    SelectMany(Vec<Item>),
    /// Select several things more.
    SelectManyToo(Vec<Item>),
    /// Move something that was dragged, and what is selected with it.
    Drag {
        /// What was dragged.
        item: Item,
        /// Where it goes.
        edit: Edit,
    },
    /// Say that a card needs a touchpoint.
    SayNoTouchpoint,
    /// Make a change, after what is being typed has become a step of its own.
    Apply(Edit),
    /// Show what a gesture would make of the map.
    Preview(Edit),
    /// End the gesture and make it a step.
    Commit,
    /// End the gesture as if it had never begun.
    CancelGesture,
    /// Select one thing more, or no longer.
    SelectToo(Item),
    /// Select something and bring it into view, moving the map no more than it takes.
    Go(Item),
    /// Select something and bring it into the middle, readable.
    JumpTo(Item),
    /// Open the text field of something on the map.
    OpenField(Field),
    /// Put something new somewhere and open its text field.
    AddAt(Spot),
    /// Take a note out of the parking lot and put it on the map.
    PlaceNote {
        /// The note.
        note: NoteId,
        /// Where it goes.
        spot: Spot,
    },
    /// Open the text field of a stage's or touchpoint's name in the outline.
    OpenName(Field),
    /// The text in the open field has changed.
    Typed,
    /// Leave the open field with what was typed.
    FinishField(Then),
    /// Leave the open field as if it had never been opened.
    CancelField,
    /// What the search bar looks for has changed.
    Search,
    /// Close the search bar.
    CloseSearch,
    /// Go on without saving: with what the question about unsaved work was asked for.
    Discard(Unsaved),
    /// Save, then go on with what the question about unsaved work was asked for.
    SaveThen(Unsaved),
    /// Go on without waiting for the save that runs.
    WaitNoLonger(Unsaved),
    /// Save the map to a file.
    SaveTo {
        /// The file.
        path: PathBuf,
        /// Whether a file that exists may be replaced.
        replace: bool,
    },
    /// Open a map that an earlier window left behind.
    Recover(PathBuf),
    /// Remove a map that an earlier window left behind.
    DiscardLost(PathBuf),
    /// Open what can be read of a file as a new map.
    OpenCopy(PathBuf),
    /// Look at what earlier saves of a file held that is not open.
    ShowVersionsOf(Vec<KeptVersion>),
    /// Look at what an earlier save held.
    ShowVersion(PathBuf),
    /// Make the map what the chosen version is.
    RestoreVersion,
    /// Save once more, now that somebody agrees to what it takes.
    SaveAgain(SaveOffer),
    /// Do something about a file that others have open or have changed.
    Others(OthersWish),
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
    /// Do something about the import of a survey file.
    Import(ImportWish),
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
    /// Ask with the system's dialog which map to open in a window of its own.
    AskForMapElsewhere,
    /// Open another window, with a map or with the welcome screen.
    NewWindow(Option<PathBuf>),
    /// Open a file.
    Load(PathBuf),
    /// Open what can be read of a file as a new map.
    LoadCopy(PathBuf),
    /// Read the text of a map.
    LoadText(String),
    /// Look for what earlier windows left behind.
    FindLost,
    /// Open a map that an earlier window left behind.
    Recover(PathBuf),
    /// Remove a map that an earlier window left behind.
    DiscardLost(PathBuf),
    /// List what earlier saves of the open map's file held.
    ListVersions,
    /// Read what an earlier save held.
    ReadVersion(PathBuf),
    /// Keep a version in the history of the open map's file.
    KeepVersion(Kept),
    /// Ask with the system's dialog which survey file to import.
    AskForSurvey,
    /// Read a survey file.
    ReadSurvey {
        /// The file.
        path: PathBuf,
        /// How it is to be read.
        options: ReadingOptions,
    },
    /// Give up reading the survey file, and its comments.
    StopReading,
    /// Read the comments of a survey file.
    ReadComments {
        /// The file.
        path: PathBuf,
        /// Which comments.
        wanted: CommentsWanted,
    },
    /// Give up reading comments.
    StopComments,
    /// Read or write a recipe.
    Recipe(RecipeDeed),
    /// Ask with the system's dialog which picture to hang on the selected touchpoint.
    AskForImage,
    /// Read pictures for a touchpoint.
    ReadImages(ImagesWanted),
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
    /// Save the open map to its file; without one, ask for it.
    Save {
        /// Whether a file that has changed on the disk is replaced.
        over: bool,
    },
    /// Save once more what was not saved, now that somebody agrees to what it takes.
    SaveAgain(SaveOffer),
    /// Ask with the system's dialog where the map goes, then save it there.
    SaveAs,
    /// Save the open map to another file.
    SaveTo {
        /// The file.
        path: PathBuf,
        /// Whether a file that exists may be replaced.
        replace: bool,
    },
    /// Put a picture of the map on the clipboard.
    CopyPicture,
    /// Put parts of the map on the clipboard, both ways at once.
    CopyParts {
        /// As text: a block for spreadsheets.
        text: String,
        /// As HTML: a table that carries the parts with everything.
        html: String,
    },
    /// See whether the clipboard has parts of a map beside the text that was pasted.
    ReadParts(String),
    /// List a folder for the path dialog.
    List(PathBuf),
    /// Keep the preferences and recent files.
    Remember,
    /// Give up what is running.
    Cancel,
}
