//! An open map with its history: undo, redo, and gestures that become one step.

use std::{collections::VecDeque, sync::Arc};

use crate::model::JourneyMap;

use super::{Edit, EditError, EditLabel, apply};

/// How many steps can be undone.
pub const UNDO_DEPTH: usize = 500;

/// A map, what it was before each step, and what it was at the last save.
///
/// History is never saved: the file format owes nothing to it.
#[derive(Clone, Debug)]
pub struct Document {
    map: Arc<JourneyMap>,
    /// The maps before each step, the latest last.
    past: VecDeque<Step>,
    /// The maps after each undone step, the next one to redo last.
    future: Vec<Step>,
    gesture: Option<Step>,
    /// Whether the gesture is called what its latest edit is called: nobody named it when it began.
    is_unnamed: bool,
    saved: Option<Arc<JourneyMap>>,
}

#[derive(Clone, Debug)]
struct Step {
    label: EditLabel,
    map: Arc<JourneyMap>,
}

impl Document {
    /// Opens a map that is on disk as it stands here.
    pub fn saved(map: JourneyMap) -> Self {
        let mut document = Self::unsaved(map);
        document.mark_saved();
        document
    }

    /// Opens a map that no file holds.
    pub fn unsaved(map: JourneyMap) -> Self {
        Self {
            map: Arc::new(map),
            past: VecDeque::new(),
            future: Vec::new(),
            gesture: None,
            is_unnamed: false,
            saved: None,
        }
    }

    /// Opens a map that was recovered, with what its file holds if it has one.
    pub fn recovered(map: JourneyMap, saved: Option<JourneyMap>) -> Self {
        Self {
            saved: saved.map(Arc::new),
            ..Self::unsaved(map)
        }
    }

    /// Returns the map as it is now, with the preview of a gesture.
    pub fn map(&self) -> &Arc<JourneyMap> {
        &self.map
    }

    /// Returns the map without the preview of a gesture: what is saved while it is open.
    pub fn settled(&self) -> &Arc<JourneyMap> {
        self.gesture.as_ref().map_or(&self.map, |step| &step.map)
    }

    /// Applies an edit as one step and says whether anything changed; an open gesture is committed before.
    pub fn apply(&mut self, edit: &Edit) -> Result<bool, EditError> {
        self.commit();
        let changed = apply(&self.map, edit)?;
        let before = std::mem::replace(&mut self.map, Arc::new(changed));
        Ok(self.record(edit.label(), before))
    }

    /// Begins a gesture: a drag, a slide, typing in a field; an open one is committed before.
    pub fn begin(&mut self, label: EditLabel) {
        self.commit();
        self.is_unnamed = false;
        self.gesture = Some(Step {
            label,
            map: Arc::clone(&self.map),
        });
    }

    /// Shows what an edit would make of the map before the gesture; without a gesture it begins one.
    ///
    /// If the edit cannot be applied, the last preview stays.
    pub fn preview(&mut self, edit: &Edit) -> Result<(), EditError> {
        if self.gesture.is_none() {
            self.begin(edit.label());
            self.is_unnamed = true;
        }
        if let Some(step) = self.gesture.as_mut().filter(|_| self.is_unnamed) {
            step.label = edit.label();
        }
        let base = self.gesture.as_ref().map_or(&self.map, |step| &step.map);
        self.map = Arc::new(apply(base, edit)?);
        Ok(())
    }

    /// Ends the gesture, makes it one step and says whether anything changed.
    pub fn commit(&mut self) -> bool {
        match self.gesture.take() {
            Some(Step { label, map }) => self.record(label, map),
            None => false,
        }
    }

    /// Ends the gesture as if it had never begun; what could be redone still can.
    pub fn cancel(&mut self) {
        if let Some(step) = self.gesture.take() {
            self.map = step.map;
        }
    }

    /// Says whether a gesture is open.
    pub fn is_in_gesture(&self) -> bool {
        self.gesture.is_some()
    }

    /// Takes the last step back and says what it was; an open gesture is committed before.
    pub fn undo(&mut self) -> Option<EditLabel> {
        self.commit();
        let Step { label, map } = self.past.pop_back()?;
        self.future.push(Step {
            label: label.clone(),
            map: std::mem::replace(&mut self.map, map),
        });
        Some(label)
    }

    /// Makes the last undone step again and says what it was; an open gesture is committed before.
    pub fn redo(&mut self) -> Option<EditLabel> {
        self.commit();
        let Step { label, map } = self.future.pop()?;
        self.past.push_back(Step {
            label: label.clone(),
            map: std::mem::replace(&mut self.map, map),
        });
        Some(label)
    }

    /// Says what undo would take back.
    pub fn undo_label(&self) -> Option<&EditLabel> {
        self.past.back().map(|step| &step.label)
    }

    /// Says what redo would make again.
    pub fn redo_label(&self) -> Option<&EditLabel> {
        self.future.last().map(|step| &step.label)
    }

    /// Says whether the map differs from what the file holds; undoing back to that is no difference.
    pub fn is_modified_since_save(&self) -> bool {
        self.saved.as_ref() != Some(&self.map)
    }

    /// Says whether the map differs from what a file holds, so that it can go back to that.
    pub fn can_revert(&self) -> bool {
        self.saved.is_some() && self.is_modified_since_save()
    }

    /// Goes back to what the file holds, as one step; says whether anything changed.
    pub fn revert(&mut self) -> bool {
        self.commit();
        let Some(saved) = self.saved.clone() else {
            return false;
        };
        let before = std::mem::replace(&mut self.map, saved);
        self.record(EditLabel::Revert, before)
    }

    /// Makes the map what an earlier save held, as one step; says whether anything changed.
    pub fn restore(&mut self, map: Arc<JourneyMap>) -> bool {
        self.commit();
        let before = std::mem::replace(&mut self.map, map);
        self.record(EditLabel::Restore, before)
    }

    /// Makes the map what its file now holds, as one step; says whether anything changed.
    pub fn reload(&mut self, map: Arc<JourneyMap>) -> bool {
        self.commit();
        let before = std::mem::replace(&mut self.map, Arc::clone(&map));
        self.saved = Some(map);
        self.record(EditLabel::Reload, before)
    }

    /// Remembers that no file holds the map any more.
    pub fn mark_unsaved(&mut self) {
        self.saved = None;
    }

    /// Remembers that the file now holds the map as it is.
    pub fn mark_saved(&mut self) {
        self.saved = Some(Arc::clone(&self.map));
    }

    /// Remembers which map the file now holds: the one a worker was handed, which may be older.
    pub fn mark_saved_as(&mut self, map: Arc<JourneyMap>) {
        self.saved = Some(map);
    }

    /// Keeps the map before a step, unless the step changed nothing.
    fn record(&mut self, label: EditLabel, before: Arc<JourneyMap>) -> bool {
        if before == self.map {
            // The old one shares more with the history.
            self.map = before;
            return false;
        }
        self.future.clear();
        if self.past.len() == UNDO_DEPTH {
            self.past.pop_front();
        }
        self.past.push_back(Step { label, map: before });
        true
    }
}
