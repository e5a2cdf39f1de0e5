//! Layouts of the pictures that the window shows, each made once until its request changes.

use std::sync::Arc;

use crate::{
    lang::words,
    layout::{Fit, MapLayout, MapView, Measure, Request, layout},
    model::{JourneyMap, Language},
};

/// How many layouts are kept: the open map, the export preview and the samples.
const KEPT: usize = 8;

/// What a layout is made from; maps compare by where they are, which an edit changes.
#[derive(Clone)]
struct Wanted {
    map: Arc<JourneyMap>,
    view: MapView,
    fit: Fit,
    language: Language,
}

impl Wanted {
    fn is(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.map, &other.map)
            && (self.view, self.fit, self.language) == (other.view, other.fit, other.language)
    }
}

/// Makes layouts and keeps the latest ones.
#[derive(Default)]
pub struct Pictures {
    measure: Measure,
    kept: Vec<(Wanted, Arc<MapLayout>)>,
}

impl Pictures {
    /// Returns the layout of the map as the window shows it.
    pub fn of_map(&mut self, map: &Arc<JourneyMap>, language: Language) -> Arc<MapLayout> {
        self.of(map, MapView::Map, Fit::Free, language)
    }

    /// Returns the layout of a picture.
    pub fn of(
        &mut self,
        map: &Arc<JourneyMap>,
        view: MapView,
        fit: Fit,
        language: Language,
    ) -> Arc<MapLayout> {
        let wanted = Wanted {
            map: Arc::clone(map),
            view,
            fit,
            language,
        };
        if let Some(index) = self.kept.iter().position(|(made, _)| made.is(&wanted)) {
            let found = self.kept.remove(index);
            let layout = Arc::clone(&found.1);
            self.kept.push(found);
            return layout;
        }
        let request = Request {
            map,
            view,
            fit,
            set: None,
            words: words(language),
        };
        let made = Arc::new(layout(&mut self.measure, &request));
        self.keep(wanted, Arc::clone(&made));
        made
    }

    /// Takes over what a worker measured and laid out.
    pub fn adopt(
        &mut self,
        map: &Arc<JourneyMap>,
        language: Language,
        measure: Measure,
        made: Arc<MapLayout>,
    ) {
        self.measure = measure;
        self.keep(
            Wanted {
                map: Arc::clone(map),
                view: MapView::Map,
                fit: Fit::Free,
                language,
            },
            made,
        );
    }

    fn keep(&mut self, wanted: Wanted, made: Arc<MapLayout>) {
        if self.kept.len() == KEPT {
            self.kept.remove(0);
        }
        self.kept.push((wanted, made));
    }
}
