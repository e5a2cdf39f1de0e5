//! Reading a survey for the import dialog: samples, failures, another file, and windows of every size.

use egui::{
    Event, Modifiers, MouseWheelSource, MouseWheelUnit, Rect, TouchPhase, Vec2, accesskit::Role,
};
use egui_kittest::kittest::Queryable as _;

use super::{
    desk,
    helpers::perform,
    import::{
        PATH, answer, asked, can_import, click, decisions, dialog, file, import, read_of, readings,
    },
    opened,
};
use crate::{
    survey::{Quotes, ReadingOptions},
    view::{Action, Effect, ImportWish, Message, SurveyRead},
};

/// What the window says about a sample.
const SAMPLE: &str = "These are the first rows";

#[test]
fn a_large_file_shows_its_first_rows_until_it_is_read() {
    let mut harness = desk();
    let text = file(&["Checkout", "Delivery"], 5);
    perform(&mut harness, Action::Import(ImportWish::From(PATH.into())));
    let sample = SurveyRead {
        is_sample: true,
        ..read_of(&text, &ReadingOptions::default())
    };
    let window = &mut harness.state_mut().window;
    window.survey_read(Ok(sample));
    harness.run();
    harness.get_by_label_contains(SAMPLE);
    harness.get_by_label("Kind of “Checkout”");
    assert!(!can_import(&harness));
    answer(&mut harness, &text);
    assert!(harness.query_by_label_contains(SAMPLE).is_none());
    assert!(can_import(&harness));
}

#[test]
fn a_sample_alone_is_nothing_to_go_back_to() {
    let mut harness = desk();
    perform(&mut harness, Action::Import(ImportWish::From(PATH.into())));
    let sample = SurveyRead {
        is_sample: true,
        ..read_of(file(&["Checkout"], 5), &ReadingOptions::default())
    };
    harness.state_mut().window.survey_read(Ok(sample));
    harness.run();
    click(&mut harness, "Stop reading");
    assert!(harness.state().window.panels.dialog.is_none());
}

#[test]
fn what_cannot_be_read_leads_to_another_file() {
    let mut harness = opened();
    perform(&mut harness, Action::Import(ImportWish::From(PATH.into())));
    let message = Message {
        title: "Could not open shop-survey.csv".to_owned(),
        lines: vec!["The file is empty.".to_owned()],
        hint: "Export it again.".to_owned(),
        ..Message::default()
    };
    harness.state_mut().window.survey_read(Err(message));
    harness.run();
    for line in ["The file is empty.", "Export it again."] {
        harness.get_by_label(line);
    }
    harness.get_by_label("There is nothing to import.");
    click(&mut harness, "Choose another file…");
    assert_eq!(harness.state().effects.last(), Some(&Effect::AskForSurvey));
}

#[test]
fn what_was_decided_about_a_file_waits_while_another_is_looked_at() {
    let mut harness = opened();
    let text = file(&["Creates an account", "Robot"], 5);
    import(&mut harness, &text);
    dialog(&mut harness).options.header_rows = Some(1);
    harness.run();
    perform(
        &mut harness,
        Action::Import(ImportWish::From("/data/other.csv".into())),
    );
    assert_eq!(dialog(&mut harness).options.header_rows, None);
    perform(&mut harness, Action::CloseDialog);
    perform(&mut harness, Action::Import(ImportWish::From(PATH.into())));
    assert_eq!(dialog(&mut harness).options.header_rows, Some(1));
}

#[test]
fn a_file_without_ratings_says_what_to_do() {
    let mut harness = opened();
    import(&mut harness, "name,city\nAnna Berg,Rome\nBen Tal,Oslo\n");
    harness.get_by_label_contains("No column of shop-survey.csv is a rating");
    harness.get_by_label("Kind of “city”");
    assert!(!can_import(&harness));
    click(&mut harness, "Choose another file…");
    assert_eq!(harness.state().effects.last(), Some(&Effect::AskForSurvey));
}

#[test]
fn the_curve_shows_what_is_decided_and_names_the_rest() {
    let mut harness = desk();
    let row = |row: usize| format!("R{row:03},{},{}\n", row % 6 + 1, row % 5 + 1);
    let rows: String = (0..40).map(row).collect();
    let text = format!("respondent,Checkout,Delivery\n{rows}");
    import(&mut harness, &text);
    harness.get_by_label("Which value is the best in “Checkout”?");
    harness.get_by_label("Left out until their questions are answered: Checkout");
    assert!(!can_import(&harness));
    click(&mut harness, "6");
    assert_eq!(decisions(&mut harness).len(), 1);
    assert_eq!(readings(&harness), 1, "the file is not read again");
    let left_out = harness.query_by_label_contains("Left out until");
    assert!(left_out.is_none());
    assert!(can_import(&harness));
}

#[test]
fn a_column_that_is_no_rating_is_left_out_where_it_is_asked_about() {
    let mut harness = desk();
    let row = |row: usize| format!("R{row:03},{},{},5\n", row % 6 + 1, row % 5 + 1);
    let rows: String = (0..40).map(row).collect();
    let text = format!("respondent,Checkout,Delivery,Returns\n{rows}");
    import(&mut harness, &text);
    harness.get_by_label("Which value is the best in “Checkout”?");
    click(&mut harness, "none, it is no rating");
    answer(&mut harness, &text);
    let question = harness.query_by_label_contains("Which value is the best");
    assert!(question.is_none());
    assert!(can_import(&harness));
    let target = harness.query_by_label_contains("What “Checkout” is about");
    assert!(target.is_none());
}

#[test]
fn the_dialog_fits_every_window() {
    // The second is the first at an interface of 150 %.
    for size in [
        [1280.0, 800.0],
        [853.0, 533.0],
        [900.0, 600.0],
        [640.0, 400.0],
    ] {
        let mut harness = desk();
        harness.set_size(Vec2::from(size));
        import(&mut harness, file(&["Checkout", "Delivery"], 6));
        let window = Rect::from_min_size(egui::Pos2::ZERO, Vec2::from(size));
        for label in ["Import", "Cancel"] {
            let button = harness.get_by_role_and_label(Role::Button, label).rect();
            assert!(
                window.contains_rect(button),
                "{label} {button:?} in {size:?}"
            );
        }
        for step in ["1 · File", "2 · Columns", "3 · Touchpoints"] {
            let name = harness.get_by_label(step).rect();
            assert!(window.contains_rect(name), "{step} {name:?} in {size:?}");
        }
    }
}

#[test]
fn in_a_narrow_window_one_step_is_in_sight_at_a_time() {
    let mut harness = desk();
    harness.set_size(Vec2::new(853.0, 533.0));
    import(&mut harness, file(&["Checkout", "Delivery"], 5));
    harness.get_by_role_and_label(Role::ComboBox, "Encoding");
    assert!(harness.query_by_label("Kind of “Checkout”").is_none());
    for (step, inside) in [
        ("2 · Columns", "Kind of “Checkout”"),
        ("3 · Touchpoints", "What “Checkout” is about"),
        ("1 · File", "Encoding"),
    ] {
        harness
            .get_by_role_and_label(Role::RadioButton, step)
            .click();
        harness.run();
        let list = harness.query_by_role_and_label(Role::ComboBox, inside);
        assert!(list.is_some(), "{inside}");
    }
    assert!(harness.query_by_label("Kind of “Checkout”").is_none());
    click(&mut harness, "Import");
    assert!(harness.state().window.panels.dialog.is_none());
}

#[test]
fn the_first_rows_are_scrolled_inside_their_frame() {
    let mut harness = desk();
    harness.set_size(Vec2::new(1280.0, 1200.0));
    let names: Vec<String> = (1..=20).map(|n| format!("Touchpoint {n}")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    import(&mut harness, file(&names, 5));
    let columns = harness.get_by_label("2 · Columns").rect();
    let first = harness.get_by_label("R000").rect();
    harness.hover_at(first.center());
    harness.run();
    harness.event(Event::MouseWheel {
        unit: MouseWheelUnit::Point,
        delta: Vec2::new(-80.0, 0.0),
        phase: TouchPhase::Move,
        source: MouseWheelSource::Unknown,
        modifiers: Modifiers::NONE,
    });
    harness.run();
    assert!(harness.get_by_label("R000").rect().left() < first.left() - 40.0);
    assert_eq!(harness.get_by_label("2 · Columns").rect(), columns);
}

#[test]
fn a_quote_that_is_never_closed_offers_both_ways_out() {
    let broken = file(&["Checkout", "Delivery"], 5).replacen("R030", "\"R030", 1);
    for (button, quotes, rows) in [
        ("Read quotes as text", Quotes::Text, "40 rows"),
        ("Stop at that row", Quotes::Stop, "30 rows"),
    ] {
        let mut harness = desk();
        import(&mut harness, &broken);
        let said = "in line 32 and never closed; the 10 lines from there on are in no count. \
                    It stands in “respondent”.";
        harness.get_by_label_contains(said);
        click(&mut harness, button);
        assert_eq!(asked(&harness).quotes, Some(quotes));
        answer(&mut harness, &broken);
        assert!(harness.query_by_label(button).is_none());
        assert!(harness.query_all_by_label_contains(rows).next().is_some());
        harness.get_by_role_and_label(Role::ComboBox, "Quotes");
    }
}

/// A workbook whose two sheets hold a column of answers each.
fn workbook() -> Vec<u8> {
    let mut book = rust_xlsxwriter::Workbook::new();
    for (name, column, rows) in [("May", "Checkout", 12), ("June", "Delivery", 20)] {
        let sheet = book.add_worksheet().set_name(name).unwrap();
        sheet.write_string(0, 0, column).unwrap();
        for row in 1..=rows {
            sheet.write_number(row, 0, row % 5 + 1).unwrap();
        }
    }
    book.save_to_buffer().unwrap()
}

#[test]
fn the_sheet_of_a_workbook_can_be_chosen() {
    let mut harness = desk();
    let book = workbook();
    import(&mut harness, &book);
    harness.get_by_label("Kind of “Delivery”");
    for absent in ["Encoding", "Delimiter"] {
        let list = harness.query_by_role_and_label(Role::ComboBox, absent);
        assert!(list.is_none(), "{absent}");
    }
    harness
        .get_by_role_and_label(Role::ComboBox, "Sheet")
        .click();
    harness.run();
    harness.get_by_label("June (found)");
    harness.get_by_label("May").click();
    harness.run();
    assert_eq!(asked(&harness).sheet.as_deref(), Some("May"));
    answer(&mut harness, &book);
    harness.get_by_label("Kind of “Checkout”");
}
