//! The arguments as clap reads them; the long help of every command is its reference.

mod export;
mod import;
mod merge;
mod reading;
mod values;
mod window;

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};

pub(super) use export::{ExportArguments, Format, View};
pub(super) use import::ImportArguments;
pub(super) use merge::{DiffArguments, MergeArguments};
pub(super) use reading::ReadingArguments;
pub(super) use window::WindowArguments;

use crate::{edit::Template, model::Language};

use values::{LANGUAGES, one_of};

/// What stands below the list of commands.
const AFTER_HELP: &str = "\
Results go to stdout, everything else to stderr.
Exit code 0: the output is written, even if there are issues. 1: the input can be read but is unfit \
(not a map, a damaged map, an empty table, no rating column, an undecided import), or a merge has \
conflicts. 2: the input is \
missing or unreadable, the target cannot be written, or the arguments are wrong.";

/// Customer journey maps with two curves: what the team assumed and what customers said.
///
/// Without a command the window opens, with MAP if one is given and with the welcome screen if not.
/// All commands work without a display.
#[derive(Debug, Parser)]
#[command(name = "touchline", bin_name = "touchline", version, args_conflicts_with_subcommands = true, after_help = AFTER_HELP)]
pub(super) struct Arguments {
    #[command(flatten)]
    pub(super) window: WindowArguments,
    #[command(subcommand)]
    pub(super) command: Option<Command>,
}

/// What the program does without a window.
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Make a new map from a template
    New(NewArguments),
    /// Say whether a file is a valid map, and what is wrong with it
    ///
    /// Every problem is listed with its line and column. Exit code 0 if there is no error; warnings
    /// do not count.
    Check(CheckArguments),
    /// Say how a survey file is understood: columns, scales, figures, issues
    ///
    /// The file is delimited text as survey tools, spreadsheets and databases write it, or a workbook
    /// (xlsx, xls, ods), whatever its name says. Sheet, encoding, delimiter, header, shape, scales and
    /// missing codes are found out; whatever the file cannot prove is listed under the issues, and the
    /// reading options decide it. A text is streamed, so that it may have any size.
    Survey(SurveyArguments),
    /// Bring the answers of a survey file into a map
    ///
    /// Adds a feedback set with the distributions of the answers, never the answers themselves, and
    /// makes it the measured curve. Columns, or the values of the touchpoint column, are matched with
    /// touchpoints by name; what was matched with which confidence, and what stays unassigned, is
    /// listed on stderr. Where nothing in the file says which end of a scale is good, the import is
    /// undecided: nothing is written, the questions and the options that answer them are listed, and
    /// the exit code is 1. Importing the same file and columns again replaces the earlier set.
    Import(Box<ImportArguments>),
    /// Print the assumed and the measured curve of a map
    ///
    /// One row per touchpoint: our estimate, customers' verdict with its 95 % interval, the experience
    /// gap; then the gaps that are sure (at least 10 answers, half a star, and an interval that
    /// excludes 0), worse and better apart.
    Curve(CurveArguments),
    /// Draw a map as PNG, SVG or PDF
    ///
    /// The same command gives the same bytes: only the bundled fonts are used, and neither the clock
    /// nor the system's theme goes in.
    Export(ExportArguments),
    /// Say what differs between two maps
    ///
    /// Parts are told apart by their ids, so that a part with another name or place is the same part.
    /// One line per difference, by stage and touchpoint; exit code 0 whether there are any or not.
    Diff(DiffArguments),
    /// Merge two people's changes of one map
    ///
    /// A change on one side wins over none on the other. Where both changed the same thing differently,
    /// OUT holds MINE, the conflict is listed on stderr, and the exit code is 1; what one side removed
    /// and the other changed stays. OUT may be MINE itself, so that this is a merge driver for git.
    Merge(MergeArguments),
}

/// The arguments of `new`.
#[derive(Debug, Args)]
pub(super) struct NewArguments {
    /// The file to make
    #[arg(value_name = "OUT.ron", required_unless_present = "list")]
    pub(super) out: Option<PathBuf>,
    /// The template to start from
    #[arg(long, value_parser = one_of(Template::all().map(|one| (one.name(), one))), default_value = "empty")]
    pub(super) template: Template,
    /// The language of the map; without it the template's own
    #[arg(long = "lang", value_parser = one_of(LANGUAGES))]
    pub(super) language: Option<Language>,
    /// List the templates instead
    #[arg(long, conflicts_with_all = ["out", "template", "seed", "force"])]
    pub(super) list: bool,
    /// Draw the ids from this seed, so that the same command makes the same file
    #[arg(long, value_name = "N")]
    pub(super) seed: Option<u64>,
    /// Replace the file if it exists
    #[arg(long)]
    pub(super) force: bool,
}

/// The arguments of `check`.
#[derive(Debug, Args)]
pub(super) struct CheckArguments {
    /// The map to check
    pub(super) map: PathBuf,
    /// Print JSON
    #[arg(long)]
    pub(super) json: bool,
}

/// The arguments of `survey`.
#[derive(Debug, Args)]
pub(super) struct SurveyArguments {
    /// The survey file
    pub(super) file: PathBuf,
    /// Print JSON
    #[arg(long)]
    pub(super) json: bool,
    #[command(flatten)]
    pub(super) reading: ReadingArguments,
}

/// The arguments of `curve`.
#[derive(Debug, Args)]
pub(super) struct CurveArguments {
    /// The map
    pub(super) map: PathBuf,
    /// Print JSON
    #[arg(long)]
    pub(super) json: bool,
    /// The feedback set, by its id or label; without it the one that is shown
    #[arg(long, value_name = "S")]
    pub(super) set: Option<String>,
    /// The group of people; without it everybody
    #[arg(long, value_name = "G")]
    pub(super) segment: Option<String>,
    /// The period; without it all periods
    #[arg(long, value_name = "W")]
    pub(super) wave: Option<String>,
    /// Say what has changed since this feedback set, or since this wave if another one is chosen;
    /// without it since the wave before the chosen one
    #[arg(long, value_name = "EARLIER")]
    pub(super) since: Option<String>,
}

/// Where a command writes.
#[derive(Debug, Args)]
pub(super) struct OutArguments {
    /// The file to write
    #[arg(short = 'o', long = "out", value_name = "OUT")]
    pub(super) path: PathBuf,
    /// Replace the file if it exists
    #[arg(long)]
    pub(super) force: bool,
}
