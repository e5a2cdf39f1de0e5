//! What columns are called: in copied tables, and in tables that were made elsewhere.

use crate::{
    edit::{Column, TableWords},
    lang::{Key, Words, words},
    model::{JourneyMap, Language},
};

/// Returns the words of a copied table.
pub(in crate::view) fn table_words(words: &Words) -> TableWords {
    let names = Column::FIXED.map(|column| {
        let name = column_name(&column, words);
        (column, name)
    });
    TableWords {
        names: names.to_vec(),
        has_decimal_comma: words.language() == Language::De,
    }
}

/// Returns every name by which a column is recognised: in both languages, then those of the map's own lanes.
pub(in crate::view) fn known_names(map: &JourneyMap) -> Vec<(Column, String)> {
    let mut names = Vec::new();
    for language in [Language::En, Language::De] {
        let words = words(language);
        for column in Column::FIXED {
            let keys = keys(&column).into_iter();
            names.extend(keys.map(|key| (column.clone(), words.text(key).to_owned())));
        }
    }
    let lanes = map.own_lanes.iter();
    names.extend(lanes.map(|lane| (Column::Own(lane.name.clone()), lane.name.clone())));
    names
}

/// Names a column as the interface does.
pub(super) fn column_name(column: &Column, words: &Words) -> String {
    match (column, keys(column).first()) {
        (Column::Own(name), _) => words.format(Key::PasteOwnLane, &[("name", name.into())]),
        (_, Some(key)) => words.text(*key).to_owned(),
        (_, None) => words.text(Key::ImportLeaveOut).to_owned(),
    }
}

/// Returns the names of a column: the one that is shown, then how others call it.
fn keys(column: &Column) -> Vec<Key> {
    match column {
        Column::Stage => vec![Key::ColumnStage],
        Column::Touchpoint => vec![Key::LaneTouchpoint],
        Column::Channels => vec![Key::CommandChannels, Key::ColumnChannel],
        Column::Stars => vec![Key::ScaleStars, Key::OurEstimate],
        Column::Thoughts => vec![Key::LaneThoughts, Key::SubjectThought],
        Column::PainPoints => vec![Key::LanePainPoints, Key::SubjectPainPoint],
        Column::Highlights => vec![Key::LaneHighlights, Key::SubjectHighlight],
        Column::Opportunities => vec![Key::LaneOpportunities, Key::SubjectOpportunity],
        Column::Measures => vec![Key::LaneMeasures, Key::SubjectMeasure],
        Column::Backstage => vec![Key::LaneBackstage, Key::SubjectBackstage],
        Column::Own(_) | Column::LeftOut => Vec::new(),
    }
}
