//! What the touchpoints are called that are made for columns.

use super::read_plain;

/// Reads a file with these headers over answers on a scale of stars, and names its touchpoints.
#[track_caller]
fn names(headers: &[&str]) -> Vec<String> {
    let mut file = headers.join(";");
    for row in 1..=12 {
        let cells = headers.iter().map(|_| format!("{} Sterne", row % 5 + 1));
        file.push('\n');
        file.push_str(&cells.collect::<Vec<_>>().join(";"));
    }
    let survey = read_plain(file);
    let names = survey.touchpoint_names();
    headers
        .iter()
        .map(|header| names[header].to_owned())
        .collect()
}

#[test]
fn of_a_question_about_several_things_a_touchpoint_has_the_name_of_its_thing() {
    let dashes = [
        "Wie zufrieden waren Sie mit — Suche",
        "Wie zufrieden waren Sie mit — Kasse",
    ];
    assert_eq!(names(&dashes), ["Suche", "Kasse"]);
    let brackets = ["Bewertung [Suche]", "Bewertung [Kasse (Web)]", "Gesamt"];
    assert_eq!(names(&brackets), ["Suche", "Kasse (Web)", "Gesamt"]);
    let colons = ["Q2: Note: Suche", "Q2: Note: Kasse"];
    assert_eq!(names(&colons), ["Suche", "Kasse"]);
}

#[test]
fn a_thing_that_two_questions_ask_about_keeps_its_question() {
    let all = [
        "Preis: Suche",
        "Preis: Kasse",
        "Tempo: Suche",
        "Tempo: Hilfe",
    ];
    assert_eq!(
        names(&all),
        ["Preis: Suche", "Kasse", "Tempo: Suche", "Hilfe"]
    );
}

#[test]
fn a_header_alone_keeps_its_name() {
    let all = ["Kauf: Suche", "Rückgabe: Paketshop", "Hilfe", "Chat - 24/7"];
    assert_eq!(names(&all), all);
}

#[test]
fn where_the_header_is_a_code_its_question_names_the_touchpoint() {
    let rows = ["\n1,2,3", "\n2,4,4", "\n5,3,1"].concat().repeat(4);
    let header = "Q1_1,Q1_2,Q2\n\
        How satisfied were you with - Search,How satisfied were you with - Checkout,Was it easy?\n\
        \"{\"\"ImportId\"\":\"\"QID1_1\"\"}\",\"{\"\"ImportId\"\":\"\"QID1_2\"\"}\",\"{\"\"ImportId\"\":\"\"QID2\"\"}\"";
    let survey = read_plain(format!("{header}{rows}"));
    let names = survey.touchpoint_names();
    let names: Vec<&str> = ["Q1_1", "Q1_2", "Q2"].map(|name| names[name]).to_vec();
    assert_eq!(names, ["Search", "Checkout", "Was it easy?"]);
}
