//! The keys of commands: which they are, how they are written, which were pressed.

use egui::{Context, Event, InputState, Key as Keyboard, KeyboardShortcut, Modifiers};

use super::{Can, Command, NewCard, Step};
use crate::lang::{Key, Words};

/// The digits that rate.
const DIGITS: [Keyboard; 6] = [
    Keyboard::Num0,
    Keyboard::Num1,
    Keyboard::Num2,
    Keyboard::Num3,
    Keyboard::Num4,
    Keyboard::Num5,
];

const fn ctrl(key: Keyboard) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::COMMAND, key)
}

const fn ctrl_shift(key: Keyboard) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::COMMAND.plus(Modifiers::SHIFT), key)
}

const fn shift(key: Keyboard) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::SHIFT, key)
}

const fn alt(key: Keyboard) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::ALT, key)
}

const fn plain(key: Keyboard) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::NONE, key)
}

impl Command {
    /// Returns its keys: the first is shown, the others work too.
    pub(in crate::view) fn keys(self) -> Vec<KeyboardShortcut> {
        match self {
            Self::New => vec![ctrl_shift(Keyboard::N)],
            Self::Save => vec![ctrl(Keyboard::S)],
            Self::SaveAs => vec![ctrl_shift(Keyboard::S)],
            Self::Undo => vec![ctrl(Keyboard::Z)],
            Self::Redo => vec![ctrl_shift(Keyboard::Z), ctrl(Keyboard::Y)],
            Self::EditText => vec![plain(Keyboard::Enter), plain(Keyboard::F2)],
            Self::Channels => vec![plain(Keyboard::C)],
            Self::Duplicate => vec![ctrl(Keyboard::D)],
            Self::Delete => vec![plain(Keyboard::Delete), plain(Keyboard::Backspace)],
            Self::Move(Step::Left) => vec![alt(Keyboard::ArrowLeft)],
            Self::Move(Step::Right) => vec![alt(Keyboard::ArrowRight)],
            Self::Move(Step::Up) => vec![alt(Keyboard::ArrowUp)],
            Self::Move(Step::Down) => vec![alt(Keyboard::ArrowDown)],
            Self::MomentOfTruth => vec![plain(Keyboard::M)],
            Self::Rate(stars) => {
                let digit = usize::from(stars);
                DIGITS.get(digit).copied().map(plain).into_iter().collect()
            }
            Self::Effort(level) => {
                let digit = usize::from(level);
                DIGITS.get(digit).copied().map(shift).into_iter().collect()
            }
            Self::AddTouchpoint => vec![plain(Keyboard::N)],
            Self::AddStage => vec![shift(Keyboard::N)],
            Self::Add(NewCard::Thought) => vec![plain(Keyboard::T)],
            Self::Add(NewCard::PainPoint) => vec![plain(Keyboard::P)],
            Self::Add(NewCard::Highlight) => vec![plain(Keyboard::H)],
            Self::Add(NewCard::Opportunity) => vec![plain(Keyboard::O)],
            Self::Add(NewCard::Measure) => vec![plain(Keyboard::A)],
            Self::AddImage => vec![plain(Keyboard::I)],
            Self::AddLane => vec![plain(Keyboard::L)],
            Self::AddNote => vec![plain(Keyboard::K)],
            Self::Open => vec![ctrl(Keyboard::O)],
            Self::OpenPath => vec![ctrl_shift(Keyboard::O)],
            Self::CloseMap => vec![ctrl(Keyboard::W)],
            Self::Import => vec![ctrl(Keyboard::I)],
            Self::Export => vec![ctrl(Keyboard::E)],
            Self::Quit => vec![ctrl(Keyboard::Q)],
            Self::Find => vec![ctrl(Keyboard::F)],
            Self::FindNext => vec![plain(Keyboard::F3)],
            Self::FindPrevious => vec![shift(Keyboard::F3)],
            Self::CopyPicture => vec![ctrl_shift(Keyboard::C)],
            // They arrive as events of the clipboard, never as keys.
            Self::Cut => vec![ctrl(Keyboard::X)],
            Self::Copy => vec![ctrl(Keyboard::C)],
            Self::Paste => vec![ctrl(Keyboard::V)],
            Self::ZoomIn => vec![ctrl(Keyboard::Plus), ctrl(Keyboard::Equals)],
            Self::ZoomOut => vec![ctrl(Keyboard::Minus)],
            Self::ZoomWhole => vec![ctrl(Keyboard::Num0)],
            Self::Fit => vec![ctrl(Keyboard::Num9)],
            Self::NextSegment => vec![plain(Keyboard::S)],
            Self::NextWave => vec![plain(Keyboard::W)],
            Self::SideBySide => vec![shift(Keyboard::S)],
            Self::HideVerdict => vec![shift(Keyboard::R)],
            Self::Reveal => vec![plain(Keyboard::R)],
            Self::Present => vec![plain(Keyboard::F5)],
            Self::Outline => vec![ctrl(Keyboard::B)],
            Self::Inspector => vec![ctrl_shift(Keyboard::B)],
            Self::NextPart => vec![plain(Keyboard::F6)],
            Self::PreviousPart => vec![shift(Keyboard::F6)],
            Self::Palette => vec![ctrl(Keyboard::K)],
            Self::Shortcuts => vec![plain(Keyboard::Questionmark)],
            _ => Vec::new(),
        }
    }

    /// Writes its keys as keyboards of the language do; nothing if it has none.
    pub(in crate::view) fn keys_shown(self, ctx: &Context, words: &Words) -> Option<String> {
        let keys = *self.keys().first()?;
        Some(keys_in_words(ctx, keys, words))
    }

    /// Takes its keys out of the input; says whether they were pressed.
    pub(in crate::view) fn is_pressed(self, ctx: &Context) -> bool {
        let keys = self.keys();
        ctx.input_mut(|input| keys.iter().any(|keys| input.consume_shortcut(keys)))
    }

    /// Takes the commands whose keys were pressed out of the input.
    pub(in crate::view) fn pressed(ctx: &Context, can: Can, is_on_canvas: bool) -> Vec<Self> {
        // Keys with more modifiers come first: Ctrl+O also matches while Shift is held.
        let with_keys = |command: Self| command.keys().into_iter().map(move |keys| (command, keys));
        let mut keyed: Vec<(Self, KeyboardShortcut)> = Self::all().flat_map(with_keys).collect();
        keyed.sort_by_key(|(_, keys)| !keys.modifiers.shift);
        ctx.input_mut(|input| {
            let mut pressed = keyed;
            pressed.retain(|(command, keys)| {
                command.is_enabled(can) && is_taken(input, keys, is_on_canvas)
            });
            pressed.into_iter().map(|(command, _)| command).collect()
        })
    }
}

/// Writes keys as keyboards of the language do.
pub(in crate::view) fn keys_in_words(
    ctx: &Context,
    keys: KeyboardShortcut,
    words: &Words,
) -> String {
    let key = written(keys.logical_key, words);
    if keys.modifiers.is_none() {
        return key.to_owned();
    }
    if ctx.os().is_mac() {
        return ctx.format_shortcut(&keys);
    }
    let held = |is_held: bool, key| is_held.then(|| words.text(key));
    let parts = [
        held(keys.modifiers.command, Key::KeyCtrl),
        held(keys.modifiers.alt, Key::KeyAlt),
        held(keys.modifiers.shift, Key::KeyShift),
        Some(key),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join("+")
}

/// Writes a key as it stands on keyboards of the language, with characters that the bundled font has.
fn written(key: Keyboard, words: &Words) -> &str {
    match key {
        Keyboard::ArrowLeft => "←",
        Keyboard::ArrowRight => "→",
        Keyboard::ArrowUp => "↑",
        Keyboard::ArrowDown => "↓",
        Keyboard::Backspace => words.text(Key::KeyBackspace),
        Keyboard::Delete => words.text(Key::KeyDelete),
        Keyboard::End => words.text(Key::KeyEnd),
        Keyboard::Enter => words.text(Key::KeyEnter),
        Keyboard::Escape => words.text(Key::KeyEscape),
        Keyboard::Home => words.text(Key::KeyHome),
        Keyboard::Space => words.text(Key::KeySpace),
        other => other.symbol_or_name(),
    }
}

/// Takes keys out of the input; says whether they were pressed.
///
/// Keys without Ctrl are meant for the map alone: elsewhere Enter presses a button; F5 means one thing only.
/// With Shift or Alt a letter means something else, and what counts is what was held when it was pressed.
fn is_taken(input: &mut InputState, keys: &KeyboardShortcut, is_on_canvas: bool) -> bool {
    let is_ctrl = keys.modifiers.command;
    // Signs may need Shift on some keyboards; a letter with Shift is another command, or none.
    let is_for_all = matches!(keys.logical_key, Keyboard::Questionmark | Keyboard::F6);
    if (is_ctrl && !is_letter(keys.logical_key)) || is_for_all {
        return input.consume_shortcut(keys);
    }
    let count = input.events.len();
    // No widget has another use for F3 and F5.
    let is_everywhere = matches!(keys.logical_key, Keyboard::F3 | Keyboard::F5);
    if is_on_canvas || is_ctrl || is_everywhere {
        input.events.retain(|event| !is_press_of(event, keys));
    }
    input.events.len() < count
}

/// Says whether an event is the press of just these keys.
fn is_press_of(event: &Event, keys: &KeyboardShortcut) -> bool {
    let Event::Key {
        key,
        physical_key,
        pressed: true,
        modifiers,
        ..
    } = event
    else {
        return false;
    };
    // With Shift a digit key gives a sign, another one on every keyboard: what counts is the key itself.
    let is_by_place = keys.modifiers.shift && DIGITS.contains(&keys.logical_key);
    let key = physical_key.filter(|_| is_by_place).unwrap_or(*key);
    let has_ctrl = modifiers.command || modifiers.ctrl;
    let wanted = keys.modifiers;
    key == keys.logical_key
        && (has_ctrl, modifiers.shift, modifiers.alt) == (wanted.command, wanted.shift, wanted.alt)
}

/// Says whether an event is the press of keys that open a text field.
pub(in crate::view) fn opens_field(event: &Event) -> bool {
    let mut commands = Command::all().filter(|command| command.opens_field());
    commands.any(|command| command.keys().iter().any(|keys| is_press_of(event, keys)))
}

/// Says whether a key types a letter.
pub(in crate::view) fn is_letter(key: Keyboard) -> bool {
    let name = key.name().as_bytes();
    name.len() == 1 && name.iter().all(u8::is_ascii_uppercase)
}
