//! Ends and missing codes as people type them.

use super::{NoScale, codes, scale_of};
use crate::model::Score;

fn typed(from: &str, to: &str) -> Result<(Score, Score), NoScale> {
    scale_of(&[from.to_owned(), to.to_owned()])
}

#[test]
fn codes_are_listed_in_many_ways_and_words_stay_together() {
    for text in ["98, 99", "98 99", "98;99", " 98|99 "] {
        assert_eq!(codes(text), ["98", "99"], "{text:?}");
    }
    assert_eq!(codes("keine Angabe, -9"), ["keine Angabe", "-9"]);
    assert!(codes(" ").is_empty());
}

#[test]
fn ends_are_two_numbers_the_lower_first() {
    let half = Score::from_parts(5_000);
    assert_eq!(typed("0,5", "5").ok(), Some((half, Score::whole(5))));
    assert_eq!(
        typed("−2", "2").ok(),
        Some((Score::whole(-2), Score::whole(2)))
    );
    assert!(matches!(typed("5", "5"), Err(NoScale::NotAscending)));
    assert!(matches!(typed(" ", "5"), Err(NoScale::Empty)));
    assert!(matches!(typed("1", "x"), Err(NoScale::NotANumber(text)) if text == "x"));
}
