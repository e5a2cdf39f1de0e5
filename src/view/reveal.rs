//! Hiding and revealing what customers said: the curtain before it, and what is painted while it opens.
//!
//! The picture without the verdict has everything where the picture with it has it. So a reveal paints the
//! first, over it the second as far as the line has come, and in the end the second alone: one paint at rest.

use std::sync::Arc;

use egui::{
    Context, Event, Id, Memory, Rect, Sense, Ui, UiBuilder, emath::easing::cubic_in_out, lerp,
};

use super::{OpenMap, Sight, Window, finding::Finding};
use crate::{
    layout::{Fit, MapLayout, MapView},
    paint::{self, Camera, Theme},
};

/// How long the line takes from the first column to the last.
const LINE_SECS: f64 = 1.8;
/// How long figures and hatching then take to appear.
const FIGURES_SECS: f64 = 0.7;

/// Whether what customers said may be seen.
#[derive(Clone, Debug, Default)]
pub(super) enum Curtain {
    /// It may.
    #[default]
    Open,
    /// It may not.
    Closed,
    /// It is about to be seen.
    Opening(Opening),
    /// It may, and what it comes to is named.
    Opened(Finding),
}

/// A measured curve that draws itself.
#[derive(Clone, Debug)]
pub(super) struct Opening {
    /// When it began; none before the first frame.
    since: Option<f64>,
    /// The picture with everything and the same without figures, made once.
    layouts: Option<[Arc<MapLayout>; 2]>,
    /// What is named in the end.
    finding: Finding,
}

/// What is painted over the picture without the verdict.
struct Over {
    whole: Arc<MapLayout>,
    lines: Arc<MapLayout>,
    /// How far the line has come.
    line: f32,
    /// How far figures and hatching have appeared.
    figures: f32,
}

/// The open map as it is painted now.
pub(super) struct Picture {
    /// Where everything is.
    pub(super) layout: Arc<MapLayout>,
    over: Option<Over>,
}

impl Curtain {
    pub(super) fn hides_verdict(&self) -> bool {
        matches!(self, Self::Closed | Self::Opening(_))
    }

    /// Says whether a reveal can begin.
    pub(super) fn is_closed(&self) -> bool {
        matches!(self, Self::Closed)
    }

    /// Goes on with what is under way, and says whether a key or a click has just ended it.
    fn advance(&mut self, ctx: &Context) -> bool {
        let is_pressed = is_pressed(ctx);
        match self {
            Self::Opening(opening) => {
                let is_over = opening.is_over(ctx.input(|input| input.time));
                if is_pressed || is_over {
                    *self = Self::Opened(opening.finding.clone());
                } else {
                    ctx.request_repaint();
                }
                is_pressed
            }
            Self::Opened(_) if is_pressed => {
                *self = Self::Open;
                false
            }
            Self::Open | Self::Closed | Self::Opened(_) => false,
        }
    }
}

impl Opening {
    fn is_over(&self, now: f64) -> bool {
        self.since
            .is_some_and(|since| now - since >= LINE_SECS + FIGURES_SECS)
    }

    fn over(&mut self, whole: Arc<MapLayout>, now: f64) -> Over {
        let known = self.layouts.take();
        let [whole, lines] = known
            .filter(|[known, _]| Arc::ptr_eq(known, &whole))
            .unwrap_or_else(|| {
                let lines = Arc::new(whole.without_figures());
                [whole, lines]
            });
        self.layouts = Some([Arc::clone(&whole), Arc::clone(&lines)]);
        let gone = now - *self.since.get_or_insert(now);
        let share = |of: f64, duration: f64| (of / duration).clamp(0.0, 1.0) as f32;
        Over {
            whole,
            lines,
            line: cubic_in_out(share(gone, LINE_SECS)),
            figures: share(gone - LINE_SECS, FIGURES_SECS),
        }
    }
}

impl Picture {
    /// Adds the shapes of what lies inside the clip rectangle.
    pub(super) fn paint(&self, ui: &mut Ui, theme: &Theme, camera: Camera) {
        paint::map(ui, &self.layout, theme, camera);
        let Some(over) = &self.over else { return };
        let clip = ui.clip_rect();
        let plot = over.whole.emotion.as_ref().map(|emotion| emotion.plot);
        let seen = plot.map_or(Rect::NOTHING, |plot| camera.rect(plot).intersect(clip));
        let swept = seen.with_max_x(lerp(seen.left()..=seen.right(), over.line));
        if seen.is_positive() && swept.is_positive() {
            let mut layer = layer(ui, "measured line", swept);
            paint::map(&mut layer, &over.lines, theme, camera);
        }
        if over.figures > 0.0 {
            let mut layer = layer(ui, "measured figures", clip);
            layer.multiply_opacity(over.figures);
            paint::map(&mut layer, &over.whole, theme, camera);
        }
    }
}

/// Makes a layer over a `Ui` with ids of its own.
fn layer(ui: &mut Ui, salt: &'static str, clip: Rect) -> Ui {
    let area = ui.max_rect();
    let mut layer = ui.new_child(UiBuilder::new().id_salt(salt).max_rect(area));
    layer.set_clip_rect(clip);
    layer
}

/// Says whether a key or a button was pressed in this frame; a key that is held was pressed before.
fn is_pressed(ctx: &Context) -> bool {
    let is_press = |event: &Event| match event {
        Event::Key {
            pressed, repeat, ..
        } => *pressed && !*repeat,
        Event::PointerButton { pressed, .. } => *pressed,
        _ => false,
    };
    ctx.input(|input| input.events.iter().any(is_press))
}

impl Window {
    /// Goes on with a reveal; the key or the click that ends it does nothing else.
    pub(super) fn advance(&mut self, ctx: &Context) {
        let Some(open) = &mut self.open else { return };
        if !open.curtain.advance(ctx) {
            return;
        }
        ctx.input_mut(|input| {
            let is_typed =
                |event: &Event| matches!(event, Event::Key { pressed: true, .. } | Event::Text(_));
            input.events.retain(|event| !is_typed(event));
        });
        let focused = ctx.memory(Memory::focused);
        if let Some(present) = &mut self.present {
            present.ignore_press(ctx);
        } else if focused.is_some_and(|id| self.canvas.is(id)) {
            // A click that is not its own would take the focus away.
            self.canvas.focus();
        }
    }

    /// Covers the window while the curve draws itself: the click that ends it is meant for nothing below.
    pub(super) fn cover(&self, ui: &Ui) {
        let curtain = self.open.as_ref().map(|open| &open.curtain);
        if matches!(curtain, Some(Curtain::Opening(_))) {
            let all = ui.ctx().content_rect();
            ui.interact(all, Id::unique("reveal"), Sense::CLICK | Sense::DRAG);
        }
    }

    /// Hides what customers said, or shows it at once.
    pub(super) fn toggle_verdict(&mut self) {
        if let Some(open) = &mut self.open {
            open.curtain = if open.hides_verdict() {
                Curtain::Open
            } else {
                Curtain::Closed
            };
        }
    }

    /// Says whether what customers said is hidden and can be revealed.
    pub(super) fn can_reveal(&self) -> bool {
        let open = self.open.as_ref();
        open.is_some_and(|open| open.curtain.is_closed())
    }

    /// Lets the measured curve draw itself.
    pub(super) fn reveal_verdict(&mut self) {
        let words = self.words();
        let Some(open) = &mut self.open else { return };
        if open.curtain.is_closed() {
            open.curtain = Curtain::Opening(Opening {
                since: None,
                layouts: None,
                finding: Finding::of(open.map(), words),
            });
        }
    }

    /// Returns what is to be seen of the open map now.
    pub(super) fn sight(&self, view: MapView, fit: Fit) -> Sight {
        let open = self.open.as_ref();
        Sight {
            view,
            fit,
            language: self.preferences.language,
            hides_verdict: open.is_some_and(OpenMap::hides_verdict),
        }
    }

    /// Returns where everything of it is; none before it is laid out.
    pub(super) fn placed(
        &mut self,
        ctx: &Context,
        view: MapView,
        fit: Fit,
    ) -> Option<Arc<MapLayout>> {
        let sight = self.sight(view, fit);
        let open = self.open.as_ref()?;
        self.pictures.of(ctx, open.map(), sight)
    }

    /// Returns how it is painted; none before it is laid out.
    pub(super) fn picture(&mut self, ctx: &Context, view: MapView, fit: Fit) -> Option<Picture> {
        let sight = self.sight(view, fit);
        let layout = self.placed(ctx, view, fit)?;
        let open = self.open.as_mut()?;
        let map = Arc::clone(open.map());
        let Curtain::Opening(opening) = &mut open.curtain else {
            return Some(Picture { layout, over: None });
        };
        let whole = Sight {
            hides_verdict: false,
            ..sight
        };
        let now = ctx.input(|input| input.time);
        let whole = self.pictures.of(ctx, &map, whole);
        let over = whole.map(|whole| opening.over(whole, now));
        Some(Picture { layout, over })
    }
}
