//! What is known of one survey file: how it is read, what was read, and what an import would do.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    sync::Arc,
};

use egui::Id;

use super::{
    ReadProgress, SurveyRead,
    command_line::command_line,
    name_of,
    order::OrderDraft,
    origin::Origin,
    place::Place,
    proposal::{Basis, Choice, Makes, NewIds, Proposal, Trouble, make, unassigned},
    quotes::Quotes,
    recipe::Said,
    scale::EndsOf,
    steps::Step,
    waiting::Waiting,
};
use crate::{
    file::KeptOrder,
    model::{Date, FeedbackId, Header, IdSource, JourneyMap, Known, Language},
    survey::{ImportRequest, KnownOrder, ReadingOptions, last_time},
    view::Message,
};

/// A survey file that is being imported.
#[derive(Clone, Debug)]
pub struct ImportDialog {
    /// The file.
    pub path: PathBuf,
    /// How the file is to be read.
    pub options: ReadingOptions,
    /// What is wanted of the import, besides what its text fields and lists hold.
    pub(super) request: ImportRequest,
    /// Days and counts as they were typed.
    pub(super) origin: Origin,
    /// Targets by hand, by the name in the file.
    pub(super) choices: BTreeMap<String, Choice>,
    /// Whether it stands beside other feedback or in its place; none while nobody has said.
    pub(super) place: Option<Place>,
    /// Ends that were typed and make no scale.
    pub(super) typed_ends: BTreeMap<EndsOf, [String; 2]>,
    /// Labels that are being put in order, by the column that shows them.
    pub(super) orders: BTreeMap<usize, OrderDraft>,
    /// Orders that were settled in this frame and are to be remembered.
    pub(super) settled: Vec<KeptOrder>,
    /// The column that is to be scrolled to.
    pub(super) goes_to: Option<usize>,
    /// What is picked from comments.
    pub(super) quotes: Quotes,
    /// What was read last.
    pub(super) read: Option<SurveyRead>,
    /// What stands for the file until it is read: its beginning, or figures from earlier counts.
    pub(super) meanwhile: Option<SurveyRead>,
    /// How far the reading under way has come.
    pub(super) reading: Option<ReadProgress>,
    /// Why the last reading yielded nothing.
    pub(super) failed: Option<Message>,
    /// A recipe that decides the rest once the file is read as it says.
    pub(super) waiting: Option<Waiting>,
    /// The earlier feedback whose decisions were used.
    pub(super) like: Option<FeedbackId>,
    /// What came of decisions that were used again.
    pub(super) said: Option<Said>,
    /// Whether it goes on where it was closed.
    pub(super) continues: bool,
    /// Whether the curve is shown large.
    pub(super) large_curve: bool,
    /// The step in sight where there is no room for all.
    pub(super) step: Step,
    /// What the keys of this frame are for.
    pub(super) keys: Keys,
    /// The number of the open map; none where it begins one.
    pub(super) map: Option<u64>,
    /// The map that begins where none is open.
    pub(super) empty: Arc<JourneyMap>,
    /// The options of the latest reading, finished or not.
    pub(super) asked: ReadingOptions,
    /// The options that were followed last, by a reading or by the counts at hand.
    pub(super) followed: ReadingOptions,
    /// The options of what was read last, and understood since.
    pub(super) read_with: ReadingOptions,
    /// The ids of what is new.
    pub(super) new_ids: NewIds,
    made: Option<Made>,
}

/// What the frame before left for the keys of this one.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Keys {
    /// What had the focus.
    pub(super) focused: Option<Id>,
    /// Whether that is a text field, or something is dragged.
    pub(super) is_held: bool,
    /// Whether Escape ended that in this frame, and not the dialog.
    pub(super) lets_go: bool,
}

/// What follows from the decisions, with what it was made from.
#[derive(Clone, Debug)]
struct Made {
    basis: Basis,
    proposal: Result<Arc<Proposal>, Trouble>,
    /// The feedback of an earlier wave of the file.
    last_time: Option<FeedbackId>,
}

impl ImportDialog {
    /// Starts with a file that is about to be read, for the map of that number or a new one.
    pub fn new(path: PathBuf, map: Option<u64>, today: Option<Date>, language: Language) -> Self {
        let request = ImportRequest {
            file: name_of(&path),
            date: today,
            ..ImportRequest::default()
        };
        let empty = JourneyMap {
            header: Header {
                language: Known::Is(language),
                ..Header::default()
            },
            ..JourneyMap::default()
        };
        Self {
            path,
            options: ReadingOptions::default(),
            request,
            origin: Origin::default(),
            choices: BTreeMap::new(),
            place: None,
            typed_ends: BTreeMap::new(),
            orders: BTreeMap::new(),
            settled: Vec::new(),
            goes_to: None,
            quotes: Quotes::default(),
            read: None,
            meanwhile: None,
            reading: Some(ReadProgress::default()),
            failed: None,
            waiting: None,
            like: None,
            said: None,
            continues: false,
            large_curve: false,
            step: Step::default(),
            keys: Keys::default(),
            map,
            empty: Arc::new(empty),
            asked: ReadingOptions::default(),
            followed: ReadingOptions::default(),
            read_with: ReadingOptions::default(),
            new_ids: NewIds::default(),
            made: None,
        }
    }

    /// Takes over what is known of the order of labels; the file is yet to be read with it.
    pub(super) fn know(&mut self, orders: &[KnownOrder]) {
        for options in [
            &mut self.options,
            &mut self.asked,
            &mut self.followed,
            &mut self.read_with,
        ] {
            options.orders = orders.to_vec();
        }
    }

    /// Returns what is shown: what stands for the file until it is read, else the file.
    pub(super) fn shown(&self) -> Option<&SurveyRead> {
        self.meanwhile.as_ref().or(self.read.as_ref())
    }

    /// Says whether what is shown is only the beginning of a large file.
    pub(super) fn shows_sample(&self) -> bool {
        self.meanwhile.as_ref().is_some_and(|read| read.is_sample)
    }

    /// Makes the proposal anew where something it rests on has changed.
    ///
    /// Without an open map everything that was rated becomes a touchpoint of a new one, unless told otherwise.
    pub(super) fn refresh(&mut self, open: Option<&Arc<JourneyMap>>, ids: &mut IdSource) {
        let Some(survey) = self.shown().map(|read| Arc::clone(&read.survey)) else {
            self.made = None;
            return;
        };
        let mut request = self.origin.over(&self.request);
        let is_rated = |name: &String| survey.rated.iter().any(|one| one.name == *name);
        // What is no longer rated leads nothing.
        request.leads.retain(is_rated);
        let mut basis = Basis {
            survey,
            map: Arc::clone(open.unwrap_or(&self.empty)),
            request,
            place: self.place.clone(),
            choices: self.choices.clone(),
        };
        if self.made.as_ref().is_some_and(|made| made.basis.is(&basis)) {
            return;
        }
        if open.is_none() {
            for source in unassigned(&basis) {
                self.choices.insert(source, Choice::New);
            }
            basis.choices.clone_from(&self.choices);
        }
        self.new_ids.draw(&basis, ids);
        let proposal = make(&basis, open.is_none(), &self.new_ids).map(Arc::new);
        let last_time = last_time(&basis.survey, &basis.map);
        let last_time = last_time.map(|set| set.id.clone());
        self.made = Some(Made {
            basis,
            proposal,
            last_time,
        });
    }

    /// Returns what an import would do, or why nothing can be imported; none before the file is read.
    pub(super) fn proposal(&self) -> Option<&Result<Arc<Proposal>, Trouble>> {
        self.made.as_ref().map(|made| &made.proposal)
    }

    /// Returns the feedback that an earlier wave of the file left in the map.
    pub(super) fn last_time(&self) -> Option<&FeedbackId> {
        self.made.as_ref()?.last_time.as_ref()
    }

    /// Returns what the proposal was made from; none before the file is read.
    pub(super) fn basis(&self) -> Option<&Basis> {
        self.made.as_ref().map(|made| &made.basis)
    }

    /// Returns the command line that does the same with a map file; none before the file is read.
    pub fn command_line(&self, map: Option<&Path>) -> Option<String> {
        let path = &self.shown()?.path;
        let proposal = self.proposal().and_then(|made| made.as_ref().ok());
        let makes = proposal.map_or(Makes::Named, |proposal| proposal.makes);
        let basis = self.basis()?;
        let before: &JourneyMap = &basis.map;
        let known = proposal.map_or(before, |proposal| &proposal.map);
        let what = (basis, known, makes);
        Some(command_line(what, path, map, &self.options))
    }
}
