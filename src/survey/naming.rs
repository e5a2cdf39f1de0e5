//! What the touchpoints are called that are made for the columns of a survey.

use std::collections::BTreeMap;

use super::{Rated, Shape, Survey};

/// What stands between a question and the thing that it asks about.
const JOINTS: [&str; 4] = [" \u{2014} ", " \u{2013} ", ": ", " - "];

/// The longest wording of a question that makes a name, in characters.
const LONGEST: usize = 60;

impl Survey {
    /// Returns the names of what was rated, each with the name of the touchpoint that it becomes.
    ///
    /// Of several columns of one question, that is what tells them apart: `Checkout` of `How satisfied were you
    /// with: Checkout` and of `Satisfaction [Checkout]`. Where the header is a mere code like `Q3_1`, the wording of
    /// the question stands for it. Everything else keeps its name.
    pub fn touchpoint_names(&self) -> BTreeMap<&str, &str> {
        let wordings: Vec<(&str, &str)> = self.rated.iter().map(|one| self.wording(one)).collect();
        let (mut questions, mut items) = (BTreeMap::new(), BTreeMap::new());
        for (_, wording) in &wordings {
            let (question, item) = split(wording).unwrap_or(("", wording));
            *questions.entry(question).or_insert(0_u32) += 1;
            *items.entry(item.to_lowercase()).or_insert(0_u32) += 1;
        }
        // Two touchpoints of one name would tell nothing apart.
        let tells = |item: &str| {
            let is_short = item.chars().count() <= LONGEST;
            is_short && items.get(&item.to_lowercase()) == Some(&1)
        };
        let named = wordings.iter().map(|(name, wording)| {
            let of_several = split(wording)
                .filter(|(question, _)| questions.get(question) > Some(&1))
                .map(|(_, item)| item);
            let called = of_several.filter(|item| self.shape == Some(Shape::Wide) && tells(item));
            let whole = Some(*wording).filter(|wording| tells(wording));
            (*name, called.or(whole).unwrap_or(name))
        });
        named.collect()
    }

    /// Returns the name of something rated, and the words that say best what it is about.
    fn wording<'a>(&'a self, one: &'a Rated) -> (&'a str, &'a str) {
        let column = self
            .column(one.column)
            .filter(|_| self.shape == Some(Shape::Wide));
        let question = column.map_or("", |column| column.question.as_str());
        let is_worded = !question.is_empty() && is_code(&one.name);
        let wording = if is_worded { question } else { &one.name };
        (&one.name, wording)
    }
}

/// Says whether a header is no word but a code of the tool, like `Q3` or `practice_m3_1`.
fn is_code(name: &str) -> bool {
    let is_plain = |sign: char| sign.is_ascii_alphanumeric() || matches!(sign, '_' | '.' | '-');
    name.chars().all(is_plain) && name.chars().any(|sign| sign.is_ascii_digit())
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
