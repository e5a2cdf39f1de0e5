//! Draws pictures on a thread, for files and for the clipboard.

use std::{io::Cursor, path::PathBuf, sync::Arc};

use egui::ColorImage;
use image::{DynamicImage, codecs::png::PngDecoder};

use super::events::Exported;
use crate::{
    export::{
        Drawing, ExportError, Faces, PictureRequest, map_picture, pdf::Notice, png::PixelBudget,
        svg,
    },
    file::{Replace, SaveReason, save},
    lang::{Shown as _, words},
    layout::Measure,
    model::{JourneyMap, Language},
    view::{ExportChoice, Format},
};

/// The scale of a picture on the clipboard.
const CLIPBOARD_SCALE: f32 = 2.0;

/// Draws a picture and writes it if it is still wanted then.
///
/// A file that exists is replaced only if that was asked for.
pub(super) fn export(
    map: &JourneyMap,
    choice: ExportChoice,
    path: PathBuf,
    replace: bool,
    interface: Language,
    wanted: impl Fn() -> bool,
) -> Exported {
    if !replace && path.exists() {
        return Exported::Exists(path, choice);
    }
    let words = words(interface);
    let (bytes, notice) = match bytes(map, choice) {
        Ok(drawn) => drawn,
        Err(error) => return Exported::Failed(path, error.shown(words)),
    };
    if !wanted() {
        return Exported::GivenUp;
    }
    let replace = if replace {
        Replace::Always
    } else {
        Replace::Never
    };
    match save(&path, &bytes, replace) {
        Ok(()) => Exported::Done(path, notice.map(|notice| notice.shown(words))),
        Err(error) if matches!(error.reason, SaveReason::Exists) => Exported::Exists(path, choice),
        Err(error) => Exported::Failed(path, error.shown(words)),
    }
}

/// Draws a picture for the clipboard.
pub(super) fn draw(
    map: &JourneyMap,
    choice: ExportChoice,
    interface: Language,
) -> Result<Arc<ColorImage>, String> {
    let choice = ExportChoice {
        format: Format::Png,
        scale: CLIPBOARD_SCALE,
        ..choice
    };
    pixels(map, choice).map_err(|error| error.shown(words(interface)))
}

fn pixels(map: &JourneyMap, choice: ExportChoice) -> Result<Arc<ColorImage>, ExportError> {
    let (png, _) = bytes(map, choice)?;
    let decoder = PngDecoder::new(Cursor::new(png))?;
    let image = DynamicImage::from_decoder(decoder)?.into_rgba8();
    let size = [image.width() as usize, image.height() as usize];
    Ok(Arc::new(ColorImage::from_rgba_unmultiplied(size, &image)))
}

/// Returns the file's content, and what is worth saying about it.
fn bytes(map: &JourneyMap, choice: ExportChoice) -> Result<(Vec<u8>, Option<Notice>), ExportError> {
    let request = PictureRequest {
        view: choice.view,
        fit: choice.fit,
        theme: choice.theme,
        language: choice.language,
        set: None,
        hides_verdict: choice.hides_verdict,
    };
    let picture = map_picture(&mut Measure::new(), map, &request, Faces::bundled());
    match choice.format {
        Format::Svg => Ok((svg(&picture)?.into_bytes(), None)),
        Format::Png => Ok((
            Drawing::new(&picture)?.png(choice.scale, PixelBudget::default())?,
            None,
        )),
        Format::Pdf => {
            let pdf = Drawing::new(&picture)?.pdf(choice.page())?;
            Ok((pdf.bytes, pdf.notice))
        }
    }
}
