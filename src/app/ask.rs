//! Asks with the system's file dialog; where there is none, the window's own path dialog opens.

use std::{
    io,
    path::PathBuf,
    time::{Duration, Instant},
};

use eframe::Frame;
use rfd::AsyncFileDialog;

use super::{events::Event, jobs::Jobs};
use crate::{
    lang::{Key, Words},
    view::PathPurpose,
};

/// An answer that came sooner was given by no person: there is no such dialog.
const NO_DIALOG: Duration = Duration::from_millis(300);

/// Says whether the system showed a dialog that named no file, or none at all.
///
/// On Linux the desktop's service for dialogs may fail only after half a minute; what showed has at least
/// had the keyboard.
pub(super) fn was_shown(took: Duration, has_lost_focus: bool) -> bool {
    took >= NO_DIALOG && (has_lost_focus || !cfg!(target_os = "linux"))
}

/// Opens the dialog and waits for it on a thread of its own.
///
/// Dialogs are made on the main thread, because macOS wants that.
pub(super) fn ask(
    jobs: &Jobs,
    frame: &Frame,
    purpose: PathPurpose,
    folder: PathBuf,
    name: &str,
    words: &Words,
) -> io::Result<()> {
    let dialog = AsyncFileDialog::new()
        .set_parent(frame)
        .set_directory(folder);
    let asked = now();
    match purpose {
        PathPurpose::Open | PathPurpose::OpenElsewhere => {
            let title = if purpose == PathPurpose::Open {
                Key::WelcomeTitle
            } else {
                Key::UnsavedElsewhere
            };
            let dialog = dialog
                .set_title(words.text(title))
                .add_filter(words.text(Key::PathMaps), purpose.extensions());
            let answer = dialog.pick_file();
            jobs.aside("file dialog", move || {
                chosen(purpose, pollster::block_on(answer), asked)
            })
        }
        PathPurpose::Survey | PathPurpose::Image | PathPurpose::Recipe => {
            let (title, files) = match purpose {
                PathPurpose::Survey => (Key::ImportChoose, Key::PathSurveys),
                PathPurpose::Image => (Key::ImageChoose, Key::PathImages),
                _ => (Key::RecipeChoose, Key::PathRecipes),
            };
            let dialog = dialog
                .set_title(words.text(title))
                .add_filter(words.text(files), purpose.extensions());
            let answer = dialog.pick_file();
            jobs.aside("file dialog", move || {
                chosen(purpose, pollster::block_on(answer), asked)
            })
        }
        PathPurpose::Save | PathPurpose::Export(_) | PathPurpose::KeepRecipe => {
            let ending = purpose.extensions().first().copied().unwrap_or_default();
            let (title, files) = match purpose {
                PathPurpose::Save => (Key::CommandSaveAs, words.text(Key::PathMaps).to_owned()),
                PathPurpose::KeepRecipe => {
                    (Key::RecipeKeep, words.text(Key::PathRecipes).to_owned())
                }
                _ => (Key::ExportTitle, ending.to_uppercase()),
            };
            let dialog = dialog
                .set_title(words.text(title))
                .add_filter(files, &[ending]);
            let answer = dialog.set_file_name(format!("{name}.{ending}")).save_file();
            jobs.aside("file dialog", move || {
                chosen(purpose, pollster::block_on(answer), asked)
            })
        }
    }
}

fn chosen(purpose: PathPurpose, answer: Option<rfd::FileHandle>, asked: Instant) -> Event {
    Event::Chosen {
        purpose,
        path: answer.map(|file| file.path().to_path_buf()),
        took: now().duration_since(asked),
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "only the clock tells a missing dialog from a cancelled one"
)]
fn now() -> Instant {
    Instant::now()
}
