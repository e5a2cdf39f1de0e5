//! Where texts, words, white space and comments end.

use memchr::memchr2;

use super::{Fault, Kind, scanner::Scanner};

/// The most characters between two apostrophes: those of `\u{10FFFF}`, and the closing one.
const LONGEST_CHARACTER: usize = 11;

impl<'a> Scanner<'a> {
    pub(super) fn skip_word(&mut self) {
        let bytes = self.rest().as_bytes();
        let mut len = 0;
        while let Some(byte) = bytes.get(len) {
            let ends = match byte {
                b',' | b':' | b'(' | b')' | b'[' | b']' | b'{' | b'}' | b'"' | b'\'' => true,
                b'/' => matches!(bytes.get(len + 1), Some(b'/' | b'*')),
                0xC2 | 0xE2 => self.wide_space(self.at + len) > 0,
                _ => byte.is_ascii_whitespace() || *byte == 0x0B,
            };
            if ends {
                break;
            }
            len += 1;
        }
        // At least one byte, so that a stray slash cannot stop the scanner.
        self.at += len.max(1);
        while !self.text.is_char_boundary(self.at) {
            self.at += 1;
        }
    }

    /// Reads a text whose opening quote is at the place of the scanner.
    pub(super) fn string(&mut self, quote: usize) -> Kind<'a> {
        let start = self.at;
        self.at += quote;
        loop {
            let bytes = self.rest().as_bytes();
            match memchr2(b'"', b'\\', bytes) {
                Some(len) if bytes.get(len) == Some(&b'"') => {
                    self.at += len + 1;
                    return if self.runs_on(start) && self.may_return() {
                        self.unclosed(start)
                    } else {
                        Kind::Leaf
                    };
                }
                Some(len) => self.skip_escape(len),
                None if self.may_return() => return self.unclosed(start),
                None => return self.unterminated(start),
            }
        }
    }

    fn skip_escape(&mut self, before: usize) {
        self.at = (self.at + before + 2).min(self.text.len());
        while !self.text.is_char_boundary(self.at) {
            self.at += 1;
        }
    }

    pub(super) fn raw_string(&mut self, hashes: usize) -> Kind<'a> {
        let start = self.at;
        self.at += 1;
        let end = format!("\"{}", "#".repeat(hashes));
        let Some(len) = self.rest().find(&end) else {
            return self.unterminated(start);
        };
        self.at += len + end.len();
        Kind::Leaf
    }

    pub(super) fn character(&mut self) -> Kind<'a> {
        let start = self.at;
        self.at += 1;
        let first = if self.peek() == Some(b'\\') { 2 } else { 1 };
        // A character literal is short: an apostrophe without its partner must not swallow the text.
        let inside = self.rest().char_indices().take(LONGEST_CHARACTER);
        let Some((len, _)) = inside.skip(first).find(|(_, c)| *c == '\'') else {
            self.fault(start, Fault::Unexpected('\''));
            return Kind::Broken;
        };
        self.at += len + 1;
        Kind::Leaf
    }

    /// Says whether a text of several lines ends where none can end: the quote there opens the next one.
    fn runs_on(&self, start: usize) -> bool {
        let text = self.text.get(start..self.at).unwrap_or_default();
        let ends_here = |byte: u8| byte.is_ascii_whitespace() || b",:)]}/".contains(&byte);
        text.contains('\n') && !self.peek().is_none_or(ends_here)
    }

    /// Goes on behind a text without an end: at the end of its line, or of its lines of base64.
    fn unclosed(&mut self, start: usize) -> Kind<'a> {
        self.fault(start, Fault::UnclosedText);
        let rest = self.text.get(start..).unwrap_or_default();
        let is_base64 = |line: &&str| {
            let digit = |byte: u8| byte.is_ascii_alphanumeric() || b"+/=".contains(&byte);
            line.trim_end().bytes().all(digit)
        };
        let mut lines = rest.split_inclusive('\n');
        let first = lines.next().unwrap_or_default();
        let mut length = first.len();
        if first.trim_end().ends_with('"') {
            length += lines.take_while(is_base64).map(str::len).sum::<usize>();
        }
        let lost = rest.get(..length).unwrap_or_default().trim_end();
        self.at = start + lost.strip_suffix(',').unwrap_or(lost).len();
        Kind::Broken
    }

    fn unterminated(&mut self, start: usize) -> Kind<'a> {
        self.at = self.text.len();
        self.fault(start, Fault::UnclosedText);
        Kind::Broken
    }

    /// Skips white space and comments, as `ron` understands them.
    pub(super) fn skip_space(&mut self) {
        loop {
            self.at += blanks(self.rest().as_bytes());
            match self.peek() {
                Some(0xC2 | 0xE2) => match self.wide_space(self.at) {
                    0 => return,
                    width => self.at += width,
                },
                Some(b'/') if self.rest().starts_with("//") => {
                    self.at += self.rest().find('\n').unwrap_or_else(|| self.rest().len());
                }
                Some(b'/') if self.rest().starts_with("/*") => self.skip_block_comment(),
                _ => return,
            }
        }
    }

    fn skip_block_comment(&mut self) {
        let start = self.at;
        let mut depth = 0_usize;
        loop {
            let rest = self.rest();
            let Some(len) = rest.find(['/', '*']) else {
                self.at = self.text.len();
                return self.fault(start, Fault::UnclosedComment);
            };
            let rest = rest.get(len..).unwrap_or_default();
            self.at += len;
            if rest.starts_with("/*") {
                depth += 1;
                self.at += 2;
            } else if rest.starts_with("*/") {
                depth -= 1;
                self.at += 2;
                if depth == 0 {
                    return;
                }
            } else {
                self.at += 1;
            }
        }
    }

    /// Returns how many bytes the white space beyond ASCII has that stands at a place.
    fn wide_space(&self, at: usize) -> usize {
        let rest = self.text.get(at..).unwrap_or_default();
        match rest.chars().next() {
            Some(c @ ('\u{85}' | '\u{200E}' | '\u{200F}' | '\u{2028}' | '\u{2029}')) => {
                c.len_utf8()
            }
            _ => 0,
        }
    }
}

/// Counts the white space of one byte each at the beginning: a third of a map is indentation.
fn blanks(bytes: &[u8]) -> usize {
    let is_blank = |byte: &u8| matches!(byte, b' ' | b'\n' | b'\r' | b'\t' | 0x0B | 0x0C);
    let end = bytes.iter().position(|byte| !is_blank(byte));
    end.unwrap_or(bytes.len())
}

/// Returns how many hashes open a raw text: 2 for `r##`.
pub(super) fn raw_hashes(word: &str) -> Option<usize> {
    let hashes = word.strip_prefix("br").or_else(|| word.strip_prefix('r'))?;
    let only = !hashes.is_empty() && hashes.bytes().all(|byte| byte == b'#');
    only.then_some(hashes.len())
}
