//! From distributions to what is drawn: figures, intervals, emotion, tiers, gaps, comparisons and the curve.
//!
//! Everything here is a function of the model and is never stored.
//! It must not know files, surveys, words or pictures; floats begin here.

mod answers;
mod breaks;
mod changes;
mod compare;
mod contrast;
mod cubic;
mod curve;
mod ends;
mod estimates;
mod figures;
mod interval;
mod legend;
mod measured;
mod quantile;
mod segments;
mod shares;
mod steps;
mod sus;
mod tier;
mod wording;

#[cfg(test)]
mod tests;

pub use answers::mass;
pub use breaks::{Break, comparability};
pub use changes::{Change, changes, changes_between};
pub use compare::{Comparison, People};
pub use cubic::MonotoneCubic;
pub use curve::{Choice, Curve, CurvePoint, assumed_curve, curve, journey_figures, overlaid};
pub use ends::Ends;
pub use figures::{Figures, figures};
pub use interval::Interval;
pub use measured::{Gap, Measured};
pub use segments::{SegmentFigures, segments};
pub use shares::top_share;
pub use steps::{Step, steps};
pub use sus::{Sus, sus, sus_item};
pub use tier::{Tier, two_camps};
