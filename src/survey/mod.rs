//! From a survey file to a proposed import: text, table, columns and scales, answers, touchpoints.
//!
//! `workbook` turns a sheet into text, `text` and `table` turn text into counted values; everything else
//! understands values and never sees a row.
//! What a file cannot prove is a proposal with its evidence, listed as an [`Issue`], or a [`Question`]; never a silent guess.
//! Knows no file system, clock or window: a [`Source`] is handed in, an [`Edit`](crate::edit::Edit) comes out.

pub mod table;
pub mod text;

mod assign;
mod column;
mod comments;
mod contact;
mod counted;
mod counts;
mod create;
mod decisions;
mod direction;
mod import;
mod import_error;
mod issue;
pub mod json;
mod labels;
mod language;
mod mask;
mod matching;
mod message;
mod missing;
mod naming;
mod number;
mod options;
mod order;
mod outcome;
mod plan;
mod polarity;
mod provenance;
mod rated;
mod read;
mod recipe;
mod request;
mod resolve;
mod rows;
mod scale;
mod shape;
mod source;
mod survey_error;
mod words;
mod workbook;

#[cfg(test)]
mod tests;

pub use self::{
    assign::{CERTAIN, touchpoint_named},
    column::{Column, ProposedScale},
    comments::{Comment, Comments, CommentsWanted, read_comments},
    contact::Contact,
    counted::{Again, Counted},
    counts::{
        ColumnCounts, Count, Counts, Crossing, CrossingCell, CrossingCounts, MAX_DISTINCT_IN_ALL,
        MAX_DISTINCT_PER_COLUMN, PairCounts, PairedColumn, Plan,
    },
    create::{Created, NEW, Unmatched, create, unmatched, unsorted},
    decisions::{DecisionError, parse_column_option, parse_direction, parse_match, parse_scale},
    import::{Import, SmallParts, propose},
    import_error::ImportError,
    issue::{Issue, IssueCode},
    mask::masked,
    options::{ColumnKind, ColumnOption, ColumnRef, Quotes, ReadingOptions, Shape, needs_pass},
    order::{
        KnownOrder, LabelBlock, LabelCount, LabelOrder, OrderSource, is_same_label, option_label,
        orders_in, proposed_order,
    },
    outcome::{GroupTable, GroupValue, Pair, Parts, Rated, SheetRead, Survey},
    provenance::earlier_import,
    read::{Purpose, read, read_counted, read_for},
    recipe::{
        ColumnPart, Lost, Recipe, RecipeError, as_last_time, last_time, parse_recipe, write_recipe,
    },
    request::{ImportRequest, Match, MatchNote, MatchOption, Question},
    source::{Reopened, Source},
    survey_error::SurveyError,
    table::{Dialect, ForeignFile, TableError},
    text::SurveyTextError,
    workbook::{MAX_WORKBOOK_BYTES, MAX_WORKBOOK_CELLS, WorkbookError},
};
pub use crate::model::MarkedRows;

/// What a scale's direction says while nobody has decided it; only unassigned questions may keep it.
pub const UNDECIDED: &str = "undecided";
