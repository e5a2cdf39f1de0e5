//! Why a command failed: one sentence of what, where, why and what to do, and the exit code it means.

use std::{
    io,
    path::{Path, PathBuf},
};

use crate::{
    edit::EditError,
    export::ExportError,
    file::{MapFile, OpenError, Problem, ProblemKind, SaveError, SaveReason},
    model::Severity,
    survey::{ImportError, RecipeError, SurveyError, WorkbookError, table::TableError},
};

use super::check::counted;

/// The reason why a command yields nothing, or nothing good.
#[derive(Debug, thiserror::Error)]
pub(super) enum Failure {
    /// A command that does not exist, and no file either.
    #[error("there is no command and no file {typed:?}; did you mean: touchline {meant}")]
    NoCommand {
        /// What was typed.
        typed: String,
        /// The command that is most like it.
        meant: String,
    },
    /// A file cannot be opened, or is no map.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// A map has errors, and would not be used as a whole.
    #[error("{}: {first}{}; list everything with: touchline check {}", .path.display(), and_more(*.more), .path.display())]
    Damaged {
        /// The map.
        path: PathBuf,
        /// The first error.
        first: String,
        /// How many more errors there are.
        more: usize,
    },
    /// A checked file is no valid map.
    #[error("{} is not a valid map: {what}", .path.display())]
    Invalid {
        /// The file.
        path: PathBuf,
        /// What is wrong, in short.
        what: String,
    },
    /// A target exists.
    #[error("{} exists; choose another name, or replace it with --force", .0.display())]
    Exists(PathBuf),
    /// A target would replace what a command reads or writes beside it.
    #[error("{} is {what}, which would be lost; choose another name", .path.display())]
    Loses {
        /// The target.
        path: PathBuf,
        /// What it is.
        what: &'static str,
    },
    /// The folder of a target is missing.
    #[error("{} cannot be written, because {} is no folder; make the folder, or choose another", .path.display(), .folder.display())]
    NoFolder {
        /// The target.
        path: PathBuf,
        /// Its folder.
        folder: PathBuf,
    },
    /// A target cannot be written.
    #[error(transparent)]
    Save(SaveError),
    /// A map has changed on the disk since it was read.
    #[error("{} was changed by another program meanwhile and is left as it is; run the command again", .0.display())]
    ChangedMeanwhile(PathBuf),
    /// A survey file cannot be read.
    #[error("{}: {source}", .path.display())]
    Survey {
        /// The file.
        path: PathBuf,
        /// Why.
        source: SurveyError,
    },
    /// A survey file has nothing to count.
    #[error("{} has a header but no data rows; export the survey again", .0.display())]
    NoRows(PathBuf),
    /// A recipe cannot be read.
    #[error("{}: {source}", .path.display())]
    Recipe {
        /// The file.
        path: PathBuf,
        /// Why.
        source: RecipeError,
    },
    /// A recipe is no text.
    #[error("{} is no UTF-8 text, so it is no recipe; choose another file", .0.display())]
    RecipeNotText(PathBuf),
    /// Answers cannot be imported.
    #[error("{0}")]
    Import(#[from] ImportError),
    /// Something must be decided before an import.
    #[error("nothing was written, because {0}; answer with the options named above")]
    Undecided(String),
    /// A merge is written, but two sides want what cannot be had together.
    #[error("{} has {}: it holds MINE where both sides cannot stand; go through the list above", .path.display(), counted(*.count, "conflict"))]
    Conflicts {
        /// The merged map.
        path: PathBuf,
        /// How many conflicts there are.
        count: usize,
    },
    /// The map refuses the answers.
    #[error(transparent)]
    Edit(#[from] EditError),
    /// The map lacks what an option names.
    #[error("the map has no {what} {wanted:?}; {known}")]
    Unknown {
        /// What it should be: feedback, segment, wave.
        what: &'static str,
        /// What was asked for.
        wanted: String,
        /// What there is.
        known: String,
    },
    /// The ending of a target says nothing.
    #[error("{} ends in no format that can be written; use .png, .svg or .pdf", .0.display())]
    UnknownFormat(PathBuf),
    /// Nothing of a map can stand side by side.
    #[error(
        "{} has nothing to draw side by side: {why}; import answers with --segment-column or --wave-column, or use --view curve",
        .path.display()
    )]
    NoParts {
        /// The map.
        path: PathBuf,
        /// What it lacks.
        why: &'static str,
    },
    /// A picture would be too large.
    #[error(
        "the picture would be {} by {} pixels, which is too large; use at most --scale {largest_scale} or --width {largest_width}",
        wanted_px[0], wanted_px[1]
    )]
    TooLarge {
        /// Width and height in pixels.
        wanted_px: [u64; 2],
        /// The largest scale that fits.
        largest_scale: f32,
        /// The width at that scale.
        largest_width: u32,
    },
    /// No font has some characters.
    #[error("{} has characters that no font at hand can draw: {characters}; {advice}", .path.display())]
    MissingCharacters {
        /// The map.
        path: PathBuf,
        /// The characters.
        characters: String,
        /// What to do.
        advice: &'static str,
    },
    /// A picture cannot be made.
    #[error(transparent)]
    Export(ExportError),
    /// The result cannot be written.
    #[error("the result cannot be written to the standard output: {0}; check where it goes")]
    Output(io::Error),
}

impl Failure {
    /// Makes the failure of a map that has errors.
    ///
    /// It names what broke the text, where there is such a thing: other errors follow from that.
    pub(super) fn damaged(path: &Path, file: &MapFile) -> Self {
        let is_error = |problem: &&Problem| problem.severity == Severity::Error;
        let errors: Vec<&Problem> = file.problems().iter().filter(is_error).collect();
        let breaks = |problem: &&&Problem| matches!(problem.kind, ProblemKind::Syntax(_));
        let first = errors.iter().find(breaks).or_else(|| errors.first());
        Self::Damaged {
            path: path.to_owned(),
            first: first.map_or_else(String::new, ToString::to_string),
            more: errors.len().saturating_sub(1),
        }
    }

    /// Returns the exit code: 1 for readable but unfit input, 2 for what could not run.
    pub(super) fn exit_code(&self) -> u8 {
        match self {
            Self::Open(OpenError::NotAMap { .. })
            | Self::Damaged { .. }
            | Self::Invalid { .. }
            | Self::NoRows(_)
            | Self::Undecided(_)
            | Self::Conflicts { .. }
            | Self::Edit(_)
            | Self::NoParts { .. }
            | Self::MissingCharacters { .. }
            | Self::Export(_)
            | Self::Import(ImportError::NoRating { .. } | ImportError::NoFingerprint) => 1,
            Self::NoCommand { .. }
            | Self::Open(_)
            | Self::Exists(_)
            | Self::Loses { .. }
            | Self::NoFolder { .. }
            | Self::Save(_)
            | Self::ChangedMeanwhile(_)
            | Self::Recipe { .. }
            | Self::RecipeNotText(_)
            | Self::Unknown { .. }
            | Self::UnknownFormat(_)
            | Self::TooLarge { .. }
            | Self::Import(_)
            | Self::Output(_) => 2,
            Self::Survey { source, .. } => survey_code(source),
        }
    }
}

impl From<SaveError> for Failure {
    fn from(error: SaveError) -> Self {
        match error.reason {
            SaveReason::Exists => Self::Exists(error.path),
            SaveReason::Changed => Self::ChangedMeanwhile(error.path),
            _ => Self::Save(error),
        }
    }
}

fn survey_code(error: &SurveyError) -> u8 {
    match error {
        SurveyError::Io(_)
        | SurveyError::UnknownColumn { .. }
        | SurveyError::PersonalPart { .. }
        | SurveyError::Workbook(WorkbookError::UnknownSheet { .. } | WorkbookError::NoWorkbook)
        | SurveyError::Table(
            TableError::Text(_)
            | TableError::Delimiter { .. }
            | TableError::HeaderRows { .. }
            | TableError::Read(_)
            | TableError::Stopped
            | TableError::TooManyValues { .. },
        ) => 2,
        SurveyError::Table(_) | SurveyError::Workbook(_) => 1,
    }
}

fn and_more(errors: usize) -> String {
    match errors {
        0 => String::new(),
        1 => " (and 1 more error)".to_owned(),
        errors => format!(" (and {errors} more errors)"),
    }
}
