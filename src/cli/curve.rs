//! `curve`: the assumed and the measured curve of a map.

use crate::{
    lang::{self, Key, words},
    layout::in_stars,
    model::{Distribution, FeedbackSet, JourneyMap, Known, Language, MapState, PartKind},
    stats::{self, Choice, Curve, CurvePoint, Interval, Measured, Tier},
};

use super::{
    args::CurveArguments,
    curve_beside::Beside,
    curve_json::{self, report},
    curve_since::Earlier,
    failure::Failure,
    input,
    output::{Outcome, harmless, json},
    table::{Side, Table, fixed, signed},
};

/// Prints the curves of a map.
pub(super) fn run(arguments: &CurveArguments) -> Result<Outcome, Failure> {
    let file = input::open_map(&arguments.map)?;
    let map = file.map();
    let set = match &arguments.set {
        Some(wanted) => Some(find_set(map, wanted)?),
        None => map.shown_set(),
    };
    let parts = Parts::of(set);
    Parts::must_hold("segment", &parts.segments, arguments.segment.as_deref())?;
    Parts::must_hold("wave", &parts.waves, arguments.wave.as_deref())?;
    let choice = Choice {
        set: set.map(|set| &set.id),
        segment: arguments.segment.as_deref(),
        wave: arguments.wave.as_deref(),
    };
    let curve = stats::curve(map, choice);
    let since = Earlier::find(map, set, &parts, arguments)?;
    let since = since.map(|earlier| earlier.compare(map, choice));
    let beside = Beside::new(map, &curve, choice, since);
    let result = if arguments.json {
        json(&report(map, &curve, &parts, &beside))?
    } else {
        harmless(&text(map, &curve, &beside))
    };
    Ok(Outcome::success(result))
}

/// Finds a feedback set by its id or label.
pub(super) fn find_set<'a>(map: &'a JourneyMap, wanted: &str) -> Result<&'a FeedbackSet, Failure> {
    let sets = || map.feedback.iter();
    sets()
        .find(|set| set.id.as_str() == wanted)
        .or_else(|| sets().find(|set| set.label == wanted))
        .map(AsRef::as_ref)
        .ok_or_else(|| Failure::Unknown {
            what: "feedback set",
            wanted: wanted.to_owned(),
            known: listed(sets().map(|set| set.label.as_str())),
        })
}

/// Says what there is to choose from.
pub(super) fn listed<'a>(names: impl Iterator<Item = &'a str>) -> String {
    let names: Vec<String> = names.map(|name| format!("{name:?}")).collect();
    if names.is_empty() {
        "it has none".to_owned()
    } else {
        format!("choose one of {}", names.join(", "))
    }
}

/// The groups and periods of a feedback set, in the order of the file.
pub(super) struct Parts<'a> {
    /// The groups of people.
    pub(super) segments: Vec<&'a str>,
    /// The periods.
    pub(super) waves: Vec<&'a str>,
}

impl<'a> Parts<'a> {
    fn of(set: Option<&'a FeedbackSet>) -> Self {
        let of = |kind| set.map(|set| set.parts(kind)).unwrap_or_default();
        Self {
            segments: of(PartKind::Segment),
            waves: of(PartKind::Wave),
        }
    }

    fn must_hold(what: &'static str, names: &[&str], wanted: Option<&str>) -> Result<(), Failure> {
        match wanted {
            Some(wanted) if !names.contains(&wanted) => Err(Failure::Unknown {
                what,
                wanted: wanted.to_owned(),
                known: listed(names.iter().copied()),
            }),
            _ => Ok(()),
        }
    }
}

fn text(map: &JourneyMap, curve: &Curve<'_>, beside: &Beside<'_>) -> String {
    let state = match &map.header.state {
        Known::Is(MapState::Current) => "current state",
        Known::Is(MapState::Future) => "future state",
        Known::Unknown(text) => text,
    };
    let feedback = curve.set.map_or_else(
        || "no feedback is shown".to_owned(),
        |set| format!("feedback: {} ({})", set.label, set.provenance.file),
    );
    let mut text = format!("{}, {state}\n{feedback}\n\n", map.header.title);
    text.push_str(&points(curve));
    text.push_str("\nassumed, measured and gap are on the emotion scale, -2 to +2\n");
    for (title, members) in [
        (Key::GapWorse, &curve.worse),
        (Key::GapBetter, &curve.better),
    ] {
        let points = members.iter().filter_map(|place| curve.points.get(*place));
        let lines: Vec<String> = points.filter_map(gap_line).collect();
        if !lines.is_empty() {
            let title = words(Language::En).text(title);
            text.extend(["\n", title, "\n  ", &lines.join("\n  "), "\n"]);
        }
    }
    text.push_str(&beside.text(map, curve));
    text.push_str(&journey(map, curve));
    text
}

fn points(curve: &Curve<'_>) -> String {
    let mut table = Table::new(&[
        ("stage", Side::Left),
        ("touchpoint", Side::Left),
        ("our stars", Side::Right),
        ("assumed", Side::Right),
        ("n", Side::Right),
        ("mean", Side::Right),
        ("of", Side::Left),
        ("measured", Side::Right),
        ("95 % interval", Side::Left),
        ("gap", Side::Right),
        ("95 % interval", Side::Left),
        ("note", Side::Left),
    ]);
    for point in &curve.points {
        table.row(cells(point));
    }
    table.text(0)
}

fn cells(point: &CurvePoint<'_>) -> [String; 12] {
    let measured = point.measured.as_ref();
    // Below five answers a figure says more about single people than about the touchpoint.
    let shown = measured.filter(|one| one.tier >= Tier::Few);
    let figures = shown.and_then(|one| one.figures.as_ref());
    let gap = shown.and_then(|one| one.gap.as_ref());
    let number = |value: Option<f64>, decimals: usize| {
        value.map_or_else(String::new, |value| format!("{value:.decimals$}"))
    };
    [
        point
            .stage
            .map_or_else(|| "(unsorted)".to_owned(), |stage| stage.name.clone()),
        point.touchpoint.name.clone(),
        number(point.rating, 1),
        signed_if(point.assumed),
        measured.map_or_else(String::new, |one| one.n().to_string()),
        number(figures.map(|one| one.mean), 3),
        shown.map_or_else(String::new, |one| {
            format!("{}..{}", one.ends.min, one.ends.max)
        }),
        signed_if(figures.and_then(|one| one.emotion)),
        interval(
            shown
                .and_then(Measured::shown_interval)
                .map(|(interval, ..)| interval),
        ),
        signed_if(gap.map(|gap| gap.value)),
        interval(gap.and_then(|gap| gap.ci95)),
        note(point),
    ]
}

fn signed_if(value: Option<f64>) -> String {
    value.map_or_else(String::new, |value| signed(value, 2))
}

fn interval(interval: Option<Interval>) -> String {
    interval.map_or_else(String::new, |one| {
        format!("{} to {}", signed(one.low, 2), signed(one.high, 2))
    })
}

fn note(point: &CurvePoint<'_>) -> String {
    let measured = point.measured.as_ref();
    let tier = measured.map_or(Tier::None, |one| one.tier);
    let n_eff = measured.and_then(|one| one.figures.as_ref()?.n_eff);
    let weighted = n_eff.map(|n| format!("weighted; effective n {}", fixed(n, 0)));
    let mut notes = Vec::new();
    match tier {
        Tier::None => notes.push("no answers"),
        Tier::Hidden => notes.push("n < 5"),
        Tier::Few => notes.push("5 to 9 answers"),
        Tier::Tentative => notes.push("tentative"),
        Tier::Normal => {}
    }
    notes.extend(weighted.as_deref().filter(|_| tier >= Tier::Few));
    if measured.is_some_and(|one| one.two_camps) {
        notes.push("two camps");
    }
    if measured.is_some_and(|one| one.unanimous.is_some()) {
        notes.push("all gave the same score");
    }
    if point.revised.is_some() {
        notes.push("estimate revised after seeing the data");
    }
    if point.touchpoint.moment_of_truth {
        notes.push("moment of truth");
    }
    notes.join(", ")
}

/// Words one gap: "Creates an account: customers give 2.2 stars less than we thought (95 %: ...)".
fn gap_line(point: &CurvePoint<'_>) -> Option<String> {
    let measured = point.measured.as_ref()?;
    let gap = measured.gap.as_ref()?;
    let ends = gap.ci95?;
    let key = match (in_stars(&measured.ends), gap.value < 0.0) {
        (true, true) => Key::GapLineStarsLess,
        (true, false) => Key::GapLineStarsMore,
        (false, true) => Key::GapLinePointsLess,
        (false, false) => Key::GapLinePointsMore,
    };
    let [near, far] = if ends.low.abs() < ends.high.abs() {
        [ends.low.abs(), ends.high.abs()]
    } else {
        [ends.high.abs(), ends.low.abs()]
    };
    let size = lang::number(gap.value.abs(), 1, Language::En);
    let interval = lang::range(near, far, 1, Language::En);
    let n = lang::count(measured.n(), Language::En);
    Some(words(Language::En).format(
        key,
        &[
            ("touchpoint", point.touchpoint.name.as_str().into()),
            ("size", (&size).into()),
            ("interval", (&interval).into()),
            ("n", (&n).into()),
        ],
    ))
}

/// Writes what was asked about the journey as a whole, which is no point of the curve.
fn journey(map: &JourneyMap, curve: &Curve<'_>) -> String {
    let questions = curve_json::journey(map, curve);
    if questions.is_empty() {
        return String::new();
    }
    let mut table = Table::new(&[
        ("question", Side::Left),
        ("n", Side::Right),
        ("mean", Side::Right),
        ("NPS", Side::Right),
        ("95 % interval", Side::Left),
    ]);
    for (feedback, figures) in questions {
        let figures = figures.filter(|one| Tier::of(one.n) >= Tier::Few);
        let n = feedback.distribution(None, None).map_or(0, Distribution::n);
        let score = |value: f64| format!("{value:+.1}");
        let range = |one: Interval| format!("{:+.1} to {:+.1}", one.low, one.high);
        table.row([
            feedback.source.clone(),
            n.to_string(),
            figures
                .as_ref()
                .map_or_else(String::new, |one| fixed(one.mean, 3)),
            figures
                .as_ref()
                .and_then(|one| one.nps)
                .map_or_else(String::new, score),
            figures
                .as_ref()
                .and_then(|one| one.nps_ci95)
                .map_or_else(String::new, range),
        ]);
    }
    format!("\nThe journey as a whole\n{}", table.text(2))
}
