//! The arguments of `import`.

use std::path::PathBuf;

use clap::Args;

use crate::{
    model::Date,
    survey::{ImportRequest, MatchOption, Unmatched, parse_match},
};

use super::{
    OutArguments, ReadingArguments,
    values::{FieldTime, date, field_time},
};

/// The arguments of `import`.
#[derive(Debug, Args)]
pub(in crate::cli) struct ImportArguments {
    /// The map
    pub(in crate::cli) map: PathBuf,
    /// The survey file
    pub(in crate::cli) file: PathBuf,
    #[command(flatten)]
    pub(in crate::cli) out: OutArguments,
    /// Print a report as JSON
    #[arg(long)]
    pub(in crate::cli) json: bool,
    #[command(flatten)]
    matching: MatchingArguments,
    /// Decide what nobody has told as for an earlier feedback set of the map, by its id or label: shape, columns,
    /// scales, directions, missing codes, matches, who was asked and how
    #[arg(long, value_name = "SET")]
    pub(in crate::cli) like: Option<String>,
    /// Write all decisions to a recipe, for the next file of the same kind
    #[arg(long, value_name = "FILE")]
    pub(in crate::cli) write_recipe: Option<PathBuf>,
    /// The feedback set to replace, by its id or label
    #[arg(long, value_name = "SET")]
    replace: Option<String>,
    /// The name of the feedback set; without it the file's
    #[arg(long, value_name = "TEXT")]
    label: Option<String>,
    /// Who was asked: "people who had filled a basket"
    #[arg(long, value_name = "TEXT")]
    asked: Option<String>,
    /// How they were asked: "link in the app and by e-mail"
    #[arg(long, value_name = "TEXT")]
    mode: Option<String>,
    /// The wording of the question, where one was asked of all touchpoints; what it says of the scale
    /// ("1 = very dissatisfied, 5 = very satisfied") counts
    #[arg(long, value_name = "TEXT")]
    question: Option<String>,
    /// The first and last day of the field time, of which one may be left out: 2026-05-04..2026-05-25
    #[arg(long, value_name = "FROM..TO", value_parser = field_time)]
    field: Option<FieldTime>,
    /// How many people were asked
    #[arg(long, value_name = "N")]
    invited: Option<u64>,
    /// How many people answered, where the file cannot say it
    #[arg(long, value_name = "N")]
    people: Option<u64>,
    /// The day of the import; without it none is written
    #[arg(long, value_name = "DATE", value_parser = date)]
    date: Option<Date>,
    /// Draw the ids of new touchpoints from this seed, so that the same command makes the same file; a
    /// set's id follows from the survey file and its columns
    #[arg(long, value_name = "N")]
    pub(in crate::cli) seed: Option<u64>,
    #[command(flatten)]
    pub(in crate::cli) reading: ReadingArguments,
}

/// What everything in the file is about.
#[derive(Debug, Args)]
struct MatchingArguments {
    /// Say what a column, or a value of the touchpoint column, is about; TARGET is a touchpoint,
    /// Stage/Touchpoint, an id, journey, none, or new for a touchpoint that is made; may be repeated
    #[arg(long = "match", value_name = "C=TARGET", value_parser = parse_match)]
    matches: Vec<MatchOption>,
    /// Let a question lead the curve of its touchpoint where several are about it: further ones are its details, and
    /// without this option the first one leads; C as with --match; may be repeated
    #[arg(long = "lead", value_name = "C")]
    leads: Vec<String>,
    /// Take proposed matches that are not certain as well
    #[arg(long)]
    accept_proposals: bool,
    /// Make a touchpoint of everything rated that finds none in the map; new ones have no stage yet and
    /// stand in the order of the file
    #[arg(long)]
    create_touchpoints: bool,
}

impl ImportArguments {
    /// Says what becomes of what finds no touchpoint.
    pub(in crate::cli) fn unmatched(&self) -> Unmatched {
        if self.matching.create_touchpoints {
            Unmatched::BecomesTouchpoint
        } else {
            Unmatched::StaysUnassigned
        }
    }

    /// Says what is wanted of the import.
    pub(in crate::cli) fn request(&self) -> ImportRequest {
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        let name = self.file.file_name().unwrap_or_default();
        ImportRequest {
            file: name.to_string_lossy().into_owned(),
            label: text(&self.label),
            asked: text(&self.asked),
            mode: text(&self.mode),
            question: text(&self.question),
            field_from: self.field.and_then(|(from, _)| from),
            field_to: self.field.and_then(|(_, to)| to),
            invited: self.invited,
            people: self.people,
            date: self.date,
            matches: self.matching.matches.clone(),
            leads: self.matching.leads.clone(),
            replace: self.replace.clone(),
            accept_proposals: self.matching.accept_proposals,
        }
    }
}
