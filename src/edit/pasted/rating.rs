//! Stars as they stand in tables.

use crate::model::Rating;

/// Reads a number of stars: `4`, `4.5`, `4,50`, `★★★★`.
pub(super) fn rating(text: &str) -> Option<Rating> {
    let text = text.trim();
    let stars = text.trim_end_matches('☆');
    if !stars.is_empty() && stars.chars().all(|c| c == '★') {
        let count = i64::try_from(stars.chars().count()).ok()?;
        return Rating::from_half_stars(2 * count).ok();
    }
    let (whole, decimals) = text.split_once(['.', ',']).unwrap_or((text, "0"));
    let whole: u8 = whole.parse().ok()?;
    let half = match decimals.trim_end_matches('0') {
        "" if !decimals.is_empty() => 0,
        "5" => 1,
        _ => return None,
    };
    Rating::from_half_stars(2 * i64::from(whole) + half).ok()
}

/// Says whether a cell means that there is no rating.
pub(super) fn is_blank(text: &str) -> bool {
    matches!(text.trim(), "" | "-" | "–" | "—")
}
