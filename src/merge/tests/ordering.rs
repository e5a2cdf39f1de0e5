//! Which elements of a list are called moved, and how two orders become one.

use crate::merge::order::{merged_order, moved};

#[track_caller]
fn check_moved(before: &str, after: &str, expected: &str) {
    let [before, after]: [Vec<char>; 2] = [before, after].map(|text| text.chars().collect());
    let moved: String = moved(&before, &after).into_iter().collect();
    assert_eq!(moved, expected);
}

#[track_caller]
fn check_merged(lists: [&str; 3], expected: &str, disputed: &str) {
    let lists = lists.map(|text| text.chars().collect::<Vec<char>>());
    let [base, mine, theirs] = &lists;
    let is_kept = |one: char| {
        let [in_mine, in_theirs] = [mine, theirs].map(|list| list.contains(&one));
        in_mine && in_theirs || (in_mine || in_theirs) && !base.contains(&one)
    };
    let order = merged_order(lists.each_ref().map(Vec::as_slice), is_kept);
    let text = |keys: Vec<char>| keys.into_iter().collect::<String>();
    assert_eq!(
        (text(order.keys).as_str(), text(order.disputed).as_str()),
        (expected, disputed)
    );
}

#[test]
fn only_what_must_move_has_moved() {
    check_moved("abcd", "abcd", "");
    check_moved("abcd", "xabcyd", "");
    check_moved("abcd", "bcda", "a");
    check_moved("abcd", "dabc", "d");
    check_moved("abcdef", "bd", "");
    check_moved("abcdef", "aecdbf", "be");
    check_moved("", "abc", "");
}

#[test]
fn insertions_of_both_stand_behind_their_neighbours() {
    check_merged(["abc", "abxc", "yabc"], "yabxc", "");
    check_merged(["abc", "abcx", "abcyz"], "abcyzx", "");
    check_merged(["abc", "ac", "abxc"], "axc", "");
}

#[test]
fn moves_of_both_are_kept_unless_they_are_of_the_same() {
    check_merged(["abcd", "bcda", "abdc"], "bdca", "");
    check_merged(["abcd", "bcda", "bcad"], "bcda", "a");
    check_merged(["abcd", "bcda", "bcda"], "bcda", "");
}
