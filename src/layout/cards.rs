//! Cards: each grows with its text.

use egui::{Pos2, Rect, pos2, vec2};

use super::{
    CardItem, CardKind, CardLayout, Ink, LaneKind, Measure, Request, TextBlock, TextStyle, image,
    metrics::{
        CARD_GAP, CARD_PADDING_X, CARD_PADDING_Y, DOT_STEP, HIGHLIGHT_INDENT, MEASURE_INDENT,
        MIN_TOUCHPOINT_CARD, PAIN_INDENT,
    },
};
use crate::{
    lang::{self, Key, Words},
    model::{
        Date, Highlight, Level, Measure as Action, MeasureStatus, Opportunity, PainPoint,
        Touchpoint,
    },
};

/// A blank at which no row ends.
const NO_BREAK: &str = "\u{a0}";

/// Where a card goes: its column's index, its corner, its width.
#[derive(Clone, Copy)]
pub(super) struct Slot {
    /// The index of the column.
    pub column: usize,
    /// The corner.
    pub top_left: Pos2,
    /// The width.
    pub width: f32,
}

impl Slot {
    fn inner(self, indent: f32) -> (Pos2, f32) {
        (
            self.top_left + vec2(CARD_PADDING_X + indent, CARD_PADDING_Y),
            self.width - 2.0 * CARD_PADDING_X - indent,
        )
    }

    pub(super) fn card(
        self,
        item: CardItem,
        kind: CardKind,
        texts: Vec<TextBlock>,
        bottom: f32,
    ) -> CardLayout {
        let rect = Rect::from_min_max(
            self.top_left,
            pos2(self.top_left.x + self.width, bottom + CARD_PADDING_Y),
        );
        CardLayout {
            item,
            kind,
            column: self.column,
            rect,
            texts,
        }
    }
}

/// Builds the cards that a touchpoint has in a lane, from the slot downwards.
pub(super) fn cards(
    measure: &mut Measure,
    request: &Request<'_>,
    touchpoint: &Touchpoint,
    lane: LaneKind,
    slot: Slot,
) -> Vec<CardLayout> {
    let words = request.words;
    let mut built: Vec<CardLayout> = Vec::new();
    let mut add = |make: &mut dyn FnMut(Slot) -> CardLayout| {
        let top = built
            .last()
            .map_or(slot.top_left.y, |card| card.rect.bottom() + CARD_GAP);
        built.push(make(Slot {
            top_left: pos2(slot.top_left.x, top),
            ..slot
        }));
    };
    match lane {
        LaneKind::Touchpoint => add(&mut |slot| touchpoint_card(measure, touchpoint, words, slot)),
        LaneKind::Images => touchpoint
            .images
            .iter()
            .for_each(|one| add(&mut |slot| image::card(measure, one, slot))),
        LaneKind::Thoughts => touchpoint.thoughts.iter().for_each(|one| {
            let item = CardItem::Thought(one.id.clone());
            add(&mut |slot| plain(measure, (item.clone(), CardKind::Thought), &one.text, slot));
        }),
        LaneKind::PainPoints => touchpoint
            .pain_points
            .iter()
            .for_each(|one| add(&mut |slot| pain_point(measure, one, slot))),
        LaneKind::Highlights => touchpoint
            .highlights
            .iter()
            .for_each(|one| add(&mut |slot| highlight(measure, one, slot))),
        LaneKind::Opportunities => touchpoint
            .opportunities
            .iter()
            .for_each(|one| add(&mut |slot| opportunity(measure, one, words, slot))),
        LaneKind::Measures => touchpoint
            .measures
            .iter()
            .for_each(|one| add(&mut |slot| action(measure, one, words, slot))),
        LaneKind::Backstage => touchpoint.backstage.iter().for_each(|one| {
            let item = CardItem::Backstage(one.id.clone());
            add(&mut |slot| {
                plain(
                    measure,
                    (item.clone(), CardKind::Backstage),
                    &one.text,
                    slot,
                )
            });
        }),
        LaneKind::Own(index) => {
            let lane = request.map.own_lanes.get(index).map(|lane| &lane.id);
            let cells = touchpoint
                .cells
                .iter()
                .filter(|cell| Some(&cell.lane) == lane && !cell.text.trim().is_empty());
            cells.for_each(|cell| {
                let item = CardItem::Cell(cell.lane.clone());
                add(&mut |slot| plain(measure, (item.clone(), CardKind::Cell), &cell.text, slot));
            });
        }
        LaneKind::Emotion | LaneKind::Answers => {}
    }
    built
}

fn touchpoint_card(
    measure: &mut Measure,
    touchpoint: &Touchpoint,
    words: &Words,
    slot: Slot,
) -> CardLayout {
    let (at, width) = slot.inner(0.0);
    let name = measure.block(&touchpoint.name, TextStyle::Name, Ink::Text, at, width);
    let mut bottom = name.rect.bottom().max(at.y);
    let mut texts = vec![name];
    let channels = touchpoint
        .channels
        .iter()
        .map(|channel| channel.name.as_str())
        .collect::<Vec<_>>()
        .join(lang::SEPARATOR);
    if !channels.is_empty() {
        let channels = measure.block(
            &channels,
            TextStyle::Label,
            Ink::Muted,
            pos2(at.x, bottom + 4.0),
            width,
        );
        bottom = channels.rect.bottom();
        texts.push(channels);
    }
    let bottom = bottom.max(slot.top_left.y + MIN_TOUCHPOINT_CARD - CARD_PADDING_Y);
    let flag = touchpoint
        .moment_of_truth
        .then(|| flag(measure, words, slot));
    slot.card(
        CardItem::Touchpoint,
        CardKind::Touchpoint { flag },
        texts,
        bottom,
    )
}

/// Places the moment-of-truth flag over the card's upper right corner.
fn flag(measure: &mut Measure, words: &Words, slot: Slot) -> (Rect, TextBlock) {
    let text = measure.line(words.text(Key::MomentOfTruthShort), TextStyle::Flag);
    let size = text.size() + vec2(12.0, 6.0);
    let right = slot.top_left.x + slot.width - 6.0;
    let rect = Rect::from_min_size(pos2(right - size.x, slot.top_left.y - 14.0), size);
    let text = measure.place(
        &text,
        rect.min + vec2(0.0, 1.0),
        size.x,
        super::Align::Centre,
        Ink::OnFlag,
    );
    (rect, text)
}

fn plain(
    measure: &mut Measure,
    (item, kind): (CardItem, CardKind),
    text: &str,
    slot: Slot,
) -> CardLayout {
    let (at, width) = slot.inner(0.0);
    let text = measure.block(text, TextStyle::Body, Ink::Text, at, width);
    let bottom = text.rect.bottom();
    slot.card(item, kind, vec![text], bottom)
}

fn pain_point(measure: &mut Measure, pain: &PainPoint, slot: Slot) -> CardLayout {
    let (at, width) = slot.inner(PAIN_INDENT);
    let severity = pain.severity;
    let text = measure.block(&pain.text, TextStyle::Body, Ink::Text, at, width);
    let bottom = text.rect.bottom();
    let dots = severity.map(|level| (level.get(), pos2(at.x + DOT_STEP / 2.0 - 1.0, bottom + 7.0)));
    let bottom = if dots.is_some() {
        bottom + 11.0
    } else {
        bottom
    };
    let item = CardItem::PainPoint(pain.id.clone());
    slot.card(
        item,
        CardKind::PainPoint { severity: dots },
        vec![text],
        bottom,
    )
}

fn highlight(measure: &mut Measure, one: &Highlight, slot: Slot) -> CardLayout {
    let (at, width) = slot.inner(HIGHLIGHT_INDENT);
    let text = measure.block(&one.text, TextStyle::Body, Ink::Text, at, width);
    let bottom = text.rect.bottom();
    let star = pos2(at.x - 10.0, at.y + TextStyle::Body.line_height() / 2.0);
    let item = CardItem::Highlight(one.id.clone());
    slot.card(item, CardKind::Highlight { star }, vec![text], bottom)
}

fn opportunity(
    measure: &mut Measure,
    opportunity: &Opportunity,
    words: &Words,
    slot: Slot,
) -> CardLayout {
    let (at, width) = slot.inner(0.0);
    let text = measure.block(&opportunity.text, TextStyle::Body, Ink::Text, at, width);
    let mut bottom = text.rect.bottom();
    let mut texts = vec![text];
    let level = |key, level: Option<Level>| {
        level.map(|level| words.format(key, &[("level", u64::from(level.get()).into())]))
    };
    let judged = [
        level(Key::ImpactOf, opportunity.impact),
        level(Key::EffortOf, opportunity.effort),
    ];
    let judged: Vec<String> = judged.into_iter().flatten().collect();
    let joined = judged.join(lang::SEPARATOR);
    let fits = measure.line(&joined, TextStyle::Label).size().x <= width;
    for line in if fits && !judged.is_empty() {
        vec![joined]
    } else {
        judged
    } {
        let line = measure.block(
            &line,
            TextStyle::Label,
            Ink::Muted,
            pos2(at.x, bottom + 2.0),
            width,
        );
        bottom = line.rect.bottom();
        texts.push(line);
    }
    let item = CardItem::Opportunity(opportunity.id.clone());
    slot.card(item, CardKind::Opportunity, texts, bottom)
}

fn action(measure: &mut Measure, action: &Action, words: &Words, slot: Slot) -> CardLayout {
    let (at, width) = slot.inner(MEASURE_INDENT);
    let text = measure.block(&action.what, TextStyle::Body, Ink::Text, at, width);
    let mut bottom = text.rect.bottom();
    let mut texts = vec![text];
    let status = match action.status.known() {
        Some(MeasureStatus::Planned) => words.text(Key::MeasurePlanned).to_owned(),
        Some(MeasureStatus::InProgress) => words.text(Key::MeasureInProgress).to_owned(),
        Some(MeasureStatus::Done) => words.text(Key::MeasureDone).to_owned(),
        Some(MeasureStatus::Dropped) => words.text(Key::MeasureDropped).to_owned(),
        None => action.status.unknown().unwrap_or_default().to_owned(),
    };
    let due = action.due.map(|day| due(measure, day, words, width));
    let details = [
        Some(action.responsible.clone()).filter(|who| !who.trim().is_empty()),
        due,
        Some(status),
    ];
    let details = details
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(lang::SEPARATOR);
    let details = measure.block(
        &details,
        TextStyle::Label,
        Ink::Muted,
        pos2(at.x, bottom + 2.0),
        width,
    );
    bottom = bottom.max(details.rect.bottom());
    texts.push(details);
    let done = match action.status.known() {
        Some(MeasureStatus::Planned) => Some(0.0),
        Some(MeasureStatus::InProgress) => Some(0.5),
        Some(MeasureStatus::Done) => Some(1.0),
        Some(MeasureStatus::Dropped) | None => None,
    };
    let mark = pos2(at.x - 11.0, at.y + TextStyle::Body.line_height() / 2.0);
    let item = CardItem::Measure(action.id.clone());
    slot.card(item, CardKind::Measure { done, mark }, texts, bottom)
}

/// Says when a measure is due; that stays on one row, or at least the date does, where the card is wide enough.
fn due(measure: &mut Measure, day: Date, words: &Words, width: f32) -> String {
    let mut fits = |text: &str| due_width(measure, text) <= width;
    let whole = due_words(day, words);
    if fits(&whole) {
        return whole;
    }
    let date = lang::date(day, words.language());
    let said = words.format(Key::MeasureDue, &[("date", (&date).into())]);
    let bound = date.replace(' ', NO_BREAK);
    if !fits(&bound) {
        return said;
    }
    // The dot of a German day would be a place to break: the row ends before the date.
    let broken = format!("\n{bound}");
    said.replace(&format!(" {date}"), &broken)
}

/// Says when a measure is due, with blanks at which no row ends.
pub(super) fn due_words(day: Date, words: &Words) -> String {
    let date = lang::date(day, words.language());
    let said = words.format(Key::MeasureDue, &[("date", (&date).into())]);
    said.replace(' ', NO_BREAK)
}

/// Returns the width of a due date with the dot before the next detail, which stands on the same row.
///
/// The second dot stands for the blank at which the row ends: it has to fit too, and a last blank is not measured.
pub(super) fn due_width(measure: &mut Measure, due: &str) -> f32 {
    let row = format!("{due}{NO_BREAK}··");
    measure.line(&row, TextStyle::Label).size().x
}
