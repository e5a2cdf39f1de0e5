//! What stays where it is: nothing jumps or shrinks under the eyes of somebody who types.

use egui::{Key, Modifiers, accesskit::Role, vec2};
use egui_kittest::{Harness, kittest::Queryable as _};

use super::{
    editing::empty,
    facts::account,
    helpers::{Desk, ctrl, layout, map, perform, press, select, type_text},
    import::{BESIDE, click, file, import},
    opened,
};
use crate::{
    edit::Item,
    view::{Action, Command, Field, Then, edit::field_ui},
};

fn zoom(harness: &Harness<'_, Desk>) -> f32 {
    harness.state().window.canvas.camera().zoom
}

/// Says whether the whole picture is in sight.
fn is_whole(harness: &mut Harness<'_, Desk>) -> bool {
    let page = layout(harness).page;
    let canvas = &harness.state().window.canvas;
    let area = canvas.area().unwrap().expand(1.0);
    area.contains_rect(canvas.camera().rect(page))
}

#[test]
fn the_inspector_is_as_wide_with_a_scroll_bar_as_without() {
    let mut harness = opened();
    harness.set_size(vec2(1280.0, 480.0));
    let width = |harness: &Harness<'_, Desk>, name: &str| {
        let field = harness.get_by_role_and_label(Role::TextInput, name);
        field.rect().width()
    };
    let lowest = |harness: &Harness<'_, Desk>| {
        let fields = harness.query_all_by_role(Role::TextInput);
        fields
            .map(|field| field.rect().bottom())
            .fold(0.0, f32::max)
    };
    let before = map(&harness);
    select(&mut harness, Item::Stage(before.stages[0].id.clone()));
    assert!(lowest(&harness) < 480.0);
    let without = width(&harness, "Stage");
    select(&mut harness, Item::Touchpoint(account(&before)));
    assert!(lowest(&harness) > 480.0, "there is more than has room");
    assert_eq!(width(&harness, "Touchpoint"), without);
}

#[test]
fn the_outline_is_as_wide_with_a_scroll_bar_as_without() {
    let mut harness = opened();
    let width = |harness: &Harness<'_, Desk>| {
        let row = harness.get_by_role_and_label(Role::Button, "Sees an ad");
        row.rect().width()
    };
    let without = width(&harness);
    harness.set_size(vec2(1280.0, 300.0));
    harness.run();
    assert_eq!(width(&harness), without);
}

#[test]
fn a_map_that_outgrows_the_window_scrolls_and_does_not_shrink() {
    let mut harness = empty();
    let before = zoom(&harness);
    press(&mut harness, Modifiers::NONE, Key::N);
    for number in 1..=12 {
        type_text(&mut harness, "Asks");
        type_text(&mut harness, " the hotline");
        assert_eq!(zoom(&harness), before, "touchpoint {number}");
        let field = harness.ctx.read_response(field_ui::id()).unwrap().rect;
        let area = harness.state().window.canvas.area().unwrap();
        assert!(area.contains_rect(field), "{field} is not in {area}");
        press(&mut harness, Modifiers::NONE, Key::Enter);
    }
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert!(!is_whole(&mut harness));
    ctrl(&mut harness, Key::Num9);
    assert!(is_whole(&mut harness), "fitting is a command");
}

#[test]
fn a_map_that_grows_uses_the_room_there_is() {
    let mut harness = empty();
    let page = layout(&mut harness).page;
    let top = harness.state().window.canvas.camera().rect(page).top();
    press(&mut harness, Modifiers::NONE, Key::N);
    type_text(&mut harness, "Asks");
    for _ in 0..5 {
        press(&mut harness, Modifiers::NONE, Key::Tab);
        type_text(&mut harness, "One word");
    }
    perform(&mut harness, Action::FinishField(Then::Stay));
    for _ in 0..2 {
        ctrl(&mut harness, Key::D);
    }
    let size = layout(&mut harness).page.size() * zoom(&harness);
    let area = harness.state().window.canvas.area().unwrap();
    assert!(size.x <= area.width() + 1.0 && size.y <= area.height());
    assert!(top + size.y > area.bottom(), "it began too low for that");
    assert!(is_whole(&mut harness));
}

#[test]
fn the_map_fits_every_size_of_the_window_until_it_is_edited() {
    let mut harness = opened();
    harness.set_size(vec2(1000.0, 700.0));
    harness.run();
    assert!(is_whole(&mut harness));
    let before = zoom(&harness);
    let id = account(&map(&harness));
    select(&mut harness, Item::Touchpoint(id));
    ctrl(&mut harness, Key::D);
    assert_eq!(zoom(&harness), before, "after an edit");
    harness.set_size(vec2(1280.0, 800.0));
    harness.run();
    assert_eq!(zoom(&harness), before, "after an edit and a resize");
    ctrl(&mut harness, Key::Num9);
    assert!(is_whole(&mut harness));
    assert!(zoom(&harness) > before);
}

#[test]
fn an_import_shows_the_whole_map_unless_somebody_has_zoomed_it() {
    let mut harness = opened();
    let text = file(&["Creates an account"], 5);
    let id = account(&map(&harness));
    select(&mut harness, Item::Touchpoint(id));
    for _ in 0..8 {
        ctrl(&mut harness, Key::D);
    }
    assert!(!is_whole(&mut harness), "it has grown");
    import(&mut harness, &text);
    click(&mut harness, BESIDE);
    click(&mut harness, "Import");
    assert!(is_whole(&mut harness));
    perform(&mut harness, Action::Run(Command::ZoomIn));
    let before = zoom(&harness);
    import(&mut harness, &text);
    click(&mut harness, "Import");
    assert_eq!(zoom(&harness), before);
}

#[test]
fn the_name_of_a_stage_is_typed_where_it_stands_in_its_chevron() {
    let mut harness = opened();
    perform(&mut harness, Action::Run(Command::ZoomWhole));
    // The first has no notch, the second has one.
    for place in [0, 1] {
        let id = map(&harness).stages[place].id.clone();
        perform(&mut harness, Action::OpenField(Field::Stage(id)));
        let field = harness.ctx.read_response(field_ui::id()).unwrap().rect;
        let stage = layout(&mut harness).stages[place].clone();
        let camera = harness.state().window.canvas.camera();
        let name = camera.rect(stage.name.rect);
        assert!(
            (field.center().x - name.center().x).abs() < 1.0
                && (field.top() - name.top()).abs() < 1.0,
            "{field} {name}"
        );
        assert!(camera.rect(stage.rect).contains_rect(field));
        perform(&mut harness, Action::FinishField(Then::Stay));
    }
}
