//! Days and counts as people type them.

use super::{Origin, count, day};
use crate::model::Date;

#[test]
fn a_count_may_have_thousands_and_nothing_else() {
    for (typed, read) in [
        ("", Some(None)),
        (" 2150 ", Some(Some(2_150))),
        ("2.150", Some(Some(2_150))),
        ("2,150", Some(Some(2_150))),
        ("12 150", Some(Some(12_150))),
        ("1'002'150", Some(Some(1_002_150))),
        ("1.5", None),
        ("1,5", None),
        ("12.50", None),
        ("1.002,150", None),
        ("2150.000", None),
        (".150", None),
        ("-3", None),
        ("about 40", None),
        ("99999999999999999999", None),
    ] {
        assert_eq!(count(typed), read, "{typed:?}");
    }
}

#[test]
fn one_day_may_be_unknown_and_the_order_counts() {
    let typed = |from: &str, to: &str| Origin {
        from: from.to_owned(),
        to: to.to_owned(),
        ..Origin::default()
    };
    assert_eq!(day("4.5.2026"), Some(Date::new(2026, 5, 4).ok()));
    assert!(typed("2026-05-04", "").is_readable());
    assert!(typed("", "25.5.2026").is_readable());
    assert!(typed("2026-05-26", "25.5.2026").is_reversed());
    assert!(!typed("May", "").is_readable());
}
