//! The options that say how a survey file is to be read.

use std::path::PathBuf;

use clap::Args;

use crate::survey::{
    ColumnOption, ColumnRef, MarkedRows, Quotes, ReadingOptions, Shape, parse_column_option,
};

use super::values::{decimal_mark, delimiter, one_of};

/// The reading options; what is left out is found out or proposed.
///
/// C is the header of a column, or #INDEX counted from 0.
#[derive(Debug, Args)]
#[command(next_help_heading = "Reading options (C is a header, or #INDEX counted from 0)")]
pub(in crate::cli) struct ReadingArguments {
    /// The encoding, by its WHATWG label: utf-8, windows-1252, utf-16le ...
    #[arg(long, value_name = "E")]
    encoding: Option<String>,
    /// The delimiter: one character, or the word tab
    #[arg(long, value_name = "D", value_parser = delimiter)]
    delimiter: Option<u8>,
    /// Read quotes as text like any other, or stop before the row of a quote that is never closed
    #[arg(long, value_parser = one_of([Quotes::Text, Quotes::Stop].map(|one| (one.as_str(), one))))]
    quotes: Option<Quotes>,
    /// The sheet of a workbook
    #[arg(long, value_name = "NAME")]
    sheet: Option<String>,
    /// The decimal mark: a comma or a point
    #[arg(long, value_name = "MARK", value_parser = decimal_mark)]
    decimal: Option<char>,
    /// How many rows the header has, 1 to 3
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u8).range(1..=3))]
    header_rows: Option<u8>,
    /// A column per touchpoint, a row per touchpoint and answer, or a row per touchpoint and score
    /// with a count
    #[arg(long, value_parser = one_of([Shape::Wide, Shape::Long, Shape::Counted].map(|one| (one.as_str(), one))))]
    shape: Option<Shape>,
    /// The column that names touchpoints, in long and counted files
    #[arg(long, value_name = "C", value_parser = column)]
    touchpoint_column: Option<ColumnRef>,
    /// The column of ratings, in long and counted files
    #[arg(long, value_name = "C", value_parser = column)]
    score_column: Option<ColumnRef>,
    /// The column of counts
    #[arg(long, value_name = "C", value_parser = column)]
    count_column: Option<ColumnRef>,
    /// The column of weights
    #[arg(long, value_name = "C", value_parser = column)]
    weight_column: Option<ColumnRef>,
    /// The column of segments: groups of people
    #[arg(long, value_name = "C", value_parser = column)]
    segment_column: Option<ColumnRef>,
    /// The column of waves: periods
    #[arg(long, value_name = "C", value_parser = column)]
    wave_column: Option<ColumnRef>,
    /// Leave out the rows of people who did not finish, or of somebody trying the survey out; may be repeated
    #[arg(long, value_name = "ROWS", value_parser = one_of(MarkedRows::ALL.map(|one| (one.as_str(), one))))]
    leave_out: Vec<MarkedRows>,
    /// Decide about one column: "C:kind=rating,scale=1..6,direction=low,missing=0|99", or "C:labels=bad|fair|good"
    /// from the worst level to the best; every part may be left out, * stands for all ratings, and the option may be
    /// repeated
    #[arg(long = "column", value_name = "C:DECISIONS", value_parser = parse_column_option)]
    columns: Vec<ColumnOption>,
    /// Take the decisions from a recipe: how the file is read and, for an import, what its columns are about;
    /// what the command line says wins
    #[arg(long, value_name = "FILE")]
    pub(in crate::cli) recipe: Option<PathBuf>,
}

impl ReadingArguments {
    /// Lays the options over those of a recipe.
    pub(in crate::cli) fn over(&self, recipe: ReadingOptions) -> ReadingOptions {
        let own = ReadingOptions {
            encoding: self.encoding.clone(),
            delimiter: self.delimiter,
            quotes: self.quotes,
            sheet: self.sheet.clone(),
            decimal: self.decimal,
            header_rows: self.header_rows,
            shape: self.shape,
            touchpoint_column: self.touchpoint_column.clone(),
            score_column: self.score_column.clone(),
            count_column: self.count_column.clone(),
            weight_column: self.weight_column.clone(),
            segment_column: self.segment_column.clone(),
            wave_column: self.wave_column.clone(),
            leave_out: self.leave_out.iter().copied().collect(),
            columns: self.columns.clone(),
            orders: Vec::new(),
        };
        own.over(recipe)
    }
}

fn column(text: &str) -> Result<ColumnRef, &'static str> {
    match text.trim() {
        "" => Err("write a header, or #INDEX counted from 0"),
        column => Ok(ColumnRef::parse(column)),
    }
}
