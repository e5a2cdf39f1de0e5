//! The arguments of `diff` and `merge`.

use std::path::PathBuf;

use clap::Args;

use crate::model::Language;

use super::{
    OutArguments,
    values::{LANGUAGES, one_of},
};

/// The arguments of `diff`.
#[derive(Debug, Args)]
pub(in crate::cli) struct DiffArguments {
    /// The map as it was
    #[arg(value_name = "A")]
    pub(in crate::cli) before: PathBuf,
    /// The map as it is
    #[arg(value_name = "B")]
    pub(in crate::cli) after: PathBuf,
    /// Print JSON
    #[arg(long)]
    pub(in crate::cli) json: bool,
    /// The language of the list
    #[arg(long = "lang", value_parser = one_of(LANGUAGES), default_value = "en")]
    pub(in crate::cli) language: Language,
}

/// The arguments of `merge`.
#[derive(Debug, Args)]
pub(in crate::cli) struct MergeArguments {
    /// The map that both sides began with; an empty file if there is none
    pub(in crate::cli) base: PathBuf,
    /// The map of the side that wins where both cannot stand
    pub(in crate::cli) mine: PathBuf,
    /// The map of the other side
    pub(in crate::cli) theirs: PathBuf,
    #[command(flatten)]
    pub(in crate::cli) out: OutArguments,
    /// Print the conflicts as JSON
    #[arg(long)]
    pub(in crate::cli) json: bool,
    /// The language of the list of conflicts
    #[arg(long = "lang", value_parser = one_of(LANGUAGES), default_value = "en")]
    pub(in crate::cli) language: Language,
}
