//! Ways to reach people inside a text: e-mail addresses, phone numbers, IP addresses, IBANs and links that name them.
//!
//! By their form alone. A name has no form: nothing here knows one.

mod address;
mod number;
mod phone;

/// A way to reach somebody, or to know who it was.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Contact {
    /// An e-mail address.
    EMail,
    /// A phone number.
    Phone,
    /// The address of a machine.
    Ip,
    /// The number of a bank account.
    Iban,
    /// A link with a user or a query in it.
    Link,
}

/// Finds the contact that begins between two parts of a text, and how many characters it has.
pub(super) fn contact_at(before: &[char], rest: &[char]) -> Option<(Contact, usize)> {
    let is_inside = before.last().is_some_and(|c| c.is_alphanumeric());
    if is_inside || !may_begin(rest) {
        return None;
    }
    let found = |contact| move |length| (contact, length);
    address::link(rest)
        .map(found(Contact::Link))
        .or_else(|| address::e_mail(rest).map(found(Contact::EMail)))
        .or_else(|| number::iban(rest).map(found(Contact::Iban)))
        .or_else(|| number::ip(before, rest).map(found(Contact::Ip)))
        .or_else(|| phone::phone(before, rest).map(found(Contact::Phone)))
}

/// Spares the blanks and most signs of a text the look for every form.
fn may_begin(rest: &[char]) -> bool {
    let first = rest.first();
    first.is_some_and(|c| c.is_alphanumeric() || matches!(c, '+' | '('))
}

/// Returns what a whole cell is, where it is nothing but a contact.
///
/// Numbers of orders look much the same, so that a cell must fit more exactly than a part of a remark.
pub(super) fn contact_of(cell: &str) -> Option<Contact> {
    let cell: Vec<char> = cell.trim().chars().collect();
    // Digits alone may number anything, unless they begin as German mobiles do.
    let is_bare = cell.iter().all(char::is_ascii_digit);
    let is_mobile =
        matches!(cell.as_slice(), ['0', '1', '5'..='7', ..]) && (11..=12).contains(&cell.len());
    if is_bare && !is_mobile {
        return None;
    }
    let (contact, length) = contact_at(&[], &cell)?;
    let is_exact = match contact {
        Contact::Phone => phone::may_be_dialled(&cell),
        Contact::Iban => number::has_check_digits(&cell),
        Contact::EMail | Contact::Ip | Contact::Link => true,
    };
    (length == cell.len() && is_exact).then_some(contact)
}

/// Counts the characters at the beginning that have a property.
fn leading(text: &[char], is_meant: impl Fn(char) -> bool) -> usize {
    text.iter().take_while(|c| is_meant(**c)).count()
}

/// Returns the text behind its first characters.
fn behind(text: &[char], length: usize) -> &[char] {
    text.get(length..).unwrap_or_default()
}

/// Says whether a text begins with a word, whatever the case of its letters.
fn begins_with(text: &[char], word: &str) -> bool {
    let mut text = text.iter();
    word.chars().all(|c| {
        text.next()
            .is_some_and(|have| have.eq_ignore_ascii_case(&c))
    })
}
