//! Pictures come to the selected touchpoint by key, drop and paste, as one step.

use std::{path::PathBuf, sync::Arc};

use egui::{Color32, ColorImage, Event, Key};
use egui_kittest::Harness;

use super::{
    Desk, desk,
    helpers::{ctrl, map, perform, rests, select, selected},
    opened,
};
use crate::{
    edit::{CardId, EditLabel, Item, Subject},
    model::{MAX_MAP_IMAGE_BYTES, TouchpointId, random::picture, read_picture},
    view::{Action, Command, Effect, ImageSource, ImagesRead, ImagesWanted},
};

fn first(harness: &Harness<'_, Desk>) -> TouchpointId {
    map(harness).places().next().unwrap().touchpoint.id.clone()
}

/// The window with the first touchpoint selected.
fn ready() -> (Harness<'static, Desk>, TouchpointId) {
    let mut harness = opened();
    let touchpoint = first(&harness);
    select(&mut harness, Item::Touchpoint(touchpoint.clone()));
    (harness, touchpoint)
}

fn wanted(harness: &Harness<'_, Desk>, touchpoint: &TouchpointId) -> Vec<ImageSource> {
    let number = harness.state().window.open.as_ref().unwrap().number;
    match harness.state().effects.last() {
        Some(Effect::ReadImages(ImagesWanted {
            number: of,
            touchpoint: to,
            sources,
        })) if (of, to) == (&number, touchpoint) => sources.clone(),
        other => panic!("{other:?}"),
    }
}

/// Answers with pictures of these sizes.
fn answer(harness: &mut Harness<'_, Desk>, touchpoint: &TouchpointId, sizes: &[[u32; 2]]) {
    let read = |(number, size): (usize, &[u32; 2])| {
        read_picture(&picture(number, *size, [10, 120, 200]).bytes).unwrap()
    };
    let ctx = harness.ctx.clone();
    let window = &mut harness.state_mut().window;
    let number = window.open.as_ref().unwrap().number;
    let read = ImagesRead {
        number,
        touchpoint: touchpoint.clone(),
        pictures: sizes.iter().enumerate().map(read).collect(),
    };
    window.images_read(&ctx, read);
    harness.run();
}

fn images(harness: &Harness<'_, Desk>, touchpoint: &TouchpointId) -> usize {
    map(harness)
        .place(touchpoint)
        .unwrap()
        .touchpoint
        .images
        .len()
}

fn notice(harness: &Harness<'_, Desk>) -> String {
    let notice = harness.state().window.panels.notice.as_ref();
    notice.unwrap().text.clone()
}

#[test]
fn the_key_asks_for_a_picture_and_what_is_read_is_one_step() {
    let (mut harness, touchpoint) = ready();
    let before = map(&harness);
    harness.key_press(Key::I);
    harness.run();
    assert_eq!(harness.state().effects, [Effect::AskForImage]);
    perform(&mut harness, Action::AddImage("/home/form.png".into()));
    let file = ImageSource::File("/home/form.png".into());
    assert_eq!(wanted(&harness, &touchpoint), [file]);
    answer(&mut harness, &touchpoint, &[[64, 48], [30, 90]]);
    assert_eq!(images(&harness, &touchpoint), 2);
    assert!(matches!(
        selected(&harness),
        Some(Item::Card(CardId::Image(_)))
    ));
    let open = harness.state().window.open.as_ref().unwrap();
    let label = EditLabel::Add(Subject::Image, String::new());
    assert_eq!(open.session.document.undo_label(), Some(&label));
    ctrl(&mut harness, Key::Z);
    assert_eq!(map(&harness), before);
}

#[test]
fn a_pasted_picture_goes_to_the_selected_touchpoint() {
    let (mut harness, touchpoint) = ready();
    let pixels = Arc::new(ColorImage::filled([3, 2], Color32::RED));
    harness.event(Event::PasteImage(Arc::clone(&pixels)));
    harness.run();
    assert_eq!(wanted(&harness, &touchpoint), [ImageSource::Pixels(pixels)]);
}

#[test]
fn dropped_pictures_go_to_the_touchpoint_of_the_selected_card() {
    let (mut harness, touchpoint) = ready();
    answer(&mut harness, &touchpoint, &[[8, 8]]);
    let paths = ["a.PNG", "b.jpeg", "c.webp"].map(PathBuf::from);
    perform(&mut harness, Action::Drop(paths.to_vec()));
    let sources = wanted(&harness, &touchpoint);
    assert_eq!(sources, paths.map(ImageSource::File));
}

#[test]
fn without_a_touchpoint_nothing_is_read_and_the_window_says_why() {
    let mut harness = opened();
    perform(&mut harness, Action::Drop(vec!["a.png".into()]));
    assert_eq!(harness.state().effects, []);
    assert!(
        notice(&harness).contains("touchpoint"),
        "{}",
        notice(&harness)
    );
    // Without a map a picture is opened as before, and the answer says what it is.
    let mut harness = desk();
    perform(&mut harness, Action::Drop(vec!["a.png".into()]));
    assert_eq!(harness.state().effects, [Effect::Load("a.png".into())]);
}

#[test]
fn too_many_pictures_at_once_are_refused_with_both_numbers() {
    let (mut harness, _) = ready();
    let paths = (0..21).map(|number| PathBuf::from(format!("{number}.png")));
    perform(&mut harness, Action::Drop(paths.collect()));
    assert_eq!(harness.state().effects, []);
    let text = notice(&harness);
    assert!(text.contains("20") && text.contains("21"), "{text}");
}

#[test]
fn a_picture_that_was_made_smaller_is_told() {
    let (mut harness, touchpoint) = ready();
    answer(&mut harness, &touchpoint, &[[800, 600]]);
    assert!(harness.state().window.panels.notice.is_none());
    answer(&mut harness, &touchpoint, &[[2_000, 1_000]]);
    assert!(notice(&harness).contains("smaller"), "{}", notice(&harness));
    let image = map(&harness).place(&touchpoint).unwrap().touchpoint.images[1].clone();
    assert_eq!(image.size(), Some([1_024, 512]));
}

#[test]
fn an_answer_for_a_map_that_is_gone_changes_nothing() {
    let (mut harness, touchpoint) = ready();
    perform(&mut harness, Action::Run(Command::Delete));
    let before = map(&harness);
    answer(&mut harness, &touchpoint, &[[8, 8]]);
    assert_eq!(map(&harness), before);
    assert!(
        notice(&harness).contains("no longer there"),
        "{}",
        notice(&harness)
    );
}

#[test]
fn a_map_that_is_full_of_pictures_says_so_and_stays_as_it_is() {
    let (mut harness, touchpoint) = ready();
    let ctx = harness.ctx.clone();
    let window = &mut harness.state_mut().window;
    let number = window.open.as_ref().unwrap().number;
    let read = read_picture(&picture(0, [8, 8], [1, 2, 3]).bytes).unwrap();
    let mut full = read.clone();
    full.bytes = vec![0; MAX_MAP_IMAGE_BYTES / 64].into();
    let read = ImagesRead {
        number,
        touchpoint: touchpoint.clone(),
        pictures: vec![full; 64],
    };
    window.images_read(&ctx, read);
    harness.run();
    assert_eq!(images(&harness, &touchpoint), 64);
    answer(&mut harness, &touchpoint, &[[8, 8]]);
    assert_eq!(images(&harness, &touchpoint), 64);
    assert!(notice(&harness).contains("remove"), "{}", notice(&harness));
}

#[test]
fn a_picture_gets_its_words_on_the_map_and_rests_when_it_is_drawn() {
    let (mut harness, touchpoint) = ready();
    answer(&mut harness, &touchpoint, &[[64, 48]]);
    harness.key_press(Key::Enter);
    harness.run();
    harness.event(Event::Text("The form".to_owned()));
    harness.run();
    harness.key_press(Key::Tab);
    harness.run();
    harness.key_press(Key::Escape);
    harness.run();
    let image = map(&harness).place(&touchpoint).unwrap().touchpoint.images[0].clone();
    assert_eq!(image.caption, "The form");
    assert!(rests(&harness));
}

#[test]
fn a_picture_without_words_stays() {
    let (mut harness, touchpoint) = ready();
    answer(&mut harness, &touchpoint, &[[64, 48]]);
    for caption in ["", "The form"] {
        harness.key_press(Key::Enter);
        harness.run();
        harness.event(Event::Text(caption.to_owned()));
        harness.run();
        ctrl(&mut harness, Key::A);
        harness.key_press(Key::Backspace);
        harness.run();
        harness.key_press(Key::Tab);
        harness.run();
        harness.key_press(Key::Escape);
        harness.run();
        assert_eq!(images(&harness, &touchpoint), 1, "{caption:?}");
        let image = map(&harness).place(&touchpoint).unwrap().touchpoint.images[0].clone();
        assert_eq!(image.caption, "");
        select(&mut harness, Item::Card(CardId::Image(image.id)));
    }
}
