//! What other formulas would say, so that nobody takes one of them for ours by mistake.

use crate::stats::{
    Interval,
    quantile::t_975,
    shares::{wilson, wilson_at},
};

use super::reference::{close_interval, means, recommend};

/// Answers with how often each was given, and an interval of their mean.
type Resampled<'a> = (&'a [(i32, u64)], f64, f64);

const SEVEN: &[(i32, u64)] = &[(2, 1), (3, 1), (4, 3), (5, 2)];
const THIRTY_FIVE: &[(i32, u64)] = &[(2, 3), (3, 8), (4, 14), (5, 10)];
const TWO_CAMPS: &[(i32, u64)] = &[(1, 14), (2, 2), (3, 2), (4, 2), (5, 85)];

#[test]
fn half_widths_of_t_intervals() {
    let table = [
        (3.0, 2.7326),
        (5.0, 1.3658),
        (8.0, 0.9196),
        (10.0, 0.7869),
        (15.0, 0.6092),
        (20.0, 0.5148),
        (30.0, 0.4107),
        (50.0, 0.3126),
        (100.0, 0.2183),
        (200.0, 0.1534),
        (400.0, 0.1081),
    ];
    for (n, expected) in table {
        let n: f64 = n;
        let half_width = t_975(n - 1.0).unwrap() * 1.1 / n.sqrt();
        assert!((half_width - expected).abs() < 5.1e-5, "{n}: {half_width}");
    }
}

#[test]
fn half_widths_of_wilson_limits() {
    let table = [
        (5.0, 29.4),
        (10.0, 22.7),
        (20.0, 16.8),
        (30.0, 13.9),
        (50.0, 10.9),
        (100.0, 7.8),
        (200.0, 5.5),
    ];
    for (n, expected) in table {
        let Interval { low, high } = wilson(0.8, n);
        let half_width = 100.0 * (high - low) / 2.0;
        assert!((half_width - expected).abs() < 0.051, "{n}: {half_width}");
    }
}

#[test]
fn wilson_limits_at_90_percent() {
    let table = [
        (0.0, 5.0, 0.0, 0.3511165008),
        (0.0, 10.0, 0.0, 0.2129419701),
        (1.0, 1.0, 0.2698659488, 1.0),
        (1.0, 10.0, 0.0226349087, 0.3477186673),
        (3.0, 4.0, 0.3561680086, 0.9420926788),
        (5.0, 10.0, 0.2692718211, 0.7307281789),
        (8.0, 10.0, 0.5407928057, 0.9314420123),
        (10.0, 10.0, 0.7870580299, 1.0),
        (45.0, 50.0, 0.8084624858, 0.9504709655),
        (2206.0, 2688.0, 0.8081933842, 0.8325307575),
    ];
    for (k, n, low, high) in table {
        let limits = wilson_at(k / n, n, 1.6448536269514722);
        close_interval(Some(limits), low, high);
    }
}

#[test]
fn limits_of_a_share_are_not_those_of_the_other_formulas() {
    let ours = wilson(0.8, 10.0);
    let holds = |low: f64, high: f64| low < ours.low && ours.high < high;
    assert!(holds(0.4793675906, 0.9541127295), "Agresti-Coull is wider");
    assert!(
        holds(0.4439045377, 0.9747892737),
        "Clopper-Pearson is widest"
    );
    assert!(!holds(0.4972255036, 0.9559405864), "Jeffreys is elsewhere");
    assert!(
        !holds(0.5520819871, 1.0),
        "Wald begins too high and ends at 1"
    );
    assert!(wilson(0.0, 10.0).high > 0.0, "Wald is sure of 0 of 10");
}

#[test]
fn recommendation_is_adjusted_and_not_plain() {
    // The adjusted score, then the plain Wald interval.
    let table = [
        ([5, 3, 2], 23.07692308, [-18.4075395, 78.4075395]),
        ([9, 7, 4], 21.73913043, [-8.592090268, 58.59209027]),
        ([60, 25, 15], 43.68932039, [30.49759087, 59.50240913]),
        ([1436, 968, 342], 39.79628956, [37.2249062, 42.45462767]),
        ([2309, 972, 1719], 11.79292425, [9.333751532, 14.26624847]),
    ];
    for ([promoters, passives, detractors], adjusted, [low, high]) in table {
        let figures = recommend(&[0, 0, 0, 0, 0, 0, detractors, 0, passives, promoters, 0]);
        let ours = figures.nps_ci95.unwrap();
        let centre = f64::midpoint(ours.low, ours.high);
        assert!((centre - adjusted).abs() < 1e-7, "{centre}");
        let error = (high - low) / 2.0;
        let plain = Interval::around(figures.nps.unwrap(), error);
        assert!((plain.low - low).abs() < 1e-6 && (plain.high - high).abs() < 1e-6);
        // Pulled towards 0, where a plain interval may claim more than there is.
        assert!(ours.low < low && ours.high < high, "{ours:?}");
    }
}

#[test]
fn quartiles_are_of_type_7_and_not_of_type_6() {
    /// Scores with their counts, and the quartiles of type 6.
    type Case<'a> = (&'a [(i32, u64)], f64, f64);
    let others: [Case<'_>; 3] = [
        (SEVEN, 3.0, 5.0),
        (&[(1, 2), (2, 2), (3, 1)], 1.0, 2.5),
        (&[(3, 1), (5, 1)], 3.0, 5.0),
    ];
    for (scores, q1, q3) in others {
        let figures = means(scores);
        assert_ne!((figures.q1, figures.q3), (q1, q3), "{scores:?}");
    }
    let equal = means(&[(5, 4)]);
    assert_eq!((equal.q1, equal.median, equal.q3), (5.0, 5.0, 5.0));
}

#[test]
fn t_interval_is_wider_than_the_bootstrap_where_answers_are_few() {
    let few: [Resampled<'_>; 3] = [
        (SEVEN, 3.142857, 4.571429),
        (&[(1, 1), (3, 1), (5, 1)], 1.433333, 4.566667),
        (&[(2, 1), (4, 2), (5, 1)], 2.5, 4.75),
    ];
    for (scores, low, high) in few {
        let ours = means(scores).ci95.unwrap();
        assert!(ours.low < low && high < ours.high, "{scores:?}: {ours:?}");
    }
    // From some dozens on they agree, and the percentiles of resamples bring nothing.
    let many: [Resampled<'_>; 2] = [
        (THIRTY_FIVE, 3.571429, 4.171429),
        (TWO_CAMPS, 4.066667, 4.609524),
    ];
    for (scores, low, high) in many {
        let ours = means(scores).ci95.unwrap();
        let apart = (ours.low - low).abs().max((ours.high - high).abs());
        assert!(apart < 0.04, "{scores:?}: {ours:?}");
    }
}
