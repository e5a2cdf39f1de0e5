//! Where a feedback set comes from: its stable id, its label and what is known of the asking.

use super::{Shape, Survey, import_error::ImportError, request::ImportRequest, source::sha256_of};
use crate::model::{Extra, FeedbackId, FeedbackSet, JourneyMap, Known, Provenance};

/// Makes the id that the same file and columns always have.
pub(super) fn feedback_id(survey: &Survey) -> Result<FeedbackId, ImportError> {
    if survey.sha256.is_empty() {
        return Err(ImportError::NoFingerprint);
    }
    let places: Vec<String> = column_places(survey).iter().map(usize::to_string).collect();
    let mut identity = format!("{}:{}", survey.sha256, places.join(","));
    if let Some(sheet) = &survey.sheet {
        // Two sheets of a workbook are two files to everybody but the disk.
        identity.push(':');
        identity.push_str(&sheet.name);
    }
    let sum = sha256_of(identity.as_bytes());
    let short: String = sum.chars().take(16).collect();
    FeedbackId::parse(&short).map_err(|_not_an_id| ImportError::NoFingerprint)
}

/// Returns the set that an earlier import of the same file and columns made; importing them again replaces it.
pub fn earlier_import<'a>(survey: &Survey, map: &'a JourneyMap) -> Option<&'a FeedbackSet> {
    map.feedback_set(&feedback_id(survey).ok()?)
}

/// Returns the set whose place an import takes: the one named, else the earlier import of the same.
pub(super) fn replaced(
    id: &FeedbackId,
    map: &JourneyMap,
    request: &ImportRequest,
) -> Result<Option<FeedbackId>, ImportError> {
    let Some(wanted) = &request.replace else {
        return Ok(map.feedback_set(id).map(|set| set.id.clone()));
    };
    let sets = || map.feedback.iter();
    let found = sets()
        .find(|set| set.id.as_str() == wanted)
        .or_else(|| sets().find(|set| set.label == *wanted));
    match found {
        Some(set) => Ok(Some(set.id.clone())),
        None => Err(ImportError::UnknownSet {
            set: wanted.clone(),
            known: sets().map(|set| set.label.clone()).collect(),
        }),
    }
}

/// Adds to a request what an earlier import of the same file and columns knew and nobody told again.
pub(super) fn over_earlier(
    request: &ImportRequest,
    earlier: Option<&FeedbackSet>,
) -> ImportRequest {
    let mut whole = request.clone();
    let Some(set) = earlier else {
        return whole;
    };
    let known = &set.provenance;
    for (told, before) in [
        (&mut whole.label, &set.label),
        (&mut whole.question, &known.question),
        (&mut whole.asked, &known.asked),
        (&mut whole.mode, &known.mode),
    ] {
        if told.is_empty() {
            told.clone_from(before);
        }
    }
    whole.field_from = whole.field_from.or(known.field_from);
    whole.field_to = whole.field_to.or(known.field_to);
    whole.invited = whole.invited.or(known.invited);
    whole.people = whole.people.or(known.people);
    whole.date = whole.date.or(known.imported);
    whole
}

/// Collects what is known.
pub(super) fn provenance(survey: &Survey, request: &ImportRequest) -> Provenance {
    let columns = column_places(survey)
        .into_iter()
        .filter_map(|index| Some(survey.column(index)?.name.clone()))
        .collect();
    Provenance {
        file: request.file.clone(),
        sha256: survey.sha256.clone(),
        columns,
        question: request.question.clone(),
        asked: request.asked.clone(),
        mode: request.mode.clone(),
        field_from: request.field_from,
        field_to: request.field_to,
        invited: request.invited,
        people: request.people.or(survey.people),
        rows: survey.rows,
        rows_left_out: survey.rows_left_out,
        left_out: survey.left_out.iter().copied().map(Known::Is).collect(),
        imported: request.date,
        extra: Extra::default(),
    }
}

/// The positions of the columns that were read for the set.
fn column_places(survey: &Survey) -> Vec<usize> {
    let parts = survey.parts;
    let mut places = match survey.shape {
        Some(Shape::Wide) | None => survey.ratings().map(|(column, _)| column.index).collect(),
        Some(Shape::Long | Shape::Counted) => [parts.touchpoint, parts.score]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>(),
    };
    let others = [
        parts.segment,
        parts.wave,
        survey.count_column,
        survey.weight_column,
    ];
    places.extend(others.into_iter().flatten());
    places
}
