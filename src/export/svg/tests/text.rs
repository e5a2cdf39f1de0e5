use std::sync::Arc;

use egui::epaint::TextShape;
use egui::text::{LayoutJob, TextFormat, TextWrapping};
use egui::{Color32, FontFamily, FontId, Rect, Shape, Stroke, pos2, vec2};

use crate::export::tests::{body, clipped, family, picture, pixels};
use crate::export::{Drawing, ExportError, Faces, Picture, headless, svg};

/// Lays `job` out as the windowless context does and draws it at 20, 20.
fn laid_out(job: &LayoutJob, change: impl Fn(&mut TextShape)) -> Picture {
    let fonts = Faces::bundled().definitions();
    let mut galley = None;
    headless::paint(vec2(800.0, 600.0), 2.0, fonts, |ui| {
        galley = Some(ui.fonts_mut(|fonts| fonts.layout_job(job.clone())));
    });
    let mut shape = TextShape::new(pos2(20.0, 20.0), galley.unwrap(), Color32::BLACK);
    change(&mut shape);
    picture(
        vec2(800.0, 600.0),
        vec![clipped(Rect::EVERYTHING, Shape::Text(shape))],
    )
}

fn format(size: f32, color: Color32) -> TextFormat {
    TextFormat::simple(FontId::new(size, FontFamily::Proportional), color)
}

fn single(text: &str, format: TextFormat) -> LayoutJob {
    LayoutJob::single_section(text.to_owned(), format)
}

fn drawn(job: &LayoutJob, change: impl Fn(&mut TextShape)) -> String {
    body(&laid_out(job, change))
}

fn attribute(line: &str, key: &str) -> f32 {
    let (_, after) = line.split_once(&format!(" {key}=\"")).unwrap();
    after.split('"').next().unwrap().parse().unwrap()
}

/// The galley of the picture's only text.
fn text_of(picture: &Picture) -> &TextShape {
    let Shape::Text(text) = &picture.shapes[0].shape else {
        panic!("no text");
    };
    text
}

/// The box around the ink of the picture's text.
fn ink(picture: &Picture) -> Rect {
    let image = pixels(picture, 1.0);
    let dark = image
        .enumerate_pixels()
        .filter(|(_, _, pixel)| pixel.0[0] < 200);
    dark.fold(Rect::NOTHING, |ink, (x, y, _)| {
        ink | Rect::from_min_size(pos2(x as f32, y as f32), vec2(1.0, 1.0))
    })
}

#[test]
fn one_run_has_place_face_size_colour_and_length() {
    let line = drawn(&single("Größe", format(14.0, Color32::RED)), |_| {});
    assert!(line.starts_with("<text x=\"20\" y=\""), "{line}");
    assert!(
        line.contains(" font-family=\"Inter\" font-size=\"14\" textLength=\""),
        "{line}"
    );
    assert!(
        line.ends_with(" lengthAdjust=\"spacingAndGlyphs\" fill=\"#ff0000\">Größe</text>\n"),
        "{line}"
    );
}

#[test]
fn the_semi_bold_face_is_another_weight_and_really_bolder() {
    let bold = TextFormat::simple(FontId::new(40.0, family(true)), Color32::BLACK);
    let bold = laid_out(&single("Hamburg", bold), |_| {});
    assert!(body(&bold).contains(" font-weight=\"600\""));
    let regular = laid_out(&single("Hamburg", format(40.0, Color32::BLACK)), |_| {});
    let ink = |picture: &Picture| -> u64 {
        pixels(picture, 1.0)
            .pixels()
            .map(|pixel| u64::from(255 - pixel.0[0]))
            .sum()
    };
    assert!(ink(&bold) * 100 > ink(&regular) * 120);
}

#[test]
fn only_used_faces_are_embedded_and_they_are_whole() {
    let regular = svg(&laid_out(&single("x", format(14.0, Color32::RED)), |_| {})).unwrap();
    assert_eq!(regular.matches("@font-face").count(), 1);
    assert!(regular.contains("font-weight:400;src:url(data:font/otf;base64,T1RUTw"));
    let (_, data) = regular.split_once("base64,").unwrap();
    let data = data.split(')').next().unwrap();
    assert_eq!(data.len().div_ceil(4), 258_992usize.div_ceil(3));
    let none = svg(&picture(vec2(9.0, 9.0), Vec::new())).unwrap();
    assert!(!none.contains("<style"));
}

#[test]
fn widths_agree_with_egui_within_two_thousandths() {
    for (text, size) in [
        ("Kundinnen und Kunden geben 2,2 Sterne weniger", 12.5),
        ("AVATAR Ty", 16.0),
        ("office", 10.5),
    ] {
        let picture = laid_out(&single(text, format(size, Color32::BLACK)), |_| {});
        let egui = text_of(&picture).galley.rows[0]
            .glyphs
            .iter()
            .map(|glyph| glyph.advance_width);
        let egui: f32 = egui.sum();
        let written = attribute(&body(&picture), "textLength");
        assert!(
            (written / egui - 1.0).abs() < 0.002,
            "{text}: {written} {egui}"
        );
        // Without being told the length, the renderer must come to the same.
        let told = format!(" textLength=\"{written}\" lengthAdjust=\"spacingAndGlyphs\"");
        let whole = svg(&picture).unwrap();
        assert!(whole.contains(&told));
        let free = Drawing::parse(&whole.replace(&told, ""), &picture.faces).unwrap();
        let free = free.tree().root().abs_bounding_box().width();
        let told = Drawing::parse(&whole, &picture.faces).unwrap();
        let told = told.tree().root().abs_bounding_box().width();
        assert!((free / told - 1.0).abs() < 0.002, "{text}: {free} {told}");
    }
}

#[test]
fn the_ink_lies_where_egui_puts_it() {
    let picture = laid_out(
        &single("Ångström fjg", format(40.0, Color32::BLACK)),
        |_| {},
    );
    let shape = text_of(&picture);
    let egui = shape.visual_bounding_rect();
    let ink = ink(&picture);
    for (ours, theirs) in [
        (ink.left(), egui.left()),
        (ink.right(), egui.right()),
        (ink.top(), egui.top()),
        (ink.bottom(), egui.bottom()),
    ] {
        assert!((ours - theirs).abs() < 1.5, "{ink:?} {egui:?}");
    }
}

#[test]
fn rows_and_sections_become_runs() {
    let mut job = LayoutJob::default();
    job.append("Eins ", 0.0, format(14.0, Color32::RED));
    job.append("zwei", 0.0, format(20.0, Color32::BLUE));
    job.append("\ndrei", 0.0, format(14.0, Color32::RED));
    let picture = laid_out(&job, |_| {});
    let text = body(&picture);
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines.len(), 3, "{text}");
    assert!(lines[0].ends_with("fill=\"#ff0000\">Eins</text>"), "{text}");
    assert!(lines[1].ends_with("fill=\"#0000ff\">zwei</text>"), "{text}");
    assert!(lines[2].ends_with("fill=\"#ff0000\">drei</text>"), "{text}");
    let row = &text_of(&picture).galley.rows[0];
    let baselines = [&row.glyphs[0], &row.glyphs[5]].map(|glyph| 20.0 + row.pos.y + glyph.pos.y);
    assert_eq!(
        [attribute(lines[0], "y"), attribute(lines[1], "y")],
        baselines
    );
    assert!(
        attribute(lines[1], "x") > attribute(lines[0], "x") + attribute(lines[0], "textLength")
    );
    assert!(attribute(lines[2], "y") > attribute(lines[1], "y") + 14.0);
}

#[test]
fn an_ellipsis_takes_the_last_format() {
    let mut job = single("Ein viel zu langer Text", format(14.0, Color32::RED));
    job.wrap = TextWrapping::truncate_at_width(80.0);
    let text = drawn(&job, |_| {});
    assert!(
        text.contains("…</text>") && text.contains("#ff0000"),
        "{text}"
    );
}

#[test]
fn override_fallback_and_opacity() {
    let job = |color| single("x", format(14.0, color));
    let line = drawn(&job(Color32::RED), |text| {
        text.override_text_color = Some(Color32::BLUE);
    });
    assert!(line.contains("#0000ff"), "{line}");
    let line = drawn(&job(Color32::PLACEHOLDER), |text| {
        text.fallback_color = Color32::GREEN;
    });
    assert!(line.contains("#00ff00"), "{line}");
    let line = drawn(&job(Color32::RED), |text| text.opacity_factor = 0.5);
    assert!(
        line.contains("fill=\"#ff0000\" fill-opacity=\".502\""),
        "{line}"
    );
    assert_eq!(
        drawn(&job(Color32::RED), |text| text.opacity_factor = 0.0),
        ""
    );
    assert_eq!(drawn(&job(Color32::TRANSPARENT), |_| {}), "");
}

#[test]
fn background_underline_and_strikethrough() {
    let mut decorated = format(14.0, Color32::BLACK);
    decorated.background = Color32::YELLOW;
    decorated.underline = Stroke::new(1.0, Color32::RED);
    decorated.strikethrough = Stroke::new(2.0, Color32::BLUE);
    let picture = laid_out(&single("Wort", decorated), |_| {});
    let text = body(&picture);
    let lines: Vec<&str> = text.lines().collect();
    let [ground, words, under, through] = lines.as_slice() else {
        panic!("{text}");
    };
    assert!(
        ground.starts_with("<rect") && ground.ends_with("fill=\"#ffff00\"/>"),
        "{ground}"
    );
    assert!(words.starts_with("<text"), "{words}");
    assert!(
        under.starts_with("<line") && under.ends_with("stroke=\"#ff0000\"/>"),
        "{under}"
    );
    assert!(
        through.contains("stroke=\"#0000ff\" stroke-width=\"2\""),
        "{through}"
    );
    let baseline = attribute(words, "y");
    assert!(attribute(under, "y1") > baseline);
    assert!(attribute(through, "y1") < baseline);
    let length = attribute(under, "x2") - attribute(under, "x1");
    assert!(
        (length - attribute(words, "textLength")).abs() < 0.6,
        "{length}"
    );
}

#[test]
fn an_underline_of_the_whole_text_lies_under_its_ink() {
    let job = single("Wort", format(14.0, Color32::BLACK));
    let picture = laid_out(&job, |text| text.underline = Stroke::new(1.0, Color32::RED));
    let bottom = text_of(&picture).visual_bounding_rect().bottom();
    let text = body(&picture);
    assert!(
        (attribute(text.lines().nth(1).unwrap(), "y1") - bottom).abs() < 0.01,
        "{text}"
    );
}

#[test]
fn italics_lean_to_the_right() {
    let mut italic = format(60.0, Color32::BLACK);
    italic.italics = true;
    let picture = laid_out(&single("l", italic), |_| {});
    assert!(body(&picture).contains("matrix(1 0 -.25 1 20 "));
    let image = pixels(&picture, 1.0);
    let centre = |row: u32| {
        let dark = (0..200).filter(|&x| image.get_pixel(x, row).0[0] < 128);
        let (sum, count) = dark.fold((0, 0), |(sum, count), x| (sum + x, count + 1));
        f64::from(sum) / f64::from(count)
    };
    assert!(centre(40) > centre(70) + 4.0);
}

#[test]
fn letter_spacing_widens_the_gaps_only() {
    let mut spaced = format(14.0, Color32::BLACK);
    spaced.extra_letter_spacing = 3.0;
    let line = drawn(&single("abc", spaced), |_| {});
    assert!(line.contains("lengthAdjust=\"spacing\""), "{line}");
    let normal = drawn(&single("abc", format(14.0, Color32::BLACK)), |_| {});
    let more = attribute(&line, "textLength") - attribute(&normal, "textLength");
    assert!((more - 6.0).abs() < 0.01, "{more}");
}

#[test]
fn an_angle_turns_around_the_upper_left_corner() {
    let job = single("Hamburg", format(30.0, Color32::BLACK));
    let picture = laid_out(&job, |text| {
        text.pos = pos2(200.0, 100.0);
        text.angle = std::f32::consts::FRAC_PI_2;
    });
    let egui = text_of(&picture).visual_bounding_rect();
    let ink = ink(&picture);
    assert!((ink.left() - egui.left()).abs() < 1.5, "{ink:?} {egui:?}");
    assert!(
        (ink.bottom() - egui.bottom()).abs() < 1.5,
        "{ink:?} {egui:?}"
    );
    assert!(ink.right() <= 201.0 && ink.top() >= 99.0, "{ink:?}");
}

#[test]
fn spaces_and_tabs_keep_the_words_in_place() {
    let line = drawn(&single("  a  b ", format(14.0, Color32::BLACK)), |_| {});
    assert!(
        line.contains("xml:space=\"preserve\"") && line.ends_with(">a  b</text>\n"),
        "{line}"
    );
    assert!(
        attribute(&line, "x") > 25.0,
        "the leading spaces are kept as distance"
    );
    let tabbed = drawn(&single("a\tb", format(14.0, Color32::BLACK)), |_| {});
    assert_eq!(tabbed.matches("<text").count(), 2, "{tabbed}");
}

#[test]
fn markup_and_control_characters_in_text() {
    let hostile = "<b>&amp;\"\u{202e}\u{1}</b>\u{feff}";
    let line = drawn(&single(hostile, format(14.0, Color32::BLACK)), |_| {});
    assert!(
        line.ends_with(">&lt;b&gt;&amp;amp;&quot;&lt;/b&gt;</text>\n"),
        "{line}"
    );
}

#[test]
fn unknown_families_and_variable_fonts_are_refused() {
    let mono = TextFormat::simple(FontId::new(14.0, family(true)), Color32::BLACK);
    let mut picture = laid_out(&single("x", mono), |_| {});
    let Shape::Text(text) = &mut picture.shapes[0].shape else {
        panic!("no text");
    };
    let galley = Arc::make_mut(&mut text.galley);
    let job = Arc::make_mut(&mut galley.job);
    job.sections[0].format.font_id.family = FontFamily::Monospace;
    let error = svg(&picture).unwrap_err();
    assert!(
        matches!(&error, ExportError::UnknownFamily { family } if family == "Monospace"),
        "{error}"
    );

    let mut variable = format(14.0, Color32::BLACK);
    variable.coords = egui::epaint::text::VariationCoords::new([(b"wght", 700.0)]);
    let error = svg(&laid_out(&single("x", variable), |_| {})).unwrap_err();
    assert!(error.to_string().contains("variable font"), "{error}");
}
