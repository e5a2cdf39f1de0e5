//! The figures of the hover card, as data and on the screen.

use egui_kittest::kittest::Queryable as _;

use super::{helpers::measured_map, opened};
use crate::{
    lang::words,
    model::{JourneyMap, Language, TouchpointId},
    view::Facts,
};

pub(super) fn account(map: &JourneyMap) -> TouchpointId {
    map.places()
        .find(|place| place.touchpoint.name == "Creates an account")
        .unwrap()
        .touchpoint
        .id
        .clone()
}

fn facts(language: Language) -> Facts {
    let map = measured_map();
    Facts::of(&map, &account(&map), words(language)).unwrap()
}

#[test]
fn the_figures_are_those_of_the_survey() {
    let facts = facts(Language::En);
    let verdict = facts.verdict.unwrap();
    assert_eq!(verdict.figure.as_deref(), Some("1.8 stars"));
    assert_eq!(
        verdict.basis,
        "95 %: 1.7–1.9 · n 412".replace(" %", "\u{a0}%")
    );
    assert_eq!(verdict.details, ["median 1", "CSAT 8\u{a0}% (6–11\u{a0}%)"]);
    let shares: Vec<f64> = verdict
        .bars
        .iter()
        .map(|bar| (bar.share * 1000.0).round())
        .collect();
    assert_eq!(shares, [505.0, 277.0, 138.0, 53.0, 27.0]);
    assert_eq!(facts.estimates, ["4.0 stars, before the data"]);
    let [size, detail] = facts.gap.unwrap();
    assert_eq!(size, "2.2 stars less than we thought");
    assert!(
        detail.contains("2.1–2.3") && detail.contains("the largest on this map"),
        "{detail}"
    );
}

#[test]
fn german_figures_have_decimal_commas() {
    let facts = facts(Language::De);
    assert_eq!(facts.verdict.unwrap().figure.as_deref(), Some("1,8 Sterne"));
    assert_eq!(facts.gap.unwrap()[0], "2,2 Sterne weniger als gedacht");
}

#[test]
fn below_five_answers_no_figure_is_told() {
    let mut map = measured_map();
    let set = std::sync::Arc::make_mut(&mut map.feedback[0]);
    let tallies = &mut set.targets[0].distributions[0].tallies;
    tallies.retain(|score, _| score.value() == 5.0);
    for tally in tallies.values_mut() {
        tally.n = 4;
    }
    let facts = Facts::of(&map, &account(&map), words(Language::En)).unwrap();
    let verdict = facts.verdict.unwrap();
    assert_eq!((verdict.figure, verdict.basis.as_str()), (None, "n < 5"));
    assert!(verdict.bars.is_empty() && verdict.details.is_empty() && facts.gap.is_none());
}

#[test]
fn pointing_at_a_column_shows_its_figures() {
    let mut harness = opened();
    let map = std::sync::Arc::clone(harness.state().window.open.as_ref().unwrap().map());
    let ctx = harness.ctx.clone();
    let pictures = &mut harness.state_mut().window.pictures;
    let layout = pictures.of_map(&ctx, &map, Language::En).unwrap();
    let id = account(&map);
    let column = layout
        .columns
        .iter()
        .find(|column| column.touchpoint == id)
        .unwrap();
    let camera = harness.state().window.canvas.camera();
    assert!(harness.query_by_label_contains("n 412").is_none());
    harness.hover_at(egui::pos2(
        camera.x(column.centre()),
        camera.y(layout.emotion.as_ref().unwrap().plot.center().y),
    ));
    harness.run();
    harness.get_by_label_contains("n 412");
    harness.get_by_label("2.2 stars less than we thought");
    harness.hover_at(egui::pos2(100.0, 400.0));
    harness.run();
    assert!(harness.query_by_label_contains("n 412").is_none());
}
