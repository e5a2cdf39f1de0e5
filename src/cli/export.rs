//! `export`: the picture of a map as PNG, SVG or PDF.

use crate::{
    export::{
        Drawing, ExportError, Faces, Picture, PictureRequest, map_picture, pdf::PageSize,
        png::PixelBudget, svg,
    },
    file::save,
    layout::{Fit, MapView, Measure},
    model::{JourneyMap, PartKind},
};

use super::{
    args::{ExportArguments, Format, View},
    failure::Failure,
    fonts::{listed, with_system_fonts},
    input,
    output::{Outcome, note},
    target::refuse_loss,
};

/// Draws a map into a file.
pub(super) fn run(arguments: &ExportArguments) -> Result<Outcome, Failure> {
    let path = arguments.out.path.as_path();
    let format = Format::of(path).ok_or_else(|| Failure::UnknownFormat(path.to_owned()))?;
    refuse_loss(path, &[(arguments.map.as_path(), "the map")])?;
    arguments.out.refuse_early()?;
    let file = input::open_map(&arguments.map)?;
    if format != Format::Png && (arguments.width.is_some() || arguments.scale.is_some()) {
        note(&"--width and --scale count pixels, which only a PNG has; they are left aside");
    }
    let view = view(arguments, file.map())?;
    let picture = picture(arguments, view, file.map())?;
    let bytes = match format {
        Format::Svg => svg(&picture).map_err(Failure::Export)?.into_bytes(),
        Format::Png => png(arguments, &picture)?,
        Format::Pdf => pdf(arguments, &picture)?,
    };
    save(path, &bytes, arguments.out.replace())?;
    note(&format_args!("wrote {}", path.display()));
    Ok(Outcome::success(String::new()))
}

/// Finds out which picture is drawn.
fn view(arguments: &ExportArguments, map: &JourneyMap) -> Result<MapView, Failure> {
    if arguments.view != View::Multiples && arguments.by.is_some() {
        note(&"--by means something with --view multiples only; it is left aside");
    }
    match arguments.view {
        View::Map => Ok(MapView::Map),
        View::Curve => Ok(MapView::Curve),
        View::Multiples => beside(arguments, map).map(MapView::Multiples),
    }
}

/// Chooses what stands side by side, of what there is.
fn beside(arguments: &ExportArguments, map: &JourneyMap) -> Result<PartKind, Failure> {
    let failure = |why| Failure::NoParts {
        path: arguments.map.clone(),
        why,
    };
    let set = map
        .shown_set()
        .ok_or_else(|| failure("it shows no feedback"))?;
    let is_wanted = |kind: &PartKind| arguments.by.is_none_or(|by| by == *kind);
    let mut found = PartKind::ALL.into_iter().filter(is_wanted);
    found.find(|kind| set.has_parts(*kind)).ok_or_else(|| {
        failure(match arguments.by {
            Some(PartKind::Segment) => "its feedback has no segments",
            Some(PartKind::Wave) => "its feedback has no waves",
            None => "its feedback has neither segments nor waves",
        })
    })
}

/// Paints the map; a character without a glyph is listed, and never becomes an empty box.
fn picture(
    arguments: &ExportArguments,
    view: MapView,
    map: &JourneyMap,
) -> Result<Picture, Failure> {
    let painted = paint(arguments, view, map, Faces::bundled());
    let missing = painted.missing_characters();
    if missing.is_empty() {
        return Ok(painted);
    }
    let failure = |missing: &[char], advice| Failure::MissingCharacters {
        path: arguments.map.clone(),
        characters: listed(missing),
        advice,
    };
    let turned: Vec<char> = missing
        .iter()
        .copied()
        .filter(|c| is_right_to_left(*c))
        .collect();
    if !turned.is_empty() {
        return Err(failure(
            &turned,
            "replace them: text that runs from right to left cannot be drawn",
        ));
    }
    if !arguments.system_fonts {
        return Err(failure(
            &missing,
            "replace them, or allow the fonts of this machine with --system-fonts",
        ));
    }
    let faces = with_system_fonts(Faces::bundled(), &missing);
    let painted = paint(arguments, view, map, faces);
    let missing = painted.missing_characters();
    if !missing.is_empty() {
        return Err(failure(
            &missing,
            "replace them, or install a font that has them",
        ));
    }
    note(&"fonts of this machine are used, so the bytes of this picture depend on it");
    Ok(painted)
}

/// Says whether a character belongs to a script that runs from right to left (Unicode's blocks for them).
fn is_right_to_left(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' | '\u{10800}'..='\u{10fff}')
}

fn paint(arguments: &ExportArguments, view: MapView, map: &JourneyMap, faces: Faces) -> Picture {
    let request = PictureRequest {
        view,
        fit: arguments.fit.unwrap_or_default(),
        theme: arguments.theme,
        language: arguments
            .language
            .or_else(|| map.header.language.known().copied())
            .unwrap_or_default(),
        set: None,
        hides_verdict: false,
    };
    map_picture(&mut Measure::new(), map, &request, faces)
}

fn png(arguments: &ExportArguments, picture: &Picture) -> Result<Vec<u8>, Failure> {
    let scale = match arguments.width {
        Some(width) => (f64::from(width) / f64::from(picture.size.x)) as f32,
        None => arguments.scale.unwrap_or(2.0),
    };
    let budget = PixelBudget::default();
    // Looked at first: a picture that is too large costs nothing.
    budget
        .pixels(picture.size, scale)
        .map_err(|error| too_large(error, picture))?;
    let drawing = Drawing::new(picture).map_err(Failure::Export)?;
    drawing
        .png(scale, budget)
        .map_err(|error| too_large(error, picture))
}

fn too_large(error: ExportError, picture: &Picture) -> Failure {
    match error {
        ExportError::TooLarge {
            wanted_px,
            largest_scale,
        } => Failure::TooLarge {
            wanted_px,
            largest_scale,
            largest_width: (f64::from(picture.size.x) * f64::from(largest_scale)) as u32,
        },
        error => Failure::Export(error),
    }
}

fn pdf(arguments: &ExportArguments, picture: &Picture) -> Result<Vec<u8>, Failure> {
    let page = match arguments.fit.unwrap_or_default() {
        Fit::Free => PageSize::Picture,
        Fit::Slide => PageSize::Slide,
        Fit::A4 => PageSize::A4,
        Fit::A3 => PageSize::A3,
    };
    let drawing = Drawing::new(picture).map_err(Failure::Export)?;
    let pdf = drawing.pdf(page).map_err(Failure::Export)?;
    if let Some(notice) = pdf.notice {
        note(&notice);
    }
    Ok(pdf.bytes)
}
