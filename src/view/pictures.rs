//! Layouts of the pictures that the window shows, each made once until its request changes.
//!
//! The layout of a large map takes longer than a frame, so it is made on a thread; until it is there, the
//! one before is shown.

use std::{
    sync::{
        Arc,
        mpsc::{Receiver, TryRecvError, channel},
    },
    thread::Builder,
};

use egui::Context;

use crate::{
    lang::{Words, words},
    layout::{Fit, MapLayout, MapView, Measure, MultiplesLayout, Request, layout, multiples},
    model::{JourneyMap, Language, PartKind},
};

/// How many layouts are kept: the open map, the export preview, the samples and the templates.
const KEPT: usize = 18;
/// How many of them may be those of large maps, which take much memory.
const KEPT_LARGE: usize = 8;
/// Maps with more touchpoints than this are laid out on a thread.
const LARGE: usize = 150;

/// What of a map is seen.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Sight {
    /// Map or curve.
    pub view: MapView,
    /// The proportions.
    pub fit: Fit,
    /// The language of words and numbers.
    pub language: Language,
    /// Whether what customers said is left out.
    pub hides_verdict: bool,
}

impl Sight {
    /// Returns the whole map with everything, as large as it is.
    pub fn of_map(language: Language) -> Self {
        Self {
            view: MapView::Map,
            fit: Fit::Free,
            language,
            hides_verdict: false,
        }
    }
}

/// What a layout is made from; maps compare by where they are, which an edit changes.
#[derive(Clone)]
struct Wanted {
    map: Arc<JourneyMap>,
    sight: Sight,
}

impl Wanted {
    fn is(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.map, &other.map) && self.is_like(other)
    }

    /// Says whether it is the same picture, perhaps of an earlier state of the map.
    fn is_like(&self, other: &Self) -> bool {
        self.sight == other.sight
    }

    fn is_large(&self) -> bool {
        self.map.touchpoint_count() > LARGE
    }

    fn lay_out(&self, measure: &mut Measure) -> Arc<MapLayout> {
        let request = Request {
            map: &self.map,
            view: self.sight.view,
            fit: self.sight.fit,
            set: None,
            hides_verdict: self.sight.hides_verdict,
            words: words(self.sight.language),
        };
        Arc::new(layout(measure, &request))
    }
}

/// A layout that is being made on a thread, which gives the measured texts back with it.
struct Work {
    wanted: Wanted,
    done: Receiver<(Measure, Arc<MapLayout>)>,
}

/// What the curves of all segments or waves are laid out from.
struct OfParts {
    map: Arc<JourneyMap>,
    kind: PartKind,
    width: f32,
    language: Language,
}

/// Makes layouts and keeps the latest ones.
#[derive(Default)]
pub struct Pictures {
    /// The measured texts; away while a thread uses them.
    measure: Option<Measure>,
    kept: Vec<(Wanted, Arc<MapLayout>)>,
    work: Option<Work>,
    /// The curves of all segments or waves, as they were shown last.
    multiples: Option<(OfParts, Arc<MultiplesLayout>)>,
}

impl Pictures {
    /// Returns the layout of the whole map with everything; none before a large one is made.
    pub fn of_map(
        &mut self,
        ctx: &Context,
        map: &Arc<JourneyMap>,
        language: Language,
    ) -> Option<Arc<MapLayout>> {
        self.of(ctx, map, Sight::of_map(language))
    }

    /// Returns the layout of a picture; of a large map perhaps that of its state before, or none yet.
    pub fn of(
        &mut self,
        ctx: &Context,
        map: &Arc<JourneyMap>,
        sight: Sight,
    ) -> Option<Arc<MapLayout>> {
        self.take_finished();
        let wanted = Wanted {
            map: Arc::clone(map),
            sight,
        };
        if let Some(index) = self.kept.iter().position(|(made, _)| made.is(&wanted)) {
            let found = self.kept.remove(index);
            let layout = Arc::clone(&found.1);
            self.kept.push(found);
            return Some(layout);
        }
        if wanted.is_large() && self.start(ctx, &wanted) {
            let is_before = |made: &Wanted| made.is_like(&wanted) && made.is_large();
            let before = self.kept.iter().rev().find(|(made, _)| is_before(made));
            return before.map(|(_, layout)| Arc::clone(layout));
        }
        let made = wanted.lay_out(self.measure.get_or_insert_default());
        self.keep(wanted, Arc::clone(&made));
        Some(made)
    }

    /// Returns the layout of a picture that must be of this very map; none before a large one is made.
    pub(super) fn exactly(
        &mut self,
        ctx: &Context,
        map: &Arc<JourneyMap>,
        sight: Sight,
    ) -> Option<Arc<MapLayout>> {
        let layout = self.of(ctx, map, sight)?;
        let wanted = Wanted {
            map: Arc::clone(map),
            sight,
        };
        // What is returned last is kept last, unless it is that of another state.
        let is_made = self.kept.last().is_some_and(|(made, _)| made.is(&wanted));
        is_made.then_some(layout)
    }

    /// Returns what measures texts; none while a thread uses it.
    pub(super) fn measure(&mut self) -> Option<&mut Measure> {
        self.measure.as_mut()
    }

    /// Returns the layout of the curves of all segments, or of all waves.
    pub(super) fn multiples(
        &mut self,
        map: &Arc<JourneyMap>,
        kind: PartKind,
        width: f32,
        words: &Words,
    ) -> Arc<MultiplesLayout> {
        let language = words.language();
        let known = self.multiples.as_ref().filter(|(of, _)| {
            Arc::ptr_eq(&of.map, map) && (of.kind, of.width, of.language) == (kind, width, language)
        });
        if let Some((_, layout)) = known {
            return Arc::clone(layout);
        }
        let measure = self.measure.get_or_insert_default();
        let layout = Arc::new(multiples(measure, map, kind, width, words));
        let of = OfParts {
            map: Arc::clone(map),
            kind,
            width,
            language,
        };
        self.multiples = Some((of, Arc::clone(&layout)));
        layout
    }

    /// Takes over what a worker measured and laid out; pictures of other maps are forgotten.
    pub fn adopt(
        &mut self,
        map: &Arc<JourneyMap>,
        language: Language,
        measure: Measure,
        made: Arc<MapLayout>,
    ) {
        self.measure = Some(measure);
        self.work = None;
        self.kept.retain(|(made, _)| !made.is_large());
        let wanted = Wanted {
            map: Arc::clone(map),
            sight: Sight::of_map(language),
        };
        self.keep(wanted, made);
    }

    /// Starts a thread unless one is at work already; says whether a layout is on its way.
    fn start(&mut self, ctx: &Context, wanted: &Wanted) -> bool {
        if self.work.is_some() {
            return true;
        }
        let mut measure = self.measure.take().unwrap_or_default();
        let (sender, done) = channel();
        let (own, ctx) = (wanted.clone(), ctx.clone());
        let run = move || {
            let made = own.lay_out(&mut measure);
            // A window that has gone needs no picture.
            let _sent = sender.send((measure, made));
            ctx.request_repaint();
        };
        let started = Builder::new().name("layout".to_owned()).spawn(run);
        self.work = started.is_ok().then(|| Work {
            wanted: wanted.clone(),
            done,
        });
        self.work.is_some()
    }

    fn take_finished(&mut self) {
        let Some(work) = self.work.take() else { return };
        match work.done.try_recv() {
            Ok((measure, made)) => {
                self.measure = Some(measure);
                self.keep(work.wanted, made);
            }
            Err(TryRecvError::Empty) => self.work = Some(work),
            Err(TryRecvError::Disconnected) => {}
        }
    }

    fn keep(&mut self, wanted: Wanted, made: Arc<MapLayout>) {
        let places = self.kept.iter().enumerate();
        let large: Vec<usize> = places
            .filter(|(_, (made, _))| made.is_large())
            .map(|(place, _)| place)
            .collect();
        match large.first() {
            Some(oldest) if wanted.is_large() && large.len() >= KEPT_LARGE => {
                self.kept.remove(*oldest);
            }
            _ if self.kept.len() >= KEPT => {
                self.kept.remove(0);
            }
            _ => {}
        }
        self.kept.push((wanted, made));
    }
}
