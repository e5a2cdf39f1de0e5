//! What the dictionary promises of its own entries.

use super::{Labels, library::Library, normal::normal};

fn ranks(labels: &[&str]) -> Option<Vec<usize>> {
    let mut all = Labels::default();
    for label in labels {
        all.add(label, label, false);
    }
    let found = all.rank()?;
    labels
        .iter()
        .map(|label| found.ranks().get(*label).map(|level| level + 1))
        .collect()
}

#[test]
fn no_spelling_stands_at_two_levels_of_a_set() {
    for set in Library::usual().sets() {
        let spellings = || {
            let levels = set.levels.iter().enumerate();
            levels.flat_map(|(place, level)| level.spellings.iter().map(move |one| (one, place)))
        };
        for (spelling, place) in spellings() {
            assert!(!spelling.is_empty(), "{:?}", set.levels);
            assert!(
                spellings().all(|(other, there)| other != spelling || there == place),
                "{spelling:?} in {:?}",
                set.levels
            );
        }
    }
}

#[test]
fn every_set_explains_itself_in_its_own_order() {
    for set in Library::usual().sets().filter(|set| set.rare == 0) {
        let names: Vec<&str> = set
            .levels
            .iter()
            .map(|level| level.shown.as_str())
            .collect();
        let own: Vec<usize> = (1..=names.len()).collect();
        assert_eq!(ranks(&names), Some(own), "{names:?}");
    }
}

#[test]
fn case_blanks_umlauts_and_punctuation_do_not_count() {
    for (one, other) in [
        ("Sehr  Zufrieden", "sehr zufrieden"),
        ("Teils / teils", "teils-teils"),
        ("ungenügend", "ungenuegend"),
        ("Mäßig", "maessig"),
        ("sehr\u{a0}gut", "Sehr gut."),
        ("I agree", "agree"),
        ("somewhat favourably", "Somewhat favorably"),
    ] {
        assert_eq!(normal(one), normal(other));
    }
}

#[test]
fn one_slip_of_the_hand_is_forgiven_two_are_not() {
    let five = |first| [first, "disagree", "neutral", "agree", "strongly agree"];
    assert_eq!(ranks(&five("stronlgy disagree")), Some(vec![1, 2, 3, 4, 5]));
    assert_eq!(ranks(&five("strnlgy disagre")), None);
    // Short words are too near to others.
    assert_eq!(
        ranks(&["sehr gut", "gur", "schlecht", "sehr schlecht"]),
        None
    );
}

#[test]
fn words_that_are_in_many_sets_are_ranked_by_the_whole_set() {
    assert_eq!(
        ranks(&[
            "unzufrieden",
            "weniger zufrieden",
            "zufrieden",
            "sehr zufrieden",
            "vollkommen zufrieden"
        ]),
        Some(vec![1, 2, 3, 4, 5])
    );
    assert_eq!(
        ranks(&[
            "sehr unzufrieden",
            "unzufrieden",
            "teils/teils",
            "zufrieden",
            "sehr zufrieden"
        ]),
        Some(vec![1, 2, 3, 4, 5])
    );
    assert_eq!(
        ranks(&[
            "unzufrieden",
            "weniger zufrieden",
            "zufrieden",
            "sehr zufrieden"
        ]),
        Some(vec![1, 2, 3, 4])
    );
}

#[test]
fn labels_that_two_sets_rank_differently_have_no_rank() {
    assert_eq!(ranks(&["poor", "fair", "good", "very good"]), None);
    assert_eq!(ranks(&["red", "green", "blue"]), None);
    assert_eq!(ranks(&["yes", "no"]), None);
    assert_eq!(ranks(&["Ja", "Nein"]), None);
}

#[test]
fn adverbs_beside_any_word_have_their_usual_order() {
    for labels in [
        [
            "Not at all helpful",
            "Slightly helpful",
            "Moderately helpful",
            "Very helpful",
            "Extremely helpful",
        ],
        [
            "Not at all likely",
            "Not so likely",
            "Somewhat likely",
            "Very likely",
            "Extremely likely",
        ],
        [
            "Not very clear",
            "A bit clear",
            "Quite clear",
            "Very clear",
            "Extremely clear",
        ],
        [
            "Nicht wichtig",
            "Kaum wichtig",
            "Mäßig wichtig",
            "Wichtig",
            "Sehr wichtig",
        ],
        [
            "gar nicht hilfreich",
            "wenig hilfreich",
            "teilweise hilfreich",
            "ziemlich hilfreich",
            "sehr hilfreich",
        ],
        ["not at all", "slightly", "moderately", "very", "extremely"],
    ] {
        assert_eq!(ranks(&labels), Some(vec![1, 2, 3, 4, 5]), "{labels:?}");
    }
    let mixed = [
        "not at all important",
        "slightly",
        "slightly important",
        "moderately important",
        "very important",
        "extremely important",
    ];
    assert_eq!(ranks(&mixed), Some(vec![1, 2, 2, 3, 4, 5]));
}

#[test]
fn a_level_that_may_be_a_missing_answer_is_one_only_beside_another_lowest_level() {
    let ranked = |lowest: &[&str]| {
        let mut all = Labels::default();
        for label in
            lowest
                .iter()
                .chain(&["trifft eher nicht zu", "trifft eher zu", "trifft voll zu"])
        {
            all.add(label, label, *label == "trifft nicht zu");
        }
        all.rank().unwrap().ranks().get("trifft nicht zu").copied()
    };
    assert_eq!(ranked(&["trifft nicht zu"]), Some(0));
    assert_eq!(
        ranked(&["trifft überhaupt nicht zu", "trifft nicht zu"]),
        None
    );
}

#[test]
fn ends_without_an_adverb_are_ends() {
    for labels in [
        [
            "unzufrieden",
            "eher unzufrieden",
            "teils/teils",
            "eher zufrieden",
            "zufrieden",
        ],
        [
            "disagree",
            "somewhat disagree",
            "neutral",
            "somewhat agree",
            "agree",
        ],
    ] {
        assert_eq!(ranks(&labels), Some(vec![1, 2, 3, 4, 5]), "{labels:?}");
        let [worst, bad, _, good, best] = labels;
        assert_eq!(ranks(&[worst, bad, good, best]), Some(vec![1, 2, 3, 4]));
    }
    let seven = [
        "very dissatisfied",
        "dissatisfied",
        "somewhat dissatisfied",
        "neutral",
        "somewhat satisfied",
        "satisfied",
        "very satisfied",
    ];
    assert_eq!(ranks(&seven), Some(vec![1, 2, 3, 4, 5, 6, 7]));
    assert_eq!(ranks(&seven[1..]), Some(vec![2, 3, 4, 5, 6, 7]));
}

/// From worst to best, each with another number of levels on either side of the middle.
const LOPSIDED: &[&str] = &[
    "Poor | Average | Good | Very good | Excellent",
    "Poor | Fair | Good | Very good | Excellent",
    "Bad | Poor | Average | Good | Excellent",
    "Not good | Fair | Good | Very good",
    "Not good | Okay | Great",
    "Needs improvement | Satisfactory | Good | Very good | Outstanding",
    "Unsatisfactory | Needs improvement | Meets expectations | Exceeds expectations | Outstanding",
    "Below average | Average | Above average | Excellent",
    "Awful | Not great | Okay | Good | Awesome",
    "Dissatisfied | Somewhat satisfied | Mostly satisfied | Completely satisfied",
    "Completely dissatisfied | Dissatisfied | Somewhat satisfied | Mostly satisfied | Completely satisfied",
    "unzufrieden | eher zufrieden | zufrieden | sehr zufrieden",
    "nicht zufrieden | weniger zufrieden | zufrieden | sehr zufrieden | äußerst zufrieden",
    "sehr enttäuscht | enttäuscht | zufrieden | sehr zufrieden | begeistert",
    "mangelhaft | mäßig | gut | sehr gut",
    "schlecht | geht so | gut | super",
    "unter Erwartung | wie erwartet | über Erwartung",
    "😡 | 🙁 | 😐 | 🙂 | 😊",
    "-- | - | o | + | ++",
    "dislike | neutral | like",
    "Never | Sometimes | About half the time | Most of the time | Always",
    "Dislike a great deal | Dislike somewhat | Neither like nor dislike | Like somewhat | Like a great deal",
    "None at all | A little | A moderate amount | A lot | A great deal",
    "Far short of expectations | Short of expectations | Equals expectations | Exceeds expectations | Far exceeds expectations",
    "überhaupt nicht zufrieden | unzufrieden | teils/teils | zufrieden | voll und ganz zufrieden",
];

#[test]
fn sets_whose_sides_differ_keep_all_of_their_levels() {
    for set in LOPSIDED {
        let labels: Vec<&str> = set.split(" | ").collect();
        let own: Vec<usize> = (1..=labels.len()).collect();
        assert_eq!(ranks(&labels), Some(own), "{set}");
    }
}

#[test]
fn two_levels_of_one_scale_never_share_a_rank() {
    assert_eq!(
        ranks(&["very poor", "average", "very good", "excellent"]),
        None
    );
    // Two names of the middle, and two spellings of a level, are one.
    assert_eq!(
        ranks(&["very bad", "bad", "ok", "neutral", "good", "very good"]),
        Some(vec![1, 2, 3, 3, 4, 5])
    );
    assert_eq!(
        ranks(&["bad", "bad_with_comment", "good", "good_with_comment"]),
        Some(vec![1, 1, 2, 2])
    );
}
