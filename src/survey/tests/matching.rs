//! Names in files and names of touchpoints.

use super::*;
use crate::survey::matching::confidence;

#[test]
fn spellings_of_one_name_are_the_same() {
    for (source, touchpoint) in [
        ("Create account", "Creates an account"),
        ("Sends item back", "Sends an item back"),
        ("Fruehstuecken", "Frühstücken"),
        ("Fru\u{308}hstu\u{308}cken", "Frühstücken"),
        ("CHECK-OUT", "Check out"),
        ("Straße", "strasse"),
        ("How satisfied were you with: Checkout", "Checkout"),
        ("Q3 [Checkout]", "Checkout"),
        ("Wie zufrieden waren Sie mit dem Einchecken?", "Einchecken"),
        ("WLAN", "WLAN nutzen"),
        ("Unpaks", "Unpacks"),
    ] {
        let found = confidence(source, touchpoint);
        assert!(found >= CERTAIN, "{source:?} ~ {touchpoint:?}: {found}");
    }
}

#[test]
fn different_things_stay_apart() {
    for (source, touchpoint) in [
        ("Checkout", "Reads reviews"),
        ("Zimmer buchen", "Zimmer beziehen"),
        ("Calls support", "Compares accounts"),
        ("Check in", "Check out"),
        ("", "Checkout"),
    ] {
        let found = confidence(source, touchpoint);
        assert!(found < CERTAIN, "{source:?} ~ {touchpoint:?}: {found}");
    }
}

fn file(names: &[&str]) -> Vec<u8> {
    let mut text = format!("{}\n", names.join(";"));
    for row in 0..20 {
        let cells: Vec<String> = (0..names.len())
            .map(|place| ((row + place) % 5 + 1).to_string())
            .collect();
        push(&mut text, format_args!("{}\n", cells.join(";")));
    }
    text.into_bytes()
}

#[track_caller]
fn targets(names: &[&str], map: &JourneyMap, matches: &[&str]) -> Vec<String> {
    let request = ImportRequest {
        matches: matches
            .iter()
            .map(|text| parse_match(text).unwrap())
            .collect(),
        ..ImportRequest::default()
    };
    let import = propose(&read_plain(file(names)), map, &request).unwrap();
    import
        .matches
        .iter()
        .map(|one| target_text(&one.target))
        .collect()
}

fn target_text(target: &Target) -> String {
    match target {
        Target::Touchpoint(id) => id.to_string(),
        Target::Stage(id) => id.to_string(),
        Target::Journey => "journey".to_owned(),
        Target::Unassigned | Target::Unknown(_) => "none".to_owned(),
    }
}

#[test]
fn the_best_assignment_is_one_to_one() {
    let map = map(&[("Buy", &["Checkout", "Checkout by phone", "Delivery"])]);
    assert_eq!(
        targets(&["Checkout", "Checkout phone", "Music"], &map, &[]),
        ["t0", "t1", "none"]
    );
}

#[test]
fn what_could_be_two_touchpoints_is_left_to_the_user_with_a_note() {
    let map = map(&[("Buy", &["Checkout"]), ("Return", &["Checkout"])]);
    let import = propose(
        &read_plain(file(&["Checkout", "Music"])),
        &map,
        &ImportRequest::default(),
    )
    .unwrap();
    assert_eq!(import.matches[0].target, Target::Unassigned);
    assert!(import.matches[0].note.is_some());
    assert_eq!(
        targets(&["Checkout", "Music"], &map, &["Checkout=Return/Checkout"]),
        ["t1", "none"]
    );
}

#[test]
fn targets_by_hand_win() {
    let map = map(&[("Buy", &["Checkout", "Delivery"])]);
    let names = ["Checkout", "Delivery", "Music"];
    let by_hand = ["Checkout=Delivery", "#1=none", "Music=journey"];
    assert_eq!(targets(&names, &map, &by_hand), ["t1", "none", "journey"]);
    assert_eq!(
        targets(&names, &map, &["Music=s0", "#0=t1"]),
        ["t1", "none", "s0"]
    );
}

#[test]
fn a_second_question_on_a_touchpoint_is_a_detail() {
    let map = map(&[("Buy", &["Checkout"])]);
    let request = ImportRequest {
        matches: vec![
            parse_match("Speed=Checkout").unwrap(),
            parse_match("Price=Checkout").unwrap(),
        ],
        ..ImportRequest::default()
    };
    let import = propose(&read_plain(file(&["Speed", "Price"])), &map, &request).unwrap();
    let roles: Vec<_> = import
        .set
        .targets
        .iter()
        .map(|one| one.role.known().copied().unwrap())
        .collect();
    assert_eq!(
        roles,
        [crate::model::Role::Lead, crate::model::Role::Detail]
    );
}

#[test]
fn wrong_matches_say_what_there_is() {
    let map = map(&[("Buy", &["Checkout"])]);
    let survey = read_plain(file(&["Speed", "Price"]));
    let refused = |text: &str| {
        let request = ImportRequest {
            matches: vec![parse_match(text).unwrap()],
            ..ImportRequest::default()
        };
        propose(&survey, &map, &request).unwrap_err().to_string()
    };
    assert_eq!(
        refused("Sped=Checkout"),
        "\"Sped\" is not rated in this file; rated are: Speed, Price"
    );
    assert_eq!(
        refused("Speed=Chekout"),
        "the map has no touchpoint \"Chekout\"; its touchpoints are: Checkout"
    );
}

#[test]
fn doubtful_matches_wait_for_acceptance() {
    let map = map(&[("Buy", &["Pays with a credit card online"])]);
    let survey = read_plain(file(&["Credit card shop payment", "Music"]));
    let propose_it = |accept_proposals| {
        let request = ImportRequest {
            accept_proposals,
            matches: Vec::new(),
            ..ImportRequest::default()
        };
        propose(&survey, &map, &request).unwrap().matches[0].clone()
    };
    assert!(propose_it(false).confidence < CERTAIN);
    assert_eq!(propose_it(false).target, Target::Unassigned);
}

#[test]
fn two_names_for_one_touchpoint_are_both_left_to_the_user() {
    let map = map(&[("Buy", &["Checkout"])]);
    let names = ["Checkout one", "Checkout two"];
    assert_eq!(targets(&names, &map, &[]), ["none", "none"]);
    assert_eq!(
        targets(&["Checkout", "Checkout two"], &map, &[]),
        ["t0", "none"]
    );
}

#[test]
fn a_long_file_without_touchpoints_says_what_is_missing() {
    let options = ReadingOptions {
        shape: Some(Shape::Long),
        ..ReadingOptions::default()
    };
    let survey = read_options(file(&["Speed", "Price"]), &options);
    let refused = propose(&survey, &map(&[]), &ImportRequest::default()).unwrap_err();
    assert!(
        refused.to_string().contains("--touchpoint-column NAME"),
        "{refused}"
    );
}
