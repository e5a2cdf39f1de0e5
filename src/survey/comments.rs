//! The comments of one text column, for somebody who picks quotes: a few of them, and only where they are asked for.

use std::{io::Read, ops::ControlFlow};

use super::{
    Contact, Source, Survey, SurveyError, masked, missing,
    table::{self, Dialect},
    workbook,
};

/// The most comments that are kept.
const MOST: usize = 500;
/// The most characters of one of them.
const LONGEST: usize = 1_000;
/// How many more are looked at: a number that the cut parts would be taken for none.
const BEHIND: usize = 200;

/// Which comments of a survey file are wanted.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct CommentsWanted {
    /// How the file writes its table.
    pub dialect: Dialect,
    /// The sheet; none where the file is text.
    pub sheet: Option<String>,
    /// The column.
    pub column: usize,
    /// The column that says what a row is about; none in wide files.
    pub touchpoint: Option<usize>,
}

impl CommentsWanted {
    /// Asks for the comments of one column of a survey that was read.
    pub fn of(survey: &Survey, column: usize) -> Self {
        Self {
            dialect: survey.dialect.clone(),
            sheet: survey.sheet.as_ref().map(|sheet| sheet.name.clone()),
            column,
            touchpoint: survey.parts.touchpoint,
        }
    }
}

/// The first comments of a column, in the order of the file.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Comments {
    /// The column.
    pub column: usize,
    /// The comments.
    pub all: Vec<Comment>,
    /// Whether the file has more.
    pub has_more: bool,
}

/// What somebody wrote.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Comment {
    /// The words, in one line, without the contacts in them.
    pub text: String,
    /// What the row is about, by its touchpoint column.
    pub about: String,
}

/// Reads the first comments of a column; cells that only spell out that there is none are no comments.
///
/// `word` stands in the place of a contact. `progress` hears the bytes read so far and may stop the reading.
pub fn read_comments<'w, S: Source + ?Sized>(
    source: &S,
    wanted: &CommentsWanted,
    word: &dyn Fn(Contact) -> &'w str,
    progress: &mut dyn FnMut(u64) -> ControlFlow<()>,
) -> Result<Comments, SurveyError> {
    if wanted.sheet.is_none() {
        return pick(source.open()?, wanted, word, progress);
    }
    let sheet = workbook::read(source, wanted.sheet.as_deref(), progress)?;
    pick(sheet.text.as_slice(), wanted, word, progress)
}

fn pick<'w>(
    source: impl Read,
    wanted: &CommentsWanted,
    word: &dyn Fn(Contact) -> &'w str,
    progress: &mut dyn FnMut(u64) -> ControlFlow<()>,
) -> Result<Comments, SurveyError> {
    let mut comments = Comments {
        column: wanted.column,
        ..Comments::default()
    };
    let columns: Vec<usize> = [wanted.column]
        .into_iter()
        .chain(wanted.touchpoint)
        .collect();
    let mut take = |cells: Vec<String>| {
        let mut cells = cells.into_iter();
        let text = in_one_line(&cells.next().unwrap_or_default(), word);
        if text.is_empty() || missing::cell(&text).is_some() {
            return ControlFlow::Continue(());
        }
        if comments.all.len() == MOST {
            comments.has_more = true;
            return ControlFlow::Break(());
        }
        comments.all.push(Comment {
            text,
            about: cells.next().unwrap_or_default(),
        });
        ControlFlow::Continue(())
    };
    table::pick(source, &wanted.dialect, &columns, progress, &mut take)?;
    Ok(comments)
}

/// Puts a comment into one line and takes the contacts out; one that is far too long for a quote shows where it
/// is cut.
fn in_one_line<'w>(text: &str, word: &dyn Fn(Contact) -> &'w str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let line = words.join(" ");
    let (line, kept) = match line.char_indices().nth(LONGEST + BEHIND) {
        Some((end, _)) => {
            let line = masked(&line[..end], word);
            // What stands at its end may be the beginning of a contact.
            let whole = line.chars().count().saturating_sub(BEHIND);
            (line, whole.min(LONGEST))
        }
        None => (masked(&line, word), LONGEST),
    };
    match line.char_indices().nth(kept) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line,
    }
}
