//! The fonts of an export: which bytes stand for which egui family, and which characters they have.
//!
//! Only fonts handed in here are ever used; the machine's own fonts are never looked up.

use std::collections::BTreeSet;
use std::fmt;
use std::sync::Arc;

use egui::epaint::text::Blob;
use egui::{FontData, FontDefinitions, FontFamily};
use resvg::usvg::fontdb;

use super::svg::is_invisible;
use crate::layout::{REGULAR, SEMIBOLD, SEMIBOLD_FAMILY};

/// One font file and how egui and CSS name it.
#[derive(Clone)]
pub(super) struct Face {
    /// The family as egui knows it.
    pub(super) family: FontFamily,
    /// The family as CSS and the font file know it.
    pub(super) css_family: &'static str,
    /// The weight as CSS counts it.
    pub(super) weight: u16,
    /// The font file.
    pub(super) bytes: Blob,
}

/// The fonts of an export.
///
/// Cheap to clone.
#[derive(Clone)]
pub struct Faces {
    faces: Vec<Face>,
    fallbacks: Vec<Blob>,
    database: Arc<fontdb::Database>,
}

impl Faces {
    /// The bundled fonts: Inter Regular for text, Inter `SemiBold` for names and figures.
    pub fn bundled() -> Self {
        let face = |family, weight, bytes: &'static [u8]| Face {
            family,
            css_family: "Inter",
            weight,
            bytes: Arc::new(bytes),
        };
        let faces = vec![
            face(FontFamily::Proportional, 400, REGULAR),
            face(FontFamily::Name(SEMIBOLD_FAMILY.into()), 600, SEMIBOLD),
        ];
        let mut database = fontdb::Database::new();
        for face in &faces {
            database.load_font_source(fontdb::Source::Binary(Arc::clone(&face.bytes)));
        }
        database.set_serif_family("Inter");
        database.set_sans_serif_family("Inter");
        Self {
            faces,
            fallbacks: Vec::new(),
            database: Arc::new(database),
        }
    }

    /// Adds a font that steps in for characters which all earlier ones lack.
    ///
    /// Fallbacks are not embedded in the SVG: their licence may forbid it.
    pub fn with_fallback(mut self, bytes: Blob) -> Self {
        Arc::make_mut(&mut self.database)
            .load_font_source(fontdb::Source::Binary(Arc::clone(&bytes)));
        self.fallbacks.push(bytes);
        self
    }

    /// The same fonts in the same order for an egui context.
    pub fn definitions(&self) -> FontDefinitions {
        let mut definitions = FontDefinitions::empty();
        let fallbacks: Vec<String> = (0..self.fallbacks.len())
            .map(|index| format!("fallback {index}"))
            .collect();
        for (name, bytes) in fallbacks.iter().zip(&self.fallbacks) {
            let data = FontData::from_blob(Arc::clone(bytes), 0);
            definitions.font_data.insert(name.clone(), Arc::new(data));
        }
        for face in &self.faces {
            let name = format!("{} {}", face.css_family, face.weight);
            let data = FontData::from_blob(Arc::clone(&face.bytes), 0);
            definitions.font_data.insert(name.clone(), Arc::new(data));
            let mut chain = vec![name];
            chain.extend(fallbacks.iter().cloned());
            definitions.families.insert(face.family.clone(), chain);
        }
        definitions
    }

    /// The place of the face for `family`.
    pub(super) fn index_of(&self, family: &FontFamily) -> Option<usize> {
        self.faces.iter().position(|face| face.family == *family)
    }

    /// The face at `index`.
    pub(super) fn face(&self, index: usize) -> Option<&Face> {
        self.faces.get(index)
    }

    /// The fonts as usvg wants them.
    pub(super) fn database(&self) -> Arc<fontdb::Database> {
        Arc::clone(&self.database)
    }

    fn files(&self) -> impl Iterator<Item = &Blob> {
        let own = self.faces.iter().map(|face| &face.bytes);
        own.chain(&self.fallbacks)
    }
}

impl fmt::Debug for Faces {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Faces")
            .field("faces", &self.faces.len())
            .field("fallbacks", &self.fallbacks.len())
            .finish_non_exhaustive()
    }
}

/// The characters of `texts` that none of the fonts has, each once and in the order of code points.
///
/// Control and format characters need no glyph and are never missing.
pub fn missing_characters<S: AsRef<str>>(
    texts: impl IntoIterator<Item = S>,
    faces: &Faces,
) -> Vec<char> {
    let mut wanted: BTreeSet<char> = BTreeSet::new();
    for text in texts {
        wanted.extend(text.as_ref().chars().filter(|&c| !is_invisible(c)));
    }
    for file in faces.files() {
        if wanted.is_empty() {
            break;
        }
        if let Ok(font) = ttf_parser::Face::parse((**file).as_ref(), 0) {
            wanted.retain(|&c| font.glyph_index(c).is_none());
        }
    }
    wanted.into_iter().collect()
}
