//! What a proposed import says about itself, and what it keeps of an earlier one.

use super::*;
use crate::{edit::apply, model::Role};

const FIVE_PEOPLE: &str =
    "Checkout,Checkout speed\n5,1\n4,2\n3,3\n2,4\n1,5\n5,1\n4,2\n3,3\n2,4\n1,5\n";

fn shop() -> JourneyMap {
    map(&[("Buy", &["Checkout"])])
}

fn propose_with(survey: &Survey, map: &JourneyMap, request: &ImportRequest) -> Import {
    propose(survey, map, request).unwrap()
}

#[test]
fn a_second_question_on_a_touchpoint_is_told_to_be_a_detail() {
    let request = ImportRequest {
        matches: ["Checkout=Checkout", "Checkout speed=Checkout"]
            .map(|text| parse_match(text).unwrap())
            .to_vec(),
        ..ImportRequest::default()
    };
    let import = propose_with(&read_plain(FIVE_PEOPLE), &shop(), &request);
    let roles: Vec<_> = import.set.targets.iter().map(|one| &one.role).collect();
    assert_eq!(roles, [&Role::Lead.into(), &Role::Detail.into()]);
    assert_eq!(import.matches[0].note, Some(MatchNote::Lead));
    assert_eq!(
        import.matches[1].note.as_ref().map(ToString::to_string),
        Some("detail; the curve shows \"Checkout\"".to_owned())
    );
}

#[test]
fn importing_the_same_again_keeps_what_is_not_told_again() {
    let survey = read_plain(FIVE_PEOPLE);
    let told = ImportRequest {
        file: "june.csv".to_owned(),
        label: "June".to_owned(),
        asked: "people who bought".to_owned(),
        mode: "e-mail".to_owned(),
        question: "How satisfied were you? 1 = not at all, 5 = very".to_owned(),
        invited: Some(90),
        ..ImportRequest::default()
    };
    let first = propose_with(&survey, &shop(), &told);
    let map = apply(&shop(), &first.edit().unwrap()).unwrap();
    let again = ImportRequest {
        file: "june-copy.csv".to_owned(),
        mode: "letter".to_owned(),
        ..ImportRequest::default()
    };
    let second = propose_with(&survey, &map, &again);
    assert_eq!(second.replaces, Some(first.set.id.clone()));
    assert_eq!(second.set.label, "June");
    let known = &second.set.provenance;
    assert_eq!(
        (known.asked.as_str(), known.mode.as_str()),
        ("people who bought", "letter")
    );
    assert_eq!(
        (known.file.as_str(), known.invited),
        ("june-copy.csv", Some(90))
    );
    assert_eq!(known.question, told.question);
    assert_eq!(second.set.targets, first.set.targets);
}

#[test]
fn answers_of_small_segments_are_told() {
    let mut text = "touchpoint,score,house\n".to_owned();
    for row in 0..24 {
        let house = if row < 17 { "Nord" } else { "Süd" };
        push(
            &mut text,
            format_args!("Checkout,{},{house}\n", row % 5 + 1),
        );
    }
    for house in ["Ost", "Ost", "West"] {
        push(&mut text, format_args!("Checkout,3,{house}\n"));
    }
    let options = ReadingOptions {
        segment_column: Some(ColumnRef::parse("house")),
        ..ReadingOptions::default()
    };
    let survey = read_options(text, &options);
    let import = propose_with(&survey, &shop(), &ImportRequest::default());
    // Three answers alone would point at people: the seven of the smallest other house go with them.
    let expected = SmallParts {
        segments: 10,
        waves: 0,
    };
    assert_eq!(import.small_parts, Some(expected));
    let whole = propose_with(&read_plain(FIVE_PEOPLE), &shop(), &ImportRequest::default());
    assert_eq!(whole.small_parts, None);
}

#[test]
fn ends_for_all_columns_leave_proved_ones_alone() {
    let mut text = "Size,How likely are you to recommend us? 0-10\n".to_owned();
    for row in 0..33 {
        push(&mut text, format_args!("{},{}\n", row % 4 + 1, row % 11));
    }
    let survey = read_with(text, &["*:scale=1..6"]);
    let ends = |index: usize| {
        let scale = survey.columns[index].scale.as_ref().unwrap();
        (scale.min, scale.max)
    };
    assert_eq!(ends(0), (Score::whole(1), Score::whole(6)));
    assert_eq!(ends(1), (Score::whole(0), Score::whole(10)));
}

#[test]
fn weights_that_are_no_numbers_have_a_code_of_their_own() {
    let mut text = "touchpoint,score,weight\n".to_owned();
    for row in 0..12 {
        push(&mut text, format_args!("Checkout,{},1.5\n", row % 5 + 1));
    }
    text.push_str("Checkout,3,heavy\n");
    let options = ReadingOptions {
        weight_column: Some(ColumnRef::parse("weight")),
        ..ReadingOptions::default()
    };
    let survey = read_options(text, &options);
    let issue = survey
        .issues
        .iter()
        .find(|issue| issue.code == IssueCode::UnreadableNumbers)
        .unwrap();
    assert_eq!(
        (issue.row, issue.column, issue.count),
        (Some(13), Some(2), 1)
    );
    assert!(issue.message(&survey.columns).contains("\"heavy\""));
}
