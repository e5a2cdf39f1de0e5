//! Where several things stand after they were moved together.

use super::places;

/// Moves one thing after the other to the place it is said to get.
#[track_caller]
fn check(list: &str, moved: &str, place: usize, expected: &str) {
    let moved: Vec<char> = moved.chars().collect();
    let mut now: Vec<char> = list.chars().collect();
    let places = places(now.clone(), &moved, place);
    for (one, place) in moved.into_iter().zip(places) {
        now.retain(|other| *other != one);
        now.insert(place.min(now.len()), one);
    }
    assert_eq!(now.into_iter().collect::<String>(), expected);
}

#[test]
fn what_moves_together_stands_together_in_its_order() {
    check("abcd", "ab", 1, "cabd");
    check("abcd", "ad", 1, "badc");
    check("abcd", "bd", 0, "bdac");
    check("abcd", "ac", 2, "bdac");
    check("abcd", "c", usize::MAX, "abdc");
    check("ab", "xy", 1, "axyb");
    check("", "xy", 0, "xy");
    check("abc", "abc", 0, "abc");
}
