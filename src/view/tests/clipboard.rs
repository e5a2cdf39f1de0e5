//! Copy, cut and paste of parts with everything, also into a second window and into a spreadsheet.

use std::sync::Arc;

use egui::{Event, Key};
use egui_kittest::{Harness, kittest::Queryable as _};

use super::{
    desk,
    helpers::{Desk, ctrl, map, perform},
};
use crate::{
    edit::{CardId, Document, Item},
    file::parts_from_html,
    model::{JourneyMap, Language, Touchpoint},
    view::{Action, Command, Effect, Sample},
};

/// A window with the sample of the online shop.
pub(super) fn shop() -> Harness<'static, Desk> {
    window_with(Sample::Shop.map())
}

pub(super) fn window_with(map: JourneyMap) -> Harness<'static, Desk> {
    let mut harness = desk();
    let window = &mut harness.state_mut().window;
    window.show_map(Document::saved(map), None);
    harness.run();
    harness
}

pub(super) fn select(harness: &mut Harness<'_, Desk>, items: Vec<Item>) {
    perform(harness, Action::SelectMany(items));
}

/// What the last copy put on the clipboard.
fn copied(harness: &Harness<'_, Desk>) -> (String, String) {
    match harness.state().effects.last() {
        Some(Effect::CopyParts { text, html }) => (text.clone(), html.clone()),
        other => panic!("{other:?}"),
    }
}

/// Pastes a text, and what the outermost layer finds beside it.
pub(super) fn paste(harness: &mut Harness<'_, Desk>, text: &str, html: Option<&str>) {
    harness.event(Event::Paste(text.to_owned()));
    harness.run();
    let asked = harness.state_mut().effects.pop();
    assert_eq!(asked, Some(Effect::ReadParts(text.to_owned())));
    let number = number(harness);
    answer(harness, number, (text, html));
}

/// Which of the window's maps is open.
fn number(harness: &Harness<'_, Desk>) -> u64 {
    harness.state().window.open.as_ref().unwrap().number
}

/// Answers what was pasted into a map.
fn answer(harness: &mut Harness<'_, Desk>, number: u64, (text, html): (&str, Option<&str>)) {
    let ctx = harness.ctx.clone();
    let window = &mut harness.state_mut().window;
    let parts = html.and_then(parts_from_html);
    let effect = window.pasted(&ctx, number, text.to_owned(), parts);
    harness.state_mut().effects.extend(effect);
    harness.run();
}

pub(super) fn touchpoint(item: &Touchpoint) -> Item {
    Item::Touchpoint(item.id.clone())
}

pub(super) fn last_of(map: &JourneyMap) -> Item {
    touchpoint(map.places().last().unwrap().touchpoint)
}

/// Everything of a touchpoint but its ids.
fn contents(touchpoint: &Touchpoint) -> String {
    let Touchpoint {
        name,
        description,
        channels,
        moment_of_truth,
        expectation,
        evidence,
        responsible_unit,
        estimates,
        thoughts,
        pain_points,
        highlights,
        opportunities,
        measures,
        backstage,
        cells,
        images,
        extra,
        ..
    } = touchpoint;
    let head = (name, description, channels, moment_of_truth, expectation);
    let facts = (evidence, responsible_unit, estimates, extra);
    let texts: Vec<&String> = thoughts.iter().map(|one| &one.text).collect();
    let pains: Vec<_> = pain_points
        .iter()
        .map(|one| (&one.text, one.severity))
        .collect();
    let good: Vec<&String> = highlights.iter().map(|one| &one.text).collect();
    let ideas: Vec<_> = opportunities
        .iter()
        .map(|one| (&one.text, one.impact, one.effort, one.answers.len()))
        .collect();
    let measures: Vec<_> = measures
        .iter()
        .map(|one| (&one.what, &one.responsible, one.due, &one.status))
        .collect();
    let others: Vec<&String> = backstage.iter().map(|one| &one.text).collect();
    let own: Vec<&String> = cells.iter().map(|one| &one.text).collect();
    let pictures: Vec<_> = images
        .iter()
        .map(|one| (&one.caption, &one.bytes))
        .collect();
    format!(
        "{head:?} {facts:?} {texts:?} {pains:?} {good:?} {ideas:?} {measures:?} {others:?} {own:?} {pictures:?}"
    )
}

pub(super) fn names(map: &JourneyMap) -> Vec<String> {
    let names = map.places().map(|place| {
        let stage = place.stage.map_or("", |stage| stage.name.as_str());
        format!("{stage}: {}", place.touchpoint.name)
    });
    names.collect()
}

#[test]
fn a_stage_goes_to_another_window_with_everything_and_is_one_step_there() {
    let mut first = shop();
    let stage = Arc::clone(&map(&first).stages[1]);
    select(&mut first, vec![Item::Stage(stage.id.clone())]);
    first.event(Event::Copy);
    first.run();
    let (text, html) = copied(&first);
    let mut second = window_with(Sample::Bank.map());
    let before = map(&second);
    let behind = before.stages[0].id.clone();
    select(&mut second, vec![Item::Stage(behind)]);
    paste(&mut second, &text, Some(&html));
    let after = map(&second);
    assert_eq!(after.stages.len(), before.stages.len() + 1);
    let new = &after.stages[1];
    assert_eq!(new.name, stage.name);
    assert_ne!(new.id, stage.id);
    let all = |list: &[Arc<Touchpoint>]| list.iter().map(|one| contents(one)).collect::<Vec<_>>();
    assert_eq!(all(&new.touchpoints), all(&stage.touchpoints));
    let open = second.state().window.open.as_ref().unwrap();
    assert_eq!(
        open.session.selection.items(),
        [Item::Stage(new.id.clone())]
    );
    ctrl(&mut second, Key::Z);
    assert_eq!(map(&second), before);
}

#[test]
fn what_is_cut_is_on_the_clipboard_and_one_undo_brings_it_back() {
    let mut harness = shop();
    let before = map(&harness);
    let stage = &before.stages[0];
    let items: Vec<Item> = stage
        .touchpoints
        .iter()
        .map(|one| touchpoint(one))
        .collect();
    let count = items.len();
    select(&mut harness, items);
    harness.event(Event::Cut);
    harness.run();
    let (text, html) = copied(&harness);
    assert_eq!(
        map(&harness).touchpoint_count(),
        before.touchpoint_count() - count
    );
    ctrl(&mut harness, Key::Z);
    assert_eq!(map(&harness), before);
    perform(&mut harness, Action::Run(Command::Redo));
    let end = last_of(&map(&harness));
    select(&mut harness, vec![end]);
    paste(&mut harness, &text, Some(&html));
    let last: Vec<String> = names(&map(&harness))
        .into_iter()
        .rev()
        .take(count)
        .collect();
    let cut: Vec<String> = stage
        .touchpoints
        .iter()
        .map(|one| one.name.clone())
        .collect();
    for (now, before) in last.iter().rev().zip(&cut) {
        assert!(now.ends_with(before.as_str()), "{now} {before}");
    }
}

#[test]
fn a_copied_card_goes_onto_the_selected_touchpoint_or_says_that_there_is_none() {
    let mut harness = shop();
    let before = map(&harness);
    let has_pain = |one: &&Touchpoint| !one.pain_points.is_empty();
    let mut touchpoints = before.places().map(|place| place.touchpoint);
    let from = touchpoints.find(has_pain).unwrap();
    let pain = &from.pain_points[0];
    select(
        &mut harness,
        vec![Item::Card(CardId::PainPoint(pain.id.clone()))],
    );
    perform(&mut harness, Action::Run(Command::Copy));
    let (text, html) = copied(&harness);
    assert_eq!(text, pain.text);
    perform(&mut harness, Action::Select(None));
    paste(&mut harness, &text, Some(&html));
    assert_eq!(map(&harness), before);
    harness.get_by_label_contains("Select the touchpoint");
    let last = last_of(&before);
    select(&mut harness, vec![last]);
    paste(&mut harness, &text, Some(&html));
    let after = map(&harness);
    let target = after.places().last().unwrap().touchpoint;
    let new = target.pain_points.last().unwrap();
    assert_eq!((&new.text, new.severity), (&pain.text, pain.severity));
    assert!(new.id != pain.id);
    ctrl(&mut harness, Key::Z);
    assert_eq!(map(&harness), before);
}

#[test]
fn a_late_answer_of_the_clipboard_is_for_the_map_it_was_pasted_into() {
    let mut harness = shop();
    let stage = map(&harness).stages[0].id.clone();
    select(&mut harness, vec![Item::Stage(stage)]);
    perform(&mut harness, Action::Run(Command::Copy));
    let (text, html) = copied(&harness);
    let pasted_into = number(&harness);
    perform(&mut harness, Action::OpenSample(Sample::Bank));
    let bank = map(&harness);
    answer(&mut harness, pasted_into, (&text, Some(&html)));
    assert_eq!(map(&harness), bank);
    let now = number(&harness);
    answer(&mut harness, now, (&text, Some(&html)));
    assert_eq!(map(&harness).stages.len(), bank.stages.len() + 1);
    // Nor does it open anything where no map is open any more.
    harness.state_mut().window.open = None;
    harness.run();
    let path = "/maps/other.ron";
    answer(&mut harness, now, (path, None));
    assert_eq!(harness.state().effects.len(), 1, "the copy alone");
}

#[test]
fn the_copied_text_is_a_block_that_a_spreadsheet_reads() {
    for language in [Language::En, Language::De] {
        let mut harness = shop();
        harness.state_mut().window.preferences.language = language;
        let before = map(&harness);
        let stages = before.stages.iter();
        select(
            &mut harness,
            stages.map(|stage| Item::Stage(stage.id.clone())).collect(),
        );
        harness.event(Event::Copy);
        harness.run();
        let (text, html) = copied(&harness);
        let mut reader = csv::ReaderBuilder::new();
        let mut reader = reader.delimiter(b'\t').from_reader(text.as_bytes());
        let stage = reader.headers().unwrap().get(0).unwrap().to_owned();
        assert_eq!(
            stage,
            if language == Language::En {
                "Stage"
            } else {
                "Phase"
            }
        );
        let records = reader.records().map(Result::unwrap);
        let rows: Vec<String> = records
            .map(|row| format!("{}: {}", row.get(0).unwrap(), row.get(1).unwrap()))
            .collect();
        assert_eq!(rows, names(&before));
        assert!(html.starts_with("<table"));
        // What comes back from the spreadsheet needs no question, in whatever language.
        let mut other = window_with(JourneyMap::default());
        paste(&mut other, &text, None);
        assert!(other.state().window.panels.dialog.is_none());
        assert_eq!(names(&map(&other)), names(&before));
        ctrl(&mut other, Key::Z);
        assert_eq!(map(&other), JourneyMap::default());
    }
}

#[test]
fn nothing_is_copied_while_nothing_is_selected_or_a_text_is_typed() {
    let mut harness = shop();
    harness.event(Event::Copy);
    harness.run();
    assert!(harness.state().effects.is_empty());
    let last = last_of(&map(&harness));
    select(&mut harness, vec![last]);
    harness.key_press(Key::F2);
    harness.run();
    harness.event(Event::Cut);
    harness.run();
    assert!(harness.state().effects.is_empty());
    assert!(harness.state().window.editing.is_some());
}
