//! Lines, indentation and fields: what every part of the canonical form is made of.

use super::text::push_quoted;
use crate::{
    file::words::Word,
    model::{Date, Extra, Known},
};

/// Collects the canonical form line by line.
#[derive(Debug, Default)]
pub(super) struct Writer {
    out: String,
    depth: usize,
}

impl Writer {
    /// Ends the document and returns it.
    pub(super) fn finish(self) -> String {
        self.out
    }

    /// Writes the outermost part.
    pub(super) fn root(&mut self, name: &str, body: impl FnOnce(&mut Self)) {
        self.out.push_str(name);
        self.brackets("(", ")", body);
        self.out.push('\n');
    }

    /// Writes `name: value,` as one line.
    pub(super) fn raw(&mut self, name: &str, value: &str) {
        self.start(name);
        self.out.push_str(value);
        self.end();
    }

    /// Writes a text, unless it is empty.
    pub(super) fn text(&mut self, name: &str, text: &str) {
        if !text.is_empty() {
            self.start(name);
            push_quoted(&mut self.out, text);
            self.end();
        }
    }

    /// Writes a text that may be absent; here an empty text differs from none.
    pub(super) fn optional_text(&mut self, name: &str, text: Option<&str>) {
        if let Some(text) = text {
            self.start(name);
            push_quoted(&mut self.out, text);
            self.end();
        }
    }

    /// Writes a date, if there is one.
    pub(super) fn date(&mut self, name: &str, date: Option<Date>) {
        if let Some(date) = date {
            self.raw(name, &format!("\"{date}\""));
        }
    }

    /// Writes a count that may be unknown.
    pub(super) fn optional_count(&mut self, name: &str, count: Option<u64>) {
        if let Some(count) = count {
            self.raw(name, &count.to_string());
        }
    }

    /// Writes a count, unless it is zero.
    pub(super) fn count(&mut self, name: &str, count: u64) {
        self.optional_count(name, Some(count).filter(|count| *count > 0));
    }

    /// Writes a value of a fixed list.
    pub(super) fn word<T: Word>(&mut self, name: &str, value: &Known<T>) {
        self.raw(name, known_text(value));
    }

    /// Writes a value of a fixed list, unless it is the default.
    pub(super) fn word_unless_default<T: Word + Default>(&mut self, name: &str, value: &Known<T>) {
        if *value != Known::default() {
            self.word(name, value);
        }
    }

    /// Writes a nested part.
    pub(super) fn part(&mut self, name: &str, body: impl FnOnce(&mut Self)) {
        self.start(name);
        self.brackets("(", ")", body);
        self.end();
    }

    /// Writes a list of parts, unless it is empty.
    pub(super) fn parts<I: IntoIterator>(
        &mut self,
        name: &str,
        items: I,
        body: fn(&mut Self, I::Item),
    ) {
        let mut items = items.into_iter().peekable();
        if items.peek().is_none() {
            return;
        }
        self.start(name);
        self.brackets("[", "]", |writer| {
            for item in items {
                writer.indent();
                writer.brackets("(", ")", |writer| body(writer, item));
                writer.end();
            }
        });
        self.end();
    }

    /// Writes a list with one line per element, unless it is empty.
    pub(super) fn lines(&mut self, name: &str, lines: impl IntoIterator<Item = String>) {
        let mut lines = lines.into_iter().peekable();
        if lines.peek().is_none() {
            return;
        }
        self.start(name);
        self.brackets("[", "]", |writer| {
            for line in lines {
                writer.indent();
                writer.out.push_str(&line);
                writer.end();
            }
        });
        self.end();
    }

    /// Writes back what a newer version wrote.
    pub(super) fn extra(&mut self, extra: &Extra) {
        for (name, value) in &extra.0 {
            self.raw(name, value);
        }
    }

    fn brackets(&mut self, open: &str, close: &str, body: impl FnOnce(&mut Self)) {
        self.out.push_str(open);
        self.out.push('\n');
        self.depth += 1;
        body(self);
        self.depth -= 1;
        self.indent();
        self.out.push_str(close);
    }

    fn start(&mut self, name: &str) {
        self.indent();
        self.out.push_str(name);
        self.out.push_str(": ");
    }

    fn indent(&mut self) {
        self.out.extend(std::iter::repeat_n("  ", self.depth));
    }

    fn end(&mut self) {
        self.out.push_str(",\n");
    }
}

/// Returns the word of a known value, or the text of one that a newer version wrote.
pub(super) fn known_text<T: Word>(value: &Known<T>) -> &str {
    match value {
        Known::Is(value) => value.word(),
        Known::Unknown(text) => text,
    }
}
