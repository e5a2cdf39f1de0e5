//! The canonical form of a map: ordered, one fact per line, defaults left out.
//!
//! One edit of a map changes one run of lines, so that version control shows it as one hunk.

mod feedback;
mod map;
mod settings;
mod text;
mod touchpoint;
mod writer;

pub(super) use settings::write_settings;
use writer::Writer;

use crate::model::JourneyMap;

/// Writes a map in the canonical form.
pub fn write(map: &JourneyMap) -> String {
    let mut writer = Writer::default();
    map::journey_map(&mut writer, map);
    writer.finish()
}
