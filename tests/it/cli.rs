//! The command line: how tests run the real program, new maps, help, and good manners in a pipe.

use std::{
    ffi::OsStr,
    fs,
    path::{Path, PathBuf},
    process::Output,
};

use assert_cmd::Command;
use serde_json::Value;
use tempfile::TempDir;

use crate::{
    maps,
    samples::{BANK, SHOP, Sample},
    surveys,
};

/// One run of the real program in a folder of its own.
pub(crate) struct Touchline {
    command: Command,
}

impl Touchline {
    /// Prepares a run in a folder.
    pub(crate) fn new(folder: &TempDir) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_touchline"));
        // Neither the display nor the language of the machine may matter.
        command.current_dir(folder.path()).env_clear();
        command.timeout(std::time::Duration::from_mins(1));
        Self { command }
    }

    /// Adds arguments.
    pub(crate) fn args<S: AsRef<OsStr>>(mut self, args: impl IntoIterator<Item = S>) -> Self {
        self.command.args(args);
        self
    }

    /// Runs and keeps what came of it.
    #[track_caller]
    pub(crate) fn run(mut self) -> Ran {
        Ran(self.command.output().unwrap())
    }
}

/// What came of a run.
pub(crate) struct Ran(Output);

impl Ran {
    /// Returns the exit code; none if the program was ended from outside.
    pub(crate) fn code(&self) -> Option<i32> {
        self.0.status.code()
    }

    pub(crate) fn stdout(&self) -> &str {
        std::str::from_utf8(&self.0.stdout).unwrap()
    }

    pub(crate) fn stderr(&self) -> &str {
        std::str::from_utf8(&self.0.stderr).unwrap()
    }

    /// Expects an exit code.
    #[track_caller]
    pub(crate) fn exits(self, code: i32) -> Self {
        let (stdout, stderr) = (self.stdout(), self.stderr());
        assert_eq!(self.0.status.code(), Some(code), "{stdout}\n{stderr}");
        self
    }

    /// Expects that stderr says something.
    #[track_caller]
    pub(crate) fn tells(self, wanted: &str) -> Self {
        let told = self.stderr();
        assert!(told.contains(wanted), "{wanted:?} is not in: {told}");
        self
    }

    /// Expects that stdout says something.
    #[track_caller]
    pub(crate) fn prints(self, wanted: &str) -> Self {
        let printed = self.stdout();
        assert!(printed.contains(wanted), "{wanted:?} is not in: {printed}");
        self
    }

    /// Expects that stdout is empty.
    #[track_caller]
    pub(crate) fn prints_nothing(self) -> Self {
        assert_eq!(self.stdout(), "");
        self
    }

    /// Reads stdout as JSON.
    #[track_caller]
    pub(crate) fn json(&self) -> Value {
        serde_json::from_slice(&self.0.stdout).unwrap()
    }
}

/// Makes an empty folder.
pub(crate) fn folder() -> TempDir {
    tempfile::tempdir().unwrap()
}

/// Puts a file into a folder.
pub(crate) fn put(folder: &TempDir, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
    let path = folder.path().join(name);
    fs::write(&path, bytes).unwrap();
    path
}

/// Reads a file of a folder.
#[track_caller]
pub(crate) fn get(folder: &TempDir, name: &str) -> Vec<u8> {
    fs::read(folder.path().join(name)).unwrap()
}

/// Puts the map and the survey file of a sample into a folder.
pub(crate) fn put_sample(folder: &TempDir, sample: &Sample) {
    let map = touchline::file::write(&maps::map(sample));
    put(folder, "map.ron", map);
    put(folder, sample.survey.file, surveys::bytes(sample));
}

/// Prepares the import of a sample's survey into `measured.ron`; the hotel's direction is told.
pub(crate) fn import(folder: &TempDir, sample: &Sample) -> Touchline {
    put_sample(folder, sample);
    let run = Touchline::new(folder).args([
        "import",
        "map.ron",
        sample.survey.file,
        "-o",
        "measured.ron",
    ]);
    if sample.survey.low_is_good {
        run.args(["--column", "Note:direction=low"])
    } else {
        run
    }
}

/// Imports a sample and returns the report of its curves.
#[track_caller]
pub(crate) fn measured(folder: &TempDir, sample: &Sample) -> Value {
    import(folder, sample).run().exits(0).prints_nothing();
    let curve = Touchline::new(folder).args(["curve", "measured.ron", "--json"]);
    curve.run().exits(0).json()
}

#[track_caller]
pub(crate) fn near(value: &Value, expected: f64, tolerance: f64, what: &str) {
    let number = value.as_f64();
    let number = number.unwrap_or_else(|| panic!("{what} is {value}, not {expected}"));
    assert!(
        (number - expected).abs() <= tolerance,
        "{what}: {number}, not {expected}"
    );
}

#[track_caller]
pub(crate) fn touchpoint<'a>(report: &'a Value, name: &str) -> &'a Value {
    let all = report["touchpoints"].as_array().unwrap();
    let found = all.iter().find(|one| one["touchpoint"] == name);
    found.unwrap_or_else(|| panic!("{name} is not in the curve"))
}

#[test]
fn a_survey_is_reported_with_the_keys_that_programs_rely_on() {
    let folder = folder();
    put_sample(&folder, &BANK);
    let run = Touchline::new(&folder).args(["survey", BANK.survey.file, "--json"]);
    let run = run.run().exits(0);
    let report = run.json();
    assert_eq!(report["encoding"], "utf-8");
    assert_eq!(report["bom"], true);
    assert_eq!(report["shape"], "counted");
    assert_eq!(report["count_column"], 2);
    assert_eq!(report["groups"][0]["values"].as_array().unwrap().len(), 9);
    let keys = [
        "encoding",
        "bom",
        "delimiter",
        "header_rows",
        "rows",
        "columns_total",
        "shape",
        "source",
        "columns",
        "groups",
        "count_column",
        "weight_column",
        "issues",
    ];
    check_key_order(run.stdout(), "  ", &keys);
}

/// Checks that keys stand in their order at the depth that an indentation means.
#[track_caller]
pub(crate) fn check_key_order(json: &str, indent: &str, keys: &[&str]) {
    let start = format!("{indent}\"");
    let found = json.lines().filter_map(|line| {
        let (key, _) = line.strip_prefix(&start)?.split_once("\":")?;
        Some(key)
    });
    let found: Vec<&str> = found.filter(|key| keys.contains(key)).collect();
    assert_eq!(found, keys);
}

#[test]
fn templates_are_listed_and_make_valid_maps() {
    let folder = folder();
    let list = Touchline::new(&folder)
        .args(["new", "--list"])
        .run()
        .exits(0);
    let names: Vec<&str> = list
        .stdout()
        .lines()
        .skip(1)
        .filter_map(|line| line.split_whitespace().next())
        .collect();
    assert!(names.starts_with(&["empty", "online-shop", "hotel-stay", "bank-account"]));
    assert_eq!(names.len(), 11);
    for name in names {
        let out = format!("{name}.ron");
        let new = ["new", &out, "--template", name, "--seed", "7"];
        Touchline::new(&folder)
            .args(new)
            .run()
            .exits(0)
            .prints_nothing();
        let check = Touchline::new(&folder).args(["check", &out, "--json"]);
        let report = check.run().exits(0).json();
        assert_eq!(report["valid"], true, "{name}");
        assert_eq!(report["format"], 1, "{name}");
    }
    let run = Touchline::new(&folder).args(["check", "online-shop.ron"]);
    run.run().exits(0).prints("5 stages and 11 touchpoints");
}

#[test]
fn a_template_is_made_in_its_own_language_or_in_the_one_asked_for() {
    let folder = folder();
    let new = |out: &str, template: &str, lang: &[&str]| {
        let run = Touchline::new(&folder).args(["new", out, "--template", template]);
        run.args(lang).run().exits(0).prints_nothing();
        String::from_utf8(get(&folder, out)).unwrap()
    };
    let english = new("english.ron", "public-authority", &[]);
    assert!(english.contains("Fills in the form") && english.contains("language: En"));
    let german = new("german.ron", "public-authority", &["--lang", "de"]);
    assert!(german.contains("Formular ausfüllen") && german.contains("language: De"));
    let hotel = new("hotel.ron", "hotel-stay", &[]);
    assert!(hotel.contains("Frühstücken") && hotel.contains("language: De"));
    let hotel = new("lake.ron", "hotel-stay", &["--lang", "en"]);
    assert!(hotel.contains("Has breakfast") && hotel.contains("language: En"));
    let empty = new("empty.ron", "empty", &["--lang", "de"]);
    assert!(empty.contains("language: De"));
    let list = Touchline::new(&folder).args(["new", "--list", "--lang", "de"]);
    list.run().exits(0).prints("Ein neues Knie");
    let run = Touchline::new(&folder).args(["new", "a.ron", "--lang", "fr"]);
    run.run().exits(2).prints_nothing();
}

#[test]
fn a_seed_repeats_a_map_and_without_one_ids_differ() {
    let folder = folder();
    let new = |out: &str, seed: &[&str]| {
        let run = Touchline::new(&folder).args(["new", out, "--template", "hotel-stay"]);
        run.args(seed).run().exits(0);
        get(&folder, out)
    };
    let seed = ["--seed", "7"];
    assert_eq!(new("a.ron", &seed), new("b.ron", &seed));
    assert_ne!(new("c.ron", &[]), new("d.ron", &[]));
}

#[test]
fn help_and_version_are_results() {
    let folder = folder();
    let run = |args: &[&str]| Touchline::new(&folder).args(args).run().exits(0);
    run(&["--version"]).prints(env!("CARGO_PKG_VERSION"));
    run(&["--help"]).prints("Exit code 0");
    let commands = [
        "new", "check", "survey", "import", "curve", "export", "diff", "merge",
    ];
    for command in commands {
        run(&[command, "--help"]).prints("Usage: touchline");
    }
}

#[test]
#[cfg(unix)]
fn a_reader_that_has_seen_enough_is_no_failure() {
    use std::process::{Command, Stdio};

    let folder = folder();
    put_sample(&folder, &SHOP);
    let mut child = Command::new(env!("CARGO_BIN_EXE_touchline"))
        .args(["survey", SHOP.survey.file, "--json"])
        .current_dir(folder.path())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{told}");
    assert_eq!(told, "", "neither a panic nor a complaint");
}

#[test]
fn names_from_files_cannot_steer_the_terminal() {
    let folder = folder();
    put(
        &folder,
        "evil.csv",
        "a\u{1b}[31mb,Chat\nx,1\ny,2\nz,5\nx,4\ny,3\nz,2\n",
    );
    let run = Touchline::new(&folder).args(["survey", "evil.csv"]).run();
    assert!(!run.stdout().contains('\u{1b}') && !run.stderr().contains('\u{1b}'));
}

/// Says whether a folder holds only files of these names.
#[track_caller]
pub(crate) fn check_files(folder: &Path, names: &[&str]) {
    let mut found: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    found.sort();
    assert_eq!(found, names);
}
