//! When a measure is due stays on one row, at every width at which it fits.

use crate::{
    lang::words,
    layout::{CardItem, Fit, MapView, Measure, Request, layout},
    model::{
        Date, Extra, JourneyMap, Language, Measure as Action, MeasureId, MeasureStatus, Touchpoint,
        TouchpointId,
    },
};

/// A map of so many touchpoints, the first of which has a measure; more touchpoints have narrower columns.
fn map(touchpoints: usize, responsible: &str) -> JourneyMap {
    let mut map = JourneyMap::default();
    for number in 0..touchpoints {
        let id = TouchpointId::parse(&format!("tp{number}")).unwrap();
        let mut touchpoint = Touchpoint::named(id, "Pays");
        if number == 0 {
            touchpoint.measures.push(Action {
                id: MeasureId::parse("measure").unwrap(),
                what: "Ask once".to_owned(),
                responsible: responsible.to_owned(),
                due: Date::new(2026, 9, 12).ok(),
                status: MeasureStatus::Planned.into(),
                extra: Extra::default(),
            });
        }
        map.unsorted.push(touchpoint.into());
    }
    map
}

/// The rows under the measure, blanks as they are typed.
fn rows(map: &JourneyMap, fit: Fit, language: Language) -> Vec<String> {
    let request = Request {
        map,
        view: MapView::Map,
        fit,
        set: None,
        hides_verdict: false,
        words: words(language),
    };
    let made = layout(&mut Measure::new(), &request);
    let mut cards = made.cards.iter();
    let card = cards.find(|card| matches!(card.item, CardItem::Measure(_)));
    let rows = card.unwrap().texts[1].rows.iter();
    rows.map(|row| row.text.replace('\u{a0}', " ")).collect()
}

#[test]
fn a_due_date_is_never_torn_apart() {
    for (language, date, responsible) in [
        (Language::En, "12 September 2026", "Shop team and payments"),
        (
            Language::De,
            "12. September 2026",
            "Shop und Zahlungsverkehr",
        ),
    ] {
        for touchpoints in [1, 4, 12, 30] {
            for fit in [Fit::Free, Fit::A4] {
                let rows = rows(&map(touchpoints, responsible), fit, language);
                let is_whole = rows.iter().any(|row| row.contains(date));
                assert!(is_whole, "{touchpoints} touchpoints, {fit:?}: {rows:?}");
            }
        }
    }
}

#[test]
fn the_word_before_the_date_stays_with_it_where_there_is_room() {
    let rows = rows(&map(3, "Shop team"), Fit::Free, Language::En);
    let is_whole = rows.iter().any(|row| row.contains("due 12 September 2026"));
    assert!(is_whole, "{rows:?}");
}
