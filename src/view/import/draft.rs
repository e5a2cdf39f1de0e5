//! What was decided so far about one survey file, and what was made of it.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    sync::Arc,
};

use super::{
    ReadOutcome, ReadProgress, SurveyRead,
    command_line::command_line,
    name_of,
    origin::Origin,
    proposal::{Basis, Choice, NewIds, Proposal, Trouble, make, unassigned},
};
use crate::{
    edit::Edit,
    model::{Date, FeedbackId, Header, IdSource, JourneyMap, Known, Language},
    survey::{ColumnOption, ColumnRef, ImportRequest, Question, ReadingOptions},
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
    /// What was read last.
    pub(super) read: Option<SurveyRead>,
    /// How far the reading under way has come.
    pub(super) reading: Option<ReadProgress>,
    /// Why the last reading yielded nothing.
    pub(super) failed: Option<Message>,
    /// The map that begins where none is open.
    empty: Arc<JourneyMap>,
    new_ids: NewIds,
    /// The options of the latest reading, finished or not.
    asked: ReadingOptions,
    /// The options of what was read last.
    read_with: ReadingOptions,
    made: Option<Made>,
}

/// What follows from the decisions, with what it was made from.
#[derive(Clone, Debug)]
struct Made {
    basis: Basis,
    proposal: Result<Arc<Proposal>, Trouble>,
}

impl ImportDialog {
    /// Starts with a file that is about to be read.
    pub fn new(path: PathBuf, today: Option<Date>, language: Language) -> Self {
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
            read: None,
            reading: Some(ReadProgress::default()),
            failed: None,
            empty: Arc::new(empty),
            new_ids: NewIds::default(),
            asked: ReadingOptions::default(),
            read_with: ReadingOptions::default(),
            made: None,
        }
    }

    /// Takes over what was read; what was read before stays where it failed.
    pub(super) fn take(&mut self, outcome: ReadOutcome) {
        self.reading = None;
        match outcome {
            Ok(read) => {
                self.read = Some(read);
                self.read_with.clone_from(&self.asked);
                self.failed = None;
            }
            Err(message) => self.failed = Some(message),
        }
    }

    /// Says whether the options have changed since the latest reading; from now on they have not.
    pub(super) fn asks_for_reading(&mut self) -> bool {
        let has_changed = self.options != self.asked;
        if has_changed {
            self.asked.clone_from(&self.options);
            self.reading = Some(ReadProgress::default());
        }
        has_changed
    }

    /// Goes back to what was read before the reading under way; says whether there is anything.
    pub(super) fn stop_reading(&mut self) -> bool {
        self.reading = None;
        self.options.clone_from(&self.read_with);
        self.asked.clone_from(&self.read_with);
        self.read.is_some()
    }

    /// Decides something about a column.
    pub(super) fn decide(&mut self, column: usize, change: impl FnOnce(&mut ColumnOption)) {
        let wanted = ColumnRef::Index(column);
        let known = &mut self.options.columns;
        if let Some(option) = known.iter_mut().find(|one| one.column == wanted) {
            change(option);
            return;
        }
        let mut option = ColumnOption {
            column: wanted,
            kind: None,
            scale: None,
            direction: None,
            missing: None,
        };
        change(&mut option);
        known.push(option);
    }

    /// Returns what was decided about a column.
    pub(super) fn decision(&self, column: usize) -> Option<&ColumnOption> {
        let wanted = ColumnRef::Index(column);
        self.options.columns.iter().find(|one| one.column == wanted)
    }

    /// Makes the proposal anew where something it rests on has changed.
    ///
    /// Without an open map everything that was rated becomes a touchpoint of a new one, unless told otherwise.
    pub(super) fn refresh(&mut self, open: Option<&Arc<JourneyMap>>, ids: &mut IdSource) {
        let Some(read) = &self.read else { return };
        let survey = Arc::clone(&read.survey);
        let map = Arc::clone(open.unwrap_or(&self.empty));
        let mut basis = Basis {
            survey,
            map,
            request: self.origin.over(&self.request),
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
        self.made = Some(Made { basis, proposal });
    }

    /// Returns what an import would do, or why nothing can be imported; none before the file is read.
    pub(super) fn proposal(&self) -> Option<&Result<Arc<Proposal>, Trouble>> {
        self.made.as_ref().map(|made| &made.proposal)
    }

    /// Returns the questions that nobody has answered yet.
    pub(super) fn questions(&self) -> Vec<Question> {
        let Some(Ok(proposal)) = self.proposal() else {
            return Vec::new();
        };
        let is_open = |question: &&Question| {
            self.decision(question.column)
                .is_none_or(|option| option.direction.is_none())
        };
        let asked = proposal.import.undecided.iter();
        asked.filter(is_open).cloned().collect()
    }

    /// Returns the step that imports, with the id of the set; none while something stands against it.
    pub(super) fn step(&self) -> Option<(Edit, FeedbackId)> {
        if self.reading.is_some() || self.failed.is_some() || !self.origin.is_readable() {
            return None;
        }
        let proposal = self.proposal()?.as_ref().ok()?;
        let step = proposal
            .step
            .clone()
            .filter(|_| self.questions().is_empty())?;
        Some((step, proposal.import.set.id.clone()))
    }

    /// Returns the command line that does the same with a map file; none before the file is read.
    pub fn command_line(&self, map: Option<&Path>) -> Option<String> {
        let basis = &self.made.as_ref()?.basis;
        Some(command_line(basis, &self.path, map, &self.options))
    }

    /// Says whether the import makes touchpoints, which the command line does not.
    pub(super) fn has_new_touchpoints(&self) -> bool {
        let basis = self.made.as_ref().map(|made| &made.basis);
        basis.is_some_and(|basis| basis.new_touchpoints().next().is_some())
    }

    /// Returns the map that begins where none is open.
    pub(super) fn empty(&self) -> &JourneyMap {
        &self.empty
    }
}
