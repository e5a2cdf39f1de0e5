//! What is worth saying about a file that could be read, and about settings that could not.

use super::with;
use crate::{
    file::{Notice, SettingsNote},
    lang::{Key, Shown, Words},
};

impl Shown for Notice {
    fn shown(&self, words: &Words) -> String {
        match self {
            Self::NewerFormat(format) => with(words, Key::NoticeNewerFormat, "format", *format),
            Self::NulTail(bytes) => with(words, Key::NoticeNulTail, "n", *bytes),
            Self::ByteOrderMark => words.text(Key::NoticeByteOrderMark).to_owned(),
            Self::Encoding(name) => with(words, Key::NoticeEncoding, "encoding", *name),
        }
    }
}

impl Shown for SettingsNote {
    fn shown(&self, words: &Words) -> String {
        let (key, reason) = match self {
            Self::Unreadable(error) => (Key::SettingsUnreadable, error.shown(words)),
            Self::NotSettings(error) => (Key::SettingsNotSettings, error.shown(words)),
            Self::Damaged(problem) => (Key::SettingsDamaged, problem.shown(words)),
        };
        with(words, key, "reason", &reason)
    }
}
