//! Every row of the sample journeys' tables, and the lists of gaps that follow from them.

use crate::{
    model::{Direction, JourneyMap, Scale, ScaleKind, Score},
    stats::{Choice, CurvePoint, Interval, Measured, curve, figures, top_share},
};

use super::{
    maps::{Part, counts, map, scale, stars},
    tables::{BANK, HOTEL, SHOP},
};

/// A sample journey: its table, its scale, the step of its columns, the levels of its top share.
struct Sample {
    table: &'static str,
    scale: Scale,
    step: i64,
    top_steps: u32,
}

fn shop() -> Sample {
    Sample {
        table: SHOP,
        scale: stars(),
        step: Score::PARTS,
        top_steps: 2,
    }
}

fn hotel(direction: Direction) -> Sample {
    Sample {
        table: HOTEL,
        scale: scale(1, 6, direction, ScaleKind::SchoolGrade),
        step: Score::PARTS / 2,
        top_steps: 2,
    }
}

fn bank() -> Sample {
    Sample {
        table: BANK,
        scale: scale(1, 7, Direction::High, ScaleKind::Ces),
        step: Score::PARTS,
        top_steps: 3,
    }
}

/// One row of a table; numbers stay as printed, so that their decimals say how exact they are.
struct Row {
    stage: &'static str,
    stars: &'static str,
    name: &'static str,
    counts: Vec<u64>,
    n: u64,
    mean: &'static str,
    sd: &'static str,
    interval: Vec<&'static str>,
    top: Vec<&'static str>,
    emotion: Vec<&'static str>,
    assumed: &'static str,
    gap: Vec<&'static str>,
    tier: Vec<&'static str>,
}

impl Row {
    fn parse(line: &'static str) -> Self {
        let cells: Vec<_> = line.split('|').map(str::trim).collect();
        let [
            stage,
            stars,
            name,
            counts,
            n,
            mean,
            sd,
            interval,
            top,
            emotion,
            assumed,
            gap,
            tier,
        ] = cells[..]
        else {
            panic!("{line}: 13 cells expected");
        };
        let words = |cell: &'static str| cell.split_whitespace().collect::<Vec<_>>();
        Self {
            stage,
            stars,
            name,
            counts: (words(counts).iter())
                .map(|count| count.parse().unwrap())
                .collect(),
            n: n.parse().unwrap(),
            mean,
            sd,
            interval: words(interval),
            top: words(top),
            emotion: words(emotion),
            assumed,
            gap: words(gap),
            tier: words(tier),
        }
    }
}

impl Sample {
    fn rows(&self) -> impl Iterator<Item = Row> {
        self.table.lines().map(Row::parse)
    }

    fn map(&self) -> JourneyMap {
        map(self.rows().map(|row| self.part(&row)).collect())
    }

    fn part(&self, row: &Row) -> Part {
        Part {
            stage: row.stage.to_owned(),
            name: row.name.to_owned(),
            half_stars: Some((row.stars.parse::<f64>().unwrap() * 2.0) as i64),
            asked: (!row.counts.is_empty()).then(|| {
                (
                    self.scale.clone(),
                    counts(&self.scale, self.step, &row.counts),
                )
            }),
        }
    }
}

/// Compares a number with one that was rounded for print.
#[track_caller]
fn check(what: &str, actual: f64, printed: &str) {
    let decimals = printed.split_once('.').map_or(0, |(_, tail)| tail.len());
    let room = 0.500_001 * 0.1_f64.powf(decimals as f64);
    let expected: f64 = printed.parse().unwrap();
    assert!(
        (actual - expected).abs() <= room,
        "{what}: {actual} is not {printed}"
    );
}

#[track_caller]
fn check_interval(what: &str, actual: Interval, printed: &[&str]) {
    check(what, actual.low, printed[0]);
    check(what, actual.high, printed[1]);
}

fn check_sample(sample: &Sample) {
    let map = sample.map();
    let curve = curve(&map, Choice::default());
    assert_eq!(curve.points.len(), sample.rows().count());
    for (point, row) in curve.points.iter().zip(sample.rows()) {
        assert_eq!(point.touchpoint.name, row.name);
        assert_eq!(point.stage.unwrap().name, row.stage);
        assert_eq!(point.rating, Some(row.stars.parse().unwrap()));
        check(row.name, point.assumed.unwrap(), row.assumed);
        if let Some(measured) = &point.measured {
            check_figures(&row, measured, sample);
            check_emotion(&row, point, measured);
        } else {
            assert_eq!(row.n, 0, "{} has answers", row.name);
        }
    }
}

fn check_figures(row: &Row, measured: &Measured<'_>, sample: &Sample) {
    let tallies = &measured.distribution.tallies;
    let figures = figures(tallies, &measured.ends).unwrap();
    assert_eq!(measured.figures.as_ref(), Some(&figures));
    assert_eq!(figures.n, row.n, "{}", row.name);
    check(row.name, figures.mean, row.mean);
    check(row.name, figures.sd.unwrap(), row.sd);
    let (min, max) = (sample.scale.min.value(), sample.scale.max.value());
    check_interval(
        row.name,
        figures.ci95.unwrap().clamp(min, max),
        &row.interval,
    );
    assert_eq!(figures.ci95_clamped, row.interval.get(2) == Some(&"cut"));

    let (share, limits) = top_share(tallies, &measured.ends, sample.top_steps).unwrap();
    check(row.name, share * 100.0, row.top[0]);
    check(row.name, limits.low * 100.0, row.top[1]);
    check(row.name, limits.high * 100.0, row.top[2]);
    if sample.top_steps == 2 {
        assert_eq!(figures.top2.zip(figures.top2_ci95), Some((share, limits)));
    }
}

fn check_emotion(row: &Row, point: &CurvePoint<'_>, measured: &Measured<'_>) {
    let figures = measured.figures.as_ref().unwrap();
    let (emotion, whole) = (figures.emotion.unwrap(), figures.emotion_ci95.unwrap());
    let clamped = whole.clamp(-2.0, 2.0);
    check(row.name, emotion, row.emotion[0]);
    check_interval(row.name, clamped, &row.emotion[1..]);
    let assumed = point.assumed.unwrap();
    check(row.name, emotion - assumed, row.gap[0]);
    check_interval(row.name, clamped.shifted(-assumed), &row.gap[1..]);

    assert_eq!(measured.tier.as_str(), row.tier[0], "{}", row.name);
    assert_eq!(measured.two_camps, row.tier.len() == 2, "{}", row.name);
    if row.n < 5 {
        assert_eq!((measured.emotion(), measured.gap), (None, None));
        assert_eq!(measured.shown_interval(), None);
    } else {
        assert_eq!(measured.emotion(), Some(emotion));
        assert_eq!(measured.shown_interval(), Some((clamped, false, false)));
        let gap = measured.gap.unwrap();
        assert_eq!(gap.value, emotion - assumed);
        assert_eq!(gap.ci95, Some(whole.shifted(-assumed)));
    }
}

/// Compares the lists of gaps, written as "name gap (at least the end nearest 0)".
#[track_caller]
fn check_lists(sample: &Sample, worse: &[&str], better: &[&str]) {
    let map = sample.map();
    let curve = curve(&map, Choice::default());
    let lines = |list: &[usize]| -> Vec<String> {
        list.iter()
            .map(|index| {
                let point = &curve.points[*index];
                let gap = point.measured.as_ref().unwrap().gap.unwrap();
                let sure = gap.ci95.unwrap().distance_from_zero();
                let name = &point.touchpoint.name;
                format!("{name} {:+.1} (at least {sure:.1})", gap.value)
            })
            .collect()
    };
    assert_eq!(lines(&curve.worse), worse);
    assert_eq!(lines(&curve.better), better);
}

#[test]
fn online_shop_table() {
    check_sample(&shop());
}

#[test]
fn hotel_table() {
    check_sample(&hotel(Direction::Low));
}

#[test]
fn bank_table() {
    check_sample(&bank());
}

#[test]
fn online_shop_lists() {
    check_lists(
        &shop(),
        &[
            "Creates an account -2.2 (at least 2.1)",
            "Tracks the parcel -0.9 (at least 0.7)",
            "Pays -0.7 (at least 0.6)",
            "Compares products -0.7 (at least 0.6)",
            "Asks the chat -0.9 (at least 0.3)",
        ],
        &["Sends an item back +2.3 (at least 2.1)"],
    );
}

#[test]
fn hotel_lists() {
    check_lists(
        &hotel(Direction::Low),
        &["Frühstücken -1.9 (at least 1.8)"],
        &[
            "Parken +2.3 (at least 2.2)",
            "Auschecken +1.5 (at least 1.4)",
        ],
    );
}

#[test]
fn bank_lists() {
    check_lists(
        &bank(),
        &["Logs in for the first time -2.5 (at least 2.5)"],
        &[
            "Proves identity by video +1.9 (at least 1.9)",
            "Receives the card +0.5 (at least 0.5)",
        ],
    );
}

#[test]
fn confused_direction_turns_the_hotel_upside_down() {
    let (right, wrong) = (hotel(Direction::Low).map(), hotel(Direction::High).map());
    let check_out = |map: &JourneyMap| {
        let curve = curve(map, Choice::default());
        let emotion = curve.points.last().unwrap().measured.as_ref().unwrap();
        format!("{:+.2}", emotion.emotion().unwrap())
    };
    assert_eq!(check_out(&right), "+1.51");
    assert_eq!(check_out(&wrong), "-1.51");
}

#[test]
fn ratings_of_the_samples_are_counted_without_touchpoints_that_were_not_asked() {
    let ratings = |sample: Sample| curve(&sample.map(), Choice::default()).ratings();
    assert_eq!(ratings(shop()), 1908);
    assert_eq!(ratings(hotel(Direction::Low)), 1322);
    assert_eq!(ratings(bank()), 28241);
}
