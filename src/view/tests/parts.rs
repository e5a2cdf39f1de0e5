//! Segments and waves: chosen in the inspector and by keys, overlaid, compared, and side by side.

use std::sync::Arc;

use egui::{Key, Modifiers, accesskit::Role};
use egui_kittest::{Harness, kittest::Queryable as _};

use super::{
    desk,
    facts::account,
    helpers::{Desk, ctrl, map, measured_map, perform, press, select},
    opened,
};
use crate::{
    edit::{Document, Item},
    lang::words,
    layout::MapView,
    model::{Distribution, JourneyMap, Language, PartKind, Score, Tally},
    view::{Action, Command, Dialog, Effect, Facts},
};

fn part(segment: Option<&str>, wave: Option<&str>, counts: [u64; 5]) -> Distribution {
    let tallies = (1..).map(Score::whole).zip(counts);
    Distribution {
        segment: segment.map(str::to_owned),
        wave: wave.map(str::to_owned),
        tallies: tallies
            .map(|(score, n)| (score, Tally { n, weights: None }))
            .collect(),
        ..Distribution::default()
    }
}

/// The online shop, whose account was rated by groups and in two waves.
fn divided() -> JourneyMap {
    let mut map = measured_map();
    let set = Arc::make_mut(&mut map.feedback[0]);
    set.targets[0].distributions.extend([
        part(Some("new"), None, [10, 10, 10, 10, 10]),
        part(Some("old"), None, [0, 3, 6, 9, 12]),
        part(Some("few"), None, [1, 1, 1, 1, 0]),
        part(None, Some("January"), [20, 20, 5, 5, 0]),
        part(None, Some("March"), [0, 5, 5, 20, 20]),
    ]);
    map
}

fn shown(map: JourneyMap) -> Harness<'static, Desk> {
    let mut harness = desk();
    let window = &mut harness.state_mut().window;
    window.show_map(Document::saved(map), None);
    harness.run();
    harness
}

fn click(harness: &mut Harness<'_, Desk>, role: Role, label: &str) {
    harness.get_by_role_and_label(role, label).click_accesskit();
    harness.run();
}

fn reads(harness: &Harness<'_, Desk>, text: &str) -> bool {
    harness.query_all_by_label_contains(text).next().is_some()
}

fn is_side_by_side(harness: &Harness<'_, Desk>) -> bool {
    let dialog = &harness.state().window.panels.dialog;
    matches!(dialog, Some(Dialog::SideBySide(_)))
}

#[test]
fn a_segment_is_chosen_in_the_inspector_as_one_step() {
    let mut harness = shown(divided());
    assert!(reads(&harness, "412 ratings from 431 people"));
    click(&mut harness, Role::RadioButton, "new");
    assert_eq!(map(&harness).shown_segment.name.as_deref(), Some("new"));
    assert!(reads(
        &harness,
        "Shown: new · 50 ratings, number of people unknown"
    ));
    // The box beside it has gone: a curve does not lie beside itself.
    assert!(!reads(&harness, "One curve each: new"));
    click(&mut harness, Role::CheckBox, "all answers overlaid");
    assert_eq!(map(&harness).overlaid.len(), 1);
    for _ in 0..2 {
        perform(&mut harness, Action::Run(Command::Undo));
    }
    assert_eq!(map(&harness), divided());
    assert!(!harness.state().window.can().undo);
}

#[test]
fn segments_lie_beside_the_curve_with_their_distributions() {
    let mut harness = shown(divided());
    click(&mut harness, Role::CheckBox, "One curve each: old");
    click(&mut harness, Role::CheckBox, "One curve each: few");
    assert_eq!(map(&harness).shown_segment.overlaid, ["old", "few"]);
    let now = map(&harness);
    let facts = Facts::of(&now, &account(&now), words(Language::En)).unwrap();
    let [old, few] = facts.overlaid.as_slice() else {
        panic!("{:?}", facts.overlaid)
    };
    assert_eq!((old.label.as_str(), few.label.as_str()), ("old", "few"));
    assert!(old.figures.starts_with("4.0 stars") && old.figures.contains("n 30"));
    let shares: Vec<f64> = old
        .bars
        .iter()
        .map(|bar| (bar.share * 10.0).round())
        .collect();
    assert_eq!(shares, [0.0, 1.0, 2.0, 3.0, 4.0]);
    assert_eq!(few.figures, "n < 5");
    assert!(few.bars.is_empty() && few.change.is_none());
    select(&mut harness, Item::Touchpoint(account(&now)));
    assert!(reads(&harness, "2: 10\u{a0}% · 3: 20\u{a0}%"));
    perform(&mut harness, Action::Run(Command::Undo));
    assert_eq!(map(&harness).shown_segment.overlaid, ["old"]);
}

#[test]
fn a_wave_is_compared_with_an_earlier_one_in_words() {
    let mut harness = shown(divided());
    click(&mut harness, Role::CheckBox, "Compare with wave: January");
    assert!(reads(&harness, "Show a single wave to be told"));
    click(&mut harness, Role::RadioButton, "March");
    assert!(!reads(&harness, "Show a single wave to be told"));
    let now = map(&harness);
    assert_eq!(now.shown_wave.name.as_deref(), Some("March"));
    assert_eq!(now.shown_wave.overlaid, ["January"]);
    select(&mut harness, Item::Touchpoint(account(&now)));
    let start = "2.2 stars higher than “January”; that is hardly chance (95\u{a0}%: ";
    assert!(reads(&harness, start));
    assert!(reads(&harness, "as if different people) · n 50 against 50"));
    let facts = Facts::of(&now, &account(&now), words(Language::De)).unwrap();
    let change = facts.overlaid[0].change.as_deref().unwrap();
    assert!(
        change.starts_with("2,2 Sterne besser als „January“"),
        "{change}"
    );
    assert!(change.ends_with("n 50 gegenüber 50"), "{change}");
    assert!(facts.spoken(words(Language::De)).contains(change));
    assert!(facts.without_verdict().overlaid.is_empty());
}

#[test]
fn too_few_answers_in_a_wave_are_not_compared_and_under_five_not_told() {
    let told = |counts: [u64; 5]| {
        let mut map = divided();
        let set = Arc::make_mut(&mut map.feedback[0]);
        let january = part(None, Some("January"), counts);
        set.targets[0].distributions[4] = january;
        map.shown_wave.name = Some("March".to_owned());
        map.shown_wave.overlaid = vec!["January".to_owned()];
        let facts = Facts::of(&map, &account(&map), words(Language::En)).unwrap();
        facts.overlaid[0].change.clone()
    };
    let nine = told([2, 2, 2, 2, 1]).unwrap();
    assert!(nine.starts_with("not compared with “January”"), "{nine}");
    assert_eq!(told([1, 1, 1, 0, 0]), None);
}

#[test]
fn keys_go_from_segment_to_segment_and_from_wave_to_wave() {
    let mut harness = shown(divided());
    let mut seen = Vec::new();
    for _ in 0..4 {
        press(&mut harness, Modifiers::NONE, Key::S);
        seen.push(map(&harness).shown_segment.name);
    }
    let expected = [Some("new"), Some("old"), Some("few"), None];
    assert_eq!(seen, expected.map(|name| name.map(str::to_owned)));
    press(&mut harness, Modifiers::NONE, Key::W);
    assert_eq!(map(&harness).shown_wave.name.as_deref(), Some("January"));
    let notice = harness.state().window.panels.notice.clone();
    assert_eq!(notice.unwrap().text, "Shown: January");
}

#[test]
fn feedback_without_segments_or_waves_says_so() {
    let mut harness = opened();
    let before = map(&harness);
    for (key, text) in [(Key::S, "has no segments"), (Key::W, "has no waves")] {
        press(&mut harness, Modifiers::NONE, key);
        assert!(reads(&harness, text), "{text}");
    }
    press(&mut harness, Modifiers::SHIFT, Key::S);
    assert!(is_side_by_side(&harness) && reads(&harness, "has no segments"));
    assert!(reads(&harness, "has no waves"));
    assert_eq!(map(&harness), before);
    assert!(
        before
            .shown_set()
            .unwrap()
            .parts(PartKind::Segment)
            .is_empty()
    );
}

#[test]
fn segments_stand_side_by_side_until_escape() {
    let mut harness = shown(divided());
    press(&mut harness, Modifiers::SHIFT, Key::S);
    assert!(is_side_by_side(&harness));
    for said in ["new. n 50", "old. n 30", "few. n < 5"] {
        let picture = harness.get_by_label_contains(said);
        assert!(picture.rect().is_positive(), "{said}");
    }
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert!(!is_side_by_side(&harness));
    assert!(!reads(&harness, "old. n 30"));
}

#[test]
fn what_is_hidden_does_not_stand_side_by_side() {
    let mut harness = shown(divided());
    perform(&mut harness, Action::Run(Command::HideVerdict));
    perform(&mut harness, Action::Run(Command::SideBySide));
    assert!(is_side_by_side(&harness));
    for figure in ["n 50", "n 30"] {
        assert!(!reads(&harness, figure), "{figure}");
    }
}

#[test]
fn waves_stand_side_by_side_too() {
    let mut harness = shown(divided());
    press(&mut harness, Modifiers::SHIFT, Key::S);
    assert!(!reads(&harness, "January. n 50"));
    click(&mut harness, Role::RadioButton, "Waves side by side");
    for said in ["January. n 50", "March. n 50"] {
        assert!(reads(&harness, said), "{said}");
    }
    assert!(!reads(&harness, "old. n 30"));
}

/// Which picture the export dialog has chosen.
fn export_view(harness: &Harness<'_, Desk>) -> MapView {
    match &harness.state().window.panels.dialog {
        Some(Dialog::Export(choice)) => choice.view,
        other => panic!("{other:?}"),
    }
}

fn offers(harness: &Harness<'_, Desk>, label: &str) -> bool {
    harness
        .query_by_role_and_label(Role::RadioButton, label)
        .is_some()
}

#[test]
fn an_export_begins_with_what_the_window_shows() {
    let mut harness = shown(divided());
    ctrl(&mut harness, Key::E);
    assert_eq!(export_view(&harness), MapView::Map);
    press(&mut harness, Modifiers::NONE, Key::Escape);
    press(&mut harness, Modifiers::SHIFT, Key::S);
    click(&mut harness, Role::RadioButton, "Waves side by side");
    ctrl(&mut harness, Key::E);
    let waves = MapView::Multiples(PartKind::Wave);
    assert_eq!(export_view(&harness), waves);
    click(&mut harness, Role::Button, "Export");
    let effects = &harness.state().effects;
    let Some(Effect::AskForTarget(choice)) = effects.last() else {
        panic!("{effects:?}")
    };
    assert_eq!(choice.view, waves);
    // The map is shown again.
    ctrl(&mut harness, Key::E);
    assert_eq!(export_view(&harness), MapView::Map);
    click(&mut harness, Role::RadioButton, "Segments side by side");
    let segments = MapView::Multiples(PartKind::Segment);
    assert_eq!(export_view(&harness), segments);
}

#[test]
fn only_what_there_is_and_may_be_seen_can_be_exported_side_by_side() {
    let mut harness = opened();
    ctrl(&mut harness, Key::E);
    assert!(offers(&harness, "Curve") && !offers(&harness, "Segments side by side"));
    let mut harness = shown(divided());
    perform(&mut harness, Action::Run(Command::HideVerdict));
    perform(&mut harness, Action::Run(Command::SideBySide));
    perform(&mut harness, Action::Run(Command::Export));
    assert_eq!(export_view(&harness), MapView::Map);
    assert!(!offers(&harness, "Segments side by side"));
    assert!(!offers(&harness, "Waves side by side"));
}
