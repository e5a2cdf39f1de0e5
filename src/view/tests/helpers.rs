//! A window without a display, whose wishes are performed and whose effects are collected.

use std::{collections::BTreeMap, sync::Arc};

use egui::{Modifiers, Pos2, Shape, Vec2};
use egui_kittest::Harness;

use crate::{
    edit::{Document, Item, Template},
    layout::MapLayout,
    model::{
        Date, Direction, Distribution, Estimate, Extra, FeedbackId, FeedbackSet, Given, IdSource,
        JourneyMap, Known, Language, Provenance, Rating, Role, Scale, ScaleKind, Score, Tally,
        Target, TargetFeedback,
    },
    view::{Action, Effect, Look, Preferences, Window, install},
};

/// The window and what it asked of the outermost layer.
pub(super) struct Desk {
    pub(super) window: Window,
    pub(super) effects: Vec<Effect>,
}

/// How often customers gave 1, 2, 3, 4 and 5 stars at "Creates an account".
pub(super) const ACCOUNT: [u64; 5] = [208, 114, 57, 22, 11];

/// A window of 1280 by 800 points without a map, in English.
pub(super) fn desk() -> Harness<'static, Desk> {
    let preferences = Preferences {
        language: Language::En,
        look: Look::Light,
        interface_percent: 100,
        outline: true,
        inspector: true,
        recent: Vec::new(),
        label_orders: Vec::new(),
    };
    let desk = Desk {
        window: Window::new(
            preferences,
            IdSource::seeded(11),
            Date::new(2026, 5, 12).ok(),
        ),
        effects: Vec::new(),
    };
    Harness::builder()
        .with_size(Vec2::new(1280.0, 800.0))
        .with_step_dt(1.0 / 60.0)
        .with_max_steps(60)
        .with_theme(egui::Theme::Light)
        .with_context_setup(install)
        .build_ui_state(
            |ui, desk: &mut Desk| {
                let ctx = ui.ctx().clone();
                let wishes = desk.window.ui(ui);
                let did_anything = !wishes.is_empty();
                for wish in wishes {
                    desk.effects.extend(desk.window.perform(&ctx, wish));
                }
                if did_anything {
                    ctx.request_repaint();
                }
            },
            desk,
        )
}

/// A window with a measured map.
pub(super) fn opened() -> Harness<'static, Desk> {
    let mut harness = desk();
    harness.state_mut().window.show_map(
        Document::saved(measured_map()),
        Some("/maps/shop.ron".into()),
    );
    harness.run();
    harness
}

/// The online shop with an estimate and answers at "Creates an account".
pub(super) fn measured_map() -> JourneyMap {
    let mut map = Template::OnlineShop.build(&mut IdSource::seeded(7));
    let stage = map
        .stages
        .iter_mut()
        .find(|stage| stage.name == "Buy")
        .unwrap();
    let stage = std::sync::Arc::make_mut(stage);
    let touchpoint = std::sync::Arc::make_mut(&mut stage.touchpoints[0]);
    assert_eq!(touchpoint.name, "Creates an account");
    touchpoint.estimates.push(Estimate::agreed(
        Rating::from_half_stars(8).unwrap(),
        None,
        Given::BeforeData,
    ));
    let target = Target::Touchpoint(touchpoint.id.clone());
    let set = feedback(target);
    map.shown = Some(set.id.clone());
    map.feedback.push(std::sync::Arc::new(set));
    map
}

fn feedback(target: Target) -> FeedbackSet {
    let tallies: BTreeMap<Score, Tally> = (1..)
        .zip(ACCOUNT)
        .map(|(stars, n)| (Score::whole(stars), Tally { n, weights: None }))
        .collect();
    let scale = Scale {
        min: Score::whole(1),
        max: Score::whole(5),
        direction: Known::Is(Direction::High),
        kind: Known::Is(ScaleKind::Stars),
        labels: BTreeMap::new(),
        extra: Extra::default(),
    };
    let answers = TargetFeedback {
        target,
        source: "Create account".to_owned(),
        question: "How satisfied were you with creating an account?".to_owned(),
        role: Known::Is(Role::Lead),
        scale,
        distributions: vec![Distribution {
            tallies,
            ..Distribution::default()
        }],
        extra: Extra::default(),
    };
    FeedbackSet {
        id: FeedbackId::draw(&mut IdSource::seeded(9)),
        label: "shop survey".to_owned(),
        provenance: Provenance {
            people: Some(431),
            ..Provenance::default()
        },
        targets: vec![answers],
        pairs: Vec::new(),
        extra: Extra::default(),
    }
}

/// Returns every text of the last frame with its size.
pub(super) fn painted(harness: &Harness<'_, Desk>) -> Vec<(String, f32)> {
    let mut texts = Vec::new();
    for clipped in &harness.output().shapes {
        collect(&clipped.shape, &mut texts);
    }
    texts
}

fn collect(shape: &Shape, texts: &mut Vec<(String, f32)>) {
    match shape {
        Shape::Vec(shapes) => shapes.iter().for_each(|shape| collect(shape, texts)),
        Shape::Text(text) => {
            let sizes = text.galley.job.sections.iter();
            let sizes = sizes.map(|section| section.format.font_id.size);
            let smallest = sizes.fold(f32::INFINITY, f32::min);
            texts.push((text.galley.text().to_owned(), smallest));
        }
        _ => {}
    }
}

/// Says whether the window asks for no other frame.
pub(super) fn rests(harness: &Harness<'_, Desk>) -> bool {
    let mut outputs = harness.output().viewport_output.values();
    outputs.all(|output| output.repaint_delay > std::time::Duration::from_hours(1))
}

/// Does what a wish would do.
pub(super) fn perform(harness: &mut Harness<'_, Desk>, action: Action) {
    let ctx = harness.ctx.clone();
    let effect = harness.state_mut().window.perform(&ctx, action);
    harness.state_mut().effects.extend(effect);
    harness.run();
}

/// Presses keys while Ctrl is held.
pub(super) fn ctrl(harness: &mut Harness<'_, Desk>, key: egui::Key) {
    harness.key_press_modifiers(Modifiers::COMMAND, key);
    harness.run();
}

/// The open map as it is now.
pub(super) fn map(harness: &Harness<'_, Desk>) -> JourneyMap {
    let open = harness.state().window.open.as_ref().unwrap();
    open.session.map().clone()
}

/// What keys start from.
pub(super) fn selected(harness: &Harness<'_, Desk>) -> Option<Item> {
    let open = harness.state().window.open.as_ref().unwrap();
    open.session.selection.primary().cloned()
}

pub(super) fn select(harness: &mut Harness<'_, Desk>, item: Item) {
    perform(harness, Action::Select(Some(item)));
}

pub(super) fn press(harness: &mut Harness<'_, Desk>, modifiers: Modifiers, key: egui::Key) {
    harness.key_press_modifiers(modifiers, key);
    harness.run();
}

/// A key that goes down, for frames in which several come at once.
pub(super) fn key(key: egui::Key) -> egui::Event {
    egui::Event::Key {
        key,
        physical_key: None,
        pressed: true,
        repeat: false,
        modifiers: Modifiers::NONE,
    }
}

/// What a keyboard sends: before a key comes down again it has come up.
pub(super) fn typed(events: impl IntoIterator<Item = egui::Event>) -> Vec<egui::Event> {
    let mut sent = Vec::new();
    for event in events {
        if let egui::Event::Key { key, .. } = event {
            sent.push(egui::Event::Key {
                key,
                physical_key: None,
                pressed: false,
                repeat: false,
                modifiers: Modifiers::NONE,
            });
        }
        sent.push(event);
    }
    sent
}

pub(super) fn type_text(harness: &mut Harness<'_, Desk>, text: &str) {
    harness.event(egui::Event::Text(text.to_owned()));
    harness.run();
}

/// The picture of the open map.
pub(super) fn layout(harness: &mut Harness<'_, Desk>) -> Arc<MapLayout> {
    let window = &mut harness.state_mut().window;
    let map = Arc::clone(window.open.as_ref().unwrap().map());
    let ctx = egui::Context::default();
    window.pictures.of_map(&ctx, &map, Language::En).unwrap()
}

/// Where a point of the picture lies on the screen.
pub(super) fn on_screen(harness: &Harness<'_, Desk>, at: Pos2) -> Pos2 {
    harness.state().window.canvas.camera().screen_from_map(at)
}

fn button(harness: &Harness<'_, Desk>, pos: Pos2, pressed: bool) {
    harness.event(egui::Event::PointerButton {
        pos,
        button: egui::PointerButton::Primary,
        pressed,
        modifiers: Modifiers::NONE,
    });
}

/// Clicks at a point of the screen.
pub(super) fn click(harness: &mut Harness<'_, Desk>, at: Pos2) {
    harness.event(egui::Event::PointerMoved(at));
    for pressed in [true, false] {
        button(harness, at, pressed);
    }
    harness.run();
}

/// Clicks twice at a point of the screen.
pub(super) fn double_click(harness: &mut Harness<'_, Desk>, at: Pos2) {
    harness.event(egui::Event::PointerMoved(at));
    for pressed in [true, false, true, false] {
        button(harness, at, pressed);
    }
    harness.run();
}

/// Drags from one point of the screen to another.
pub(super) fn drag(harness: &mut Harness<'_, Desk>, from: Pos2, to: Pos2) {
    harness.event(egui::Event::PointerMoved(from));
    button(harness, from, true);
    for step in 1..=4 {
        let at = from.lerp(to, step as f32 / 4.0);
        harness.event(egui::Event::PointerMoved(at));
    }
    harness.run();
    button(harness, to, false);
    harness.run();
}
