//! A moment as people say it: "today, 14:05", "12 May 2026, 14:05".

use crate::{
    lang::{Key, Words, date},
    model::Date,
};

/// What calendar and clock on the wall showed.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Moment {
    /// The day.
    pub day: Date,
    /// The hour, 0 to 23.
    pub hour: u8,
    /// The minute, 0 to 59.
    pub minute: u8,
}

impl Moment {
    /// Says when it was.
    pub(super) fn shown(self, today: Option<Date>, words: &Words) -> String {
        let Self { day, hour, minute } = self;
        let time = format!("{hour:02}:{minute:02}");
        if today == Some(day) {
            return words.format(Key::MomentToday, &[("time", (&time).into())]);
        }
        let day = date(day, words.language());
        words.format(
            Key::MomentOn,
            &[("day", (&day).into()), ("time", (&time).into())],
        )
    }
}
