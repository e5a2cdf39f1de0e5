//! Why a file was not saved, and what stands on the disk now.

use super::with;
use crate::{
    file::{OnDisk, ReadBack, SaveError, SaveReason, SaveStep},
    lang::{Key, Shown, Words},
};

impl Shown for SaveError {
    fn shown(&self, words: &Words) -> String {
        let Self {
            path,
            reason,
            on_disk,
        } = self;
        let path = path.display().to_string();
        let [reason, disk] = [reason.shown(words), on_disk.shown(words)];
        words.format(
            Key::SaveFailed,
            &[
                ("path", (&path).into()),
                ("reason", (&reason).into()),
                ("disk", (&disk).into()),
            ],
        )
    }
}

impl Shown for SaveReason {
    fn shown(&self, words: &Words) -> String {
        let key = match self {
            Self::NotAFile(kind) => {
                return with(words, Key::SaveNotAFile, "kind", &kind.shown(words));
            }
            Self::ReadOnly => Key::SaveReadOnly,
            Self::Busy => Key::SaveBusy,
            Self::Exists => Key::SaveExists,
            Self::Changed => Key::SaveChanged,
            Self::NoName => Key::SaveNoName,
            Self::NoFolder(folder) => {
                let folder = folder.display().to_string();
                return with(words, Key::SaveNoFolder, "folder", &folder);
            }
            Self::NothingKept(why) => {
                return with(words, Key::SaveNothingKept, "reason", &why.shown(words));
            }
            Self::NoHome => Key::SaveNoHome,
            Self::NotReadBack(found) => {
                return with(words, Key::SaveNotReadBack, "reason", &found.shown(words));
            }
            Self::TooManyBackups => Key::SaveTooManyBackups,
            Self::System { step, source } => {
                let [step, reason] = [step.shown(words), source.shown(words)];
                return words.format(
                    Key::SaveRefused,
                    &[("step", (&step).into()), ("reason", (&reason).into())],
                );
            }
        };
        words.text(key).to_owned()
    }
}

impl Shown for ReadBack {
    fn shown(&self, words: &Words) -> String {
        match self {
            Self::NoMap(error) => error.shown(words),
            Self::Damaged(problem) => problem.shown(words),
            Self::Other => words.text(Key::SaveReadBackOther).to_owned(),
        }
    }
}

impl Shown for OnDisk {
    fn shown(&self, words: &Words) -> String {
        let key = match self {
            Self::Previous => Key::DiskPrevious,
            Self::Nothing => Key::DiskNothing,
            Self::New => Key::DiskNew,
            Self::Unknown => Key::DiskUnknown,
        };
        words.text(key).to_owned()
    }
}

impl Shown for SaveStep {
    /// Names the step as the beginning of a sentence.
    fn shown(&self, words: &Words) -> String {
        let key = match self {
            Self::Folder => Key::StepFolder,
            Self::Look => Key::StepLook,
            Self::Create => Key::StepCreate,
            Self::Write => Key::StepWrite,
            Self::Permissions => Key::StepPermissions,
            Self::Sync => Key::StepSync,
            Self::Place => Key::StepPlace,
            Self::Remove => Key::StepRemove,
            Self::SyncFolder => Key::StepSyncFolder,
        };
        words.text(key).to_owned()
    }
}
