//! Whole sentences with their values: what a person reads under a map.

use std::thread;

use crate::{
    lang::{Key, Shown as _, Value, percent, range, signed, words},
    model::{Known, Language, MapState, MeasureStatus, MissingKind, Score},
};

#[track_caller]
fn check(key: Key, values: &[(&str, Value<'_>)], english: &str, german: &str) {
    assert_eq!(words(Language::En).format(key, values), english);
    assert_eq!(words(Language::De).format(key, values), german);
}

fn n(count: u64) -> [(&'static str, Value<'static>); 1] {
    [("n", Value::Count(count))]
}

#[test]
fn one_person_two_people() {
    check(Key::CountPeople, &n(0), "0 people", "0 Personen");
    check(Key::CountPeople, &n(2), "2 people", "2 Personen");
    check(Key::CountPeople, &n(1001), "1,001 people", "1.001 Personen");
    check(Key::CountStages, &n(1), "1 stage", "1 Phase");
    check(Key::CountStages, &n(5), "5 stages", "5 Phasen");
    check(Key::CountTouchpoints, &n(1), "1 touchpoint", "1 Touchpoint");
    check(
        Key::CountTouchpoints,
        &n(11),
        "11 touchpoints",
        "11 Touchpoints",
    );
    check(Key::CountPeople, &n(1), "1 person", "1 Person");
    check(Key::CountPeople, &n(6), "6 people", "6 Personen");
}

#[test]
fn the_team_by_its_size() {
    let people = |count: u64| [("people", Value::Count(count))];
    check(Key::HeaderTeam, &people(6), "Team of 6", "Team: 6 Personen");
    check(Key::HeaderTeam, &people(1), "Team of 1", "Team: 1 Person");
}

#[test]
fn ratings_are_not_people() {
    let values = |ratings: u64, people: u64| {
        [
            ("ratings", Value::Count(ratings)),
            ("people", Value::Count(people)),
        ]
    };
    check(
        Key::LegendRatings,
        &values(1908, 431),
        "1,908 ratings from 431 people.",
        "1.908 Bewertungen von 431 Personen.",
    );
    check(
        Key::RatingsFromPeople,
        &values(2, 1),
        "2 ratings from 1 person",
        "2 Bewertungen von 1 Person",
    );
    check(
        Key::LegendRatingsAlone,
        &[("ratings", Value::Count(28241))],
        "28,241 ratings.",
        "28.241 Bewertungen.",
    );
}

#[test]
fn how_many_of_how_many() {
    let share = percent(431.0 / 5600.0, Language::En);
    let values = |people: u64| {
        [
            ("people", Value::Count(people)),
            ("invited", Value::Count(5600)),
            ("share", Value::from(&share)),
        ]
    };
    check(
        Key::LegendAnswered,
        &values(431),
        "431 of 5,600 asked answered (8\u{a0}%).",
        "431 von 5.600 Angefragten haben geantwortet (8\u{a0}%).",
    );
    check(
        Key::LegendAnswered,
        &values(1),
        "1 of 5,600 asked answered (8\u{a0}%).",
        "1 von 5.600 Angefragten hat geantwortet (8\u{a0}%).",
    );
}

#[test]
fn the_line_of_a_gap_list() {
    for (language, expected) in [
        (
            Language::En,
            "Creates an account: customers give 2.2 stars less than we thought \
             (95\u{a0}%: 2.1–2.3; n 412)",
        ),
        (
            Language::De,
            "Creates an account: Befragte geben 2,2 Sterne weniger als gedacht \
             (95\u{a0}%: 2,1–2,3; n 412)",
        ),
    ] {
        let interval = range(2.105, 2.303, 1, language);
        let line = words(language).format(
            Key::GapLineStarsLess,
            &[
                ("touchpoint", Value::Text("Creates an account")),
                ("size", Value::Number(2.204, 1)),
                ("interval", Value::from(&interval)),
                ("n", Value::Count(412)),
            ],
        );
        assert_eq!(line, expected);
    }
}

#[test]
fn a_single_star_with_decimals_is_plural() {
    check(
        Key::GapStarsMore,
        &[("size", Value::Number(1.0, 1))],
        "1.0 stars more than we thought",
        "1,0 Sterne mehr als gedacht",
    );
}

#[test]
fn the_recommendation_in_the_header() {
    let [nps, low, high] = [-4.2, -11.4, 3.1].map(|value| signed(value, 1, Language::De));
    let line = words(Language::De).format(
        Key::HeaderNps,
        &[
            ("nps", Value::from(&nps)),
            ("low", Value::from(&low)),
            ("high", Value::from(&high)),
            ("n", Value::from(405_u64)),
        ],
    );
    assert_eq!(
        line,
        "Weiterempfehlung: NPS −4,2 (95\u{a0}%: −11,4 … +3,1; n 405)"
    );
}

#[test]
fn the_estimate_names_only_what_is_known() {
    for (language, date, expected) in [
        (
            Language::En,
            "12 May 2026",
            "Our estimate: 6 people, 12 May 2026, before the data.",
        ),
        (
            Language::De,
            "12. Mai 2026",
            "Unsere Einschätzung: 6 Personen, 12. Mai 2026, vor Kenntnis der Daten.",
        ),
    ] {
        let words = words(language);
        let people = words.format(Key::CountPeople, &n(6));
        let parts = [people.as_str(), date, words.text(Key::BeforeData)].join(", ");
        let line = words.format(Key::LegendEstimate, &[("parts", Value::from(&parts))]);
        assert_eq!(line, expected);
    }
}

#[test]
fn figures_in_the_unit_of_their_scale() {
    check(
        Key::FigureGrade,
        &[("value", Value::Number(1.866, 1))],
        "grade 1.9",
        "Note 1,9",
    );
    check(Key::FigureN, &n(1908), "n 1,908", "n 1.908");
    check(
        Key::AllGave,
        &[("score", Value::Text("5"))],
        "all gave 5",
        "alle gaben 5",
    );
}

#[test]
fn lists_end_in_and() {
    let [en, de] = [Language::En, Language::De].map(words);
    assert_eq!(en.list(&[]), "");
    assert_eq!(en.list(&["scale"]), "scale");
    assert_eq!(
        en.list(&["scale", "period", "group"]),
        "scale, period and group"
    );
    assert_eq!(de.list(&["Skala", "Zeitraum"]), "Skala und Zeitraum");
}

#[test]
fn names_with_marks_of_the_message_language_stay_as_they_are() {
    let name = "{ $x } “Ærø” → 100 %";
    check(
        Key::HeaderPersona,
        &[("persona", Value::Text(name))],
        &format!("Persona: {name}"),
        &format!("Persona: {name}"),
    );
}

#[test]
fn values_of_the_model_say_themselves() {
    let [en, de] = [Language::En, Language::De].map(words);
    assert_eq!(Known::Is(MapState::Current).shown(en), "Current state");
    assert_eq!(Known::Is(MapState::Future).shown(de), "Soll-Zustand");
    assert_eq!(MeasureStatus::InProgress.shown(de), "in Arbeit");
    let newer: Known<MapState> = Known::Unknown("Ideal".to_owned());
    assert_eq!(newer.shown(de), "Ideal", "what is unknown stays as written");
    assert_eq!(MissingKind::NotAsked.shown(de), "nicht gefragt");
    assert_eq!(MissingKind::NoAnswer.shown(de), "keine Angabe");
    assert_eq!(MissingKind::Code(Score::whole(-9)).shown(en), "code −9");
}

#[test]
fn all_threads_read_the_same_words() {
    let expected = "1.908 Personen";
    thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                let text = words(Language::De).format(Key::CountPeople, &n(1908));
                assert_eq!(text, expected);
            });
        }
    });
}
