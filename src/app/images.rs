//! Reads pictures for a touchpoint on a thread.

use egui::{ColorImage, Context};

use super::{
    events::Event,
    folder::typed,
    jobs::{Slot, Ticket},
    shell::App,
};
use crate::{
    file::open_picture,
    lang::{Key, Shown as _, Words, words},
    model::{Picture, picture_of_pixels},
    view::{ImageSource, ImagesRead, ImagesWanted, Message},
};

impl App {
    /// Reads pictures; the map gets them when all are read.
    pub(super) fn read_images(&mut self, wanted: ImagesWanted) {
        let language = self.window.preferences.language;
        let started = self.jobs.join(Slot::Images, "pictures", move |ticket| {
            let (read, refused) = read_images(wanted, &ticket, words(language));
            Event::ImagesRead(ticket, read, refused)
        });
        self.running(Key::ImagesRunning, started);
    }

    /// Hangs what was read on its touchpoint, unless somebody types or drags: that is not taken from them.
    pub(super) fn take_images(&mut self, ctx: &Context) {
        if self.window.is_free()
            && !ctx.text_edit_focused()
            && let Some(read) = self.waiting_images.pop_front()
        {
            self.window.images_read(ctx, read);
        }
    }

    /// Keeps what was read until nothing else is going on, and says why the rest was not.
    pub(super) fn images_read(&mut self, read: ImagesRead, refused: &[String]) {
        self.window.panels.say_no_longer();
        self.waiting_images.push_back(read);
        if !refused.is_empty() {
            self.tell(Message {
                title: self.window.words().text(Key::ErrorImages).to_owned(),
                lines: refused.to_vec(),
                ..Message::default()
            });
        }
    }
}

pub(super) fn read_images(
    wanted: ImagesWanted,
    ticket: &Ticket,
    words: &Words,
) -> (ImagesRead, Vec<String>) {
    let (mut pictures, mut refused) = (Vec::new(), Vec::new());
    for source in wanted.sources {
        // Nobody hears of it any more.
        if ticket.is_given_up() {
            break;
        }
        match read_image(source, words) {
            Ok(picture) => pictures.push(picture),
            Err(why) => refused.push(why),
        }
    }
    let read = ImagesRead {
        number: wanted.number,
        touchpoint: wanted.touchpoint,
        pictures,
    };
    (read, refused)
}

fn read_image(source: ImageSource, words: &Words) -> Result<Picture, String> {
    match source {
        ImageSource::File(path) => open_picture(&typed(&path)).map_err(|error| error.shown(words)),
        ImageSource::Pixels(pixels) => {
            picture_of_pixels(pixels.size, straight(&pixels)).map_err(|error| error.shown(words))
        }
    }
}

/// Returns the pixels with their opacity apart, four bytes each.
fn straight(image: &ColorImage) -> Vec<u8> {
    let pixels = image.pixels.iter();
    pixels
        .flat_map(egui::Color32::to_srgba_unmultiplied)
        .collect()
}
