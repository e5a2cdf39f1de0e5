//! The container of old Office files: which streams it holds, read within bounds.
//!
//! calamine follows chains of sectors without counting, so one that bites its own tail would fill the
//! memory. What is read here to its end, calamine reads to its end as well.

use super::WorkbookError;

/// The sector number that ends a chain.
const END: u32 = 0xFFFF_FFFE;
/// The first number that is no sector.
const RESERVED: u32 = 0xFFFF_FFFA;
/// Longer streams stand in sectors of their own, shorter ones share them.
const SHARED_BELOW: usize = 4096;
const SHARED_SECTOR: usize = 64;
/// The most entries that calamine makes room for before it looks.
const MOST_ANNOUNCED: u32 = 1 << 26;

/// A stream as the folder of the container lists it.
struct Entry {
    name: String,
    start: u32,
    length: usize,
}

/// A container of streams.
pub(super) struct Compound<'b> {
    bytes: &'b [u8],
    sector: usize,
    /// The sector that follows each sector.
    chains: Vec<u32>,
    entries: Vec<Entry>,
    shared: Vec<u8>,
    shared_chains: Vec<u32>,
}

impl<'b> Compound<'b> {
    /// Reads what the container holds.
    pub(super) fn open(bytes: &'b [u8]) -> Result<Self, WorkbookError> {
        Self::read(bytes).ok_or_else(damaged)
    }

    fn read(bytes: &'b [u8]) -> Option<Self> {
        let sector = match number16(bytes, 30)? {
            9 => 512,
            12 => 4096,
            _ => return None,
        };
        let sectors = bytes.len() / sector;
        // calamine looks for the number of chain sectors at the wrong place, 62.
        if number32(bytes, 44)? as usize > sectors || number32(bytes, 62)? > MOST_ANNOUNCED {
            return None;
        }
        let mut found = Self {
            bytes,
            sector,
            chains: Vec::new(),
            entries: Vec::new(),
            shared: Vec::new(),
            shared_chains: Vec::new(),
        };
        found.chains = found.all_chains(sectors)?;
        let folder = found.stream_from(number32(bytes, 48)?, bytes.len())?;
        if folder.len() >= bytes.len() {
            return None;
        }
        found.entries = folder
            .chunks_exact(128)
            .map(|entry| Entry::read(entry, sector))
            .collect::<Option<_>>()?;
        let shared_sectors = number32(bytes, 64)? as usize;
        if shared_sectors > 0 {
            let root = found.entries.first()?;
            found.shared = found.stream_from(root.start, root.length)?;
            let chains = found.stream_from(number32(bytes, 60)?, shared_sectors * sector)?;
            found.shared_chains = numbers(&chains).collect();
        }
        Some(found)
    }

    /// Says whether there is a stream or folder of that name.
    pub(super) fn has(&self, name: &str) -> bool {
        self.entries.iter().any(|entry| entry.name == name)
    }

    /// Returns a stream; none if it does not exist.
    pub(super) fn stream(&self, name: &str) -> Option<Result<Vec<u8>, WorkbookError>> {
        let entry = self.entries.iter().find(|entry| entry.name == name)?;
        let stream = if entry.length < SHARED_BELOW {
            let shared = |id: usize| {
                part(
                    &self.shared,
                    id.saturating_mul(SHARED_SECTOR),
                    SHARED_SECTOR,
                )
            };
            follow(entry.start, &self.shared_chains, entry.length, shared)
        } else {
            self.stream_from(entry.start, entry.length)
        };
        Some(stream.ok_or_else(damaged))
    }

    /// Reads which sector follows which.
    fn all_chains(&self, sectors: usize) -> Option<Vec<u32>> {
        let mut places: Vec<u32> = numbers(self.bytes.get(76..512)?).collect();
        let mut next = number32(self.bytes, 68)?;
        let mut steps = 0;
        while next < RESERVED {
            steps += 1;
            if steps > sectors {
                return None;
            }
            places.extend(numbers(self.sector_at(next as usize)?));
            next = places.pop()?;
        }
        places.retain(|place| *place < END - 2);
        if places.len() > sectors {
            return None;
        }
        let mut chains = Vec::new();
        for place in places {
            chains.extend(numbers(self.sector_at(place as usize)?));
        }
        Some(chains)
    }

    fn stream_from(&self, start: u32, length: usize) -> Option<Vec<u8>> {
        if length > self.bytes.len() {
            return None;
        }
        follow(start, &self.chains, length, |id| self.sector_at(id))
    }

    /// Returns a sector; the header stands before the first.
    fn sector_at(&self, id: usize) -> Option<&'b [u8]> {
        part(
            self.bytes,
            id.checked_add(1)?.checked_mul(self.sector)?,
            self.sector,
        )
    }
}

impl Entry {
    fn read(entry: &[u8], sector: usize) -> Option<Self> {
        let name = entry.get(..64)?.as_chunks::<2>().0;
        let name = name.iter().map(|unit| u16::from_le_bytes(*unit));
        let name: Vec<u16> = name.take_while(|unit| *unit != 0).collect();
        let high = if sector == 512 {
            0
        } else {
            number32(entry, 124)?
        };
        let length = u64::from(high) << 32 | u64::from(number32(entry, 120)?);
        Some(Self {
            name: String::from_utf16_lossy(&name),
            start: number32(entry, 116)?,
            length: usize::try_from(length).ok()?,
        })
    }
}

/// Follows a chain until it ends or is long enough; none if it leads nowhere.
fn follow<'s>(
    start: u32,
    chains: &[u32],
    length: usize,
    sector_at: impl Fn(usize) -> Option<&'s [u8]>,
) -> Option<Vec<u8>> {
    let mut stream = Vec::new();
    let mut id = start;
    while id != END {
        let sector = sector_at(id as usize)?;
        stream.extend(sector.iter().take(length - stream.len()));
        if stream.len() >= length {
            break;
        }
        id = *chains.get(id as usize)?;
    }
    Some(stream)
}

/// Returns some bytes, or those of them that are there; none if there are none.
fn part(bytes: &[u8], start: usize, length: usize) -> Option<&[u8]> {
    let end = start.checked_add(length)?.min(bytes.len());
    bytes.get(start..end).filter(|part| !part.is_empty())
}

fn numbers(bytes: &[u8]) -> impl Iterator<Item = u32> {
    let numbers = bytes.as_chunks::<4>().0.iter();
    numbers.map(|number| u32::from_le_bytes(*number))
}

/// Reads a number of two bytes.
pub(super) fn number16(bytes: &[u8], at: usize) -> Option<u16> {
    let number = bytes.get(at..)?.first_chunk::<2>()?;
    Some(u16::from_le_bytes(*number))
}

/// Reads a number of four bytes.
pub(super) fn number32(bytes: &[u8], at: usize) -> Option<u32> {
    let number = bytes.get(at..)?.first_chunk::<4>()?;
    Some(u32::from_le_bytes(*number))
}

fn damaged() -> WorkbookError {
    WorkbookError::damaged(&"the streams in the file are broken")
}
