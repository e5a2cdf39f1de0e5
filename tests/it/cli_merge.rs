//! Differences and merges through the real program, as people and as git call it.

use serde_json::Value;
use tempfile::TempDir;
use touchline::{
    edit::{Edit, HeaderField, TouchpointField, apply},
    model::{JourneyMap, StageId, TouchpointId},
};

use crate::{
    cli::{Touchline, check_files, check_key_order, folder, get, put},
    cli_errors::check,
    maps,
    samples::SHOP,
};

/// Puts a sample map with some edits into a folder.
fn put_map(folder: &TempDir, name: &str, edits: &[Edit]) -> JourneyMap {
    let map = edits.iter().fold(maps::map(&SHOP), |map, edit| {
        apply(&map, edit).expect("the edit is possible")
    });
    put(folder, name, touchline::file::write(&map));
    map
}

fn set(touchpoint: &str, field: TouchpointField) -> Edit {
    Edit::SetTouchpoint {
        touchpoint: TouchpointId::parse(touchpoint).unwrap(),
        field,
    }
}

fn rename(touchpoint: &str, name: &str) -> Edit {
    set(touchpoint, TouchpointField::Name(name.to_owned()))
}

fn describe(touchpoint: &str, text: &str) -> Edit {
    set(touchpoint, TouchpointField::Description(text.to_owned()))
}

fn map_of(folder: &TempDir, name: &str) -> JourneyMap {
    let file = touchline::file::open(&folder.path().join(name)).unwrap();
    assert!(file.is_valid());
    file.map().clone()
}

/// A folder with what both began with and what each made of it.
fn three(mine: &[Edit], theirs: &[Edit]) -> TempDir {
    let folder = folder();
    put_map(&folder, "base.ron", &[]);
    put_map(&folder, "mine.ron", mine);
    put_map(&folder, "theirs.ron", theirs);
    folder
}

const MERGE: [&str; 6] = [
    "merge",
    "base.ron",
    "mine.ron",
    "theirs.ron",
    "-o",
    "out.ron",
];
/// As git calls a driver: the result replaces mine.
const DRIVER: [&str; 6] = [
    "merge",
    "base.ron",
    "mine.ron",
    "theirs.ron",
    "-o",
    "mine.ron",
];

#[test]
fn equal_maps_do_not_differ() {
    let folder = three(&[], &[]);
    let diff = |more: &[&str]| {
        let run = Touchline::new(&folder).args(["diff", "base.ron", "mine.ron"]);
        run.args(more).run().exits(0)
    };
    assert_eq!(diff(&[]).stdout(), "no differences\n");
    assert_eq!(diff(&["--lang", "de"]).stdout(), "keine Unterschiede\n");
    assert_eq!(
        diff(&["--json"]).json()["differences"],
        Value::Array(Vec::new())
    );
}

#[test]
fn differences_are_listed_by_stage_and_touchpoint() {
    let edits = [
        Edit::SetHeader(HeaderField::Title("Shop".to_owned())),
        rename("pays", "Pays by card"),
        set("pays", TouchpointField::MomentOfTruth(false)),
        Edit::RemoveStage(StageId::parse("return").unwrap()),
    ];
    let folder = three(&edits, &[]);
    let diff = |lang: &str| {
        let run = Touchline::new(&folder).args(["diff", "base.ron", "mine.ron", "--lang", lang]);
        run.run().exits(0).stdout().to_owned()
    };
    let title = &SHOP.title;
    assert_eq!(
        diff("en"),
        format!(
            "journey map\n  journey map: title “{title}”, now “Shop”\n\
             Buy/Pays by card\n  touchpoint “Pays by card”: name “Pays”, now “Pays by card”\n  \
             touchpoint “Pays by card”: moment of truth yes, now no\n\
             Return\n  stage “Return” removed\n"
        )
    );
    assert_eq!(diff("de").lines().last(), Some("  Phase „Return“ entfernt"));
}

#[test]
fn differences_as_json_have_the_keys_that_programs_rely_on() {
    let folder = three(&[rename("pays", "Pays by card")], &[]);
    let run = Touchline::new(&folder).args(["diff", "base.ron", "mine.ron", "--json"]);
    let run = run.run().exits(0);
    let report = run.json();
    let one = &report["differences"][0];
    assert_eq!(report["differences"].as_array().unwrap().len(), 1);
    for (key, value) in [
        ("kind", "touchpoint"),
        ("id", "pays"),
        ("name", "Pays by card"),
        ("stage", "buy"),
        ("what", "changed"),
        ("field", "name"),
        ("before", "Pays"),
        ("after", "Pays by card"),
    ] {
        assert_eq!(one[key], value, "{key}");
    }
    let keys = [
        "kind",
        "id",
        "name",
        "stage",
        "touchpoint",
        "set",
        "what",
        "field",
        "before",
        "after",
    ];
    check_key_order(run.stdout(), "      ", &keys);
}

#[test]
fn what_two_people_did_to_different_things_is_merged() {
    let folder = three(
        &[rename("pays", "Pays by card")],
        &[describe("pays", "At the till")],
    );
    let run = Touchline::new(&folder).args(MERGE).run().exits(0);
    run.prints_nothing().tells("wrote out.ron");
    let both = [
        rename("pays", "Pays by card"),
        describe("pays", "At the till"),
    ];
    assert_eq!(
        map_of(&folder, "out.ron"),
        put_map(&folder, "both.ron", &both)
    );
    assert_eq!(get(&folder, "out.ron"), get(&folder, "both.ron"));
}

#[test]
fn conflicts_are_listed_and_mine_is_kept() {
    let folder = three(
        &[rename("pays", "Pays by card")],
        &[rename("pays", "Pays in cash")],
    );
    let run = Touchline::new(&folder).args(MERGE).args(["--json"]);
    let run = run.run().exits(1);
    let report = run.json();
    assert_eq!(report["written"], "out.ron");
    let conflict = &report["conflicts"][0];
    for (key, value) in [
        ("kind", "touchpoint"),
        ("id", "pays"),
        ("what", "changed"),
        ("field", "name"),
        ("base", "Pays"),
        ("mine", "Pays by card"),
        ("theirs", "Pays in cash"),
    ] {
        assert_eq!(conflict[key], value, "{key}");
    }
    run.tells("Buy/Pays by card")
        .tells("name “Pays by card” of MINE is kept, “Pays in cash” of THEIRS is not")
        .tells("out.ron has 1 conflict");
    let pays = TouchpointId::parse("pays").unwrap();
    let map = map_of(&folder, "out.ron");
    assert_eq!(map.place(&pays).unwrap().touchpoint.name, "Pays by card");
    let german = Touchline::new(&folder)
        .args(MERGE)
        .args(["--force", "--lang", "de"]);
    german
        .run()
        .exits(1)
        .tells("„Pays in cash“ aus THEIRS nicht");
}

#[test]
fn as_a_merge_driver_it_replaces_mine_without_force() {
    let removed = Edit::RemoveTouchpoint(TouchpointId::parse("pays").unwrap());
    let folder = three(&[removed], &[describe("pays", "At the till")]);
    Touchline::new(&folder)
        .args(DRIVER)
        .run()
        .exits(1)
        .prints_nothing()
        .tells("touchpoint “Pays” is removed in MINE and changed in THEIRS; it stays");
    assert_eq!(get(&folder, "mine.ron"), get(&folder, "theirs.ron"));
    Touchline::new(&folder).args(DRIVER).run().exits(0);
    check_files(folder.path(), &["base.ron", "mine.ron", "theirs.ron"]);
}

#[test]
fn git_hands_over_an_empty_file_where_there_is_no_common_map() {
    let folder = three(&[], &[describe("pays", "At the till")]);
    put(&folder, "base.ron", "");
    let run = Touchline::new(&folder).args(DRIVER).run().exits(1);
    run.tells("description");
    put(&folder, "theirs.ron", get(&folder, "mine.ron"));
    let before = get(&folder, "mine.ron");
    Touchline::new(&folder).args(DRIVER).run().exits(0);
    assert_eq!(get(&folder, "mine.ron"), before);
}

#[test]
fn a_map_that_only_one_side_changed_keeps_its_comments() {
    let folder = three(&[], &[]);
    let commented = [
        b"// after the workshop\n",
        get(&folder, "theirs.ron").as_slice(),
    ]
    .concat();
    let theirs = String::from_utf8(commented).unwrap();
    let theirs = theirs.replace("\"Pays\"", "\"Pays by card\"");
    put(&folder, "theirs.ron", &theirs);
    Touchline::new(&folder).args(DRIVER).run().exits(0);
    assert_eq!(get(&folder, "mine.ron"), theirs.as_bytes());
}

#[test]
fn bad_input_and_targets_are_refused() {
    let folder = three(&[], &[]);
    put(&folder, "note.ron", "not a map");
    put(&folder, "out.ron", "precious");
    check(
        &folder,
        &["diff", "base.ron", "note.ron"],
        1,
        &["note.ron", "journey map"],
    );
    check(
        &folder,
        &["diff", "missing.ron", "base.ron"],
        2,
        &["missing.ron"],
    );
    check(&folder, &MERGE, 2, &["out.ron", "--force"]);
    assert_eq!(get(&folder, "out.ron"), b"precious");
    let damaged = ["merge", "base.ron", "mine.ron", "note.ron", "-o", "new.ron"];
    check(&folder, &damaged, 1, &["note.ron"]);
    let onto_theirs = [
        "merge",
        "base.ron",
        "mine.ron",
        "theirs.ron",
        "-o",
        "theirs.ron",
    ];
    check(&folder, &onto_theirs, 2, &["theirs.ron", "would be lost"]);
    assert!(!folder.path().join("new.ron").exists());
}
