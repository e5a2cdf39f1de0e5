//! Parts of the map on their way to the clipboard and from it.

use std::sync::Arc;

use egui::Context;

use super::{
    Command, Dialog, Effect, Notice, PasteDialog, Then, Window, edit::create::paste_place,
    incoming::pasted, paste,
};
use crate::{
    edit::{Fragment, MAX_PASTED, Proposal, write_table},
    file::{PartsError, parts_to_html},
    lang::{Key, Words},
    model::Given,
};

/// How many parts can be pasted at once: a map of two thousand touchpoints with all that hangs on them.
const MAX_PARTS: usize = 20 * MAX_PASTED;

impl Window {
    /// Copies what is selected: as a block for spreadsheets, and with everything for another window.
    pub(super) fn copy_parts(&mut self) -> Option<Effect> {
        self.finish_field(Then::Stay);
        let open = self.open.as_ref()?;
        let fragment = Fragment::of(open.map(), open.session.selection.items());
        if fragment.is_empty() {
            return None;
        }
        let rows = fragment.table(&paste::table_words(self.words()));
        Some(Effect::CopyParts {
            text: write_table(&rows),
            html: parts_to_html(&fragment, &rows),
        })
    }

    /// Copies what is selected, and removes it.
    pub(super) fn cut_parts(&mut self) -> Option<Effect> {
        let effect = self.copy_parts()?;
        self.run_edit(Command::Cut);
        Some(effect)
    }

    /// Takes in a text that was pasted, or the parts that stood beside it on the clipboard.
    ///
    /// `number` is that of the map into which it was pasted.
    pub fn pasted(
        &mut self,
        ctx: &Context,
        number: u64,
        text: String,
        parts: Option<Result<Fragment, PartsError>>,
    ) -> Option<Effect> {
        // The answer may be late: what has been opened meanwhile comes first.
        let open = self.open.as_ref();
        let is_open = open.is_some_and(|open| open.number == number);
        if !is_open || self.panels.dialog.is_some() || self.present.is_some() {
            return None;
        }
        match parts {
            Some(Ok(fragment)) => self.paste_parts(&fragment),
            Some(Err(error)) => self.refuse(match error {
                PartsError::Damaged => Key::PasteDamaged,
                PartsError::Newer => Key::PasteNewer,
            }),
            None => match pasted(&text) {
                Some(what) => return self.open_pasted(ctx, what, text),
                None => self.paste_list(ctx, &text),
            },
        }
        None
    }

    /// Pastes lines or a block at once where there is nothing to ask; else the dialog opens.
    fn paste_list(&mut self, ctx: &Context, text: &str) {
        let Some(open) = &self.open else { return };
        let map = open.map();
        // Whoever pastes stars into a map with answers may have seen them.
        let given = if map.feedback.is_empty() {
            Given::BeforeData
        } else {
            Given::AfterData
        };
        let proposal = Proposal::of(text, &paste::known_names(map));
        let dialog = match proposal {
            Ok(Some(proposal)) => PasteDialog::new(proposal, map, (self.today, given)),
            Ok(None) => return self.say_in_passing(ctx, Key::PasteNothing),
            Err(_too_much) => return self.refuse_size(),
        };
        if dialog.asks() {
            self.finish_field(Then::Stay);
            self.panels.dialog = Some(Dialog::Paste(Box::new(dialog)));
        } else {
            self.paste_outcome(&dialog);
        }
    }

    /// Pastes as the dialog shows it.
    pub(super) fn paste_as_shown(&mut self) {
        if let Some(Dialog::Paste(dialog)) = self.panels.dialog.take() {
            self.paste_outcome(&dialog);
        }
    }

    fn paste_outcome(&mut self, dialog: &PasteDialog) {
        if dialog.outcome().count() > MAX_PASTED {
            self.refuse_size();
        } else {
            self.paste_parts(&dialog.outcome().fragment);
        }
    }

    /// Puts parts into the map as one step, selects them and shows them.
    fn paste_parts(&mut self, fragment: &Fragment) {
        self.finish_field(Then::Stay);
        let Some(open) = &self.open else { return };
        let map = Arc::clone(open.map());
        let place = paste_place(&map, open.session.selection.items());
        if fragment.count_onto(place.onto.len()) > MAX_PARTS {
            self.refuse_size();
            return;
        }
        let Some(paste) = fragment.paste(&map, &place, &mut self.ids) else {
            self.refuse(Key::PasteNoTouchpoint);
            return;
        };
        self.edit(Some(paste.edit));
        self.canvas.focus();
        let is_there = self.open.as_ref().is_some_and(|open| {
            let first = paste.items.first();
            first.is_some_and(|item| item.is_in(open.map()))
        });
        if is_there {
            self.select_many(paste.items);
            self.canvas.reveal();
        }
    }

    fn refuse(&mut self, key: Key) {
        let text = self.words().text(key).to_owned();
        self.panels.notice = Some(Notice::lasting(text));
    }

    fn refuse_size(&mut self) {
        self.panels.notice = Some(Notice::lasting(too_many(self.words())));
    }
}

/// Says how much can be pasted at once.
pub(super) fn too_many(words: &Words) -> String {
    words.format(Key::PasteTooMany, &[("limit", MAX_PASTED.into())])
}
