//! Whole jobs by keyboard: thirty rated touchpoints, and texts typed where they stand at every zoom.

use egui::{Key, Modifiers, Shape};
use egui_kittest::Harness;

use super::{
    desk,
    helpers::{Desk, ctrl, layout, map, perform, selected},
    opened,
};
use crate::{
    edit::{Item, Template, current_estimate},
    model::{Language, TEAM},
    view::{Action, Canvas, Command, Field, NewCard, aim, edit::field_ui},
};

/// A keyboard that counts.
struct Hands {
    harness: Harness<'static, Desk>,
    /// Keys and key combinations that were pressed besides the text itself.
    presses: usize,
}

impl Hands {
    fn press(&mut self, modifiers: Modifiers, key: Key) {
        self.presses += 1;
        self.harness.key_press_modifiers(modifiers, key);
        self.harness.run();
    }

    /// Types letter by letter.
    fn type_text(&mut self, text: &str) {
        for letter in text.chars() {
            self.harness.event(egui::Event::Text(letter.to_string()));
            self.harness.step();
        }
        self.harness.run();
    }
}

#[test]
fn thirty_rated_touchpoints_take_three_keys_each_besides_their_text() {
    let mut harness = desk();
    let begin = Action::Begin {
        template: Template::Empty,
        language: Language::En,
    };
    perform(&mut harness, begin);
    let mut hands = Hands {
        harness,
        presses: 0,
    };
    let stages = [("Find", 8), ("Choose", 7), ("Buy", 9), ("Use", 6)];
    let digits = [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5];
    let mut wanted = Vec::new();
    for (stage, count) in stages {
        if hands.presses > 0 {
            // Leaves the field that opened behind the last touchpoint.
            hands.press(Modifiers::NONE, Key::Enter);
        }
        hands.press(Modifiers::SHIFT, Key::N);
        hands.type_text(stage);
        hands.press(Modifiers::NONE, Key::Enter);
        for number in 1..=count {
            let name = format!("{stage} {number}");
            hands.type_text(&name);
            hands.press(Modifiers::COMMAND, digits[number % 5]);
            hands.press(Modifiers::NONE, Key::Enter);
            wanted.push((stage.to_owned(), name, number % 5 + 1));
        }
    }
    hands.press(Modifiers::NONE, Key::Enter);
    let map = map(&hands.harness);
    let made: Vec<_> = map
        .places()
        .map(|place| {
            let estimate = current_estimate(place.touchpoint, TEAM).unwrap();
            let stars = estimate.votes.keys().next().unwrap().half_stars() / 2;
            let stage = place.stage.unwrap().name.clone();
            (stage, place.touchpoint.name.clone(), usize::from(stars))
        })
        .collect();
    assert_eq!(made, wanted);
    assert_eq!(made.len(), 30);
    assert_eq!(hands.presses, 72, "at most three per touchpoint");
}

/// Opens the field of the first touchpoint, types, and checks that the letters stand where the map has them.
fn types_in_place(zoom: f32) {
    let mut harness = opened();
    let before = map(&harness);
    let id = before.places().next().unwrap().touchpoint.id.clone();
    perform(&mut harness, Action::JumpTo(Item::Touchpoint(id.clone())));
    let canvas: &mut Canvas = &mut harness.state_mut().window.canvas;
    canvas.zoom_to(zoom);
    harness.run();
    perform(&mut harness, Action::OpenField(Field::Touchpoint(id)));
    for letter in " – größer als gedacht, und".chars() {
        harness.event(egui::Event::Text(letter.to_string()));
        harness.run();
        is_in_place(&mut harness, zoom);
    }
    let typed = map(&harness)
        .places()
        .next()
        .unwrap()
        .touchpoint
        .name
        .clone();
    assert!(typed.ends_with(", und"), "{typed}");
    perform(&mut harness, Action::FinishField(crate::view::Then::Stay));
    ctrl(&mut harness, Key::Z);
    assert_eq!(map(&harness), before);
    assert!(!harness.state().window.can().undo, "one visit is one step");
}

fn is_in_place(harness: &mut Harness<'_, Desk>, zoom: f32) {
    let camera = harness.state().window.canvas.camera();
    assert!((camera.zoom - zoom).abs() < 1e-4, "the zoom stays {zoom}");
    let window = &mut harness.state_mut().window;
    let now = std::sync::Arc::clone(window.open.as_ref().unwrap().map());
    let ctx = egui::Context::default();
    let layout = window.pictures.of_map(&ctx, &now, Language::En).unwrap();
    let text = camera.rect(layout.cards[0].texts[0].rect);
    let field = harness.ctx.read_response(field_ui::id()).unwrap().rect;
    assert!((field.left() - text.left()).abs() < 1.0, "{field} {text}");
    assert!((field.top() - text.top()).abs() < 1.0, "{field} {text}");
    // As many rows as on the map, at the size of the map.
    let row = text.height() / layout.cards[0].texts[0].rows.len() as f32;
    assert!(
        (field.height() - text.height()).abs() < row / 2.0,
        "{field} {text}"
    );
    let area = harness.state().window.canvas.area().unwrap();
    assert!(area.contains(field.min), "{field} is not in sight");
}

#[test]
fn a_text_is_typed_where_it_stands_at_half_size() {
    types_in_place(0.5);
}

#[test]
fn a_text_is_typed_where_it_stands_at_full_size() {
    types_in_place(1.0);
}

#[test]
fn a_text_is_typed_where_it_stands_at_three_times_its_size() {
    types_in_place(3.0);
}

/// The rows in which a text was painted last as a whole: by the field that it is typed in.
fn typed_rows(harness: &Harness<'_, Desk>, text: &str) -> Vec<String> {
    let shapes = harness.output().shapes.iter();
    let mut galleys = shapes.filter_map(|clipped| match &clipped.shape {
        Shape::Text(shape) => Some(&shape.galley),
        _ => None,
    });
    let galley = galleys.find(|galley| galley.text() == text).unwrap();
    let rows = galley.rows.iter();
    rows.map(|row| row.row.text().trim().to_owned()).collect()
}

#[test]
fn a_long_text_is_typed_in_the_rows_of_the_map_at_every_zoom() {
    let text = "Password rules come after the error, and 29 % give up at once · the basket is lost on “back”";
    let mut harness = opened();
    // It shows the same text in rows of its own.
    harness.state_mut().window.preferences.inspector = false;
    let id = map(&harness).places().next().unwrap().touchpoint.id.clone();
    for zoom in [0.5, 0.77, 1.0, 1.3, 3.0] {
        perform(&mut harness, Action::Go(Item::Touchpoint(id.clone())));
        harness.state_mut().window.canvas.zoom_to(zoom);
        perform(
            &mut harness,
            Action::Run(Command::Add(NewCard::Opportunity)),
        );
        harness.event(egui::Event::Text(text.to_owned()));
        harness.run();
        let item = selected(&harness).unwrap();
        let picture = layout(&mut harness);
        let card = aim::card_of(&picture, &item).unwrap();
        let rows = card.texts[0].rows.iter();
        let painted: Vec<String> = rows.map(|row| row.text.replace('\u{a0}', " ")).collect();
        assert!(painted.len() > 3, "{painted:?}");
        assert_eq!(typed_rows(&harness, text), painted, "at {zoom}");
        let field = harness.ctx.read_response(field_ui::id()).unwrap().rect;
        let height = card.texts[0].rect.height() * zoom;
        assert!((field.height() - height).abs() < 1.0, "{field} {height}");
        perform(&mut harness, Action::CancelField);
    }
}

#[test]
fn undo_in_a_field_takes_back_letters_and_leaves_the_map() {
    let mut harness = opened();
    let id = map(&harness).places().next().unwrap().touchpoint.id.clone();
    perform(
        &mut harness,
        Action::Select(Some(Item::Touchpoint(id.clone()))),
    );
    perform(&mut harness, Action::Run(Command::MomentOfTruth));
    let flagged = map(&harness);
    perform(&mut harness, Action::OpenField(Field::Touchpoint(id)));
    harness.event(egui::Event::Text("x".to_owned()));
    harness.run();
    // egui's field needs a moment between two letters to see two steps.
    for _ in 0..90 {
        harness.step();
    }
    ctrl(&mut harness, Key::Z);
    assert_eq!(
        map(&harness),
        flagged,
        "the letter is gone, the flag is not"
    );
    assert!(harness.state().window.editing.is_some());
}
