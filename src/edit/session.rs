//! What the window holds about one open map: the document, and the selection that belongs to no step.

use std::sync::Arc;

use crate::model::JourneyMap;

use super::{Document, Edit, EditError, EditLabel, Selection};

/// One open map.
///
/// Changes go through the methods here, so that the selection never names what is gone.
#[derive(Clone, Debug)]
pub struct Session {
    /// The map with its history.
    pub document: Document,
    /// What is selected.
    pub selection: Selection,
}

impl Session {
    /// Starts with nothing selected.
    pub fn new(document: Document) -> Self {
        Self {
            document,
            selection: Selection::default(),
        }
    }

    /// Returns the map as it is now.
    pub fn map(&self) -> &JourneyMap {
        self.document.map()
    }

    /// Applies an edit as one step and says whether anything changed.
    pub fn apply(&mut self, edit: &Edit) -> Result<bool, EditError> {
        let changed = self.document.apply(edit)?;
        self.selection.prune(self.document.map());
        Ok(changed)
    }

    /// Takes the last step back and says what it was.
    pub fn undo(&mut self) -> Option<EditLabel> {
        let label = self.document.undo();
        self.selection.prune(self.document.map());
        label
    }

    /// Makes the last undone step again and says what it was.
    pub fn redo(&mut self) -> Option<EditLabel> {
        let label = self.document.redo();
        self.selection.prune(self.document.map());
        label
    }

    /// Goes back to what the file holds, as one step.
    pub fn revert(&mut self) -> bool {
        let changed = self.document.revert();
        self.selection.prune(self.document.map());
        changed
    }

    /// Makes the map what an earlier save held, as one step.
    pub fn restore(&mut self, map: Arc<JourneyMap>) -> bool {
        let changed = self.document.restore(map);
        self.selection.prune(self.document.map());
        changed
    }

    /// Makes the map what its file now holds, as one step.
    pub fn reload(&mut self, map: Arc<JourneyMap>) -> bool {
        let changed = self.document.reload(map);
        self.selection.prune(self.document.map());
        changed
    }

    /// Ends the gesture and makes it one step.
    pub fn commit(&mut self) -> bool {
        let changed = self.document.commit();
        self.selection.prune(self.document.map());
        changed
    }

    /// Ends the gesture as if it had never begun.
    pub fn cancel(&mut self) {
        self.document.cancel();
        self.selection.prune(self.document.map());
    }
}
