//! Opens the window, where this build has one.

use std::process::ExitCode;

use super::args::WindowArguments;

/// Opens the window.
///
/// A map that cannot be opened at all, or a mistyped command, is told where it was typed.
#[cfg(feature = "gui")]
pub(super) fn open(arguments: WindowArguments) -> ExitCode {
    use super::{failure::Failure, output::finish};
    use crate::file::ordinary_file;

    let WindowArguments {
        map,
        renderer,
        language,
        theme,
    } = arguments;
    if let Some(Err(error)) = map.as_deref().map(ordinary_file) {
        return finish(Err(Failure::Open(error)));
    }
    crate::app::run(crate::app::StartRequest {
        map,
        renderer,
        language,
        theme,
    })
}

/// Says that this build has no window.
#[cfg(not(feature = "gui"))]
pub(super) fn open(arguments: WindowArguments) -> ExitCode {
    let what = arguments.map.map_or_else(
        || "opens none".to_owned(),
        |map| format!("cannot show {}", map.display()),
    );
    super::output::note(&format_args!(
        "this build has no window and {what}; build it with the feature `gui`, or see its commands \
         with: touchline --help"
    ));
    ExitCode::from(2)
}
