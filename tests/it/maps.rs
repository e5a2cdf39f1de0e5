//! The three sample maps as a workshop leaves them: estimates and cards, no feedback yet.
//!
//! Ids are made of the names, so that the files read well and stay the same.

use std::sync::Arc;

use touchline::model::{
    Cell, Channel, Date, Estimate, Extra, Given, Header, Highlight, HighlightId, JourneyMap, Known,
    LaneId, Level, MapState, Opportunity, OpportunityId, OwnLane, PainPoint, PainPointId, Persona,
    PersonaId, Rating, Stage, StageId, Team, Thought, ThoughtId, Touchpoint, TouchpointId,
};

use crate::samples::{Row, Sample};

/// Builds the map of a sample.
pub(crate) fn map(sample: &Sample) -> JourneyMap {
    let [name, description, goal] = sample.persona.map(str::to_owned);
    let persona = Persona {
        id: PersonaId::parse(&slug(&name)).unwrap(),
        name,
        description,
        goal,
        extra: Extra::default(),
    };
    let lane = OwnLane {
        id: LaneId::parse(&slug(sample.operations)).unwrap(),
        name: sample.operations.to_owned(),
        extra: Extra::default(),
    };
    JourneyMap {
        header: header(sample, persona.id.clone()),
        personas: vec![Arc::new(persona)],
        stages: stages(sample, &lane.id),
        own_lanes: vec![Arc::new(lane)],
        ..JourneyMap::default()
    }
}

/// Makes a date of year, month and day.
pub(crate) fn date([year, month, day]: [i16; 3]) -> Date {
    Date::new(year, month.try_into().unwrap(), day.try_into().unwrap()).unwrap()
}

fn header(sample: &Sample, persona: PersonaId) -> Header {
    let (people, who) = sample.team;
    Header {
        title: sample.title.to_owned(),
        state: Known::Is(MapState::Current),
        scope: sample.scope.to_owned(),
        persona: Some(persona),
        team: Team {
            people: Some(people),
            who: who.to_owned(),
            extra: Extra::default(),
        },
        date: Some(date(sample.date)),
        evidence: sample.evidence.to_owned(),
        language: Known::Is(sample.language),
        extra: Extra::default(),
    }
}

fn stages(sample: &Sample, lane: &LaneId) -> Vec<Arc<Stage>> {
    let rows = sample.rows;
    rows.chunk_by(|row, next| row.stage == next.stage)
        .map(|rows| {
            let name = rows[0].stage;
            Arc::new(Stage {
                id: StageId::parse(&slug(name)).unwrap(),
                name: name.to_owned(),
                touchpoints: rows
                    .iter()
                    .map(|row| Arc::new(touchpoint(row, date(sample.date), lane)))
                    .collect(),
                extra: Extra::default(),
            })
        })
        .collect()
}

fn touchpoint(row: &Row, workshop: Date, lane: &LaneId) -> Touchpoint {
    let rating = Rating::from_half_stars(row.half_stars).unwrap();
    let pain_points = pain_points(row);
    Touchpoint {
        channels: channels(row),
        moment_of_truth: row.moment_of_truth,
        expectation: row.expectation.to_owned(),
        estimates: vec![Estimate::agreed(rating, Some(workshop), Given::BeforeData)],
        thoughts: some(row.quote, |quote| Thought {
            id: ThoughtId::parse(&slug(quote)).unwrap(),
            text: without_quotation_marks(quote).to_owned(),
            extra: Extra::default(),
        }),
        highlights: some(row.highlight, |text| Highlight {
            id: HighlightId::parse(&slug(text)).unwrap(),
            text: text.to_owned(),
            extra: Extra::default(),
        }),
        opportunities: opportunities(row, &pain_points),
        pain_points,
        cells: some(row.operations, |text| Cell {
            lane: lane.clone(),
            text: text.to_owned(),
            extra: Extra::default(),
        }),
        ..Touchpoint::named(TouchpointId::parse(&slug(row.name)).unwrap(), row.name)
    }
}

fn channels(row: &Row) -> Vec<Channel> {
    let channel = |(name, medium, served_by): &(&str, _, &[_])| Channel {
        medium: Some(Known::Is(*medium)),
        served_by: served_by.iter().copied().map(Known::Is).collect(),
        ..Channel::named(*name)
    };
    row.channels.iter().map(channel).collect()
}

fn pain_points(row: &Row) -> Vec<PainPoint> {
    let pain_point = |(text, severity): &(&str, i64)| PainPoint {
        id: PainPointId::parse(&slug(text)).unwrap(),
        text: (*text).to_owned(),
        severity: Some(Level::new(*severity).unwrap()),
        extra: Extra::default(),
    };
    row.pain_points.iter().map(pain_point).collect()
}

fn opportunities(row: &Row, pain_points: &[PainPoint]) -> Vec<Opportunity> {
    let opportunity = |(text, impact, effort, answers): &(&str, i64, i64, &[usize])| Opportunity {
        id: OpportunityId::parse(&slug(text)).unwrap(),
        text: (*text).to_owned(),
        impact: Some(Level::new(*impact).unwrap()),
        effort: Some(Level::new(*effort).unwrap()),
        answers: answers
            .iter()
            .map(|index| pain_points[*index].id.clone())
            .collect(),
        extra: Extra::default(),
    };
    row.opportunities.iter().map(opportunity).collect()
}

/// One card of a text, none of an empty one.
fn some<T>(text: &str, card: impl Fn(&str) -> T) -> Vec<T> {
    if text.is_empty() {
        Vec::new()
    } else {
        vec![card(text)]
    }
}

/// Takes off the marks around a quote: the lane says already that somebody thought or said it.
fn without_quotation_marks(quote: &str) -> &str {
    quote.trim_matches(['“', '”', '„'])
}

/// Makes an id of a name: "Frühstücken" is "fruehstuecken"; at most 48 characters, cut between words.
fn slug(name: &str) -> String {
    let ascii = name
        .to_lowercase()
        .replace('ä', "ae")
        .replace('ö', "oe")
        .replace('ü', "ue")
        .replace('ß', "ss")
        .replace(['\'', '’'], "");
    let words = ascii
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty());
    let mut slug = String::new();
    for word in words {
        if slug.len() + 1 + word.len() > 48 {
            break;
        }
        if !slug.is_empty() {
            slug.push('-');
        }
        slug.push_str(word);
    }
    slug
}

#[test]
fn the_sample_maps_are_sound() {
    for sample in crate::samples::SAMPLES {
        let map = map(sample);
        assert_eq!(touchline::model::check(&map), [], "{}", sample.name);
        assert_eq!(map.touchpoint_count(), sample.rows.len());
    }
}

#[test]
fn ids_read_like_their_names() {
    let map = map(&crate::samples::HOTEL);
    let ids: Vec<_> = map
        .places()
        .map(|place| place.touchpoint.id.as_str().to_owned())
        .collect();
    assert_eq!(ids.first().unwrap(), "hotels-vergleichen");
    assert!(ids.contains(&"fruehstuecken".to_owned()));
    let thought = &map
        .place(&TouchpointId::parse("parken").unwrap())
        .unwrap()
        .touchpoint
        .thoughts[0];
    assert_eq!(thought.text, "Koffer raus, fertig – herrlich.");
}

#[test]
fn templates_have_the_structure_of_the_samples() {
    use touchline::{edit::Template, model::IdSource};

    for sample in crate::samples::SAMPLES {
        let template = Template::from_name(sample.name).unwrap();
        let template = template.build(&mut IdSource::seeded(1));
        let map = map(sample);
        let columns = |map: &JourneyMap| -> Vec<_> {
            map.places()
                .map(|place| {
                    let one = place.touchpoint.clone();
                    let stage = place.stage.unwrap().name.clone();
                    (stage, one.name, one.channels, one.moment_of_truth)
                })
                .collect()
        };
        assert_eq!(columns(&template), columns(&map), "{}", sample.name);
        assert_eq!(template.header.title, map.header.title);
        assert_eq!(template.header.language, map.header.language);
        assert_eq!(
            template.persona().unwrap().goal,
            map.persona().unwrap().goal
        );
    }
}
