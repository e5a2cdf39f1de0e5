//! What a step is called in menus and tooltips.

use crate::{
    edit::{EditLabel, Subject},
    lang::{Key, Words},
};

/// The most characters of a name that a label shows.
const NAME: usize = 32;

/// Words a step: "rename touchpoint to “Pays”".
pub(in crate::view) fn words_of(label: &EditLabel, words: &Words) -> String {
    let about = |key, subject: &Subject| {
        let what = words.text(subject_key(*subject));
        words.format(key, &[("what", what.into())])
    };
    let named = |key, subject: &Subject, name: &str| {
        let what = words.text(subject_key(*subject));
        let name = shortened(name);
        words.format(key, &[("what", what.into()), ("name", (&name).into())])
    };
    match label {
        EditLabel::Add(subject, name) if name.trim().is_empty() => about(Key::LabelAdd, subject),
        EditLabel::Add(subject, name) => named(Key::LabelAddNamed, subject, name),
        EditLabel::Change(subject) => about(Key::LabelChange, subject),
        EditLabel::Cut(subject) => about(Key::LabelCut, subject),
        EditLabel::Duplicate(subject, _) => about(Key::LabelDuplicate, subject),
        EditLabel::Import(name) => {
            let name = shortened(name);
            words.format(Key::LabelImport, &[("name", (&name).into())])
        }
        EditLabel::Move(subject) => about(Key::LabelMove, subject),
        EditLabel::OverlayFeedback => words.text(Key::LabelOverlayFeedback).to_owned(),
        EditLabel::MoveSeveral(subject, count) => {
            let key = match subject {
                Subject::Stage => Key::LabelMoveStages,
                Subject::Touchpoint => Key::LabelMoveTouchpoints,
                Subject::OwnLane => Key::LabelMoveLanes,
                Subject::Note => Key::LabelMoveNotes,
                _ => Key::LabelMoveCards,
            };
            words.format(key, &[("n", (*count).into())])
        }
        EditLabel::Paste(subject) => about(Key::LabelPaste, subject),
        EditLabel::Remove(subject) => about(Key::LabelRemove, subject),
        EditLabel::Rename(subject, name) => named(Key::LabelRename, subject, name),
        EditLabel::Reload => words.text(Key::LabelReload).to_owned(),
        EditLabel::Restore => words.text(Key::LabelRestore).to_owned(),
        EditLabel::Revert => words.text(Key::LabelRevert).to_owned(),
        EditLabel::ShowFeedback => words.text(Key::LabelShowFeedback).to_owned(),
        EditLabel::ShowPart => words.text(Key::LabelShowPart).to_owned(),
    }
}

fn shortened(name: &str) -> String {
    let line = name.lines().next().unwrap_or_default();
    if line.chars().count() <= NAME {
        return line.to_owned();
    }
    let start: String = line.chars().take(NAME - 1).collect();
    format!("{}…", start.trim_end())
}

/// Names a subject as a heading does: with a capital.
pub(in crate::view) fn named(subject: Subject, words: &Words) -> String {
    let name = words.text(subject_key(subject));
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

/// Names what a step or a field is about.
pub(in crate::view) fn subject_key(subject: Subject) -> Key {
    match subject {
        Subject::Answers => Key::SubjectAnswers,
        Subject::Backstage => Key::SubjectBackstage,
        Subject::Cell => Key::SubjectCell,
        Subject::Channels => Key::SubjectChannels,
        Subject::Date => Key::SubjectDate,
        Subject::Description => Key::SubjectDescription,
        Subject::Due => Key::SubjectDue,
        Subject::Effort => Key::SubjectEffort,
        Subject::Estimate => Key::SubjectEstimate,
        Subject::Evidence => Key::SubjectEvidence,
        Subject::EvidenceGrade => Key::SubjectEvidenceGrade,
        Subject::Expectation => Key::SubjectExpectation,
        Subject::Feedback => Key::SubjectFeedback,
        Subject::Goal => Key::SubjectGoal,
        Subject::Highlight => Key::SubjectHighlight,
        Subject::Image => Key::SubjectImage,
        Subject::Impact => Key::SubjectImpact,
        Subject::Language => Key::SubjectLanguage,
        Subject::MapState => Key::SubjectMapState,
        Subject::Measure => Key::SubjectMeasure,
        Subject::MomentOfTruth => Key::SubjectMomentOfTruth,
        Subject::Note => Key::SubjectNote,
        Subject::Opportunity => Key::SubjectOpportunity,
        Subject::OwnLane => Key::SubjectOwnLane,
        Subject::PainPoint => Key::SubjectPainPoint,
        Subject::Persona => Key::SubjectPersona,
        Subject::Provenance => Key::SubjectProvenance,
        Subject::Question => Key::SubjectQuestion,
        Subject::Responsible => Key::SubjectResponsible,
        Subject::ResponsibleUnit => Key::SubjectResponsibleUnit,
        Subject::Scope => Key::SubjectScope,
        Subject::Selection => Key::SubjectSelection,
        Subject::Severity => Key::SubjectSeverity,
        Subject::Stage => Key::SubjectStage,
        Subject::Status => Key::SubjectStatus,
        Subject::Team => Key::SubjectTeam,
        Subject::TeamPeople => Key::SubjectTeamPeople,
        Subject::Thought => Key::SubjectThought,
        Subject::Title => Key::SubjectTitle,
        Subject::Touchpoint => Key::SubjectTouchpoint,
    }
}
