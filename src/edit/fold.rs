//! Texts as they are compared: lower case, accents gone, umlauts and ß written out.

use unicode_normalization::UnicodeNormalization as _;

/// How ä, ö and ü are written out: people who cannot type them write either.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Umlauts {
    /// As ae, oe and ue.
    Pairs,
    /// As a, o and u.
    Bare,
}

/// Folds a text, however its accents are composed; punctuation and blanks stay.
pub fn fold(text: &str, umlauts: Umlauts) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let mut folded = String::with_capacity(text.len());
    for c in text.nfc().flat_map(char::to_lowercase) {
        match (c, umlauts) {
            ('\u{e4}', Umlauts::Pairs) => folded.push_str("ae"),
            ('\u{f6}', Umlauts::Pairs) => folded.push_str("oe"),
            ('\u{fc}', Umlauts::Pairs) => folded.push_str("ue"),
            ('\u{df}', _) => folded.push_str("ss"),
            (c, _) if c.is_alphanumeric() => {
                folded.extend(c.nfkd().filter(|c| c.is_alphanumeric()));
            }
            (c, _) => folded.push(c),
        }
    }
    folded
}
