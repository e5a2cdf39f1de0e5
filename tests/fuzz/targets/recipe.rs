//! Any text as a recipe: nothing panics, and what was read is written and read again.

#![no_main]

use libfuzzer_sys::fuzz_target;
use touchline::survey::{parse_recipe, write_recipe};

fuzz_target!(|bytes: &[u8]| {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return;
    };
    if let Ok(recipe) = parse_recipe(text) {
        let written = write_recipe(&recipe).expect("a recipe is written");
        assert_eq!(parse_recipe(&written), Ok(recipe));
    }
});
