//! What a small picture says: how many answered, and its figures for those who hear them.

use super::Part;
use crate::{
    lang::{self, Key, SEPARATOR, Words},
    layout::{EmotionLayout, part_words::part_name},
    stats::{Curve, Measured, Tier},
};

/// Says how many answered at the touchpoints whose figures are shown: "n 12–48".
///
/// Of a segment in one wave, and of a wave in one segment, it also says in which.
pub(super) fn basis(part: &Part<'_>, words: &Words) -> String {
    let points = &part.curve.points;
    let measured = || points.iter().filter_map(|one| one.measured.as_ref());
    let shown = || measured().filter(|one| one.tier >= Tier::Few);
    let counts = shown().map(Measured::n);
    let Some((few, most)) = counts.clone().min().zip(counts.max()) else {
        let key = if measured().any(|one| one.tier == Tier::Hidden) {
            Key::TierHidden
        } else if measured().any(|one| one.is_merged) {
            Key::PartMerged
        } else {
            Key::TierNone
        };
        return words.text(key).to_owned();
    };
    let count = |n| lang::count(n, words.language());
    let (few, most) = (count(few), count(most));
    let range = if few == most {
        few
    } else {
        format!("{few}–{most}")
    };
    let n = words.format(Key::FigureN, &[("n", (&range).into())]);
    let within = part.within.map(|name| part_name(name, words).to_owned());
    within
        .into_iter()
        .chain([n])
        .collect::<Vec<_>>()
        .join(SEPARATOR)
}

/// Reads the labels out: "Pays: 3.4, n 48. Unpacks: n < 5".
pub(super) fn said(curve: &Curve<'_>, emotion: &EmotionLayout) -> String {
    let labels = emotion.labels.iter().filter_map(|label| {
        let name = &curve.points.get(label.column)?.touchpoint.name;
        let rows = label.texts.iter().flat_map(|text| &text.rows);
        let rows: Vec<&str> = rows.map(|row| row.text.trim()).collect();
        Some(format!("{name}: {}", rows.join(", ")))
    });
    labels.collect::<Vec<_>>().join(". ")
}
