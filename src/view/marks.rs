//! The small marks at the selected card: severity, impact, effort, stars; a click sets them.
//!
//! They are painted over the map and are no part of its picture.

use egui::{
    Color32, FontId, Id, Pos2, Rect, Response, Sense, Stroke, StrokeKind, Ui, WidgetInfo,
    accesskit::Role, pos2, vec2,
};

use super::{
    Action, Canvas, aim,
    canvas::Shown,
    edit::{create::estimate, label::subject_key},
    style::SMALL,
    widgets::focus_stroke,
};
use crate::{
    edit::{Card, CardId, Edit, Item, OpportunityField, Subject, current_estimate},
    lang::{self, Key, Words},
    layout::{CardKind, CardLayout},
    model::{Date, JourneyMap, Level, Rating, TEAM},
    paint::{Camera, Pair, Theme, paint_star},
};

/// The distance of two marks, in points.
const STEP: f32 = 15.0;
/// Which share of a star, from its left, stands for its half.
const HALF: f32 = 0.35;
/// The radius of a star.
const STAR: f32 = 6.0;
/// How far a star moves down to stand in the middle of a row, as a share of its radius: its lower points reach less
/// far from its centre than its upper one.
const STAR_DROP: f32 = 0.095;
/// The height of a row of marks.
const ROW: f32 = 17.0;
/// The space around them.
const PADDING: f32 = 5.0;
/// The smallest zoom at which they are shown.
const SMALLEST: f32 = 0.6;
/// How far the marks reach over the card's upper edge.
const OVERLAP: f32 = 4.0;

/// What a mark looks like.
#[derive(Clone, Copy, Eq, PartialEq)]
enum Sign {
    Dot,
    Star,
}

/// Five marks that stand for one judgement.
struct Scale {
    subject: Subject,
    /// What was said, in halves; nothing yet if absent.
    now: Option<u8>,
    sign: Sign,
    colours: Pair,
}

impl Canvas {
    /// Shows the marks at the card that alone is selected, unless it is too small for them.
    pub(super) fn marks_ui(
        &mut self,
        ui: &Ui,
        shown: &Shown<'_>,
        camera: Camera,
        actions: &mut Vec<Action>,
    ) {
        let [item] = shown.selection.items() else {
            return;
        };
        if camera.zoom < SMALLEST {
            return;
        }
        let scales = scales(shown.map, item, shown.theme);
        let card = aim::card_of(shown.layout, item);
        let (Some(card), false, None) = (card, scales.is_empty(), &self.drag) else {
            return;
        };
        let names = if scales.len() > 1 {
            widest_name(ui, &scales, shown.words)
        } else {
            0.0
        };
        let strip = strip(card, camera, scales.len(), names);
        let theme = shown.theme;
        let border = Stroke::new(1.0, theme.border);
        ui.painter()
            .rect(strip, 6.0, theme.sheet, border, StrokeKind::Inside);
        for (index, scale) in scales.iter().enumerate() {
            let top = strip.top() + index as f32 * ROW;
            let row = Rect::from_min_size(pos2(strip.left(), top), vec2(strip.width(), ROW));
            if names > 0.0 {
                let name = shown.words.text(subject_key(scale.subject));
                let at = row.left_center() + vec2(PADDING, 0.0);
                let font = FontId::proportional(SMALL);
                ui.painter()
                    .text(at, egui::Align2::LEFT_CENTER, name, font, theme.muted);
            }
            let left = row.right() - PADDING - 5.0 * STEP;
            let marks = Rect::from_min_max(pos2(left, row.top()), row.right_bottom());
            if let Some(clicked) = scale_ui(ui, scale, marks, shown) {
                // What is said already is taken back.
                let value = Some(clicked).filter(|_| scale.now != Some(clicked));
                actions.extend(edit(item, scale.subject, value, shown.today).map(Action::Apply));
                // The keys go on with the card.
                self.wants_focus = true;
            }
        }
    }
}

fn scales(map: &JourneyMap, item: &Item, theme: &Theme) -> Vec<Scale> {
    let level = |subject, level: Option<Level>, colours| Scale {
        subject,
        now: level.map(|level| 2 * level.get()),
        sign: Sign::Dot,
        colours,
    };
    match item {
        Item::Touchpoint(id) => {
            let now = map
                .place(id)
                .and_then(|place| current_estimate(place.touchpoint, TEAM))
                .and_then(|estimate| estimate.votes.keys().next().copied());
            vec![Scale {
                subject: Subject::Estimate,
                now: now.map(Rating::half_stars),
                sign: Sign::Star,
                colours: theme.star,
            }]
        }
        Item::Card(id @ (CardId::PainPoint(_) | CardId::Opportunity(_))) => {
            match Card::find(map, id) {
                Some((_, Card::PainPoint(pain))) => {
                    vec![level(Subject::Severity, pain.severity, theme.pain)]
                }
                Some((_, Card::Opportunity(one))) => vec![
                    level(Subject::Impact, one.impact, theme.opportunity),
                    level(Subject::Effort, one.effort, theme.opportunity),
                ],
                _ => Vec::new(),
            }
        }
        _ => Vec::new(),
    }
}

/// Makes the edit that says so; without a value what was said is taken back.
fn edit(item: &Item, subject: Subject, halves: Option<u8>, today: Option<Date>) -> Option<Edit> {
    let level = halves.and_then(|halves| Level::new(i64::from(halves / 2)).ok());
    match item {
        Item::Touchpoint(id) => {
            let rating = halves.and_then(|halves| Rating::from_half_stars(halves.into()).ok());
            Some(estimate(id, rating, today))
        }
        Item::Card(CardId::PainPoint(id)) => Some(Edit::SetSeverity {
            pain_point: id.clone(),
            severity: level,
        }),
        Item::Card(CardId::Opportunity(id)) => Some(Edit::SetOpportunity {
            opportunity: id.clone(),
            field: if subject == Subject::Effort {
                OpportunityField::Effort(level)
            } else {
                OpportunityField::Impact(level)
            },
        }),
        _ => None,
    }
}

fn widest_name(ui: &Ui, scales: &[Scale], words: &Words) -> f32 {
    let width = |scale: &Scale| {
        let name = words.text(subject_key(scale.subject)).to_owned();
        let font = FontId::proportional(SMALL);
        let galley = ui.painter().layout_no_wrap(name, font, Color32::BLACK);
        galley.size().x
    };
    scales.iter().map(width).fold(0.0, f32::max)
}

/// Finds the place over the card's upper right corner; over its flag, if it has one.
fn strip(card: &CardLayout, camera: Camera, rows: usize, names: f32) -> Rect {
    let rect = camera.rect(card.rect);
    let bottom = match &card.kind {
        CardKind::Touchpoint {
            flag: Some((flag, _)),
        } => camera.rect(*flag).top(),
        _ => rect.top() + OVERLAP,
    };
    let beside = if names > 0.0 { names + PADDING } else { 0.0 };
    let size = vec2(5.0 * STEP + 2.0 * PADDING + beside, rows as f32 * ROW);
    Rect::from_min_size(pos2(rect.right() - OVERLAP, bottom) - size, size)
}

/// Shows five marks and returns the value that was clicked, in halves.
fn scale_ui(ui: &Ui, scale: &Scale, area: Rect, shown: &Shown<'_>) -> Option<u8> {
    let mut pointed = None;
    let mut clicked = None;
    let has_halves = scale.sign == Sign::Star;
    for halves in (2..=10_u8).filter(|halves| has_halves || halves.is_multiple_of(2)) {
        let response = mark_ui(ui, scale, halves, area, shown.words);
        if response.hovered() {
            pointed = Some(halves);
        }
        if response.clicked() {
            clicked = Some(halves);
        }
    }
    let filled = pointed.or(scale.now).unwrap_or_default();
    for number in 0..5_u8 {
        let x = area.left() + (f32::from(number) + 0.5) * STEP;
        let at = pos2(x, area.center().y);
        let halves = filled.saturating_sub(2 * number).min(2);
        paint_mark(ui, scale, at, halves, shown.theme);
    }
    clicked
}

/// Takes clicks on the part of a mark that stands for a value: one star has no half.
fn mark_ui(ui: &Ui, scale: &Scale, halves: u8, area: Rect, words: &Words) -> Response {
    let is_half = !halves.is_multiple_of(2);
    let end = area.left() + f32::from(halves.div_ceil(2)) * STEP;
    // Who points at the middle of a star means the whole of it.
    let (left, right) = if is_half {
        (end - STEP, end - (1.0 - HALF) * STEP)
    } else if scale.sign == Sign::Dot || halves == 2 {
        (end - STEP, end)
    } else {
        (end - (1.0 - HALF) * STEP, end)
    };
    let place = Rect::from_x_y_ranges(left..=right, area.y_range());
    let what = subject_key(scale.subject);
    let id = Id::unique(("mark", what.id(), halves));
    // A drag that begins here moves nothing.
    let response = ui.interact(place, id, Sense::click_and_drag());
    let name = match scale.sign {
        Sign::Dot => {
            let level = u64::from(halves / 2);
            let values = [("what", words.text(what).into()), ("level", level.into())];
            words.format(Key::LevelOf, &values)
        }
        Sign::Star => {
            let decimals = usize::from(halves % 2);
            let stars = lang::number(f64::from(halves) / 2.0, decimals, words.language());
            words.format(Key::FigureStars, &[("value", (&stars).into())])
        }
    };
    let is_now = scale.now == Some(halves);
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, is_now, &name));
    let focus = focus_stroke(ui, &response);
    ui.painter()
        .rect_stroke(place, 2.0, focus, StrokeKind::Inside);
    response.on_hover_text(name)
}

fn paint_mark(ui: &Ui, scale: &Scale, at: Pos2, halves: u8, theme: &Theme) {
    let painter = ui.painter();
    let mark = scale.colours.mark;
    match scale.sign {
        Sign::Dot => {
            let fill = if halves > 0 { mark } else { theme.sheet };
            painter.circle(at, 4.5, fill, Stroke::new(1.2, mark));
        }
        Sign::Star => {
            let empty = Pair {
                fill: theme.sheet,
                mark: theme.zero,
            };
            let at = at + vec2(0.0, STAR_DROP * STAR);
            paint_star(painter, at, STAR, empty);
            let seen = match halves {
                0 => return,
                1 => Rect::from_x_y_ranges(at.x - 9.0..=at.x, at.y - 9.0..=at.y + 9.0),
                _ => Rect::from_center_size(at, vec2(18.0, 18.0)),
            };
            let clip = seen.intersect(painter.clip_rect());
            paint_star(&painter.with_clip_rect(clip), at, STAR, scale.colours);
        }
    }
}
