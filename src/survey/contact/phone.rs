//! Phone numbers as people write them, in groups with all sorts of signs between.

use super::{behind, leading};

/// Finds a phone number; years, prices, grades and times are none.
pub(super) fn phone(before: &[char], rest: &[char]) -> Option<usize> {
    if let [.., digit, '.' | ','] = before
        && digit.is_ascii_digit()
    {
        // The decimals of a number.
        return None;
    }
    let run = Run::of(rest)?;
    run.is_phone().then_some(run.length)
}

/// Says whether a number has no more digits than phone numbers have; those of orders may have more.
pub(super) fn may_be_dialled(number: &[char]) -> bool {
    let is_international = matches!(number, ['+', ..] | ['(', '+', ..] | ['0', '0', ..]);
    let digits = number.iter().filter(|c| c.is_ascii_digit()).count();
    // Fifteen with the code of the country, besides the zeros before and behind it.
    digits <= if is_international { 18 } else { 15 }
}

/// Digits in groups.
struct Run {
    groups: Vec<String>,
    has_plus: bool,
    /// How many characters it has, up to the last digit.
    length: usize,
}

impl Run {
    fn of(rest: &[char]) -> Option<Self> {
        let bracket = usize::from(rest.first() == Some(&'('));
        let has_plus = rest.get(bracket) == Some(&'+');
        let mut at = bracket + usize::from(has_plus);
        let mut run = Self {
            groups: Vec::new(),
            has_plus,
            length: 0,
        };
        loop {
            let digits = leading(behind(rest, at), |c| c.is_ascii_digit());
            if digits == 0 {
                break;
            }
            run.groups.push(rest.get(at..at + digits)?.iter().collect());
            at += digits;
            run.length = at;
            let gap = leading(behind(rest, at), is_between);
            let signs = rest.get(at..at + gap)?;
            // A point with a blank ends a sentence.
            let ends = gap > 1 && signs.contains(&'.');
            if gap == 0 || gap > 3 || ends {
                break;
            }
            at += gap;
        }
        let is_closed = bracket == 0 || rest.get(..run.length)?.contains(&')');
        is_closed.then_some(run)
    }

    fn is_phone(&self) -> bool {
        let digits: usize = self.groups.iter().map(String::len).sum();
        let lengths: Vec<usize> = self.groups.iter().map(String::len).collect();
        let (Some(first), [of_first, others @ ..]) = (self.groups.first(), lengths.as_slice())
        else {
            return false;
        };
        if self.has_plus {
            return digits >= 7;
        }
        if !first.starts_with('0') {
            // As North America writes them.
            return matches!(lengths.as_slice(), [3, 3, 4])
                || (first == "1" && matches!(others, [3, 3, 4]));
        }
        match of_first {
            _ if others.is_empty() => digits >= 9,
            1 => others.len() > 1 && digits >= 8 && others.iter().any(|group| *group > 2),
            2 if first == "00" => digits >= 9,
            // In pairs as the French do, else a short area code; in between stand times and dates.
            2 if others.iter().all(|group| *group == 2) => others.len() == 4,
            2 => digits >= 8 && others.iter().all(|group| *group > 2),
            _ => digits >= 8,
        }
    }
}

fn is_between(c: char) -> bool {
    let is_dash = matches!(c, '-' | '\u{2010}' | '\u{2011}' | '\u{2013}');
    let is_blank = matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}');
    is_dash || is_blank || matches!(c, '/' | '.' | '(' | ')')
}
