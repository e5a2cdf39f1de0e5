//! Any HTML from the clipboard: nothing panics, and parts that were read can be copied and read again.

#![no_main]

use libfuzzer_sys::fuzz_target;
use touchline::file::{parts_from_html, parts_to_html};

fuzz_target!(|bytes: &[u8]| {
    let Ok(html) = std::str::from_utf8(bytes) else {
        return;
    };
    if let Some(Ok(fragment)) = parts_from_html(html) {
        let rows = [vec![html.to_owned()]];
        let again = parts_from_html(&parts_to_html(&fragment, &rows));
        assert_eq!(again, Some(Ok(fragment)));
    }
});
