//! From decisions to what is shown: understood from the counts at hand as far as these go, else read again.

use super::{
    ImportDialog, ImportWish, ReadOutcome, ReadProgress, SurveyRead, block, scale::EndsOf,
};
use crate::survey::{Again, Survey, needs_pass};

impl ImportDialog {
    /// Takes over what was read; what was read before stays where it failed.
    pub(super) fn take(&mut self, outcome: ReadOutcome) {
        match outcome {
            Ok(sample) if sample.is_sample => {
                // Figures from earlier counts say more than the first rows.
                if self.meanwhile.is_none() {
                    self.meanwhile = Some(self.sample_again(sample));
                }
            }
            Ok(read) => {
                self.adopt(read);
                self.read_with.clone_from(&self.asked);
                self.end_reading();
            }
            Err(message) => {
                self.failed = Some(message);
                self.end_reading();
            }
        }
        // Labels may have been put in order meanwhile: what was read does not know it yet.
        if !self.is_behind() {
            self.begin_orders();
        }
    }

    fn end_reading(&mut self) {
        self.reading = None;
        self.meanwhile = None;
        // What was decided meanwhile still has to be followed.
        self.followed.clone_from(&self.asked);
    }

    /// Follows options that have changed, and returns what the reading has to be told of it.
    pub(super) fn follow(&mut self) -> Option<ImportWish> {
        if !self.is_behind() {
            return None;
        }
        self.followed.clone_from(&self.options);
        let again = self.read.as_ref().map(|read| self.again(read));
        let figures = match again {
            Some(Understood::Whole(read)) => {
                self.adopt(read);
                self.read_with.clone_from(&self.options);
                self.begin_orders();
                return self.reading.take().map(|_| ImportWish::StopReading);
            }
            Some(Understood::Figures(read)) => Some(read),
            Some(Understood::Nothing) | None => None,
        };
        // The counts of a reading under way will be understood by these options, once they are there.
        let is_on_its_way = self.reading.is_some() && !needs_pass(&self.asked, &self.options);
        let sample = self.meanwhile.take().filter(|_| is_on_its_way);
        self.meanwhile = figures.or_else(|| sample.map(|sample| self.sample_again(sample)));
        if self.meanwhile.is_some() {
            self.begin_orders();
        }
        if is_on_its_way {
            return None;
        }
        self.asked.clone_from(&self.options);
        self.reading = Some(ReadProgress::default());
        Some(ImportWish::Read)
    }

    /// Says whether the options have changed since they were followed.
    pub(super) fn is_behind(&self) -> bool {
        self.options != self.followed
    }

    /// Goes back to what was read before the reading under way; says whether there is anything.
    pub(super) fn stop_reading(&mut self) -> bool {
        // Its comments are given up with it.
        self.quotes.ask_again();
        // Where the counts at hand said all, there is nothing to go back from.
        if self.reading.take().is_some() {
            self.meanwhile = None;
            self.give_recipe_up();
            if self.read.is_some() {
                self.options.clone_from(&self.read_with);
                self.asked.clone_from(&self.read_with);
                self.followed.clone_from(&self.read_with);
                self.begin_orders();
            }
        }
        self.read.is_some()
    }

    /// Shows a whole file.
    fn adopt(&mut self, read: SurveyRead) {
        self.forget_lost_fields(&read.survey);
        self.read = Some(read);
        self.meanwhile = None;
        self.failed = None;
    }

    /// Understands what was read by the options of now.
    fn again(&self, read: &SurveyRead) -> Understood {
        match read.counted.again(&self.options) {
            Ok(Again::Whole(survey)) => Understood::Whole(read.understood_as(survey)),
            Ok(Again::Figures(survey)) => Understood::Figures(read.understood_as(survey)),
            // Why the options do not fit is told by the reading.
            Ok(Again::Nothing) | Err(_) => Understood::Nothing,
        }
    }

    fn sample_again(&self, sample: SurveyRead) -> SurveyRead {
        match self.again(&sample) {
            Understood::Whole(read) | Understood::Figures(read) => read,
            Understood::Nothing => sample,
        }
    }

    /// Forgets what was typed into fields that the columns no longer have.
    fn forget_lost_fields(&mut self, survey: &Survey) {
        let blocks = block::all(survey);
        self.typed_ends.retain(|of, _| match *of {
            EndsOf::Column(index) => survey
                .column(index)
                .is_some_and(|column| column.scale.is_some()),
            EndsOf::Block(min, max) => blocks.iter().any(|block| block.ends == (min, max)),
        });
    }
}

/// What the counts at hand say by other options.
enum Understood {
    /// All that a reading would say.
    Whole(SurveyRead),
    /// All figures, but not how many people answered.
    Figures(SurveyRead),
    /// Too little.
    Nothing,
}
