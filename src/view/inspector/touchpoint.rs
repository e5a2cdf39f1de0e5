//! The fields of a touchpoint.

use super::fields::Fields;
use crate::{
    edit::{Edit, Subject, TouchpointField, current_estimate},
    lang::{self, Key},
    model::{Date, EvidenceGrade, Rating, TEAM, Touchpoint, TouchpointId},
    view::edit::{create::estimate, field::channels as channels_in},
};

/// Shows the fields.
pub(super) fn ui(fields: &mut Fields<'_>, touchpoint: &Touchpoint, today: Option<Date>) {
    let id = &touchpoint.id;
    let set = |field| {
        Some(Edit::SetTouchpoint {
            touchpoint: id.clone(),
            field,
        })
    };
    let key = |name| (name, id.as_str());
    fields.title(Subject::Touchpoint);
    fields.text(key("name"), Subject::Touchpoint, &touchpoint.name, |text| {
        set(TouchpointField::Name(text.to_owned()))
    });
    stars(fields, touchpoint, today);
    fields.flag(Subject::MomentOfTruth, touchpoint.moment_of_truth, |flag| {
        Edit::SetTouchpoint {
            touchpoint: id.clone(),
            field: TouchpointField::MomentOfTruth(flag),
        }
    });
    channels(fields, touchpoint, id);
    fields.lines(
        key("description"),
        Subject::Description,
        &touchpoint.description,
        |text| set(TouchpointField::Description(text.to_owned())),
    );
    fields.lines(
        key("expectation"),
        Subject::Expectation,
        &touchpoint.expectation,
        |text| set(TouchpointField::Expectation(text.to_owned())),
    );
    grade(fields, touchpoint);
    fields.text(
        key("unit"),
        Subject::ResponsibleUnit,
        &touchpoint.responsible_unit,
        |text| set(TouchpointField::ResponsibleUnit(text.to_owned())),
    );
}

/// Our estimate: one button per star, and half a star less or more.
fn stars(fields: &mut Fields<'_>, touchpoint: &Touchpoint, today: Option<Date>) {
    let words = fields.words;
    let now = current_estimate(touchpoint, TEAM)
        .and_then(|estimate| estimate.votes.keys().next().copied());
    let all: Vec<(Option<Rating>, String)> = (2..=10)
        .filter_map(|halves| Rating::from_half_stars(halves).ok())
        .map(|rating| {
            (
                Some(rating),
                lang::number(rating.stars(), decimals(rating), words.language()),
            )
        })
        .chain([(None, words.text(Key::NotJudged).to_owned())])
        .collect();
    let named: Vec<(Option<Rating>, &str)> = all
        .iter()
        .map(|(rating, name)| (*rating, name.as_str()))
        .collect();
    fields.choice(Subject::Estimate, now, &named, |rating| {
        estimate(&touchpoint.id, rating, today)
    });
}

fn decimals(rating: Rating) -> usize {
    usize::from(rating.half_stars() % 2)
}

fn channels(fields: &mut Fields<'_>, touchpoint: &Touchpoint, id: &TouchpointId) {
    let text = touchpoint
        .channels
        .iter()
        .map(|channel| channel.name.as_str())
        .collect::<Vec<_>>()
        .join(", ");
    fields.text(
        ("channels", id.as_str()),
        Subject::Channels,
        &text,
        |text| {
            Some(Edit::SetTouchpoint {
                touchpoint: id.clone(),
                field: TouchpointField::Channels(channels_in(&touchpoint.channels, text)),
            })
        },
    );
}

fn grade(fields: &mut Fields<'_>, touchpoint: &Touchpoint) {
    let words = fields.words;
    let grades = [
        (Some(EvidenceGrade::Assumed), words.text(Key::GradeAssumed)),
        (
            Some(EvidenceGrade::Observed),
            words.text(Key::GradeObserved),
        ),
        (
            Some(EvidenceGrade::Measured),
            words.text(Key::GradeMeasured),
        ),
        (None, words.text(Key::NotJudged)),
    ];
    let now = touchpoint
        .evidence
        .as_ref()
        .and_then(|grade| grade.known().copied());
    fields.choice(Subject::EvidenceGrade, now, &grades, |grade| {
        Edit::SetTouchpoint {
            touchpoint: touchpoint.id.clone(),
            field: TouchpointField::Evidence(grade),
        }
    });
}
