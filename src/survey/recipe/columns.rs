//! Columns by name, as a recipe keeps them, and by position, as one file has them.

use std::collections::BTreeMap;

use super::{ColumnPart, Lost};
use crate::survey::{
    ColumnOption, ColumnRef, IssueCode, ReadingOptions, Survey, matching::fold, resolve::position,
};

impl ReadingOptions {
    /// Names the columns by their headers where these are clear: positions move from wave to wave.
    pub(super) fn named(&self, survey: &Survey) -> Self {
        self.with_columns(|column, _part| Some(named(column, survey)))
    }

    /// Finds the columns in a file; also returns those that it does not have, about which nothing is decided.
    pub fn located(&self, survey: &Survey) -> (Self, Vec<Lost>) {
        let headers = survey.columns.iter().map(|column| column.name.clone());
        self.located_among(&headers.collect::<Vec<_>>())
    }

    /// Finds the columns among the headers of a file, which may not have been read yet.
    pub fn located_among(&self, headers: &[String]) -> (Self, Vec<Lost>) {
        let mut lost = Vec::new();
        let located = self.with_columns(|column, part| match position(column, headers) {
            Ok(index) => Some(ColumnRef::Index(index)),
            Err(_) if column.is_all() => Some(column.clone()),
            Err(_) => {
                let column = column.to_text();
                let one = Lost::Column { column, part };
                if !lost.contains(&one) {
                    lost.push(one);
                }
                None
            }
        });
        (located, lost)
    }

    /// Returns how all columns are named that something was decided about.
    pub(super) fn column_names(&self) -> impl Iterator<Item = String> {
        let parts = [
            &self.touchpoint_column,
            &self.score_column,
            &self.count_column,
            &self.weight_column,
            &self.segment_column,
            &self.wave_column,
        ];
        let single = self.columns.iter().map(|option| &option.column);
        let all = parts.into_iter().flatten().chain(single);
        all.map(ColumnRef::to_text)
    }

    fn with_columns(
        &self,
        mut other: impl FnMut(&ColumnRef, Option<ColumnPart>) -> Option<ColumnRef>,
    ) -> Self {
        let mut part = |column: &Option<ColumnRef>, part: ColumnPart| {
            let column = column.as_ref()?;
            other(column, Some(part))
        };
        Self {
            touchpoint_column: part(&self.touchpoint_column, ColumnPart::Touchpoint),
            score_column: part(&self.score_column, ColumnPart::Score),
            count_column: part(&self.count_column, ColumnPart::Count),
            weight_column: part(&self.weight_column, ColumnPart::Weight),
            segment_column: part(&self.segment_column, ColumnPart::Segment),
            wave_column: part(&self.wave_column, ColumnPart::Wave),
            columns: self
                .columns
                .iter()
                .filter_map(|option| {
                    Some(ColumnOption {
                        column: other(&option.column, None)?,
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

/// Counts the columns of every header that several have: of the second one, `Score` is called `Score (2)`.
pub(super) fn twins(survey: &Survey) -> BTreeMap<String, usize> {
    let mut twins = BTreeMap::new();
    let issues = survey.issues.iter();
    for issue in issues.filter(|issue| issue.code == IssueCode::DuplicateHeader) {
        if let Some(header) = header_of_twin(&issue.detail) {
            *twins.entry(header.to_owned()).or_insert(1) += 1;
        }
    }
    twins
}

/// Returns the header behind the name of a column whose header an earlier one has.
pub(super) fn header_of_twin(name: &str) -> Option<&str> {
    let (header, number) = name.strip_suffix(')')?.rsplit_once(" (")?;
    number.parse::<u32>().is_ok().then_some(header)
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
