//! Folders for the path dialog, and paths as people type them.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::LazyLock,
};

use directories::UserDirs;

use crate::view::Listing;

/// How many entries of a folder are looked at.
const LOOKED_AT: usize = 20_000;

/// Where the user's folders are: no frame waits for the disk that says so.
static USER: LazyLock<User> = LazyLock::new(User::look_up);

/// The user's folders.
struct User {
    home: Option<PathBuf>,
    /// Where pictures and maps go if nothing else is known.
    documents: PathBuf,
}

impl User {
    fn look_up() -> Self {
        let dirs = UserDirs::new();
        let home = dirs.as_ref().map(|dirs| dirs.home_dir().to_path_buf());
        let documents = dirs.as_ref().and_then(UserDirs::document_dir);
        let documents = documents.filter(|folder| folder.is_dir());
        let documents = documents.map(Path::to_path_buf).or_else(|| home.clone());
        Self {
            home,
            documents: documents.unwrap_or_else(|| PathBuf::from(".")),
        }
    }
}

/// Looks the user's folders up, before there is a window.
pub(super) fn look_up() {
    LazyLock::force(&USER);
}

/// Lists a folder's folders and the files with certain endings.
pub(super) fn list(folder: PathBuf, extensions: &[&str]) -> Listing {
    let place = if folder.as_os_str().is_empty() {
        PathBuf::from(".")
    } else {
        typed(&folder)
    };
    let mut listing = Listing {
        folder,
        ..Listing::default()
    };
    let Ok(entries) = fs::read_dir(place) else {
        return listing;
    };
    for entry in entries.flatten().take(LOOKED_AT) {
        let name = entry.file_name().to_string_lossy().into_owned();
        // Links count as what they lead to.
        if entry.path().is_dir() {
            listing.folders.push(name);
        } else if entry.path().extension().is_some_and(|ending| {
            extensions
                .iter()
                .any(|one| ending.eq_ignore_ascii_case(one))
        }) {
            listing.files.push(name);
        }
    }
    listing.folders.sort_by_key(|name| name.to_lowercase());
    listing.files.sort_by_key(|name| name.to_lowercase());
    listing
}

/// Returns the path that was typed: `~` is the home folder, and the folder is written out.
pub(super) fn typed(path: &Path) -> PathBuf {
    let home = USER.home.as_ref();
    let spelled = match path.strip_prefix("~") {
        Ok(rest) => home.map_or_else(|| path.to_path_buf(), |home| home.join(rest)),
        Err(_) => path.to_path_buf(),
    };
    std::path::absolute(&spelled).unwrap_or(spelled)
}

/// Returns where pictures and maps go if nothing else is known.
pub(super) fn documents() -> PathBuf {
    USER.documents.clone()
}

/// Returns a file name that every system takes.
pub(super) fn file_name(title: &str) -> String {
    let fit = |c: char| {
        if c.is_control() || matches!(c, '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|') {
            ' '
        } else {
            c
        }
    };
    let name: String = title.chars().map(fit).take(80).collect();
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    let name = name.trim_start_matches('.').to_owned();
    if name.is_empty() {
        "journey".to_owned()
    } else {
        name
    }
}

/// Returns a file's name without its folder.
pub(super) fn name_of(path: &Path) -> String {
    path.file_name()
        .unwrap_or(path.as_os_str())
        .to_string_lossy()
        .into_owned()
}
