//! The thread that writes recovery copies: each step at once, through to the disk a moment later.

use std::{
    path::PathBuf,
    sync::{
        Arc,
        mpsc::{Receiver, RecvTimeoutError},
    },
    time::{Duration, Instant},
};

use super::{AtRisk, Message, Wish};
use crate::{
    app::events::{Event, Post},
    file::{Claim, Disk, MapFile, Origin, RecoverySession, Replaced, SaveReason},
};

/// How long a step may wait for the disk: a power cut loses no more.
const SYNC_AFTER: Duration = Duration::from_secs(2);

/// Writes until it is told to stop.
pub(super) fn run(sessions: Option<PathBuf>, receiver: &Receiver<Message>, post: &Post) {
    let mut writer = Writer {
        sessions,
        post,
        session: None,
        has_told: false,
    };
    let mut due: Option<Instant> = None;
    loop {
        let message = match due {
            Some(due) => receiver.recv_timeout(due.saturating_duration_since(now())),
            None => receiver.recv().map_err(RecvTimeoutError::from),
        };
        let goes_on = match message {
            Ok(message) => writer.take(message, receiver),
            Err(RecvTimeoutError::Timeout) => true,
            Err(RecvTimeoutError::Disconnected) => false,
        };
        if !goes_on || due.is_some_and(|due| due <= now()) {
            writer.sync();
        }
        if !goes_on {
            return;
        }
        due = match due {
            _ if writer.is_synced() => None,
            Some(due) if due > now() => Some(due),
            // What the disk has just refused is tried again, but not at once.
            _ => Some(now() + SYNC_AFTER),
        };
    }
}

struct Writer<'a> {
    /// None where the system names no home.
    sessions: Option<PathBuf>,
    post: &'a Post,
    session: Option<Current>,
    /// Whether it was said that nothing can be kept.
    has_told: bool,
}

/// The session of the map that has something to lose.
struct Current {
    number: u64,
    path: Option<PathBuf>,
    /// What its file holds; compared by where it is.
    file: Option<Arc<MapFile>>,
    session: RecoverySession<'static, Disk>,
}

impl Current {
    fn is_of(&self, kept: &AtRisk) -> bool {
        let [mine, its] = [&self.file, &kept.file].map(|file| file.as_ref().map(Arc::as_ptr));
        mine == its && self.number == kept.number && self.path == kept.path
    }
}

impl Writer<'_> {
    /// Does what it is told; says whether it goes on.
    fn take(&mut self, message: Message, receiver: &Receiver<Message>) -> bool {
        match message {
            Message::Follow(mut wish) => {
                // If steps come faster than they can be written, the latest holds the others.
                let mut next = None;
                for message in receiver.try_iter() {
                    match message {
                        Message::Follow(later) => {
                            wish.map = later.map;
                            wish.replaced.extend(later.replaced);
                        }
                        other @ (Message::Flush(_) | Message::Stop) => {
                            next = Some(other);
                            break;
                        }
                    }
                }
                self.follow(wish);
                next.is_none_or(|next| self.take(next, receiver))
            }
            Message::Flush(done) => {
                self.sync();
                // Whoever asked may have stopped waiting.
                let _heard = done.send(());
                true
            }
            Message::Stop => false,
        }
    }

    fn follow(&mut self, wish: Wish) {
        let Wish { map, replaced } = wish;
        let done = if let Some(kept) = map {
            self.keep(kept, &replaced)
        } else {
            self.end();
            Ok(())
        };
        if self.tell(done) {
            for claim in replaced {
                claim.remove();
            }
        }
    }

    fn keep(&mut self, kept: AtRisk, recovered: &[Claim]) -> Result<(), SaveReason> {
        if let Some(current) = self.session.as_mut().filter(|one| one.is_of(&kept)) {
            return current.session.keep(&kept.map);
        }
        if self
            .session
            .as_ref()
            .is_some_and(|one| one.number != kept.number)
        {
            self.end();
        }
        let Some(sessions) = &self.sessions else {
            return Err(SaveReason::NoHome);
        };
        let origin = Origin::of(kept.path.as_deref(), kept.file.as_deref());
        let before = self.session.as_ref();
        let before = before.and_then(|before| before.session.as_replaced());
        let recovered = recovered.iter().filter_map(Claim::as_replaced);
        let replaces: Vec<Replaced> = before.into_iter().chain(recovered).collect();
        let session = RecoverySession::begin(&Disk, sessions, (&origin, &replaces), &kept.map)?;
        let begun = Current {
            number: kept.number,
            path: kept.path,
            file: kept.file,
            session,
        };
        // What was kept before the map was saved goes only now that its later changes are safe.
        if let Some(before) = self.session.replace(begun) {
            before.session.end();
        }
        Ok(())
    }

    /// Forgets a map that was saved, or whose changes were given up.
    fn end(&mut self) {
        if let Some(current) = self.session.take() {
            current.session.end();
        }
    }

    fn is_synced(&self) -> bool {
        let session = self.session.as_ref();
        session.is_none_or(|current| current.session.is_synced())
    }

    fn sync(&mut self) {
        if let Some(current) = &mut self.session {
            let synced = current.session.sync();
            self.tell(synced);
        }
    }

    /// Says once why nothing can be kept, until something could; says whether it could.
    fn tell(&mut self, done: Result<(), SaveReason>) -> bool {
        let is_done = done.is_ok();
        if let Err(reason) = done
            && !self.has_told
        {
            self.post.send(Event::NotKept(reason));
        }
        self.has_told = !is_done;
        is_done
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "only the clock tells when a step has waited long enough"
)]
fn now() -> Instant {
    Instant::now()
}
