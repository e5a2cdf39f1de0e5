//! Differences of two means and Holm's correction against values that scipy computed.

use crate::{
    model::{Direction::High, PairSums, Score},
    stats::{
        Figures,
        contrast::{Contrast, holm},
        figures,
        quantile::two_sided,
    },
};

use super::{
    maps::{answers, ends, pair, weighted},
    reference::{close, means},
};

/// Eight people's answers to two questions.
pub(super) const BOTH: [(i32, i32); 8] = [
    (5, 3),
    (4, 4),
    (4, 2),
    (3, 3),
    (5, 4),
    (4, 3),
    (2, 2),
    (4, 3),
];

fn few() -> Figures {
    let tallies = answers(&[2, 3, 3, 4, 1, 2, 5, 3, 3, 2, 4, 3]);
    figures(&tallies, &ends(1, 5, High)).unwrap()
}

#[track_caller]
fn check(contrast: Contrast, t: f64, freedom: f64, p: f64, low: f64, high: f64) {
    // The printed values have ten digits, and so does the library's quantile.
    let near = |actual: f64, expected: f64| {
        assert!(
            (actual - expected).abs() < 2e-8,
            "{actual} is not {expected}"
        );
    };
    near(contrast.difference / contrast.error, t);
    near(contrast.freedom, freedom);
    close(contrast.p().unwrap(), p);
    let interval = contrast.ci95().unwrap();
    near(interval.low, low);
    near(interval.high, high);
}

#[test]
fn different_people() {
    let many = means(&[(2, 3), (3, 8), (4, 14), (5, 10)]);
    let contrast = Contrast::welch(&few(), &many).unwrap();
    check(
        contrast,
        2.766681594,
        16.93683932,
        0.01323091858,
        0.2298614703,
        1.708233768,
    );
    let back = Contrast::welch(&many, &few()).unwrap();
    assert_eq!(back, contrast.turned());
}

#[test]
fn same_people() {
    let contrast = Contrast::paired(&pair("x", "y", &BOTH)).unwrap().turned();
    check(
        contrast,
        2.96561491,
        7.0,
        0.02093757021,
        0.1773213455,
        1.572678654,
    );
    close(contrast.difference, 0.875);
}

#[test]
fn several_comparisons_share_their_doubt() {
    let corrected = holm(&[0.001, 0.01, 0.02, 0.04, 0.3]);
    for (actual, expected) in corrected.iter().zip([0.005, 0.04, 0.06, 0.08, 0.3]) {
        close(*actual, expected);
    }
    // They keep their places, never fall below a smaller one, and are no more than certain.
    let corrected = holm(&[0.3, 0.011, 0.01, 0.9]);
    for (actual, expected) in corrected.iter().zip([0.6, 0.04, 0.04, 0.9]) {
        close(*actual, expected);
    }
    assert_eq!(holm(&[0.6, 0.7]), [1.0, 1.0]);
    assert!(holm(&[]).is_empty());
}

#[test]
fn weighted_groups_count_by_their_effective_numbers() {
    let ends = ends(1, 5, High);
    let heavy = [(5, 1000), (4, 2000), (3, 1000), (2, 500), (5, 1500)];
    let heavy = figures(&weighted(&heavy), &ends).unwrap();
    let contrast = Contrast::welch(&few(), &heavy).unwrap();
    let variance = |figures: &Figures, n: f64| figures.sd.unwrap().powi(2) / n;
    let n_eff = heavy.n_eff.unwrap();
    close(n_eff, 4.235294117647059);
    let squared = variance(&heavy, n_eff) + variance(&few(), 12.0);
    close(contrast.error, squared.sqrt());
}

#[test]
fn answers_without_spread_cannot_be_compared() {
    let (fives, ones) = (means(&[(5, 20)]), means(&[(1, 20)]));
    assert_eq!(Contrast::welch(&fives, &ones), None);
    assert_eq!(Contrast::welch(&few(), &means(&[(5, 1)])), None);
    assert_eq!(Contrast::paired(&pair("x", "y", &[(5, 4); 20])), None);
    assert_eq!(Contrast::paired(&pair("x", "y", &[(5, 4)])), None);
    assert_eq!(Contrast::paired(&pair("x", "y", &[])), None);
}

#[test]
fn sums_of_a_damaged_file_make_no_figures() {
    let mut impossible = pair("x", "y", &BOTH);
    impossible.sum_xy += i128::from(Score::PARTS).pow(2) * 100;
    assert_eq!(Contrast::paired(&impossible), None);
    let huge = PairSums {
        n: u64::MAX,
        sum_xx: i128::MAX,
        sum_xy: i128::MIN,
        ..PairSums::default()
    };
    assert_eq!(Contrast::paired(&huge), None);
}

#[test]
fn tails_of_t() {
    assert_eq!(two_sided(0.0, 9.0), Some(1.0));
    assert_eq!(two_sided(f64::INFINITY, 9.0), Some(0.0));
    assert_eq!(two_sided(f64::NAN, 9.0), None);
    assert_eq!(two_sided(1.0, 0.1), None);
    close(two_sided(-2.262157162740992, 9.0).unwrap(), 0.05);
    close(two_sided(2.0, 256.0).unwrap(), 0.046556704057119);
    close(two_sided(3.0, 1000.0).unwrap(), 0.002766709044238);
    close(two_sided(1.959963984540054, 1e15).unwrap(), 0.05);
    // The step from the library to the normal value lies between 255 and 256.
    let tails = [254.0, 255.0, 255.9, 256.0, 257.0].map(|freedom| two_sided(3.0, freedom).unwrap());
    assert!(tails.is_sorted_by(|one, next| one > next), "{tails:?}");
}
