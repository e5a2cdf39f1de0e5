//! Numbers and dates in both languages, as tables of cases.

use crate::{
    lang::{
        count, date, date_range, emotion, number, percent, percent_range, range, read_date,
        scale_ends, score, signed, signed_range,
    },
    model::{Date, Language, Score},
};

#[track_caller]
fn check(write: impl Fn(Language) -> String, english: &str, german: &str) {
    assert_eq!(write(Language::En), english);
    assert_eq!(write(Language::De), german);
}

#[test]
fn decimals_and_thousands() {
    check(|l| number(1.796, 1, l), "1.8", "1,8");
    check(|l| number(4.0, 1, l), "4.0", "4,0");
    check(|l| number(1908.0, 0, l), "1,908", "1.908");
    check(
        |l| number(1234567.891, 2, l),
        "1,234,567.89",
        "1.234.567,89",
    );
    check(|l| number(999.96, 1, l), "1,000.0", "1.000,0");
    check(|l| number(-4.2, 1, l), "−4.2", "−4,2");
    check(|l| number(-1234.0, 0, l), "−1,234", "−1.234");
}

#[test]
fn counts_of_any_length() {
    check(|l| count(0, l), "0", "0");
    check(|l| count(412, l), "412", "412");
    check(|l| count(5600, l), "5,600", "5.600");
    check(|l| count(28241, l), "28,241", "28.241");
    check(
        |l| count(u64::MAX, l),
        "18,446,744,073,709,551,615",
        "18.446.744.073.709.551.615",
    );
}

#[test]
fn what_rounds_to_zero_has_no_sign() {
    check(|l| number(-0.04, 1, l), "0.0", "0,0");
    check(|l| signed(0.04, 1, l), "0.0", "0,0");
    check(|l| signed(-0.04, 1, l), "0.0", "0,0");
    check(|l| signed(0.0, 0, l), "0", "0");
}

#[test]
fn signs_are_true_minus_and_plus() {
    check(|l| emotion(0.901, l), "+0.9", "+0,9");
    check(|l| emotion(-1.204, l), "−1.2", "−1,2");
    check(|l| signed(2.0, 0, l), "+2", "+2");
    check(|l| signed(-2.0, 0, l), "−2", "−2");
}

#[test]
fn what_is_no_number_shows_no_figure() {
    check(|l| number(f64::NAN, 1, l), "–", "–");
    check(|l| signed(f64::INFINITY, 1, l), "–", "–");
}

#[test]
fn percent_keeps_its_sign_on_the_line() {
    check(|l| percent(0.077, l), "8\u{a0}%", "8\u{a0}%");
    check(|l| percent(1.0, l), "100\u{a0}%", "100\u{a0}%");
    check(
        |l| percent_range(0.0575, 0.1104, l),
        "6–11\u{a0}%",
        "6–11\u{a0}%",
    );
}

#[test]
fn ranges() {
    check(|l| range(1.697, 1.895, 1, l), "1.7–1.9", "1,7–1,9");
    check(|l| range(-0.5, 1.25, 1, l), "−0.5 … 1.2", "−0,5 … 1,2");
    check(
        |l| signed_range(-11.4, 3.1, 1, l),
        "−11.4 … +3.1",
        "−11,4 … +3,1",
    );
}

#[test]
fn scores_and_scales() {
    check(|l| score(Score::whole(5), l), "5", "5");
    check(|l| score(Score::from_parts(35_000), l), "3.5", "3,5");
    check(|l| score(Score::from_parts(-2_500), l), "−0.25", "−0,25");
    check(
        |l| scale_ends(Score::whole(0), Score::whole(10), l),
        "0–10",
        "0–10",
    );
    check(
        |l| scale_ends(Score::whole(-2), Score::whole(2), l),
        "−2 … 2",
        "−2 … 2",
    );
}

fn day(year: i16, month: i8, day: i8) -> Date {
    Date::new(year, month, day).unwrap()
}

#[test]
fn a_day_is_read_as_it_is_written() {
    for language in [Language::En, Language::De] {
        for month in 1..=12 {
            let one = day(2026, month, 9);
            assert_eq!(read_date(&date(one, language)), Some(one));
        }
    }
    assert_eq!(read_date("12 mai 2026"), Some(day(2026, 5, 12)));
    for text in [
        "",
        "May 2026",
        "12 Mayo 2026",
        "31 June 2026",
        "12 May 2026 ?",
    ] {
        assert_eq!(read_date(text), None, "{text:?}");
    }
}

#[test]
fn days() {
    check(|l| date(day(2026, 5, 12), l), "12 May 2026", "12. Mai 2026");
    check(|l| date(day(2026, 3, 3), l), "3 March 2026", "3. März 2026");
    check(
        |l| date(day(2025, 12, 31), l),
        "31 December 2025",
        "31. Dezember 2025",
    );
    check(
        |l| date(day(2026, 1, 1), l),
        "1 January 2026",
        "1. Januar 2026",
    );
}

#[test]
fn periods_name_month_and_year_once() {
    let check_range = |from, to, english, german| {
        check(|l| date_range(from, to, l), english, german);
    };
    check_range(
        day(2026, 5, 4),
        day(2026, 5, 25),
        "4–25 May 2026",
        "4.–25. Mai 2026",
    );
    check_range(
        day(2026, 2, 1),
        day(2026, 3, 15),
        "1 February–15 March 2026",
        "1. Februar–15. März 2026",
    );
    check_range(
        day(2025, 4, 1),
        day(2026, 3, 31),
        "1 April 2025–31 March 2026",
        "1. April 2025–31. März 2026",
    );
    check_range(
        day(2025, 5, 1),
        day(2026, 5, 1),
        "1 May 2025–1 May 2026",
        "1. Mai 2025–1. Mai 2026",
    );
    check_range(
        day(2026, 5, 4),
        day(2026, 5, 4),
        "4 May 2026",
        "4. Mai 2026",
    );
}
