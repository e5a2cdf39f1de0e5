//! Which encoding a sample is in: byte order mark, NUL bytes, strict UTF-8, then a guess among Western ones.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{
    Encoding, ISO_8859_2, ISO_8859_15, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1250, WINDOWS_1252,
};

use super::{SurveyTextError, TextEncoding};

/// The guesses that are believed when only a few letters of the sample are not ASCII.
///
/// With so little evidence the guess for a German file may as well be Cyrillic or Turkish.
const WESTERN: [&Encoding; 4] = [WINDOWS_1252, WINDOWS_1250, ISO_8859_15, ISO_8859_2];

/// From here on, bytes that outnumber the ASCII letters prove a script of its own, such as Cyrillic.
const ENOUGH_FOREIGN_BYTES: usize = 32;

/// Finds the encoding of a file by its first bytes, or takes the one that is wanted.
///
/// `whole` says that the sample is the whole file; otherwise its end may cut a character.
/// A wanted encoding wins over everything except that the mark decides which end of UTF-16 comes first.
pub fn detect_encoding(
    sample: &[u8],
    whole: bool,
    wanted: Option<&str>,
) -> Result<TextEncoding, SurveyTextError> {
    let marked = Encoding::for_bom(sample).map(|(encoding, _length)| encoding);
    let found = match wanted {
        Some(label) => named(label, marked)?,
        None => marked
            .or_else(|| utf_16_without_mark(sample))
            .unwrap_or_else(|| unmarked(sample, whole)),
    };
    let bom = marked == Some(found);
    TextEncoding::new(found, bom).ok_or_else(|| SurveyTextError::UnknownEncoding {
        label: found.name().to_owned(),
    })
}

fn named(
    label: &str,
    marked: Option<&'static Encoding>,
) -> Result<&'static Encoding, SurveyTextError> {
    let encoding = Encoding::for_label_no_replacement(label.as_bytes()).ok_or_else(|| {
        SurveyTextError::UnknownEncoding {
            label: label.to_owned(),
        }
    })?;
    let is_utf_16 = |encoding: &Encoding| encoding == UTF_16LE || encoding == UTF_16BE;
    Ok(marked
        .filter(|marked| is_utf_16(marked) && is_utf_16(encoding))
        .unwrap_or(encoding))
}

/// Recognises UTF-16 by where its NULs stand: the upper half of every ASCII character is one.
///
/// The guesser never answers UTF-16. A tail of NULs, which power cuts leave behind, says nothing.
fn utf_16_without_mark(sample: &[u8]) -> Option<&'static Encoding> {
    let end = sample.iter().rposition(|byte| *byte != 0)? + 1;
    let [mut even, mut odd] = [0_usize; 2];
    for pair in sample.get(..end)?.chunks(2) {
        even += usize::from(pair.first() == Some(&0));
        odd += usize::from(pair.get(1) == Some(&0));
    }
    let pairs = end / 2;
    match (even, odd) {
        // Even among Chinese letters, delimiters, digits and line ends are ASCII.
        (even, odd) if odd * 5 >= pairs && odd > 1 && even * 10 <= odd => Some(UTF_16LE),
        (even, odd) if even * 5 >= pairs && even > 1 && odd * 10 <= even => Some(UTF_16BE),
        _ => None,
    }
}

fn unmarked(sample: &[u8], whole: bool) -> &'static Encoding {
    match std::str::from_utf8(sample) {
        Ok(_text) => UTF_8,
        Err(error) if !whole && error.error_len().is_none() => UTF_8,
        Err(_invalid) => guessed(sample, whole),
    }
}

fn guessed(sample: &[u8], whole: bool) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(sample, whole);
    // A country hint does harm: with `de` an English file became IBM866.
    let guess = detector.guess(None, Utf8Detection::Deny);
    let foreign = sample.iter().filter(|byte| !byte.is_ascii()).count();
    let letters = sample.iter().filter(|b| b.is_ascii_alphabetic()).count();
    let is_foreign_script = foreign > letters && foreign >= ENOUGH_FOREIGN_BYTES;
    if WESTERN.contains(&guess) || is_foreign_script {
        guess
    } else {
        WINDOWS_1252
    }
}
