//! What happens when an error ends the window: the last steps go to the disk, and a note beside them.

use std::{
    any::Any,
    panic,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
        mpsc::{Sender, channel},
    },
    thread,
    time::Duration,
};

use super::{Message, Recovery};
use crate::file::note_crash;

/// How long the end waits for the disk.
const PATIENCE: Duration = Duration::from_secs(3);

impl Recovery {
    /// Waits until the last step is on the disk, or for as long as somebody would wait.
    pub(in crate::app) fn flush(&self) {
        flush(&self.sender);
    }

    /// Saves what can be saved when an error ends the window, and notes the error for the next start.
    ///
    /// Before the first frame an error is one of the renderer, which is told at once.
    pub(in crate::app) fn note_panics(&self, painted: Arc<AtomicBool>) {
        let (sender, state) = (self.sender.clone(), self.state.clone());
        let before = panic::take_hook();
        panic::set_hook(Box::new(move |info| {
            // A thread that fails ends alone.
            let ends_the_window = thread::current().name() == Some("main");
            if ends_the_window && painted.load(Ordering::Relaxed) {
                flush(&sender);
                if let Some(state) = &state {
                    note_crash(state, &said(info.payload()).unwrap_or_default());
                }
            }
            before(info);
        }));
    }
}

/// Waits until the last step is on the disk, but not for ever.
fn flush(sender: &Sender<Message>) {
    let (done, is_done) = channel();
    if sender.send(Message::Flush(done)).is_ok() {
        let _waited = is_done.recv_timeout(PATIENCE);
    }
}

/// Returns the message of a panic.
pub(in crate::app) fn said(payload: &(dyn Any + Send)) -> Option<String> {
    let text = payload.downcast_ref::<&str>().map(ToString::to_string);
    text.or_else(|| payload.downcast_ref::<String>().cloned())
}
