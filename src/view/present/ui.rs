//! Shows a slide and takes the presenter's keys and clicks.

use egui::{
    Align2, CentralPanel, Color32, CursorIcon, Event, FontId, Frame, Key as Keyboard,
    PointerButton, Rect, Response, RichText, Sense, Ui, UiBuilder, Vec2, WidgetInfo,
    accesskit::Role,
    text::{LayoutJob, TextWrapping},
    vec2,
};

use super::{
    Blank, Present,
    foot::{self, Place},
    slides::{Band, Kind, Slide, Sources, area, joined, least_text, overview_fit, slides},
};
use crate::{
    lang::Key,
    layout::{Fit, MapLayout, MapView, semibold},
    paint::Theme,
    view::{Action, Command, Window, finding::Spot, reveal::Curtain, widgets::strong},
};

/// How long the pointer rests before it hides.
const POINTER_SECS: f64 = 2.0;

/// The keys of the digits, each at its own place.
const DIGITS: [Keyboard; 10] = [
    Keyboard::Num0,
    Keyboard::Num1,
    Keyboard::Num2,
    Keyboard::Num3,
    Keyboard::Num4,
    Keyboard::Num5,
    Keyboard::Num6,
    Keyboard::Num7,
    Keyboard::Num8,
    Keyboard::Num9,
];

/// What a key or a click asks for.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Wish {
    Next,
    Previous,
    First,
    Last,
    Curve,
    Cover(Blank),
    Reveal,
    Digit(usize),
    /// The next slide, or the one whose number was typed.
    Enter,
    /// The number without its last digit; without a number the slide before.
    Erase {
        is_held: bool,
    },
    /// No number; without one the end.
    GiveUp,
    End,
}

/// Shows the presentation.
pub(in crate::view) fn ui(ui: &mut Ui, window: &mut Window, actions: &mut Vec<Action>) {
    if Command::Quit.is_pressed(ui.ctx()) {
        actions.push(Action::Run(Command::Quit));
    }
    let desk = Frame::new().fill(window.map_theme(ui).desk);
    CentralPanel::default()
        .frame(desk)
        .show(ui, |ui| screen(ui, window, actions));
}

fn screen(ui: &mut Ui, window: &mut Window, actions: &mut Vec<Action>) {
    let (screen, response) = ui.allocate_exact_size(ui.available_size(), Sense::click());
    let words = window.words();
    let Some(mut present) = window.present else {
        return;
    };
    let wishes = wishes(ui, &response, &mut present);
    let map = window.placed(ui, MapView::Map, Fit::Free);
    let curve = window.placed(ui, MapView::Curve, Fit::Free);
    let fitted = window.placed(ui, MapView::Curve, Fit::Slide);
    let overview = window.placed(ui, MapView::Overview, overview_fit(screen));
    let (Some(map), Some(curve), Some(fitted), Some(overview)) = (map, curve, fitted, overview)
    else {
        if wishes.contains(&Wish::End) || wishes.contains(&Wish::GiveUp) {
            actions.push(Action::Run(Command::Present));
        }
        ui.place(screen, egui::Spinner::new());
        return;
    };
    let sources = Sources {
        map: &map,
        curve: &curve,
        fitted: &fitted,
        overview: &overview,
    };
    let slides = slides(&sources, screen, words);
    for wish in wishes {
        fulfil(wish, &mut present, &slides, window, actions);
    }
    present.slide = present.slide.min(slides.len().saturating_sub(1));
    hide_pointer(ui, &mut present);
    window.present = Some(present);
    let Some(slide) = slides.get(present.slide) else {
        return;
    };
    let place = Place {
        name: foot::name(slide, words),
        n: present.slide + 1,
        of: slides.len(),
        typed: present.typed.number(),
        is_hidden: slide.curve.is_some() && window.can_reveal(),
    };
    let name = words.format(
        Key::PresentSlide,
        &[
            ("name", (&place.name).into()),
            ("n", place.n.into()),
            ("of", place.of.into()),
        ],
    );
    response.widget_info(|| WidgetInfo::labeled(Role::Canvas, true, &name));
    if let Some(blank) = present.blank {
        ui.painter().rect_filled(screen, 0.0, blank.colour());
    } else {
        slide_ui(ui, window, slide, &curve, screen);
        foot::ui(ui, window, &place, screen);
    }
}

/// Takes the keys and clicks of this frame.
fn wishes(ui: &Ui, response: &Response, present: &mut Present) -> Vec<Wish> {
    let mut wishes: Vec<Wish> = ui.input(|input| input.events.iter().filter_map(wish_of).collect());
    let clicks = [
        (PointerButton::Primary, Wish::Next),
        (PointerButton::Secondary, Wish::Previous),
    ];
    for (button, wish) in clicks {
        if response.clicked_by(button) && !std::mem::take(&mut present.ignores_click) {
            wishes.push(wish);
        }
    }
    // A press that became no click has nothing left to be ignored.
    present.ignores_click &= ui.input(|input| input.pointer.any_down());
    wishes
}

/// Reads a key; one that is held turns slides and nothing else.
fn wish_of(event: &Event) -> Option<Wish> {
    let Event::Key {
        key,
        pressed: true,
        repeat,
        modifiers,
        ..
    } = event
    else {
        return None;
    };
    if modifiers.any() {
        return None;
    }
    let wish = match key {
        Keyboard::ArrowRight | Keyboard::ArrowDown | Keyboard::PageDown | Keyboard::Space => {
            return Some(Wish::Next);
        }
        Keyboard::Enter => return Some(Wish::Enter),
        Keyboard::ArrowLeft | Keyboard::ArrowUp | Keyboard::PageUp => {
            return Some(Wish::Previous);
        }
        Keyboard::Backspace => return Some(Wish::Erase { is_held: *repeat }),
        Keyboard::Home => Wish::First,
        Keyboard::End => Wish::Last,
        Keyboard::C => Wish::Curve,
        Keyboard::B => Wish::Cover(Blank::Black),
        Keyboard::W => Wish::Cover(Blank::White),
        Keyboard::R => Wish::Reveal,
        Keyboard::Escape => Wish::GiveUp,
        Keyboard::F5 => Wish::End,
        key => Wish::Digit(DIGITS.iter().position(|digit| digit == key)?),
    };
    (!*repeat).then_some(wish)
}

fn fulfil(
    wish: Wish,
    present: &mut Present,
    slides: &[Slide],
    window: &Window,
    actions: &mut Vec<Action>,
) {
    let last = slides.len().saturating_sub(1);
    let curve = slides
        .iter()
        .position(|slide| slide.kind == Kind::Curve)
        .unwrap_or(last);
    let next = (present.slide + 1).min(last);
    let typed = std::mem::take(&mut present.typed);
    match wish {
        Wish::Digit(digit) => {
            present.typed = typed;
            present.take_digit(digit);
        }
        Wish::Enter => {
            let wanted = typed.number();
            let wanted = wanted.map(|number| number.saturating_sub(1).min(last));
            present.turn_to(wanted.unwrap_or(next));
        }
        Wish::Erase { is_held } => {
            present.typed = typed;
            if !present.erase_digit(is_held) {
                present.turn_to(present.slide.saturating_sub(1));
            }
        }
        Wish::Next => present.turn_to(next),
        Wish::Previous => present.turn_to(present.slide.saturating_sub(1)),
        Wish::First => present.turn_to(0),
        Wish::Last => present.turn_to(last),
        Wish::Curve => present.turn_to(curve),
        Wish::Cover(blank) => present.cover(blank),
        Wish::Reveal if window.can_reveal() => {
            present.blank = None;
            let slide = slides.get(present.slide);
            if slide.is_none_or(|slide| slide.curve.is_none()) {
                present.turn_to(curve);
            }
            actions.push(Action::Run(Command::Reveal));
        }
        Wish::Reveal => {}
        // The number is gone already.
        Wish::GiveUp if typed.number().is_some() => {}
        Wish::End | Wish::GiveUp => actions.push(Action::Run(Command::Present)),
    }
}

/// Hides a pointer that rests.
fn hide_pointer(ui: &Ui, present: &mut Present) {
    let now = ui.input(|input| input.time);
    let is_moving =
        ui.input(|input| input.pointer.delta() != Vec2::ZERO || input.pointer.any_down());
    if is_moving {
        present.moved = now;
    }
    let left = POINTER_SECS - (now - present.moved);
    if left > 0.0 {
        ui.request_repaint_after_secs(left as f32 + 0.01);
    } else {
        ui.set_cursor_icon(CursorIcon::None);
    }
}

fn slide_ui(ui: &mut Ui, window: &mut Window, slide: &Slide, curve: &MapLayout, screen: Rect) {
    let theme = window.map_theme(ui);
    let least = least_text(screen);
    if slide.kind == Kind::Words {
        ui.painter().rect_filled(screen, 0.0, theme.sheet);
        words_ui(ui, curve, screen, theme);
        return;
    }
    let Some(picture) = window.picture(ui, slide.view, slide.fit) else {
        return;
    };
    let is_cut_out = slide.fit == Fit::Free && slide.kind != Kind::Overview;
    // What is cut out of the sheet lies on it, a whole picture on its page.
    let ground = if is_cut_out { theme.sheet } else { theme.page };
    ui.painter().rect_filled(screen, 0.0, ground);
    for (index, pane) in slide.panes.iter().enumerate() {
        let part = UiBuilder::new()
            .id_salt(("pane", index))
            .max_rect(pane.clip);
        let mut part = ui.new_child(part);
        part.set_clip_rect(pane.clip.intersect(screen));
        picture.paint(&mut part, theme, pane.camera);
    }
    for band in &slide.bands {
        name_ui(ui, band, (theme.stage, theme.on_stage), least);
    }
    let curtain = window.open.as_ref().map(|open| &open.curtain);
    if let (Some(Curtain::Opened(finding)), Some(pane)) = (curtain, slide.curve) {
        let spot = Spot {
            layout: &picture.layout,
            camera: pane.camera,
            area: pane.clip,
            around: screen,
            text_size: least,
        };
        finding.ui(ui, &spot, theme, window.words());
    }
}

/// Writes a name on its ground, shortened where there is no room for it.
fn name_ui(ui: &Ui, band: &Band, (ground, ink): (Color32, Color32), least: f32) {
    let size = (0.5 * band.rect.height()).clamp(least, 2.0 * least);
    let font = FontId::new(size, semibold());
    let mut job = LayoutJob::simple_singleline(band.text.clone(), font, ink);
    job.wrap = TextWrapping::truncate_at_width((band.rect.width() - size).max(0.0));
    let galley = ui.painter().layout_job(job);
    ui.painter().rect_filled(band.rect, 0.0, ground);
    let letters = galley.rows.first().map_or(0, |row| row.row.glyphs.len());
    if galley.elided && letters < 4 {
        // An ellipsis alone says nothing.
        return;
    }
    let at = Align2::CENTER_CENTER.align_size_within_rect(galley.size(), band.rect);
    ui.painter().galley(at.min, galley, ink);
}

/// Sets gap lists and legend in the screen's own width.
fn words_ui(ui: &mut Ui, layout: &MapLayout, screen: Rect, theme: &Theme) {
    let least = least_text(screen);
    let room = area(screen).shrink2(vec2(4.0, 2.0) * least);
    let mut column = ui.new_child(UiBuilder::new().id_salt("words").max_rect(room));
    for list in &layout.gap_lists {
        let heading = strong(joined(&list.heading)).size(1.5 * least);
        column.label(heading.color(theme.ink));
        for line in &list.lines {
            let line = RichText::new(joined(line)).size(1.2 * least);
            column.label(line.color(theme.ink));
        }
        column.add_space(least);
    }
    for entry in &layout.legend {
        let text = RichText::new(joined(&entry.text)).size(least);
        column.label(text.color(theme.muted));
    }
}
