//! Where the bytes of a survey file come from; they may be asked for more than once.

use std::{
    fmt::Write as _,
    io::{self, Read},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use sha2::{Digest as _, Sha256};

/// Something that can be read from its beginning as often as needed.
pub trait Source {
    /// Opens the bytes at their beginning.
    fn open(&self) -> io::Result<Box<dyn Read + Send + '_>>;
    /// Returns the number of bytes, where it is known.
    fn size(&self) -> Option<u64>;
}

impl Source for Vec<u8> {
    fn open(&self) -> io::Result<Box<dyn Read + Send + '_>> {
        Ok(Box::new(self.as_slice()))
    }

    fn size(&self) -> Option<u64> {
        u64::try_from(self.len()).ok()
    }
}

/// Bytes that a function opens at their beginning as often as it is asked: those of a file on the disk.
#[derive(Clone, Copy, Debug)]
pub struct Reopened<F> {
    open: F,
    size: Option<u64>,
}

impl<F> Reopened<F>
where
    F: Fn() -> io::Result<Box<dyn Read + Send>>,
{
    /// Makes a source of the function and the number of bytes, where it is known.
    pub fn new(size: Option<u64>, open: F) -> Self {
        Self { open, size }
    }
}

impl<F> Source for Reopened<F>
where
    F: Fn() -> io::Result<Box<dyn Read + Send>>,
{
    fn open(&self) -> io::Result<Box<dyn Read + Send + '_>> {
        (self.open)()
    }

    fn size(&self) -> Option<u64> {
        self.size
    }
}

/// The fingerprint of the bytes that a [`HashingReader`] has handed on.
#[derive(Clone, Debug, Default)]
pub(super) struct Fingerprint(Arc<Mutex<Sha256>>);

impl Fingerprint {
    /// Returns the SHA-256 of all bytes so far in hexadecimal.
    pub(super) fn hex(&self) -> String {
        hex(&self.digest().clone().finalize())
    }

    fn digest(&self) -> MutexGuard<'_, Sha256> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Hands bytes on and takes their fingerprint, so that the file is not read a second time for it.
pub(super) struct HashingReader<R> {
    source: R,
    fingerprint: Fingerprint,
}

impl<R> HashingReader<R> {
    /// Makes a reader whose bytes go into `fingerprint`.
    pub(super) fn new(source: R, fingerprint: Fingerprint) -> Self {
        Self {
            source,
            fingerprint,
        }
    }
}

impl<R: Read> Read for HashingReader<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.source.read(buffer)?;
        if let Some(bytes) = buffer.get(..count) {
            self.fingerprint.digest().update(bytes);
        }
        Ok(count)
    }
}

/// Returns the SHA-256 of some bytes in hexadecimal.
pub(super) fn sha256_of(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        // Writing to a string cannot fail.
        let _written = write!(text, "{byte:02x}");
        text
    })
}
