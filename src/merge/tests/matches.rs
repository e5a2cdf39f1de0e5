//! What two people do to feedback: the answers of a set are one whole, what they are about is not.

use std::sync::Arc;

use super::{
    conflicts::{check_on, short},
    describe, edited, shop, touchpoint,
};
use crate::{
    edit::Edit,
    merge::merge,
    model::{
        Direction, Distribution, Extra, FeedbackId, FeedbackSet, JourneyMap, Known, PartKind,
        Provenance, Role, Scale, ScaleKind, Score, ShownPart, Target, TargetFeedback,
    },
};

fn question(source: &str, target: Target) -> TargetFeedback {
    TargetFeedback {
        target,
        source: source.to_owned(),
        question: String::new(),
        role: Known::Is(Role::Lead),
        scale: Scale {
            min: Score::whole(1),
            max: Score::whole(5),
            direction: Known::Is(Direction::High),
            kind: Known::Is(ScaleKind::Stars),
            labels: [].into(),
            extra: Extra::default(),
        },
        distributions: vec![Distribution::default()],
        extra: Extra::default(),
    }
}

fn set_id() -> FeedbackId {
    FeedbackId::parse("survey").unwrap()
}

/// The shop with a survey whose questions "Paying" and "Waiting" are about nothing yet.
fn measured() -> JourneyMap {
    let set = FeedbackSet {
        id: set_id(),
        label: "Survey".to_owned(),
        provenance: Provenance::default(),
        targets: vec![
            question("Paying", Target::Unassigned),
            question("Waiting", Target::Unassigned),
        ],
        pairs: Vec::new(),
        extra: Extra::default(),
    };
    let import = Edit::ImportFeedback {
        set: Arc::new(set),
        replaces: None,
    };
    edited(&shop(), &[import])
}

fn assign(source: &str, to: &str) -> Edit {
    Edit::AssignFeedback {
        set: set_id(),
        source: source.to_owned(),
        target: Target::Touchpoint(touchpoint(to)),
        role: Role::Lead,
    }
}

#[test]
fn matches_are_merged_question_by_question() {
    let base = measured();
    let merged = check_on(
        &base,
        &[assign("Paying", "pays")],
        &[assign("Waiting", "waits")],
        &[],
    );
    let targets = &merged.map.feedback_set(&set_id()).unwrap().targets;
    let [paying, waiting] = ["pays", "waits"].map(|name| Target::Touchpoint(touchpoint(name)));
    assert_eq!(
        [&targets[0].target, &targets[1].target],
        [&paying, &waiting]
    );
    check_on(
        &base,
        &[assign("Paying", "pays")],
        &[assign("Paying", "waits")],
        &["question Paying: target"],
    );
}

#[test]
fn of_two_questions_that_would_lead_one_curve_theirs_becomes_a_detail() {
    let merged = check_on(
        &measured(),
        &[assign("Waiting", "pays")],
        &[assign("Paying", "pays")],
        &["question Paying: second lead of pays"],
    );
    let targets = &merged.map.feedback_set(&set_id()).unwrap().targets;
    assert_eq!(targets[0].role, Known::Is(Role::Detail));
    assert_eq!(targets[1].role, Known::Is(Role::Lead));
}

#[test]
fn a_question_about_what_is_gone_is_unassigned_and_told() {
    let merged = check_on(
        &measured(),
        &[Edit::RemoveTouchpoint(touchpoint("pays"))],
        &[assign("Paying", "pays")],
        &["question Paying: target left out of Theirs"],
    );
    let targets = &merged.map.feedback_set(&set_id()).unwrap().targets;
    assert_eq!(targets[0].target, Target::Unassigned);
}

#[test]
fn a_touchpoint_that_stays_gets_its_answers_back() {
    let base = edited(&measured(), &[assign("Paying", "pays")]);
    let merged = check_on(
        &base,
        &[Edit::RemoveTouchpoint(touchpoint("pays"))],
        &[describe("pays", "At the till")],
        &["touchpoint pays: removed in mine"],
    );
    let targets = &merged.map.feedback_set(&set_id()).unwrap().targets;
    assert_eq!(targets[0].target, Target::Touchpoint(touchpoint("pays")));
}

#[test]
fn answers_of_one_set_are_one_whole() {
    let base = measured();
    let read = |rows: u64| {
        let mut map = base.clone();
        let set = Arc::make_mut(&mut map.feedback[0]);
        set.provenance.rows = rows;
        set.targets[0].distributions[0].invalid = rows;
        map
    };
    let merged = merge(&base, &read(7), &read(9));
    let told: Vec<String> = merged.conflicts.iter().map(short).collect();
    assert_eq!(told, ["feedback survey: distributions"]);
    assert_eq!(merged.map, read(7));
    let renamed = edited(
        &base,
        &[Edit::RenameFeedback {
            set: set_id(),
            label: "Spring".to_owned(),
        }],
    );
    let merged = merge(&base, &renamed, &read(9));
    assert_eq!(merged.conflicts, []);
    let set = merged.map.feedback_set(&set_id()).unwrap();
    assert_eq!((set.label.as_str(), set.provenance.rows), ("Spring", 9));
}

#[test]
fn a_segment_that_the_shown_feedback_does_not_have_is_told() {
    let set = |id: &str, segment: &str| {
        let part = Distribution {
            segment: Some(segment.to_owned()),
            ..Distribution::default()
        };
        let mut asked = question("Paying", Target::Unassigned);
        asked.distributions.push(part);
        let set = FeedbackSet {
            id: FeedbackId::parse(id).unwrap(),
            label: id.to_owned(),
            provenance: Provenance::default(),
            targets: vec![asked],
            pairs: Vec::new(),
            extra: Extra::default(),
        };
        Edit::ImportFeedback {
            set: Arc::new(set),
            replaces: None,
        }
    };
    let base = edited(&shop(), &[set("may", "Mitte"), set("june", "Nord")]);
    let kind = PartKind::Segment;
    let of_june = [
        Edit::ShowPart {
            kind,
            name: Some("Nord".to_owned()),
        },
        Edit::OverlayPart {
            kind,
            name: "Nord".to_owned(),
            is_overlaid: true,
        },
    ];
    let of_may = [Edit::ShowFeedback(FeedbackId::parse("may").ok())];
    for (mine, theirs, side) in [
        (&of_may[..], &of_june[..], "Theirs"),
        (&of_june[..], &of_may[..], "Mine"),
    ] {
        let told = [
            format!("map : shown_segment not shown of {side}"),
            format!("map : overlaid_segments not shown of {side}"),
        ];
        let told = told.each_ref().map(String::as_str);
        let merged = check_on(&base, mine, theirs, &told).map;
        assert_eq!(merged.shown, FeedbackId::parse("may").ok());
        assert_eq!(merged.shown_segment, ShownPart::default());
    }
}
