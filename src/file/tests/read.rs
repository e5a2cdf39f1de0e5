//! Every problem has its line and column, and costs nothing but the damaged part.

use crate::{
    file::{Problem, ReadOutcome, check_report, read},
    model::{JourneyMap, Known, MapState, Rating, Score, Severity, Target},
};

/// The head of a map; what is tested starts in line 2.
const HEAD: &str = "(format: 1, header: (title: \"T\"),\n";

/// Reads a map whose body is given, and checks its problems: `line:column severity field`.
#[track_caller]
fn check(body: &str, expected: &[&str]) -> JourneyMap {
    let outcome = read(&format!("{HEAD}{body})"));
    assert_eq!(places(&outcome), expected, "{:#?}", outcome.problems);
    outcome.map.unwrap()
}

fn places(outcome: &ReadOutcome) -> Vec<String> {
    outcome.problems.iter().map(place).collect()
}

fn place(problem: &Problem) -> String {
    let Problem {
        severity,
        line,
        column,
        field,
        ..
    } = problem;
    let severity = match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    };
    format!("{line}:{column} {severity} {field}")
        .trim_end()
        .to_owned()
}

/// Reads one touchpoint whose fields are given.
#[track_caller]
fn check_touchpoint(fields: &str, expected: &[&str]) -> JourneyMap {
    check(
        &format!("unsorted: [(id: \"t\", name: \"N\",\n{fields})]"),
        expected,
    )
}

/// Reads one question on touchpoint `t` whose fields are given.
#[track_caller]
fn check_feedback(fields: &str, expected: &[&str]) -> JourneyMap {
    check(
        &format!(
            "unsorted: [(id: \"t\", name: \"N\")], feedback: [(id: \"f\", targets: [(\n{fields})])]"
        ),
        expected,
    )
}

#[test]
fn ratings_off_the_scale_are_told_and_never_clamped() {
    for (rating, word) in [
        ("5.5", "off the scale"),
        ("0.5", "off the scale"),
        ("-1", "off the scale"),
        ("4.3", "half star"),
        ("NaN", "not a number"),
        ("inf", "not a number"),
        ("1e999", "not a number"),
        ("4.33333", "not a number"),
        ("\"4\"", "not a number"),
        ("[4]", "expected a number"),
    ] {
        let body = format!(
            "{HEAD}unsorted: [(id: \"t\", name: \"N\", estimates: [\n  (rating: {rating}), (rating: 4.5)])])"
        );
        let outcome = read(&body);
        assert_eq!(places(&outcome), ["3:12 error rating"], "{rating}");
        let message = outcome.problems[0].message();
        assert!(message.contains(word), "{rating}: {message}");
        let map = outcome.map.unwrap();
        let estimates = &map.unsorted[0].estimates;
        assert_eq!(estimates.len(), 1, "{rating}");
        assert!(
            estimates[0]
                .votes
                .contains_key(&Rating::from_half_stars(9).unwrap())
        );
    }
}

#[test]
fn every_bad_element_is_told_and_the_good_ones_stay() {
    let map = check_touchpoint(
        "pain_points: [\n  (id: \"a\", severity: 6),\n  5,\n  (text: \"no id\"),\n  (id: \"b c\"),\n  (id: \"d\", severity: 2),\n]",
        &[
            "4:23 error severity",
            "5:3 error",
            "6:3 error id",
            "7:8 error id",
        ],
    );
    let pains = &map.unsorted[0].pain_points;
    let ids: Vec<_> = pains.iter().map(|pain| pain.id.as_str()).collect();
    assert_eq!(ids, ["a", "d"]);
    assert_eq!(pains[0].severity, None);
}

#[test]
fn problems_inside_a_part_without_id_are_told_too() {
    check(
        "stages: [(name: \"S\",\n  touchpoints: [(id: \"\", moment_of_truth: 1)])]",
        &[
            "2:10 error id",
            "3:22 error id",
            "3:43 error moment_of_truth",
        ],
    );
}

#[test]
fn columns_count_characters() {
    check("/* ราคาäöü👩 */ stages: 5", &["2:24 error stages"]);
}

#[test]
fn dates_are_strict() {
    for date in [
        "\"2026-02-30\"",
        "\"12.05.2026\"",
        "\"20260512\"",
        "\"2026-05-12T10:00\"",
        "\"\"",
    ] {
        let fields = format!("measures: [(id: \"m\", due: {date})]");
        check_touchpoint(&fields, &["3:27 error due"]);
    }
    check_touchpoint("measures: [(id: \"m\", due: Some(\"2026-05-12\"))]", &[]);
}

#[test]
fn a_second_owner_of_an_id_gets_a_fresh_one() {
    let map = check(
        "stages: [(id: \"s\", name: \"A\"), (id: \"s\", name: \"B\"),\n(id: \"s-2\", name: \"C\")]",
        &["2:37 error id", "3:6 error id"],
    );
    let ids: Vec<_> = map.stages.iter().map(|stage| stage.id.as_str()).collect();
    assert_eq!(ids, ["s", "s-2", "s-2-2"]);
}

#[test]
fn references_that_lead_nowhere_are_told_and_left_out() {
    let body = "shown: \"x\", overlaid: [\"f\", \"y\"],\nunsorted: [(id: \"t\", name: \"N\", opportunities: [(id: \"o\",\nanswers: [\"p\", \"gone\"])], pain_points: [(id: \"p\")],\ncells: [(lane: \"l\", text: \"x\")])],\nfeedback: [(id: \"f\", targets: [\n(target: Touchpoint(\"u\"), scale: (min: 1, max: 5, direction: High))])]";
    let map = check(
        body,
        &[
            "2:8 error shown",
            "2:29 error overlaid",
            "4:16 error answers",
            "5:16 error lane",
            "7:21 error target",
        ],
    );
    let touchpoint = &map.unsorted[0];
    assert_eq!(touchpoint.opportunities[0].answers.len(), 1);
    assert!(touchpoint.cells.is_empty());
    assert_eq!(map.shown, None);
    assert_eq!(map.overlaid, [map.feedback[0].id.clone()]);
    assert_eq!(map.feedback[0].targets[0].target, Target::Unassigned);
}

#[test]
fn groups_and_periods_that_the_shown_set_does_not_have_are_told_and_left_out() {
    let body = "shown: \"f\", shown_segment: \"new\",\noverlaid_segments: [\"old\", \"gone\"],\nshown_wave: \"new\",\noverlaid_waves: [\"2026\"],\nunsorted: [(id: \"t\", name: \"N\")],\nfeedback: [(id: \"f\", targets: [\n(target: Touchpoint(\"t\"), scale: (min: 1, max: 5, direction: High), distributions: [\n(segment: \"new\"), (segment: \"old\", wave: \"2026\")])])]";
    let map = check(
        body,
        &["3:28 error overlaid_segments", "4:13 error shown_wave"],
    );
    assert_eq!(map.shown_segment.name.as_deref(), Some("new"));
    assert_eq!(map.shown_segment.overlaid, ["old"]);
    assert_eq!(map.shown_wave.name, None);
    assert_eq!(map.shown_wave.overlaid, ["2026"]);
}

#[test]
fn scores_off_their_scale_are_told_at_their_place() {
    let map = check_feedback(
        "target: Touchpoint(\"t\"), source: \"Q\", scale: (min: 1, max: 5, direction: High),\ndistributions: [(tallies: [\n  (score: 5, n: 1),\n  (score: 6, n: 1),\n  (score: 5.0, n: 2),\n])]",
        &["6:3 error score", "7:3 error tallies"],
    );
    let tallies = &map.feedback[0].targets[0].distributions[0].tallies;
    assert_eq!(tallies.keys().collect::<Vec<_>>(), [&Score::whole(5)]);
}

#[test]
fn a_scale_needs_a_length_and_a_direction() {
    check_feedback(
        "target: Journey, scale: (min: 5, max: 1, direction: High)",
        &["3:25 error scale"],
    );
    check_feedback(
        "target: Journey, scale: (min: 1, max: 5)",
        &["3:25 error direction"],
    );
    check_feedback("target: Journey", &["2:66 error scale"]);
}

#[test]
fn only_one_question_leads_a_touchpoint() {
    let scale = "scale: (min: 1, max: 5, direction: High)";
    check_feedback(
        &format!("target: Touchpoint(\"t\"), {scale}), (\ntarget: Touchpoint(\"t\"), {scale}"),
        &["4:9 error role"],
    );
}

#[test]
fn weights_are_read_as_a_pair() {
    check_feedback(
        "target: Journey, scale: (min: 1, max: 5, direction: High), distributions: [(tallies: [\n(score: 1, n: 2, weight: 1.5)])]",
        &["4:1 error weight_squared"],
    );
}

#[test]
fn misspelt_names_are_kept_and_a_better_one_is_suggested() {
    let outcome = read("(format: 1, header: (titel: \"T\", state: current),\n  stage: [])");
    assert_eq!(
        places(&outcome),
        [
            "1:21 warning title",
            "1:22 warning",
            "1:41 warning state",
            "2:3 warning"
        ]
    );
    let messages: Vec<_> = outcome.problems.iter().map(Problem::message).collect();
    assert!(
        messages[1].contains("did you mean `title`?"),
        "{messages:?}"
    );
    assert!(
        messages[2].contains("did you mean `Current`?"),
        "{messages:?}"
    );
    assert!(
        messages[3].contains("did you mean `stages`?"),
        "{messages:?}"
    );
    assert!(outcome.is_valid());
    let header = outcome.map.unwrap().header;
    assert_eq!(
        header.state,
        Known::<MapState>::Unknown("current".to_owned())
    );
    assert_eq!(header.extra.0, [("titel".to_owned(), "\"T\"".to_owned())]);
}

#[test]
fn a_field_given_twice_is_told() {
    let map = check_touchpoint(
        "description: \"a\",\ndescription: \"b\"",
        &["4:1 error description"],
    );
    assert_eq!(map.unsorted[0].description, "a");
}

#[test]
fn a_nameless_touchpoint_is_odd_but_valid() {
    let outcome = read(&format!("{HEAD}unsorted: [(id: \"t\")])"));
    assert_eq!(places(&outcome), ["2:17 warning name"]);
    assert!(outcome.is_valid());
}

#[test]
fn the_format_must_be_named() {
    let outcome = read("(\n  header: (title: \"T\"))");
    assert_eq!(places(&outcome), ["1:1 error format"]);
    assert!(outcome.map.is_some() && !outcome.is_valid());
    let outcome = read("(\n  format: one, header: (title: \"T\"))");
    assert_eq!(places(&outcome), ["2:11 error format"]);
}

#[test]
fn brackets_and_commas_are_told_where_they_are_wrong() {
    check("stages: [(id: \"s\" name: \"A\")]", &["2:18 error"]);
    check("stages: [(id: \"s\", name: \"A\"]", &["2:29 error"]);
    check(
        "stages: [(id: \"s\", name: )]",
        &["2:15 warning name", "2:26 error"],
    );
    check("stages: [(id: \"s\", name: \"A\"))]", &["2:30 error"]);
}

#[test]
fn pictures_that_are_damaged_are_left_out() {
    let map = check_touchpoint(
        "images: [(id: \"i\", data: \"AA?A\"), (id: \"j\", format: Png, data: \"AAAA\n  AAAA\")]",
        &["3:26 error data"],
    );
    assert_eq!(map.unsorted[0].images[0].bytes.len(), 6);
    let data = "A".repeat(700 * 1_024);
    check_touchpoint(
        &format!("images: [(id: \"i\", data: \"{data}\")]"),
        &["3:26 error data"],
    );
}

#[test]
fn other_layouts_and_spellings_of_ron_are_read() {
    let text = "#![enable(implicit_some)]\n/* a /* nested */ comment */\nJourneyMap ( format:1,header:(title:r#\"a \"b\"\"#,date:None,team:(people:Some(1_000))) , // end\n notes:[Note(id:\"n\",text:\"\\u{e4}\"),],)";
    let outcome = read(text);
    assert_eq!(outcome.problems, []);
    let map = outcome.map.unwrap();
    assert_eq!(map.header.title, "a \"b\"");
    assert_eq!(map.header.team.people, Some(1_000));
    assert_eq!(map.notes[0].text, "ä");
}

#[test]
fn the_report_has_what_the_command_line_prints() {
    let report = check_report(&read(&format!(
        "{HEAD}stages: [(id: \"s\", name: \"S\", touchpoints: [5])])"
    )));
    assert!(!report.valid);
    assert_eq!(
        (report.format, report.stages, report.touchpoints),
        (Some(1), 1, 0)
    );
    let problem = &report.problems[0];
    assert_eq!(
        (problem.severity, problem.line, problem.column),
        ("error", 2, 45)
    );
    assert!(
        problem
            .message
            .starts_with("expected a touchpoint in ( ), found 5")
    );
}

#[test]
fn a_part_with_any_number_of_unknown_fields_keeps_them_all() {
    for count in [3, 63, 64, 65, 200] {
        let unknown = (0..count).map(|number| format!("field_{number}: {number}"));
        let unknown: Vec<String> = unknown.collect();
        let outcome = read(&format!("{HEAD}{})", unknown.join(",\n")));
        let kept = outcome.map.unwrap().extra.0.into_iter();
        let kept: Vec<String> = kept
            .map(|(name, value)| format!("{name}: {value}"))
            .collect();
        assert_eq!(kept, unknown);
        assert_eq!(outcome.problems.len(), count);
    }
}

#[test]
fn scores_are_read_exactly_however_they_are_written() {
    for (text, parts) in [
        ("3", 30_000),
        ("03.5", 35_000),
        (".25", 2_500),
        ("4.", 40_000),
        ("-0.0001", -1),
        ("2.50000", 25_000),
        ("000000000000000000001", 10_000),
        ("999999999999.9999", 9_999_999_999_999_999),
    ] {
        assert_eq!(text.parse::<Score>().unwrap().parts(), parts, "{text}");
    }
    for wrong in [
        "",
        ".",
        "-",
        "1e3",
        "1,5",
        "1.2.3",
        "0.00001",
        "1000000000000",
    ] {
        assert!(wrong.parse::<Score>().is_err(), "{wrong}");
    }
}
