//! The three survey files as bytes, assembled so that every column holds exactly the sample's counts.
//!
//! Everything follows from one seed: the same bytes every time.

mod comments;
mod people;
mod tests;

use jiff::ToSpan as _;

use crate::{
    maps::date,
    samples::{BANK, HOTEL, NO_ANSWERS, RECOMMEND, RECOMMEND_COUNTS, SHOP, Sample},
};

use comments::Comments;
use people::Crowd;

const SEED: u64 = 2026;
const BOM: &[u8] = b"\xEF\xBB\xBF";

/// Writes the survey file of a sample.
pub(crate) fn bytes(sample: &Sample) -> Vec<u8> {
    match sample.name {
        "online-shop" => shop(),
        "hotel-stay" => hotel(),
        _ => bank(),
    }
}

/// A row per respondent: UTF-8 without BOM, commas, LF; an empty cell was not used.
fn shop() -> Vec<u8> {
    let mut crowd = Crowd::new(SEED, 431);
    let answers = shop_answers(&mut crowd);
    let recommends = {
        let asked = crowd.some_of(&crowd.everybody(), 405);
        crowd.deal(&asked, &RECOMMEND_COUNTS, 300)
    };
    let mut comments = Comments::new(SEED);
    let times = shop_times(&mut crowd);

    let mut table = csv::Writer::from_writer(Vec::new());
    let columns: Vec<_> = SHOP
        .rows
        .iter()
        .filter(|row| !row.source.is_empty())
        .collect();
    let mut header = vec!["response_id", "submitted_at", "country"];
    header.extend(columns.iter().map(|row| row.source));
    header.extend([RECOMMEND, "comment"]);
    table.write_record(&header).unwrap();
    for person in crowd.everybody() {
        let score = |name: &str| {
            let column = columns.iter().position(|row| row.name == name).unwrap();
            answers[column][person].map(|step| step + 1)
        };
        let comment = comments.draw(score);
        let mut record = vec![
            format!("R{:04}", person + 1),
            times[person].clone(),
            country(&mut crowd).to_owned(),
        ];
        let scores = answers
            .iter()
            .map(|column| column[person].map(|step| step + 1));
        let scores = scores.chain([recommends[person]]);
        record
            .extend(scores.map(|score| score.map_or_else(String::new, |score| score.to_string())));
        record.push(comment);
        table.write_record(&record).unwrap();
    }
    table.into_inner().unwrap()
}

/// Who answered what, per column and person: whoever left at an early step rates nothing later.
fn shop_answers(crowd: &mut Crowd) -> Vec<Vec<Option<usize>>> {
    let counts = |name: &str| SHOP.row(name).counts;
    let n = |name: &str| usize::try_from(counts(name).iter().sum::<u64>()).unwrap();
    let everybody = crowd.everybody();
    // Some only looked around; they compared products, so that nobody has an empty row.
    let buyers = crowd.some_of(&everybody, n("Creates an account"));
    let lookers: Vec<_> = without(&everybody, &buyers);
    let account = crowd.deal(&buyers, counts("Creates an account"), 400);
    let furious: Vec<_> = buyers
        .iter()
        .copied()
        .filter(|&one| account[one] == Some(0))
        .collect();
    let left = crowd.some_of(&furious, buyers.len() - n("Pays"));
    let payers = without(&buyers, &left);
    // Whether the invoice is refused has little to do with the mood of the day.
    let pays = crowd.deal(&payers, counts("Pays"), 2_500);
    let refused: Vec<_> = payers
        .iter()
        .copied()
        .filter(|&one| pays[one] == Some(0))
        .collect();
    let gave_up = crowd.some_of(&refused, payers.len() - n("Unpacks"));
    let receivers = without(&payers, &gave_up);

    let comparing = {
        let others = crowd.some_of(&buyers, n("Compares products") - lookers.len());
        [lookers, others].concat()
    };
    let mut column = |pool: &[usize], name: &str| {
        let members = crowd.some_of(pool, n(name));
        crowd.deal(&members, counts(name), 700)
    };
    vec![
        column(&everybody, "Sees an ad"),
        column(&everybody, "Reads reviews"),
        column(&comparing, "Compares products"),
        column(&everybody, "Asks the chat"),
        account,
        pays,
        column(&receivers, "Tracks the parcel"),
        column(&receivers, "Unpacks"),
        column(&receivers, "Sends an item back"),
        column(&receivers, "Calls the hotline"),
    ]
}

/// When each person answered: in the order of the file, within the field time, by day.
fn shop_times(crowd: &mut Crowd) -> Vec<String> {
    let first = date(SHOP.survey.field_from);
    let days = days_between(SHOP.survey.field_from, SHOP.survey.field_to);
    crowd
        .sorted_numbers(days * 16 * 3_600)
        .into_iter()
        .map(|seconds| {
            let (day, second) = (seconds / (16 * 3_600), seconds % (16 * 3_600));
            let day = first.checked_add(i64::from(day).days()).unwrap();
            let (hour, rest) = (7 + second / 3_600, second % 3_600);
            format!("{day} {hour:02}:{:02}:{:02}", rest / 60, rest % 60)
        })
        .collect()
}

fn country(crowd: &mut Crowd) -> &'static str {
    match crowd.number(100) {
        0..58 => "Germany",
        58..77 => "Austria",
        77..91 => "Switzerland",
        _ => "Netherlands",
    }
}

/// A row per answer: Windows-1252, semicolons, CRLF, decimal commas, 1 is best.
fn hotel() -> Vec<u8> {
    let mut crowd = Crowd::new(SEED, 191);
    let everybody = crowd.everybody();
    let shuffled = crowd.some_of(&everybody, everybody.len());
    let mut cells: Vec<Vec<(&str, String)>> = vec![Vec::new(); everybody.len()];
    for row in HOTEL.rows.iter().filter(|row| !row.source.is_empty()) {
        let n = usize::try_from(row.counts.iter().sum::<u64>()).unwrap();
        // Nobody's questionnaire is empty: who has no room grade has one for leaving.
        let members = match row.name {
            "Zimmer beziehen" => shuffled[..n].to_vec(),
            "Auschecken" => shuffled[shuffled.len() - n..].to_vec(),
            _ => crowd.some_of(&everybody, n),
        };
        // Which wing the room is in has nothing to do with the mood; everything else has.
        let noise = if row.name == "WLAN nutzen" {
            10_000
        } else {
            500
        };
        // The best mood gives the lowest grade.
        let reversed: Vec<u64> = row.counts.iter().rev().copied().collect();
        let dealt = crowd.deal(&members, &reversed, noise);
        for (person, step) in dealt.iter().enumerate() {
            let Some(step) = step else { continue };
            let half_grades = 2 + (row.counts.len() - 1 - step);
            let grade = format!("{},{}", half_grades / 2, half_grades % 2 * 5);
            cells[person].push((row.source, grade));
        }
        for person in crowd.some_of(&without(&everybody, &members), no_answers(row.name)) {
            cells[person].push((row.source, "k. A.".to_owned()));
        }
    }
    let days = crowd.sorted_numbers(days_between(HOTEL.survey.field_from, HOTEL.survey.field_to));
    windows_1252(&hotel_table(&cells, &days))
}

fn no_answers(name: &str) -> usize {
    let found = NO_ANSWERS
        .iter()
        .find(|(touchpoint, _)| *touchpoint == name);
    found.map_or(0, |(_, rows)| *rows)
}

fn hotel_table(cells: &[Vec<(&str, String)>], days: &[u32]) -> String {
    let mut table = csv::WriterBuilder::new()
        .delimiter(b';')
        .terminator(csv::Terminator::CRLF)
        .from_writer(Vec::new());
    table
        .write_record(["Fragebogen", "Datum", "Kontaktpunkt", "Note"])
        .unwrap();
    for (person, (cells, day)) in cells.iter().zip(days).enumerate() {
        let day = date(HOTEL.survey.field_from)
            .checked_add(i64::from(*day).days())
            .unwrap();
        let day = format!("{:02}.{:02}.{}", day.day(), day.month(), day.year());
        for (touchpoint, grade) in cells {
            let sheet = format!("F{:03}", person + 1);
            table
                .write_record([&sheet, &day, *touchpoint, grade])
                .unwrap();
        }
    }
    String::from_utf8(table.into_inner().unwrap()).unwrap()
}

/// Encodes German text: all its letters have the code of Unicode there.
fn windows_1252(text: &str) -> Vec<u8> {
    let byte = |c: char| {
        assert!(
            !('\u{80}'..'\u{A0}').contains(&c),
            "{c:?} differs in Windows-1252"
        );
        u8::try_from(c).unwrap()
    };
    text.chars().map(byte).collect()
}

/// A row per touchpoint and score, as GROUP BY returns it: UTF-8 with BOM, no rows for nobody.
fn bank() -> Vec<u8> {
    let mut table = csv::Writer::from_writer(BOM.to_vec());
    table
        .write_record(["touchpoint", "score", "answers"])
        .unwrap();
    for row in BANK.rows {
        for (score, answers) in (1..).zip(row.counts).filter(|(_, answers)| **answers > 0) {
            let (score, answers) = (i32::to_string(&score), answers.to_string());
            table.write_record([row.source, &score, &answers]).unwrap();
        }
    }
    table.into_inner().unwrap()
}

/// The number of days of a field time, both ends included.
fn days_between(from: [i16; 3], to: [i16; 3]) -> u32 {
    let days = date(from).until(date(to)).unwrap().get_days();
    u32::try_from(days).unwrap() + 1
}

fn without(people: &[usize], gone: &[usize]) -> Vec<usize> {
    people
        .iter()
        .copied()
        .filter(|one| !gone.contains(one))
        .collect()
}
