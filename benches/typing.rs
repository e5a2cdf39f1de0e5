//! What a frame of the whole window costs while somebody types in a large map; run with `cargo bench --bench typing`.

#![expect(
    clippy::unwrap_used,
    reason = "a benchmark that cannot run should stop"
)]

mod desk;
mod maps;

use criterion::{Criterion, criterion_group, criterion_main};
use egui::Event;

use desk::Desk;

/// The allocator of the program.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn typing(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("frame of the whole window");
    for count in [100, 2_000, 10_000] {
        let mut desk = Desk::open(count);
        desk.open_field();
        group.bench_function(format!("{count} touchpoints, nothing typed"), |bencher| {
            bencher.iter(|| desk.frame(Vec::new()));
        });
        let mut letters = 0_u32;
        group.bench_function(format!("{count} touchpoints, a letter typed"), |bencher| {
            bencher.iter(|| {
                letters += 1;
                // A name does not grow for ever: a word, then back.
                let event = if letters % 16 < 8 {
                    Event::Text("a".to_owned())
                } else {
                    Event::Key {
                        key: egui::Key::Backspace,
                        physical_key: None,
                        pressed: true,
                        repeat: false,
                        modifiers: egui::Modifiers::NONE,
                    }
                };
                desk.frame(vec![event]);
            });
        });
    }
    group.finish();
}

criterion_group!(benches, typing);
criterion_main!(benches);
