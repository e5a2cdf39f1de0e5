//! What the window makes of keys, of what was pasted and of what was dropped.

use std::{path::PathBuf, sync::Arc};

use egui::Ui;

use super::{
    Action, Can, Command, Window,
    edit::field_ui,
    pace::{self, Goal, Held},
    search,
};

impl Window {
    /// Lets the keys through that mean something now, and takes back what egui has made of the others.
    pub(super) fn keep_pace(&mut self, ui: &Ui) {
        let goal = match &self.editing {
            Some(editing) if !editing.had_focus => Goal::NewField,
            Some(_) => Goal::Field,
            None if ui.text_edit_focused() => Goal::Field,
            None => Goal::Map,
        };
        let held = match &self.editing {
            Some(_) => Held::Leaves,
            None if ui.text_edit_focused() || self.present.is_some() => Held::Counts,
            None => Held::Opens,
        };
        let is_tab_late = self.pace.keep(ui, goal, held);
        if self.panels.dialog.is_some() {
            // A path that is typed there takes Tab for itself.
            return;
        }
        if is_tab_late {
            pace::follow_tab(ui);
        }
        if let Some(editing) = &self.editing {
            pace::hold_focus(ui, field_ui::id(), editing.had_focus);
        }
    }

    /// Says whether the key of a card was pressed where there is no touchpoint to hang it on.
    fn misses_touchpoint(ui: &Ui, can: Can) -> bool {
        let is_card = |event: &egui::Event| {
            let egui::Event::Key {
                key,
                pressed: true,
                modifiers: egui::Modifiers::NONE,
                ..
            } = event
            else {
                return false;
            };
            let adds = |command: Command| matches!(command, Command::Add(_) | Command::AddImage);
            let mut keys = Command::all()
                .filter(|command| adds(*command))
                .flat_map(Command::keys);
            keys.any(|keys| keys.logical_key == *key)
        };
        can.map && !can.touchpoint && ui.input(|input| input.events.iter().any(is_card))
    }

    /// Takes keys, what was pasted and what was dropped.
    pub(super) fn take_input(&mut self, ui: &Ui, can: Can, actions: &mut Vec<Action>) {
        let dropped: Vec<PathBuf> = ui.input(|input| {
            input
                .raw
                .dropped_files
                .iter()
                .map(|file| file.path().to_path_buf())
                .collect()
        });
        if !dropped.is_empty() {
            actions.push(Action::Drop(dropped));
        }
        if self.canvas.drag.is_some() || self.outline.is_dragging() {
            // What is dragged must not go away, nor something open under it.
            return;
        }
        // A field that has only just opened has no focus yet; what is pressed then is meant for it.
        let is_typing = ui.text_edit_focused() || self.editing.is_some();
        if self.panels.dialog.is_some() || is_typing {
            let has_canvas = self.open.is_some() && self.panels.dialog.is_none();
            let is_beside_map = self.panels.dialog.is_none() && self.editing.is_none();
            let parts: &[Command] = if is_beside_map {
                // Shift comes first: F6 alone matches while it is held.
                &[Command::PreviousPart, Command::NextPart]
            } else {
                &[]
            };
            let commands = search::commands(ui, has_canvas).iter();
            // Shift comes first here, too.
            let saves: &[Command] = if has_canvas {
                &[Command::SaveAs, Command::Save]
            } else {
                &[]
            };
            let pressed = commands
                .chain(parts)
                .chain(saves)
                .chain(&[Command::Quit])
                .filter(|command| command.is_pressed(ui.ctx()));
            actions.extend(pressed.map(|command| Action::Run(*command)));
            let is_typing = self.panels.dialog.is_none() && self.open.is_some();
            if is_typing && Command::Present.is_pressed(ui.ctx()) {
                // Without the focus, the field finishes in this very frame.
                ui.memory_mut(egui::Memory::stop_text_input);
                actions.push(Action::Run(Command::Present));
            }
            return;
        }
        // These arrive as events, not as keys.
        let copied = ui.input(|input| {
            input.events.iter().find_map(|event| match event {
                egui::Event::Copy => Some(Command::Copy),
                egui::Event::Cut => Some(Command::Cut),
                _ => None,
            })
        });
        let copied = copied.filter(|command| command.is_enabled(can));
        actions.extend(copied.map(Action::Run));
        let pasted = ui.input(|input| {
            input.events.iter().find_map(|event| match event {
                egui::Event::Paste(text) => Some(text.clone()),
                _ => None,
            })
        });
        actions.extend(pasted.map(Action::Paste));
        let picture = ui.input(|input| {
            input.events.iter().find_map(|event| match event {
                egui::Event::PasteImage(pixels) => Some(Arc::clone(pixels)),
                _ => None,
            })
        });
        actions.extend(picture.map(Action::PasteImage));
        let focused = ui.memory(egui::Memory::focused);
        if focused.is_none_or(|id| self.canvas.is(id)) && Self::misses_touchpoint(ui, can) {
            actions.push(Action::SayNoTouchpoint);
        }
        let is_in_outline = self.take_outline_keys(ui, actions);
        let is_on_canvas = is_in_outline || focused.is_none_or(|id| self.canvas.is(id));
        actions.extend(
            Command::pressed(ui.ctx(), can, is_on_canvas)
                .into_iter()
                .map(Action::Run),
        );
    }
}
