//! Why there is no window, or no longer one: what kind of failure it is, and in words what helps.

use std::any::Any;

use super::{
    packages::missing_package,
    recovery::said,
    renderer::{name, other},
};
use crate::file::Renderer;

/// What works without a window.
const OTHER_WAYS: &str = "the commands of touchline --help work without a window";

/// What kept the window from opening, or ended it.
#[derive(Debug)]
pub(super) struct Failure {
    /// What the library said.
    pub(super) reason: String,
    /// What it is about.
    pub(super) cause: Cause,
}

/// What a failure is about.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Cause {
    /// The renderer: another one may fare better.
    Renderer,
    /// The desktop: none answers.
    Desktop,
    /// The program or the system.
    Other,
}

impl Failure {
    /// Names what eframe could not do.
    pub(super) fn of(error: &eframe::Error) -> Self {
        let cause = match error {
            eframe::Error::Wgpu(_)
            | eframe::Error::Glutin(_)
            | eframe::Error::NoGlutinConfigs(..)
            | eframe::Error::OpenGL(_) => Cause::Renderer,
            eframe::Error::WinitEventLoop(_) => Cause::Desktop,
            eframe::Error::AppCreation(_) | eframe::Error::Winit(_) => Cause::Other,
        };
        let reason = match error {
            // Its text lists everything that was asked for.
            eframe::Error::NoGlutinConfigs(_, why) => format!("no OpenGL that fits: {why}"),
            _ => error.to_string(),
        };
        Self { reason, cause }
    }

    /// Names what a panic was about; without a known library it comes from a graphics driver.
    pub(super) fn of_panic(panic: &(dyn Any + Send)) -> Self {
        let reason = said(panic).unwrap_or_else(|| "the graphics driver failed".to_owned());
        let cause = match missing_package(&reason) {
            Some(_) => Cause::Other,
            None => Cause::Renderer,
        };
        Self { reason, cause }
    }

    /// Returns the reason without what helps nobody: places in a library's source, empty brackets.
    pub(super) fn reason(&self) -> &str {
        let reason = match self
            .reason
            .split_once(".rs:")
            .and_then(|(_, rest)| rest.split_once(": "))
        {
            Some((line, rest)) if line.bytes().all(|byte| byte.is_ascii_digit()) => rest,
            _ => self.reason.as_str(),
        };
        reason.trim_end_matches(['.', ':', ' ', '{', '}', '\n'])
    }

    /// Says that there is no window, and what helps; `tried` is the renderer that failed last.
    pub(super) fn no_window(&self, tried: Renderer, has_tried_both: bool) -> String {
        let advice = match (missing_package(&self.reason), self.cause) {
            (Some(package), _) => format!("install its package: sudo apt install {package}"),
            (None, Cause::Desktop) => format!("start it on a desktop; {OTHER_WAYS}"),
            (None, Cause::Renderer) if has_tried_both && cfg!(target_os = "linux") => format!(
                "neither renderer finds a driver; one that draws in software does: \
                 sudo apt install libegl1 libgl1-mesa-dri; {OTHER_WAYS}"
            ),
            (None, Cause::Renderer) if has_tried_both => {
                format!("neither renderer finds a graphics driver: install one; {OTHER_WAYS}")
            }
            (None, Cause::Renderer) => {
                format!("try --renderer {}; {OTHER_WAYS}", name(other(tried)))
            }
            (None, Cause::Other) => OTHER_WAYS.to_owned(),
        };
        format!("the window cannot be opened: {}; {advice}", self.reason())
    }

    /// Says that an error closed the window, and where the work is.
    pub(super) fn window_closed(&self) -> String {
        format!(
            "the window closed because of an error: {}; start it again: what was not saved is offered then",
            self.reason()
        )
    }
}
