//! Reads a survey file on a thread, tells how far it has come, and stops when nobody wants it any more.

use std::{
    fs::File,
    io::{self, Read},
    ops::ControlFlow,
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

use super::{
    events::{Event, Post},
    folder::{name_of, typed},
    jobs::{Slot, Ticket},
    shell::App,
};
use crate::{
    file::{OpenError, ordinary_file},
    lang::{Key, Shown as _, Words, words},
    model::Language,
    survey::{Purpose, ReadingOptions, Source, read_for, table::preview},
    view::{Message, ReadOutcome, ReadProgress, SurveyRead},
};

/// How often the window hears how far a reading has come.
const TELLS_EVERY: Duration = Duration::from_millis(100);
/// The bytes that the first rows are looked for in.
const SAMPLE_BYTES: u64 = 64 * 1024;
/// How many rows are shown.
const FIRST_ROWS: usize = 5;

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

/// Reads a survey file and its first rows.
pub(super) fn read_survey(
    path: &Path,
    options: &ReadingOptions,
    language: Language,
    ticket: &Ticket,
    post: &Post,
) -> ReadOutcome {
    let words = words(language);
    let source =
        SurveyFile::find(path).map_err(|error| why_not(path, error.shown(words), words))?;
    let mut teller = Teller {
        size: source.size,
        told: now(),
        ticket,
        post,
    };
    let read = read_for(Purpose::Import, &source, options, &mut |bytes| {
        teller.tell(bytes)
    });
    let survey = read.map_err(|error| why_not(path, error.shown(words), words))?;
    let mut sample = Vec::new();
    source
        .open()
        .and_then(|bytes| bytes.take(SAMPLE_BYTES).read_to_end(&mut sample))
        .map_err(|error| why_not(path, error.shown(words), words))?;
    Ok(SurveyRead {
        first_rows: preview(&sample, &survey.dialect, FIRST_ROWS),
        survey: survey.into(),
    })
}

fn why_not(path: &Path, reason: String, words: &Words) -> Message {
    let name = name_of(path);
    Message {
        title: words.format(Key::ErrorOpen, &[("file", (&name).into())]),
        lines: vec![reason],
        ..Message::default()
    }
}

/// A survey file on the disk, read as a stream as often as needed.
struct SurveyFile {
    path: PathBuf,
    size: Option<u64>,
}

impl SurveyFile {
    fn find(path: &Path) -> Result<Self, OpenError> {
        let file = ordinary_file(path)?;
        Ok(Self {
            path: path.to_owned(),
            size: file.metadata().ok().map(|metadata| metadata.len()),
        })
    }
}

impl Source for SurveyFile {
    fn open(&self) -> io::Result<Box<dyn Read + Send + '_>> {
        Ok(Box::new(File::open(&self.path)?))
    }

    fn size(&self) -> Option<u64> {
        self.size
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
