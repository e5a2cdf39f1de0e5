//! Three surveys as they come out of the tools, with the figures that an independent program computed.

use super::{
    sample_files::{
        BANK, HOTEL, Row, SHOP, bank_file, bank_map, hotel_file, hotel_map, shop_file, shop_map,
    },
    *,
};
use crate::model::{Known, Role, ScaleKind};

#[track_caller]
fn check_table(import: &Import, map: &JourneyMap, table: &[Row]) {
    assert_eq!(import.undecided, []);
    for (name, _, n, mean, sd, emotion) in table {
        let found = figures_at(import, map, name).unwrap_or_else(|| panic!("{name} is missing"));
        assert_eq!(found.n, *n, "{name}");
        close(found.mean, *mean, 0.0005);
        close(found.sd.unwrap(), *sd, 0.0005);
        close(found.emotion.unwrap(), *emotion, 0.0051);
    }
}

#[track_caller]
fn propose_plain(survey: &Survey, map: &JourneyMap) -> Import {
    let request = ImportRequest {
        file: "survey.csv".to_owned(),
        ..ImportRequest::default()
    };
    propose(survey, map, &request).unwrap()
}

#[test]
fn the_shop_survey_is_read_without_a_decision() {
    let survey = read_plain(shop_file());
    assert_eq!(survey.shape, Some(Shape::Wide));
    assert_eq!(survey.rows, 431);
    assert_eq!(survey.columns.len(), 15);
    let kinds: Vec<&str> = survey
        .columns
        .iter()
        .map(|column| column.kind.as_str())
        .collect();
    assert_eq!(kinds[..3], ["id", "date", "group"]);
    assert!(
        kinds[3..14].iter().all(|kind| *kind == "rating"),
        "{kinds:?}"
    );
    assert!(matches!(kinds[14], "text" | "group"), "{kinds:?}");
}

#[test]
fn the_shop_survey_gives_every_figure_of_the_table() {
    let map = shop_map();
    let import = propose_plain(&read_plain(shop_file()), &map);
    check_table(&import, &map, SHOP);
    assert_eq!(figures_at(&import, &map, "Gets the refund"), None);
    let refund = map.places().last().unwrap().touchpoint.id.clone();
    assert_eq!(import.unmatched_touchpoints, [refund]);
    let ratings: u64 = import
        .set
        .targets
        .iter()
        .filter(|one| matches!(one.target, Target::Touchpoint(_)))
        .map(|one| one.distributions[0].n())
        .sum();
    assert_eq!((ratings, import.set.provenance.people), (1908, Some(431)));
}

#[test]
fn the_recommendation_belongs_to_the_journey_and_has_a_promoter_score() {
    let map = shop_map();
    let import = propose_plain(&read_plain(shop_file()), &map);
    let journey: Vec<_> = import
        .set
        .targets
        .iter()
        .filter(|one| one.target == Target::Journey)
        .collect();
    assert_eq!(journey.len(), 1);
    assert_eq!(journey[0].scale.kind, Known::Is(ScaleKind::Nps));
    let answers = &journey[0].distributions[0];
    let found = figures(&answers.tallies, &Ends::from(&journey[0].scale)).unwrap();
    assert_eq!(found.n, 405);
    close(found.nps.unwrap(), -4.2, 0.05);
    let interval = found.nps_ci95.unwrap();
    close(interval.low, -11.4, 0.05);
    close(interval.high, 3.1, 0.05);
}

#[test]
fn pairs_of_a_wide_file_are_complete_pairs() {
    let import = propose_plain(&read_plain(shop_file()), &shop_map());
    assert_eq!(import.set.pairs.len(), 45);
    let pair = import
        .set
        .pairs
        .iter()
        .find(|pair| pair.x == "Create account" && pair.y == "Pays")
        .unwrap();
    assert!(0 < pair.n && pair.n <= 398, "{}", pair.n);
    assert!(pair.sum_xy > 0 && pair.sum_x > 0);
}

#[test]
fn the_hotel_survey_waits_for_the_direction_of_its_grades() {
    let map = hotel_map();
    let survey = read_plain(hotel_file());
    assert_eq!(survey.shape, Some(Shape::Long));
    assert_eq!(survey.dialect.encoding.label, "windows-1252");
    assert!(survey.decimal_comma);
    assert_eq!(ends(&survey, 3), Some((1.0, 6.0, None)));
    assert_eq!(
        survey.columns[3].scale.as_ref().unwrap().kind,
        ScaleKind::SchoolGrade
    );
    assert_eq!(survey.columns[3].figures.as_ref().unwrap().emotion, None);
    assert_eq!(codes(&survey, 3), [IssueCode::UnknownDirection]);
    let import = propose_plain(&survey, &map);
    assert_eq!(import.undecided.len(), 1);
    assert_eq!(import.edit(), None);
    let question = import.undecided[0].to_string();
    assert!(question.contains("1 (school grade) or 6?"), "{question}");
    assert!(
        question.contains("--column \"Note:direction=low\""),
        "{question}"
    );
}

#[test]
fn the_hotel_survey_gives_every_figure_of_the_table() {
    let map = hotel_map();
    let survey = read_with(hotel_file(), &["Note:direction=low"]);
    let import = propose_plain(&survey, &map);
    check_table(&import, &map, HOTEL);
    assert_eq!((survey.columns[3].n, survey.columns[3].missing), (1322, 47));
    assert_eq!(import.set.provenance.people, Some(191));
    assert_eq!(import.unmatched_touchpoints.len(), 1);
    assert!(import.edit().is_some());
}

#[test]
fn the_wrong_direction_turns_the_check_out_into_the_worst_touchpoint() {
    let map = hotel_map();
    let import = propose_plain(&read_with(hotel_file(), &["Note:direction=high"]), &map);
    close(
        figures_at(&import, &map, "Auschecken")
            .unwrap()
            .emotion
            .unwrap(),
        -1.51,
        0.0051,
    );
}

#[test]
fn the_bank_survey_gives_every_figure_of_the_table() {
    let map = bank_map();
    let survey = read_plain(bank_file());
    assert_eq!(survey.shape, Some(Shape::Counted));
    assert_eq!(survey.count_column, Some(2));
    assert!(survey.dialect.encoding.bom);
    assert_eq!(survey.columns[1].n, 28_241);
    let import = propose_plain(&survey, &map);
    check_table(&import, &map, BANK);
    assert_eq!(import.set.provenance.people, None);
}

#[test]
fn the_wording_of_the_bank_s_question_makes_it_an_effort_score() {
    let survey = read_plain(bank_file());
    let request = ImportRequest {
        question: "The bank made it easy for me to … 1 = strongly disagree, 7 = strongly agree"
            .to_owned(),
        ..ImportRequest::default()
    };
    let import = propose(&survey, &bank_map(), &request).unwrap();
    let scale = &import.set.targets[0].scale;
    assert_eq!(scale.kind, Known::Is(ScaleKind::Ces));
    assert_eq!(scale.direction, Known::Is(Direction::High));
    assert_eq!(scale.labels[&score("7")], "strongly agree");
    assert!(
        import
            .issues
            .iter()
            .all(|issue| issue.code != IssueCode::AssumedDirection)
    );
}

#[test]
fn importing_the_same_file_again_replaces_its_set() {
    let mut map = shop_map();
    let survey = read_plain(shop_file());
    let first = propose_plain(&survey, &map);
    assert_eq!(first.replaces, None);
    map = crate::edit::apply(&map, &first.edit().unwrap()).unwrap();
    let again = propose_plain(&survey, &map);
    assert_eq!(again.replaces, Some(first.set.id.clone()));
    assert_eq!(again.set.id, first.set.id);
    assert_eq!(
        crate::model::check(&map)
            .iter()
            .filter(|flaw| flaw.severity() == crate::model::Severity::Error)
            .count(),
        0
    );
    assert!(
        map.shown_set()
            .unwrap()
            .targets
            .iter()
            .all(|one| one.role == Known::Is(Role::Lead))
    );
}
