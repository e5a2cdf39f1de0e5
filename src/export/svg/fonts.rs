//! The faces of a picture as `@font-face` rules.
//!
//! They are embedded whole: no maintained subsetter keeps the character map of CFF fonts.

use std::collections::BTreeSet;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::export::Faces;

/// A `style` element with the faces at the places `used`.
pub(super) fn style(faces: &Faces, used: &BTreeSet<usize>) -> String {
    let mut out = String::from("<style>\n");
    for face in used.iter().filter_map(|&index| faces.face(index)) {
        let bytes: &[u8] = (*face.bytes).as_ref();
        // `OTTO` opens files with CFF outlines, everything else is TrueType.
        let format = if bytes.starts_with(b"OTTO") {
            "otf"
        } else {
            "ttf"
        };
        let rule = format!(
            "@font-face{{font-family:\"{}\";font-weight:{};src:url(data:font/{format};base64,",
            face.css_family, face.weight
        );
        out.push_str(&rule);
        STANDARD.encode_string(bytes, &mut out);
        out.push_str(")}\n");
    }
    out.push_str("</style>\n");
    out
}
