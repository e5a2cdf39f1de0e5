//! The inspector: everything of what is selected, each field with its own step.

mod card;
mod fields;
mod header;
mod lane;
mod parts;
mod touchpoint;

use egui::{ScrollArea, Ui};

use super::{
    Action, Facts, hover,
    widgets::{group_heading, muted, strong},
};
use crate::{
    edit::{Card, CardId, Edit, EditLabel, Item, Session, Subject},
    lang::{Key, Words},
    model::{Date, IdSource, JourneyMap, Persona, PersonaId},
};
use fields::Fields;

/// What may be seen and done.
#[derive(Clone, Copy, Debug)]
pub(super) struct Access {
    /// Whether what customers said is kept off the screen.
    pub(super) hides_verdict: bool,
    /// Whether nothing may be changed.
    pub(super) is_read_only: bool,
}

/// Shows the fields of what is selected; of nothing, those of the whole map.
pub(super) fn ui(
    ui: &mut Ui,
    session: &Session,
    facts: Option<&Facts>,
    (words, today, access): (&Words, Option<Date>, Access),
    ids: &mut IdSource,
    actions: &mut Vec<Action>,
) {
    let map = session.map();
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        let mut fields = Fields::new(ui, words, access.is_read_only, actions);
        match session.selection.items() {
            [] => header::ui(&mut fields, map, access.hides_verdict, ids),
            [Item::Stage(id)] => {
                let Some(stage) = map.stage(id) else { return };
                fields.title(Subject::Stage);
                fields.text(
                    ("stage", id.as_str()),
                    Subject::Stage,
                    &stage.name,
                    |name| {
                        Some(Edit::RenameStage {
                            stage: id.clone(),
                            name: name.to_owned(),
                        })
                    },
                );
            }
            [Item::Touchpoint(id) | Item::Point(id)] => {
                let Some(place) = map.place(id) else { return };
                touchpoint::ui(&mut fields, place.touchpoint, today);
                if let Some(facts) = facts.filter(|facts| !facts.is_bare()) {
                    fields.ui.add_space(8.0);
                    hover::figures(fields.ui, facts, words);
                }
            }
            [Item::Card(id)] => card_ui(&mut fields, map, id),
            [Item::Lane(id)] => lane::lane_ui(&mut fields, map, id),
            [Item::Cell(touchpoint, lane)] => lane::cell_ui(&mut fields, map, touchpoint, lane),
            [Item::Note(id)] => lane::note_ui(&mut fields, map, id),
            several => {
                let count = words.format(Key::SelectedMany, &[("n", several.len().into())]);
                fields.ui.label(strong(count));
                fields
                    .ui
                    .label(muted(fields.ui, words.text(Key::SelectedManyHow)));
            }
        }
    });
}

fn card_ui(fields: &mut Fields<'_>, map: &JourneyMap, id: &CardId) {
    if let Some((touchpoint, card)) = Card::find(map, id) {
        fields.title(id.subject());
        group_heading(fields.ui, &touchpoint.name);
        card::ui(fields, map, touchpoint, &card);
    }
}

/// Makes the edit that gives a map its persona.
fn add_persona(ids: &mut IdSource, name: &str, place: usize) -> Edit {
    let id = PersonaId::draw(ids);
    let persona = Persona {
        id: id.clone(),
        name: name.to_owned(),
        description: String::new(),
        goal: String::new(),
        extra: crate::model::Extra::default(),
    };
    let add = Edit::AddPersona {
        persona: std::sync::Arc::new(persona),
        place,
    };
    let choose = Edit::SetHeader(crate::edit::HeaderField::Persona(Some(id)));
    Edit::Several(
        EditLabel::Add(Subject::Persona, name.to_owned()),
        vec![add, choose],
    )
}
