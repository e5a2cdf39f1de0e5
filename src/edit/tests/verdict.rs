//! Our estimate and customers' verdict: what is frozen, what is replaced, what stays.

use std::sync::Arc;

use crate::{
    edit::{Edit, EditError, apply, current_estimate},
    model::{
        Distribution, FeedbackId, Given, JourneyMap, Known, PartKind, Role, Severity, ShownPart,
        TEAM, Target, check,
    },
};

use super::{after, estimate, feedback, on, question, shop, touchpoint_id};

fn import(id: &str, source: &str, touchpoint: &str) -> Edit {
    Edit::ImportFeedback {
        set: Arc::new(feedback(id, vec![question(source, on(touchpoint))])),
        replaces: None,
    }
}

#[test]
fn before_any_feedback_an_estimate_replaces_the_earlier_one() {
    let map = after(&shop(), &[estimate("pays", 8), estimate("pays", 5)]);
    let [only] = map
        .place(&touchpoint_id("pays"))
        .unwrap()
        .touchpoint
        .estimates
        .as_slice()
    else {
        panic!("one estimate")
    };
    assert_eq!(only.given, Known::Is(Given::BeforeData));
    assert_eq!(only.votes.keys().next().unwrap().to_string(), "2.5");
}

#[test]
fn after_feedback_the_first_estimate_is_frozen_and_the_new_one_stands_beside_it() {
    let edits = [
        estimate("pays", 8),
        import("s", "Pays", "pays"),
        estimate("pays", 4),
    ];
    let map = after(&shop(), &edits);
    let pays = map.place(&touchpoint_id("pays")).unwrap().touchpoint;
    let given: Vec<_> = pays
        .estimates
        .iter()
        .map(|one| {
            (
                one.given.clone(),
                one.votes.keys().next().unwrap().half_stars(),
            )
        })
        .collect();
    let expected = [
        (Known::Is(Given::BeforeData), 8),
        (Known::Is(Given::AfterData), 4),
    ];
    assert_eq!(given, expected);
    assert_eq!(
        current_estimate(pays, TEAM).unwrap().given,
        Known::Is(Given::AfterData)
    );

    let back = apply(&map, &estimate("pays", 8)).unwrap();
    let pays = back.place(&touchpoint_id("pays")).unwrap().touchpoint;
    assert_eq!(
        pays.estimates.len(),
        1,
        "the first value again is no revision"
    );
}

#[test]
fn taking_an_estimate_back_after_feedback_keeps_the_frozen_one() {
    let take_back = Edit::SetEstimate {
        touchpoint: touchpoint_id("pays"),
        group: TEAM.to_owned(),
        votes: Default::default(),
        date: None,
    };
    let before = apply(&shop(), &estimate("pays", 8)).unwrap();
    let none = apply(&before, &take_back).unwrap();
    assert!(
        none.place(&touchpoint_id("pays"))
            .unwrap()
            .touchpoint
            .estimates
            .is_empty()
    );
    let with_feedback = apply(&before, &import("s", "Pays", "pays")).unwrap();
    assert_eq!(apply(&with_feedback, &take_back).unwrap(), with_feedback);
}

#[test]
fn removing_feedback_does_not_thaw_a_revised_estimate() {
    let edits = [
        estimate("pays", 8),
        import("s", "Pays", "pays"),
        estimate("pays", 4),
        Edit::RemoveFeedback(FeedbackId::parse("s").unwrap()),
        estimate("pays", 6),
    ];
    let map = after(&shop(), &edits);
    let pays = map.place(&touchpoint_id("pays")).unwrap().touchpoint;
    assert_eq!(
        pays.estimates[0].votes.keys().next().unwrap().half_stars(),
        8
    );
    assert_eq!(
        pays.estimates[1].votes.keys().next().unwrap().half_stars(),
        6
    );
}

#[test]
fn an_import_is_shown_and_the_same_file_again_takes_its_old_place() {
    let map = after(
        &shop(),
        &[
            import("first", "Pays", "pays"),
            import("second", "Calls", "calls"),
            import("first", "Waits", "waits"),
        ],
    );
    let ids: Vec<_> = map.feedback.iter().map(|set| set.id.as_str()).collect();
    assert_eq!(ids, ["first", "second"]);
    assert_eq!(map.shown_set().unwrap().targets[0].source, "Waits");
    let new_wave = Edit::ImportFeedback {
        set: Arc::new(feedback("third", Vec::new())),
        replaces: FeedbackId::parse("second").ok(),
    };
    let map = apply(&map, &new_wave).unwrap();
    let ids: Vec<_> = map.feedback.iter().map(|set| set.id.as_str()).collect();
    assert_eq!(ids, ["first", "third"]);
}

#[test]
fn an_import_with_two_leads_or_an_unknown_touchpoint_is_refused() {
    let two = feedback(
        "s",
        vec![question("A", on("pays")), question("B", on("pays"))],
    );
    let two = Edit::ImportFeedback {
        set: Arc::new(two),
        replaces: None,
    };
    let touchpoint = "pays".to_owned();
    assert_eq!(
        apply(&shop(), &two),
        Err(EditError::TwoLeads { touchpoint })
    );
    assert!(apply(&shop(), &import("s", "A", "gone")).is_err());
}

#[test]
fn removing_a_touchpoint_keeps_its_answers_unassigned() {
    let edits = [
        import("s", "Pays", "pays"),
        Edit::RemoveTouchpoint(touchpoint_id("pays")),
    ];
    let map = after(&shop(), &edits);
    assert_eq!(
        map.shown_set().unwrap().targets[0].target,
        Target::Unassigned
    );
    assert!(
        check(&map)
            .iter()
            .all(|flaw| flaw.severity() == Severity::Warning)
    );
}

#[test]
fn a_new_lead_makes_the_old_one_a_detail() {
    let set = feedback(
        "s",
        vec![question("A", on("pays")), question("B", Target::Unassigned)],
    );
    let import = Edit::ImportFeedback {
        set: Arc::new(set),
        replaces: None,
    };
    let assign = Edit::AssignFeedback {
        set: FeedbackId::parse("s").unwrap(),
        source: "B".to_owned(),
        target: on("pays"),
        role: Role::Lead,
    };
    let map = after(&shop(), &[import, assign]);
    let roles = map
        .shown_set()
        .unwrap()
        .targets
        .iter()
        .map(|one| one.role.clone());
    assert_eq!(
        roles.collect::<Vec<_>>(),
        [Known::Is(Role::Detail), Known::Is(Role::Lead)]
    );
}

fn overlaid(id: &str, is_overlaid: bool) -> Edit {
    Edit::OverlayFeedback {
        set: FeedbackId::parse(id).unwrap(),
        is_overlaid,
    }
}

fn overlaid_ids(map: &JourneyMap) -> Vec<&str> {
    map.overlaid.iter().map(FeedbackId::as_str).collect()
}

/// Three sets, "third" shown, the others overlaid.
fn compared() -> JourneyMap {
    let edits = [
        import("first", "Pays", "pays"),
        import("second", "Pays", "pays"),
        import("third", "Pays", "pays"),
        overlaid("second", true),
        overlaid("first", true),
    ];
    after(&shop(), &edits)
}

#[test]
fn sets_are_overlaid_once_each_and_in_the_order_in_which_they_were_chosen() {
    let map = compared();
    assert_eq!(overlaid_ids(&map), ["second", "first"]);
    assert_eq!(apply(&map, &overlaid("second", true)), Ok(map.clone()));
    let fewer = apply(&map, &overlaid("second", false)).unwrap();
    assert_eq!(overlaid_ids(&fewer), ["first"]);
    assert_eq!(apply(&fewer, &overlaid("second", false)), Ok(fewer.clone()));
    for is_overlaid in [true, false] {
        assert!(matches!(
            apply(&map, &overlaid("gone", is_overlaid)),
            Err(EditError::Missing { .. })
        ));
    }
}

#[test]
fn what_replaces_an_overlaid_set_takes_its_turn_and_a_removed_one_is_gone() {
    let replace = Edit::ImportFeedback {
        set: Arc::new(feedback("newer", Vec::new())),
        replaces: FeedbackId::parse("second").ok(),
    };
    let map = after(&compared(), &[replace]);
    assert_eq!(overlaid_ids(&map), ["newer", "first"]);
    let remove = Edit::RemoveFeedback(FeedbackId::parse("newer").unwrap());
    let map = apply(&map, &remove).unwrap();
    assert_eq!(overlaid_ids(&map), ["first"]);
    assert!(
        check(&map)
            .iter()
            .all(|flaw| flaw.severity() == Severity::Warning)
    );
}

/// A set whose only question was answered by groups in one period.
fn divided(id: &str, segments: &[&str], wave: &str) -> Edit {
    let mut pays = question("Pays", on("pays"));
    for segment in segments {
        pays.distributions.push(Distribution {
            segment: Some((*segment).to_owned()),
            wave: Some(wave.to_owned()),
            ..Distribution::default()
        });
    }
    Edit::ImportFeedback {
        set: Arc::new(feedback(id, vec![pays])),
        replaces: None,
    }
}

fn show(kind: PartKind, name: &str) -> Edit {
    Edit::ShowPart {
        kind,
        name: Some(name.to_owned()),
    }
}

fn overlay(kind: PartKind, name: &str, is_overlaid: bool) -> Edit {
    Edit::OverlayPart {
        kind,
        name: name.to_owned(),
        is_overlaid,
    }
}

/// One of three groups shown, the others beside it.
fn of_groups() -> JourneyMap {
    let edits = [
        divided("first", &["new", "old", "lost"], "spring"),
        show(PartKind::Segment, "new"),
        show(PartKind::Wave, "spring"),
        overlay(PartKind::Segment, "lost", true),
        overlay(PartKind::Segment, "old", true),
    ];
    after(&shop(), &edits)
}

#[test]
fn groups_and_periods_of_the_shown_set_are_chosen_and_overlaid_once_each() {
    let map = of_groups();
    assert_eq!(map.shown_segment.name.as_deref(), Some("new"));
    assert_eq!(map.shown_segment.overlaid, ["lost", "old"]);
    assert_eq!(map.shown_wave.name.as_deref(), Some("spring"));
    let again = overlay(PartKind::Segment, "old", true);
    assert_eq!(apply(&map, &again), Ok(map.clone()));
    let fewer = apply(&map, &overlay(PartKind::Segment, "lost", false)).unwrap();
    assert_eq!(fewer.shown_segment.overlaid, ["old"]);
    let all = Edit::ShowPart {
        kind: PartKind::Segment,
        name: None,
    };
    let all = apply(&map, &all).unwrap();
    assert_eq!(
        (all.shown_segment.name, all.shown_wave),
        (None, map.shown_wave)
    );
    // "spring" is a period, and of the set that is shown there is no other.
    for edit in [
        show(PartKind::Segment, "spring"),
        show(PartKind::Wave, "autumn"),
        overlay(PartKind::Wave, "autumn", true),
    ] {
        let missing = apply(&of_groups(), &edit);
        assert!(
            matches!(missing, Err(EditError::Missing { .. })),
            "{edit:?}"
        );
    }
}

#[test]
fn a_new_set_is_shown_whole_and_the_same_file_again_keeps_the_groups_it_still_has() {
    let map = of_groups();
    let again = after(&map, &[divided("first", &["new", "old"], "autumn")]);
    assert_eq!(again.shown_segment.name.as_deref(), Some("new"));
    assert_eq!(again.shown_segment.overlaid, ["old"]);
    assert_eq!(again.shown_wave, ShownPart::default());
    let other = after(&map, &[divided("second", &["new", "old"], "spring")]);
    assert_eq!(other.shown_segment, ShownPart::default());
    let removed = Edit::RemoveFeedback(FeedbackId::parse("first").unwrap());
    for edit in [Edit::ShowFeedback(None), removed] {
        let none = apply(&map, &edit).unwrap();
        assert_eq!(none.shown_segment, ShownPart::default(), "{edit:?}");
        let errors = check(&none).into_iter().map(|flaw| flaw.severity());
        assert_eq!(errors.filter(|one| *one == Severity::Error).count(), 0);
    }
}
