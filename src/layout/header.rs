//! The header: the title and what the map is about.

use egui::pos2;

use super::{
    HeaderLayout, Ink, MapView, Measure, Request, TextStyle, metrics::MARGIN, scale_words,
};
use crate::{
    lang::{self, Key, Words},
    model::{Header, MapState, Persona, TargetFeedback},
    stats::{Choice, Ends, Figures, journey_figures},
};

/// Places the header in a picture of `width`.
pub(super) fn header(measure: &mut Measure, request: &Request<'_>, width: f32) -> HeaderLayout {
    let room = width - 2.0 * MARGIN;
    let title = measure.block(
        title_of(request),
        TextStyle::Title,
        Ink::Text,
        pos2(MARGIN, MARGIN),
        room,
    );
    let mut y = title.rect.bottom() + 2.0;
    let mut lines = Vec::new();
    for line in lines_of(request) {
        let block = measure.block(&line, TextStyle::Body, Ink::Muted, pos2(MARGIN, y), room);
        y = block.rect.bottom();
        lines.push(block);
    }
    HeaderLayout { title, lines }
}

/// Returns the title, or that there is none.
pub(super) fn title_of<'a>(request: &Request<'a>) -> &'a str {
    match request.map.header.title.trim() {
        "" => request.words.text(Key::Untitled),
        title => title,
    }
}

/// Says what the map is about.
pub(super) fn about_line(request: &Request<'_>) -> String {
    let map = request.map;
    about(&map.header, map.persona(), request.words).join(lang::SEPARATOR)
}

fn lines_of(request: &Request<'_>) -> Vec<String> {
    if matches!(request.view, MapView::Multiples(_)) {
        // A figure of everybody belongs to none of the pictures.
        return vec![about_line(request)];
    }
    let (map, words) = (request.map, request.words);
    let choice = Choice {
        set: request.set,
        ..Choice::default()
    };
    let overall = journey_figures(map, choice).into_iter();
    let overall =
        overall.filter_map(|(target, figures)| Some(overall_line(target, &figures?, words)));
    std::iter::once(about_line(request))
        .chain(overall)
        .collect()
}

/// Lists the parts of the header line that are known.
fn about(header: &Header, persona: Option<&Persona>, words: &Words) -> Vec<String> {
    let mut parts = vec![match header.state.known() {
        Some(MapState::Current) => words.text(Key::StateCurrent).to_owned(),
        Some(MapState::Future) => words.text(Key::StateFuture).to_owned(),
        None => header.state.unknown().unwrap_or_default().to_owned(),
    }];
    if let Some(persona) = persona {
        let who = [persona.name.trim(), persona.description.trim()]
            .into_iter()
            .filter(|part| !part.is_empty());
        let who = who.collect::<Vec<_>>().join(", ");
        parts.push(words.format(Key::HeaderPersona, &[("persona", (&who).into())]));
    }
    if !header.scope.trim().is_empty() {
        parts.push(words.format(Key::HeaderScope, &[("scope", header.scope.trim().into())]));
    }
    parts.extend(team(header, words));
    if !header.evidence.trim().is_empty() {
        parts.push(words.format(
            Key::HeaderEvidence,
            &[("evidence", header.evidence.trim().into())],
        ));
    }
    parts
}

fn team(header: &Header, words: &Words) -> Option<String> {
    let team = match (header.team.people, header.team.who.trim()) {
        (Some(people), "") => Some(words.format(Key::HeaderTeam, &[("people", people.into())])),
        (Some(people), who) => Some(words.format(
            Key::HeaderTeamOf,
            &[("people", people.into()), ("who", who.into())],
        )),
        (None, "") => None,
        (None, who) => Some(words.format(Key::HeaderTeamNames, &[("who", who.into())])),
    };
    let date = header.date.map(|date| lang::date(date, words.language()));
    match (team, date) {
        (Some(team), Some(date)) => Some(format!("{team}, {date}")),
        (team, date) => team.or(date),
    }
}

/// Words a figure of the whole journey: an NPS with its interval, else a mean; nothing under five answers.
fn overall_line(target: &TargetFeedback, figures: &Figures, words: &Words) -> String {
    let language = words.language();
    let n = lang::count(figures.n, language);
    if figures.n < 5 {
        return words.text(Key::HeaderNpsFew).to_owned();
    }
    if let (Some(nps), Some(interval)) = (figures.nps, figures.nps_ci95) {
        let [nps, low, high] =
            [nps, interval.low, interval.high].map(|value| lang::signed(value, 1, language));
        return words.format(
            Key::HeaderNps,
            &[
                ("nps", (&nps).into()),
                ("low", (&low).into()),
                ("high", (&high).into()),
                ("n", (&n).into()),
            ],
        );
    }
    let ends = Ends::from(&target.scale);
    let figure = format!(
        "{} {}",
        target.source,
        scale_words::figure(&ends, figures.mean, words)
    );
    let interval = figures
        .ci95
        .map(|interval| interval.clamp(ends.min.value(), ends.max.value()));
    let interval = interval.map_or_else(
        || "–".to_owned(),
        |interval| lang::range(interval.low, interval.high, 1, language),
    );
    words.format(
        Key::HeaderJourney,
        &[
            ("figure", (&figure).into()),
            ("interval", (&interval).into()),
            ("n", (&n).into()),
        ],
    )
}
