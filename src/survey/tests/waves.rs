//! The next wave of a survey: decided as last time, or by a recipe.

use super::*;
use crate::edit::apply;

/// The answers of a wave; grades from 1 to 6 say nothing about their direction.
fn wave(number: usize, header: &str) -> String {
    let mut text = format!("{header}\n");
    for row in 0..60 {
        let house = ["Mitte", "Nord"][row % 2];
        let grade = |step: usize| (row + step + number) % 6 + 1;
        push(
            &mut text,
            format_args!(
                "customer {number} wrote remark {row},{house},{},{},{}\n",
                grade(0),
                if row == number { 77 } else { grade(1) },
                grade(3)
            ),
        );
    }
    text
}

const HEADER: &str = "remark,Haus,Checkout,Delivery,Robot";

fn long_wave(number: usize) -> String {
    let mut text = "respondent,Step,Grade\n".to_owned();
    for row in 0..90 {
        let step = ["Checkout", "Delivery", "Robot"][row % 3];
        let grade = (row / 3 + number) % 6 + 1;
        push(
            &mut text,
            format_args!("{number}-{row:03},{step},{grade}\n"),
        );
    }
    text
}

fn shop() -> JourneyMap {
    map(&[("Buy", &["Checkout", "Delivery"])])
}

/// Imports a wave and returns the map with it.
#[track_caller]
fn imported(text: &str, options: &ReadingOptions, request: &ImportRequest) -> JourneyMap {
    let map = shop();
    let import = propose(&read_options(text, options), &map, request).unwrap();
    apply(&map, &import.edit().unwrap()).unwrap()
}

fn options(columns: &[&str]) -> ReadingOptions {
    ReadingOptions {
        columns: columns
            .iter()
            .map(|text| parse_column_option(text).unwrap())
            .collect(),
        ..ReadingOptions::default()
    }
}

#[test]
fn a_file_with_the_same_columns_is_another_wave() {
    let map = imported(
        &wave(1, HEADER),
        &options(&["*:direction=low"]),
        &ImportRequest::default(),
    );
    let found = |header: &str| last_time(&read_plain(wave(2, header)), &map).is_some();
    assert!(found(HEADER));
    assert!(found("Remarks of today,House,Delivery,Robot,Checkout"));
    assert!(!found("remark,Haus,Checkout,Pickup,Returns"));
    assert!(last_time(&read_plain(wave(2, HEADER)), &shop()).is_none());
    assert!(last_time(&read_plain(long_wave(2)), &map).is_none());
}

#[test]
fn as_last_time_decides_direction_codes_segments_and_targets() {
    let decided = ReadingOptions {
        segment_column: Some(ColumnRef::parse("Haus")),
        ..options(&[
            "Checkout:direction=low",
            "Delivery:direction=high,scale=1..6,missing=77",
            "Robot:direction=low",
        ])
    };
    let request = ImportRequest {
        matches: vec![parse_match("Robot=journey").unwrap()],
        asked: "guests".to_owned(),
        mode: "by e-mail".to_owned(),
        ..ImportRequest::default()
    };
    let map = imported(&wave(1, HEADER), &decided, &request);
    let next = wave(2, HEADER);
    let survey = read_plain(next.clone());
    let set = last_time(&survey, &map).unwrap();
    let (recipe, lost) = as_last_time(set, &survey, &map);
    assert_eq!(lost, []);
    assert_eq!(
        (recipe.asked.as_str(), recipe.mode.as_str()),
        ("guests", "by e-mail")
    );
    let again = read_options(next, &recipe.options);
    let request = recipe.beneath(ImportRequest::default());
    let import = propose(&again, &map, &request).unwrap();
    assert_eq!(import.undecided, []);
    for (before, after) in set.targets.iter().zip(&import.set.targets) {
        assert_eq!(before.target, after.target, "{}", before.source);
        assert_eq!(before.scale, after.scale, "{}", before.source);
        let houses = |one: &crate::model::TargetFeedback| {
            let parts = one.distributions.iter();
            parts.map(|part| part.segment.clone()).collect::<Vec<_>>()
        };
        assert_eq!(houses(before), houses(after), "{}", before.source);
    }
    let nothing_more = as_last_time(set, &again, &map).0.options;
    assert_eq!(nothing_more.segment_column, None);
    assert_eq!(nothing_more.shape, None);
}

#[test]
fn as_last_time_finds_the_columns_of_a_long_file() {
    let decided = ReadingOptions {
        touchpoint_column: Some(ColumnRef::parse("Step")),
        ..options(&["Grade:direction=low"])
    };
    let map = imported(&long_wave(1), &decided, &ImportRequest::default());
    let survey = read_plain(long_wave(2));
    let set = last_time(&survey, &map).unwrap();
    let (recipe, lost) = as_last_time(set, &survey, &map);
    assert_eq!(lost, []);
    let again = read_options(long_wave(2), &recipe.options);
    assert_eq!(again.shape, Some(Shape::Long));
    let names: Vec<&str> = again.rated.iter().map(|one| one.name.as_str()).collect();
    assert_eq!(names, ["Checkout", "Delivery", "Robot"]);
    assert_eq!(again.undecided().count(), 0);
}

#[test]
fn a_recipe_names_columns_and_touchpoints() {
    let survey = read_plain(wave(1, HEADER));
    let decided = ReadingOptions {
        segment_column: Some(ColumnRef::Index(1)),
        columns: vec![ColumnOption {
            direction: Some(Direction::Low),
            ..ColumnOption::about(ColumnRef::Index(2))
        }],
        ..ReadingOptions::default()
    };
    let request = ImportRequest {
        matches: vec![parse_match("Robot=t1").unwrap()],
        ..ImportRequest::default()
    };
    let recipe = Recipe::of(&decided, &request, &survey, &shop());
    assert_eq!(
        recipe.options.segment_column,
        Some(ColumnRef::parse("Haus"))
    );
    assert_eq!(
        recipe.options.columns[0].column,
        ColumnRef::parse("Checkout")
    );
    assert_eq!(recipe.matches[0].target, "Delivery");
    let (located, lost) = recipe.options.located(&survey);
    assert_eq!((located, lost.len()), (decided, 0));
    let moved = read_plain(wave(2, "remark,Delivery,Robot,Checkout,Extra"));
    let (located, lost) = recipe.options.located(&moved);
    assert_eq!(located.columns[0].column, ColumnRef::Index(3));
    let no_house = Lost::Column {
        column: "Haus".to_owned(),
        part: Some(ColumnPart::Segment),
    };
    assert_eq!((located.segment_column, lost), (None, vec![no_house]));
}

#[test]
fn touchpoints_of_the_same_name_are_told_apart_in_a_recipe() {
    let map = map(&[("Buy", &["Waits", "Pays"]), ("Receive", &["Waits"])]);
    let survey = read_plain(wave(1, HEADER));
    let request = ImportRequest {
        matches: ["Checkout=t2", "Delivery=none", "Robot=gone"]
            .map(|text| parse_match(text).unwrap())
            .to_vec(),
        ..ImportRequest::default()
    };
    let recipe = Recipe::of(&ReadingOptions::default(), &request, &survey, &map);
    let targets: Vec<&str> = recipe
        .matches
        .iter()
        .map(|one| one.target.as_str())
        .collect();
    assert_eq!(targets, ["Receive/Waits", "none", "gone"]);
    let checkout = &recipe.matches[0];
    assert_eq!(checkout.rated_in(&survey), "Checkout");
    let id = TouchpointId::parse("t2").unwrap();
    assert_eq!(checkout.target_in(&map), Some(Target::Touchpoint(id)));
    assert_eq!(recipe.matches[2].target_in(&map), None);
}

#[test]
fn a_touchpoint_that_was_made_is_found_by_the_next_wave() {
    let survey = read_plain(wave(1, HEADER));
    let request = ImportRequest {
        matches: vec![parse_match("Robot=NEW").unwrap()],
        ..ImportRequest::default()
    };
    let told = Recipe::of(&ReadingOptions::default(), &request, &survey, &shop());
    let targets = |recipe: &Recipe| {
        let matches = recipe.matches.iter();
        matches.map(|one| one.target.clone()).collect::<Vec<_>>()
    };
    assert_eq!(targets(&told), ["NEW"]);
    let mut same = told.clone();
    same.find_made(&survey, &shop());
    assert_eq!(same, told, "the map has none yet");
    let mut next = told.clone();
    next.find_made(&survey, &map(&[("Buy", &["Checkout", "Robot"])]));
    assert_eq!(targets(&next), ["t1"]);
}

#[test]
fn a_touchpoint_called_new_is_not_mixed_up_with_one_that_is_made() {
    let map = map(&[("Buy", &["New", "Pays"])]);
    let survey = read_plain(wave(1, HEADER));
    let request = ImportRequest {
        matches: ["Checkout=t0", "Robot=new"]
            .map(|text| parse_match(text).unwrap())
            .to_vec(),
        ..ImportRequest::default()
    };
    let recipe = Recipe::of(&ReadingOptions::default(), &request, &survey, &map);
    let targets = recipe.matches.iter().map(|one| one.target.as_str());
    assert_eq!(targets.collect::<Vec<_>>(), ["Buy/New", "new"]);
}

#[test]
fn a_recipe_tells_the_order_of_labels_that_is_known_from_elsewhere() {
    let labels = ["mau", "so lala", "knorke"];
    let text = repeated_column("Checkout", &labels);
    let known = KnownOrder {
        levels: labels.map(str::to_owned).to_vec(),
        missing: Vec::new(),
        direction: Direction::High,
        source: OrderSource::User(None),
    };
    let options = ReadingOptions {
        orders: vec![known],
        ..ReadingOptions::default()
    };
    let survey = read_options(text, &options);
    let request = ImportRequest::default();
    let recipe = Recipe::of(&options, &request, &survey, &shop());
    assert_eq!(recipe.options.orders, []);
    let told = ColumnOption {
        labels: Some(labels.map(str::to_owned).to_vec()),
        ..ColumnOption::about(ColumnRef::parse("Checkout"))
    };
    assert_eq!(recipe.options.columns, [told]);
}
