//! Another window: this program once more, as a process of its own.

use std::{
    env,
    ffi::{OsStr, OsString},
    io,
    path::Path,
    process::{Command, Stdio},
    thread::Builder,
};

use super::{
    events::Event,
    folder,
    renderer::name,
    shell::App,
    start::{LOSS_GUARD, RETRY_GUARD},
};
use crate::{
    lang::{Key, Shown as _},
    view::Notice,
};

impl App {
    /// Opens another window, with a map or with the welcome screen; says why if it cannot.
    pub(super) fn open_another(&mut self, map: Option<&Path>) {
        let renderer = self.start.renderer;
        let renderer = renderer.map(|renderer| ["--renderer", name(renderer)]);
        let renderer = renderer.into_iter().flatten().map(OsString::from);
        let map = map.map(|path| folder::typed(path).into_os_string());
        let arguments: Vec<OsString> = renderer.chain(map).collect();
        let post = self.jobs.post.clone();
        let started = env::current_exe().and_then(|program| {
            let failed = move || post.send(Event::WindowFailed);
            start(program.as_os_str(), &arguments, failed)
        });
        if let Err(error) = started {
            let words = self.window.words();
            let reason = error.shown(words);
            let text = words.format(Key::ErrorNewWindow, &[("reason", (&reason).into())]);
            self.window.panels.notice = Some(Notice::lasting(text));
        }
    }
}

/// Starts a program that outlives this one; `failed` is run if it ends with an error before that.
pub(super) fn start(
    program: &OsStr,
    arguments: &[OsString],
    failed: impl FnOnce() + Send + 'static,
) -> io::Result<()> {
    let mut command = Command::new(program);
    command
        .args(arguments)
        .env_remove(RETRY_GUARD)
        .env_remove(LOSS_GUARD)
        .stdin(Stdio::null())
        .stdout(Stdio::null());
    detach(&mut command);
    let mut child = command.spawn()?;
    // A process that has ended stays in the system's list until somebody has waited for it.
    let wait = move || {
        if !child.wait().is_ok_and(|status| status.success()) {
            failed();
        }
    };
    let name = "another window".to_owned();
    Builder::new().name(name).spawn(wait).map(drop)
}

/// Lets Ctrl+C in the terminal end only the window that was started there.
#[cfg(unix)]
fn detach(command: &mut Command) {
    use std::os::unix::process::CommandExt as _;
    command.process_group(0);
}

/// Does nothing: elsewhere the new process depends on no other.
#[cfg(not(unix))]
fn detach(_command: &mut Command) {}
