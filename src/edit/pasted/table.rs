//! Cells as spreadsheets put them on the clipboard: tabs between them, a line per row.

/// Reads the rows of a block; a text without tabs has one cell a row.
///
/// A cell is quoted only where it has to be, with a tab, a line break or a doubled quote inside; other
/// quotes stand for themselves: spreadsheets write `"so they say"` as it is. Libraries take every quote at
/// the start of a cell for the beginning of a quoted one, and swallow the rest of the text.
pub(super) fn read(text: &str) -> Vec<Vec<String>> {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let mut rest = text.strip_suffix('\n').unwrap_or(&text);
    let (mut rows, mut row) = (Vec::new(), Vec::new());
    loop {
        let (cell, length) = quoted(rest).unwrap_or_else(|| {
            let length = rest.find(['\t', '\n']).unwrap_or(rest.len());
            let (cell, _) = rest.split_at(length);
            (cell.to_owned(), length)
        });
        row.push(cell);
        let (_, after) = rest.split_at(length);
        let mut signs = after.chars();
        match signs.next() {
            Some('\t') => {}
            Some(_) => rows.push(std::mem::take(&mut row)),
            None => {
                rows.push(row);
                return rows;
            }
        }
        rest = signs.as_str();
    }
}

/// Reads a quoted cell at the start of a text, and says how long it is there.
fn quoted(text: &str) -> Option<(String, usize)> {
    let inner = text.strip_prefix('"')?;
    let mut cell = String::new();
    let mut needs_quotes = false;
    let mut signs = inner.char_indices().peekable();
    while let Some((at, sign)) = signs.next() {
        if sign != '"' {
            needs_quotes |= matches!(sign, '\t' | '\n');
            cell.push(sign);
        } else if signs.next_if(|(_, next)| *next == '"').is_some() {
            needs_quotes = true;
            cell.push('"');
        } else {
            let after = signs.peek();
            let is_end = after.is_none_or(|(_, next)| matches!(next, '\t' | '\n'));
            return (needs_quotes && is_end).then_some((cell, at + 2));
        }
    }
    None
}

/// Writes rows so that spreadsheets take them as a block; a single cell is just its text.
pub fn write_table(rows: &[Vec<String>]) -> String {
    if let [row] = rows
        && let [only] = row.as_slice()
    {
        return only.clone();
    }
    let mut text = String::new();
    for row in rows {
        for (number, cell) in row.iter().enumerate() {
            if number > 0 {
                text.push('\t');
            }
            if cell.contains(['\t', '\n', '\r', '"']) {
                text.push('"');
                text.push_str(&cell.replace('"', "\"\""));
                text.push('"');
            } else {
                text.push_str(cell);
            }
        }
        text.push('\n');
    }
    text
}
