//! Lines break at the same words on every screen and in the export, and drawn rows are as wide as measured.

use egui::{FontId, Pos2, text::LayoutJob};

use crate::layout::{Align, Ink, Measure, TextStyle, font_definitions};

const TEXTS: [&str; 5] = [
    "Öffnungszeiten nur am Aushang, und der hängt hinter der Tür zum Wellnessbereich",
    "Password rules come after the error, and the basket is lost on “back”",
    "Donaudampfschifffahrtsgesellschaftskapitänskajütenschlüssel verloren",
    "310 calls · 22 % transferred",
    "Zwei Zeilen\nund noch eine, von Hand umbrochen",
];

/// Draws a row unwrapped, as the window and the export do, and returns its width in map units.
fn drawn_width(text: &str, style: TextStyle, pixels_per_point: f32, zoom: f32) -> f32 {
    let mut fonts =
        egui::epaint::text::Fonts::new(egui::epaint::TextOptions::default(), font_definitions());
    let mut job = LayoutJob::simple_singleline(
        text.to_owned(),
        FontId::new(style.size() * zoom, style.family()),
        egui::Color32::BLACK,
    );
    job.round_output_to_gui = false;
    fonts
        .with_pixels_per_point(pixels_per_point)
        .layout_job(job)
        .size()
        .x
        / zoom
}

#[test]
fn rows_are_as_wide_as_measured_at_every_scale() {
    let mut measure = Measure::new();
    for text in TEXTS {
        for (row, width) in &measure.text(text, TextStyle::Body, 150.0).rows {
            for (pixels_per_point, zoom) in
                [(1.0, 1.0), (1.25, 1.0), (2.0, 1.0), (1.0, 2.5), (2.0, 4.0)]
            {
                let drawn = drawn_width(row, TextStyle::Body, pixels_per_point, zoom);
                let slack = 0.002 * width + 0.3;
                assert!(
                    (drawn - width).abs() <= slack,
                    "{row:?} at {pixels_per_point} x {zoom}: {drawn} against {width}"
                );
            }
        }
    }
}

#[test]
fn rows_hold_the_whole_text() {
    let mut measure = Measure::new();
    for text in TEXTS {
        let rows = &measure.text(text, TextStyle::Body, 130.0).rows;
        let plain = |text: &str| text.split_whitespace().collect::<String>();
        assert_eq!(
            rows.iter().map(|(row, _)| plain(row)).collect::<String>(),
            plain(text)
        );
        assert!(rows.iter().all(|(_, width)| *width <= 130.5), "{rows:?}");
    }
}

#[test]
fn what_is_typed_breaks_where_the_map_breaks_it() {
    let mut measure = Measure::new();
    for text in TEXTS {
        let measured = measure.text(text, TextStyle::Body, 130.0);
        let rows = measured.rows.iter();
        let rows: Vec<String> = rows.map(|(row, _)| row.replace('\u{a0}', " ")).collect();
        let starts = measure.row_starts(text, TextStyle::Body, 130.0);
        let characters: Vec<char> = text.chars().collect();
        let ends = starts.iter().skip(1).copied().chain([characters.len()]);
        let typed = starts.iter().zip(ends).map(|(start, end)| {
            let row: String = characters[*start..end].iter().collect();
            row.trim().to_owned()
        });
        assert_eq!(typed.collect::<Vec<_>>(), rows);
    }
    let ends = measure.row_starts("Zwei\n\n ", TextStyle::Body, 130.0);
    assert_eq!(ends, [0, 5, 6], "each break at the end begins a row");
    assert_eq!(measure.row_starts("", TextStyle::Body, 130.0), [0]);
}

#[test]
fn no_row_begins_with_a_dot_and_numbers_keep_their_percent() {
    let rows = &Measure::new()
        .text(
            "14,200 starts · 29 % give up at once",
            TextStyle::Body,
            90.0,
        )
        .rows;
    for (row, _) in rows {
        assert!(!row.starts_with('·') && !row.starts_with('%'), "{rows:?}");
    }
}

#[test]
fn what_would_hide_or_turn_text_is_shown_as_blanks() {
    let measure = &mut Measure::new();
    let block = measure.block(
        "a\u{202e}b\u{7}c",
        TextStyle::Body,
        Ink::Text,
        Pos2::ZERO,
        200.0,
    );
    assert_eq!(&*block.rows[0].text, "a b c");
}

#[test]
fn blocks_stand_where_they_are_told() {
    let measure = &mut Measure::new();
    let text = measure.line("Pays", TextStyle::Name);
    let width = text.size().x;
    let lefts = [Align::Left, Align::Centre, Align::Right].map(|align| {
        measure
            .place(&text, Pos2::ZERO, 100.0, align, Ink::Text)
            .rect
            .left()
    });
    assert_eq!(lefts, [0.0, (100.0 - width) / 2.0, 100.0 - width]);
}
