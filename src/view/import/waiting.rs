//! A recipe on its way: the file is read as it says, its columns are found, and only then the rest is decided.

use std::{collections::BTreeMap, sync::Arc};

use super::{
    ImportDialog, SurveyRead, order::OrderDraft, place::Place, proposal::Choice, recipe::Said,
    scale::EndsOf,
};
use crate::{
    model::{FeedbackId, JourneyMap},
    survey::{ColumnRef, Lost, ReadingOptions, Recipe, Survey},
};

/// A recipe that waits until the file is read as it says; only then anything but the reading follows it.
#[derive(Clone, Debug)]
pub(super) struct Waiting {
    recipe: Recipe,
    /// The feedback that it was made from.
    like: Option<FeedbackId>,
    /// What is said once it has decided.
    said: String,
    /// What of it cannot be followed.
    lost: Vec<Lost>,
    /// Whether its columns were found in the file, and the reading follows it.
    is_located: bool,
    /// What there was before.
    before: Before,
}

/// What there was before a reading that a recipe asks for, as long as somebody may stop it.
#[derive(Clone, Debug)]
struct Before {
    options: ReadingOptions,
    read: Option<SurveyRead>,
    read_with: ReadingOptions,
    typed_ends: BTreeMap<EndsOf, [String; 2]>,
    orders: BTreeMap<usize, OrderDraft>,
    said: Option<Said>,
}

impl ImportDialog {
    /// Reads the file as a recipe says; the rest is decided once its columns are known.
    pub(super) fn use_recipe(
        &mut self,
        recipe: Recipe,
        (like, lost): (Option<FeedbackId>, Vec<Lost>),
        said: String,
    ) {
        let earlier = self.waiting.take();
        let before = earlier.map_or_else(|| self.now(), |waiting| waiting.before);
        let own = std::mem::take(&mut self.options);
        self.options = recipe.options.of_table().over(own);
        self.waiting = Some(Waiting {
            recipe,
            like,
            said,
            lost,
            is_located: false,
            before,
        });
        self.said = None;
    }

    fn now(&self) -> Before {
        Before {
            options: self.options.clone(),
            read: self.read.clone(),
            read_with: self.read_with.clone(),
            typed_ends: self.typed_ends.clone(),
            orders: self.orders.clone(),
            said: self.said.clone(),
        }
    }

    /// Gives up a recipe that waits: everything is again as it was before.
    pub(super) fn give_recipe_up(&mut self) {
        let Some(Waiting { before, .. }) = self.waiting.take() else {
            return;
        };
        self.options = before.options;
        self.read = before.read;
        self.read_with = before.read_with;
        self.typed_ends = before.typed_ends;
        self.orders = before.orders;
        self.said = before.said;
    }

    /// Says whether a recipe waits, and the file is read so far as it told.
    pub(super) fn can_lay_recipe(&self) -> bool {
        let Some(waiting) = &self.waiting else {
            return false;
        };
        let is_read = self.read.is_some() && self.reading.is_none() && self.failed.is_none();
        let is_as_told = if waiting.is_located {
            !self.is_behind()
        } else {
            self.options.of_table() == self.read_with.of_table()
        };
        is_read && is_as_told
    }

    /// Follows the recipe that waits as far as the file is read: first its columns, then what they are about.
    pub(super) fn lay_recipe(&mut self, open: Option<&Arc<JourneyMap>>) {
        let is_ready = self.can_lay_recipe();
        let waiting = self.waiting.take_if(|_| is_ready);
        let (Some(waiting), Some(read)) = (waiting, &self.read) else {
            return;
        };
        let survey = Arc::clone(&read.survey);
        if waiting.is_located {
            self.lay_matches(waiting, &survey, open);
        } else {
            self.lay_options(waiting, &survey);
        }
    }

    /// Decides how the file is read and what its columns are.
    fn lay_options(&mut self, mut waiting: Waiting, survey: &Survey) {
        let (mut located, lost) = waiting.recipe.options.located(survey);
        waiting.lost.extend(lost);
        if waiting.like.is_none() {
            // Feedback tells only of the columns that were read.
            waiting.lost.extend(waiting.recipe.other_twins(survey));
        }
        waiting.is_located = true;
        self.waiting = Some(waiting);
        let columns = std::mem::take(&mut located.columns);
        self.options = located.over(std::mem::take(&mut self.options));
        for option in columns {
            match option.column {
                ColumnRef::Index(index) => {
                    self.decide(&[index], |own| *own = option.over(own));
                    let list = self.order_over(index);
                    if let Some(list) = list.filter(|_| option.labels.is_some()) {
                        // What it would put in order has one.
                        self.orders.remove(&list);
                    }
                }
                ColumnRef::Name(_) => self.options.columns.push(option),
            }
        }
        self.typed_ends.clear();
    }

    /// Decides what everything is about, and says what of the recipe the file or the map lacks.
    fn lay_matches(&mut self, waiting: Waiting, survey: &Survey, open: Option<&Arc<JourneyMap>>) {
        let Waiting {
            mut recipe,
            like,
            said,
            mut lost,
            ..
        } = waiting;
        // A map that begins with this file gets its touchpoints from it.
        if let Some(map) = open {
            lost.extend(recipe.keep_rated(survey));
            recipe.find_made(survey, map);
            lost.extend(recipe.keep_targets(map));
            self.take_matches(&recipe, map);
        }
        self.take_words(&recipe);
        self.place.get_or_insert(Place::Beside);
        if like.is_some() {
            self.like = like;
        }
        self.said = Some(Said::Done { text: said, lost });
    }

    /// Takes over what everything is about, and what leads.
    fn take_matches(&mut self, recipe: &Recipe, map: &JourneyMap) {
        for one in &recipe.matches {
            let choice = if one.is_new() {
                Some(Choice::New)
            } else {
                one.target_in(map).map(Choice::Target)
            };
            if let Some(choice) = choice {
                self.choices.insert(one.source.clone(), choice);
            }
        }
        for source in &recipe.leads {
            self.lead(source);
        }
    }

    /// Lets a question lead the curve of its touchpoint; of two about one touchpoint the later counts.
    pub(super) fn lead(&mut self, source: &str) {
        let leads = &mut self.request.leads;
        leads.retain(|one| one != source);
        leads.push(source.to_owned());
    }

    fn take_words(&mut self, recipe: &Recipe) {
        let request = &mut self.request;
        for (told, own) in [
            (&recipe.asked, &mut request.asked),
            (&recipe.mode, &mut request.mode),
            (&recipe.question, &mut request.question),
        ] {
            if !told.is_empty() {
                own.clone_from(told);
            }
        }
        request.accept_proposals |= recipe.accept_proposals;
    }
}
