//! The presentation: the map alone, full screen, slide by slide; nothing of it can be changed by accident.

mod foot;
mod pages;
mod slides;
mod stack;
mod ui;

#[cfg(test)]
mod tests;

pub(super) use ui::ui;

use egui::{Color32, Context, ViewportCommand};

use super::{Then, Window};

/// The largest number of a slide that can be typed.
const LARGEST_NUMBER: usize = 9_999;

/// A presentation that runs.
#[derive(Clone, Copy, Debug)]
pub(super) struct Present {
    /// The number of the slide.
    slide: usize,
    /// What covers it.
    blank: Option<Blank>,
    /// The number that is being typed.
    typed: Typed,
    /// When the pointer moved last.
    moved: f64,
    /// Whether the button that is down has done its work already.
    ignores_click: bool,
    /// Whether the window filled the screen before.
    was_fullscreen: bool,
}

/// The number of a slide, digit by digit.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
enum Typed {
    #[default]
    Nothing,
    Number(usize),
    /// Nothing any more; the Backspace that took the last digit may still be held, and turns no slide.
    Erased,
}

impl Typed {
    fn number(self) -> Option<usize> {
        match self {
            Self::Number(number) => Some(number),
            Self::Nothing | Self::Erased => None,
        }
    }
}

/// What covers a slide.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Blank {
    Black,
    White,
}

impl Blank {
    fn colour(self) -> Color32 {
        match self {
            Self::Black => Color32::BLACK,
            Self::White => Color32::WHITE,
        }
    }
}

impl Present {
    /// Lets the click pass that ended something else.
    pub(super) fn ignore_press(&mut self, ctx: &Context) {
        self.ignores_click = ctx.input(|input| input.pointer.any_down());
    }

    /// Goes to a slide; what covers it is only taken away.
    fn turn_to(&mut self, slide: usize) {
        if self.blank.take().is_none() {
            self.slide = slide;
        }
    }

    /// Takes a digit of the number of a slide.
    fn take_digit(&mut self, digit: usize) {
        let before = self.typed.number().unwrap_or_default();
        self.typed = Typed::Number((10 * before + digit).min(LARGEST_NUMBER));
    }

    /// Takes the last digit away; says whether there was one, or the key is held that took it.
    fn erase_digit(&mut self, is_held: bool) -> bool {
        self.typed = match self.typed {
            Typed::Number(number) if number > 9 => Typed::Number(number / 10),
            Typed::Number(_) => Typed::Erased,
            Typed::Erased if is_held => Typed::Erased,
            Typed::Erased | Typed::Nothing => Typed::Nothing,
        };
        self.typed != Typed::Nothing
    }

    /// Covers the slide, or no longer.
    fn cover(&mut self, blank: Blank) {
        self.blank = Some(blank).filter(|blank| self.blank != Some(*blank));
    }
}

impl Window {
    /// Begins or ends a presentation.
    pub(super) fn toggle_presentation(&mut self, ctx: &Context) {
        if let Some(present) = self.present.take() {
            ctx.send_viewport_cmd(ViewportCommand::Fullscreen(present.was_fullscreen));
            self.canvas.focus();
            return;
        }
        self.finish_field(Then::Stay);
        if self.canvas.drag.take().is_some() {
            self.cancel_gesture();
        }
        let (now, was_fullscreen) = ctx.input(|input| {
            let is_full = input.viewport().fullscreen == Some(true);
            (input.time, is_full)
        });
        ctx.send_viewport_cmd(ViewportCommand::Fullscreen(true));
        self.present = Some(Present {
            slide: 0,
            blank: None,
            typed: Typed::Nothing,
            moved: now,
            ignores_click: false,
            was_fullscreen,
        });
    }

    /// Says whether a presentation is to be shown; it ends where something is asked or nothing is open.
    pub(super) fn is_presenting(&mut self, ctx: &Context) -> bool {
        let is_needed = self.panels.dialog.is_some() || self.open.is_none();
        if self.present.is_some() && is_needed {
            self.toggle_presentation(ctx);
        }
        self.present.is_some()
    }
}
