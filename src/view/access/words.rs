//! Names and values of what stands on the map, as a screen reader says them.

use egui::accesskit::Node;

use super::points::Points;
use crate::{
    edit::{CardId, Item, Subject},
    lang::{self, Key, SEPARATOR, Words},
    layout::{StageLayout, TextBlock},
    model::{Level, Measure, MeasureStatus, Touchpoint},
    view::{Facts, canvas::Shown, edit::label::named},
};

/// What is said of one thing.
pub(super) struct Spoken {
    name: String,
    /// Empty where there is nothing more to say.
    value: String,
}

impl Spoken {
    fn new(name: String, parts: impl IntoIterator<Item = String>) -> Self {
        let parts: Vec<String> = parts.into_iter().collect();
        Self {
            name,
            value: parts.join(SEPARATOR),
        }
    }

    /// Puts name and value into a node.
    pub(super) fn fill(self, node: &mut Node) {
        node.set_label(self.name);
        if !self.value.is_empty() {
            node.set_value(self.value);
        }
    }
}

/// Joins the rows of a text.
pub(super) fn text_of(block: &TextBlock) -> String {
    let rows = block.rows.iter().map(|row| row.text.trim());
    let rows: Vec<&str> = rows.filter(|row| !row.is_empty()).collect();
    rows.join(" ")
}

/// Words a stage: "Stage 2 of 4: Buy", "3 touchpoints".
pub(super) fn stage(
    stage: &StageLayout,
    index: usize,
    touchpoints: usize,
    shown: &Shown<'_>,
) -> Spoken {
    let words = shown.words;
    let name = text_of(&stage.name);
    let name = match stage.stage {
        None => name,
        Some(_) => words.format(
            Key::SpokenStage,
            &[
                ("n", (index + 1).into()),
                ("count", shown.map.stages.len().into()),
                ("name", or_unnamed(&name, words).into()),
            ],
        ),
    };
    let count = words.format(Key::CountTouchpoints, &[("n", touchpoints.into())]);
    Spoken::new(name, [count])
}

/// Words a touchpoint: its place in the journey, our estimate, its flag, its channels.
pub(super) fn touchpoint(
    touchpoint: &Touchpoint,
    index: usize,
    shown: &Shown<'_>,
    points: &Points,
) -> Spoken {
    let words = shown.words;
    let count = shown.layout.columns.len();
    let place = of(index + 1, count, words);
    let facts = points.facts(&touchpoint.id);
    let estimates = facts.map(|facts| facts.estimates.as_slice());
    let estimate = joined(words.text(Key::OurEstimate), estimates.unwrap_or_default());
    let flag = touchpoint
        .moment_of_truth
        .then(|| words.text(Key::MomentOfTruth).to_owned());
    let channels = touchpoint.channels.iter().map(|one| one.name.clone());
    let channels: Vec<String> = channels.collect();
    let channels = joined(&named(Subject::Channels, words), &[channels.join(", ")]);
    let parts = [Some(place), estimate, flag, channels];
    Spoken::new(
        labelled(Subject::Touchpoint, &touchpoint.name, words),
        parts.into_iter().flatten(),
    )
}

/// Words what hangs on a touchpoint: a card, a cell, its point of the curves.
pub(super) fn part(
    item: &Item,
    touchpoint: &Touchpoint,
    shown: &Shown<'_>,
    points: &Points,
) -> Option<Spoken> {
    let words = shown.words;
    match item {
        Item::Card(id) => card(id, touchpoint, words),
        Item::Cell(_, lane) => {
            let mut lanes = shown.map.own_lanes.iter();
            let lane = lanes.find(|one| one.id == *lane)?;
            let cell = touchpoint.cells.iter().find(|one| one.lane == lane.id)?;
            let name = or_unnamed(&lane.name, words);
            Some(Spoken::new(format!("{name}: {}", cell.text), []))
        }
        Item::Point(_) => {
            let at = or_unnamed(&touchpoint.name, words);
            let name = words.format(Key::SpokenPoint, &[("touchpoint", at.into())]);
            let facts = points.facts(&touchpoint.id)?;
            Some(Spoken::new(name, [point(facts, points, words)]))
        }
        _ => None,
    }
}

/// Words the figures at a point; where one is missing it says why.
fn point(facts: &Facts, points: &Points, words: &Words) -> String {
    let figures = Some(facts.spoken(words)).filter(|figures| !figures.is_empty());
    let is_unasked = facts.verdict.is_none() && points.has_survey();
    let not_asked = [words.text(Key::NotAsked).to_owned()];
    let unasked = is_unasked.then(|| joined(words.text(Key::CustomersVerdict), &not_asked));
    let is_unrated = facts.estimates.is_empty();
    let unrated = is_unrated.then(|| words.text(Key::CommandRateNone).to_owned());
    let parts = [figures, unasked.flatten(), unrated];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    parts.join(". ")
}

/// Words the distribution of the answers; none where they are too few to tell.
pub(super) fn answers(facts: &Facts, words: &Words) -> Option<String> {
    let bars = facts.verdict.iter().flat_map(|verdict| &verdict.bars);
    let shares: Vec<String> = bars
        .map(|bar| {
            let share = lang::percent(bar.share, words.language());
            format!("{}: {share}", bar.label)
        })
        .collect();
    joined(words.text(Key::LaneAnswers), &shares)
}

fn card(id: &CardId, touchpoint: &Touchpoint, words: &Words) -> Option<Spoken> {
    let (text, parts) = match id {
        CardId::Thought(id) => {
            let mut all = touchpoint.thoughts.iter();
            (&all.find(|one| one.id == *id)?.text, Vec::new())
        }
        CardId::PainPoint(id) => {
            let mut all = touchpoint.pain_points.iter();
            let pain = all.find(|one| one.id == *id)?;
            (
                &pain.text,
                vec![level(Subject::Severity, pain.severity, words)],
            )
        }
        CardId::Highlight(id) => {
            let mut all = touchpoint.highlights.iter();
            (&all.find(|one| one.id == *id)?.text, Vec::new())
        }
        CardId::Opportunity(id) => {
            let mut all = touchpoint.opportunities.iter();
            let one = all.find(|one| one.id == *id)?;
            let levels = [
                level(Subject::Impact, one.impact, words),
                level(Subject::Effort, one.effort, words),
            ];
            (&one.text, levels.into())
        }
        CardId::Measure(id) => {
            let mut all = touchpoint.measures.iter();
            let measure = all.find(|one| one.id == *id)?;
            (&measure.what, about(measure, words).into())
        }
        CardId::Backstage(id) => {
            let mut all = touchpoint.backstage.iter();
            (&all.find(|one| one.id == *id)?.text, Vec::new())
        }
        CardId::Image(id) => {
            let mut all = touchpoint.images.iter();
            (&all.find(|one| one.id == *id)?.caption, Vec::new())
        }
    };
    let name = labelled(id.subject(), text, words);
    Some(Spoken::new(name, parts.into_iter().flatten()))
}

/// Lists who does a measure, until when, and how far it is.
fn about(measure: &Measure, words: &Words) -> [Option<String>; 3] {
    let who = named(Subject::Responsible, words);
    let who = joined(&who, &[measure.responsible.trim().to_owned()]);
    let due = measure.due.map(|due| {
        let date = lang::date(due, words.language());
        words.format(Key::MeasureDue, &[("date", (&date).into())])
    });
    let status = match measure.status.known() {
        Some(MeasureStatus::Planned) => words.text(Key::MeasurePlanned),
        Some(MeasureStatus::InProgress) => words.text(Key::MeasureInProgress),
        Some(MeasureStatus::Done) => words.text(Key::MeasureDone),
        Some(MeasureStatus::Dropped) => words.text(Key::MeasureDropped),
        None => measure.status.unknown().unwrap_or_default(),
    };
    [who, due, Some(status.to_owned())]
}

/// Words a level: "Severity: 3 of 5"; none that is not judged yet.
fn level(subject: Subject, level: Option<Level>, words: &Words) -> Option<String> {
    let level = of(usize::from(level?.get()), 5, words);
    joined(&named(subject, words), &[level])
}

/// Words a place among several: "3 of 11".
fn of(number: usize, count: usize, words: &Words) -> String {
    let [number, count] = [number, count].map(|one| lang::count(one as u64, words.language()));
    words.format(
        Key::FigureOf,
        &[("value", (&number).into()), ("best", (&count).into())],
    )
}

/// Puts a heading before what is said; none where nothing is.
fn joined(heading: &str, said: &[String]) -> Option<String> {
    let said: Vec<&str> = said.iter().map(String::as_str).collect();
    let said = said.join(SEPARATOR);
    (!said.is_empty()).then(|| format!("{heading}: {said}"))
}

fn labelled(subject: Subject, text: &str, words: &Words) -> String {
    format!("{}: {}", named(subject, words), or_unnamed(text, words))
}

fn or_unnamed<'a>(name: &'a str, words: &'a Words) -> &'a str {
    match name.trim() {
        "" => words.text(Key::Unnamed),
        name => name,
    }
}
