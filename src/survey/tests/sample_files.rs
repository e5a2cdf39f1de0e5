//! The three surveys, built from the counts of their answers, and the maps they belong to.

use std::fmt::Write as _;

use super::*;

/// A name, its counts from the lowest level up, n, mean, sd and emotion.
pub(super) type Row = (&'static str, &'static [u32], u64, f64, f64, f64);

pub(super) const SHOP: &[Row] = &[
    ("Sees an ad", &[5, 7, 10, 12, 4], 38, 3.079, 1.217, 0.08),
    (
        "Reads reviews",
        &[4, 12, 38, 105, 53],
        212,
        3.901,
        0.905,
        0.90,
    ),
    (
        "Compares products",
        &[20, 38, 65, 84, 33],
        240,
        3.300,
        1.143,
        0.30,
    ),
    ("Asks the chat", &[8, 5, 3, 2, 1], 19, 2.105, 1.243, -0.89),
    (
        "Creates an account",
        &[208, 125, 46, 21, 12],
        412,
        1.796,
        1.022,
        -1.20,
    ),
    ("Pays", &[112, 38, 31, 62, 155], 398, 3.276, 1.693, 0.28),
    (
        "Tracks the parcel",
        &[34, 45, 51, 27, 10],
        167,
        2.605,
        1.156,
        -0.40,
    ),
    ("Unpacks", &[6, 9, 17, 98, 231], 361, 4.493, 0.834, 1.49),
    (
        "Sends an item back",
        &[1, 2, 5, 19, 30],
        57,
        4.316,
        0.909,
        1.32,
    ),
    (
        "Calls the hotline",
        &[1, 2, 0, 1, 0],
        4,
        2.250,
        1.258,
        -0.75,
    ),
];

pub(super) const HOTEL: &[Row] = &[
    (
        "Hotels vergleichen",
        &[14, 10, 38, 17, 31, 8, 9, 1, 3, 0, 1],
        132,
        2.500,
        0.965,
        0.80,
    ),
    (
        "Zimmer buchen",
        &[21, 18, 52, 20, 28, 9, 10, 2, 4, 0, 1],
        165,
        2.379,
        0.986,
        0.90,
    ),
    (
        "Rückfrage stellen",
        &[1, 0, 1, 0, 0, 0, 1, 0, 1, 0, 0],
        4,
        3.000,
        1.826,
        0.40,
    ),
    (
        "Parken",
        &[38, 27, 46, 12, 11, 3, 4, 0, 1, 0, 0],
        142,
        1.866,
        0.790,
        1.31,
    ),
    (
        "Einchecken",
        &[44, 31, 56, 18, 17, 5, 6, 1, 2, 0, 0],
        180,
        1.969,
        0.861,
        1.22,
    ),
    (
        "Zimmer beziehen",
        &[29, 24, 61, 24, 27, 7, 8, 1, 3, 0, 1],
        185,
        2.216,
        0.922,
        1.03,
    ),
    (
        "WLAN nutzen",
        &[22, 9, 27, 8, 12, 5, 12, 6, 28, 6, 17],
        152,
        3.375,
        1.717,
        0.10,
    ),
    (
        "Frühstücken",
        &[8, 6, 23, 14, 35, 19, 38, 12, 17, 3, 5],
        180,
        3.372,
        1.178,
        0.10,
    ),
    (
        "Sauna nutzen",
        &[1, 1, 3, 1, 1, 0, 1, 0, 0, 0, 0],
        8,
        2.250,
        0.926,
        1.00,
    ),
    (
        "Auschecken",
        &[71, 36, 45, 9, 8, 2, 2, 0, 1, 0, 0],
        174,
        1.618,
        0.706,
        1.51,
    ),
];

pub(super) const BANK: &[Row] = &[
    (
        "Compares accounts",
        &[61, 118, 203, 402, 689, 531, 214],
        2218,
        4.798,
        1.432,
        0.53,
    ),
    (
        "Talks to an adviser",
        &[0, 0, 0, 0, 1, 1, 1],
        3,
        6.000,
        1.000,
        1.33,
    ),
    (
        "Fills in the application",
        &[212, 388, 701, 1104, 1893, 1602, 711],
        6611,
        4.774,
        1.501,
        0.52,
    ),
    (
        "Uploads documents",
        &[498, 731, 904, 887, 1012, 764, 301],
        5097,
        3.918,
        1.719,
        -0.05,
    ),
    (
        "Proves identity by video",
        &[153, 201, 297, 518, 1299, 2104, 1306],
        5878,
        5.406,
        1.448,
        0.94,
    ),
    (
        "Receives the card",
        &[39, 61, 118, 297, 701, 1044, 688],
        2948,
        5.525,
        1.293,
        1.02,
    ),
    (
        "Logs in for the first time",
        &[1489, 1201, 702, 388, 301, 214, 97],
        4392,
        2.508,
        1.595,
        -0.99,
    ),
    (
        "Moves standing orders",
        &[21, 29, 33, 41, 38, 26, 9],
        197,
        3.812,
        1.681,
        -0.13,
    ),
    (
        "Calls support",
        &[212, 160, 96, 71, 85, 131, 142],
        897,
        3.689,
        2.227,
        -0.21,
    ),
];

pub(super) const RECOMMEND: &[u32] = &[9, 4, 6, 9, 14, 38, 41, 88, 92, 61, 43];

pub(super) fn shop_map() -> JourneyMap {
    map(&[
        ("Discover", &["Sees an ad", "Reads reviews"]),
        ("Choose", &["Compares products", "Asks the chat"]),
        ("Buy", &["Creates an account", "Pays"]),
        ("Receive", &["Tracks the parcel", "Unpacks"]),
        (
            "Return",
            &["Sends an item back", "Calls the hotline", "Gets the refund"],
        ),
    ])
}

pub(super) fn hotel_map() -> JourneyMap {
    map(&[
        (
            "Suchen & Buchen",
            &["Hotels vergleichen", "Zimmer buchen", "Rückfrage stellen"],
        ),
        (
            "Anreisen",
            &["Anreiseinfo erhalten", "Parken", "Einchecken"],
        ),
        (
            "Wohnen",
            &[
                "Zimmer beziehen",
                "WLAN nutzen",
                "Frühstücken",
                "Sauna nutzen",
            ],
        ),
        ("Abreisen", &["Auschecken"]),
    ])
}

pub(super) fn bank_map() -> JourneyMap {
    map(&[
        ("Inform", &["Compares accounts", "Talks to an adviser"]),
        ("Apply", &["Fills in the application", "Uploads documents"]),
        (
            "Identify",
            &["Proves identity by video", "Waits for approval"],
        ),
        (
            "Activate",
            &["Receives the card", "Logs in for the first time"],
        ),
        ("Use", &["Moves standing orders", "Calls support"]),
    ])
}

/// One row per respondent; the answers of a question stand in other rows than those of the next.
pub(super) fn shop_file() -> Vec<u8> {
    const ROWS: usize = 431;
    let mut columns: Vec<Vec<String>> = SHOP
        .iter()
        .map(|row| spread(&levels(1, 5), row.1))
        .chain([spread(&levels(0, 10), RECOMMEND)])
        .map(|scores| scores.iter().map(f64::to_string).collect())
        .collect();
    for (place, column) in columns.iter_mut().enumerate() {
        column.resize(ROWS, String::new());
        column.rotate_right(place * 37);
    }
    let headers = SHOP.iter().map(|row| match row.0 {
        "Creates an account" => "Create account",
        "Sends an item back" => "Sends item back",
        name => name,
    });
    let mut text = format!(
        "response_id,submitted_at,country,{},How likely are you to recommend us? (0-10),comment\n",
        headers.collect::<Vec<_>>().join(",")
    );
    for row in 0..ROWS {
        let country = ["DE", "AT", "CH"][row % 3];
        let cells: Vec<&str> = columns.iter().map(|column| column[row].as_str()).collect();
        let comment = if row % 9 == 0 {
            "\"Nice boots, late parcel\""
        } else {
            ""
        };
        writeln!(
            text,
            "r{:05},2026-05-{:02}T10:{:02}:00,{country},{},{comment}",
            row * 7 + 3,
            4 + row % 22,
            row % 60,
            cells.join(",")
        )
        .unwrap();
    }
    text.into_bytes()
}

pub(super) fn hotel_file() -> Vec<u8> {
    let halves: Vec<f64> = (2..=12).map(|half| f64::from(half) / 2.0).collect();
    let mut text = "Fragebogen;Datum;Kontaktpunkt;Note\r\n".to_owned();
    let mut number = 0;
    let mut push = |name: &str, grade: &str| {
        number += 1;
        let name = match name {
            "Frühstücken" => "Fruehstuecken",
            "WLAN nutzen" => "WLAN",
            name => name,
        };
        writeln!(text, "{};14.02.2026;{name};{grade}\r", 1 + number % 191).unwrap();
    };
    for (name, counts, ..) in HOTEL {
        for grade in spread(&halves, counts) {
            push(name, &format!("{grade:.1}").replace('.', ","));
        }
    }
    (0..47).for_each(|row| push(HOTEL[row % HOTEL.len()].0, "k. A."));
    let (bytes, _, lossy) = encoding_rs::WINDOWS_1252.encode(&text);
    assert!(!lossy);
    bytes.into_owned()
}

pub(super) fn bank_file() -> Vec<u8> {
    let mut text = "\u{feff}touchpoint,score,answers\n".to_owned();
    for (name, counts, ..) in BANK {
        for (level, count) in counts.iter().enumerate().filter(|(_, count)| **count > 0) {
            writeln!(text, "{name},{},{count}", level + 1).unwrap();
        }
    }
    text.into_bytes()
}
