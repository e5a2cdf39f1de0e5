//! What commands read: maps, survey files and recipes, each only from an ordinary file.

use std::{
    fs::File,
    io::{self, IsTerminal as _, Write as _},
    ops::ControlFlow,
    path::Path,
};

use crate::{
    file::{self, MAX_RECIPE_BYTES, MapFile, OpenError, ReadError, ordinary_file, read_bounded},
    model::JourneyMap,
    survey::{
        self, Lost, Purpose, ReadingOptions, Recipe, Reopened, Survey, SurveyError, parse_recipe,
    },
};

use super::{args::ReadingArguments, failure::Failure, output::note};

/// Opens a map that is whole; what else is worth saying goes to stderr.
pub(super) fn open_map(path: &Path) -> Result<MapFile, Failure> {
    let file = file::open(path)?;
    if !file.is_valid() {
        return Err(Failure::damaged(path, &file));
    }
    for notice in file.notices() {
        note(&format_args!("{}: {notice}", path.display()));
    }
    Ok(file)
}

/// Opens the map that both sides of a merge began with.
///
/// Where there is none, version control hands over an empty file.
pub(super) fn open_base(path: &Path) -> Result<JourneyMap, Failure> {
    match open_map(path) {
        Err(Failure::Open(OpenError::NotAMap {
            source: ReadError::Empty,
            ..
        })) => Ok(JourneyMap::default()),
        opened => Ok(opened?.map().clone()),
    }
}

/// A survey file as its arguments and their recipe have it read.
pub(super) struct Told {
    /// The survey.
    pub(super) survey: Survey,
    /// The recipe with the options of the arguments laid over it.
    pub(super) recipe: Recipe,
    /// What of the recipe the file does not have.
    pub(super) lost: Vec<Lost>,
}

/// Reads a survey file as the arguments and the recipe that they name say.
///
/// Columns of the recipe that the file lacks are left out and named; those of the arguments must be there.
pub(super) fn read_as_told(
    purpose: Purpose,
    path: &Path,
    arguments: &ReadingArguments,
) -> Result<Told, Failure> {
    let recipe = arguments.recipe.as_deref().map(read_recipe).transpose()?;
    let mut recipe = recipe.unwrap_or_default();
    let whole = arguments.over(recipe.options.clone());
    let (read, options, mut lost) = match read_survey(purpose, path, &whole) {
        Err(Failure::Survey {
            source: SurveyError::UnknownColumn { columns, .. },
            ..
        }) => {
            let (located, lost) = recipe.options.located_among(&columns);
            let options = arguments.over(located);
            (read_survey(purpose, path, &options), options, lost)
        }
        read => (read, whole, Vec::new()),
    };
    let survey = read?;
    lost.extend(recipe.other_twins(&survey));
    recipe.options = options;
    Ok(Told {
        survey,
        recipe,
        lost,
    })
}

/// Reads a survey file.
pub(super) fn read_survey(
    purpose: Purpose,
    path: &Path,
    options: &ReadingOptions,
) -> Result<Survey, Failure> {
    let metadata = ordinary_file(path)?.metadata();
    let size = metadata.ok().map(|metadata| metadata.len());
    let source = Reopened::new(size, || Ok(Box::new(File::open(path)?)));
    let mut progress = Progress::of(size);
    let read = survey::read_for(purpose, &source, options, &mut |bytes| progress.show(bytes));
    progress.clear();
    read.map_err(|error| Failure::Survey {
        path: path.to_owned(),
        source: error,
    })
}

fn read_recipe(path: &Path) -> Result<Recipe, Failure> {
    let bytes = read_bounded(path, MAX_RECIPE_BYTES)?;
    let text =
        String::from_utf8(bytes).map_err(|_not_text| Failure::RecipeNotText(path.to_owned()))?;
    parse_recipe(&text).map_err(|source| Failure::Recipe {
        path: path.to_owned(),
        source,
    })
}

/// How far a long reading has come; shown only to people, and only for files worth waiting for.
struct Progress {
    size: u64,
    shown_percent: Option<u64>,
    is_shown: bool,
}

impl Progress {
    /// Below this a file is read before anybody looks.
    const WORTH_SHOWING: u64 = 16 * 1024 * 1024;

    fn of(size: Option<u64>) -> Self {
        let size = size.unwrap_or_default();
        Self {
            size,
            shown_percent: None,
            is_shown: size >= Self::WORTH_SHOWING && io::stderr().is_terminal(),
        }
    }

    fn show(&mut self, bytes: u64) -> ControlFlow<()> {
        if self.is_shown {
            let percent = (bytes.saturating_mul(100) / self.size).min(100);
            if self.shown_percent != Some(percent) {
                self.shown_percent = Some(percent);
                let _told = write!(io::stderr(), "\rreading: {percent:3} %");
            }
        }
        ControlFlow::Continue(())
    }

    fn clear(&self) {
        if self.shown_percent.is_some() {
            let _told = write!(io::stderr(), "\r\x1b[K");
        }
    }
}
