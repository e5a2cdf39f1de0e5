//! A workbook in memory whose readers tell how far they are, and stop once nobody wants it any more.

use std::{
    cell::{Cell, RefCell},
    io::{self, Cursor, Read, Seek, SeekFrom},
    ops::ControlFlow,
};

/// Who is told how many bytes were read, and may stop the reading.
pub(super) struct Watch<'p> {
    progress: RefCell<&'p mut dyn FnMut(u64) -> ControlFlow<()>>,
    size: u64,
    passed: Cell<u64>,
    is_stopped: Cell<bool>,
}

impl<'p> Watch<'p> {
    /// Watches over the reading of a workbook of so many bytes.
    pub(super) fn new(size: u64, progress: &'p mut dyn FnMut(u64) -> ControlFlow<()>) -> Self {
        Self {
            progress: RefCell::new(progress),
            size,
            passed: Cell::new(0),
            is_stopped: Cell::new(false),
        }
    }

    /// Says whether the reading was stopped.
    pub(super) fn is_stopped(&self) -> bool {
        self.is_stopped.get()
    }

    /// Tells of so many more bytes; an error once nobody wants them.
    pub(super) fn pass(&self, bytes: u64) -> io::Result<()> {
        // Parts that are read twice must not lead beyond the end.
        let passed = self.passed.get().saturating_add(bytes).min(self.size);
        self.passed.set(passed);
        let mut progress = self.progress.borrow_mut();
        if self.is_stopped() || (*progress)(passed).is_break() {
            self.is_stopped.set(true);
            return Err(io::Error::other("the reading was stopped"));
        }
        Ok(())
    }
}

/// What of a reading counts as progress.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Counts {
    /// Every byte.
    Yes,
    /// None: it is only a look ahead.
    No,
}

/// A reader of a workbook in memory.
pub(super) struct Polled<'w, 'p> {
    bytes: Cursor<&'w [u8]>,
    watch: &'w Watch<'p>,
    counts: Counts,
}

impl<'w, 'p> Polled<'w, 'p> {
    /// Makes a reader of the whole workbook.
    pub(super) fn new(bytes: &'w [u8], watch: &'w Watch<'p>, counts: Counts) -> Self {
        Self {
            bytes: Cursor::new(bytes),
            watch,
            counts,
        }
    }
}

impl Read for Polled<'_, '_> {
    fn read(&mut self, room: &mut [u8]) -> io::Result<usize> {
        let length = self.bytes.read(room)?;
        self.watch.pass(match self.counts {
            Counts::Yes => length as u64,
            Counts::No => 0,
        })?;
        Ok(length)
    }
}

impl Seek for Polled<'_, '_> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.bytes.seek(to)
    }
}
