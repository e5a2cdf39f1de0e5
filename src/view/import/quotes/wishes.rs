//! What the window does about wishes that concern comments.

use crate::{
    survey::CommentsWanted,
    view::{CommentsOutcome, Dialog, Effect, Window},
};

impl Window {
    /// Takes over comments that were read; what they said of how to reach anybody is gone already.
    pub fn comments_read(&mut self, outcome: CommentsOutcome) {
        if let Some(dialog) = self.open_import() {
            dialog.quotes.read(outcome);
        }
    }

    /// Asks for the comments that the dialog is about to show, or gives up reading them.
    pub(in crate::view::import) fn read_comments(&self) -> Option<Effect> {
        let Some(Dialog::Import(dialog)) = &self.panels.dialog else {
            return None;
        };
        Some(match dialog.quotes.asked() {
            Some((survey, column)) => Effect::ReadComments {
                path: dialog.path.clone(),
                wanted: CommentsWanted::of(survey, column),
            },
            None => Effect::StopComments,
        })
    }
}
