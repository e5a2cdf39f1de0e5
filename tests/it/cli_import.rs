//! Imports through the real program: what is matched, asked, written and replaced.

use serde_json::Value;
use tempfile::TempDir;
use touchline::model::Target;

use crate::{
    cli::{Touchline, folder, get, import, put, put_sample, touchpoint},
    maps,
    samples::{BANK, HOTEL, SHOP, Sample},
    surveys,
};

#[test]
fn an_import_tells_what_was_matched_and_what_was_not() {
    let folder = folder();
    import(&folder, &SHOP)
        .run()
        .exits(0)
        .tells("Buy/Creates an account")
        .tells("Gets the refund")
        .tells("assumed_direction")
        .tells("wrote measured.ron");
}

#[test]
fn an_import_can_be_corrected_by_hand() {
    let folder = folder();
    let run = import(&folder, &BANK)
        .args(["--match", "Calls support=none"])
        .args([
            "--match",
            "Compares accounts=Identify/Waits for approval",
            "--json",
        ]);
    let report = run.run().exits(0).json();
    assert_eq!(report["written"], "measured.ron");
    let matches = report["matches"].as_array().unwrap();
    let of = |source| matches.iter().find(|one| one["source"] == source).unwrap();
    assert_eq!(of("Calls support")["target"], "none");
    assert_eq!(of("Compares accounts")["touchpoint"], "Waits for approval");
    assert_eq!(of("Compares accounts")["by_hand"], true);
    let curve = Touchline::new(&folder).args(["curve", "measured.ron", "--json"]);
    let curve = curve.run().exits(0).json();
    assert_eq!(
        touchpoint(&curve, "Waits for approval")["measured"]["n"],
        2_218
    );
    assert_eq!(touchpoint(&curve, "Calls support")["measured"], Value::Null);
}

#[test]
fn what_is_known_of_the_asking_goes_into_the_map() {
    let folder = folder();
    let facts = [
        ["--label", "spring"],
        ["--asked", SHOP.survey.asked],
        ["--mode", SHOP.survey.mode],
        ["--question", SHOP.survey.question],
        ["--field", "2026-05-04..2026-05-25"],
        ["--invited", "5600"],
        ["--date", "2026-06-01"],
    ];
    import(&folder, &SHOP).args(facts.concat()).run().exits(0);
    let file = touchline::file::open(&folder.path().join("measured.ron")).unwrap();
    let set = file.map().shown_set().unwrap();
    let known = &set.provenance;
    assert_eq!(set.label, "spring");
    assert_eq!(known.asked, SHOP.survey.asked);
    assert_eq!(known.mode, SHOP.survey.mode);
    assert_eq!(known.question, SHOP.survey.question);
    assert_eq!(known.field_from, Some(maps::date(SHOP.survey.field_from)));
    assert_eq!(known.field_to, Some(maps::date(SHOP.survey.field_to)));
    assert_eq!((known.invited, known.people), (Some(5_600), Some(431)));
    assert_eq!(known.imported, Some(maps::date([2026, 6, 1])));
}

#[test]
fn one_day_of_the_field_time_is_enough() {
    for (days, from, to) in [
        ("2026-05-04..", Some([2026, 5, 4]), None),
        ("..2026-05-25", None, Some([2026, 5, 25])),
    ] {
        let folder = folder();
        import(&folder, &SHOP)
            .args(["--field", days])
            .run()
            .exits(0);
        let file = touchline::file::open(&folder.path().join("measured.ron")).unwrap();
        let known = &file.map().shown_set().unwrap().provenance;
        assert_eq!(known.field_from, from.map(maps::date), "{days}");
        assert_eq!(known.field_to, to.map(maps::date), "{days}");
    }
}

#[test]
fn the_same_import_makes_the_same_bytes_and_replaces_itself() {
    let [one, other] = [folder(), folder()];
    for folder in [&one, &other] {
        import(folder, &SHOP).run().exits(0);
    }
    let bytes = get(&one, "measured.ron");
    assert_eq!(bytes, get(&other, "measured.ron"), "no clock and no chance");
    let again = [
        "import",
        "measured.ron",
        SHOP.survey.file,
        "-o",
        "measured.ron",
    ];
    Touchline::new(&one)
        .args(again)
        .run()
        .exits(0)
        .tells("replaces the feedback");
    assert_eq!(bytes, get(&one, "measured.ron"));
}

#[test]
fn importing_over_the_map_needs_no_force_and_keeps_a_file_with_comments() {
    let folder = folder();
    put_sample(&folder, &SHOP);
    let commented = [
        b"// our first workshop\n",
        get(&folder, "map.ron").as_slice(),
    ]
    .concat();
    put(&folder, "map.ron", &commented);
    Touchline::new(&folder)
        .args(["import", "map.ron", SHOP.survey.file, "-o", "map.ron"])
        .run()
        .exits(0)
        .tells("map.backup-1.ron");
    assert_eq!(get(&folder, "map.backup-1.ron"), commented);
    let curve = Touchline::new(&folder).args(["curve", "map.ron", "--json"]);
    let report = curve.run().exits(0).json();
    assert_eq!(touchpoint(&report, "Pays")["measured"]["n"], 398);
}

#[test]
fn an_undecided_import_asks_and_writes_nothing() {
    let folder = folder();
    put_sample(&folder, &HOTEL);
    let map = get(&folder, "map.ron");
    let args = ["import", "map.ron", HOTEL.survey.file, "-o"];
    for out in ["new.ron", "map.ron"] {
        Touchline::new(&folder)
            .args(args)
            .args([out])
            .run()
            .exits(1)
            .prints_nothing()
            .tells("--column \"Note:direction=low\"")
            .tells("nothing was written");
    }
    assert_eq!(get(&folder, "map.ron"), map);
    assert!(!folder.path().join("new.ron").exists());
    let run = Touchline::new(&folder)
        .args(args)
        .args(["new.ron", "--json"]);
    let report = run.run().exits(1).json();
    assert_eq!(report["written"], Value::Null);
    assert_eq!(report["undecided"][0]["option"], "Note");
}

/// Answers about one touchpoint of the shop and two that it does not have.
fn three_steps() -> String {
    let row = |row: usize| format!("{},{},{}\n", row % 5 + 1, row % 4 + 1, (row + 2) % 5 + 1);
    let rows: String = (0..40).map(row).collect();
    format!("Robot greets,Pays,Zebra crossing\n{rows}")
}

fn import_three_steps(folder: &TempDir, map: &str, more: &[&str]) -> Value {
    put(folder, "steps.csv", three_steps());
    let run = Touchline::new(folder).args(["import", map, "steps.csv", "-o", "measured.ron"]);
    let run = run.args(["--column", "*:direction=high", "--json", "--force"]);
    run.args(more).run().exits(0).json()
}

/// The touchpoints without a stage, and what each question is about.
fn made(folder: &TempDir) -> (Vec<String>, Vec<Option<String>>) {
    let file = touchline::file::open(&folder.path().join("measured.ron")).unwrap();
    let map = file.map();
    let unsorted = map.unsorted.iter().map(|one| one.name.clone()).collect();
    let name = |target: &Target| match target {
        Target::Touchpoint(id) => Some(map.place(id).unwrap().touchpoint.name.clone()),
        _ => None,
    };
    let targets = &map.shown_set().unwrap().targets;
    let about = targets.iter().map(|one| name(&one.target)).collect();
    (unsorted, about)
}

fn some(names: [&str; 3]) -> Vec<Option<String>> {
    let name = |name: &str| Some(name.to_owned()).filter(|name| !name.is_empty());
    names.map(name).to_vec()
}

#[test]
fn a_survey_without_a_map_makes_one() {
    let folder = folder();
    let new = Touchline::new(&folder).args(["new", "map.ron", "--seed", "3"]);
    new.run().exits(0);
    let seed = ["--create-touchpoints", "--seed", "3"];
    let report = import_three_steps(&folder, "map.ron", &seed);
    assert_eq!(report["touchpoints_created"].as_array().unwrap().len(), 3);
    let names = ["Robot greets", "Pays", "Zebra crossing"];
    assert_eq!(
        made(&folder),
        (names.map(str::to_owned).to_vec(), some(names))
    );
    let bytes = get(&folder, "measured.ron");
    import_three_steps(&folder, "map.ron", &seed);
    assert_eq!(bytes, get(&folder, "measured.ron"), "the seed decides");
}

#[test]
fn only_what_finds_no_touchpoint_becomes_one_and_only_once() {
    let folder = folder();
    put_sample(&folder, &SHOP);
    import_three_steps(&folder, "map.ron", &["--create-touchpoints"]);
    let (unsorted, about) = made(&folder);
    assert!(unsorted.ends_with(&["Robot greets".to_owned(), "Zebra crossing".to_owned()]));
    assert_eq!(about, some(["Robot greets", "Pays", "Zebra crossing"]));
    let again = import_three_steps(&folder, "measured.ron", &["--create-touchpoints"]);
    assert_eq!(again["touchpoints_created"].as_array().unwrap().len(), 0);
    assert_eq!(made(&folder), (unsorted, about));
}

#[test]
fn a_touchpoint_can_be_made_by_hand_and_the_rest_left() {
    let folder = folder();
    put_sample(&folder, &SHOP);
    let hand = ["--match", "Pays=new", "--match", "#0=none"];
    import_three_steps(&folder, "map.ron", &hand);
    let (unsorted, about) = made(&folder);
    assert_eq!(unsorted.last().unwrap(), "Pays");
    assert_eq!(about, some(["", "Pays", ""]));
    import_three_steps(
        &folder,
        "map.ron",
        &[&hand[..], &["--create-touchpoints"]].concat(),
    );
    assert_eq!(made(&folder).1, some(["", "Pays", "Zebra crossing"]));
}

#[test]
fn a_recipe_decides_and_the_command_line_wins() {
    let folder = folder();
    put_sample(&folder, &HOTEL);
    let recipe = r#"Recipe(format: 1, columns: [(column: "Note", direction: "high")])"#;
    put(&folder, "hotel.recipe", recipe);
    let survey = [
        "survey",
        HOTEL.survey.file,
        "--json",
        "--recipe",
        "hotel.recipe",
    ];
    let direction = |more: &[&str]| {
        let run = Touchline::new(&folder)
            .args(survey)
            .args(more)
            .run()
            .exits(0);
        run.json()["columns"][3]["scale"]["higher_is_better"].clone()
    };
    assert_eq!(direction(&[]), true);
    assert_eq!(direction(&["--column", "Note:direction=low"]), false);
}

/// The answers of the next wave: as many, and not the same.
fn next_wave(sample: &Sample) -> Vec<u8> {
    let bytes = surveys::bytes(sample);
    let rows = bytes.split_inclusive(|byte| *byte == b'\n');
    let mut rows: Vec<&[u8]> = rows.collect();
    rows.truncate(rows.len() - 10);
    rows.concat()
}

#[test]
fn a_recipe_that_an_import_wrote_decides_the_next_one() {
    let folder = folder();
    put_sample(&folder, &HOTEL);
    put(&folder, "next.csv", next_wave(&HOTEL));
    let first = ["import", "map.ron", HOTEL.survey.file, "-o", "first.ron"];
    let decided = [
        "--column",
        "Note:direction=low",
        "--match",
        "Einchecken=none",
        "--asked",
        "guests",
        "--write-recipe",
        "hotel.recipe",
    ];
    let run = || Touchline::new(&folder).args(first).args(decided);
    run().run().exits(0).tells("wrote hotel.recipe");
    run().args(["--force"]).run().exits(0);
    let kept = get(&folder, "hotel.recipe");
    Touchline::new(&folder)
        .args(["import", "map.ron", HOTEL.survey.file, "-o", "third.ron"])
        .args(decided)
        .run()
        .exits(2)
        .tells("hotel.recipe exists");
    assert_eq!(get(&folder, "hotel.recipe"), kept);
    let second = ["import", "first.ron", "next.csv", "-o", "second.ron"];
    let run = Touchline::new(&folder)
        .args(second)
        .args(["--recipe", "hotel.recipe", "--json"]);
    let report = run.run().exits(0).json();
    let matches = report["matches"].as_array().unwrap();
    let check_in = matches.iter().find(|one| one["source"] == "Einchecken");
    assert_eq!(check_in.unwrap()["target"], "none");
    let map = touchline::file::open(&folder.path().join("second.ron")).unwrap();
    assert_eq!(map.map().shown_set().unwrap().provenance.asked, "guests");
}

#[test]
fn a_touchpoint_that_an_import_made_is_not_made_again_by_its_recipe() {
    let folder = folder();
    put_sample(&folder, &HOTEL);
    put(&folder, "next.csv", next_wave(&HOTEL));
    let first = ["import", "map.ron", HOTEL.survey.file, "-o", "first.ron"];
    let decided = ["--column", "Note:direction=low", "--match"];
    let run = Touchline::new(&folder).args(first).args(decided);
    let run = run.args(["Einchecken=new", "--write-recipe", "hotel.recipe"]);
    run.run().exits(0).tells("1 new touchpoint");
    let kept = std::fs::read_to_string(folder.path().join("hotel.recipe")).unwrap();
    assert!(kept.contains("target: \"new\""), "{kept}");
    let second = ["import", "first.ron", "next.csv", "-o", "second.ron"];
    let run = Touchline::new(&folder).args(second);
    run.args(["--recipe", "hotel.recipe"]).run().exits(0);
    let touchpoints = |name: &str| {
        let file = touchline::file::open(&folder.path().join(name)).unwrap();
        file.map().places().count()
    };
    assert_eq!(touchpoints("second.ron"), touchpoints("first.ron"));
    assert_eq!(touchpoints("first.ron"), touchpoints("map.ron") + 1);
}

#[test]
fn an_import_like_an_earlier_one_needs_no_other_answer() {
    let folder = folder();
    put_sample(&folder, &HOTEL);
    put(&folder, "next.csv", next_wave(&HOTEL));
    let first = ["import", "map.ron", HOTEL.survey.file, "-o", "first.ron"];
    let decided = ["--column", "Note:direction=low", "--label", "spring"];
    Touchline::new(&folder)
        .args(first)
        .args(decided)
        .run()
        .exits(0);
    let second = ["import", "first.ron", "next.csv", "-o", "second.ron"];
    let like = |set| Touchline::new(&folder).args(second).args(["--like", set]);
    Touchline::new(&folder).args(second).run().exits(1);
    like("autumn").run().exits(2).tells("\"spring\"");
    like("spring").run().exits(0);
    let file = touchline::file::open(&folder.path().join("second.ron")).unwrap();
    let [one, other] = file.map().feedback.as_slice() else {
        panic!("not two waves");
    };
    for (before, after) in one.targets.iter().zip(&other.targets) {
        assert_eq!(before.target, after.target, "{}", before.source);
        assert_eq!(before.scale, after.scale, "{}", before.source);
    }
}

#[test]
fn what_a_recipe_speaks_of_and_the_file_lacks_is_named() {
    let folder = folder();
    put_sample(&folder, &HOTEL);
    let recipe = r#"Recipe(
  format: 1,
  weight_column: "Gewicht",
  columns: [(column: "Note", direction: "low"), (column: "Fort", direction: "low")],
  matches: [(source: "Sauna", target: "journey"), (source: "Einchecken", target: "Nowhere")],
  leads: ["Sauna"],
)"#;
    put(&folder, "hotel.recipe", recipe);
    let survey = ["survey", HOTEL.survey.file, "--recipe", "hotel.recipe"];
    let run = Touchline::new(&folder).args(survey).run().exits(0);
    run.tells("no column \"Gewicht\", which held the weights: every answer weighs the same")
        .tells("no column \"Fort\"");
    let import = ["import", "map.ron", HOTEL.survey.file, "-o", "new.ron"];
    let run = Touchline::new(&folder)
        .args(import)
        .args(["--recipe", "hotel.recipe", "--json"])
        .run()
        .exits(0)
        .tells("--weight-column")
        .tells("\"Nowhere\" is no touchpoint of the map")
        .tells("\"Sauna\" is not rated in this file");
    let report = run.json();
    assert_eq!(report["not_followed"].as_array().unwrap().len(), 5);
    // What the command line itself says has to be there.
    Touchline::new(&folder)
        .args(import)
        .args(["--force"])
        .args(["--recipe", "hotel.recipe", "--wave-column", "Welle"])
        .run()
        .exits(2)
        .tells("Welle");
}

#[test]
fn the_question_that_leads_can_be_chosen() {
    let folder = folder();
    put_sample(&folder, &SHOP);
    let both = ["--match", "Robot greets=Pays", "--match", "Pays=Pays"];
    let leads = |more: &[&str]| {
        let report = import_three_steps(&folder, "map.ron", &[&both[..], more].concat());
        let matches = report["matches"].as_array().unwrap().clone();
        let on_curve = matches.iter().map(|one| one["on_curve"] == true);
        on_curve.collect::<Vec<bool>>()
    };
    assert_eq!(leads(&[]), [true, false, false]);
    assert_eq!(leads(&["--lead", "Pays"]), [false, true, false]);
    Touchline::new(&folder)
        .args(["import", "map.ron", "steps.csv", "-o", "other.ron"])
        .args(["--column", "*:direction=high", "--lead", "Robot"])
        .run()
        .exits(2)
        .tells("Robot greets");
}

#[test]
fn rows_left_out_are_left_out_as_last_time() {
    let folder = folder();
    put_sample(&folder, &SHOP);
    let wave = |more: u32| {
        let row = |row: u32| {
            let finished = if row % 5 == 2 { "False" } else { "True" };
            let stars = (row + more) % 5 + 1;
            format!("{finished},0,{stars},{}\n", row % 4 + 1)
        };
        let rows: String = (0..40 + more).map(row).collect();
        format!("Finished,Status,Pays,Reads reviews\n{rows}")
    };
    put(&folder, "may.csv", wave(0));
    put(&folder, "june.csv", wave(1));
    let import = |map, file, to| {
        let run = Touchline::new(&folder).args(["import", map, file, "-o", to]);
        run.args(["--column", "*:direction=high", "--json"])
    };
    import("map.ron", "may.csv", "may.ron")
        .args(["--label", "May", "--leave-out", "unfinished"])
        .run()
        .exits(0);
    let report = import("may.ron", "june.csv", "june.ron")
        .args(["--like", "May"])
        .run()
        .exits(0)
        .json();
    assert_eq!(report["not_followed"].as_array().unwrap().len(), 0);
    let june = touchline::file::open(&folder.path().join("june.ron")).unwrap();
    let set = june.map().shown_set().unwrap();
    assert_eq!(set.provenance.rows_left_out, 8);
    let older = std::fs::read_to_string(folder.path().join("may.ron")).unwrap();
    let field = older.find("left_out: [").unwrap();
    let end = field + older[field..].find(']').unwrap();
    let forgetful = format!("{}{}", &older[..field], older[end + 2..].trim_start());
    put(&folder, "old.ron", forgetful);
    let run = import("old.ron", "june.csv", "again.ron").args(["--like", "May"]);
    run.run().exits(0).tells("which does not say which");
}
