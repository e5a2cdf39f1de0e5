//! Which notice stands and which waits: nothing that is to be read goes unread, and nothing that runs unseen.

use super::{Notice, Panels, Stays};

impl Panels {
    /// Says that something runs; what is to be read comes back when it has ended.
    pub fn say_running(&mut self, text: String) {
        if let Some(lasting) = self.notice.take_if(|one| one.stays == Stays::UntilClosed) {
            append(&mut self.hidden, lasting.text);
        }
        self.notice = Some(Notice::running(text));
    }

    /// Takes back what was said of something that runs, or in passing; what it hid comes back.
    pub fn say_no_longer(&mut self) {
        let is_passing = |one: &mut Notice| matches!(one.stays, Stays::Running | Stays::Until(_));
        drop(self.notice.take_if(is_passing));
        if let Some(hidden) = self.hidden.take() {
            append(&mut self.notice, hidden.text);
        }
    }

    /// Takes back that a save runs.
    pub fn say_saving_no_longer(&mut self) {
        drop(self.notice.take_if(|one| one.stays == Stays::Saving));
    }

    /// Says something in passing, unless something stands there that must be seen.
    pub fn say_in_passing(&mut self, notice: Notice) {
        let stands = self.notice.as_ref().map(|one| one.stays);
        if !matches!(stands, Some(Stays::Running | Stays::UntilClosed)) {
            self.notice = Some(notice);
        }
    }

    /// Says something that stays until somebody has read it, beside what stays already.
    pub fn say_lasting(&mut self, text: String) {
        let stands = self.notice.as_ref().map(|one| one.stays);
        if stands == Some(Stays::Running) {
            append(&mut self.hidden, text);
        } else {
            append(&mut self.notice, text);
        }
    }

    /// Says what has come of something that ran; what is to be read stays beside it.
    pub fn say_done(&mut self, text: String, now: f64) {
        self.say_no_longer();
        let stands = self.notice.as_ref().map(|one| one.stays);
        if stands == Some(Stays::UntilClosed) {
            append(&mut self.notice, text);
        } else {
            self.notice = Some(Notice::done(text, now));
        }
    }
}

/// Adds something that is to be read to what is to be read already; whatever else stands there goes.
fn append(place: &mut Option<Notice>, text: String) {
    let before = place.take().filter(|one| one.stays == Stays::UntilClosed);
    *place = Some(Notice::lasting(match before {
        // A save may say the same each time.
        Some(before) if before.text.contains(&text) => before.text,
        Some(before) => format!("{} {text}", before.text),
        None => text,
    }));
}
