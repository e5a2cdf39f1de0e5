//! Copied parts as a table that a spreadsheet takes.

use super::{
    build::one_line,
    column::{Column, TableWords},
};
use crate::{
    edit::{Fragment, card, current_estimate},
    model::{LaneId, TEAM, Touchpoint},
};

impl Fragment {
    /// Writes the parts as rows: the names of the columns, then a touchpoint each; a line of a cell is a card.
    ///
    /// Cards alone are their words, one below the other.
    pub fn table(&self, words: &TableWords) -> Vec<Vec<String>> {
        if self.is_only_cards() {
            return self.words_of_cards();
        }
        let has_backstage = self.walk().any(|(_, one)| !one.backstage.is_empty());
        let is_shown = |column: &Column| *column != Column::Backstage || has_backstage;
        let columns: Vec<&(Column, String)> = words
            .names
            .iter()
            .filter(|(column, _)| is_shown(column))
            .collect();
        let row = |stage: &str, touchpoint: Option<&Touchpoint>| {
            let fixed = columns
                .iter()
                .map(|(column, _)| match (column, touchpoint) {
                    (Column::Stage, _) => one_line(stage),
                    (_, Some(touchpoint)) => cell(touchpoint, column, words.has_decimal_comma),
                    (_, None) => String::new(),
                });
            let own = self.lanes.iter().map(|lane| own_text(touchpoint, &lane.id));
            fixed.chain(own).collect::<Vec<String>>()
        };
        let names = columns.iter().map(|(_, name)| name.clone());
        let lanes = self.lanes.iter().map(|lane| one_line(&lane.name));
        let mut rows = vec![names.chain(lanes).collect()];
        // Behind a stage they would be read as its touchpoints.
        let others = self.touchpoints.iter().chain(&self.cards);
        rows.extend(others.map(|touchpoint| row("", Some(touchpoint.as_ref()))));
        for stage in &self.stages {
            if stage.touchpoints.is_empty() {
                rows.push(row(&stage.name, None));
            }
            let touchpoints = stage.touchpoints.iter();
            rows.extend(touchpoints.map(|touchpoint| row(&stage.name, Some(touchpoint.as_ref()))));
        }
        rows
    }

    fn words_of_cards(&self) -> Vec<Vec<String>> {
        let mut rows = Vec::new();
        for carrier in &self.cards {
            let cards = card::all(carrier).into_iter();
            rows.extend(cards.map(|card| vec![card.text().to_owned()]));
            rows.extend(carrier.cells.iter().map(|cell| vec![cell.text.clone()]));
        }
        rows
    }
}

fn own_text(touchpoint: Option<&Touchpoint>, lane: &LaneId) -> String {
    let mut cells = touchpoint.into_iter().flat_map(|one| &one.cells);
    let cell = cells.find(|cell| cell.lane == *lane);
    cell.map_or_else(String::new, |cell| cell.text.clone())
}

fn cell(touchpoint: &Touchpoint, column: &Column, has_decimal_comma: bool) -> String {
    match column {
        Column::Touchpoint => one_line(&touchpoint.name),
        Column::Channels => {
            let names = touchpoint.channels.iter().map(|one| one_line(&one.name));
            names.collect::<Vec<_>>().join(", ")
        }
        Column::Stars => stars(touchpoint, has_decimal_comma),
        Column::Thoughts => lines(touchpoint.thoughts.iter().map(|one| &one.text)),
        Column::PainPoints => lines(touchpoint.pain_points.iter().map(|one| &one.text)),
        Column::Highlights => lines(touchpoint.highlights.iter().map(|one| &one.text)),
        Column::Opportunities => lines(touchpoint.opportunities.iter().map(|one| &one.text)),
        Column::Measures => lines(touchpoint.measures.iter().map(|one| &one.what)),
        Column::Backstage => lines(touchpoint.backstage.iter().map(|one| &one.text)),
        Column::Stage | Column::Own(_) | Column::LeftOut => String::new(),
    }
}

fn lines<'a>(texts: impl Iterator<Item = &'a String>) -> String {
    let lines: Vec<String> = texts.map(|text| one_line(text)).collect();
    lines.join("\n")
}

/// Writes the mean of the team's votes with the decimals that it has, at most two.
fn stars(touchpoint: &Touchpoint, has_decimal_comma: bool) -> String {
    let Some(estimate) = current_estimate(touchpoint, TEAM) else {
        return String::new();
    };
    let votes = || estimate.votes.iter();
    let count: u64 = votes().map(|(_, n)| u64::from(*n)).sum();
    let halves: u64 = votes()
        .map(|(rating, n)| u64::from(rating.half_stars()) * u64::from(*n))
        .sum();
    let Some(hundredths) = (100 * halves + count).checked_div(2 * count) else {
        return String::new();
    };
    let text = format!("{}.{:02}", hundredths / 100, hundredths % 100);
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if has_decimal_comma {
        text.replace('.', ",")
    } else {
        text.to_owned()
    }
}
