//! What was asked: the wording of a question, and whether two wordings are the same question.

use crate::model::{FeedbackSet, TargetFeedback};

/// What stands for the touchpoint's name in a wording.
const BLANK: &str = "…";

/// Returns the question's own wording, or the set's where it has none; empty if unknown.
pub(super) fn wording<'a>(set: Option<&'a FeedbackSet>, feedback: &'a TargetFeedback) -> &'a str {
    let own = feedback.question.trim();
    if own.is_empty() {
        set.map_or("", |set| set.provenance.question.trim())
    } else {
        own
    }
}

/// Returns a wording with a blank where it names its own touchpoint, as the file or the map calls it.
///
/// "How satisfied were you with the chat?" and "... with the parcel?" are one question asked twice.
pub(super) fn template(wording: &str, source: &str, name: &str) -> String {
    let mut text = String::with_capacity(wording.len());
    for word in wording.split_whitespace() {
        if !text.is_empty() {
            text.push(' ');
        }
        text.push_str(word);
    }
    let (source, name) = (source.trim(), name.trim());
    let (long, short) = if source.len() < name.len() {
        (name, source)
    } else {
        (source, name)
    };
    text = blank_out(text, long);
    if !is_same_text(long, short) {
        text = blank_out(text, short);
    }
    text
}

/// Replaces a name wherever it stands alone, whatever its case.
fn blank_out(text: String, name: &str) -> String {
    let (mut result, mut copied, mut before) = (String::new(), 0, None);
    for (at, char) in text.char_indices() {
        let starts_a_word = !before.is_some_and(char::is_alphanumeric);
        before = Some(char);
        if !starts_a_word || at < copied || name.is_empty() {
            continue;
        }
        let after = strip_prefix_any_case(text.get(at..).unwrap_or_default(), name);
        if let Some(after) = after.filter(|after| !after.starts_with(char::is_alphanumeric)) {
            result.push_str(text.get(copied..at).unwrap_or_default());
            result.push_str(BLANK);
            copied = text.len() - after.len();
        }
    }
    if copied == 0 {
        return text;
    }
    result.push_str(text.get(copied..).unwrap_or_default());
    result
}

fn is_same_text(one: &str, other: &str) -> bool {
    strip_prefix_any_case(one, other).is_some_and(str::is_empty)
}

fn strip_prefix_any_case<'a>(text: &'a str, prefix: &str) -> Option<&'a str> {
    let mut rest = text.chars();
    (prefix.chars())
        .all(|wanted| rest.next().is_some_and(|got| is_same_letter(got, wanted)))
        .then_some(rest.as_str())
}

fn is_same_letter(one: char, other: char) -> bool {
    // Nearly all comparisons end here; the general way is many times slower.
    if one.is_ascii() && other.is_ascii() {
        return one.eq_ignore_ascii_case(&other);
    }
    one == other || one.to_lowercase().eq(other.to_lowercase())
}
