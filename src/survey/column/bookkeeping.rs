//! Columns in which a survey tool keeps its books: never ratings, whatever numbers they hold.

/// What every tool may call such a column.
const ANYWHERE: &[&str] = &[
    "lastpage",
    "last page",
    "letzte seite",
    "maxpage",
    "seed",
    "startlanguage",
    "start language",
    "start-sprache",
    "collector id",
    "respondent id",
    "network id",
    "total points",
    "quiz feedback",
    "gesamtpunktzahl",
    "number of reviews",
    "review count",
];

/// What single tools call such a column.
const BY_TOOL: &[(&str, &[&str])] = &[
    (
        "Qualtrics",
        &[
            "status",
            "progress",
            "duration (in seconds)",
            "finished",
            "distributionchannel",
            "userlanguage",
            "responseset",
            "antworttyp",
            "fortschritt",
            "dauer (in sekunden)",
            "beendet",
        ],
    ),
    (
        "SurveyMonkey",
        &["respondentid", "collectorid", "custom data 1", "ip address"],
    ),
    (
        "LimeSurvey",
        &[
            "id",
            "antwort id",
            "response id",
            "token",
            "refurl",
            "interviewtime",
        ],
    ),
    (
        "SoSci Survey",
        &[
            "case", "serial", "ref", "questnnr", "mode", "started", "lastdata", "status",
            "finished", "q_viewer", "missing", "missrel", "time_rsi", "deg_time",
        ],
    ),
    (
        "Unipark",
        &["tester", "dispcode", "lastpage", "quality", "duration"],
    ),
    ("Typeform", &["#"]),
    ("Microsoft Forms", &["id"]),
    (
        "Trustpilot",
        &["review id", "reference id", "helpful votes", "location id"],
    ),
];

/// Says whether a tool keeps its books under this header.
pub(super) fn is_kept_by(tool: Option<&str>, header: &str) -> bool {
    let header = header.trim().to_lowercase();
    // LimeSurvey writes code and text: `lastpage. Last page`.
    let code = header.split(". ").next().unwrap_or_default();
    let is_among = |names: &[&str]| names.contains(&header.as_str()) || names.contains(&code);
    let mut own = BY_TOOL.iter().filter(|(name, _)| tool == Some(*name));
    // Microsoft Forms puts the points of a quiz beside every question.
    let is_quiz = tool == Some("Microsoft Forms")
        && [
            "points - ",
            "points \u{2013} ",
            "feedback - ",
            "feedback \u{2013} ",
        ]
        .iter()
        .any(|start| header.starts_with(start));
    is_among(ANYWHERE) || is_quiz || own.any(|&(_, names)| is_among(names))
}
