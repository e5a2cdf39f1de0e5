//! What lines of lists begin with: bullets, numbers, letters.

/// The signs that stand before lines of lists; the last ones are those of word processors' own fonts.
const SIGNS: [char; 20] = [
    '-', '*', '+', '#', '–', '—', '•', '·', '◦', '‣', '●', '○', '■', '□', '▪', '▫', '➢', '✓',
    '\u{f0b7}', '\u{f0a7}',
];
/// The most signs that stand together before a line.
const DEEPEST: usize = 6;

/// What a line begins with.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Marker {
    /// Only words.
    Nothing,
    /// A bullet.
    Sign(char),
    /// `1.`, `2)`, `2.1`.
    Number,
    /// `a)`.
    Letter,
}

/// A line without what it begins with.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct Marked<'a> {
    pub(super) marker: Marker,
    /// How deep the marker itself says that the line is: 1 for `*` and `1.`, 2 for `**` and `1.1`.
    pub(super) depth: usize,
    pub(super) text: &'a str,
}

/// Takes the markers off the lines of one list.
pub(super) fn marked<'a>(lines: &[&'a str]) -> Vec<Marked<'a>> {
    let numbers: Vec<Numbered<'a>> = lines.iter().filter_map(|line| number(line)).collect();
    let closed: Vec<&Numbered<'a>> = numbers.iter().filter(|one| one.is_closed).collect();
    let begins = |one: Option<&Numbered<'_>>| one.is_some_and(Numbered::is_first);
    // "2. reminder" and "2.5 hours" are words, unless the others are numbered, too.
    let takes_closed = closed.len() > 1 && begins(closed.first().copied());
    let takes_open = numbers.len() == lines.len() && begins(numbers.first());
    let taken = |one: &Numbered<'_>| one.has_tab || takes_open || (takes_closed && one.is_closed);
    let mark = |line: &&'a str| {
        let line = line.trim();
        let number = || number(line).filter(taken).map(Numbered::marked);
        let plain = Marked {
            marker: Marker::Nothing,
            depth: 1,
            text: line,
        };
        sign(line)
            .or_else(number)
            .or_else(|| letter(line))
            .unwrap_or(plain)
    };
    lines.iter().map(mark).collect()
}

fn sign(line: &str) -> Option<Marked<'_>> {
    let first = line.chars().next()?;
    // Word processors write the second level as an o and a tab.
    if !SIGNS.contains(&first) && !line.starts_with("o\t") {
        return None;
    }
    let rest = line.trim_start_matches(first);
    let depth = (line.len() - rest.len()) / first.len_utf8();
    let text = after_blank(rest).filter(|_| depth <= DEEPEST)?;
    let boxes = ["[ ] ", "[x] ", "[X] "];
    let text = boxes
        .iter()
        .find_map(|one| text.strip_prefix(one))
        .unwrap_or(text);
    Some(Marked {
        marker: Marker::Sign(first),
        depth,
        text: text.trim(),
    })
}

/// A line that begins with a number.
#[derive(Clone, Copy, Debug)]
struct Numbered<'a> {
    /// The number with its parts: `1.2`.
    run: &'a str,
    /// Whether a point or bracket follows it.
    is_closed: bool,
    /// Whether a tab follows, as word processors write it.
    has_tab: bool,
    text: &'a str,
}

impl<'a> Numbered<'a> {
    fn is_first(&self) -> bool {
        self.run.split('.').all(|part| part == "1")
    }

    fn marked(self) -> Marked<'a> {
        Marked {
            marker: Marker::Number,
            depth: self.run.split('.').count(),
            text: self.text,
        }
    }
}

/// Takes `1.`, `1)`, `1.2.` and `1.2` apart from the words behind it.
fn number(line: &str) -> Option<Numbered<'_>> {
    let line = line.trim();
    let end = line.find(|c: char| !c.is_ascii_digit() && c != '.')?;
    let (run, rest) = line.split_at(end);
    let (run, is_closed, rest) = match (run.strip_suffix('.'), rest.strip_prefix(')')) {
        (Some(run), _) => (run, true, rest),
        (None, Some(rest)) => (run, true, rest),
        (None, None) => (run, false, rest),
    };
    let is_part = |part: &str| !part.is_empty() && part.len() <= 3;
    let depth = run.split('.').count();
    let is_number = run.split('.').all(is_part) && depth <= DEEPEST && (is_closed || depth > 1);
    let text = after_blank(rest).filter(|_| is_number)?;
    Some(Numbered {
        run,
        is_closed,
        has_tab: is_closed && rest.starts_with('\t'),
        text,
    })
}

fn letter(line: &str) -> Option<Marked<'_>> {
    let rest = line.strip_prefix(|c: char| c.is_ascii_alphabetic())?;
    let text = after_blank(rest.strip_prefix(')')?)?;
    Some(Marked {
        marker: Marker::Letter,
        depth: 1,
        text,
    })
}

/// Returns what follows a blank at the start.
fn after_blank(rest: &str) -> Option<&str> {
    let text = rest.strip_prefix([' ', '\t', '\u{a0}'])?.trim();
    (!text.is_empty()).then_some(text)
}
