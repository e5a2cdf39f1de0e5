//! A frame of a map with 2,000 touchpoints, panning, against egui's own demo, in one run:
//! `cargo bench --manifest-path benches/demo/Cargo.toml`.

#![expect(
    clippy::unwrap_used,
    reason = "a benchmark that cannot run should stop"
)]

#[path = "../maps.rs"]
mod maps;

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use egui::{Context, Pos2, RawInput, Rect};
use egui_demo_lib::DemoWindows;
use touchline::{
    lang::words,
    layout::{Fit, MapView, Measure, Request, font_definitions, layout},
    model::Language,
    paint::{self, Camera, ThemeName},
};

/// The allocator of the program.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// The window of both: without a size egui takes ten thousand points each way.
const WINDOW: Rect = Rect::from_min_max(Pos2::ZERO, Pos2::new(1280.0, 800.0));

/// Draws one frame and turns it into triangles.
fn frame(context: &Context, add: impl FnMut(&mut egui::Ui)) {
    let input = RawInput {
        screen_rect: Some(WINDOW),
        ..RawInput::default()
    };
    let mut output = context.run_ui(input, add);
    let shapes = std::mem::take(&mut output.shapes);
    black_box(context.tessellate(shapes, output.pixels_per_point));
    output.textures_delta.clear();
}

fn against_demo(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("frame");
    let mut demo = DemoWindows::default();
    let context = Context::default();
    group.bench_function("egui's demo", |bencher| {
        bencher.iter(|| frame(&context, |ui| demo.ui(ui)));
    });
    let map = maps::large_map(2_000);
    let layout = layout(
        &mut Measure::new(),
        &Request {
            map: &map,
            view: MapView::Map,
            fit: Fit::Free,
            set: None,
            hides_verdict: false,
            words: words(Language::En),
        },
    );
    let context = Context::default();
    context.set_fonts(font_definitions());
    let mut x = 0.0;
    group.bench_function("map of 2,000 touchpoints, panning", |bencher| {
        bencher.iter(|| {
            x = (x + 3.0) % 600.0;
            let camera = Camera::new(Pos2::new(-200.0 - x, 0.0), 1.0);
            frame(&context, |ui| {
                paint::map(ui, &layout, ThemeName::Light.theme(), camera);
            });
        });
    });
    group.finish();
}

criterion_group!(benches, against_demo);
criterion_main!(benches);
