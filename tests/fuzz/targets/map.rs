//! Any bytes as a map: nothing panics, every problem has words, and what was read survives a save.

#![no_main]

use libfuzzer_sys::fuzz_target;
use touchline::file::{MapFile, write};

fuzz_target!(|bytes: &[u8]| {
    let file = match MapFile::from_bytes(bytes.to_vec()) {
        Ok(file) => file,
        Err(error) => {
            assert!(!error.to_string().is_empty());
            return;
        }
    };
    for problem in file.problems() {
        assert!(!problem.to_string().is_empty());
    }
    for notice in file.notices() {
        assert!(!notice.to_string().is_empty());
    }
    let saved = write(file.map()).into_bytes();
    let read = MapFile::from_bytes(saved).expect("what is written is read");
    assert_eq!(read.map(), file.map(), "a save changes the map");
});
