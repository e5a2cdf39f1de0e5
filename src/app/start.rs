//! Starts the window, and starts the process once more with the other renderer if that fails.

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
    packages::missing_package,
    preferences::{Keeper, config_dir},
    recovery::said,
    renderer::{FIRST, name, options, other},
    shell::App,
};
use crate::{file::Renderer, model::Language, paint::ThemeName};

/// Set in the process that was started because the first renderer failed, so that there is no third.
pub(super) const RETRY_GUARD: &str = "TOUCHLINE_RENDERER_RETRY";
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
    let is_retry = env::var_os(RETRY_GUARD).is_some();
    let renderer = request
        .renderer
        .or(keeper.settings.renderer)
        .unwrap_or(FIRST);
    let may_retry = request.renderer.is_none() && !is_retry;
    let painted = Arc::new(AtomicBool::new(false));
    match open(request, keeper, renderer, is_retry, &painted) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) if may_retry && failure.is_of_renderer && !painted.load(Ordering::Relaxed) => {
            retry(renderer, &failure.reason)
        }
        Err(failure) => {
            explain(&failure.reason, painted.load(Ordering::Relaxed));
            ExitCode::from(2)
        }
    }
}

/// Why there is no window.
struct Failure {
    reason: String,
    /// Whether another renderer may fare better.
    is_of_renderer: bool,
}

fn open(
    request: StartRequest,
    keeper: Keeper,
    renderer: Renderer,
    is_retry: bool,
    painted: &Arc<AtomicBool>,
) -> Result<(), Failure> {
    quieten_panics(Arc::clone(painted));
    let for_app = Arc::clone(painted);
    let worked = is_retry.then_some(renderer);
    let create: eframe::AppCreator<'_> = Box::new(move |creation| {
        Ok(Box::new(App::new(
            creation, request, keeper, worked, for_app,
        )))
    });
    let run = AssertUnwindSafe(|| eframe::run_native(APP_ID, options(renderer, APP_ID), create));
    match panic::catch_unwind(run) {
        Ok(Ok(())) => Ok(()),
        Ok(Err(error)) => Err(Failure {
            is_of_renderer: is_of_renderer(&error),
            reason: error.to_string(),
        }),
        Err(panic) => {
            let reason =
                said(panic.as_ref()).unwrap_or_else(|| "the graphics driver failed".to_owned());
            Err(Failure {
                is_of_renderer: missing_package(&reason).is_none(),
                reason,
            })
        }
    }
}

fn is_of_renderer(error: &eframe::Error) -> bool {
    match error {
        eframe::Error::Wgpu(_)
        | eframe::Error::Glutin(_)
        | eframe::Error::NoGlutinConfigs(..)
        | eframe::Error::OpenGL(_) => true,
        eframe::Error::AppCreation(_)
        | eframe::Error::Winit(_)
        | eframe::Error::WinitEventLoop(_) => false,
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

/// Runs this program again with the other renderer and the same arguments.
fn retry(failed: Renderer, reason: &str) -> ExitCode {
    let next = other(failed);
    say(&format!(
        "{} cannot draw the window ({reason}); trying {}",
        name(failed),
        name(next)
    ));
    let Ok(program) = env::current_exe() else {
        explain(reason, false);
        return ExitCode::from(2);
    };
    let mut again = Command::new(program);
    again
        .args(["--renderer", name(next)])
        .args(env::args_os().skip(1))
        .env(RETRY_GUARD, "1");
    match become_it(&mut again) {
        Ok(code) => code,
        Err(error) => {
            explain(&error.to_string(), false);
            ExitCode::from(2)
        }
    }
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

/// Says why there is no window, and what helps.
fn explain(reason: &str, had_window: bool) {
    let reason = without_source_place(reason);
    let what = if had_window {
        "the window closed because of an error"
    } else {
        "the window cannot be opened"
    };
    let other_ways = "the commands of touchline --help work without a window";
    let advice = match missing_package(reason) {
        Some(package) => format!("install its package: sudo apt install {package}"),
        None if reason.contains("WAYLAND_DISPLAY") => {
            format!("start it on a desktop; {other_ways}")
        }
        None => format!("try --renderer wgpu or --renderer glow; {other_ways}"),
    };
    say(&format!("{what}: {reason}; {advice}"));
}

fn say(text: &str) {
    // Nobody may be listening; there is nobody else to tell.
    let _told = writeln!(io::stderr(), "touchline: {text}");
}

/// Drops the place in a library's source that its errors begin with: it helps nobody who wants a window.
fn without_source_place(reason: &str) -> &str {
    match reason
        .split_once(".rs:")
        .and_then(|(_, rest)| rest.split_once(": "))
    {
        Some((line, rest)) if line.bytes().all(|byte| byte.is_ascii_digit()) => rest,
        _ => reason,
    }
}
