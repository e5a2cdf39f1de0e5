//! Random valid maps for the tests of every layer: the same seed gives the same map.

mod feedback;
mod large;

pub use large::large_map;

use std::{collections::BTreeMap, io::Cursor, sync::Arc};

use image::{Rgb, RgbImage};

use crate::model::{
    Cell, Channel, Date, Estimate, EvidenceGrade, Extra, Given, Header, Highlight, HighlightId,
    IdSource, Image, ImageFormat, ImageId, JourneyMap, Known, LaneId, Language, Level, MapState,
    Measure, MeasureId, MeasureStatus, Medium, Note, NoteId, Opportunity, OpportunityId, OwnLane,
    PainPoint, PainPointId, PartKind, Persona, PersonaId, Rating, ServedBy, ShownPart, Stage,
    StageId, TEAM, Team, Thought, ThoughtId, Touchpoint, TouchpointId,
};

/// Makes a picture of one colour, in pixels; `number` tells it from others.
pub fn picture(number: usize, [width, height]: [u32; 2], colour: [u8; 3]) -> Image {
    let pixels = RgbImage::from_pixel(width, height, Rgb(colour));
    let mut bytes = Cursor::new(Vec::new());
    // A picture that has no pixels stays without bytes.
    let _written = pixels.write_to(&mut bytes, image::ImageFormat::Png);
    Image {
        id: ImageId::draw(&mut IdSource::seeded(number as u64)),
        caption: String::new(),
        format: Known::Is(ImageFormat::Png),
        bytes: bytes.into_inner().into(),
        extra: Extra::default(),
    }
}

/// Makes a valid map of up to a dozen touchpoints in which every kind of part and value occurs.
pub fn journey_map(seed: u64) -> JourneyMap {
    let mut chance = Chance::seeded(seed);
    let own_lanes = chance.some(3, Chance::own_lane);
    let personas = chance.some(3, Chance::persona);
    let mut stages = chance.some(4, |chance| chance.stage(&own_lanes));
    let unsorted = chance.some(3, |chance| chance.touchpoint(&own_lanes));
    chance.answer_pain_points(&mut stages);
    let header = chance.header(&personas);
    let mut map = JourneyMap {
        header,
        personas,
        stages,
        unsorted,
        own_lanes,
        notes: chance.some(3, Chance::note_of_the_map),
        feedback: Vec::new(),
        shown: None,
        overlaid: Vec::new(),
        shown_segment: ShownPart::default(),
        shown_wave: ShownPart::default(),
        extra: chance.extra(),
    };
    map.feedback = chance.some(3, |chance| chance.feedback_set(&map));
    map.shown = map
        .feedback
        .first()
        .filter(|_| chance.is(0.7))
        .map(|set| set.id.clone());
    let ids = map.feedback.iter().map(|set| set.id.clone());
    map.overlaid = ids.filter(|_| chance.is(0.4)).collect();
    for kind in PartKind::ALL {
        *map.shown_part_mut(kind) = chance.shown_part(&map, kind);
    }
    map
}

/// Draws everything from one seed.
#[derive(Debug)]
struct Chance {
    rng: fastrand::Rng,
    ids: IdSource,
}

impl Chance {
    fn seeded(seed: u64) -> Self {
        Self {
            rng: fastrand::Rng::with_seed(seed),
            ids: IdSource::seeded(seed),
        }
    }

    fn is(&mut self, share: f64) -> bool {
        self.rng.f64() < share
    }

    fn list<T>(&mut self, most: usize, mut make: impl FnMut(&mut Self) -> T) -> Vec<T> {
        (0..self.rng.usize(0..=most)).map(|_| make(self)).collect()
    }

    fn some<T>(&mut self, most: usize, make: impl FnMut(&mut Self) -> T) -> Vec<Arc<T>> {
        self.list(most, make).into_iter().map(Arc::new).collect()
    }

    fn maybe<T>(&mut self, make: impl FnOnce(&mut Self) -> T) -> Option<T> {
        self.is(0.5).then(|| make(self))
    }

    fn one_of<T: Copy>(&mut self, values: &[T]) -> T {
        values[self.rng.usize(..values.len())]
    }

    fn known<T: Copy>(&mut self, values: &[T]) -> Known<T> {
        if self.is(0.1) {
            let newer = ["Teleported", "Later(3, \"x\")", "Mixed(a: 1)"];
            Known::Unknown(self.one_of(&newer).to_owned())
        } else {
            Known::Is(self.one_of(values))
        }
    }

    /// Draws a text that may be empty, and in which every awkward character occurs at times.
    fn text(&mut self) -> String {
        const PIECES: &[&str] = &[
            "Kundin",
            "ä",
            "ß",
            "ราคา",
            "👩‍👩‍👧",
            "\"",
            "\\",
            "\n",
            "\r\n",
            "\t",
            " ",
            "\u{202E}",
            "\u{FEFF}",
            "\u{7}",
            "\0",
            "//",
            "/*",
            "(",
            ")",
            "[",
            "{",
            ",",
            ":",
            "e\u{301}",
            "'",
            "<<<<<<< ",
            "\u{85}",
            "r#\"",
            "None",
            "\u{2028}",
            "a long piece of text",
        ];
        let pieces = self.list(5, |chance| chance.one_of(PIECES));
        pieces.concat()
    }

    fn name(&mut self) -> String {
        format!("Name {}", self.text())
    }

    fn date(&mut self) -> Date {
        let (year, month) = (self.rng.i16(1990..2100), self.rng.i8(1..=12));
        jiff::civil::date(year, month, self.rng.i8(1..=28))
    }

    fn level(&mut self) -> Level {
        Level::new(self.rng.i64(1..=5)).unwrap()
    }

    fn rating(&mut self) -> Rating {
        Rating::from_half_stars(self.rng.i64(2..=10)).unwrap()
    }

    fn extra(&mut self) -> Extra {
        const VALUES: &[&str] = &["5", "Some(\"x\")", "[1, 2, (a: 'b')]", "{\"k\": ()}", "New"];
        if self.is(0.85) {
            return Extra::default();
        }
        let fields = self.list(2, |chance| chance.one_of(VALUES).to_owned());
        let named = |(number, value)| (format!("newer_{number}"), value);
        Extra(fields.into_iter().enumerate().map(named).collect())
    }

    fn header(&mut self, personas: &[Arc<Persona>]) -> Header {
        Header {
            title: self.name(),
            state: self.known(&[MapState::Current, MapState::Future]),
            scope: self.text(),
            persona: personas.first().map(|persona| persona.id.clone()),
            team: Team {
                people: self.maybe(|chance| chance.rng.u32(..)),
                who: self.text(),
                extra: self.extra(),
            },
            date: self.maybe(Self::date),
            evidence: self.text(),
            language: self.known(&[Language::En, Language::De]),
            extra: self.extra(),
        }
    }

    fn persona(&mut self) -> Persona {
        Persona {
            id: PersonaId::draw(&mut self.ids),
            name: self.text(),
            description: self.text(),
            goal: self.text(),
            extra: self.extra(),
        }
    }

    fn own_lane(&mut self) -> OwnLane {
        OwnLane {
            id: LaneId::draw(&mut self.ids),
            name: self.text(),
            extra: self.extra(),
        }
    }

    fn note_of_the_map(&mut self) -> Note {
        Note {
            id: NoteId::draw(&mut self.ids),
            text: self.text(),
            extra: self.extra(),
        }
    }

    fn stage(&mut self, lanes: &[Arc<OwnLane>]) -> Stage {
        Stage {
            id: StageId::draw(&mut self.ids),
            name: self.name(),
            touchpoints: self.some(3, |chance| chance.touchpoint(lanes)),
            extra: self.extra(),
        }
    }

    fn touchpoint(&mut self, lanes: &[Arc<OwnLane>]) -> Touchpoint {
        let grades = [
            EvidenceGrade::Assumed,
            EvidenceGrade::Observed,
            EvidenceGrade::Measured,
        ];
        Touchpoint {
            id: TouchpointId::draw(&mut self.ids),
            name: self.name(),
            description: self.text(),
            channels: self.list(2, Self::channel),
            moment_of_truth: self.is(0.3),
            expectation: self.text(),
            evidence: self.maybe(|chance| chance.known(&grades)),
            responsible_unit: self.text(),
            estimates: self.list(2, Self::estimate),
            thoughts: self.list(2, Self::thought),
            pain_points: self.list(2, Self::pain_point),
            highlights: self.list(2, Self::highlight),
            opportunities: self.list(2, Self::opportunity),
            measures: self.list(2, Self::measure),
            backstage: self.list(2, Self::note_of_the_map),
            cells: lanes.iter().map(|lane| self.cell(lane)).collect(),
            images: self.list(1, Self::image),
            extra: self.extra(),
        }
    }

    fn channel(&mut self) -> Channel {
        let servers = [ServedBy::Human, ServedBy::SelfService, ServedBy::Bot];
        Channel {
            name: self.text(),
            medium: self.maybe(|chance| chance.known(&[Medium::Digital, Medium::Analogue])),
            served_by: self.list(2, |chance| chance.known(&servers)),
            extra: self.extra(),
        }
    }

    fn estimate(&mut self) -> Estimate {
        let votes = self.list(4, |chance| (chance.rating(), chance.rng.u32(0..9)));
        let agreed = [(self.rating(), 1)];
        Estimate {
            group: self.maybe(Self::text).unwrap_or_else(|| TEAM.to_owned()),
            votes: if self.is(0.5) {
                BTreeMap::from(agreed)
            } else {
                votes.into_iter().collect()
            },
            date: self.maybe(Self::date),
            given: self.known(&[Given::BeforeData, Given::AfterData]),
            extra: self.extra(),
        }
    }

    fn thought(&mut self) -> Thought {
        Thought {
            id: ThoughtId::draw(&mut self.ids),
            text: self.text(),
            extra: self.extra(),
        }
    }

    fn pain_point(&mut self) -> PainPoint {
        PainPoint {
            id: PainPointId::draw(&mut self.ids),
            text: self.text(),
            severity: self.maybe(Self::level),
            extra: self.extra(),
        }
    }

    fn highlight(&mut self) -> Highlight {
        Highlight {
            id: HighlightId::draw(&mut self.ids),
            text: self.text(),
            extra: self.extra(),
        }
    }

    fn opportunity(&mut self) -> Opportunity {
        Opportunity {
            id: OpportunityId::draw(&mut self.ids),
            text: self.text(),
            impact: self.maybe(Self::level),
            effort: self.maybe(Self::level),
            answers: Vec::new(),
            extra: self.extra(),
        }
    }

    /// Lets opportunities answer pain points of the same stage.
    fn answer_pain_points(&mut self, stages: &mut [Arc<Stage>]) {
        for stage in stages {
            let stage = Arc::make_mut(stage);
            let touchpoints = stage.touchpoints.iter();
            let pains: Vec<_> = touchpoints
                .flat_map(|one| &one.pain_points)
                .map(|pain| pain.id.clone())
                .collect();
            for touchpoint in &mut stage.touchpoints {
                for opportunity in &mut Arc::make_mut(touchpoint).opportunities {
                    let answers = pains.iter().filter(|_| self.is(0.5));
                    opportunity.answers = answers.cloned().collect();
                }
            }
        }
    }

    fn measure(&mut self) -> Measure {
        let states = [
            MeasureStatus::Planned,
            MeasureStatus::InProgress,
            MeasureStatus::Done,
            MeasureStatus::Dropped,
        ];
        Measure {
            id: MeasureId::draw(&mut self.ids),
            what: self.text(),
            responsible: self.text(),
            due: self.maybe(Self::date),
            status: self.known(&states),
            extra: self.extra(),
        }
    }

    fn cell(&mut self, lane: &OwnLane) -> Cell {
        Cell {
            lane: lane.id.clone(),
            text: self.text(),
            extra: self.extra(),
        }
    }

    fn image(&mut self) -> Image {
        if self.rng.bool() {
            let size = [self.rng.u32(1..60), self.rng.u32(1..60)];
            let real = picture(0, size, [0x80; 3]);
            let (id, caption) = (ImageId::draw(&mut self.ids), self.text());
            return Image {
                id,
                caption,
                ..real
            };
        }
        // What is no picture at all.
        let length = self.rng.usize(..300);
        Image {
            id: ImageId::draw(&mut self.ids),
            caption: self.text(),
            format: self.known(&[ImageFormat::Png, ImageFormat::Jpeg]),
            bytes: (0..length).map(|_| self.rng.u8(..)).collect(),
            extra: self.extra(),
        }
    }
}
