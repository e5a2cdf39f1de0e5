//! Starts the window, and starts the process once more where another renderer or desktop may fare better.

use std::{
    env,
    io::{self, Write as _},
    panic::{self, AssertUnwindSafe},
    path::PathBuf,
    process::{Command, ExitCode},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

use super::{
    folder::look_up,
    no_window::{Cause, Failure},
    preferences::{Keeper, config_dir},
    renderer::{FIRST, name, options, other},
    shell::App,
};
use crate::{file::Renderer, model::Language, paint::ThemeName};

/// Set in the process that was started because the first renderer failed, so that there is no third.
pub(super) const RETRY_GUARD: &str = "TOUCHLINE_RENDERER_RETRY";
/// Set in the process that was started because the graphics card failed, so that it is not started for ever.
pub(super) const LOSS_GUARD: &str = "TOUCHLINE_GRAPHICS_LOST";
/// What names a Wayland desktop.
const WAYLAND: [&str; 2] = ["WAYLAND_DISPLAY", "WAYLAND_SOCKET"];
/// The name of the app: that of the `.desktop` file and of the window's class.
const APP_ID: &str = "touchline";

/// How the window opens.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct StartRequest {
    /// The map to open; the welcome screen if absent.
    pub map: Option<PathBuf>,
    /// What draws; the one in the settings, or whatever works, if absent.
    pub renderer: Option<Renderer>,
    /// The language; that of the settings or the system if absent.
    pub language: Option<Language>,
    /// The colours; those of the settings or the system if absent.
    pub theme: Option<ThemeName>,
}

/// Opens the window and returns when it is closed.
pub fn run(request: StartRequest) -> ExitCode {
    look_up();
    let keeper = Keeper::open(config_dir());
    let has_failed_once = env::var_os(RETRY_GUARD).is_some();
    let renderer = request
        .renderer
        .or(keeper.settings.renderer)
        .unwrap_or(FIRST);
    let may_retry = request.renderer.is_none() && !has_failed_once;
    let course = Course::default();
    let opened = open(request, keeper, renderer, has_failed_once, &course);
    let Err(failure) = opened else {
        return ExitCode::SUCCESS;
    };
    let had_window = course.painted.load(Ordering::Relaxed);
    let again = if had_window {
        again_after_a_loss(&course)
    } else {
        match failure.cause {
            Cause::Renderer if may_retry => again_with(other(renderer), &failure),
            Cause::Desktop => again_on_x11(&failure),
            Cause::Renderer | Cause::Other => None,
        }
    };
    if let Some(Ok(code)) = again.map(|mut again| become_it(&mut again)) {
        return code;
    }
    let text = if had_window {
        failure.window_closed()
    } else {
        failure.no_window(renderer, has_failed_once)
    };
    say(&text);
    ExitCode::from(2)
}

/// How far the window came.
#[derive(Clone, Default)]
pub(super) struct Course {
    /// Whether a frame has been on the screen.
    pub(super) painted: Arc<AtomicBool>,
    /// Whether the graphics card has stopped working.
    pub(super) lost: Arc<AtomicBool>,
}

fn open(
    request: StartRequest,
    keeper: Keeper,
    renderer: Renderer,
    is_retry: bool,
    course: &Course,
) -> Result<(), Failure> {
    quieten_panics(Arc::clone(&course.painted));
    let for_app = course.clone();
    let worked = is_retry.then_some(renderer);
    let create: eframe::AppCreator<'_> = Box::new(move |creation| {
        Ok(Box::new(App::new(
            creation, request, keeper, worked, for_app,
        )))
    });
    let run = AssertUnwindSafe(|| eframe::run_native(APP_ID, options(renderer, APP_ID), create));
    match panic::catch_unwind(run) {
        Ok(ended) => ended.map_err(|error| Failure::of(&error)),
        Err(panic) => Err(Failure::of_panic(panic.as_ref())),
    }
}

/// Keeps a panic before the first frame off the screen: it is put into words, or never seen at all.
fn quieten_panics(painted: Arc<AtomicBool>) {
    let loud = panic::take_hook();
    panic::set_hook(Box::new(move |info| {
        if painted.load(Ordering::Relaxed) {
            loud(info);
        }
    }));
}

/// Returns this program with the same arguments, if the system says where it is.
fn same_again(options: &[&str]) -> Option<Command> {
    let mut again = Command::new(env::current_exe().ok()?);
    again.args(options).args(env::args_os().skip(1));
    Some(again)
}

/// Tries the other renderer.
fn again_with(next: Renderer, failure: &Failure) -> Option<Command> {
    let mut again = same_again(&["--renderer", name(next)])?;
    again.env(RETRY_GUARD, "1");
    say(&format!(
        "{} cannot draw the window ({}); trying {}",
        name(other(next)),
        failure.reason(),
        name(next)
    ));
    Some(again)
}

/// Tries X11 where a Wayland desktop is named that does not answer, as in a session over the network.
fn again_on_x11(failure: &Failure) -> Option<Command> {
    let is_set = |name: &str| env::var_os(name).is_some_and(|value| !value.is_empty());
    if !(WAYLAND.into_iter().any(is_set) && is_set("DISPLAY")) {
        return None;
    }
    let mut again = same_again(&[])?;
    for name in WAYLAND {
        again.env_remove(name);
    }
    say(&format!(
        "no Wayland desktop answers ({}); trying X11",
        failure.reason()
    ));
    Some(again)
}

/// Opens the window once more after the graphics card failed: what was not saved is offered there.
fn again_after_a_loss(course: &Course) -> Option<Command> {
    if !course.lost.load(Ordering::Relaxed) || env::var_os(LOSS_GUARD).is_some() {
        return None;
    }
    let mut again = same_again(&[])?;
    again.env(LOSS_GUARD, "1");
    say("the graphics card stopped working; opening the window again");
    Some(again)
}

/// Replaces this process, so that whoever started it ends the right one.
#[cfg(unix)]
fn become_it(program: &mut Command) -> io::Result<ExitCode> {
    use std::os::unix::process::CommandExt as _;
    Err(program.exec())
}

/// Runs the program and returns its exit code.
#[cfg(not(unix))]
fn become_it(program: &mut Command) -> io::Result<ExitCode> {
    let code = program.status()?.code();
    let code = code.and_then(|code| u8::try_from(code).ok());
    Ok(code.map_or_else(|| ExitCode::from(2), ExitCode::from))
}

fn say(text: &str) {
    // Nobody may be listening; there is nobody else to tell.
    let _told = writeln!(io::stderr(), "touchline: {text}");
}
