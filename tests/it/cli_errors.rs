//! The command line on bad input: one clear message, the right exit code, nothing written.

use crate::{
    cli::{Touchline, check_files, folder, put, put_sample},
    maps,
    samples::SHOP,
};

/// Runs a command that must fail: one message that holds all the words.
#[track_caller]
pub(crate) fn check(folder: &tempfile::TempDir, args: &[&str], code: i32, words: &[&str]) {
    let ran = Touchline::new(folder).args(args).run().exits(code);
    let told = ran.stderr();
    for word in words {
        assert!(told.contains(word), "{word:?} is not in: {told}");
    }
    assert_eq!(
        told.matches("touchline: ").count(),
        1,
        "one message: {told}"
    );
    assert!(!told.contains("panicked"), "{told}");
    if code == 2 {
        assert_eq!(ran.stdout(), "", "stdout stays empty");
    }
}

/// Checks that all commands which read a map refuse it alike.
#[track_caller]
fn check_map(folder: &tempfile::TempDir, map: &str, code: i32, words: &[&str]) {
    check(folder, &["curve", map], code, words);
    check(folder, &["export", map, "-o", "never.png"], code, words);
    put(folder, "shop.csv", "Pays\n1\n5\n4\n5\n2\n");
    check(
        folder,
        &["import", map, "shop.csv", "-o", "never.ron"],
        code,
        words,
    );
    assert!(!folder.path().join("never.png").exists());
    assert!(!folder.path().join("never.ron").exists());
}

/// Checks that both commands which read a survey file refuse it alike.
#[track_caller]
fn check_survey(folder: &tempfile::TempDir, file: &str, code: i32, words: &[&str]) {
    check(folder, &["survey", file], code, words);
    check(folder, &["survey", file, "--json"], code, words);
    put(folder, "map.ron", touchline::file::write(&maps::map(&SHOP)));
    check(
        folder,
        &["import", "map.ron", file, "-o", "never.ron"],
        code,
        words,
    );
    assert!(!folder.path().join("never.ron").exists());
}

fn shop_map() -> String {
    touchline::file::write(&maps::map(&SHOP))
}

#[test]
fn missing_files() {
    let folder = folder();
    for command in ["check", "curve", "survey"] {
        check(
            &folder,
            &[command, "none.ron"],
            2,
            &["none.ron", "does not exist"],
        );
    }
    check_map(&folder, "none.ron", 2, &["none.ron", "does not exist"]);
    check_survey(&folder, "none.csv", 2, &["none.csv", "does not exist"]);
}

#[test]
fn folders() {
    let folder = folder();
    std::fs::create_dir(folder.path().join("maps")).unwrap();
    check(&folder, &["check", "maps"], 2, &["maps", "a folder"]);
    check_map(&folder, "maps", 2, &["maps", "a folder"]);
    check_survey(&folder, "maps", 2, &["maps", "a folder"]);
}

#[test]
#[cfg(unix)]
fn devices_are_not_read_for_ever() {
    let folder = folder();
    check(
        &folder,
        &["check", "/dev/zero"],
        2,
        &["/dev/zero", "a device"],
    );
    check_map(&folder, "/dev/zero", 2, &["/dev/zero", "a device"]);
    check_survey(&folder, "/dev/zero", 2, &["/dev/zero", "a device"]);
    let recipe = ["survey", "shop.csv", "--recipe", "/dev/zero"];
    check(&folder, &recipe, 2, &["/dev/zero", "a device"]);
}

#[test]
#[cfg(unix)]
fn pipes_are_not_waited_for() {
    let folder = folder();
    let made = std::process::Command::new("mkfifo")
        .arg(folder.path().join("pipe"))
        .status();
    assert!(made.unwrap().success());
    check_map(&folder, "pipe", 2, &["a pipe"]);
    check_survey(&folder, "pipe", 2, &["a pipe"]);
}

#[test]
fn an_image_is_named_as_what_it_is() {
    let folder = folder();
    put(&folder, "map.png.ron", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR");
    let words = ["map.png.ron", "PNG image", "not a journey map"];
    check(&folder, &["check", "map.png.ron"], 1, &words);
    check_map(&folder, "map.png.ron", 1, &words);
    put(&folder, "image.csv", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR");
    check_survey(&folder, "image.csv", 1, &["image.csv", "PNG image"]);
}

#[test]
fn a_truncated_map() {
    let folder = folder();
    let whole = shop_map();
    let half = whole.floor_char_boundary(whole.len() / 2);
    put(&folder, "half.ron", &whole[..half]);
    check_map(&folder, "half.ron", 1, &["half.ron", "line ", "truncated"]);
    let run = Touchline::new(&folder).args(["check", "half.ron"]).run();
    run.exits(1).prints("truncated").tells("is not a valid map");
    let run = Touchline::new(&folder)
        .args(["check", "half.ron", "--json"])
        .run();
    let report = run.exits(1).json();
    assert_eq!(report["valid"], false);
    assert!(report["problems"][0]["line"].as_u64().unwrap() > 1);
    let last = report["problems"].as_array().unwrap().last().unwrap();
    assert!(
        last["message"].as_str().unwrap().contains("truncated"),
        "{last}"
    );
    assert!(
        !report.to_string().contains("nowhere in the map"),
        "{report}"
    );
}

#[test]
fn an_invalid_value_is_listed_with_its_place() {
    let folder = folder();
    let broken = shop_map().replacen("severity: 3", "severity: 9", 1);
    let line = 1 + broken
        .lines()
        .position(|line| line.contains("severity: 9"))
        .unwrap();
    put(&folder, "broken.ron", &broken);
    let run = Touchline::new(&folder)
        .args(["check", "broken.ron", "--json"])
        .run();
    let report = run.exits(1).json();
    assert_eq!(report["valid"], false);
    assert_eq!(report["problems"][0]["severity"], "error");
    assert_eq!(report["problems"][0]["field"], "severity");
    assert_eq!(report["problems"][0]["line"], line);
    check_map(
        &folder,
        "broken.ron",
        1,
        &["broken.ron", &format!("line {line}")],
    );
}

#[test]
fn a_map_of_a_newer_format() {
    let folder = folder();
    let newer = shop_map().replacen("format: 1", "format: 9", 1).replacen(
        "min_reader: 1",
        "min_reader: 9",
        1,
    );
    put(&folder, "newer.ron", newer);
    check_map(
        &folder,
        "newer.ron",
        1,
        &["newer.ron", "format 9", "update"],
    );
    let run = Touchline::new(&folder).args(["check", "newer.ron"]).run();
    run.exits(1).prints("format 9");
    let run = Touchline::new(&folder)
        .args(["check", "newer.ron", "--json"])
        .run();
    assert_eq!(run.exits(1).json()["format"], 9);
}

#[test]
fn merge_conflict_markers_are_named_with_their_line() {
    let folder = folder();
    let whole = shop_map();
    let mut lines: Vec<&str> = whole.lines().collect();
    lines.splice(4..4, ["<<<<<<< HEAD", "=======", ">>>>>>> other"]);
    put(&folder, "merged.ron", lines.join("\n"));
    check_map(
        &folder,
        "merged.ron",
        1,
        &["merged.ron", "line 5", "conflict"],
    );
    let run = Touchline::new(&folder).args(["check", "merged.ron"]).run();
    run.exits(1).prints("conflict");
}

#[test]
fn brackets_without_end_are_refused() {
    let folder = folder();
    for (name, bracket) in [("square.ron", "["), ("round.ron", "(")] {
        put(&folder, name, bracket.repeat(200_000));
        check_map(&folder, name, 1, &[name]);
        Touchline::new(&folder).args(["check", name]).run().exits(1);
    }
}

#[test]
fn random_bytes() {
    let folder = folder();
    let mut random = fastrand::Rng::with_seed(3);
    for size in [1, 100, 10_000, 500_000] {
        let bytes: Vec<u8> = (0..size).map(|_| random.u8(..)).collect();
        put(&folder, "noise.ron", &bytes);
        check(&folder, &["check", "noise.ron"], 1, &["noise.ron"]);
        check(&folder, &["curve", "noise.ron"], 1, &["noise.ron"]);
        put(&folder, "noise.csv", &bytes);
        let ran = Touchline::new(&folder)
            .args(["survey", "noise.csv", "--json"])
            .run();
        assert!(!ran.stderr().contains("panicked"), "{}", ran.stderr());
        ran.exits(1);
    }
}

#[test]
fn tables_without_anything_to_count() {
    let folder = folder();
    put(&folder, "empty.csv", "");
    check_survey(&folder, "empty.csv", 1, &["empty.csv", "empty"]);
    put(&folder, "header.csv", "Pays,Unpacks\n");
    check_survey(&folder, "header.csv", 1, &["header.csv", "no data rows"]);
    let words = "person,comment\nann,it was fine\nbob,the parcel came late\ncid,nobody answered\n";
    put(&folder, "words.csv", words);
    check_survey(
        &folder,
        "words.csv",
        1,
        &["words.csv", "no column", "--column"],
    );
    let run = Touchline::new(&folder).args(["survey", "words.csv", "--json"]);
    let report = run.run().exits(1).json();
    assert_eq!(report["shape"], "unknown");
    let issues = report["issues"].as_array().unwrap();
    assert!(issues.iter().any(|issue| issue["code"] == "no_rating"));
}

#[test]
fn an_unterminated_quote_is_an_issue_with_its_place() {
    let folder = folder();
    let mut table = "Pays,Unpacks\n".to_owned();
    let rows = (0..200).map(|row| [1 + row % 5, 5 - row % 5]);
    table.extend(rows.map(|[pays, unpacks]| format!("{pays},{unpacks}\n")));
    table.push_str("\"4,5\n3,3\n");
    put(&folder, "quote.csv", table);
    let run = Touchline::new(&folder).args(["survey", "quote.csv", "--json"]);
    let report = run.run().exits(0).json();
    let issues = report["issues"].as_array().unwrap();
    let quote = issues
        .iter()
        .find(|issue| issue["code"] == "unterminated_quote");
    assert_eq!(quote.unwrap()["line"], 202);
    let run = Touchline::new(&folder).args(["survey", "quote.csv"]);
    run.run()
        .exits(0)
        .prints("unterminated_quote")
        .prints("line 202");
}

#[test]
fn columns_and_targets_that_do_not_exist() {
    let folder = folder();
    put_sample(&folder, &SHOP);
    let file = SHOP.survey.file;
    let survey = ["survey", file, "--score-column", "Mood"];
    check(&folder, &survey, 2, &["Mood", "Unpacks"]);
    let import = ["import", "map.ron", file, "-o", "never.ron"];
    let target = [&import[..], &["--match", "Pays=Paying"]].concat();
    check(&folder, &target, 2, &["Paying", "Gets the refund"]);
    let source = [&import[..], &["--match", "Mood=Pays"]].concat();
    check(&folder, &source, 2, &["Mood", "Unpacks"]);
    let set = [&import[..], &["--replace", "spring"]].concat();
    check(&folder, &set, 2, &["spring"]);
    check(
        &folder,
        &["curve", "map.ron", "--set", "spring"],
        2,
        &["spring"],
    );
    check(
        &folder,
        &["curve", "map.ron", "--segment", "Austria"],
        2,
        &["Austria"],
    );
    check(
        &folder,
        &["survey", file, "--encoding", "klingon"],
        2,
        &["klingon", "utf-8"],
    );
    check_files(folder.path(), &["map.ron", file]);
}

#[test]
fn wrong_arguments_are_told_by_the_parser() {
    let folder = folder();
    for args in [
        &["check"][..],
        &["curve", "a.ron", "--colour"],
        &["export", "a.ron"],
        &["export", "a.ron", "-o", "a.png", "--width", "0"],
        &["export", "a.ron", "-o", "a.png", "--scale", "inf"],
        &[
            "export", "a.ron", "-o", "a.png", "--width", "9", "--scale", "2",
        ],
        &[
            "import",
            "a.ron",
            "a.csv",
            "-o",
            "b.ron",
            "--date",
            "12.5.2026",
        ],
        &[
            "import",
            "a.ron",
            "a.csv",
            "-o",
            "b.ron",
            "--field",
            "2026-05-25..2026-05-04",
        ],
        &["import", "a.ron", "a.csv", "-o", "b.ron", "--match", "Pays"],
        &["new"],
        &["new", "a.ron", "--template", "zoo"],
        &["survey", "a.csv", "--column", "Note"],
        &["survey", "a.csv", "--column", "Note:kind=rating,scale=6..1"],
        &["survey", "a.csv", "--delimiter", ";;"],
        &["survey", "a.csv", "--header-rows", "4"],
    ] {
        let ran = Touchline::new(&folder)
            .args(args)
            .run()
            .exits(2)
            .prints_nothing();
        assert!(
            ran.stderr().starts_with("error: "),
            "{args:?}: {}",
            ran.stderr()
        );
    }
    check_files(folder.path(), &[]);
}

#[test]
fn a_mistyped_command_opens_no_window() {
    let folder = folder();
    for (typed, meant) in [("cehck", "check"), ("exprot", "export"), ("Curve", "curve")] {
        let arguments = [typed, "shop.ron", "-o", "x.png"];
        check(&folder, &arguments, 2, &[typed, "touchline ", meant]);
        check(&folder, &[typed], 2, &[typed, "did you mean", meant]);
    }
    check(&folder, &["no-such-map"], 2, &["no-such-map"]);
}

#[test]
fn a_map_is_no_survey() {
    let folder = folder();
    put(&folder, "shop.ron", format!("// ours\n{}", shop_map()));
    check_survey(
        &folder,
        "shop.ron",
        1,
        &["shop.ron", "journey map", "survey file"],
    );
}
