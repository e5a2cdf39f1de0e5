//! What lies at a point of the picture.

use egui::Pos2;

use super::{ColumnLayout, MapLayout};

impl MapLayout {
    /// Returns the index of the column at a point, anywhere between the chevrons and the last lane.
    pub fn column_at(&self, at: Pos2) -> Option<usize> {
        let top = self.stages.first()?.rect.bottom();
        let bottom = self.lanes.last()?.rect.bottom();
        if at.y < top || bottom < at.y {
            return None;
        }
        let index = self.columns.partition_point(|column| column.right < at.x);
        self.columns
            .get(index)
            .filter(|column| column.left <= at.x)
            .map(|_| index)
    }

    /// Returns the index of the stage whose chevron lies at a point.
    pub fn stage_at(&self, at: Pos2) -> Option<usize> {
        self.stages.iter().position(|stage| stage.rect.contains(at))
    }

    /// Returns the indices of the columns that lie between two x, and one on either side.
    pub fn columns_between(&self, left: f32, right: f32) -> std::ops::Range<usize> {
        columns_between(&self.columns, left, right)
    }
}

/// Returns the indices of columns that lie between two x, and one on either side.
pub fn columns_between(columns: &[ColumnLayout], left: f32, right: f32) -> std::ops::Range<usize> {
    let first = columns
        .partition_point(|column| column.right < left)
        .saturating_sub(1);
    let last = columns.partition_point(|column| column.left <= right);
    first..(last + 1).min(columns.len())
}
