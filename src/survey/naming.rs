//! What the touchpoints are called that are made for the columns of a survey.

use std::collections::BTreeMap;

use super::{Shape, Survey};

/// What stands between a question and the thing that it asks about.
const JOINTS: [&str; 4] = [" \u{2014} ", " \u{2013} ", ": ", " - "];

impl Survey {
    /// Returns the names of what was rated, each with the name of the touchpoint that it becomes.
    ///
    /// Of several columns of one question, that is what tells them apart: `Checkout` of `How satisfied were you
    /// with: Checkout` and of `Satisfaction [Checkout]`. Everything else keeps its name.
    pub fn touchpoint_names(&self) -> BTreeMap<&str, &str> {
        let (mut questions, mut items) = (BTreeMap::new(), BTreeMap::new());
        if self.shape == Some(Shape::Wide) {
            for (question, item) in self.rated.iter().filter_map(|one| split(&one.name)) {
                *questions.entry(question).or_insert(0_u32) += 1;
                *items.entry(item.to_lowercase()).or_insert(0_u32) += 1;
            }
        }
        let name = |name| match split(name) {
            Some((question, item))
                // Two touchpoints of one name would tell nothing apart.
                if questions.get(question) > Some(&1)
                    && items.get(&item.to_lowercase()) == Some(&1) =>
            {
                (name, item)
            }
            _ => (name, name),
        };
        self.rated
            .iter()
            .map(|one| name(one.name.as_str()))
            .collect()
    }
}

/// Splits a header into the question and the thing that it asks about.
fn split(name: &str) -> Option<(&str, &str)> {
    let name = name.trim();
    let in_brackets = name
        .strip_suffix(']')
        .and_then(|name| name.rsplit_once('['));
    let joined = || {
        let ends = JOINTS
            .iter()
            .filter_map(|joint| Some((name.rfind(joint)?, joint.len())));
        let (end, length) = ends.max()?;
        Some((name.get(..end)?, name.get(end + length..)?))
    };
    let (question, item) = in_brackets.or_else(joined)?;
    let (question, item) = (question.trim(), item.trim());
    let is_item = item.chars().any(char::is_alphabetic);
    (!question.is_empty() && is_item).then_some((question, item))
}
