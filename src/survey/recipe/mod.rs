//! A recipe: all decisions about one kind of survey file, to be used again for its next wave.

mod columns;
mod last_time;
mod text;

pub use self::{
    last_time::{as_last_time, last_time},
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
            source: one.source.clone(),
            target: one
                .target_in(map)
                .and_then(|target| target_name(&target, map))
                .unwrap_or_else(|| one.target.clone()),
        };
        Self {
            // Whoever uses it may not know the orders of labels that are known from elsewhere here.
            options: survey.told(options).named(survey),
            matches: request.matches.iter().map(named).collect(),
            accept_proposals: request.accept_proposals,
            asked: request.asked.clone(),
            mode: request.mode.clone(),
            question: request.question.clone(),
        }
    }

    /// Lays it over another one; where both decide something, this one counts.
    pub fn over(self, beneath: Self) -> Self {
        let text = |own: String, other| if own.is_empty() { other } else { own };
        let mut matches = beneath.matches;
        matches.extend(self.matches);
        Self {
            options: self.options.over(beneath.options),
            matches,
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

    /// Adds it to what is wanted of an import; what is wanted already counts.
    pub fn beneath(&self, request: ImportRequest) -> ImportRequest {
        let text = |told: &String, other: &String| {
            let text = if told.is_empty() { other } else { told };
            text.clone()
        };
        ImportRequest {
            matches: [self.matches.as_slice(), &request.matches].concat(),
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
