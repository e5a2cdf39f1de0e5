//! Three sample journeys as flat tables: what the maps hold, what customers answered, and what is expected of it.
//!
//! The expected figures were computed from the counts with scipy 1.17.1; they are rounded as printed here.

mod bank;
mod hotel;
mod shop;

use touchline::model::{Language, Medium, ServedBy};

pub(crate) use bank::BANK;
pub(crate) use hotel::{HOTEL, NO_ANSWERS};
pub(crate) use shop::{NPS, RECOMMEND, RECOMMEND_COUNTS, SHOP};

/// All samples.
pub(crate) const SAMPLES: [&Sample; 3] = [&SHOP, &HOTEL, &BANK];

/// One journey: header, survey, columns and expected lists.
pub(crate) struct Sample {
    /// The name of its files, and of the template with the same structure.
    pub(crate) name: &'static str,
    pub(crate) title: &'static str,
    pub(crate) language: Language,
    /// Name, description, goal.
    pub(crate) persona: [&'static str; 3],
    pub(crate) scope: &'static str,
    /// How many, and who.
    pub(crate) team: (u32, &'static str),
    /// Year, month and day of the workshop.
    pub(crate) date: [i16; 3],
    pub(crate) evidence: &'static str,
    /// The name of the own lane for operational data.
    pub(crate) operations: &'static str,
    pub(crate) survey: Survey,
    pub(crate) rows: &'static [Row],
    /// Worse than thought, in order.
    pub(crate) worse: &'static [ListedGap],
    /// Better than thought, in order.
    pub(crate) better: &'static [ListedGap],
}

/// Where the answers come from.
pub(crate) struct Survey {
    pub(crate) file: &'static str,
    pub(crate) question: &'static str,
    pub(crate) asked: &'static str,
    pub(crate) mode: &'static str,
    pub(crate) field_from: [i16; 3],
    pub(crate) field_to: [i16; 3],
    /// How many were asked; unknown if absent.
    pub(crate) invited: Option<u64>,
    /// How many answered; unknown if absent.
    pub(crate) people: Option<u64>,
    /// All ratings of touchpoints in the file.
    pub(crate) ratings: u64,
    /// The ends of the scale.
    pub(crate) lowest: i32,
    pub(crate) highest: i32,
    /// Answers per point of the scale: 2 for half steps.
    pub(crate) steps_per_point: i32,
    pub(crate) low_is_good: bool,
}

/// One touchpoint.
pub(crate) struct Row {
    pub(crate) stage: &'static str,
    pub(crate) name: &'static str,
    /// Its name in the survey file; empty if it was not asked.
    pub(crate) source: &'static str,
    pub(crate) channels: &'static [(&'static str, Medium, &'static [ServedBy])],
    /// Our estimate before the data.
    pub(crate) half_stars: i64,
    pub(crate) moment_of_truth: bool,
    /// Text and severity.
    pub(crate) pain_points: &'static [(&'static str, i64)],
    /// Text, impact, effort, and which of the touchpoint's pain points it answers.
    pub(crate) opportunities: &'static [(&'static str, i64, i64, &'static [usize])],
    pub(crate) highlight: &'static str,
    /// With its quotation marks.
    pub(crate) quote: &'static str,
    pub(crate) expectation: &'static str,
    /// Operational data per year.
    pub(crate) operations: &'static str,
    /// Answers per step of the scale from its lower end; empty if it was not asked.
    pub(crate) counts: &'static [u64],
    pub(crate) assumed: f64,
    /// None if it was not asked.
    pub(crate) figures: Option<Figures>,
}

/// What is expected of one touchpoint's answers.
pub(crate) struct Figures {
    pub(crate) n: u64,
    /// On the original scale, three decimals.
    pub(crate) mean: f64,
    /// With n - 1, three decimals.
    pub(crate) sd: f64,
    /// The 95 % t interval of the mean, clamped to the scale, two decimals.
    pub(crate) ci: [f64; 2],
    /// Whether the interval leaves the scale unclamped.
    pub(crate) clamped: bool,
    /// The share of the best answers of one, to the percent: 4 and 5 of 5, grades up to 2.0, 5 to 7 of 7.
    pub(crate) top: f64,
    /// Its Wilson interval, to the percent.
    pub(crate) top_ci: [f64; 2],
    /// From -2 to +2, two decimals, clamped.
    pub(crate) emotion: f64,
    pub(crate) emotion_ci: [f64; 2],
    /// Measured minus assumed, two decimals, clamped as the emotion is.
    pub(crate) gap: f64,
    pub(crate) gap_ci: [f64; 2],
    /// `hidden`, `few`, `tentative` or `normal`.
    pub(crate) tier: &'static str,
    pub(crate) two_camps: bool,
}

/// An entry of a gap list: touchpoint, gap, and the interval's end nearest 0 without its sign.
pub(crate) struct ListedGap(pub(crate) &'static str, pub(crate) f64, pub(crate) f64);

impl Sample {
    /// Finds a touchpoint by its name.
    pub(crate) fn row(&self, name: &str) -> &'static Row {
        let found = self.rows.iter().find(|row| row.name == name);
        found.unwrap_or_else(|| panic!("no touchpoint {name:?}"))
    }
}

impl Survey {
    /// Returns the score of each step of the scale from its lower end.
    pub(crate) fn scores(&self) -> Vec<f64> {
        (self.lowest * self.steps_per_point..=self.highest * self.steps_per_point)
            .map(|step| f64::from(step) / f64::from(self.steps_per_point))
            .collect()
    }
}

#[test]
fn the_tables_agree_with_themselves() {
    for sample in SAMPLES {
        let scores = sample.survey.scores();
        let total: u64 = sample.rows.iter().flat_map(|row| row.counts).sum();
        assert_eq!(total, sample.survey.ratings, "{}", sample.name);
        for row in sample.rows {
            assert_eq!(
                row.assumed,
                row.half_stars as f64 / 2.0 - 3.0,
                "{}",
                row.name
            );
            let Some(figures) = &row.figures else {
                assert!(
                    row.counts.is_empty() && row.source.is_empty(),
                    "{}",
                    row.name
                );
                continue;
            };
            assert_eq!(row.counts.len(), scores.len(), "{}", row.name);
            assert_eq!(row.counts.iter().sum::<u64>(), figures.n, "{}", row.name);
            let n = figures.n as f64;
            let sum = |f: &dyn Fn(f64) -> f64| -> f64 {
                let pairs = row.counts.iter().zip(&scores);
                pairs.map(|(count, score)| *count as f64 * f(*score)).sum()
            };
            let mean = sum(&|score| score) / n;
            let sd = (sum(&|score| (score - mean).powi(2)) / (n - 1.0)).sqrt();
            assert!(
                (mean - figures.mean).abs() < 0.000_51,
                "{}: {mean}",
                row.name
            );
            assert!((sd - figures.sd).abs() < 0.000_51, "{}: {sd}", row.name);
        }
        for ListedGap(name, gap, at_least) in sample.worse.iter().chain(sample.better) {
            let figures = sample.row(name).figures.as_ref().unwrap();
            let nearest = f64::min(figures.gap_ci[0].abs(), figures.gap_ci[1].abs());
            assert!((figures.gap - gap).abs() < 0.051, "{name}");
            assert!((nearest - at_least).abs() < 0.051, "{name}");
        }
    }
}

#[test]
fn emotion_and_gap_follow_from_mean_and_stars() {
    for sample in SAMPLES {
        let survey = &sample.survey;
        let width = f64::from(survey.highest - survey.lowest);
        for row in sample.rows {
            let Some(figures) = &row.figures else {
                continue;
            };
            let high = 4.0 * (figures.mean - f64::from(survey.lowest)) / width - 2.0;
            let emotion = if survey.low_is_good { -high } else { high };
            assert!((emotion - figures.emotion).abs() < 0.0061, "{}", row.name);
            assert!(
                (emotion - row.assumed - figures.gap).abs() < 0.0061,
                "{}",
                row.name
            );
        }
    }
}

#[test]
fn the_recommend_column_gives_its_net_promoter_score() {
    let n: u64 = RECOMMEND_COUNTS.iter().sum();
    let detractors: u64 = RECOMMEND_COUNTS.iter().take(7).sum();
    let promoters: u64 = RECOMMEND_COUNTS.iter().skip(9).sum();
    let nps = 100.0 * (promoters as f64 - detractors as f64) / n as f64;
    assert_eq!((n, promoters, detractors), (405, 104, 121));
    assert!(f64::abs(nps - NPS.0) < 0.051, "{nps}");
    assert!(NPS.1[0] < nps && nps < NPS.1[1]);
}
