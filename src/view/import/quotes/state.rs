//! What is shown of the comments, and what was taken of them.

use std::sync::Arc;

use crate::{
    edit::{Card, Edit, Umlauts, fold},
    lang::{Key, Words, words},
    model::{JourneyMap, Language, Thought, ThoughtId, TouchpointId},
    survey::{Comments, CommentsWanted, Contact, Survey},
    view::{CommentsOutcome, Message},
};

/// The quotation marks that a comment may stand in already.
const MARKS: [char; 8] = ['"', '“', '”', '„', '«', '»', '‚', '‘'];

/// A comment as it is shown: without the contacts in it.
#[derive(Clone, Debug)]
pub(super) struct Shown {
    /// The words.
    pub(super) text: String,
    /// The same as a search compares them.
    folded: String,
    /// What its row is about.
    pub(super) about: String,
}

/// The comments of one column.
#[derive(Clone, Debug)]
pub(super) struct Column {
    /// Its position.
    pub(super) index: usize,
    /// The comments, in the order of the file.
    pub(super) comments: Vec<Shown>,
    /// Whether the file has more.
    pub(super) has_more: bool,
}

/// What tells a comment from others in any version of its file: rows and columns shift when a new one comes.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) struct Origin {
    /// The header of its column.
    pub(super) column: String,
    /// What its row is about.
    pub(super) about: String,
    /// Its words, as they were shown.
    pub(super) text: String,
}

/// A comment that was taken.
#[derive(Clone, Debug)]
pub(super) struct Taken {
    /// The id of the thought that it becomes.
    pub(super) id: ThoughtId,
    /// The words, which can be changed.
    pub(super) text: String,
    /// Where it goes.
    pub(super) touchpoint: Option<TouchpointId>,
    /// The comment that it was.
    pub(super) from: Origin,
}

/// Comments to pick from, and what was picked.
#[derive(Clone, Debug, Default)]
pub(in crate::view::import) struct Quotes {
    /// Whether somebody looks at the comments.
    pub(super) is_open: bool,
    /// The column that is looked at.
    pub(super) column: Option<usize>,
    /// What is searched for.
    pub(super) search: String,
    /// The comments, once they are read.
    pub(super) shown: Option<Column>,
    /// Why they are not.
    pub(super) failed: Option<Message>,
    /// What was asked for last.
    asked: Option<(Arc<Survey>, usize)>,
    /// What was taken.
    pub(super) taken: Vec<Taken>,
}

impl Quotes {
    /// Says whether comments are on their way.
    pub(super) fn is_reading(&self) -> bool {
        self.asked.is_some() && self.shown.is_none() && self.failed.is_none()
    }

    /// Says whether comments are wanted that were not asked for yet; from now on they are.
    pub(super) fn asks(&mut self, survey: &Arc<Survey>) -> bool {
        let Some(column) = self.column.filter(|_| self.is_open) else {
            return false;
        };
        // Other decisions about columns leave the comments of a file as they are.
        let is_same = |(asked, of): &(Arc<Survey>, usize)| {
            asked.sha256 == survey.sha256
                && CommentsWanted::of(asked, *of) == CommentsWanted::of(survey, column)
        };
        if self.asked.as_ref().is_some_and(is_same) {
            return false;
        }
        self.asked = Some((Arc::clone(survey), column));
        self.shown = None;
        self.failed = None;
        true
    }

    /// Looks at another column, or at none; what was read of the one before is forgotten.
    pub(super) fn look_at(&mut self, column: Option<usize>) {
        self.column = column;
        self.asked = None;
        self.shown = None;
        self.failed = None;
    }

    /// Asks once more for comments that were on their way when all reading was given up.
    pub(in crate::view::import) fn ask_again(&mut self) {
        if self.is_reading() {
            self.asked = None;
        }
    }

    /// Returns the survey and the column that were asked for last.
    pub(super) fn asked(&self) -> Option<(&Survey, usize)> {
        let (survey, column) = self.asked.as_ref()?;
        Some((survey.as_ref(), *column))
    }

    /// Takes over what was read, as far as anybody still looks at it.
    pub(super) fn read(&mut self, outcome: CommentsOutcome) {
        if !self.is_reading() {
            return;
        }
        match outcome {
            Ok(comments) => self.shown = Some(Column::of(comments)),
            Err(message) => self.failed = Some(message),
        }
    }

    /// Closes the area and forgets the comments, but not what was taken.
    pub(super) fn close(&mut self) {
        *self = Self {
            column: self.column,
            taken: std::mem::take(&mut self.taken),
            ..Self::default()
        };
    }

    /// Returns what is left of it when the dialog closes.
    pub(in crate::view::import) fn put_away(mut self) -> Self {
        self.close();
        self
    }

    /// Says whether somebody looks at the comments.
    pub(in crate::view::import) fn is_looked_at(&self) -> bool {
        self.is_open
    }

    /// Says whether anything was taken.
    pub(in crate::view::import) fn is_empty(&self) -> bool {
        self.taken.is_empty()
    }

    /// Counts quotes that have words but no touchpoint of the map.
    pub(in crate::view::import) fn homeless(&self, map: &JourneyMap) -> usize {
        let has_home = |one: &Taken| {
            let id = one.touchpoint.as_ref();
            id.is_some_and(|id| map.place(id).is_some())
        };
        let with_words = self.taken.iter().filter(|one| !one.is_blank());
        with_words.filter(|one| !has_home(one)).count()
    }

    /// Returns the changes that put the quotes into a map, in the quotation marks of its language.
    pub(in crate::view::import) fn edits(&self, language: Language) -> Vec<Edit> {
        let quotes = self.taken.iter().filter(|one| !one.is_blank());
        quotes.filter_map(|one| one.edit(language)).collect()
    }
}

impl Column {
    /// Makes comments that were read ready for a search.
    fn of(comments: Comments) -> Self {
        let shown = comments.all.into_iter().map(|comment| Shown {
            folded: fold(&comment.text, Umlauts::Pairs),
            text: comment.text,
            about: comment.about,
        });
        Self {
            index: comments.column,
            comments: shown.collect(),
            has_more: comments.has_more,
        }
    }

    /// Returns the places of the comments that hold a text; of all without one.
    pub(super) fn found(&self, search: &str) -> Vec<usize> {
        let search = fold(search.trim(), Umlauts::Pairs);
        let all = self.comments.iter().enumerate();
        all.filter(|(_, one)| one.folded.contains(&search))
            .map(|(place, _)| place)
            .collect()
    }
}

impl Shown {
    /// Says whether a card holds these words, in whatever quotation marks.
    pub(super) fn is_quoted_in(&self, card: &str) -> bool {
        let plain = |text: &str| {
            let around = |sign: char| sign.is_whitespace() || MARKS.contains(&sign);
            text.trim_matches(around).to_owned()
        };
        plain(&self.text) == plain(card)
    }
}

/// Returns what stands in a comment in the place of a contact.
pub fn mask_word(contact: Contact, words: &Words) -> &str {
    words.text(match contact {
        Contact::EMail => Key::MaskEMail,
        Contact::Phone => Key::MaskPhone,
        Contact::Ip => Key::MaskIp,
        Contact::Iban => Key::MaskIban,
        Contact::Link => Key::MaskLink,
    })
}

impl Taken {
    fn is_blank(&self) -> bool {
        bare(&self.text).is_empty()
    }

    fn edit(&self, language: Language) -> Option<Edit> {
        let text = bare(&self.text);
        let quoted = words(language).format(Key::QuotesQuoted, &[("text", text.into())]);
        Some(Edit::AddCard {
            touchpoint: self.touchpoint.clone()?,
            card: Card::Thought(Thought::new(self.id.clone(), quoted)),
            place: usize::MAX,
        })
    }
}

/// Takes away the quotation marks around a whole text: it gets those of the map's language.
fn bare(text: &str) -> &str {
    let text = text.trim();
    let inner = text
        .strip_prefix(MARKS)
        .and_then(|rest| rest.strip_suffix(MARKS));
    inner
        .filter(|inner| !inner.contains(MARKS))
        .map_or(text, str::trim)
}
