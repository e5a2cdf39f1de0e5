//! The import dialog: from a survey file to a step of the open map, with every decision in sight.
//!
//! It holds what was decided and what follows from it; reading the file is the outermost layer's work.

mod block;
mod columns;
mod command;
mod command_line;
mod decide;
mod draft;
mod file;
mod first_rows;
mod follow;
mod histogram;
mod kept;
mod last_time;
mod order;
mod order_ui;
mod origin;
pub(super) mod parts;
mod place;
mod preview;
mod proposal;
mod provenance;
mod questions;
mod quotes;
mod recipe;
mod scale;
mod steps;
mod touchpoints;
mod trouble;
mod ui;
mod waiting;
mod warnings;
mod wish;
mod wishes;

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use super::Message;
use crate::survey::{Comments, Counted, Survey};

pub use draft::ImportDialog;
pub(super) use origin::day;
pub use quotes::mask_word;
pub use recipe::{RecipeDeed, RecipeWish, recipe_of};
pub(super) use ui::ui;
pub use wish::ImportWish;

/// A survey file as it was read.
#[derive(Clone, Debug)]
pub struct SurveyRead {
    /// Where it is, with its folder.
    pub path: PathBuf,
    /// Its columns, answers and issues.
    pub survey: Arc<Survey>,
    /// What was counted: other decisions about its columns are understood from that.
    pub counted: Arc<Counted>,
    /// Whether this is only the beginning of a large file, shown until the whole is read.
    pub is_sample: bool,
}

impl SurveyRead {
    /// Returns what the same counts mean by other decisions.
    fn understood_as(&self, survey: Survey) -> Self {
        Self {
            survey: survey.into(),
            ..self.clone()
        }
    }
}

/// What came of reading a survey file: the survey, or why there is none.
pub type ReadOutcome = Result<SurveyRead, Message>;

/// What came of reading the comments of a column: the first of them, or why there are none.
pub type CommentsOutcome = Result<Comments, Message>;

/// How far a reading has come.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct ReadProgress {
    /// The bytes read so far.
    pub bytes: u64,
    /// The bytes of the file, where they are known.
    pub size: Option<u64>,
}

impl ReadProgress {
    /// Returns the share that is read; none where the size of the file is unknown.
    fn share(self) -> Option<f64> {
        let size = self.size.filter(|size| *size > 0)?;
        Some((self.bytes as f64 / size as f64).min(1.0))
    }
}

/// Returns the name of a file without its folder.
fn name_of(path: &Path) -> String {
    let name = path.file_name().unwrap_or(path.as_os_str());
    name.to_string_lossy().into_owned()
}
