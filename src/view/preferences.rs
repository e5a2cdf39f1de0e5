//! What somebody prefers: language, colours, size, panels, recent files.

use std::path::PathBuf;

use super::Look;
use crate::{file::KeptOrder, model::Language};

/// What somebody prefers, kept from start to start.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Preferences {
    /// The language of the interface.
    pub language: Language,
    /// The colours.
    pub look: Look,
    /// The size of the interface in percent, 80 to 200; the zoom of the map is another thing.
    pub interface_percent: u16,
    /// Whether the outline is shown.
    pub outline: bool,
    /// Whether the inspector is shown.
    pub inspector: bool,
    /// The files that were open lately, the latest first.
    pub recent: Vec<PathBuf>,
    /// The labels that the user has put in order, the latest first.
    pub label_orders: Vec<KeptOrder>,
}

/// The interface sizes that can be chosen, in percent.
const SIZES: [u16; 8] = [80, 90, 100, 110, 125, 150, 175, 200];
/// The size of the interface that nobody has changed, in percent.
pub(super) const USUAL_SIZE: u16 = 100;

impl Preferences {
    /// Returns the factor by which everything but the map is larger than usual.
    pub fn interface_zoom(&self) -> f32 {
        let (smallest, largest) = (SIZES[0], SIZES[SIZES.len() - 1]);
        f32::from(self.interface_percent.clamp(smallest, largest)) / f32::from(USUAL_SIZE)
    }

    /// Takes the next larger size, if there is one.
    pub(super) fn enlarge(&mut self) {
        let larger = SIZES.iter().find(|size| **size > self.interface_percent);
        self.interface_percent = larger.copied().unwrap_or(self.interface_percent);
    }

    /// Takes the next smaller size, if there is one.
    pub(super) fn reduce(&mut self) {
        let smaller = SIZES
            .iter()
            .rev()
            .find(|size| **size < self.interface_percent);
        self.interface_percent = smaller.copied().unwrap_or(self.interface_percent);
    }
}
