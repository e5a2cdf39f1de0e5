//! The export dialog: which picture, how large, and what it will look like.

use std::path::PathBuf;

use egui::{DragValue, Rect, Sense, Stroke, StrokeKind, Ui, UiBuilder, Vec2, vec2};

use super::{
    Action, Sight, Window, dialog,
    parts::side_by_side_key,
    widgets::{choices, group_heading, muted, primary_button, theme_of},
};
use crate::{
    export::{ExportError, pdf::PageSize, png::PixelBudget},
    lang::{self, Key, Shown as _, Words},
    layout::{Fit, MapView},
    model::{Language, PartKind},
    paint::{self, Camera, ThemeName},
};

/// The width of the choices.
const CHOICES: f32 = 264.0;
/// The size of the preview.
const PREVIEW: Vec2 = vec2(440.0, 400.0);

/// A kind of picture file.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum Format {
    /// Pixels.
    #[default]
    Png,
    /// Vectors for the web and drawing programs.
    Svg,
    /// A page.
    Pdf,
}

impl Format {
    /// Returns the ending of its files.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Png => "png",
            Self::Svg => "svg",
            Self::Pdf => "pdf",
        }
    }
}

/// Which picture, how large, in which file.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ExportChoice {
    /// The kind of file.
    pub format: Format,
    /// Map, curve, or small curves side by side.
    pub view: MapView,
    /// The proportions.
    pub fit: Fit,
    /// Pixels per point of a PNG.
    pub scale: f32,
    /// The colours.
    pub theme: ThemeName,
    /// The language of words and numbers.
    pub language: Language,
    /// Whether what customers said is left out, because it is hidden on the screen.
    pub hides_verdict: bool,
}

impl ExportChoice {
    /// Starts with a picture of the map for slides.
    pub fn new(theme: ThemeName, language: Language) -> Self {
        Self {
            format: Format::Png,
            view: MapView::Map,
            fit: Fit::Free,
            scale: 2.0,
            theme,
            language,
            hides_verdict: false,
        }
    }

    /// Returns what of the map is on the picture.
    fn sight(self) -> Sight {
        Sight {
            view: self.view,
            fit: self.fit,
            language: self.language,
            hides_verdict: self.hides_verdict,
        }
    }

    /// Returns the page of a PDF.
    pub fn page(self) -> PageSize {
        match self.fit {
            Fit::Free => PageSize::Picture,
            Fit::Slide => PageSize::Slide,
            Fit::A4 => PageSize::A4,
            Fit::A3 => PageSize::A3,
        }
    }

    /// Adds the ending of the format where a path lacks it.
    pub fn with_extension(self, path: PathBuf) -> PathBuf {
        let wanted = self.format.extension();
        let has_it = path
            .extension()
            .is_some_and(|ending| ending.eq_ignore_ascii_case(wanted));
        if has_it {
            path
        } else {
            PathBuf::from(format!("{}.{wanted}", path.display()))
        }
    }
}

/// Shows the dialog.
pub(super) fn ui(
    ui: &mut Ui,
    choice: &mut ExportChoice,
    window: &mut Window,
    actions: &mut Vec<Action>,
) {
    let words = window.words();
    let Some(open) = &window.open else {
        actions.push(Action::CloseDialog);
        return;
    };
    let kinds = window.side_by_side();
    let layout = window.pictures.of(ui, open.map(), choice.sight());
    let size = layout.as_ref().map(|layout| layout.page.size());
    dialog::heading(ui, words.text(Key::ExportTitle));
    let mut fits = true;
    ui.horizontal_top(|ui| {
        ui.vertical(|ui| {
            ui.set_width(CHOICES);
            options(ui, choice, &kinds, words);
            fits = scale(ui, choice, size, words);
            if choice.hides_verdict {
                ui.label(muted(ui, words.text(Key::LegendHidden)));
            }
        });
        ui.add_space(12.0);
        ui.vertical(|ui| {
            group_heading(ui, words.text(Key::ExportPreview));
            let (rect, _) = ui.allocate_exact_size(PREVIEW, Sense::hover());
            match &layout {
                Some(layout) => preview(ui, rect, layout, choice.theme),
                None => ui.put(rect, egui::Spinner::new()).surrender_focus(),
            }
        });
    });
    dialog::buttons(ui, |ui| {
        let does = ui
            .add_enabled_ui(fits, |ui| primary_button(ui, words.text(Key::ExportDo)))
            .inner;
        if fits && ui.memory(|memory| memory.focused().is_none()) {
            does.request_focus();
        }
        if does.clicked() {
            actions.push(Action::Export(*choice));
        }
        if ui.button(words.text(Key::Cancel)).clicked() {
            actions.push(Action::CloseDialog);
        }
    });
}

fn options(ui: &mut Ui, choice: &mut ExportChoice, kinds: &[PartKind], words: &Words) {
    let text = |key| words.text(key);
    group_heading(ui, text(Key::ExportFormat));
    let formats = [
        (Format::Png, "PNG"),
        (Format::Svg, "SVG"),
        (Format::Pdf, "PDF"),
    ];
    choice.format = choices(ui, choice.format, &formats).unwrap_or(choice.format);
    group_heading(ui, text(Key::ExportView));
    let mut views = vec![
        (MapView::Map, text(Key::ExportViewMap)),
        (MapView::Curve, text(Key::ExportViewCurve)),
    ];
    let beside = |kind: &PartKind| (MapView::Multiples(*kind), text(side_by_side_key(*kind)));
    views.extend(kinds.iter().map(beside));
    choice.view = choices(ui, choice.view, &views).unwrap_or(choice.view);
    group_heading(ui, text(Key::ExportFit));
    let fits = [
        (Fit::Free, text(Key::ExportFitFree)),
        (Fit::Slide, "16:9"),
        (Fit::A4, "A4"),
        (Fit::A3, "A3"),
    ];
    choice.fit = choices(ui, choice.fit, &fits).unwrap_or(choice.fit);
    group_heading(ui, text(Key::CommandTheme));
    let themes = [
        (ThemeName::Light, text(Key::ThemeLight)),
        (ThemeName::Dark, text(Key::ThemeDark)),
        (ThemeName::Print, text(Key::ThemePrint)),
    ];
    choice.theme = choices(ui, choice.theme, &themes).unwrap_or(choice.theme);
    group_heading(ui, text(Key::CommandLanguage));
    let languages = [
        (Language::En, text(Key::LanguageEnglish)),
        (Language::De, text(Key::LanguageGerman)),
    ];
    choice.language = choices(ui, choice.language, &languages).unwrap_or(choice.language);
}

/// The scale of a PNG and its size in pixels; says whether the picture can be drawn.
fn scale(ui: &mut Ui, choice: &mut ExportChoice, size: Option<Vec2>, words: &Words) -> bool {
    let label = group_heading(ui, words.text(Key::ExportScale));
    if choice.format != Format::Png {
        ui.label(muted(ui, words.text(Key::ExportSharp)));
        return true;
    }
    ui.horizontal(|ui| {
        choice.scale = choices(ui, choice.scale, &[(1.0, "1×"), (2.0, "2×"), (4.0, "4×")])
            .unwrap_or(choice.scale);
        let language = words.language();
        let value = DragValue::new(&mut choice.scale)
            .range(0.1..=100.0)
            .speed(0.02)
            .custom_formatter(move |scale, _| lang::number(scale, 2, language))
            .custom_parser(|typed| typed.replace(',', ".").parse().ok());
        ui.add(value).labelled_by(label.id);
    });
    let Some(size) = size else {
        return true;
    };
    let count = |pixels: u32| lang::count(u64::from(pixels), words.language());
    match PixelBudget::default().pixels(size, choice.scale) {
        Ok([width, height]) => {
            let (width, height) = (count(width), count(height));
            ui.label(muted(
                ui,
                words.format(
                    Key::ExportSize,
                    &[("w", (&width).into()), ("h", (&height).into())],
                ),
            ));
            true
        }
        Err(ExportError::TooLarge { largest_scale, .. }) => {
            let largest = lang::number(f64::from(largest_scale), 2, words.language());
            ui.colored_label(
                theme_of(ui).pain.mark,
                words.format(Key::ExportTooLarge, &[("scale", (&largest).into())]),
            );
            if ui
                .button(words.format(Key::ExportLargest, &[("scale", (&largest).into())]))
                .clicked()
            {
                choice.scale = largest_scale;
            }
            false
        }
        Err(error) => {
            ui.colored_label(theme_of(ui).pain.mark, error.shown(words));
            false
        }
    }
}

/// Draws the picture as it will be, small.
fn preview(ui: &mut Ui, rect: Rect, layout: &crate::layout::MapLayout, theme: ThemeName) {
    let around = theme_of(ui);
    ui.painter().rect_filled(rect, 6.0, around.desk);
    let theme = theme.theme();
    let camera = Camera::fitting(layout.page, rect.shrink(8.0));
    let page = camera.rect(layout.page).intersect(rect);
    let mut child = ui.new_child(UiBuilder::new().id_salt("preview").max_rect(rect));
    child.set_clip_rect(page.intersect(ui.clip_rect()));
    paint::map(&mut child, layout, theme, camera);
    ui.painter().rect_stroke(
        page,
        0.0,
        Stroke::new(1.0, around.border),
        StrokeKind::Outside,
    );
}
