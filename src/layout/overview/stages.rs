//! The stages of an overview: as wide as their touchpoints want them, but at least as wide as their names.

use std::sync::Arc;

use egui::{Rangef, Rect, pos2, vec2};

use super::names::has_whole_words;
use crate::{
    layout::{
        Align, CHEVRON_POINT, ColumnLayout, Ink, Measure, MeasuredText, Request, STAGE_GAP,
        StageLayout, TextStyle,
        columns::{Columns, Group, groups},
        metrics::{COLUMN_GAP, STAGE_HEIGHT},
    },
    model::Touchpoint,
};

/// The space between a chevron's point and its name.
const BESIDE: f32 = 6.0;
/// The most rows of a stage's name.
const MOST_ROWS: usize = 3;
/// Letters of which no name is made any more.
const FEWEST_LETTERS: usize = 4;
/// The letters of a long text that are looked at.
const MOST_LETTERS: usize = 300;

/// Places the stages and their columns between two x, from `top` on.
pub(super) fn stages(
    measure: &mut Measure,
    request: &Request<'_>,
    across: Rangef,
    top: f32,
) -> Columns {
    let groups = groups(request);
    let between = groups.len().saturating_sub(1) as f32;
    let gap = STAGE_GAP.min(0.2 * across.span() / between.max(1.0));
    let spans = spans(measure, &groups, across.span() - between * gap);
    let names: Vec<_> = groups
        .iter()
        .zip(&spans)
        .map(|(group, span)| {
            let room = span - 2.0 * (CHEVRON_POINT + BESIDE);
            shortened(measure, &group.name, TextStyle::Name, (room, MOST_ROWS))
        })
        .collect();
    let tallest = names.iter().map(|name| name.size().y).fold(0.0, f32::max);
    let height = STAGE_HEIGHT.max(tallest + 16.0);
    let mut built = Columns {
        stages: Vec::new(),
        columns: Vec::new(),
        boundaries: Vec::new(),
        right: across.max,
        bottom: top + height,
    };
    let mut x = across.min;
    for (index, ((group, span), name)) in groups.iter().zip(&spans).zip(&names).enumerate() {
        if index > 0 {
            built.boundaries.push(x + gap / 2.0);
            x += gap;
        }
        let rect = Rect::from_min_size(pos2(x, top), vec2(*span, height));
        let corner = pos2(x, rect.center().y - name.size().y / 2.0);
        built.stages.push(StageLayout {
            stage: group.stage.cloned(),
            rect,
            notched: index > 0,
            name: measure.place(name, corner, *span, Align::Centre, Ink::OnStage),
        });
        built.columns.extend(columns(group, index, x, *span));
        x += span;
    }
    built
}

/// Splits a stage among its touchpoints.
fn columns(group: &Group<'_>, stage: usize, left: f32, span: f32) -> Vec<ColumnLayout> {
    let width = span / group.touchpoints.len().max(1) as f32;
    let inset = (COLUMN_GAP / 2.0).min(0.1 * width);
    let column = |(place, touchpoint): (usize, &&Touchpoint)| {
        let left = left + place as f32 * width;
        ColumnLayout {
            touchpoint: touchpoint.id.clone(),
            stage,
            left: left + inset,
            right: left + width - inset,
        }
    };
    let touchpoints = group.touchpoints.iter().enumerate();
    touchpoints.map(column).collect()
}

/// Shares a width among stages: every touchpoint the same, but no name cut if there is room for all.
fn spans(measure: &mut Measure, groups: &[Group<'_>], width: f32) -> Vec<f32> {
    let wanted: Vec<(f32, f32)> = groups
        .iter()
        .map(|group| {
            let words = group.name.split_whitespace();
            let widest = words
                .map(|word| measure.line(word, TextStyle::Name).size().x)
                .fold(0.0, f32::max);
            // A little more, for rounding.
            let least = widest + 2.0 * (CHEVRON_POINT + BESIDE) + 0.5;
            (group.touchpoints.len().max(1) as f32, least)
        })
        .collect();
    let all: f32 = wanted.iter().map(|(_, least)| least).sum();
    let mut is_least = vec![false; wanted.len()];
    loop {
        let (mut left, mut count) = (width, 0.0_f32);
        for ((touchpoints, least), is_least) in wanted.iter().zip(&is_least) {
            if *is_least {
                left -= *least;
            } else {
                count += *touchpoints;
            }
        }
        let each = left / count.max(1.0);
        let mut has_changed = false;
        for ((touchpoints, least), is_least) in wanted.iter().zip(&mut is_least) {
            if all <= width && !*is_least && touchpoints * each < *least {
                *is_least = true;
                has_changed = true;
            }
        }
        if !has_changed {
            let span = |((touchpoints, least), is_least): (&(f32, f32), &bool)| {
                if *is_least {
                    *least
                } else {
                    touchpoints * each
                }
            };
            return wanted.iter().zip(&is_least).map(span).collect();
        }
    }
}

/// Breaks a text into a few rows of a width, shortened where it is too long; empty where nothing is left of it.
pub(super) fn shortened(
    measure: &mut Measure,
    text: &str,
    style: TextStyle,
    (width, most_rows): (f32, usize),
) -> Arc<MeasuredText> {
    let letters: Vec<char> = text.chars().take(MOST_LETTERS + 1).collect();
    let mut kept = letters.len();
    let mut shown: String = letters.iter().collect();
    while width > 0.0 && !shown.is_empty() {
        let rows = measure.text(&shown, style, width);
        if kept <= MOST_LETTERS
            && rows.rows.len() <= most_rows
            && has_whole_words(measure, &shown, style, width)
        {
            return rows;
        }
        kept = kept.saturating_sub(1);
        if kept < FEWEST_LETTERS {
            break;
        }
        let start: String = letters.iter().take(kept).collect();
        shown = format!("{}…", start.trim_end());
    }
    measure.text("", style, f32::INFINITY)
}
