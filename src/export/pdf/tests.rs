use egui::{Vec2, pos2, vec2};

use super::{Notice, PageSize, place};
use crate::export::tests::{painted_text, picture};
use crate::export::{Drawing, pdf, svg};

const WORDS: &str = "Größe Übermaß naïve Ærø 95 % Kundinnen";

fn texts() -> crate::export::Picture {
    let shapes = painted_text(&[
        (pos2(20.0, 20.0), 14.0, false, WORDS),
        (pos2(20.0, 60.0), 22.0, true, "Maßnahme öffnet Tür"),
        (pos2(20.0, 120.0), 10.5, false, "office waffle -> 3x4"),
    ]);
    let mut picture = picture(vec2(800.0, 600.0), shapes);
    picture.title = "Müller & Söhne <1>".to_owned();
    picture.language = "de".to_owned();
    picture
}

#[test]
fn every_word_can_be_read_back() {
    let picture = texts();
    let written = pdf(&svg(&picture).unwrap(), PageSize::Picture, &picture.faces).unwrap();
    assert_eq!(written.notice, None);
    let text = pdf_extract::extract_text_from_mem(&written.bytes).unwrap();
    // The reader misreads the widths of CID fonts and puts spaces between all letters.
    let text: String = text.split_whitespace().collect();
    let all = format!("{WORDS} Maßnahme öffnet Tür office waffle");
    for word in all.split_whitespace() {
        assert!(text.contains(word), "{word} is missing in {text:?}");
    }
}

#[test]
fn the_file_knows_title_and_language_and_no_date() {
    let bytes = Drawing::new(&texts())
        .unwrap()
        .pdf(PageSize::A4)
        .unwrap()
        .bytes;
    let raw = String::from_utf8_lossy(&bytes);
    assert!(
        raw.contains("Müller &amp; Söhne &lt;1&gt;"),
        "title in the metadata"
    );
    assert!(
        raw.contains("/Lang (de)") || raw.contains("/Lang(de)"),
        "language in the catalog"
    );
    assert!(!raw.contains("CreationDate") && !raw.contains("ModifyDate"));
}

#[test]
fn a_pixel_is_three_quarters_of_a_point() {
    let placed = place(vec2(960.0, 480.0), PageSize::Picture);
    assert_eq!(placed.page, vec2(720.0, 360.0));
    assert_eq!(placed.size, placed.page);
}

#[test]
fn paper_turns_with_the_picture_and_is_filled() {
    let lying = place(vec2(3000.0, 1000.0), PageSize::A4);
    assert!(lying.page.x > lying.page.y);
    assert!((lying.size.x - lying.page.x).abs() < 0.01);
    assert!(
        (lying.size.x / lying.size.y - 3.0).abs() < 0.01,
        "undistorted"
    );
    let upright = place(vec2(1000.0, 3000.0), PageSize::A3);
    assert!(upright.page.x < upright.page.y);
    assert!((upright.size.y - upright.page.y).abs() < 0.01);
    let slide = place(vec2(100.0, 300.0), PageSize::Slide);
    assert_eq!(slide.page, vec2(960.0, 540.0));
    assert!((slide.size.y - 540.0).abs() < 0.01);
}

#[test]
fn too_long_a_page_is_scaled_down_and_says_so() {
    let placed = place(vec2(38_400.0, 1_000.0), PageSize::Picture);
    assert_eq!(placed.page, vec2(14_400.0, 375.0));
    let Some(Notice::ScaledDown { percent, .. }) = placed.notice else {
        panic!("no notice");
    };
    assert_eq!(percent, 50.0);
    let message = placed.notice.unwrap().to_string();
    assert!(
        message.contains("10160 mm") && message.contains("50.0 %"),
        "{message}"
    );

    let drawing = Drawing::new(&picture(Vec2::splat(20_000.0), Vec::new())).unwrap();
    let written = drawing.pdf(PageSize::Picture).unwrap();
    assert!(written.notice.is_some());
    assert!(String::from_utf8_lossy(&written.bytes).contains("14400"));
}
