//! Arguments, tables and messages; the commands themselves are tested through the real program.

use clap::{CommandFactory as _, Parser as _};

use super::{
    args::{Arguments, Command},
    output::harmless,
    table::{Side, Table},
};
use crate::survey::{ColumnRef, ReadingOptions, Shape};

fn survey_options(args: &[&str]) -> ReadingOptions {
    let args = ["touchline", "survey", "answers.csv"].iter().chain(args);
    let Some(Command::Survey(survey)) = Arguments::try_parse_from(args).unwrap().command else {
        panic!("not a survey");
    };
    survey.reading.over(ReadingOptions {
        encoding: Some("utf-8".to_owned()),
        shape: Some(Shape::Wide),
        ..ReadingOptions::default()
    })
}

/// The message of arguments that are refused.
#[track_caller]
fn refused(args: &[&str]) -> String {
    let args = ["touchline"].iter().chain(args);
    let error = Arguments::try_parse_from(args).unwrap_err();
    assert_eq!(error.exit_code(), 2);
    error.to_string()
}

#[test]
fn the_arguments_do_not_contradict_each_other() {
    Arguments::command().debug_assert();
}

#[test]
fn every_command_and_option_is_explained() {
    for command in Arguments::command().get_subcommands() {
        assert!(command.get_about().is_some(), "{}", command.get_name());
        for argument in command.get_arguments() {
            assert!(
                argument.get_help().is_some(),
                "{} {argument}",
                command.get_name()
            );
        }
    }
}

#[test]
fn the_command_line_wins_over_a_recipe() {
    let plain = survey_options(&[]);
    assert_eq!(
        (plain.encoding.as_deref(), plain.shape),
        (Some("utf-8"), Some(Shape::Wide))
    );
    let told = survey_options(&[
        "--shape",
        "long",
        "--delimiter",
        "tab",
        "--decimal",
        ",",
        "--score-column",
        "#3",
        "--touchpoint-column",
        "Step",
        "--column",
        "Note:direction=low",
    ]);
    assert_eq!(told.shape, Some(Shape::Long));
    assert_eq!((told.delimiter, told.decimal), (Some(b'\t'), Some(',')));
    assert_eq!(told.score_column, Some(ColumnRef::Index(3)));
    assert_eq!(
        told.touchpoint_column,
        Some(ColumnRef::Name("Step".to_owned()))
    );
    assert_eq!(told.columns.len(), 1);
}

#[test]
fn a_wrong_value_is_explained() {
    let import =
        |option, value| refused(&["import", "a.ron", "a.csv", "-o", "b.ron", option, value]);
    assert!(import("--date", "12.5.2026").contains("2026-05-12"));
    assert!(import("--date", "20260512").contains("2026-05-12"));
    assert!(import("--field", "2026-05-04").contains("the first and the last day"));
    assert!(import("--field", "..").contains("or one of them"));
    assert!(import("--field", "2026-05-04..2026-05-03").contains("after the last"));
    assert!(import("--match", "Pays").contains("NAME=TARGET"));
    assert!(import("--delimiter", "::").contains("one ASCII character"));
    assert!(refused(&["export", "a.ron", "-o", "a.png", "--theme", "pink"]).contains("print"));
    assert!(refused(&["export", "a.ron", "-o", "a.png", "--scale", "-1"]).contains("--scale"));
}

#[test]
fn a_map_may_be_opened_and_commands_are_no_maps() {
    let arguments = Arguments::try_parse_from(["touchline", "shop.ron"]).unwrap();
    assert!(arguments.command.is_none());
    assert_eq!(arguments.window.map.unwrap().to_str(), Some("shop.ron"));
    let arguments = Arguments::try_parse_from(["touchline", "check", "shop.ron"]).unwrap();
    assert!(arguments.window.map.is_none());
    assert!(matches!(arguments.command, Some(Command::Check(_))));
}

#[test]
fn columns_of_a_table_are_aligned_and_empty_ones_left_out() {
    let mut table = Table::new(&[
        ("name", Side::Left),
        ("empty", Side::Left),
        ("n", Side::Right),
    ]);
    table.row(["Größe".to_owned(), String::new(), "7".to_owned()]);
    table.row(["x".to_owned(), String::new(), "412".to_owned()]);
    assert_eq!(table.text(1), " name     n\n Größe    7\n x      412\n");
}

#[test]
fn long_cells_are_cut_except_in_the_last_column() {
    let mut table = Table::new(&[("a", Side::Left), ("b", Side::Left)]);
    table.row(["ä".repeat(100), "ö".repeat(100)]);
    let text = table.text(0);
    assert!(
        text.contains(&format!("{}\u{2026}  ", "ä".repeat(43))),
        "{text}"
    );
    assert!(text.contains(&"ö".repeat(100)), "{text}");
}

#[test]
fn what_steers_a_terminal_is_replaced() {
    assert_eq!(
        harmless("a\u{1b}[31m\r\u{202e}b\nc"),
        "a\u{fffd}[31m\u{fffd}\u{fffd}b\nc"
    );
    let mut table = Table::new(&[("a", Side::Left)]);
    table.row(["one\ntwo\u{7}".to_owned()]);
    assert_eq!(table.text(0), "a\none two\u{fffd}\n");
}
