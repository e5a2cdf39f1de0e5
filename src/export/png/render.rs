//! Renders an SVG into RGB rows, band by band on a few threads.
//!
//! The bands depend on the width alone, never on the machine, so the pixels do not either.

use std::sync::Mutex;
use std::thread;

use resvg::tiny_skia::{Color, Pixmap, Transform};
use resvg::usvg;

use crate::export::ExportError;

/// Pixels of one band: 16 MiB with alpha, and few enough bands that walking the tree stays cheap.
const BAND_PIXELS: usize = 4 * 1024 * 1024;

/// No more rows than this in a band, so that small pictures still give every thread some.
const BAND_ROWS: usize = 256;

/// Threads besides the calling one.
const HELPERS: usize = 3;

/// The pixels of `tree` at `scale`, three bytes each, row by row.
pub(super) fn rgb(
    tree: &usvg::Tree,
    scale: f32,
    [width, height]: [u32; 2],
) -> Result<Vec<u8>, ExportError> {
    let row = width as usize * 3;
    let mut pixels = zeroed(row * height as usize)?;
    let rows = (BAND_PIXELS / width.max(1) as usize).clamp(1, BAND_ROWS);
    let bands = Mutex::new(pixels.chunks_mut(rows * row).enumerate());
    let work = || -> Result<(), ExportError> {
        loop {
            // A poisoned lock means that another band failed; this one has nothing to add.
            let next = bands.lock().map_or(None, |mut bands| bands.next());
            let Some((index, band)) = next else {
                return Ok(());
            };
            render_band(tree, scale, width, index * rows, band)?;
        }
    };
    let helpers = HELPERS.min((height as usize).div_ceil(rows) - 1);
    thread::scope(|scope| {
        let work = &work;
        // A thread that cannot be started costs time and nothing else: the others do its bands.
        let started: Vec<_> = (0..helpers)
            .filter_map(|_| {
                let builder = thread::Builder::new().name("render".to_owned());
                builder.spawn_scoped(scope, work).ok()
            })
            .collect();
        let mut result = work();
        for helper in started {
            let done = helper
                .join()
                .unwrap_or_else(|panic| std::panic::resume_unwind(panic));
            result = result.and(done);
        }
        result
    })?;
    Ok(pixels)
}

fn zeroed(bytes: usize) -> Result<Vec<u8>, ExportError> {
    let mut pixels = Vec::new();
    if pixels.try_reserve_exact(bytes).is_err() {
        return Err(ExportError::NoMemory {
            bytes: bytes as u64,
        });
    }
    pixels.resize(bytes, 0);
    Ok(pixels)
}

/// Renders the rows from `top` on into `band`.
fn render_band(
    tree: &usvg::Tree,
    scale: f32,
    width: u32,
    top: usize,
    band: &mut [u8],
) -> Result<(), ExportError> {
    let rows = band.len() / (width as usize * 3);
    let no_memory = || ExportError::NoMemory {
        bytes: u64::from(width) * rows as u64 * 4,
    };
    let mut pixmap = Pixmap::new(width, rows as u32).ok_or_else(no_memory)?;
    // White shows through a translucent background, and the result is opaque in any case.
    pixmap.fill(Color::WHITE);
    let transform = Transform::from_row(scale, 0.0, 0.0, scale, 0.0, -(top as f32));
    resvg::render(tree, transform, &mut pixmap.as_mut());
    for (rgb, rgba) in band.chunks_exact_mut(3).zip(pixmap.data().chunks_exact(4)) {
        if let [red, green, blue, _opaque] = rgba {
            rgb.copy_from_slice(&[*red, *green, *blue]);
        }
    }
    Ok(())
}
