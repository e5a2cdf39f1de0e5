//! Our estimate and customers' verdict: what is frozen, what is replaced, what stays.

use std::sync::Arc;

use crate::{
    edit::{Edit, EditError, apply, current_estimate},
    model::{FeedbackId, Given, JourneyMap, Known, Role, Severity, TEAM, Target, check},
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
