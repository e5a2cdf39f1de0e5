//! The letters of SVG: numbers, escapes, elements and path data.

/// `value` with at most three decimals, in the shortest form that CSS and SVG read.
pub(super) fn number(value: f32) -> String {
    let thousandths = (f64::from(value) * 1000.0).round() as i64;
    let sign = if thousandths < 0 { "-" } else { "" };
    let size = thousandths.unsigned_abs();
    let (whole, rest) = (size / 1000, size % 1000);
    if rest == 0 {
        return format!("{sign}{whole}");
    }
    let decimals = format!("{rest:03}");
    let decimals = decimals.trim_end_matches('0');
    if whole == 0 {
        format!("{sign}.{decimals}")
    } else {
        format!("{sign}{whole}.{decimals}")
    }
}

/// Whether `c` has no glyph of its own: controls, and characters that only steer their neighbours.
pub(crate) fn is_invisible(c: char) -> bool {
    c.is_control()
        || is_steering(c)
        || matches!(c,
            '\u{ad}' | '\u{34f}' | '\u{200b}'..='\u{200d}' | '\u{2060}'..='\u{2064}'
            | '\u{fe00}'..='\u{fe0f}' | '\u{e0000}'..='\u{e0fff}')
}

/// Marks that turn the reading direction or break XML; they have no place in a picture.
fn is_steering(c: char) -> bool {
    matches!(c,
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2028}' | '\u{2029}'
        | '\u{2066}'..='\u{206f}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}')
}

/// Appends `text` so that XML reads back the same, without control and direction characters.
pub(super) fn escape_into(out: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' | '\r' => out.push(' '),
            c if c.is_control() || is_steering(c) => {}
            c => out.push(c),
        }
    }
}

/// An element whose attributes are being written.
#[must_use]
pub(super) struct Element<'a> {
    out: &'a mut String,
    name: &'static str,
}

impl<'a> Element<'a> {
    /// Begins the element `name`.
    pub(super) fn open(out: &'a mut String, name: &'static str) -> Self {
        out.push('<');
        out.push_str(name);
        Self { out, name }
    }

    /// Adds an attribute; its value is escaped.
    pub(super) fn word(self, key: &str, value: &str) -> Self {
        self.out.push(' ');
        self.out.push_str(key);
        self.out.push_str("=\"");
        escape_into(self.out, value);
        self.out.push('"');
        self
    }

    /// Adds attributes that are numbers.
    pub(super) fn numbers(mut self, pairs: &[(&str, f32)]) -> Self {
        for &(key, value) in pairs {
            self = self.word(key, &number(value));
        }
        self
    }

    /// Ends an element that has no content.
    pub(super) fn close(self) {
        self.out.push_str("/>\n");
    }

    /// Ends the start tag; the caller writes content and end tag.
    pub(super) fn start(self) {
        self.out.push('>');
    }

    /// Writes `text` as the content and ends the element.
    pub(super) fn content(self, text: &str) {
        self.out.push('>');
        escape_into(self.out, text);
        self.out.push_str("</");
        self.out.push_str(self.name);
        self.out.push_str(">\n");
    }
}

/// The value of a `d` attribute.
#[derive(Default)]
pub(super) struct PathData {
    text: String,
    after_number: bool,
}

impl PathData {
    /// Adds a command with its numbers.
    pub(super) fn command(&mut self, letter: char, numbers: &[f32]) {
        self.text.push(letter);
        self.after_number = false;
        for &value in numbers {
            let written = number(value);
            if self.after_number && !written.starts_with('-') {
                self.text.push(' ');
            }
            self.text.push_str(&written);
            self.after_number = true;
        }
    }

    /// Adds a line through `points`, back to the first if `closed`.
    pub(super) fn line(&mut self, points: &[egui::Pos2], closed: bool) {
        let mut letter = 'M';
        for point in points {
            self.command(letter, &[point.x, point.y]);
            letter = 'L';
        }
        if closed && !points.is_empty() {
            self.command('Z', &[]);
        }
    }

    /// The finished value.
    pub(super) fn as_str(&self) -> &str {
        &self.text
    }
}
