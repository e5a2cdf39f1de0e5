//! The form in which labels are compared: case, blanks, punctuation, umlauts and small words do not count.

use crate::survey::matching::fold;

/// Words that carry nothing of a label.
const SMALL_WORDS: &[&str] = &[
    "the", "my", "your", "our", "i", "am", "was", "ich", "bin", "war", "dem", "meine", "unsere",
];

/// Returns the form in which a label is compared.
pub(super) fn normal(label: &str) -> String {
    let folded = fold(label).replace("favour", "favor");
    if folded.is_empty() {
        return signs(label);
    }
    let telling: Vec<&str> = folded
        .split(' ')
        .filter(|word| !SMALL_WORDS.contains(word))
        .collect();
    if telling.is_empty() {
        folded
    } else {
        telling.join(" ")
    }
}

/// Returns the forms under which a label may be known: `Neutral (neither nor)` is `neutral` too.
pub(super) fn forms(label: &str) -> Vec<String> {
    let whole = normal(label);
    let bare = normal(&without_brackets(label));
    if bare.is_empty() || bare == whole {
        vec![whole]
    } else {
        vec![whole, bare]
    }
}

/// Faces and thumbs without skin colours and other modifiers.
fn signs(label: &str) -> String {
    let is_modifier = |c: char| {
        matches!(
            c,
            '\u{fe0e}' | '\u{fe0f}' | '\u{1f3fb}'..='\u{1f3ff}' | '\u{200d}'
        )
    };
    label
        .chars()
        .filter(|c| !c.is_whitespace() && !is_modifier(*c))
        .collect()
}

fn without_brackets(label: &str) -> String {
    let mut depth = 0_u32;
    let mut bare = String::with_capacity(label.len());
    for c in label.chars() {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            c if depth == 0 => bare.push(c),
            _ => {}
        }
    }
    bare
}
