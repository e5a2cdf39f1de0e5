//! The sample maps: made from the tables and surveys beside this file, and never out of step with them.

use std::{env, fs, ops::ControlFlow, path::PathBuf};

use touchline::{
    edit::Document,
    file::{self, MapFile},
    model::{Direction, JourneyMap, Severity, check},
    stats::{Choice, Interval, curve, top_share},
    survey::{
        ColumnOption, ColumnRef, ImportRequest, MatchOption, ReadingOptions, Survey, propose, read,
    },
};

use crate::{
    maps,
    samples::{SAMPLES, Sample},
    surveys,
};

/// Returns the path of a file in `sample_maps/`.
pub(crate) fn path(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("sample_maps")
        .join(name)
}

/// Reads a sample's map from its file.
pub(crate) fn committed(sample: &Sample) -> JourneyMap {
    let bytes = fs::read(path(&format!("{}.ron", sample.name))).unwrap();
    MapFile::from_bytes(bytes).unwrap().map().clone()
}

/// Reads a sample's survey as a user who knows which grade is the best.
fn read_survey(sample: &Sample) -> Survey {
    let mut options = ReadingOptions::default();
    if sample.survey.low_is_good {
        options.columns.push(ColumnOption {
            column: ColumnRef::Name("Note".to_owned()),
            kind: None,
            scale: None,
            direction: Some(Direction::Low),
            labels: None,
            missing: None,
        });
    }
    read(&surveys::bytes(sample), &options, &mut |_| {
        ControlFlow::Continue(())
    })
    .unwrap()
}

/// Imports a sample's survey into its map, with all that is known of the survey.
fn imported(sample: &Sample) -> JourneyMap {
    let map = maps::map(sample);
    let survey = &sample.survey;
    let request = ImportRequest {
        file: survey.file.to_owned(),
        question: survey.question.to_owned(),
        asked: survey.asked.to_owned(),
        mode: survey.mode.to_owned(),
        field_from: Some(maps::date(survey.field_from)),
        field_to: Some(maps::date(survey.field_to)),
        invited: survey.invited,
        accept_proposals: true,
        matches: Vec::<MatchOption>::new(),
        ..ImportRequest::default()
    };
    let import = propose(&read_survey(sample), &map, &request).unwrap();
    assert_eq!(import.undecided, [], "{}", sample.name);
    let mut document = Document::unsaved(map);
    document.apply(&import.edit().unwrap()).unwrap();
    document.map().as_ref().clone()
}

#[test]
fn the_committed_samples_are_what_the_tables_make() {
    for sample in SAMPLES {
        let wanted = [
            (
                format!("{}.ron", sample.name),
                file::write(&imported(sample)).into_bytes(),
            ),
            (sample.survey.file.to_owned(), surveys::bytes(sample)),
        ];
        for (name, bytes) in wanted {
            if env::var_os("TOUCHLINE_REGENERATE").is_some() {
                fs::write(path(&name), &bytes).unwrap();
            }
            let committed = fs::read(path(&name)).unwrap();
            assert!(
                committed == bytes,
                "sample_maps/{name} differs; run the tests with TOUCHLINE_REGENERATE=1 and look at the difference"
            );
        }
    }
}

#[test]
fn every_sample_is_valid_and_keeps_its_bytes() {
    for sample in SAMPLES {
        let bytes = fs::read(path(&format!("{}.ron", sample.name))).unwrap();
        let opened = MapFile::from_bytes(bytes.clone()).unwrap();
        assert_eq!(
            opened.problems().len(),
            0,
            "{}: {:?}",
            sample.name,
            opened.problems()
        );
        assert!(
            check(opened.map())
                .iter()
                .all(|flaw| flaw.severity() != Severity::Error)
        );
        assert_eq!(opened.bytes_for(opened.map()), bytes, "{}", sample.name);
        assert_eq!(
            file::write(opened.map()).into_bytes(),
            bytes,
            "{}: canonical",
            sample.name
        );
    }
}

#[track_caller]
fn close(what: &str, got: f64, wanted: f64, decimals: i32) {
    let half = 0.5 * 10_f64.powi(-decimals) + 1e-9;
    assert!(
        (got - wanted).abs() <= half,
        "{what}: {got} is not {wanted}"
    );
}

#[track_caller]
fn close_interval(what: &str, got: Interval, [low, high]: [f64; 2], decimals: i32) {
    close(what, got.low, low, decimals);
    close(what, got.high, high, decimals);
}

#[test]
fn the_curve_of_every_sample_has_the_expected_figures() {
    for sample in SAMPLES {
        let map = committed(sample);
        let curve = curve(&map, Choice::default());
        assert_eq!(curve.points.len(), sample.rows.len());
        assert_eq!(curve.ratings(), sample.survey.ratings);
        assert_eq!(curve.set.unwrap().provenance.people, sample.survey.people);
        // 4 and 5 stars, grades up to 2.0, 5 to 7 of the seven steps of agreement.
        let steps = if sample.survey.highest == 7 { 3 } else { 2 };
        for (point, row) in curve.points.iter().zip(sample.rows) {
            assert_eq!(point.touchpoint.name, row.name);
            close(row.name, point.assumed.unwrap(), row.assumed, 9);
            let Some(wanted) = &row.figures else {
                assert!(point.measured.is_none(), "{} was not asked", row.name);
                continue;
            };
            let measured = point.measured.as_ref().unwrap();
            let figures = measured.figures.as_ref().unwrap();
            assert_eq!(
                (figures.n, measured.tier.as_str(), measured.two_camps),
                (wanted.n, wanted.tier, wanted.two_camps),
                "{}",
                row.name
            );
            close(row.name, figures.mean, wanted.mean, 3);
            close(row.name, figures.sd.unwrap(), wanted.sd, 3);
            let (share, limits) =
                top_share(&measured.distribution.tallies, &measured.ends, steps).unwrap();
            close(row.name, share, wanted.top, 2);
            close(row.name, limits.low, wanted.top_ci[0], 2);
            close(row.name, limits.high, wanted.top_ci[1], 2);
            let (min, max) = (measured.ends.min.value(), measured.ends.max.value());
            close_interval(
                row.name,
                figures.ci95.unwrap().clamp(min, max),
                wanted.ci,
                2,
            );
            assert_eq!(figures.ci95_clamped, wanted.clamped, "{}", row.name);
            close(row.name, figures.emotion.unwrap(), wanted.emotion, 2);
            close_interval(
                row.name,
                figures.emotion_ci95.unwrap().clamp(-2.0, 2.0),
                wanted.emotion_ci,
                2,
            );
        }
    }
}

#[test]
fn gap_lists_begin_with_the_expected_touchpoints() {
    for sample in SAMPLES {
        let map = committed(sample);
        let curve = curve(&map, Choice::default());
        for (got, wanted) in [(&curve.worse, sample.worse), (&curve.better, sample.better)] {
            let names: Vec<&str> = got
                .iter()
                .map(|index| curve.points[*index].touchpoint.name.as_str())
                .collect();
            let expected: Vec<&str> = wanted.iter().map(|gap| gap.0).collect();
            assert!(
                names.starts_with(&expected),
                "{}: {names:?} does not begin with {expected:?}",
                sample.name
            );
        }
    }
}

#[test]
fn reversing_the_grades_turns_the_verdict() {
    let hotel = SAMPLES
        .iter()
        .find(|sample| sample.survey.low_is_good)
        .unwrap();
    let auschecken = |map: &JourneyMap| {
        let curve = curve(map, Choice::default());
        let point = curve
            .points
            .iter()
            .find(|point| point.touchpoint.name == "Auschecken")
            .unwrap();
        point
            .measured
            .as_ref()
            .unwrap()
            .figures
            .as_ref()
            .unwrap()
            .emotion
            .unwrap()
    };
    close("low is good", auschecken(&committed(hotel)), 1.51, 2);
    let mut options = ReadingOptions::default();
    let column = ColumnRef::Name("Note".to_owned());
    options.columns.push(ColumnOption {
        column,
        kind: None,
        scale: None,
        direction: Some(Direction::High),
        labels: None,
        missing: None,
    });
    let survey = read(&surveys::bytes(hotel), &options, &mut |_| {
        ControlFlow::Continue(())
    })
    .unwrap();
    let request = ImportRequest {
        file: hotel.survey.file.to_owned(),
        accept_proposals: true,
        ..ImportRequest::default()
    };
    let map = maps::map(hotel);
    let import = propose(&survey, &map, &request).unwrap();
    let mut document = Document::unsaved(map);
    document.apply(&import.edit().unwrap()).unwrap();
    close("high is good", auschecken(document.map()), -1.51, 2);
}

#[test]
fn without_a_direction_the_grades_stay_undecided() {
    let hotel = SAMPLES
        .iter()
        .find(|sample| sample.survey.low_is_good)
        .unwrap();
    let survey = read(
        &surveys::bytes(hotel),
        &ReadingOptions::default(),
        &mut |_| ControlFlow::Continue(()),
    )
    .unwrap();
    let request = ImportRequest {
        file: hotel.survey.file.to_owned(),
        ..ImportRequest::default()
    };
    let import = propose(&survey, &maps::map(hotel), &request).unwrap();
    assert!(!import.undecided.is_empty());
    assert_eq!(import.edit(), None);
}
