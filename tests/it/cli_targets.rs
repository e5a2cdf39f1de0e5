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
