//! How many pixels a PNG may have, checked before the first of them is allocated.

use egui::Vec2;

use crate::export::ExportError;

/// A limit for the pixels of one picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PixelBudget {
    /// The most bytes that the picture may take with four bytes a pixel.
    pub bytes: u64,
    /// The longest side in pixels.
    pub side: u32,
}

impl Default for PixelBudget {
    fn default() -> Self {
        Self {
            bytes: 400 * 1024 * 1024,
            side: 65_500,
        }
    }
}

impl PixelBudget {
    /// Width and height in pixels of `size` points at `scale`, or the largest scale that fits.
    pub fn pixels(self, size: Vec2, scale: f32) -> Result<[u32; 2], ExportError> {
        if !(scale.is_finite() && scale > 0.0) {
            return Err(ExportError::BadScale { scale });
        }
        let wanted_px = wanted(size, scale);
        if self.holds(wanted_px) {
            Ok(wanted_px.map(|side| side as u32))
        } else {
            Err(ExportError::TooLarge {
                wanted_px,
                largest_scale: self.largest_scale(size),
            })
        }
    }

    /// The largest scale that fits, rounded down to three significant digits where it can be.
    pub fn largest_scale(self, size: Vec2) -> f32 {
        let [x, y] = [f64::from(size.x), f64::from(size.y)];
        let by_side = f64::from(self.side) / x.max(y);
        let by_area = (self.bytes as f64 / 4.0 / (x * y)).sqrt();
        let exact = by_side.min(by_area);
        let step = 10f64.powf(exact.log10().floor() - 2.0);
        let mut steps = (exact / step).floor();
        // Rounding to whole pixels may lift the very last step over the limit.
        while steps > 1.0 && !self.holds(wanted(size, (steps * step) as f32)) {
            steps -= 1.0;
        }
        (steps * step) as f32
    }

    fn holds(self, [width, height]: [u64; 2]) -> bool {
        let bytes = width.saturating_mul(height).saturating_mul(4);
        width.max(height) <= u64::from(self.side) && bytes <= self.bytes
    }
}

/// Whole pixels, so that a scale computed from a wished width gives exactly that width.
fn wanted(size: Vec2, scale: f32) -> [u64; 2] {
    [size.x, size.y].map(|side| {
        let pixels = (f64::from(side) * f64::from(scale)).round();
        (pixels as u64).max(1)
    })
}
