//! The window's contents as egui functions: state in, wishes out.
//!
//! Nothing here opens files, reads clocks or knows eframe: views push [`Action`]s, the window changes
//! what belongs to itself, and hands the rest to `app` as [`Effect`]s.

mod about;
mod access;
mod action;
mod aim;
mod bars;
mod canvas;
mod clipboard;
mod command;
mod dialog;
mod differences;
mod drag;
mod drop;
mod early;
mod edit;
mod errors;
mod export;
mod facts;
mod finding;
mod history;
mod hover;
mod icon;
mod images;
mod import;
mod incoming;
mod input;
mod inspector;
mod known;
mod listing;
mod look;
mod marks;
mod menu;
mod message;
mod moment;
mod new;
mod not_saved;
mod notices;
mod others;
mod outline;
mod own;
mod pace;
mod palette;
mod parking;
mod part;
mod parts;
mod paste;
mod path;
mod perform;
mod pick;
mod pictures;
mod point;
mod preferences;
mod present;
mod recovery;
mod reveal;
mod ring;
mod run;
mod samples;
mod search;
mod shortcuts;
mod status;
mod steer;
mod style;
mod tile;
mod unsorted;
mod vacant;
mod waiting;
mod welcome;
mod widgets;
mod window;

#[cfg(test)]
mod tests;

pub use action::{Action, Effect};
pub use bars::Bar;
pub use canvas::Canvas;
pub use command::{Can, Command, NewCard, Step};
pub use dialog::{Dialog, Unsaved};
pub use edit::{
    field::{Field, Then},
    spot::Spot,
};
pub use export::{ExportChoice, Format};
pub use facts::{Facts, Overlaid, Verdict};
pub use history::{HistoryDialog, KeptVersion, VersionRead};
pub use images::{ImageSource, ImagesRead, ImagesWanted};
pub use import::{
    CommentsOutcome, ImportDialog, ImportWish, ReadOutcome, ReadProgress, RecipeDeed, RecipeWish,
    SurveyRead, mask_word, recipe_of,
};
pub use listing::{Listing, PathPurpose};
pub use look::Look;
pub use message::{Message, Notice, Stays};
pub use moment::Moment;
pub use new::Gallery;
pub use not_saved::{NotSaved, SaveOffer};
pub use others::{Kept, Other, OthersWish, Who};
pub use palette::Search;
pub use paste::PasteDialog;
pub use path::{PathDialog, with_ending, with_recipe_ending};
pub use pictures::{Pictures, Sight};
pub use preferences::Preferences;
pub use recovery::{LeftBehind, LostMap, RecoveryDialog};
pub use samples::Sample;
pub use style::install;
pub use window::{OpenMap, Panels, Window};
