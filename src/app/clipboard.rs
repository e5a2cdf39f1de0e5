//! Copied parts on the system's clipboard: beside the text that egui knows they travel as HTML.
//!
//! Under X11 and Wayland what was copied lives in the program it comes from: the one owner here lives as
//! long as the window.

use std::{sync::mpsc::channel, thread::Builder, time::Duration};

use crate::{
    edit::Fragment,
    file::{PartsError, parts_from_html},
};

/// How long reading may take: the program that owns the clipboard may hang.
const PATIENCE: Duration = Duration::from_secs(2);

/// Owns what was copied; connects when something is copied for the first time.
#[derive(Default)]
pub(super) struct Clipboard {
    system: Option<arboard::Clipboard>,
    /// What the system has at best as text, with its HTML: it can still be pasted here.
    own: Option<(String, String)>,
}

impl Clipboard {
    /// Puts a text and the same as HTML on the clipboard, or what of both can be put; says whether anything was.
    pub(super) fn put(&mut self, text: &str, html: &str) -> bool {
        self.own = None;
        if self.system.is_none() {
            self.system = arboard::Clipboard::new().ok();
        }
        let both = self
            .system
            .as_mut()
            .map(|clipboard| clipboard.set_html(html, Some(text)));
        if matches!(both, Some(Ok(()))) {
            return true;
        }
        self.keep(text, html);
        self.system.as_mut().is_some_and(|clipboard| {
            let text = clipboard.set_text(text);
            text.or_else(|_text| clipboard.set_html(html, None)).is_ok()
        })
    }

    /// Keeps what the system cannot take.
    pub(super) fn keep(&mut self, text: &str, html: &str) {
        self.own = Some((text.to_owned(), html.to_owned()));
    }

    /// Returns the parts that were copied as this text here, if the system could not take them.
    pub(super) fn own_parts(&self, pasted: &str) -> Option<Result<Fragment, PartsError>> {
        let (text, html) = self.own.as_ref()?;
        if text != pasted {
            return None;
        }
        parts_from_html(html)
    }
}

/// Returns the parts that the clipboard carries, if any; for a thread, because it may wait.
pub(super) fn parts() -> Option<Result<Fragment, PartsError>> {
    let (sender, receiver) = channel();
    let read = move || {
        let html = arboard::Clipboard::new().and_then(|mut clipboard| clipboard.get().html());
        // After too long a time nobody listens any more.
        let _heard = sender.send(html.ok());
    };
    let builder = Builder::new().name("read clipboard".to_owned());
    builder.spawn(read).ok()?;
    let html = receiver.recv_timeout(PATIENCE).ok().flatten()?;
    parts_from_html(&html)
}
