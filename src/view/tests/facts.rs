//! The figures of the hover card, as data and on the screen.

use egui_kittest::kittest::Queryable as _;

use super::{helpers::measured_map, opened};
use crate::{
    lang::words,
    model::{
        FeedbackId, FeedbackSet, JourneyMap, Known, Language, ScaleKind, Score, Target,
        TouchpointId, WeightSums,
    },
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
fn overlaid_sets_tell_figure_interval_and_number_of_answers() {
    let mut map = measured_map();
    for (name, n) in [("second wave", 2), ("third", 1)] {
        let mut set = FeedbackSet::clone(&map.feedback[0]);
        set.id = FeedbackId::parse(&name.replace(' ', "-")).unwrap();
        set.label = name.to_owned();
        let tallies = &mut set.targets[0].distributions[0].tallies;
        tallies.retain(|score, _| score.value() >= 3.0);
        for tally in tallies.values_mut() {
            tally.n = n;
        }
        map.overlaid.push(set.id.clone());
        map.feedback.push(std::sync::Arc::new(set));
    }
    let id = account(&map);
    let facts = Facts::of(&map, &id, words(Language::En)).unwrap();
    let told: Vec<_> = facts
        .overlaid
        .iter()
        .map(|one| (one.label.as_str(), one.figures.replace('\u{a0}', " ")))
        .collect();
    let wave = "4.0 stars · 95 %: 3.1–4.9 · n 6 · 5–9 answers".to_owned();
    assert_eq!(told, [("second wave", wave), ("third", "n < 5".to_owned())]);
    let sentence = facts.spoken(words(Language::En));
    assert!(sentence.contains("second wave: 4.0 stars"), "{sentence}");
    map.shown = None;
    let facts = Facts::of(&map, &id, words(Language::En)).unwrap();
    assert!(facts.overlaid.is_empty(), "beside nothing, nothing");
}

#[test]
fn the_step_from_the_touchpoint_before_is_told_in_words() {
    let mut map = measured_map();
    let before = account(&map);
    let ids: Vec<TouchpointId> = map
        .places()
        .map(|place| place.touchpoint.id.clone())
        .collect();
    let place = ids.iter().position(|id| *id == before).unwrap();
    let pays = ids[place + 1].clone();
    let set = std::sync::Arc::make_mut(&mut map.feedback[0]);
    let mut asked = set.targets[0].clone();
    asked.target = Target::Touchpoint(pays.clone());
    for (tally, n) in (asked.distributions[0].tallies.values_mut()).zip([112, 38, 31, 62, 155]) {
        tally.n = n;
    }
    set.targets.push(asked);
    let step = |id| Facts::of(&map, id, words(Language::En)).unwrap().step;
    assert_eq!(step(&before), None, "nobody was asked about the one before");
    let step = step(&pays).unwrap();
    let start =
        "1.5 stars higher than “Creates an account”; that is hardly chance (95\u{a0}%: 1.3–1.";
    assert!(step.starts_with(start), "{step}");
    assert!(step.ends_with("as if different people)"), "{step}");
    let spoken = Facts::of(&map, &pays, words(Language::En)).unwrap();
    assert!(spoken.spoken(words(Language::En)).contains(start));
}

#[test]
fn weighted_answers_say_what_they_are_worth() {
    let mut map = measured_map();
    let set = std::sync::Arc::make_mut(&mut map.feedback[0]);
    for tally in set.targets[0].distributions[0].tallies.values_mut() {
        let n = u128::from(tally.n) * 1_000_000;
        tally.weights = Some(WeightSums {
            sum: n,
            sum_of_squares: 2 * n,
        });
    }
    let facts = Facts::of(&map, &account(&map), words(Language::En)).unwrap();
    let basis = facts.verdict.unwrap().basis;
    assert!(
        basis.ends_with("n 412 · weighted; effective n 206"),
        "{basis}"
    );
}

#[test]
fn effort_says_for_how_many_it_was_easy() {
    let mut map = measured_map();
    let set = std::sync::Arc::make_mut(&mut map.feedback[0]);
    let scale = &mut set.targets[0].scale;
    (scale.max, scale.kind) = (Score::whole(7), Known::Is(ScaleKind::Ces));
    let facts = Facts::of(&map, &account(&map), words(Language::En)).unwrap();
    let details = facts.verdict.unwrap().details.join(" ");
    assert!(details.contains("easy for 3\u{a0}%"), "{details}");
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
