//! What of earlier decisions is followed in the next wave, and what is named because it cannot be.

use super::*;
use crate::{
    edit::apply,
    model::{FeedbackSet, Known, Role},
};

/// A wave whose tool marks unfinished rows and previews; both are a tenth.
fn marked(header: &str) -> String {
    let mut text = format!("{header}\n");
    for row in 0..40 {
        let finished = if row % 10 == 3 { "False" } else { "True" };
        let status = if row % 10 == 7 { "Survey Preview" } else { "0" };
        push(
            &mut text,
            format_args!(
                "{finished},{status},{},{},{},{}\n",
                ["Mitte", "Nord"][row % 2],
                row % 5 + 1,
                (row + 2) % 5 + 1,
                row % 3 + 1
            ),
        );
    }
    text
}

const HEADER: &str = "Finished,Status,Haus,Checkout,Delivery,Gewicht";

fn shop() -> JourneyMap {
    map(&[("Buy", &["Checkout", "Delivery"])])
}

fn imported(options: &ReadingOptions, request: &ImportRequest) -> JourneyMap {
    let map = shop();
    let told = ReadingOptions {
        columns: vec![parse_column_option("*:direction=high").unwrap()],
        ..options.clone()
    };
    let survey = read_options(marked(HEADER), &told);
    let import = propose(&survey, &map, request).unwrap();
    apply(&map, &import.edit().unwrap()).unwrap()
}

fn leaving_out(rows: &[MarkedRows]) -> ReadingOptions {
    ReadingOptions {
        leave_out: rows.iter().copied().collect(),
        ..ReadingOptions::default()
    }
}

/// The map with its only set changed.
fn with(mut map: JourneyMap, change: impl FnOnce(&mut FeedbackSet)) -> JourneyMap {
    change(Arc::make_mut(&mut map.feedback[0]));
    map
}

fn like(map: &JourneyMap, header: &str) -> (Recipe, Vec<Lost>) {
    as_last_time(&map.feedback[0], &read_plain(marked(header)), map)
}

fn rated(header: &str) -> Vec<String> {
    read_plain(marked(header))
        .rated
        .into_iter()
        .map(|one| one.name)
        .collect()
}

#[test]
fn the_rows_that_were_left_out_are_told_by_the_set_and_not_guessed() {
    let all: [&[MarkedRows]; 3] = [&[], &[MarkedRows::Previews], &MarkedRows::ALL];
    for rows in all {
        let map = imported(&leaving_out(rows), &ImportRequest::default());
        let told: Vec<_> = rows.iter().copied().map(Known::Is).collect();
        assert_eq!(map.feedback[0].provenance.left_out, told);
        let (recipe, lost) = like(&map, HEADER);
        assert_eq!(recipe.options.leave_out, leaving_out(rows).leave_out);
        assert_eq!(lost, []);
    }
}

#[test]
fn a_set_that_does_not_tell_which_rows_were_left_out_is_named() {
    let map = imported(&leaving_out(&MarkedRows::ALL), &ImportRequest::default());
    let older = with(map.clone(), |set| set.provenance.left_out.clear());
    let newer = with(map, |set| {
        set.provenance.left_out = vec![Known::Unknown("Robots".to_owned())];
    });
    for map in [older, newer] {
        let (recipe, lost) = like(&map, HEADER);
        assert!(recipe.options.leave_out.is_empty());
        assert_eq!(lost, [Lost::UnknownRows]);
        assert!(lost[0].to_string().contains("--leave-out"));
    }
}

#[test]
fn columns_that_the_next_wave_lacks_are_named_with_their_part() {
    let options = ReadingOptions {
        segment_column: Some(ColumnRef::parse("Haus")),
        weight_column: Some(ColumnRef::parse("Gewicht")),
        ..ReadingOptions::default()
    };
    let map = imported(&options, &ImportRequest::default());
    let (_, lost) = like(&map, "Finished,Status,House,Checkout,Delivery,Weight");
    let column = |name: &str, part| Lost::Column {
        column: name.to_owned(),
        part: Some(part),
    };
    assert_eq!(
        lost,
        [
            column("Gewicht", ColumnPart::Weight),
            column("Haus", ColumnPart::Segment)
        ]
    );
    let said = lost[0].to_string();
    for part in ["\"Gewicht\"", "weighs the same", "--weight-column"] {
        assert!(said.contains(part), "{part} is not in {said}");
    }
}

#[test]
fn columns_whose_part_the_set_does_not_tell_are_named() {
    let options = ReadingOptions {
        segment_column: Some(ColumnRef::parse("Haus")),
        ..ReadingOptions::default()
    };
    let map = with(imported(&options, &ImportRequest::default()), |set| {
        set.provenance.columns.push("Region".to_owned());
    });
    let (recipe, lost) = like(&map, HEADER);
    assert_eq!(recipe.options.segment_column, None);
    let columns = "Haus, Region".to_owned();
    assert_eq!(lost, [Lost::UnknownParts { columns }]);
}

#[test]
fn what_is_not_rated_and_what_the_map_lacks_is_named() {
    let told = |text: &str| parse_match(text).unwrap();
    let mut recipe = Recipe {
        matches: vec![
            told("checkout=Delivery"),
            told("Robot=Checkout"),
            told("Robot 2=none"),
            told("Delivery=Nowhere"),
        ],
        leads: vec!["Robot".to_owned(), "delivery".to_owned()],
        ..Recipe::default()
    };
    let text = str::to_owned;
    assert_eq!(
        recipe.keep_rated(&read_plain(marked(HEADER))),
        [
            Lost::Source {
                source: text("Robot"),
                target: text("Checkout"),
            },
            Lost::Lead {
                source: text("Robot"),
            },
        ]
    );
    assert_eq!(
        recipe.keep_targets(&shop()),
        [Lost::Target {
            source: text("Delivery"),
            target: text("Nowhere"),
        }]
    );
    assert_eq!(recipe.matches, [told("Checkout=Delivery")]);
    assert_eq!(recipe.leads, ["Delivery"]);
}

#[test]
fn twins_are_known_by_header_and_order_and_counted() {
    let header = "Finished,Status,Haus,Score,Score,Gewicht";
    assert_eq!(rated(header)[..2], ["Score", "Score (2)"]);
    let decided = ReadingOptions {
        columns: vec![ColumnOption {
            direction: Some(Direction::Low),
            ..ColumnOption::about(ColumnRef::Index(4))
        }],
        ..ReadingOptions::default()
    };
    let survey = read_plain(marked(header));
    let request = ImportRequest::default();
    let recipe = Recipe::of(&decided, &request, &survey, &shop());
    let recipe = parse_recipe(&write_recipe(&recipe).unwrap()).unwrap();
    assert_eq!(
        recipe.options.columns[0].column,
        ColumnRef::parse("Score (2)")
    );
    assert_eq!(recipe.twins, [("Score".to_owned(), 2)].into());
    let moved = read_plain(marked("Finished,Score,Haus,Status,Score,Gewicht"));
    let (located, lost) = recipe.options.located(&moved);
    assert_eq!(located.columns[0].column, ColumnRef::Index(4));
    assert_eq!((lost, recipe.other_twins(&moved)), (vec![], vec![]));
    let more = read_plain(marked("Finished,Status,Score,Score,Score,Gewicht"));
    assert_eq!(
        recipe.other_twins(&more),
        [Lost::Twins {
            header: "Score".to_owned(),
            before: 2,
            now: 3,
        }]
    );
    let older = Recipe {
        twins: [].into(),
        ..recipe
    };
    assert_eq!(older.other_twins(&more), []);
}

#[test]
fn the_question_that_leads_a_curve_is_chosen_and_kept() {
    let request = ImportRequest {
        matches: ["Checkout=Checkout", "Delivery=Checkout"]
            .map(|text| parse_match(text).unwrap())
            .to_vec(),
        ..ImportRequest::default()
    };
    let roles = |map: &JourneyMap| -> Vec<Option<Role>> {
        let targets = map.feedback[0].targets[..2].iter();
        targets.map(|one| one.role.known().copied()).collect()
    };
    let [lead, detail] = [Some(Role::Lead), Some(Role::Detail)];
    let plain = ReadingOptions::default();
    assert_eq!(roles(&imported(&plain, &request)), [lead, detail]);
    let chosen = ImportRequest {
        leads: vec!["Checkout".to_owned(), "#4".to_owned()],
        ..request
    };
    let map = imported(&plain, &chosen);
    assert_eq!(roles(&map), [detail, lead]);
    let survey = read_plain(marked(HEADER));
    let import = propose(&survey, &shop(), &chosen).unwrap();
    assert_eq!(import.matches[1].note, Some(MatchNote::Lead));
    let note = MatchNote::Detail {
        lead: "Delivery".to_owned(),
    };
    assert_eq!(import.matches[0].note, Some(note));
    let (recipe, lost) = like(&map, HEADER);
    assert_eq!(
        (recipe.leads.as_slice(), lost.len()),
        (&["Delivery".to_owned()][..], 0)
    );
    let written = write_recipe(&Recipe::of(&plain, &chosen, &survey, &shop())).unwrap();
    assert_eq!(
        parse_recipe(&written).unwrap().leads,
        ["Checkout", "Delivery"]
    );
    let unknown = ImportRequest {
        leads: vec!["Robot".to_owned()],
        ..chosen
    };
    assert!(matches!(
        propose(&survey, &shop(), &unknown),
        Err(ImportError::UnknownSource { .. })
    ));
}
