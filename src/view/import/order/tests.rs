//! Labels on their way to an order.

use super::{Change, OrderDraft};
use crate::survey::LabelBlock;

fn draft() -> OrderDraft {
    OrderDraft {
        levels: ["a", "b", "c", "d"].map(str::to_owned).to_vec(),
        aside: vec!["x".to_owned()],
        block: LabelBlock {
            labels: Vec::new(),
            columns: Vec::new(),
        },
    }
}

#[test]
fn a_label_goes_to_the_place_where_it_is_put() {
    for (from, to, wanted) in [
        (0, 0, ["a", "b", "c", "d"]),
        (0, 2, ["b", "c", "a", "d"]),
        (3, 0, ["d", "a", "b", "c"]),
        (1, 9, ["a", "c", "d", "b"]),
        (9, 0, ["a", "b", "c", "d"]),
    ] {
        let mut draft = draft();
        draft.change(Change::Move(from, to));
        assert_eq!(draft.levels, wanted, "{from} to {to}");
    }
}

#[test]
fn what_is_no_answer_leaves_the_scale_and_comes_back_as_the_worst() {
    let mut draft = draft();
    draft.change(Change::TakeOut(1));
    assert_eq!(draft.levels, ["a", "c", "d"]);
    assert_eq!(draft.aside, ["x", "b"]);
    draft.change(Change::PutBack(0));
    draft.change(Change::Reverse);
    assert_eq!(draft.levels, ["x", "d", "c", "a"]);
    assert_eq!(draft.aside, ["b"]);
    draft.change(Change::TakeOut(7));
    assert!(draft.is_scale());
}
