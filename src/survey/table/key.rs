//! A value as two numbers: fast to compare, and the source of its hash.

const SEEDS: [u64; 3] = [
    0xA076_1D64_78BD_642F,
    0xE703_7ED1_A0B4_28DB,
    0x8EBC_6AF0_9C88_C6E3,
];

/// The first and last eight bytes of a value and its length; up to 16 bytes that is the value itself.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(super) struct Key {
    head: u64,
    tail: u64,
    length: u32,
}

impl Key {
    /// Makes the key of a value.
    #[inline]
    pub(super) fn of(value: &[u8]) -> Self {
        let (head, tail) = match (value.first_chunk::<8>(), value.last_chunk::<8>()) {
            (Some(head), Some(tail)) => (u64::from_le_bytes(*head), u64::from_le_bytes(*tail)),
            _ => short(value),
        };
        Self {
            head,
            tail,
            length: value.len() as u32,
        }
    }

    /// Says whether equal keys mean equal values.
    #[inline]
    pub(super) fn is_whole_value(self) -> bool {
        self.length <= 16
    }

    /// Returns a number that differs between different values but for about one in 2^64 pairs.
    #[inline]
    pub(super) fn hash(self, value: &[u8]) -> u64 {
        let mut state = SEEDS[2] ^ u64::from(self.length);
        if !self.is_whole_value() {
            for chunk in value.as_chunks::<8>().0 {
                state = fold(state ^ u64::from_le_bytes(*chunk), SEEDS[1]);
            }
        }
        fold(self.head ^ SEEDS[0], self.tail ^ state)
    }
}

/// Spreads the bytes of a value shorter than eight over two numbers without a loop.
#[inline]
fn short(value: &[u8]) -> (u64, u64) {
    if let (Some(head), Some(tail)) = (value.first_chunk::<4>(), value.last_chunk::<4>()) {
        let wide = |half: &[u8; 4]| u64::from(u32::from_le_bytes(*half));
        return (wide(head), wide(tail));
    }
    let byte = |place: usize| value.get(place).map_or(0, |byte| u64::from(*byte));
    (byte(0) | byte(1) << 8 | byte(2) << 16, 0)
}

/// Multiplies to 128 bits and folds both halves together, so that every input bit reaches every output bit.
#[inline]
fn fold(a: u64, b: u64) -> u64 {
    let product = u128::from(a) * u128::from(b);
    (product as u64) ^ ((product >> 64) as u64)
}
