//! Pictures of the samples: every view, theme and language; the same bytes twice; every name in the PDF;
//! the same shapes in the window as in the export.

use std::sync::Arc;

use egui::{Pos2, Shape};
use touchline::{
    export::{Drawing, Faces, Picture, PictureRequest, headless, map_picture, pdf::PageSize, svg},
    lang::words,
    layout::{Fit, MapView, Measure, Request, font_definitions, layout},
    model::{Distribution, FeedbackId, JourneyMap, Language, PartKind, Tally},
    paint::{self, Camera, ThemeName},
};

use crate::{
    sample_maps::committed,
    samples::{SAMPLES, Sample},
};

fn picture(
    sample: &Sample,
    view: MapView,
    fit: Fit,
    theme: ThemeName,
    language: Language,
) -> Picture {
    let request = PictureRequest {
        view,
        fit,
        theme,
        language,
        set: None,
        hides_verdict: false,
    };
    map_picture(
        &mut Measure::new(),
        &committed(sample),
        &request,
        Faces::bundled(),
    )
}

#[test]
fn every_picture_can_be_written_and_lacks_no_character() {
    for sample in SAMPLES {
        for view in [MapView::Map, MapView::Curve] {
            for theme in ThemeName::ALL {
                for language in [Language::En, Language::De] {
                    let picture = picture(sample, view, Fit::Slide, theme, language);
                    assert_eq!(
                        picture.missing_characters(),
                        Vec::<char>::new(),
                        "{} {view:?}",
                        sample.name
                    );
                    let text = svg(&picture).unwrap();
                    assert!(
                        text.starts_with("<svg") || text.starts_with("<?xml"),
                        "{}",
                        &text[..60]
                    );
                }
            }
        }
    }
}

#[test]
fn the_same_request_gives_the_same_bytes() {
    for sample in SAMPLES {
        let bytes = || {
            let picture = picture(
                sample,
                MapView::Curve,
                Fit::A4,
                ThemeName::Print,
                sample.language,
            );
            let drawing = Drawing::new(&picture).unwrap();
            (
                svg(&picture).unwrap(),
                drawing
                    .png(1.0, touchline::export::png::PixelBudget::default())
                    .unwrap(),
                drawing.pdf(PageSize::A4).unwrap().bytes,
            )
        };
        assert!(bytes() == bytes(), "{}", sample.name);
    }
}

#[test]
fn the_pdf_holds_every_name() {
    for sample in SAMPLES {
        let picture = picture(
            sample,
            MapView::Map,
            Fit::Free,
            ThemeName::Light,
            sample.language,
        );
        let pdf = Drawing::new(&picture)
            .unwrap()
            .pdf(PageSize::Picture)
            .unwrap();
        let text = pdf_extract::extract_text_from_mem(&pdf.bytes).unwrap();
        // Names may be broken into rows, and the extractor parts letters that the file does not.
        let plain = |text: &str| {
            text.chars()
                .filter(|c| !c.is_whitespace())
                .collect::<String>()
        };
        let text = plain(&text);
        for row in sample.rows {
            for part in row.name.split_whitespace() {
                assert!(
                    text.contains(&plain(part)),
                    "{}: {part:?} is not in the PDF",
                    sample.name
                );
            }
            assert!(
                text.contains(&plain(row.stage))
                    || row.stage.split_whitespace().all(|part| text.contains(part)),
                "{}",
                row.stage
            );
        }
    }
}

#[test]
fn the_window_and_the_export_draw_the_same_shapes() {
    for sample in SAMPLES {
        for view in [MapView::Map, MapView::Multiples(PartKind::Segment)] {
            let map = divided(sample);
            let mut measure = Measure::new();
            let request = Request {
                map: &map,
                view,
                fit: Fit::Free,
                set: None,
                hides_verdict: false,
                words: words(sample.language),
            };
            let placed = layout(&mut measure, &request);
            let theme = ThemeName::Light.theme();
            let camera = Camera::new(Pos2::ZERO, 1.0);
            let size = placed.page.size();
            let exported = map_picture(
                &mut measure,
                &map,
                &PictureRequest {
                    view,
                    fit: Fit::Free,
                    theme: ThemeName::Light,
                    language: sample.language,
                    set: None,
                    hides_verdict: false,
                },
                Faces::bundled(),
            );
            // A window of the same size, whose own visuals are dark: the map must not read them.
            let windowed = headless::paint(size, 2.0, font_definitions(), |ui| {
                ui.visuals_mut().override_text_color = Some(egui::Color32::RED);
                paint::map(ui, &placed, theme, camera);
            });
            let texts = |shapes: &[egui::epaint::ClippedShape]| {
                shapes
                    .iter()
                    .map(|shape| format!("{:?}", shape.shape))
                    .collect::<Vec<_>>()
            };
            assert!(
                texts(&windowed.shapes) == texts(&exported.shapes),
                "{} {view:?}",
                sample.name
            );
        }
    }
}

/// A sample whose answers are those of loyal customers too, and of whose new ones four answered each question.
fn divided(sample: &Sample) -> JourneyMap {
    let mut map = committed(sample);
    for target in &mut Arc::make_mut(&mut map.feedback[0]).targets {
        let Some(all) = target.distributions.first().cloned() else {
            continue;
        };
        let lowest = all.tallies.first_key_value().map(|(score, _)| *score);
        let four = Tally {
            n: 4,
            weights: None,
        };
        target.distributions.push(Distribution {
            segment: Some("loyal".to_owned()),
            ..all
        });
        target.distributions.push(Distribution {
            segment: Some("new".to_owned()),
            tallies: lowest.map(|score| (score, four)).into_iter().collect(),
            ..Distribution::default()
        });
    }
    map
}

#[test]
fn small_multiples_are_the_same_bytes_with_a_legend_and_no_figure_under_five_answers() {
    for sample in SAMPLES {
        let map = divided(sample);
        for theme in ThemeName::ALL {
            let request = PictureRequest {
                view: MapView::Multiples(PartKind::Segment),
                fit: Fit::Slide,
                theme,
                language: Language::En,
                set: None,
                hides_verdict: false,
            };
            let draw = || map_picture(&mut Measure::new(), &map, &request, Faces::bundled());
            let picture = draw();
            assert_eq!(picture.missing_characters(), Vec::<char>::new());
            let text = svg(&picture).unwrap();
            assert!(text == svg(&draw()).unwrap(), "{}", sample.name);
            for said in [">loyal<", ">new<", "n &lt; 5", "Each picture shows"] {
                assert!(text.contains(said), "{}: {said}", sample.name);
            }
            assert!(!text.contains(">n 4<") && !text.contains(">n\u{a0}4<"));
        }
    }
}

#[test]
fn figures_under_five_answers_are_not_in_any_picture() {
    let shop = SAMPLES[0];
    let picture = picture(
        shop,
        MapView::Map,
        Fit::Free,
        ThemeName::Light,
        Language::En,
    );
    let text = svg(&picture).unwrap();
    assert!(text.contains("n &lt; 5") || text.contains("n < 5"));
    assert!(
        !text.contains(">2.3<") && !text.contains(">2.25<"),
        "the mean of four answers"
    );
}

#[test]
fn overlaid_sets_are_told_apart_by_their_shapes_alone() {
    let shop = SAMPLES[0];
    let mut map = committed(shop);
    let shown = map.shown_set().unwrap().clone();
    for name in ["spring", "autumn"] {
        let mut set = shown.clone();
        set.id = FeedbackId::parse(name).unwrap();
        set.label = name.to_owned();
        map.overlaid.push(set.id.clone());
        map.feedback.push(Arc::new(set));
    }
    let request = PictureRequest {
        view: MapView::Curve,
        fit: Fit::Slide,
        theme: ThemeName::Print,
        language: Language::En,
        set: None,
        hides_verdict: false,
    };
    let picture = map_picture(&mut Measure::new(), &map, &request, Faces::bundled());
    let muted = ThemeName::Print.theme().muted;
    let corners = |count: usize| {
        let is_mark = |shape: &Shape| match shape {
            Shape::Path(path) => path.closed && path.fill == muted && path.points.len() == count,
            _ => false,
        };
        let shapes = picture.shapes.iter();
        shapes.filter(|shape| is_mark(&shape.shape)).count()
    };
    // One in the legend; four answers leave a hollow mark.
    assert!(corners(3) > 2, "triangles");
    assert_eq!(corners(3), corners(4), "as many squares");
    let text = svg(&picture).unwrap();
    for named in [
        "Overlaid (triangles, long dashes): “spring”",
        "Overlaid (squares, short dashes): “autumn”",
    ] {
        assert!(text.contains(named), "{named}");
    }
}
