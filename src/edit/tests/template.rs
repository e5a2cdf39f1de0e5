//! Templates are sound maps of the right size.

use crate::{
    edit::Template,
    model::{IdSource, Severity, check},
};

#[test]
fn every_template_is_sound_and_found_by_its_name() {
    let sizes = [
        ("empty", 0, 0),
        ("online-shop", 5, 11),
        ("hotel-stay", 4, 11),
        ("bank-account", 5, 10),
    ];
    for (name, stages, touchpoints) in sizes {
        let template = Template::from_name(name).unwrap();
        assert_eq!(template.name(), name);
        let map = template.build(&mut IdSource::seeded(7));
        assert_eq!(
            (map.stages.len(), map.touchpoint_count()),
            (stages, touchpoints)
        );
        assert!(
            check(&map)
                .iter()
                .all(|flaw| flaw.severity() == Severity::Warning)
        );
        assert_eq!(map.persona().is_some(), template != Template::Empty);
    }
    assert_eq!(Template::all().len(), sizes.len());
    assert_eq!(Template::from_name("bakery"), None);
}

#[test]
fn the_same_seed_makes_the_same_map() {
    let build = |seed| Template::HotelStay.build(&mut IdSource::seeded(seed));
    assert_eq!(build(1), build(1));
    assert_ne!(build(1), build(2));
}
