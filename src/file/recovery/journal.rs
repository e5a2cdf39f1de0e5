//! The journal: what each step changed in the text of a map, as records that show whether they are whole.

use sha2::{Digest as _, Sha256};

use crate::file::MAX_FILE_BYTES;

/// The most records of one journal; the step after them makes a new snapshot.
pub(super) const MAX_RECORDS: usize = 200;

/// The checksum of a record also covers all before it, down to the snapshot: a record never goes onto
/// another text than the one it was made for.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct Chain([u8; 8]);

impl Chain {
    /// Begins with a snapshot.
    pub(super) fn of(snapshot: &[u8]) -> Self {
        Self::first_bytes(Sha256::new_with_prefix(snapshot))
    }

    /// Goes on with a record.
    fn next(self, payload: &[u8]) -> Self {
        Self::first_bytes(Sha256::new_with_prefix(self.0).chain_update(payload))
    }

    fn first_bytes(hash: Sha256) -> Self {
        let mut sum = [0; 8];
        for (byte, from) in sum.iter_mut().zip(hash.finalize()) {
            *byte = from;
        }
        Self(sum)
    }
}

/// Makes the record of a step: where the texts begin to differ, how many bytes go, and what comes instead.
///
/// Both texts have at most [`MAX_FILE_BYTES`].
pub(super) fn record(chain: Chain, before: &[u8], after: &[u8]) -> (Vec<u8>, Chain) {
    let start = before
        .iter()
        .zip(after)
        .take_while(|(one, other)| one == other)
        .count();
    let (_, before) = before.split_at(start);
    let (_, after) = after.split_at(start);
    let shared = before
        .iter()
        .rev()
        .zip(after.iter().rev())
        .take_while(|(one, other)| one == other)
        .count();
    let (inserted, _) = after.split_at(after.len() - shared);
    let removed = before.len() - shared;
    let mut payload = Vec::<u8>::with_capacity(inserted.len() + 8);
    payload.extend((start as u32).to_le_bytes());
    payload.extend((removed as u32).to_le_bytes());
    payload.extend(inserted);
    let next = chain.next(&payload);
    let mut record = Vec::<u8>::with_capacity(payload.len() + 12);
    record.extend((payload.len() as u32).to_le_bytes());
    record.extend(next.0);
    record.extend(payload);
    (record, next)
}

/// Returns the text that a snapshot and its journal lead to; what is torn or damaged ends the journal.
pub(super) fn replay(snapshot: Vec<u8>, journal: &[u8]) -> Vec<u8> {
    let mut chain = Chain::of(&snapshot);
    let mut text = snapshot;
    let mut rest = journal;
    for _ in 0..MAX_RECORDS {
        let Some((payload, next, behind)) = split(chain, rest) else {
            break;
        };
        if apply(&mut text, payload).is_none() {
            break;
        }
        (chain, rest) = (next, behind);
    }
    text
}

/// Splits the first record off, if it is whole.
fn split(chain: Chain, journal: &[u8]) -> Option<(&[u8], Chain, &[u8])> {
    let (length, rest) = journal.split_first_chunk::<4>()?;
    let (sum, rest) = rest.split_first_chunk::<8>()?;
    let (payload, rest) = rest.split_at_checked(u32::from_le_bytes(*length) as usize)?;
    let next = chain.next(payload);
    (next.0 == *sum).then_some((payload, next, rest))
}

fn apply(text: &mut Vec<u8>, payload: &[u8]) -> Option<()> {
    let (start, rest) = payload.split_first_chunk::<4>()?;
    let (removed, inserted) = rest.split_first_chunk::<4>()?;
    let start = u32::from_le_bytes(*start) as usize;
    let removed = u32::from_le_bytes(*removed) as usize;
    let end = start.checked_add(removed)?;
    if end > text.len() || text.len() - removed + inserted.len() > MAX_FILE_BYTES {
        return None;
    }
    drop(text.splice(start..end, inserted.iter().copied()));
    Some(())
}
