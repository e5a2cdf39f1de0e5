//! Single formulas against values that scipy and statsmodels computed.

use statrs::distribution::{ContinuousCDF as _, Normal};

use crate::{
    model::{
        Direction::{self, High, Low},
        Known, ScaleKind, Score, Tally,
    },
    stats::{
        Ends, Figures, Interval, Tier, figures,
        quantile::{Z_975, t_975},
        shares::wilson,
        top_share, two_camps,
    },
};

use super::maps::{answers, counts, ends, scale, stars, weighted};

#[track_caller]
pub(super) fn close(actual: f64, expected: f64) {
    let room = 1e-9 * expected.abs().max(1.0);
    assert!(
        (actual - expected).abs() <= room,
        "{actual} is not {expected}"
    );
}

#[track_caller]
pub(super) fn close_interval(actual: Option<Interval>, low: f64, high: f64) {
    let actual = actual.unwrap();
    close(actual.low, low);
    close(actual.high, high);
}

#[track_caller]
fn check_emotion(min: i32, max: i32, direction: Direction, pairs: &[(f64, f64)]) {
    let ends = ends(min, max, direction);
    for (score, expected) in pairs {
        let actual = ends.emotion(*score).unwrap();
        assert!((actual - expected).abs() < 2e-6, "{score} is {actual}");
    }
}

#[test]
fn emotion_of_every_common_scale() {
    let pairs = [(1.0, -2.0), (2.0, -1.0), (3.0, 0.0), (3.5, 0.5), (5.0, 2.0)];
    check_emotion(1, 5, High, &pairs);
    check_emotion(
        1,
        7,
        High,
        &[(1.0, -2.0), (4.0, 0.0), (5.5, 1.0), (7.0, 2.0)],
    );
    check_emotion(
        0,
        10,
        High,
        &[(0.0, -2.0), (5.0, 0.0), (7.0, 0.8), (10.0, 2.0)],
    );
    let pairs = [(1.0, -2.0), (2.0, -0.666666), (3.0, 0.666666), (4.0, 2.0)];
    check_emotion(1, 4, High, &pairs);
    let grades = [(1.0, 2.0), (2.0, 1.2), (3.5, 0.0), (4.0, -0.4), (6.0, -2.0)];
    check_emotion(1, 6, Low, &grades);
    check_emotion(1, 5, Low, &[(1.0, 2.0), (3.0, 0.0), (5.0, -2.0)]);
    check_emotion(1, 6, High, &[(1.0, -2.0), (4.0, 0.4), (6.0, 2.0)]);
    check_emotion(0, 100, High, &[(0.0, -2.0), (37.5, -0.5), (100.0, 2.0)]);
    check_emotion(1, 9, Low, &[(1.0, 2.0), (5.0, 0.0), (9.0, -2.0)]);
}

#[test]
fn undecided_or_empty_scale_has_no_emotion() {
    assert_eq!(ends(1, 5, None).emotion(3.0), None);
    assert_eq!(ends(5, 5, High).emotion(5.0), None);
    assert_eq!(ends(5, 1, High).emotion(3.0), None);
    let middle = ends(1, 5, Low).emotion(3.0).unwrap();
    assert_eq!(format!("{middle:+.1}"), "+0.0");
}

#[test]
fn t_quantiles() {
    let table = [
        (1.0, 12.706205),
        (2.0, 4.302653),
        (3.0, 3.182446),
        (4.0, 2.776445),
        (5.0, 2.570582),
        (9.0, 2.262157),
        (10.0, 2.228139),
        (19.0, 2.093024),
        (29.0, 2.045230),
        (30.0, 2.042272),
        (50.0, 2.008559),
        (100.0, 1.983972),
        (1000.0, 1.962339),
    ];
    for (freedom, expected) in table {
        let actual = t_975(freedom).unwrap();
        assert!((actual - expected).abs() < 6e-7, "{freedom}: {actual}");
    }
    close(t_975(6.0).unwrap(), 2.446911851);
    close(t_975(34.0).unwrap(), 2.032244509);
    close(t_975(104.0).unwrap(), 1.983037526);
    assert_eq!([0.0, 0.1, -1.0, f64::NAN].map(t_975), [None; 4]);
}

#[test]
fn t_quantiles_fall_steadily_to_the_normal_one() {
    let normal = Normal::new(0.0, 1.0).unwrap().inverse_cdf(0.975);
    assert!((Z_975 - normal).abs() < 1e-15);
    // The step from the library to the series lies between 255 and 256.
    let freedoms = [
        200.0, 254.0, 255.0, 255.5, 256.0, 257.0, 1e4, 1e6, 1e9, 1e15,
    ];
    let quantiles = freedoms.map(|freedom| t_975(freedom).unwrap());
    assert!(quantiles.is_sorted_by(|one, next| one > next || (*next - Z_975).abs() < 1e-14));
    let steps: Vec<_> = quantiles.windows(2).map(|pair| pair[0] - pair[1]).collect();
    // The slope is 2.372 / freedom squared; a jump at the seam would show here.
    assert!((steps[3] / (2.3722 * 0.5 / 255.75_f64.powi(2)) - 1.0).abs() < 0.02);
    close(t_975(1e12).unwrap(), Z_975);
}

pub(super) fn means(scores: &[(i32, u64)]) -> Figures {
    let tallies = (scores.iter())
        .map(|(score, n)| {
            (
                Score::whole(*score),
                Tally {
                    n: *n,
                    weights: None,
                },
            )
        })
        .collect();
    figures(&tallies, &ends(1, 5, High)).unwrap()
}

#[test]
fn means_and_t_intervals() {
    let one = means(&[(2, 1), (3, 1), (4, 3), (5, 2)]);
    close(one.mean, 3.857142857142857);
    close(one.sd.unwrap(), 1.069044968);
    close_interval(one.ci95, 2.868441164, 4.845844550);
    assert_eq!((one.median, one.q1, one.q3), (4.0, 3.5, 4.5));
    assert!(!one.ci95_clamped);

    let two = means(&[(1, 2), (2, 2), (3, 1)]);
    close(two.sd.unwrap(), 0.8366600265);
    close_interval(two.ci95, 0.7611493663, 2.838850634);
    assert_eq!((two.median, two.q1, two.q3), (2.0, 1.0, 2.0));
    assert!(two.ci95_clamped);

    let three = means(&[(3, 1), (5, 1)]);
    close(three.sd.unwrap(), std::f64::consts::SQRT_2);
    close_interval(three.ci95, -8.706204736, 16.706204736);
    assert_eq!((three.median, three.q1, three.q3), (4.0, 3.5, 4.5));

    let five = means(&[(2, 3), (3, 8), (4, 14), (5, 10)]);
    close(five.mean, 3.885714285714286);
    close(five.sd.unwrap(), 0.9321521137);
    close_interval(five.ci95, 3.565508831, 4.205919740);
    assert_eq!((five.median, five.q1, five.q3), (4.0, 3.0, 5.0));

    let six = means(&[(1, 14), (2, 2), (3, 2), (4, 2), (5, 85)]);
    close(six.sd.unwrap(), 1.414084050);
    close_interval(six.ci95, 4.078720836, 4.626041068);
    assert_eq!((six.median, six.q1, six.q3), (5.0, 5.0, 5.0));
}

#[test]
fn one_answer_has_no_interval_and_equal_answers_have_no_width() {
    let one = means(&[(4, 1)]);
    assert_eq!((one.mean, one.sd, one.ci95), (4.0, None, None));
    assert_eq!((one.emotion, one.emotion_ci95), (Some(1.0), None));
    let equal = means(&[(5, 4)]);
    close_interval(equal.ci95, 5.0, 5.0);
    assert_eq!((equal.sd, equal.ci95_clamped), (Some(0.0), false));
    assert_eq!(figures(&answers(&[]), &ends(1, 5, High)), None);
    assert_eq!(
        figures(&counts(&stars(), Score::PARTS, &[0, 0]), &ends(1, 5, High)),
        None
    );
}

#[test]
fn billions_of_answers_from_a_warehouse() {
    let many = means(&[(1, 1_000_000_000), (5, 3_000_000_000)]);
    assert_eq!((many.n, many.mean), (4_000_000_000, 4.0));
    assert_eq!((many.q1, many.median), (4.0, 5.0));
    let half_width = Z_975 * 3_f64.sqrt() / 4e9_f64.sqrt();
    close_interval(many.ci95, 4.0 - half_width, 4.0 + half_width);
    // A damaged or hostile count must not stop the window.
    assert_eq!(means(&[(1, u64::MAX), (5, u64::MAX)]).n, u64::MAX);
}

#[test]
fn effort_scores() {
    let ends = ends(1, 7, High);
    let check = |scores: &[i32], mean: f64, agree: f64, emotion: f64| {
        let tallies = answers(scores);
        let figures = figures(&tallies, &ends).unwrap();
        close(figures.mean, mean);
        close(figures.emotion.unwrap(), 2.0 * emotion);
        close(top_share(&tallies, &ends, 3).unwrap().0, agree);
    };
    check(&[7, 6, 5, 4, 7, 6, 2, 5], 5.25, 0.75, 0.416666666667);
    check(&[1, 1, 2, 3], 1.75, 0.0, -0.75);
    check(&[5, 5, 6, 7, 7, 7, 4, 3, 6, 6], 5.6, 0.8, 0.533333333333);
    let effort = figures(&answers(&[1, 2, 2, 3, 5]), &self::ends(1, 5, Low)).unwrap();
    close(effort.emotion.unwrap(), 0.4);
}

#[test]
fn wilson_limits() {
    let table = [
        (0.0, 5.0, 0.0, 0.4344824648),
        (0.0, 10.0, 0.0, 0.2775327999),
        (1.0, 1.0, 0.2065493144, 1.0),
        (1.0, 10.0, 0.0178762131, 0.4041500268),
        (3.0, 4.0, 0.3006418426, 0.9544127392),
        (5.0, 10.0, 0.2365930905, 0.7634069095),
        (8.0, 10.0, 0.4901624715, 0.9433178485),
        (10.0, 10.0, 0.7224672001, 1.0),
        (45.0, 50.0, 0.7863976856, 0.9565242351),
        (2206.0, 2688.0, 0.8057279246, 0.8347258415),
    ];
    for (k, n, low, high) in table {
        close_interval(Some(wilson(k / n, n)), low, high);
    }
    // All or none is exact, not 0.9999999999999999.
    assert_eq!(wilson(0.0, 10.0).low, 0.0);
    assert_eq!(wilson(1.0, 10.0).high, 1.0);
}

pub(super) fn recommend(counts_0_to_10: &[u64]) -> Figures {
    let scale = scale(0, 10, High, ScaleKind::Nps);
    let tallies = counts(&scale, Score::PARTS, counts_0_to_10);
    figures(&tallies, &Ends::from(&scale)).unwrap()
}

#[test]
fn net_promoter_scores_with_adjusted_wald_intervals() {
    let table = [
        ([5, 3, 2], 30.0, -19.05061538, 65.20446153),
        ([9, 7, 4], 25.0, -9.470161897, 52.94842277),
        ([10, 0, 0], 100.0, 47.50355154, 100.0),
        ([60, 25, 15], 45.0, 29.3431112, 58.03552957),
        ([1436, 968, 342], 39.83976693, 37.18236072, 42.4102184),
        ([2309, 972, 1719], 11.8, 9.327674685, 14.25817381),
    ];
    for ([promoters, passives, detractors], nps, low, high) in table {
        let figures = recommend(&[0, 0, 0, 0, 0, 0, detractors, 0, passives, promoters, 0]);
        close(figures.nps.unwrap(), nps);
        close_interval(figures.nps_ci95, low, high);
        assert_eq!(figures.top2, None);
    }
}

#[test]
fn recommendation_of_the_online_shop() {
    let figures = recommend(&[9, 4, 6, 9, 14, 38, 41, 88, 92, 61, 43]);
    let interval = figures.nps_ci95.unwrap();
    assert_eq!(figures.n, 405);
    assert_eq!(format!("{:+.1}", figures.nps.unwrap()), "-4.2");
    assert_eq!(
        format!("{:+.1} {:+.1}", interval.low, interval.high),
        "-11.4 +3.1"
    );
}

#[test]
fn only_a_recommend_question_has_an_nps() {
    let (likert, tallies) = (ends(0, 10, High), answers(&[9, 10, 3]));
    assert_eq!(figures(&tallies, &likert).unwrap().nps, None);
    let five = Ends::from(&scale(1, 5, High, ScaleKind::Nps));
    assert_eq!(figures(&answers(&[4, 5]), &five).unwrap().nps, None);
}

#[test]
fn weighted_answers() {
    let tallies = weighted(&[(5, 1000), (4, 2000), (3, 1000), (2, 500), (5, 1500)]);
    let figures = figures(&tallies, &ends(1, 5, High)).unwrap();
    let room = |actual: f64, expected: f64| assert!((actual - expected).abs() < 5e-9, "{actual}");
    close(figures.mean, 4.083333333333333);
    close(figures.n_eff.unwrap(), 4.235294117647059);
    room(figures.sd.unwrap().powi(2), 1.190909091);
    let interval = figures.ci95.unwrap();
    room(interval.low, 2.463126952);
    room(interval.high, 5.703539714);
    close(figures.top2.unwrap(), 0.75);
    close_interval(figures.top2_ci95, 0.3096656526, 0.9525247444);
    // Quantiles stay those of the answers.
    assert_eq!((figures.n, figures.median), (5, 4.0));
}

#[test]
fn answers_without_any_weight_say_nothing() {
    assert_eq!(
        figures(&weighted(&[(5, 0), (4, 0)]), &ends(1, 5, High)),
        None
    );
    // One answer that outweighs all others is still about one answer.
    let lone = figures(&weighted(&[(5, 900_000), (1, 1)]), &ends(1, 5, High)).unwrap();
    assert_eq!((lone.n, lone.ci95), (2, None));
}

#[test]
fn top_two_follows_the_good_end() {
    let tallies = answers(&[1, 1, 1, 2, 4, 5]);
    let top2 = |ends: Ends| figures(&tallies, &ends).unwrap().top2;
    close(top2(ends(1, 5, High)).unwrap(), 2.0 / 6.0);
    close(top2(ends(1, 5, Low)).unwrap(), 4.0 / 6.0);
    close(top2(ends(1, 5, None)).unwrap(), 2.0 / 6.0);
    assert!(top2(ends(1, 7, High)).is_some());
    assert_eq!(top2(ends(0, 7, High)), None);
    assert_eq!(top2(ends(0, 100, High)), None);
    // Of two levels the top two are always everybody.
    assert_eq!(top2(ends(0, 1, High)), None);
    assert_eq!(top_share(&tallies, &ends(1, 5, High), 0), None);
    assert_eq!(top_share(&answers(&[]), &ends(1, 5, High), 2), None);
}

#[test]
fn tiers() {
    let tiers = [0, 1, 4, 5, 9, 10, 29, 30, u64::MAX].map(|n| Tier::of(n).as_str());
    let expected = [
        "none",
        "hidden",
        "hidden",
        "few",
        "few",
        "tentative",
        "tentative",
        "normal",
        "normal",
    ];
    assert_eq!(tiers, expected);
}

#[track_caller]
fn camps(counts_1_to_5: &[u64], expected: bool) {
    let tallies = counts(&stars(), Score::PARTS, counts_1_to_5);
    for direction in [Some(High), Some(Low), None] {
        assert_eq!(two_camps(&tallies, &ends(1, 5, direction)), expected);
    }
}

#[test]
fn two_camps_need_two_peaks_and_a_valley() {
    camps(&[15, 0, 0, 0, 15], true);
    camps(&[15, 0, 0, 0, 14], false);
    camps(&[8, 2, 10, 2, 18], false);
    camps(&[8, 2, 7, 2, 21], true);
    camps(&[0, 10, 9, 10, 11], true);
    camps(&[9, 0, 4, 0, 27], false);
    camps(&[5, 7, 10, 12, 4], false);
    assert!(!two_camps(&answers(&[1; 40]), &ends(1, 1, High)));
}

#[test]
fn scale_of_a_newer_version_is_undecided_and_of_no_known_kind() {
    let mut newer = scale(1, 5, None, ScaleKind::Stars);
    newer.kind = Known::Unknown("Thermometer".to_owned());
    let ends = Ends::from(&newer);
    assert_eq!((ends.direction, ends.kind), (None, ScaleKind::Other));
    let figures = figures(&answers(&[1, 5, 5]), &ends).unwrap();
    assert_eq!((figures.emotion, figures.emotion_ci95), (None, None));
    assert!(figures.ci95.is_some());
}

#[test]
fn intervals_know_what_they_hold_and_how_far_from_zero_they_stay() {
    let interval = Interval::around(1.0, 0.25);
    assert!(interval.contains(0.75) && interval.contains(1.25) && !interval.contains(1.3));
    assert_eq!(interval.distance_from_zero(), 0.75);
    assert_eq!(interval.shifted(-2.0).distance_from_zero(), 0.75);
    assert_eq!(interval.shifted(-1.0).distance_from_zero(), 0.0);
    let beyond = interval.clamp(-2.0, 0.5);
    assert_eq!((beyond.low, beyond.high), (0.5, 0.5));
}
