//! What of some columns stands one below the other: the head that stays in sight, then lane after lane.
//!
//! Lanes are as high as their cards in these columns, and those without a card there are left out. What is
//! taller than the screen is cut between cards, else between rows of text. A slide that goes on repeats the
//! names of the touchpoints alone.

use std::ops::Range;

use egui::Rangef;

use crate::layout::{CardLayout, LaneKind, LaneLayout, MapLayout, in_columns};

/// The space between two pieces in map units.
pub(super) const GAP: f32 = 6.0;
/// The space around a piece that belongs to it.
const AROUND: f32 = 2.0;
/// The largest share of the height that stays in sight on every slide.
const LARGEST_HEAD: f32 = 0.6;
/// A cut leaves at least this share of a slide filled.
const LEAST_FILLED: f32 = 0.3;
/// The least room for lanes, however small the window is.
const LEAST_ROOM: f32 = 40.0;

/// A part of a picture from one y to another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Piece {
    pub(super) span: Rangef,
    pub(super) is_curve: bool,
}

/// The pieces of some columns.
pub(super) struct Stack<'a> {
    layout: &'a MapLayout,
    columns: Range<usize>,
    /// Chevrons and touchpoints; chevrons alone if both are too tall.
    head: Piece,
    /// What of it is repeated on the slides after the first.
    again: Piece,
    /// Chevrons alone.
    chevrons: Piece,
    lanes: Vec<Piece>,
}

impl Piece {
    fn new(top: f32, bottom: f32) -> Self {
        Self {
            span: Rangef::new(top - AROUND, bottom + AROUND),
            is_curve: false,
        }
    }

    fn height(self) -> f32 {
        self.span.span() + GAP
    }
}

impl<'a> Stack<'a> {
    /// Makes the pieces of columns for a screen that is so many map units tall.
    pub(super) fn new(layout: &'a MapLayout, columns: Range<usize>, tall: f32) -> Self {
        let stage = layout.stages.first().map(|stage| stage.rect);
        let (top, bottom) = stage.map_or((0.0, 0.0), |rect| (rect.top(), rect.bottom()));
        let chevrons = Piece::new(top, bottom);
        let names = layout.lanes.first().map(|lane| lane.rect.bottom());
        let head = Piece::new(top, names.unwrap_or(bottom));
        let lanes = layout.lanes.iter().skip(1);
        let lanes = lanes.filter_map(|lane| piece(layout, lane, &columns));
        let mut lanes: Vec<Piece> = lanes.collect();
        let is_tall = head.height() > LARGEST_HEAD * tall;
        if is_tall {
            let names = Piece {
                span: Rangef::new(chevrons.span.max, head.span.max),
                is_curve: false,
            };
            lanes.insert(0, names);
        }
        let mut stack = Self {
            layout,
            columns,
            head: if is_tall { chevrons } else { head },
            again: chevrons,
            chevrons,
            lanes,
        };
        if !is_tall {
            stack.again = stack.names_again(head);
        }
        stack
    }

    /// Returns the part of a head with the names of the touchpoints: no chevrons, and no channels if no text is cut.
    fn names_again(&self, head: Piece) -> Piece {
        let lane = self.layout.lanes.first();
        let cards = lane.map(|lane| cards_of(self.layout, lane, &self.columns));
        let cards = cards.unwrap_or_default();
        let names = cards.iter().filter_map(|card| card.texts.first());
        let bottom = names.map(|name| name.rect.bottom()).reduce(f32::max);
        let bottom = bottom.map(|bottom| bottom + AROUND).filter(|bottom| {
            let mut rows = cards.iter().flat_map(rows);
            !rows.any(|row| row.min < *bottom && *bottom < row.max)
        });
        Piece {
            span: Rangef::new(self.chevrons.span.max, bottom.unwrap_or(head.span.max)),
            is_curve: false,
        }
    }

    /// Returns the height of everything in map units.
    pub(super) fn height(&self) -> f32 {
        let lanes = self.lanes.iter().map(|piece| piece.height());
        self.head.height() + lanes.sum::<f32>()
    }

    /// Returns everything below each other.
    pub(super) fn whole(&self) -> Vec<Piece> {
        let mut pieces = vec![self.head];
        pieces.extend(&self.lanes);
        pieces
    }

    /// Distributes the lanes among slides that are so many map units tall.
    pub(super) fn split(&self, tall: f32) -> Vec<Vec<Piece>> {
        let below = |head: Piece| (tall - head.height()).max(LEAST_ROOM);
        let low_room = below(self.chevrons);
        let mut slides: Vec<Vec<Piece>> = Vec::new();
        let (mut head, mut left) = (self.head, 0.0);
        for piece in &self.lanes {
            let (room, height) = (below(head), piece.height());
            if height <= left
                && let Some(slide) = slides.last_mut()
            {
                slide.push(*piece);
                left -= height;
            } else if room < height && height <= low_room {
                // Without the touchpoints' names it need not be cut.
                slides.push(vec![self.chevrons, *piece]);
                left = low_room - height;
            } else {
                for part in self.cut(*piece, room) {
                    left = below(head) - part.height();
                    slides.push(vec![head, part]);
                    head = self.again;
                }
            }
        }
        if slides.is_empty() {
            slides.push(vec![self.head]);
        }
        slides
    }

    /// Cuts a piece that is too tall.
    fn cut(&self, piece: Piece, room: f32) -> Vec<Piece> {
        let room = (room - GAP).max(LEAST_ROOM);
        let mut parts = Vec::new();
        let mut rest = piece.span;
        while rest.span() > room {
            let limit = rest.min + room;
            let cards = || self.cards().map(|card| card.rect.y_range());
            let texts = || self.cards().flat_map(rows);
            let end = between(cards, rest.min, limit)
                .or_else(|| between(texts, rest.min, limit))
                .unwrap_or(limit);
            parts.push(Piece {
                span: Rangef::new(rest.min, end),
                ..piece
            });
            // Where rows had to be cut, they stand whole on the next slide.
            let cut = self.cards().flat_map(rows);
            let cut = cut.filter(|row| row.min < end && end < row.max);
            rest.min = cut.map(|row| row.min).fold(end, f32::min);
        }
        parts.push(Piece {
            span: rest,
            ..piece
        });
        parts
    }

    fn cards(&self) -> impl Iterator<Item = &'a CardLayout> {
        let (layout, columns) = (self.layout, self.columns.clone());
        let lanes = layout.lanes.iter();
        lanes.flat_map(move |lane| cards_of(layout, lane, &columns))
    }
}

/// Returns the piece of a lane; none if it has no card in these columns.
fn piece(layout: &MapLayout, lane: &LaneLayout, columns: &Range<usize>) -> Option<Piece> {
    let name = lane.name.rect;
    let (top, bottom) = match lane.kind {
        LaneKind::Emotion | LaneKind::Answers => (lane.rect.top(), lane.rect.bottom()),
        _ => {
            let bottoms = cards_of(layout, lane, columns).iter();
            let bottoms = bottoms.map(|card| card.rect.bottom());
            (lane.rect.top(), bottoms.reduce(f32::max)?)
        }
    };
    Some(Piece {
        is_curve: lane.kind == LaneKind::Emotion,
        ..Piece::new(top.min(name.top()), bottom.max(name.bottom()))
    })
}

fn cards_of<'a>(
    layout: &'a MapLayout,
    lane: &LaneLayout,
    columns: &Range<usize>,
) -> &'a [CardLayout] {
    let cards = layout.cards.get(lane.cards.clone()).unwrap_or_default();
    in_columns(cards, columns)
}

/// Returns where the rows of a card's texts are.
fn rows(card: &CardLayout) -> impl Iterator<Item = Rangef> {
    card.texts.iter().flat_map(|text| {
        let height = text.style.line_height();
        (0..text.rows.len()).map(move |row| {
            let top = text.rect.top() + row as f32 * height;
            Rangef::new(top, top + height)
        })
    })
}

/// Returns the lowest y up to a limit at which no box is cut; none if that would leave too little above.
fn between<T: Iterator<Item = Rangef>>(boxes: impl Fn() -> T, top: f32, limit: f32) -> Option<f32> {
    let mut y = limit;
    while let Some(cut) = boxes().find(|one| one.min < y && y < one.max) {
        y = cut.min;
    }
    (y >= top + LEAST_FILLED * (limit - top)).then_some(y)
}
