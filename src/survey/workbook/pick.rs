//! Which sheet holds the answers: the one with the most cells that is not beside the point by its name.

use calamine::{Sheet, SheetType, SheetVisible};

use super::{WorkbookError, drawing::Drawing};

/// Words in the names of sheets that explain the answers or sum them up.
const ASIDE: &[&str] = &[
    "about",
    "anleitung",
    "auswertung",
    "chart",
    "charts",
    "codebook",
    "codebuch",
    "codeplan",
    "codes",
    "cover",
    "deckblatt",
    "diagramm",
    "diagramme",
    "dictionary",
    "dokumentation",
    "documentation",
    "fragen",
    "fragebogen",
    "glossar",
    "glossary",
    "hinweis",
    "hinweise",
    "info",
    "information",
    "informationen",
    "instructions",
    "kodierung",
    "labels",
    "legend",
    "legende",
    "metadata",
    "metadaten",
    "notes",
    "notizen",
    "overview",
    "pivot",
    "questionnaire",
    "questions",
    "readme",
    "summary",
    "variablen",
    "variables",
    "zusammenfassung",
    "\u{fc}bersicht",
];

/// Draws the sheet that is wanted, or the one that is proposed; returns its name and drawing.
pub(super) fn pick(
    sheets: &[Sheet],
    wanted: Option<&str>,
    mut draw: impl FnMut(&str) -> Result<Drawing, WorkbookError>,
) -> Result<(String, Drawing), WorkbookError> {
    if let Some(wanted) = wanted {
        let name = named(sheets, wanted)?;
        let drawing = draw(name)?;
        return Ok((name.to_owned(), drawing));
    }
    let mut best: Option<((bool, u64), &Sheet, Drawing)> = None;
    for sheet in sheets {
        let drawing = draw(&sheet.name)?;
        let is_likely = sheet.visible == SheetVisible::Visible
            && drawing.rows_filled() > 1
            && !is_aside(&sheet.name);
        let rank = (is_likely, drawing.filled());
        if best.as_ref().is_none_or(|(other, ..)| rank > *other) {
            best = Some((rank, sheet, drawing));
        }
    }
    match best {
        Some((_, sheet, drawing)) => Ok((sheet.name.clone(), drawing)),
        None => Err(WorkbookError::damaged(&"it has no sheet of cells")),
    }
}

/// Returns the sheets that have cells.
pub(super) fn with_cells(all: &[Sheet]) -> Vec<Sheet> {
    let with_cells = |sheet: &&Sheet| sheet.typ == SheetType::WorkSheet;
    all.iter().filter(with_cells).cloned().collect()
}

/// Finds a sheet by its name, compared exactly, else without case.
fn named<'s>(sheets: &'s [Sheet], wanted: &str) -> Result<&'s str, WorkbookError> {
    let names = || sheets.iter().map(|sheet| sheet.name.as_str());
    let wanted_lower = wanted.trim().to_lowercase();
    names()
        .find(|name| *name == wanted)
        .or_else(|| names().find(|name| name.trim().to_lowercase() == wanted_lower))
        .ok_or_else(|| WorkbookError::UnknownSheet {
            sheet: wanted.to_owned(),
            sheets: names().map(str::to_owned).collect(),
        })
}

fn is_aside(name: &str) -> bool {
    let name = name.to_lowercase();
    let mut words = name.split(|sign: char| !sign.is_alphanumeric());
    words.any(|word| ASIDE.contains(&word))
}
