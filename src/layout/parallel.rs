//! Measures much text on several threads.

use std::{panic, thread};

use super::Measure;

/// Fewer items than this are not worth a thread.
const FEWEST_ITEMS: usize = 128;
/// More threads than this gain little: each loads the fonts.
const MOST_THREADS: usize = 4;

impl Measure {
    /// Applies `work` to every item, in order, on as many threads as help.
    ///
    /// Each thread measures with fonts of its own, and what it measured is remembered for the next time.
    pub(super) fn each<T: Sync, R: Send>(
        &mut self,
        items: &[T],
        work: impl Fn(&mut Self, usize, &T) -> R + Sync,
    ) -> Vec<R> {
        let threads = threads_for(items.len());
        let mut workers = std::mem::take(&mut self.workers);
        while workers.len() + 1 < threads {
            workers.push(Self::new());
        }
        let length = items.len().div_ceil(threads.max(1)).max(1);
        let part = |measure: &mut Self, first: usize, items: &[T]| -> Vec<R> {
            let numbered = items.iter().enumerate();
            numbered
                .map(|(index, item)| work(measure, first + index, item))
                .collect()
        };
        let done = thread::scope(|scope| {
            let mut parts = items.chunks(length).enumerate();
            let own = parts.next();
            let others: Vec<_> = parts
                .zip(&mut workers)
                .map(|((index, items), worker)| {
                    let part = &part;
                    scope.spawn(move || part(worker, index * length, items))
                })
                .collect();
            let mut done = own.map_or_else(Vec::new, |(_, items)| part(self, 0, items));
            for other in others {
                let more = other
                    .join()
                    .unwrap_or_else(|cause| panic::resume_unwind(cause));
                done.extend(more);
            }
            done
        });
        self.workers = workers;
        done
    }
}

fn threads_for(items: usize) -> usize {
    let processors = thread::available_parallelism().map_or(1, usize::from);
    processors
        .min(MOST_THREADS)
        .min(items / FEWEST_ITEMS)
        .max(1)
}
