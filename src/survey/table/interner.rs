//! Numbers the distinct values of a column in the order of their first row.

use super::key::Key;

/// The least number of slots; a column with two values should not take a page.
const FEWEST_SLOTS: usize = 16;

/// A small open-addressing table from values to numbers from 1.
///
/// `HashMap` has no order, and a `BTreeMap` compares a dozen strings per cell of a survey with a million rows.
/// Here one multiplication finds the slot and two comparisons of numbers confirm a value of up to 16 bytes.
#[derive(Debug, Default)]
pub(super) struct Interner {
    /// The number of the value in each slot, 0 if free; a power of two, at most half full.
    slots: Vec<u32>,
    values: Vec<Value>,
    /// The bytes of all values, one after the other.
    bytes: Vec<u8>,
}

#[derive(Clone, Copy, Debug)]
struct Value {
    key: Key,
    start: u32,
    end: u32,
}

impl Interner {
    /// Returns how many distinct values there are.
    pub(super) fn len(&self) -> usize {
        self.values.len()
    }

    /// Returns how many bytes they have together.
    pub(super) fn bytes(&self) -> usize {
        self.bytes.len()
    }

    /// Returns the values in the order of their numbers.
    pub(super) fn iter(&self) -> impl Iterator<Item = &[u8]> {
        self.values.iter().map(|value| self.bytes_of(value))
    }

    /// Returns the value with a number from 1.
    pub(super) fn value(&self, number: u32) -> Option<&[u8]> {
        let value = self.values.get((number as usize).checked_sub(1)?)?;
        Some(self.bytes_of(value))
    }

    /// Returns the number of a value that was seen before, else the slot where it belongs.
    #[inline]
    pub(super) fn find(&self, value: &[u8]) -> Result<u32, Place> {
        let key = Key::of(value);
        let hash = key.hash(value);
        let mask = self.slots.len().wrapping_sub(1);
        let mut slot = hash as usize & mask;
        while let Some(number) = self.slots.get(slot) {
            let Some(known) = self.values.get((*number as usize).wrapping_sub(1)) else {
                break;
            };
            if known.key == key && (key.is_whole_value() || self.bytes_of(known) == value) {
                return Ok(*number);
            }
            slot = (slot + 1) & mask;
        }
        Err(Place { key, slot })
    }

    /// Adds a value that was not found and returns its number.
    pub(super) fn add(&mut self, place: Place, value: &[u8]) -> u32 {
        let start = self.bytes.len() as u32;
        self.bytes.extend_from_slice(value);
        self.values.push(Value {
            key: place.key,
            start,
            end: self.bytes.len() as u32,
        });
        let number = self.values.len() as u32;
        if self.values.len() * 2 > self.slots.len() {
            self.grow();
        } else if let Some(slot) = self.slots.get_mut(place.slot) {
            *slot = number;
        }
        number
    }

    fn grow(&mut self) {
        let length = (self.slots.len() * 2).max(FEWEST_SLOTS);
        let mut slots = vec![0; length];
        for (index, value) in self.values.iter().enumerate() {
            let mut slot = value.key.hash(self.bytes_of(value)) as usize & (length - 1);
            while slots[slot] != 0 {
                slot = (slot + 1) & (length - 1);
            }
            slots[slot] = index as u32 + 1;
        }
        self.slots = slots;
    }

    fn bytes_of(&self, value: &Value) -> &[u8] {
        let range = value.start as usize..value.end as usize;
        self.bytes.get(range).unwrap_or_default()
    }
}

/// Where a value that was not found belongs.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    key: Key,
    slot: usize,
}
