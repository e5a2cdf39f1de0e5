//! The words by which a survey tool is known.

/// Words that prove a tool if three of them stand in the first row, and if it names any between, one of those does.
///
/// Of Unipark `tester`, `quality` and `duration` are anybody's.
const PROOFS: [(&str, &[&str], &[&str]); 10] = [
    (
        "Qualtrics",
        &[],
        &[
            "StartDate",
            "EndDate",
            "RecordedDate",
            "ResponseId",
            "DistributionChannel",
            "UserLanguage",
            "Duration (in seconds)",
            "LocationLatitude",
        ],
    ),
    (
        "SurveyMonkey",
        &[],
        &[
            "Respondent ID",
            "RespondentID",
            "Collector ID",
            "CollectorID",
            "Custom Data 1",
            "Date Created",
            "Date Modified",
        ],
    ),
    (
        "Trustpilot",
        &[],
        &[
            "Review Id",
            "Review Created (UTC)",
            "Review Consumer User Id",
            "Review Title",
            "Review Content",
            "Review Stars",
            "Source Of Review",
            "Company Reply Date (UTC)",
        ],
    ),
    (
        "LimeSurvey",
        &[],
        &[
            "id. Response ID",
            "submitdate. Date submitted",
            "lastpage. Last page",
            "startlanguage. Start language",
            "seed. Seed",
        ],
    ),
    (
        "LimeSurvey",
        &[],
        &[
            "Response ID",
            "Date submitted",
            "Last page",
            "Start language",
            "Seed",
            "Antwort ID",
            "Datum Abgeschickt",
            "Letzte Seite",
            "Start-Sprache",
            "submitdate",
            "lastpage",
            "startlanguage",
        ],
    ),
    (
        "SoSci Survey",
        &[],
        &["CASE", "SERIAL", "REF", "QUESTNNR", "STARTED", "LASTDATA"],
    ),
    (
        "Unipark",
        &["lfdn", "external_lfdn"],
        &[
            "lfdn",
            "external_lfdn",
            "tester",
            "dispcode",
            "lastpage",
            "quality",
            "duration",
        ],
    ),
    (
        "Typeform",
        &[],
        &["#", "Start Date (UTC)", "Submit Date (UTC)", "Network ID"],
    ),
    (
        "Microsoft Forms",
        &[],
        &["Start time", "Completion time", "Email", "Name"],
    ),
    (
        "Microsoft Forms",
        &[],
        &["Startzeit", "Fertigstellungszeit", "E-Mail", "Name"],
    ),
];
const PROVEN_BY: usize = 3;

/// Names the tool whose words stand in the first row.
pub(super) fn source(first: &[String]) -> Option<&'static str> {
    let is_present = |word: &&&str| first.iter().any(|cell| cell == **word);
    let proven = PROOFS.iter().find(|(_source, needed, words)| {
        words.iter().filter(is_present).count() >= PROVEN_BY
            && (needed.is_empty() || needed.iter().any(|word| is_present(&word)))
    });
    proven.map(|(source, ..)| *source)
}
