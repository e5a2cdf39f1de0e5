//! Named threads for long work; what was given up is never heard of again.

use std::{
    any::Any,
    io,
    panic::{self, AssertUnwindSafe},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
        mpsc::{Receiver, channel},
    },
    thread::Builder,
};

use egui::Context;

use super::{
    events::{Event, Exported, Post},
    recovery::said,
};

/// What work is about; the next work of the same slot takes the place of the one before.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Slot {
    /// Opening a map.
    Load,
    /// Drawing a picture.
    Picture,
    /// Reading pictures for a touchpoint.
    Images,
    /// Reading a survey file.
    Survey,
    /// Reading comments of one.
    Comments,
}

/// Says whether a piece of work is still wanted.
#[derive(Clone, Debug, Default)]
pub(super) struct Ticket(Arc<AtomicBool>);

impl Ticket {
    /// Says whether the work was given up.
    pub(super) fn is_given_up(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }

    fn give_up(&self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

/// Runs work on threads and receives what they finished.
pub(super) struct Jobs {
    /// Where threads post.
    pub(super) post: Post,
    receiver: Receiver<Event>,
    load: Ticket,
    picture: Ticket,
    images: Ticket,
    survey: Ticket,
    comments: Ticket,
}

impl Jobs {
    /// Starts without work.
    pub(super) fn new(ctx: Context) -> Self {
        let (sender, receiver) = channel();
        let post = Post { sender, ctx };
        Self {
            post,
            receiver,
            load: Ticket::default(),
            picture: Ticket::default(),
            images: Ticket::default(),
            survey: Ticket::default(),
            comments: Ticket::default(),
        }
    }

    /// Runs work that takes the place of what its slot did before; says why if there is no thread for it.
    pub(super) fn start(
        &mut self,
        slot: Slot,
        name: &str,
        work: impl FnOnce(Ticket) -> Event + Send + 'static,
    ) -> io::Result<()> {
        self.give_up(slot);
        self.join(slot, name, work)
    }

    /// Runs work beside what its slot does already; all of it is given up together.
    pub(super) fn join(
        &mut self,
        slot: Slot,
        name: &str,
        work: impl FnOnce(Ticket) -> Event + Send + 'static,
    ) -> io::Result<()> {
        let current = match slot {
            Slot::Load => &mut self.load,
            Slot::Picture => &mut self.picture,
            Slot::Images => &mut self.images,
            Slot::Survey => &mut self.survey,
            Slot::Comments => &mut self.comments,
        };
        if current.is_given_up() {
            *current = Ticket::default();
        }
        let ticket = current.clone();
        self.aside(name, move || work(ticket))
    }

    /// Runs work beside everything else.
    pub(super) fn aside(
        &self,
        name: &str,
        work: impl FnOnce() -> Event + Send + 'static,
    ) -> io::Result<()> {
        let post = self.post.clone();
        let run = move || {
            // Whoever waits for it would wait for ever.
            let done = panic::catch_unwind(AssertUnwindSafe(work));
            let broken = |fault: Box<dyn Any + Send>| {
                Event::Broken(said(fault.as_ref()).unwrap_or_default())
            };
            post.send(done.unwrap_or_else(broken));
        };
        Builder::new().name(name.to_owned()).spawn(run).map(drop)
    }

    /// Gives up the work of one slot.
    pub(super) fn give_up(&self, slot: Slot) {
        let current = match slot {
            Slot::Load => &self.load,
            Slot::Picture => &self.picture,
            Slot::Images => &self.images,
            Slot::Survey => &self.survey,
            Slot::Comments => &self.comments,
        };
        current.give_up();
    }

    /// Gives up the work that a notice tells of.
    pub(super) fn cancel(&self) {
        self.load.give_up();
        self.picture.give_up();
        self.images.give_up();
    }

    /// Returns the next event that still matters.
    pub(super) fn next(&self) -> Option<Event> {
        self.receiver.try_iter().find(|event| match event {
            // What is written is there, whoever wanted to stop it.
            Event::Exported(_, Exported::Done(..))
            | Event::Saved(_)
            | Event::Chosen { .. }
            | Event::Pasted { .. }
            | Event::Listed(_)
            | Event::RecipeRead(..)
            | Event::RecipeWritten(..)
            | Event::WindowFailed
            | Event::Broken(_)
            | Event::VersionsListed(..)
            | Event::VersionRead(..)
            | Event::LostListed(_)
            | Event::LostFound(..)
            | Event::Found(_)
            | Event::NotKept(_)
            | Event::VersionNotKept(_)
            | Event::SettingsNotSaved(_) => true,
            Event::Loaded(ticket, _)
            | Event::Exported(ticket, _)
            | Event::Drawn(ticket, _)
            | Event::ImagesRead(ticket, ..)
            | Event::SurveyProgress(ticket, _)
            | Event::SurveyRead(ticket, _)
            | Event::CommentsRead(ticket, _) => !ticket.is_given_up(),
        })
    }
}
