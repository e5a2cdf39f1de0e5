//! E-mail addresses, also those written for people, and links that carry who somebody is.

use super::{begins_with, behind, leading};

/// Finds an e-mail address: `anna@web.de`, `anna (at) web (dot) de`.
pub(super) fn e_mail(rest: &[char]) -> Option<usize> {
    if !rest.first()?.is_alphanumeric() {
        return None;
    }
    let local = leading(rest, is_local);
    let sign_on = behind(rest, local);
    if let ['@' | '\u{ff20}', domain @ ..] = sign_on {
        let domain = Domain::of(domain);
        return (domain.length > 1).then_some(local + 1 + domain.length);
    }
    let sign = spaced_at(sign_on)?;
    let domain = Domain::of(behind(sign_on, sign));
    domain.is_full.then_some(local + sign + domain.length)
}

fn is_local(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '.' | '_' | '%' | '+' | '-' | '\'')
}

/// The length of an @ with blanks around it, or of its spelling in brackets.
fn spaced_at(rest: &[char]) -> Option<usize> {
    let blanks = leading(rest, |c| c == ' ');
    if blanks > 0 && matches!(behind(rest, blanks), ['@' | '\u{ff20}', ..]) {
        let sign = blanks + 1;
        return Some(sign + leading(behind(rest, sign), |c| c == ' '));
    }
    in_brackets(rest, &["at", "ät", "@"])
}

/// The length of one of some words in brackets, with the blanks around it.
fn in_brackets(rest: &[char], words: &[&str]) -> Option<usize> {
    let blanks = leading(rest, |c| c == ' ');
    let ['(' | '[' | '{', inner @ ..] = behind(rest, blanks) else {
        return None;
    };
    let word = words.iter().find(|word| begins_with(inner, word))?;
    let word = word.chars().count();
    let [')' | ']' | '}', behind_it @ ..] = behind(inner, word) else {
        return None;
    };
    let end = blanks + 1 + word + 1;
    Some(end + leading(behind_it, |c| c == ' '))
}

/// What stands behind the @.
struct Domain {
    length: usize,
    /// Whether it ends in a point and letters.
    is_full: bool,
}

impl Domain {
    fn of(rest: &[char]) -> Self {
        let is_part = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-');
        let mut length = leading(rest, is_part);
        let mut last = last_part(rest, length);
        while let Some(dot) = in_brackets(behind(rest, length), &["dot", "punkt", "."]) {
            let part = leading(behind(rest, length + dot), is_part);
            if part == 0 {
                break;
            }
            length += dot + part;
            last = last_part(rest, length).or(Some(part));
        }
        // The point behind an address ends its sentence.
        let is_end = |c: &&char| matches!(c, '.' | '-');
        let kept = rest.get(..length).unwrap_or_default();
        length -= kept.iter().rev().take_while(is_end).count();
        let ends_in_letters = rest
            .get(..length)
            .is_some_and(|kept| kept.iter().rev().take(2).all(|c| c.is_alphabetic()));
        Self {
            length,
            is_full: ends_in_letters && last.is_some_and(|letters| letters > 1),
        }
    }
}

/// How many letters stand behind the last point; none without one.
fn last_part(rest: &[char], length: usize) -> Option<usize> {
    let text = rest.get(..length).unwrap_or_default();
    let end = text.iter().rposition(|c| c.is_alphanumeric())?;
    let text = text.get(..=end).unwrap_or_default();
    let point = text.iter().rposition(|c| *c == '.')?;
    Some(end - point)
}

/// Finds a link that has a user or a query in it; any other says nothing about anybody.
pub(super) fn link(rest: &[char]) -> Option<usize> {
    let schemes = ["http://", "https://", "ftp://", "www."];
    if !schemes.iter().any(|scheme| begins_with(rest, scheme)) {
        return None;
    }
    let is_part = |c: char| !c.is_whitespace() && !matches!(c, '<' | '>' | '"' | '“' | '”' | '„');
    let length = leading(rest, is_part);
    let text = rest.get(..length)?;
    let is_mark = |c: &&char| matches!(c, '.' | ',' | ';' | ':' | '!' | '?' | ')' | '\'');
    let text = text.get(..length - text.iter().rev().take_while(is_mark).count())?;
    let tells = text.iter().any(|c| matches!(c, '@' | '?'));
    tells.then_some(text.len())
}
