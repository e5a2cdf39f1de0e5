//! Why a survey is not read or imported, and what it leaves open, in both languages.

use super::{QUOTED, check, quoted};
use crate::{
    edit::{EditError, Subject},
    lang::{Shown, Words},
    survey::{
        ColumnPart, ForeignFile, ImportError, Issue, IssueCode, Lost, MatchNote, SurveyError,
        SurveyTextError, TableError, WorkbookError,
    },
    view::errors::issue_words,
};

#[test]
fn what_is_no_table_says_what_it_is() {
    for what in [
        ForeignFile::Zip,
        ForeignFile::BinaryWorkbook,
        ForeignFile::Office,
        ForeignFile::Gzip,
        ForeignFile::Pdf,
        ForeignFile::Image("PNG"),
        ForeignFile::Parquet,
        ForeignFile::Sqlite,
        ForeignFile::Spss,
        ForeignFile::WebPage,
        ForeignFile::Xml,
        ForeignFile::Json,
        ForeignFile::Binary,
    ] {
        check(&TableError::NotATable { what }, &["CSV"]);
    }
    check(&TableError::Empty, &[]);
    check(&TableError::AMap, &[]);
    check(&TableError::Stopped, &[]);
}

#[test]
fn what_cannot_be_split_names_its_place() {
    let (row, line) = (Some(11), 12);
    let label = quoted();
    check(
        &TableError::Text(SurveyTextError::UnknownEncoding { label }),
        &[QUOTED],
    );
    check(&TableError::Delimiter { delimiter: 'x' }, &["x"]);
    check(&TableError::HeaderRows { header_rows: 9 }, &["9"]);
    check(&TableError::HeaderTooLong { bytes: 512 }, &["512"]);
    check(
        &TableError::TooManyColumns { columns: 77, line },
        &["77", "12"],
    );
    let column = 3;
    check(
        &TableError::FieldTooLong { row, line, column },
        &["12", "4"],
    );
    check(&TableError::RowTooLong { row, line }, &["12"]);
    check(&TableError::TooManyValues { column: quoted() }, &[QUOTED]);
    let error = || std::io::Error::from(std::io::ErrorKind::NotFound);
    check(&TableError::Read(error()), &[]);
    check(&SurveyError::Io(error()), &[]);
    let unknown = SurveyError::UnknownColumn {
        column: quoted(),
        columns: vec!["Preis".to_owned()],
    };
    check(&unknown, &[QUOTED, "Preis"]);
    let people = SurveyError::PersonalPart {
        column: quoted(),
        option: "#3".to_owned(),
    };
    check(&people, &[QUOTED]);
}

#[test]
fn a_workbook_that_cannot_be_read_says_what_to_do() {
    check(&WorkbookError::Encrypted, &["CSV"]);
    check(&WorkbookError::TooLarge, &["512", "CSV"]);
    check(&WorkbookError::TooManyCells, &["CSV"]);
    check(
        &WorkbookError::Damaged { reason: quoted() },
        &[QUOTED, "CSV"],
    );
    let unknown = WorkbookError::UnknownSheet {
        sheet: quoted(),
        sheets: vec!["Mai".to_owned()],
    };
    check(&unknown, &[QUOTED, "Mai"]);
    check(&SurveyError::Workbook(WorkbookError::NoWorkbook), &[]);
}

#[test]
fn what_cannot_be_imported_says_why() {
    let (file, target, set, source_name) = (quoted(), quoted(), quoted(), quoted());
    let known = || vec!["Preis".to_owned()];
    check(&ImportError::NoRating { file: file.clone() }, &[QUOTED]);
    check(&ImportError::NoTouchpointColumn { file }, &[QUOTED]);
    for error in [
        ImportError::UnknownSource {
            source_name,
            known: known(),
        },
        ImportError::UnknownTarget {
            target: target.clone(),
            known: known(),
        },
        ImportError::UnknownSet {
            set,
            known: known(),
        },
    ] {
        check(&error, &[QUOTED, "Preis"]);
    }
    check(&ImportError::AmbiguousTarget { target }, &[QUOTED]);
    check(&ImportError::NoFingerprint, &[]);
}

#[test]
fn a_match_says_what_is_doubtful() {
    let (touchpoint, other, rival, lead) = (quoted(), quoted(), quoted(), quoted());
    for note in [
        MatchNote::Uncertain {
            touchpoint: touchpoint.clone(),
        },
        MatchNote::Ambiguous {
            touchpoint: touchpoint.clone(),
            other,
        },
        MatchNote::Contested { rival, touchpoint },
        MatchNote::Detail { lead },
    ] {
        check(&note, &[QUOTED]);
    }
    check(&MatchNote::Lead, &[]);
}

#[test]
fn what_cannot_be_followed_of_earlier_decisions_is_named() {
    let parts = [
        ColumnPart::Touchpoint,
        ColumnPart::Score,
        ColumnPart::Count,
        ColumnPart::Weight,
        ColumnPart::Segment,
        ColumnPart::Wave,
    ];
    for part in parts {
        let (column, part_there) = (quoted(), Some(part));
        check(
            &Lost::Column {
                column,
                part: part_there,
            },
            &[QUOTED],
        );
    }
    let (column, part) = (quoted(), None);
    check(&Lost::Column { column, part }, &[QUOTED]);
    check(&Lost::UnknownRows, &[]);
    check(&Lost::UnknownParts { columns: quoted() }, &[QUOTED]);
    let both = || (quoted(), "Preis".to_owned());
    let (source, target) = both();
    check(&Lost::Source { source, target }, &[QUOTED, "Preis"]);
    let (source, target) = both();
    check(&Lost::Target { source, target }, &[QUOTED, "Preis"]);
    check(&Lost::Lead { source: quoted() }, &[QUOTED]);
    let (header, before, now) = (quoted(), 3, 7);
    let twins = Lost::Twins {
        header,
        before,
        now,
    };
    check(&twins, &[QUOTED, "3", "7"]);
}

#[test]
fn an_edit_that_does_not_go_says_what_it_is_about() {
    let (subject, id) = (Subject::Touchpoint, quoted());
    let missing = EditError::Missing {
        subject,
        id: id.clone(),
    };
    check(&missing, &["ouchpoint", QUOTED]);
    check(&EditError::IdTaken { subject, id }, &["ouchpoint", QUOTED]);
    let touchpoint = quoted();
    check(&EditError::TwoLeads { touchpoint }, &[QUOTED]);
    let (bytes, limit) = (600, 512);
    check(&EditError::ImageTooLarge { bytes, limit }, &["600", "512"]);
    check(&EditError::ImagesTooLarge { bytes, limit }, &["600", "512"]);
}

/// An issue as the dialog says it.
struct Said(Issue);

impl Shown for Said {
    fn shown(&self, words: &Words) -> String {
        let text = issue_words(&self.0, &[], words);
        // What ends with its evidence has no full stop of its own.
        format!("{}.", text.trim_end_matches('.'))
    }
}

#[test]
fn every_issue_is_told_with_its_evidence() {
    for (code, data) in [
        (IssueCode::UnterminatedQuote, ["77", "12"]),
        (IssueCode::RaggedRows, ["77", "12"]),
        (IssueCode::UndecodableBytes, ["77", "12"]),
        (IssueCode::DuplicateHeader, ["#3", "#3"]),
        (IssueCode::SuspectedMissingCode, ["#3", QUOTED]),
        (IssueCode::UnknownDirection, ["#3", QUOTED]),
        (IssueCode::AssumedDirection, ["#3", QUOTED]),
        (IssueCode::MixedScale, ["#3", QUOTED]),
        (IssueCode::CodeGap, ["#3", QUOTED]),
        (IssueCode::FrequencyScale, ["#3", QUOTED]),
        (IssueCode::ReversedItem, ["#3", QUOTED]),
        (IssueCode::MirroredScale, ["#3", QUOTED]),
        (IssueCode::StraightLiners, ["77", "77"]),
        (IssueCode::MeanWithoutN, ["#3", "#3"]),
        (IssueCode::UnfinishedRows, ["77", "#3"]),
        (IssueCode::PreviewRows, ["77", "#3"]),
        (IssueCode::UnknownLabels, ["#3", QUOTED]),
        (IssueCode::LabelsAsInFeedback, ["#3", QUOTED]),
        (IssueCode::LabelsAsOrdered, ["#3", QUOTED]),
        (IssueCode::UnreadableNumbers, ["#3", QUOTED]),
        (IssueCode::PersonalColumn, ["#3", "#3"]),
        (IssueCode::NoRating, ["", ""]),
        (IssueCode::Binned, ["#3", QUOTED]),
    ] {
        let issue = Issue {
            code,
            row: Some(11),
            line: Some(12),
            column: Some(3),
            count: 77,
            detail: quoted(),
        };
        check(&Said(issue), &data);
    }
}
