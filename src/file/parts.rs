//! Copied parts on the clipboard: a table that spreadsheets and word processors show, and in it the parts.

use base64::{Engine as _, engine::general_purpose::STANDARD};

use super::{
    MAX_FILE_BYTES,
    format::write,
    read::{Problem, ProblemKind, read_back},
    recognise::recognise,
};
use crate::{
    edit::Fragment,
    model::{Flaw, Severity},
};

/// What stands before the parts, and the sign that ends them.
const BEFORE: &str = "data-touchline=\"";
const AFTER: char = '"';

/// The reason why copied parts cannot be pasted.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
pub enum PartsError {
    /// They are damaged.
    #[error("what was copied is damaged; copy it again")]
    Damaged,
    /// Only a newer version can read them.
    #[error("a newer Touchline copied this; update Touchline")]
    Newer,
}

/// Writes parts as HTML: the rows as a table, and the parts with everything for whoever can read them.
pub fn parts_to_html(fragment: &Fragment, rows: &[Vec<String>]) -> String {
    let parts = STANDARD.encode(write(&fragment.to_map()));
    let mut html = format!("<table {BEFORE}{parts}{AFTER}>");
    for row in rows {
        html.push_str("<tr>");
        for cell in row {
            push_cell(&mut html, cell);
        }
        html.push_str("</tr>");
    }
    html.push_str("</table>");
    html
}

fn push_cell(html: &mut String, cell: &str) {
    let is_number = cell
        .chars()
        .all(|c| c.is_ascii_digit() || matches!(c, '.' | ','));
    // Spreadsheets would make dates of "1-2" and formulas of "=", and break cells apart at line breaks.
    html.push_str(if is_number {
        "<td>"
    } else {
        r#"<td style="mso-number-format:'\@'">"#
    });
    for sign in cell.chars() {
        match sign {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            '\n' => html.push_str(r#"<br style="mso-data-placement:same-cell">"#),
            _ => html.push(sign),
        }
    }
    html.push_str("</td>");
}

/// Reads the parts that HTML carries; none if it carries none.
pub fn parts_from_html(html: &str) -> Option<Result<Fragment, PartsError>> {
    let (_, rest) = html.split_once(BEFORE)?;
    let (encoded, _) = rest.split_once(AFTER)?;
    Some(parts(encoded))
}

fn parts(encoded: &str) -> Result<Fragment, PartsError> {
    if encoded.len() / 4 * 3 > MAX_FILE_BYTES {
        return Err(PartsError::Damaged);
    }
    let bytes = STANDARD
        .decode(encoded)
        .map_err(|_not_base64| PartsError::Damaged)?;
    let recognised = recognise(&bytes).map_err(|_no_map| PartsError::Damaged)?;
    // Without mending: opportunities may answer pain points that the map of the paste has.
    let outcome = read_back(&recognised.text);
    let is_newer = |problem: &Problem| matches!(problem.kind, ProblemKind::NewerReader(_));
    if outcome.problems.iter().any(is_newer) {
        return Err(PartsError::Newer);
    }
    let map = outcome
        .map
        .filter(|_| !outcome.problems.iter().any(is_damage))
        .ok_or(PartsError::Damaged)?;
    let fragment = Fragment::from_map(map);
    if fragment.is_empty() {
        return Err(PartsError::Damaged);
    }
    Ok(fragment)
}

fn is_damage(problem: &Problem) -> bool {
    let is_far_answer = matches!(
        &problem.kind,
        ProblemKind::Flaw(Flaw::DanglingReference { field, .. }) if *field == "answers"
    );
    problem.severity == Severity::Error && !is_far_answer
}
