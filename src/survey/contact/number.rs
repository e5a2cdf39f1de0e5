//! Numbers of bank accounts and machines.

use super::{behind, leading};

/// The shortest and the longest IBAN without blanks.
const IBAN: std::ops::RangeInclusive<usize> = 15..=34;

/// Finds an IBAN, in one piece or in groups: `DE89 3704 0044 0532 0130 00`.
pub(super) fn iban(rest: &[char]) -> Option<usize> {
    let [a, b, c, d, ..] = rest else {
        return None;
    };
    let begins = a.is_ascii_alphabetic()
        && b.is_ascii_alphabetic()
        && c.is_ascii_digit()
        && d.is_ascii_digit();
    if !begins {
        return None;
    }
    let (mut length, mut signs) = (4, 4);
    loop {
        let blank = leading(behind(rest, length), |c| matches!(c, ' ' | '\u{a0}' | '-'));
        let from = length + blank;
        let group = leading(behind(rest, from), |c| c.is_ascii_alphanumeric());
        let text = rest.get(from..from + group)?;
        let is_bank = group == 4 && text.iter().all(char::is_ascii_uppercase);
        let is_group = blank == 0 || is_bank || text.iter().any(char::is_ascii_digit);
        if blank > 1 || group == 0 || !is_group || signs + group > *IBAN.end() {
            break;
        }
        length = from + group;
        signs += group;
    }
    IBAN.contains(&signs).then_some(length)
}

/// Says whether the check digits of an IBAN are right (ISO 7064); the numbers of orders have none.
pub(super) fn has_check_digits(number: &[char]) -> bool {
    let signs = number.iter().filter(|c| c.is_ascii_alphanumeric());
    let signs: Vec<u32> = signs.filter_map(|c| c.to_digit(36)).collect();
    let Some((first, rest)) = signs.split_at_checked(4) else {
        return false;
    };
    let remainder = rest.iter().chain(first).fold(0_u32, |remainder, sign| {
        let places: u32 = if *sign < 10 { 10 } else { 100 };
        (remainder * places + sign) % 97
    });
    remainder == 1
}

/// Finds an IP address of either sort.
pub(super) fn ip(before: &[char], rest: &[char]) -> Option<usize> {
    let goes_on = matches!(before, [.., digit, '.'] if digit.is_ascii_digit());
    let length = four_numbers(rest).or_else(|| eight_groups(rest))?;
    let ends = match behind(rest, length) {
        [next, ..] if next.is_alphanumeric() => false,
        ['.', next, ..] => !next.is_alphanumeric(),
        _ => true,
    };
    (ends && !goes_on).then_some(length)
}

/// `203.0.113.7`, but not the version `119.0.0.0` of a browser.
fn four_numbers(rest: &[char]) -> Option<usize> {
    let mut length = 0;
    let mut behind_first = 0;
    for place in 0..4 {
        if place > 0 {
            if behind(rest, length).first() != Some(&'.') {
                return None;
            }
            length += 1;
        }
        let digits = leading(behind(rest, length), |c| c.is_ascii_digit());
        let number: String = rest.get(length..length + digits)?.iter().collect();
        let number = number.parse::<u8>().ok()?;
        behind_first += u32::from(if place > 0 { number } else { 0 });
        length += digits;
    }
    (behind_first > 0).then_some(length)
}

/// `2001:db8::7`: eight groups of hexadecimal digits, or fewer around a `::`.
fn eight_groups(rest: &[char]) -> Option<usize> {
    let length = leading(rest, |c| c.is_ascii_hexdigit() || c == ':');
    let text: String = rest.get(..length)?.iter().collect();
    let text = match text.strip_suffix(':') {
        Some(short) if !short.ends_with(':') => short,
        _ => text.as_str(),
    };
    let groups: Vec<&str> = text.split(':').collect();
    let filled = groups.iter().filter(|group| !group.is_empty()).count();
    let is_short = text.matches("::").count() == 1 && (2..8).contains(&filled);
    let fits = groups.iter().all(|group| group.len() <= 4);
    (fits && (is_short || (filled == 8 && groups.len() == 8))).then_some(text.len())
}
