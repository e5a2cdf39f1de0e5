//! Two questions about the whole file: is it German, and is the comma its decimal mark?

use super::{
    counts::{ColumnCounts, Counts},
    number::{has_decimal_comma, has_decimal_point},
    table::{Dialect, Header},
    words::Words,
};

/// Decides whether `,` is the decimal mark, once for the whole file.
pub(super) fn decimal_comma(dialect: &Dialect, counts: &Counts) -> bool {
    let splits_at_comma = dialect.delimiter == b',';
    counts.columns.iter().any(|column| {
        let commas = values(column).filter(|value| has_decimal_comma(value));
        let commas = commas.count();
        // Between commas a quoted `4,5` is rather a choice of two than a number.
        let enough = if splits_at_comma {
            let filled = || values(column).filter(|value| super::missing::cell(value).is_none());
            commas >= 2 && commas == filled().count()
        } else {
            commas > 0
        };
        enough && !values(column).any(has_decimal_point)
    })
}

/// Decides whether the file was written in German, by header, words and numbers.
pub(super) fn is_german(dialect: &Dialect, header: &Header, counts: &Counts, comma: bool) -> bool {
    let texts = || header.names.iter().chain(&header.questions);
    let umlaut = |text: &str| text.contains(['ä', 'ö', 'ü', 'Ä', 'Ö', 'Ü', 'ß']);
    if dialect.delimiter == b';' && comma {
        return true;
    }
    if texts().any(|text| umlaut(text) || Words::of(text).are_german()) {
        return true;
    }
    let mut signs = 0;
    let grouping = |column: &&ColumnCounts| column.values.len() <= MAX_GROUPS;
    for value in counts.columns.iter().filter(grouping).flat_map(values) {
        if value.len() <= 60 {
            // Names of places have umlauts in any language; words weigh more.
            signs += i32::from(umlaut(value)) + 2 * i32::from(Words::of(value).are_german());
        }
    }
    signs >= 4
}

/// A column with more values holds names and remarks rather than words of the survey.
const MAX_GROUPS: usize = 200;

fn values(column: &ColumnCounts) -> impl Iterator<Item = &str> {
    let counted = column.values.iter().map(|(value, _)| value.as_str());
    let first = if column.overflow {
        column.first_values.as_slice()
    } else {
        &[]
    };
    counted.chain(first.iter().map(String::as_str))
}
