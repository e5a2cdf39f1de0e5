//! What a session belongs to: a file and what it held, or no file at all.

use std::{
    fmt::Write as _,
    io,
    path::{Path, PathBuf},
    process,
};

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::SessionError;
use crate::file::{MapFile, OpenError, disk::read_bounded};

/// The file of a session that says what it belongs to.
pub(super) const META: &str = "meta.ron";
/// The format of that file; what another version wrote is left to it.
const FORMAT: u32 = 1;
/// The most bytes that it may have.
const MAX_META_BYTES: usize = 64 * 1_024;

/// Where a map comes from.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Origin {
    /// Its file; none if it was never saved.
    pub path: Option<PathBuf>,
    /// What identifies the bytes of that file, as they were last read or written.
    fingerprint: Option<String>,
}

/// A session whose map another one has taken over; until that one is whole, it is all there is.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename = "Replaced")]
pub struct Replaced {
    /// The name of its folder.
    pub(super) folder: String,
    /// What identifies the map as it was taken over: a session that leads to another one is not meant.
    pub(super) sha256: String,
}

impl Replaced {
    /// Names a session by its folder and the text that it leads to.
    pub(super) fn of(folder: &Path, text: &[u8]) -> Option<Self> {
        Some(Self {
            folder: folder.file_name()?.to_str()?.to_owned(),
            sha256: fingerprint(text),
        })
    }
}

/// What stands in the file.
#[derive(Deserialize, Serialize)]
#[serde(rename = "Session")]
struct Written {
    format: u32,
    process: u32,
    path: Option<String>,
    sha256: Option<String>,
    #[serde(default)]
    replaces: Vec<Replaced>,
}

/// What a session says of itself.
pub(super) struct Meta {
    pub(super) origin: Origin,
    /// The number of its process.
    pub(super) process: u32,
    /// The sessions whose map it has taken over.
    pub(super) replaces: Vec<Replaced>,
}

impl Origin {
    /// Describes a map by its file and what that held when it was last read or written.
    pub fn of(path: Option<&Path>, file: Option<&MapFile>) -> Self {
        Self {
            path: path.map(Path::to_path_buf),
            fingerprint: file.map(|file| fingerprint(file.bytes())),
        }
    }

    /// Says whether a file still holds what it held.
    pub fn is_of(&self, file: &MapFile) -> bool {
        self.fingerprint.as_ref() == Some(&fingerprint(file.bytes()))
    }

    /// Writes it for a session of this process, with the sessions whose map that takes over.
    pub(super) fn to_ron(&self, replaces: &[Replaced]) -> io::Result<String> {
        let written = Written {
            format: FORMAT,
            process: process::id(),
            // A path that is no Unicode text cannot be written as one: the map is recovered without its file.
            path: self
                .path
                .as_ref()
                .and_then(|path| path.to_str())
                .map(str::to_owned),
            sha256: self.fingerprint.clone(),
            replaces: replaces.to_vec(),
        };
        let style = ron::ser::PrettyConfig::new()
            .struct_names(true)
            .new_line("\n");
        ron::ser::to_string_pretty(&written, style).map_err(io::Error::other)
    }

    /// Reads what a session belongs to; none if the folder is no session.
    pub(super) fn read(folder: &Path) -> Result<Option<Meta>, SessionError> {
        let bytes = match read_bounded(&folder.join(META), MAX_META_BYTES) {
            // It has not begun yet, or is being removed.
            Err(OpenError::Missing { .. }) => return Ok(None),
            bytes => bytes?,
        };
        let text = String::from_utf8_lossy(&bytes);
        let written: Result<Written, _> = ron::from_str(&text);
        let written = written.map_err(|_other| SessionError::Unknown)?;
        if written.format != FORMAT {
            return Err(SessionError::Unknown);
        }
        let origin = Self {
            path: written.path.map(PathBuf::from),
            fingerprint: written.sha256,
        };
        Ok(Some(Meta {
            origin,
            process: written.process,
            replaces: written.replaces,
        }))
    }
}

/// Returns what identifies some bytes.
pub(super) fn fingerprint(bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    digest.iter().fold(String::new(), |mut text, byte| {
        // Writing to a string cannot fail.
        let _written = write!(text, "{byte:02x}");
        text
    })
}
