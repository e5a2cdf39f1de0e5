//! Lists and blocks as people copy them out of notes, word processors and spreadsheets.

use crate::{
    edit::{
        Column, Grid, LeftOut, ListReading, MAX_PASTED, Orientation, Outcome, Proposal, write_table,
    },
    model::{Given, Touchpoint},
};

fn names() -> Vec<(Column, String)> {
    let names = [
        (Column::Stage, "Stage"),
        (Column::Stage, "Phase"),
        (Column::Touchpoint, "Touchpoint"),
        (Column::Channels, "Channels"),
        (Column::Channels, "Kanal"),
        (Column::Stars, "Stars"),
        (Column::Stars, "Sterne"),
        (Column::PainPoints, "Pain points"),
        (Column::Measures, "Maßnahmen"),
        (Column::Own("Systems".to_owned()), "Systems"),
    ];
    names
        .map(|(column, name)| (column, name.to_owned()))
        .to_vec()
}

fn proposal(text: &str) -> Proposal {
    Proposal::of(text, &names()).unwrap().unwrap()
}

fn outcome(proposal: &Proposal) -> Outcome {
    proposal.outcome(None, Given::BeforeData)
}

/// The touchpoints with their pain points, by stage; those before the first stage have none.
fn tree(outcome: &Outcome) -> Vec<(String, Vec<String>)> {
    let line = |touchpoint: &Touchpoint| {
        let pains = touchpoint.pain_points.iter().map(|pain| pain.text.as_str());
        let parts: Vec<&str> = std::iter::once(touchpoint.name.as_str())
            .chain(pains)
            .collect();
        parts.join(" / ")
    };
    let fragment = &outcome.fragment;
    let mut tree = Vec::new();
    if !fragment.touchpoints.is_empty() {
        let lines = fragment.touchpoints.iter().map(|one| line(one));
        tree.push((String::new(), lines.collect()));
    }
    for stage in &fragment.stages {
        let lines = stage.touchpoints.iter().map(|one| line(one));
        tree.push((stage.name.clone(), lines.collect()));
    }
    tree
}

#[track_caller]
fn check(text: &str, expected: &[(&str, &[&str])]) {
    let proposal = proposal(text);
    assert!(proposal.is_sure(), "{proposal:#?}");
    let outcome = outcome(&proposal);
    assert_eq!(outcome.left_out, []);
    assert_eq!(tree(&outcome), owned(expected));
}

fn owned(tree: &[(&str, &[&str])]) -> Vec<(String, Vec<String>)> {
    let words = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
    let stages = tree.iter();
    stages
        .map(|(stage, names)| ((*stage).to_owned(), words(names)))
        .collect()
}

fn grid(proposal: &mut Proposal) -> &mut Grid {
    match proposal {
        Proposal::Grid(grid) => grid,
        Proposal::List(list) => panic!("{list:?}"),
    }
}

#[test]
fn every_line_is_a_touchpoint_whatever_stands_before_it() {
    for text in [
        "Sees an ad\nCompares\n",
        "Sees an ad\r\n\r\nCompares\r\n",
        "- Sees an ad\n- Compares",
        "* Sees an ad\n* Compares",
        "• Sees an ad\n• Compares",
        "•\tSees an ad\n•\tCompares",
        "1. Sees an ad\n2. Compares",
        "1) Sees an ad\n2) Compares",
        "1.\tSees an ad\n2.\tCompares",
        "a) Sees an ad\nb) Compares",
        "- [ ] Sees an ad\n- [x] Compares",
        "\tSees an ad\n\tCompares",
        "Sees an ad\t\nCompares\t\n",
    ] {
        check(text, &[("", &["Sees an ad", "Compares"])]);
    }
}

#[test]
fn numbers_and_quotes_that_belong_to_the_words_stay() {
    check("2. reminder", &[("", &["2. reminder"])]);
    check(
        "2.5 hours of waiting\n\"Where is it?\"\n-5 % today",
        &[(
            "",
            &["2.5 hours of waiting", "\"Where is it?\"", "-5 % today"],
        )],
    );
}

#[test]
fn indented_lines_are_stages_touchpoints_and_pain_points() {
    let expected: &[(&str, &[&str])] = &[
        ("Buy", &["Pays / Too slow / No invoice", "Waits"]),
        ("Use", &["Calls"]),
    ];
    for text in [
        "Buy\n\tPays\n\t\tToo slow\n\t\tNo invoice\n\tWaits\nUse\n\tCalls",
        "Buy\n  Pays\n    Too slow\n    No invoice\n  Waits\nUse\n  Calls",
        "- Buy:\n  - Pays\n    * Too slow\n    * No invoice\n  - Waits\n- Use:\n  - Calls",
        "* Buy\n** Pays\n*** Too slow\n*** No invoice\n** Waits\n* Use\n** Calls",
        "# Buy\n## Pays\n### Too slow\n### No invoice\n## Waits\n# Use\n## Calls",
    ] {
        check(text, expected);
    }
    check(
        "1. Buy\n1.1 Pays\n1.2 Waits\n2. Use\n2.1 Calls",
        &[("Buy", &["Pays", "Waits"]), ("Use", &["Calls"])],
    );
}

#[test]
fn bullets_under_plain_lines_are_asked_about() {
    let mut asked = proposal("Buy:\n- Pays\n- Waits\nUse:\n- Calls");
    assert!(!asked.is_sure());
    let expected = owned(&[("Buy", &["Pays", "Waits"]), ("Use", &["Calls"])]);
    assert_eq!(tree(&outcome(&asked)), expected);
    let Proposal::List(list) = &mut asked else {
        panic!("no list")
    };
    list.reading = ListReading::Touchpoints;
    let all: &[&str] = &["Buy", "Pays", "Waits", "Use", "Calls"];
    assert_eq!(tree(&outcome(&asked)), owned(&[("", all)]));
    let Proposal::List(list) = &mut asked else {
        panic!("no list")
    };
    list.reading = ListReading::PainPoints;
    let all: &[&str] = &["Buy / Pays / Waits", "Use / Calls"];
    assert_eq!(tree(&outcome(&asked)), owned(&[("", all)]));
}

#[test]
fn a_list_that_goes_back_to_nowhere_is_asked_about() {
    assert!(!proposal("    Pays\n  Waits\nCalls").is_sure());
    assert!(!proposal("a\n b\n  c\n   d").is_sure());
}

#[test]
fn a_block_with_names_keeps_merged_stages_and_quoted_cells() {
    let text = "Stage\tTouchpoint\tStars\tPain points\tOwner\r\n\
        Buy\tPays\t4,5\t\"Too slow\nNo \"\"invoice\"\"\"\tSales\r\n\
        \tWaits\t\t\t\r\n\
        Use\tCalls\t3.0\t- Queue\t\r\n";
    check(
        text,
        &[
            ("Buy", &["Pays / Too slow / No \"invoice\"", "Waits"]),
            ("Use", &["Calls / Queue"]),
        ],
    );
    let outcome = outcome(&proposal(text));
    let fragment = outcome.fragment;
    assert_eq!(fragment.lanes[0].name, "Owner");
    let pays = &fragment.stages[0].touchpoints[0];
    assert_eq!(pays.cells[0].lane, fragment.lanes[0].id);
    assert_eq!(pays.cells[0].text, "Sales");
    let halves = |touchpoint: &Touchpoint| {
        let votes = touchpoint.estimates.iter().flat_map(|one| one.votes.keys());
        votes.map(|rating| rating.half_stars()).collect::<Vec<_>>()
    };
    assert_eq!(halves(pays), vec![9_u8]);
    assert!(halves(&fragment.stages[0].touchpoints[1]).is_empty());
    assert_eq!(halves(&fragment.stages[1].touchpoints[0]), vec![6_u8]);
}

#[test]
fn a_german_header_and_the_maps_own_lanes_are_known() {
    let text = "PHASE\tTouchpoint\tKanal\tSterne\tMaßnahmen:\tsystems\n\
        Kaufen\tZahlt\tWeb, Filiale\t★★★★☆\tRechnung anbieten\tSAP\n";
    check(text, &[("Kaufen", &["Zahlt"])]);
    let fragment = outcome(&proposal(text)).fragment;
    let pays = &fragment.stages[0].touchpoints[0];
    let channels: Vec<&str> = pays.channels.iter().map(|one| one.name.as_str()).collect();
    assert_eq!(channels, ["Web", "Filiale"]);
    assert_eq!(pays.measures[0].what, "Rechnung anbieten");
    assert_eq!(
        pays.estimates[0].votes.keys().next().unwrap().half_stars(),
        8
    );
    assert_eq!(fragment.lanes[0].name, "Systems");
}

#[test]
fn a_map_that_runs_from_left_to_right_is_turned() {
    let text = "Phase\tBuy\t\tUse\nTouchpoint\tPays\tWaits\tCalls\n\
        Pain points\tToo slow\t\tQueue\n\tNo invoice\t\t\nSterne\t4\t2\t3\n";
    check(
        text,
        &[
            ("Buy", &["Pays / Too slow / No invoice", "Waits"]),
            ("Use", &["Calls / Queue"]),
        ],
    );
    let Proposal::Grid(grid) = proposal(text) else {
        panic!("no block")
    };
    assert_eq!(grid.orientation(), Orientation::Across);
}

#[test]
fn cards_in_rows_of_their_own_belong_to_the_touchpoint_above() {
    let text = "Touchpoint\tPain points\nPays\tToo slow\n\tNo invoice\nWaits\t\n";
    check(text, &[("", &["Pays / Too slow / No invoice", "Waits"])]);
}

#[test]
fn a_block_without_names_is_asked_about_and_says_what_it_leaves_out() {
    let mut asked = proposal("Buy\tPays\t4\tSales\n\tWaits\t2\t\nUse\tCalls\t3\tService\n");
    assert!(!asked.is_sure());
    let expected = owned(&[("Buy", &["Pays", "Waits"]), ("Use", &["Calls"])]);
    assert_eq!(tree(&outcome(&asked)), expected);
    let columns = [
        Column::Stage,
        Column::Touchpoint,
        Column::Stars,
        Column::LeftOut,
    ];
    assert_eq!(grid(&mut asked).columns(), columns);
    assert_eq!(outcome(&asked).left_out, [LeftOut::Column(3)]);
    grid(&mut asked).set_column(3, Column::PainPoints);
    assert_eq!(outcome(&asked).left_out, []);
    let expected = owned(&[
        ("Buy", &["Pays / Sales", "Waits"]),
        ("Use", &["Calls / Service"]),
    ]);
    assert_eq!(tree(&outcome(&asked)), expected);
    grid(&mut asked).set_header(true);
    assert_eq!(grid(&mut asked).name(0), Some("Buy".to_owned()));
    grid(&mut asked).set_orientation(Orientation::Across);
    assert_eq!(grid(&mut asked).columns().len(), 3);
}

#[test]
fn stars_that_are_none_and_cards_of_nothing_are_told() {
    let text = "Touchpoint\tStars\tPain points\n\t\tLost\nPays\t7\t\nWaits\t-\t\nCalls\t4.3\t\n";
    let outcome = outcome(&proposal(text));
    let told = ["7", "4.3"].map(|text| LeftOut::Stars(text.to_owned()));
    let mut expected = vec![LeftOut::Row("Lost".to_owned())];
    expected.extend(told);
    assert_eq!(outcome.left_out, expected);
    assert_eq!(outcome.count(), 3);
}

#[test]
fn quotes_that_are_no_spreadsheets_swallow_nothing() {
    let text = "Touchpoint\tPain points\nPays\t\"Never again\nWaits\t\"so they say\"\n";
    check(
        text,
        &[("", &["Pays / \"Never again", "Waits / \"so they say\""])],
    );
}

#[test]
fn nothing_and_far_too_much_are_no_proposals() {
    assert_eq!(Proposal::of(" \n\t\r\n", &names()), Ok(None));
    let many = "touchpoint\n".repeat(101 * MAX_PASTED);
    assert!(Proposal::of(&many, &names()).is_err());
    // One long row must not make all others as long.
    let ragged = ["x\t".repeat(20_000), "y\n".repeat(20_000)].join("\n");
    assert!(Proposal::of(&ragged, &names()).is_err());
    let some = "touchpoint\n".repeat(MAX_PASTED + 1);
    assert_eq!(outcome(&proposal(&some)).count(), MAX_PASTED + 1);
}

#[test]
fn what_is_written_is_what_spreadsheets_read() {
    let rows: Vec<Vec<String>> = [
        ["Stage", "Pain \"points\""],
        ["a\tb", "one\ntwo"],
        ["", "=1+1"],
    ]
    .map(|row| row.map(str::to_owned).to_vec())
    .to_vec();
    let text = write_table(&rows);
    let mut reader = csv::ReaderBuilder::new();
    let mut reader = reader
        .delimiter(b'\t')
        .has_headers(false)
        .from_reader(text.as_bytes());
    let records = reader.records().map(Result::unwrap);
    let read: Vec<Vec<String>> = records
        .map(|record| record.iter().map(str::to_owned).collect())
        .collect();
    assert_eq!(read, rows);
    assert_eq!(
        write_table(&[vec!["a \"card\"\nalone".to_owned()]]),
        "a \"card\"\nalone"
    );
}
