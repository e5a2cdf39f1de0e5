//! Pictures on their way to a touchpoint: chosen, dropped or pasted, read elsewhere, then one step.

use std::{path::PathBuf, sync::Arc};

use egui::{ColorImage, Context};

use super::{
    Effect, Notice, Window,
    edit::{command::together, create::touchpoint_of},
};
use crate::{
    edit::{Card, CardId, Edit, EditLabel, Item, Subject},
    lang::Key,
    model::{Extra, Image, ImageId, Known, Picture, TouchpointId},
};

/// How many pictures can be added at once.
pub(super) const MAX_IMAGES: usize = 20;

/// Where a picture comes from.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum ImageSource {
    /// A file.
    File(PathBuf),
    /// The clipboard.
    Pixels(Arc<ColorImage>),
}

/// Pictures that a touchpoint is to get.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct ImagesWanted {
    /// The number of the map that it belongs to.
    pub number: u64,
    /// The touchpoint.
    pub touchpoint: TouchpointId,
    /// Where they come from.
    pub sources: Vec<ImageSource>,
}

/// What became of them.
#[derive(Debug)]
pub struct ImagesRead {
    /// The number of the map that they are for.
    pub number: u64,
    /// The touchpoint.
    pub touchpoint: TouchpointId,
    /// Those that could be read.
    pub pictures: Vec<Picture>,
}

impl Window {
    /// Wishes that pictures be read for the selected touchpoint.
    pub fn images_from(&mut self, sources: Vec<ImageSource>) -> Option<Effect> {
        let refused = if sources.len() > MAX_IMAGES {
            let limit = [("limit", MAX_IMAGES.into()), ("n", sources.len().into())];
            Some(self.words().format(Key::ImagesTooMany, &limit))
        } else {
            None
        };
        let open = self.open.as_ref()?;
        let selected = open.session.selection.primary();
        let touchpoint = selected.and_then(|item| touchpoint_of(open.map(), item));
        let number = open.number;
        if self.refuses_changes() {
            return None;
        }
        match (touchpoint, refused) {
            (Some(touchpoint), None) => Some(Effect::ReadImages(ImagesWanted {
                number,
                touchpoint,
                sources,
            })),
            (Some(_), Some(refused)) => {
                self.panels.notice = Some(Notice::lasting(refused));
                None
            }
            (None, _) => {
                let text = self.words().text(Key::NoteNeedsTouchpoint).to_owned();
                self.panels.notice = Some(Notice::lasting(text));
                None
            }
        }
    }

    /// Hangs the pictures that were read on their touchpoint, as one step, and shows them.
    pub fn images_read(&mut self, ctx: &Context, read: ImagesRead) {
        if read.pictures.is_empty() {
            return;
        }
        let ImagesRead {
            number,
            touchpoint,
            pictures,
        } = read;
        // The answer may be late: another map may be open, or the touchpoint may be gone.
        let is_there = self.open.as_ref().is_some_and(|open| {
            let item = Item::Touchpoint(touchpoint.clone());
            open.number == number && item.is_in(open.map())
        });
        if !is_there {
            let text = self.words().text(Key::ImagesHomeless).to_owned();
            self.panels.notice = Some(Notice::lasting(text));
            return;
        }
        let scaled = pictures.iter().filter(|one| one.size != one.original);
        let (scaled, count) = (scaled.count(), pictures.len());
        let mut last = None;
        let add = |picture: Picture| {
            let image = Image {
                id: ImageId::draw(&mut self.ids),
                caption: String::new(),
                format: Known::Is(picture.format),
                bytes: picture.bytes,
                extra: Extra::default(),
            };
            last = Some(CardId::Image(image.id.clone()));
            Edit::AddCard {
                touchpoint: touchpoint.clone(),
                card: Card::Image(image),
                place: usize::MAX,
            }
        };
        let edits: Vec<Edit> = pictures.into_iter().map(add).collect();
        let label = EditLabel::Add(Subject::Image, String::new());
        if let Some(edit) = together(label, edits) {
            self.apply(edit);
        }
        let last = last.map(Item::Card);
        let added = last.filter(|item| {
            let open = self.open.as_ref();
            open.is_some_and(|open| item.is_in(open.map()))
        });
        if let Some(item) = added {
            self.go(item);
            self.canvas.focus();
            if scaled > 0 {
                let n = [("n", count.into()), ("scaled", scaled.into())];
                let text = self.words().format(Key::ImagesScaled, &n);
                self.panels.say_done(text, ctx.input(|input| input.time));
            }
        }
    }
}
