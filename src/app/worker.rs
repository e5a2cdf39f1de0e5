//! A thread that the end of the window waits for, but not for ever.

use std::{
    io,
    sync::mpsc::{Receiver, channel},
    thread::Builder,
    time::Duration,
};

/// How long the end waits: long enough for all that a slow disk has still to take, and not for one that no longer
/// answers.
const PATIENCE: Duration = Duration::from_secs(10);

/// A thread of the window.
pub(super) struct Worker {
    /// Closed when the thread has ended.
    ended: Receiver<()>,
}

impl Worker {
    /// Starts the thread.
    pub(super) fn start(name: &str, work: impl FnOnce() + Send + 'static) -> io::Result<Self> {
        let (ends, ended) = channel();
        let run = move || {
            work();
            drop(ends);
        };
        Builder::new().name(name.to_owned()).spawn(run)?;
        Ok(Self { ended })
    }

    /// Waits until the thread has ended, which it must have been told to.
    pub(super) fn wait(&self) {
        self.wait_for(PATIENCE);
    }

    /// Waits until the thread has ended, but no longer than this.
    pub(super) fn wait_for(&self, patience: Duration) {
        let _ended = self.ended.recv_timeout(patience);
    }
}
