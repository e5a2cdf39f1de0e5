//! Measures what Touchline promises to be fast at; run with `cargo bench --bench budgets`.
//!
//! `benches/demo` compares a frame with one of egui's own demo, `benches/survey.py` compares `survey` with
//! Polars and `DuckDB`, `benches/process.py` times whole processes.

#![expect(
    clippy::unwrap_used,
    reason = "a benchmark that cannot run should stop"
)]

mod maps;

use std::{fmt::Write as _, hint::black_box, ops::ControlFlow};

use criterion::{Criterion, criterion_group, criterion_main};
use egui::{Context, Pos2, RawInput, Rect, ViewportId, vec2};
use touchline::{
    export::{Drawing, Faces, PictureRequest, map_picture, png::PixelBudget},
    file::{self, MapFile},
    lang::words,
    layout::{Fit, MapLayout, MapView, Measure, Request, font_definitions, layout},
    model::{JourneyMap, Language},
    paint::{self, Camera, ThemeName},
    survey::{Purpose, ReadingOptions, read_for},
};

use maps::large_map;

/// The allocator of the program.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// The window of the measurements.
const WINDOW: Rect = Rect::from_min_max(Pos2::ZERO, Pos2::new(1280.0, 800.0));

fn placed(measure: &mut Measure, map: &JourneyMap) -> MapLayout {
    layout(
        measure,
        &Request {
            map,
            view: MapView::Map,
            fit: Fit::Free,
            set: None,
            hides_verdict: false,
            words: words(Language::En),
        },
    )
}

fn input() -> RawInput {
    let mut input = RawInput {
        screen_rect: Some(WINDOW),
        max_texture_side: Some(8_192),
        ..RawInput::default()
    };
    input
        .viewports
        .entry(ViewportId::ROOT)
        .or_default()
        .native_pixels_per_point = Some(1.0);
    input
}

/// Draws one frame and turns it into triangles.
fn frame(context: &Context, add: impl FnMut(&mut egui::Ui)) {
    let mut output = context.run_ui(input(), add);
    let shapes = std::mem::take(&mut output.shapes);
    black_box(context.tessellate(shapes, output.pixels_per_point));
    output.textures_delta.clear();
}

fn context() -> Context {
    let context = Context::default();
    context.set_fonts(font_definitions());
    context
}

fn frames(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("frame while panning");
    for count in [100, 2_000, 10_000] {
        let layout = placed(&mut Measure::new(), &large_map(count));
        let context = context();
        let mut x = 0.0;
        group.bench_function(format!("{count} touchpoints"), |bencher| {
            bencher.iter(|| {
                x = (x + 3.0) % 600.0;
                let camera = Camera::new(Pos2::new(-200.0 - x, 0.0), 1.0);
                frame(&context, |ui| {
                    paint::map(ui, &layout, ThemeName::Light.theme(), camera);
                });
            });
        });
    }
    group.finish();
}

fn first_picture(criterion: &mut Criterion) {
    let map = large_map(2_000);
    criterion.bench_function("first picture of 2,000 touchpoints", |bencher| {
        bencher.iter(|| {
            let layout = placed(&mut Measure::new(), &map);
            frame(&context(), |ui| {
                paint::map(
                    ui,
                    &layout,
                    ThemeName::Light.theme(),
                    Camera::fitting(layout.page, WINDOW),
                );
            });
        });
    });
}

fn files(criterion: &mut Criterion) {
    let map = large_map(2_000);
    let text = file::write(&map);
    criterion.bench_function("save 2,000 touchpoints (text)", |bencher| {
        bencher.iter(|| file::write(black_box(&map)));
    });
    criterion.bench_function("load 2,000 touchpoints", |bencher| {
        bencher.iter_batched(
            || text.clone().into_bytes(),
            |bytes| {
                MapFile::from_bytes(bytes)
                    .map(|file| file.map().touchpoint_count())
                    .unwrap()
            },
            criterion::BatchSize::LargeInput,
        );
    });
}

fn pictures(criterion: &mut Criterion) {
    let map = large_map(20);
    let request = PictureRequest {
        view: MapView::Map,
        fit: Fit::Free,
        theme: ThemeName::Light,
        language: Language::En,
        set: None,
        hides_verdict: false,
    };
    criterion.bench_function("PNG of 20 touchpoints, 3840 px", |bencher| {
        bencher.iter(|| {
            let picture = map_picture(&mut Measure::new(), &map, &request, Faces::bundled());
            let drawing = Drawing::new(&picture).unwrap();
            drawing
                .png(3_840.0 / picture.size.x, PixelBudget::default())
                .unwrap()
                .len()
        });
    });
}

fn surveys(criterion: &mut Criterion) {
    let mut text = String::from("id,date,touchpoint,score\n");
    for row in 0..1_000_000_u32 {
        let touchpoint = [
            "Website", "Checkout", "Delivery", "Returns", "Hotline", "Store",
        ][row as usize % 6];
        let score = row.wrapping_mul(2_654_435_761) % 5 + 1;
        let _ = writeln!(
            text,
            "{row},2026-05-{:02},{touchpoint},{score}",
            row % 28 + 1
        );
    }
    let bytes = text.into_bytes();
    criterion.bench_function("survey of 1,000,000 rows, long", |bencher| {
        bencher.iter(|| {
            read_for(
                Purpose::Figures,
                &bytes,
                &ReadingOptions::default(),
                &mut |_| ControlFlow::Continue(()),
            )
            .unwrap()
            .rows
        });
    });
}

fn window_size(criterion: &mut Criterion) {
    // A whole map in a window: everything is in sight, most of it as bars.
    let layout = placed(&mut Measure::new(), &large_map(2_000));
    let context = context();
    let camera = Camera {
        origin: Pos2::ZERO,
        ..Camera::fitting(
            layout.page,
            Rect::from_min_size(Pos2::ZERO, vec2(1280.0, 800.0)),
        )
    };
    criterion.bench_function("frame with all of 2,000 touchpoints in sight", |bencher| {
        bencher.iter(|| {
            frame(&context, |ui| {
                paint::map(ui, &layout, ThemeName::Light.theme(), camera);
            });
        });
    });
}

criterion_group! {
    name = budgets;
    config = Criterion::default().sample_size(20);
    targets = frames, first_picture, files, pictures, surveys, window_size
}
criterion_main!(budgets);
