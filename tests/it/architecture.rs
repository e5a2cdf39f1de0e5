//! The rules of the house: which layer may import which, and what only some layers may touch.

use std::{
    fs,
    path::{Path, PathBuf},
};

/// Each layer with those that it may import besides itself.
const MAY_IMPORT: &[(&str, &[&str])] = &[
    ("model", &[]),
    ("stats", &["model"]),
    ("edit", &["model"]),
    ("lang", &["merge", "model"]),
    ("survey", &["edit", "model", "stats"]),
    ("merge", &["edit", "model"]),
    ("layout", &["lang", "model", "stats"]),
    ("paint", &["lang", "layout", "model", "stats"]),
    ("export", &["lang", "layout", "model", "paint", "stats"]),
    ("file", &["edit", "model"]),
    (
        "cli",
        &[
            "app", "edit", "export", "file", "lang", "layout", "merge", "model", "paint", "stats",
            "survey",
        ],
    ),
    (
        "view",
        &[
            "edit", "export", "file", "lang", "layout", "merge", "model", "paint", "stats",
            "survey",
        ],
    ),
    (
        "app",
        &[
            "edit", "export", "file", "lang", "layout", "merge", "model", "paint", "stats",
            "survey", "view",
        ],
    ),
];

/// Layers that never name a window library or egui itself.
const WITHOUT_EGUI: &[&str] = &["model", "stats", "edit", "survey", "merge", "lang", "file"];

/// Layers that may touch the file system, the clock and the environment.
const MAY_TOUCH_THE_WORLD: &[&str] = &["file", "cli", "app"];

/// What touches the world.
const THE_WORLD: &[&str] = &[
    "std::fs",
    "std::env",
    "std::process",
    "std::net",
    "SystemTime::now",
    "Instant::now",
    "fastrand::Rng::new",
];

#[test]
fn every_layer_has_a_rule() {
    let mut layers: Vec<String> = fs::read_dir(source())
        .unwrap()
        .map(|entry| entry.unwrap())
        .filter(|entry| entry.path().is_dir())
        .map(|entry| entry.file_name().into_string().unwrap())
        .collect();
    layers.sort();
    let mut ruled: Vec<&str> = MAY_IMPORT.iter().map(|(layer, _)| *layer).collect();
    ruled.sort_unstable();
    assert_eq!(layers, ruled);
}

#[test]
fn imports_point_one_way() {
    let mut wrong = Vec::new();
    for (layer, allowed) in MAY_IMPORT {
        for (file, line, text) in code_lines(layer) {
            for (other, _) in MAY_IMPORT
                .iter()
                .filter(|(other, _)| other != layer && !allowed.contains(other))
            {
                if names(&text, other) {
                    wrong.push(format!(
                        "{}:{line}: {layer} imports {other}: {}",
                        file.display(),
                        text.trim()
                    ));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn only_drawing_layers_name_egui() {
    let wrong = lines_with(WITHOUT_EGUI, &["egui", "eframe", "epaint", "winit"]);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let headless: Vec<&str> = MAY_IMPORT
        .iter()
        .map(|(layer, _)| *layer)
        .filter(|layer| !["view", "app"].contains(layer))
        .collect();
    let wrong = lines_with(&headless, &["eframe", "rfd::", "winit"]);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn only_border_layers_touch_the_world() {
    let pure: Vec<&str> = MAY_IMPORT
        .iter()
        .map(|(layer, _)| *layer)
        .filter(|layer| !MAY_TOUCH_THE_WORLD.contains(layer))
        .collect();
    let wrong = lines_with(&pure, THE_WORLD);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Files that are one flat table, a line for each of its rows; they may be as long as they must.
const FLAT_TABLES: &[&str] = &["lang/key.rs"];

#[test]
fn files_stay_short() {
    let mut long = Vec::new();
    for (layer, _) in MAY_IMPORT {
        let is_table = |file: &PathBuf| FLAT_TABLES.iter().any(|table| file.ends_with(table));
        for file in files(&source().join(layer))
            .into_iter()
            .filter(|file| !is_table(file))
        {
            let lines = fs::read_to_string(&file).unwrap().lines().count();
            if lines > 400 {
                long.push(format!("{}: {lines} lines", file.display()));
            }
        }
    }
    assert!(long.is_empty(), "{}", long.join("\n"));
}

fn source() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

/// Says whether a line of code names a layer: `crate::survey`, or `survey::` inside a braced import.
fn names(text: &str, layer: &str) -> bool {
    text.contains(&format!("crate::{layer}::")) || text.contains(&format!("crate::{layer};")) || {
        let trimmed = text.trim_start();
        text.starts_with("    ")
            && trimmed.starts_with(&format!("{layer}::"))
            && trimmed.ends_with("},")
            || trimmed.starts_with(&format!("use crate::{{{layer}::"))
    }
}

fn lines_with(layers: &[&str], words: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    for layer in layers {
        for (file, line, text) in code_lines(layer) {
            if words.iter().any(|word| text.contains(word)) {
                found.push(format!("{}:{line}: {}", file.display(), text.trim()));
            }
        }
    }
    found
}

/// Lists the lines of a layer's code that are neither comments nor in test files.
fn code_lines(layer: &str) -> Vec<(PathBuf, usize, String)> {
    let mut lines = Vec::new();
    for file in files(&source().join(layer)) {
        let text = fs::read_to_string(&file).unwrap();
        let code = text
            .lines()
            .enumerate()
            .filter(|(_, line)| !line.trim_start().starts_with("//"));
        lines.extend(code.map(|(index, line)| (file.clone(), index + 1, line.to_owned())));
    }
    lines
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        if path.is_dir() && name != "tests" {
            found.extend(files(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs")
            && name != "tests.rs"
            && name != "random.rs"
        {
            found.push(path);
        }
    }
    found
}
