//! The gallery of templates that a new map starts from.

use std::sync::Arc;

use egui::{
    Align2, FocusDirection, FontId, Key as Keyboard, Modifiers, Rect, Response, ScrollArea, Sense,
    Ui, Vec2, WidgetInfo, accesskit::Role, vec2,
};

use super::{
    Action, Pictures, Sight, Window, dialog,
    icon::{self, Icon},
    style::{BAR, BODY, CARD_RADIUS, SMALL},
    tile,
    widgets::{choices, group_heading, theme_of},
};
use crate::{
    edit::Template,
    lang::{Key, Words},
    layout::semibold,
    model::{IdSource, JourneyMap, Language},
    paint::Theme,
};

/// The size of a tile with its caption.
const TILE: Vec2 = vec2(300.0, 132.0);
/// The height of a tile's picture.
const PICTURE: f32 = 88.0;
/// The space between two tiles.
const GAP: f32 = 12.0;
/// The most tiles side by side.
const COLUMNS: usize = 3;
/// What the dialog and the window around it need besides the tiles.
const AROUND: Vec2 = vec2(96.0, 220.0);
/// The least height of the tiles' list.
const LEAST_LIST: f32 = 120.0;

/// The templates as pictures, in the language of the map to come.
#[derive(Clone, Debug)]
pub struct Gallery {
    /// The language of the map to come.
    pub language: Language,
    /// What the pictures show.
    maps: Vec<(Template, Arc<JourneyMap>)>,
    /// Whether the first tile takes the focus in the next frame.
    wants_focus: bool,
}

impl Gallery {
    pub(super) fn new(language: Language) -> Self {
        Self {
            language,
            maps: maps(language),
            wants_focus: true,
        }
    }
}

/// Makes the maps of the pictures; the map that is begun gets ids of its own.
fn maps(language: Language) -> Vec<(Template, Arc<JourneyMap>)> {
    let map = |template: Template| {
        let map = template.build_in(language, &mut IdSource::seeded(0));
        (template, Arc::new(map))
    };
    Template::all().into_iter().map(map).collect()
}

/// Shows the dialog.
pub(super) fn ui(
    ui: &mut Ui,
    gallery: &mut Gallery,
    window: &mut Window,
    actions: &mut Vec<Action>,
) {
    let words = window.words();
    let theme = window.map_theme(ui);
    let columns = columns(ui);
    ui.set_width(columns as f32 * (TILE.x + GAP) - GAP + f32::from(BAR));
    dialog::heading(ui, words.text(Key::NewTitle));
    language_ui(ui, gallery, words);
    ui.add_space(4.0);
    let tiles = tiles_ui(ui, gallery, columns, (&mut window.pictures, theme), words);
    take_focus(ui, gallery, &tiles);
    steer(ui, &tiles, columns);
    let chosen = tiles.iter().position(Response::clicked);
    if let Some((template, _)) = chosen.and_then(|place| gallery.maps.get(place)) {
        actions.push(Action::Begin {
            template: *template,
            language: gallery.language,
        });
    }
    dialog::buttons(ui, |ui| {
        if ui.button(words.text(Key::Cancel)).clicked() {
            actions.push(Action::CloseDialog);
        }
    });
}

/// Returns how many tiles stand side by side.
fn columns(ui: &Ui) -> usize {
    let room = ui.ctx().content_rect().width() - AROUND.x + GAP;
    ((room / (TILE.x + GAP)) as usize).clamp(1, COLUMNS)
}

fn language_ui(ui: &mut Ui, gallery: &mut Gallery, words: &Words) {
    group_heading(ui, words.text(Key::NewLanguage));
    let all = [
        (Language::En, words.text(Key::LanguageEnglish)),
        (Language::De, words.text(Key::LanguageGerman)),
    ];
    if let Some(language) = choices(ui, gallery.language, &all) {
        gallery.language = language;
        gallery.maps = maps(language);
    }
}

/// Shows the tiles and returns their responses in order.
fn tiles_ui(
    ui: &mut Ui,
    gallery: &Gallery,
    columns: usize,
    (pictures, theme): (&mut Pictures, &Theme),
    words: &Words,
) -> Vec<Response> {
    let height = (ui.ctx().content_rect().height() - AROUND.y).max(LEAST_LIST);
    let mut tiles = Vec::new();
    // The dialog would otherwise stay as low as egui guesses before it knows the contents.
    let list = ScrollArea::vertical()
        .max_height(height)
        .min_scrolled_height(height);
    list.show(ui, |ui| {
        ui.spacing_mut().item_spacing = vec2(GAP, GAP);
        for row in gallery.maps.chunks(columns) {
            ui.horizontal(|ui| {
                for (template, map) in row {
                    let shown = (*template, map, gallery.language);
                    tiles.push(tile_ui(ui, shown, pictures, theme, words));
                }
            });
        }
    });
    tiles
}

fn tile_ui(
    ui: &mut Ui,
    (template, map, language): (Template, &Arc<JourneyMap>, Language),
    pictures: &mut Pictures,
    theme: &Theme,
    words: &Words,
) -> Response {
    let (rect, response) = ui.allocate_exact_size(TILE, Sense::click());
    let (name, contents) = keys(template);
    let (name, contents) = (words.text(name), words.text(contents));
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, format!("{name}: {contents}")));
    if !ui.is_rect_visible(rect) {
        return response;
    }
    let frame = Rect::from_min_size(rect.min, vec2(TILE.x, PICTURE));
    ui.painter().rect_filled(frame, CARD_RADIUS, theme.page);
    if template == Template::Empty {
        icon::paint(ui.painter(), Icon::Plus, frame, theme.muted);
    } else if let Some(layout) = pictures.of(ui, map, Sight::of_map(language)) {
        tile::picture(ui, template.name(), &layout, frame, theme);
    }
    tile::border(ui, frame, &response);
    caption(ui, rect, frame, name, contents);
    response
}

/// Writes name and contents below a picture.
fn caption(ui: &Ui, rect: Rect, frame: Rect, name: &str, contents: &str) {
    let theme = theme_of(ui);
    let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
    let name = painter.text(
        frame.left_bottom() + vec2(0.0, 6.0),
        Align2::LEFT_TOP,
        name,
        FontId::new(BODY, semibold()),
        theme.ink,
    );
    painter.text(
        name.left_bottom() + vec2(0.0, 2.0),
        Align2::LEFT_TOP,
        contents,
        FontId::proportional(SMALL),
        theme.muted,
    );
}

/// Gives the focus to the first tile when the dialog opens, and when nothing has it.
fn take_focus(ui: &Ui, gallery: &mut Gallery, tiles: &[Response]) {
    let nothing_has_it = ui.memory(|memory| memory.focused().is_none());
    let is_new = std::mem::take(&mut gallery.wants_focus);
    if is_new {
        // The next frame knows the size of the dialog, and shows where the focus is.
        ui.request_repaint();
    }
    if let Some(first) = tiles.first().filter(|_| is_new || nothing_has_it) {
        first.request_focus();
    }
}

/// Moves the focus from tile to tile with the arrow keys.
fn steer(ui: &Ui, tiles: &[Response], columns: usize) {
    let Some(here) = tiles.iter().position(Response::has_focus) else {
        return;
    };
    let ways = [
        (Keyboard::ArrowLeft, here.checked_sub(1)),
        (Keyboard::ArrowRight, Some(here + 1)),
        (Keyboard::ArrowUp, here.checked_sub(columns)),
        (Keyboard::ArrowDown, Some(here + columns)),
    ];
    let pressed = ways
        .into_iter()
        .find(|(key, _)| ui.input_mut(|input| input.consume_key(Modifiers::NONE, *key)));
    let Some((_, target)) = pressed else { return };
    // Otherwise egui moves the focus by itself, too.
    ui.memory_mut(|memory| memory.move_focus(FocusDirection::None));
    if let Some(next) = target.and_then(|place| tiles.get(place)) {
        next.request_focus();
        next.scroll_to_me(None);
        ui.request_repaint();
    }
}

/// Returns the name of a template and what it holds.
fn keys(template: Template) -> (Key, Key) {
    match template {
        Template::Empty => (Key::TemplateEmpty, Key::TemplateEmptyContents),
        Template::OnlineShop => (Key::TemplateOnlineShop, Key::TemplateOnlineShopContents),
        Template::HotelStay => (Key::TemplateHotelStay, Key::TemplateHotelStayContents),
        Template::BankAccount => (Key::TemplateBankAccount, Key::TemplateBankAccountContents),
        Template::ServiceHotline => (
            Key::TemplateServiceHotline,
            Key::TemplateServiceHotlineContents,
        ),
        Template::BranchVisit => (Key::TemplateBranchVisit, Key::TemplateBranchVisitContents),
        Template::SaasOnboarding => (
            Key::TemplateSaasOnboarding,
            Key::TemplateSaasOnboardingContents,
        ),
        Template::PatientJourney => (
            Key::TemplatePatientJourney,
            Key::TemplatePatientJourneyContents,
        ),
        Template::PublicAuthority => (
            Key::TemplatePublicAuthority,
            Key::TemplatePublicAuthorityContents,
        ),
        Template::B2bPurchase => (Key::TemplateB2bPurchase, Key::TemplateB2bPurchaseContents),
        Template::EventVisit => (Key::TemplateEventVisit, Key::TemplateEventVisitContents),
    }
}
