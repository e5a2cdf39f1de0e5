//! Texts as they are shown: whatever a file holds, it neither steers what stands around it nor takes for ever.

use std::borrow::Cow;

/// The most characters of a text that are drawn; no card, name or title needs as many.
const MOST_DRAWN: usize = 10_000;
/// The most characters of a name in one line of the window: more fit on no screen.
const MOST_IN_A_LINE: usize = 300;

/// Returns as much of a text as is drawn; dots say that there is more.
pub(super) fn shortened(text: &str) -> Cow<'_, str> {
    cut(text, MOST_DRAWN)
}

/// Returns a name as it stands in one line of the window, in its title or in a list.
pub fn one_line(text: &str) -> String {
    let clean = |c: char| if steers(c) || c == '\n' { ' ' } else { c };
    cut(text, MOST_IN_A_LINE).chars().map(clean).collect()
}

/// Returns a text as it is shown.
///
/// Control and bidirectional characters, which would hide or turn what follows them, become spaces;
/// the file keeps them. A number stays with its percent sign, and no row begins with a middle dot.
pub(super) fn shown(text: &str) -> String {
    let clean = |c: char| if steers(c) { ' ' } else { c };
    let clean: String = text.trim_end().chars().map(clean).collect();
    clean.replace(" %", "\u{a0}%").replace(" · ", "\u{a0}· ")
}

fn cut(text: &str, most: usize) -> Cow<'_, str> {
    let end = text.char_indices().nth(most).map(|(at, _)| at);
    match end.and_then(|end| text.get(..end)) {
        Some(beginning) => Cow::Owned(format!("{}…", beginning.trim_end())),
        None => Cow::Borrowed(text),
    }
}

/// Says whether a character hides or turns what follows it; line ends only end a line.
fn steers(c: char) -> bool {
    (c.is_control() && c != '\n')
        || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::{one_line, shortened, shown};

    #[test]
    fn long_texts_are_cut_and_say_so() {
        let text = "ä".repeat(10_000);
        assert_eq!(shortened(&text), text);
        let longer = format!("{text}ö");
        assert_eq!(shortened(&longer), format!("{text}…"));
        assert_eq!(one_line(&longer).chars().count(), 301);
    }

    #[test]
    fn nothing_steers_what_stands_around() {
        assert_eq!(shown("a\u{7}b\u{202e}c\nd 5 %"), "a b c\nd 5\u{a0}%");
        assert_eq!(one_line("a\nb\u{2066}c"), "a b c");
    }
}
