//! Templates are sound maps of the right size, in both languages.

use std::collections::BTreeSet;

use crate::{
    edit::Template,
    model::{IdSource, JourneyMap, Known, Language, Severity, check},
};

/// Every template in every language.
fn all() -> impl Iterator<Item = (Template, Language, JourneyMap)> {
    let languages = [Language::En, Language::De];
    Template::all().into_iter().flat_map(move |template| {
        languages.into_iter().map(move |language| {
            let map = template.build_in(language, &mut IdSource::seeded(7));
            (template, language, map)
        })
    })
}

fn touchpoint_names(map: &JourneyMap) -> Vec<&str> {
    map.places()
        .map(|place| place.touchpoint.name.as_str())
        .collect()
}

#[test]
fn every_template_is_found_by_its_name() {
    for template in Template::all() {
        assert_eq!(Template::from_name(template.name()), Some(template));
    }
    assert_eq!(Template::from_name("bakery"), None);
}

#[test]
fn the_samples_keep_their_size_and_language() {
    let expected = [
        ("empty", Language::En, 0, 0),
        ("online-shop", Language::En, 5, 11),
        ("hotel-stay", Language::De, 4, 11),
        ("bank-account", Language::En, 5, 10),
    ];
    for (name, language, stages, touchpoints) in expected {
        let template = Template::from_name(name).unwrap();
        let map = template.build(&mut IdSource::seeded(7));
        assert_eq!(
            (map.stages.len(), map.touchpoint_count()),
            (stages, touchpoints)
        );
        assert_eq!(map.header.language, Known::Is(language));
        assert_eq!(template.language(), language);
    }
}

#[test]
fn every_template_is_sound_in_both_languages() {
    for (template, language, map) in all() {
        let flaws = check(&map);
        assert!(
            flaws
                .iter()
                .all(|flaw| flaw.severity() == Severity::Warning),
            "{template:?}: {flaws:?}"
        );
        assert_eq!(map.header.language, Known::Is(language), "{template:?}");
        if template == Template::Empty {
            assert!(map.stages.is_empty() && map.persona().is_none());
            continue;
        }
        assert!(flaws.is_empty(), "{template:?}: {flaws:?}");
        assert!((3..=5).contains(&map.stages.len()), "{template:?}");
        assert!((8..=14).contains(&map.touchpoint_count()), "{template:?}");
        let persona = map.persona().unwrap();
        assert!(!persona.name.is_empty() && !persona.description.is_empty());
        assert!(!persona.goal.is_empty());
    }
}

#[test]
fn touchpoints_have_distinct_names_channels_and_moments_of_truth() {
    for (template, language, map) in all().filter(|(one, ..)| *one != Template::Empty) {
        let names = touchpoint_names(&map);
        let distinct: BTreeSet<_> = names.iter().collect();
        assert_eq!(distinct.len(), names.len(), "{template:?} {language:?}");
        assert!(map.stages.iter().all(|stage| !stage.touchpoints.is_empty()));
        let mut channels = map.places().flat_map(|place| &place.touchpoint.channels);
        assert!(channels.all(|channel| channel.medium.is_some()));
        assert!(
            map.places()
                .all(|place| !place.touchpoint.channels.is_empty())
        );
        let moments = map
            .places()
            .filter(|place| place.touchpoint.moment_of_truth)
            .count();
        assert!((1..=3).contains(&moments), "{template:?}: {moments}");
    }
}

#[test]
fn both_languages_have_the_same_structure_and_other_words() {
    for template in Template::all()
        .into_iter()
        .filter(|one| *one != Template::Empty)
    {
        let build = |language| template.build_in(language, &mut IdSource::seeded(7));
        let (english, german) = (build(Language::En), build(Language::De));
        let ids = |map: &JourneyMap| -> Vec<_> {
            map.places()
                .map(|place| place.touchpoint.id.clone())
                .collect()
        };
        assert_eq!(ids(&english), ids(&german), "{template:?}");
        assert_ne!(english.header.title, german.header.title);
        for (one, other) in touchpoint_names(&english)
            .iter()
            .zip(touchpoint_names(&german))
        {
            assert_ne!(*one, other, "{template:?}");
        }
    }
}

#[test]
fn titles_are_distinct() {
    let titles: Vec<_> = all().map(|(_, _, map)| map.header.title).collect();
    let distinct: BTreeSet<_> = titles.iter().filter(|title| !title.is_empty()).collect();
    // The empty map has no title in either language.
    assert_eq!(distinct.len() + 2, titles.len());
}

#[test]
fn the_same_seed_makes_the_same_map() {
    let build = |seed| Template::HotelStay.build(&mut IdSource::seeded(seed));
    assert_eq!(build(1), build(1));
    assert_ne!(build(1), build(2));
}
