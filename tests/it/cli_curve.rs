//! The curves of the samples, from the survey file through the real program to the figures.

use serde_json::Value;

use crate::{
    cli::{Touchline, check_key_order, folder, import, measured, near, put_sample, touchpoint},
    samples::{HOTEL, ListedGap, NPS, Row, SAMPLES, SHOP, Sample},
};

/// Compares one touchpoint with the sample's table; figures there are rounded.
#[track_caller]
fn check_touchpoint(sample: &Sample, row: &Row, one: &Value) {
    let name = row.name;
    assert_eq!(one["stage"], row.stage, "{name}");
    assert_eq!(one["moment_of_truth"], row.moment_of_truth, "{name}");
    near(&one["rating"], row.half_stars as f64 / 2.0, 0.0, name);
    near(&one["assumed"], row.assumed, 0.0, name);
    let Some(figures) = &row.figures else {
        assert_eq!(one["measured"], Value::Null, "{name}");
        assert_eq!(one["gap"], Value::Null, "{name}");
        return;
    };
    let measured = &one["measured"];
    assert_eq!(measured["n"], figures.n, "{name}");
    assert_eq!(measured["tier"], figures.tier, "{name}");
    assert_eq!(measured["two_camps"], figures.two_camps, "{name}");
    assert_eq!(measured["ci95_clamped"], figures.clamped, "{name}");
    let higher_is_better = &measured["scale"]["higher_is_better"];
    assert_eq!(higher_is_better, !sample.survey.low_is_good, "{name}");
    near(&measured["mean"], figures.mean, 0.000_51, name);
    near(&measured["sd"], figures.sd, 0.000_51, name);
    near(&measured["emotion"], figures.emotion, 0.005_1, name);
    if !figures.clamped {
        for end in [0, 1] {
            near(&measured["ci95"][end], figures.ci[end], 0.005_1, name);
            near(
                &measured["emotion_ci95"][end],
                figures.emotion_ci[end],
                0.005_1,
                name,
            );
        }
    }
    let counts = measured["counts"].as_object().unwrap();
    let total: u64 = counts.values().filter_map(Value::as_u64).sum();
    assert_eq!(total, figures.n, "{name}");
    if figures.tier == "hidden" {
        assert_eq!(one["gap"], Value::Null, "{name}: no gap below five answers");
    } else {
        near(&one["gap"], figures.gap, 0.005_1, name);
    }
}

/// Checks that a gap list begins as the sample says, and holds every gap that is sure and large, the
/// surest first.
#[track_caller]
fn check_gaps(report: &Value, key: &str, side: f64, expected: &[ListedGap]) {
    let number = |value: &Value| value.as_f64().unwrap();
    let listed: Vec<&str> = report[key]
        .as_array()
        .unwrap()
        .iter()
        .map(|id| id.as_str().unwrap())
        .collect();
    let begins: Vec<&str> = expected
        .iter()
        .filter_map(|ListedGap(name, ..)| touchpoint(report, name)["id"].as_str())
        .collect();
    assert_eq!(listed[..begins.len()], begins, "{key}");

    let mut sure: Vec<(f64, &str)> = report["touchpoints"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|one| !one["gap"].is_null() && one["measured"]["n"].as_u64() >= Some(10))
        .filter_map(|one| {
            let ends = [0, 1].map(|end| side * number(&one["gap_ci95"][end]));
            let nearest = ends[0].min(ends[1]);
            let is_listed = side * number(&one["gap"]) >= 0.5 && nearest > 0.0;
            is_listed.then(|| (nearest, one["id"].as_str().unwrap()))
        })
        .collect();
    sure.sort_by(|one, other| other.0.total_cmp(&one.0));
    let sure: Vec<&str> = sure.into_iter().map(|(_, id)| id).collect();
    assert_eq!(listed, sure, "{key}");
}

#[test]
fn the_curves_of_the_samples_have_the_reference_figures() {
    for sample in SAMPLES {
        let folder = folder();
        let report = measured(&folder, sample);
        assert_eq!(report["title"], sample.title);
        assert_eq!(report["state"], "current");
        assert_eq!(report["set"]["file"], sample.survey.file);
        assert_eq!(
            report["touchpoints"].as_array().unwrap().len(),
            sample.rows.len()
        );
        for row in sample.rows {
            check_touchpoint(sample, row, touchpoint(&report, row.name));
        }
        check_gaps(&report, "worse_than_thought", -1.0, sample.worse);
        check_gaps(&report, "better_than_thought", 1.0, sample.better);
    }
}

#[test]
fn the_wrong_direction_turns_the_hotels_curve() {
    let folder = folder();
    put_sample(&folder, &HOTEL);
    let run = Touchline::new(&folder)
        .args(["import", "map.ron", HOTEL.survey.file, "-o", "turned.ron"])
        .args(["--column", "Note:direction=high"]);
    run.run().exits(0);
    let curve = Touchline::new(&folder).args(["curve", "turned.ron", "--json"]);
    let report = curve.run().exits(0).json();
    let measured = &touchpoint(&report, "Auschecken")["measured"];
    near(
        &measured["emotion"],
        -1.51,
        0.005_1,
        "Auschecken the wrong way round",
    );
}

#[test]
fn a_recommendation_belongs_to_the_journey_and_never_to_the_curve() {
    let folder = folder();
    let report = measured(&folder, &SHOP);
    let journey = report["journey"].as_array().unwrap();
    assert_eq!(journey.len(), 1);
    assert_eq!(journey[0]["n"], 405);
    near(&journey[0]["nps"], NPS.0, 0.051, "NPS");
    let sources = report["touchpoints"].as_array().unwrap().iter();
    let sources = sources.map(|one| &one["measured"]["source"]);
    assert!(
        sources
            .into_iter()
            .all(|source| *source != journey[0]["source"])
    );
}

#[test]
fn a_curve_is_reported_with_the_keys_that_programs_rely_on() {
    let folder = folder();
    import(&folder, &SHOP).run().exits(0);
    let run = Touchline::new(&folder).args(["curve", "measured.ron", "--json"]);
    let run = run.run().exits(0);
    let keys = [
        "title",
        "state",
        "set",
        "segments",
        "waves",
        "touchpoints",
        "worse_than_thought",
        "better_than_thought",
    ];
    check_key_order(run.stdout(), "  ", &keys);
    let first = run.json()["touchpoints"][0].clone();
    for key in [
        "id",
        "stage_id",
        "stage",
        "touchpoint",
        "rating",
        "assumed",
        "moment_of_truth",
        "measured",
        "gap",
        "gap_ci95",
    ] {
        assert!(first.get(key).is_some(), "{key}");
    }
    for key in [
        "n",
        "mean",
        "sd",
        "median",
        "ci95",
        "top2",
        "nps",
        "scale",
        "emotion",
        "emotion_ci95",
        "counts",
        "tier",
        "two_camps",
    ] {
        assert!(first["measured"].get(key).is_some(), "{key}");
    }
}

#[test]
fn people_get_tables_without_figures_below_five_answers() {
    let folder = folder();
    import(&folder, &SHOP).run().exits(0);
    let run = Touchline::new(&folder).args(["curve", "measured.ron"]);
    let run = run
        .run()
        .exits(0)
        .prints("Worse than we thought")
        .prints("Creates an account: customers give 2.2 stars less than we thought")
        .prints("two camps");
    let hotline = run
        .stdout()
        .lines()
        .find(|line| line.contains("Calls the hotline"));
    let hotline = hotline.unwrap();
    assert!(
        hotline.contains("n < 5") && !hotline.contains("2.25"),
        "{hotline}"
    );
}

#[test]
fn segments_and_waves_can_be_chosen_and_are_listed() {
    let folder = folder();
    put_sample(&folder, &SHOP);
    Touchline::new(&folder)
        .args(["import", "map.ron", SHOP.survey.file, "-o", "measured.ron"])
        .args(["--segment-column", "country"])
        .run()
        .exits(0);
    let curve = ["curve", "measured.ron", "--json"];
    let everybody = Touchline::new(&folder).args(curve).run().exits(0).json();
    let segments = everybody["segments"].as_array().unwrap();
    assert!(segments.contains(&"Germany".into()), "{segments:?}");
    let run = Touchline::new(&folder)
        .args(curve)
        .args(["--segment", "Germany"]);
    let germany = run.run().exits(0).json();
    let n = |report| {
        touchpoint(report, "Reads reviews")["measured"]["n"]
            .as_u64()
            .unwrap()
    };
    assert!(
        n(&germany) < n(&everybody),
        "{} {}",
        n(&germany),
        n(&everybody)
    );
}
