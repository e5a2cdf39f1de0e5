//! Puts the parts of a picture together, from top to bottom.

use egui::{Pos2, Rect, pos2, vec2};

use super::{
    Align, ColumnLayout, EmotionRequest, HeaderLayout, Ink, LaneKind, LaneLayout, MapLayout,
    MapView, Measure, Request, TextBlock, TextStyle, answers,
    columns::{Columns, columns},
    emotion::{self, MARK_RADIUS},
    fit::{Curves, Sizes},
    gaps::{self, gap_lists},
    header::header,
    lanes::{card_lane, card_lanes, lane_name},
    legend::legend,
    metrics::{
        AXIS_GAP, LANE_GAP, LEGEND_GAP, MARGIN, MIN_COLUMN, MIN_CONTENT, PADDING, STAGE_GAP,
        STRIP_HEIGHT,
    },
};
use crate::{lang::Words, model::LaneId, stats::Curve};

/// Where the contents of the sheet begin.
const LEFT: f32 = MARGIN + PADDING;

/// Lays everything out.
pub(super) fn build(
    measure: &mut Measure,
    request: &Request<'_>,
    curves: &Curves<'_>,
    sizes: Sizes,
) -> MapLayout {
    let frame = Frame::of(measure, request, curves, sizes);
    let header = header(measure, request, frame.width);
    let head_bottom = header.lines.last().unwrap_or(&header.title).rect.bottom();
    let sheet_top = head_bottom + LANE_GAP;
    let left = LEFT + frame.label_width;
    let built = columns(measure, request, left, sheet_top + PADDING, sizes.column);
    let mut builder = Builder {
        measure,
        request,
        curves,
        frame,
        cursor: built.bottom + LANE_GAP + 4.0,
        layout: empty(header),
    };
    let boundaries = builder.take_columns(built);
    builder.add_lanes();
    builder.add_curve(sizes.emotion);
    let lanes_bottom = builder.cursor - LANE_GAP;
    let (xs, top) = boundaries;
    builder.layout.boundaries = xs.into_iter().map(|x| (x, top, lanes_bottom)).collect();
    builder.add_foot();
    builder.finish(sheet_top)
}

/// What is known before anything has a place.
struct Frame {
    /// The lanes of cards.
    lanes: Vec<LaneKind>,
    /// Whether there is anything to draw in the emotion lane.
    has_curve: bool,
    /// The name of the answers lane; none without feedback.
    answers_name: Option<String>,
    /// The width of the column of lane names.
    label_width: f32,
    /// The width of the right axis.
    axis_width: f32,
    /// The width of the picture.
    width: f32,
}

impl Frame {
    fn of(measure: &mut Measure, request: &Request<'_>, curves: &Curves<'_>, sizes: Sizes) -> Self {
        let figures = &curves.main;
        let has_curve = std::iter::once(figures)
            .chain(&curves.overlaid)
            .flat_map(|curve| &curve.points)
            .any(|point| point.assumed.is_some() || point.measured.is_some());
        let lanes = match request.view {
            MapView::Curve | MapView::Overview | MapView::Multiples(_) => {
                vec![LaneKind::Touchpoint]
            }
            MapView::Map => card_lanes(request.map),
        };
        let answers_name = figures
            .set
            .map(|_| answers::name(figures.common_ends(), request.words));
        let label_width = label_width(measure, request, &lanes, answers_name.as_deref(), has_curve);
        let axis_width = if has_curve {
            axis_width(measure, figures, request.words)
        } else {
            0.0
        };
        let span = span(request, sizes.column);
        let width = (LEFT + label_width + span + axis_width + PADDING + MARGIN).max(MIN_CONTENT);
        Self {
            lanes,
            has_curve,
            answers_name,
            label_width,
            axis_width,
            width,
        }
    }
}

/// A picture under way.
struct Builder<'a> {
    measure: &'a mut Measure,
    request: &'a Request<'a>,
    curves: &'a Curves<'a>,
    frame: Frame,
    /// The y at which the next part begins.
    cursor: f32,
    layout: MapLayout,
}

impl Builder<'_> {
    /// Takes stages and columns over, and returns the x of the boundaries and the y at which they begin.
    fn take_columns(&mut self, built: Columns) -> (Vec<f32>, f32) {
        self.layout.stages = built.stages;
        self.layout.columns = built.columns;
        self.layout.page.max.x = built.right;
        (built.boundaries, built.bottom + 4.0)
    }

    fn add_lanes(&mut self) {
        for kind in std::mem::take(&mut self.frame.lanes) {
            let own = self.own_lane(kind);
            // Without a column there is nothing to show but the names that the team gave.
            if self.layout.columns.is_empty() && own.is_none() {
                continue;
            }
            let lane = card_lane(
                self.measure,
                self.request,
                &self.layout.columns,
                kind,
                self.cursor,
            );
            let first = self.layout.cards.len();
            self.layout.cards.extend(lane.cards);
            let cards = first..self.layout.cards.len();
            let name = self.lane_label(&lane_name(kind, self.request), lane.rect.top() + 8.0);
            self.cursor = lane.rect.bottom().max(name.rect.bottom()) + LANE_GAP;
            self.layout.lanes.push(LaneLayout {
                kind,
                own,
                rect: lane.rect,
                name,
                cards,
            });
        }
    }

    fn own_lane(&self, kind: LaneKind) -> Option<LaneId> {
        let LaneKind::Own(index) = kind else {
            return None;
        };
        let lane = self.request.map.own_lanes.get(index)?;
        Some(lane.id.clone())
    }

    fn add_curve(&mut self, height: f32) {
        let ends = (self.layout.columns.first(), self.layout.columns.last());
        let ((Some(first), Some(last)), true) = (ends, self.frame.has_curve) else {
            return;
        };
        let top = self.cursor + 2.0;
        let plot = Rect::from_min_max(
            pos2(first.left - 2.0, top),
            pos2(last.right + 2.0, top + height),
        );
        let request = EmotionRequest {
            plot,
            axis_right: first.left - AXIS_GAP,
            columns: &self.layout.columns,
            curve: &self.curves.main,
            overlaid: &self.curves.overlaid,
            words: self.request.words,
        };
        self.layout.emotion = Some(emotion::emotion(self.measure, &request));
        let name = self.lane_label(&lane_name(LaneKind::Emotion, self.request), self.cursor);
        self.layout.lanes.push(LaneLayout {
            kind: LaneKind::Emotion,
            own: None,
            rect: plot,
            name,
            cards: 0..0,
        });
        self.cursor = plot.bottom() + LANE_GAP;
        self.add_answers(plot);
    }

    fn add_answers(&mut self, plot: Rect) {
        let Some(name) = self
            .frame
            .answers_name
            .take()
            .filter(|_| self.curves.main.ratings() > 0)
        else {
            return;
        };
        self.layout.strips = answers::strips(&self.curves.main, &self.layout.columns, self.cursor);
        let rect = Rect::from_x_y_ranges(plot.x_range(), self.cursor..=self.cursor + STRIP_HEIGHT);
        let name = self.lane_label(&name, self.cursor);
        self.cursor = rect.bottom().max(name.rect.bottom()) + LANE_GAP;
        self.layout.lanes.push(LaneLayout {
            kind: LaneKind::Answers,
            own: None,
            rect,
            name,
            cards: 0..0,
        });
    }

    /// Adds gap lists and legend.
    fn add_foot(&mut self) {
        let room = self.frame.width - 2.0 * LEFT;
        if self.layout.emotion.is_some() {
            if self.request.view == MapView::Curve && self.curves.main.set.is_some() {
                let lists = gap_lists(
                    self.measure,
                    self.request,
                    &self.curves.main,
                    LEFT,
                    self.cursor + 4.0,
                    room,
                );
                self.cursor = gaps::bottom(&lists).unwrap_or(self.cursor) + LANE_GAP;
                self.layout.gap_lists = lists;
            }
            self.layout.rule = Some((LEFT, self.frame.width - LEFT, self.cursor));
            self.layout.legend = legend(
                self.measure,
                self.request,
                self.curves,
                LEFT,
                self.cursor + LEGEND_GAP,
                room,
            );
            let last = self.layout.legend.last();
            self.cursor = last.map_or(self.cursor, |entry| entry.text.rect.bottom());
        }
        self.cursor += PADDING;
    }

    fn finish(mut self, sheet_top: f32) -> MapLayout {
        let columns_right = self.layout.page.right();
        let right =
            (columns_right + self.frame.axis_width + PADDING).max(self.frame.width - MARGIN);
        self.layout.sheet = Rect::from_min_max(pos2(MARGIN, sheet_top), pos2(right, self.cursor));
        self.layout.page =
            Rect::from_min_max(Pos2::ZERO, pos2(right + MARGIN, self.cursor + MARGIN));
        self.layout
    }

    fn lane_label(&mut self, name: &str, top: f32) -> TextBlock {
        let width = self.frame.label_width - 12.0;
        let measured = self.measure.text(name, TextStyle::LaneName, width);
        self.measure
            .place(&measured, pos2(LEFT, top), width, Align::Left, Ink::Muted)
    }
}

/// Makes a picture with nothing but its header.
pub(super) fn empty(header: HeaderLayout) -> MapLayout {
    MapLayout {
        page: Rect::ZERO,
        sheet: Rect::ZERO,
        header,
        stages: Vec::new(),
        boundaries: Vec::new(),
        columns: Vec::new(),
        lanes: Vec::new(),
        cards: Vec::new(),
        emotion: None,
        strips: Vec::new(),
        gap_lists: Vec::new(),
        multiples: Vec::new(),
        rule: None,
        legend: Vec::new(),
    }
}

fn span(request: &Request<'_>, column: f32) -> f32 {
    let map = request.map;
    let unsorted = Some(map.unsorted.len()).filter(|count| *count > 0);
    let counts: Vec<usize> = map
        .stages
        .iter()
        .map(|stage| stage.touchpoints.len().max(1))
        .chain(unsorted)
        .collect();
    let gaps = counts.len().saturating_sub(1) as f32 * STAGE_GAP;
    counts.iter().sum::<usize>() as f32 * column + gaps
}

/// Returns the width of the column of lane names, which the left axis shares.
fn label_width(
    measure: &mut Measure,
    request: &Request<'_>,
    lanes: &[LaneKind],
    answers: Option<&str>,
    has_curve: bool,
) -> f32 {
    let mut widest = 0.0_f32;
    let names = lanes
        .iter()
        .map(|kind| lane_name(*kind, request))
        .chain(answers.map(str::to_owned));
    for name in names {
        widest = widest.max(measure.line(&name, TextStyle::LaneName).size().x);
    }
    let axis = if has_curve {
        2.0 * MARK_RADIUS
            + 46.0
            + measure
                .line(&lane_name(LaneKind::Emotion, request), TextStyle::LaneName)
                .size()
                .x
    } else {
        0.0
    };
    (widest + 16.0)
        .max(axis)
        .clamp(88.0, 1.2 * MIN_COLUMN)
        .ceil()
}

/// Returns the width of the right axis: the survey's own scale.
pub(super) fn axis_width(measure: &mut Measure, figures: &Curve<'_>, words: &Words) -> f32 {
    let columns: [ColumnLayout; 0] = [];
    let plot = Rect::from_min_size(Pos2::ZERO, vec2(1.0, 1.0));
    let request = EmotionRequest {
        plot,
        axis_right: 0.0,
        columns: &columns,
        curve: figures,
        overlaid: &[],
        words,
    };
    let levels = emotion::levels(measure, &request);
    let widest = levels
        .iter()
        .filter_map(|level| level.own.as_ref())
        .map(|text| text.rect.width())
        .fold(0.0, f32::max);
    if widest > 0.0 {
        (widest + 28.0).ceil()
    } else {
        8.0
    }
}
