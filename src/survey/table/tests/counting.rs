//! What one pass counts.

use std::{collections::BTreeMap, fmt::Write as _};

use super::*;
use crate::survey::{Count, Crossing, PairedColumn};

#[test]
fn values_keep_the_order_of_their_first_row() {
    let (counts, _) = counted(b"a,b\nz,1\n y ,\nz,\xC2\xA0\nx,1\n", &Plan::default());
    assert_eq!(counts.rows, 4);
    assert_eq!(column(&counts, 0), "z=2 y=1 x=1");
    assert_eq!(column(&counts, 1), "1=2 empty=2");
    assert_eq!(counts.columns[0].first_values, ["z", "y", "x"]);
}

#[test]
fn without_weights_every_answer_weighs_one() {
    let (counts, _) = counted(b"a\nx\nx\nx\n", &Plan::default());
    let count = counts.columns[0].values[0].1;
    assert_eq!((count.n, count.weight), (3, 3_000_000));
    assert_eq!(count.weight_squared, 3_000_000_000_000);
}

#[test]
fn crossings_hold_every_combination() {
    let text = "tp,score,seg,wave\nA,1,new,1\nB,2,old,1\nA,1,new,2\nA,,new,1\nA,1,new,1\n";
    let crossing = Crossing {
        group: Some(0),
        score: 1,
        segment: Some(2),
        wave: Some(3),
    };
    let only_score = Crossing {
        score: 1,
        ..Crossing::default()
    };
    let plan = Plan {
        crossings: vec![crossing, only_score],
        ..Plan::default()
    };
    let (counts, _) = counted(text.as_bytes(), &plan);
    let cells = |index: usize| {
        let cells = counts.crossings[index].cells.iter();
        let texts = cells.map(|c| {
            format!(
                "{}/{}/{}/{}={}",
                c.group, c.segment, c.wave, c.score, c.count.n
            )
        });
        texts.collect::<Vec<_>>().join(" ")
    };
    assert_eq!(cells(0), "A/new/1/1=2 B/old/1/2=1 A/new/2/1=1 A/new/1/=1");
    assert_eq!(cells(1), "///1=3 ///2=1 ///=1");
}

#[test]
fn the_counted_shape_adds_its_counts() {
    let text = "tp;score;count\nA;1;3\nA;2;1.250\nB;1;0\nA;1;4,0\nB;2;viele\nB;2;\n";
    let plan = Plan {
        crossings: vec![Crossing {
            group: Some(0),
            score: 1,
            ..Crossing::default()
        }],
        count_column: Some(2),
        decimal_comma: true,
        ..Plan::default()
    };
    let (counts, issues) = counted(text.as_bytes(), &plan);
    assert_eq!(counts.rows, 6);
    assert_eq!(column(&counts, 1), "1=7 2=1250");
    let cells = counts.crossings[0].cells.iter();
    let n: Vec<_> = cells.map(|cell| cell.count.n).collect();
    assert_eq!(n, [7, 1250, 0, 0]);
    let issue = &issues[0];
    assert_eq!(
        (issue.row, issue.line, issue.column, issue.count),
        (Some(5), Some(6), Some(2), 1)
    );
    assert_eq!(issue.detail, "viele");
}

#[test]
fn weights_are_summed_exactly() {
    let text = "score,w\n1,0.5\n1,1.25\n2,2\n1,0.2847177143\n2,1e-1\n";
    let plan = Plan {
        weight_column: Some(1),
        ..Plan::default()
    };
    let (counts, issues) = counted(text.as_bytes(), &plan);
    let of = |index: usize| counts.columns[0].values[index].1;
    let squares = 500_000_u128.pow(2) + 1_250_000_u128.pow(2) + 284_718_u128.pow(2);
    let expected = Count {
        n: 3,
        weight: 2_034_718,
        weight_squared: squares,
    };
    assert_eq!(of(0), expected);
    assert_eq!((of(1).n, of(1).weight), (2, 2_100_000));
    assert_eq!(issues, []);
}

#[test]
fn rows_are_left_out_on_purpose() {
    let text = "status,score,w\nTest,1,x\nfinal,2,1\n Test ,3,1\nfinal,4,y\n";
    let plan = Plan {
        drop_rows: vec![(0, vec!["Test".to_owned(), "Preview".to_owned()])],
        weight_column: Some(2),
        ..Plan::default()
    };
    let (counts, issues) = counted(text.as_bytes(), &plan);
    assert_eq!((counts.rows, counts.rows_left_out), (2, 2));
    assert_eq!(column(&counts, 1), "2=1 4=0");
    assert_eq!(
        (issues[0].row, issues[0].line, issues[0].count),
        (Some(4), Some(5), 1)
    );
}

#[test]
fn people_are_counted_once_each() {
    let text = "id,score\n7,1\n7,2\n8,1\n,3\n7,1\n";
    let plan = Plan {
        person_column: Some(0),
        ..Plan::default()
    };
    assert_eq!(counted(text.as_bytes(), &plan).0.people, Some(2));
    assert_eq!(counted(text.as_bytes(), &Plan::default()).0.people, None);
}

#[test]
fn many_people_are_counted_exactly_and_too_many_not_at_all() {
    let people = |number: u32| {
        let mut text = "id,score\n".to_owned();
        for id in (0..number).chain(0..number / 2) {
            writeln!(text, "person-{id:07},1").unwrap();
        }
        let plan = Plan {
            person_column: Some(0),
            ..Plan::default()
        };
        let (dialect, _) = detected(&text.as_bytes()[..1000]);
        let mut go_on = |_| ControlFlow::Continue(());
        count(text.as_bytes(), &dialect, 2, &plan, &mut go_on)
            .unwrap()
            .0
            .people
    };
    assert_eq!(people(50_000), Some(50_000));
    assert_eq!(people(1_000_001), None);
}

#[test]
fn pairs_hold_rows_with_both_answers() {
    let scores: BTreeMap<_, _> = (1..=5).map(|n: i64| (n.to_string(), n * 10_000)).collect();
    let paired = |column| PairedColumn {
        column,
        scores: scores.clone(),
        is_common: false,
    };
    let plan = Plan {
        paired: vec![paired(0), paired(1), paired(2)],
        ..Plan::default()
    };
    let (counts, _) = counted(b"a,b,c\n1,2,x\n3,,4\n5, 4,1\n", &plan);
    let pairs = counts.pairs.iter();
    let pairs: Vec<_> = pairs
        .map(|p| (p.x, p.y, p.n, p.sum_x, p.sum_y, p.sum_xy))
        .collect();
    let square = 100_000_000;
    assert_eq!(
        pairs,
        [
            (0, 1, 2, 60_000, 60_000, 22 * square),
            (0, 2, 2, 80_000, 50_000, 17 * square),
            (1, 2, 1, 40_000, 10_000, 4 * square),
        ]
    );
    assert_eq!(
        (counts.pairs[0].sum_xx, counts.pairs[0].sum_yy),
        (26 * square, 20 * square)
    );
}

#[test]
fn rows_with_the_same_score_everywhere_are_counted_on_one_scale() {
    let scores: BTreeMap<_, _> = (0..=10).map(|n: i64| (n.to_string(), n * 10_000)).collect();
    let paired = |column| PairedColumn {
        column,
        scores: scores.clone(),
        is_common: column < 5,
    };
    let plan = Plan {
        paired: (0..6).map(paired).collect(),
        ..Plan::default()
    };
    let text = b"a,b,c,d,e,nps\n3,3,3,3,3,9\n3,3,3,3,4,3\n5,5,5,5,,5\n1,1,1,1,1,\n";
    let (counts, _) = counted(text, &plan);
    assert_eq!((counts.straight_rows, counts.rows_with_a_score), (2, 4));
}

#[test]
fn a_column_of_too_many_values_is_text() {
    let mut text = "id,few\n".to_owned();
    for id in 0..1_001 {
        writeln!(text, "{id},{}", id % 1_000).unwrap();
    }
    text.push_str(",7\n");
    let plan = Plan {
        crossings: vec![Crossing {
            group: Some(0),
            score: 1,
            ..Crossing::default()
        }],
        ..Plan::default()
    };
    let (counts, _) = counted(text.as_bytes(), &plan);
    let [id, few] = &counts.columns[..] else {
        panic!("two columns");
    };
    assert!(id.overflow && id.values.is_empty() && !few.overflow);
    assert_eq!((id.empty.n, few.values.len()), (1, 1_000));
    assert_eq!(id.first_values, ["0", "1", "2", "3", "4"]);
    assert!(counts.crossings[0].overflow && counts.crossings[0].cells.is_empty());
}

#[test]
fn a_column_of_long_values_is_text() {
    let comment = "sehr schön ".repeat(200);
    let mut text = "comment,score\n".to_owned();
    for row in 0..100 {
        writeln!(text, "{row} {comment},{}", row % 5).unwrap();
    }
    let (counts, _) = counted(text.as_bytes(), &Plan::default());
    assert!(counts.columns[0].overflow);
    assert_eq!(counts.columns[0].first_values[0].chars().count(), 201);
    assert_eq!(column(&counts, 1), "0=20 1=20 2=20 3=20 4=20");
}

#[test]
fn combinations_beyond_the_limit_overflow() {
    let mut text = "a,b,c\n".to_owned();
    for row in 0..210_000_u32 {
        writeln!(text, "{},{},x", row % 990, row / 990).unwrap();
    }
    let crossing = |group, score| Crossing {
        group: Some(group),
        score,
        ..Crossing::default()
    };
    let plan = Plan {
        crossings: vec![crossing(0, 1), crossing(2, 1)],
        ..Plan::default()
    };
    let (dialect, _) = detected(&text.as_bytes()[..1000]);
    let mut go_on = |_| ControlFlow::Continue(());
    let (counts, _) = count(text.as_bytes(), &dialect, 3, &plan, &mut go_on).unwrap();
    assert!(counts.crossings[0].overflow && counts.crossings[0].cells.is_empty());
    assert!(!counts.crossings[1].overflow);
    assert_eq!(counts.crossings[1].cells.len(), 213);
}

#[test]
fn the_preview_shows_the_first_rows() {
    let text = b"title\n\na;b;c\n1; x ;2\n\n3;4;5\n6;7";
    let (dialect, _) = detected(text);
    assert_eq!(preview(text, &dialect, 1), [["1", "x", "2"]]);
    assert_eq!(
        preview(text, &dialect, 9),
        [["1", "x", "2"], ["3", "4", "5"]]
    );
}
