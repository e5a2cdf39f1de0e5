//! A recipe: all decisions about one kind of survey file, to be used again for its next wave.

mod columns;
mod last_time;
mod lost;
mod text;

use std::collections::{BTreeMap, BTreeSet};

pub use self::{
    last_time::{as_last_time, last_time},
    lost::{ColumnPart, Lost},
    text::{RecipeError, parse_recipe, write_recipe},
};

use super::{
    ImportRequest, MatchOption, ReadingOptions, Survey,
    assign::{find_target, target_name},
    matching::fold,
};
use crate::model::{JourneyMap, Target};

/// Decisions that are used again; what changes from wave to wave is not among them.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Recipe {
    /// How the file is read, and what its columns are.
    pub options: ReadingOptions,
    /// Targets by hand.
    pub matches: Vec<MatchOption>,
    /// The questions that lead the curves of their touchpoints; of two about one touchpoint the later counts.
    pub leads: Vec<String>,
    /// How many columns share a header, where something was decided about one of them.
    pub twins: BTreeMap<String, usize>,
    /// Whether matches below certainty are taken as well.
    pub accept_proposals: bool,
    /// Who was asked.
    pub asked: String,
    /// How they were asked.
    pub mode: String,
    /// The wording of the question, where one was asked of all touchpoints.
    pub question: String,
}

impl Recipe {
    /// Collects what was decided about a file, columns and touchpoints by name where that is clear.
    pub fn of(
        options: &ReadingOptions,
        request: &ImportRequest,
        survey: &Survey,
        map: &JourneyMap,
    ) -> Self {
        let named = |one: &MatchOption| MatchOption {
            source: one.rated_in(survey).to_owned(),
            target: one
                .target_in(map)
                .and_then(|target| target_name(&target, map))
                .unwrap_or_else(|| one.target.clone()),
        };
        let leads = request.leads.iter();
        let leads = leads.map(|lead| columns::rated_name(lead, survey).unwrap_or(lead).to_owned());
        let mut recipe = Self {
            // Whoever uses it may not know the orders of labels that are known from elsewhere here.
            options: survey.told(options).named(survey),
            matches: request.matches.iter().map(named).collect(),
            leads: leads.collect(),
            twins: columns::twins(survey),
            accept_proposals: request.accept_proposals,
            asked: request.asked.clone(),
            mode: request.mode.clone(),
            question: request.question.clone(),
        };
        let names = recipe.names();
        recipe.twins.retain(|header, _| is_among(header, &names));
        recipe
    }

    /// Lays it over another one; where both decide something, this one counts.
    pub fn over(self, beneath: Self) -> Self {
        let text = |own: String, other| if own.is_empty() { other } else { own };
        let (mut matches, mut leads) = (beneath.matches, beneath.leads);
        matches.extend(self.matches);
        leads.extend(self.leads);
        let mut twins = beneath.twins;
        twins.extend(self.twins);
        Self {
            options: self.options.over(beneath.options),
            matches,
            leads,
            twins,
            accept_proposals: self.accept_proposals || beneath.accept_proposals,
            asked: text(self.asked, beneath.asked),
            mode: text(self.mode, beneath.mode),
            question: text(self.question, beneath.question),
        }
    }

    /// Finds touchpoints that were to be made in a map that has them by now, so that the next wave makes no others.
    pub fn find_made(&mut self, survey: &Survey, map: &JourneyMap) {
        let names = survey.touchpoint_names();
        for one in self.matches.iter_mut().filter(|one| one.is_new()) {
            let rated = one.rated_in(survey);
            let called = fold(names.get(rated).copied().unwrap_or(rated));
            let mut places = map.places();
            if let Some(place) = places.find(|place| fold(&place.touchpoint.name) == called) {
                one.target = place.touchpoint.id.to_string();
            }
        }
    }

    /// Says as the file does what is rated, and takes away and returns what it does not rate.
    pub fn keep_rated(&mut self, survey: &Survey) -> Vec<Lost> {
        let mut lost = Vec::new();
        self.matches.retain_mut(|one| {
            let rated = columns::rated_name(&one.source, survey);
            match rated {
                Some(name) => name.clone_into(&mut one.source),
                // What was about nothing is not missed.
                None if one.target.eq_ignore_ascii_case("none") => {}
                None => {
                    // A touchpoint that was made is called as what it was made for.
                    let target = if one.is_new() {
                        &one.source
                    } else {
                        &one.target
                    };
                    lost.push(Lost::Source {
                        source: one.source.clone(),
                        target: target.clone(),
                    });
                }
            }
            rated.is_some()
        });
        self.leads.retain_mut(|source| {
            let rated = columns::rated_name(source, survey);
            match rated {
                Some(name) => name.clone_into(source),
                None => lost.push(Lost::Lead {
                    source: source.clone(),
                }),
            }
            rated.is_some()
        });
        lost
    }

    /// Takes away and returns the matches whose touchpoint the map does not have.
    pub fn keep_targets(&mut self, map: &JourneyMap) -> Vec<Lost> {
        let is_known = |one: &MatchOption| one.is_new() || one.target_in(map).is_some();
        let lost = self.matches.iter().filter(|one| !is_known(one));
        let lost = lost.map(|one| Lost::Target {
            source: one.source.clone(),
            target: one.target.clone(),
        });
        let lost = lost.collect();
        self.matches.retain(is_known);
        lost
    }

    /// Returns the headers that more or fewer columns share than in the file that it was made for.
    pub fn other_twins(&self, survey: &Survey) -> Vec<Lost> {
        let (now, names) = (columns::twins(survey), self.names());
        let headers: BTreeSet<&String> = self.twins.keys().chain(now.keys()).collect();
        let is_told = |header: &&String| is_among(header, &names);
        let is_numbered = |header: &str| {
            let mut names = names.iter();
            names.any(|name| columns::header_of_twin(name) == Some(header))
        };
        let counts = |header: &String| {
            // Recipes from before twins were counted tell only that there were some.
            let alone = Some(1).filter(|_| !is_numbered(header));
            let before = self.twins.get(header).copied().or(alone)?;
            let has_it = || survey.columns.iter().any(|column| column.name == *header);
            let now = now.get(header).copied().or_else(|| has_it().then_some(1))?;
            Some((before, now))
        };
        let headers = headers.into_iter().filter(is_told);
        let other = headers.filter_map(|header| {
            let (before, now) = counts(header)?;
            (before != now).then(|| Lost::Twins {
                header: header.clone(),
                before,
                now,
            })
        });
        other.collect()
    }

    /// Returns the names of columns and of what is rated that it speaks of.
    fn names(&self) -> BTreeSet<String> {
        let sources = self.matches.iter().map(|one| one.source.clone());
        let rated = sources.chain(self.leads.iter().cloned());
        self.options.column_names().chain(rated).collect()
    }

    /// Adds it to what is wanted of an import; what is wanted already counts.
    pub fn beneath(&self, request: ImportRequest) -> ImportRequest {
        let text = |told: &String, other: &String| {
            let text = if told.is_empty() { other } else { told };
            text.clone()
        };
        ImportRequest {
            matches: [self.matches.as_slice(), &request.matches].concat(),
            leads: [self.leads.as_slice(), &request.leads].concat(),
            accept_proposals: self.accept_proposals || request.accept_proposals,
            asked: text(&request.asked, &self.asked),
            mode: text(&request.mode, &self.mode),
            question: text(&request.question, &self.question),
            ..request
        }
    }
}

impl MatchOption {
    /// Says what something rated is about, by name where that is clear; none where nobody can say it.
    pub fn of(source: &str, target: &Target, map: &JourneyMap) -> Option<Self> {
        Some(Self {
            source: source.to_owned(),
            target: target_name(target, map)?,
        })
    }

    /// Returns what it says is rated, as the survey names it.
    pub fn rated_in<'a>(&'a self, survey: &'a Survey) -> &'a str {
        columns::rated_name(&self.source, survey).unwrap_or(&self.source)
    }

    /// Returns what it says that this is about; none where the map lacks it, or a touchpoint is to be made.
    pub fn target_in(&self, map: &JourneyMap) -> Option<Target> {
        find_target(&self.target, map)
            .ok()
            .filter(|_| !self.is_new())
    }
}

/// Says whether a header, or the name of a later column with the same header, is among some names.
fn is_among(header: &str, names: &BTreeSet<String>) -> bool {
    let mut names = names.iter();
    names.any(|name| name == header || columns::header_of_twin(name) == Some(header))
}
