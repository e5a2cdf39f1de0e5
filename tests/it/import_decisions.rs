//! Every decision that the import dialog offers is in the command that it shows.

use egui::accesskit::Role as Widget;
use egui_kittest::{Harness, kittest::Queryable as _};
use touchline::{
    model::{Direction, Role, Score},
    survey::{ColumnKind, ColumnOption, ColumnRef, MarkedRows, ReadingOptions, Shape},
};

use crate::{
    cli::{folder, put},
    import_command::{Desk, FILE, answer, check, dialog, fill, importing},
    maps,
    samples::SHOP,
};

/// A German export in which nothing is plain: unfinished rows, weights, two questions of one name, own labels.
fn tangled() -> Vec<u8> {
    let labels = ["mau", "so lala", "knorke", "war nicht da", "99"];
    let row = |row: usize| {
        let finished = if row % 8 == 5 { "FALSCH" } else { "WAHR" };
        let house = ["S\u{fc}d", "Nord"][row % 2];
        let wave = 2025 + row / 60;
        let weight = ["1,5", "0,75", "1"][row % 3];
        let grade = if row % 11 == 4 { 9 } else { row % 6 + 1 };
        let (stars, points) = (row % 5 + 1, row % 11);
        let (label, robot) = (labels[row % 5], (row + 2) % 5 + 1);
        format!("{finished};{house};{wave};{weight};{grade};{stars};{points};{label};{robot}\n")
    };
    let rows: String = (0..120).map(row).collect();
    let header = "Beendet;Haus;Welle;Gewicht;Zahlen;Score;Score;Fr\u{fc}hst\u{fc}ck, warm;Robot";
    let text = format!("{header}\n{rows}");
    text.chars().map(|sign| sign as u8).collect()
}

/// Everything that the steps of the dialog can decide about reading it.
fn decided_reading() -> ReadingOptions {
    let score = Score::whole;
    let about = |index| ColumnOption::about(ColumnRef::Index(index));
    let texts = |texts: &[&str]| Some(texts.iter().map(|text| (*text).to_owned()).collect());
    ReadingOptions {
        encoding: Some("windows-1252".to_owned()),
        delimiter: Some(b';'),
        decimal: Some(','),
        header_rows: Some(1),
        shape: Some(Shape::Wide),
        weight_column: Some(ColumnRef::Index(3)),
        segment_column: Some(ColumnRef::Index(1)),
        wave_column: Some(ColumnRef::Index(2)),
        leave_out: [MarkedRows::Unfinished].into(),
        columns: vec![
            ColumnOption {
                scale: Some((score(1), score(6))),
                direction: Some(Direction::Low),
                missing: texts(&["9"]),
                ..about(4)
            },
            ColumnOption {
                direction: Some(Direction::High),
                ..about(5)
            },
            ColumnOption {
                kind: Some(ColumnKind::Rating),
                scale: Some((score(0), score(10))),
                direction: Some(Direction::High),
                ..about(6)
            },
            ColumnOption {
                kind: Some(ColumnKind::Rating),
                missing: texts(&["99", "war nicht da"]),
                labels: texts(&["mau", "so lala", "knorke"]),
                ..about(7)
            },
            ColumnOption {
                scale: Some((score(1), score(5))),
                direction: Some(Direction::High),
                ..about(8)
            },
        ],
        ..ReadingOptions::default()
    }
}

/// Says in the dialog what a question is about.
fn match_by_hand(harness: &mut Harness<'_, Desk>, source: &str, target: &str) {
    let list = format!("What “{source}” is about");
    harness
        .get_by_role_and_label(Widget::ComboBox, &list)
        .click();
    harness.run();
    harness
        .get_by_role_and_label(Widget::Button, target)
        .click();
    harness.run();
}

#[test]
fn every_decision_of_the_dialog_is_in_the_command() {
    let folder = folder();
    let map = put(
        &folder,
        "the team's map.ron",
        touchline::file::write(&maps::map(&SHOP)),
    );
    let survey = put(&folder, FILE, tangled());
    let mut harness = importing(&map, &survey);
    harness.set_size(egui::vec2(1600.0, 1600.0));
    dialog(&mut harness).options = decided_reading();
    harness.run();
    answer(&mut harness);
    match_by_hand(&mut harness, "Zahlen", "the journey");
    match_by_hand(&mut harness, "Score", "Discover / Sees an ad");
    match_by_hand(&mut harness, "Score (2)", "Discover / Sees an ad");
    harness.get_by_label("A detail; the curve shows “Score”.");
    harness
        .get_by_role_and_label(Widget::RadioButton, "Let “Score (2)” lead the curve")
        .click();
    harness.run();
    harness.get_by_label("A detail; the curve shows “Score (2)”.");
    harness.get_by_label("It leads the curve.");
    fill(&mut harness, "How they were asked", "paper, by hand");
    let line = check(harness, &map);
    for part in [
        "--encoding windows-1252",
        "--header-rows 1",
        "--shape wide",
        "--weight-column Gewicht",
        "--segment-column Haus",
        "--wave-column Welle",
        "--leave-out unfinished",
        "Zahlen:scale=1..6,direction=low,missing=9",
        "Score (2):kind=rating,scale=0..10,direction=high",
        "Zahlen=journey",
        "--lead 'Score (2)'",
    ] {
        assert!(line.contains(part), "{part} is not in {line}");
    }
    let imported = touchline::file::open(&map).unwrap();
    let set = imported.map().feedback.first().unwrap();
    let roles = set.targets.iter().map(|one| one.role.known().copied());
    let [lead, detail] = [Some(Role::Lead), Some(Role::Detail)];
    assert_eq!(
        roles.collect::<Vec<_>>(),
        [lead, detail, lead, lead, lead],
        "{line}"
    );
    assert_eq!(set.provenance.rows_left_out, 15);
}
