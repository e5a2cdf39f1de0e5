//! The fields of a card: its words, and what its kind has besides.

use egui::{Sense, WidgetInfo, accesskit::Role, vec2};

use super::fields::Fields;
use crate::{
    edit::{Card, Edit, MeasureField, OpportunityField, Subject},
    lang::{self, Key},
    model::{
        Image, JourneyMap, Measure, MeasureStatus, Opportunity, PainPoint, PainPointId, Touchpoint,
    },
    paint,
    view::{
        edit::label::named,
        import::day,
        widgets::{muted, theme_of},
    },
};

/// How high a picture is at most.
const HIGHEST_IMAGE: f32 = 360.0;
/// The space above it.
const IMAGE_SPACE: f32 = 8.0;

/// Shows the fields.
pub(super) fn ui(fields: &mut Fields<'_>, map: &JourneyMap, owner: &Touchpoint, card: &Card) {
    let id = card.id();
    // The words of a picture are not the picture.
    let subject = match card {
        Card::Image(_) => Subject::Description,
        _ => id.subject(),
    };
    fields.lines((id.as_str(), "text"), subject, card.text(), |text| {
        Some(Edit::SetCardText {
            card: id.clone(),
            text: text.to_owned(),
        })
    });
    match card {
        Card::Image(image) => image_ui(fields, image),
        Card::PainPoint(pain) => fields.level(Subject::Severity, pain.severity, |severity| {
            Edit::SetSeverity {
                pain_point: pain.id.clone(),
                severity,
            }
        }),
        Card::Opportunity(opportunity) => opportunity_ui(fields, map, owner, opportunity),
        Card::Measure(measure) => measure_ui(fields, measure),
        Card::Thought(_) | Card::Highlight(_) | Card::Backstage(_) => {}
    }
}

/// Shows the picture as large as there is room, and how large it is.
fn image_ui(fields: &mut Fields<'_>, image: &Image) {
    let Some([width, height]) = image.size() else {
        return;
    };
    let pixels = vec2(width as f32, height as f32);
    let room = vec2(fields.ui.available_width(), HIGHEST_IMAGE);
    let scale = (room / pixels).min_elem().min(1.0);
    fields.ui.add_space(IMAGE_SPACE);
    let (rect, response) = fields
        .ui
        .allocate_exact_size(pixels * scale, Sense::hover());
    let name = named(Subject::Image, fields.words);
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &name));
    let theme = theme_of(fields.ui);
    paint::image(fields.ui.painter(), rect, image, theme, 1.0);
    let sides = [("width", width.into()), ("height", height.into())];
    let size = fields.words.format(Key::ImageSize, &sides);
    let size = muted(fields.ui, size);
    fields.ui.label(size);
}

fn opportunity_ui(
    fields: &mut Fields<'_>,
    map: &JourneyMap,
    owner: &Touchpoint,
    opportunity: &Opportunity,
) {
    let set = |field| Edit::SetOpportunity {
        opportunity: opportunity.id.clone(),
        field,
    };
    fields.level(Subject::Impact, opportunity.impact, |level| {
        set(OpportunityField::Impact(level))
    });
    fields.level(Subject::Effort, opportunity.effort, |level| {
        set(OpportunityField::Effort(level))
    });
    fields.heading(Subject::Answers);
    let elsewhere = map
        .places()
        .map(|place| place.touchpoint)
        .filter(|touchpoint| touchpoint.id != owner.id)
        .flat_map(|touchpoint| &touchpoint.pain_points)
        .filter(|pain| opportunity.answers.contains(&pain.id));
    for pain in owner.pain_points.iter().chain(elsewhere) {
        answer(fields, opportunity, pain);
    }
}

fn answer(fields: &mut Fields<'_>, opportunity: &Opportunity, pain: &PainPoint) {
    let mut is_answered = opportunity.answers.contains(&pain.id);
    if !fields.ui.checkbox(&mut is_answered, &pain.text).changed() {
        return;
    }
    let mut answers: Vec<PainPointId> = opportunity.answers.clone();
    if is_answered {
        answers.push(pain.id.clone());
    } else {
        answers.retain(|id| *id != pain.id);
    }
    fields.apply(Edit::SetOpportunity {
        opportunity: opportunity.id.clone(),
        field: OpportunityField::Answers(answers),
    });
}

fn measure_ui(fields: &mut Fields<'_>, measure: &Measure) {
    let id = measure.id.as_str();
    let set = |field| Edit::SetMeasure {
        measure: measure.id.clone(),
        field,
    };
    fields.text(
        (id, "who"),
        Subject::Responsible,
        &measure.responsible,
        |text| Some(set(MeasureField::Responsible(text.to_owned()))),
    );
    let language = fields.words.language();
    let due = measure
        .due
        .map_or_else(String::new, |day| lang::date(day, language));
    fields.text((id, "due"), Subject::Due, &due, |text| {
        day(text).map(|day| set(MeasureField::Due(day)))
    });
    let words = fields.words;
    let states = [
        (MeasureStatus::Planned, words.text(Key::MeasurePlanned)),
        (
            MeasureStatus::InProgress,
            words.text(Key::MeasureInProgress),
        ),
        (MeasureStatus::Done, words.text(Key::MeasureDone)),
        (MeasureStatus::Dropped, words.text(Key::MeasureDropped)),
    ];
    let now = measure.status.known().copied().unwrap_or_default();
    fields.choice(Subject::Status, now, &states, |status| {
        set(MeasureField::Status(status))
    });
}
