//! Takes the ways to reach people out of a text that somebody is going to show.

use super::contact::{Contact, contact_at};

/// Puts a word in the place of every e-mail address, phone number, IP address, IBAN and telling link.
///
/// A name has no form of its own: whoever shows the text has to look for names.
pub fn masked<'a>(text: &str, word: impl Fn(Contact) -> &'a str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let mut masked = String::with_capacity(text.len());
    let mut at = 0;
    while let Some(c) = chars.get(at) {
        let (before, rest) = chars.split_at(at);
        if let Some((contact, length)) = contact_at(before, rest) {
            masked.push_str(word(contact));
            at += length.max(1);
        } else {
            masked.push(*c);
            at += 1;
        }
    }
    masked
}
