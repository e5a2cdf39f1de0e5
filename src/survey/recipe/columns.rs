//! Columns by name, as a recipe keeps them, and by position, as one file has them.

use crate::survey::{
    ColumnOption, ColumnRef, ReadingOptions, Survey, matching::fold, resolve::position,
};

impl ReadingOptions {
    /// Names the columns by their headers where these are clear: positions move from wave to wave.
    pub(super) fn named(&self, survey: &Survey) -> Self {
        self.with_columns(|column| Some(named(column, survey)))
    }

    /// Finds the columns in a file; also returns those that it does not have, about which nothing is decided.
    pub fn located(&self, survey: &Survey) -> (Self, Vec<String>) {
        let headers = survey.columns.iter().map(|column| column.name.clone());
        let headers: Vec<String> = headers.collect();
        let mut lost = Vec::new();
        let located = self.with_columns(|column| match position(column, &headers) {
            Ok(index) => Some(ColumnRef::Index(index)),
            Err(_) if column.is_all() => Some(column.clone()),
            Err(_) => {
                let name = column.to_text();
                if !lost.contains(&name) {
                    lost.push(name);
                }
                None
            }
        });
        (located, lost)
    }

    fn with_columns(&self, mut other: impl FnMut(&ColumnRef) -> Option<ColumnRef>) -> Self {
        let mut part = |column: &Option<ColumnRef>| column.as_ref().and_then(&mut other);
        Self {
            touchpoint_column: part(&self.touchpoint_column),
            score_column: part(&self.score_column),
            count_column: part(&self.count_column),
            weight_column: part(&self.weight_column),
            segment_column: part(&self.segment_column),
            wave_column: part(&self.wave_column),
            columns: self
                .columns
                .iter()
                .filter_map(|option| {
                    Some(ColumnOption {
                        column: other(&option.column)?,
                        ..option.clone()
                    })
                })
                .collect(),
            ..self.clone()
        }
    }
}

fn named(column: &ColumnRef, survey: &Survey) -> ColumnRef {
    let ColumnRef::Index(index) = column else {
        return column.clone();
    };
    let name = survey.column(*index).map_or("", |one| one.name.as_str());
    let by_name = ColumnRef::Name(name.to_owned());
    let is_one = survey.columns.iter().filter(|one| one.name == name).count() == 1;
    let is_clear = is_one && !by_name.is_all() && ColumnRef::parse(name) == by_name;
    if is_clear { by_name } else { column.clone() }
}

/// Finds what a name, `#index` or spelling of a name means among what was rated.
pub(super) fn rated_name<'a>(source: &str, survey: &'a Survey) -> Option<&'a str> {
    let rated = || survey.rated.iter().map(|one| one.name.as_str());
    let at = |index: usize| {
        let mut rated = survey.rated.iter();
        let own = rated.find(|one| one.column == index && survey.parts.score.is_none());
        own.map(|one| one.name.as_str())
    };
    rated()
        .find(|name| *name == source)
        .or_else(|| match ColumnRef::parse(source) {
            ColumnRef::Index(index) => at(index),
            ColumnRef::Name(_) => None,
        })
        .or_else(|| rated().find(|name| fold(name) == fold(source)))
}
