//! The card with a column's figures: it comes when somebody looks, goes when anything else begins, and covers no point.

use egui::{Id, Key, Modifiers, Pos2, vec2};
use egui_kittest::{Harness, kittest::Queryable as _};

use super::{
    canvas::wheel,
    facts::account,
    helpers::{Desk, click, layout, measured_map, on_screen, perform, press},
    opened,
};
use crate::{
    edit::Item,
    view::{Action, aim, point},
};

/// Something that somebody does.
type Deed = fn(&mut Harness<'static, Desk>);

fn shows_card(harness: &Harness<'_, Desk>) -> bool {
    harness.query_by_label_contains("n 412").is_some()
}

/// A window without inspector, which would show the figures, too.
fn window() -> Harness<'static, Desk> {
    let mut harness = opened();
    harness.state_mut().window.preferences.inspector = false;
    harness.run();
    harness
}

/// A corner of the canvas where there is no column.
fn corner(harness: &Harness<'_, Desk>) -> Pos2 {
    let area = harness.state().window.canvas.area().unwrap();
    area.left_bottom() + vec2(8.0, -8.0)
}

/// A window in which the only measured point was clicked.
fn explained() -> Harness<'static, Desk> {
    let mut harness = window();
    let mark = layout(&mut harness).emotion.as_ref().unwrap().marks[0].centre;
    let at = on_screen(&harness, mark);
    click(&mut harness, at);
    assert!(shows_card(&harness));
    harness
}

#[test]
fn the_card_of_a_point_goes_when_anything_else_begins() {
    let deeds: [(&str, Deed); 6] = [
        ("Escape", |harness| {
            press(harness, Modifiers::NONE, Key::Escape);
        }),
        ("a click on the desk", |harness| {
            let at = corner(harness);
            click(harness, at);
        }),
        ("a click on another card", |harness| {
            let at = layout(harness).cards[0].rect.center();
            let at = on_screen(harness, at);
            click(harness, at);
        }),
        ("a click on the status line", |harness| {
            click(harness, Pos2::new(640.0, 790.0));
        }),
        ("typing", |harness| press(harness, Modifiers::NONE, Key::F2)),
        ("panning", |harness| {
            let at = corner(harness);
            wheel(harness, at, vec2(0.0, -40.0), Modifiers::NONE);
        }),
    ];
    for (name, deed) in deeds {
        let mut harness = explained();
        deed(&mut harness);
        assert!(!shows_card(&harness), "after {name}");
    }
}

#[test]
fn a_second_click_on_the_point_shows_its_card_again() {
    let mut harness = explained();
    click(&mut harness, Pos2::new(640.0, 790.0));
    assert!(!shows_card(&harness));
    let mark = layout(&mut harness).emotion.as_ref().unwrap().marks[0].centre;
    let at = on_screen(&harness, mark);
    click(&mut harness, at);
    assert!(shows_card(&harness));
}

#[test]
fn a_click_sends_the_card_under_the_pointer_away_until_it_has_been_elsewhere() {
    let mut harness = window();
    let picture = layout(&mut harness);
    let name = aim::rect_of(&picture, &Item::Touchpoint(account(&measured_map())));
    let at = on_screen(&harness, name.unwrap().center());
    harness.hover_at(at);
    harness.run();
    assert!(shows_card(&harness));
    click(&mut harness, at);
    assert!(!shows_card(&harness));
    harness.hover_at(at + vec2(2.0, 0.0));
    harness.run();
    assert!(!shows_card(&harness), "it stays away");
    let elsewhere = corner(&harness);
    harness.hover_at(elsewhere);
    harness.run();
    harness.hover_at(at);
    harness.run();
    assert!(shows_card(&harness));
}

#[test]
fn the_card_never_covers_the_point_that_it_explains() {
    let id = account(&measured_map());
    for (size, zoom) in [
        (vec2(1280.0, 800.0), 0.5),
        (vec2(1280.0, 800.0), 1.0),
        (vec2(1280.0, 800.0), 4.0),
        (vec2(900.0, 560.0), 1.0),
        (vec2(900.0, 560.0), 4.0),
    ] {
        let mut harness = window();
        harness.set_size(size);
        harness.state_mut().window.canvas.zoom_to(zoom);
        perform(&mut harness, Action::Go(Item::Point(id.clone())));
        harness.run();
        assert!(shows_card(&harness), "{size} {zoom}");
        let card = Id::unique("figures");
        let card = harness.ctx.memory(|memory| memory.area_rect(card)).unwrap();
        let picture = layout(&mut harness);
        let column = point::column_of(&picture, &id).unwrap();
        let rect = point::rect_in(&picture, column).unwrap();
        let rect = harness.state().window.canvas.camera().rect(rect);
        assert!(!card.intersects(rect), "{card} covers {rect} at {zoom}");
    }
}
