//! Reads a survey file on a thread, tells how far it has come, and stops when nobody wants it any more.

use std::{
    fs::File,
    io::Read as _,
    ops::ControlFlow,
    path::Path,
    time::{Duration, Instant},
};

use super::{
    events::{Event, Post},
    folder::{name_of, typed},
    jobs::{Slot, Ticket},
    shell::App,
};
use crate::{
    file::ordinary_file,
    lang::{Key, Shown as _, Words, words},
    model::Language,
    survey::{Counted, Purpose, ReadingOptions, Reopened, Survey, read_counted},
    view::{Message, ReadOutcome, ReadProgress, SurveyRead},
};

/// How often the window hears how far a reading has come.
const TELLS_EVERY: Duration = Duration::from_millis(100);
/// The bytes that stand for a large file until it is read.
const SAMPLE_BYTES: u64 = 64 * 1024;
/// Smaller files are read before anybody looks at a sample of them.
const LARGE_BYTES: u64 = 4 * 1024 * 1024;

impl App {
    /// Reads a survey file for the import dialog.
    pub(super) fn read_survey(&mut self, path: &Path, options: ReadingOptions) {
        let path = typed(path);
        let language = self.window.preferences.language;
        let post = self.jobs.post.clone();
        let started = self.jobs.start(Slot::Survey, "survey", move |ticket| {
            let outcome = read_survey(&path, &options, language, &ticket, &post);
            Event::SurveyRead(ticket, outcome)
        });
        if let Err(error) = started {
            let title = self.window.words().text(Key::ImportChoose).to_owned();
            self.fail_to_start(title, &error);
        }
    }
}

/// Reads a survey file; of a large one the window hears a sample before.
pub(super) fn read_survey(
    path: &Path,
    options: &ReadingOptions,
    language: Language,
    ticket: &Ticket,
    post: &Post,
) -> ReadOutcome {
    let words = words(language);
    let file = ordinary_file(path).map_err(|error| why_not(path, error.shown(words), words))?;
    let size = file.metadata().ok().map(|metadata| metadata.len());
    let source = Reopened::new(size, || Ok(Box::new(File::open(path)?)));
    let found = |(survey, counted): (Survey, Counted), is_sample| SurveyRead {
        path: path.to_owned(),
        survey: survey.into(),
        counted: counted.into(),
        is_sample,
    };
    if size.is_some_and(|size| size >= LARGE_BYTES) {
        let mut sample = Vec::new();
        file.take(SAMPLE_BYTES)
            .read_to_end(&mut sample)
            .map_err(|error| why_not(path, error.shown(words), words))?;
        let rows = whole_rows(&sample);
        let read = read_counted(Purpose::Import, &rows, options, &mut |_| {
            ControlFlow::Continue(())
        });
        // Why a sample cannot be read is told by the reading of the whole file.
        if let Ok(read) = read {
            let sample = Ok(found(read, true));
            post.send(Event::SurveyRead(ticket.clone(), sample));
        }
    }
    let mut teller = Teller {
        size,
        told: now(),
        ticket,
        post,
    };
    let read = read_counted(Purpose::Import, &source, options, &mut |bytes| {
        teller.tell(bytes)
    });
    let read = read.map_err(|error| why_not(path, error.shown(words), words))?;
    Ok(found(read, false))
}

/// Returns a sample up to its last line end, whose second byte in UTF-16 belongs to it.
fn whole_rows(sample: &[u8]) -> Vec<u8> {
    let last = sample.iter().rposition(|byte| *byte == b'\n');
    let end = last.map_or(sample.len(), |place| place + 1);
    let end = match sample.get(end) {
        Some(0) => end.next_multiple_of(2),
        _ => end,
    };
    sample.get(..end).unwrap_or(sample).to_vec()
}

/// Says why a survey file cannot be read.
pub(super) fn why_not(path: &Path, reason: String, words: &Words) -> Message {
    let name = name_of(path);
    Message {
        title: words.format(Key::ErrorOpen, &[("file", (&name).into())]),
        lines: vec![reason],
        ..Message::default()
    }
}

/// Tells the window how far a reading has come, and the reading when to stop.
struct Teller<'a> {
    size: Option<u64>,
    told: Instant,
    ticket: &'a Ticket,
    post: &'a Post,
}

impl Teller<'_> {
    fn tell(&mut self, bytes: u64) -> ControlFlow<()> {
        if self.ticket.is_given_up() {
            return ControlFlow::Break(());
        }
        let now = now();
        if now.duration_since(self.told) >= TELLS_EVERY {
            self.told = now;
            let progress = ReadProgress {
                bytes,
                size: self.size,
            };
            self.post
                .send(Event::SurveyProgress(self.ticket.clone(), progress));
        }
        ControlFlow::Continue(())
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "progress is told in steps of time"
)]
fn now() -> Instant {
    Instant::now()
}
