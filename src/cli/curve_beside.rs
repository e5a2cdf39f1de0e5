//! What `curve` tells beside the points: steps between neighbours, changes, segments, usability.

use crate::{
    lang::words,
    layout::comparison_words,
    model::{JourneyMap, Language, Target},
    stats::{Choice, Comparison, Curve, SegmentFigures, Step, Sus, Tier, segments, steps, sus},
};

use super::{
    curve_since::Since,
    table::{Side, Table, fixed},
};

/// What is told beside the points.
pub(super) struct Beside<'a> {
    /// The steps from touchpoint to touchpoint.
    pub(super) steps: Vec<Step>,
    /// What has changed since earlier answers.
    pub(super) since: Option<Since<'a>>,
    /// The figures of the segments.
    pub(super) segments: Vec<SegmentFigures<'a>>,
    /// The scores of blocks of questions about usability.
    pub(super) sus: Vec<Sus<'a>>,
}

impl<'a> Beside<'a> {
    /// Collects what belongs to a curve.
    pub(super) fn new(
        map: &'a JourneyMap,
        curve: &Curve<'a>,
        choice: Choice<'_>,
        since: Option<Since<'a>>,
    ) -> Self {
        Self {
            steps: steps(curve),
            since,
            segments: segments(map, choice),
            sus: curve.set.map(sus).unwrap_or_default(),
        }
    }

    /// Words it for people.
    pub(super) fn text(&self, map: &JourneyMap, curve: &Curve<'_>) -> String {
        let mut text = self.steps_text(curve);
        text.push_str(&self.since_text(curve));
        text.push_str(&self.sus_text(map));
        text
    }

    fn steps_text(&self, curve: &Curve<'_>) -> String {
        let lines = self.steps.iter().filter_map(|step| {
            let before = &curve.points.get(step.from)?.touchpoint.name;
            line(curve, step.to, &step.comparison, before)
        });
        section("From touchpoint to touchpoint", &lines.collect::<Vec<_>>())
    }

    fn since_text(&self, curve: &Curve<'_>) -> String {
        let Some(since) = &self.since else {
            return String::new();
        };
        let name = since.earlier.name();
        let lines = (since.changes.iter())
            .filter_map(|change| line(curve, change.point, &change.comparison, name));
        let mut lines: Vec<String> = lines.collect();
        let title = format!("Changes since {name:?}");
        if lines.is_empty() {
            lines.push("nothing can be compared: it takes ten answers each time".to_owned());
            return section(&title, &lines);
        }
        let care = since.care(words(Language::En));
        let care = care.map_or_else(String::new, |care| format!("  {care}\n"));
        format!("{}{care}", section(&title, &lines))
    }

    fn sus_text(&self, map: &JourneyMap) -> String {
        if self.sus.is_empty() {
            return String::new();
        }
        let mut table = Table::new(&[
            ("about", Side::Left),
            ("n", Side::Right),
            ("score", Side::Right),
            ("95 % interval", Side::Left),
        ]);
        for one in &self.sus {
            // Below five answers a figure says more about single people.
            let shown = |figure: String| match Tier::of(one.n) {
                Tier::None | Tier::Hidden => String::new(),
                Tier::Few | Tier::Tentative | Tier::Normal => figure,
            };
            let interval = one.ci95.map_or_else(
                || "unknown: it takes the same people in all ten questions".to_owned(),
                |ends| format!("{} to {}", fixed(ends.low, 1), fixed(ends.high, 1)),
            );
            table.row([
                about(map, one.target),
                one.n.to_string(),
                shown(fixed(one.score, 1)),
                shown(interval),
            ]);
        }
        let title = "System usability scale, 0 to 100; not a percentage";
        format!("\n{title}\n{}", table.text(2))
    }
}

fn line(curve: &Curve<'_>, point: usize, comparison: &Comparison, other: &str) -> Option<String> {
    let point = curve.points.get(point)?;
    let ends = &point.measured.as_ref()?.ends;
    let said = comparison_words(comparison, ends, other, words(Language::En));
    Some(format!("{}: {said}", point.touchpoint.name))
}

/// Puts lines under a title that says how many comparisons share their doubt; nothing without lines.
fn section(title: &str, lines: &[String]) -> String {
    match lines {
        [] => String::new(),
        [only] => format!("\n{title}\n  {only}\n"),
        several => format!(
            "\n{title} ({} comparisons, with Holm's correction)\n  {}\n",
            several.len(),
            several.join("\n  ")
        ),
    }
}

fn about(map: &JourneyMap, target: &Target) -> String {
    let name = match target {
        Target::Touchpoint(id) => map.place(id).map(|place| &place.touchpoint.name),
        Target::Stage(id) => map.stage(id).map(|stage| &stage.name),
        Target::Journey => return "the journey".to_owned(),
        Target::Unassigned | Target::Unknown(_) => None,
    };
    name.map_or_else(|| "(unassigned)".to_owned(), Clone::clone)
}
