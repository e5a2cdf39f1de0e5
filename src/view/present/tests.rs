//! Slides as geometry: readable, complete, and the same whether the verdict is hidden or not.

use std::sync::Arc;

use egui::{Rect, vec2};

use super::slides::{Kind, Pane, Slide, Sources, area, joined, overview_fit, slides};
use crate::{
    lang::words,
    layout::{Fit, MapLayout, MapView, Measure, Request, TextBlock, layout},
    model::{
        Extra, IdSource, JourneyMap, Language, PainPoint, PainPointId, Stage, StageId, Thought,
        ThoughtId, Touchpoint, TouchpointId,
    },
    view::Sample,
};

const SCREEN: Rect = Rect::from_min_max(egui::Pos2::ZERO, egui::pos2(1920.0, 1080.0));

/// The pictures of a map and its slides.
struct Shown {
    map: MapLayout,
    curve: MapLayout,
    fitted: MapLayout,
    overview: MapLayout,
    slides: Vec<Slide>,
}

impl Shown {
    fn new(map: &JourneyMap, language: Language, hides_verdict: bool) -> Self {
        let words = words(language);
        let mut measure = Measure::new();
        let mut placed = |view, fit| {
            let request = Request {
                map,
                view,
                fit,
                set: None,
                hides_verdict,
                words,
            };
            layout(&mut measure, &request)
        };
        let map = placed(MapView::Map, Fit::Free);
        let curve = placed(MapView::Curve, Fit::Free);
        let fitted = placed(MapView::Curve, Fit::Slide);
        let overview = placed(MapView::Overview, overview_fit(SCREEN));
        let sources = Sources {
            map: &map,
            curve: &curve,
            fitted: &fitted,
            overview: &overview,
        };
        let slides = slides(&sources, SCREEN, words);
        Self {
            map,
            curve,
            fitted,
            overview,
            slides,
        }
    }

    fn layout(&self, slide: &Slide) -> &MapLayout {
        match (slide.view, slide.fit) {
            (MapView::Map, _) => &self.map,
            (MapView::Curve, Fit::Slide) => &self.fitted,
            (MapView::Curve, _) => &self.curve,
            (MapView::Overview, _) => &self.overview,
            (MapView::Multiples(_), _) => panic!("small multiples are no slide"),
        }
    }
}

fn text(random: &mut fastrand::Rng, most: usize) -> String {
    let word = |random: &mut fastrand::Rng| {
        let letters = random.usize(1..13);
        (0..letters).map(|_| random.lowercase()).collect::<String>()
    };
    let count = random.usize(1..=most);
    let words: Vec<String> = (0..count).map(|_| word(random)).collect();
    words.join(" ")
}

/// A map of many stages, some wider and some lanes taller than a screen.
fn random_map(seed: u64) -> JourneyMap {
    let mut random = fastrand::Rng::with_seed(seed);
    let mut ids = IdSource::seeded(seed);
    let mut map = Sample::Shop.map();
    for _ in 0..14 {
        let mut stage = Stage {
            id: StageId::draw(&mut ids),
            name: text(&mut random, 6),
            touchpoints: Vec::new(),
            extra: Extra::default(),
        };
        for _ in 0..random.usize(0..14) {
            let name = text(&mut random, 12);
            let mut touchpoint = Touchpoint::named(TouchpointId::draw(&mut ids), name);
            touchpoint.moment_of_truth = random.bool();
            for _ in 0..random.usize(0..9) {
                touchpoint.pain_points.push(PainPoint {
                    id: PainPointId::draw(&mut ids),
                    text: text(&mut random, 30),
                    severity: None,
                    extra: Extra::default(),
                });
            }
            for _ in 0..random.usize(0..3) {
                touchpoint.thoughts.push(Thought {
                    id: ThoughtId::draw(&mut ids),
                    text: text(&mut random, 9),
                    extra: Extra::default(),
                });
            }
            stage.touchpoints.push(Arc::new(touchpoint));
        }
        map.stages.push(Arc::new(stage));
    }
    map
}

fn maps() -> Vec<JourneyMap> {
    let mut maps: Vec<JourneyMap> = Sample::ALL.into_iter().map(Sample::map).collect();
    maps.extend((1..=3).map(random_map));
    maps
}

/// Says whether the stages' chevrons stand on a slide.
fn shows_stages(slide: &Slide, layout: &MapLayout) -> bool {
    let middles = || layout.stages.iter().map(|stage| stage.rect.center());
    let mut panes = slide.panes.iter();
    panes.any(|pane| middles().any(|at| pane.clip.contains(pane.camera.screen_from_map(at))))
}

fn is_seen(text: &TextBlock, pane: &Pane) -> bool {
    !text.rows.is_empty() && pane.clip.intersects(pane.camera.rect(text.rect))
}

#[test]
fn every_text_has_at_least_eighteen_points_on_a_screen_of_1920_by_1080() {
    for map in maps() {
        for hides_verdict in [false, true] {
            let shown = Shown::new(&map, Language::De, hides_verdict);
            for slide in &shown.slides {
                for pane in &slide.panes {
                    for text in shown.layout(slide).texts() {
                        let size = text.style.size() * pane.camera.text_zoom;
                        assert!(
                            !is_seen(text, pane) || size >= 17.99,
                            "{}: {text:?} has {size} points",
                            slide.name
                        );
                    }
                }
            }
        }
    }
}

#[test]
fn every_row_of_every_card_is_whole_on_a_slide_of_its_stage() {
    for map in maps() {
        let shown = Shown::new(&map, Language::En, false);
        let stages = shown.slides.iter();
        let stages = stages.filter(|slide| slide.kind == Kind::Stage);
        let panes: Vec<&Pane> = stages.flat_map(|slide| &slide.panes).collect();
        for text in shown.map.cards.iter().flat_map(|card| &card.texts) {
            let height = text.style.line_height();
            for index in 0..text.rows.len() {
                let top = text.rect.min + vec2(0.0, index as f32 * height);
                let row = Rect::from_min_size(top, vec2(text.rect.width(), height));
                let is_whole =
                    |pane: &&Pane| pane.clip.expand(0.5).contains_rect(pane.camera.rect(row));
                assert!(panes.iter().any(is_whole), "{:?}", text.rows[index].text);
            }
        }
    }
}

#[test]
fn slides_go_from_the_whole_through_the_stages_to_the_curve() {
    for map in maps() {
        let shown = Shown::new(&map, Language::En, false);
        let kinds: Vec<Kind> = shown.slides.iter().map(|slide| slide.kind).collect();
        let order = [Kind::Overview, Kind::Stage, Kind::Curve, Kind::Words];
        let place = |kind: &Kind| order.iter().position(|one| one == kind);
        assert!(kinds.is_sorted_by_key(place), "{kinds:?}");
        assert_eq!(kinds[0], Kind::Overview);
        assert!(kinds.contains(&Kind::Curve), "{kinds:?}");
        let mut names: Vec<&str> = Vec::new();
        for slide in shown
            .slides
            .iter()
            .filter(|slide| slide.kind == Kind::Stage)
        {
            if names.last() != Some(&slide.name.as_str()) {
                names.push(&slide.name);
            }
        }
        let stages = shown.map.stages.iter();
        let stages: Vec<String> = stages.map(|stage| joined(&stage.name)).collect();
        assert_eq!(names, stages);
    }
}

#[test]
fn every_point_of_the_curve_is_on_a_slide_at_the_end() {
    for map in maps() {
        let shown = Shown::new(&map, Language::En, false);
        let ends = shown.slides.iter();
        let ends: Vec<&Slide> = ends.filter(|slide| slide.kind == Kind::Curve).collect();
        for (index, column) in shown.curve.columns.iter().enumerate() {
            let is_there = |slide: &&Slide| {
                let layout = shown.layout(slide);
                let (Some(pane), Some(emotion)) = (slide.curve, &layout.emotion) else {
                    return false;
                };
                let column = &layout.columns[index];
                let part = emotion
                    .plot
                    .with_min_x(column.left)
                    .with_max_x(column.right);
                pane.clip.expand(0.5).contains_rect(pane.camera.rect(part))
            };
            assert!(ends.iter().any(is_there), "{column:?}");
        }
    }
}

#[test]
fn revealing_moves_nothing() {
    for map in maps() {
        let [hidden, open] = [true, false].map(|hides| Shown::new(&map, Language::En, hides));
        assert_eq!(hidden.slides, open.slides);
    }
}

#[test]
fn the_overview_names_every_stage_and_every_touchpoint_of_a_normal_map() {
    for sample in Sample::ALL {
        let shown = Shown::new(&sample.map(), Language::De, false);
        let first = &shown.slides[0];
        assert_eq!(first.view, MapView::Overview);
        assert!(first.curve.is_some());
        let layout = shown.layout(first);
        assert_eq!(layout.cards.len(), layout.columns.len());
        assert!(layout.cards.iter().all(|card| card.texts.len() == 1));
        let names = |layout: &MapLayout| -> Vec<String> {
            let stages = layout.stages.iter();
            stages.map(|stage| joined(&stage.name)).collect()
        };
        assert_eq!(names(layout), names(&shown.map));
    }
}

#[test]
fn slides_that_go_on_are_numbered_and_repeat_no_chevron_above_the_same_columns() {
    let mut map = Sample::Bank.map();
    let stage = Arc::make_mut(&mut map.stages[0]);
    stage.touchpoints.truncate(1);
    let touchpoint = Arc::make_mut(&mut stage.touchpoints[0]);
    let mut ids = IdSource::seeded(5);
    touchpoint.thoughts = (0..40)
        .map(|index| Thought {
            id: ThoughtId::draw(&mut ids),
            text: format!("Thought {index}"),
            extra: Extra::default(),
        })
        .collect();
    let shown = Shown::new(&map, Language::En, false);
    let first = joined(&shown.map.stages[0].name);
    let parts = shown.slides.iter();
    let parts: Vec<&Slide> = parts
        .filter(|slide| slide.kind == Kind::Stage && slide.name == first)
        .collect();
    assert!(parts.len() > 1);
    for (index, slide) in parts.iter().enumerate() {
        assert_eq!(slide.part, (index + 1, parts.len()));
        assert_eq!(shows_stages(slide, &shown.map), index == 0);
    }
}

#[test]
fn nothing_covers_the_line_below_a_slide() {
    for map in maps() {
        let shown = Shown::new(&map, Language::En, false);
        let area = area(SCREEN).expand(0.5);
        for slide in &shown.slides {
            let mut panes = slide.panes.iter();
            assert!(
                panes.all(|pane| area.contains_rect(pane.clip)),
                "{}",
                slide.name
            );
        }
    }
}

#[test]
fn a_narrow_screen_has_an_overview_of_its_own() {
    let wide = |width: f32| overview_fit(Rect::from_min_size(egui::Pos2::ZERO, vec2(width, 900.0)));
    assert_eq!(wide(1600.0), Fit::Slide);
    assert_eq!(wide(1440.0), Fit::A4);
    assert_eq!(wide(1200.0), Fit::A4);
}
