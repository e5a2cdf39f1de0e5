//! The legend says what is known and, in one calm sentence, what is not.

use std::sync::Arc;

use super::fixtures::{column, everything, laid_out, map};
use crate::{
    layout::{Fit, LegendSign, MapView},
    model::{Date, JourneyMap, Language, Provenance},
};

const LATER: &str = "rated only by those who got there";

/// Returns what the legend says beside a sign.
fn said(map: &JourneyMap, sign: LegendSign, language: Language) -> String {
    let layout = laid_out(map, MapView::Map, Fit::Free, language);
    let entry = layout.legend.iter().find(|entry| entry.sign == sign);
    let rows = entry.unwrap().text.rows.iter().map(|row| row.text.trim());
    rows.collect::<Vec<_>>().join(" ")
}

fn provenance(map: &mut JourneyMap) -> &mut Provenance {
    &mut Arc::make_mut(&mut map.feedback[0]).provenance
}

#[test]
fn everything_that_is_not_known_stands_in_one_sentence() {
    let map = everything();
    let english = said(&map, LegendSign::Measured, Language::En);
    let sentence = "Not known: the wording of the question, who was asked, how, when, \
                    how many were asked, how many answered.";
    assert!(english.ends_with(sentence), "{english}");
    assert!(english.contains(" ratings. "), "{english}");
    let german = said(&map, LegendSign::Measured, Language::De);
    let sentence = "Nicht bekannt: der Wortlaut der Frage, wer gefragt wurde, wie, wann, \
                    wie viele gefragt wurden, wie viele geantwortet haben.";
    assert!(german.ends_with(sentence), "{german}");
    for text in [english, german] {
        for word in ["unknown", "unbekannt"] {
            assert!(!text.contains(word), "{text}");
        }
    }
}

#[test]
fn what_is_known_is_told_as_ever_and_named_no_second_time() {
    let mut map = everything();
    let known = provenance(&mut map);
    known.question = "How satisfied were you?".to_owned();
    known.asked = "buyers".to_owned();
    known.people = Some(431);
    known.field_from = Date::new(2026, 5, 4).ok();
    known.field_to = Date::new(2026, 5, 25).ok();
    let text = said(&map, LegendSign::Measured, Language::En);
    for sentence in [
        "Question: “How satisfied were you?”.",
        "Who was asked: buyers.",
        "Field time: 4–25 May 2026.",
        " ratings from 431 people.",
    ] {
        assert!(text.contains(sentence), "{text}");
    }
    let last = "Not known: how people were asked, how many were asked.";
    assert!(text.ends_with(last), "{text}");
    let known = provenance(&mut map);
    known.mode = "online".to_owned();
    known.invited = Some(5600);
    let text = said(&map, LegendSign::Measured, Language::En);
    assert!(text.contains("431 of 5,600 asked answered"), "{text}");
    assert!(!text.contains("Not known"), "{text}");
}

#[test]
fn of_an_estimate_too_only_what_is_known_is_listed() {
    let mut map = everything();
    let text = said(&map, LegendSign::Assumed, Language::En);
    assert!(text.contains("Our estimate: before the data. "), "{text}");
    let last = "Not known: the number of people, the date.";
    assert!(text.ends_with(last), "{text}");
    map.header.team.people = Some(6);
    let text = said(&map, LegendSign::Assumed, Language::En);
    assert!(
        text.contains("Our estimate: 6 people, before the data. "),
        "{text}"
    );
    assert!(text.ends_with("Not known: the date."), "{text}");
}

#[test]
fn only_where_answers_become_fewer_somebody_did_not_get_there() {
    let journey = |last: u64| {
        let counts = [Some([4, 12, 38, 105, 53]), Some([4, 12, 38, 105, last])];
        let columns = counts.map(|counts| column("Pays", 8, counts));
        map(&[Vec::from(columns)])
    };
    let plain = |map: &JourneyMap| said(map, LegendSign::Plain, Language::En);
    for last in [53, 54] {
        let text = plain(&journey(last));
        assert!(text.contains("Lines guide the eye"), "{text}");
        assert!(!text.contains(LATER), "{text}");
    }
    assert!(plain(&journey(52)).contains(LATER));
}
