//! Copied parts come back with everything, and what is damaged is refused.

use base64::{Engine as _, engine::general_purpose::STANDARD};

use crate::{
    edit::{CardId, Fragment, Item},
    file::{PartsError, parts_from_html, parts_to_html, write},
    model::{JourneyMap, random::journey_map},
};

fn everything(map: &JourneyMap) -> Fragment {
    let stages = map.stages.iter().map(|stage| Item::Stage(stage.id.clone()));
    let unsorted = map.unsorted.iter();
    let unsorted = unsorted.map(|touchpoint| Item::Touchpoint(touchpoint.id.clone()));
    Fragment::of(map, &stages.chain(unsorted).collect::<Vec<_>>())
}

fn html_of(text: &str) -> String {
    let encoded = STANDARD.encode(text);
    format!("<table data-touchline=\"{encoded}\"></table>")
}

#[test]
fn parts_of_random_maps_come_back() {
    for seed in 0..60 {
        let fragment = everything(&journey_map(seed));
        let html = parts_to_html(&fragment, &[]);
        let expected = if fragment.is_empty() {
            Err(PartsError::Damaged)
        } else {
            Ok(fragment)
        };
        assert_eq!(parts_from_html(&html), Some(expected), "seed {seed}");
    }
}

#[test]
fn cards_come_back_even_if_they_answer_pain_points_elsewhere() {
    let answers = |map: &JourneyMap| {
        let all = map
            .places()
            .flat_map(|place| &place.touchpoint.opportunities);
        let mut far = all.filter(|one| !one.answers.is_empty());
        far.next().map(|one| one.id.clone())
    };
    let mut maps = (0..60).map(journey_map);
    let (map, id) = maps
        .find_map(|map| answers(&map).map(|id| (map, id)))
        .unwrap();
    let card = Item::Card(CardId::Opportunity(id));
    let fragment = Fragment::of(&map, &[card]);
    let html = parts_to_html(&fragment, &[]);
    assert_eq!(parts_from_html(&html), Some(Ok(fragment)));
}

#[test]
fn the_table_shows_what_was_written_and_nothing_else() {
    let fragment = everything(&journey_map(1));
    let rows = [
        vec!["<b> & \"c\"".to_owned(), "one\ntwo".to_owned()],
        vec!["4,5".to_owned()],
    ];
    let html = parts_to_html(&fragment, &rows);
    assert!(html.contains("&lt;b&gt; &amp; &quot;c&quot;</td>"));
    assert!(html.contains("one<br style=\"mso-data-placement:same-cell\">two</td>"));
    assert!(html.contains("<tr><td>4,5</td></tr></table>"));
}

#[test]
fn other_html_carries_nothing_and_damaged_parts_are_refused() {
    assert_eq!(parts_from_html("<p>hello</p>"), None);
    assert_eq!(parts_from_html("<p data-touchline=\"no end"), None);
    for text in ["", "hello", "JourneyMap(", "JourneyMap(format: 1)", "[[[["] {
        let refused = parts_from_html(&html_of(text));
        assert_eq!(refused, Some(Err(PartsError::Damaged)), "{text}");
    }
    let refused = parts_from_html("<table data-touchline=\"§§\">");
    assert_eq!(refused, Some(Err(PartsError::Damaged)));
    let newer = write(&everything(&journey_map(1)).to_map());
    let newer = newer.replace("min_reader: 1", "min_reader: 99");
    assert_eq!(
        parts_from_html(&html_of(&newer)),
        Some(Err(PartsError::Newer))
    );
}

#[test]
fn a_part_that_is_there_twice_is_refused() {
    let mut map = everything(&journey_map(1)).to_map();
    map.stages.extend(map.stages.clone());
    map.unsorted.extend(map.unsorted.clone());
    let refused = parts_from_html(&html_of(&write(&map)));
    assert_eq!(refused, Some(Err(PartsError::Damaged)));
}

#[test]
fn no_damage_panics() {
    let html = parts_to_html(&everything(&journey_map(2)), &[]);
    let mut random = fastrand::Rng::with_seed(3);
    for _ in 0..400 {
        let mut bytes = html.clone().into_bytes();
        let at = random.usize(..bytes.len());
        bytes[at] = random.u8(32..127);
        let text = String::from_utf8(bytes).unwrap();
        // Whatever comes of it, it comes back.
        drop(parts_from_html(&text));
    }
}
