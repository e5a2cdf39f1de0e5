//! Reads comments of a survey file on a thread, and stops when nobody wants them any more.

use std::{fs::File, ops::ControlFlow, path::Path};

use super::{
    events::Event,
    folder::typed,
    jobs::{Slot, Ticket},
    shell::App,
    survey::why_not,
};
use crate::{
    file::ordinary_file,
    lang::{Key, Shown as _, words},
    model::Language,
    survey::{CommentsWanted, Reopened, read_comments},
    view::{CommentsOutcome, mask_word},
};

impl App {
    /// Reads comments for the import dialog.
    pub(super) fn read_comments(&mut self, path: &Path, wanted: CommentsWanted) {
        let path = typed(path);
        let language = self.window.preferences.language;
        let started = self.jobs.start(Slot::Comments, "comments", move |ticket| {
            let outcome = comments_of(&path, &wanted, language, &ticket);
            Event::CommentsRead(ticket, outcome)
        });
        if let Err(error) = started {
            let title = self.window.words().text(Key::QuotesOpen).to_owned();
            self.fail_to_start(title, &error);
        }
    }
}

/// Reads the comments that are wanted, or says why not.
fn comments_of(
    path: &Path,
    wanted: &CommentsWanted,
    language: Language,
    ticket: &Ticket,
) -> CommentsOutcome {
    let words = words(language);
    let file = ordinary_file(path).map_err(|error| why_not(path, error.shown(words), words))?;
    let size = file.metadata().ok().map(|metadata| metadata.len());
    let source = Reopened::new(size, || Ok(Box::new(File::open(path)?)));
    // Masking takes its time with many long comments, so that it is done here.
    let word = |contact| mask_word(contact, words);
    let read = read_comments(&source, wanted, &word, &mut |_| {
        if ticket.is_given_up() {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        }
    });
    read.map_err(|error| why_not(path, error.shown(words), words))
}
