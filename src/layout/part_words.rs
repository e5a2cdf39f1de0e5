//! How segments and waves are named, and the lines that show them.

use crate::{
    lang::{Key, Words},
    model::OTHER,
    stats::Curve,
};

/// Names a segment or a wave; what was put together has a name in every language.
pub fn part_name<'a>(name: &'a str, words: &'a Words) -> &'a str {
    match name.trim() {
        "" => words.text(Key::Unnamed),
        OTHER => words.text(Key::PartOther),
        name => name,
    }
}

/// Names whose answers a curve shows: "new customers, March 2026"; nothing where it is everybody's.
pub fn part_words(curve: &Curve<'_>, words: &Words) -> Option<String> {
    let parts = [curve.segment, curve.wave].into_iter().flatten();
    let parts: Vec<&str> = parts.map(|name| part_name(name, words)).collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

/// Says whose answers a curve shows: "Shown: new customers, March 2026".
pub fn shown_words(curve: &Curve<'_>, words: &Words) -> Option<String> {
    let part = part_words(curve, words)?;
    Some(words.format(Key::ShownPart, &[("part", (&part).into())]))
}

/// Says whether two curves show answers of one set.
pub(super) fn are_of_one_set(one: &Curve<'_>, other: &Curve<'_>) -> bool {
    one.set.map(|set| &set.id) == other.set.map(|set| &set.id)
}

/// Names an overlaid line: by segment and wave beside its own set, else by its set.
pub fn overlay_name(overlaid: &Curve<'_>, measured: &Curve<'_>, words: &Words) -> String {
    if are_of_one_set(overlaid, measured) {
        let all = || words.text(Key::AllAnswers).to_owned();
        return part_words(overlaid, words).unwrap_or_else(all);
    }
    match overlaid.set.map_or("", |set| set.label.trim()) {
        "" => words.text(Key::Unnamed).to_owned(),
        label => label.to_owned(),
    }
}
