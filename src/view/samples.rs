//! The three sample maps that the welcome screen shows.

use crate::{file::MapFile, lang::Key, model::JourneyMap};

/// A map that comes with the app.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum Sample {
    /// A first order in an online shop.
    Shop,
    /// A weekend in a hotel, in German.
    Hotel,
    /// Opening a bank account.
    Bank,
}

impl Sample {
    /// All samples.
    pub const ALL: [Self; 3] = [Self::Shop, Self::Hotel, Self::Bank];

    /// Returns its name.
    pub fn name(self) -> Key {
        match self {
            Self::Shop => Key::SampleShop,
            Self::Hotel => Key::SampleHotel,
            Self::Bank => Key::SampleBank,
        }
    }

    /// Reads the map; a test holds that each can be read.
    pub fn map(self) -> JourneyMap {
        let bytes: &[u8] = match self {
            Self::Shop => include_bytes!("../../sample_maps/online-shop.ron"),
            Self::Hotel => include_bytes!("../../sample_maps/hotel-stay.ron"),
            Self::Bank => include_bytes!("../../sample_maps/bank-account.ron"),
        };
        MapFile::from_bytes(bytes.to_vec())
            .map(|file| file.map().clone())
            .unwrap_or_default()
    }
}
