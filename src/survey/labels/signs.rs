//! Sets of faces and thumbs.

use super::{list::List, set::Family};

const ANGRY: &str = "😡|😠|🤬|😭|😫|😖|🤮|😤";
const SAD: &str = "🙁|☹|😞|😟|😕|😢|😔|😣|😒|😦|😧";
const NEUTRAL: &str = "😐|😑|😶|🫤";
const GLAD: &str = "🙂|😊|☺|😌|😉";
const DELIGHTED: &str = "😍|😀|😃|😄|🤩|😁|🥰|😆|😎";
const UNHAPPY: &str = "🙁|☹|😞|😟|😕|😢|😔|😣|😒|😡|😠|😭";
const HAPPY: &str = "🙂|😊|☺|😀|😃|😄|😁|😍";

/// Faces and thumbs, and the words that stand for thumbs.
pub(super) const LISTS: &[List] = &[
    List::new(&[ANGRY, SAD, NEUTRAL, GLAD, DELIGHTED]).of(Family::Faces),
    List::new(&[
        ANGRY,
        SAD,
        NEUTRAL,
        "🙂",
        "😊|☺|😌|😍|😀|😃|😄|🤩|😁|🥰|😆|😎",
    ])
    .of(Family::Faces)
    .rare(1),
    List::new(&[ANGRY, SAD, GLAD, DELIGHTED]).of(Family::Faces),
    List::new(&[UNHAPPY, NEUTRAL, HAPPY]).of(Family::Faces),
    List::new(&[UNHAPPY, HAPPY]).of(Family::Faces),
    List::new(&[
        "👎|thumbs down|thumb down|daumen runter|daumen nach unten",
        "👍|thumbs up|thumb up|daumen hoch|daumen nach oben",
    ])
    .of(Family::Thumbs),
    List::new(&[
        "bad|bad with comment|schlecht",
        "good|good with comment|gut",
    ])
    .of(Family::Thumbs)
    .vague(),
];
