//! What commands read: maps, survey files and recipes, each only from an ordinary file.

use std::{
    fs::File,
    io::{self, IsTerminal as _, Read as _, Write as _},
    ops::ControlFlow,
    path::Path,
};

use crate::{
    file::{self, MapFile, OpenError, ReadError, ordinary_file},
    model::JourneyMap,
    survey::{self, Purpose, ReadingOptions, Reopened, Survey, parse_recipe},
};

use super::{args::ReadingArguments, failure::Failure, output::note};

/// The most bytes that a recipe may have.
const MAX_RECIPE_BYTES: usize = 1024 * 1024;

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

/// Reads a survey file as the arguments say.
pub(super) fn read_survey(
    purpose: Purpose,
    path: &Path,
    arguments: &ReadingArguments,
) -> Result<Survey, Failure> {
    let recipe = arguments.recipe.as_deref().map(read_recipe).transpose()?;
    let options = arguments.over(recipe.unwrap_or_default());
    let metadata = ordinary_file(path)?.metadata();
    let size = metadata.ok().map(|metadata| metadata.len());
    let source = Reopened::new(size, || Ok(Box::new(File::open(path)?)));
    let mut progress = Progress::of(size);
    let read = survey::read_for(purpose, &source, &options, &mut |bytes| {
        progress.show(bytes)
    });
    progress.clear();
    read.map_err(|error| Failure::Survey {
        path: path.to_owned(),
        source: error,
    })
}

fn read_recipe(path: &Path) -> Result<ReadingOptions, Failure> {
    let unreadable = |source| OpenError::Unreadable {
        path: path.to_owned(),
        source,
    };
    let mut bytes = Vec::new();
    ordinary_file(path)?
        .take(MAX_RECIPE_BYTES as u64 + 1)
        .read_to_end(&mut bytes)
        .map_err(unreadable)?;
    if bytes.len() > MAX_RECIPE_BYTES {
        return Err(Failure::Open(OpenError::TooLarge {
            path: path.to_owned(),
            limit: MAX_RECIPE_BYTES,
        }));
    }
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
