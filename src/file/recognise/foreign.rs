//! Files of other kinds, told by their first bytes or their first words.

/// A kind of file that is no map.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
pub enum Foreign {
    /// A PNG picture.
    #[error("a PNG image")]
    Png,
    /// A JPEG picture.
    #[error("a JPEG image")]
    Jpeg,
    /// A GIF picture.
    #[error("a GIF image")]
    Gif,
    /// A picture of another kind.
    #[error("an image (WebP, BMP, TIFF, HEIC)")]
    Image,
    /// A PDF document.
    #[error("a PDF document")]
    Pdf,
    /// An Office file of before 2007.
    #[error("an old Office document or workbook")]
    Office,
    /// A zip archive, or a workbook or document that is one inside.
    #[error("a zip archive (workbooks and office documents are such archives too)")]
    Zip,
    /// A gzip archive.
    #[error("a gzip archive")]
    Gzip,
    /// JSON.
    #[error("a JSON document")]
    Json,
    /// XML, HTML or SVG.
    #[error("an XML, HTML or SVG document")]
    Markup,
    /// Something that is no text, or no longer one.
    #[error("a binary file (it holds NUL bytes)")]
    Binary,
    /// A table in delimited text.
    #[error("a table (CSV)")]
    Csv,
    /// Some other text.
    #[error("a text")]
    Text,
}

/// The first bytes of binary files.
const MAGIC: &[(&[u8], Foreign)] = &[
    (b"\x89PNG\r\n\x1a\n", Foreign::Png),
    (b"\xFF\xD8\xFF", Foreign::Jpeg),
    (b"GIF8", Foreign::Gif),
    (b"II*\0", Foreign::Image),
    (b"MM\0*", Foreign::Image),
    (b"%PDF-", Foreign::Pdf),
    (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", Foreign::Office),
    (b"PK\x03\x04", Foreign::Zip),
    (b"PK\x05\x06", Foreign::Zip),
    (b"\x1F\x8B", Foreign::Gzip),
];

/// The most bytes of a name before the first bracket; more are not looked at to tell what a text is.
const LONGEST_NAME: usize = 1_024;
/// How far into a file a NUL byte says that it is no text.
const HEAD: usize = 1_024;

impl Foreign {
    /// Recognises binary files.
    pub(super) fn of_bytes(bytes: &[u8]) -> Option<Self> {
        let known = MAGIC.iter().find(|(magic, _)| bytes.starts_with(magic));
        known.map(|(_, foreign)| *foreign).or_else(|| {
            // These say what they are behind their length.
            let is_named = match (bytes.get(4..8), bytes.get(8..12)) {
                (Some(b"ftyp"), Some(b"heic" | b"avif" | b"mif1")) => true,
                (_, name) => bytes.starts_with(b"RIFF") && name == Some(&b"WEBP"[..]),
            };
            let is_bitmap = bytes.starts_with(b"BM") && bytes.get(6..10) == Some(&[0; 4][..]);
            (is_named || is_bitmap).then_some(Self::Image)
        })
    }

    /// Recognises what is no text at its beginning, and what begins like none that could be a map.
    pub(super) fn of_nuls(bytes: &[u8]) -> Option<Self> {
        let head = bytes.get(..bytes.len().min(HEAD)).unwrap_or_default();
        let first = head.iter().position(|byte| *byte == 0)?;
        let before = String::from_utf8_lossy(head.get(..first).unwrap_or_default());
        let before = before.trim_start_matches('\u{FEFF}');
        let begins_like_a_map = !before.trim().is_empty() && Self::of_text(before).is_none();
        (!begins_like_a_map).then_some(Self::Binary)
    }

    /// Recognises texts that do not begin like RON: `(`, `Name(`, an attribute or a comment.
    pub(super) fn of_text(text: &str) -> Option<Self> {
        let text = text.trim_start();
        let (head, _) = text.split_at(text.floor_char_boundary(LONGEST_NAME));
        let name = head.find(|c: char| !c.is_alphanumeric() && c != '_');
        let (_, behind) = text.split_at(name.unwrap_or(head.len()));
        let after_name = behind.trim_start();
        let is_ron = after_name.is_empty()
            || after_name.starts_with('(')
            || ["#!", "//", "/*", "<<<<<<< "]
                .iter()
                .any(|start| text.starts_with(start));
        if is_ron {
            return None;
        }
        let first_line = head.lines().next().unwrap_or_default();
        Some(match text.chars().next() {
            Some('{') if text.starts_with("{\\rtf") => Self::Text,
            Some('{' | '[') => Self::Json,
            Some('<') => Self::Markup,
            _ if first_line.contains([',', ';', '\t']) => Self::Csv,
            _ => Self::Text,
        })
    }

    /// Returns what to do with such a file.
    pub(super) fn advice(self) -> &'static str {
        match self {
            Self::Csv => "import it into a map as a survey",
            Self::Binary => "choose another file, or open a backup if it was a map",
            Self::Zip | Self::Office => {
                "if it is a workbook with a survey, import it into a map; else choose another file"
            }
            _ => "choose another file",
        }
    }
}
