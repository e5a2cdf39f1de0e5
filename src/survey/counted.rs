//! What one pass left of a survey file, and what that means: by these decisions, and by others without another pass.
//!
//! Nothing here reads: a file is understood from its counts.

use super::{
    Issue, IssueCode, Purpose, ReadingOptions, Shape, SheetRead, Survey, SurveyError,
    column::{Columns, Reading, read_columns},
    counts::{Counts, Plan},
    language, needs_pass,
    outcome::Pair,
    plan,
    rated::{Pass, group_tables, rated},
    resolve::Decisions,
    shape::{self, Layout},
    table::{Dialect, Header, TableError},
};

/// What one pass left of a survey file.
#[derive(Clone, Debug)]
pub struct Counted {
    /// What it was read for.
    pub(super) purpose: Purpose,
    /// How it was read.
    pub(super) options: ReadingOptions,
    /// How it writes its table.
    pub(super) dialect: Dialect,
    /// What its columns are called.
    pub(super) header: Header,
    /// The cells of the first rows.
    pub(super) first_rows: Vec<Vec<String>>,
    /// What was counted.
    pub(super) counts: Counts,
    /// What was to be counted.
    pub(super) plan: Plan,
    /// What was noticed on the way.
    pub(super) issues: Vec<Issue>,
    /// The SHA-256 of the file in hexadecimal, where it was needed.
    pub(super) sha256: String,
    /// The sheet that was read; none where the file is text.
    pub(super) sheet: Option<SheetRead>,
}

/// What counts say under other decisions.
#[derive(Clone, Debug, PartialEq)]
pub enum Again {
    /// Everything that a reading would yield.
    Whole(Survey),
    /// All figures; how many people answered and what pairs of answers say takes another pass.
    Figures(Survey),
    /// Too little: something else has to be counted.
    Nothing,
}

impl Counted {
    /// Understands the same counts by other options.
    pub fn again(&self, options: &ReadingOptions) -> Result<Again, SurveyError> {
        if needs_pass(&self.options, options) {
            return Ok(Again::Nothing);
        }
        let decisions = Decisions::resolve(options, &self.header.names)?;
        let file = File {
            purpose: self.purpose,
            dialect: &self.dialect,
            header: &self.header,
            decisions: &decisions,
        };
        let found = file.understand(&self.counts, self.plan.count_column);
        let crossings = plan::rated_crossings(&found.columns, &found.layout);
        if !plan::covers_figures(&self.plan, &found.plan, &crossings) {
            return Ok(Again::Nothing);
        }
        found.layout.check_people(&found.columns)?;
        self.check_divisions(&found.layout)?;
        let is_whole = plan::covers(&self.plan, &found.plan, &self.counts);
        let survey = self.survey(found);
        Ok(if is_whole {
            Again::Whole(survey)
        } else {
            Again::Figures(survey)
        })
    }

    /// Refuses parts with more values than are counted: without this, their answers would be nowhere.
    pub(super) fn check_divisions(&self, layout: &Layout) -> Result<(), TableError> {
        let Self { plan, counts, .. } = self;
        let parts = layout.parts;
        let dividing = || {
            [parts.segment, parts.wave, parts.touchpoint]
                .into_iter()
                .flatten()
        };
        let is_over = |column: &usize| counts.columns.get(*column).is_some_and(|one| one.overflow);
        let crossed = plan.crossings.iter().zip(&counts.crossings);
        let lost = crossed
            .filter(|(planned, _)| {
                (planned.group, planned.segment, planned.wave)
                    == (parts.touchpoint, parts.segment, parts.wave)
            })
            .any(|(_, counted)| counted.overflow);
        let column = dividing()
            .find(is_over)
            .or_else(|| dividing().next().filter(|_| lost));
        match column {
            Some(index) => Err(TableError::TooManyValues {
                column: self.header.names.get(index).cloned().unwrap_or_default(),
            }),
            None => Ok(()),
        }
    }

    /// Puts together what was counted and what it was found to mean.
    pub(super) fn survey(&self, found: Understanding) -> Survey {
        let Self { plan, counts, .. } = self;
        let pass = Pass {
            plan,
            counts,
            columns: &found.columns,
        };
        let rated = rated(pass, &found.layout);
        let groups = group_tables(pass, &found.layout);
        let has_people = plan::covers_people(plan, &found.plan, counts);
        let mut issues = self.issues.clone();
        issues.extend(header_issues(&self.header));
        issues.extend(super::rows::issues(&self.header, counts));
        issues.extend(found.columns.issues);
        issues.extend(straight_liners(counts).filter(|_| has_people));
        if found.layout.shape.is_none() {
            issues.push(plain_issue(IssueCode::NoRating, 1));
        }
        let people = match found.layout.shape {
            Some(Shape::Wide) => Some(counts.rows_with_a_score),
            Some(Shape::Long) => found.plan.person_column.and(counts.people),
            Some(Shape::Counted) | None => None,
        };
        Survey {
            dialect: self.dialect.clone(),
            sheet: self.sheet.clone(),
            first_rows: self.first_rows.clone(),
            decimal_comma: found.decimal_comma,
            rows: counts.rows,
            rows_left_out: counts.rows_left_out,
            left_out: self.options.leave_out.clone(),
            shape: found.layout.shape,
            tool: self.header.source,
            groups,
            issues,
            count_column: found.layout.count,
            weight_column: plan.weight_column,
            rated,
            pairs: self.pairs().filter(|_| has_people).collect(),
            people: people.filter(|_| has_people),
            sha256: self.sha256.clone(),
            parts: found.layout.parts,
            columns: found.columns.columns,
        }
    }

    fn pairs(&self) -> impl Iterator<Item = Pair> {
        let paired = &self.plan.paired;
        self.counts.pairs.iter().filter_map(|sums| {
            Some(Pair {
                x: paired.get(sums.x)?.column,
                y: paired.get(sums.y)?.column,
                sums: *sums,
            })
        })
    }
}

/// What the counts of one pass, or of the sample, mean.
pub(super) struct Understanding {
    pub(super) columns: Columns,
    pub(super) layout: Layout,
    /// What should be counted.
    pub(super) plan: Plan,
    pub(super) decimal_comma: bool,
}

/// What stays the same over all passes.
#[derive(Clone, Copy)]
pub(super) struct File<'a> {
    pub(super) purpose: Purpose,
    pub(super) dialect: &'a Dialect,
    pub(super) header: &'a Header,
    pub(super) decisions: &'a Decisions,
}

impl File<'_> {
    /// Works out what the counts mean and what should be counted for the purpose.
    pub(super) fn understand(self, counts: &Counts, count_column: Option<usize>) -> Understanding {
        let comma = self
            .decisions
            .decimal_comma
            .unwrap_or_else(|| language::decimal_comma(self.dialect, counts));
        let reading = Reading {
            header: self.header,
            counts,
            decisions: self.decisions,
            decimal_comma: comma,
            german: language::is_german(self.dialect, self.header, counts, comma),
            count_column,
        };
        let columns = read_columns(reading);
        let layout = shape::find(&columns, counts, self.decisions);
        let mut plan = plan::make(&columns, &layout, self.decisions, counts, comma);
        if self.purpose == Purpose::Figures {
            plan.person_column = None;
        }
        Understanding {
            columns,
            layout,
            plan,
            decimal_comma: comma,
        }
    }
}

/// Reports people who gave the same score everywhere, if they are more than a few.
fn straight_liners(counts: &Counts) -> Option<Issue> {
    let n = counts.straight_rows;
    let many = n >= 5 && n * 20 >= counts.rows_with_a_score;
    many.then(|| plain_issue(IssueCode::StraightLiners, n))
}

fn plain_issue(code: IssueCode, count: u64) -> Issue {
    Issue {
        code,
        row: None,
        line: None,
        column: None,
        count,
        detail: String::new(),
    }
}

fn header_issues(header: &Header) -> impl Iterator<Item = Issue> {
    header.duplicates.iter().map(|index| Issue {
        column: Some(*index),
        detail: header.names.get(*index).cloned().unwrap_or_default(),
        ..plain_issue(IssueCode::DuplicateHeader, 1)
    })
}
