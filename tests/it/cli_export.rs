//! Pictures from the command line: sizes, formats, sameness, and what is refused.

use std::fmt::Write as _;

use image::GenericImageView as _;
use tempfile::TempDir;

use crate::{
    cli::{Touchline, check_files, folder, get, import, put, put_sample},
    samples::{HOTEL, SHOP, Sample},
};

/// Imports a sample into `measured.ron` of a new folder.
fn with_map(sample: &Sample) -> TempDir {
    let folder = folder();
    import(&folder, sample).run().exits(0);
    folder
}

#[track_caller]
fn export(folder: &TempDir, out: &str, options: &[&str]) -> Vec<u8> {
    let run = Touchline::new(folder).args(["export", "measured.ron", "-o", out]);
    run.args(options).run().exits(0).prints_nothing();
    get(folder, out)
}

#[track_caller]
fn size(png: &[u8]) -> (u32, u32) {
    image::load_from_memory(png).unwrap().dimensions()
}

#[test]
fn the_width_of_a_png_is_exact() {
    let folder = with_map(&SHOP);
    for width in [640, 1_921, 3_840] {
        let out = format!("{width}.png");
        let png = export(&folder, &out, &["--width", &width.to_string()]);
        assert_eq!(size(&png).0, width);
    }
}

#[test]
fn a_png_has_scale_2_unless_told_otherwise() {
    let folder = with_map(&SHOP);
    let once = size(&export(&folder, "once.png", &["--scale", "1"]));
    let usual = size(&export(&folder, "usual.png", &[]));
    assert!(usual.0.abs_diff(2 * once.0) <= 1, "{once:?} {usual:?}");
    assert!(usual.1.abs_diff(2 * once.1) <= 1, "{once:?} {usual:?}");
}

#[test]
fn a_slide_has_the_proportions_of_a_slide() {
    let folder = with_map(&SHOP);
    let options = ["--view", "curve", "--fit", "16:9", "--width", "1920"];
    let (width, height) = size(&export(&folder, "slide.png", &options));
    assert_eq!(width, 1_920);
    assert!(height.abs_diff(1_080) <= 1, "{height}");
}

#[test]
fn the_same_command_makes_the_same_bytes() {
    let folder = with_map(&HOTEL);
    for ending in ["png", "svg", "pdf"] {
        let [one, other] = [format!("one.{ending}"), format!("other.{ending}")];
        assert!(
            export(&folder, &one, &[]) == export(&folder, &other, &[]),
            "{ending}"
        );
    }
}

#[test]
fn the_language_is_the_maps_unless_told_otherwise() {
    let folder = with_map(&HOTEL);
    let own = export(&folder, "own.svg", &[]);
    assert!(own == export(&folder, "de.svg", &["--lang", "de"]));
    let english = String::from_utf8(export(&folder, "en.svg", &["--lang", "en"])).unwrap();
    assert!(english.contains("Experience gap") || english.contains("no answers"));
    assert!(String::from_utf8(own).unwrap().contains("lang=\"de\""));
}

#[test]
fn themes_differ_and_the_light_one_is_usual() {
    let folder = with_map(&SHOP);
    let usual = export(&folder, "usual.svg", &[]);
    assert!(usual == export(&folder, "light.svg", &["--theme", "light"]));
    let dark = export(&folder, "dark.svg", &["--theme", "dark"]);
    assert!(usual != dark && dark != export(&folder, "print.svg", &["--theme", "print"]));
}

#[test]
fn a_pdf_holds_its_text_and_the_page_that_was_asked_for() {
    let folder = with_map(&SHOP);
    let pdf = export(&folder, "map.pdf", &["--fit", "a4"]);
    assert!(pdf.starts_with(b"%PDF-"));
    let text = pdf_extract::extract_text_from_mem(&pdf).unwrap();
    // The reader takes the exact places of the letters for blanks.
    let letters: String = text.split_whitespace().collect();
    assert!(letters.contains("Unpacks"), "{text}");
    let page = String::from_utf8_lossy(&pdf);
    assert!(page.contains("841.89"), "a lying A4 page");
}

#[test]
fn a_scale_means_nothing_without_pixels_and_is_told() {
    let folder = with_map(&SHOP);
    let plain = export(&folder, "plain.svg", &[]);
    Touchline::new(&folder)
        .args(["export", "measured.ron", "-o", "scaled.svg", "--scale", "3"])
        .run()
        .exits(0)
        .tells("--scale");
    assert!(plain == get(&folder, "scaled.svg"));
}

#[test]
fn a_picture_that_is_too_large_is_refused_with_the_largest_scale() {
    let folder = with_map(&SHOP);
    let args = [
        "export",
        "measured.ron",
        "-o",
        "huge.png",
        "--width",
        "400000",
    ];
    let ran = Touchline::new(&folder)
        .args(args)
        .run()
        .exits(2)
        .prints_nothing();
    let told = ran.tells("400000").tells("--scale ").tells("--width ");
    let words: Vec<&str> = told.stderr().split_whitespace().collect();
    let after = |option| {
        let place = words.iter().position(|word| *word == option).unwrap();
        words[place + 1]
            .trim_end_matches(['.', ';', ','])
            .to_owned()
    };
    assert!(after("--scale").parse::<f32>().unwrap() > 1.0);
    assert!(after("--width").parse::<u32>().unwrap() < 70_000);
    check_files(
        folder.path(),
        &["map.ron", "measured.ron", SHOP.survey.file],
    );
}

#[test]
fn characters_without_a_glyph_are_listed_and_nothing_is_written() {
    let folder = with_map(&SHOP);
    let map = String::from_utf8(get(&folder, "measured.ron")).unwrap();
    put(&folder, "thai.ron", map.replace("Unpacks", "แกะกล่อง"));
    for out in ["thai.png", "thai.svg", "thai.pdf"] {
        Touchline::new(&folder)
            .args(["export", "thai.ron", "-o", out])
            .run()
            .exits(1)
            .prints_nothing()
            .tells("U+0E41")
            .tells("--system-fonts");
        assert!(!folder.path().join(out).exists());
    }
}

#[test]
fn right_to_left_text_is_refused_even_with_the_fonts_of_the_machine() {
    let folder = with_map(&SHOP);
    let map = std::fs::read_to_string(folder.path().join("map.ron")).unwrap();
    put(&folder, "hebrew.ron", map.replace("Unpacks", "שלום"));
    let ran = Touchline::new(&folder)
        .args(["export", "hebrew.ron", "-o", "hebrew.png", "--system-fonts"])
        .run();
    ran.exits(1).prints_nothing().tells("right to left");
    assert!(!folder.path().join("hebrew.png").exists());
}

/// Imports the answers of the online shop by country.
fn with_segments() -> TempDir {
    let folder = folder();
    let run = import(&folder, &SHOP).args(["--segment-column", "country"]);
    run.run().exits(0);
    folder
}

/// Imports answers to "Pays" and "Unpacks" in two waves.
fn with_waves() -> TempDir {
    let folder = folder();
    put_sample(&folder, &SHOP);
    let mut text = "touchpoint,wave,rating\n".to_owned();
    for touchpoint in ["Pays", "Unpacks"] {
        for wave in ["spring", "autumn"] {
            for score in [1, 3, 4, 5].repeat(8) {
                writeln!(text, "{touchpoint},{wave},{score}").unwrap();
            }
        }
    }
    put(&folder, "waves.csv", text);
    let run =
        Touchline::new(&folder).args(["import", "map.ron", "waves.csv", "-o", "measured.ron"]);
    run.args(["--shape", "long", "--touchpoint-column", "touchpoint"])
        .args(["--score-column", "rating", "--wave-column", "wave"])
        .run()
        .exits(0);
    folder
}

#[test]
fn segments_and_waves_are_drawn_side_by_side() {
    let multiples = ["--view", "multiples"];
    let segments = with_segments();
    let text = String::from_utf8(export(&segments, "segments.svg", &multiples)).unwrap();
    for said in [">Germany<", "answers of one segment"] {
        assert!(text.contains(said), "{said}");
    }
    assert!(text.as_bytes() == export(&segments, "again.svg", &multiples));
    let waves = with_waves();
    let text = String::from_utf8(export(&waves, "waves.svg", &multiples)).unwrap();
    for said in [">spring<", ">autumn<", "answers of one wave"] {
        assert!(text.contains(said), "{said}");
    }
    let options = [&multiples[..], &["--by", "wave"]].concat();
    assert!(text.as_bytes() == export(&waves, "by.svg", &options));
    let options = [&multiples[..], &["--fit", "16:9", "--width", "1920"]].concat();
    let (width, height) = size(&export(&waves, "slide.png", &options));
    assert!(width == 1_920 && height.abs_diff(1_080) <= 1, "{height}");
    let options = [&multiples[..], &["--fit", "a4", "--theme", "print"]].concat();
    assert!(export(&segments, "page.pdf", &options).starts_with(b"%PDF-"));
}

#[test]
fn what_is_not_divided_is_not_drawn_side_by_side() {
    let whole = with_map(&SHOP);
    let waves = with_waves();
    let cases: [(&TempDir, &str, &[&str], &str); 4] = [
        (&whole, "map.ron", &[], "it shows no feedback"),
        (&whole, "measured.ron", &[], "neither segments nor waves"),
        (&whole, "measured.ron", &["--by", "wave"], "has no waves"),
        (
            &waves,
            "measured.ron",
            &["--by", "segment"],
            "has no segments",
        ),
    ];
    for (folder, map, options, told) in cases {
        let run = Touchline::new(folder).args(["export", map, "-o", "none.svg"]);
        run.args(["--view", "multiples"])
            .args(options)
            .run()
            .exits(1)
            .prints_nothing()
            .tells(told)
            .tells("--segment-column");
        assert!(!folder.path().join("none.svg").exists());
    }
}

#[test]
fn by_what_the_answers_are_divided_means_nothing_to_the_whole_map_and_is_told() {
    let folder = with_map(&SHOP);
    let plain = export(&folder, "plain.svg", &[]);
    let run = Touchline::new(&folder).args(["export", "measured.ron", "-o", "by.svg"]);
    run.args(["--by", "wave"]).run().exits(0).tells("--by");
    assert!(plain == get(&folder, "by.svg"));
}
