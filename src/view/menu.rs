//! The top bar: menus, the map's name, the buttons used most.

use egui::{
    Align2, Atom, Button, FontId, MenuBar, Rect, Ui, Vec2, WidgetInfo, accesskit::Role,
    containers::menu::SubMenuButton, vec2,
};

use super::{
    Action, Can, Command, Look, OpenMap, Window,
    command::Menu,
    edit::label::words_of,
    icon::{self, Icon},
    preferences::USUAL_SIZE,
    style::{BODY, flat},
    widgets::{icon_button, primary_button, theme_of},
};
use crate::{lang::Key, layout::semibold, model::Language};

/// The side of a tick.
const TICK: f32 = 16.0;
/// How many recent files the menu lists.
const RECENT: usize = 10;

/// Shows the bar.
pub(super) fn ui(ui: &mut Ui, (window, can): (&Window, Can), actions: &mut Vec<Action>) {
    let bar = ui.max_rect();
    let mut left = bar.left();
    let mut right = bar.right();
    MenuBar::new()
        .style(egui::style::StyleModifier::new(flat))
        .ui(ui, |ui| {
            ui.spacing_mut().item_spacing.x = 4.0;
            menus(ui, (window, can), actions);
            left = ui.cursor().left();
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                toolbar(ui, (window, can), actions);
                right = ui.cursor().right();
            });
        });
    title(
        ui,
        window,
        Rect::from_x_y_ranges(left..=right, bar.y_range()),
        bar,
    );
}

fn menus(ui: &mut Ui, (window, can): (&Window, Can), actions: &mut Vec<Action>) {
    let words = window.words();
    ui.menu_button(words.text(Key::MenuFile), |ui| {
        file_menu(ui, (window, can), actions);
    });
    ui.menu_button(words.text(Key::MenuEdit), |ui| {
        edit_menu(ui, (window, can), actions);
    });
    ui.menu_button(words.text(Key::MenuInsert), |ui| {
        entries(ui, (window, can), Menu::Insert, actions, |_| true);
    });
    ui.menu_button(words.text(Key::MenuView), |ui| {
        view_menu(ui, (window, can), actions);
        ui.separator();
        beneath(words.text(Key::CommandTheme)).ui(ui, |ui| {
            entries(ui, (window, can), Menu::Look, actions, |_| true);
        });
        let size = words.format(
            Key::CommandSize,
            &[(
                "percent",
                u64::from(window.preferences.interface_percent).into(),
            )],
        );
        beneath(&size).ui(ui, |ui| {
            entries(ui, (window, can), Menu::Size, actions, |_| true);
        });
        beneath(words.text(Key::CommandLanguage)).ui(ui, |ui| {
            entries(ui, (window, can), Menu::Language, actions, |_| true);
        });
    });
    ui.menu_button(words.text(Key::MenuHelp), |ui| {
        entries(ui, (window, can), Menu::Help, actions, |_| true);
    });
}

fn file_menu(ui: &mut Ui, (window, can): (&Window, Can), actions: &mut Vec<Action>) {
    use Command::{
        CloseMap, Export, History, Import, New, NewWindow, Open, OpenElsewhere, OpenPath, Quit,
        Recover, Revert, Save, SaveAs,
    };

    entries(ui, (window, can), Menu::File, actions, |one| {
        matches!(one, New | NewWindow | Open | OpenPath | OpenElsewhere)
    });
    recent(ui, window, actions);
    entries(ui, (window, can), Menu::File, actions, |one| {
        *one == CloseMap
    });
    ui.separator();
    entries(ui, (window, can), Menu::File, actions, |one| {
        matches!(one, Save | SaveAs | Revert | History | Recover)
    });
    ui.separator();
    entries(ui, (window, can), Menu::File, actions, |one| {
        matches!(one, Import | Export)
    });
    ui.separator();
    entries(ui, (window, can), Menu::File, actions, |one| *one == Quit);
}

fn view_menu(ui: &mut Ui, (window, can): (&Window, Can), actions: &mut Vec<Action>) {
    use Command::{
        HideVerdict, Inspector, NextPart, NextSegment, NextWave, Outline, Present, PreviousPart,
        Reveal, SideBySide,
    };

    let is_part = |one: &Command| matches!(one, Outline | Inspector | NextPart | PreviousPart);
    let is_answers = |one: &Command| matches!(one, NextSegment | NextWave | SideBySide);
    entries(ui, (window, can), Menu::View, actions, |one| {
        !is_part(one) && !is_answers(one) && !matches!(one, HideVerdict | Reveal | Present)
    });
    ui.separator();
    entries(ui, (window, can), Menu::View, actions, is_answers);
    ui.separator();
    entries(ui, (window, can), Menu::View, actions, |one| {
        matches!(one, HideVerdict | Reveal | Present)
    });
    ui.separator();
    entries(ui, (window, can), Menu::View, actions, is_part);
}

fn edit_menu(ui: &mut Ui, (window, can): (&Window, Can), actions: &mut Vec<Action>) {
    use Command::{
        Copy, CopyPicture, Cut, Delete, Duplicate, Find, FindNext, FindPrevious, Move, Paste, Redo,
        Undo,
    };

    entries(ui, (window, can), Menu::Edit, actions, |one| {
        matches!(one, Undo | Redo)
    });
    ui.separator();
    entries(ui, (window, can), Menu::Edit, actions, |one| {
        matches!(one, Cut | Copy | Paste)
    });
    ui.separator();
    entries(ui, (window, can), Menu::Edit, actions, |one| {
        !matches!(
            one,
            Undo | Redo
                | Cut
                | Copy
                | Paste
                | Duplicate
                | Delete
                | Move(_)
                | Find
                | FindNext
                | FindPrevious
                | CopyPicture
        )
    });
    for (menu, name) in [
        (Menu::Rate, Key::OurEstimate),
        (Menu::Effort, Key::MenuEffort),
    ] {
        let mut commands = Command::all().filter(|one| one.entry().menu == menu);
        let can_any = commands.any(|one| one.is_enabled(can));
        ui.add_enabled_ui(can_any, |ui| {
            SubMenuButton::new(window.words().text(name))
                .ui(ui, |ui| entries(ui, (window, can), menu, actions, |_| true));
        });
    }
    ui.separator();
    entries(ui, (window, can), Menu::Edit, actions, |one| {
        matches!(one, Duplicate | Delete | Move(_))
    });
    ui.separator();
    entries(ui, (window, can), Menu::Edit, actions, |one| {
        matches!(one, Find | FindNext | FindPrevious)
    });
    ui.separator();
    entries(ui, (window, can), Menu::Edit, actions, |one| {
        *one == CopyPicture
    });
}

/// Lists the commands of a menu that `is_meant`.
fn entries(
    ui: &mut Ui,
    (window, can): (&Window, Can),
    menu: Menu,
    actions: &mut Vec<Action>,
    is_meant: impl Fn(&Command) -> bool,
) {
    let words = window.words();
    ui.spacing_mut().item_spacing.y = 2.0;
    for command in
        Command::all().filter(|command| command.entry().menu == menu && is_meant(command))
    {
        let (entry, is_on) = (command.entry(), is_on(window, command));
        let name = name(window, command);
        let button = if has_ticks(menu) {
            Button::new((tick(is_on == Some(true)), name.as_str()))
        } else {
            Button::new(name.as_str())
        };
        let mut button = button.min_size(vec2(240.0, 26.0));
        if let Some(keys) = command.keys_shown(ui.ctx(), words) {
            button = button.shortcut_text(keys);
        }
        let is_enabled = command.is_enabled(can);
        let response = ui
            .add_enabled(is_enabled, button)
            .on_hover_text(words.text(entry.tip));
        if let Some(is_on) = is_on {
            response.widget_info(|| WidgetInfo::selected(Role::Button, is_enabled, is_on, &name));
        }
        if response.clicked() {
            actions.push(Action::Run(command));
            ui.close();
        }
    }
}

/// Says whether a menu has choices that can be taken: their ticks stand before all names.
fn has_ticks(menu: Menu) -> bool {
    matches!(menu, Menu::View | Menu::Look | Menu::Size | Menu::Language)
}

/// What stands before a name in a menu with ticks: a tick, or room for one.
fn tick(is_on: bool) -> Atom<'static> {
    Atom::paint(Vec2::splat(TICK), move |ui, place| {
        if is_on {
            let colour = place.fallback_text_color;
            icon::paint(ui.painter(), Icon::Check, place.rect, colour);
        }
    })
}

/// The button of a menu within a menu with ticks.
fn beneath(name: &str) -> SubMenuButton<'_> {
    let button = Button::new((tick(false), name));
    SubMenuButton::from_button(button.right_text(SubMenuButton::arrow_atom(None)))
}

/// Names a command, and of undo and redo what they would do.
fn name(window: &Window, command: Command) -> String {
    let words = window.words();
    let document = window.open.as_ref().map(|open| &open.session.document);
    let step = match command {
        Command::Undo => document.and_then(|document| document.undo_label()),
        Command::Redo => document.and_then(|document| document.redo_label()),
        _ => None,
    };
    match step {
        Some(step) => format!("{}: {}", command.name(words), words_of(step, words)),
        None => command.name(words),
    }
}

/// Says whether a choice is taken now; nothing of commands that are no choice.
fn is_on(window: &Window, command: Command) -> Option<bool> {
    let preferences = &window.preferences;
    Some(match command {
        Command::Outline => window.preferences.outline && window.open.is_some(),
        Command::Inspector => window.preferences.inspector && window.open.is_some(),
        Command::HideVerdict => window.open.as_ref().is_some_and(OpenMap::hides_verdict),
        Command::LookSystem => preferences.look == Look::System,
        Command::LookLight => preferences.look == Look::Light,
        Command::LookDark => preferences.look == Look::Dark,
        Command::LookPrint => preferences.look == Look::Print,
        Command::SizeWhole => preferences.interface_percent == USUAL_SIZE,
        Command::English => preferences.language == Language::En,
        Command::German => preferences.language == Language::De,
        _ => return None,
    })
}

fn recent(ui: &mut Ui, window: &Window, actions: &mut Vec<Action>) {
    let words = window.words();
    let button = SubMenuButton::new(words.text(Key::CommandOpenRecent));
    let list = |ui: &mut Ui| {
        for path in window.preferences.recent.iter().take(RECENT) {
            let name = path
                .file_name()
                .map_or_else(|| path.to_string_lossy(), |name| name.to_string_lossy());
            let button = Button::new(name.into_owned())
                .min_size(vec2(240.0, 26.0))
                .truncate();
            if ui
                .add(button)
                .on_hover_text(path.to_string_lossy())
                .clicked()
            {
                actions.push(Action::OpenPath(path.clone()));
                ui.close();
            }
        }
    };
    let has_any = !window.preferences.recent.is_empty();
    let (response, _) = ui.add_enabled_ui(has_any, |ui| button.ui(ui, list)).inner;
    response.on_disabled_hover_text(words.text(Key::RecentNothing));
}

fn toolbar(ui: &mut Ui, (window, can): (&Window, Can), actions: &mut Vec<Action>) {
    let words = window.words();
    let mut push = |command| actions.push(Action::Run(command));
    if window.open.is_some() {
        if primary_button(ui, words.text(Key::CommandExport))
            .on_hover_text(words.text(Key::TipExport))
            .clicked()
        {
            push(Command::Export);
        }
        ui.add_space(4.0);
        if icon_button(
            ui,
            Icon::Copy,
            words.text(Key::CommandCopyPicture),
            words.text(Key::TipCopyPicture),
        )
        .clicked()
        {
            push(Command::CopyPicture);
        }
    } else if primary_button(ui, words.text(Key::CommandOpen))
        .on_hover_text(words.text(Key::TipOpen))
        .clicked()
    {
        push(Command::Open);
    }
    if icon_button(
        ui,
        Icon::Find,
        words.text(Key::CommandPalette),
        words.text(Key::TipPalette),
    )
    .clicked()
    {
        push(Command::Palette);
    }
    if window.open.is_some()
        && icon_button(
            ui,
            Icon::Outline,
            words.text(Key::CommandOutline),
            words.text(Key::TipOutline),
        )
        .clicked()
    {
        push(Command::Outline);
    }
    if window.open.is_some() {
        // From right to left.
        for (command, icon) in [(Command::Redo, Icon::Redo), (Command::Undo, Icon::Undo)] {
            let is_enabled = command.is_enabled(can);
            let step = name(window, command);
            let keys = command.keys_shown(ui.ctx(), words).unwrap_or_default();
            let tip = format!("{step} ({keys})");
            let button = ui.add_enabled_ui(is_enabled, |ui| icon_button(ui, icon, &step, &tip));
            if button.inner.clicked() {
                push(command);
            }
        }
    }
}

/// Writes the map's name in the middle of the window, or of what room there is.
fn title(ui: &Ui, window: &Window, room: Rect, bar: Rect) {
    let Some(open) = &window.open else { return };
    let theme = theme_of(ui);
    let name = open.name(window.words());
    let galley = ui
        .painter()
        .layout_no_wrap(name, FontId::new(BODY, semibold()), theme.ink);
    let half = galley.size().x / 2.0;
    let room = room.shrink2(vec2(12.0, 0.0));
    let x = bar
        .center()
        .x
        .min(room.right() - half)
        .max(room.left() + half);
    let at = Align2::CENTER_CENTER.anchor_size(egui::pos2(x, bar.center().y), galley.size());
    ui.painter()
        .with_clip_rect(room)
        .galley(at.min, galley, theme.ink);
}
