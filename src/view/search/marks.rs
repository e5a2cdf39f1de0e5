//! Where hits are drawn in the picture, and the boxes that the canvas lays over them.

use std::{collections::BTreeMap, sync::Arc};

use egui::{Rect, Stroke, StrokeKind, Ui};

use crate::{
    edit::{Hit, Item, Subject},
    layout::{CardLayout, LaneKind, MapLayout, TextBlock},
    model::JourneyMap,
    paint::{Camera, Theme},
    view::{aim, edit::create::touchpoint_of},
};

/// How far a box reaches around its text, in map units.
const AROUND: f32 = 3.0;

/// The places of all hits in a picture, in map units; none for texts that the picture does not show.
#[derive(Debug, Default)]
pub(super) struct Marks {
    of: Option<Arc<MapLayout>>,
    rects: Vec<Option<Rect>>,
}

/// What the canvas draws over the hits.
#[derive(Clone, Copy, Debug)]
pub(in crate::view) struct Found<'a> {
    rects: &'a [Option<Rect>],
    current: Option<usize>,
}

impl Marks {
    /// Looks for the places unless the picture is still the same.
    pub(super) fn refresh(&mut self, layout: &Arc<MapLayout>, map: &JourneyMap, hits: &[Hit]) {
        let is_known = self.of.as_ref().is_some_and(|of| Arc::ptr_eq(of, layout));
        if !is_known {
            self.rects = rects(layout, map, hits);
            self.of = Some(Arc::clone(layout));
        }
    }

    /// Returns the place of a hit.
    pub(super) fn rect(&self, index: usize) -> Option<Rect> {
        self.rects.get(index).copied().flatten()
    }

    /// Returns what the canvas draws.
    pub(super) fn found(&self, current: Option<usize>) -> Found<'_> {
        Found {
            rects: &self.rects,
            current,
        }
    }
}

/// Draws the boxes that can be seen, the current one stronger.
pub(in crate::view) fn paint(ui: &Ui, found: Found<'_>, theme: &Theme, camera: Camera) {
    let seen = ui.clip_rect();
    for (index, place) in found.rects.iter().enumerate() {
        let Some(rect) = place.map(|rect| camera.rect(rect.expand(AROUND))) else {
            continue;
        };
        if !rect.intersects(seen) {
            continue;
        }
        let (fill, width, line) = if found.current == Some(index) {
            (0.28, 2.0, 1.0)
        } else {
            (0.14, 1.0, 0.5)
        };
        ui.painter().rect(
            rect,
            3.0 * camera.zoom,
            theme.accent.gamma_multiply(fill),
            Stroke::new(width, theme.accent.gamma_multiply(line)),
            StrokeKind::Outside,
        );
    }
}

/// Returns what is brought into view for a hit: its card, else that of its touchpoint.
pub(super) fn thing(layout: &MapLayout, map: &JourneyMap, hit: &Hit) -> Option<Rect> {
    let item = hit.item.as_ref()?;
    aim::rect_of(layout, item).or_else(|| {
        let touchpoint = touchpoint_of(map, item)?;
        aim::rect_of(layout, &Item::Touchpoint(touchpoint))
    })
}

/// Finds the places of all hits in one walk over the picture.
fn rects(layout: &MapLayout, map: &JourneyMap, hits: &[Hit]) -> Vec<Option<Rect>> {
    let mut rects: Vec<Option<Rect>> = hits.iter().map(|hit| in_header(layout, map, hit)).collect();
    let mut wanted: BTreeMap<&Item, Vec<(usize, Subject)>> = BTreeMap::new();
    for (index, hit) in hits.iter().enumerate() {
        if let Some(item) = &hit.item {
            let list = wanted.entry(item).or_default();
            list.push((index, hit.subject));
        }
    }
    if wanted.is_empty() {
        return rects;
    }
    let mut put = |item: &Item, place: &dyn Fn(Subject) -> Option<Rect>| {
        for (index, subject) in wanted.get(item).into_iter().flatten() {
            if let Some(rect) = rects.get_mut(*index) {
                *rect = place(*subject);
            }
        }
    };
    for card in &layout.cards {
        if let Some(item) = aim::item_of(layout, card) {
            put(&item, &|subject| Some(text_of(card, subject)?.rect));
        }
    }
    for stage in &layout.stages {
        if let Some(id) = &stage.stage {
            put(&Item::Stage(id.clone()), &|_| Some(stage.name.rect));
        }
    }
    for lane in &layout.lanes {
        if let LaneKind::Own(index) = lane.kind
            && let Some(own) = map.own_lanes.get(index)
        {
            put(&Item::Lane(own.id.clone()), &|_| Some(lane.name.rect));
        }
    }
    rects
}

fn in_header(layout: &MapLayout, map: &JourneyMap, hit: &Hit) -> Option<Rect> {
    let about = layout.header.lines.first().map(|line| line.rect);
    match (&hit.item, hit.subject) {
        (None, Subject::Title) => Some(layout.header.title.rect),
        (None, _) => about,
        (Some(Item::Persona(id)), Subject::Persona | Subject::Description) => {
            about.filter(|_| map.header.persona.as_ref() == Some(id))
        }
        _ => None,
    }
}

/// Returns which text of a card a subject is; none if the card does not show it.
fn text_of(card: &CardLayout, subject: Subject) -> Option<&TextBlock> {
    match subject {
        Subject::Description | Subject::Expectation | Subject::ResponsibleUnit => None,
        Subject::Channels | Subject::Responsible => card.texts.get(1),
        _ => card.texts.first(),
    }
}
