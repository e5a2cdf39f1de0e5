//! The next wave of a survey: as last time, or by a recipe.

use egui::accesskit::Role;
use egui_kittest::{Harness, kittest::Queryable as _};

use super::{
    desk,
    helpers::{Desk, perform},
    import::{
        BESIDE, answer, asked, can_import, click, decisions, dialog, file, import, map, readings,
        shown,
    },
    opened,
};
use crate::{
    model::{Direction, Target},
    survey::{
        ColumnOption, ColumnRef, ReadingOptions, Recipe, parse_column_option, parse_match,
        parse_recipe,
    },
    view::{Action, Dialog, Effect, ImportDialog, ImportWish, PathPurpose, RecipeDeed, RecipeWish},
};

/// The recipe of all tests.
const RECIPE: &str = "/data/shop.recipe";

/// Keeps the decisions and returns what is written.
fn keep(harness: &mut Harness<'_, Desk>) -> Recipe {
    let keep = RecipeWish::KeepIn {
        path: RECIPE.into(),
        replace: false,
    };
    perform(harness, Action::Import(ImportWish::Recipe(keep)));
    match harness.state().effects.last() {
        Some(Effect::Recipe(RecipeDeed::Write { text, .. })) => parse_recipe(text).unwrap(),
        other => panic!("{other:?}"),
    }
}

/// Uses decisions that were kept.
fn use_again(harness: &mut Harness<'_, Desk>, recipe: Recipe) {
    let window = &mut harness.state_mut().window;
    window.recipe_read(RECIPE.as_ref(), Ok(recipe));
    harness.run();
}

#[test]
fn as_last_time_takes_two_clicks() {
    let mut harness = opened();
    let text = file(&["Creates an account", "Robot"], 6);
    import(&mut harness, &text);
    assert!(harness.query_by_label_contains("As last time").is_none());
    click(&mut harness, "1 (school grade)");
    click(&mut harness, BESIDE);
    click(&mut harness, "Import");
    let before = shown(&map(&harness)).targets.clone();
    let next = format!("{text}R900,1,2\n");
    import(&mut harness, &next);
    assert!(!can_import(&harness));
    click(&mut harness, "As last time (shop survey, 12 May 2026)");
    harness.get_by_label("Decided as for “shop survey”.");
    assert!(harness.query_by_label_contains("As last time").is_none());
    assert_eq!(readings(&harness), 2, "each file is read once");
    assert!(can_import(&harness));
    click(&mut harness, "Import");
    let after = map(&harness);
    assert_eq!(after.feedback.len(), 3);
    let wave = &shown(&after).targets;
    assert_eq!(wave.len(), before.len());
    for (wave, before) in wave.iter().zip(&before) {
        assert_eq!(wave.target, before.target, "{}", before.source);
        assert_eq!(wave.scale, before.scale, "{}", before.source);
    }
}

#[test]
fn decisions_are_saved_and_used_again() {
    let mut harness = desk();
    let text = file(&["Checkout", "Delivery"], 6);
    import(&mut harness, &text);
    click(&mut harness, "1 (school grade), in all");
    click(&mut harness, "Save these decisions…");
    let asks = Effect::Recipe(RecipeDeed::AskWhere);
    assert_eq!(harness.state().effects.last(), Some(&asks));
    let kept = keep(&mut harness);
    let window = &mut harness.state_mut().window;
    window.recipe_written(RECIPE.as_ref(), Ok(()));
    harness.run();
    harness.get_by_label("The decisions are saved in shop.recipe.");

    let mut harness = desk();
    import(&mut harness, &text);
    assert!(!can_import(&harness));
    click(&mut harness, "Use a recipe…");
    let asks = Effect::Recipe(RecipeDeed::AskWhich);
    assert_eq!(harness.state().effects.last(), Some(&asks));
    use_again(&mut harness, kept);
    harness.get_by_label("Decided by shop.recipe.");
    assert_eq!(readings(&harness), 1);
    assert!(can_import(&harness));
}

#[test]
fn a_touchpoint_that_was_made_is_not_made_again() {
    let mut harness = opened();
    let text = file(&["Creates an account", "Robot"], 5);
    import(&mut harness, &text);
    click(&mut harness, BESIDE);
    click(&mut harness, "Create the 1 missing touchpoint");
    let kept = keep(&mut harness);
    assert_eq!(kept.matches, [parse_match("Robot=new").unwrap()]);
    click(&mut harness, "Import");
    let before = map(&harness);
    import(&mut harness, format!("{text}R900,1,2\n"));
    use_again(&mut harness, kept);
    click(&mut harness, "Import");
    let after = map(&harness);
    assert_eq!(after.unsorted, before.unsorted);
    let robot = after.unsorted.last().unwrap().id.clone();
    assert_eq!(shown(&after).targets[1].target, Target::Touchpoint(robot));
}

#[test]
fn a_recipe_decides_about_columns_once_the_file_is_read_as_it_says() {
    let mut harness = opened();
    let text = file(&["Creates an account", "Robot"], 6);
    import(&mut harness, &text);
    let columns = ["creates an account:direction=low", "Gone:direction=low"];
    let recipe = Recipe {
        options: ReadingOptions {
            encoding: Some("windows-1252".to_owned()),
            columns: columns
                .map(|text| parse_column_option(text).unwrap())
                .to_vec(),
            weight_column: Some(ColumnRef::parse("Weight")),
            ..ReadingOptions::default()
        },
        matches: ["Robot=none", "Creates an account=Nowhere", "Fence=journey"]
            .map(|text| parse_match(text).unwrap())
            .to_vec(),
        asked: "everybody".to_owned(),
        ..Recipe::default()
    };
    use_again(&mut harness, recipe);
    assert_eq!(asked(&harness).encoding.as_deref(), Some("windows-1252"));
    assert_eq!(decisions(&mut harness), []);
    answer(&mut harness, &text);
    harness.get_by_label("Decided by shop.recipe.");
    for named in [
        "The file has no column “Gone”",
        "“Nowhere” is no touchpoint of the map",
        "“Fence” is not rated in this file",
        "which held the weights: every answer weighs the same",
    ] {
        harness.get_by_label_contains(named);
    }
    let low = ColumnOption {
        direction: Some(Direction::Low),
        ..ColumnOption::about(ColumnRef::Index(1))
    };
    assert_eq!(decisions(&mut harness), [low]);
    assert_eq!(readings(&harness), 2);
    click(&mut harness, "Import");
    let after = map(&harness);
    let set = shown(&after);
    assert_eq!(set.provenance.asked, "everybody");
    assert_eq!(set.targets[1].target, Target::Unassigned);
}

#[test]
fn a_recipe_whose_reading_is_stopped_leaves_nothing_behind() {
    let text = file(&["Creates an account", "Robot"], 6);
    let recipe = |encoding: Option<&str>| Recipe {
        options: ReadingOptions {
            encoding: encoding.map(str::to_owned),
            segment_column: Some(ColumnRef::parse("respondent")),
            columns: vec![parse_column_option("*:direction=low").unwrap()],
            ..ReadingOptions::default()
        },
        matches: vec![parse_match("Robot=journey").unwrap()],
        leads: vec!["Robot".to_owned()],
        asked: "everybody".to_owned(),
        accept_proposals: true,
        ..Recipe::default()
    };
    for encoding in [None, Some("windows-1252")] {
        let mut harness = opened();
        import(&mut harness, &text);
        let before = dialog(&mut harness).clone();
        use_again(&mut harness, recipe(encoding));
        if encoding.is_some() {
            // Read as it says, and now with its columns.
            answer(&mut harness, &text);
        }
        assert_eq!(asked(&harness).segment_column, Some(ColumnRef::Index(0)));
        click(&mut harness, "Stop reading");
        assert!(harness.query_by_label_contains("Decided by").is_none());
        let now = dialog(&mut harness).clone();
        assert_eq!(now.options, before.options);
        let decided = |dialog: &ImportDialog| dialog.command_line(None).unwrap();
        assert_eq!(decided(&now), decided(&before));
        // Where feedback goes is as open as it was.
        harness.get_by_role_and_label(Role::Button, BESIDE);
        assert!(!can_import(&harness));
    }
}

#[test]
fn a_recipe_that_cannot_be_read_is_told_in_the_dialog() {
    let mut harness = desk();
    import(&mut harness, file(&["Checkout", "Delivery"], 5));
    let window = &mut harness.state_mut().window;
    window.recipe_read(RECIPE.as_ref(), Err("It is no text.".to_owned()));
    harness.run();
    harness.get_by_label("shop.recipe: It is no text.");
    assert!(can_import(&harness));
}

#[test]
fn the_import_comes_back_after_a_path_was_typed() {
    let mut harness = desk();
    import(&mut harness, file(&["Checkout", "Delivery"], 5));
    for purpose in [PathPurpose::Recipe, PathPurpose::KeepRecipe] {
        let window = &mut harness.state_mut().window;
        window.ask_for_path(purpose, RECIPE.as_ref());
        harness.run();
        let dialog = &harness.state().window.panels.dialog;
        assert!(matches!(dialog, Some(Dialog::Path(_))), "{dialog:?}");
        click(&mut harness, "Cancel");
        harness.get_by_label("Kind of “Checkout”");
    }
    assert_eq!(readings(&harness), 1);
    let window = &mut harness.state_mut().window;
    window.ask_for_path(PathPurpose::KeepRecipe, "/data/shop".as_ref());
    harness.run();
    click(&mut harness, "Save");
    let last = harness.state().effects.last();
    assert!(
        matches!(last, Some(Effect::Recipe(RecipeDeed::Write { path, replace: false, .. }))
            if path.as_os_str() == RECIPE),
        "{last:?}"
    );
}
