//! The table of what is expected: `tests/corpus/expected.txt`, whose form its head describes.

use std::fs;

use super::home;

/// A file of the corpus and what must come of it.
pub(super) struct Entry {
    /// Its folder and name.
    pub(super) name: String,
    /// How it is made; none for a file that is stored.
    pub(super) recipe: Option<String>,
    /// What must come of it.
    pub(super) checks: Vec<Check>,
}

impl Entry {
    /// Returns the folder, which says what sort of input it is.
    pub(super) fn kind(&self) -> &str {
        self.name.split_once('/').map_or("", |(kind, _)| kind)
    }
}

/// One thing that must come of a file.
pub(super) struct Check {
    /// The line of the table.
    pub(super) line: usize,
    /// What is done with the file.
    pub(super) deed: Deed,
    /// What must be told then, or must not be told.
    pub(super) words: Vec<Word>,
}

/// What is done with a file.
pub(super) enum Deed {
    /// The program runs with arguments and exits with a code.
    Run(Vec<String>, i32),
    /// The library opens it as a map.
    Opens,
    /// The library refuses it as a map.
    Refused,
    /// What could be read of the map is written anew.
    Keeps,
    /// A file that the run before has written is read.
    Writes(String),
    /// It is read as settings.
    Settings,
    /// It is found as a part of a session that a crash left behind.
    Recovers,
    /// It is read as a picture that somebody adds to a touchpoint.
    Picture,
}

/// A piece of text that must be told, or must not.
pub(super) struct Word {
    /// The text.
    pub(super) text: String,
    /// Whether it must be there.
    pub(super) wanted: bool,
}

/// Reads the table.
pub(super) fn entries() -> Vec<Entry> {
    let text = fs::read_to_string(home().join("expected.txt")).unwrap();
    let mut entries: Vec<Entry> = Vec::new();
    for (index, line) in text.lines().enumerate() {
        let number = index + 1;
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        if let Some(check) = line.strip_prefix("    ") {
            let entry = entries.last_mut();
            let entry = entry.unwrap_or_else(|| panic!("expected.txt:{number}: of which file?"));
            entry.checks.push(read_check(check, number));
        } else {
            let (name, recipe) = match line.split_once(" = ") {
                Some((name, recipe)) => (name, Some(recipe.to_owned())),
                None => (line, None),
            };
            entries.push(Entry {
                name: name.to_owned(),
                recipe,
                checks: Vec::new(),
            });
        }
    }
    for entry in &entries {
        assert!(
            !entry.checks.is_empty(),
            "{}: nothing is expected",
            entry.name
        );
    }
    entries
}

fn read_check(text: &str, line: usize) -> Check {
    let Some((deed, expected)) = text.split_once(" -> ") else {
        panic!("expected.txt:{line}: there is no -> in {text:?}");
    };
    let words: Vec<&str> = deed.split_whitespace().collect();
    let (deed, expected) = match words.as_slice() {
        ["opens"] => (Deed::Opens, expected),
        ["refused"] => (Deed::Refused, expected),
        ["keeps"] => (Deed::Keeps, expected),
        ["writes", name] => (Deed::Writes((*name).to_owned()), expected),
        ["settings"] => (Deed::Settings, expected),
        ["recovers"] => (Deed::Recovers, expected),
        ["picture"] => (Deed::Picture, expected),
        arguments => {
            let (code, rest) = expected.split_once(' ').unwrap_or((expected, ""));
            let code = code
                .parse()
                .unwrap_or_else(|_| panic!("expected.txt:{line}: which exit code?"));
            let arguments = arguments.iter().map(|one| (*one).to_owned()).collect();
            (Deed::Run(arguments, code), rest)
        }
    };
    let words = expected
        .split(" | ")
        .map(str::trim)
        .filter(|word| !word.is_empty());
    let words = words.map(|word| {
        let text = word.strip_prefix('!').unwrap_or(word);
        Word {
            text: text.to_owned(),
            wanted: text == word,
        }
    });
    Check {
        line,
        deed,
        words: words.collect(),
    }
}
