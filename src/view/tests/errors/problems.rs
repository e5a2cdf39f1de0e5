//! Problems of a map's file in both languages.

use super::{QUOTED, check, problem, quoted};
use crate::{
    file::{Expected, Fault, Limit, ProblemKind},
    lang::{Shown as _, words},
    model::{Flaw, IdError, Language},
};

/// Checks a problem in line 12, column 5.
#[track_caller]
fn check_problem(kind: ProblemKind, data: &[&str]) {
    check(&problem(kind), &[&["12", "5"][..], data].concat());
}

#[test]
fn brackets_and_limits_are_told_at_their_place() {
    for (fault, data) in [
        (Fault::MissingComma, ["", ""]),
        (Fault::MissingValue, ["", ""]),
        (Fault::Unexpected('#'), ["#", ""]),
        (
            Fault::WrongBracket {
                found: ')',
                wanted: ']',
            },
            [")", "]"],
        ),
        (Fault::Truncated { opened_in: 7 }, ["7", ""]),
        (Fault::UnclosedText, ["", ""]),
        (Fault::UnclosedComment, ["*/", ""]),
        (Fault::TrailingText, ["", ""]),
    ] {
        check_problem(ProblemKind::Syntax(fault), &data);
    }
    for limit in [
        Limit::Bytes,
        Limit::Depth,
        Limit::Elements,
        Limit::Fields,
        Limit::Unknown,
        Limit::Errors,
    ] {
        check_problem(ProblemKind::TooMuch(limit), &[]);
    }
}

#[test]
fn problems_with_fields_name_them() {
    check_problem(ProblemKind::MergeConflict, &[]);
    check_problem(ProblemKind::OtherDocument(Some(quoted())), &[QUOTED]);
    check_problem(ProblemKind::OtherDocument(None), &[]);
    check_problem(ProblemKind::NoFormat, &["format"]);
    check_problem(ProblemKind::BadFormat(quoted()), &[QUOTED]);
    check_problem(ProblemKind::NewerReader(7), &["7"]);
    check_problem(ProblemKind::MissingField("title"), &["title"]);
    check_problem(ProblemKind::RepeatedField(quoted()), &[QUOTED]);
    for near in [None, Some("title")] {
        let name = near.unwrap_or_default();
        let unknown = ProblemKind::UnknownField {
            name: quoted(),
            near,
        };
        let lost = ProblemKind::LostField {
            name: quoted(),
            near,
        };
        let value = ProblemKind::UnknownValue {
            value: quoted(),
            near,
        };
        for kind in [unknown, lost, value] {
            check_problem(kind, &[QUOTED, name]);
        }
    }
    check_problem(ProblemKind::NamelessValue, &[]);
    check_problem(ProblemKind::More(1), &["1"]);
    check_problem(ProblemKind::More(512), &["512"]);
}

#[test]
fn problems_with_values_name_them() {
    for kind in [
        ProblemKind::NotRon(quoted()),
        ProblemKind::Count(quoted()),
        ProblemKind::Level(quoted()),
        ProblemKind::RatingOffTheScale(quoted()),
        ProblemKind::RatingBetween(quoted()),
        ProblemKind::RepeatedEntry(quoted()),
        ProblemKind::ImageData(quoted()),
    ] {
        check_problem(kind, &[QUOTED]);
    }
    check_problem(ProblemKind::Date(quoted()), &[QUOTED, "\"2026-05-12\""]);
    check_problem(ProblemKind::Number(quoted(), 4), &[QUOTED, "4"]);
    check_problem(ProblemKind::ImageTooLarge(512), &["512"]);
    check_problem(ProblemKind::ImagesTooLarge, &[]);
    check_problem(ProblemKind::Id(IdError::Empty), &[]);
    check_problem(ProblemKind::Id(IdError::TooLong(70)), &["64", "70"]);
    check_problem(ProblemKind::Id(IdError::Character('#')), &["#"]);
}

#[test]
fn what_should_stand_there_is_named_in_the_language() {
    for expected in [
        Expected::Text,
        Expected::Flag,
        Expected::WholeNumber,
        Expected::Number,
        Expected::Word,
        Expected::List,
        Expected::Written("header: (...)"),
        Expected::Persona,
        Expected::Stage,
        Expected::Lane,
        Expected::Note,
        Expected::Touchpoint,
        Expected::Channel,
        Expected::Estimate,
        Expected::Votes,
        Expected::Thought,
        Expected::PainPoint,
        Expected::Highlight,
        Expected::Opportunity,
        Expected::Measure,
        Expected::Cell,
        Expected::Picture,
        Expected::FeedbackSet,
        Expected::Target,
        Expected::Distribution,
        Expected::Tally,
        Expected::MissingAnswers,
        Expected::PairSums,
        Expected::Label,
    ] {
        let kind = ProblemKind::WrongType {
            expected,
            found: quoted(),
        };
        check_problem(kind, &[QUOTED]);
    }
    let stage = Expected::Stage.shown(words(Language::De));
    assert_eq!(stage, "Phase in ( )");
}

#[test]
fn flaws_name_the_part_and_its_id() {
    for kind in [
        "persona",
        "stage",
        "lane",
        "note",
        "touchpoint",
        "thought",
        "pain_point",
        "highlight",
        "opportunity",
        "measure",
        "image",
        "feedback",
    ] {
        let id = quoted();
        let flaw = Flaw::DuplicateId { kind, id };
        let text = flaw.shown(words(Language::De));
        assert!(!text.contains(&format!("({kind})")), "{text}");
        check_problem(ProblemKind::Flaw(flaw), &[QUOTED]);
    }
    let duplicate = ProblemKind::DuplicateId {
        kind: "stage",
        id: quoted(),
        fresh: "s-2".to_owned(),
    };
    check_problem(duplicate, &[QUOTED, "s-2"]);
    let source = quoted();
    let score = "7".to_owned();
    for (flaw, data) in [
        (
            Flaw::DanglingReference {
                field: "answers",
                id: quoted(),
            },
            ["answers", QUOTED],
        ),
        (
            Flaw::EmptyScale {
                source: source.clone(),
            },
            [QUOTED, ""],
        ),
        (Flaw::OffTheScale { source, score }, [QUOTED, "7"]),
        (
            Flaw::TwoLeads {
                touchpoint: quoted(),
            },
            [QUOTED, ""],
        ),
        (
            Flaw::Nameless {
                kind: "stage",
                id: quoted(),
            },
            [QUOTED, ""],
        ),
        (Flaw::NoTitle, ["", ""]),
    ] {
        check_problem(ProblemKind::Flaw(flaw), &data);
    }
}
