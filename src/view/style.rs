//! The interface's look: egui's style made from the theme's colours.
//!
//! Every size, radius and distance of the interface is here; every colour comes from `paint::Theme`.

use egui::{
    Color32, Context, CornerRadius, FontFamily, FontId, Margin, Shadow, Stroke, Style, TextStyle,
    Visuals,
    style::{ScrollStyle, Selection, WidgetVisuals, Widgets},
    vec2,
};

use super::look::interface_theme;
use crate::{
    layout::{font_definitions, semibold},
    paint::Theme,
};

/// The size of running text.
pub(super) const BODY: f32 = 13.0;
/// The size of secondary text.
pub(super) const SMALL: f32 = 11.5;
/// The size of a dialog's title.
pub(super) const HEADING: f32 = 16.0;
/// The size of the figure on the hover card, and of the welcome screen's title.
pub(super) const LARGE: f32 = 20.0;
/// The height of buttons and fields.
pub(super) const CONTROL: f32 = 28.0;
/// The height of a row in lists.
pub(super) const ROW: f32 = 24.0;
/// The height of the menu and toolbar.
pub(super) const TOP_BAR: f32 = 44.0;
/// The height of the status line.
pub(super) const STATUS: f32 = 28.0;
/// The radius of buttons and fields.
pub(super) const RADIUS: u8 = 6;
/// The radius of cards and dialogs.
pub(super) const CARD_RADIUS: u8 = 10;
/// The width of a scroll bar.
pub(super) const BAR: i8 = 10;
/// The space inside dialogs.
pub(super) const DIALOG_MARGIN: i8 = 20;

/// Sets fonts, colours and options of an egui context.
pub fn install(ctx: &Context) {
    ctx.set_fonts(font_definitions());
    ctx.options_mut(|options| {
        // Ctrl and +, - and 0 zoom the map, not the interface; Ctrl+Q is a command.
        options.zoom_with_keyboard = false;
        options.quit_shortcuts.clear();
        options.fallback_theme = egui::Theme::Light;
    });
    for brightness in [egui::Theme::Light, egui::Theme::Dark] {
        ctx.style_mut_of(brightness, |style| {
            apply(
                style,
                interface_theme(brightness),
                brightness == egui::Theme::Dark,
            );
        });
    }
}

/// Mixes a little of one colour into another.
pub(super) fn tint(ground: Color32, colour: Color32, share: f32) -> Color32 {
    ground.lerp_to_gamma(colour, share)
}

fn apply(style: &mut Style, theme: &Theme, dark: bool) {
    style.text_styles = [
        (
            TextStyle::Small,
            FontId::new(SMALL, FontFamily::Proportional),
        ),
        (TextStyle::Body, FontId::new(BODY, FontFamily::Proportional)),
        (
            TextStyle::Button,
            FontId::new(BODY, FontFamily::Proportional),
        ),
        (
            TextStyle::Monospace,
            FontId::new(BODY, FontFamily::Monospace),
        ),
        (TextStyle::Heading, FontId::new(HEADING, semibold())),
    ]
    .into();
    let spacing = &mut style.spacing;
    spacing.item_spacing = vec2(8.0, 8.0);
    spacing.button_padding = vec2(12.0, 4.0);
    spacing.interact_size = vec2(CONTROL, CONTROL);
    spacing.window_margin = Margin::same(DIALOG_MARGIN);
    spacing.menu_margin = Margin::same(8);
    spacing.menu_width = 260.0;
    spacing.tooltip_width = 280.0;
    // The bar has a place of its own beside what it scrolls, whether it shows or not: so nothing jumps.
    spacing.scroll = ScrollStyle {
        content_margin: Margin {
            right: BAR,
            ..Margin::ZERO
        },
        bar_width: f32::from(BAR),
        ..ScrollStyle::floating()
    };
    style.animation_time = 0.0;
    style.interaction.selectable_labels = false;
    style.visuals = visuals(theme, dark);
}

fn visuals(theme: &Theme, dark: bool) -> Visuals {
    let base = if dark {
        Visuals::dark()
    } else {
        Visuals::light()
    };
    let shadow = Shadow {
        offset: [0, 4],
        blur: 20,
        spread: 0,
        color: Color32::BLACK.gamma_multiply(if dark { 0.5 } else { 0.14 }),
    };
    let mut visuals = Visuals {
        dark_mode: dark,
        override_text_color: None,
        weak_text_color: Some(theme.muted),
        widgets: widgets(theme),
        selection: Selection {
            bg_fill: tint(theme.sheet, theme.accent, 0.28),
            // The colour of selected text, and the ring of a field that has the focus.
            stroke: Stroke::new(2.0, theme.ink),
        },
        hyperlink_color: theme.accent,
        faint_bg_color: theme.plot,
        extreme_bg_color: theme.sheet,
        text_edit_bg_color: Some(theme.sheet),
        code_bg_color: theme.desk,
        warn_fg_color: theme.highlight.mark,
        error_fg_color: theme.pain.mark,
        window_corner_radius: CornerRadius::same(CARD_RADIUS),
        window_shadow: shadow,
        window_fill: theme.sheet,
        window_stroke: Stroke::new(1.0, theme.hairline),
        menu_corner_radius: CornerRadius::same(CARD_RADIUS),
        panel_fill: theme.sheet,
        popup_shadow: shadow,
        striped: false,
        ..base
    };
    visuals.text_cursor.stroke = Stroke::new(2.0, theme.accent);
    visuals
}

fn widgets(theme: &Theme) -> Widgets {
    let widget = |fill: Color32, stroke: Stroke| WidgetVisuals {
        bg_fill: fill,
        weak_bg_fill: fill,
        bg_stroke: stroke,
        corner_radius: CornerRadius::same(RADIUS),
        fg_stroke: Stroke::new(1.0, theme.ink),
        expansion: 0.0,
    };
    let hover = tint(theme.sheet, theme.ink, 0.05);
    Widgets {
        noninteractive: widget(theme.sheet, Stroke::new(1.0, theme.hairline)),
        inactive: widget(theme.sheet, Stroke::new(1.0, theme.border)),
        hovered: widget(hover, Stroke::new(1.0, theme.zero)),
        // Focus looks like this too: the ring must be seen.
        active: widget(
            tint(theme.sheet, theme.accent, 0.10),
            Stroke::new(2.0, theme.accent),
        ),
        open: widget(hover, Stroke::new(1.0, theme.border)),
    }
}

/// Takes the boxes away from the buttons of menus and bars, but not the focus ring.
pub(super) fn flat(style: &mut Style) {
    style.spacing.button_padding = vec2(8.0, 4.0);
    style.visuals.selection.bg_fill = style.visuals.widgets.active.weak_bg_fill;
    let widgets = &mut style.visuals.widgets;
    widgets.inactive.weak_bg_fill = Color32::TRANSPARENT;
    for quiet in [
        &mut widgets.inactive,
        &mut widgets.hovered,
        &mut widgets.open,
    ] {
        quiet.bg_stroke = Stroke::NONE;
    }
}
