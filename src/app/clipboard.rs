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
pub(super) struct Clipboard(Option<arboard::Clipboard>);

impl Clipboard {
    /// Puts a text and the same as HTML on the clipboard, or what of both can be put; says whether anything was.
    pub(super) fn put(&mut self, text: &str, html: &str) -> bool {
        if self.0.is_none() {
            self.0 = arboard::Clipboard::new().ok();
        }
        let Some(clipboard) = &mut self.0 else {
            return false;
        };
        clipboard
            .set_html(html, Some(text))
            .or_else(|_both| clipboard.set_text(text))
            .or_else(|_text| clipboard.set_html(html, None))
            .is_ok()
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
