//! The welcome screen: open a map, take up a recent one, look at a sample.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use egui::{
    Align2, FontId, Frame, Margin, Rect, Response, ScrollArea, Sense, StrokeKind, Ui, WidgetInfo,
    accesskit::Role, vec2,
};

use super::{
    Action, Command, Pictures, Sample, Sight, Window,
    icon::{self, Icon},
    style::{BODY, CARD_RADIUS, LARGE, RADIUS, ROW, SMALL, tint},
    tile,
    widgets::{focus_stroke, group_heading, muted, primary_button, strong, theme_of},
};
use crate::{
    lang::{Key, Words},
    layout::{Fit, MapView, semibold},
    model::{JourneyMap, Language},
    paint::Theme,
};

/// The widest the contents get.
const WIDEST: f32 = 1_040.0;
/// The space between two samples.
const GAP: f32 = 16.0;
/// How many recent maps are listed.
const RECENT: usize = 6;
/// The height of a sample's name.
const CAPTION: f32 = 40.0;

/// Shows the screen.
pub(super) fn ui(ui: &mut Ui, window: &mut Window, actions: &mut Vec<Action>) {
    if window.samples.is_empty() {
        let read = |sample: Sample| (sample, Arc::new(sample.map()));
        window.samples = Sample::ALL.into_iter().map(read).collect();
    }
    let words = window.words();
    let map_theme = window.map_theme(ui);
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        let width = (ui.available_width() - 64.0).clamp(320.0, WIDEST);
        let margin = Margin {
            left: 0,
            right: 0,
            top: 40,
            bottom: 32,
        };
        ui.vertical_centered(|ui| {
            Frame::new().inner_margin(margin).show(ui, |ui| {
                ui.set_width(width);
                ui.vertical(|ui| {
                    head(ui, words, actions);
                    lost(ui, window.left_behind.undecided(), words, actions);
                    ui.scope(|ui| recent(ui, &window.preferences.recent, words, actions));
                    ui.add_space(24.0);
                    group_heading(ui, words.text(Key::WelcomeSamples));
                    ui.add_space(4.0);
                    samples(
                        ui,
                        &window.samples,
                        &mut window.pictures,
                        map_theme,
                        words,
                        actions,
                    );
                });
            });
        });
    });
}

fn head(ui: &mut Ui, words: &Words, actions: &mut Vec<Action>) {
    ui.label(strong("Touchline").size(LARGE + 8.0));
    ui.label(muted(ui, words.text(Key::AboutIdea)).size(BODY + 1.0));
    ui.add_space(16.0);
    ui.horizontal(|ui| {
        if primary_button(ui, words.text(Key::CommandOpen))
            .on_hover_text(words.text(Key::TipOpen))
            .clicked()
        {
            actions.push(Action::Run(Command::Open));
        }
        if ui
            .button(Command::New.name(words))
            .on_hover_text(words.text(Key::TipNew))
            .clicked()
        {
            actions.push(Action::Run(Command::New));
        }
        ui.add_space(8.0);
        ui.label(muted(ui, words.text(Key::WelcomeDrop)));
        if let Some(keys) = Command::Paste.keys_shown(ui.ctx(), words) {
            ui.label(muted(ui, "·"));
            ui.label(muted(
                ui,
                words.format(Key::PasteHint, &[("keys", (&keys).into())]),
            ));
        }
    });
}

/// Says that earlier windows left something behind.
fn lost(ui: &mut Ui, count: usize, words: &Words, actions: &mut Vec<Action>) {
    if count == 0 {
        return;
    }
    ui.add_space(16.0);
    ui.horizontal(|ui| {
        if ui.button(words.text(Key::CommandRecover)).clicked() {
            actions.push(Action::Run(Command::Recover));
        }
        let text = words.format(Key::RecoveryCount, &[("n", count.into())]);
        ui.label(muted(ui, text));
    });
}

fn recent(ui: &mut Ui, recent: &[PathBuf], words: &Words, actions: &mut Vec<Action>) {
    if recent.is_empty() {
        return;
    }
    ui.add_space(24.0);
    group_heading(ui, words.text(Key::WelcomeRecent));
    ui.spacing_mut().item_spacing.y = 2.0;
    for (index, path) in recent.iter().take(RECENT).enumerate() {
        if ui.push_id(index, |ui| file_row(ui, path)).inner.clicked() {
            actions.push(Action::OpenPath(path.clone()));
        }
    }
}

fn file_row(ui: &mut Ui, path: &Path) -> Response {
    let theme = theme_of(ui);
    let name = path
        .file_stem()
        .unwrap_or(path.as_os_str())
        .to_string_lossy()
        .into_owned();
    let folder = path
        .parent()
        .map(|folder| folder.to_string_lossy().into_owned())
        .unwrap_or_default();
    let (rect, response) =
        ui.allocate_exact_size(vec2(ui.available_width(), ROW + 4.0), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, format!("{name}, {folder}")));
    if response.hovered() || response.has_focus() {
        let fill = tint(theme.desk, theme.ink, 0.05);
        ui.painter().rect(
            rect,
            RADIUS,
            fill,
            focus_stroke(ui, &response),
            StrokeKind::Inside,
        );
    }
    let icon_box = Rect::from_center_size(rect.left_center() + vec2(12.0, 0.0), vec2(16.0, 16.0));
    icon::paint(ui.painter(), Icon::File, icon_box, theme.muted);
    let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
    let name = painter.text(
        rect.left_center() + vec2(28.0, 0.0),
        Align2::LEFT_CENTER,
        name,
        FontId::new(BODY, semibold()),
        theme.ink,
    );
    painter.text(
        name.right_center() + vec2(12.0, 0.0),
        Align2::LEFT_CENTER,
        folder,
        FontId::proportional(SMALL),
        theme.muted,
    );
    response
}

fn samples(
    ui: &mut Ui,
    samples: &[(Sample, Arc<JourneyMap>)],
    pictures: &mut Pictures,
    theme: &Theme,
    words: &Words,
    actions: &mut Vec<Action>,
) {
    let width = (ui.available_width() - GAP * 2.0) / 3.0;
    let picture = (width * 9.0 / 16.0).round();
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        for (sample, map) in samples {
            let (rect, response) =
                ui.allocate_exact_size(vec2(width, picture + CAPTION), Sense::click());
            let name = words.text(sample.name());
            response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
            let frame = Rect::from_min_size(rect.min, vec2(width, picture));
            let language = map.header.language.known().copied().unwrap_or(Language::En);
            thumbnail(ui, (*sample, map), frame, pictures, theme, language);
            caption(ui, name, rect, frame, &response);
            if response.clicked() {
                actions.push(Action::OpenSample(*sample));
            }
        }
    });
}

fn thumbnail(
    ui: &mut Ui,
    (sample, map): (Sample, &Arc<JourneyMap>),
    frame: Rect,
    pictures: &mut Pictures,
    theme: &Theme,
    language: Language,
) {
    ui.painter().rect_filled(frame, CARD_RADIUS, theme.page);
    let sight = Sight {
        view: MapView::Curve,
        fit: Fit::Slide,
        ..Sight::of_map(language)
    };
    let Some(layout) = pictures.of(ui, map, sight) else {
        return;
    };
    tile::picture(ui, ("sample", sample), &layout, frame, theme);
}

fn caption(ui: &Ui, name: &str, rect: Rect, frame: Rect, response: &Response) {
    tile::border(ui, frame, response);
    let theme = theme_of(ui);
    let galley = ui.painter().layout(
        name.to_owned(),
        FontId::new(BODY, semibold()),
        theme.ink,
        rect.width(),
    );
    ui.painter()
        .galley(frame.left_bottom() + vec2(0.0, 8.0), galley, theme.ink);
}
