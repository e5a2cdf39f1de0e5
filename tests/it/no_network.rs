//! Nothing leaves the machine: no library that could send, no socket, no link that opens; and no `unsafe`.
//!
//! `cargo deny` holds the tree of dependencies to the same; this holds where it is not installed.

use std::{
    fs,
    path::{Path, PathBuf},
};

/// Crates that speak HTTP or TLS, ask name services or open a browser, and one whose pictures have no limit.
const UNWANTED: &[&str] = &[
    "attohttpc",
    "aws-lc-rs",
    "aws-lc-sys",
    "boring",
    "curl",
    "curl-sys",
    "egui_extras",
    "h2",
    "h3",
    "hickory-resolver",
    "http",
    "hyper",
    "isahc",
    "minreq",
    "native-tls",
    "openssl",
    "openssl-sys",
    "quinn",
    "reqwest",
    "ring",
    "rustls",
    "schannel",
    "security-framework",
    "surf",
    "tungstenite",
    "ureq",
    "webbrowser",
    "webpki",
    "wry",
];

#[test]
fn no_library_speaks_http_or_tls() {
    let lock = fs::read_to_string(root().join("Cargo.lock")).unwrap();
    let names: Vec<&str> = lock
        .lines()
        .filter_map(|line| line.strip_prefix("name = \"")?.strip_suffix('"'))
        .collect();
    assert!(names.contains(&"egui"), "the lock file is not understood");
    let found: Vec<&&str> = names
        .iter()
        .filter(|name| UNWANTED.contains(name))
        .collect();
    assert!(found.is_empty(), "{found:?}");
}

#[test]
fn no_code_opens_a_socket_or_a_link() {
    let words = [
        "std::net",
        "unix::net",
        "TcpStream",
        "TcpListener",
        "UdpSocket",
        "UnixStream",
        "ToSocketAddrs",
        "open_url",
        "OpenUrl",
        ".hyperlink",
        "Hyperlink::",
        "xdg-open",
    ];
    let found = lines_with(&words);
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn nothing_runs_another_program() {
    // This program once more is the one thing that it starts: as another window, or with the other renderer.
    let found: Vec<String> = lines_with(&["Command::new(", "process::Command"])
        .into_iter()
        .filter(|line| {
            let ours = ["src/app/another.rs:", "src/app/start.rs:"];
            let test = line
                .split(':')
                .next()
                .is_some_and(|file| file.contains("tests"));
            !test && !ours.iter().any(|file| line.starts_with(file))
        })
        .collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn no_code_is_unsafe() {
    let manifest = fs::read_to_string(root().join("Cargo.toml")).unwrap();
    assert!(
        manifest.contains("\nunsafe_code = \"forbid\"\n"),
        "the compiler must refuse it"
    );
    let found = lines_with(&["unsafe {", "unsafe fn", "unsafe impl", "unsafe extern"]);
    assert!(found.is_empty(), "{}", found.join("\n"));
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Lists the lines of code under `src/` that hold one of some words.
fn lines_with(words: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    for file in files(&root().join("src")) {
        let text = fs::read_to_string(&file).unwrap();
        let code = text
            .lines()
            .zip(1..)
            .filter(|(line, _)| !line.trim_start().starts_with("//"));
        for (line, number) in code {
            if words.iter().any(|word| line.contains(word)) {
                let file = file.strip_prefix(root()).unwrap().display();
                found.push(format!("{file}:{number}: {}", line.trim()));
            }
        }
    }
    found
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
    found
}
