//! The touchpoint that a quote is proposed for: what its row is about, else what its column stands beside.

use crate::{
    edit::{Umlauts, fold},
    model::{Target, TouchpointId},
    survey::{Column, Survey, touchpoint_named},
    view::import::proposal::Proposal,
};

/// Returns the touchpoint of a comment; none where nothing comes near.
pub(super) fn home(
    proposal: &Proposal,
    survey: &Survey,
    column: usize,
    about: &str,
) -> Option<TouchpointId> {
    if survey.parts.touchpoint.is_some() {
        return of_value(proposal, about);
    }
    let column = survey.column(column)?;
    named(proposal, column).or_else(|| beside(proposal, survey, column.index))
}

/// The touchpoint that the value of the touchpoint column is about.
fn of_value(proposal: &Proposal, about: &str) -> Option<TouchpointId> {
    let folded = |text: &str| {
        let folded = fold(text, Umlauts::Pairs);
        let words: Vec<&str> = folded.split_whitespace().collect();
        words.join(" ")
    };
    let about = folded(about);
    let mut matches = proposal.import.matches.iter();
    let found = matches.find(|one| folded(&one.source) == about)?;
    touchpoint(&found.target)
}

/// The touchpoint that header or question name.
fn named(proposal: &Proposal, column: &Column) -> Option<TouchpointId> {
    let texts = [&column.name, &column.question].into_iter();
    let mut texts = texts.filter(|text| !text.is_empty());
    texts.find_map(|text| touchpoint_named(text, &proposal.map))
}

/// The touchpoint of the nearest rating before the column, else of the nearest behind it.
fn beside(proposal: &Proposal, survey: &Survey, column: usize) -> Option<TouchpointId> {
    let rated = survey.rated.iter().zip(&proposal.import.matches);
    let about: Vec<(usize, TouchpointId)> = rated
        .filter_map(|(one, found)| Some((one.column, touchpoint(&found.target)?)))
        .collect();
    let before = about.iter().filter(|(index, _)| *index < column);
    let behind = about.iter().filter(|(index, _)| *index > column);
    let nearest = before.max_by_key(|(index, _)| *index);
    let nearest = nearest.or_else(|| behind.min_by_key(|(index, _)| *index));
    nearest.map(|(_, id)| id.clone())
}

fn touchpoint(target: &Target) -> Option<TouchpointId> {
    match target {
        Target::Touchpoint(id) => Some(id.clone()),
        Target::Stage(_) | Target::Journey | Target::Unassigned | Target::Unknown(_) => None,
    }
}
