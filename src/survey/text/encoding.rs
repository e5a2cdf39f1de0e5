//! The encoding of a survey file as a plain value: its label and whether a byte order mark says so.

use encoding_rs::{Encoding, UTF_8};

/// How the bytes of a survey file stand for text.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct TextEncoding {
    /// The WHATWG label in lower case, such as `windows-1252`.
    pub label: &'static str,
    /// Whether the file begins with the byte order mark of this encoding.
    pub bom: bool,
}

impl TextEncoding {
    /// UTF-8 without a byte order mark.
    pub const UTF_8: Self = Self {
        label: "utf-8",
        bom: false,
    };

    /// Names an encoding; none for those that no file is written in.
    pub(super) fn new(encoding: &'static Encoding, bom: bool) -> Option<Self> {
        LABELS
            .iter()
            .find(|label| label.eq_ignore_ascii_case(encoding.name()))
            .map(|label| Self { label, bom })
    }

    /// Returns the encoding behind the label.
    pub(super) fn encoding(self) -> &'static Encoding {
        Encoding::for_label(self.label.as_bytes()).unwrap_or(UTF_8)
    }
}

/// Every encoding that a browser reads, since `Encoding::name` is not in lower case.
const LABELS: [&str; 38] = [
    "big5",
    "euc-jp",
    "euc-kr",
    "gb18030",
    "gbk",
    "ibm866",
    "iso-2022-jp",
    "iso-8859-10",
    "iso-8859-13",
    "iso-8859-14",
    "iso-8859-15",
    "iso-8859-16",
    "iso-8859-2",
    "iso-8859-3",
    "iso-8859-4",
    "iso-8859-5",
    "iso-8859-6",
    "iso-8859-7",
    "iso-8859-8",
    "iso-8859-8-i",
    "koi8-r",
    "koi8-u",
    "macintosh",
    "shift_jis",
    "utf-16be",
    "utf-16le",
    "utf-8",
    "windows-1250",
    "windows-1251",
    "windows-1252",
    "windows-1253",
    "windows-1254",
    "windows-1255",
    "windows-1256",
    "windows-1257",
    "windows-1258",
    "windows-874",
    "x-mac-cyrillic",
];
