//! Reading pictures beside the window.

use std::{fs, sync::Arc};

use egui::{Color32, ColorImage};

use crate::{
    app::{
        images::read_images,
        jobs::{Jobs, Slot, Ticket},
    },
    lang::words,
    model::{Extra, IdSource, Image, ImageFormat, ImageId, Known, Language, TouchpointId},
    view::{ImageSource, ImagesWanted},
};

fn wanted(sources: Vec<ImageSource>) -> ImagesWanted {
    ImagesWanted {
        number: 3,
        touchpoint: TouchpointId::draw(&mut IdSource::seeded(1)),
        sources,
    }
}

#[test]
fn what_can_be_read_comes_and_the_rest_says_which_file_and_why() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    let good = crate::model::random::picture(0, [30, 20], [9, 9, 9]);
    fs::write(path("good.png"), &good.bytes).unwrap();
    fs::write(path("letter.png"), "Dear all").unwrap();
    let sources =
        ["good.png", "letter.png", "nothing.png"].map(|name| ImageSource::File(path(name)));
    let (read, refused) = read_images(
        wanted(sources.to_vec()),
        &Ticket::default(),
        words(Language::De),
    );
    assert_eq!(read.number, 3);
    let sizes: Vec<_> = read.pictures.iter().map(|one| one.size).collect();
    assert_eq!(sizes, [[30, 20]]);
    let [letter, nothing] = &refused[..] else {
        panic!("{refused:?}");
    };
    assert!(letter.contains("letter.png: Das ist"), "{letter}");
    assert!(nothing.contains("nothing.png"), "{nothing}");
}

#[test]
fn a_copied_picture_keeps_its_colours_and_its_opacity() {
    let half = Color32::from_rgba_premultiplied(100, 50, 25, 128);
    let pixels = ColorImage::new([2, 1], vec![Color32::RED, half]);
    let source = ImageSource::Pixels(Arc::new(pixels));
    let (read, refused) = read_images(
        wanted(vec![source]),
        &Ticket::default(),
        words(Language::En),
    );
    assert_eq!(refused, Vec::<String>::new());
    let picture = &read.pictures[0];
    assert_eq!(picture.format, ImageFormat::Png);
    let image = Image {
        id: ImageId::draw(&mut IdSource::seeded(1)),
        caption: String::new(),
        format: Known::Is(picture.format),
        bytes: Arc::clone(&picture.bytes),
        extra: Extra::default(),
    };
    let rgba = image.pixels().unwrap().rgba;
    assert_eq!(rgba[..4], [255, 0, 0, 255]);
    assert_eq!(rgba[7], 128);
    // The clipboard's own pixels are rounded once.
    let is_near = rgba[4..7].iter().zip([200_u8, 100, 50]);
    assert!(
        is_near
            .into_iter()
            .all(|(found, wanted)| found.abs_diff(wanted) <= 1),
        "{rgba:?}"
    );
}

#[test]
fn reading_that_was_given_up_reads_no_further() {
    let mut jobs = Jobs::new(egui::Context::default());
    let (sender, receiver) = std::sync::mpsc::channel();
    let work = move |ticket: Ticket| {
        sender.send(ticket.clone()).unwrap();
        crate::app::events::Event::WindowFailed
    };
    jobs.start(Slot::Images, "pictures", work).unwrap();
    let ticket = receiver.recv().unwrap();
    jobs.cancel();
    let source = ImageSource::Pixels(Arc::new(ColorImage::filled([1, 1], Color32::RED)));
    let (read, _) = read_images(wanted(vec![source]), &ticket, words(Language::En));
    assert!(read.pictures.is_empty());
}
