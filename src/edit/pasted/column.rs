//! What a column of a table holds, and how it is recognised by its name.

/// What a column of a table holds.
#[derive(Clone, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Column {
    /// The stage of the touchpoint.
    Stage,
    /// The name of the touchpoint.
    Touchpoint,
    /// Its channels.
    Channels,
    /// Our estimate.
    Stars,
    /// Its thoughts.
    Thoughts,
    /// Its pain points.
    PainPoints,
    /// Its highlights.
    Highlights,
    /// Its opportunities.
    Opportunities,
    /// Its measures.
    Measures,
    /// What happens behind the scenes.
    Backstage,
    /// What it has in an own lane of this name.
    Own(String),
    /// Nothing that is taken.
    LeftOut,
}

impl Column {
    /// The columns that every map knows, in the order of its lanes.
    pub const FIXED: [Self; 10] = [
        Self::Stage,
        Self::Touchpoint,
        Self::Channels,
        Self::Stars,
        Self::Thoughts,
        Self::PainPoints,
        Self::Highlights,
        Self::Opportunities,
        Self::Measures,
        Self::Backstage,
    ];

    /// Says whether a touchpoint may have several columns of it: what stands in them comes together.
    pub(super) fn may_repeat(&self) -> bool {
        !matches!(self, Self::Stage | Self::Touchpoint | Self::Stars)
    }
}

/// The words with which a table is written.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct TableWords {
    /// The names of the columns that every map knows, in their order.
    pub names: Vec<(Column, String)>,
    /// Whether four and a half stars are written `4,5`.
    pub has_decimal_comma: bool,
}

/// Finds the column that has a name.
pub(super) fn named(name: &str, names: &[(Column, String)]) -> Option<Column> {
    let wanted = plain(name);
    if wanted.is_empty() {
        return None;
    }
    let found = names.iter().find(|(_, known)| plain(known) == wanted);
    found.map(|(column, _)| column.clone())
}

/// Reduces a name to what people write alike: `Pain points`, `pain-points`, `PAINPOINTS:`.
fn plain(name: &str) -> String {
    let signs = name.chars().filter(|c| c.is_alphanumeric());
    signs.flat_map(char::to_lowercase).collect()
}
