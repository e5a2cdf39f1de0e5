//! Where commands may write, and what happens where they cannot.

use crate::{
    cli::{Touchline, check_files, folder, get, put, put_sample},
    cli_errors::check,
    samples::SHOP,
};

#[test]
fn targets_that_exist_stay_unless_forced() {
    let folder = folder();
    put_sample(&folder, &SHOP);
    let file = SHOP.survey.file;
    for (args, out) in [
        (&["new", "there.ron"][..], "there.ron"),
        (&["import", "map.ron", file, "-o", "there.ron"], "there.ron"),
        (&["export", "map.ron", "-o", "there.svg"], "there.svg"),
    ] {
        put(&folder, out, "precious");
        check(&folder, args, 2, &[out, "--force"]);
        assert_eq!(get(&folder, out), b"precious");
        let forced = Touchline::new(&folder).args(args).args(["--force"]);
        forced.run().exits(0);
        assert_ne!(get(&folder, out), b"precious");
    }
}

/// Runs a command that would cost a file of the folder: it is refused, and every file stays.
#[track_caller]
fn check_stays(folder: &tempfile::TempDir, args: &[&str], lost: &str) {
    let files = || {
        let entries = std::fs::read_dir(folder.path()).unwrap();
        let mut files: Vec<_> = entries
            .map(|entry| {
                let path = entry.unwrap().path();
                let bytes = std::fs::read(&path).unwrap();
                (path, bytes)
            })
            .collect();
        files.sort();
        files
    };
    let before = files();
    let forced = [args, &["--force"]].concat();
    check(folder, &forced, 2, &[lost, "would be lost"]);
    assert!(files() == before, "{args:?}");
}

#[test]
fn no_command_destroys_what_it_reads_even_if_forced() {
    let folder = folder();
    put_sample(&folder, &SHOP);
    let file = SHOP.survey.file;
    let map = get(&folder, "map.ron");
    for name in ["map.svg", "base.ron", "theirs.ron"] {
        put(&folder, name, &map);
    }
    put(&folder, "shop.recipe", "Recipe()");
    check_stays(
        &folder,
        &["export", "map.svg", "-o", "./map.svg"],
        "map.svg",
    );
    for lost in ["base.ron", "theirs.ron"] {
        let args = ["merge", "base.ron", "map.ron", "theirs.ron", "-o", lost];
        check_stays(&folder, &args, lost);
    }
    for lost in [file, "shop.recipe"] {
        let args = ["import", "map.ron", file, "--recipe", "shop.recipe"];
        check_stays(&folder, &[&args[..], &["-o", lost]].concat(), lost);
    }
    let recipes = [
        ("map.ron", "map.ron"),
        ("out.ron", "map.ron"),
        ("out.ron", file),
        ("out.ron", "shop.recipe"),
        ("out.ron", "./out.ron"),
    ];
    for (out, lost) in recipes {
        let args = ["import", "map.ron", file, "--recipe", "shop.recipe"];
        let targets = ["-o", out, "--write-recipe", lost];
        check_stays(&folder, &[&args[..], &targets].concat(), lost);
    }
}

#[test]
#[cfg(unix)]
fn a_recipe_that_leads_to_the_map_is_not_written() {
    let folder = folder();
    put_sample(&folder, &SHOP);
    // The link leads to nothing before the map is there.
    std::os::unix::fs::symlink("out.ron", folder.path().join("shop.recipe")).unwrap();
    let args = ["import", "map.ron", SHOP.survey.file, "-o", "out.ron"];
    let run = Touchline::new(&folder).args(args);
    let run = run.args(["--write-recipe", "shop.recipe", "--force"]).run();
    run.exits(2).tells("would be lost");
    let map = touchline::file::open(&folder.path().join("out.ron")).unwrap();
    assert_eq!(map.map().feedback.len(), 1);
}

#[test]
fn an_import_that_fails_leaves_no_backup() {
    let folder = folder();
    put_sample(&folder, &SHOP);
    let commented = [b"// ours\n".as_slice(), &get(&folder, "map.ron")].concat();
    let path = put(&folder, "map.ron", &commented);
    let mut permissions = std::fs::metadata(&path).unwrap().permissions();
    permissions.set_readonly(true);
    std::fs::set_permissions(&path, permissions).unwrap();
    for _again in 0..2 {
        let args = ["import", "map.ron", SHOP.survey.file, "-o", "map.ron"];
        let run = Touchline::new(&folder).args(args).run();
        run.exits(2).tells("read-only");
        check_files(folder.path(), &["map.ron", SHOP.survey.file]);
    }
}

#[test]
fn targets_that_cannot_be_written() {
    let folder = folder();
    put_sample(&folder, &SHOP);
    let file = SHOP.survey.file;
    std::fs::create_dir(folder.path().join("taken.png")).unwrap();
    for out in ["nowhere/out", "map.ron/out"] {
        let (map, picture) = (format!("{out}.ron"), format!("{out}.png"));
        check(&folder, &["new", &map], 2, &[&map, "folder"]);
        check(
            &folder,
            &["import", "map.ron", file, "-o", &map],
            2,
            &[&map, "folder"],
        );
        check(
            &folder,
            &["export", "map.ron", "-o", &picture],
            2,
            &[&picture, "folder"],
        );
    }
    let over_a_folder = ["export", "map.ron", "-o", "taken.png", "--force"];
    check(&folder, &over_a_folder, 2, &["taken.png", "a folder"]);
    check(
        &folder,
        &["export", "map.ron", "-o", "map.bmp"],
        2,
        &[".png", ".svg", ".pdf"],
    );
    check_files(folder.path(), &["map.ron", file, "taken.png"]);
}

#[test]
#[cfg(target_os = "linux")]
fn a_full_standard_output_is_told() {
    use std::process::{Command, Stdio};

    let folder = folder();
    put_sample(&folder, &SHOP);
    let full = std::fs::File::options()
        .write(true)
        .open("/dev/full")
        .unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_touchline"))
        .args(["survey", SHOP.survey.file])
        .current_dir(folder.path())
        .stdout(Stdio::from(full))
        .output()
        .unwrap();
    let told = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(2), "{told}");
    assert!(told.contains("standard output"), "{told}");
}
