//! Decisions as text: on the command line and in recipes.

use super::*;

#[test]
fn a_column_option_is_read_whole() {
    let option =
        parse_column_option("Note:kind=rating,scale=1..6,direction=low,missing=0|99").unwrap();
    assert_eq!(option.column, ColumnRef::Name("Note".to_owned()));
    assert_eq!(option.kind, Some(ColumnKind::Rating));
    assert_eq!(option.scale, Some((score("1"), score("6"))));
    assert_eq!(option.direction, Some(Direction::Low));
    assert_eq!(option.missing, Some(vec!["0".to_owned(), "99".to_owned()]));
}

#[test]
fn headers_may_hold_colons_and_equals_signs() {
    let option = parse_column_option("How was it: 1 = bad:direction=low").unwrap();
    assert_eq!(
        option.column,
        ColumnRef::Name("How was it: 1 = bad".to_owned())
    );
    let found = parse_match("1 = bad, 5 = good=Buy/Pays").unwrap();
    assert_eq!(
        (found.source.as_str(), found.target.as_str()),
        ("1 = bad, 5 = good", "Buy/Pays")
    );
}

#[test]
fn positions_and_empty_lists_have_their_meaning() {
    let option = parse_column_option("#3:missing=").unwrap();
    assert_eq!(
        (option.column, option.missing),
        (ColumnRef::Index(3), Some(Vec::new()))
    );
}

#[test]
fn labels_may_hold_commas() {
    let option = parse_column_option("Rude:labels=No, not at all|Yes, very,direction=low").unwrap();
    let wanted = ["No, not at all", "Yes, very"].map(str::to_owned);
    assert_eq!(option.labels, Some(wanted.to_vec()));
    assert_eq!(option.direction, Some(Direction::Low));
}

#[test]
fn wrong_decisions_say_how_to_write_them() {
    for (text, beginning) in [
        ("Note", "\"Note\" does not say what to decide"),
        (":kind=rating", "\":kind=rating\" names no column"),
        (
            "Note:best=low",
            "\"best=low\" is no decision about a column",
        ),
        ("Note:kind=grade", "\"grade\" is no kind of column"),
        ("Note:scale=6..1", "\"6..1\" is no scale"),
        ("Note:scale=6", "\"6\" is no scale"),
        ("Note:labels=gut", "\"gut\" names no levels"),
        ("Note:direction=up", "\"up\" is no direction"),
    ] {
        let found = parse_column_option(text).unwrap_err().to_string();
        assert!(found.starts_with(beginning), "{found}");
    }
    assert!(parse_match("Note").is_err());
    assert!(parse_match("=Pays").is_err());
    assert!(Shape::parse("tall").is_err());
}

#[test]
fn a_recipe_keeps_every_decision() {
    let options = ReadingOptions {
        encoding: Some("windows-1252".to_owned()),
        delimiter: Some(b';'),
        quotes: Some(Quotes::Text),
        sheet: Some("Antworten".to_owned()),
        decimal: Some(','),
        header_rows: Some(2),
        shape: Some(Shape::Long),
        touchpoint_column: Some(ColumnRef::parse("Kontaktpunkt")),
        score_column: Some(ColumnRef::parse("#3")),
        count_column: None,
        weight_column: Some(ColumnRef::parse("Gewicht")),
        segment_column: Some(ColumnRef::parse("Haus")),
        wave_column: Some(ColumnRef::parse("Welle")),
        leave_out: MarkedRows::ALL.into(),
        columns: vec![
            parse_column_option("Note:kind=rating,scale=0.5..6,direction=low,missing=0|99")
                .unwrap(),
            parse_column_option("#7:missing=").unwrap(),
            parse_column_option("#8:labels=No, not at all|Yes, very,direction=low").unwrap(),
        ],
        orders: Vec::new(),
    };
    let decided = Recipe {
        options,
        matches: vec![
            parse_match("Kasse=Buy/Pays").unwrap(),
            parse_match("Gesamt=journey").unwrap(),
        ],
        leads: vec!["Kasse".to_owned()],
        twins: [("Note".to_owned(), 3)].into(),
        accept_proposals: true,
        asked: "wer \"im Haus\" war".to_owned(),
        mode: "per E-Mail".to_owned(),
        question: "Wie zufrieden waren Sie?".to_owned(),
    };
    let text = write_recipe(&decided).unwrap();
    assert_eq!(parse_recipe(&text).unwrap(), decided);
    assert_eq!(parse_recipe(&text.replace('\n', "\r\n")).unwrap(), decided);
}

#[test]
fn a_hand_written_recipe_may_be_short() {
    let text = "(format: 1, columns: [(column: \"Note\", direction: \"low\")])";
    let recipe = parse_recipe(text).unwrap();
    assert_eq!(recipe.options.columns[0].direction, Some(Direction::Low));
    assert_eq!(
        recipe,
        Recipe {
            options: recipe.options.clone(),
            ..Recipe::default()
        }
    );
}

#[test]
fn a_recipe_from_before_matches_were_kept_still_reads() {
    let text = r#"Recipe(
  format: 1,
  encoding: "windows-1252",
  delimiter: ";",
  header_rows: 2,
  shape: "long",
  score_column: "Note",
  columns: [
    (
      column: "Note",
      kind: "rating",
      scale: "1..6",
      direction: "low",
      missing: ["0", "99"],
    ),
  ],
)
"#;
    let recipe = parse_recipe(text).unwrap();
    assert_eq!(recipe.options.header_rows, Some(2));
    assert_eq!(recipe.options.columns.len(), 1);
    assert_eq!((recipe.matches.len(), recipe.asked.as_str()), (0, ""));
    let written = write_recipe(&recipe).unwrap();
    assert!(!written.contains("asked"), "{written}");
    assert_eq!(parse_recipe(&written).unwrap(), recipe);
}

#[test]
fn wrong_recipes_say_what_is_wrong() {
    assert!(matches!(
        parse_recipe("(format: 2)"),
        Err(RecipeError::Newer(2))
    ));
    let unknown = parse_recipe("(\n  format: 1,\n  shpae: \"wide\",\n)").unwrap_err();
    assert_eq!(
        unknown.to_string(),
        "line 3: a recipe has no field \"shpae\" there; did you mean shape?"
    );
    let unknown = parse_recipe("(format: 1, matches: [(source: \"a\", x: \"b\")])").unwrap_err();
    assert!(unknown.to_string().ends_with("there are: source, target"));
    assert!(matches!(
        parse_recipe("(format: 1, leave_out: [\"all\"])"),
        Err(RecipeError::Decision(DecisionError::UnknownRows(_)))
    ));
    assert!(matches!(
        parse_recipe("(format: 1, shape: \"tall\")"),
        Err(RecipeError::Decision(_))
    ));
    assert!(matches!(
        parse_recipe("(format: 1, delimiter: \";;\")"),
        Err(RecipeError::NotOneCharacter { .. })
    ));
}
