//! Cells as tools and people write them.

use crate::survey::{missing, number};

#[track_caller]
fn check(cell: &str, decimal_comma: bool, wanted: Option<&str>) {
    let found = number::parse(cell, decimal_comma).map(|number| number.value.to_string());
    assert_eq!(found.as_deref(), wanted, "{cell:?}");
}

#[test]
fn plain_numbers_are_exact() {
    for (cell, wanted) in [
        ("4", "4"),
        ("4.0", "4"),
        (" 8.0 ", "8"),
        ("3.25", "3.25"),
        ("+3", "3"),
        ("\u{2212}1", "-1"),
        ("\u{ff14}", "4"),
        ("1,048", "1048"),
        ("4\u{a0}", "4"),
    ] {
        check(cell, false, Some(wanted));
    }
}

#[test]
fn the_comma_of_a_german_file_is_a_decimal_mark() {
    check("4,0", true, Some("4"));
    check("3,5", true, Some("3.5"));
    check("1.234,5", true, Some("1234.5"));
    check("4.0", true, Some("4"));
    check("3,5", false, None);
}

#[test]
fn units_ends_and_labels_stand_beside_numbers() {
    for (cell, wanted) in [
        ("8/10", "8"),
        ("4 von 5", "4"),
        ("80 %", "80"),
        ("80%", "80"),
        ("4 - gut", "4"),
        ("4 \u{2013} gut", "4"),
        ("4: gut", "4"),
        ("(4) gut", "4"),
        ("gut (4)", "4"),
        ("5 Sterne", "5"),
        ("5 stars", "5"),
        ("1 star", "1"),
        ("Note 2", "2"),
        ("★★★★☆", "4"),
        ("⭐⭐⭐", "3"),
        ("4★", "4"),
        ("4.0 out of 5 stars", "4"),
        ("Rated 5 out of 5 stars", "5"),
        ("4,5 von 5 Sternen", "4.5"),
        ("5-Star", "5"),
        ("80 Prozent", "80"),
        ("4 (gut)", "4"),
        ("4 gut", "4"),
        ("Extremely likely - 10", "10"),
        ("0 - Not at all likely", "0"),
        ("2+", "1.7"),
        ("2\u{2212}", "2.3"),
        ("1+", "1"),
    ] {
        check(cell, false, Some(wanted));
    }
}

#[test]
fn what_is_no_number_stays_none() {
    for cell in [
        "",
        "gut",
        "18-29",
        "6:00:00",
        "4 bags",
        "<1%",
        "1st",
        "$5",
        "4,5,6",
        "14.02.2026",
        "18+",
        "Floor - 2",
    ] {
        check(cell, false, None);
    }
}

#[test]
fn missing_answers_keep_their_kinds_apart() {
    for (cell, wanted) in [
        ("k. A.", "no answer"),
        ("k.A.", "no answer"),
        ("Keine Angabe", "no answer"),
        ("N/A", "not asked"),
        ("not applicable", "not asked"),
        ("weiß nicht", "don't know"),
        ("I don't know", "don't know"),
        ("Unfamiliar (N/A)", "don't know"),
        ("Blank", "empty"),
        ("-", "empty"),
        (".", "empty"),
        ("#NV", "empty"),
        ("(blank)", "empty"),
        ("Weiß nicht / keine Angabe", "don't know"),
        ("Don\u{2019}t know or not applicable", "don't know"),
        ("I don't know this tool", "don't know"),
        ("I know but never used this tool", "not asked"),
    ] {
        let kind = missing::word(cell).unwrap_or_else(|| panic!("{cell:?} is a word"));
        assert_eq!(missing::key(&kind), wanted, "{cell:?}");
    }
    assert_eq!(missing::word("gut"), None);
    assert_eq!(missing::word("4"), None);
}
