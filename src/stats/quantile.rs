//! The two quantiles that 95 % intervals need: the normal one and Student's t.

use std::sync::LazyLock;

use statrs::distribution::{ContinuousCDF as _, StudentsT};

/// The 97.5 % quantile of the normal distribution.
pub(super) const Z_975: f64 = 1.959_963_984_540_054;

/// From here on the series is exact to 12 digits.
///
/// `statrs` loses digits from 10^5 degrees of freedom on and never ends from 10^8 on.
const SERIES_FROM: usize = 256;

/// Below this `statrs` no longer converges; so little is no basis for an interval anyway.
const LEAST_FREEDOM: f64 = 0.5;

/// Returns the 97.5 % quantile of Student's t with `freedom` degrees of freedom.
pub(super) fn t_975(freedom: f64) -> Option<f64> {
    // A map of 2,000 touchpoints asks 2,000 times, nearly always for small whole numbers.
    static WHOLE: LazyLock<[f64; SERIES_FROM]> =
        LazyLock::new(|| std::array::from_fn(|freedom| exact(freedom as f64)));
    if freedom.is_nan() || freedom < LEAST_FREEDOM {
        return None;
    }
    if freedom >= SERIES_FROM as f64 {
        return Some(series(freedom));
    }
    let quantile = if freedom.fract() == 0.0 {
        WHOLE.get(freedom as usize).copied()?
    } else {
        exact(freedom)
    };
    quantile.is_finite().then_some(quantile)
}

fn exact(freedom: f64) -> f64 {
    StudentsT::new(0.0, 1.0, freedom).map_or(f64::NAN, |student| student.inverse_cdf(0.975))
}

/// Expands the quantile around the normal one (Abramowitz and Stegun 26.7.5).
fn series(freedom: f64) -> f64 {
    let z = Z_975;
    let square = z * z;
    let first = z * (square + 1.0) / 4.0;
    let second = z * ((5.0 * square + 16.0) * square + 3.0) / 96.0;
    let third = z * (((3.0 * square + 19.0) * square + 17.0) * square - 15.0) / 384.0;
    let fourth = z
        * ((((79.0 * square + 776.0) * square + 1482.0) * square - 1920.0) * square - 945.0)
        / 92160.0;
    z + (first + (second + (third + fourth / freedom) / freedom) / freedom) / freedom
}
