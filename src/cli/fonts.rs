//! Fonts of this machine that step in for characters which the bundled ones lack.

use std::sync::Arc;

use resvg::usvg::fontdb::{Database, FaceInfo, Style};

use crate::export::{Faces, missing_characters};

/// The most characters that a message lists.
const LISTED: usize = 20;

/// Adds fonts of this machine until every character has one, or no font is left.
///
/// Plain upright fonts come first, in the order of their names, so that one machine chooses the same
/// fonts every time.
pub(super) fn with_system_fonts(mut faces: Faces, missing: &[char]) -> Faces {
    let mut database = Database::new();
    database.load_system_fonts();
    let mut candidates: Vec<&FaceInfo> = database.faces().filter(|face| face.index == 0).collect();
    candidates.sort_by_key(|face| {
        let is_plain = face.style == Style::Normal && face.weight.0 == 400;
        (!is_plain, face.post_script_name.as_str())
    });
    let mut missing = missing.iter().collect::<String>();
    for face in candidates {
        if missing.is_empty() {
            break;
        }
        let loaded = database.with_face_data(face.id, |bytes, _index| bytes.to_vec());
        let Some(bytes) = loaded else { continue };
        let wider = faces.clone().with_fallback(Arc::new(bytes));
        let left: String = missing_characters([&missing], &wider).into_iter().collect();
        if left.len() < missing.len() {
            missing = left;
            faces = wider;
        }
    }
    faces
}

/// Lists characters with their code points, only the first of many.
pub(super) fn listed(characters: &[char]) -> String {
    let named = |c: &char| format!("{c} (U+{:04X})", u32::from(*c));
    let mut names: Vec<String> = characters.iter().take(LISTED).map(named).collect();
    if let Some(more @ 1..) = characters.len().checked_sub(LISTED) {
        names.push(format!("and {more} more"));
    }
    names.join(", ")
}
