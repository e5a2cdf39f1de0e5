//! The `touchline import` command that does what the dialog shows.

use std::path::Path;

use super::proposal::{Basis, Choice, Makes};
use crate::{
    model::{Date, Direction, JourneyMap, Target},
    survey::{ColumnOption, ColumnRef, MatchOption, NEW, Rated, ReadingOptions, Shape, Survey},
    view::incoming::quoted_for_shell,
};

/// What the map is called as long as no file holds it.
const NEW_MAP: &str = "map.ron";

/// Writes the command line; what is found by itself is not in it.
///
/// The map is the one that matches are looked up in: with the touchpoints that are made.
pub(super) fn command_line(
    (basis, map, makes): (&Basis, &JourneyMap, Makes),
    survey_file: &Path,
    map_file: Option<&Path>,
    options: &ReadingOptions,
) -> String {
    let map_file = map_file.map_or_else(
        || NEW_MAP.to_owned(),
        |path| path.to_string_lossy().into_owned(),
    );
    let map_file = quoted_for_shell(&map_file);
    let file = quoted_for_shell(&survey_file.to_string_lossy());
    let mut parts = vec![format!("touchline import {map_file} {file} -o {map_file}")];
    // The command line knows nothing from elsewhere.
    reading(&mut parts, &basis.survey.told(options), &basis.survey);
    matches(&mut parts, (basis, map), makes);
    wishes(&mut parts, basis);
    parts.join(" ")
}

/// Adds an option; one whose value begins like an option itself is written in one word.
fn push(parts: &mut Vec<String>, name: &str, value: &str) {
    let sign = if value.starts_with('-') { '=' } else { ' ' };
    parts.push(format!("{name}{sign}{}", quoted_for_shell(value)));
}

fn reading(parts: &mut Vec<String>, options: &ReadingOptions, survey: &Survey) {
    let delimiter = options.delimiter.map(|sign| match sign {
        b'\t' => "tab".to_owned(),
        sign => char::from(sign).to_string(),
    });
    let column = |column: &Option<ColumnRef>| column.as_ref().map(|one| column_name(one, survey));
    let values = [
        ("--encoding", options.encoding.clone()),
        ("--delimiter", delimiter),
        (
            "--quotes",
            options.quotes.map(|one| one.as_str().to_owned()),
        ),
        ("--sheet", options.sheet.clone()),
        ("--decimal", options.decimal.map(String::from)),
        ("--header-rows", options.header_rows.map(|n| n.to_string())),
        ("--shape", options.shape.map(|one| one.as_str().to_owned())),
        ("--touchpoint-column", column(&options.touchpoint_column)),
        ("--score-column", column(&options.score_column)),
        ("--count-column", column(&options.count_column)),
        ("--weight-column", column(&options.weight_column)),
        ("--segment-column", column(&options.segment_column)),
        ("--wave-column", column(&options.wave_column)),
    ];
    for (name, value) in values {
        if let Some(value) = value {
            push(parts, name, &value);
        }
    }
    for rows in &options.leave_out {
        push(parts, "--leave-out", rows.as_str());
    }
    for option in &options.columns {
        if let Some(decisions) = decisions(option) {
            let column = column_name(&option.column, survey);
            push(parts, "--column", &format!("{column}:{decisions}"));
        }
    }
}

fn column_name(column: &ColumnRef, survey: &Survey) -> String {
    match column {
        ColumnRef::Index(index) => survey.option_name(*index),
        ColumnRef::Name(name) => name.clone(),
    }
}

/// Writes what was decided about a column: `kind=rating,scale=1..6,direction=low,missing=0|99`.
fn decisions(option: &ColumnOption) -> Option<String> {
    let kind = option.kind.map(|kind| format!("kind={}", kind.as_str()));
    let scale = option.scale.map(|(min, max)| format!("scale={min}..{max}"));
    let direction = option.direction.map(|direction| {
        let word = match direction {
            Direction::High => "high",
            Direction::Low => "low",
        };
        format!("direction={word}")
    });
    let missing = option.missing.as_ref();
    let missing = missing.map(|codes| format!("missing={}", codes.join("|")));
    let labels = option.labels.as_ref();
    let labels = labels.map(|labels| format!("labels={}", labels.join("|")));
    let all: Vec<String> = [kind, scale, direction, missing, labels]
        .into_iter()
        .flatten()
        .collect();
    (!all.is_empty()).then(|| all.join(","))
}

/// Adds the targets by hand, the touchpoints that are made, and the questions that lead.
fn matches(parts: &mut Vec<String>, (basis, map): (&Basis, &JourneyMap), makes: Makes) {
    if makes == Makes::Missing {
        parts.push("--create-touchpoints".to_owned());
    }
    let survey = &basis.survey;
    for rated in &survey.rated {
        let target = match basis.choices.get(&rated.name) {
            None => continue,
            Some(Choice::New) if makes == Makes::Missing => continue,
            Some(Choice::New) => NEW.to_owned(),
            Some(Choice::Target(target)) => target_name(target, map),
        };
        push(
            parts,
            "--match",
            &format!("{}={target}", source(rated, survey)),
        );
    }
    for lead in &basis.request.leads {
        let rated = survey.rated.iter().find(|one| one.name == *lead);
        if let Some(rated) = rated {
            push(parts, "--lead", &source(rated, survey));
        }
    }
}

/// Names something rated: by its header or value, or by its position where blanks around that would be lost.
fn source(rated: &Rated, survey: &Survey) -> String {
    let is_lost = rated.name.trim() != rated.name;
    if is_lost && survey.shape == Some(Shape::Wide) {
        format!("#{}", rated.column)
    } else {
        rated.name.clone()
    }
}

/// Names a target so that it is found again: by its name where that is clear, else by its id.
fn target_name(target: &Target, map: &JourneyMap) -> String {
    let id = match target {
        Target::Touchpoint(id) => id.to_string(),
        Target::Stage(id) => id.to_string(),
        Target::Journey => "journey".to_owned(),
        Target::Unassigned | Target::Unknown(_) => "none".to_owned(),
    };
    let named = MatchOption::of("", target, map).map(|named| named.target);
    let is_plain = |name: &String| name.trim() == name && !name.contains(['=', '\n']);
    named.filter(is_plain).unwrap_or(id)
}

fn wishes(parts: &mut Vec<String>, basis: &Basis) {
    let request = &basis.request;
    let day = |day: Option<Date>| day.map_or_else(String::new, |day| day.to_string());
    let (from, to) = (request.field_from, request.field_to);
    let is_known = from.is_some() || to.is_some();
    let field = is_known.then(|| format!("{}..{}", day(from), day(to)));
    let text = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
    let values = [
        ("--label", text(&request.label)),
        ("--asked", text(&request.asked)),
        ("--mode", text(&request.mode)),
        ("--question", text(&request.question)),
        ("--field", field),
        ("--invited", request.invited.map(|n| n.to_string())),
        ("--people", request.people.map(|n| n.to_string())),
        ("--date", request.date.map(|date| date.to_string())),
        ("--replace", basis.replaced().map(ToString::to_string)),
    ];
    for (name, value) in values {
        if let Some(value) = value {
            push(parts, name, &value);
        }
    }
    if request.accept_proposals {
        parts.push("--accept-proposals".to_owned());
    }
}
