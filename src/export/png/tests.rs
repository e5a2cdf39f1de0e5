use egui::{Color32, Shape, Stroke, pos2, vec2};
use resvg::tiny_skia::PremultipliedColorU8;

use super::print_size::crc32;
use super::{PixelBudget, encode};
use crate::export::tests::{decoded, picture, pixels, plain};
use crate::export::{Drawing, ExportError, png};

/// The chunks of a PNG: name, content, checksum.
fn chunks(png: &[u8]) -> Vec<(String, Vec<u8>, u32)> {
    let mut chunks = Vec::new();
    let mut rest = &png[8..];
    while !rest.is_empty() {
        let number = |at: usize| u32::from_be_bytes(rest[at..at + 4].try_into().unwrap());
        let length = number(0) as usize;
        let name = String::from_utf8(rest[4..8].to_vec()).unwrap();
        chunks.push((name, rest[8..8 + length].to_vec(), number(8 + length)));
        rest = &rest[12 + length..];
    }
    chunks
}

fn dot() -> Drawing {
    Drawing::new(&plain(vec![Shape::circle_filled(
        pos2(50.0, 50.0),
        20.0,
        Color32::RED,
    )]))
    .unwrap()
}

#[test]
fn the_print_size_stands_after_the_header_with_a_right_checksum() {
    let bytes = dot().png(2.0, PixelBudget::default()).unwrap();
    let chunks = chunks(&bytes);
    assert_eq!(chunks[0].0, "IHDR");
    let (name, content, _) = &chunks[1];
    assert_eq!(name, "pHYs");
    assert_eq!(content[..4], 7559u32.to_be_bytes(), "192 dpi");
    assert_eq!(content[4..8], 7559u32.to_be_bytes(), "192 dpi");
    assert_eq!(content[8], 1, "metre");
    for (name, content, checksum) in &chunks {
        let bytes = name.bytes().chain(content.iter().copied());
        assert_eq!(crc32(bytes), *checksum, "{name}");
    }
}

#[test]
fn the_checksum_is_the_one_of_the_standard() {
    assert_eq!(crc32(b"123456789".iter().copied()), 0xCBF4_3926);
}

#[test]
fn a_wished_width_is_met_to_the_pixel() {
    for width in [1, 333, 1921, 3840] {
        let scale = width as f32 / 200.0;
        let [got, _] = PixelBudget::default()
            .pixels(vec2(200.0, 100.0), scale)
            .unwrap();
        assert_eq!(got, width);
    }
}

#[test]
fn too_large_a_picture_names_a_scale_that_fits() {
    let drawing = dot();
    let budget = PixelBudget {
        bytes: 1_000_000,
        side: 65_500,
    };
    let error = drawing.png(10.0, budget).unwrap_err();
    let ExportError::TooLarge {
        wanted_px,
        largest_scale,
    } = error
    else {
        panic!("{error}");
    };
    assert_eq!(wanted_px, [2000, 1000]);
    assert_eq!(largest_scale, 3.53);
    drawing.png(largest_scale, budget).unwrap();
    drawing.png(largest_scale + 0.01, budget).unwrap_err();
}

#[test]
fn an_absurd_size_is_refused_at_once_whatever_the_scale() {
    let size = vec2(200_000.0, 200_000.0);
    let budget = PixelBudget::default();
    for scale in [1.0, 50.0, f32::MAX] {
        let error = budget.pixels(size, scale).unwrap_err();
        let ExportError::TooLarge { largest_scale, .. } = error else {
            panic!("{error}");
        };
        budget.pixels(size, largest_scale).unwrap();
    }
    for scale in [0.0, -1.0, f32::NAN, f32::INFINITY] {
        let error = budget.pixels(size, scale).unwrap_err();
        assert!(matches!(error, ExportError::BadScale { .. }), "{error}");
    }
}

#[test]
fn the_longest_side_counts_too() {
    let budget = PixelBudget::default();
    let scale = budget.largest_scale(vec2(1_000_000.0, 10.0));
    let [width, _] = budget.pixels(vec2(1_000_000.0, 10.0), scale).unwrap();
    assert!(width <= 65_500 && width > 65_000, "{width}");
}

#[test]
fn bands_meet_without_a_trace() {
    // A slope and a ring over the borders of the bands at 256, 512 and 768 rows.
    let shapes = vec![
        Shape::line_segment(
            [pos2(3.0, 0.0), pos2(197.0, 100.0)],
            Stroke::new(1.3, Color32::BLUE),
        ),
        Shape::circle_stroke(pos2(100.0, 50.0), 40.0, Stroke::new(3.0, Color32::RED)),
    ];
    let banded = pixels(&plain(shapes.clone()), 10.0);
    let drawing = Drawing::new(&plain(shapes)).unwrap();
    let mut whole = resvg::tiny_skia::Pixmap::new(2000, 1000).unwrap();
    whole.fill(resvg::tiny_skia::Color::WHITE);
    let scale = resvg::tiny_skia::Transform::from_scale(10.0, 10.0);
    resvg::render(drawing.tree(), scale, &mut whole.as_mut());
    let apart = |(banded, whole): (&image::Rgb<u8>, &PremultipliedColorU8)| {
        let whole = [whole.red(), whole.green(), whole.blue()];
        banded
            .0
            .iter()
            .zip(whole)
            .map(|(&a, b)| a.abs_diff(b))
            .max()
            .unwrap()
    };
    let differences: Vec<u8> = banded.pixels().zip(whole.pixels()).map(apart).collect();
    let different = differences.iter().filter(|&&apart| apart > 0).count();
    // Where a band cuts an edge, its slope is rounded anew: a few pixels, a shade lighter or darker.
    assert!(different * 1000 < differences.len(), "{different}");
    assert!(differences.iter().all(|&apart| apart <= 64));
}

#[test]
fn a_translucent_background_lies_on_white() {
    let mut picture = picture(vec2(10.0, 10.0), Vec::new());
    picture.background = Color32::from_rgba_premultiplied(0, 0, 0, 128);
    let image = pixels(&picture, 1.0);
    assert_eq!(image.get_pixel(5, 5).0, [127; 3]);
}

#[test]
fn nothing_that_an_svg_names_is_opened() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("secret.png");
    let black = encode(
        Drawing::parse(BLACK, &faces()).unwrap().tree(),
        vec2(10.0, 10.0),
        1.0,
        PixelBudget::default(),
    );
    std::fs::write(&path, black.unwrap()).unwrap();
    let svg = format!(
        "<svg xmlns='http://www.w3.org/2000/svg' width='10' height='10'>\
         <image href='{}' width='10' height='10'/></svg>",
        path.display()
    );
    let image = decoded(&png(&svg, 1.0, &faces()).unwrap());
    assert!(image.pixels().all(|pixel| pixel.0 == [255; 3]));
}

const BLACK: &str = "<svg xmlns='http://www.w3.org/2000/svg' width='10' height='10'>\
    <rect width='10' height='10'/></svg>";

fn faces() -> crate::export::Faces {
    crate::export::Faces::bundled()
}

#[test]
fn what_is_no_svg_is_named_as_such() {
    let error = png("{}", 1.0, &faces()).unwrap_err();
    assert!(
        error.to_string().starts_with("the SVG cannot be read"),
        "{error}"
    );
}
