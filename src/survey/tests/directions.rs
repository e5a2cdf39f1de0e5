//! What the names of levels in a question prove: which end is good, and which numbers are no answers.

use super::*;
use crate::model::MissingKind;

const FIVE: &[&str] = &["1", "2", "3", "4", "5", "5", "4", "4", "3", "2", "5", "4"];

#[track_caller]
fn check(question: &str, expected: Option<Direction>) {
    let survey = read_plain(one_column(question, FIVE));
    assert_eq!(ends(&survey, 1), Some((1.0, 5.0, expected)), "{question}");
}

#[test]
fn little_effort_is_good() {
    for question in [
        "How much effort did it take? (1 = lowest effort, 5 = highest effort)",
        "How much effort did it take? (1 = very little, 5 = a great deal of effort)",
        "How much effort did it take? (1 = not at all, 5 = very much)",
        "Customer effort score (1 = very low effort, 5 = very high effort)",
        "Wie hoch war der Aufwand? (1 = sehr niedrig, 5 = sehr hoch)",
        "Wie schwierig war es? (1 = gar nicht, 5 = sehr)",
        "How rude were they? (1 = not at all, 5 = extremely)",
    ] {
        check(question, Some(Direction::Low));
    }
    for question in [
        "How much effort did it take? (1 = highest effort, 5 = lowest effort)",
        "How satisfied were you? (1 = not at all, 5 = completely)",
        "Zufriedenheit (1 = niedrig, 5 = hoch)",
        "How well do you like it? (1 = least, 5 = most)",
    ] {
        check(question, Some(Direction::High));
    }
}

#[test]
fn whoever_denies_something_bad_praises() {
    check(
        "How was it? (1 = not difficult at all, 5 = very difficult)",
        Some(Direction::Low),
    );
    check(
        "How was it? (1 = most difficult, 5 = least difficult)",
        Some(Direction::High),
    );
    check(
        "Wird es klappen? (1 = sehr unwahrscheinlich, 5 = sehr wahrscheinlich)",
        Some(Direction::High),
    );
    check(
        "Zimmer (1 = gar nicht zufrieden, 5 = sehr zufrieden)",
        Some(Direction::High),
    );
}

#[test]
fn numbers_that_agree_with_a_complaint_are_bad() {
    for question in [
        "It was difficult to find the page (1 = strongly disagree, 5 = strongly agree)",
        "Die Suche war umständlich (1 = stimme gar nicht zu, 5 = stimme voll zu)",
    ] {
        let survey = read_plain(one_column(question, FIVE));
        assert_eq!(ends(&survey, 1), Some((1.0, 5.0, Some(Direction::Low))));
        assert_eq!(codes(&survey, 1), [IssueCode::ReversedItem]);
    }
    check(
        "It was not difficult to find the page (1 = strongly disagree, 5 = strongly agree)",
        Some(Direction::High),
    );
}

#[test]
fn a_number_that_the_question_calls_no_answer_is_none() {
    for (name, code) in [
        ("keine Angabe", "6"),
        ("k.A.", "9"),
        ("don't know", "0"),
        ("n/a", "6"),
        ("nicht zutreffend", "7"),
    ] {
        let question =
            format!("Zimmer (1 = sehr unzufrieden, 5 = sehr zufrieden, {code} = {name})");
        let cells = [FIVE, &[code, code]].concat();
        let survey = read_plain(one_column(&question, &cells));
        assert_eq!(
            ends(&survey, 1),
            Some((1.0, 5.0, Some(Direction::High))),
            "{question}"
        );
        let found = &survey.columns[1];
        assert_eq!((found.n, found.missing, found.invalid), (12, 2, 0));
        assert_eq!(found.missing_by_kind[&MissingKind::Code(score(code))], 2);
        assert_eq!(codes(&survey, 1), [IssueCode::SuspectedMissingCode]);
    }
}

#[test]
fn what_does_not_apply_is_a_level_beside_what_applies() {
    for question in [
        "Das Zimmer war ruhig (1 = trifft nicht zu, 5 = trifft voll zu)",
        "The room was quiet (1 = does not apply, 5 = fully applies)",
        "Das Zimmer war ruhig (1 = nicht zutreffend, 5 = völlig zutreffend)",
    ] {
        let survey = read_plain(one_column(question, FIVE));
        assert_eq!(survey.columns[1].n, 12, "{question}");
        assert_eq!(
            ends(&survey, 1).map(|(min, max, _)| (min, max)),
            Some((1.0, 5.0))
        );
    }
}

#[test]
fn items_of_the_usability_scale_are_known_by_their_numbers() {
    for name in ["SUS[SUS#]", "SUS #", "sus_q0#"] {
        let headers: Vec<String> = (1..=10)
            .map(|item| name.replace('#', &item.to_string()))
            .collect();
        let mut text = format!("{}\n", headers.join(";"));
        for row in 0..20 {
            let cells: Vec<String> = (0..10)
                .map(|place| ((row + place) % 5 + 1).to_string())
                .collect();
            push(&mut text, format_args!("{}\n", cells.join(";")));
        }
        let survey = read_plain(text);
        let low: Vec<usize> = (0..10)
            .filter(|column| ends(&survey, *column).unwrap().2 == Some(Direction::Low))
            .collect();
        assert_eq!(low, [1, 3, 5, 7, 9], "{name}");
    }
}

#[test]
fn whoever_agrees_that_it_took_effort_is_unhappy() {
    for (question, direction) in [
        ("It took a lot of effort", Direction::Low),
        ("I had to put much effort into it", Direction::Low),
        ("Ich musste viel Aufwand betreiben", Direction::Low),
        ("It did not take much effort", Direction::High),
        ("Es war nur wenig Aufwand nötig", Direction::High),
        ("The staff made every effort", Direction::High),
        ("Man gab sich viel Mühe", Direction::High),
    ] {
        let survey = read_plain(repeated_column(question, &AGREEMENT));
        assert_eq!(
            ends(&survey, 1),
            Some((1.0, 5.0, Some(direction))),
            "{question}"
        );
        let is_reversed = codes(&survey, 1).contains(&IssueCode::ReversedItem);
        assert_eq!(is_reversed, direction == Direction::Low, "{question}");
    }
    check("It took a lot of effort to reach you", Some(Direction::Low));
    check("It did not take much effort", Some(Direction::High));
}

#[test]
fn ends_may_be_named_in_other_ways() {
    for question in [
        "Room (1 is best, 5 is worst)",
        "Zimmer (1: sehr zufrieden - 5: sehr unzufrieden)",
        "Reaching the hotline (1 very easy - 5 very difficult)",
    ] {
        check(question, Some(Direction::Low));
    }
    check("Room (1 is worst, 5 is best)", Some(Direction::High));
    // One name alone, or names of the same sort, mean something else.
    check("Room 1 good view (1-5)", Some(Direction::High));
}

#[test]
fn much_of_something_bad_is_bad() {
    for question in [
        "Pain level (1-5)",
        "How stressful was it? (1-5)",
        "Dissatisfaction",
        "Frustration",
    ] {
        check(question, Some(Direction::Low));
    }
    check("The visit was stress-free (1-5)", Some(Direction::High));
    check(
        "Satisfaction with our care for your pain",
        Some(Direction::High),
    );
}
