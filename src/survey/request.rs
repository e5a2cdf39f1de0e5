//! What the user wants of an import, what was found to match, and what is asked back.

use std::fmt;

use crate::model::{Date, ScaleKind, Score, Target};

/// What the user wants of an import; what is absent is unknown.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct ImportRequest {
    /// The name of the file, without its folder.
    pub file: String,
    /// The name of the set; the file's name if empty.
    pub label: String,
    /// Who was asked.
    pub asked: String,
    /// How they were asked.
    pub mode: String,
    /// The wording of the question, where one was asked of all touchpoints.
    pub question: String,
    /// The first day of the field time.
    pub field_from: Option<Date>,
    /// The last day of the field time.
    pub field_to: Option<Date>,
    /// How many people were asked.
    pub invited: Option<u64>,
    /// How many people answered, where the file cannot say it.
    pub people: Option<u64>,
    /// The day of the import.
    pub date: Option<Date>,
    /// Targets by hand; they win over names.
    pub matches: Vec<MatchOption>,
    /// The questions that lead the curves of their touchpoints, instead of the first of each; of two about one
    /// touchpoint the later counts.
    pub leads: Vec<String>,
    /// The set that this one replaces: its id or label.
    pub replace: Option<String>,
    /// Whether matches below certainty are taken as well.
    pub accept_proposals: bool,
}

impl ImportRequest {
    /// Returns the name of the set: the one that was asked for, else the file's without its ending.
    pub fn set_label(&self) -> String {
        if !self.label.is_empty() {
            return self.label.clone();
        }
        let name = self.file.as_str();
        let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
        stem.replace(['-', '_'], " ")
    }
}

/// A target by hand: `C=TARGET`.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct MatchOption {
    /// A header, `#index` or a value of the touchpoint column.
    pub source: String,
    /// A touchpoint, `Stage/Touchpoint`, an id, `journey` or `none`; `new` before [`create`](fn@super::create) made one.
    pub target: String,
}

/// What a name in the file was found to mean.
#[derive(Clone, Debug, PartialEq)]
pub struct Match {
    /// The name in the file.
    pub source: String,
    /// What it means.
    pub target: Target,
    /// How sure that is, 0 to 1; also of a match that was not taken.
    pub confidence: f64,
    /// Whether the user said so.
    pub by_hand: bool,
    /// Why it is unassigned although something comes near, or no point of the curve.
    pub note: Option<MatchNote>,
}

impl Match {
    pub(super) fn by_hand(source: &str, target: Target) -> Self {
        Self {
            by_hand: true,
            ..Self::found(source, target, 1.0)
        }
    }

    pub(super) fn found(source: &str, target: Target, confidence: f64) -> Self {
        Self {
            source: source.to_owned(),
            target,
            confidence,
            by_hand: false,
            note: None,
        }
    }

    pub(super) fn none(source: &str) -> Self {
        Self::found(source, Target::Unassigned, 0.0)
    }

    pub(super) fn unassign(&mut self, note: MatchNote) {
        self.target = Target::Unassigned;
        self.note = Some(note);
    }
}

/// What is worth saying about a match.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum MatchNote {
    /// A touchpoint comes near, but not near enough.
    Uncertain {
        /// Its name.
        touchpoint: String,
    },
    /// Two touchpoints come equally near.
    Ambiguous {
        /// The name of one.
        touchpoint: String,
        /// The name of the other.
        other: String,
    },
    /// Another name in the file comes as near to the touchpoint.
    Contested {
        /// That name.
        rival: String,
        /// The name of the touchpoint.
        touchpoint: String,
    },
    /// It leads the curve of its touchpoint, which further questions are about.
    Lead,
    /// Another question leads the curve of its touchpoint.
    Detail {
        /// That question's name in the file.
        lead: String,
    },
}

impl fmt::Display for MatchNote {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Uncertain { touchpoint } => {
                write!(f, "it may mean {touchpoint:?}, which is not certain enough")
            }
            Self::Ambiguous { touchpoint, other } => {
                write!(f, "it may mean {touchpoint:?} or {other:?}")
            }
            Self::Contested { rival, touchpoint } => {
                write!(f, "{rival:?} may mean {touchpoint:?} as well")
            }
            Self::Lead => f.write_str("leads the curve"),
            Self::Detail { lead } => write!(f, "detail; the curve shows {lead:?}"),
        }
    }
}

/// A question that only the user can answer; until then nothing is imported.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Question {
    /// The column.
    pub column: usize,
    /// Its header.
    pub name: String,
    /// The lower end of its scale.
    pub min: Score,
    /// The upper end.
    pub max: Score,
    /// What sort of scale it seems to be.
    pub kind: ScaleKind,
    /// How the command line names the column.
    pub option: String,
    /// The labels whose order is asked for; empty where it is asked which end is the best.
    pub labels: Vec<String>,
}

impl fmt::Display for Question {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            name,
            min,
            max,
            option,
            labels,
            ..
        } = self;
        if !labels.is_empty() {
            return write!(
                f,
                "In which order are the labels of column {name:?}: {}? \
                 Answer from the worst to the best with --column \"{option}:labels=...|...\", \
                 and with missing=... for those that are no answers.",
                labels.join(" \u{b7} ")
            );
        }
        let as_in_school = if *min == Score::whole(1) && *max <= Score::whole(6) {
            " (school grade)"
        } else {
            ""
        };
        write!(
            f,
            "Which value is the best in column {name:?}: {min}{as_in_school} or {max}? \
             Answer with --column \"{option}:direction=low\" if it is {min}, \
             with --column \"{option}:direction=high\" if it is {max}."
        )
    }
}
