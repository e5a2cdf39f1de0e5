//! Steps between touchpoints, changes over time, and segments, through the real program.

use std::fmt::Write as _;

use serde_json::Value;
use tempfile::TempDir;

use crate::{
    cli::{Touchline, folder, import, measured, near, put, put_sample, touchpoint},
    samples::SHOP,
};

/// Answers to "Pays" and "Unpacks" in two waves; only "Pays" gets better.
fn two_waves() -> String {
    let mut text = "touchpoint,wave,rating\n".to_owned();
    let scores = |touchpoint: &str, wave: &str| match (touchpoint, wave) {
        ("Pays", "autumn") => [4, 5, 5],
        ("Pays", _) => [1, 2, 3],
        _ => [3, 4, 5],
    };
    for touchpoint in ["Pays", "Unpacks"] {
        for wave in ["spring", "autumn"] {
            for score in scores(touchpoint, wave).repeat(8) {
                writeln!(text, "{touchpoint},{wave},{score}").unwrap();
            }
        }
    }
    text
}

fn import_waves(folder: &TempDir) {
    put_sample(folder, &SHOP);
    put(folder, "waves.csv", two_waves());
    let run = Touchline::new(folder).args(["import", "map.ron", "waves.csv", "-o", "measured.ron"]);
    run.args(["--shape", "long", "--touchpoint-column", "touchpoint"])
        .args(["--score-column", "rating", "--wave-column", "wave"])
        .args(["--label", "first", "--mode", "link by e-mail"])
        .run()
        .exits(0);
}

#[track_caller]
fn curve(folder: &TempDir, args: &[&str]) -> Value {
    let run = Touchline::new(folder).args(["curve", "measured.ron", "--json"]);
    run.args(args).run().exits(0).json()
}

#[test]
fn steps_of_the_online_shop_are_compared_person_by_person() {
    let folder = folder();
    let report = measured(&folder, &SHOP);
    let steps = report["steps"].as_array().unwrap();
    assert_eq!(steps.len(), 8, "of neighbours with ten answers each");
    let id = |name: &str| touchpoint(&report, name)["id"].clone();
    let pays = steps.iter().find(|step| step["to"] == id("Pays")).unwrap();
    assert_eq!(pays["from"], id("Creates an account"));
    assert_eq!(pays["people"], "same");
    assert_eq!(pays["method"], "paired");
    assert_eq!(pays["n_pairs"], 398);
    assert_eq!(pays["is_real"], true);
    // Of the 412 who rated the account 14 left, all of them furious.
    let expected = 1304.0 / 398.0 - 726.0 / 398.0;
    near(&pays["difference"], expected, 1e-9, "Pays");
    near(&pays["emotion_difference"], expected, 1e-9, "Pays");
    for step in steps {
        assert!(step["p_holm"].as_f64() >= step["p"].as_f64(), "{step}");
    }
}

#[test]
fn steps_are_told_in_words() {
    let folder = folder();
    import(&folder, &SHOP).run().exits(0);
    let run = Touchline::new(&folder).args(["curve", "measured.ron"]);
    run.run()
        .exits(0)
        .prints("From touchpoint to touchpoint (8 comparisons, with Holm's correction)")
        .prints("Pays: 1.5 stars higher than “Creates an account”; that is hardly chance")
        .prints("same people, n 398)");
}

#[test]
fn a_wave_is_compared_with_the_one_before() {
    let folder = folder();
    import_waves(&folder);
    let report = curve(&folder, &["--wave", "autumn"]);
    let since = &report["change_since"];
    assert_eq!(since["wave"], "spring");
    assert_eq!(since["set"]["label"], "first");
    assert_eq!(since["differs"], Value::Array(Vec::new()));
    let changes = since["touchpoints"].as_array().unwrap();
    assert_eq!(changes.len(), 2);
    assert_eq!(changes[0]["id"], touchpoint(&report, "Pays")["id"]);
    near(&changes[0]["difference"], 14.0 / 3.0 - 2.0, 1e-9, "Pays");
    assert_eq!(changes[0]["is_real"], true);
    assert_eq!(changes[0]["method"], "welch");
    near(&changes[1]["difference"], 0.0, 1e-9, "Unpacks");
    assert_eq!(changes[1]["is_real"], false);

    let chosen = curve(&folder, &["--wave", "autumn", "--since", "spring"]);
    assert_eq!(chosen["change_since"], *since);
    let text = Touchline::new(&folder).args(["curve", "measured.ron", "--wave", "autumn"]);
    text.run()
        .exits(0)
        .prints("Changes since \"spring\" (2 comparisons, with Holm's correction)")
        .prints("Pays: 2.7 stars higher than “spring”; that is hardly chance")
        .prints("Unpacks: no different from “spring”");
}

#[test]
fn without_an_earlier_wave_nothing_has_changed() {
    let folder = folder();
    import_waves(&folder);
    assert_eq!(curve(&folder, &[])["change_since"], Value::Null);
    let first = curve(&folder, &["--wave", "spring"]);
    assert_eq!(first["change_since"], Value::Null);
    // All waves together hold the spring: that would compare it with itself.
    let run = Touchline::new(&folder).args(["curve", "measured.ron", "--since", "spring"]);
    run.run()
        .exits(2)
        .prints_nothing()
        .tells("earlier wave or feedback set \"spring\"");
}

#[test]
fn a_feedback_set_is_compared_with_an_earlier_one_with_care() {
    let folder = folder();
    import_waves(&folder);
    let later = two_waves().replace("spring", "winter");
    put(&folder, "later.csv", later);
    let run = Touchline::new(&folder).args(["import", "measured.ron", "later.csv"]);
    run.args(["-o", "measured.ron", "--shape", "long"])
        .args([
            "--touchpoint-column",
            "touchpoint",
            "--score-column",
            "rating",
        ])
        .args(["--wave-column", "wave", "--mode", "on the phone"])
        .run()
        .exits(0);
    let since = &curve(&folder, &["--since", "first"])["change_since"];
    assert_eq!(since["wave"], Value::Null);
    assert_eq!(since["set"]["label"], "first");
    assert_eq!(since["differs"], serde_json::json!(["mode"]));
    assert_eq!(since["touchpoints"].as_array().unwrap().len(), 2);
    let run = Touchline::new(&folder).args(["curve", "measured.ron", "--since", "first"]);
    run.run()
        .exits(0)
        .prints("Compare with care: different mode of asking.");
}

#[test]
fn segments_stand_beside_everybody() {
    let folder = folder();
    put_sample(&folder, &SHOP);
    Touchline::new(&folder)
        .args(["import", "map.ron", SHOP.survey.file, "-o", "measured.ron"])
        .args(["--segment-column", "country"])
        .run()
        .exits(0);
    let everybody = curve(&folder, &[]);
    let germany = curve(&folder, &["--segment", "Germany"]);
    let beside = touchpoint(&everybody, "Reads reviews")["by_segment"]
        .as_array()
        .unwrap();
    let own = beside
        .iter()
        .find(|one| one["segment"] == "Germany")
        .unwrap();
    let chosen = &touchpoint(&germany, "Reads reviews")["measured"];
    for key in ["n", "mean", "sd", "ci95", "emotion", "emotion_ci95"] {
        assert_eq!(own[key], chosen[key], "{key}");
    }
    assert!(beside.iter().all(|one| one["n"].as_u64() >= Some(5)));
}
