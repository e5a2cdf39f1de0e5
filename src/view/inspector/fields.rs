//! The kinds of fields in the inspector: texts, levels, choices, flags.

use egui::{Id, Key as Keyboard, Modifiers, Response, TextEdit, Ui};

use crate::{
    edit::{Edit, Subject},
    lang::{Key, Words},
    model::Level,
    view::{
        Action, Command,
        edit::label::{named, subject_key},
        style::HEADING,
        widgets::{choices, group_heading, strong, theme_of},
    },
};

/// The space above a heading, so that it belongs to the field below it.
const ABOVE: f32 = 4.0;

/// Adds fields one under the other and collects what they wish for.
pub(super) struct Fields<'a> {
    pub(super) ui: &'a mut Ui,
    pub(super) words: &'a Words,
    /// Whether nothing may be typed.
    is_read_only: bool,
    actions: &'a mut Vec<Action>,
}

impl<'a> Fields<'a> {
    pub(super) fn new(
        ui: &'a mut Ui,
        words: &'a Words,
        is_read_only: bool,
        actions: &'a mut Vec<Action>,
    ) -> Self {
        Self {
            ui,
            words,
            is_read_only,
            actions,
        }
    }

    /// Adds the heading of everything.
    pub(super) fn title(&mut self, subject: Subject) {
        let name = named(subject, self.words);
        self.ui.label(strong(name).size(HEADING));
    }

    /// Adds the heading of one field.
    pub(super) fn heading(&mut self, subject: Subject) -> Response {
        self.ui.add_space(ABOVE);
        group_heading(self.ui, &named(subject, self.words))
    }

    /// Runs a command.
    pub(super) fn run(&mut self, command: Command) {
        self.actions.push(Action::Run(command));
    }

    /// Asks for one edit as one step.
    pub(super) fn apply(&mut self, edit: Edit) {
        self.actions.push(Action::Apply(edit));
    }

    /// Adds a text of one line; `edit` makes its change, or none of what cannot be read.
    pub(super) fn text(
        &mut self,
        key: (&str, &str),
        subject: Subject,
        value: &str,
        edit: impl Fn(&str) -> Option<Edit>,
    ) {
        self.typed(key, subject, value, 1, edit);
    }

    /// Adds a text of several lines.
    pub(super) fn lines(
        &mut self,
        key: (&str, &str),
        subject: Subject,
        value: &str,
        edit: impl Fn(&str) -> Option<Edit>,
    ) {
        self.typed(key, subject, value, 3, edit);
    }

    /// One visit of a field is one step: what is typed is shown at once and made a step when it is left.
    fn typed(
        &mut self,
        key: (&str, &str),
        subject: Subject,
        value: &str,
        rows: usize,
        edit: impl Fn(&str) -> Option<Edit>,
    ) {
        let label = self.heading(subject);
        let id = Id::unique(("inspector", key, named(subject, self.words)));
        // What is typed may not be readable yet, so it is kept until the field is left.
        let kept = self.ui.data(|data| data.get_temp::<String>(id));
        let mut text = kept.unwrap_or_else(|| value.to_owned());
        let field = if rows == 1 {
            TextEdit::singleline(&mut text)
        } else {
            TextEdit::multiline(&mut text).desired_rows(rows)
        };
        let field = field.id(id).desired_width(f32::INFINITY);
        let response = self
            .ui
            .add(field.interactive(!self.is_read_only))
            .labelled_by(label.id);
        if response.changed() {
            self.ui.data_mut(|data| data.insert_temp(id, text.clone()));
            self.actions.extend(edit(&text).map(Action::Preview));
        }
        if edit(&text).is_none() {
            let mark = theme_of(self.ui).pain.mark;
            self.ui.colored_label(mark, self.words.text(Key::NotADay));
        }
        if response.lost_focus() {
            self.ui.data_mut(|data| data.remove_temp::<String>(id));
            let escape = self.ui.input(|input| {
                input.key_pressed(Keyboard::Escape) && input.modifiers == Modifiers::NONE
            });
            self.actions.push(if escape {
                Action::CancelGesture
            } else {
                Action::Commit
            });
        }
    }

    /// Adds a level of one to five, or none.
    pub(super) fn level(
        &mut self,
        subject: Subject,
        value: Option<Level>,
        edit: impl Fn(Option<Level>) -> Edit,
    ) {
        let levels: Vec<(Option<Level>, String)> = (1..=5)
            .filter_map(|level| Level::new(level).ok())
            .map(|level| (Some(level), level.get().to_string()))
            .chain([(None, self.words.text(Key::NotJudged).to_owned())])
            .collect();
        let named: Vec<(Option<Level>, &str)> = levels
            .iter()
            .map(|(level, name)| (*level, name.as_str()))
            .collect();
        self.choice(subject, value, &named, edit);
    }

    /// Adds one button per choice.
    pub(super) fn choice<T: Copy + PartialEq>(
        &mut self,
        subject: Subject,
        value: T,
        among: &[(T, &str)],
        edit: impl Fn(T) -> Edit,
    ) {
        self.heading(subject);
        let chosen = self
            .ui
            .push_id(("choice", subject_key(subject).id()), |ui| {
                choices(ui, value, among)
            })
            .inner;
        if let Some(chosen) = chosen.filter(|chosen| *chosen != value) {
            self.apply(edit(chosen));
        }
    }

    /// Adds a flag.
    pub(super) fn flag(&mut self, subject: Subject, value: bool, edit: impl Fn(bool) -> Edit) {
        let mut flag = value;
        if self
            .ui
            .checkbox(&mut flag, named(subject, self.words))
            .changed()
        {
            self.apply(edit(flag));
        }
    }
}
