//! Counts the distinct values of a column that names people, however many there are.

use super::key::Key;

/// Above this many people the number is unknown.
const MAX_PEOPLE: usize = 1_000_000;
const BUCKETS: usize = 256;
/// A bucket is sorted once it holds this many fingerprints, about twice its share of the limit:
/// 16 MiB in all, and most files are sorted once.
const FEWEST_TO_SORT: usize = 8192;

/// The people so far, by a 64-bit fingerprint of their value.
///
/// A million full ids would take more memory than the rest of the program; two of a million fingerprints
/// are equal once in 30 million files. A table of them would miss the cache at every row; buckets that
/// are sorted now and then do not.
#[derive(Debug)]
pub(super) struct People {
    buckets: Vec<Bucket>,
    /// The row before: a long file often has all answers of a person in a run.
    last: u64,
    is_beyond_limit: bool,
}

#[derive(Clone, Debug, Default)]
struct Bucket {
    /// The first `sorted` are in order and different, the others as they came.
    fingerprints: Vec<u64>,
    sorted: usize,
}

impl Bucket {
    fn sort(&mut self) {
        self.fingerprints.sort_unstable();
        self.fingerprints.dedup();
        self.sorted = self.fingerprints.len();
    }
}

impl Default for People {
    fn default() -> Self {
        Self {
            buckets: vec![Bucket::default(); BUCKETS],
            last: 0,
            is_beyond_limit: false,
        }
    }
}

impl People {
    /// Counts a trimmed value; the empty one is nobody.
    #[inline]
    pub(super) fn add(&mut self, value: &[u8]) {
        if value.is_empty() || self.is_beyond_limit {
            return;
        }
        let fingerprint = Key::of(value).hash(value);
        if fingerprint == self.last {
            return;
        }
        self.last = fingerprint;
        let bucket = (fingerprint >> (u64::BITS - BUCKETS.trailing_zeros())) as usize;
        if let Some(bucket) = self.buckets.get_mut(bucket) {
            bucket.fingerprints.push(fingerprint);
            if bucket.fingerprints.len() >= FEWEST_TO_SORT.max(bucket.sorted * 2) {
                bucket.sort();
                self.check_limit();
            }
        }
    }

    #[cold]
    fn check_limit(&mut self) {
        let sorted: usize = self.buckets.iter().map(|bucket| bucket.sorted).sum();
        if sorted > MAX_PEOPLE {
            self.is_beyond_limit = true;
            self.buckets = Vec::new();
        }
    }

    /// Returns how many people there are; none above a million.
    pub(super) fn number(mut self) -> Option<u64> {
        self.buckets.iter_mut().for_each(Bucket::sort);
        self.check_limit();
        let sorted = self.buckets.iter().map(|bucket| bucket.sorted as u64);
        (!self.is_beyond_limit).then(|| sorted.sum())
    }
}
