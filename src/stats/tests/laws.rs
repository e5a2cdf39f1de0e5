//! Laws that hold for every distribution and every line.

use std::collections::BTreeMap;

use proptest::prelude::*;

use crate::{
    model::{Direction, Score, Tally, WeightSums},
    stats::{Ends, MonotoneCubic, figures, two_camps},
};

use super::maps::ends;

type Tallies = BTreeMap<Score, Tally>;

fn tallies(step: i64, levels: usize) -> impl Strategy<Value = Tallies> {
    proptest::collection::vec(0_u64..60, levels).prop_map(move |counts| {
        (0..)
            .zip(counts)
            .map(|(index, n)| {
                let score = Score::from_parts(Score::PARTS + index * step);
                (score, Tally { n, weights: None })
            })
            .collect()
    })
}

fn points() -> impl Strategy<Value = Vec<(f64, f64)>> {
    proptest::collection::vec((0.01..50.0_f64, -2.0..2.0_f64), 1..12).prop_map(|steps| {
        let mut x = -20.0;
        (steps.into_iter())
            .map(|(step, y)| {
                x += step;
                // Equal neighbours and long flats must occur too.
                (x, (y * 4.0).round() / 4.0)
            })
            .collect()
    })
}

/// Type 7 the plain way: all answers written out and sorted.
fn plain_quantile(tallies: &Tallies, share: f64) -> f64 {
    let all: Vec<f64> = (tallies.iter())
        .flat_map(|(score, tally)| std::iter::repeat_n(score.value(), tally.n as usize))
        .collect();
    let place = (all.len() - 1) as f64 * share;
    let below = all[place.floor() as usize];
    let above = all[place.ceil() as usize];
    below + place.fract() * (above - below)
}

fn low_and_high() -> (Ends, Ends) {
    (ends(1, 6, Direction::Low), ends(1, 6, Direction::High))
}

proptest! {
    #[test]
    fn line_stays_between_neighbours_and_meets_its_points(points in points()) {
        let line = MonotoneCubic::new(&points).unwrap();
        for (x, y) in &points {
            prop_assert_eq!(line.eval(*x), *y);
        }
        for pair in points.windows(2) {
            let ((x0, y0), (x1, y1)) = (pair[0], pair[1]);
            let mut last = y0;
            for step in 1..=40 {
                // Rounding must not carry the last step into the next piece.
                let y = line.eval((x0 + (x1 - x0) * f64::from(step) / 40.0).min(x1));
                prop_assert!(y0.min(y1) <= y && y <= y0.max(y1));
                // Not only inside, also without turning back.
                prop_assert!((y - last) * (y1 - y0).signum() >= -1e-12);
                last = y;
            }
        }
        prop_assert_eq!(line.eval(f64::NEG_INFINITY), points[0].1);
        prop_assert_eq!(line.eval(1e300), points[points.len() - 1].1);
    }

    #[test]
    fn counts_say_what_the_answers_written_out_say(tallies in tallies(Score::PARTS / 2, 11)) {
        let Some(figures) = figures(&tallies, &low_and_high().0) else {
            prop_assert!(tallies.values().all(|tally| tally.n == 0));
            return Ok(());
        };
        let n = figures.n as f64;
        let weigh = |f: &dyn Fn(f64) -> f64| -> f64 {
            tallies.iter().map(|(score, tally)| tally.n as f64 * f(score.value())).sum()
        };
        let mean = weigh(&|x| x) / n;
        prop_assert!((figures.mean - mean).abs() < 1e-12);
        if let Some(sd) = figures.sd {
            let squares = weigh(&|x| (x - mean).powi(2));
            prop_assert!((sd - (squares / (n - 1.0)).sqrt()).abs() < 1e-12);
        }
        prop_assert_eq!(figures.q1, plain_quantile(&tallies, 0.25));
        prop_assert_eq!(figures.median, plain_quantile(&tallies, 0.5));
        prop_assert_eq!(figures.q3, plain_quantile(&tallies, 0.75));
    }

    #[test]
    fn equal_weights_change_nothing(tallies in tallies(Score::PARTS, 6), weight in 1_u32..9) {
        let ends = low_and_high().1;
        let weight = u128::from(weight);
        let weighted: Tallies = tallies.iter().map(|(score, tally)| {
            let n = u128::from(tally.n);
            let weights = WeightSums {
                sum: n * weight * 1_000_000,
                sum_of_squares: n * weight * weight * 1_000_000,
            };
            (*score, Tally { n: tally.n, weights: Some(weights) })
        }).collect();
        let (plain, mut same) = (figures(&tallies, &ends), figures(&weighted, &ends));
        if let Some(figures) = &mut same {
            prop_assert_eq!(figures.n_eff, Some(figures.n as f64));
            figures.n_eff = None;
        }
        let rounded = |figures| format!("{figures:.10?}");
        prop_assert_eq!(rounded(plain), rounded(same));
        prop_assert_eq!(two_camps(&tallies, &ends), two_camps(&weighted, &ends));
    }

    #[test]
    fn emotion_has_bounds_and_a_mirror(tallies in tallies(Score::PARTS / 2, 11)) {
        let (low, high) = low_and_high();
        let (Some(low), Some(high)) = (figures(&tallies, &low), figures(&tallies, &high)) else {
            return Ok(());
        };
        let (down, up) = (low.emotion.unwrap(), high.emotion.unwrap());
        prop_assert!(-2.0 <= up && up <= 2.0);
        prop_assert!((up + down).abs() < 1e-12);
        if let (Some(down), Some(up)) = (low.emotion_ci95, high.emotion_ci95) {
            prop_assert!(up.low <= up.high && up.contains(high.emotion.unwrap()));
            prop_assert!((up.low + down.high).abs() < 1e-9);
            prop_assert!((up.high + down.low).abs() < 1e-9);
        }
    }

    #[test]
    fn shares_lie_within_their_limits(tallies in tallies(Score::PARTS, 6)) {
        if let Some(figures) = figures(&tallies, &low_and_high().0) {
            let limits = figures.top2_ci95.unwrap();
            prop_assert!(limits.contains(figures.top2.unwrap()));
            prop_assert!(0.0 <= limits.low && limits.high <= 1.0);
        }
    }
}

#[test]
fn line_refuses_what_is_no_line() {
    assert_eq!(MonotoneCubic::new(&[]), None);
    assert_eq!(MonotoneCubic::new(&[(1.0, 0.0), (1.0, 1.0)]), None);
    assert_eq!(MonotoneCubic::new(&[(2.0, 0.0), (1.0, 1.0)]), None);
    assert_eq!(MonotoneCubic::new(&[(0.0, f64::NAN)]), None);
    assert_eq!(MonotoneCubic::new(&[(f64::INFINITY, 0.0)]), None);
}

#[test]
fn line_is_straight_where_its_points_are_and_level_at_a_peak() {
    let straight = MonotoneCubic::new(&[(0.0, 0.0), (1.0, 1.0), (3.0, 3.0)]).unwrap();
    assert!((straight.eval(0.3) - 0.3).abs() < 1e-12);
    assert!((straight.eval(2.2) - 2.2).abs() < 1e-12);
    let peak = MonotoneCubic::new(&[(0.0, 0.0), (1.0, 2.0), (2.0, 0.0)]).unwrap();
    assert!(peak.eval(0.999) > 1.999 && peak.eval(1.001) > 1.999);
    // Points next to each other must not make the line infinite.
    let steep = MonotoneCubic::new(&[(0.0, -2.0), (f64::MIN_POSITIVE, 2.0), (1.0, 0.0)]).unwrap();
    assert!(steep.eval(0.5) >= 0.0 && steep.eval(0.5) <= 2.0);
}

#[test]
fn samples_of_a_line_reach_both_ends_and_pass_every_knot() {
    let line = MonotoneCubic::new(&[(0.0, 0.0), (10.0, 2.0), (20.0, -1.0), (33.0, 1.0)]).unwrap();
    for (from, to) in [(-5.0, 50.0), (3.0, 21.5), (10.0, 20.0), (12.0, 12.5)] {
        let samples = line.samples(from, to, 3.0);
        let xs: Vec<f64> = samples.iter().map(|[x, _]| *x).collect();
        assert_eq!(xs.first().copied(), Some(f64::max(from, 0.0)));
        assert_eq!(xs.last().copied(), Some(f64::min(to, 33.0)));
        assert!(
            xs.windows(2)
                .all(|pair| pair[0] < pair[1] && pair[1] - pair[0] <= 3.0),
            "{xs:?}"
        );
        let knots = [10.0, 20.0].into_iter().filter(|x| from < *x && *x < to);
        assert!(knots.into_iter().all(|knot| xs.contains(&knot)), "{xs:?}");
        assert!(samples.iter().all(|[x, y]| line.eval(*x) == *y));
    }
    assert!(line.samples(40.0, 50.0, 3.0).is_empty());
    assert!(line.samples(0.0, 10.0, 0.0).is_empty());
}
