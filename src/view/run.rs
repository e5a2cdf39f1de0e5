//! What the window does about a command.

use egui::{Context, ViewportCommand};

use super::{
    Command, Dialog, Effect, Look, PathPurpose, Preferences, Then, Unsaved, Window,
    canvas::ZOOM_STEP, preferences::USUAL_SIZE, search::Way,
};
use crate::{
    edit::Session,
    model::{Language, PartKind},
};

impl Window {
    /// Does what is the window's own, and returns what the outermost layer has to do.
    pub(super) fn run(&mut self, ctx: &Context, command: Command) -> Option<Effect> {
        let takes_in = matches!(command, Command::Import | Command::AddImage);
        if takes_in && self.refuses_changes() {
            return None;
        }
        if let Some(effect) = of_the_app(command) {
            return Some(effect);
        }
        match command {
            Command::New => return self.leave(ctx, Unsaved::New),
            Command::OpenPath => {
                let start = self.start_folder();
                self.ask_for_path(PathPurpose::Open, &start);
            }
            Command::CloseMap => return self.leave(ctx, Unsaved::CloseMap),
            Command::Save => {
                self.keep_typed();
                self.after_save = None;
                return Some(self.save_effect());
            }
            Command::SaveAs => {
                self.finish_field(Then::Stay);
                self.keep_typed();
                self.after_save = None;
                return Some(Effect::SaveAs);
            }
            Command::Revert => {
                self.finish_field(Then::Stay);
                self.travel(Session::revert);
            }
            Command::Export => self.open_export(ctx),
            Command::Quit => return self.leave(ctx, Unsaved::Quit),
            Command::Copy => return self.copy_parts(),
            Command::Cut => return self.cut_parts(),
            Command::Paste => {
                // It comes as an event, which a field that has just gone must not take.
                ctx.memory_mut(egui::Memory::stop_text_input);
                ctx.send_viewport_cmd(ViewportCommand::RequestPaste);
            }
            Command::ZoomIn | Command::ZoomOut | Command::ZoomWhole => self.zoom(command),
            Command::Fit => self.canvas.fit(),
            Command::NextSegment
            | Command::NextWave
            | Command::SideBySide
            | Command::HideVerdict
            | Command::Reveal => self.run_answers(ctx, command),
            Command::Present => self.toggle_presentation(ctx),
            Command::Outline | Command::Inspector => return Some(self.toggle_panel(command)),
            Command::NextPart => self.next_part(ctx),
            Command::PreviousPart => self.previous_part(ctx),
            Command::AddNote => {
                self.panels.parking_lot = true;
                let was_shown = std::mem::replace(&mut self.preferences.outline, true);
                self.run_edit(command);
                return (!was_shown).then_some(Effect::Remember);
            }
            Command::LookSystem => return Some(self.set_look(ctx, Look::System)),
            Command::LookLight => return Some(self.set_look(ctx, Look::Light)),
            Command::LookDark => return Some(self.set_look(ctx, Look::Dark)),
            Command::LookPrint => return Some(self.set_look(ctx, Look::Print)),
            Command::SizeLarger => return Some(self.set_size(ctx, Preferences::enlarge)),
            Command::SizeSmaller => return Some(self.set_size(ctx, Preferences::reduce)),
            Command::SizeWhole => {
                let usual =
                    |preferences: &mut Preferences| preferences.interface_percent = USUAL_SIZE;
                return Some(self.set_size(ctx, usual));
            }
            Command::English => return Some(self.set_language(Language::En)),
            Command::German => return Some(self.set_language(Language::De)),
            Command::Find => self.find(ctx),
            Command::FindNext => self.find_next(ctx, Way::Next),
            Command::FindPrevious => self.find_next(ctx, Way::Previous),
            Command::Palette => self.panels.dialog = Some(Dialog::Palette(Default::default())),
            Command::Shortcuts => self.panels.dialog = Some(Dialog::Shortcuts),
            Command::About => self.panels.dialog = Some(Dialog::About),
            _ => self.run_edit(command),
        }
        None
    }

    fn toggle_panel(&mut self, command: Command) -> Effect {
        let is_shown = if command == Command::Outline {
            &mut self.preferences.outline
        } else {
            &mut self.preferences.inspector
        };
        *is_shown = !*is_shown;
        Effect::Remember
    }

    /// Shows or hides customers' answers.
    fn run_answers(&mut self, ctx: &Context, command: Command) {
        match command {
            Command::NextSegment => self.show_next_part(ctx, PartKind::Segment),
            Command::NextWave => self.show_next_part(ctx, PartKind::Wave),
            Command::SideBySide => {
                self.finish_field(Then::Stay);
                let kind = self.side_by_side().first().copied();
                self.panels.dialog = Some(Dialog::SideBySide(kind.unwrap_or(PartKind::Segment)));
            }
            Command::HideVerdict => self.toggle_verdict(),
            _ => self.reveal_verdict(),
        }
    }

    /// Zooms, and keeps what is selected in view.
    fn zoom(&mut self, command: Command) {
        match command {
            Command::ZoomIn => self.canvas.zoom_by(ZOOM_STEP),
            Command::ZoomOut => self.canvas.zoom_by(1.0 / ZOOM_STEP),
            _ => self.canvas.zoom_to(1.0),
        }
        let open = self.open.as_ref();
        if open.is_some_and(|open| !open.session.selection.is_empty()) {
            self.canvas.reveal();
        }
    }

    fn set_look(&mut self, ctx: &Context, look: Look) -> Effect {
        self.preferences.look = look;
        ctx.set_theme(look.preference());
        Effect::Remember
    }

    fn set_size(&mut self, ctx: &Context, change: impl FnOnce(&mut Preferences)) -> Effect {
        change(&mut self.preferences);
        ctx.set_zoom_factor(self.preferences.interface_zoom());
        Effect::Remember
    }

    fn set_language(&mut self, language: Language) -> Effect {
        self.preferences.language = language;
        self.canvas.forget_facts();
        // Other words make another page.
        self.canvas.refit();
        Effect::Remember
    }
}

/// Returns what a command asks of the outermost layer, if that is all that it does.
fn of_the_app(command: Command) -> Option<Effect> {
    match command {
        Command::NewWindow => Some(Effect::NewWindow(None)),
        Command::Open => Some(Effect::AskForMap),
        Command::OpenElsewhere => Some(Effect::AskForMapElsewhere),
        Command::History => Some(Effect::ListVersions),
        Command::Recover => Some(Effect::FindLost),
        Command::Import => Some(Effect::AskForSurvey),
        Command::AddImage => Some(Effect::AskForImage),
        Command::CopyPicture => Some(Effect::CopyPicture),
        _ => None,
    }
}
