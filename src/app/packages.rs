//! Which Debian package holds a library that the system could not load.

/// Names of libraries as error messages have them, and their packages; longer names come first.
const PACKAGES: &[(&str, &str)] = &[
    ("libxkbcommon-x11", "libxkbcommon-x11-0"),
    ("libxkbcommon", "libxkbcommon0"),
    ("libwayland-client", "libwayland-client0"),
    ("libwayland-cursor", "libwayland-cursor0"),
    ("libwayland-egl", "libwayland-egl1"),
    ("libX11-xcb", "libx11-xcb1"),
    ("libX11", "libx11-6"),
    ("libXcursor", "libxcursor1"),
    ("libXrandr", "libxrandr2"),
    ("libXi", "libxi6"),
    ("libxcb", "libxcb1"),
    ("libEGL", "libegl1"),
    ("libGLESv2", "libgles2"),
    ("libGL", "libgl1"),
    ("libvulkan", "libvulkan1"),
];

/// Returns the package that holds the library which a message says is missing.
pub(super) fn missing_package(message: &str) -> Option<&'static str> {
    let says_missing = [
        "could not be loaded",
        "cannot open shared object",
        "not found",
        "failed to load",
        "No such file",
    ];
    let is_missing = says_missing.iter().any(|words| message.contains(words));
    let named = PACKAGES
        .iter()
        .find(|(library, _)| message.contains(library));
    named.filter(|_| is_missing).map(|(_, package)| *package)
}
