//! What a cell says, as text: numbers in their shortest form, dates as ISO 8601 writes them.

use std::borrow::Cow;

use calamine::{Data, DataRef, ExcelDateTime};

/// What spreadsheets write where a formula failed; everywhere else it stands for a missing answer.
const FAILED: &str = "#N/A";
/// Whole numbers below this are written as such; spreadsheets keep fifteen digits.
const WHOLE: f64 = 1e15;
/// The first serial number that is no date of a spreadsheet any more: the year 10000.
const DATES_END: f64 = 2_958_466.0;

/// The value of a cell.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Value<'c> {
    /// Nothing.
    Empty,
    /// A number.
    Number(f64),
    /// A share of one that is shown as percent.
    Percent(f64),
    /// A text, or a date that is one already.
    Text(&'c str),
    /// Yes or no.
    Flag(bool),
    /// A date, a time, or both.
    Moment(ExcelDateTime),
    /// The result of a formula that failed.
    Failed,
}

impl<'c> From<&'c Data> for Value<'c> {
    fn from(data: &'c Data) -> Self {
        match data {
            Data::Int(number) => Self::Number(*number as f64),
            Data::Float(number) => Self::Number(*number),
            Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => {
                Self::Text(text)
            }
            Data::Bool(flag) => Self::Flag(*flag),
            Data::DateTime(moment) => Self::Moment(*moment),
            Data::Error(_) => Self::Failed,
            Data::Empty => Self::Empty,
        }
    }
}

impl<'c> From<&'c DataRef<'_>> for Value<'c> {
    fn from(data: &'c DataRef<'_>) -> Self {
        match data {
            DataRef::Int(number) => Self::Number(*number as f64),
            DataRef::Float(number) => Self::Number(*number),
            DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
                Self::Text(text)
            }
            DataRef::SharedString(text) => Self::Text(text),
            DataRef::Bool(flag) => Self::Flag(*flag),
            DataRef::DateTime(moment) => Self::Moment(*moment),
            DataRef::Error(_) => Self::Failed,
            DataRef::Empty => Self::Empty,
        }
    }
}

impl<'c> Value<'c> {
    /// Returns what the cell says.
    pub(super) fn text(self) -> Cow<'c, str> {
        match self {
            Self::Empty => Cow::Borrowed(""),
            Self::Number(number) => Cow::Owned(number_text(number)),
            Self::Percent(share) => Cow::Owned(format!("{}%", number_text(share * 100.0))),
            Self::Text(text) => Cow::Borrowed(text),
            Self::Flag(flag) => Cow::Borrowed(if flag { "TRUE" } else { "FALSE" }),
            Self::Moment(moment) => Cow::Owned(moment_text(moment)),
            Self::Failed => Cow::Borrowed(FAILED),
        }
    }
}

fn number_text(number: f64) -> String {
    if number.fract() == 0.0 && number.abs() < WHOLE {
        return (number as i64).to_string();
    }
    // Behind fifteen digits stands only the noise of binary sums: 3.3000000000000003.
    let shown: f64 = format!("{number:.14e}").parse().unwrap_or(number);
    shown.to_string()
}

fn moment_text(moment: ExcelDateTime) -> String {
    let days = moment.as_f64();
    if !(0.0..DATES_END).contains(&days) {
        return number_text(days);
    }
    if moment.is_duration() {
        let seconds = (days * 86_400.0).round() as u64;
        let (hours, minutes) = (seconds / 3_600, seconds / 60 % 60);
        return format!("{hours}:{minutes:02}:{:02}", seconds % 60);
    }
    let (year, month, day, hour, minute, second, _millis) = moment.to_ymd_hms_milli();
    let date = format!("{year:04}-{month:02}-{day:02}");
    let time = format!("{hour:02}:{minute:02}:{second:02}");
    if days < 1.0 {
        time
    } else if (hour, minute, second) == (0, 0, 0) {
        date
    } else {
        format!("{date}T{time}")
    }
}
