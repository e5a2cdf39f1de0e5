//! What a saved map holds of a survey: distributions and the names of groups, never a cell about anybody.

use rust_xlsxwriter::Workbook;
use tempfile::TempDir;

use crate::{
    cli::{Touchline, folder, get, put},
    maps,
    samples::SHOP,
};

/// The columns of which no cell may be saved, with telling headers.
const PRIVATE: [&str; 9] = [
    "Response ID",
    "Name",
    "E-mail",
    "Phone",
    "IP address",
    "Submitted",
    "Callback",
    "Comment",
    "What we should know",
];
/// Those of them that hold people by their header or by their cells.
const PEOPLE: [&str; 5] = ["Name", "E-mail", "Phone", "IP address", "Callback"];
const TOUCHPOINTS: [&str; 3] = ["Pays", "Unpacks", "Tracks the parcel"];
/// Three people each: too few to be named.
const RARE: [&str; 2] = ["Grünau", "Seeblick"];
const USUAL: [&str; 2] = ["Old town", "Harbour"];
const RESPONDENTS: usize = 40;

/// One who answered.
struct Person {
    private: [String; 9],
    house: &'static str,
    scores: [u8; 3],
}

fn people(seed: u64) -> Vec<Person> {
    let mut random = fastrand::Rng::with_seed(seed);
    (0..RESPONDENTS)
        .map(|place| person(place, &mut random))
        .collect()
}

fn person(place: usize, random: &mut fastrand::Rng) -> Person {
    let first = ["Ylva", "Örjan", "Nuria", "Tomasz"][random.usize(0..4)];
    let last = format!(
        "{}quist{place:02}",
        ["Brand", "Sten", "Fjell"][random.usize(0..3)]
    );
    let number = random.u32(1_000_000..9_999_999);
    let phone = match random.u8(0..4) {
        0 => format!("+49 30 {number}-12"),
        1 => format!("0171/{number}"),
        2 => format!("(030) {number}"),
        _ => format!("+1 415 {number}"),
    };
    let mail = format!("{}.{last}@example.org", first.to_lowercase());
    let ip = if random.bool() {
        format!("203.0.113.{}", place + 100)
    } else {
        format!("2001:db8::{:x}", number % 60_000 + 4_096)
    };
    let comment = format!(
        "{first} {last} here: call {phone} or write to {mail}, the parcel {number} never came."
    );
    let house = match place {
        0..3 => RARE[0],
        3..6 => RARE[1],
        place => USUAL[place % 2],
    };
    Person {
        private: [
            format!("R_{number}{place:02}"),
            format!("{first} {last}"),
            mail,
            phone,
            ip,
            format!("2019-03-{:02} 10:{:02}", place % 28 + 1, number % 60),
            format!("0049 151 {}", number + 1),
            comment,
            format!("tell {last} first"),
        ],
        house,
        scores: [0; 3].map(|_| random.u8(1..=5)),
    }
}

/// How a file is laid out.
#[derive(Clone, Copy, Debug)]
enum Layout {
    Wide,
    Long,
}

/// The rows of a file, its header first.
fn rows(people: &[Person], layout: Layout, headers: &[&str]) -> Vec<Vec<String>> {
    let mut header: Vec<String> = headers.iter().map(|&name| name.to_owned()).collect();
    header.push("House".to_owned());
    match layout {
        Layout::Wide => header.extend(TOUCHPOINTS.map(str::to_owned)),
        Layout::Long => header.extend(["touchpoint", "rating"].map(str::to_owned)),
    }
    let mut rows = vec![header];
    for person in people {
        let mut about = person.private.to_vec();
        about.push(person.house.to_owned());
        match layout {
            Layout::Wide => {
                about.extend(person.scores.map(|score| score.to_string()));
                rows.push(about);
            }
            Layout::Long => rows.extend(TOUCHPOINTS.iter().zip(person.scores).map(
                |(touchpoint, score)| {
                    let mut row = about.clone();
                    row.extend([(*touchpoint).to_owned(), score.to_string()]);
                    row
                },
            )),
        }
    }
    rows
}

fn text(rows: &[Vec<String>], delimiter: &str) -> String {
    let line = |row: &Vec<String>| {
        let cells: Vec<String> = row.iter().map(|cell| format!("\"{cell}\"")).collect();
        format!("{}\n", cells.join(delimiter))
    };
    rows.iter().map(line).collect()
}

fn workbook(rows: &[Vec<String>]) -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (row, cells) in (0..).zip(rows) {
        for (column, cell) in (0..).zip(cells) {
            match cell.parse::<f64>() {
                Ok(score) => sheet.write_number(row, column, score).unwrap(),
                Err(_) => sheet.write_string(row, column, cell).unwrap(),
            };
        }
    }
    book.save_to_buffer().unwrap()
}

/// Prepares an import that only has to be told which end is good.
fn import(folder: &TempDir, survey: &[u8]) -> Touchline {
    let map = touchline::file::write(&maps::map(&SHOP));
    put(folder, "map.ron", map);
    put(folder, "survey", survey);
    let run = Touchline::new(folder).args(["import", "map.ron", "survey", "-o", "out.ron"]);
    run.args(["--force", "--column", "*:direction=high"])
}

/// Checks that nothing private is in the saved map, and returns the map.
#[track_caller]
fn check(folder: &TempDir, people: &[Person], about: &str) -> String {
    let saved = String::from_utf8(get(folder, "out.ron")).unwrap();
    for person in people {
        for (column, cell) in PRIVATE.iter().zip(&person.private) {
            assert!(
                !saved.contains(cell),
                "{about}: {cell:?} of {column:?} is saved"
            );
        }
    }
    for house in RARE {
        assert!(
            !saved.contains(house),
            "{about}: {house:?} has three answers"
        );
    }
    saved
}

#[test]
fn no_cell_about_anybody_is_saved() {
    for seed in 0..4 {
        let people = people(seed);
        for layout in [Layout::Wide, Layout::Long] {
            // Headers that say nothing leave only the cells to go by.
            let numbered: [String; 9] = std::array::from_fn(|place| format!("V{place}"));
            for headers in [PRIVATE.map(str::to_owned), numbered] {
                let headers = headers.each_ref().map(String::as_str);
                let rows = rows(&people, layout, &headers);
                for survey in [
                    text(&rows, ",").into_bytes(),
                    text(&rows, ";").into_bytes(),
                    workbook(&rows),
                ] {
                    let folder = folder();
                    import(&folder, &survey).run().exits(0);
                    let about = format!("{layout:?}, seed {seed}, {}", headers[1]);
                    let saved = check(&folder, &people, &about);
                    for touchpoint in TOUCHPOINTS {
                        assert!(saved.contains(&format!("source: \"{touchpoint}\"")));
                    }
                }
            }
        }
    }
}

#[test]
fn small_groups_are_saved_without_their_names() {
    let people = people(5);
    for layout in [Layout::Wide, Layout::Long] {
        let rows = rows(&people, layout, &PRIVATE);
        let survey = text(&rows, ",");
        let folder = folder();
        let run = import(&folder, survey.as_bytes());
        run.args(["--segment-column", "House"]).run().exits(0);
        let saved = check(&folder, &people, "segments");
        for house in USUAL.iter().chain(&["other"]) {
            assert!(saved.contains(&format!("segment: \"{house}\"")), "{house}");
        }
    }
}

#[test]
fn answers_are_not_divided_by_people() {
    let people = people(6);
    let wide = text(&rows(&people, Layout::Wide, &PRIVATE), ",");
    let long = text(&rows(&people, Layout::Long, &PRIVATE), ",");
    for column in PEOPLE {
        for (survey, part) in [
            (&wide, "--segment-column"),
            (&wide, "--wave-column"),
            (&long, "--segment-column"),
            (&long, "--touchpoint-column"),
        ] {
            let folder = folder();
            let run = import(&folder, survey.as_bytes()).args([part, column]);
            let run = run.run().exits(2);
            run.tells(&format!("--column \"{column}:kind=group\""));
            assert!(!folder.path().join("out.ron").exists(), "{part} {column}");
        }
    }
}

#[test]
fn who_insists_gets_groups_of_five_and_more() {
    let people = people(7);
    let wide = text(&rows(&people, Layout::Wide, &PRIVATE), ",");
    for column in PRIVATE {
        let folder = folder();
        let group = format!("{column}:kind=group");
        let run = import(&folder, wide.as_bytes()).args(["--segment-column", column]);
        run.args(["--column", &group]).run().exits(0);
        let saved = check(&folder, &people, column);
        assert!(saved.contains("segment: \"other\""), "{column}");
    }
}

#[test]
fn people_are_never_proposed_as_touchpoints() {
    // Every name and remark comes again in each row of a person, as the name of a touchpoint does.
    let people = people(8);
    let rows: Vec<Vec<String>> = rows(&people, Layout::Long, &PRIVATE)
        .into_iter()
        .map(|row| [&row[1..5], &row[6..8], &row[11..]].concat())
        .collect();
    let folder = folder();
    let survey = text(&rows, ",");
    let run = import(&folder, survey.as_bytes()).args(["--shape", "long"]);
    run.run().exits(2).tells("--touchpoint-column");
}
