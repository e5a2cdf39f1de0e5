//! The parts of a layout, in map units (points at 100 %).

use std::ops::Range;

use egui::{Pos2, Rect};

use super::{EmotionLayout, MultipleLayout, OverlayShape, TextBlock};
use crate::model::{
    HighlightId, Image, ImageId, LaneId, MeasureId, NoteId, OpportunityId, PainPointId, Score,
    StageId, ThoughtId, TouchpointId,
};

/// The header: title, what the map is about, and figures of the whole journey.
#[derive(Clone, Debug, PartialEq)]
pub struct HeaderLayout {
    /// The title.
    pub title: TextBlock,
    /// State, persona, scope, team, date; then figures of the whole journey.
    pub lines: Vec<TextBlock>,
}

/// A stage's chevron.
#[derive(Clone, Debug, PartialEq)]
pub struct StageLayout {
    /// The stage; none for the unsorted touchpoints, which stand at the end.
    pub stage: Option<StageId>,
    /// The box around the chevron.
    pub rect: Rect,
    /// Whether the left side is notched (all but the first).
    pub notched: bool,
    /// The name.
    pub name: TextBlock,
}

/// A touchpoint's column.
#[derive(Clone, Debug, PartialEq)]
pub struct ColumnLayout {
    /// The touchpoint.
    pub touchpoint: TouchpointId,
    /// The index into the stages of the layout.
    pub stage: usize,
    /// The left end.
    pub left: f32,
    /// The right end.
    pub right: f32,
}

impl ColumnLayout {
    /// Returns the middle, where the marks of the curve stand.
    pub fn centre(&self) -> f32 {
        f32::midpoint(self.left, self.right)
    }

    /// Returns the width.
    pub fn width(&self) -> f32 {
        self.right - self.left
    }
}

/// What a lane holds.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum LaneKind {
    /// The touchpoints' cards.
    Touchpoint,
    /// What it looks like.
    Images,
    /// What the persona thinks.
    Thoughts,
    /// What hurts.
    PainPoints,
    /// What works.
    Highlights,
    /// What could be done.
    Opportunities,
    /// What will be done.
    Measures,
    /// What happens behind the scenes.
    Backstage,
    /// An own lane, by its place among the map's own lanes.
    Own(usize),
    /// Both curves.
    Emotion,
    /// The distributions of the answers.
    Answers,
}

/// A lane: a row over all columns.
#[derive(Clone, Debug, PartialEq)]
pub struct LaneLayout {
    /// What it holds.
    pub kind: LaneKind,
    /// Which of the team's own lanes it is; none of the others.
    pub own: Option<LaneId>,
    /// From the first column's left to the last one's right.
    pub rect: Rect,
    /// Its name at the left.
    pub name: TextBlock,
    /// Which of the layout's cards stand in it, ordered by column.
    pub cards: Range<usize>,
}

/// What a card shows besides its text.
#[derive(Clone, Debug, PartialEq)]
pub enum CardKind {
    /// A touchpoint, with a flag where it is a moment of truth.
    Touchpoint {
        /// The flag: its ribbon and text.
        flag: Option<(Rect, TextBlock)>,
    },
    /// A picture, with its words as the text.
    Image {
        /// Where it is drawn.
        frame: Rect,
        /// What is drawn.
        image: Image,
    },
    /// A thought.
    Thought,
    /// A pain point, with the place of its severity dots.
    PainPoint {
        /// Severity 1 to 5 and the centre of the first dot.
        severity: Option<(u8, Pos2)>,
    },
    /// A highlight, with the centre of its star.
    Highlight {
        /// The centre of the star.
        star: Pos2,
    },
    /// An opportunity.
    Opportunity,
    /// A measure, with the share that is done: 0, 0.5 or 1; none if dropped.
    Measure {
        /// How far it is.
        done: Option<f32>,
        /// The centre of the mark that shows it.
        mark: Pos2,
    },
    /// A line of backstage work.
    Backstage,
    /// A cell of an own lane.
    Cell,
}

/// What of its touchpoint a card stands for.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum CardItem {
    /// The touchpoint itself.
    Touchpoint,
    /// A picture.
    Image(ImageId),
    /// A thought.
    Thought(ThoughtId),
    /// A pain point.
    PainPoint(PainPointId),
    /// A highlight.
    Highlight(HighlightId),
    /// An opportunity.
    Opportunity(OpportunityId),
    /// A measure.
    Measure(MeasureId),
    /// A line of backstage work.
    Backstage(NoteId),
    /// What it has in an own lane.
    Cell(LaneId),
}

/// A card in a lane.
#[derive(Clone, Debug, PartialEq)]
pub struct CardLayout {
    /// What it stands for.
    pub item: CardItem,
    /// What it shows besides its text.
    pub kind: CardKind,
    /// The index of its column.
    pub column: usize,
    /// The card.
    pub rect: Rect,
    /// Its texts, all inside the card.
    pub texts: Vec<TextBlock>,
}

/// One part of an answers strip.
#[derive(Clone, Debug, PartialEq)]
pub struct StripPart {
    /// The part.
    pub rect: Rect,
    /// The score.
    pub score: Score,
    /// Where the score lies on the emotion axis, -2 to +2; none while the direction is unknown.
    pub emotion: Option<f64>,
}

/// A stacked strip of a distribution.
#[derive(Clone, Debug, PartialEq)]
pub struct StripLayout {
    /// The index of its column.
    pub column: usize,
    /// Its parts from the lowest score to the highest.
    pub parts: Vec<StripPart>,
}

/// The sign before a line of the legend.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum LegendSign {
    /// A circle with a whisker: the measured curve.
    Measured,
    /// The mark of an overlaid set.
    Overlay(OverlayShape),
    /// A diamond: the assumed curve.
    Assumed,
    /// A hollow diamond with a dot: an estimate revised after the data.
    Revised,
    /// No sign: a sentence about the whole picture.
    Plain,
}

/// A paragraph of the legend.
#[derive(Clone, Debug, PartialEq)]
pub struct LegendLayout {
    /// Its sign.
    pub sign: LegendSign,
    /// The centre of the sign.
    pub centre: Pos2,
    /// The text.
    pub text: TextBlock,
}

/// A gap list: worse or better than we thought.
#[derive(Clone, Debug, PartialEq)]
pub struct GapListLayout {
    /// Whether customers are happier than the team thought.
    pub better: bool,
    /// The bar at its left.
    pub bar: Rect,
    /// The heading.
    pub heading: TextBlock,
    /// One line per touchpoint.
    pub lines: Vec<TextBlock>,
}

/// Where everything of a picture goes.
#[derive(Clone, Debug, PartialEq)]
pub struct MapLayout {
    /// The whole picture, from (0, 0).
    pub page: Rect,
    /// The sheet on it.
    pub sheet: Rect,
    /// The header.
    pub header: HeaderLayout,
    /// The chevrons.
    pub stages: Vec<StageLayout>,
    /// The vertical lines between stages: x and the span in y.
    pub boundaries: Vec<(f32, f32, f32)>,
    /// The columns from left to right.
    pub columns: Vec<ColumnLayout>,
    /// The lanes from top to bottom.
    pub lanes: Vec<LaneLayout>,
    /// The cards, column by column within each lane.
    pub cards: Vec<CardLayout>,
    /// The curves; none if there is nothing to draw.
    pub emotion: Option<EmotionLayout>,
    /// The answers.
    pub strips: Vec<StripLayout>,
    /// The gap lists.
    pub gap_lists: Vec<GapListLayout>,
    /// The small curves of segments or waves, which stand in the place of everything between header and legend.
    pub multiples: Vec<MultipleLayout>,
    /// The line above the legend.
    pub rule: Option<(f32, f32, f32)>,
    /// The legend.
    pub legend: Vec<LegendLayout>,
}

/// Something that stands in a column.
pub trait InColumn {
    /// Returns the index of its column.
    fn column(&self) -> usize;
}

/// Returns the part of a list, ordered by column, that stands in some columns.
pub fn in_columns<'a, T: InColumn>(ordered: &'a [T], columns: &Range<usize>) -> &'a [T] {
    let first = ordered.partition_point(|one| one.column() < columns.start);
    let end = ordered.partition_point(|one| one.column() < columns.end);
    ordered.get(first..end).unwrap_or_default()
}

impl InColumn for CardLayout {
    fn column(&self) -> usize {
        self.column
    }
}

impl InColumn for StripLayout {
    fn column(&self) -> usize {
        self.column
    }
}

impl MapLayout {
    /// Walks every text of the picture.
    pub fn texts(&self) -> impl Iterator<Item = &TextBlock> {
        let header = std::iter::once(&self.header.title).chain(&self.header.lines);
        let cards = self.cards.iter().flat_map(|card| {
            let flag = match &card.kind {
                CardKind::Touchpoint {
                    flag: Some((_, text)),
                } => Some(text),
                _ => None,
            };
            card.texts.iter().chain(flag)
        });
        let gaps = self
            .gap_lists
            .iter()
            .flat_map(|list| std::iter::once(&list.heading).chain(&list.lines));
        header
            .chain(self.stages.iter().map(|stage| &stage.name))
            .chain(self.lanes.iter().map(|lane| &lane.name))
            .chain(cards)
            .chain(self.emotion.iter().flat_map(EmotionLayout::texts))
            .chain(gaps)
            .chain(self.multiples.iter().flat_map(MultipleLayout::texts))
            .chain(self.legend.iter().map(|entry| &entry.text))
    }
}
