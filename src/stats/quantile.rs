//! What intervals and tests ask of distributions: the normal quantile, Student's t and its tails.

use std::{f64::consts::SQRT_2, sync::LazyLock};

use statrs::{
    distribution::{ContinuousCDF as _, StudentsT},
    function::erf::erfc,
};

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

/// Returns how probable a value of Student's t at least so far from 0 is.
pub(super) fn two_sided(t: f64, freedom: f64) -> Option<f64> {
    let t = t.abs();
    if t.is_nan() || freedom.is_nan() || freedom < LEAST_FREEDOM {
        return None;
    }
    if freedom >= SERIES_FROM as f64 {
        return Some(erfc(normal_from_t(t, freedom) / SQRT_2));
    }
    let student = StudentsT::new(0.0, 1.0, freedom).ok()?;
    Some((2.0 * student.sf(t)).min(1.0))
}

/// Returns the normal value with the same tail as a t of many degrees of freedom (Hill 1970).
fn normal_from_t(t: f64, freedom: f64) -> f64 {
    let less = freedom - 0.5;
    let root = (less * (t * t / freedom).ln_1p()).sqrt();
    root + (root.powi(3) + 3.0 * root) / (48.0 * less * less)
}
