//! Any bytes as a survey file, text or workbook: nothing panics, and what is imported is a map that is saved
//! and read again.

#![no_main]

use std::ops::ControlFlow;

use libfuzzer_sys::fuzz_target;
use touchline::{
    edit::apply,
    file::{MapFile, write},
    model::{IdSource, JourneyMap},
    survey::{
        Again, ImportRequest, Purpose, Quotes, ReadingOptions, Shape, Survey, Unmatched, create,
        propose, read_counted,
    },
};

fuzz_target!(|bytes: &[u8]| {
    let options = options(bytes.last().copied());
    let bytes = bytes.to_vec();
    let go_on = &mut |_read: u64| ControlFlow::Continue(());
    let (survey, counted) = match read_counted(Purpose::Import, &bytes, &options, go_on) {
        Ok(read) => read,
        Err(error) => {
            assert!(!error.to_string().is_empty());
            return;
        }
    };
    for issue in &survey.issues {
        assert!(!issue.message(&survey.columns).is_empty());
    }
    // Understanding the counts once more is the same as reading the file once more.
    if let Ok(Again::Whole(again)) = counted.again(&options) {
        assert_eq!(again, survey);
    }
    import(&survey);
});

/// Imports what can be imported, with a touchpoint for everything that was rated.
fn import(survey: &Survey) {
    let mut map = JourneyMap::default();
    let request = ImportRequest {
        file: "fuzz.csv".to_owned(),
        ..ImportRequest::default()
    };
    let new = Unmatched::BecomesTouchpoint;
    let Ok(created) = create(survey, &map, &request, new, &mut IdSource::seeded(1)) else {
        return;
    };
    for edit in created.edits() {
        map = apply(&map, &edit).expect("a touchpoint is added");
    }
    let Ok(import) = propose(survey, &map, &created.request) else {
        return;
    };
    if let Some(edit) = import.edit() {
        let imported = apply(&map, &edit).expect("what is proposed can be imported");
        let saved = MapFile::from_bytes(write(&imported).into_bytes()).expect("a map");
        assert!(saved.is_valid(), "{:?}", saved.problems());
        assert_eq!(*saved.map(), imported, "a save changes what was imported");
    }
}

/// The last byte says how the file is read: as it comes, or with a decision of the user.
fn options(last: Option<u8>) -> ReadingOptions {
    let plain = ReadingOptions::default();
    match last {
        Some(1) => ReadingOptions {
            quotes: Some(Quotes::Text),
            ..plain
        },
        Some(2) => ReadingOptions {
            quotes: Some(Quotes::Stop),
            ..plain
        },
        Some(3) => ReadingOptions {
            encoding: Some("windows-1252".to_owned()),
            ..plain
        },
        Some(4) => ReadingOptions {
            encoding: Some("shift_jis".to_owned()),
            ..plain
        },
        Some(5) => ReadingOptions {
            shape: Some(Shape::Long),
            ..plain
        },
        Some(6) => ReadingOptions {
            header_rows: Some(3),
            ..plain
        },
        Some(7) => ReadingOptions {
            decimal: Some(','),
            ..plain
        },
        _ => plain,
    }
}
